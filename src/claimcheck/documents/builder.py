"""Put prose and blocks together from the outline of a document."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple, TypeVar

from claimcheck.documents.elements import runs
from claimcheck.documents.inline import mask
from claimcheck.documents.model import JOINER, Block, BlockKind, Comment, widened

_T = TypeVar("_T")

_MANY = 1_000  # pieces that are joined to one: each of them takes 50 bytes besides its characters


class Leaf(NamedTuple):
    """
    One block of an outline: its kind and level, and where the text of each of its lines stands.

    `cell` is the number of the table, the row and the column; row 0 is the header, whose cells may
    stand over several `columns`. With `html` the lines hold tags rather than Markdown, and are
    parted further; what is `dropped` of the lines together is no prose.
    """

    kind: BlockKind
    level: int
    lines: list[tuple[int, int]]
    html: bool = False
    cell: tuple[int, int, int] | None = None
    columns: int = 1
    dropped: tuple[tuple[int, int], ...] = ()


class Builder:
    """
    Takes the leaves of one text in order.

    `blocks` are those that hold any prose, `comments` those that stand in the leaves.
    """

    def __init__(self, text: str, labels: Collection[str] = ()) -> None:
        """Start with nothing of `text`; `labels` are those of its link definitions."""
        self._text = text
        self._labels = labels
        self._prose: list[str] = []
        self._pieces: list[str] = []  # what comes next of it, not yet joined
        self._at = 0
        self._cells: dict[tuple[int, int, int], tuple[int, int]] = {}
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []

    def prose(self) -> str:
        """Return the prose of the whole text."""
        return "".join((*self._prose, *self._pieces, blank(self._text[self._at :])))

    def add(self, leaf: Leaf) -> None:
        """Add the next leaf of the outline."""
        lines = leaf.lines
        content = self._content(lines)
        masked = mask(content, self._labels, html=leaf.html, dropped=leaf.dropped)
        self._write(lines, masked.prose)
        self.comments += _comments(lines, content, masked.comments)
        if not leaf.html:
            self._add_block(leaf, content, masked.prose, (0, len(content)))
            return
        for run in runs(len(content), masked.breaks, (leaf.kind, leaf.level)):
            cell = run.cell and (-2 - lines[0][0] - run.cell[0], *run.cell[1:])
            part = Leaf(run.kind, run.level, lines, cell=cell, columns=run.columns)
            self._add_block(part, content, masked.prose, (run.start, run.end))

    def add_read(self, leaf: Leaf, prose: str, parts: Sequence[tuple[int, int]]) -> None:
        """
        Add the next leaf, whose markup is of another kind.

        `prose` is as long as its lines with a line feed between each two; `parts` are the stretches
        of it that become blocks, and nothing outside of them may be prose.
        """
        content = self._content(leaf.lines)
        self._write(leaf.lines, prose)
        for bounds in parts:
            self._add_block(leaf, content, prose, bounds)

    def _content(self, lines: list[tuple[int, int]]) -> str:
        return "\n".join([self._text[start:end] for start, end in lines])

    def _write(self, lines: list[tuple[int, int]], prose: str) -> None:
        at = 0
        for start, end in lines:
            self._pieces.append(blank(self._text[self._at : start]))
            self._pieces.append(prose[at : at + end - start])
            at += end - start + 1
            self._at = end
        if len(self._pieces) > _MANY:
            self._prose.append("".join(self._pieces))
            self._pieces.clear()

    def _add_block(self, leaf: Leaf, content: str, prose: str, bounds: tuple[int, int]) -> None:
        trimmed = _trimmed(content, prose, bounds)
        if trimmed is None:
            return
        span = _place(leaf.lines, trimmed)
        if leaf.cell is None:
            self.blocks.append(Block(leaf.kind, *span, leaf.level))
            return
        table, row, column = leaf.cell
        for beside in range(leaf.columns):
            self._cells[table, row, column + beside] = span
        row_header = self._cells.get((table, row, 0)) if row and column else None
        column_header = self._cells.get((table, 0, column)) if row else None
        self.blocks.append(Block(leaf.kind, *span, leaf.level, row_header, column_header))


def taken(items: list[_T]) -> Iterator[_T]:
    """Yield `items`, and take each out: a long draft has many, and they are large."""
    items.reverse()
    while items:
        yield items.pop()


def blank(text: str) -> str:
    """Return blanks in place of a text, its line breaks kept."""
    if "\n" not in text and "\r" not in text:
        return " " * len(text)
    if text.isspace():
        return text
    return re.sub(r"[^\r\n]+", lambda match: " " * len(match.group()), text)


def _trimmed(content: str, prose: str, bounds: tuple[int, int]) -> tuple[int, int] | None:
    """Return the stretch of `bounds` without blanks at its ends, None where all is blank."""
    piece = prose[bounds[0] : bounds[1]]
    if JOINER in piece:
        piece = piece.replace(JOINER, " ")
    first = bounds[1] - len(piece.lstrip())
    last = bounds[0] + len(piece.rstrip())
    return widened(content, prose, (first, last), bounds) if first < last else None


def _comments(
    lines: list[tuple[int, int]], content: str, spans: list[tuple[int, int]]
) -> Iterator[Comment]:
    """Yield the comments at `spans` of a leaf's content, in order."""
    number = at = 0  # of the line that a comment starts in
    for start, end in spans:
        while number + 1 < len(lines) and at + lines[number][1] - lines[number][0] < start:
            at += lines[number][1] - lines[number][0] + 1
            number += 1
        opening, closing = ("<!--", "-->") if content[start] == "<" else ("{/*", "*/}")
        inner = content[start:end].removeprefix(opening).removesuffix(closing)
        last = number + 1 + content.count("\n", start, end)
        place = _place(lines[number:last], (start - at, end - at))
        yield Comment(*place, inner.strip())


def _place(lines: list[tuple[int, int]], span: tuple[int, int]) -> tuple[int, int]:
    """Turn a stretch of a leaf's content into one of the document."""
    if len(lines) == 1:
        return lines[0][0] + span[0], lines[0][0] + span[1]
    start, end = span
    found = at = 0
    for first, last in lines:
        after = at + last - first
        if at <= start < after:
            found = first + start - at
        if end <= after:
            return found, first + end - at
        at = after + 1
    return found, lines[-1][1]
