"""What is asserted, what is denied, what is only possible."""

from __future__ import annotations

import pytest

from tests.unit.engine.checking import read

# A sentence, a word of it, and whether that word is denied (4.4).
DENIALS: dict[str, tuple[str, str, bool]] = {
    "plain": ("The choir sang in Skagen.", "skagen", False),
    "not": ("The choir did not sing in Skagen.", "skagen", True),
    "n't": ("The choir didn't sing in Skagen.", "skagen", True),
    "never": ("The choir never sang in Skagen.", "skagen", True),
    "no": ("No rower came from Skagen.", "rower", True),
    "nobody": ("Nobody rowed to Skagen.", "skagen", True),
    "hardly": ("The choir hardly sang in Skagen.", "skagen", True),
    "no longer": ("The bakery no longer sells buns.", "buns", True),
    "failed to": ("The rowers failed to reach Skagen.", "skagen", True),
    "refused to": ("The rowers refused to race in Skagen.", "skagen", True),
    "fell short of": ("The club fell short of 500 members.", "500", True),
    "far from": ("The lake is far from clean.", "clean", True),
    "denied that": ("The club denied that the eight had capsized.", "capsized", True),
    "denied having": ("The club denied having sold the boat.", "boat", True),
    "rejected the claim": (
        "The club rejected the claim that the eight capsized.",
        "capsized",
        True,
    ),
    "wrongly": ("It was wrongly said that the lake froze.", "froze", True),
    "myth": ("The myth that the lake froze is old.", "froze", True),
    "it is untrue": ("It is untrue that the lake froze.", "froze", True),
    "is false": ("The claim that the lake froze is false.", "froze", True),
    "nobody denies": ("Nobody denies that the lake froze.", "froze", False),
    "nobody denies a denial": ("Nobody denies that the lake never froze.", "froze", True),
    "not untrue": ("It is not untrue that the lake froze.", "froze", False),
    "not in the other clause": (
        "The choir did not sing in Bruma, but it sang in Skagen.",
        "skagen",
        False,
    ),
    "not A but B, A": ("The choir sang not in Bruma but in Skagen.", "bruma", True),
    "not A but B, B": ("The choir sang not in Bruma but in Skagen.", "skagen", False),
    "and not, the rest": ("The hall is a theatre and not a museum.", "theatre", False),
    "and not": ("The hall is a theatre and not a museum.", "museum", True),
    "without": ("The choir sang without a conductor.", "conductor", True),
    "without, the rest": ("The choir sang without a conductor.", "sang", False),
    "not only": ("The choir not only sang in Skagen.", "skagen", False),
    "not until": ("The theatre did not open until May.", "open", False),
    "no fewer than": ("The bakery has no fewer than 31 ovens.", "31", False),
    "no doubt": ("There is no doubt that the lake froze.", "froze", False),
    "number": ("The brewery is No. 1 in Sweden.", "1", False),
    "no lake is deeper": ("No lake in Norway is deeper than Lake Varne.", "deeper", False),
    "in a quotation": (
        'The cook of the Puck Theatre said: "Soup that is not salted is no soup."',
        "cook",
        False,
    ),
    "in a quotation, what is quoted": (
        'The cook said: "We did not serve soup in Skagen."',
        "skagen",
        True,
    ),
    "nothing but": ("The bakery sells nothing but buns.", "buns", False),
}


@pytest.mark.parametrize(("text", "word", "denied"), DENIALS.values(), ids=DENIALS)
def test_denied(text: str, word: str, denied: bool) -> None:
    """A denial reaches its clause; a denial inside a denial asserts; some words deny nothing."""
    reading = read(text)
    place = reading.tokens.words.index(word)

    assert (reading.stance.denied([place]) is not None) == denied


# A sentence, a word of it, and whether that word is only possible (3.5).
SUSPENDED: dict[str, tuple[str, str, bool]] = {
    "plain": ("The choir sang in Skagen.", "skagen", False),
    "could": ("The choir could sing in Skagen.", "skagen", True),
    "may": ("The choir may sing in Skagen.", "skagen", True),
    "will": ("The choir will sing in Skagen.", "skagen", True),
    "question": ("Did the choir sing in Skagen?", "skagen", True),
    "if": ("If the lake freezes, the race is held in Skagen.", "skagen", True),
    "unless": ("The race is held in Skagen unless the lake freezes.", "freezes", True),
    "had": ("Had the lake frozen, the race would have been held.", "held", True),
    "expected to": ("The club is expected to win.", "win", True),
    "plans to": ("The theatre plans to close.", "close", True),
    "aims for": ("The club aims for 500 members.", "500", True),
    "target of": ("The club has a target of 500 members.", "500", True),
    "likely to": ("The club is likely to win.", "win", True),
    "due to": ("The theatre is due to open in May.", "open", True),
    "is to": ("The circus is to open in May.", "open", True),
    "on track to": ("The club is on track to win.", "win", True),
    "perhaps": ("Perhaps the lake froze.", "froze", True),
    "the month": ("The choir sang in May.", "sang", False),
    "a will": ("The will of the founder gave 9,000 euros to the choir.", "9,000", False),
    "than expected": ("The circus drew more visitors than expected.", "visitors", False),
    "due to the frost": ("The race was cancelled due to the frost.", "cancelled", False),
    "the other clause": (
        "The choir sang in Bruma, and it may sing in Skagen.",
        "bruma",
        False,
    ),
}


@pytest.mark.parametrize(("text", "word", "suspended"), SUSPENDED.values(), ids=SUSPENDED)
def test_suspended(text: str, word: str, suspended: bool) -> None:
    """Questions, conditions, plans and possibilities suspend what they reach."""
    reading = read(text)
    place = reading.tokens.words.index(word)

    assert (reading.stance.suspended([place]) is not None) == suspended
