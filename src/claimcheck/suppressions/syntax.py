"""How a comment is written in each format, and where it may stand without being seen."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple


class Above(Enum):
    """Where a comment of its own goes that is about the block below it."""

    INSIDE = auto()  # in front of the block's first character, behind list markers and ">"
    LINE = auto()  # above the block's first line
    PIECE = auto()  # above the block's first line and all that touches it
    BEHIND = auto()  # under the text before the block: a blank line there would part a list
    TABLE = auto()  # above the "|===" that opens the table
    OWNER = auto()  # above the line of its key: inside of a text nothing is a comment


class Syntax(NamedTuple):
    """The comments of one format: their marks, where they may stand, and what has to follow."""

    opening: str
    closing: str = ""
    above: tuple[Above, ...] = ()  # the best place first
    inline: bool = False  # behind a sentence, with text after it
    at_end: bool = False  # behind a sentence that ends its line
    blank_line: bool = False  # has to follow a comment of its own

    def comment(self, words: str) -> str:
        """Return a comment that holds `words`."""
        return f"{self.opening} {words} {self.closing}".rstrip()


_TAG = ("<!--", "-->")
SYNTAXES = MappingProxyType(
    {
        "markdown": Syntax(*_TAG, (Above.INSIDE,), inline=True),
        "html": Syntax(*_TAG, (Above.LINE,), inline=True),
        "rst": Syntax("..", "", (Above.INSIDE, Above.PIECE), blank_line=True),
        "asciidoc": Syntax("//", "", (Above.BEHIND, Above.TABLE, Above.LINE, Above.PIECE)),
        "latex": Syntax("%", "", (Above.LINE, Above.PIECE), at_end=True),
        "yaml": Syntax("#", "", (Above.OWNER,), at_end=True),
        "notebook": Syntax(*_TAG, inline=True),
        "vtt": Syntax("NOTE", "", (Above.PIECE,), blank_line=True),
    }
)


@lru_cache(maxsize=1)
def _container() -> re.Pattern[str]:
    # What stands before a block's text on its first line: blanks, ">", and one list marker each.
    return re.compile(r"(?:[ \t>]|[-+*•](?=[ \t])|\(?(?:\d{1,9}|#|[A-Za-z])[.)](?=[ \t])){0,200}")


def continued(head: str, *, quotes: bool) -> str | None:
    """
    Return what has to stand before a second line where `head` stands before the first one.

    ">" is kept where `quotes` is set, list markers become blanks. None where `head` holds anything
    else: there a block cannot be parted from what stands before it.
    """
    if not _container().fullmatch(head) or (">" in head and not quotes):
        return None
    return re.sub(r"[^ \t>]", " ", head)
