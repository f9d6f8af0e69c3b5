"""The report of one document as plain values that JSON can hold, and back again without loss."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from claimcheck.model import (
    Assertion,
    CheckedSentence,
    FacetName,
    FacetResult,
    Note,
    Outcome,
    Reason,
    Report,
    Unused,
    Verdict,
)

Values = Sequence[Any]


def values(report: Report) -> Values:
    """Return the values of a report, its path and text left out: whoever asks knows them."""
    return [
        [_sentence(it) for it in report.sentences],
        report.skipped,
        [_sentence(it) for it in report.suppressed],
        [list(it) for it in report.unused],
        report.editable,
    ]


def report_of(told: Values, path: str | None, text: str) -> Report:
    """Return the report that `values` were made of; raises where they are of another shape."""
    sentences, skipped, suppressed, unused, editable = told
    return Report(
        tuple(_sentence_of(it, text) for it in sentences),
        path,
        skipped,
        text,
        tuple(_sentence_of(it, text) for it in suppressed),
        tuple(Unused(*it) for it in unused),
        editable=editable,
    )


def _sentence(it: CheckedSentence) -> Values:
    return [
        it.start,
        it.end,
        it.line,
        it.column,
        it.verdict,
        it.claim,
        it.reason,
        it.note,
        [_assertion(each) for each in it.assertions],
        it.checkable,
        it.place,
        it.prose,
    ]


def _sentence_of(told: Values, text: str) -> CheckedSentence:
    start, end, line, column, verdict, claim, reason, note, assertions, *rest = told
    checkable, place, prose = rest
    return CheckedSentence(
        text[start:end],
        start,
        end,
        line,
        column,
        Verdict(verdict),
        claim,
        reason and Reason(reason),
        note and Note(note),
        tuple(_assertion_of(it) for it in assertions),
        checkable,
        place,
        prose,
    )


def _assertion(it: Assertion) -> Values:
    return [
        it.claim,
        it.verdict,
        it.reason,
        it.note,
        it.start,
        it.end,
        it.score,
        it.expected,
        it.found,
        it.message,
        it.rule,
        [list(facet) for facet in it.facets],
    ]


def _assertion_of(told: Values) -> Assertion:
    claim, verdict, reason, note, start, end, score, expected, found, message, rule, facets = told
    return Assertion(
        claim,
        Verdict(verdict),
        reason and Reason(reason),
        note and Note(note),
        start,
        end,
        score,
        expected,
        found,
        message,
        rule,
        tuple(FacetResult(FacetName(it[0]), Outcome(it[1]), *it[2:]) for it in facets),
    )
