"""The two sides of a ratio: what has more, and what it is measured against (verdicts.md 6)."""

from __future__ import annotations

import pytest

from tests.unit.engine.checking import checker, told

SUPPORTED, ENTITY = ("supported", None), ("refuted", "entity")
POLARITY = ("refuted", "polarity")

RENTS = "Average office rents on the waterfront were 2.3 times those in the suburbs in 2022."
SIDES = {
    "the same": (
        RENTS,
        "Office rents on the waterfront were 2.3 times those in the suburbs.",
        SUPPORTED,
    ),
    "exchanged": (
        RENTS,
        "Average office rents in the suburbs were 2.3 times those on the waterfront in 2022.",
        ENTITY,
    ),
    "exchanged, with as": (
        RENTS,
        "In 2022, office rents in the suburbs were 2.3 times as high as on the waterfront.",
        ENTITY,
    ),
    "the sides in their places, with as": (
        RENTS,
        "In 2022, office rents were 2.3 times as high on the waterfront as in the suburbs.",
        SUPPORTED,
    ),
    "the standard first": (
        RENTS,
        "Compared with the suburbs, office rents on the waterfront were 2.3 times as high in 2022.",
        SUPPORTED,
    ),
    "so many times lower": (
        RENTS,
        "Average office rents on the waterfront were 2.3 times lower than in the suburbs in 2022.",
        POLARITY,
    ),
    "so many times lower, and exchanged": (
        RENTS,
        "Average office rents in the suburbs were 2.3 times lower than on the waterfront in 2022.",
        SUPPORTED,
    ),
}


@pytest.mark.parametrize(("claim", "draft", "expected"), SIDES.values(), ids=SIDES)
def test_sides(claim: str, draft: str, expected: tuple[str, str | None]) -> None:
    """A ratio whose two sides have changed places says the reverse."""
    assert told(checker(claim), draft).short == expected
