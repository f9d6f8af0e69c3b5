"""Which figure of a sentence belongs to which claim."""

from __future__ import annotations

import pytest

from tests.unit.engine.checking import checker, last

# Two claims, a draft, and what it says of each.
Expected = dict[str, tuple[str, str | None]]
OK: tuple[str, str | None] = ("supported", None)
WRONG: tuple[str, str | None] = ("refuted", "quantity")
BOUND: dict[str, tuple[tuple[str, str], str, Expected]] = {
    "by noun": (
        ("The Larkfield Choir has 64 singers.", "The Larkfield Choir owns 12 cellos."),
        "The Larkfield Choir has 64 singers and owns 12 cellos.",
        {"claim-1": OK, "claim-2": OK},
    ),
    "by noun, second wrong": (
        ("The Larkfield Choir has 64 singers.", "The Larkfield Choir owns 12 cellos."),
        "The Larkfield Choir has 64 singers and owns 15 cellos.",
        {"claim-1": OK, "claim-2": WRONG},
    ),
    "by noun, first wrong": (
        ("The Larkfield Choir has 64 singers.", "The Larkfield Choir owns 12 cellos."),
        "The Larkfield Choir has 70 singers and owns 12 cellos.",
        {"claim-1": WRONG, "claim-2": OK},
    ),
    "by unit": (
        ("Lake Varne is 214 metres deep.", "Lake Varne covers 38 square kilometres."),
        "Lake Varne is 214 metres deep and covers 38 square kilometres.",
        {"claim-1": OK, "claim-2": OK},
    ),
    "by unit, wrong": (
        ("Lake Varne is 214 metres deep.", "Lake Varne covers 38 square kilometres."),
        "Lake Varne, 214 metres deep, covers 52 square kilometres.",
        {"claim-1": OK, "claim-2": WRONG},
    ),
    "by subject": (
        ("The Larkfield Choir has 64 singers.", "The Bruma Choir has 41 singers."),
        "The Larkfield Choir has 64 singers, while the Bruma Choir has 41.",
        {"claim-1": OK, "claim-2": OK},
    ),
    "by subject, exchanged": (
        ("The Larkfield Choir has 64 singers.", "The Bruma Choir has 41 singers."),
        "The Larkfield Choir has 41 singers, while the Bruma Choir has 64 singers.",
        {"claim-1": WRONG, "claim-2": WRONG},
    ),
    "level and change": (
        (
            "Thistle Bakery sold 41,200 loaves in 2023.",
            "Sales of loaves at Thistle Bakery grew 18% in 2023.",
        ),
        "Thistle Bakery sold 41,200 loaves in 2023, and its sales of loaves grew 18%.",
        {"claim-1": OK, "claim-2": OK},
    ),
    "by money": (
        ("The cable car cost 38 million euros.", "The cable car carries 900 passengers an hour."),
        "The cable car cost 38 million euros and carries 900 passengers an hour.",
        {"claim-1": OK, "claim-2": OK},
    ),
    "by deed": (
        ("The aquarium bought 120 eels.", "The aquarium released 75 eels."),
        "The aquarium bought 120 eels and released 75 eels.",
        {"claim-1": OK, "claim-2": OK},
    ),
    "by deed, exchanged": (
        ("The aquarium bought 120 eels.", "The aquarium released 75 eels."),
        "The aquarium bought 75 eels and released 120 eels.",
        {"claim-1": WRONG, "claim-2": WRONG},
    ),
}


@pytest.mark.parametrize(("statements", "draft", "expected"), BOUND.values(), ids=BOUND)
def test_each_claim_gets_its_figure(
    statements: tuple[str, str], draft: str, expected: Expected
) -> None:
    """A figure belongs to the claim with whose words, unit and subject it stands."""
    sentence = last(checker(*statements), draft)

    found = {
        str(item.claim): (str(item.verdict), item.reason and str(item.reason))
        for item in sentence.assertions
    }

    assert found == expected


@pytest.mark.parametrize("swap", [False, True], ids=["as given", "turned round"])
@pytest.mark.parametrize(("statements", "draft"), [row[:2] for row in BOUND.values()], ids=BOUND)
def test_the_order_of_claims_binds_nothing(
    statements: tuple[str, str], draft: str, swap: bool
) -> None:
    """Which claim comes first in the set has no say."""
    one, other = (statements[::-1] if swap else statements), statements
    by_statement = [
        {
            given[int(str(item.claim)[-1]) - 1]: (item.verdict, item.found)
            for item in last(checker(*given), draft).assertions
        }
        for given in (one, other)
    ]

    assert by_statement[0] == by_statement[1]


# One claim, a draft with a figure that is not the claim's.
STRANGERS: dict[str, tuple[str, str]] = {
    "another noun": ("The Larkfield Choir has 64 singers.", "The Larkfield Choir has 12 cellos."),
    "another dimension": ("Lake Varne is 214 metres deep.", "Lake Varne holds 3 million eels."),
    "a rate, not a level": (
        "Thistle Bakery sold 41,200 loaves in 2023.",
        "The price of loaves at Thistle Bakery rose 4% in 2023.",
    ),
    "another substance": (
        "The anglers landed 800 tonnes of cod.",
        "The anglers landed 300 tonnes of mackerel.",
    ),
}


@pytest.mark.parametrize(("claim", "draft"), STRANGERS.values(), ids=STRANGERS)
def test_a_figure_of_something_else(claim: str, draft: str) -> None:
    """A figure that counts or measures something else does not contradict the claim (4.3)."""
    assert last(checker(claim), draft).verdict == "not_enough_info"
