"""Which sentences of a document a comment is about.

A comment behind text is about the sentence that it stands behind or in; one on lines of its own is
about the block below it; one that spans text, as in a word processor, about the sentences in it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Protocol

from claimcheck.documents.model import JOINER, Comment, Document
from claimcheck.source_map import line_starts
from claimcheck.suppressions.tables import last_beside

NONE = range(0)
_FAR = 5_000  # characters that are looked at to either side; longer than any sentence


class Spanning(Protocol):
    """Anything with a place in the document."""

    @property
    def start(self) -> int:
        """The offset of its first character."""
        ...

    @property
    def end(self) -> int:
        """The offset behind its last one."""
        ...


class Scope:
    """The sentences of one document, in the order of the text, and the comments among them."""

    def __init__(self, document: Document, sentences: Sequence[Spanning]) -> None:
        """Prepare to find places; `sentences` are all of the document's, shown or not."""
        self._text, self._prose = document.text, document.prose
        # In a notebook the line breaks of the prose are escapes of the file.
        self._lines = sorted({*line_starts(document.text), *line_starts(document.prose)})
        self._starts = [it.start for it in sentences]
        self._ends = list(accumulate((it.end for it in sentences), max))
        self._blocks = sorted(document.blocks, key=lambda block: block.start)
        self._block_starts = [block.start for block in self._blocks]
        self._comments = document.comments
        self._comment_starts = [it.start for it in document.comments]
        self._below_found: dict[int, range] = {}

    def within(self, start: int, end: int) -> range:
        """Return the numbers of the sentences that have a character in `start:end`."""
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        return range(first, last) if first < last else NONE

    def of(self, comment: Comment) -> range:
        """Return the numbers of the sentences that a comment is about."""
        start, end = comment.start, comment.end
        if self._has_prose(start, end):
            return self.within(start, end)
        number = bisect_right(self._starts, start) - 1
        if number >= 0 and self._ends[number] >= end and self._is_inside(number, start, end):
            return range(number, number + 1)
        line = bisect_right(self._lines, start) - 1
        before = self._has_prose(max(self._lines[line], start - _FAR), start)
        after = self._has_prose(end, min(self._line_end(end), end + _FAR))
        if before or after:
            return self._beside(start, end, before=before, after=after)
        return self._below(start, end)

    def _beside(self, start: int, end: int, *, before: bool, after: bool) -> range:
        """Return the sentence that the comment stands behind, else the one in front of it."""
        line = bisect_right(self._lines, start) - 1
        previous = self._last_before(start)
        following = self._first_after(end)
        if before and after and following < len(self._starts):
            # "| a | <!-- … --> b |": nothing but blanks to one side, and a border to the other.
            touches = self._is_blank(end, self._starts[following])
            before = not touches or (previous >= 0 and self._is_blank(self._ends[previous], start))
        if before:
            seen = previous >= 0 and self._ends[previous] > self._lines[line]
            return range(previous, previous + 1) if seen else NONE
        seen = following < len(self._starts) and self._starts[following] < self._line_end(end)
        return range(following, following + 1) if seen else NONE

    def _below(self, start: int, end: int) -> range:
        """Return the sentences of the block below, or the next one of the block around."""
        around = bisect_right(self._block_starts, start) - 1
        if around >= 0 and self._blocks[around].end >= end:
            following = self._first_after(end)
            inside = following < len(self._starts)
            inside = inside and self._starts[following] < self._blocks[around].end
            return range(following, following + 1) if inside else NONE
        number = bisect_left(self._block_starts, end)
        if number == len(self._blocks):
            return NONE
        found = self._below_found.get(number)
        if found is None:
            last = last_beside(self._blocks, number)
            found = self.within(self._blocks[number].start, self._blocks[last].end)
            self._below_found[number] = found
        return found

    def _is_inside(self, number: int, start: int, end: int) -> bool:
        first, last = max(self._starts[number], start - _FAR), min(self._ends[number], end + _FAR)
        return self._has_prose(first, start) and self._has_prose(end, last)

    def _last_before(self, start: int) -> int:
        """Return the last sentence with prose before `start`, -1 where there is none."""
        number = bisect_left(self._starts, start) - 1
        if number >= 0 and not self._has_prose(max(self._starts[number], start - _FAR), start):
            number -= 1  # it begins with the comment
        return number

    def _first_after(self, end: int) -> int:
        """Return the first sentence with prose behind `end`."""
        number = bisect_right(self._ends, end)
        if number < len(self._ends):
            last = min(self._ends[number], end + _FAR)
            if self._starts[number] < end and not self._has_prose(end, last):
                number += 1
        return number

    def _is_blank(self, start: int, end: int) -> bool:
        """Say whether there is nothing between two places but blanks and comments."""
        first = bisect_left(self._comment_starts, start)
        for number in range(first, bisect_left(self._comment_starts, end)):
            comment = self._comments[number]
            if self._text[start : comment.start].strip():
                return False
            start = max(start, comment.end)
        return end - start < _FAR and not self._text[start:end].strip()

    def _line_end(self, offset: int) -> int:
        line = bisect_right(self._lines, offset)
        return self._lines[line] if line < len(self._lines) else len(self._text)

    def _has_prose(self, start: int, end: int) -> bool:
        piece = self._prose[start:end]
        return bool(piece.replace(JOINER, "").strip() if JOINER in piece else piece.strip())
