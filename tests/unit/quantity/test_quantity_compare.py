"""Each sentence of verdicts.md 4.3 to 4.5, as draft, claim, and how the two compare."""

from __future__ import annotations

import pytest

from claimcheck.facets.quantity.compare import comparable, compare
from tests.unit.quantity.texts import one

AGREE, ROUNDED, WEAKER = "agree", "agree rounded", "agree weaker"
OVERPRECISE, STRONGER, OTHER = "open overprecise", "open stronger", "open other-quantity"
QUANTITY, UNIT = "differ quantity", "differ unit"

Rows = list[tuple[str, str, str]]


def verdict(draft: str, claim: str, *, denied: bool = False, tolerance: str | None = None) -> str:
    """Compare two texts that hold one quantity each; return the outcome and its detail."""
    result = compare(one(draft), one(claim), denied=denied, tolerance=tolerance)
    return " ".join(filter(None, (result.outcome, result.detail)))


def ids(rows: Rows) -> list[str]:
    return [f"{draft} / {claim}" for draft, claim, _ in rows]


SAME_VALUE: Rows = [
    ("378,000 patents", "378,000 patents", AGREE),
    ("378 thousand", "378,000", AGREE),
    ("0.378 million", "378,000", AGREE),
    ("two fifths", "40%", AGREE),
    ("40%", "two fifths", AGREE),
    ("four in ten", "40%", AGREE),
    ("eight in every thousand", "0.8%", AGREE),
    ("40%", "more than 40%", AGREE),
    ("about 40%", "more than 40%", AGREE),
    ("more than 40%", "about 40%", STRONGER),
    ("at least 40%", "more than 40%", AGREE),
    ("more than 40%", "at least 40%", AGREE),
    ("1.4 times", "nearly 1.4 times", AGREE),
    ("almost 1.4 times", "nearly 1.4 times", AGREE),
    ("about 1.4 times", "nearly 1.4 times", AGREE),
    ("378,000", "about 378,000", AGREE),
    ("about 378,000", "378,000", AGREE),
    ("nearly 378,000", "378,000", AGREE),
    ("at least 378,000", "378,000", AGREE),
    ("up to 378,000", "378,000", AGREE),
    ("more than 378,000", "378,000", STRONGER),
    ("less than 378,000", "378,000", STRONGER),
    ("more than 127 minutes", "127 minutes", STRONGER),
    ("more than 31 plants", "31 plants", QUANTITY),
    ("fewer than 31 plants", "31 plants", QUANTITY),
    ("just over 31 plants", "31 plants", QUANTITY),
    ("at least 31 plants", "31 plants", AGREE),
    ("about 31 plants", "31 plants", AGREE),
    ("less than 40%", "more than 40%", QUANTITY),
    ("up to 40%", "more than 40%", QUANTITY),
    ("nearly 40%", "more than 40%", QUANTITY),
    ("more than 1.4 times the average", "nearly 1.4 times the average", QUANTITY),
    ("at least 4.6 Mbit/s", "up to 4.6 Mbit/s", QUANTITY),
    ("just over 40%", "nearly 40%", QUANTITY),
    ("fewer than 610,000 images", "more than 610,000 images", QUANTITY),
    ("10 to 12 percent", "between 10 and 12%", AGREE),
    ("thousands of plants", "thousands of plants", AGREE),
]

