"""Claims that tell two sides: the ends of a way, what is so and what is not, profit and loss."""

from __future__ import annotations

import pytest

from tests.unit.engine.checking import checker, told

SUPPORTED, POLARITY = ("supported", None), ("refuted", "polarity")
OTHER, DENIAL = ("not_enough_info", "other-entity"), ("not_enough_info", "denial")
VAGUE = ("not_enough_info", "vague")

FERRY = "The ferry runs from Bergen to Stavanger."
BUS = "Bus 7 runs from the harbour to the old mill."
EXPORTS = "Exports from Norway to China rose 12% in 2023."
WAYS = {
    "the same": (FERRY, "The ferry runs from Bergen to Stavanger.", SUPPORTED),
    "the ends in another order": (FERRY, "The ferry runs to Stavanger from Bergen.", SUPPORTED),
    "between": (FERRY, "The ferry runs between Bergen and Stavanger.", SUPPORTED),
    "back": (FERRY, "The ferry runs from Stavanger to Bergen.", OTHER),
    "one end, turned": (FERRY, "The ferry runs to Bergen.", OTHER),
    "back, with a figure": (EXPORTS, "Exports from China to Norway rose 12% in 2023.", OTHER),
    "one end as the owner": (EXPORTS, "Norway's exports to China rose 12% in 2023.", SUPPORTED),
    "nouns": (BUS, "Bus 7 runs from the old mill to the harbour.", OTHER),
    "nouns, the same": (BUS, "Bus 7 runs from the harbour to the old mill.", SUPPORTED),
    "one noun": (BUS, "Bus 7 runs from the harbour.", SUPPORTED),
}


@pytest.mark.parametrize(("claim", "draft", "expected"), WAYS.values(), ids=WAYS)
def test_ways(claim: str, draft: str, expected: tuple[str, str | None]) -> None:
    """A way in the other direction is another statement."""
    assert told(checker(claim), draft).short == expected


ROOF = "The theatre's roof was repaired by the town, not by the state."
SPONSOR = "Neither the choir nor the orchestra has a sponsor."
HALL = "The Larkfield Choir has no sponsor, nor does it have a hall."
SCHOOL = "The town has not built a school nor a hospital since 1990."
DENIED = {
    "by the one": (ROOF, "The theatre's roof was repaired by the town.", SUPPORTED),
    "by the other": (ROOF, "The theatre's roof was repaired by the state.", POLARITY),
    "by the other, actively": (ROOF, "The state repaired the theatre's roof.", POLARITY),
    "not by the other": (ROOF, "The theatre's roof was not repaired by the state.", SUPPORTED),
    "not by the one": (ROOF, "The theatre's roof was not repaired by the town.", POLARITY),
    "turned round": (ROOF, "The theatre's roof was repaired by the state, not the town.", POLARITY),
    "another deed of the other": (
        ROOF,
        "The state praised the repaired roof of the theatre.",
        DENIAL,
    ),
    "neither": (SPONSOR, "Neither the choir nor the orchestra has a sponsor.", SUPPORTED),
    "the first has": (SPONSOR, "The choir has a sponsor.", POLARITY),
    "the second has": (SPONSOR, "The orchestra has a sponsor.", POLARITY),
    "both have": (SPONSOR, "Both the choir and the orchestra have a sponsor.", POLARITY),
    "the first has not": (SPONSOR, "The choir has no sponsor.", SUPPORTED),
    "the second has not": (SPONSOR, "The orchestra does not have a sponsor.", SUPPORTED),
    "a denial that goes on, denied": (HALL, "The Larkfield Choir has a sponsor.", POLARITY),
    "a denial that goes on, in one": (
        HALL,
        "The Larkfield Choir has neither a sponsor nor a hall.",
        SUPPORTED,
    ),
    "not A nor B, the first": (SCHOOL, "The town has built a school since 1990.", POLARITY),
    "not A nor B, the second": (SCHOOL, "The town has not built a hospital since 1990.", SUPPORTED),
}


