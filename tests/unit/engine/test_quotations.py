"""Claims that are nothing but what somebody said: the words, and who said them (verdicts.md 6)."""

from __future__ import annotations

import pytest

from tests.unit.engine.checking import checker, told

SUPPORTED = ("supported", None)
ATTRIBUTION, POLARITY = ("refuted", "attribution"), ("refuted", "polarity")
MISQUOTED, NOTHING = ("refuted", "entity"), ("not_enough_info", None)

BREAD = 'Anna Brandt said that "nobody bakes good bread in a hurry".'
TIDE = 'Harbour master Ole Dahl said that "the tide does not wait for a budget".'
QUOTED = {
    "its own words": (BREAD, BREAD, SUPPORTED),
    "direct speech": (BREAD, '"Nobody bakes good bread in a hurry," Anna Brandt said.', SUPPORTED),
    "said before the name": (
        BREAD,
        '"Nobody bakes good bread in a hurry," said the baker Anna Brandt.',
        SUPPORTED,
    ),
    "as somebody put it": (
        BREAD,
        'As Anna Brandt put it: "Nobody bakes good bread in a hurry."',
        SUPPORTED,
    ),
    "cut in two": (
        BREAD,
        '"Nobody bakes good bread," said Anna Brandt, "in a hurry."',
        SUPPORTED,
    ),
    "without marks": (
        BREAD,
        "Anna Brandt said that nobody bakes good bread in a hurry.",
        SUPPORTED,
    ),
    "nobody is named": (BREAD, '"Nobody bakes good bread in a hurry."', SUPPORTED),
    "another speaker": (
        BREAD,
        '"Nobody bakes good bread in a hurry," said Carla Novak.',
        ATTRIBUTION,
    ),
    "another speaker with an office": (
        BREAD,
        '"Nobody bakes good bread in a hurry," said the head of the guild, Carla Novak.',
        ATTRIBUTION,
    ),
    "never said": (
        BREAD,
        'Anna Brandt never said that "nobody bakes good bread in a hurry".',
        POLARITY,
    ),
    "denied having said": (
        BREAD,
        'Anna Brandt denied having said that "nobody bakes good bread in a hurry".',
        POLARITY,
    ),
    "other words in it": (
        BREAD,
        '"Everybody bakes good bread in a hurry," Anna Brandt said.',
        MISQUOTED,
    ),
    "another quotation": (BREAD, 'Anna Brandt said that "the oven must be hot".', NOTHING),
    "another in direct speech": (BREAD, '"The oven must be hot," said Anna Brandt.', NOTHING),
    "something of hers": (BREAD, "Anna Brandt bakes good bread.", NOTHING),
    "called something else": (
        'Anna Brandt called the Puck Theatre "a lantern for the whole island".',
        'Anna Brandt called the Puck Theatre "a barn with a stage".',
        MISQUOTED,
    ),
    "with an office": (
        TIDE,
        '"The tide does not wait for a budget," said Ole Dahl, the harbour master.',
        SUPPORTED,
    ),
    "with an office, by another": (
        TIDE,
        'Fisherman Nils Berg said that "the tide does not wait for a budget".',
        ATTRIBUTION,
    ),
}


@pytest.mark.parametrize(("claim", "draft", "expected"), QUOTED.values(), ids=QUOTED)
def test_quoted(claim: str, draft: str, expected: tuple[str, str | None]) -> None:
    """A quotation is known by its words, in any form of report, and belongs to its speaker."""
    assert told(checker(claim), draft).short == expected
