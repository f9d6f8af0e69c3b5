"""The lines of a text as a library is shown them, and the way back to the places in the text."""

from __future__ import annotations

import re
from array import array
from itertools import chain

from claimcheck.source_map import line_starts

_TAB = 8
_NEAR = 3  # lines that a library's count may be off by
_FAR = 2_000  # lines that are searched when it is off by more
_ODD_BLANKS = re.compile("[\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")


class Lines:
    """
    The lines of `text`; as they are `shown`, they are without their ends, and tabs are blanks.

    They are made whenever they are asked for, since all of them take as much memory as two texts.
    """

    def __init__(self, text: str) -> None:
        """Part `text` where editors do."""
        self._text = text
        self._starts = line_starts(text)
        self._starts.append(len(text))
        if text.startswith("\ufeff"):
            self._starts[0] = 1
        self._odd = _ODD_BLANKS.search(text) is not None
        self._columns: dict[int, list[int]] = {}  # of lines with tabs: from shown to real columns
        # What was found in each line: its first place, and in few lines others.
        self._first_start = array("i", [-1]) * len(self)
        self._first_end = array("i", [-1]) * len(self)
        self._more: dict[int, list[tuple[int, int]]] = {}
        self._last = 0  # the line that was found last

    def __len__(self) -> int:
        """Return how many lines there are; there is always one."""
        return len(self._starts) - 1

    def shown(self, number: int) -> str:
        """Return line `number`, 0-based, as it is shown."""
        line = self._text[self._starts[number] : self._starts[number + 1]].rstrip("\r\n")
        if self._odd:
            line = _ODD_BLANKS.sub(" ", line)
        return self._expanded(number, line) if "\t" in line else line

    def _expanded(self, number: int, line: str) -> str:
        columns: list[int] = []
        pieces: list[str] = []
        for at, character in enumerate(line):
            width = _TAB - len(columns) % _TAB if character == "\t" else 1
            columns += [at] * width
            pieces.append(" " * width if character == "\t" else character)
        self._columns[number] = [*columns, len(line)]
        return "".join(pieces)

    def _offset(self, number: int, column: int) -> int:
        columns = self._columns.get(number)
        return self._starts[number] + (columns[column] if columns else column)

    def text_of(self, spans: list[tuple[int, int]]) -> str:
        """Return the text of these stretches, a line feed between each two."""
        return "\n".join([self._text[start:end] for start, end in spans])

    def block(self, first: int, count: int) -> tuple[int, int]:
        """Return where `count` lines from line `first`, 1-based, stand, without blanks around."""
        number = min(max(first - 1, 0), len(self) - 1)
        last = min(number + count, len(self)) - 1
        end = self._offset(last, len(self.shown(last).rstrip()))
        line = self.shown(number)
        return min(self._offset(number, len(line) - len(line.lstrip())), end), end

    def find(self, pieces: list[str], first: int, *, whole: bool) -> list[tuple[int, int]]:
        """
        Return where these lines, which somebody took out of the text, stand in it.

        `first` is the line, 1-based, at which they should start. With `whole` they are ends of
        lines; else other text may stand behind them, as cells of a table do. What stands nowhere
        is left out.
        """
        pieces = [piece.strip() for piece in pieces]
        start = next((at for at, piece in enumerate(pieces) if piece), len(pieces))
        if start == len(pieces):
            return []
        number = self._first(pieces[start:], first - 1 + start, whole)
        found: list[tuple[int, int]] = []
        for piece in pieces[start:]:
            place = self._place(number, piece, whole) if piece else None
            if place is not None:
                self._take(number, place)
                found.append((self._offset(number, place[0]), self._offset(number, place[1])))
                self._last = number
            number += 1
        return found

    def _first(self, pieces: list[str], hint: int, whole: bool) -> int:
        """Return the line from which all pieces stand one below the other, or else the first."""
        near = sorted(range(hint - _NEAR, hint + _NEAR + 1), key=lambda at: abs(at - hint))
        found = -1
        for number in chain(near, range(self._last, self._last + _FAR)):
            if self._place(number, pieces[0], whole) is None:
                continue
            below = enumerate(pieces[1:], number + 1)
            if all(not piece or self._place(at, piece, whole) for at, piece in below):
                return number
            found = number if found < 0 else found
        return hint if found < 0 else found

    def _place(self, number: int, piece: str, whole: bool) -> tuple[int, int] | None:
        """Return the columns of the line at which `piece` stands and nothing was found yet."""
        if not 0 <= number < len(self):
            return None
        line = self.shown(number).rstrip()
        if whole and line.endswith(piece):
            at = len(line) - len(piece)
            if self._first_start[number] < 0:
                return at, len(line)
        at = line.find(piece)
        while at >= 0:
            end = at + len(piece)
            if self._is_free(number, at, end) and not (_is_word(line, at) or _is_word(line, end)):
                return at, end
            at = line.find(piece, at + 1)
        return None

    def _take(self, number: int, place: tuple[int, int]) -> None:
        if self._first_start[number] < 0:
            self._first_start[number], self._first_end[number] = place
        else:
            self._more.setdefault(number, []).append(place)

    def _is_free(self, number: int, at: int, end: int) -> bool:
        """Say whether nothing was found yet between two columns of a line."""
        start, last = self._first_start[number], self._first_end[number]
        if start < 0:
            return True
        taken = ((start, last), *self._more.get(number, ()))
        return all(end <= start or last <= at for start, last in taken)


def _is_word(line: str, at: int) -> bool:
    """Say whether a word goes on at column `at`."""
    return 0 < at < len(line) and line[at - 1].isalnum() and line[at].isalnum()
