"""A draft cut into rows: a paragraph each, with the sentences in it that have something to tell.

Nothing of the draft is left out or changed: the pieces of all rows together are its text.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from claimcheck.model import CheckedSentence, Reason, Report, Verdict

_CROWDED = 4  # notes beside a paragraph, after which the next line begins a new row
_LONG = 2_000  # characters of a paragraph, after which the same holds
_LONGEST = 20_000  # characters of a row, wherever it then has to be cut


class Kind(StrEnum):
    """What a sentence is marked as; each has a colour, and a box that shows or hides it."""

    REFUTED = "refuted"
    CONFLICTING = "conflicting"
    OPEN = "open"
    UNSOURCED = "unsourced"
    SUPPORTED = "supported"
    ASIDE = "aside"


class Aside(StrEnum):
    """Why a finding does not count."""

    SUPPRESSED = "suppressed by a comment"
    KNOWN = "known from the baseline"


class Marked(NamedTuple):
    """A sentence that is marked in the draft and has a note beside it."""

    number: int  # within its document, from 1
    sentence: CheckedSentence
    kind: Kind
    aside: Aside | None = None
    begun: int = 0  # characters of it that the sentence before it shows already


class Row(NamedTuple):
    """A stretch of the draft: plain text and marked sentences, as they follow one another."""

    pieces: tuple[str | Marked, ...]

    @property
    def marked(self) -> tuple[Marked, ...]:
        """The sentences that have notes."""
        return tuple(it for it in self.pieces if isinstance(it, Marked))


def marked(report: Report) -> tuple[Marked, ...]:
    """Return the sentences of a draft that have something to tell, in the order of the text."""
    shown = [it for it in report.sentences if _tells(it)]
    taken = {it.start for it in shown}
    found: list[tuple[CheckedSentence, Aside | None]] = [(it, None) for it in shown]
    for aside, sentences in (
        (Aside.SUPPRESSED, report.suppressed),
        (Aside.KNOWN, report.known),
    ):
        found += [(it, aside) for it in sentences if it.start not in taken]
        taken.update(it.start for it in sentences)
    found.sort(key=lambda it: it[0].start)
    return tuple(_numbered(found))


def _numbered(found: list[tuple[CheckedSentence, Aside | None]]) -> Iterator[Marked]:
    at = 0
    for number, (it, aside) in enumerate(found, 1):
        kind = Kind.ASIDE if aside else _kind(it)
        yield Marked(number, it, kind, aside, min(max(at - it.start, 0), len(it.text)))
        at = max(at, it.end)


def rows(report: Report, sentences: tuple[Marked, ...]) -> Iterator[Row]:
    """Yield the whole text of a draft in rows."""
    row = _Growing()
    at = 0
    for it in sentences:
        yield from _fill(row, report.text, at, it.sentence.start)
        if row.size >= _LONGEST:
            yield row.take()
        row.add(it, it.sentence.end - max(at, it.sentence.start))
        at = max(at, it.sentence.end)
    yield from _fill(row, report.text, at, len(report.text))
    if row.pieces:
        yield row.take()


class _Growing:
    """The row that is being filled."""

    def __init__(self) -> None:
        self.pieces: list[str | Marked] = []
        self.size = 0
        self.notes = 0

    def add(self, piece: str | Marked, size: int) -> None:
        self.pieces.append(piece)
        self.size += size
        self.notes += isinstance(piece, Marked)

    def take(self) -> Row:
        """Return the row, and begin another."""
        row = Row(tuple(self.pieces))
        self.pieces, self.size, self.notes = [], 0, 0
        return row


def _fill(row: _Growing, text: str, start: int, end: int) -> Iterator[Row]:
    """Add the text between two places, and yield the row wherever it ends in between."""
    at = start
    for stop, paragraph in _breaks(text, start, end):
        row.add(text[at:stop], stop - at)
        at = stop
        if paragraph or row.size >= _LONG or row.notes >= _CROWDED:
            yield row.take()
    if at < end:
        row.add(text[at:end], end - at)


def _tells(sentence: CheckedSentence) -> bool:
    """Say whether there is more to tell than that no claim is about it."""
    return bool(
        sentence.claim
        or sentence.reason
        or sentence.assertions
        or sentence.verdict is not Verdict.NOT_ENOUGH_INFO
    )


def _kind(sentence: CheckedSentence) -> Kind:
    match sentence.verdict:
        case Verdict.REFUTED:
            return Kind.REFUTED
        case Verdict.CONFLICTING:
            return Kind.CONFLICTING
        case Verdict.SUPPORTED:
            return Kind.SUPPORTED
        case Verdict.NOT_ENOUGH_INFO:
            return Kind.UNSOURCED if sentence.reason is Reason.UNSOURCED else Kind.OPEN


def _breaks(text: str, start: int, end: int) -> Iterator[tuple[int, bool]]:
    """Yield where lines end between two places, and whether a paragraph ends there too."""
    at = start
    while True:
        stop = text.find("\n", at, min(end, at + _LONGEST))
        if stop < 0 and end - at <= _LONGEST:
            return
        stop = stop + 1 if stop >= 0 else at + _LONGEST
        begins_line = at == 0 or text[at - 1] == "\n"
        yield stop, begins_line and _is_blank(text, at, stop) and not _blank_follows(text, stop)
        at = stop


def _is_blank(text: str, start: int, end: int) -> bool:
    return not text[start:end].strip()


def _blank_follows(text: str, at: int) -> bool:
    stop = text.find("\n", at, at + 200)
    return stop >= 0 and _is_blank(text, at, stop)
