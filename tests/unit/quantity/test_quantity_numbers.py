"""Numbers in all their spellings (verdicts.md 4.1), and the granularity of each (4.2)."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.facets.quantity import read_quantities
from tests.unit.quantity.texts import number, one, values

SPELLINGS = [
    ("378,000", "378000", "1000"),
    ("378 000", "378000", "1000"),
    ("378\u2009000", "378000", "1000"),
    ("378\u00a0000", "378000", "1000"),
    ("378\u00a0\u2060\u2060\u2060\u2060\u2060000", "378000", "1000"),  # &nbsp; as prose
    ("378'000", "378000", "1000"),
    ("378000", "378000", "1000"),
    ("378k", "378000", "1000"),
    ("378K", "378000", "1000"),
    ("378 thousand", "378000", "1000"),
    ("0.378 million", "378000", "1000"),
    ("three hundred and seventy-eight thousand", "378000", "1000"),
    ("three hundred seventy eight thousand", "378000", "1000"),
    ("37.8万", "378000", "1000"),
    ("0.00378亿", "378000", "1000"),
    ("３７８，０００", "378000", "1000"),
    ("3.78 x 10^5", "378000", "1000"),
    ("3.78 × 10⁵", "378000", "1000"),
    ("3.78e5", "378000", "1000"),
    ("12,34,567", "1234567", "1"),
    ("1.234.567", "1234567", "1"),
    ("1.234.567,89", "1234567.89", "1/100"),
    ("1 234 567,89", "1234567.89", "1/100"),
    ("3,47", "3.47", "1/100"),
    ("4.5 lakh", "450000", "10000"),
    ("12 crore", "120000000", "10000000"),
    ("1.2bn", "1200000000", "100000000"),
    ("1.2 tn", "1200000000000", "100000000000"),
    ("3,470 million", "3470000000", "10000000"),
    ("2 1/2", "2.5", "1/10"),
    ("2½", "2.5", "1/10"),
    ("two and a half", "2.5", "1/10"),
    ("one and three-quarters", "1.75", "1/10"),
    ("one point five million", "1500000", "100000"),
    ("half a million", "500000", "100000"),
    ("half a billion", "500000000", "100000000"),
    ("a quarter of a million", "250000", "100000"),
    ("a million and a half", "1500000", "100000"),
    ("half a dozen", "6", "1"),
    ("a dozen", "12", "1"),
    ("two dozen", "24", "1"),
    ("five hundred", "500", "1"),
    ("a hundred", "100", "1"),
    ("a hundred and thirty", "130", "1"),
    ("one hundred and seventy-three", "173", "1"),
    ("twenty-two thousand five hundred", "22500", "100"),
    ("two-hundred", "200", "1"),
    ("42", "42", "1"),
    ("40", "40", "1"),
    ("1.4", "1.4", "1/10"),
    ("1.40", "1.4", "1/100"),
    ("0.5", "0.5", "1/10"),
    ("10^6", "1000000", "1000000"),
]


@pytest.mark.parametrize(("text", "value", "place"), SPELLINGS, ids=[row[0] for row in SPELLINGS])
def test_spelling(text: str, value: str, place: str) -> None:
    """A spelling gives its value exactly, and half of its granularity to either side."""
    read = one(f"There were {text}.")
    half = number(place) / 2

    assert read.text == text
    assert read.value == number(value)
    assert read.granularity == number(place)
    assert (read.low, read.high) == (read.value - half, read.value + half)


ZEROS = [
    ("about 40", 10),
    ("more than 130", 10),
    ("nearly 200", 100),
    ("over 42", 1),
    ("some 5", 1),
]


@pytest.mark.parametrize(("text", "place"), ZEROS)
def test_zeros_count_only_behind_a_bound(text: str, place: int) -> None:
    """Behind a bound or hedge the zeros of a whole number below 1,000 do not count (4.2)."""
    assert one(f"{text} plants").granularity == place


FRACTIONS = [
    ("two fifths", "2/5"),
    ("two-thirds", "2/3"),
    ("three quarters", "3/4"),
    ("four-fifths", "4/5"),
    ("a third", "1/3"),
    ("half", "1/2"),
    ("one half", "1/2"),
    ("nine-tenths", "9/10"),
    ("four in ten", "2/5"),
    ("nine out of 10", "9/10"),
    ("one out of every five", "1/5"),
    ("1 in 5", "1/5"),
]


@pytest.mark.parametrize(("text", "value"), FRACTIONS)
def test_fraction(text: str, value: str) -> None:
    """A fraction in words is a ratio with a granularity of a tenth (4.1)."""
    read = one(f"They lost {text} of the votes.")

    assert (read.value, read.dimension, read.granularity) == (
        number(value),
        "ratio",
        number("1/10"),
    )
    assert read.text == text


def test_hedged_fraction_is_ten_points_wide() -> None:
    """ "About three fifths" is 55 to 65 percent (4.1)."""
    read = one("about three fifths of them")

    assert (read.low, read.high) == (Fraction(55, 100), Fraction(65, 100))


PLURALS = [
    ("dozens of", 24, 1200),
    ("hundreds of", 200, 1000),
    ("thousands of", 2000, 10**6),
    ("millions of", 2 * 10**6, 10**9),
    ("tens of thousands of", 20000, 100000),
    ("hundreds of thousands of", 200000, 10**6),
    ("several hundred", 200, 1000),
    ("a few thousand", 2000, 10**6),
]


@pytest.mark.parametrize(("text", "low", "high"), PLURALS, ids=[row[0] for row in PLURALS])
def test_plural_scale(text: str, low: int, high: int) -> None:
    """A plural scale word is at least two of it, and less than the next word would say (4.2)."""
    read = one(f"It has {text} plants.")

    assert read.value is None
    assert (read.low, read.high) == (Fraction(low), Fraction(high))
    assert read.high_open
    assert read.noun == "plants"


def test_ambiguous_point_keeps_both_readings() -> None:
    """ "1.234" is a decimal or the European 1,234; both readings are kept."""
    read = one("It was 1.234 in all.")

    assert read.value == number("1.234")
    assert [other.value for other in read.alternatives] == [1234]


@pytest.mark.parametrize("text", ["1.234%", "1.234 million", "0.234", "12.34", "1,234"])
def test_unambiguous_point(text: str) -> None:
    """A percentage, a scale word or another shape leaves one reading."""
    assert one(f"It was {text}.").alternatives == ()


LISTS = [
    ("10, 12 and 15%", [10, 12, 15], "percent"),
    ("2, 3 or 4 km", [2, 3, 4], "km"),
    ("3 and 5 percentage points", [3, 5], "percentage point"),
]


@pytest.mark.parametrize(("text", "figures", "unit"), LISTS)
def test_list_shares_its_unit(text: str, figures: list[int], unit: str) -> None:
    """The figures of a list take the unit of the last."""
    read = read_quantities(f"It was {text}, they said.")

    assert [quantity.value for quantity in read] == figures
    assert {quantity.unit for quantity in read} == {unit}


def test_several_figures_in_their_order() -> None:
    """All figures of a text are read, one sentence after the other."""
    text = "It had 12 members. By 2020 there were 1,400, or 3 in 4 of them. Nearly half left."

    assert values(text) == [12, 1400, Fraction(3, 4), Fraction(1, 2)]
