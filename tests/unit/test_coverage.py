"""What counts as a figure, which figures have a claim, and which claims have a draft."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.check import Checker
from claimcheck.claims.claim_set import ClaimSet
from claimcheck.coverage import Draft, Figure, Kind, Tally, figures_of, measure, together
from claimcheck.documents.parse import parse
from claimcheck.model import Reason, Verdict

STATEMENTS = (
    "Harbour Ferries carried 4.2 million passengers in 2024.",
    "The fleet of Harbour Ferries consists of 31 ships.",
    "Ticket prices of Harbour Ferries rose by 3 percent in 2023.",
    "The ferry museum in Norwich was opened on 4 May 1987.",
)
UNSOURCED = (
    "The bakery sold 9,000 loaves of bread in 2021.",
    "Rainfall in Bergen reached 2,250 millimetres.",
    "The cinema was built in 1936.",
    "Between 12 and 15 percent of the pupils walk to school.",
)
COLOUR = ("It was a lovely morning.", "Nobody knew why.")
CHECKER = Checker(ClaimSet.from_statements(STATEMENTS))


def counted(text: str, markup: str = "plain", checker: Checker = CHECKER) -> Draft:
    return measure(checker, parse(text, markup))


def figures(text: str, as_of: date | None = None) -> list[tuple[str, bool]]:
    """Return the words of each figure of one sentence, and whether a claim is about it."""
    checker = Checker(CHECKER.claims, as_of=as_of)
    ((start, _, judgement),) = checker.judgements(parse(text))
    return [(text[start + it.start : start + it.end], it.covered) for it in figures_of(judgement)]


FIGURES = {
    "supported": (STATEMENTS[0], [("4.2 million", True), ("in 2024", True)]),
    "refuted": (
        "Harbour Ferries carried 2.4 million passengers in 2024.",
        [("2.4 million", True), ("in 2024", True)],
    ),
    "another year": (
        "Harbour Ferries carried 4.2 million passengers in 2019.",
        [("4.2 million", True), ("in 2019", True)],
    ),
    "no claim": (UNSOURCED[0], [("9,000", False), ("in 2021", False)]),
    "a date alone": (UNSOURCED[2], [("in 1936", False)]),
    "a range is one figure": (UNSOURCED[3], [("Between 12 and 15 percent", False)]),
    "beside a supported clause": (
        "Harbour Ferries carried 4.2 million passengers in 2024 and sold 9,000 sandwiches.",
        [("4.2 million", True), ("in 2024", True), ("9,000", False)],
    ),
    "beside a refuted clause": (
        "Harbour Ferries carried 2.4 million passengers in 2024 and sold 9,000 sandwiches.",
        [("2.4 million", True), ("in 2024", True), ("9,000", False)],
    ),
    "a date beside a supported clause": (
        "Harbour Ferries, founded in 1962, carried 4.2 million passengers in 2024.",
        [("in 1962", False), ("4.2 million", True), ("in 2024", True)],
    ),
    "a number in a name": ("Article 12 and Python 3.11 are no figures.", []),
    "a group": ("People aged 60 and over like it.", []),
    "no figure": (COLOUR[0], []),
}


@pytest.mark.parametrize(("text", "expected"), FIGURES.values(), ids=FIGURES)
def test_figures(text: str, expected: list[tuple[str, bool]]) -> None:
    """Quantities and dates count, each by itself; whatever the verdict, a claim is a claim."""
    assert figures(text) == expected


def test_relative_dates() -> None:
    """A relative date counts only where it alone makes the sentence checkable."""
    day = date(2025, 6, 1)

    assert figures("The bakery closed last year.") == []
    assert figures("The bakery closed last year.", day) == [("last year", False)]
    assert figures("The bakery sold 9,000 loaves last year.", day) == [("9,000", False)]


def test_places() -> None:
    """A figure without a claim is told with its words, line and column, in Markdown too."""
    draft = counted("# Year\n\nIt was **good**.\nThe bakery sold **9,000** loaves.\n", "markdown")

    (sentence,) = draft.sentences
    (figure,) = sentence.figures
    assert sentence.text == "The bakery sold **9,000** loaves."
    assert (figure.line, figure.column, figure.kind) == (4, 19, Kind.QUANTITY)
    assert figure.text == "9,000"


def test_table_cells() -> None:
    """A cell's figure is told as it stands, without the unit that its header gives."""
    draft = counted("| Bakery | Loaves (million) |\n|---|---|\n| North | 4.7 |\n", "markdown")

    assert [it.text for sentence in draft.sentences for it in sentence.figures] == ["4.7"]
    assert draft.tally == Tally(1, 0)


