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

_Phrases = tuple[tuple[tuple[str, ...], str], ...]  # (phrase, concept)


class _Table(NamedTuple):
    words: dict[str, tuple[str, ...]]
    phrases: dict[str, _Phrases]  # by their first word
    opposites: frozenset[tuple[str, str]]


@lru_cache(maxsize=1)
def _table() -> _Table:
    words: dict[str, tuple[str, ...]] = {}
    phrases: dict[str, _Phrases] = {}
    opposites: set[tuple[str, str]] = set()
    for line in data_lines("concepts.txt"):
        name, members, contrary = (part.strip() for part in line.split("|"))
        opposites.update((name, other.strip()) for other in contrary.split(",") if other)
        for member in members.split(","):
            parts = tuple(member.split())
            if len(parts) == 1:
                words[parts[0]] = (*words.get(parts[0], ()), name)
            else:
                phrases[parts[0]] = (*phrases.get(parts[0], ()), (parts, name))
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
    found: list[tuple[int, int, str]] = []
    for start in range(len(lemmas)):
        matched = [
            (len(parts), name)
            for parts, name in _phrases_from(lemmas[start], words[start])
            if _matches(parts, lemmas, words, start)
        ]
        if matched:
            length = max(matched)[0]
            found.extend((start, start + length, name) for size, name in matched if size == length)
    return found


def _phrases_from(base: str, word: str) -> _Phrases:
    """Return the phrases that may begin with a token, found by its base form and as written."""
    phrases = _table().phrases
    base = spelling(base)
    found = phrases.get(base, ())
    return found if base == word else (*found, *phrases.get(word, ()))


def _matches(
    parts: tuple[str, ...], lemmas: Sequence[str], words: Sequence[str], start: int
) -> bool:
    if start + len(parts) > len(lemmas):
        return False
    return all(
        part in (words[start + index], spelling(lemmas[start + index]))
        for index, part in enumerate(parts)
    )
