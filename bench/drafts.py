"""
What a run over many drafts costs beside the sentences in them, and how much memory a long one.

A thousand Markdown drafts of 5 kB, no sentence of which occurs twice, are checked by the command,
once in one process and once in two; "the sentences alone" are the same sentences, given one by one
to one checker. One draft of 10 MB is checked by a process of its own. Fails where a ratio or the
memory is above its limit. Run: python bench/drafts.py [DRAFTS]
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TOP))

DRAFTS = 1_000
DRAFT_BYTES = 5_000
LONG_BYTES = 10_000_000
LIMITS = {"one process": 2.0, "two processes": 1.2, "remembered": 1.0}
MAX_MEMORY = 400.0  # MB
COMMAND = (sys.executable, "-m", "claimcheck", "check", "drafts", "--output-format=json", "-o", "r")


def drafts(count: int) -> Iterator[str]:
    """Yield drafts of Markdown: a heading, paragraphs of four sentences, a list."""
    from tests.prose import ordinary

    sentences = iter(ordinary(count * 80))
    for number in range(count):
        text = f"# Draft {number}\n\n"
        while len(text) < DRAFT_BYTES:
            four = list(islice(sentences, 4))
            if not four:
                return
            text += " ".join(four).replace(" the ", " the *", 1).replace(",", "*,", 1) + "\n\n"
        yield text


def alone(folder: Path) -> float:
    """Return the seconds that the sentences of the drafts take, given one by one to a checker."""
    from claimcheck import Checker, ClaimSet
    from claimcheck.documents.parse import parse
    from claimcheck.sentences import split

    found = []
    for path in sorted(folder.glob("*.md")):
        document = parse(path.read_text(encoding="utf-8"), "markdown")
        found += [document.prose[it.start : it.end] for it in split(document)]
    checker = Checker(ClaimSet.bundled())
    started = time.perf_counter()
    for sentence in found:
        checker.check(sentence)
    seconds = time.perf_counter() - started
    print(f"{len(found):,} sentences alone: {seconds:.1f} s, {len(found) / seconds:,.0f} a second")
    return seconds


def timed(folder: Path, *options: str) -> float:
    """Return the seconds that the command takes."""
    started = time.perf_counter()
    subprocess.run([*COMMAND, *options], cwd=folder, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - started


def memory(folder: Path) -> float:
    """Return the most memory, in MB, that a process needs for one long draft."""
    script = (
        "import resource, sys; from claimcheck.cli.app import run;"
        "code = run(['check', 'long.md', '--output-format=json', '-o', 'r', '--no-cache']);"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=folder, stdout=subprocess.PIPE, check=True
    )
    return int(done.stdout.split()[-1]) / (1_000_000 if sys.platform == "darwin" else 1_000)


def main() -> int:
    count = int(sys.argv[1]) if sys.argv[1:] else DRAFTS
    missed = False
    with tempfile.TemporaryDirectory() as name:
        top = Path(name)
        folder = top / "drafts"
        folder.mkdir()
        for number, text in enumerate(drafts(count)):
            (folder / f"{number:04}.md").write_text(text, encoding="utf-8")
        base = alone(folder)
        cache = f"--cache-dir={top / 'cache'}"
        runs = {
            "one process": ("--no-cache", "-j1"),
            "two processes": ("-j2", cache),
            "remembered": ("-j2", cache),
        }
        for what, options in runs.items():
            ratio = timed(top, *options) / base
            missed |= ratio > LIMITS[what]
            bad = "  MISSED" if ratio > LIMITS[what] else ""
            print(f"{what:20} {ratio:6.2f} times the sentences alone (at most {LIMITS[what]}){bad}")
        documents = json.loads((top / "r").read_bytes())["documents"]
        print(f"{len(documents):,} drafts, {sum(len(it['sentences']) for it in documents):,} told")
        pieces = drafts(LONG_BYTES // DRAFT_BYTES)
        (top / "long.md").write_text("".join(pieces), encoding="utf-8")
        size = (top / "long.md").stat().st_size
        found = memory(top)
        bad = "  MISSED" if found > MAX_MEMORY else ""
        missed |= found > MAX_MEMORY
        print(
            f"{found:6.0f} MB for one draft of {size / 1e6:.1f} MB (at most {MAX_MEMORY:.0f}){bad}"
        )
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
