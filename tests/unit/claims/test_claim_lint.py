"""Lint: what an editor should look at although the files can be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from claimcheck.claims.claim_set import ClaimSet
from claimcheck.claims.lint import Code, Finding, Severity, lint
from claimcheck.model import (
    Assertion,
    CheckedSentence,
    Claim,
    Entity,
    Note,
    Reason,
    Subject,
    Verdict,
)

YES, NO, OPEN = Verdict.SUPPORTED, Verdict.REFUTED, Verdict.NOT_ENOUGH_INFO


def stance(
    claim: str,
    verdict: Verdict,
    reason: Reason | None = None,
    note: Note | None = None,
    words: tuple[str | None, str | None] = (None, None),
) -> Assertion:
    """Make an assertion; `words` are the draft's and the claim's."""
    found, expected = words
    return Assertion(claim, verdict, reason, note, 0, 1, 1.0, expected, found)


@dataclass
class Explained:
    sentence: CheckedSentence
    considered: tuple[Assertion, ...]


class Fake:
    """Says of each text what it was told to say; of others that the claim supports itself."""

    def __init__(self, claims: ClaimSet, told: Mapping[str, Sequence[Sequence[Assertion]]]) -> None:
        self.own = {claim.statement: claim for claim in claims.claims}
        self.told = told

    def explain(self, text: str) -> list[Explained]:
        parts = self.told.get(text)
        if parts is None:
            claim = self.own.get(text)
            parts = [[] if claim is None else [stance(claim.id, YES if claim.rating else NO)]]
        sentence = CheckedSentence(text, 0, len(text), 1, 1, OPEN, None, None, None)
        return [Explained(sentence, tuple(part)) for part in parts]


def found(
    claims: ClaimSet,
    told: Mapping[str, Sequence[Sequence[Assertion]]] | None = None,
    today: date | None = None,
) -> list[tuple[Code, str | None, str]]:
    fake = Fake(claims, told or {})
    findings = lint(claims, fake, bare=fake, today=today)
    return [(finding.code, finding.claim, finding.message) for finding in findings]


def claims(*members: Claim, entities: tuple[Entity, ...] = ()) -> ClaimSet:
    return ClaimSet(members, (Subject("Ferries", entities),))


A = Claim("a", "Sales rose 3% in 2024.", line=5, column=3, path="f.yaml")
B = Claim("b", "In 2024, sales went up by 3%.", line=9, column=3, path="f.yaml")
FALSE = Claim("c", "Sales fell.", rating=False, correction="Sales rose.", line=12, path="f.yaml")


def test_nothing_to_find() -> None:
    """Claims that support themselves and leave one another alone are in order."""
    assert found(claims(A, Claim("x", "Costs fell 2% in 2024."), FALSE)) == []


def test_without_a_checker_only_what_is_written_is_looked_at() -> None:
    """The checkers are optional."""
    assert lint(claims(A, B)) == ()


def test_text_of_a_finding() -> None:
    """A finding is one line that begins with its place, as editors understand it."""
    finding = Finding("f\n.yaml", 3, 7, Severity.WARNING, Code.EXPIRED, "It is old", "a")

    assert str(finding) == "f\\n.yaml:3:7: warning: It is old [expired]"
    assert str(Finding("claim-1", 0, 0, Severity.ERROR, Code.EXPIRED, "x")) == (
        "claim-1: error: x [expired]"
    )


# ---- claims beside one another


def test_same_words() -> None:
    """A statement that is there twice is told without any checker, whatever its marks."""
    again = Claim("x", "sales rose 3% in  2024", line=7, path="f.yaml")
    (finding,) = lint(claims(A, again))

    assert (finding.code, finding.claim, finding.line) == (Code.REPETITION, "x", 7)
    assert finding.message == 'this says the same as "a"'
    assert finding.severity is Severity.WARNING


def test_same_words_rated_differently() -> None:
    """One statement cannot be both true and false."""
    again = Claim("x", A.statement, rating=False, correction="No.")
    (finding,) = lint(claims(A, again))

    assert (finding.code, finding.severity) == (Code.CONTRADICTION, Severity.ERROR)
    assert finding.message == '"a" says the same with another rating'


def test_contradiction() -> None:
    """Two claims that refute each other are told once, at the later one, with the words."""
    told = {
        A.statement: [[stance("a", YES), stance("b", NO, Reason.QUANTITY, None, ("3%", "4%"))]],
        B.statement: [[stance("b", YES), stance("a", NO, Reason.QUANTITY, None, ("4%", "3%"))]],
    }

    assert found(claims(A, B), told) == [
        (Code.CONTRADICTION, "b", 'this contradicts "a": "4%" for "3%"')
    ]


def test_one_sided_refutation_is_noise() -> None:
    """Claims on related matters may look refuted one way; only both ways count."""
    told = {A.statement: [[stance("a", YES), stance("b", NO, Reason.QUANTITY)]]}

    assert found(claims(A, B), told) == []


def test_repetition() -> None:
    """Two claims that follow from each other exactly are one too many."""
    told = {
        A.statement: [[stance("a", YES), stance("b", YES, None, Note.EXACT)]],
        B.statement: [[stance("b", YES), stance("a", YES, None, Note.EXACT)]],
    }

    assert found(claims(A, B), told) == [(Code.REPETITION, "b", 'this says the same as "a"')]


def test_weaker_claim_is_no_repetition() -> None:
    """A claim may follow from another and say less."""
    told = {
        A.statement: [[stance("a", YES), stance("b", YES, None, Note.EXACT)]],
        B.statement: [[stance("b", YES), stance("a", YES, None, Note.PARTIAL)]],
    }

    assert found(claims(A, B), told) == []


def test_false_claim_that_a_true_one_supports() -> None:
    """What is rated false must not be said by another claim."""
    told = {FALSE.statement: [[stance("c", NO, Reason.DEBUNKED), stance("a", YES)]]}

    assert found(claims(A, FALSE), told) == [
        (Code.CONTRADICTION, "c", '"a" says the same, but is not rated false')
    ]


# ---- one claim by itself


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ([[]], "nothing is found in the statement that a draft could be held to"),
        (
            [[stance("a", OPEN, Reason.HYPOTHETICAL)]],
            "the statement asserts nothing: it is a question, a plan or a possibility",
        ),
        (
            [[stance("a", OPEN, Reason.VAGUE)]],
            "a draft that repeats the statement would not be settled by it (vague)",
        ),
    ],
)
def test_not_checkable(parts: list[list[Assertion]], message: str) -> None:
    """A statement that its own words do not settle is of no use."""
    assert found(claims(A), {A.statement: parts}) == [(Code.NOT_CHECKABLE, "a", message)]


def test_two_sentences() -> None:
    """One claim is one sentence, in the statement and in each phrasing."""
    claim = Claim("a", "Sales rose. Costs fell.", ("Sales rose. They did.",))
    told = {
        claim.statement: [[stance("a", YES)], []],
        claim.phrasings[0]: [[stance("a", YES)], []],
    }

    assert found(claims(claim), told) == [
        (Code.TWO_SENTENCES, "a", "the statement is of more than one sentence"),
        (
            Code.TWO_SENTENCES,
            "a",
            'the phrasing "Sales rose. They did." is of more than one sentence',
        ),
    ]


@pytest.mark.parametrize(
    ("own", "severity", "message"),
    [
        (
            stance("a", NO, Reason.TIME, None, ("in 2023", "in 2024")),
            Severity.ERROR,
            'a phrasing says "in 2023" where the statement says "in 2024"',
        ),
        (
            stance("a", OPEN, Reason.STRONGER),
            Severity.WARNING,
            'the phrasing "Growth was seen." does not follow from the statement (stronger)',
        ),
    ],
)
def test_phrasing_differs(own: Assertion, severity: Severity, message: str) -> None:
    """A phrasing says what the statement says, no more and nothing else."""
    claim = Claim("a", "Growth came.", ("Growth was seen.",))
    fake = Fake(claims(claim), {claim.phrasings[0]: [[own]]})
    (finding,) = lint(claims(claim), fake, bare=fake)

    assert (finding.code, finding.severity) == (Code.PHRASING_DIFFERS, severity)
    assert finding.message == message


def test_phrasings_of_a_false_claim_are_refuted_with_it() -> None:
    """A known falsehood in other words comes out as refuted, which is right."""
    claim = Claim("a", "X.", ("Y.",), rating=False, correction="Z.")

    assert found(claims(claim), {"Y.": [[stance("a", NO, Reason.DEBUNKED)]]}) == []


PLAN = "tells a plan or a possibility: a draft that tells it as done would be supported"
STATEMENTS = {
    "Will the fleet have 31 ships?": (Code.NOT_ASSERTED, "the statement is a question"),
    "“Will it have 31 ships?”": (Code.NOT_ASSERTED, "the statement is a question"),
    "The museum is to open a café in 2027.": (Code.NOT_ASSERTED, f'"is to" {PLAN}'),
    "The fleet may reach 40 ships.": (Code.NOT_ASSERTED, f'"may" {PLAN}'),
    "Sales are expected to rise 3%.": (Code.NOT_ASSERTED, f'"are expected to" {PLAN}'),
    "Bora plans to buy 4 ships.": (Code.NOT_ASSERTED, f'"plans to" {PLAN}'),
    "It carried 5 million passengers.": (Code.NOT_ALONE, 'the statement begins with "It"'),
    "Their fleet has 31 ships.": (Code.NOT_ALONE, 'the statement begins with "Their"'),
    "Sales rose 3% last year.": (Code.NOT_ALONE, '"last year" depends on the day'),
    "The bank opened three years ago.": (Code.NOT_ALONE, '"three years ago" depends on the day'),
}


@pytest.mark.parametrize("statement", STATEMENTS)
def test_statement_that_does_not_stand_for_itself(statement: str) -> None:
    """A statement says who, when, and that it is so; what lacks one of them is a warning."""
    code, message = STATEMENTS[statement]

    (finding,) = lint(claims(Claim("a", statement)))

    assert (finding.code, finding.severity) == (code, Severity.WARNING)
    assert finding.message.startswith(message)


@pytest.mark.parametrize(
    "claim",
    [
        Claim("a", "Sales rose 3% last year.", as_of=date(2025, 3, 1)),
        Claim("a", "Jane Miller said: “Next year we will grow by 3%.”"),
        Claim("a", "May was the warmest month of 2024."),
        Claim("a", "Cars may not use the road."),
        Claim("a", "Today the museum has 46 lenses."),
        Claim("a", "The sea will rise by 9 metres.", rating=False, correction="Nobody says so."),
        Claim("a", "The IT department has 31 members."),
    ],
    ids=lambda claim: claim.statement,
)
def test_statement_that_stands_for_itself(claim: Claim) -> None:
    """Rules, quotations, names of months, and dates whose day is known are left alone."""
    assert found(claims(claim)) == []


def test_expired() -> None:
    """Today is an argument; the last day itself is still valid."""
    claim = Claim("a", "Sales rose 3%.", valid_until=date(2025, 3, 1))

    assert found(claims(claim)) == []
    assert found(claims(claim), today=date(2025, 3, 1)) == []
    assert found(claims(claim), today=date(2025, 3, 2)) == [
        (Code.EXPIRED, "a", "this claim was valid until 2025-03-01")
    ]


def test_reserved_id() -> None:
    """An id that is also a reason cannot be selected by itself."""
    claim = Claim("quantity", "Sales rose 3%.")

    assert [code for code, *_ in found(claims(claim))] == [Code.RESERVED_ID]


def test_unused_correction_and_unselectable_tag() -> None:
    """What can have no effect is told."""
    claim = Claim("a", "Sales rose 3%.", correction="They fell.", tags=("a, b",))

    assert [code for code, *_ in found(claims(claim))] == [
        Code.UNUSED_CORRECTION,
        Code.UNSELECTABLE_TAG,
    ]


# ---- names and files


def test_name_of_two_things() -> None:
    """An alias that two entities share leads nowhere."""
    entities = (Entity("Harbour Ferries", ("HFL", "HF")), Entity("Hull Freight", ("hf",)))

    assert found(claims(entities=entities)) == [
        (Code.SHARED_NAME, None, '"hf" names both "Harbour Ferries" and "Hull Freight"')
    ]


def test_name_twice_for_one_thing_is_harmless() -> None:
    """Spelling a name twice for the same entity changes nothing."""
    assert found(claims(entities=(Entity("Hull", ("hull", "Hull.")),))) == []


FILE = """claimcheck: 1
title: T
source: {title: R}
entities:
  - name: Harbour Ferries
    aliases: [HF]
  - name: Hull Freight
    aliases:
      - HF
