"""From facets to a verdict: each rule of verdicts.md 3, 4.4 and 8, by two statements."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck import Checker, Claim, ClaimSet
from tests.unit.engine.checking import checker, claims, told

LOAVES = "Thistle Bakery baked 41,200 loaves in 2023."
SINGERS = "The Larkfield Choir has 64 singers."
DEEPEST = "Lake Varne is the deepest lake in Norway."
OPENED = "The Puck Theatre opened on 14 May 2019."
GREW = "Membership of the Otterburn Rowing Club grew 18% in 2022."

Short = tuple[str, str | None]
SUPPORTED: Short = ("supported", None)
VAGUE: Short = ("not_enough_info", "vague")
NARROWER: Short = ("not_enough_info", "narrower")
OVERPRECISE: Short = ("not_enough_info", "overprecise")
STRONGER: Short = ("not_enough_info", "stronger")
OTHER_TIME: Short = ("not_enough_info", "other-time")
OTHER_ENTITY: Short = ("not_enough_info", "other-entity")
OTHER_QUANTITY: Short = ("not_enough_info", "other-quantity")
HYPOTHETICAL: Short = ("not_enough_info", "hypothetical")
DENIAL: Short = ("not_enough_info", "denial")
UNSOURCED: Short = ("not_enough_info", "unsourced")
SILENT: Short = ("not_enough_info", None)
QUANTITY: Short = ("refuted", "quantity")
TIME: Short = ("refuted", "time")
ENTITY: Short = ("refuted", "entity")
RANK: Short = ("refuted", "rank")
POLARITY: Short = ("refuted", "polarity")
UNIT: Short = ("refuted", "unit")
ATTRIBUTION: Short = ("refuted", "attribution")
DEBUNKED: Short = ("refuted", "debunked")


# One statement, another, what the first says of the second, and the second of the first.
BOTH_WAYS: dict[str, tuple[str, str, Short, Short]] = {
    # 3.1: sharing vocabulary is not sharing a topic
    "3.1 another thing counted": (
        "The glassworks employs 48 blowers.",
        "The glassworks sold 48 vases.",
        UNSOURCED,
        UNSOURCED,
    ),
    "3.1 nothing to check": (SINGERS, "Singing is good for the lungs.", SILENT, UNSOURCED),
    "3.1 another body, told by a noun alone": (
        "Anna Brandt succeeded Carla Novak as director of the observatory in 2016.",
        "Anna Brandt succeeded Carla Novak as director of the brewery in 2016.",
        NARROWER,
        NARROWER,
    ),
    "3.1 another cause": (
        "The barn was destroyed by fire in 1987.",
        "The barn was destroyed by flood in 1987.",
        NARROWER,
        NARROWER,
    ),
    "3.1 another deed, the same count": (
        "The aquarium released 75 eels.",
        "The aquarium bought 75 eels.",
        NARROWER,
        NARROWER,
    ),
    "3.1 another verb of a share": (
        "Larkfield Foundry held 57% of the global market for bells in 2024.",
        "Larkfield Foundry commanded 57% of the global market for bells in 2024.",
        SUPPORTED,
        SUPPORTED,
    ),
    # 3.2: nothing differs, and the key is repeated
    "3.2 the same": (LOAVES, LOAVES, SUPPORTED, SUPPORTED),
    "3.2 a date left out, a date added": (
        LOAVES,
        "Thistle Bakery baked 41,200 loaves.",
        SUPPORTED,
        NARROWER,
    ),
    "3.2 the rank is the key": (
        DEEPEST,
        "No lake in Norway is deeper than Lake Varne.",
        SUPPORTED,
        SUPPORTED,
    ),
    "3.2 the deed is the key": (
        OPENED,
        "On 14 May 2019 the Puck Theatre was opened.",
        SUPPORTED,
        SUPPORTED,
    ),
    "3.2 other words": (
        "The circus performed in 33 towns in 2018.",
        "In 2018, the circus gave performances in 33 towns.",
        SUPPORTED,
        SUPPORTED,
    ),
    # 3.3: one facet differs
    "3.3 quantity": (SINGERS, "The Larkfield Choir has 71 singers.", QUANTITY, QUANTITY),
    "3.3 time": (LOAVES, "Thistle Bakery baked 41,200 loaves in 2022.", TIME, TIME),
    "3.3 day": (OPENED, "The Puck Theatre opened on 15 May 2019.", TIME, TIME),
    "3.3 entity": (LOAVES, "Clover Bakery baked 41,200 loaves in 2023.", ENTITY, ENTITY),
    "3.3 country": (
        "The brewery exported 3,170 barrels to Denmark.",
        "The brewery exported 3,170 barrels to Sweden.",
        ENTITY,
        ENTITY,
    ),
    "3.3 rank": (
        DEEPEST,
        "Lake Varne is the second-deepest lake in Norway.",
        RANK,
        RANK,
    ),
    "3.3 opposite rank": (
        DEEPEST,
        "Lake Varne is the shallowest lake in Norway.",
        RANK,
        RANK,
    ),
    "3.3 unit": (
        "Lake Varne is 214 metres deep.",
        "Lake Varne is 214 feet deep.",
        UNIT,
        UNIT,
    ),
    "3.3 currency": (
        "The cable car cost 38 million euros.",
        "The cable car cost 38 million dollars.",
        UNIT,
        UNIT,
    ),
    "3.3 opposite deed": (
        OPENED,
        "The Puck Theatre closed on 14 May 2019.",
        POLARITY,
        POLARITY,
    ),
    "3.3 source": (
        "According to the Lake Survey 2024, the aquarium keeps 1,340 eels.",
        "According to the Coast Review 2024, the aquarium keeps 1,340 eels.",
        ATTRIBUTION,
        ATTRIBUTION,
    ),
    "3.3 another holder of a common figure": (
        "Thistle Bakery sells thousands of buns.",
        "Clover Bakery sells thousands of buns.",
        OTHER_ENTITY,
        OTHER_ENTITY,
    ),
    "3.3 another holder of a rank": (
        "Lake Varne is the deepest lake in Norway.",
        "Lake Ostra is the deepest lake in Norway.",
        ENTITY,
        ENTITY,
    ),
    # 3.4: two facets differ
    "3.4 figure and year": (
        LOAVES,
        "Thistle Bakery baked 37,500 loaves in 2021.",
        OTHER_TIME,
        OTHER_TIME,
    ),
    "3.4 figure and holder": (
        LOAVES,
        "Clover Bakery baked 37,500 loaves in 2023.",
        OTHER_ENTITY,
        OTHER_ENTITY,
    ),
    "3.4 holder and year": (
        LOAVES,
        "Clover Bakery baked 41,200 loaves in 2021.",
        OTHER_TIME,
        OTHER_TIME,
    ),
    "3.4 sign and size are one": (
        GREW,
        "Membership of the Otterburn Rowing Club fell 12% in 2022.",
        QUANTITY,
        QUANTITY,
    ),
    # 3.6: what narrows a claim
    "3.6 a place": (
        "Thistle Bakery has 31 ovens.",
        "Thistle Bakery has 31 ovens in Denmark.",
        NARROWER,
        SUPPORTED,
    ),
    "3.6 a part": (
        LOAVES,
        "Thistle Bakery baked 41,200 loaves in 2023, 12,000 of them with rye.",
        NARROWER,
        SUPPORTED,
    ),
    "3.6 colour": (
        LOAVES,
        "Thistle Bakery baked a remarkable 41,200 loaves in 2023.",
        SUPPORTED,
        SUPPORTED,
    ),
    # 4.3, as far as a verdict is made of it
    "4.3 weaker, narrower": (
        LOAVES,
        "Thistle Bakery baked more than 40,000 loaves in 2023.",
        SUPPORTED,
        OVERPRECISE,
    ),
    "4.3 rounded, narrower": (
        LOAVES,
        "Thistle Bakery baked about 41,000 loaves in 2023.",
        SUPPORTED,
        OVERPRECISE,
    ),
    "4.3 a hedge is dropped": (
        "The brewery bottles almost 9.4 million litres a year.",
        "The brewery bottles 9.4 million litres a year.",
        SUPPORTED,
        SUPPORTED,
    ),
    "4.3 opposite bounds": (
        "The observatory has discovered more than 300 comets.",
        "The observatory has discovered fewer than 300 comets.",
        QUANTITY,
        QUANTITY,
    ),
    "4.3 a stronger bound": (
        "The observatory has discovered more than 300 comets.",
        "The observatory has discovered more than 350 comets.",
        STRONGER,
        SUPPORTED,
    ),
    "4.5 converted": (
        "Lake Varne is 20 kilometres long.",
        "Lake Varne is 20,000 metres long.",
        SUPPORTED,
        SUPPORTED,
    ),
    "4.5 doubled": (
        "The number of beekeepers doubled in 2017.",
        "The number of beekeepers grew 100% in 2017.",
        SUPPORTED,
        SUPPORTED,
    ),
    "4.5 absolute and relative": (
        "Membership of the Otterburn Rowing Club grew by 18% in 2022.",
        "Membership of the Otterburn Rowing Club grew by 62 in 2022.",
        OTHER_QUANTITY,
        OTHER_QUANTITY,
    ),
    "4.5 percent and points": (
        "The share of rye loaves rose 3 percentage points in 2022.",
        "The share of rye loaves rose 3% in 2022.",
        UNIT,
        UNIT,
    ),
    "4.5 one in four": (
        "Some 25% of the singers are teachers.",
        "One in four singers is a teacher.",
        SUPPORTED,
        SUPPORTED,
    ),
    # 5: dates and periods
    "5 a day of a month": (
        "The Larkfield Choir had 64 singers as of March 2024.",
        "The Larkfield Choir had 64 singers on 3 March 2024.",
        NARROWER,
        SUPPORTED,
    ),
    "5 the end of a year": (
        "The aquarium kept 1,340 eels at the end of 2023.",
        "The aquarium kept 1,340 eels on 31 December 2023.",
        SUPPORTED,
        SUPPORTED,
    ),
    "5 a shorter stretch": (
        "From 2014 to 2023, the observatory discovered 31 comets.",
        "From 2014 to 2020, the observatory discovered 31 comets.",
        TIME,
        TIME,
    ),
    "5 between and from": (
        "From 2014 to 2023, the observatory discovered 31 comets.",
        "Between 2014 and 2023, the observatory discovered 31 comets.",
        SUPPORTED,
        SUPPORTED,
    ),
    "5 fiscal year": (
        "The brewery earned 9.4 million euros in fiscal 2025.",
        "The brewery earned 9.4 million euros in 2025.",
        SUPPORTED,
        SUPPORTED,
    ),
    # 7: ranks by degree and by scope
    "7 scope left out": (
        DEEPEST,
        "Lake Varne is the deepest lake.",
        SUPPORTED,
        STRONGER,
    ),
    "7 other end": (
        "The glassworks is the largest in Sweden.",
        "The glassworks is the smallest in Sweden.",
        RANK,
        RANK,
    ),
    "7 softened": (
        "The glassworks is the largest in Sweden.",
        "The glassworks is among the largest in Sweden.",
        SUPPORTED,
        STRONGER,
    ),
}


@pytest.mark.parametrize(("one", "other", "forth", "back"), BOTH_WAYS.values(), ids=BOTH_WAYS)
def test_both_ways(one: str, other: str, forth: Short, back: Short) -> None:
    """Of two statements each is held against the other as its claim."""
    found = told(checker(one), other).short, told(checker(other), one).short

    assert found == (forth, back)


# A claim, and drafts with what comes of each.
ONE_CLAIM: dict[str, tuple[str, dict[str, Short]]] = {
    "level and earlier level": (
        "The circus drew 212,000 visitors in 2022, up from 187,000 in 2021.",
        {
            "The circus drew 212,000 visitors in 2022.": SUPPORTED,
            "The circus drew 187,000 visitors in 2021.": SUPPORTED,
            "The circus drew 212,000 visitors in 2021.": QUANTITY,
            "The circus drew 187,000 visitors in 2022.": QUANTITY,
        },
    ),
    "change and level": (
        "The brewery's revenue fell 12% to 9.4 million euros in 2023.",
        {
            "The brewery's revenue fell 12% in 2023.": SUPPORTED,
            "The brewery's revenue fell to 9.4 million euros in 2023.": SUPPORTED,
            "The brewery's revenue fell 9% to 9.4 million euros in 2023.": QUANTITY,
            "The brewery's revenue fell 12% to 8.1 million euros in 2023.": QUANTITY,
        },
    ),
    "part and whole": (
        "Three of the four cable cars were built in 1932.",
        {
            "75% of the cable cars were built in 1932.": SUPPORTED,
            "All four cable cars were built in 1932.": QUANTITY,
            "Two of the four cable cars were built in 1932.": QUANTITY,
        },
    ),
    "temperature": (
        "The lake is 4 °C in March.",
        {
            "The lake is 39.2 °F in March.": SUPPORTED,
            "The lake is -4 °C in March.": QUANTITY,
            "The lake is 4 °F in March.": UNIT,
        },
    ),
    "succession": (
        "Anna Brandt succeeded Carla Novak as director of the observatory in 2016.",
        {
            "Anna Brandt became director of the observatory in 2016.": SUPPORTED,
            "Carla Novak was succeeded by Anna Brandt as director of the observatory in 2016.": (
                SUPPORTED
            ),
            "Carla Novak succeeded Anna Brandt as director of the observatory in 2016.": ENTITY,
        },
    ),
    "comparison": (
        "The lake is colder in May than in October.",
        {
            "The lake is warmer in May than in October.": POLARITY,
            "The lake is colder in October than in May.": TIME,
        },
    ),
    "since": (
        "The brewery has been making beer since 1871.",
        {"The brewery has been making beer since 1817.": TIME},
    ),
}


@pytest.mark.parametrize(("claim", "drafts"), ONE_CLAIM.values(), ids=ONE_CLAIM)
def test_drafts_on_one_claim(claim: str, drafts: dict[str, Short]) -> None:
    """Drafts that repeat a claim with two sides to it, or mix them up (3.2, 3.3)."""
    judge = checker(claim)

    assert {draft: told(judge, draft).short for draft in drafts} == drafts


NOT_ASSERTED = {
    "could": "Thistle Bakery could bake 41,200 loaves in 2023.",
    "may": "Thistle Bakery may have baked 41,200 loaves in 2023.",
    "question": "Did Thistle Bakery bake 41,200 loaves in 2023?",
    "condition": "If Thistle Bakery had baked 41,200 loaves in 2023, there would be a party.",
    "expected": "Thistle Bakery is expected to bake 41,200 loaves in 2023.",
    "plan": "Thistle Bakery plans to bake 41,200 loaves in 2023.",
    "aim": "Thistle Bakery aims for 41,200 loaves in 2023.",
    "forecast": "Thistle Bakery will bake 41,200 loaves in 2023.",
    "another figure": "Thistle Bakery hopes to bake 50,000 loaves in 2023.",
    "perhaps": "Perhaps Thistle Bakery baked 41,200 loaves in 2023.",
}


@pytest.mark.parametrize("draft", NOT_ASSERTED.values(), ids=NOT_ASSERTED)
def test_what_is_not_asserted(draft: str) -> None:
    """A question, a plan, a possibility is neither supported nor refuted (3.5)."""
    assert told(checker(LOAVES), draft).short == HYPOTHETICAL


REPORTED = {
    "said": ("The owner said that Thistle Bakery baked 41,200 loaves in 2023.", SUPPORTED),
    "noted, wrong": (
        "The owner noted that Thistle Bakery baked 52,600 loaves in 2023.",
        QUANTITY,
    ),
    "shows": ("The ledger shows that Thistle Bakery baked 41,200 loaves in 2023.", SUPPORTED),
    "myth": (
        "It is a myth that Thistle Bakery baked 41,200 loaves in 2023.",
        POLARITY,
    ),
    "wrongly claimed": (
        "The owner wrongly claimed that Thistle Bakery baked 41,200 loaves in 2023.",
        POLARITY,
    ),
    "denied": (
        "The owner denied that Thistle Bakery baked 41,200 loaves in 2023.",
        POLARITY,
    ),
    "denied denial": (
        "It is untrue that Thistle Bakery did not bake 41,200 loaves in 2023.",
        SUPPORTED,
    ),
}


@pytest.mark.parametrize(("draft", "expected"), REPORTED.values(), ids=REPORTED)
def test_reported_speech(draft: str, expected: Short) -> None:
    """What is reported is asserted, unless it is called false (3.5)."""
    assert told(checker(LOAVES), draft).short == expected


# A claim, a draft that denies something, what comes of it (4.4).
DENIED: dict[str, tuple[str, str, Short]] = {
    "not": (LOAVES, "Thistle Bakery did not bake 41,200 loaves in 2023.", POLARITY),
    "never": (SINGERS, "The Larkfield Choir never had 64 singers.", POLARITY),
    "n't": (SINGERS, "The Larkfield Choir doesn't have 64 singers.", POLARITY),
    "failed to": (LOAVES, "Thistle Bakery failed to bake 41,200 loaves in 2023.", POLARITY),
    "fell short of what is more": (
        "Attendance at the circus reached 378,400.",
        "Attendance at the circus fell short of 500,000.",
        SUPPORTED,
    ),
    "fell short of what is less": (
        "Attendance at the circus reached 378,400.",
        "Attendance at the circus fell short of 300,000.",
        POLARITY,
    ),
    "did not reach what is more": (
        "Attendance at the circus reached 378,400.",
        "Attendance at the circus did not reach 500,000.",
        SUPPORTED,
    ),
    "another figure": (SINGERS, "The Larkfield Choir does not have 90 singers.", SUPPORTED),
    "another unit": (
        "Lake Varne is 214 metres deep.",
        "Lake Varne is not 214 feet deep.",
        SUPPORTED,
    ),
    "another rank": (DEEPEST, "Lake Varne is not the second-deepest lake in Norway.", SUPPORTED),
    "the rank itself": (DEEPEST, "Lake Varne is not the deepest lake in Norway.", POLARITY),
    "another day": (OPENED, "The Puck Theatre did not open on 16 May 2019.", SUPPORTED),
    "the day itself": (OPENED, "The Puck Theatre did not open on 14 May 2019.", POLARITY),
    "another place": (
        "The regatta was held in Otterburn in 2021.",
        "The regatta was not held in Skagen in 2021.",
        SUPPORTED,
    ),
    "another holder": (LOAVES, "Clover Bakery did not bake 41,200 loaves in 2023.", DENIAL),
    "another year of a figure": (
        LOAVES,
        "Thistle Bakery did not bake 41,200 loaves in 2021.",
        DENIAL,
    ),
    "another holder of a rank": (
        DEEPEST,
        "Lake Ostra is not the deepest lake in Norway.",
        SUPPORTED,
    ),
    "not until": (OPENED, "The Puck Theatre did not open until 14 May 2019.", SUPPORTED),
    "not until another day": (
        OPENED,
        "The Puck Theatre did not open until 20 May 2019.",
        TIME,
    ),
    "nobody denies": (SINGERS, "Nobody denies that the Larkfield Choir has 64 singers.", SUPPORTED),
    "nothing is larger": (DEEPEST, "No lake in Norway is deeper than Lake Varne.", SUPPORTED),
    "not only": (
        SINGERS,
        "The Larkfield Choir not only has 64 singers, it has a fine hall.",
        SUPPORTED,
    ),
    "of a denial": (
        "The Puck Theatre did not close in 2020.",
        "The Puck Theatre closed in 2020.",
        POLARITY,
    ),
    "of a denial, repeated": (
        "The Puck Theatre did not close in 2020.",
        "The Puck Theatre never closed in 2020.",
        SUPPORTED,
    ),
}


@pytest.mark.parametrize(("claim", "draft", "expected"), DENIED.values(), ids=DENIED)
def test_denials(claim: str, draft: str, expected: Short) -> None:
    """A denial turns the verdict on the same words round, or leaves it open (4.4)."""
    assert told(checker(claim), draft).short == expected


FALSE = Claim(
    "frozen",
    "Lake Varne froze over in 2021.",
    rating=False,
    correction="Lake Varne froze over in 1987.",
)
KNOWN_FALSE: dict[str, tuple[str, Short]] = {
    "says it": ("Lake Varne froze over in 2021.", DEBUNKED),
    "denies it": ("Lake Varne did not freeze over in 2021.", SUPPORTED),
    "calls it a myth": ("It is a myth that Lake Varne froze over in 2021.", SUPPORTED),
    "says the correction": ("Lake Varne froze over in 1987.", SUPPORTED),
    "says neither": ("Lake Varne froze over in 1954.", ("not_enough_info", "other-time")),
    "asks": ("Did Lake Varne freeze over in 2021?", HYPOTHETICAL),
}


@pytest.mark.parametrize(("draft", "expected"), KNOWN_FALSE.values(), ids=KNOWN_FALSE)
def test_claims_rated_false(draft: str, expected: Short) -> None:
    """Saying a known falsehood is refuted, denying or correcting it is supported (8)."""
    assert told(claims(FALSE), draft).short == expected


def test_debunked_comes_before_other_reasons() -> None:
    """What says a falsehood and so departs from a true claim is refuted as debunked (8)."""
    true = Claim("depth", "Lake Varne is 214 metres deep.")
    false = Claim(
        "myth",
        "Lake Varne is 400 metres deep.",
        rating=False,
        correction="Lake Varne is 214 metres deep.",
    )

    found = told(claims(true, false), "Lake Varne is 400 metres deep.")

    assert (found.claim, *found.short) == ("myth", "refuted", "debunked")


@pytest.mark.parametrize(
    ("draft", "today", "note"),
    [
        (SINGERS, date(2025, 1, 1), "exact"),
        (SINGERS, date(2025, 3, 31), "exact"),
        (SINGERS, date(2025, 4, 1), "stale"),
        (SINGERS, None, "exact"),
        ("The Larkfield Choir has 71 singers.", date(2026, 1, 1), None),
    ],
    ids=["before", "last day", "after", "no day", "refuted"],
)
def test_stale(draft: str, today: date | None, note: str | None) -> None:
    """What agrees with a claim after its last day is supported, noted stale (5)."""
    claim = Claim("singers", SINGERS, valid_until=date(2025, 3, 31))

    assert told(Checker(ClaimSet((claim,)), as_of=today), draft).note == note


NOTES = {
    "exact": (LOAVES, LOAVES, "exact"),
    "rounded": (LOAVES, "Thistle Bakery baked some 41,000 loaves in 2023.", "rounded"),
    "weaker": (LOAVES, "Thistle Bakery baked over 40,000 loaves in 2023.", "weaker"),
    "partial": (LOAVES, "Thistle Bakery baked 41,200 loaves.", "partial"),
    "spelling": (
        "Anna Brandtmann carved 212 puppets.",
        "Anna Brandtmenn carved 212 puppets.",
        "spelling",
    ),
    "context": (LOAVES, "Thistle Bakery had a good 2023. It baked 41,200 loaves.", "context"),
}


@pytest.mark.parametrize(("claim", "draft", "note"), NOTES.values(), ids=NOTES)
def test_notes(claim: str, draft: str, note: str) -> None:
    """A supported sentence says how it agrees (9)."""
    found = told(checker(claim), draft)

    assert (found.verdict, found.note) == ("supported", note)


# Statements that are claims, a draft, its verdict, claim and reason (1).
ROLLED_UP: dict[str, tuple[tuple[str, ...], str, tuple[str, str | None, str | None]]] = {
    "one of two is refuted": (
        (SINGERS, "The Larkfield Choir was founded in 1954."),
        "The Larkfield Choir has 64 singers and was founded in 1961.",
        ("refuted", "claim-2", "time"),
    ),
    "both are supported": (
        (SINGERS, "The Larkfield Choir was founded in 1954."),
        "The Larkfield Choir, founded in 1954, has 64 singers.",
        ("supported", "claim-1", None),
    ),
    "a figure that no claim covers": (
        (SINGERS,),
        "The Larkfield Choir has 64 singers and gave 17 concerts.",
        ("not_enough_info", None, "unsourced"),
    ),
    "refuted beside a figure that no claim covers": (
        (SINGERS,),
        "The Larkfield Choir has 71 singers and gave 17 concerts.",
        ("refuted", "claim-1", "quantity"),
    ),
    "no claim, a figure": (
        (SINGERS,),
        "The aquarium keeps 1,340 eels.",
        ("not_enough_info", None, "unsourced"),
    ),
    "no claim, a date": (
        (SINGERS,),
        "The aquarium opened on 3 June 2011.",
        ("not_enough_info", None, "unsourced"),
    ),
    "no claim, an ordinal": (
        (SINGERS,),
        "The aquarium came first.",
        ("not_enough_info", None, None),
    ),
    "no claim, nothing to check": (
        (SINGERS,),
        "The aquarium is well worth a visit.",
        ("not_enough_info", None, None),
    ),
}


@pytest.mark.parametrize(("statements", "draft", "expected"), ROLLED_UP.values(), ids=ROLLED_UP)
def test_roll_up(
    statements: tuple[str, ...], draft: str, expected: tuple[str, str | None, str | None]
) -> None:
    """A sentence takes its verdict from the assertion that decides (1)."""
    found = told(checker(*statements), draft)

    assert (found.verdict, found.claim, found.reason) == expected


def test_the_supported_part_is_listed() -> None:
    """A supported clause beside a figure that no claim covers is still listed (1)."""
    judge = checker(SINGERS)
    sentence = judge.check("The Larkfield Choir has 64 singers and gave 17 concerts.").sentences[0]

    listed = [(found.claim, str(found.verdict)) for found in sentence.assertions]

    assert listed == [("claim-1", "supported")]
