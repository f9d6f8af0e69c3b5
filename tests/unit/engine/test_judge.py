"""One sentence against the claim set, as a report tells it."""

from __future__ import annotations

import pytest

from claimcheck import Checker, Claim, ClaimSet
from tests.unit.engine.checking import checker, claims, last, told

SINGERS = "The Larkfield Choir has 64 singers."
LOAVES = "Thistle Bakery baked 41,200 loaves in 2023."

# A claim, a draft, and the words of both that decided.
DECIDED: dict[str, tuple[str, str, str, str]] = {
    "figure": (SINGERS, "The Larkfield Choir has 71 singers.", "64", "71"),
    "date": (LOAVES, "Thistle Bakery baked 41,200 loaves in 2022.", "in 2023", "in 2022"),
    "name": (
        LOAVES,
        "Clover Bakery baked 41,200 loaves in 2023.",
        "Thistle Bakery",
        "Clover Bakery",
    ),
}


@pytest.mark.parametrize(("claim", "draft", "expected", "found"), DECIDED.values(), ids=DECIDED)
def test_what_decided(claim: str, draft: str, expected: str, found: str) -> None:
    """An assertion gives the claim's words and the draft's for the facet that decided."""
    (assertion,) = last(checker(claim), draft).assertions

    assert (assertion.expected, assertion.found) == (expected, found)
    assert assertion.message
    assert assertion.rule.startswith("3.3")


def test_offsets_are_those_of_the_document() -> None:
    """Every facet's place slices back to its words, however far into the text."""
    draft = "Überall Möwen 🐦. The circus left. The Larkfield Choir has 71 singers."

    sentence = last(checker(SINGERS), draft)

    assert draft[sentence.start : sentence.end] == sentence.text
    for facet in sentence.assertions[0].facets:
        if facet.start is not None and facet.draft is not None and not facet.context:
            assert facet.draft.split(",")[0] in draft[facet.start : facet.end]


def test_the_best_match_comes_first() -> None:
    """Assertions are listed the surest first."""
    judge = checker(SINGERS, "The Larkfield Choir was founded in 1954.")

    sentence = last(judge, "The Larkfield Choir, founded in 1954, has 64 singers.")

    assert {item.claim for item in sentence.assertions} == {"claim-1", "claim-2"}
    assert sentence.claim == sentence.assertions[0].claim


def test_phrasings_are_matched_too() -> None:
    """A phrasing is another way to say the very same; the claim is still one."""
    claim = Claim(
        "loaves", LOAVES, phrasings=("In 2023, 41,200 loaves left the ovens of Thistle Bakery.",)
    )
    judge = claims(claim)

    right = told(judge, "In 2023, 41,200 loaves left the ovens of Thistle Bakery.")
    wrong = told(judge, "In 2023, 52,600 loaves left the ovens of Thistle Bakery.")

    assert (right.verdict, right.claim) == ("supported", "loaves")
    assert (wrong.verdict, wrong.reason) == ("refuted", "quantity")


@pytest.mark.parametrize(
    ("tolerance", "verdict"),
    [(None, "refuted"), ("2%", "supported"), ("500", "supported"), ("100", "refuted")],
)
def test_tolerance(tolerance: str | None, verdict: str) -> None:
    """A claim may say how far a draft's figure may lie from its own."""
    judge = claims(Claim("loaves", LOAVES, tolerance=tolerance))

    assert told(judge, "Thistle Bakery baked 41,600 loaves in 2023.").verdict == verdict


def test_nothing_to_hold_it_against() -> None:
    """Without claims every sentence is open, and a figure is unsourced."""
    judge = claims()

    assert told(judge, SINGERS).short == ("not_enough_info", "unsourced")
    assert told(judge, "The choir sang.").short == ("not_enough_info", None)


@pytest.mark.parametrize(
    ("draft", "checkable"),
    [
        (SINGERS, True),
        ("The aquarium keeps 1,340 eels.", True),
        ("The aquarium opened in 2011.", True),
        ("The aquarium is well worth a visit.", False),
        ("The aquarium came first.", False),
        ("The brewery uses 5G.", False),
    ],
)
def test_checkable(draft: str, checkable: bool) -> None:
    """A sentence that no claim is about and that holds no figure is not shown without --all."""
    assert last(checker(SINGERS), draft).checkable == checkable


def test_markup_inside_of_words_is_not_shown() -> None:
    """The words of a draft are shown as its readers see them, whatever markup is in them."""
    checker = Checker(ClaimSet.from_statements(["China holds 378,000 patents."]))

    sentence = checker.check(
        "China holds **387**,<b>000</b> patents.", markup="markdown"
    ).sentences[0]

    assert sentence.assertions[0].found == "387,000"
    assert sentence.assertions[0].message == "387,000 for 378,000"
