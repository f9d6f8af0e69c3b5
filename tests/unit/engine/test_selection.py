"""Of the claims that fit a sentence, those that it is about, and what they say together."""

from __future__ import annotations

import pytest

from tests.unit.engine.checking import checker, last, told

# Claims of which two quarrel, a draft, and whether it meets the quarrel (1).
QUARRELS: dict[str, tuple[tuple[str, ...], str, str]] = {
    "the one's figure": (
        ("Lake Varne is 214 metres deep.", "Lake Varne is 231 metres deep."),
        "Lake Varne is 214 metres deep.",
        "conflicting",
    ),
    "the other's figure": (
        ("Lake Varne is 214 metres deep.", "Lake Varne is 231 metres deep."),
        "Lake Varne is 231 metres deep.",
        "conflicting",
    ),
    "neither's figure": (
        ("Lake Varne is 214 metres deep.", "Lake Varne is 231 metres deep."),
        "Lake Varne is 180 metres deep.",
        "refuted",
    ),
    "no quarrel: other years": (
        (
            "Thistle Bakery baked 41,200 loaves in 2023.",
            "Thistle Bakery baked 37,500 loaves in 2021.",
        ),
        "Thistle Bakery baked 41,200 loaves in 2023.",
        "supported",
    ),
    "no quarrel: other names": (
        ("Lake Varne is 214 metres deep.", "Lake Ostra is 97 metres deep."),
        "Lake Varne is 214 metres deep.",
        "supported",
    ),
    "no quarrel: the same twice": (
        ("Lake Varne is 214 metres deep.", "The depth of Lake Varne is 214 metres."),
        "Lake Varne is 214 metres deep.",
        "supported",
    ),
    "no quarrel: other things": (
        ("The Larkfield Choir has 64 singers.", "The Larkfield Choir has 12 cellos."),
        "The Larkfield Choir has 64 singers.",
        "supported",
    ),
}


@pytest.mark.parametrize(("statements", "draft", "verdict"), QUARRELS.values(), ids=QUARRELS)
def test_conflicting(statements: tuple[str, ...], draft: str, verdict: str) -> None:
    """Where one claim supports a sentence and another refutes it, the set quarrels (1)."""
    assert told(checker(*statements), draft).verdict == verdict
    assert told(checker(*reversed(statements)), draft).verdict == verdict


LOAVES = "Thistle Bakery baked 41,200 loaves in 2023."
# A second claim, a draft whose detail it covers, and the draft's verdict with and without it.
EXTRAS: dict[str, tuple[str, str, str, str]] = {
    "a part": (
        "Of its loaves in 2023, Thistle Bakery baked 12,000 with rye.",
        "Thistle Bakery baked 41,200 loaves in 2023, 12,000 of them with rye.",
        "supported",
        "narrower",
    ),
    "a figure of its own": (
        "Thistle Bakery has 31 ovens.",
        "Thistle Bakery, which has 31 ovens, baked 41,200 loaves in 2023.",
        "supported",
        "unsourced",
    ),
    "a date of its own": (
        "Thistle Bakery was founded in 1911.",
        "Thistle Bakery, founded in 1911, baked 41,200 loaves in 2023.",
        "supported",
        "unsourced",
    ),
}


@pytest.mark.parametrize(("other", "draft", "verdict", "alone"), EXTRAS.values(), ids=EXTRAS)
def test_details_with_a_claim_of_their_own(
    other: str, draft: str, verdict: str, alone: str
) -> None:
    """What would narrow a claim does not where it has a claim of its own (3.6)."""
    assert told(checker(LOAVES, other), draft).verdict == verdict
    assert told(checker(LOAVES), draft).reason == alone


def test_a_surer_claim_explains_the_words() -> None:
    """Of two claims on the same words, the one that fits better is kept."""
    judge = checker(
        "The Larkfield Choir gave 38 concerts in Denmark in 2022.",
        "The Larkfield Choir gave 38 concerts in 2022.",
    )

    sentence = last(judge, "The Larkfield Choir gave 38 concerts in Denmark in 2022.")

    assert sentence.verdict == "supported"
    assert sentence.claim == "claim-1"


def test_what_a_surer_claim_explains_is_still_considered() -> None:
    """An explanation lists every claim that was weighed, the assertions only those that count."""
    judge = checker("Lake Varne is 214 metres deep.", "The depth of Lake Varne is 214 metres.")

    (found,) = judge.explain("Lake Varne is 214 metres deep.")

    kept = {item.claim for item in found.sentence.assertions}
    assert kept <= {item.claim for item in found.considered}
    assert {item.claim for item in found.considered} == {"claim-1", "claim-2"}
