"""What the curated lists say of a word: equivalents, words kept apart, opposites, concepts.

The lists are tools/lists/*.txt; tools/build_groups.py turns them into one sorted file.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from claimcheck.words.sorted_file import SortedFile


class Group(NamedTuple):
    """The company that one word keeps, in the spelling of the lexicon."""

    equivalents: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    opposites: frozenset[str] = frozenset()
    concepts: tuple[str, ...] = ()
    phrases: tuple[tuple[tuple[str, ...], str], ...] = ()  # the words after this one, concept


_ALONE = Group()


@lru_cache(maxsize=1)
def _file() -> SortedFile:
    return SortedFile("groups.txt")


@lru_cache(maxsize=16384)
def group(word: str) -> Group:
    """Return what the lists say of a word in the spelling of the lexicon."""
    fields = _file().find(word)
    if fields is None or len(fields) < 5:
        return _ALONE
    same, apart, contrary, concepts, phrases = fields
    return Group(
        frozenset(same.split()),
        frozenset(apart.split()),
        frozenset(contrary.split()),
        tuple(concepts.split()),
        tuple(_phrase(part) for part in phrases.split(";") if part),
    )


def _phrase(part: str) -> tuple[tuple[str, ...], str]:
    rest, _, concept = part.partition("=")
    return tuple(rest.split()), concept


@lru_cache(maxsize=512)
def opposite_concepts_of(concept: str) -> frozenset[str]:
    """Return the concepts that exclude this one."""
    fields = _file().find("=" + concept)
    return frozenset(fields[0].split()) if fields else frozenset()
