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
    "species of something else": (
        "More than 2,300 species of moths live on the moor.",
        "More than 2,300 species of mosses live on the moor.",
        ("not_enough_info", "vague"),
    ),
    "its species of something else": (
        "More than 2,300 moth species live on the moor.",
        "More than 2,300 species of mosses live on the moor.",
        ("not_enough_info", "vague"),
    ),
    "species in another order": (
        "More than 2,300 moth species live on the moor.",
        "More than 2,300 species of moths live on the moor.",
        ("supported", None),
    ),
    "cases of another illness": (
        "Clinics in Otterburn counted 1,340 cases of mumps in 2022.",
        "Clinics in Otterburn counted 1,340 cases of scabies in 2022.",
        ("not_enough_info", "vague"),
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
    # 4.5: how far something rose, and where it rose to
    "risen to, not by": (
        "The level of Lake Varne has risen by 1.9 metres since 1961.",
        "The level of Lake Varne has risen to 1.9 metres since 1961.",
        ("not_enough_info", "vague"),
    ),
    # 5: the date of another deed
    "another event of the same thing": (
        "Beavers were brought to Otterburn in 1998.",
        "Beavers vanished from Otterburn in 1898.",
        ("not_enough_info", "other-time"),
    ),
    "the same event in another year": (
        "Beavers were brought to Otterburn in 1998.",
        "Beavers were brought to Otterburn in 1989.",
        ("refuted", "time"),
    ),
    "a change since a year": (
        "Beavers were brought to Otterburn in 1998.",
        "The number of beavers in Otterburn has doubled since 2010.",
        ("not_enough_info", "other-time"),
    ),
    "when the holder came": (
        "Anna Brandt has been conductor of the Larkfield Choir since 2019.",
        "Anna Brandt, the conductor, joined the Larkfield Choir in 2012.",
        ("not_enough_info", "other-time"),
    ),
    "when the holder was born": (
        "Anna Brandt has been director of the Corrie Observatory since 2019.",
        "The director of the Corrie Observatory, Anna Brandt, was born in 1969.",
        ("not_enough_info", "other-time"),
    ),
    "when the holder took the office": (
        "Anna Brandt has been director of the Corrie Observatory since 2019.",
        "Anna Brandt became director of the Corrie Observatory in 2017.",
        ("refuted", "time"),
    ),
    "since when, beside the name": (
        "Anna Brandt has been director of the Corrie Observatory since 2019.",
        "Anna Brandt, director of the Corrie Observatory since 2016, sang a song.",
        ("refuted", "time"),
    ),
    "the day on which it happened": (
        "The Puck Theatre opened on 14 May 2019.",
        "Snow fell on 14 March 2019, the day on which the Puck Theatre opened.",
        ("refuted", "time"),
    ),
    # 3.2: an office, or a thing that is called by its deed, tells nothing of the claim
    "what the holder likes": (
        "Anna Brandt has been director of the Corrie Observatory since 2019.",
        "The director of the observatory likes the winter.",
        ("not_enough_info", None),
    ),
    "another holder": (
        "Anna Brandt has been director of the Corrie Observatory since 2019.",
        "Carla Novak is the director of the Corrie Observatory.",
        ("refuted", "entity"),
    ),
    "buildings, not built": (
        "The Puck Theatre was built between 1811 and 1814.",
        "Few buildings in the valley are admired like the Puck Theatre.",
        ("not_enough_info", None),
    ),
    "building, when": (
        "The Puck Theatre was built between 1811 and 1814.",
        "The construction of the Puck Theatre took from 1811 to 1814.",
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


FOUNDED = Claim(id="founded", statement="The Puck Theatre was founded in Skagen in 1974.")
FOUNDER = Claim(id="founder", statement="Carla Novak founded the Puck Theatre.")


@pytest.mark.parametrize(
    ("found", "draft", "expected"),
    [
        ((FOUNDED, FOUNDER), "Anna Brandt founded the Puck Theatre.", "refuted"),
        ((FOUNDED, FOUNDER), "The Puck Theatre was founded by Anna Brandt.", "refuted"),
        ((FOUNDED, FOUNDER), "Anna Brandt, who founded the Puck Theatre, sings.", "refuted"),
        ((FOUNDED, FOUNDER), "Carla Novak founded the Puck Theatre in 1974.", "supported"),
        ((FOUNDED,), "Anna Brandt founded the Puck Theatre in 1974.", "not_enough_info"),
        ((FOUNDED,), "The Puck Theatre was founded in 1974.", "supported"),
    ],
    ids=["doer", "by", "who", "both claims", "unknown doer", "no doer"],
)
def test_who_did_it_does_not_follow(found: tuple[Claim, ...], draft: str, expected: str) -> None:
    """Who did what a claim tells without a doer is told by another claim, or by none (3.6)."""
    assert told(claims(*found), draft).verdict == expected


ABBEY = Entity("Larkfield Abbey", ("the abbey",))


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The abbey was designed by Anna Brandt.", "supported"),
        ("The abbey at Cold Ness was designed by Anna Brandt.", "not_enough_info"),
        ("The abbey on Cold Ness was designed by Anna Brandt.", "not_enough_info"),
        ("The abbey near Cold Ness was designed by Anna Brandt.", "not_enough_info"),
        ("The abbey of Cold Ness was designed by Anna Brandt.", "not_enough_info"),
    ],
    ids=["alone", "at", "on", "near", "of"],
)
def test_another_bearer_of_a_noun(draft: str, expected: str) -> None:
    """An article and a noun are no alias where a place unknown to the set follows (6)."""
    judge = claims(
        Claim(id="designer", statement="Larkfield Abbey was designed by Anna Brandt."),
        names=(ABBEY,),
    )

    assert told(judge, draft).verdict == expected


def test_a_pronoun_that_may_stand_for_either() -> None:
    """A pronoun refutes nothing where the claim's own name stands before it too (3.7)."""
    judge = claims(
        Claim(id="looms", statement="The Larkfield Museum owns 46 looms."),
        names=(ABBEY, Entity("Larkfield Museum", ("the museum",))),
    )
    both = "Today the abbey is home to the Larkfield Museum, which opened late. "

    assert told(judge, both + "Its collection holds 46 looms.").verdict == "not_enough_info"


@pytest.mark.parametrize(
    ("claim", "draft"),
    [
        ("The 2021 cattle auction raised 79 million euros.", "A ticket to Larkfield costs €29.50."),
        (
            "Bulder opened its dairy in Tarnova on 6 May 2019.",
            "The tunnel below Tarnova opened on 9 October 1996.",
        ),
    ],
    ids=["a figure", "a date"],
)
def test_one_common_word_refutes_nothing(claim: str, draft: str) -> None:
    """A figure or a date beside one word of a claim, but not who it is of, is another one's."""
    assert told(checker(claim), draft).verdict == "not_enough_info"