@pytest.mark.parametrize(("claim", "draft", "expected"), DENIED.values(), ids=DENIED)
def test_what_a_claim_denies(claim: str, draft: str, expected: tuple[str, str | None]) -> None:
    """What a claim denies beside what it asserts is denied, and "neither … nor" denies once."""
    assert told(checker(claim), draft).short == expected


LOST = "The bakery lost 320,000 euros in 2020."
LOSS = "The bakery made a loss of 320,000 euros in 2020."
PROFIT = "The bakery made a profit of 320,000 euros in 2020."
RESULTS = {
    "lost, earned": (LOST, "The bakery earned 320,000 euros in 2020.", POLARITY),
    "lost, a profit": (LOST, PROFIT, POLARITY),
    "lost, a loss": (LOST, LOSS, SUPPORTED),
    "lost, the profit was": (LOST, "The bakery's profit was 320,000 euros in 2020.", POLARITY),
    "a loss, earned": (LOSS, "The bakery earned 320,000 euros in 2020.", POLARITY),
    "a loss, lost": (LOSS, LOST, SUPPORTED),
    "a profit, lost": (PROFIT, LOST, POLARITY),
    "a profit, earned": (PROFIT, "The bakery earned 320,000 euros in 2020.", SUPPORTED),
}


@pytest.mark.parametrize(("claim", "draft", "expected"), RESULTS.values(), ids=RESULTS)
def test_profit_and_loss(claim: str, draft: str, expected: tuple[str, str | None]) -> None:
    """Profit is told for loss by verb or noun alike."""
    assert told(checker(claim), draft).short == expected


HYPOTHETICAL = ("not_enough_info", "hypothetical")
HAS, HAS_NOT = "The choir has a sponsor.", "The choir has no sponsor."
NEEDS = "The bridge needs a new deck every 20 years."
UNMET = {
    "needs": (HAS, "The choir needs a sponsor.", HYPOTHETICAL),
    "is looking for": (HAS, "The choir is looking for a sponsor.", HYPOTHETICAL),
    "seeks another": (HAS, "The choir seeks another sponsor.", HYPOTHETICAL),
    "boasts": (HAS, "The choir boasts a sponsor.", SUPPORTED),
    "needs, where there is none": (HAS_NOT, "The choir needs a sponsor.", HYPOTHETICAL),
    "has, where there is none": (HAS_NOT, HAS, POLARITY),
    "the claim's own need": (NEEDS, "The bridge requires a new deck every 20 years.", SUPPORTED),
}


@pytest.mark.parametrize(("claim", "draft", "expected"), UNMET.values(), ids=UNMET)
def test_what_is_needed_is_not_there(
    claim: str, draft: str, expected: tuple[str, str | None]
) -> None:
    """Who needs something, or looks for it, is not said to have it, nor to lack it."""
    assert told(checker(claim), draft).short == expected


HONEY = "The beekeepers of Varne sold 4,120 jars of honey in 2021."
TWO_SIDES = {
    "found buyers": (
        HONEY,
        "The beekeepers of Varne found buyers for 4,120 jars in 2021.",
        SUPPORTED,
    ),
    "found too few": (
        HONEY,
        "The beekeepers of Varne found buyers for 2,900 jars of honey in 2021.",
        ("refuted", "quantity"),
    ),
}


@pytest.mark.parametrize(("claim", "draft", "expected"), TWO_SIDES.values(), ids=TWO_SIDES)
def test_two_sides_of_a_sale(claim: str, draft: str, expected: tuple[str, str | None]) -> None:
    """What found a buyer was sold: one event, told from its two sides."""
    assert told(checker(claim), draft).short == expected


ALARMS = "Varne Rescue answered 4,120 calls in 2021."
AVERAGES = {
    "a limit": (ALARMS, "Varne Rescue answered 4,120 calls within nine hours in 2021.", SUPPORTED),
    "an average": (
        ALARMS,
        "Varne Rescue answered 4,120 calls in 2021, within nine minutes on average.",
        ("not_enough_info", "unsourced"),
    ),
    "on average, before it": (
        ALARMS,
        "Varne Rescue answered 4,120 calls in 2021, on average within nine minutes.",
        ("not_enough_info", "unsourced"),
    ),
}


