"""Up or down where no figure tells."""

from __future__ import annotations

import pytest

from claimcheck.facets import direction
from claimcheck.tokens import Tokens
from tests.unit.engine.checking import checker, told

DIRECTIONS: dict[str, tuple[str, tuple[str, str] | None]] = {
    "fell": ("Attendance at the circus fell last year.", ("fell", "down")),
    "grew": ("The choir grew in size.", ("grew", "up")),
    "rose": ("The level of the lake rose in spring.", ("rose", "up")),
    "declined": ("The number of hives declined.", ("declined", "down")),
    "lower than": ("Attendance was lower than in 2019.", ("lower", "down")),
    "higher than": ("The catch was higher than the year before.", ("higher", "up")),
    "no than": ("The lake lies higher up.", None),
    "none": ("The choir sang in Bruma.", None),
    "nothing": ("", None),
}


@pytest.mark.parametrize(("text", "expected"), DIRECTIONS.values(), ids=DIRECTIONS)
def test_directions(text: str, expected: tuple[str, str] | None) -> None:
    """The first verb of change, or comparative with "than", tells which way something went."""
    tokens = Tokens(text)

    found = direction.read(tokens)

    assert (found and (tokens.words[found.at], found.change.value)) == expected


def test_words_that_others_explain() -> None:
    """A word of a date or a name tells no direction."""
    tokens = Tokens("The Fall of Bruma was shown.")

    assert direction.read(tokens, [True] * len(tokens)) is None


# Two statements, and what the one says of the other, either way (2, polarity).
OPPOSITE: dict[str, tuple[str, str]] = {
    "verbs": (
        "Attendance at the Bruma circus fell in 2021.",
        "Attendance at the Bruma circus rose in 2021.",
    ),
    "comparatives": (
        "The level of Lake Varne was lower than in 2019.",
        "The level of Lake Varne was higher than in 2019.",
    ),
    "events": ("The Puck Theatre opened in 2019.", "The Puck Theatre closed in 2019."),
}


@pytest.mark.parametrize(("one", "other"), OPPOSITE.values(), ids=OPPOSITE)
def test_opposite_ways(one: str, other: str) -> None:
    """What went up did not go down (2)."""
    assert told(checker(one), other).short == ("refuted", "polarity")
    assert told(checker(other), one).short == ("refuted", "polarity")
    assert told(checker(one), one).short == ("supported", None)
