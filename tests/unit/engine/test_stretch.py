"""Figures of a month, a season or a quarter beside those of a year."""

from __future__ import annotations

import pytest

from tests.unit.engine.checking import checker, told

VISITS = "The library counted 412,000 visits in 2023."
UNDATED = "The library counted 412,000 visits."
OTHER_TIME, QUANTITY = ("not_enough_info", "other-time"), ("refuted", "quantity")

# A claim, a draft with a smaller figure, and what is said of it.
STRETCHES = {
    "a month with its year": (
        VISITS,
        "The library counted 38,000 visits in March 2023.",
        OTHER_TIME,
    ),
    "a month": (VISITS, "In March, the library counted 38,000 visits.", OTHER_TIME),
    "a month without a preposition": (
        VISITS,
        "The library's best month was July, with 38,000 visits.",
        OTHER_TIME,
    ),
    "every month": (VISITS, "Every month the library counted 34,000 visits.", OTHER_TIME),
    "last month": (VISITS, "The library counted 38,000 visits last month.", OTHER_TIME),
    "a quarter": (VISITS, "In the first quarter the library counted 98,000 visits.", OTHER_TIME),
    "half a year": (
        VISITS,
        "The library counted 201,000 visits in the first half of the year.",
        OTHER_TIME,
    ),
    "from month to month": (
        VISITS,
        "From January to March the library counted 98,000 visits.",
        OTHER_TIME,
    ),
    "a season": (VISITS, "In summer the library counted 98,000 visits.", OTHER_TIME),
    "a feast": (VISITS, "Over Christmas the library counted 2,000 visits.", OTHER_TIME),
    "an undated claim": (UNDATED, "The library counted 38,000 visits in March 2023.", OTHER_TIME),
    "the year": (VISITS, "The library counted 38,000 visits in 2023.", QUANTITY),
    "no time": (VISITS, "The library counted 38,000 visits.", QUANTITY),
    "a day": (
        "The Harbour Line cost 238 million euros.",
        "The Harbour Line opened on 12 May 2024 and cost 2.38 million euros.",
        QUANTITY,
    ),
    "the claim's own month": (
        "The library counted 41,200 visits in March.",
        "The library counted 14,200 visits in March.",
        QUANTITY,
    ),
    "more than the year": (VISITS, "In summer the library counted 980,000 visits.", QUANTITY),
}


@pytest.mark.parametrize(("claim", "draft", "expected"), STRETCHES.values(), ids=STRETCHES)
def test_parts_of_a_year(claim: str, draft: str, expected: tuple[str, str | None]) -> None:
    """A smaller figure that is told of part of a year does not contradict that of the year."""
    assert told(checker(claim), draft).short == expected
