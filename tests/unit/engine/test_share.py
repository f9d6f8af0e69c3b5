"""A part does not take the figure of the whole, nor two things together that of one."""

from __future__ import annotations

import pytest

from tests.unit.engine.checking import checker, told

FLEET = ("The ferry line runs 48 harbour boats.", "Of the 48 harbour boats, 13 are electric.")
STAFF = ("The Orla Theatre has 120 employees.",)
COOKS = ("The Orla Theatre employs 35 cooks.",)
PASSED = ("In 2021, 41 trainees passed the exam.",)
TICKET = ("A ticket for the Orla Theatre costs $14.",)
TANK = ("The Orla fire tank fills from 10 to 70% in 40 minutes.",)
JOINT = ("The Orla Theatre employs 35 cooks and waiters.",)

# The claims, a draft, and its verdict.
SHARES: dict[str, tuple[tuple[str, ...], str, str]] = {
    "of the whole, the part": (FLEET, "Of the 48 boats, 13 are electric.", "supported"),
    "of the whole, another part": (FLEET, "Of the 48 boats, 31 are electric.", "refuted"),
    "of another whole": (FLEET, "Of the 44 boats, 13 are electric.", "refuted"),
    "turned round": (FLEET, "Of the 13 boats, 48 are electric.", "refuted"),
    "a part of the line's": (FLEET, "13 of the line's boats are electric.", "supported"),
    "the whole as the part": (FLEET, "The ferry line runs 48 electric boats.", "not_enough_info"),
    "the whole": (FLEET, "The ferry line runs 48 boats.", "supported"),
    "another whole": (FLEET, "The ferry line runs 52 boats.", "refuted"),
    "a part without a claim": (
        FLEET[:1],
        "9 of the line's boats are electric.",
        "not_enough_info",
    ),
    "a part that does what is claimed": (
        PASSED,
        "In 2021, 44 of the trainees passed the exam.",
        "refuted",
    ),
    "as many of them": (PASSED, "In 2021, 41 of the trainees passed the exam.", "supported"),
    "every tenth": (STAFF, "Every tenth of the theatre's 120 employees sings.", "not_enough_info"),
    "most of": (STAFF, "Most of the Orla Theatre's 120 employees sing.", "not_enough_info"),
    "some of": (STAFF, "Some of the 120 employees of the Orla Theatre sing.", "not_enough_info"),
    "most of another number": (
        STAFF,
        "Most of the 140 employees of the Orla Theatre sing.",
        "refuted",
    ),
    "all together": (COOKS, "The Orla Theatre employs 35 cooks and waiters.", "not_enough_info"),
    "each by itself": (
        COOKS,
        "The Orla Theatre employs 35 cooks and 12 waiters.",
        "not_enough_info",
    ),
    "another deed": (COOKS, "The Orla Theatre employs 35 cooks and feeds its guests.", "supported"),
    "all together in the claim": (
        JOINT,
        "The Orla Theatre employs 35 cooks and waiters.",
        "supported",
    ),
    "several": (TICKET, "Two tickets for the Orla Theatre cost $28.", "not_enough_info"),
    "several at the price of one": (
        TICKET,
        "Two tickets for the Orla Theatre cost $14.",
        "not_enough_info",
    ),
    "several, each": (
        TICKET,
        "Two tickets for the Orla Theatre cost $14 each.",
        "not_enough_info",
    ),
    "one": (TICKET, "One ticket for the Orla Theatre costs $14.", "supported"),
    "one at another price": (TICKET, "One ticket for the Orla Theatre costs $19.", "refuted"),
    "all of it": (
        TANK,
        "The Orla fire tank is completely filled in 40 minutes.",
        "not_enough_info",
    ),
    "without the share": (TANK, "The Orla fire tank fills in 40 minutes.", "supported"),
    "in general": (TICKET, "Tickets for the Orla Theatre cost $19.", "refuted"),
}


@pytest.mark.parametrize(("found", "draft", "expected"), SHARES.values(), ids=SHARES)
def test_of_what_a_figure_tells(found: tuple[str, ...], draft: str, expected: str) -> None:
    """A figure is held against a claim where it tells of the same: the whole, the part, one."""
    assert told(checker(*found), draft).verdict == expected
