"""Words of ordinary English: base forms, parts of speech, relations and concepts.

Arguments are folded words (`folding.fold_word`); any string is allowed and none raises. Everything
is pure and cached; the data files are read on first use. docs/words.md says where they come from.
"""

from __future__ import annotations

from functools import lru_cache

from claimcheck.words.concepts import (
    concept,
    concepts,
    match_phrases,
    opposite_concepts,
    same_concept,
)
from claimcheck.words.curated import word_set
from claimcheck.words.entries import ADJECTIVE, ADVERB, NOUN, VERB, entry, spelling
from claimcheck.words.function_words import is_function_word
from claimcheck.words.morphology import (
    is_ing,
    is_past_or_participle,
    is_plural_noun,
    lemma,
    lemmas,
    main_pos,
    pos,
)
from claimcheck.words.relations import (
    Relation,
    families,
    family,
    is_person_noun,
    opposite,
    related,
    relation,
)

__all__ = [
    "ADJECTIVE",
    "ADVERB",
    "NOUN",
    "VERB",
    "Relation",
    "common",
    "concept",
    "concepts",
    "families",
    "family",
    "is_colour",
    "is_function_word",
    "is_ing",
    "is_light",
    "is_past_or_participle",
    "is_person_noun",
    "is_plural_noun",
    "lemma",
    "lemmas",
    "main_pos",
    "match_phrases",
    "opposite",
    "opposite_concepts",
    "pos",
    "related",
    "relation",
    "same_concept",
    "spelling",
]


@lru_cache(maxsize=8192)
def is_colour(word: str) -> bool:
    """Say whether a word only evaluates ("remarkable", "steadily") and adds no fact."""
    words = word_set("colour.txt")
    return word in words or lemma(word) in words


@lru_cache(maxsize=8192)
def is_light(word: str) -> bool:
    """Say whether a word is too light to carry a topic ("number", "make", "year")."""
    return lemma(word) in word_set("light.txt")


def common(word: str) -> int:
    """Return how common a word is, 0 (unknown or rare) to 9 (among the most used)."""
    found = entry(lemma(word))
    return found.common if found is not None else 0
