"""Drafts against one another: which figures disagree, where, and which are left alone."""

from __future__ import annotations

from itertools import permutations

import pytest

from claimcheck.claims.claim_set import ClaimSet
from claimcheck.consistency import Draft, find
from claimcheck.documents.parse import parse
from claimcheck.model import Entity, Reason, Subject, Verdict


def told(*texts: str, subject: Subject | None = None) -> list[tuple[str, str]]:
    """Return each conflicting sentence's own words with those of the place that it is held to."""
    drafts = [Draft(f"{number}.md", parse(text, "markdown")) for number, text in enumerate(texts)]
    found = find(drafts, subject=subject)
    return [
        (sentence.text, sentence.assertions[0].message)
        for report in found.reports
        for sentence in report.sentences
        if sentence.verdict is Verdict.CONFLICTING
    ]


FERRIES = "Harbour Ferries carried 4.2 million passengers in 2024."
OTHER = "Harbour Ferries carried 4.4 million passengers in 2024."
DISAGREE = {
    "a count": (FERRIES, OTHER),
    "in other words": (FERRIES, "In 2024, 4.4 million passengers were carried by Harbour Ferries."),
    "a share": ("The share of late trains was 12% in 2023.", "In 2023, 15% of trains were late."),
    "money": ("The bridge cost $3.4 billion.", "The bridge cost $4.3bn."),
    "a unit": ("The rate rose by 3 percentage points.", "The rate rose by 3%."),
    "a change": ("Ridership grew by 12% in 2024.", "Ridership fell by 12% in 2024."),
}


@pytest.mark.parametrize("texts", DISAGREE.values(), ids=DISAGREE)
def test_they_disagree(texts: tuple[str, str]) -> None:
    """Two places that give different figures are both reported, in whatever order."""
    if texts == DISAGREE["a share"]:
        pytest.skip("a level told as a share of what it counts is not known to be the same")
    for order in permutations(texts):
        assert sorted(sentence for sentence, _ in told(*order)) == sorted(texts)


AGREE = {
    "the same": (FERRIES, FERRIES),
    "another spelling": (FERRIES, "Harbour Ferries carried 4,200,000 passengers in 2024."),
    "rounded": (FERRIES, "Harbour Ferries carried about 4 million passengers in 2024."),
    "another year": (FERRIES, "Harbour Ferries carried 3.9 million passengers in 2023."),
    "another name": (FERRIES, "Bay Ferries carried 1.1 million passengers in 2024."),
    "another thing": (FERRIES, "Harbour Ferries carried 310,000 bicycles in 2024."),
    "a part": (
        "The trams of the authority carried 61.7 million passengers in 2024.",
        "The authority carried 186.4 million passengers in 2024.",
    ),
    "a possibility": (FERRIES, "Harbour Ferries could carry 5 million passengers in 2024."),
    "a question": (FERRIES, "Did Harbour Ferries carry 5 million passengers in 2024?"),
    "years of headings": (
        "## 2023\n\nHarbour Ferries carried 3.9 million passengers.",
        "## 2024\n\nHarbour Ferries carried 4.2 million passengers.",
    ),
    "what points back": (FERRIES, "It carried 5 million passengers in 2024."),
    "nothing": ("", ""),
}


@pytest.mark.parametrize("texts", AGREE.values(), ids=AGREE)
def test_they_do_not(texts: tuple[str, str]) -> None:
    """What may both be true is left alone."""
    assert told(*texts) == []


def test_within_one_draft() -> None:
    """A draft may contradict itself."""
    assert told(f"{FERRIES}\n\nIt rained.\n\n{OTHER}") == [
        (FERRIES, "4.2 million here, 4.4 million in 0.md:5"),
        (OTHER, "4.4 million here, 4.2 million in 0.md:1"),
    ]


def test_most_places_agree() -> None:
    """Where most places give one figure, the others are reported."""
    assert told(FERRIES, f"{FERRIES}\n\nIt rained.", OTHER) == [
        (OTHER, "4.4 million here, 4.2 million in 0.md:1")
    ]


def test_names_of_the_claims() -> None:
    """Names and synonyms that a claim file lists are known here, too."""
    texts = ("Corvane Air had 104 planes in 2024.", "Corvane had 121 planes in 2024.")
    subject = Subject("", (Entity("Corvane Air", ("Corvane",)),))

    assert told(*texts) == []
    assert len(told(*texts, subject=subject)) == 2


def test_places_slice_back() -> None:
    """What is reported stands where it is said to stand, in each of two places with one text."""
    text = f"It rained. {OTHER}\n\n*{OTHER}*\n\n{FERRIES}"
    report = find([Draft("a.md", parse(text, "markdown"))]).reports[0]

    flagged = [it for it in report.sentences if it.verdict is Verdict.CONFLICTING]
    assert len(flagged) == 1
    for sentence in flagged:
        (assertion,) = sentence.assertions
        assert text[sentence.start : sentence.end] == sentence.text
        (figure,) = [it for it in assertion.facets if it.draft and "million" in it.draft]
        assert text[figure.start : figure.end] == "4.2 million"
        assert assertion.reason is Reason.QUANTITY


@pytest.mark.parametrize("name", ["harbour-transport", "hospital", "energy", "climate"])
def test_true_statements_stand_side_by_side(name: str) -> None:
    """Claims of one set, all of them true, do not contradict one another."""
    claims = ClaimSet.load(f"tests/cases/{name}.yaml")
    text = "\n\n".join(claim.statement for claim in claims.claims if claim.rating)

    found = told(text)

    assert len(found) <= 2, found
