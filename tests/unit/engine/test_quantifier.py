"""Most, all, few: quantifiers where no figure tells."""

from __future__ import annotations

import pytest

from claimcheck import Checker, ClaimSet


@pytest.mark.parametrize(
    ("claim", "sentence", "verdict"),
    [
        ("Most of the hives survived.", "Most of the hives survived.", "supported"),
        ("Most of the hives survived.", "All of the hives survived.", "not_enough_info"),
        ("Most of the hives survived.", "Few of the hives survived.", "refuted"),
        ("All of the hives survived.", "Most of the hives survived.", "supported"),
        ("All of the hives survived.", "None of the hives survived.", "refuted"),
        ("Few of the hives survived.", "Most of the hives survived.", "refuted"),
    ],
    ids=["same", "all for most", "few for most", "most of all", "none of all", "most for few"],
)
def test_quantifiers(claim: str, sentence: str, verdict: str) -> None:
    """More is stronger, less follows, and few denies many."""
    (found,) = Checker(ClaimSet.from_statements([claim])).check(sentence).sentences

    assert found.verdict.value == verdict
