"""Counts of several kinds in one claim, parts of a whole, and what is left out of one."""

from __future__ import annotations

import pytest

from tests.unit.engine.checking import checker, told

SUPPORTED, QUANTITY = ("supported", None), ("refuted", "quantity")
VAGUE, UNSOURCED = ("not_enough_info", "vague"), ("not_enough_info", "unsourced")
STRONGER, NARROWER = ("not_enough_info", "stronger"), ("not_enough_info", "narrower")
POLARITY = ("refuted", "polarity")

TREES = "The orchard has 400 pear and 900 apple trees."
SCHOOLS = "The town has 3 public and 2 private schools."
SINGERS = "The choir has 40 adult singers and 24 young singers."
KINDS = {
    "the same": (TREES, TREES, SUPPORTED),
    "exchanged": (TREES, "The orchard has 900 pear and 400 apple trees.", QUANTITY),
    "in another order": (TREES, "The orchard has 900 apple and 400 pear trees.", SUPPORTED),
    "spelt out": (TREES, "The orchard has 900 apple trees and 400 pear trees.", SUPPORTED),
    "spelt out, exchanged": (
        TREES,
        "The orchard has 400 apple trees and 900 pear trees.",
        QUANTITY,
    ),
    "one kind": (TREES, "The orchard has 400 pear trees.", SUPPORTED),
    "one kind with the other's count": (TREES, "The orchard has 400 apple trees.", QUANTITY),
    "all kinds": (TREES, "The orchard has 1,300 trees.", UNSOURCED),
    "adjectives in another order": (
        SCHOOLS,
        "The town has 2 private and 3 public schools.",
        SUPPORTED,
    ),
    "adjectives, exchanged": (SCHOOLS, "The town has 2 public and 3 private schools.", QUANTITY),
    "all of them": (SINGERS, "The choir has 64 singers.", UNSOURCED),
    "no kind": (SINGERS, "The choir has 24 singers.", VAGUE),
}


@pytest.mark.parametrize(("claim", "draft", "expected"), KINDS.values(), ids=KINDS)
def test_kinds(claim: str, draft: str, expected: tuple[str, str | None]) -> None:
    """Each of several counts is of its own kind, also where the noun is said only once."""
    assert told(checker(claim), draft).short == expected


BLOWERS = "The glassworks employs 48 blowers, 31 of them women."
PUPILS = "The school has 420 pupils, 210 of whom are girls."
PARTS = {
    "the whole": (BLOWERS, "The glassworks employs 48 blowers.", SUPPORTED),
    "the part": (BLOWERS, "The glassworks employs 31 women.", SUPPORTED),
    "the part with the noun of the whole": (
        BLOWERS,
        "The glassworks employs 31 women blowers.",
        SUPPORTED,
    ),
    "another part": (BLOWERS, "The glassworks employs 17 women blowers.", QUANTITY),
    "the part as the whole": (BLOWERS, "The glassworks employs 31 blowers.", QUANTITY),
    "the whole as the part": (BLOWERS, "The glassworks employs 48 women.", QUANTITY),
    "of the whole": (BLOWERS, "Of the 48 blowers at the glassworks, 31 are women.", SUPPORTED),
    "of the whole, another part": (
        BLOWERS,
        "The glassworks has 48 blowers, of whom 17 are women.",
        QUANTITY,
    ),
    "of another whole": (
        BLOWERS,
        "Of the 52 blowers at the glassworks, 31 are women.",
        QUANTITY,
    ),
    "of whom": (PUPILS, "The school has 210 girls.", SUPPORTED),
    "of whom, with the noun of the whole": (PUPILS, "The school has 210 girl pupils.", SUPPORTED),
    "of whom, as the whole": (PUPILS, "The school has 420 girls.", QUANTITY),
}


@pytest.mark.parametrize(("claim", "draft", "expected"), PARTS.values(), ids=PARTS)
def test_parts_with_a_name(claim: str, draft: str, expected: tuple[str, str | None]) -> None:
    """A part is known by what it is, the whole by what it counts."""
    assert told(checker(claim), draft).short == expected


FERRY = "The ferry runs daily except Monday."
COUNCIL = "All members of the council except Anna Brandt voted for the bridge."
LEFT_OUT = {
    "the same": (FERRY, "The ferry runs every day except Monday.", SUPPORTED),
    "in other words": (FERRY, "The ferry runs daily apart from Mondays.", SUPPORTED),
    "but": (FERRY, "The ferry runs every day but Monday.", SUPPORTED),
    "without it": (FERRY, "The ferry runs daily.", STRONGER),
    "on that day": (FERRY, "The ferry runs on Mondays.", POLARITY),
    "not on that day": (FERRY, "The ferry does not run on Mondays.", SUPPORTED),
    "another day": (FERRY, "The ferry runs on Saturdays.", SUPPORTED),
    "part of it, on that day": (
        "The shop is open daily except Sundays.",
        "The shop's café is open on Sundays.",
        NARROWER,
    ),
    "on that day, in some month": (
        "The shop is open daily except Sundays.",
        "The shop opens on Sundays in December.",
        NARROWER,
    ),
    "only the draft has it": (
        "The ferry runs daily.",
        "The ferry runs daily except Monday.",
        NARROWER,
    ),
    "a person": (COUNCIL, "Anna Brandt voted for the bridge.", POLARITY),
    "a person, denied": (COUNCIL, "Anna Brandt did not vote for the bridge.", SUPPORTED),
    "all": (COUNCIL, "All members of the council voted for the bridge.", STRONGER),
    "not all": (COUNCIL, "The members of the council voted for the bridge.", SUPPORTED),
    "all but": (
        COUNCIL,
        "All members of the council but Anna Brandt voted for the bridge.",
        SUPPORTED,
    ),
}


@pytest.mark.parametrize(("claim", "draft", "expected"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_is_left_out(claim: str, draft: str, expected: tuple[str, str | None]) -> None:
    """A whole with an exception is not the whole, and what is left out is not part of it."""
    assert told(checker(claim), draft).short == expected
