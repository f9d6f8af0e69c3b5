"""What docs/quantities.md says of figures is what the reader does."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from claimcheck.facets.quantity.compare import compare
from tests.unit.quantity.texts import one

PAGE = Path(__file__).resolve().parents[3] / "docs" / "quantities.md"


def rows(head: str) -> list[list[str]]:
    """Return the rows of the table that begins with a head."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    start = next(index for index, line in enumerate(lines) if line.startswith(head)) + 2
    found = []
    for line in lines[start:]:
        if not line.startswith("|"):
            break
        found.append([cell.strip() for cell in line.strip("|").split("|")])
    return found


def shown(number: Fraction | None) -> str:
    return "–" if number is None else f"{float(number):.12g}"


@pytest.mark.parametrize(
    ("words", "value", "interval", "unit", "bound", "relation"), rows("| words | value")
)
def test_table_of_readings(
    words: str, value: str, interval: str, unit: str, bound: str, relation: str
) -> None:
    """Each expression is read as the page says."""
    read = one(words)

    assert shown(read.value) == value
    assert f"{shown(read.low)} to {shown(read.high)}" == interval
    assert (read.unit or "–", read.bound or "–", read.relation or "–") == (unit, bound, relation)


@pytest.mark.parametrize(("draft", "claim", "outcome"), rows("| draft | claim"))
def test_table_of_comparisons(draft: str, claim: str, outcome: str) -> None:
    """Each pair compares as the page says."""
    found = compare(one(draft), one(claim))
    detail = f", `{found.detail}`" if found.detail else ""

    assert f"{found.outcome}{detail}" == outcome
