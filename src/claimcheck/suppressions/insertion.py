"""Places for new comments, and the text that holds them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from claimcheck.documents.model import Block, BlockKind
from claimcheck.source_map import line_starts
from claimcheck.suppressions.syntax import Above, Syntax, continued

_DECLARATIONS = ("<?xml", "<!doctype", "<html", "<head", "<body")
_MOST_LINES = 200  # that are looked at above a block


Key = tuple[int, str, str]


class Edit(NamedTuple):
    """Text to put into a document in front of the character at `at`; nothing is taken out."""

    at: int
    text: str


class Insertion(NamedTuple):
    """A comment to be: its place, what comes before and behind it, and the names in it."""

    at: int
    before: str
    after: str
    names: tuple[str, ...]

    @property
    def key(self) -> Key:
        """What two insertions have in common that become one comment."""
        return self.at, self.before, self.after


def edits(insertions: Iterable[Insertion], syntax: Syntax, because: str | None) -> tuple[Edit, ...]:
    """Return the edits of several insertions; those for one place become one comment."""
    merged: dict[Key, list[str]] = {}
    for it in insertions:
        merged.setdefault(it.key, []).extend(it.names)
    reason = f" because {because}" if because else ""
    return tuple(
        Edit(
            at, f"{before}{syntax.comment(f'claimcheck: ignore[{_joined(names)}]{reason}')}{after}"
        )
        for (at, before, after), names in sorted(merged.items())
    )


def written(text: str, changes: Iterable[Edit]) -> str:
    """Return `text` with `changes`, which have to be in its order."""
    pieces: list[str] = []
    at = 0
    for edit in changes:
        pieces += (text[at : edit.at], edit.text)
        at = edit.at
    return "".join((*pieces, text[at:]))


def _joined(names: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(sorted(names)))


class Finder:
    """Finds places for comments in one text."""

    def __init__(self, text: str, syntax: Syntax) -> None:
        """Prepare to find places for comments of `syntax` in `text`."""
        self._text = text
        self._syntax = syntax
        self._starts = line_starts(text)

    def above(self, block: Block, names: tuple[str, ...]) -> Iterator[Insertion]:
        """Yield the places above `block` where one comment could be about it, the best first."""
        line = bisect_right(self._starts, block.start) - 1
        end = self._line_break(line)
        gap = end * 2 if self._syntax.blank_line else end
        for place in self._syntax.above:
            if place is Above.INSIDE:
                yield from self._inside(block, line, gap, names)
            elif place is not Above.BEHIND:
                above = self._place(place, line, block)
                if above is not None and not self._is_top_of_page(above, block):
                    yield Insertion(self._starts[above], self._indent(above), gap, names)
            elif block.kind is BlockKind.LIST_ITEM:
                under = self._under_text(line)
                yield Insertion(self._starts[under], self._indent(line), gap, names)

    def behind(self, end: int, names: tuple[str, ...]) -> Iterator[Insertion]:
        """Yield the place behind a sentence that ends at `end`, where the format has one."""
        line = bisect_right(self._starts, end) - 1
        at_end = self._syntax.at_end and not self._text[end : self._line_end(line)].strip()
        if self._syntax.inline or at_end:
            yield Insertion(end, " ", "", names)

    def _inside(
        self, block: Block, line: int, gap: str, names: tuple[str, ...]
    ) -> Iterator[Insertion]:
        head = self._text[self._starts[line] : block.start]
        if block.kind is BlockKind.HEADING:
            head = re.sub(r"#{1,6}[ \t]{1,100}$", "", head[-1_000:])
        second = continued(head, quotes=not self._syntax.blank_line)
        if second is not None:
            yield Insertion(self._starts[line] + len(head), "", gap + second, names)

    def _place(self, place: Above, line: int, block: Block) -> int | None:
        if place is Above.PIECE:
            return self._piece(line)
        if place is Above.TABLE:
            return self._table(line) if block.kind is BlockKind.TABLE_CELL else None
        return self._owner(line, block) if place is Above.OWNER else line

    def _is_top_of_page(self, line: int, block: Block) -> bool:
        """Say whether a page declares itself in front of a block, where nothing may precede it."""
        head = self._text[self._starts[line] : block.start][:10_000].lower()
        return self._syntax.opening == "<!--" and any(it in head for it in _DECLARATIONS)

    def _piece(self, line: int) -> int:
        """Return the first of the lines above `line` without a blank one between, or itself."""
        lowest = max(line - _MOST_LINES, 0)
        while line > lowest and self._line(line - 1).strip():
            line -= 1
        return line

    def _table(self, line: int) -> int | None:
        for above in range(line - 1, max(line - _MOST_LINES, -1), -1):
            if self._line(above).startswith("|==="):
                return above
        return None

    def _owner(self, line: int, block: Block) -> int | None:
        """Return the line of the key that a block is the value of."""
        if self._text[self._starts[line] : block.start].strip():
            return line
        width = len(self._indent(line))
        for above in range(line - 1, max(line - _MOST_LINES, -1), -1):
            if self._line(above).strip() and len(self._indent(above)) < width:
                return above
        return None

    def _under_text(self, line: int) -> int:
        """Return the line under the nearest one above that is not blank, or `line` itself."""
        for above in range(line, max(line - _MOST_LINES, 0), -1):
            if self._line(above - 1).strip():
                return above
        return line

    def _line(self, line: int) -> str:
        return self._text[self._starts[line] : self._line_end(line)]

    def _line_end(self, line: int) -> int:
        """Return the offset behind a line, its line break included."""
        return self._starts[line + 1] if line + 1 < len(self._starts) else len(self._text)

    def _line_break(self, line: int) -> str:
        """Return how a line ends, or the one above where it is the last."""
        for number in (line, line - 1):
            if number >= 0:
                content = self._line(number)
                broken = content[len(content.rstrip("\r\n")) :]
                if broken:
                    return broken
        return "\n"

    def _indent(self, line: int) -> str:
        content = self._line(line)
        return content[: len(content) - len(content.lstrip(" \t"))]