@pytest.mark.parametrize(("claim", "draft", "expected"), AVERAGES.values(), ids=AVERAGES)
def test_an_average_is_a_figure(claim: str, draft: str, expected: tuple[str, str | None]) -> None:
    """How long something took on average is a figure of its own, and no limit."""
    assert told(checker(claim), draft).short == expected


HOURS = "Volunteers gave 9,700 hours to the Larkfield Museum in 2021."
RECEIVERS = {
    "the same": (HOURS, "In 2021, volunteers gave 9,700 hours to the Larkfield Museum.", SUPPORTED),
    "to a part of it": (
        HOURS,
        "Volunteers gave 9,700 hours to guided tours in the Larkfield Museum in 2021.",
        ("not_enough_info", "narrower"),
    ),
    "at the place": (
        HOURS,
        "Volunteers gave 9,700 hours at the Larkfield Museum in 2021.",
        SUPPORTED,
    ),
}


@pytest.mark.parametrize(("claim", "draft", "expected"), RECEIVERS.values(), ids=RECEIVERS)
def test_receivers(claim: str, draft: str, expected: tuple[str, str | None]) -> None:
    """What is given to one part of a place is not all that is given to it."""
    assert told(checker(claim), draft).short == expected


OFFICE = "Annelot van Tol became chief executive of Carlund Brewing on 3 May 2018."
OFFICES = {
    "another office, of a name that no list has": (
        OFFICE,
        "Annelot van Tol became chief financial officer of Carlund Brewing on 3 May 2018.",
        ("refuted", "entity"),
    ),
    "the same office": (
        OFFICE,
        "On 3 May 2018, Annelot van Tol became CEO of Carlund Brewing.",
        SUPPORTED,
    ),
    "an office of somebody else": (
        OFFICE,
        "Annelot van Tol was thanked by the chairman of Carlund Brewing.",
        VAGUE,
    ),
}


@pytest.mark.parametrize(("claim", "draft", "expected"), OFFICES.values(), ids=OFFICES)
def test_offices(claim: str, draft: str, expected: tuple[str, str | None]) -> None:
    """Another office of the same person refutes; an office of somebody else does not."""
    assert told(checker(claim), draft).short == expected


SALES = "Unit sales of Carlund Brewing rose by 8.5% in 2021."
WATER = "Carlund Brewing's use of water per bottle fell by 31% between 2015 and 2021."


def test_a_number_tells_which_claim_is_meant() -> None:
    """A change with another sign is held against the claim that has its number."""
    found = told(checker(WATER, SALES), "The bottles that Carlund Brewing sold fell 8.5% in 2021.")

    assert (found.claim, *found.short) == ("claim-2", "refuted", "quantity")


DEPTH = "The mean depth of Lake Varne fell by 1.8 metres between 2015 and 2021."
SEASICK = "About one in four passengers of the Varne ferry is seasick."
EARLIER = {
    "than it had been": (
        DEPTH,
        "The mean depth of Lake Varne was 1.8 metres lower in 2021 than it had been in 2015.",
        SUPPORTED,
    ),
    "than it was, turned round": (
        DEPTH,
        "The mean depth of Lake Varne was 1.8 metres higher in 2021 than it was in 2015.",
        ("refuted", "quantity"),
    ),
    "a quarter of those who": (
        SEASICK,
        "A quarter of those who are passengers of the Varne ferry are seasick.",
        SUPPORTED,
    ),
    "a third of those who": (
        SEASICK,
        "A third of those who are passengers of the Varne ferry are seasick.",
        ("refuted", "quantity"),
    ),
}


@pytest.mark.parametrize(("claim", "draft", "expected"), EARLIER.values(), ids=EARLIER)
def test_what_is_compared_with(claim: str, draft: str, expected: tuple[str, str | None]) -> None:
    """An earlier time may have a clause of its own; a share may be one of people."""
    assert told(checker(claim), draft).short == expected
