"""What of a stretch of text is markup, gathered piece by piece and then masked."""

from __future__ import annotations

from claimcheck.documents.model import JOINER


class Marks:
    """
    Gathers the markup of one text; `prose` masks it, character for character.

    Places may be given in any order and may touch; those of one kind may overlap.
    """

    def __init__(self, text: str) -> None:
        """Start with nothing of `text` marked."""
        self._text = text
        self._hidden: list[tuple[int, int]] = []
        self._dropped: list[tuple[int, int]] = []
        self._written: list[tuple[int, int, str]] = []

    def hide(self, start: int, end: int) -> None:
        """Take a mark out; a word may go on behind it."""
        self._hidden.append((start, end))

    def drop(self, start: int, end: int) -> None:
        """Leave out what is no prose at all, so that words before and behind it are two."""
        self._dropped.append((start, end))

    def write(self, start: int, end: int, meaning: str) -> bool:
        """Read `start:end` as `meaning`; False, and nothing done, where that is longer."""
        fits = len(meaning) <= end - start
        if fits:
            self._written.append((start, end, meaning))
        return fits

    def prose(self) -> str:
        """Return the text with its markup masked; it is as long as before."""
        if not (self._hidden or self._dropped or self._written):
            return self._text
        characters = list(self._text)
        for start, end, meaning in self._written:
            characters[start:end] = meaning.ljust(end - start, JOINER)
        self._fill_dropped(characters)
        self._fill_hidden(characters)
        return "".join(characters)

    def _fill_dropped(self, characters: list[str]) -> None:
        last = 0
        for start, end in sorted(self._dropped):
            start, end = max(start, last), max(end, last)  # noqa: PLW2901 - what is left of it
            characters[start:end] = " " * (end - start)
            last = end

    def _fill_hidden(self, characters: list[str]) -> None:
        group: tuple[int, int] | None = None
        for start, end in sorted(self._hidden):
            if group is not None and start <= group[1]:
                group = group[0], max(group[1], end)
                continue
            if group is not None:
                _fill(characters, *group)
            group = start, end
        if group is not None:
            _fill(characters, *group)


def _fill(characters: list[str], start: int, end: int) -> None:
    """Put joiners for marks inside a word, blanks for others."""
    if start == end or all(map(str.isspace, characters[start:end])):
        return  # inside of what was left out
    inside = (
        start > 0
        and end < len(characters)
        and not characters[start - 1].isspace()
        and not characters[end].isspace()
    )
    characters[start:end] = (JOINER if inside else " ") * (end - start)
