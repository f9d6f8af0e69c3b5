"""Figures whose words are alike on both sides, told so that an editor sees what differs."""

from __future__ import annotations

import pytest

from tests.unit.engine.checking import checker, last

# A claim, a draft, and the line that tells why it is refuted.
LINES = {
    "the sign, by a comparison": (
        "Visitors to the castle fell 12% to 31,000 in 2023.",
        "The castle had 31,000 visitors in 2023, 12% more than a year before.",
        "up 12% for down 12%",
    ),
    "the sign, by the verb": (
        "The rate rose 3 points in 2023.",
        "The rate fell 3 points in 2023.",
        "down 3 points for up 3 points",
    ),
    "the sign, in words": (
        "Rents rose by a third in 2023.",
        "Rents fell by a third in 2023.",
        "down a third for up a third",
    ),
    "the sign beside a bound": (
        "Visitors to the castle fell 12% in 2023.",
        "Visitors to the castle rose more than 12% in 2023.",
        "up more than 12% for down 12%",
    ),
    "the rate": (
        "The plant makes 40 cars a day.",
        "The plant makes 40 cars an hour.",
        "40 per hour for 40 per day",
    ),
    "words that tell it already": (
        "Rents doubled in 2023.",
        "Rents halved in 2023.",
        "halved for doubled",
    ),
    "another figure": (
        "The rate rose 3 points in 2023.",
        "The rate rose 4 points in 2023.",
        "4 points for 3 points",
    ),
}


@pytest.mark.parametrize(("statement", "draft", "line"), LINES.values(), ids=LINES)
def test_line(statement: str, draft: str, line: str) -> None:
    """A refuted figure is told in words that name the difference."""
    (found,) = last(checker(statement), draft).assertions

    assert found.verdict == "refuted"
    assert found.message == line


def test_found_is_the_drafts_own_text() -> None:
    """What was found stays the draft's own text, so that it can be looked up there."""
    draft = "The castle had 31,000 visitors in 2023, 12% more than a year before."
    (found,) = last(checker("Visitors to the castle fell 12% in 2023."), draft).assertions

    assert found.found == "12%"
    drafts = [facet.draft for facet in found.facets if facet.start is not None]
    assert all(words is not None and words in draft for words in drafts)
