"""A part read together with its whole."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.parts import as_exact_as
from tests.unit.engine.checking import checker, read, told

PARTS: dict[str, tuple[str, Fraction]] = {
    "of the": ("Some 52 of the 150 seats were empty.", Fraction(104, 3)),
    "of its": ("The choir sent 16 of its 64 singers to Bruma.", Fraction(25)),
    "of all": ("Of the hives, 30 of all 120 hives were lost.", Fraction(25)),
    "of their": ("The rowers won 9 of their 12 races.", Fraction(75)),
}


@pytest.mark.parametrize(("text", "share"), PARTS.values(), ids=PARTS)
def test_share_of_the_whole(text: str, share: Fraction) -> None:
    """The part of a whole is also a share of it in percent (4.5)."""
    (found,) = read(text).parts

    assert (found.share.value, found.share.unit) == (share, "percent")
    assert found.whole == found.part + 1


@pytest.mark.parametrize("text", [text for text, _ in PARTS.values()], ids=PARTS)
def test_the_part_counts_what_the_whole_counts(text: str) -> None:
    """A part has the noun of its whole."""
    reading = read(text)
    (found,) = reading.parts

    assert reading.quantities[found.part].noun == reading.quantities[found.whole].noun


NO_PARTS = {
    "two counts": "The choir has 64 singers and 9 guests.",
    "more than the whole": "The 64 of the 12 singers sang.",
    "percent": "The brewery exports 31% of 9,400 barrels.",
    "its own noun": "The bakery sold 40 boxes of 12 buns.",
    "one figure": "Many of the 150 seats were empty.",
}


@pytest.mark.parametrize("text", NO_PARTS.values(), ids=NO_PARTS)
def test_what_is_no_part(text: str) -> None:
    """Only a bare count before "of" and a count is a part."""
    assert read(text).parts == ()


def test_as_exact_as() -> None:
    """A share is rounded as the other figure is: 52 of 150 is 35% beside a "33%"."""
    (part,) = read("Some 52 of the 150 seats were empty.").parts
    (percent,) = read("In all 33% were empty.").quantities

    assert as_exact_as(part.share, percent).value == 35


CLAIM = "The rowers won 9 of the 12 races in 2021."
HELD: dict[str, tuple[str, tuple[str, str | None]]] = {
    "the same": (CLAIM, ("supported", None)),
    "the part alone": ("The rowers won 9 races in 2021.", ("supported", None)),
    "as a share": ("The rowers won 75% of the races in 2021.", ("supported", None)),
    "as a fraction": ("The rowers won three quarters of the races in 2021.", ("supported", None)),
    "another part": ("The rowers won 7 of the 12 races in 2021.", ("refuted", "quantity")),
    "another share": ("The rowers won 60% of the races in 2021.", ("refuted", "quantity")),
}


@pytest.mark.parametrize(("draft", "expected"), HELD.values(), ids=HELD)
def test_parts_and_shares_are_held_together(draft: str, expected: tuple[str, str | None]) -> None:
    """A part agrees with the share that it is, and differs from another (4.5)."""
    assert told(checker(CLAIM), draft).short == expected
