"""The article that the bundled claims were taken from, checked against them from end to end."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck import Checker, ClaimSet, Report, Verdict
from claimcheck.claims.cases import Expected, load_cases
from claimcheck.claims.testing import run
from tests.prose import CASES

ROWS = load_cases(Path(__file__).parents[1] / "claims" / "china-ai.cases.yaml")
ARTICLE = (CASES / "china-ai-article.txt").read_text(encoding="utf-8")
FACTS = [
    row
    for row in ROWS.cases[0].expected
    if row.verdict is Verdict.SUPPORTED and row.sentence is not None
]


@pytest.fixture(scope="module")
def report() -> Report:
    return Checker(ClaimSet.bundled()).check(ARTICLE)


def test_nothing_in_the_article_is_refuted(report: Report) -> None:
    """The article says what the claims say: nothing is refuted, conflicting or unsourced."""
    assert {sentence.verdict for sentence in report.sentences} <= {
        Verdict.SUPPORTED,
        Verdict.NOT_ENOUGH_INFO,
    }
    assert not [sentence.text for sentence in report.sentences if sentence.reason == "unsourced"]


@pytest.mark.parametrize("row", FACTS, ids=[(row.sentence or "")[:40] for row in FACTS])
def test_each_fact_of_the_article_is_supported(report: Report, row: Expected) -> None:
    """Each sentence that carries a fact is supported by a claim on it."""
    assert row.sentence is not None
    (found,) = (sentence for sentence in report.sentences if row.sentence in sentence.text)

    assert found.verdict is Verdict.SUPPORTED
    assert found.claim in row.claims


# The beginning of a sentence, and all the claims that it says something of.
TOLD = {
    "The summit, which concluded": {"conference-end"},
    "He pointed to the country": {"heigeartaig-social-good", "heigeartaig-sustainability"},
    "Notable achievements": {"base-stations", "digital-road"},
    "Patrick Nijs": {"nijs-post", "nijs-collaboration"},
}


@pytest.mark.parametrize(("beginning", "claims"), TOLD.items(), ids=TOLD)
def test_claims_of_a_sentence(report: Report, beginning: str, claims: set[str]) -> None:
    """A sentence has an assertion for each claim that it tells, and none for others."""
    (found,) = (one for one in report.sentences if one.text.startswith(beginning))

    assert {one.claim for one in found.assertions} == claims


def test_every_fact_is_tried() -> None:
    """The list of facts is that of the article, and not empty."""
    assert len(FACTS) >= 15


def test_the_article_is_the_same_in_markdown(report: Report) -> None:
    """As Markdown the article gets the same verdicts."""
    document = ROWS.cases[0].document
    assert document is not None

    found = Checker(ClaimSet.bundled()).check(document, markup="markdown")

    assert [(one.text, one.verdict, one.claim) for one in found.sentences] == [
        (one.text, one.verdict, one.claim) for one in report.sentences
    ]


def test_every_row_of_the_bundled_cases_holds() -> None:
    """The cases beside the bundled claims, wrong drafts among them, come out as they are listed."""
    results = run(ROWS, Checker(ClaimSet.bundled()))

    assert [f"{row.expected.line}: {row.draft}" for row in results.failures] == []
