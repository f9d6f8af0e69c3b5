"""Changes, levels, multiples and shares: what a figure is relative to (verdicts.md 4.5)."""

from __future__ import annotations

import pytest

from claimcheck.facets.quantity import read_quantities
from tests.unit.quantity.texts import one

CHANGES = [
    ("Sales grew 12%.", "up", "change"),
    ("Sales fell by 3 points.", "down", "change"),
    ("It was up 12% year on year.", "up", "change"),
    ("It edged down 0.2%.", "down", "change"),
    ("They cut their workforce by 3 per cent.", "down", "change"),
    ("a 12% decline", "down", "change"),
    ("a 40% pay rise", "up", "change"),
    ("a 9.1% year-on-year increase", "up", "change"),
    ("an increase of 12%", "up", "change"),
    ("a growth rate of more than 40%", "up", "change"),
    ("The increase was 4 percent.", "up", "change"),
    ("GDP expanded at a pace of 2.4%.", "up", "change"),
    ("40% more than a year earlier", "up", "change"),
    ("a third fewer", "down", "change"),
    ("5% lower", "down", "change"),
    ("+3.2%", "up", "change"),
    ("The peak lost 2.22 metres.", "down", "change"),
    ("The firm added 500 jobs.", "up", "change"),
    ("Output doubled.", "up", "change"),
    ("The debt halved.", "down", "change"),
    ("a threefold increase", "up", "change"),
    ("It rose tenfold.", "up", "change"),
    ("They plan to double output.", "up", "change"),
    ("It is 60% more expensive than Kestrel.", "up", "times"),
    ("40% above the global average", "up", "times"),
    ("11 percent below its peak", "down", "times"),
    ("1.4 times the global average", None, "times"),
    ("twice as many patents as India", None, "times"),
    ("three times higher than in Spain", None, "times"),
    ("15 times earnings", None, "times"),
    ("160 percent of that of Kestrel", None, "times"),
    ("40% of the patents", None, "share"),
    ("two thirds of voters", None, "share"),
    ("a 12% stake", None, "share"),
    ("They lost 12 games.", None, None),
    ("They set up 12 offices.", None, None),
    ("He won five titles.", None, None),
    ("It raised $5m.", None, None),
]


@pytest.mark.parametrize(("text", "change", "relation"), CHANGES, ids=[row[0] for row in CHANGES])
def test_change(text: str, change: str | None, relation: str | None) -> None:
    """A figure is a signed change, a multiple, a share, or none of these."""
    read = one(text)

    assert (read.change, read.relation) == (change, relation)


LEVELS = [
    ("rose from 900,000 to 1.2 million", [("from", "up"), ("to", "up")]),
    ("fell from 40 to 31", [("from", "down"), ("to", "down")]),
    ("climbed to 1.2 million from 900,000", [("to", "up"), ("from", "up")]),
    ("was $1.2bn, up from $900m", [(None, None), ("from", "up")]),
    ("went from 14 weeks to six", [("from", "down"), ("to", "down")]),
    ("slid from 92 to 77 million", [("from", "down"), ("to", "down")]),
    ("grew 12% to $3.47bn", [("change", "up"), ("to", "up")]),
    ("has dropped below 90 km", [("to", "down")]),
    ("prices from $5 to $10", [(None, None)]),
]


@pytest.mark.parametrize(("text", "expected"), LEVELS, ids=[row[0] for row in LEVELS])
def test_levels(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    """The levels before and after a change are told from its size and from a range."""
    read = read_quantities(f"It {text}.")

    assert [(quantity.relation, quantity.change) for quantity in read] == expected


REFERENCES = [
    ("1.4 times the global average", "the global average"),
    ("40% above the global average", "the global average"),
    ("twice as many patents as India", "India"),
    ("60% more expensive than Kestrel", "Kestrel"),
    ("40% of the patents", "the patents"),
    ("40% more than a year earlier", "a year earlier"),
]


@pytest.mark.parametrize(("text", "reference"), REFERENCES)
def test_reference(text: str, reference: str) -> None:
    """What a relative figure is relative to is read as written."""
    assert one(text).reference == reference


def test_two_measures_of_one_change() -> None:
    """ "23 points, or 0.3%" is one fall in two measures; so is a list of falls."""
    for text in ("It fell 23 points, or 0.3%.", "It fell 3% in May and 2% in June."):
        assert [quantity.change for quantity in read_quantities(text)] == ["down", "down"]


def test_occasions_are_counted() -> None:
    """ "Won five times" counts occasions; "five times the size" multiplies."""
    assert (one("won five times").unit, one("won five times").noun) == (None, "times")
    assert one("five times the size").unit == "times"
