"""Sentences cut into segments and clauses."""

from __future__ import annotations

import pytest

from claimcheck.clauses import read as read_clauses
from claimcheck.tokens import Tokens
from tests.unit.engine.checking import read

# A sentence and its segments, each with the number of its clause.
CUT: dict[str, tuple[str, list[tuple[str, int]]]] = {
    "one": ("The choir has 64 singers.", [("The choir has 64 singers.", 0)]),
    "an adjunct goes with its clause": (
        "By 2023, the choir had 64 singers.",
        [("By 2023", 0), ("the choir had 64 singers.", 0)],
    ),
    "two subjects are two clauses": (
        "The choir sang in Bruma, and the orchestra played in Skagen.",
        [("The choir sang in Bruma", 0), ("and the orchestra played in Skagen.", 1)],
    ),
    "one subject is one clause": (
        "The theatre closed in 2020 and reopened in 2022.",
        [("The theatre closed in 2020", 0), ("and reopened in 2022.", 0)],
    ),
    "a relative clause stands by itself": (
        "Lake Varne, which covers 38 hectares, is deep.",
        [("Lake Varne", 0), ("which covers 38 hectares", 1), ("is deep.", 0)],
    ),
    "a subordinate clause": (
        "While the choir sang, the bakery was shut.",
        [("While the choir sang", 0), ("the bakery was shut.", 1)],
    ),
    "what is said": (
        "The keeper said that the lake froze.",
        [("The keeper said", 0), ("that the lake froze.", 1)],
    ),
    "a semicolon": (
        "The choir sang; the circus left.",
        [("The choir sang", 0), ("the circus left.", 1)],
    ),
    "a comma in a number cuts nothing": (
        "The bakery baked 41,200 loaves.",
        [("The bakery baked 41,200 loaves.", 0)],
    ),
    "a comma in a date cuts nothing": (
        "The regatta of May 14, 2019 was cancelled.",
        [("The regatta of May 14, 2019 was cancelled.", 0)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CUT.values(), ids=CUT)
def test_segments(text: str, expected: list[tuple[str, int]]) -> None:
    """Marks, conjunctions and verbs say which words stand together."""
    reading = read(text)

    found = [
        (reading.tokens.slice(part.first, part.last), part.clause)
        for part in reading.clauses.segments
    ]

    assert found == expected


VERBS: dict[str, tuple[str, list[str], bool]] = {
    "active": ("The choir sang in Bruma.", ["sang"], False),
    "passive": ("The regatta was held in Bruma.", ["was"], True),
    "perfect passive": ("The lake has been sealed.", ["has"], True),
    "not passive": ("The lake was deep.", ["was"], False),
    "plural subject": ("The rowers train in winter.", ["train"], False),
    "noun that may be a verb": ("The train reached Bruma.", ["reached"], False),
    "none": ("A fine evening.", [], False),
}


@pytest.mark.parametrize(("text", "verbs", "passive"), VERBS.values(), ids=VERBS)
def test_verbs(text: str, verbs: list[str], passive: bool) -> None:
    """Each clause has its first finite verb, and is passive or not."""
    reading = read(text)
    clauses = reading.clauses

    assert [reading.tokens.words[verb] for verb in clauses.verbs.values()] == verbs
    assert bool(clauses.passive) == passive


def test_an_apposition_only_renames() -> None:
    """A noun phrase behind a comma that only renames is marked, and is no part of the clause."""
    reading = read("Anna Brandt, the director of the theatre, resigned in May.")
    clauses = reading.clauses

    renaming = [
        reading.tokens.slice(part.first, part.last) for part in clauses.segments if part.apposition
    ]
    told = [reading.tokens.words[place] for place in clauses.clause_tokens(0)]

    assert renaming == ["the director of the theatre"]
    assert "director" not in told
    assert "resigned" in told


def test_distance() -> None:
    """Two words are of one segment, of one clause, or of different clauses."""
    reading = read("By 2023, the choir had 64 singers, and the orchestra had 41 players.")
    words, clauses = reading.tokens.words, reading.clauses
    choir = words.index("choir")

    assert clauses.distance(choir, words.index("singers")) == 0
    assert clauses.distance(choir, words.index("2023")) == 1
    assert clauses.distance(choir, words.index("players")) == 2


@pytest.mark.parametrize("text", ["", " ", ".", ", , ,", "and and and", '"', "((("], ids=repr)
def test_every_token_has_its_place(text: str) -> None:
    """Whatever the text, each token has a segment and a clause."""
    tokens = Tokens(text)

    clauses = read_clauses(tokens, [False] * len(tokens))

    assert len(clauses.segment_of) == len(clauses.clause_of) == len(tokens)
