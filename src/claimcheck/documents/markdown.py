"""Markdown: its outline comes from markdown-it, the prose of each block from `inline`."""

from __future__ import annotations

import re
import string

from claimcheck.documents.front_matter import read_front_matter
from claimcheck.documents.html import runs
from claimcheck.documents.inline import Mask
from claimcheck.documents.model import JOINER, Block, BlockKind, Document, widened
from claimcheck.documents.outline import Labels, Leaf, Outline

# All that `str.strip` takes off, and the word joiner.
_BLANKS = f"{string.whitespace}{JOINER}\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004"
_BLANKS += "\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"


def parse_markdown(text: str) -> Document:
    """Return the document that `text` is in Markdown (CommonMark, tables, footnotes)."""
    matter = read_front_matter(text)
    outline = Outline(text, matter.end)
    builder = _Builder(text, outline.labels)
    for leaf in outline.leaves:
        builder.add(leaf)
    return Document(text, builder.prose(), tuple(builder.blocks), matter.date, matter.title)


class _Builder:
    """Puts prose and blocks together, leaf by leaf."""

    def __init__(self, text: str, labels: Labels) -> None:
        self._text = text
        self._labels = labels
        self._pieces: list[str] = []
        self._at = 0
        self._cells: dict[tuple[int, int, int], tuple[int, int]] = {}
        self.blocks: list[Block] = []

    def prose(self) -> str:
        """Return the prose of the whole text."""
        return "".join((*self._pieces, _blank(self._text[self._at :])))

    def add(self, leaf: Leaf) -> None:
        """Add the next leaf of the outline."""
        content = "\n".join([self._text[start:end] for start, end in leaf.lines])
        mask = Mask(content, self._labels, html=leaf.html)
        at = 0
        for start, end in leaf.lines:
            self._pieces += (
                _blank(self._text[self._at : start]),
                mask.prose[at : at + end - start],
            )
            at += end - start + 1
            self._at = end
        if leaf.html:
            for start, end, kind, level in runs(len(content), mask.breaks, leaf[:2]):
                span = _trimmed(content, mask.prose, start, end)
                if span:
                    self.blocks.append(Block(kind, *_place(leaf.lines, span), level))
            return
        span = _trimmed(content, mask.prose, 0, len(content))
        if span:
            self._add_block(leaf, _place(leaf.lines, span))

    def _add_block(self, leaf: Leaf, span: tuple[int, int]) -> None:
        if leaf.cell is None:
            self.blocks.append(Block(leaf.kind, *span, leaf.level))
            return
        self._cells[leaf.cell] = span
        table, row, column = leaf.cell
        self.blocks.append(
            Block(
                BlockKind.TABLE_CELL,
                *span,
                0,
                self._cells.get((table, row, 0)) if row and column else None,
                self._cells.get((table, 0, column)) if row else None,
            )
        )


def _blank(text: str) -> str:
    if text.isspace():
        return text
    return re.sub(r"[^\r\n]+", lambda match: " " * len(match.group()), text)


def _trimmed(content: str, prose: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the stretch of `start:end` without blanks at its ends, None where all is blank."""
    piece = prose[start:end]
    first = end - len(piece.lstrip(_BLANKS))
    last = start + len(piece.rstrip(_BLANKS))
    return widened(content, prose, (first, last), (start, end)) if first < last else None


def _place(lines: list[tuple[int, int]], span: tuple[int, int]) -> tuple[int, int]:
    """Turn a stretch of a leaf's content into one of the document."""
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
