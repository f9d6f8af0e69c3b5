"""Everyday concepts: the measure or event that a word or phrase tells of ("cost", "finish")."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claimcheck.words.entries import spelling
from claimcheck.words.groups import group, opposite_concepts_of
from claimcheck.words.morphology import lemma

# By the word behind the first: the place in the list, the rest of the phrase and its concept.
_Phrases = dict[str, tuple[tuple[int, tuple[str, ...], str], ...]]


@lru_cache(maxsize=8192)
def concepts(word: str) -> tuple[str, ...]:
    """Return every concept that a word may tell of, in the order of the list."""
    base = spelling(lemma(word))
    found = group(base).concepts
    if base == word:
        return found
    return (*found, *(name for name in group(spelling(word)).concepts if name not in found))


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
    return second in opposite_concepts_of(first)


def match_phrases(lemmas: Sequence[str], words: Sequence[str]) -> list[tuple[int, int, str]]:
    """
    Return (start, end, concept) for each phrase of several words ("took place", "set up").

    `lemmas` and `words` are the base forms and the forms of the same tokens; `end` is exclusive.
    At each place the longest phrase counts, under each concept that it has.
    """
    found: list[tuple[int, int, str]] = []
    for start in range(len(lemmas) - 1):
        phrases = _phrases_from(lemmas[start], words[start])
        if not phrases:
            continue
        written, base = words[start + 1], spelling(lemmas[start + 1])
        offered = phrases.get(written, ())
        if base != written and base in phrases:
            offered = tuple(sorted((*offered, *phrases[base])))
        if not offered:
            continue
        matched = [
            (len(rest) + 1, name)
            for _, rest, name in offered
            if _matches(rest, lemmas, words, start + 1)
        ]
        if matched:
            length = max(matched)[0]
            found.extend((start, start + length, name) for size, name in matched if size == length)
    return found


@lru_cache(maxsize=8192)
def _phrases_from(base: str, word: str) -> _Phrases:
    """Return the phrases that may begin with a token, found by its base form and as written."""
    base = spelling(base)
    found = group(base).phrases
    if base != word:
        found = (*found, *group(word).phrases)
    phrases: dict[str, list[tuple[int, tuple[str, ...], str]]] = {}
    for place, (rest, name) in enumerate(found):
        phrases.setdefault(rest[0], []).append((place, rest, name))
    return {first: tuple(entries) for first, entries in phrases.items()}


def _matches(rest: tuple[str, ...], lemmas: Sequence[str], words: Sequence[str], at: int) -> bool:
    """Say whether the tokens from `at` on are the rest of a phrase."""
    if at + len(rest) > len(lemmas):
        return False
    return all(
        part == words[at + index] or part == spelling(lemmas[at + index])
        for index, part in enumerate(rest)
    )
