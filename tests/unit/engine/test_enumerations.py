"""Lists in a claim: one member of three will do."""

from __future__ import annotations

import pytest

from claimcheck.enumerations import items
from tests.unit.engine.checking import checker, read, told

# A sentence, and words of it by the member that they stand in.
LISTS: dict[str, tuple[str, list[set[str]]]] = {
    "three nouns": (
        "The programme of the choir includes madrigals, motets and ballads.",
        [{"madrigal"}, {"motet"}, {"ballad"}],
    ),
    "such as": (
        "The lake is home to fish such as perch, lake trout and burbot.",
        [{"perch"}, {"trout"}, {"burbot"}],
    ),
    "four, with a last comma": (
        "The bakery sells buns, rye bread, pretzels, and apple cakes.",
        [{"bun"}, {"rye", "bread"}, {"pretzel"}, {"apple", "cake"}],
    ),
}


@pytest.mark.parametrize(("text", "members"), LISTS.values(), ids=LISTS)
def test_members(text: str, members: list[set[str]]) -> None:
    """Each topic word of a list of three or more has the number of its member."""
    reading = read(text)

    found = items(reading)

    by_lemma = {
        word: number
        for place, number in found.items()
        for word in reading.terms[place].lemma.split()
    }
    numbers = [{by_lemma.get(word) for word in member} for member in members]
    assert all(len(number) == 1 and None not in number for number in numbers), by_lemma
    assert len({next(iter(number)) for number in numbers}) == len(members)


NO_LISTS = {
    "two": "The choir and the orchestra sing.",
    "clauses": "The choir sang, the orchestra played and the circus left.",
    "a date": "The regatta began on May 14, 2019, and ended in Bruma.",
    "one": "The choir sings madrigals.",
    "nothing": "",
}


@pytest.mark.parametrize("text", NO_LISTS.values(), ids=NO_LISTS)
def test_what_is_no_list(text: str) -> None:
    """Two things, clauses and dates are no list."""
    assert items(read(text)) == {}


CLAIM = "The aquarium of Bruma showcased giant eels, glass shrimps and dwarf seahorses."
REPEATED: dict[str, tuple[str, str]] = {
    "all": (CLAIM, "supported"),
    "first": ("The aquarium of Bruma showcased giant eels.", "supported"),
    "middle": ("The aquarium of Bruma showcased glass shrimps.", "supported"),
    "last": ("The aquarium of Bruma showcased dwarf seahorses.", "supported"),
    "two": ("The aquarium of Bruma showcased glass shrimps and dwarf seahorses.", "supported"),
    "none": ("The aquarium of Bruma charged high entrance fees.", "not_enough_info"),
}


@pytest.mark.parametrize(("draft", "verdict"), REPEATED.values(), ids=REPEATED)
def test_one_member_follows(draft: str, verdict: str) -> None:
    """A draft that repeats one member of a list follows from the claim (3.2)."""
    assert told(checker(CLAIM), draft).verdict == verdict
