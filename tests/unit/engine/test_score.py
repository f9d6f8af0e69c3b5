"""Results of a match."""

from __future__ import annotations

import pytest

from tests.unit.engine.checking import checker, read, told

SCORES: dict[str, tuple[str, list[tuple[int, int]]]] = {
    "hyphen": ("Otterburn beat Skagen 3-1.", [(3, 1)]),
    "dash": ("The water polo team lost 2–0 in the final.", [(2, 0)]),
    "in words": ("The chess club won the match by three games to one.", [(3, 1)]),
    "nil": ("Bruma lost two goals to nil.", [(2, 0)]),
    "loser first": ("The chess club lost the match 1-4.", [(1, 4)]),
    "draw": ("The game ended in a 2-2 draw.", [(2, 2)]),
    "no contest": ("The choir has 3-1 odds.", []),
    "a range": ("The final drew 3 to 4 million viewers.", []),
    "a date": ("The match was played on 3-10-2021.", []),
}


@pytest.mark.parametrize(("text", "expected"), SCORES.values(), ids=SCORES)
def test_scores(text: str, expected: list[tuple[int, int]]) -> None:
    """Two figures of a contest are a result, and no range."""
    reading = read(text)

    assert [(found.one, found.other) for found in reading.scores] == expected


def test_the_higher_figure_stands_first() -> None:
    """Who won is told by the names, so a result is the higher figure, then the lower one."""
    (found,) = read("The chess club lost the match 1-4.").scores

    assert found.result == (4, 1)


def test_a_score_is_no_quantity() -> None:
    """The figures of a result are not read as quantities."""
    assert read("Otterburn beat Skagen 3-1.").quantities == ()


CLAIM = "The Otterburn Chess Club beat Skagen 3-1 in 2021."
HELD: dict[str, tuple[str, tuple[str, str | None]]] = {
    "the same": (CLAIM, ("supported", None)),
    "in words": (
        "The Otterburn Chess Club beat Skagen by three games to one in 2021.",
        ("supported", None),
    ),
    "another result": (
        "The Otterburn Chess Club beat Skagen 4-2 in 2021.",
        ("refuted", "quantity"),
    ),
    "the other way round": (
        "Skagen beat the Otterburn Chess Club 3-1 in 2021.",
        ("refuted", "entity"),
    ),
    "another year": ("The Otterburn Chess Club beat Skagen 3-1 in 2019.", ("refuted", "time")),
}


@pytest.mark.parametrize(("draft", "expected"), HELD.values(), ids=HELD)
def test_held_against_a_claim(draft: str, expected: tuple[str, str | None]) -> None:
    """A result is a key of its own."""
    assert told(checker(CLAIM), draft).short == expected
