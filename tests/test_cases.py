"""
Every case set, against the floor that it has reached.

`RAISE=1 pytest tests/test_cases.py` (in one process) raises the floors in `cases/floors.json` to
what is reached now, less one row of slack; a floor is never lowered, and a new set gets its first.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from claimcheck import Checker, ClaimSet, Verdict
from claimcheck.claims.cases import load_cases
from claimcheck.claims.testing import Results, run
from tests.prose import CASES

FLOORS = CASES / "floors.json"
SLACK = 1  # rows
FILES = sorted(CASES.glob("*.cases.yaml"))


def name(path: Path) -> str:
    return path.name.removesuffix(".cases.yaml")


def counts(results: Results) -> dict[str, int]:
    """Return how many rows have the right verdict, the right all, and are refuted wrongly."""
    refuted = results.totals(Verdict.REFUTED)
    return {
        "rows": len(results.rows),
        "verdicts": sum(row.verdict_agrees for row in results.rows),
        "full": sum(row.passed for row in results.rows),
        "false_refuted": refuted.given - refuted.right,
    }


def floors() -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return found


def raise_floor(which: str, reached: dict[str, int]) -> None:
    """Write the floors of one set upward."""
    kept = floors() if FLOORS.exists() else {}
    floor = {
        "rows": reached["rows"],
        "verdicts": reached["verdicts"] - SLACK,
        "full": reached["full"] - SLACK,
        "false_refuted": reached["false_refuted"] + SLACK,
    }
    old = kept.get(which)
    if old is not None and old["rows"] == reached["rows"]:
        floor["verdicts"] = max(floor["verdicts"], old["verdicts"])
        floor["full"] = max(floor["full"], old["full"])
        floor["false_refuted"] = min(floor["false_refuted"], old["false_refuted"])
    kept[which] = floor
    text = json.dumps(dict(sorted(kept.items())), indent=1)
    FLOORS.write_text(text + "\n", encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=name)
def test_case_set(path: Path) -> None:
    """As many rows as before are right in verdict, and in claim and reason too."""
    cases = load_cases(path)
    results = run(cases, Checker(ClaimSet.load(*cases.claims)))
    reached = counts(results)
    if os.environ.get("RAISE"):
        raise_floor(name(path), reached)
    floor = floors()[name(path)]
    failures = "\n".join(
        f"{path.name}:{row.expected.line} expected {row.expected.verdict}: {row.draft}"
        for row in results.failures
    )

    assert reached["rows"] == floor["rows"], "the set has changed; raise its floor"
    assert reached["verdicts"] >= floor["verdicts"], failures
    assert reached["full"] >= floor["full"], failures
    assert reached["false_refuted"] <= floor["false_refuted"], failures


def test_every_claim_set_has_cases() -> None:
    """Each claim file has its cases, and each floor its set."""
    named = {name(path) for path in FILES}
    claim_files = {path.stem for path in CASES.glob("*.yaml") if ".cases" not in path.name}

    assert claim_files <= named
    assert set(floors()) == named