ROUNDING: Rows = [
    ("380,000", "378,000", ROUNDED),
    ("nearly 400,000", "378,000", ROUNDED),
    ("about 400,000", "378,000", ROUNDED),
    ("a little under 380,000", "378,000", ROUNDED),
    ("7%", "7.2%", ROUNDED),
    ("€1.3bn", "1.27 billion euros", ROUNDED),
    ("about 50 km", "46.8 km", ROUNDED),
    ("some 610 thousand images", "more than 610,000 images", AGREE),
    ("a third", "33%", ROUNDED),
    ("33%", "a third", ROUNDED),
    ("38,000", "more than 38,210", ROUNDED),
    ("10 to 12%", "10.2 to 11.8%", ROUNDED),
    ("400,000", "378,000", QUANTITY),
    ("nearly 450,000", "378,000", QUANTITY),
    ("about 450,000", "378,000", QUANTITY),
    ("just over 350,000", "378,000", QUANTITY),
    ("a little under 7%", "7.2%", QUANTITY),
    ("8%", "7.2%", QUANTITY),
    ("50 km", "46.8 km", QUANTITY),
    ("132 countries", "130 countries", QUANTITY),
    ("42%", "40%", QUANTITY),
    ("nearly 30 sub-forums", "24 sub-forums", QUANTITY),
    ("1,480 kg", "1,840 kg", QUANTITY),
    ("3.78 million", "378,000", QUANTITY),
]

BOUNDS: Rows = [
    ("more than 300,000", "378,000", WEAKER),
    ("less than 400,000", "378,000", WEAKER),
    ("at least 20 plants", "31 plants", WEAKER),
    ("over 30%", "more than 40%", WEAKER),
    ("more than a third", "more than 40%", WEAKER),
    ("more than 900 people", "over a thousand people", WEAKER),
    ("less than 1.3 billion euros", "1.27 billion euros", WEAKER),
    ("below −90 °C", "−97 °C", WEAKER),
    ("more than 9%", "10 to 12%", WEAKER),
    ("up to 5 Mbit/s", "up to 4.6 Mbit/s", WEAKER),
    ("less than 2 times", "nearly 1.4 times", WEAKER),
    ("between 370,000 and 380,000", "378,000", WEAKER),
    ("thousands of patents", "378,000 patents", WEAKER),
    ("hundreds of thousands of patents", "378,000 patents", WEAKER),
    ("dozens of plants", "31 plants", WEAKER),
    ("over 1 million", "over 1 billion", QUANTITY),
    ("more than 30", "378", QUANTITY),
    ("over 60%", "more than 40%", QUANTITY),
    ("over 50%", "more than 40%", QUANTITY),
    ("less than 30%", "more than 40%", QUANTITY),
    ("over half a million", "378,000", QUANTITY),
    ("fewer than 300,000", "378,000", QUANTITY),
    ("more than 40,000 km/h", "39,700 km/h", QUANTITY),
    ("fewer than a thousand", "over a thousand", QUANTITY),
    ("more than one and a half billion", "1.27 billion", QUANTITY),
    ("hundreds of plants", "thousands of plants", QUANTITY),
    ("millions of plants", "thousands of plants", QUANTITY),
    ("upwards of 6.1 million", "more than 610,000", QUANTITY),
    ("a little over 160,000", "more than 610,000", QUANTITY),
]

OPEN: Rows = [
    ("1.44 times", "1.4 times", OVERPRECISE),
    ("47%", "more than 40%", OVERPRECISE),
    ("41 to 43 percent", "more than 40%", OVERPRECISE),
    ("exactly 38,210", "more than 38,000", OVERPRECISE),
    ("615,400", "more than 610,000", OVERPRECISE),
    ("1,842 kg", "1,840 kg", OVERPRECISE),
    ("46.83 km", "46.8 km", OVERPRECISE),
    ("−97.3 °C", "−97 °C", OVERPRECISE),
    ("1.57 times", "nearly 1.6 times", OVERPRECISE),
    ("€1.268bn", "1.27 billion euros", OVERPRECISE),
    ("7.2%", "7%", OVERPRECISE),
    ("378,000", "400,000", OVERPRECISE),
    ("35%", "a third", OVERPRECISE),
    ("11%", "10 to 12%", OVERPRECISE),
    ("10 to 11%", "10 to 12%", OVERPRECISE),
    ("30 to 60%", "more than 40%", OVERPRECISE),
    ("378", "about 400", OVERPRECISE),
    ("3 Mbit/s", "up to 4.6 Mbit/s", OVERPRECISE),
    ("3,412 plants", "thousands of plants", OVERPRECISE),
    ("over 45%", "more than 40%", STRONGER),
    ("less than 45%", "more than 40%", STRONGER),
    ("less than 60%", "more than 40%", STRONGER),
    ("at least 3 Mbit/s", "up to 4.6 Mbit/s", STRONGER),
    ("more than 378,200", "378,000", STRONGER),
    ("tens of thousands of plants", "thousands of plants", STRONGER),
    ("60%", "more than 40%", QUANTITY),
    ("30%", "more than 40%", QUANTITY),
    ("50%", "more than 40%", QUANTITY),
    ("670,000", "more than 610,000", QUANTITY),
    ("13%", "10 to 12%", QUANTITY),
    ("8 to 9%", "10 to 12%", QUANTITY),
    ("46 Mbit/s", "up to 4.6 Mbit/s", QUANTITY),
    ("1.5 times", "nearly 1.4 times", QUANTITY),
    ("twice the average", "nearly 1.4 times the average", QUANTITY),
    ("nearly 14 times the average", "nearly 1.4 times the average", QUANTITY),
]

