"""What a figure counts."""

from __future__ import annotations

import pytest

from claimcheck.counting import counted, counts_event, is_known, noun_likeness, other_substance
from claimcheck.model import Claim, Subject
from claimcheck.profile import Profile
from claimcheck.vocabulary import Vocabulary
from tests.unit.engine.checking import read

VOCABULARY = Vocabulary((Subject("Test"),))


def profile(statement: str) -> Profile:
    return Profile(Claim("one", statement), statement, VOCABULARY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The choir has 64 singers.", ["singer"]),
        ("The bakery sold 900 rye buns.", ["rye", "bun"]),
        ("Lake Varne is 214 metres deep.", []),
        ("The brewery exports 31%.", []),
    ],
    ids=["noun", "compound", "unit", "percent"],
)
def test_counted(text: str, expected: list[str]) -> None:
    """A count has a noun; a measure has none."""
    reading = read(text)

    assert [term.lemma for term in counted(reading, reading.quantities[0])] == expected


def test_counted_before() -> None:
    """Figures that stand behind what they count do not look for it among each other for ever."""
    reading = read("Of 78 wire copy, 0.949 on 40 picked, 0.988.")

    for figure in reading.quantities:
        assert [term.lemma for term in counted(reading, figure)] == ["wire", "copy"]


# A claim, a draft, and whether their figures may count the same thing.
SAME_NOUN: dict[str, tuple[str, str, bool]] = {
    "the same": ("The choir has 64 singers.", "The choir has 71 singers.", True),
    "inflected": ("The choir has 64 singers.", "The choir has 1 singer.", True),
    "qualified": ("The bakery sold 900 rye buns.", "The bakery sold 900 buns.", True),
    "another thing": ("The choir has 64 singers.", "The choir has 12 cellos.", False),
    "people for persons": ("The choir has 64 singers.", "The choir has 64 people.", True),
    "people for things": ("The choir has 12 cellos.", "The choir has 12 people.", False),
}


@pytest.mark.parametrize(("claim", "draft", "expected"), SAME_NOUN.values(), ids=SAME_NOUN)
def test_noun_likeness(claim: str, draft: str, expected: bool) -> None:
    """Two counts of different things are not compared (4.3)."""
    mine, theirs = profile(claim), read(draft)

    found = noun_likeness(mine, mine.figures[0], theirs, theirs.quantities[0])

    assert (found >= 0) == expected


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The anglers landed 300 tonnes of cod.", False),
        ("The anglers landed 300 tonnes of mackerel.", True),
        ("The anglers landed 300 tonnes.", False),
    ],
    ids=["the same", "another", "not told"],
)
def test_other_substance(draft: str, expected: bool) -> None:
    """Tonnes of cod are no tonnes of mackerel."""
    reading = read(draft)

    claim = profile("The anglers landed 800 tonnes of cod.")

    assert other_substance(claim, 0, reading, reading.quantities[0]) == expected


def test_is_known() -> None:
    """A word of the draft is known where the claim has it or means the same."""
    claim = profile("The choir has 64 singers.")
    singer, cello = read("the singer").terms[0], read("the cello").terms[0]

    assert is_known(claim, singer)
    assert not is_known(claim, cello)


def test_counts_event() -> None:
    """A noun of the deed counts what the verb tells."""
    claim = profile("In all, 2,614 people were born in Bruma.")
    births, cellos = read("There were 2,614 births."), read("There were 2,614 cellos.")

    assert counts_event(claim, births, births.quantities[0])
    assert not counts_event(claim, cellos, cellos.quantities[0])