claims:
  - id: a
    statement: Hull ranks #1 in freight.
  - id: b
    statement: Sales rose 3%.   # one fact
    phrasings:
      - Sales are up 3%, #1 of all
      - "Sales grew #1"
    quote: 'it is #1'
"""


def test_places_in_a_file(tmp_path: Path) -> None:
    """Names and cut texts are told where they stand."""
    path = tmp_path / "f.yaml"
    path.write_text(FILE, encoding="utf-8")

    findings = lint(ClaimSet.load(path))

    assert [str(finding).removeprefix(str(path)) for finding in findings if
            finding.code in (Code.SHARED_NAME, Code.CUT_BY_COMMENT)] == [
        ':9:9: error: "HF" names both "Harbour Ferries" and "Hull Freight" [shared-name]',
        ':12:27: warning: statement ends before "#1 in freight."; text with # goes in quotes '
        "[cut-by-comment]",
        ':16:26: warning: phrasings ends before "#1 of all"; text with # goes in quotes '
        "[cut-by-comment]",
    ]  # fmt: skip


# ---- figures


@pytest.mark.parametrize(
    ("statement", "quote", "missing"),
    [
        ("Sales rose 3% in 2024.", "sales went up by three percent", []),
        ("Sales rose 3% in 2024.", "sales went up by 4%", ["3%"]),
        ("Sales rose 3% in 2024.", "sales went up", ["3%"]),
        ("There were 378,000 patents.", "the number reached 378 thousand", []),
        ("There were 378,000 patents.", "the number reached 387,000", ["378,000"]),
        ("Over a thousand guests from 130 countries came.", "more than 1,000 guests", ["130"]),
        ("The fair of 2024 was held on 24 November 2024.", "it was held on the 24th", []),
    ],
)
def test_quote_bears_the_figures(statement: str, quote: str, missing: list[str]) -> None:
    """A quote has every figure of its statement, in whatever spelling; dates it may leave out."""
    findings = lint(claims(Claim("a", statement, quote=quote)))

    assert [finding.code for finding in findings] == [Code.QUOTE_FIGURE] * len(missing)
    for finding, figure in zip(findings, missing, strict=True):
        assert figure in finding.message


@pytest.mark.parametrize(
    ("phrasing", "wrong"),
    [
        ("In 2024, sales were up three percent.", False),
        ("In 2024, sales were up 4%.", True),
        ("Sales of 12 shops rose 3%.", True),
        ("Sales rose.", False),
    ],
)
def test_phrasing_has_no_other_figure(phrasing: str, wrong: bool) -> None:
    """Every figure of a phrasing is one of the statement's."""
    findings = lint(claims(Claim("a", "Sales rose 3% in 2024.", (phrasing,))))

    assert [finding.code for finding in findings] == [Code.PHRASING_DIFFERS] * wrong


def test_quote_of_a_falsehood_may_differ() -> None:
    """The source of a known falsehood says something else: that is the point."""
    claim = Claim("a", "Sales doubled.", quote="up 3%", rating=False, correction="Up 3%.")

    assert lint(claims(claim)) == ()