UNITS: Rows = [
    ("1.84 tonnes", "1,840 kilograms", AGREE),
    ("4,057 pounds", "1,840 kilograms", ROUNDED),
    ("about 4,100 pounds", "1,840 kilograms", ROUNDED),
    ("nearly two tonnes", "1,840 kilograms", ROUNDED),
    ("18.4 tonnes", "1,840 kilograms", QUANTITY),
    ("about 3,100 pounds", "1,840 kilograms", QUANTITY),
    ("1,840 pounds", "1,840 kilograms", UNIT),
    ("46,800 metres", "46.8 kilometres", AGREE),
    ("29 miles", "46.8 kilometres", ROUNDED),
    ("almost 30 miles", "46.8 kilometres", ROUNDED),
    ("46.8 miles", "46.8 kilometres", UNIT),
    ("468 km", "46.8 kilometres", QUANTITY),
    ("11 kilometres a second", "39,700 kilometres per hour", ROUNDED),
    ("roughly 24,700 miles per hour", "39,700 kilometres per hour", ROUNDED),
    ("nearly 25,000 mph", "39,700 kilometres per hour", ROUNDED),
    ("almost 40,000 km/h", "39,700 kilometres per hour", ROUNDED),
    ("2 hours and 7 minutes", "127 minutes", AGREE),
    ("just over two hours", "127 minutes", ROUNDED),
    ("less than two hours", "127 minutes", QUANTITY),
    ("three hours and seven minutes", "127 minutes", QUANTITY),
    ("-143 °F", "−97 °C", ROUNDED),
    ("−207 °F", "−97 °C", QUANTITY),
    ("97 degrees Celsius", "−97 °C", QUANTITY),
    ("97 degrees Celsius below zero", "−97 °C", AGREE),
    ("minus 97 degrees", "−97 °C", AGREE),
    ("a warming by 3.6 °F", "a warming by 2 °C", AGREE),
    ("4,600 kilobits per second", "4.6 megabits per second", AGREE),
    ("as much as 4,600 kilobits per second", "up to 4.6 megabits per second", AGREE),
    ("12 months", "a year and a half", QUANTITY),
    ("18 months", "a year and a half", AGREE),
    ("€1,270 million", "1.27 billion euros", AGREE),
    ("$1.27 billion", "1.27 billion euros", UNIT),
    ("£1.27bn", "1.27 billion euros", UNIT),
    ("$1.3bn", "1.27 billion euros", UNIT),
    ("$2 billion", "1.27 billion euros", QUANTITY),
    ("US$5", "$5", AGREE),
    ("250 cents", "$2.50", AGREE),
    ("12 per 100,000 people", "120 per million people", AGREE),
    ("12 per 100,000 people", "12 per million people", QUANTITY),
    ("$365 a year", "$1 a day", ROUNDED),
    ("$80", "$80 a barrel", AGREE),
    ("$90", "$80 a barrel", QUANTITY),
    ("$80 a year", "$80", OTHER),
    ("500 cars a day", "500 cars", OTHER),
    ("12 cases per 100,000 people", "12 cases", OTHER),
    ("1.27 billion", "1.27 billion euros", AGREE),
    ("1.3 billion", "1.27 billion euros", ROUNDED),
    ("1.5 billion", "1.27 billion euros", OTHER),
    ("1.27 billion people", "1.27 billion euros", OTHER),
    ("12 km", "12 kg", OTHER),
    # a share of a whole is no multiple of an average
    ("over 60% of the world's patents", "nearly 1.4 times the global average", OTHER),
    ("60% of the national average", "0.6 times the national average", AGREE),
    ("4 percent", "4 percentage points", UNIT),
    ("5 percent", "4 percentage points", QUANTITY),
    ("4 percentage points", "4 percent", UNIT),
    ("120 basis points", "1.2 percentage points", AGREE),
    ("4 points", "4 percentage points", AGREE),
]

