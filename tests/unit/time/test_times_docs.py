"""What docs/times.md says of dates is what the reader does."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.facets.time.compare import compare
from claimcheck.facets.time.model import TimeExpression
from claimcheck.facets.time.read import read
from claimcheck.tokens import Tokens

PAGE = Path(__file__).resolve().parents[3] / "docs" / "times.md"


def rows(columns: int, head: str) -> list[list[str]]:
    """Return the rows of the table that begins with a head."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    start = next(index for index, line in enumerate(lines) if line.startswith(head)) + 2
    found = []
    for line in lines[start:]:
        if not line.startswith("|"):
            break
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        assert len(cells) == columns
        found.append(cells)
    return found


def only(text: str) -> TimeExpression:
    (time,) = read(Tokens(f"{text}."))
    return time


@pytest.mark.parametrize(("words", "first", "last", "kind"), rows(4, "| words | first"))
def test_table_of_intervals(words: str, first: str, last: str, kind: str) -> None:
    """Each phrase has the interval and kind that the page gives it."""
    time = only(words)

    assert time.text == words
    assert (str(time.first or "–"), str(time.last or "–"), time.kind) == (first, last, kind)


@pytest.mark.parametrize(("draft", "claim", "outcome"), rows(3, "| draft | claim"))
def test_table_of_comparisons(draft: str, claim: str, outcome: str) -> None:
    """Each pair compares as the page says."""
    found = compare(only(draft), only(claim))

    assert outcome.startswith(found.outcome.value)
    assert ("`narrower`" in outcome) == (found.detail == "narrower")
