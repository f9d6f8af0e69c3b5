"""
What a cold start costs, as a ratio to the bare interpreter.

All commands are run in turn, so that a busy machine slows all of them alike; the figure of each is
the median. Fails where a command is above its limit. Run: python bench/startup.py [ROUNDS]
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

PROGRAM = str(Path(sys.executable).with_name("claimcheck"))
SENTENCE = "China holds 387,000 AI patents."
VERIFY = (PROGRAM, "verify", SENTENCE)


class Start(NamedTuple):
    """A command, its environment, and the ratio that it may cost."""

    arguments: tuple[str, ...]
    limit: float | None = None
    environment: tuple[tuple[str, str], ...] = ()


STARTS = {
    "bare python": Start(("-I", "-c", "pass")),
    "import claimcheck": Start(("-c", "import claimcheck"), 1.5),
    "--version": Start((PROGRAM, "--version"), 4.0),
    "--help": Start((PROGRAM, "--help"), 4.0),
    "verify, json": Start((*VERIFY, "--output-format", "json"), 9.0),
    "verify, in a pipe": Start(VERIFY, 12.0),
    "verify, table": Start(VERIFY, 12.0, (("FORCE_COLOR", "1"), ("COLUMNS", "100"))),
}


def measure(rounds: int) -> dict[str, float]:
    """Return the median time of each command in seconds."""
    taken: dict[str, list[float]] = {name: [] for name in STARTS}
    with tempfile.TemporaryDirectory() as bytecode:
        for number in range(rounds + 1):
            for name, seconds in once(bytecode).items():
                if number:  # the first round only compiles, as pip does when it installs
                    taken[name].append(seconds)
    return {name: statistics.median(times) for name, times in taken.items()}


def once(bytecode: str) -> dict[str, float]:
    """Run each command once, with compiled modules kept in a folder of their own."""
    dropped = ("COLOR", "PYTHONDONTWRITEBYTECODE")
    clean = {key: value for key, value in os.environ.items() if not any(d in key for d in dropped)}
    taken: dict[str, float] = {}
    for name, start in STARTS.items():
        began = time.perf_counter()
        subprocess.run(
            (sys.executable, *start.arguments),
            cwd=bytecode,  # where no configuration is, as where most texts are written
            env={**clean, "PYTHONPYCACHEPREFIX": bytecode, **dict(start.environment)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )
        taken[name] = time.perf_counter() - began
    return taken


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    medians = measure(rounds)
    bare = medians["bare python"]
    slow = False
    print(f"{'command':20} {'ms':>7} {'ratio':>6} {'limit':>6}   (median of {rounds})")
    for name, seconds in medians.items():
        ratio, limit = seconds / bare, STARTS[name].limit
        over = limit is not None and ratio > limit
        slow = slow or over
        shown = f"{limit:6.1f}" if limit else " " * 6
        print(f"{name:20} {seconds * 1000:7.1f} {ratio:6.2f} {shown}{'  TOO SLOW' if over else ''}")
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