def test_claims_without_a_draft() -> None:
    """A claim is used where any sentence is about it, whatever comes of that."""
    drafts = (counted(FIGURES["refuted"][0]), counted(f"{UNSOURCED[0]} {STATEMENTS[1]}"))

    coverage = together(drafts, CHECKER.claims.claims)

    assert [claim.id for claim in coverage.unused] == ["claim-3", "claim-4"]
    assert coverage.claims == 4
    assert coverage.tally == Tally(5, 3)


def test_claims_in_several_sets() -> None:
    """A claim that two sets share is one claim."""
    claims = CHECKER.claims.claims

    assert together((), (*claims, *claims)).claims == len(claims)


def test_suppressed_sentences() -> None:
    """A suppressed sentence has no figures to count; the claims that it is about are used."""
    text = f"{STATEMENTS[0]} {UNSOURCED[0]} {STATEMENTS[1]}"
    starts = {0, text.index(UNSOURCED[0])}

    draft = measure(CHECKER, parse(text), suppressed=starts)

    assert draft.tally == Tally(1, 1)
    assert (draft.read, draft.suppressed, draft.sentences) == (3, 2, ())
    assert draft.used == {"claim-1", "claim-2"}


REACHES = {
    "all": (10, 10, 1.0, True),
    "all but one": (10, 9, 1.0, False),
    "just": (10, 9, 0.9, True),
    "no binary fraction": (100, 55, 0.55, True),
    "another one": (100, 29, 0.29, True),
    "just not": (1000, 899, 0.9, False),
    "nothing wanted": (10, 0, 0.0, True),
    "no figure": (0, 0, 1.0, True),
}


@pytest.mark.parametrize(
    ("number", "covered", "minimum", "expected"), REACHES.values(), ids=REACHES
)
def test_minimum(number: int, covered: int, minimum: float, expected: bool) -> None:
    """A share that is exactly what is asked for is enough, whatever floating point makes of it."""
    assert Tally(number, covered).reaches(minimum) is expected


def test_no_figure_no_share() -> None:
    """Where nothing was counted there is no share."""
    assert counted(COLOUR[0]).tally.share is None
    assert counted(STATEMENTS[1]).tally.share == Fraction(1)


SENTENCES = st.lists(st.sampled_from((*STATEMENTS, *UNSOURCED, *COLOUR)), max_size=6)


@given(SENTENCES)
def test_share_is_a_share(sentences: list[str]) -> None:
    """The share is from 0 to 1, and what is left is what is listed."""
    draft = counted(" ".join(sentences))

    share = draft.tally.share
    assert share is None or 0 <= share <= 1
    listed = sum(len(sentence.figures) for sentence in draft.sentences)
    assert listed == draft.tally.figures - draft.tally.covered


@given(SENTENCES, st.sampled_from(UNSOURCED))
def test_a_claim_more_is_never_less(sentences: list[str], unsourced: str) -> None:
    """A claim that says what an unsourced sentence says never lowers the coverage."""
    document = parse(" ".join((*sentences, unsourced)))
    more = Checker(ClaimSet.from_statements((*STATEMENTS, unsourced)))

    before, after = (measure(checker, document).tally for checker in (CHECKER, more))

    assert after.figures == before.figures
    assert after.covered > before.covered


PIECES = st.one_of(
    st.sampled_from((*STATEMENTS, *UNSOURCED, *COLOUR, *(text for text, _ in FIGURES.values()))),
    st.sampled_from("3 percent|in 2024|and|, which|31 ships|4.2 million|did not|grew".split("|")),
    st.text(max_size=12),
)


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=8).map(" ".join))
def test_agrees_with_the_verdicts(text: str) -> None:
    """A sentence is unsourced only where a figure is left, and supported only where none is."""
    document = parse(text)
    sentences = CHECKER.check_document(document).sentences
    for sentence, (_, _, judgement) in zip(sentences, CHECKER.judgements(document), strict=True):
        found: tuple[Figure, ...] = figures_of(judgement)
        left = [it for it in found if not it.covered]
        if sentence.reason is Reason.UNSOURCED:
            assert left
        if sentence.verdict is Verdict.SUPPORTED or not sentence.checkable:
            assert not left
