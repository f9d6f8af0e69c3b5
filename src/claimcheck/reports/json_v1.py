"""Version 1 of the JSON report; report.schema.json says what it holds.

The wire form is written out here, apart from the model, so that the model may change and version 1
does not. It is ASCII throughout: every other character is escaped, so that it is valid in every
encoding and shows nothing but itself on a terminal. Lone surrogates become U+FFFD.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from claimcheck._version import __version__
from claimcheck.model import Assertion, CheckedSentence, FacetResult, Report
from claimcheck.reports.escape import unicode_text
from claimcheck.reports.results import ClaimsUsed, Results, count
from claimcheck.wording import words

Json = dict[str, object]


def render(results: Results) -> Iterator[str]:
    """Yield the report, one piece a sentence, as one object."""
    yield json.dumps(head(results.claims))[:-1] + ', "documents": ['
    for index, document in enumerate(results.documents):
        yield from _document(document, ", " if index else "")
    tail = json.dumps({"summary": count(results)._asdict(), "sentences": results.read})
    yield "], " + tail[1:] + "\n"


def head(claims: ClaimsUsed) -> Json:
    """Return what version 1 of every JSON report begins with: its maker, and the claims."""
    return {
        "version": 1,
        "claimcheck": __version__,
        "claims": {
            "files": [unicode_text(file) for file in claims.files],
            "count": claims.number,
            "bundled": claims.bundled,
        },
    }


def sentence_object(sentence: CheckedSentence) -> Json:
    """Return one sentence as it appears in `json` and, with its path, in `jsonl`."""
    return {
        "text": unicode_text(sentence.text),
        "start": sentence.start,
        "end": sentence.end,
        "line": sentence.line,
        "column": sentence.column,
        "place": _text(sentence.place),
        "verdict": sentence.verdict,
        "claim": _text(sentence.claim),
        "reason": sentence.reason,
        "note": sentence.note,
        "assertions": [_assertion(it) for it in sentence.assertions],
    }


def _document(report: Report, before: str) -> Iterator[str]:
    yield f'{before}{{"path": {json.dumps(_text(report.path))}, "sentences": ['
    for number, sentence in enumerate(report.sentences):
        yield (", " if number else "") + json.dumps(sentence_object(sentence))
    yield f'], "skipped": {json.dumps(_text(report.skipped))}}}'


def _assertion(assertion: Assertion) -> Json:
    return {
        "claim": _text(assertion.claim),
        "verdict": assertion.verdict,
        "reason": assertion.reason,
        "note": assertion.note,
        "start": assertion.start,
        "end": assertion.end,
        "score": round(float(assertion.score), 4),
        "expected": _text(assertion.expected),
        "found": _text(assertion.found),
        "message": unicode_text(words(assertion)),
        "facets": [_facet(it) for it in assertion.facets],
    }


def _facet(facet: FacetResult) -> Json:
    return {
        "facet": facet.facet,
        "outcome": facet.outcome,
        "claim": _text(facet.claim),
        "draft": _text(facet.shown),
        "detail": _text(facet.detail),
        "start": facet.start,
        "end": facet.end,
        "context": facet.context,
    }


def _text(value: str | None) -> str | None:
    return None if value is None else unicode_text(value)
