"""Of the claims that fit a sentence, those that it is about, and what they say together."""

from __future__ import annotations

import pytest

from claimcheck import Claim
from tests.unit.engine.checking import checker, claims, last, told

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


HIVES = "At the end of 2023, Orrin Farm had 612 beehives."
# A claim, a draft that has some of its words, and what is said of the draft.
TOUCHED = {
    "a share": (HIVES, "Orrin Farm owns 35% of the region's beehives.", "unsourced"),
    "a price": (
        HIVES,
        "A jar of honey from the beehives of Orrin Farm costs 9 euros.",
        "unsourced",
    ),
    "no figure at all": (HIVES, "Orrin Farm had many beehives in 2023.", "vague"),
    "a figure that the claim has, too": (
        "The share of calls answered within two minutes rose by 4.1 percentage points in 2024.",
        "In 2024 the share of calls answered within two minutes rose.",
        "vague",
    ),
}


@pytest.mark.parametrize(("claim", "draft", "reason"), TOUCHED.values(), ids=TOUCHED)
def test_a_figure_that_answers_none_of_the_claim(claim: str, draft: str, reason: str) -> None:
    """A sentence with another figure has no claim; "does not say 612" would tell nothing of it."""
    found = told(checker(claim), draft)

    assert found.short == ("not_enough_info", reason)
    assert (found.claim is None) == (reason == "unsourced")


HONEY = Claim(
    "misread",
    "The number of Orrin Farm's beehives is nearly 1.4 times the national average.",
    rating=False,
    correction="Nearly 1.4 times the national average is how fast Orrin Farm's beehives grew.",
)
# A draft on the subject of a falsehood, and what is said of it.
BESIDE = {
    "says it": (
        "The number of Orrin Farm's beehives is nearly 1.4 times the national average.",
        ("refuted", "misread", "debunked"),
    ),
    "denies it": (
        "The number of Orrin Farm's beehives is not 1.4 times the national average.",
        ("supported", "misread", None),
    ),
    "supposes it": (
        "The number of Orrin Farm's beehives may be nearly 1.4 times the national average.",
        ("not_enough_info", "misread", "hypothetical"),
    ),
    "another ratio": (
        "The number of Orrin Farm's beehives is 3 times the national average.",
        ("not_enough_info", None, "unsourced"),
    ),
    "a share": (
        "Orrin Farm has 35% of the nation's beehives.",
        ("not_enough_info", None, "unsourced"),
    ),
}


@pytest.mark.parametrize(("draft", "expected"), BESIDE.values(), ids=BESIDE)
def test_a_falsehood_that_is_not_told(
    draft: str, expected: tuple[str, str | None, str | None]
) -> None:
    """A known falsehood is the claim of a sentence only where it is told, denied or supposed."""
    found = told(claims(HONEY), draft)

    assert (found.verdict, found.claim, found.reason) == expected


def test_each_superlative_has_its_claim() -> None:
    """A sentence that tells two ranks is about both claims."""
    judge = checker("Bruma has the largest fish market.", "Bruma has the first glass bridge.")

    sentence = last(judge, "Bruma boasts the largest fish market and the first glass bridge.")

    assert {found.claim for found in sentence.assertions} == {"claim-1", "claim-2"}
