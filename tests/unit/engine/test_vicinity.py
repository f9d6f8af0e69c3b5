"""What stands around a figure."""

from __future__ import annotations

import pytest

from claimcheck.vicinity import nearest_name, time_of
from tests.unit.engine.checking import checker, last, read

# A sentence, and the name that each figure stands with.
NAMES: dict[str, tuple[str, list[str | None]]] = {
    "one": ("Lake Varne is 214 metres deep.", ["lake varne"]),
    "two of a list": (
        "Lake Varne (214 metres) and Lake Ostra (97 metres) froze.",
        ["lake varne", "lake ostra"],
    ),
    "while": (
        "Lake Varne is 214 metres deep, while Lake Ostra is 97 metres deep.",
        ["lake varne", "lake ostra"],
    ),
    "none before": ("It has 64 singers.", [None]),
}


@pytest.mark.parametrize(("text", "expected"), NAMES.values(), ids=NAMES)
def test_nearest_name(text: str, expected: list[str | None]) -> None:
    """A figure stands with the last name before it, no other figure between."""
    reading = read(text)

    found = [nearest_name(reading, figure) for figure in reading.quantities]

    assert [name and name.key for name in found] == expected


# A sentence, and the date that each figure stands with.
DATES: dict[str, tuple[str, list[str | None]]] = {
    "one": ("The bakery baked 41,200 loaves in 2023.", ["in 2023"]),
    "in front": ("In 2023, the bakery baked 41,200 loaves.", ["In 2023"]),
    "each its own": (
        "The bakery baked 37,500 loaves in 2021 and 41,200 loaves in 2023.",
        ["in 2021", "in 2023"],
    ),
    "none": ("The bakery baked 41,200 loaves.", [None]),
    "of another clause": (
        "The theatre opened in 1987, and the bakery baked 41,200 loaves.",
        [None],
    ),
}


@pytest.mark.parametrize(("text", "expected"), DATES.values(), ids=DATES)
def test_time_of(text: str, expected: list[str | None]) -> None:
    """A figure stands with the date behind it in its segment, else with one of its clause."""
    reading = read(text)

    found = [time_of(reading, figure) for figure in reading.quantities]

    assert [time and time.text for time in found] == expected


OLD = "Thistle Bakery baked 37,500 loaves in 2021."
NEW = "Thistle Bakery baked 41,200 loaves in 2023."
# A draft with two figures, and what it says of both claims.
TWO_YEARS: dict[str, tuple[str, set[tuple[str, str]]]] = {
    "both right": (
        "Thistle Bakery baked 37,500 loaves in 2021 and 41,200 loaves in 2023.",
        {("claim-1", "supported"), ("claim-2", "supported")},
    ),
    "the later first": (
        "Thistle Bakery baked 41,200 loaves in 2023, after 37,500 loaves in 2021.",
        {("claim-1", "supported"), ("claim-2", "supported")},
    ),
    "one wrong": (
        "Thistle Bakery baked 37,500 loaves in 2021 and 44,900 loaves in 2023.",
        {("claim-1", "supported"), ("claim-2", "refuted")},
    ),
}


@pytest.mark.parametrize(("draft", "expected"), TWO_YEARS.values(), ids=TWO_YEARS)
def test_figures_of_two_years(draft: str, expected: set[tuple[str, str]]) -> None:
    """Each figure is held against the claim of its own year."""
    sentence = last(checker(OLD, NEW), draft)

    assert {(str(item.claim), str(item.verdict)) for item in sentence.assertions} == expected


PRICES = ("Adults pay 12 euros at the aquarium.", "Children pay 7 euros at the aquarium.")


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("At the aquarium, adults pay 12 euros and children 7.", {"supported"}),
        ("At the aquarium, children pay 7 euros and adults 12.", {"supported"}),
        ("At the aquarium, adults pay 7 euros and children 12.", {"refuted"}),
    ],
    ids=["right", "turned round", "exchanged"],
)
def test_words_beside_each_figure(draft: str, expected: set[str]) -> None:
    """Where a sentence has several figures alike, each has its own words."""
    sentence = last(checker(*PRICES), draft)

    assert {str(item.verdict) for item in sentence.assertions} == expected
    assert len(sentence.assertions) == 2
