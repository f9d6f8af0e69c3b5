"""Whom a statement is cited from."""

from __future__ import annotations

import pytest

from tests.unit.engine.checking import checker, read, told

# A sentence and the names of the sources in it.
SOURCES: dict[str, tuple[str, list[str]]] = {
    "according to": (
        "According to the Lake Survey 2024, the lake holds 40 species.",
        ["lake survey 2024"],
    ),
    "according to, at the end": (
        "The lake holds 40 species, according to the Lake Survey 2024.",
        ["lake survey 2024"],
    ),
    "said that": ("Anna Brandt said that the choir has 64 singers.", ["anna brandt"]),
    "noted that": ("Anna Brandt noted that the choir has 64 singers.", ["anna brandt"]),
    "stressed": ("Anna Brandt stressed that the lake is clean.", ["anna brandt"]),
    "said, at the end": ("The choir has 64 singers, Anna Brandt said.", ["anna brandt"]),
    "reported": (
        "The lake holds 40 species, the Institute of Limnology reported.",
        ["institute of limnology"],
    ),
    "in the words of": ("In the words of Anna Brandt, the lake is dying.", ["anna brandt"]),
    "said, before an office": (
        '"The lake is dying," said the choir\'s head of finance, Ole Dahl.',
        ["ole dahl"],
    ),
    "said, before an office without a comma": (
        '"The lake is dying," said chief warden Ole Dahl.',
        ["ole dahl"],
    ),
    "none": ("The choir has 64 singers.", []),
    "claims as a noun": ("The court fined Skagen for misleading claims.", []),
    "said of others": ("The choir, said to be the best in Skagen, sang.", []),
    "no source": ("The choir said goodbye to Skagen.", []),
    "a deed": ("Anna Brandt found a glass bead in the lake.", []),
}


@pytest.mark.parametrize(("text", "expected"), SOURCES.values(), ids=SOURCES)
def test_sources(text: str, expected: list[str]) -> None:
    """A source is named by "according to" or by a verb of saying."""
    found = [source.mention.key for source in read(text).attributions if source.mention]

    assert found == expected


def test_citing_words_are_explained() -> None:
    """The words that cite are no part of what is cited."""
    reading = read("According to the Lake Survey 2024, the lake holds 40 species.")
    words = reading.tokens.words
    (source,) = reading.attributions

    assert words.index("according") in source.explains
    assert words.index("species") not in source.explains


CLAIM = "According to the Lake Survey 2024, the aquarium keeps 1,340 eels."
HELD: dict[str, tuple[str, tuple[str, str | None]]] = {
    "the same": (CLAIM, ("supported", None)),
    "left out": ("The aquarium keeps 1,340 eels.", ("supported", None)),
    "at the end": (
        "The aquarium keeps 1,340 eels, according to the Lake Survey 2024.",
        ("supported", None),
    ),
    "found that": (
        "The Lake Survey 2024 found that the aquarium keeps 1,340 eels.",
        ("supported", None),
    ),
    "another work": (
        "According to the Coast Review, the aquarium keeps 1,340 eels.",
        ("refuted", "attribution"),
    ),
    "another year of the work": (
        "According to the Lake Survey 2021, the aquarium keeps 1,340 eels.",
        ("refuted", "attribution"),
    ),
    "another work and another figure": (
        "According to the Coast Review, the aquarium keeps 900 eels.",
        ("not_enough_info", "other-entity"),
    ),
}


@pytest.mark.parametrize(("draft", "expected"), HELD.values(), ids=HELD)
def test_a_source_cited_falsely(draft: str, expected: tuple[str, str | None]) -> None:
    """A source left out is absent, another one refutes (3.3)."""
    assert told(checker(CLAIM), draft).short == expected


SPEAKER = "Anna Brandt said that the Puck Theatre needs a new roof."


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Anna Brandt stressed that the Puck Theatre needs a new roof.", ("supported", None)),
        ("Brandt said that the Puck Theatre needs a new roof.", ("supported", None)),
        (
            "Carla Novak said that the Puck Theatre needs a new roof.",
            ("refuted", "attribution"),
        ),
    ],
    ids=["another verb", "surname", "another speaker"],
)
def test_a_speaker(draft: str, expected: tuple[str, str | None]) -> None:
    """What is put into another mouth is refuted (3.3)."""
    assert told(checker(SPEAKER), draft).short == expected
