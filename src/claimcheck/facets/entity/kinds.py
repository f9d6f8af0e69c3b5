"""What kind of thing a name names, by its words: a person, a place, a body, a work."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.facets.entity.mention import Kind
from claimcheck.vocabulary import Vocabulary
from claimcheck.words import lexicon, names, places
from claimcheck.words.entries import entry

GEOGRAPHIC = frozenset(
    "crater sea river mount mountain lake bay street valley island islands ocean strait "
    "canal square road bridge hill hills coast desert peninsula cape gulf county district "
    "region park forest avenue mare city town village airport".split()
)


WORKS = frozenset(
    "report review survey almanac index study journal times yearbook bulletin gazette post herald "
    "tribune guardian monitor atlas handbook outlook census barometer magazine newsletter paper "
    "statement account accounts assessment audit register digest chronicle benchmark trial "
    "statistics bulletin".split()
)


EVENTS = frozenset(
    "conference summit expo games cup championship championships festival congress forum fair "
    "olympics biennale award awards prize agenda vision plan strategy convention".split()
)


def kind_of_words(words: Sequence[str]) -> Kind:
    """Return the kind of a name by its words."""
    if not words:
        return Kind.THING
    last = words[-1]
    if last in WORKS or (last.isdigit() and len(words) > 1 and words[-2] in WORKS):
        return Kind.WORK
    if any(names.is_org_word(word) for word in words):
        return Kind.ORGANISATION
    if last in GEOGRAPHIC or (words[0] in GEOGRAPHIC and len(words) > 1):
        return Kind.PLACE
    if 2 <= len(words) <= 4 and names.is_given_name(words[0]) and not last.isdigit():
        return Kind.PERSON
    if len(words) == 2 and all(
        len(word) > 1 and word.isalpha() and entry(lexicon.lemma(word)) is None for word in words
    ):
        return Kind.PERSON  # two words that mean nothing: more often a name than a ship
    return Kind.THING


def kind_of(key: str, vocabulary: Vocabulary) -> Kind:
    """Return the kind of an entity of the set by the words of its name."""
    words = vocabulary.known_names.get(key) or tuple(key.split())
    proper = [word for word in words if not names.is_person_title(word.rstrip("."))]
    kind = kind_of_words(proper or words)
    if kind is Kind.THING and places.place(key) is not None:
        return Kind.PLACE
    if kind is Kind.THING and words and names.is_person_title(words[0].rstrip(".")):
        return Kind.PERSON
    return kind
