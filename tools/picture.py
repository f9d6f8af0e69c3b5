"""
Renew docs/table.svg, the picture of the table, from what the program prints.

Run: python tools/picture.py (tests/test_docs.py fails where it would change the picture)
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

TARGET = Path(__file__).resolve().parents[1] / "docs" / "table.svg"
WIDTH = 100
DRAFT = """\
China holds 387,000 AI patents.

By the end of 2023 there were nearly 380,000 effective AI invention patents in China.

China could have 500,000 AI patents by the end of 2026.
"""


def svg() -> str:
    """Return the picture; the same program gives the same picture."""
    console = Console(
        record=True,
        width=WIDTH,
        file=io.StringIO(),
        force_terminal=True,
        color_system="standard",
        markup=False,
        emoji=False,
        highlight=False,
    )
    console.print(Text("$ cat draft.txt | claimcheck verify\n", style="bold"))
    console.print(Text.from_ansi(_table()))
    return console.export_svg(title="claimcheck", theme=MONOKAI, unique_id="claimcheck")


def _table() -> str:
    bare = {key: value for key, value in os.environ.items() if "COLOR" not in key}
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", "verify"],
        env={**bare, "FORCE_COLOR": "1", "COLUMNS": str(WIDTH), "PYTHONUTF8": "1"},
        input=DRAFT.encode(),
        stdout=subprocess.PIPE,
        check=False,
    )
    return done.stdout.decode()


if __name__ == "__main__":
    TARGET.write_text(svg(), encoding="utf-8")
