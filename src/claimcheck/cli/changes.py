"""Leave out of a report what has not changed since a revision.

A sentence has changed where one of its lines has, or where a line was taken out between two of
them. Two more count as changed, since what is said of them may be new although they are not: those
that are about a claim that has changed, and, where anything above them has changed, those that take
their subject or date from above.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from claimcheck.cli.hunks import Changes, touches
from claimcheck.model import CheckedSentence, Claim, Note, Report


class Kept(NamedTuple):
    """A report of what has changed, and how many sentences with something to check have not."""

    report: Report
    unchanged: int


def changed_claims(claims: Iterable[Claim], changes: Changes) -> frozenset[str]:
    """
    Return the ids of the claims whose entries in their files have changed.

    What stands between the statements of two claims counts for both, what stands above the first
    one for all of its file. Claims of files that are not in `changes` have not changed.
    """
    files: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.path is not None:
            files.setdefault(claim.path, []).append(claim)
    found: set[str] = set()
    for path, inside in files.items():
        lines = changes.get(_resolved(path), ())
        inside.sort(key=lambda claim: claim.line)
        above = touches(lines, 0, inside[0].line - 1)
        starts = [0, *(claim.line + 1 for claim in inside)]
        ends = [*(claim.line - 1 for claim in inside[1:]), 1 << 60]
        for claim, first, last in zip(inside, starts, ends, strict=False):
            if above or touches(lines, first, last):
                found.add(claim.id)
    return frozenset(found)


def only_changed(report: Report, changes: Changes, claims: frozenset[str]) -> Kept:
    """
    Return `report` with only the sentences that have changed; `claims` are ids of changed ones.

    What is in no file, or in one that `changes` does not know, has changed.
    """
    if report.path is None or report.skipped is not None:
        return Kept(report, 0)
    lines = changes.get(_resolved(report.path))
    if lines is None or (lines and not report.editable):  # lines mean nothing in a docx
        return Kept(report, 0)
    starts = _line_starts(report.text)
    kept: list[CheckedSentence] = []
    for it in report.sentences:
        first = 1 if _leans(it) else bisect_right(starts, it.start)
        if touches(lines, first, bisect_right(starts, it.end - 1)) or _is_about(it, claims):
            kept.append(it)
    unchanged = sum(it.checkable for it in report.sentences) - sum(it.checkable for it in kept)
    return Kept(report._replace(sentences=tuple(kept)), unchanged)


def _leans(sentence: CheckedSentence) -> bool:
    """Say whether a sentence takes something over from the text above it."""
    if sentence.note is Note.CONTEXT:
        return True
    return any(facet.context for each in sentence.assertions for facet in each.facets)


def _is_about(sentence: CheckedSentence, claims: frozenset[str]) -> bool:
    return sentence.claim in claims or any(it.claim in claims for it in sentence.assertions)


def _line_starts(text: str) -> list[int]:
    """Return where the lines of a text start as git counts them: behind each line feed."""
    starts = [0]
    at = text.find("\n") + 1
    while at:
        starts.append(at)
        at = text.find("\n", at) + 1
    return starts


def _resolved(path: str) -> str:
    return str(Path(path).resolve())
