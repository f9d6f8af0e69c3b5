"""The single facts of a statement that tells several."""

from __future__ import annotations

import pytest

from claimcheck.facts import facts
from tests.unit.engine.checking import checker, read, told

COMPOUND: dict[str, tuple[str, tuple[str, ...]]] = {
    "participle and second verb": (
        "The cable car, opened in 1932, is 1,149 metres long and carries eight cabins.",
        (
            "The cable car was opened in 1932.",
            "The cable car is 1,149 metres long.",
            "The cable car carries eight cabins.",
        ),
    ),
    "founded": (
        "The Larkfield Choir, founded in 1954, has 64 singers and sings in nine languages.",
        (
            "The Larkfield Choir was founded in 1954.",
            "The Larkfield Choir has 64 singers.",
            "The Larkfield Choir sings in nine languages.",
        ),
    ),
    "two figures behind one verb": (
        "Thistle Bakery sold 21,300 loaves in Denmark and 14,800 in Norway.",
        (
            "Thistle Bakery sold 21,300 loaves in Denmark.",
            "Thistle Bakery sold 14,800 in Norway.",
        ),
    ),
    "relative clause": (
        "Lake Varne, which covers 38 square kilometres, is 214 metres deep.",
        ("Lake Varne covers 38 square kilometres.", "Lake Varne is 214 metres deep."),
    ),
    "two dates": (
        "The Puck Theatre closed in 2020 and reopened in 2022.",
        ("The Puck Theatre closed in 2020.", "The Puck Theatre reopened in 2022."),
    ),
    "a day for all, and with": (
        "As of 12 March, 5,214 hives have been registered, with 310 losses and 2,870 inspections.",
        (
            "As of 12 March, 5,214 hives have been registered.",
            "As of 12 March, there were 310 losses.",
            "As of 12 March, there were 2,870 inspections.",
        ),
    ),
    "what somebody is": (
        "Anna Brandt, who was born in Skagen, is a puppeteer who has made 212 puppets.",
        (
            "Anna Brandt was born in Skagen.",
            "Anna Brandt is a puppeteer.",
            "Anna Brandt has made 212 puppets.",
        ),
    ),
    "two subjects": (
        "The choir has 64 singers, while the orchestra has 41 players.",
        ("The choir has 64 singers.", "the orchestra has 41 players."),
    ),
    "and with a subject of its own": (
        "The brewery opened in 1871, and the glassworks opened in 1904.",
        ("The brewery opened in 1871.", "the glassworks opened in 1904."),
    ),
}


@pytest.mark.parametrize(("statement", "expected"), COMPOUND.values(), ids=COMPOUND)
def test_a_compound_statement(statement: str, expected: tuple[str, ...]) -> None:
    """A statement that tells several facts gives a sentence for each."""
    assert set(facts(read(statement))) == set(expected)


SINGLE = {
    "one figure": "Lake Varne is 214 metres deep.",
    "one date": "The Corrie Observatory opened in 1987.",
    "no figure": "Lake Varne is deep.",
    "nothing": "",
    "no verb": "A choir in Larkfield.",
    "an adjunct": "In 1987, the Corrie Observatory opened.",
}


@pytest.mark.parametrize("statement", SINGLE.values(), ids=SINGLE)
def test_a_single_fact(statement: str) -> None:
    """A statement that tells one fact has no parts."""
    assert facts(read(statement)) == ()


STATEMENT = "The Larkfield Choir, founded in 1954, has 64 singers and sings in nine languages."
TOLD: dict[str, tuple[str, tuple[str, str | None]]] = {
    "first": ("The Larkfield Choir was founded in 1954.", ("supported", None)),
    "second": ("The Larkfield Choir has 64 singers.", ("supported", None)),
    "third": ("The Larkfield Choir sings in nine languages.", ("supported", None)),
    "first, wrong": ("The Larkfield Choir was founded in 1961.", ("refuted", "time")),
    "second, wrong": ("The Larkfield Choir has 71 singers.", ("refuted", "quantity")),
    "third, wrong": ("The Larkfield Choir sings in eleven languages.", ("refuted", "quantity")),
    "two": ("The Larkfield Choir, founded in 1954, has 64 singers.", ("supported", None)),
    "two, one wrong": (
        "The Larkfield Choir, founded in 1954, has 71 singers.",
        ("refuted", "quantity"),
    ),
    "the one's figure for the other": (
        "The Larkfield Choir has nine singers.",
        ("refuted", "quantity"),
    ),
}


@pytest.mark.parametrize(("draft", "expected"), TOLD.values(), ids=TOLD)
def test_told_fact_by_fact(draft: str, expected: tuple[str, str | None]) -> None:
    """A draft that repeats one fact of a compound claim is about that one (3.2)."""
    assert told(checker(STATEMENT), draft).short == expected
