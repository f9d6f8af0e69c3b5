"""Run claimcheck, inside this process or as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

PROGRAM = (
    sys.executable,
    "-c",
    "import sys; from claimcheck.__main__ import main; sys.exit(main())",
)
FERRY = """\
claimcheck: 1
title: Harbour ferry fact sheet
source:
  title: Annual report 2024
  publisher: Harbour Ferries Ltd
  date: 2025-03-01
  url: https://ferries.example/2024
entities:
  - name: Harbour Ferries
    aliases: [HFL]
claims:
  - id: passengers-2024
    statement: Harbour Ferries carried 4.2 million passengers in 2024.
    tags: [traffic]
  - id: fleet
    statement: The fleet of Harbour Ferries consists of 31 ships.
"""
RIGHT = "Harbour Ferries carried 4.2 million passengers in 2024."
WRONG = "Harbour Ferries carried 2.4 million passengers in 2024."
UNKNOWN = "The bakery sold 9,000 loaves of bread."
COLOUR = "It was a lovely morning."


class Ran(NamedTuple):
    """What a process left behind."""

    code: int
    out: bytes
    err: str


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return this environment without what decides on colour, width and language."""
    dropped = ("COLOR", "COLUMNS", "TERM", "LC_", "LANG", "PYTHONIOENCODING", "PYTHONUTF8")
    kept = {key: value for key, value in os.environ.items() if not any(d in key for d in dropped)}
    return {**kept, **(extra or {})}


def run(
    *arguments: str | bytes,
    stdin: bytes = b"",
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> Ran:
    """Run claimcheck as a process with its streams connected to pipes."""
    done = subprocess.run(
        [*PROGRAM, *arguments],
        input=stdin,
        capture_output=True,
        env=environment(env),
        cwd=cwd,
        timeout=60,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr.decode(errors="replace"))
