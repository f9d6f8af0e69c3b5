"""How two words stand to one another: the same, close, of one family, opposite.

Better no relation than a wrong one: what apart.txt keeps apart is never related, whatever else
says so, and opposites are never related.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from claimcheck.words.curated import face, groups, share_line
from claimcheck.words.entries import Entry, entry, spelling
from claimcheck.words.function_words import FUNCTION_WORDS
from claimcheck.words.morphology import lemma, lemmas

SAME = 1.0  # one base form, in whatever inflection or spelling
EQUIVALENT = 0.9  # curated: writers use one for the other
SYNONYM = 0.8  # WordNet: one synset that dominates the use of both words
FAMILY = 0.75  # one derives from the other, or both from a third


class Relation(NamedTuple):
    """How strongly two words are related; `agent` where one is the person who does the other."""

    strength: float
    agent: bool = False


_NONE = Relation(0.0)


def related(first: str, second: str) -> float:
    """Return how surely two words mean the same to a reader: 1, 0.9, 0.8, 0.75 or 0."""
    return relation(first, second).strength


@lru_cache(maxsize=32768)
def relation(first: str, second: str) -> Relation:
    """Return the relation of two words, with a flag for pairs such as lead/leader."""
    if first == second:
        return Relation(SAME)
    left, right = _bases(first), _bases(second)
    if not left or not right:
        return _NONE
    if not left.isdisjoint(right):
        return Relation(SAME)
    head, other = spelling(lemma(first)), spelling(lemma(second))
    if _apart(head, other) or opposite(head, other):
        return _NONE
    equivalents = groups("equivalents.txt")
    if share_line(equivalents, head, other):
        return Relation(EQUIVALENT)
    one, two = entry(head), entry(other)
    if one is None or two is None:
        return _NONE
    if other in one.synonyms:
        return Relation(SYNONYM)
    if one.family == two.family:
        return Relation(FAMILY, ("P" in one.kind) != ("P" in two.kind))
    return _NONE


@lru_cache(maxsize=16384)
def _bases(word: str) -> frozenset[str]:
    """Return the base forms of a word in American spelling; none for a function word."""
    if word in FUNCTION_WORDS:
        return frozenset((word,))
    return frozenset(spelling(base) for base in lemmas(word))


def _apart(first: str, second: str) -> bool:
    return face(groups("apart.txt"), first, second)


@lru_cache(maxsize=16384)
def opposite(first: str, second: str) -> bool:
    """Say whether two words in the same place turn a statement into its contrary."""
    for left in _opposing(first):
        for right in _opposing(second):
            if face(groups("opposites.txt"), left, right):
                return True
    head, other = spelling(lemma(first)), spelling(lemma(second))
    one, two = entry(head), entry(other)
    if one is None or two is None or head == other:
        return False
    return other in one.antonyms or head in two.antonyms or _through_synonym(one, two)


def _opposing(word: str) -> tuple[str, ...]:
    """Return the forms under which a word may stand in the list of opposites."""
    head = spelling(lemma(word))
    return (head,) if head == word else (head, word)


def _through_synonym(one: Entry, two: Entry) -> bool:
    """Say whether a close synonym of one word is the antonym of the other."""
    contraries = (*one.antonyms, *two.antonyms)
    return any(word in contraries for word in (*one.synonyms, *two.synonyms))


@lru_cache(maxsize=16384)
def family(word: str) -> str:
    """Return the key that a word shares with its derivatives: growth, grew, growing are "grow"."""
    base = lemma(word)
    found = entry(base)
    return found.family if found is not None else base


def is_person_noun(word: str) -> bool:
    """Say whether a noun most often names a person ("director", "employees")."""
    found = entry(lemma(word))
    return found is not None and "P" in found.kind
