"""Inputs that broke other readers of figures: linear time, exact offsets, no error, no infinity."""

from __future__ import annotations

import pytest

from claimcheck import limits
from claimcheck.facets.quantity import read_quantities
from claimcheck.facets.quantity.units import unit_of

LONG = 60_000  # characters; what is quadratic takes minutes on it

HOSTILE = [
    ("one word", "a" * LONG),
    ("full stops", "a." * (LONG // 2)),
    ("digits", "1" * LONG),
    ("groups", "1,1" * (LONG // 3)),
    ("brackets", "(" * LONG),
    ("spaced digits", "1 " * (LONG // 2)),
    ("blank groups", "100 " * (LONG // 4)),
    ("hyphens", "1-" * (LONG // 2)),
    ("slashes", "1/2/" * (LONG // 4)),
    ("hundreds", "hundred " * (LONG // 8)),
    ("and", "one hundred and " * (LONG // 16)),
    ("or", "5 or " * (LONG // 5)),
    ("to", "from 5 to " * (LONG // 10)),
    ("percent signs", "%" * LONG),
    ("bounds", "more than " * (LONG // 10)),
    ("half of a", "half of a " * (LONG // 10)),
    ("blanks", " " * LONG),
    ("new lines", "\n" * LONG),
    ("quotation marks", '."' * (LONG // 2)),
    ("combining marks", "a" + "\u0300\u0316" * 2000),
    ("ligatures", "\ufdfa" * 2000),
    ("capital dotted i", "İ" * 2000 + " 5 km"),
]


@pytest.mark.parametrize("text", [row[1] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_f10_f11_f12_f13_long_input(text: str) -> None:
    """Length costs no more than itself, and every offset stays inside the text."""
    for read in read_quantities(text):
        assert text[read.start : read.end] == read.text


NO_NUMBERS = [
    "1" * 5000,
    "1" * 40_000,
    "²",
    "x²³",
    "1e999",
    "1 × 10^999",
    "NaN",
    "Infinity",
    "1,2,3,4",
    "1.2.3.4",
    "1..2",
    "007",
    "550e8400-e29b-41d4-a716-446655440000",
    "January 1st, 9999999999",
    "30 February 2024",
    "(" * 1000,
]


@pytest.mark.parametrize("text", NO_NUMBERS, ids=[text[:20] for text in NO_NUMBERS])
def test_f14_f15_no_number(text: str) -> None:
    """What is no number gives no error, and nothing without end."""
    for read in read_quantities(text):
        assert read.value is None or abs(read.value) < 10 ** (limits.MAX_DIGITS + 42)


@pytest.mark.parametrize(
    ("text", "value"),
    [("٣٧٨ people", 378), ("３７８ people", 378), ("-0 °C", 0), ("123456789 hours", 123456789)],
)
def test_f14_f15_unusual_digits(text: str, value: int) -> None:
    """Digits of other scripts are digits; a great number of hours is a number."""
    (read,) = read_quantities(text)

    assert read.value == value


def test_f16_invisible_characters_in_a_number() -> None:
    """Zero-width characters and bidirectional controls inside a figure are not seen."""
    (read,) = read_quantities("It has \u202e37\u200b8,\u206000\u200d0\u202c patents.")

    assert read.value == 378_000
    assert read.noun == "patents"


def test_f16_words_with_foreign_letters() -> None:
    """A Cyrillic letter in a unit or a bound is compared after folding."""
    (read,) = read_quantities("mоre than 5 kilоmetres")

    assert (read.bound, read.unit) == ("more_than", "km")


def test_many_tokens_are_all_read() -> None:
    """What does not fit into one sentence's tokens is read as a piece of its own."""
    text = "; ".join(f"{number} men" for number in range(11, 1211))

    assert len(read_quantities(text)) == 1200


@pytest.mark.parametrize("name", ["", "/", "km/", "/h", "a/b/c", "\u202e", "K" * 100])
def test_unknown_unit_names(name: str) -> None:
    """An unknown name is no unit, and no error."""
    assert unit_of(name) is None
