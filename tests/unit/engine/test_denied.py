"""What a denial is about: instructions, not-all, and figures of which another thing is denied."""

from __future__ import annotations

import pytest

from tests.unit.engine.checking import checker, told

LIFT = "The maximum permitted load of the goods lift is 450 kg."
PAINT = "The paint must be applied at between 8 and 25 degrees Celsius."
CHOIR = "The Bruma Choir employs 34 singers."
GOAL = "The goal of the appeal is an income of at least $60,000."
BARGE = "The Orla Barge has no engine."
HAPPY = "Eight in ten pupils are satisfied with their meals."
DUES = "The annual income of the Bruma Choir is $90,000."
SALES = "Sales of the Orla Bakery fell by 9% in 2022."
MOSQUITO = "Nobody drowned in Lake Orla in 2022."
SURVIVED = "In the storm, 57 trees survived."

# A claim, a draft, and its verdict with the reason.
DENIALS: dict[str, tuple[str, str, tuple[str, str | None]]] = {
    "never exceed, greater": (
        LIFT,
        "Never exceed the maximum permitted load of 480 kg.",
        ("refuted", "quantity"),
    ),
    "never exceed": (
        LIFT,
        "Never exceed the maximum permitted load of 450 kg.",
        ("supported", None),
    ),
    "please do not exceed": (
        LIFT,
        "Please do not exceed the permitted load of 450 kg.",
        ("supported", None),
    ),
    "do not load with more than": (
        LIFT,
        "Do not load the goods lift with more than 450 kg.",
        ("supported", None),
    ),
    "do not load with more than less": (
        LIFT,
        "Do not load the goods lift with more than 400 kg.",
        ("refuted", "polarity"),
    ),
    "do not load with more than more": (
        LIFT,
        "Do not load the goods lift with more than 520 kg.",
        ("not_enough_info", "denial"),
    ),
    "never above the end": (
        PAINT,
        "Never apply the paint above 25 degrees Celsius.",
        ("supported", None),
    ),
    "never below the beginning": (
        PAINT,
        "Never apply the paint below 8 degrees Celsius.",
        ("supported", None),
    ),
    "never above something else": (
        PAINT,
        "Never apply the paint above 30 degrees Celsius.",
        ("not_enough_info", "denial"),
    ),
    "not all of": (
        CHOIR,
        "Not all of the 34 singers of the Bruma Choir can read music.",
        ("not_enough_info", "denial"),
    ),
    "not every one of": (
        CHOIR,
        "Not every one of the 34 singers came.",
        ("not_enough_info", "denial"),
    ),
    "not, as it was": (
        CHOIR,
        "The Bruma Choir does not employ 34 singers.",
        ("refuted", "polarity"),
    ),
    "a goal not met": (
        GOAL,
        "The appeal's goal of $60,000 has not been reached.",
        ("not_enough_info", "denial"),
    ),
    "runs without": (BARGE, "The Orla Barge runs without an engine.", ("supported", None)),
    "the noun alone": (
        BARGE,
        "Engines come with a guarantee of three years.",
        ("not_enough_info", "denial"),
    ),
    "the thing itself": (BARGE, "The Orla Barge has an engine.", ("refuted", "polarity")),
    "how many are not": (
        HAPPY,
        "Two in ten pupils are not satisfied with their meals.",
        ("not_enough_info", "denial"),
    ),
    "as many are not": (
        HAPPY,
        "Eight in ten pupils are not satisfied with their meals.",
        ("refuted", "polarity"),
    ),
    "how many did not": (
        SURVIVED,
        "In the storm, 31 trees did not survive.",
        ("not_enough_info", "denial"),
    ),
    "never in any year": (
        DUES,
        "The choir's income has never exceeded $90,000.",
        ("not_enough_info", "stronger"),
    ),
    "did not fall": (SALES, "Sales did not fall in 2022.", ("refuted", "polarity")),
    "did not rise": (SALES, "Sales did not rise in 2022.", ("supported", None)),
    "not a single": (
        MOSQUITO,
        "Not a single swimmer drowned in Lake Orla in 2022.",
        ("supported", None),
    ),
}


@pytest.mark.parametrize(("claim", "draft", "expected"), DENIALS.values(), ids=DENIALS)
def test_what_is_denied(claim: str, draft: str, expected: tuple[str, str | None]) -> None:
    """A denial turns a verdict round only where it denies what the claim says (4.4)."""
    assert told(checker(claim), draft).short == expected
