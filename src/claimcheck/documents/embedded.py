"""Text that stands inside another text: a cell of a notebook, a field of JSON, YAML or CSV.

What a reader of the inner text finds is carried over to the outer one, so that every place is one
of the file as its author sees it, escapes and indentation included.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from io import StringIO
from typing import TYPE_CHECKING

from claimcheck.documents.builder import blank
from claimcheck.documents.model import JOINER, Block, Comment, Document, Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date


class Inner:
    """
    A text that is gathered from stretches of another, each behind the one before.

    `text` is what it says. A stretch is either read as it stands, or is another spelling of fewer
    characters, such as the backslash and the "n" that are a line feed in JSON.
    """

    def __init__(self) -> None:
        """Start with nothing."""
        # Buffers and arrays, since a text all in escapes has a stretch for each character.
        self._said = StringIO(newline="")
        self._length = 0
        # Of each stretch: its place in the inner text, and its start and end in the outer one.
        self._at = array("q")
        self._starts = array("q")
        self._ends = array("q")

    def __len__(self) -> int:
        """Return the length of the inner text."""
        return self._length

    @property
    def text(self) -> str:
        """The inner text, as far as it was gathered."""
        return self._said.getvalue()

    def copy(self, text: str, start: int, end: int) -> None:
        """Add `text[start:end]` of the outer text as it stands."""
        if start < end:
            self._add(text[start:end], start, end)

    def write(self, meaning: str, start: int, end: int) -> None:
        """Add what `start:end` of the outer text is read as; one character, or nothing."""
        if meaning:
            self._add(meaning, start, end)

    def _add(self, piece: str, start: int, end: int) -> None:
        self._said.write(piece)
        self._at.append(self._length)
        self._starts.append(start)
        self._ends.append(end)
        self._length += len(piece)

    def bounds(self) -> tuple[int, int]:
        """Return where the first stretch starts and the last one ends in the outer text."""
        return (self._starts[0], self._ends[-1]) if self._at else (0, 0)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where `start:end` of the inner text, which is not empty, stands outside."""
        return self._place(start)[0], self._place(end - 1)[1]

    def _place(self, at: int) -> tuple[int, int]:
        index = bisect_right(self._at, at) - 1
        start, end, offset = self._starts[index], self._ends[index], at - self._at[index]
        if end - start == self._width(index):
            return start + offset, start + offset + 1
        return start, end

    def _width(self, index: int) -> int:
        following = self._at[index + 1] if index + 1 < len(self._at) else self._length
        return following - self._at[index]

    def carry(self, prose: str) -> str:
        """
        Return the inner text's prose as long as the outer stretch of `bounds`.

        What an escape or a gap is longer than its meaning is filled up with joiners, which nobody
        reads: a word may go on behind it, and one blank stays one blank.
        """
        carried = StringIO(newline="")
        at = self.bounds()[0]
        for index in range(len(self._at)):
            start, end, first = self._starts[index], self._ends[index], self._at[index]
            kept = prose[first : first + self._width(index)]
            carried.write(JOINER * (start - at))
            carried.write(kept)
            carried.write(JOINER * (end - start - len(kept)))
            at = end
        return carried.getvalue()


class Embedding:
    """Gathers the inner texts of one outer text, in order, into one document."""

    def __init__(self, text: str) -> None:
        """Start with nothing of `text` read."""
        self._text = text
        self._pieces: list[str] = []
        self._at = 0
        self._blocks: list[Block] = []
        self._comments: list[Comment] = []
        self._places: list[Place] = []

    def add(self, inner: Inner, read: Callable[[str], Document], place: str | None = None) -> None:
        """Read an inner text with `read`; `place` is what its readers call where it stands."""
        if not len(inner):
            return
        document = read(inner.text)
        start, end = inner.bounds()
        self._pieces.append(blank(self._text[self._at : start]))
        self._pieces.append(inner.carry(document.prose))
        self._at = end
        self._blocks += [_moved(block, inner) for block in document.blocks]
        self._comments += [
            Comment(*inner.span(it.start, it.end), it.text) for it in document.comments
        ]
        if place is not None:
            self._places.append(Place(start, place))

    def document(
        self, day: date | None = None, title: str | None = None, comments: tuple[Comment, ...] = ()
    ) -> Document:
        """Return the document; `comments` are those of the outer text itself."""
        return Document(
            self._text,
            "".join((*self._pieces, blank(self._text[self._at :]))),
            tuple(self._blocks),
            day,
            title,
            tuple(sorted((*self._comments, *comments))),
            tuple(self._places),
        )


def _moved(block: Block, inner: Inner) -> Block:
    start, end = inner.span(block.start, block.end)
    row, column = (
        header and inner.span(*header) for header in (block.row_header, block.column_header)
    )
    return Block(block.kind, start, end, block.level, row, column)
