"""GitLab's Code Quality report: an array of what merge requests show beside their changes."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator

from claimcheck.reports import paths
from claimcheck.reports.escape import unicode_text
from claimcheck.reports.items import Item, backing, items
from claimcheck.reports.results import Results
from claimcheck.reports.rules import Level

_SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.NOTE: "info"}


def render(results: Results) -> Iterator[str]:
    """Yield the array, an entry a piece; it is ASCII, and so valid in every encoding."""
    seen: Counter[str] = Counter()
    yield "["
    for number, item in enumerate(items(results)):
        yield (",\n" if number else "\n") + json.dumps(_entry(item, results, seen))
    yield "\n]\n"


def _entry(item: Item, results: Results, seen: Counter[str]) -> dict[str, object]:
    path = unicode_text(paths.of_document(results, item.document).path)
    told = backing(item, results)
    return {
        # The widget does not show `check_name`.
        "description": f"{item.rule}: {item.message}" + (f"; {told}" if told else ""),
        "check_name": item.rule,
        "fingerprint": _fingerprint(item, path, seen),
        "severity": _SEVERITIES[item.level],
        "location": {"path": path, "positions": _positions(item)},
    }


def _positions(item: Item) -> dict[str, object]:
    """Return line and column; of a document without lines (docx, pdf), its first."""
    region = item.region
    if region is None:
        return {"begin": {"line": 1, "column": 1}}
    return {
        "begin": {"line": region.line, "column": region.column},
        "end": {"line": region.end_line, "column": region.end_column},
    }


def _fingerprint(item: Item, path: str, seen: Counter[str]) -> str:
    """
    Return 32 hexadecimal digits that no other entry has: GitLab drops one of two that are alike.

    They are made of path and content, so that they stay where lines move, and of a number where a
    document was checked twice.
    """
    content = item.told.fingerprint if item.told is not None else item.message
    told = f"{path}\n{item.rule}\n{content}"
    seen[told] += 1
    if seen[told] > 1:
        told += f"\n{seen[told]}"
    return hashlib.sha256(told.encode()).hexdigest()[:32]