EQUIVALENTS: Rows = [
    ("almost 60% more expensive than Kestrel", "nearly 1.6 times as much as Kestrel", AGREE),
    ("nearly 1.6 times as much as Kestrel", "almost 60% more expensive than Kestrel", AGREE),
    ("160 percent of that of Kestrel", "nearly 1.6 times as much as Kestrel", AGREE),
    ("57% more than Kestrel", "nearly 1.6 times as much as Kestrel", OVERPRECISE),
    ("nearly 160% more than Kestrel", "nearly 1.6 times as much as Kestrel", QUANTITY),
    ("close to 40% above the average", "nearly 1.4 times the average", AGREE),
    ("40% below the average", "0.6 times the average", AGREE),
    ("0.6 times the average", "40% below the average", AGREE),
    ("half the average", "0.5 times the average", AGREE),
    ("doubled", "grew 100%", AGREE),
    ("grew 100%", "doubled", AGREE),
    ("a twofold increase", "doubled", AGREE),
    ("tripled", "grew 200%", AGREE),
    ("tripled", "grew 300%", QUANTITY),
    ("halved", "fell 50%", AGREE),
    ("fell by half", "halved", AGREE),
    ("fell 50%", "halved", AGREE),
    ("nearly doubled", "grew 95%", ROUNDED),
    ("grew 60%", "doubled", QUANTITY),
    ("more than doubled", "grew more than 40%", QUANTITY),
    ("more than doubled", "grew 120%", WEAKER),
    ("40% more than a year earlier", "grew by 40%", AGREE),
    ("over a quarter more data", "grew more than 30%", WEAKER),
    ("grew 12%", "a 12% rise", AGREE),
    ("fell 12%", "grew 12%", QUANTITY),
    ("fell 12%", "grew more than 40%", QUANTITY),
    ("a 12% decline", "grew 12%", QUANTITY),
    ("rose to 12 tonnes", "fell to 12 tonnes", QUANTITY),
    ("rose by 108,000", "rose by 40%", OTHER),
    ("rose by 378,000", "reached 378,000", OTHER),
    ("40% of the patents", "grew 40%", OTHER),
    ("1.4 times the average", "grew 40%", OTHER),
    ("grew 40%", "1.4 times the average", OTHER),
]

ALL = SAME_VALUE + ROUNDING + BOUNDS + OPEN + UNITS + EQUIVALENTS


@pytest.mark.parametrize(("draft", "claim", "expected"), ALL, ids=ids(ALL))
def test_rule(draft: str, claim: str, expected: str) -> None:
    """A draft's expression compares with a claim's as the section says."""
    assert verdict(draft, claim) == expected


DENIED: Rows = [
    ("It reached 378,000.", "378,000", AGREE),
    ("It reached 300,000.", "378,000", WEAKER),
    ("It reached 500,000.", "378,000", QUANTITY),
    ("It fell short of 300,000.", "378,000", WEAKER),
    ("It fell short of 378,000.", "378,000", AGREE),
    ("It fell short of 500,000.", "378,000", QUANTITY),
    ("It drove 60 km.", "46.8 km", QUANTITY),
    ("It exceeded 300,000.", "378,000", WEAKER),
]


