"""What a sentence is about, word by word."""

from __future__ import annotations

import pytest

from claimcheck import Claim
from claimcheck.facets.topic import SURE, Offers, likeness, match, opposites
from tests.unit.engine.checking import claims, read, told

TERMS: dict[str, tuple[str, list[str]]] = {
    "nouns and verbs": ("The brewers met in the hall.", ["brewer", "meet", "hall"]),
    "figures are taken out": ("The bakery baked 41,200 loaves.", ["bakery", "bake", "loaf"]),
    "dates are taken out": ("The choir sang on 14 May 2019.", ["choir", "sing"]),
    "names are taken out": ("The Puck Theatre closed.", ["close"]),
    "ranks are taken out": ("It is the second-deepest lake.", ["lake"]),
    "function words are none": ("It was of them and by us.", []),
}


@pytest.mark.parametrize(("text", "expected"), TERMS.values(), ids=TERMS)
def test_terms(text: str, expected: list[str]) -> None:
    """The topic is what is left without names, dates and figures."""
    assert [term.lemma for term in read(text).terms] == expected


# Two phrases, and whether their last words say the same.
ALIKE: dict[str, tuple[str, str, bool]] = {
    "inflected": ("the rowers", "the rower", True),
    "verb forms": ("they sang", "they sing", True),
    "word family": ("it opened", "the opening", True),
    "other things": ("the rowers", "the bakers", False),
    "other deeds": ("they sang", "they baked", False),
}


@pytest.mark.parametrize(("one", "other", "expected"), ALIKE.values(), ids=ALIKE)
def test_likeness(one: str, other: str, expected: bool) -> None:
    """Inflections and word families are alike, other words are not."""
    mine, theirs = read(one).terms[-1], read(other).terms[-1]

    assert (likeness(mine, theirs) >= SURE) == expected
    assert (likeness(theirs, mine) >= SURE) == expected


def test_synonyms_of_the_set() -> None:
    """Words that a claim file calls synonyms are the same word, phrases too."""
    groups = (("rowers", "oarsmen"), ("rowing boat", "shell"))
    (one,) = read("the rowers", synonyms=groups).terms
    (other,) = read("the oarsmen", synonyms=groups).terms
    (boat,) = read("the rowing boat", synonyms=groups).terms
    (shell,) = read("the shell", synonyms=groups).terms

    assert likeness(one, other) == likeness(boat, shell) == 1.0
    assert likeness(one, boat) < SURE


def test_match() -> None:
    """Each word of a claim is paired with the draft's word most like it."""
    claim = read("The rowers trained in the hall.").terms
    draft = read("The hall is used for training by a rower.").terms

    found = {claim[pair.term].lemma: draft[pair.at].lemma for pair in match(claim, Offers(draft))}

    assert found["rower"] == "rower"
    assert found["hall"] == "hall"
    assert found["train"] in ("train", "training")


def test_what_is_taken_over_comes_last() -> None:
    """A sentence's own words stand before those that it takes over."""
    own, carried = read("The rowers won.").terms, read("The rowers met.").terms

    offers = Offers(own, carried)

    assert offers.own == len(own)
    assert offers.best(carried[0]).place == 0
    assert offers.terms[offers.own :] == carried


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The theatre opened.", "The theatre closed.", True),
        ("Attendance rose.", "Attendance fell.", True),
        ("The theatre opened.", "The theatre opened.", False),
        ("The choir sang.", "The choir met.", False),
    ],
)
def test_opposites(one: str, other: str, expected: bool) -> None:
    """Opened and closed turn a statement round."""
    assert (opposites(read(one).terms, read(other).terms) is not None) == expected


def test_synonyms_in_a_draft() -> None:
    """A draft may use the synonyms of the set."""
    claim = Claim("members", "The rowing club has 412 oarsmen.")
    judge = claims(claim, synonyms=(("oarsmen", "scullers"),))

    assert told(judge, "The rowing club has 412 scullers.").short == ("supported", None)
