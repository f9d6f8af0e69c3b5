"""One set of results with everything that a format has to show; every format has a golden of it."""

from __future__ import annotations

from claimcheck.model import (
    Assertion,
    CheckedSentence,
    Claim,
    FacetName,
    FacetResult,
    Note,
    Outcome,
    Reason,
    Report,
    Source,
    Verdict,
)
from claimcheck.reports.results import ClaimsUsed, Results

SOURCE = Source(
    title="Annual report 2024",
    publisher="Harbour Ferries Ltd",
    url="https://ferries.example/2024",
    date="2025-03-01",
)
CLAIMS = {
    claim.id: claim._replace(path="claims/ferry.yaml", line=8 + 3 * number, column=16)
    for number, claim in enumerate(
        (
            Claim(
                id="passengers-2024",
                statement="Harbour Ferries carried 4.2 million passengers in 2024.",
                source=SOURCE,
                tags=("traffic",),
            ),
            Claim(
                id="growth-2024",
                statement="The number of passengers grew by more than 12% in 2024.",
                source=SOURCE,
            ),
            Claim(
                id="odd",
                statement="Brackets [red]stay[/red] and so does :100:.",
                source=Source("x"),
            ),
            Claim(
                id="chief-a",
                statement="Ann Lee is chief executive of Harbour Ferries.",
                source=SOURCE,
            ),
            Claim(
                id="chief-b",
                statement="Bo Lund is chief executive of Harbour Ferries.",
                source=SOURCE,
            ),
        )
    )
}


def sentence(
    text: str,
    verdict: Verdict,
    *assertions: Assertion,
    start: int = 0,
    line: int = 1,
    reason: Reason | None = None,
    note: Note | None = None,
    claim: str | None = None,
    checkable: bool = True,
) -> CheckedSentence:
    """Make a sentence that begins its line and takes its claim from its first assertion."""
    if assertions and claim is None and reason is not Reason.UNSOURCED:
        claim, reason, note = assertions[0].claim, assertions[0].reason, assertions[0].note
    return CheckedSentence(
        text=text,
        start=start,
        end=start + len(text),
        line=line,
        column=1,
        verdict=verdict,
        claim=claim,
        reason=reason,
        note=note,
        assertions=assertions,
        checkable=checkable,
    )


def _facet(
    name: FacetName,
    outcome: Outcome,
    claim: str | None,
    draft: str | None,
    at: int | None,
    text_length: int | None = None,
) -> FacetResult:
    end = None if at is None or draft is None else at + (text_length or len(draft))
    return FacetResult(name, outcome, claim, draft, None, at, end)


def text_of(*sentences: CheckedSentence) -> str:
    """Return a document in which the sentences stand where they say."""
    text = ""
    for it in sentences:
        gap = it.start - len(text)
        text += " " * (gap - 1) + "\n" * min(gap, 1) + it.text
    return text


def report(path: str, *sentences: CheckedSentence) -> Report:
    """Make the report of a document that holds just these sentences."""
    return Report(sentences, path, text=text_of(*sentences))


REFUTED_TEXT = "Harbour Ferries carried 2.4 million passengers in 2024."
REFUTED = sentence(
    REFUTED_TEXT,
    Verdict.REFUTED,
    Assertion(
        claim="passengers-2024",
        verdict=Verdict.REFUTED,
        reason=Reason.QUANTITY,
        note=None,
        start=0,
        end=len(REFUTED_TEXT),
        score=0.98,
        expected="4.2 million",
        found="2.4 million",
        message="2.4 million for 4.2 million",
        facets=(
            _facet(
                FacetName.TOPIC, Outcome.AGREE, "carried passengers", "carried passengers", None
            ),
            _facet(FacetName.ENTITY, Outcome.AGREE, "Harbour Ferries", "Harbour Ferries", 0),
            _facet(FacetName.QUANTITY, Outcome.DIFFER, "4.2 million", "2.4 million", 24),
            _facet(FacetName.TIME, Outcome.AGREE, "in 2024", "in 2024", 47),
        ),
    ),
)
SUPPORTED_TEXT = "Ridership was up over 12 per cent, and the crew of 31 was praised."
SUPPORTED_ASSERTION = Assertion(
    claim="growth-2024",
    verdict=Verdict.SUPPORTED,
    reason=None,
    note=Note.CONTEXT,
    start=56,
    end=89,
    score=0.81,
    expected="more than 12%",
    found="over 12 per cent",
    facets=(
        _facet(FacetName.QUANTITY, Outcome.AGREE, "more than 12%", "over 12 per cent", 73),
        FacetResult(FacetName.TIME, Outcome.AGREE, "in 2024", "in 2024", context=True),
    ),
)
PARTLY = sentence(
    SUPPORTED_TEXT,
    Verdict.NOT_ENOUGH_INFO,
    SUPPORTED_ASSERTION,
    start=56,
    line=2,
    reason=Reason.UNSOURCED,
)
RESULTS = Results(
    documents=(
        report(
            "draft.md",
            *(
                REFUTED,
                PARTLY,
                sentence(
                    "Harbour Ferries carried\nmore than 4 million.",
                    Verdict.SUPPORTED,
                    Assertion(
                        claim="passengers-2024",
                        verdict=Verdict.SUPPORTED,
                        reason=None,
                        note=Note.WEAKER,
                        start=123,
                        end=167,
                        score=0.9,
                        expected="4.2 million",
                        found="more than 4 million",
                    ),
                    start=123,
                    line=3,
                ),
                sentence(
                    "Ann Lee, the chief executive, retired.",
                    Verdict.CONFLICTING,
                    Assertion(
                        "chief-a",
                        Verdict.CONFLICTING,
                        None,
                        None,
                        168,
                        206,
                        0.7,
                        message="the claims chief-a and chief-b disagree",
                    ),
                    Assertion(
                        "chief-b",
                        Verdict.REFUTED,
                        Reason.ENTITY,
                        None,
                        168,
                        206,
                        0.7,
                        "Bo Lund",
                        "Ann Lee",
                    ),
                    start=168,
                    line=5,
                ),
            ),
        ),
        report(
            "notes/odd [red]\x1b[2J.txt",
            *(
                sentence(
                    "See [/items], [red]red[/red], list[str] :100: "
                    "\x1b[31m\u202e987\u202c — “ok” \ud800.",
                    Verdict.NOT_ENOUGH_INFO,
                    Assertion(
                        "odd",
                        Verdict.NOT_ENOUGH_INFO,
                        Reason.VAGUE,
                        None,
                        0,
                        20,
                        0.5,
                    ),
                ),
                sentence(
                    "A figure of 99 that nobody knows.",
                    Verdict.NOT_ENOUGH_INFO,
                    reason=Reason.UNSOURCED,
                    start=70,
                    line=2,
                ),
                sentence(
                    "Nothing to see here.",
                    Verdict.NOT_ENOUGH_INFO,
                    start=104,
                    line=3,
                    checkable=False,
                ),
            ),
        ),
        Report(path="picture.md", sentences=(), skipped="it is not text: it holds NUL bytes"),
    ),
    claims=ClaimsUsed(files=("claims/ferry.yaml",), number=5, bundled=False, get=CLAIMS.get),
    read=9,
)
