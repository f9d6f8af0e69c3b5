"""The change that follows from the levels before and after it."""

from __future__ import annotations

import pytest

from claimcheck.facets.quantity import read_quantities
from claimcheck.facets.quantity.compare import compare
from claimcheck.facets.quantity.derived import derived
from tests.unit.quantity.texts import number, one

PAIRS = [
    ("It rose from 900,000 to 1.2 million.", [("300000", None, "up"), ("100/3", "percent", "up")]),
    ("It fell from 40 to 30 tonnes.", [("10", "tonne", "down"), ("25", "percent", "down")]),
    ("It rose to $12 from $10.", [("2", "USD", "up"), ("20", "percent", "up")]),
    ("It fell from 40% to 30%.", [("10", "percentage point", "down"), ("25", "percent", "down")]),
    ("It warmed from 10 °C to 12 °C.", [("2", "°C", "up")]),
    ("It rose from 12 to 12.", []),
    ("It rose 12% to $3bn.", []),
    ("It was 12 km or 7 miles.", []),
]


@pytest.mark.parametrize(("text", "expected"), PAIRS, ids=[row[0] for row in PAIRS])
def test_derived(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    """Two levels give the absolute and the relative change, where there is one."""
    found = derived(read_quantities(text))

    assert [(q.value, q.unit, q.change) for q in found] == [
        (number(value), unit, change) for value, unit, change in expected
    ]


COMPARED = [
    ("grew by a third", "agree"),
    ("grew 33%", "agree"),
    ("grew by 300,000", "agree"),
    ("grew more than 30%", "open"),
    ("grew 40%", "differ"),
    ("fell by a third", "differ"),
    ("grew by 500,000", "differ"),
]


@pytest.mark.parametrize(("claim", "outcome"), COMPARED)
def test_derived_change_compares_with_a_claim(claim: str, outcome: str) -> None:
    """A draft with two levels can be held against a claim on the change."""
    changes = derived(read_quantities("It rose from 900,000 to 1.2 million."))
    results = {compare(change, one(claim)).outcome.value for change in changes}

    assert outcome in results
