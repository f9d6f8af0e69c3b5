"""Lines and columns of a text, as editors count them.

A line ends at a line feed, a carriage return or both together, and at nothing else:
`str.splitlines` would also end it at form feeds and at U+2028, which no editor does. Offsets are
code points; lines and columns are 1-based.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable


def line_starts(text: str) -> list[int]:
    """Return the offset at which each line of `text` starts; there is always a first line."""
    starts = [0]
    if "\r" in text:
        starts.extend(match.end() for match in re.finditer(r"\r\n?|\n", text))
        return starts
    at = text.find("\n") + 1
    while at:
        starts.append(at)
        at = text.find("\n", at) + 1
    return starts


class SourceMap:
    """
    Turns offsets in one text into line and column, and back.

    Building it costs one pass over the text, a position a binary search. Columns in UTF-16 (the
    Language Server Protocol) and in UTF-8 bytes (reviewdog) continue from the last one asked for,
    so that all positions of one very long line together still cost one pass.
    """

    __slots__ = ("_ascii", "_last", "_starts", "_text")

    def __init__(self, text: str) -> None:
        """Find the lines of `text`."""
        self._text = text
        self._starts = line_starts(text)
        self._ascii = text.isascii()
        self._last: dict[str, tuple[int, int, int]] = {}  # unit → line start, offset, units

    def __len__(self) -> int:
        """Return the number of lines."""
        return len(self._starts)

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column, in code points, of `offset`, which is kept inside the text."""
        offset = min(max(offset, 0), len(self._text))
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a line and column; a column past the line's end is its end."""
        if line < 1:
            return 0
        if line > len(self._starts):
            return len(self._text)
        start, end = self._starts[line - 1], self.line_end(line)
        return min(max(start + column - 1, start), end)

    def line_end(self, line: int) -> int:
        """Return the offset at which a line ends, its line break not counted."""
        end = self._starts[line] if line < len(self._starts) else len(self._text)
        if line < len(self._starts):
            end -= 2 if self._text[max(end - 2, 0) : end] == "\r\n" else 1
        return end

    def utf16_column(self, offset: int) -> int:
        """Return the column of `offset` in UTF-16 code units, as the LSP counts them."""
        return self._units(offset, "utf16", _utf16_length)

    def utf8_column(self, offset: int) -> int:
        """Return the column of `offset` in UTF-8 bytes, as reviewdog counts them."""
        return self._units(offset, "utf8", _utf8_length)

    def _units(self, offset: int, unit: str, length: Callable[[str], int]) -> int:
        offset = min(max(offset, 0), len(self._text))
        start = self._starts[bisect_right(self._starts, offset) - 1]
        if self._ascii:
            return offset - start + 1
        last_start, last_offset, units = self._last.get(unit, (-1, 0, 0))
        if last_start != start or last_offset > offset:
            last_offset, units = start, 0
        units += length(self._text[last_offset:offset])
        self._last[unit] = (start, offset, units)  # one tuple at once: safe between threads
        return units + 1


def _utf16_length(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _utf8_length(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
