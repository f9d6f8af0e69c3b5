"""Bring the many spellings of one character together, without losing where it stood.

`fold` maps typographic variants to plain ones, one character to one (curly to straight quotes,
U+2212 to a hyphen, full-width and Arabic-Indic digits to ASCII, every space to a blank), and leaves
out characters that nobody sees (zero-width spaces, soft hyphens, bidirectional controls). Where
something was left out, an offset table leads back to the original.
"""

from __future__ import annotations

import sys
from functools import lru_cache

_BLANKS = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f"
    "\u205f\u3000"
)
_SPACES = _BLANKS + "\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_APOSTROPHES = "\u2018\u2019\u201a\u201b\u2032\u02bc\uff07\u0060\u00b4"
_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02"
_HYPHENS = "\u2010\u2011\u2212\ufe63\uff0d"  # the dashes U+2012 to U+2015 keep their meaning
_DASHES = "\u2012\u2013\u2015"
_INVISIBLE = (
    "\u00ad\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff"
    "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c"
)
_OTHER = {"\uff05": "%", "\u066a": "%", "\uff0c": ",", "\uff0e": ".", "\u066b": ".", "\u066c": ","}
_DIGIT_ZEROS = (0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0x0E50, 0xFF10)


@lru_cache(maxsize=1)
def _table() -> dict[int, str | None]:
    table: dict[int, str | None] = {}
    for characters, plain in (
        (_SPACES, " "),
        (_APOSTROPHES, "'"),
        (_QUOTES, '"'),
        (_HYPHENS, "-"),
        (_DASHES, "\u2013"),
    ):
        table.update(dict.fromkeys(map(ord, characters), plain))
    table.update({ord(character): plain for character, plain in _OTHER.items()})
    for zero in _DIGIT_ZEROS:
        table.update({zero + value: str(value) for value in range(10)})
    return table


def fold(text: str) -> tuple[str, tuple[int, ...] | None]:
    """
    Return the folded text, and for each of its characters its offset in `text`.

    The table is None where nothing was left out, so that offsets are the same on both sides. It
    has one entry more than the folded text has characters: the length of `text`.
    """
    if text.isascii():
        return (text if not _has_space_controls(text) else text.translate(_table())), None
    folded = text.translate(_table())
    if not any(character in folded for character in _INVISIBLE):
        return folded, None
    invisible = frozenset(_INVISIBLE)
    kept = [index for index, character in enumerate(folded) if character not in invisible]
    return "".join(folded[index] for index in kept), (*kept, len(text))


def _has_space_controls(text: str) -> bool:
    return any(character in text for character in "\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f")


@lru_cache(maxsize=8192)
def fold_word(word: str) -> str:
    """Return the lower-case ASCII spelling of one word: "Café" is "cafe", a Cyrillic "а" is "a"."""
    lowered = word.lower()
    if lowered.isascii():
        return sys.intern(lowered)
    from unicodedata import combining, normalize

    # Accents alone are taken off without anyascii, whose import costs as much as half a check.
    letters = "".join(mark for mark in normalize("NFD", lowered) if not combining(mark))
    if letters and letters.isascii():
        return sys.intern(letters)
    from anyascii import anyascii

    return sys.intern(anyascii(lowered).lower() or lowered)