@pytest.mark.parametrize(("draft", "claim", "expected"), DENIED, ids=ids(DENIED))
def test_denied_statement(draft: str, claim: str, expected: str) -> None:
    """What is denied is compared as if it were asserted: "reached v" is at least v (4.3, 4.4)."""
    assert verdict(draft, claim, denied=True) == expected


def test_fell_short_without_a_denial_is_below() -> None:
    """By itself, "fell short of v" says less than v."""
    assert verdict("It fell short of 500,000.", "378,000") == WEAKER
    assert verdict("It fell short of 300,000.", "378,000") == QUANTITY


TOLERANCES = [
    ("4.25 million", "4.2 million", "2%", ROUNDED),
    ("4.3 million", "4.2 million", "2%", QUANTITY),
    ("1,850 kg", "1,840 kg", "10", ROUNDED),
    ("1.85 tonnes", "1,840 kg", "10", ROUNDED),
    ("1,860 kg", "1,840 kg", "10", QUANTITY),
    ("more than 1,850 kg", "1,840 kg", "10", QUANTITY),
    ("1,860 kg", "1,840 kg", "ten", QUANTITY),
]


@pytest.mark.parametrize(("draft", "claim", "tolerance", "expected"), TOLERANCES)
def test_tolerance(draft: str, claim: str, tolerance: str, expected: str) -> None:
    """A claim may say how far a draft's figure may lie from its own, in percent or its unit."""
    assert verdict(draft, claim, tolerance=tolerance) == expected


AMBIGUOUS: Rows = [
    ("1.234", "1.234", AGREE),
    ("1.234", "1,234", AGREE),
    ("1,234", "1.234", AGREE),
    ("1.234", "5,000", QUANTITY),
]


@pytest.mark.parametrize(("draft", "claim", "expected"), AMBIGUOUS, ids=ids(AMBIGUOUS))
def test_ambiguous_spelling(draft: str, claim: str, expected: str) -> None:
    """A spelling with two readings agrees if one does, and differs only if both do."""
    assert verdict(draft, claim) == expected


COMPARABLE = [
    ("40%", "two fifths", True),
    ("40%", "4 percentage points", True),
    ("12 km", "7 miles", True),
    ("$5", "€5", True),
    ("grew 40%", "grew by 108,000", True),
    ("40% more data", "1.4 times the average", True),
    ("12 km", "12 kg", False),
    ("12 plants", "12%", False),
    ("12 plants", "$12", False),
    ("40% of the patents", "grew 40%", False),
    ("1.4 times the average", "grew 40%", False),
    ("rose by 12 km", "a length of 12 km", False),
    ("$80 a barrel", "$80", True),
    ("$80 a year", "$80", False),
    ("1.27 billion", "1.27 billion euros", True),
]


@pytest.mark.parametrize(("draft", "claim", "expected"), COMPARABLE)
def test_comparable(draft: str, claim: str, expected: bool) -> None:
    """Only what measures in one dimension, or in equivalents, is worth comparing."""
    assert comparable(one(draft), one(claim)) is expected
    assert comparable(one(claim), one(draft)) is expected


TWO_UNITS: Rows = [
    ("It stood at 1.2m.", "1.2 million people", AGREE),
    ("It stood at 1.2m.", "1.2 metres", AGREE),
    ("It stood at 1.3m.", "1.2 million people", QUANTITY),
    ("It came to 12 pounds.", "£12", AGREE),
    ("It came to 12 pounds.", "12 lb", AGREE),
    ("It came to 14 pounds.", "£12", QUANTITY),
    ("1,480 pounds", "1,840 kg", QUANTITY),
]


@pytest.mark.parametrize(("draft", "claim", "expected"), TWO_UNITS, ids=ids(TWO_UNITS))
def test_ambiguous_unit(draft: str, claim: str, expected: str) -> None:
    """ "m" may be metres or millions, "pounds" a mass or money: the reading that fits counts."""
    assert verdict(draft, claim) == expected
