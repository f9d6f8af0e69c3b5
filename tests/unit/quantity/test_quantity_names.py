"""What is not a quantity, what only names a group, and what is counted."""

from __future__ import annotations

import pytest

from claimcheck.facets.quantity import read_quantities
from tests.unit.quantity.texts import one, values

NOT_QUANTITIES = [
    "They use 5G and 4K.", "COVID-19 spread.", "See Article 12.", "Python 3.11 is out.",
    "It was shown before [12].", "Compare Figure 3.2 and Table 4.", "Call 1-800-555-0199.",
    "Call +44 20 7946 0958.", "They won 3-1.", "A 5-4 ruling came.", "She won 6-4, 7-5.",
    "Version 2.4.1 is out.", "Selka 3 lifted off.", "The Boeing 747 landed.", "No. 2 seed",
    "the Top 10 list", "at 10:30", "at 5 p.m.", "at seven o'clock", "on 14 March", "March 14th",
    "in 2023", "the 1990s", "14.03.2021", "2021-03-14", "from 2014 to 2023", "the 2008 crisis",
    "The S&P 500 fell.", "7-Eleven", "the 3M plant", "a 5K run", "Catch-22", "24/7", "9/11",
    "10 Downing Street", "one of the best", "No one came.", "another one", "one day", "50-50",
    "the Big Four", "the Group of Seven", "the Group of 20", "number two", "day one", "Route 66",
    "the 401(k) plan", "an 8-K filing", "3Q23 results", "5-for-12 shooting", "odds of 3 to 1",
    "a two-to-one vote", "the third quarter", "the second half", "half-time", "a third party",
    "Districts 4 and 9", "the 49ers", "the 63rd minute", "#4", "1. Preheat it.", "Windows 11",
    "an https://example.org/12 link", "net zero", "a 9-to-5 job", "zero growth",
    "a six-figure sum", "Phase 2", "Level 3", "John 3:16", "ISO 9001", "the F-150",
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_QUANTITIES)
def test_not_a_quantity(text: str) -> None:
    """Names, dates, scores, markers and pronouns are no quantities (4.1)."""
    assert [quantity.text for quantity in read_quantities(text)] == []


STILL_QUANTITIES = [
    ("In Wuzhen 24 forums were held.", [24]),
    ("2,000 people", [2000]),
    ("about 2000 villagers", [2000]),
    ("It weighed 1900 kg.", [1900]),
    ("One person died.", [1]),
    ("one percent", [1]),
    ("only one of the 12", [1, 12]),
    ("Two of the seals leaked.", [2]),
    ("Four people died.", [4]),
    ("zero degrees", [0]),
    ("The Sept. 3 vote cost $3.", [3]),
    ("He is 34.", [34]),
    ("14 days after May 3", [14]),
]


@pytest.mark.parametrize(("text", "expected"), STILL_QUANTITIES)
def test_a_quantity_all_the_same(text: str, expected: list[int]) -> None:
    """What looks like a name or a year may still count something."""
    assert values(text) == expected


def test_taken_spans_are_left_out() -> None:
    """What the caller says is a date is not read, whatever it looks like."""
    from claimcheck.facets.quantity.read import read
    from claimcheck.tokens import Tokens

    text = "In the 12 months to May it sold 40."

    assert [q.text for q in read(Tokens(text), [(3, 20)])] == ["40"]
    assert [q.text for q in read(Tokens(text))] == ["12 months", "40"]


NAMES = [
    "people aged 60 and over", "the 12-year-old boy", "two-year-olds", "a 95% confidence interval",
    "the top 10 percent", "the next three years",
]  # fmt: skip


@pytest.mark.parametrize("text", NAMES)
def test_names_of_groups_and_methods(text: str) -> None:
    """A number that names a group, a method or a period is marked as such (4.1)."""
    assert one(text).names


NOUNS = [
    ("378,000 effective artificial intelligence invention patents in China",
     "effective artificial intelligence invention patents"),
    ("China's effective patents number 378,000", "effective patents"),
    ("the number of effective AI invention patents in China reached 378,000",
     "effective AI invention patents"),
    ("173 global AI experts met", "global AI experts"),
    ("24 sub-forums", "sub-forums"),
    ("over 100 large-scale AI models", "large-scale AI models"),
    ("12 people died", "people"),
    ("12 police were hurt", "police"),
    ("two of the fund's managers", "managers"),
    ("hundreds of thousands of people", "people"),
    ("a 12-member panel", "member"),
    ("1.2 million tonnes of rice", "rice"),
    ("500 sports cars", "sports cars"),
    ("six more bodies", "bodies"),
    ("two long poems", "long poems"),
    ("It has 40.", None),
    ("1.2 million reached the coast", None),
    ("the 10 largest", None),
    ("five years of war", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "noun"), NOUNS, ids=[row[0] for row in NOUNS])
def test_noun(text: str, noun: str | None) -> None:
    """What is counted is read as written, with its modifiers."""
    assert one(text).noun == noun
