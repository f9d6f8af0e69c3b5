"""What formats for other programs list: findings, and what else there is to know of a document.

An item is a finding that breaks a rule, a document that could not be checked, or a comment that
suppresses nothing. Suppressed findings and those of a baseline are items with a standing, which
only some formats show.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from claimcheck.model import Report
from claimcheck.reports.entries import part
from claimcheck.reports.escape import one_line
from claimcheck.reports.fingerprints import Told, told
from claimcheck.reports.results import Results
from claimcheck.reports.rules import RULES, Level

NOT_CHECKED = "claimcheck/not-checked"
UNUSED = "claimcheck/unused-suppression"
REMARKS = {
    NOT_CHECKED: (Level.ERROR, "The document could not be checked."),
    UNUSED: (Level.WARNING, "A comment suppresses what is not there."),
}  # rules of what is no finding, with what they mean

_LEVELS = tuple(Level)
_ORDER = {rule.id: number for number, rule in enumerate(RULES)} | dict.fromkeys(REMARKS, len(RULES))


class Standing(Enum):
    """Why a finding is not new to the editor, if it is not."""

    NEW = "new"
    SUPPRESSED = "suppressed"  # by a comment in the document
    KNOWN = "known"  # from a baseline


class Region(NamedTuple):
    """A stretch of a document: lines and columns from 1, columns in code points, end-exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Item(NamedTuple):
    """One thing to tell of one document."""

    rule: str
    level: Level
    message: str  # one line, safe to show
    document: int  # its number
    region: Region | None  # None where the document has no lines that its readers see
    told: Told | None = None  # None for a remark
    standing: Standing = Standing.NEW


def items(results: Results) -> Iterator[Item]:
    """Yield everything that is new, document by document, in the order of the text."""
    for number, document in enumerate(results.documents):
        yield from remarks(document, number)
        yield from (it for it in found(document, number) if it.standing is Standing.NEW)


def found(document: Report, number: int) -> Iterator[Item]:
    """
    Yield every finding in a document, also those that are suppressed or known.

    All are numbered together: a comment at the first of two alike leaves the second what it was.
    A sentence of which only some findings are suppressed is there twice, with its findings apart.
    """
    standings = {id(it): Standing.SUPPRESSED for it in document.suppressed}
    standings |= {id(it): Standing.KNOWN for it in document.known}
    if standings:
        every = (*document.sentences, *document.suppressed, *document.known)
        document = document._replace(sentences=tuple(sorted(every, key=lambda it: it.start)))
    for one in told(document):
        standing = standings.get(id(one.sentence), Standing.NEW)
        at = one.finding
        region = Region(at.line, at.column, at.end_line, at.end_column)
        shown = region if document.editable else None
        yield Item(one.rule.id, one.rule.level, headline(one), number, shown, one, standing)


def remarks(document: Report, number: int) -> Iterator[Item]:
    """Yield what there is to know of a document beside its findings."""
    if document.skipped is not None:
        why = f"not checked: {one_line(document.skipped)}"
        yield Item(NOT_CHECKED, REMARKS[NOT_CHECKED][0], why, number, None)
    for it in document.unused:
        region = Region(it.line, it.column, it.line, it.column) if document.editable else None
        yield Item(UNUSED, REMARKS[UNUSED][0], one_line(it.message), number, region)


def worst_first(found: Iterable[Item]) -> list[Item]:
    """Return items in the order of their levels, then of the rules; else they stay as they are."""
    return sorted(found, key=rank)


def rank(item: Item) -> tuple[int, int]:
    """Return how bad an item is: its level, then its rule; the less, the worse."""
    return _LEVELS.index(item.level), _ORDER[item.rule]


def why(one: Told) -> str:
    """Return what was found in one line."""
    return one.finding.message or one.rule.meaning.summary


def headline(one: Told) -> str:
    """Return what was found in one line, with the page or slide where there are no lines."""
    place = one.sentence.place
    return f"{one_line(place)}: {why(one)}" if place else why(one)


def backing(item: Item, results: Results) -> str:
    """Return the claim and its source that a finding stands on, in one line, or nothing."""
    if item.told is None:
        return ""
    words = part(item.told.finding, results.claims)
    claim = f"claim {words.claim}: {words.statement}".rstrip(": ") if words.claim else ""
    return f"{claim} ({words.source})" if words.source else claim
