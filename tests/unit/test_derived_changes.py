"""A change that follows from two levels, on either side."""

from __future__ import annotations

import pytest

from claimcheck import Checker, ClaimSet

LEVELS = (
    "The budget of the Lindholm Choir rose from 1.2 to 1.5 million euros between 2022 and 2024."
)
CHANGE = "The budget of the Lindholm Choir rose by 25% between 2022 and 2024."


@pytest.mark.parametrize(
    ("claim", "sentence", "verdict"),
    [
        (LEVELS, CHANGE, "supported"),
        (LEVELS, CHANGE.replace("25%", "40%"), "refuted"),
        (LEVELS, CHANGE.replace("25%", "0.3 million euros"), "supported"),
        (CHANGE, LEVELS, "supported"),
        (CHANGE, LEVELS.replace("1.5", "1.9"), "refuted"),
    ],
    ids=["relative", "other relative", "absolute", "levels", "other levels"],
)
def test_levels_and_their_change(claim: str, sentence: str, verdict: str) -> None:
    """From 1.2 to 1.5 is a rise of a quarter (verdicts.md 4.5)."""
    checker = Checker(ClaimSet.from_statements([claim]))

    (found,) = checker.check(sentence).sentences

    assert found.verdict.value == verdict
