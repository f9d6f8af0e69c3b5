"""
How fast claims are read: from YAML, from statements, and the bundled set.

Rates are medians of several rounds in one process. Fails where a rate is below its floor.
Run: python bench/claims.py [ROUNDS]
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from claimcheck.claims.claim_set import ClaimSet
from claimcheck.claims.load import build_text
from claimcheck.claims.problems import Problems

HEAD = "claimcheck: 1\ntitle: T\nsource:\n  title: R\nclaims:\n"
CLAIM = """  - id: claim-{n}
    statement: The number of boats in harbour {n} reached {m} by the end of 2023.
    phrasings:
      - Harbour {n} had {m} boats at the end of 2023.
    quote: "the number of boats reached {m}"
    as_of: 2023-12-31
    tags: [boats, harbour]
"""
YAML_CLAIMS = 3_000
STATEMENTS = 100_000


class Rate(NamedTuple):
    """What is done, how many claims that is, and the claims a second it must reach."""

    run: Callable[[], object]
    claims: int
    floor: int


def yaml_text(count: int) -> str:
    """Return a claim file with so many claims."""
    return HEAD + "".join(CLAIM.format(n=number, m=number * 37) for number in range(count))


def rates(path: Path) -> dict[str, Rate]:
    """Return what is measured; `path` is a file that may be written."""
    text = yaml_text(YAML_CLAIMS)
    path.write_text(text, encoding="utf-8")
    statements = [f"Harbour {n} had {n * 37} boats." for n in range(STATEMENTS)]
    slow = yaml_text(300)
    return {
        "YAML, libyaml": Rate(lambda: ClaimSet.load(path), YAML_CLAIMS, 3_000),
        "YAML, pure Python": Rate(
            lambda: build_text(slow, "f", 0, Problems("f"), pure_python=True), 300, 300
        ),
        "statements": Rate(lambda: ClaimSet.from_statements(statements), STATEMENTS, 150_000),
        "bundled": Rate(ClaimSet.bundled, len(ClaimSet.bundled().claims), 10_000),
    }


def main() -> int:
    """Measure, print a table, and say whether every rate is reached."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    slow = False
    with tempfile.TemporaryDirectory() as folder:
        for name, rate in rates(Path(folder) / "claims.yaml").items():
            times = []
            for _ in range(rounds):
                began = time.perf_counter()
                rate.run()
                times.append(time.perf_counter() - began)
            reached = rate.claims / statistics.median(times)
            slow |= reached < rate.floor
            print(f"{name:20} {reached:10,.0f} claims/s  (floor {rate.floor:,})")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
