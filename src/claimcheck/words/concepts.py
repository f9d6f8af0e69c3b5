"""Everyday concepts: the measure or event that a word or phrase tells of.

concepts.txt holds one concept a line: `name | members | opposite concepts`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.words.curated import data_lines
from claimcheck.words.entries import spelling
from claimcheck.words.morphology import lemma

_Phrases = dict[str, list[tuple[tuple[str, ...], str]]]


class _Table(NamedTuple):
    words: dict[str, tuple[str, ...]]
    phrases: _Phrases  # first word → (phrase, concept), the longest first
    opposites: frozenset[tuple[str, str]]


@lru_cache(maxsize=1)
def _table() -> _Table:
    words: dict[str, tuple[str, ...]] = {}
    phrases: _Phrases = {}
    opposites: set[tuple[str, str]] = set()
    for line in data_lines("concepts.txt"):
        name, members, contrary = (part.strip() for part in line.split("|"))
        opposites.update((name, other.strip()) for other in contrary.split(",") if other)
        for member in members.split(","):
            parts = tuple(member.split())
            if len(parts) == 1:
                words[parts[0]] = (*words.get(parts[0], ()), name)
            else:
                phrases.setdefault(parts[0], []).append((parts, name))
    for found in phrases.values():
        found.sort(key=lambda pair: -len(pair[0]))
    return _Table(words, phrases, frozenset(opposites | {pair[::-1] for pair in opposites}))


@lru_cache(maxsize=8192)
def concepts(word: str) -> tuple[str, ...]:
    """Return every concept that a word may tell of, in the order of the file."""
    words = _table().words
    base = spelling(lemma(word))
    found = words.get(base, ())
    return found if base == word else (*found, *(n for n in words.get(word, ()) if n not in found))


def concept(word: str) -> str | None:
    """Return the concept that a word most likely tells of, None for most words."""
    found = concepts(word)
    return found[0] if found else None


def same_concept(first: str, second: str) -> str | None:
    """Return a concept that two words share, None where they share none."""
    other = concepts(second)
    return next((name for name in concepts(first) if name in other), None)


def opposite_concepts(first: str, second: str) -> bool:
    """Say whether two concepts exclude one another ("increase", "decrease")."""
    return (first, second) in _table().opposites


def match_phrases(lemmas: Sequence[str], words: Sequence[str]) -> list[tuple[int, int, str]]:
    """
    Return (start, end, concept) for each phrase of several words ("took place", "set up").

    `lemmas` and `words` are the base forms and the forms of the same tokens; `end` is exclusive.
    At each place the longest phrase counts, under each concept that it has.
    """
    phrases = _table().phrases
    found: list[tuple[int, int, str]] = []
    for start, first in enumerate(lemmas):
        length = 0
        for parts, name in phrases.get(spelling(first), ()):
            if len(parts) < length:
                break
            if _matches(parts, lemmas, words, start):
                length = len(parts)
                found.append((start, start + length, name))
    return found


def _matches(
    parts: tuple[str, ...], lemmas: Sequence[str], words: Sequence[str], start: int
) -> bool:
    if start + len(parts) > len(lemmas):
        return False
    return all(
        part in (words[start + index], spelling(lemmas[start + index]))
        for index, part in enumerate(parts)
    )
