"""The report of one document as lines of JSON, and back again without loss."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from json import JSONEncoder
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


def lines(report: Report) -> Iterator[str]:
    """
    Yield a report in lines of JSON: what there is besides sentences, and then each of these.

    The path is left out: whoever asks knows it. All at once would take several times the memory.
    """
    encode = JSONEncoder(separators=(",", ":")).encode
    unused = [list(it) for it in report.unused]
    counts = [len(report.sentences), len(report.suppressed)]
    yield encode([report.text, report.skipped, unused, report.editable, counts]) + "\n"
    for sentence in chain(report.sentences, report.suppressed):
        yield encode(_sentence(sentence)) + "\n"


def report_of(told: Iterable[str], path: str | None) -> Report:
    """
    Return the report that made these lines.

    Raises `ValueError`, `TypeError` or `RecursionError` where they are of another shape.
    """
    rest = iter(told)
    text, skipped, unused, editable, (count, of_suppressed) = json.loads(next(rest, ""))
    found = [_sentence_of(json.loads(line), text) for line in rest]
    if len(found) != count + of_suppressed:
        raise ValueError("there are more or fewer sentences than were kept")
    return Report(
        tuple(found[:count]),
        path,
        skipped,
        text,
        tuple(found[count:]),
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
