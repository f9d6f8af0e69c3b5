"""The same words or the same figure in another statement: another thing, deed, source or limit."""

from __future__ import annotations

import pytest

from claimcheck import Claim
from claimcheck.model import Entity
from tests.unit.engine.checking import checker, claims, told

MOULD = "Eating blue cheese causes hair loss."

# A claim, a draft, what comes of it.
OTHERWISE: dict[str, tuple[str, str, tuple[str, str | None]]] = {
    # 6: a letter or a number behind a name makes no surname of it
    "another model with the figure": (
        "The Tarnova X lifts 4.7 tonnes.",
        "The Bulder 3 lifts 4.7 tonnes.",
        ("refuted", "entity"),
    ),
    "another model with another figure": (
        "The Bulder 3 has 12 buckets.",
        "The Tarnova X has 11 buckets.",
        ("not_enough_info", "other-entity"),
    ),
    "another model with the prize": (
        "The Tarnova X won the Silver Spade in 2021.",
        "The Bulder 3 won the Silver Spade in 2021.",
        ("refuted", "entity"),
    ),
    "a man called X": (
        "Malcolm X spoke at the Puck Theatre on 14 May 1963.",
        "Anna Brandt spoke at the Puck Theatre on 14 May 1963.",
        ("refuted", "entity"),
    ),
    # 3.3: a source cited falsely, though it is an acronym that nobody knows
    "according to an acronym": (
        "According to the National Dairy Board, a cow gives 27 litres of milk a day.",
        "According to FARMCO, a cow gives 27 litres of milk a day.",
        ("refuted", "attribution"),
    ),
    "an acronym says": (
        "According to the National Dairy Board, a cow gives 27 litres of milk a day.",
        "FARMCO says a cow gives 27 litres of milk a day.",
        ("refuted", "attribution"),
    ),
    "the source's own initials": (
        "According to the National Dairy Board, a cow gives 27 litres of milk a day.",
        "According to the NDB, a cow gives 27 litres of milk a day.",
        ("supported", None),
    ),
    # 3.1: the same count of the same things, but something else is done with them
    "given away, not baked": (
        "Thistle Bakery burned 41,200 loaves in 2023.",
        "Thistle Bakery donated 41,200 loaves in 2023.",
        ("not_enough_info", "narrower"),
    ),
    # 4.3: what leaves nothing loose
    "exactly a lower bound": (
        "More than 2,300 sorts of apples grow in the orchard.",
        "Exactly 2,300 sorts of apples grow in the orchard.",
        ("refuted", "quantity"),
    ),
    "the bound without its word": (
        "More than 2,300 sorts of apples grow in the orchard.",
        "The orchard has 2,300 sorts of apples.",
        ("supported", None),
    ),
    "a wider range than must be": (
        "The cheese must ripen at between 8 and 12 degrees Celsius.",
        "The cheese must ripen at between 4 and 16 degrees Celsius.",
        ("refuted", "quantity"),
    ),
    "a wider range than was": (
        "The cheese ripened at between 8 and 12 degrees Celsius.",
        "The cheese ripened at between 4 and 16 degrees Celsius.",
        ("supported", None),
    ),
    "a lower target": (
        "The target of the dairy is a yield of at least 85%.",
        "The dairy's target is a yield of at least 80%.",
        ("refuted", "quantity"),
    ),
}


@pytest.mark.parametrize(("claim", "draft", "expected"), OTHERWISE.values(), ids=OTHERWISE)
def test_another_statement(claim: str, draft: str, expected: tuple[str, str | None]) -> None:
    """What repeats a claim's words or figure in another statement is never supported by it."""
    assert told(checker(claim), draft).short == expected


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Cooks fear that eating blue cheese causes hair loss.", "not_enough_info"),
        ("Some suspect that eating blue cheese causes hair loss.", "not_enough_info"),
        ("Cooks say that eating blue cheese causes hair loss.", "refuted"),
    ],
    ids=["fear", "suspect", "say"],
)
def test_what_is_feared_is_not_asserted(draft: str, expected: str) -> None:
    """A fear or a suspicion repeats no falsehood (3.5, 8)."""
    judge = claims(Claim(id="hair", statement=MOULD, rating=False))

    assert told(judge, draft).verdict == expected


def test_models_of_one_list_are_two_things() -> None:
    """Two names of one claim file that end in a letter and a number exchange no figures (6)."""
    judge = claims(
        Claim(id="tarnova", statement="The Tarnova X costs 54,900 euros."),
        Claim(id="bulder", statement="The Bulder 3 costs 32,900 euros."),
        names=(Entity("Tarnova X", ("the Tarnova",)), Entity("Bulder 3", ("the Bulder",))),
    )

    swapped = "The Tarnova costs 32,900 euros and the Bulder 54,900 euros."

    assert told(judge, swapped).verdict == "refuted"
