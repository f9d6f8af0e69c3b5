"""How two words stand to one another: the same, close, of one family, opposite.

Better no relation than a wrong one: what the curated lists keep apart is never related, whatever
else says so, and opposites are never related.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from claimcheck.words.entries import Entry, entry, spelling
from claimcheck.words.function_words import FUNCTION_WORDS
from claimcheck.words.groups import group
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
    if not _bases(first).isdisjoint(_bases(second)):
        return Relation(SAME)
    left, right = _forms(first), _forms(second)
    if any(not group(word).apart.isdisjoint(right) for word in left) or opposite(first, second):
        return _NONE
    if any(not group(word).equivalents.isdisjoint(right) for word in left):
        return Relation(EQUIVALENT)
    if first in FUNCTION_WORDS or second in FUNCTION_WORDS:
        return _NONE
    one, two = entry(lemma(first)), entry(lemma(second))
    if one is None or two is None:
        return _NONE
    if spelling(two.word) in one.synonyms:
        return Relation(SYNONYM)
    if one.family == two.family:
        return Relation(FAMILY, _is_agent(one) != _is_agent(two))
    return _NONE


def _is_agent(found: Entry) -> bool:
    """Say whether a word names the person who does something ("leader", "employee")."""
    return "P" in found.kind and found.word.endswith(_AGENT_ENDINGS)


_AGENT_ENDINGS = ("er", "or", "ar", "ist", "ee", "ant", "ent", "ian", "man", "eer")


@lru_cache(maxsize=16384)
def _bases(word: str) -> frozenset[str]:
    """Return the base forms of a word in American spelling."""
    if word in FUNCTION_WORDS:
        return frozenset((word,))
    return frozenset(spelling(base) for base in lemmas(word))


@lru_cache(maxsize=16384)
def _forms(word: str) -> frozenset[str]:
    """Return the forms under which a word may stand in a curated list: itself and its bases."""
    return _bases(word) | {spelling(word)}


@lru_cache(maxsize=32768)
def opposite(first: str, second: str) -> bool:
    """Say whether two words in the same place turn a statement into its contrary."""
    if first == second or not _bases(first).isdisjoint(_bases(second)):
        return False
    right = _forms(second)
    if any(not group(word).opposites.isdisjoint(right) for word in _forms(first)):
        return True
    if _is_undone(first, second) or _is_undone(second, first):
        return True
    one, two = entry(lemma(first)), entry(lemma(second))
    if one is None or two is None:
        return False
    if spelling(two.word) in one.antonyms or spelling(one.word) in two.antonyms:
        return True
    return _through_synonym(one, two)


_LONG = 6  # letters of a word from which "un" before it is a word of its own


def _is_undone(first: str, second: str) -> bool:
    """Say whether one word is the other with "un" before it: unpaid, unoccupied."""
    if not first.startswith("un") or len(first) < _LONG or first in FUNCTION_WORDS:
        return False
    return not _bases(first[2:]).isdisjoint(_bases(second))


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


def families(word: str) -> tuple[str, ...]:
    """Return the keys of all families that a form may belong to: "found" is of find and found."""
    keys = [family(word)]
    for base in lemmas(word):
        known = entry(base)
        keys.append(known.family if known is not None else base)
    return tuple(dict.fromkeys(keys))


def is_person_noun(word: str) -> bool:
    """Say whether a noun most often names a person ("director", "employees")."""
    found = entry(lemma(word))
    return found is not None and "P" in found.kind
