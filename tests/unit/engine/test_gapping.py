"""Bare figures that take over what the figure before them counts."""

from __future__ import annotations

import pytest

from tests.unit.engine.checking import read

# A sentence, and for each figure its unit and noun.
INHERITED: dict[str, tuple[str, list[tuple[str | None, str | None]]]] = {
    "a unit": (
        "The first vat holds 3,450 litres and the second 2,180.",
        [("L", None), ("L", None)],
    ),
    "a noun": (
        "Thistle Bakery sold 21,300 loaves in Denmark and 14,800 in Norway.",
        [(None, "loaves"), (None, "loaves")],
    ),
    "money": ("Adults pay 12 euros and children 7.", [("EUR", None), ("EUR", None)]),
    "its own noun": (
        "The choir has 64 singers and 9 guests.",
        [(None, "singers"), (None, "guests")],
    ),
    "its own unit": (
        "Lake Varne is 20 km long and 214 metres deep.",
        [("km", None), ("m", None)],
    ),
    "none before": ("The second vat held 2,180.", [(None, None)]),
    "no ratio": (
        "Output was 2.5 times the average and reached 900.",
        [("times", None), (None, None)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), INHERITED.values(), ids=INHERITED)
def test_what_is_counted_is_said_once(
    text: str, expected: list[tuple[str | None, str | None]]
) -> None:
    """A bare figure has the unit or the noun of the nearest one before it."""
    assert [(figure.unit, figure.noun) for figure in read(text).quantities] == expected


# A sentence and whether each of its figures names a group and is not compared (4.1).
NAMING: dict[str, tuple[str, list[bool]]] = {
    "or older": ("Rowers aged 65 or older pay 12 euros.", [True, False]),
    "aged": ("Singers aged 14 won the prize.", [True]),
    "at the age of": ("She joined the circus at the age of 19.", [True]),
    "within": ("All 212 swans were treated within four hours.", [False, True]),
    "within, alone": ("The swan was treated within four hours.", [False]),
    "a count": ("The choir has 64 singers.", [False]),
}


@pytest.mark.parametrize(("text", "expected"), NAMING.values(), ids=NAMING)
def test_figures_that_name_a_group(text: str, expected: list[bool]) -> None:
    """A figure that says who is meant is part of the topic (4.1)."""
    assert [figure.names for figure in read(text).quantities] == expected
