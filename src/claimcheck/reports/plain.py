"""The report for a pipe or a file: nothing drawn, no sentence cut off, one fact a line."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.reports.entries import Entry, Part, entry, summary, where
from claimcheck.reports.results import Results, name

_LABEL = 8  # columns of the labels
_MARKABLE = 100  # a longer sentence is likely to be wrapped, which would put the marks elsewhere
_MOST = 3  # excerpts of one sentence
_EXCERPT = 80  # characters of one


def render(results: Results) -> Iterator[str]:
    """Yield each sentence with its verdict, in pieces, and the summary."""
    for index, document in enumerate(results.documents):
        place = name(results, index) if document.path or len(results.documents) > 1 else ""
        for sentence in document.sentences:
            shown = entry(sentence, results.claims)
            yield "\n".join(_lines(shown, place, editable=document.editable)) + "\n\n"
    yield "\n".join(summary(results)) + "\n"


def _lines(shown: Entry, path: str, *, editable: bool) -> Iterator[str]:
    place = f"line {shown.line}"
    if path:
        place = where(path, shown.line, shown.column, shown.place, editable=editable)
    yield f"{heading(shown.verdict, shown.tag)}  {place}"
    yield _field("draft", "".join(text for text, _ in shown.sentence))
    for line in _marked(shown):
        yield _field("", line)
    for number, part in enumerate(shown.parts):
        yield from _part(part, told=number == 0 and part.verdict is shown.verdict)


def grid(head: Sequence[str], rows: Iterable[Sequence[str]], *, indent: int = 0) -> Iterator[str]:
    """Yield texts that are safe to show as aligned columns; the last one is as long as it is."""
    lines = [tuple(head), *map(tuple, rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        yield " " * indent + "  ".join(cells).rstrip() + "\n"


def heading(verdict: str, tag: str | None) -> str:
    """Return "refuted (quantity)"."""
    return f"{verdict} ({tag})" if tag else str(verdict)


def _part(part: Part, *, told: bool) -> Iterator[str]:
    """Yield the lines of one finding; its verdict too, unless the heading has `told` it."""
    why = part.why if told else f"{heading(part.verdict, part.tag)}: {part.why}".rstrip(": ")
    if why:
        yield _field("why" if told else "also", why)
    if part.claim:
        yield _field("claim", f"{part.claim}: {part.statement}".rstrip(": "))
    if part.source:
        yield _field("source", part.source)


def _field(label: str, text: str) -> str:
    return f"  {label:{_LABEL}}{text}"


def _marked(shown: Entry) -> Iterator[str]:
    """Yield carets for under the deciding words, behind an excerpt where the line is a long one."""
    text = "".join(piece for piece, _ in shown.sentence)
    marks = "".join(("^" if is_marked else " ") * len(piece) for piece, is_marked in shown.sentence)
    if len(text) <= _MARKABLE:
        if marks.strip() and not _is_odd(text):
            yield marks.rstrip()
        return
    for first, last in _excerpts(text, marks):
        if _is_odd(text[first:last]) or " " not in marks[first:last]:
            continue  # carets under everything point at nothing
        before, behind = "... " if first else "", " ..." if last < len(text) else ""
        yield before + text[first:last] + behind
        yield " " * len(before) + marks[first:last].rstrip()


def _excerpts(text: str, marks: str) -> Iterator[tuple[int, int]]:
    """Yield stretches of whole words that show the marks between them, none longer than a line."""
    last = 0
    for _ in range(_MOST):
        at = marks.find("^", last + text.startswith(" ", last))
        if at < 0:
            return
        run = marks.find(" ", at)
        length = (len(marks) if run < 0 else run) - at
        first = max(last, at - max(0, _EXCERPT - length) // 2)
        if first:
            first = text.find(" ", first, at) + 1 or at
        last = min(len(text), first + _EXCERPT)
        if last < len(text):
            blank = text.rfind(" ", at + 1, last + 1)
            last = last if blank < 0 else blank
        yield first, last


def _is_odd(text: str) -> bool:
    """Say whether carets under a text would stand elsewhere."""
    return not text.isascii() and any(_odd(character) for character in text)


def _odd(character: str) -> bool:
    """Say whether a character takes up two columns, or none."""
    wide = unicodedata.east_asian_width(character) in "WF"
    return wide or bool(unicodedata.combining(character))
