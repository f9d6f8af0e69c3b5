"""Brackets and quotations that a sentence is not parted in."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_MAX_BRACKET = 400  # characters; a longer one is parted like other text
_MAX_QUOTATION = 200
_CLOSING = {"“": "”", "„": "“”", "«": "»", "‘": "’", '"': '"'}


class Enclosure(NamedTuple):
    """The places of an opening mark and of its closing one."""

    start: int
    end: int
    quotation: bool

    def keeps(self, text: str, start: int) -> bool:
        """
        Say whether the sentence that starts at `start` goes on through all of the enclosure.

        A bracket is part of its sentence. So is a quotation that words of the writer come before
        or after: 'He said "It grew. It fell."'. One that stands alone holds sentences of its own.
        """
        if not self.quotation:
            return True
        if text[max(start, self.start - 80) : self.start].strip("\"'“‘«([ "):
            return True
        after = text[self.end + 1 : self.end + 60].lstrip(")]’”\"'")
        return text[self.end - 1] not in ".!?…" or after.lstrip()[:1].islower()


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return re.compile('[()\\[\\]“”„«»‘’"]')


def enclosures(text: str) -> list[Enclosure]:
    """Return the brackets and quotations of a text that are closed soon, by their start."""
    found: list[Enclosure] = []
    brackets: list[int] = []
    quote = -1
    for match in _pattern().finditer(text):
        at, mark = match.start(), match.group()
        if quote >= 0 and at - quote > _MAX_QUOTATION:
            quote = -1
        if mark in "([":
            brackets.append(at)
        elif mark in ")]":
            if brackets:
                opened = brackets.pop()
                if at - opened <= _MAX_BRACKET:
                    found.append(Enclosure(opened, at, quotation=False))
        elif quote >= 0 and mark in _CLOSING[text[quote]] and _closes(text, at):
            found.append(Enclosure(quote, at, quotation=True))
            quote = -1
        elif quote < 0 and mark in _CLOSING and _opens(text, at):
            quote = at
    found.sort()
    return found


def _opens(text: str, at: int) -> bool:
    return at == 0 or text[at - 1].isspace() or text[at - 1] in "([—–-:"


def _closes(text: str, at: int) -> bool:
    if text[at] == "’":  # an apostrophe, unless it stands behind a mark
        return text[at - 1] in ".,!?…"
    return text[at] != '"' or not text[at - 1].isspace()
