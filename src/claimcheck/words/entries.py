"""What the lexicon records of one word."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from claimcheck.words.sorted_file import SortedFile

# Parts of speech, as bits, so that one word may have several.
NOUN = 1
VERB = 2
ADJECTIVE = 4
ADVERB = 8

_BITS = {"n": NOUN, "v": VERB, "a": ADJECTIVE, "r": ADVERB, "p": NOUN}


class Entry(NamedTuple):
    """One base form: its parts of speech, most used first, and the words tied to it."""

    word: str
    order: str  # letters of the parts of speech: n v a r, or p for a name
    common: int  # 0 (not met in tagged text) to 9 (among the most used words)
    kind: str  # for nouns, a letter for the kind of thing (see docs/words.md), else ""
    family: str
    synonyms: tuple[str, ...]
    antonyms: tuple[str, ...]

    @property
    def bits(self) -> int:
        """Return the parts of speech as bits."""
        return _bits(self.order)


@lru_cache(maxsize=64)
def _bits(order: str) -> int:
    bits = 0
    for letter in order:
        bits |= _BITS[letter]
    return bits


@lru_cache(maxsize=1)
def _file() -> SortedFile:
    return SortedFile("lexicon.txt")


@lru_cache(maxsize=16384)
def _fields(word: str) -> tuple[str, ...] | None:
    found = _file().find(word)
    return tuple(found) if found is not None else None


def spelling(word: str) -> str:
    """Return the American spelling of a base form ("colour" is "color"), or the word itself."""
    fields = _fields(word)
    return fields[0][1:] if fields and fields[0].startswith(">") else word


@lru_cache(maxsize=16384)
def entry(word: str) -> Entry | None:
    """Return what is known of a base form, under either spelling; None for other words."""
    fields = _fields(word)
    if fields is not None and fields[0].startswith(">"):
        fields = _fields(fields[0][1:])
    if fields is None:
        return None
    flags, family, synonyms, antonyms = (*fields, "", "", "")[:4]
    order = flags.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789")
    digit = flags[len(order) : len(order) + 1]
    return Entry(
        word,
        order,
        int(digit or 0),
        flags[len(order) + 1 :],
        family or spelling(word),
        tuple(synonyms.split()),
        tuple(antonyms.split()),
    )


@lru_cache(maxsize=1)
def _irregular_file() -> SortedFile:
    return SortedFile("irregular.txt")


@lru_cache(maxsize=16384)
def irregular(form: str) -> tuple[str, tuple[str, ...]] | None:
    """
    Return kind and base forms of an irregular form, the likeliest first; None for other words.

    Kinds: v a past or participle, n a plural, a a comparison, s a word that is cut no further.
    """
    found = _irregular_file().find(form)
    return None if found is None else (found[0], tuple(found[1].split()))
