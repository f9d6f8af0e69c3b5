"""The Reviewdog Diagnostic Format: one object.

Columns are bytes of UTF-8. Only fields that every version of reviewdog knows are used: it refuses a
report with others.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from claimcheck.model import Fix
from claimcheck.reports import paths, rules
from claimcheck.reports.corrections import fix_for
from claimcheck.reports.escape import unicode_text
from claimcheck.reports.items import Item, Region, backing, items
from claimcheck.reports.results import Results
from claimcheck.reports.rules import Level
from claimcheck.source_map import SourceMap

Json = dict[str, object]

_SEVERITIES = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.NOTE: "INFO"}


def render(results: Results) -> Iterator[str]:
    """Yield the report, a diagnostic a piece; it is ASCII, and so valid in every encoding."""
    yield '{"source": ' + json.dumps(source()) + ', "diagnostics": ['
    for number, diagnostic in enumerate(diagnostics(results)):
        yield (",\n" if number else "\n") + json.dumps(diagnostic)
    yield "\n]}\n"


def source() -> Json:
    """Return what reviewdog calls the tool."""
    return {"name": "claimcheck", **({"url": rules.PUBLISHED} if rules.PUBLISHED else {})}


def diagnostics(results: Results) -> Iterator[Json]:
    """Yield a diagnostic for each item, in the order of the text."""
    number, source_map = -1, SourceMap("")
    for item in items(results):
        if item.document != number:
            number = item.document
            source_map = SourceMap(results.documents[number].text)
        yield _diagnostic(item, results, source_map)


def _diagnostic(item: Item, results: Results, source_map: SourceMap) -> Json:
    document = results.documents[item.document]
    location: Json = {"path": unicode_text(paths.of_document(results, item.document).path)}
    if item.region is not None:
        location["range"] = _range(*_offsets(item, item.region, source_map), source_map)
    told = backing(item, results)
    made: Json = {
        "message": item.message + (f"\n{told}" if told else ""),
        "location": location,
        "severity": _SEVERITIES[item.level],
        "code": _code(item),
    }
    fix = fix_for(item.told, document, results) if item.told is not None else None
    if fix is not None:
        made["suggestions"] = [_suggestion(fix, source_map)]
    return made


def _offsets(item: Item, region: Region, source_map: SourceMap) -> tuple[int, int]:
    if item.told is not None:
        return item.told.finding.start, item.told.finding.end
    at = source_map.offset(region.line, region.column)
    return at, at


def _code(item: Item) -> Json:
    address = item.told.rule.address if item.told is not None else None
    return {"value": item.rule, **({"url": address} if address else {})}


def _suggestion(fix: Fix, source_map: SourceMap) -> Json:
    return {"range": _range(fix.start, fix.end, source_map), "text": unicode_text(fix.text)}


def _range(start: int, end: int, source_map: SourceMap) -> Json:
    return {
        name: {
            "line": source_map.position(offset)[0],
            "column": source_map.utf8_column(offset),
        }
        for name, offset in (("start", start), ("end", end))
    }
