"""The comments in the margin of an office document, each at what it was made on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from claimcheck.documents.model import Comment


class Mark(NamedTuple):
    """Where in a paragraph a comment starts (turn 1), ends (-1), or is only told of (0)."""

    turn: int
    name: str
    at: int


class Margin:
    """The comments of one document; takes the marks of its paragraphs in order."""

    def __init__(self, texts: dict[str, str], *, ranges: bool) -> None:
        """
        Start with the `texts` of comments by their name; more may be put there later.

        With `ranges` each one that starts also ends; else it may be one at a point.
        """
        self.texts = texts
        self._ranges = ranges
        self._open: set[str] = set()  # those that end in a later paragraph
        self._ranged: set[str] = set()

    def comments(self, marks: Iterable[Mark], length: int) -> tuple[Comment, ...]:
        """
        Return the comments on the next paragraph, which has `length` characters.

        One on several paragraphs is returned for each of them; where it may be one at a point, for
        the first and the last.
        """
        starts = dict.fromkeys(sorted(self._open), 0)
        found: list[Comment] = []
        for turn, name, at in marks:
            text = self.texts.get(name)
            if text is None:
                continue
            if turn > 0:
                starts[name] = at
                self._ranged.add(name)
            elif turn < 0 and (name in starts or not self._ranges):
                found.append(Comment(starts.pop(name, 0), at, text))
            elif turn == 0 and name not in self._ranged:
                found.append(Comment(at, at, text))
        for name, at in starts.items():
            found.append(Comment(at, length if self._ranges else at, self.texts[name]))
        self._open = set(starts) if self._ranges else set()
        return tuple(found)
