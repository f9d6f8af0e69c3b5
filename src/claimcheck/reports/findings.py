"""From a checked sentence to its findings: what was found, where exactly, and in what words."""

# Annotations are no strings here: every named tuple would compile its own (architecture.md).
from typing import NamedTuple

from claimcheck.model import (
    Assertion,
    CheckedSentence,
    FacetName,
    Note,
    Outcome,
    Reason,
    Verdict,
)
from claimcheck.reports.escape import one_line
from claimcheck.wording import unmatched, words

Span = tuple[int, int]

_KEYS = (FacetName.QUANTITY, FacetName.RANK, FacetName.TIME)


class Finding(NamedTuple):
    """One verdict to tell: that of an assertion or, where there is none, of the whole sentence."""

    verdict: Verdict
    claim: str | None
    tag: Reason | Note | None
    message: str  # one line, safe to show
    spans: tuple[Span, ...]  # the deciding words, within the sentence; in order, apart
    line: int  # 1-based, where the first of them stands
    column: int
    end_line: int  # where the last of them ends; the column is one past it
    end_column: int
    start: int  # the same two places as offsets in the document
    end: int


def findings(sentence: CheckedSentence) -> tuple[Finding, ...]:
    """
    Return the findings of `sentence`, the deciding one first.

    A sentence with assertions has one finding for each; a verdict that no assertion carries (a
    figure that no claim covers, beside a supported clause) comes before them.
    """
    deciding = [it for it in sentence.assertions if decides(it, sentence)]
    others = [it for it in sentence.assertions if not decides(it, sentence)]
    told = [_of_assertion(sentence, it) for it in (*deciding, *others)]
    return tuple(told) if deciding else (_of_sentence(sentence), *told)


def main_findings(sentence: CheckedSentence) -> tuple[Finding, ...]:
    """Return the findings that make the verdict of `sentence`: one, or every refuted assertion."""
    told = findings(sentence)
    if sentence.verdict is not Verdict.REFUTED:
        return told[:1]
    return tuple(it for it in told if it.verdict is Verdict.REFUTED) or told[:1]


def assertion_of(sentence: CheckedSentence, finding: Finding) -> Assertion | None:
    """Return the assertion that a finding of `sentence` was made of; None for one of the whole."""
    made_of = (it for it in sentence.assertions if _of_assertion(sentence, it) == finding)
    return next(made_of, None)


def label(verdict: Verdict, tag: str | None) -> str:
    """Return "refuted[quantity]", or the verdict alone where it has neither reason nor note."""
    return f"{verdict}[{tag}]" if tag else str(verdict)


def decides(assertion: Assertion, sentence: CheckedSentence) -> bool:
    """Say whether an assertion gives its sentence verdict, claim and reason."""
    return (
        assertion.verdict is sentence.verdict
        and assertion.claim == sentence.claim
        and assertion.reason is sentence.reason
    )


def _of_sentence(sentence: CheckedSentence) -> Finding:
    message = "" if sentence.claim else unmatched(sentence.reason)
    tag = sentence.reason or sentence.note
    return _finding(sentence, sentence.verdict, sentence.claim, tag, message, ())


def _of_assertion(sentence: CheckedSentence, assertion: Assertion) -> Finding:
    return _finding(
        sentence,
        assertion.verdict,
        assertion.claim,
        assertion.reason or assertion.note,
        one_line(words(assertion)),
        _deciding_words(sentence, assertion),
    )


def _finding(
    sentence: CheckedSentence,
    verdict: Verdict,
    claim: str | None,
    tag: Reason | Note | None,
    message: str,
    spans: tuple[Span, ...],
) -> Finding:
    """Return a finding with its place: that of `spans`, else that of the whole sentence."""
    low, high = (spans[0][0], spans[-1][1]) if spans else (0, len(sentence.text))
    start, end = sentence.start + low, sentence.start + high
    places = (*place(sentence, low), *place(sentence, high))
    return Finding(verdict, claim, tag, message, spans, *places, start, end)


def _deciding_words(sentence: CheckedSentence, assertion: Assertion) -> tuple[Span, ...]:
    """Return the spans of the facets that decided, or of the words that were found, or nothing."""
    if assertion.claim is None:
        return _merged(sentence, [(assertion.start, assertion.end)])
    supported = assertion.verdict is Verdict.SUPPORTED
    wanted = (Outcome.AGREE,) if supported else (Outcome.DIFFER, Outcome.OPEN, Outcome.EXTRA)
    spans = [
        (facet.start, facet.end)
        for facet in assertion.facets
        if facet.start is not None
        and facet.end is not None
        and facet.outcome in wanted
        and (not supported or facet.facet in _KEYS)
    ]
    return _merged(sentence, spans) or _found(sentence, assertion)


def _found(sentence: CheckedSentence, assertion: Assertion) -> tuple[Span, ...]:
    if not assertion.found:
        return ()
    start = max(assertion.start - sentence.start, 0)
    at = sentence.text.find(assertion.found, start)
    return ((at, at + len(assertion.found)),) if at >= 0 else ()


def _merged(sentence: CheckedSentence, spans: list[Span]) -> tuple[Span, ...]:
    """Return `spans` of the document as spans of the sentence, in order, none touching another."""
    length = len(sentence.text)
    merged: list[Span] = []
    for start, end in sorted(spans):
        low = min(max(start - sentence.start, 0), length)
        high = min(max(end - sentence.start, 0), length)
        if low >= high:
            continue
        if merged and low <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], high))
        else:
            merged.append((low, high))
    return tuple(merged)


def place(sentence: CheckedSentence, offset: int) -> tuple[int, int]:
    """Return line and column of an offset in the sentence; lines end at LF, CR LF and CR."""
    before = sentence.text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    lines = before.count("\n")
    if not lines:
        return sentence.line, sentence.column + offset
    return sentence.line + lines, len(before) - before.rfind("\n")
