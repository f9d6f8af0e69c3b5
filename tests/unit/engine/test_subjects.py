"""What a clause is about."""

from __future__ import annotations

import pytest

from claimcheck.subjects import subject_of
from tests.unit.engine.checking import read

# A sentence, a word of the clause, the nouns and the names of the subject.
SUBJECTS: dict[str, tuple[str, str, set[str], set[str]]] = {
    "a noun": ("The brewery bottled 9 million litres.", "litres", {"brewery"}, set()),
    "a name": (
        "The Corrie Observatory opened in 1987.",
        "opened",
        set(),
        {"corrie observatory"},
    ),
    "a clause that goes on": (
        "The cable car is 1,149 metres long and opened in 1932.",
        "opened",
        {"car"},
        set(),
    ),
    "two clauses, the first": (
        "The choir has 64 singers, while the orchestra has 41 players.",
        "singers",
        {"choir"},
        set(),
    ),
    "two clauses, the second": (
        "The choir has 64 singers, while the orchestra has 41 players.",
        "players",
        {"orchestra"},
        set(),
    ),
    "behind a preposition": (
        "The warden of the lake counted 40 otters.",
        "counted",
        {"warden"},
        set(),
    ),
    "a share of somebody": ("38% of the rowers trained in winter.", "trained", {"rower"}, set()),
    "an adjunct before": (
        "In the winter, the bakery sold 900 buns.",
        "sold",
        {"bakery"},
        set(),
    ),
    "a pronoun": ("It has 64 singers.", "has", set(), set()),
    "no verb": ("A fine evening in Larkfield.", "evening", set(), set()),
}


@pytest.mark.parametrize(("text", "word", "nouns", "names"), SUBJECTS.values(), ids=SUBJECTS)
def test_subject_of(text: str, word: str, nouns: set[str], names: set[str]) -> None:
    """The subject is what stands before the verb and no preposition governs."""
    reading = read(text)

    found = subject_of(reading, reading.tokens.words.index(word))

    assert {term.lemma for term in found.nouns} == nouns
    assert {name.key for name in found.names} == names
    assert bool(found) == bool(nouns or names)
