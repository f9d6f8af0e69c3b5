"""Wrong variants: each kind changes one thing, and only what is wrong for certain is made."""

from __future__ import annotations

import pytest

from claimcheck.model import Claim, Entity, Subject
from claimcheck.mutations.generate import mutants_of
from tests.unit.mutations.making import made

PATENTS = "China had 378,000 effective patents at the end of 2023."


@pytest.mark.parametrize(
    ("statement", "kind", "expected"),
    [
        (PATENTS, "digits transposed", "China had 738,000 effective patents at the end of 2023."),
        (PATENTS, "digits transposed", "China had 387,000 effective patents at the end of 2023."),
        (PATENTS, "digit off by one", "China had 379,000 effective patents at the end of 2023."),
        (PATENTS, "digit off by one", "China had 278,000 effective patents at the end of 2023."),
        (PATENTS, "ten times", "China had 3,780,000 effective patents at the end of 2023."),
        (PATENTS, "year", "China had 378,000 effective patents at the end of 2022."),
        (PATENTS, "more or less",
         "China had more than 378,000 effective patents at the end of 2023."),
        (PATENTS, "entity", "Brazil had 378,000 effective patents at the end of 2023."),
        (PATENTS, "negation", "China did not have 378,000 effective patents at the end of 2023."),
        ("Seven states signed the treaty.", "digit off by one", "Eight states signed the treaty."),
        ("The ride takes between 17 and 19 minutes.", "digit off by one",
         "The ride takes between 21 and 23 minutes."),
        ("The mine lost 1.2 million euros in 2020.", "scale word",
         "The mine lost 1.2 billion euros in 2020."),
        ("More than a thousand guests came.", "scale word", "More than a million guests came."),
        ("The rover drove 46.8 kilometres.", "unit", "The rover drove 46.8 miles."),
        ("The ticket costs 3.40 euros.", "unit", "The ticket costs 3.40 dollars."),
        ("The deal cost €340 million.", "unit", "The deal cost $340 million."),
        ("Attendance grew by 8.5% in 2024.", "percent or points",
         "Attendance grew by 8.5 percentage points in 2024."),
        ("The share rose by 4 percentage points.", "percent or points", "The share rose by 4%."),
        ("It opened on 9 October 2023.", "month or day", "It opened on 8 October 2023."),
        ("It opened on 9 October 2023.", "month or day", "It opened on 9 November 2023."),
        ("The club won the cup in the 2023–24 season.", "year",
         "The club won the cup in the 2022–23 season."),
        ("Attendance grew by 8.5% in 2024.", "up or down", "Attendance shrank by 8.5% in 2024."),
        ("The stock halved between 2014 and 2024.", "up or down",
         "The stock doubled between 2014 and 2024."),
        ("Herring spawn 12 days earlier than in the 1990s.", "up or down",
         "Herring spawn 12 days later than in the 1990s."),
        ("The Harbour Line opened on 12 May 2024.", "opposite",
         "The Harbour Line closed on 12 May 2024."),
        ("The cooperative was founded in 1934.", "opposite",
         "The cooperative was dissolved in 1934."),
        ("Accidents fell from 96 in 2023 to 71 in 2024.", "figures swapped",
         "Accidents fell from 71 in 2023 to 96 in 2024."),
        ("Torrent United beat Castelmar Rovers in May 2024.", "names swapped",
         "Castelmar Rovers beat Torrent United in May 2024."),
        ("Turnover rose by more than 20%.", "more or less", "Turnover rose by less than 20%."),
        ("The link carries up to 4.6 megabits per second.", "more or less",
         "The link carries at least 4.6 megabits per second."),
        ("The trust is the second-largest employer in Wales.", "rank",
         "The trust is the third-largest employer in Wales."),
        ("Port Amaro is the oldest club in the league.", "rank",
         "Port Amaro is the newest club in the league."),
        ("The bridge was built by Romans.", "negation", "The bridge was not built by Romans."),
        ("The game was made without artificial intelligence.", "negation",
         "The game was made with artificial intelligence."),
        ("Iker Valmaseda is president of the club.", "entity",
         "Maria Keller is president of the club."),
        ("Iker Valmaseda is president of the club.", "entity",
         "Iker Valmaseda is treasurer of the club."),
    ],
)  # fmt: skip
def test_what_is_made(statement: str, kind: str, expected: str) -> None:
    """The variant is among those of its kind, and none of them is right."""
    assert expected in made(statement, kind, right=False)


@pytest.mark.parametrize(
    ("statement", "text"),
    [
        pytest.param("More than 400 guests came.", "More than 300 guests came.", id="weaker"),
        pytest.param("More than 400 guests came.", "Fewer than 500 guests came.", id="two changes"),
        pytest.param("The link carries up to 80 megabits.", "The link carries up to 90 megabits.",
                     id="weaker from above"),
        pytest.param("The ban holds below more than 600 metres of water.",
                     "The ban holds below more than 600 feet of water.", id="weaker by the unit"),
        pytest.param("Crime was the lowest since 1991.", "Crime was the lowest since 1992.",
                     id="follows"),
        pytest.param("Seven states signed the treaty.", "Seven states did not sign the treaty.",
                     id="says nothing of the seven"),
        pytest.param("Sales were 14% higher in 2024 than in 2023.",
                     "Sales were 14% higher in 2024 than in 2024.", id="nonsense"),
        pytest.param("The second-largest city is Lyon.", "The first-largest city is Lyon.",
                     id="no English"),
    ],
)  # fmt: skip
def test_what_is_not_made(statement: str, text: str) -> None:
    """What follows from the claim, or is no sentence, is no wrong variant."""
    assert text not in [it.text for it in mutants_of(Claim("c", statement))]


def test_the_tolerance_is_kept_clear_of() -> None:
    """A figure within twice the claim's tolerance is not held to be wrong."""
    claim = Claim("c", "Holmgard employed 4,300 people.", tolerance="2%")

    texts = [it.text for it in mutants_of(claim) if it.kind == "digit off by one"]

    assert texts == [
        "Holmgard employed 5,300 people.",
        "Holmgard employed 3,300 people.",
    ]


def test_quotations_are_left_alone() -> None:
    """A title in quotation marks is not changed inside."""
    statement = 'The report is called "100 days of 2023".'

    assert all('"100 days of 2023"' in it.text for it in mutants_of(Claim("c", statement)))


def test_names_of_the_set_come_first() -> None:
    """A name is replaced by another one of the set that is used in the same way."""
    subject = Subject("Games", (Entity("Larkspur Games"), Entity("Tilling Games")))
    statements = ("Larkspur Games sold 14 titles.", "Tilling Games sold 9 titles.")

    texts = made(statements[0], "entity", right=False, subject=subject, others=statements[1:])

    assert texts[0] == "Tilling Games sold 14 titles." or "Games" in texts[0]


def test_a_falsehood_is_only_repeated() -> None:
    """Of a claim rated false only what says the same is made, and all of it is wrong."""
    claim = Claim("c", "The ferry carried 4.2 million people in 2024.", rating=False)

    found = mutants_of(claim)

    assert found
    assert not any(it.right for it in found)
    assert not {"year", "negation", "digits transposed"} & {it.kind for it in found}
