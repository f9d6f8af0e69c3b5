"""What a clause is about: the nouns and names before its verb that no preposition governs."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.facets.entity import slots
from claimcheck.facets.entity.mention import Mention, Slot
from claimcheck.facets.topic import Term
from claimcheck.nouns import GENERIC
from claimcheck.reading import Reading

_PRONOUNS = frozenset("it they he she we this that these".split())
_LEAST_WEIGHT = 0.5  # of a noun that says something: "number", "year" say less


class Subject(NamedTuple):
    """The subject of a clause."""

    nouns: tuple[Term, ...] = ()
    names: tuple[Mention, ...] = ()

    def __bool__(self) -> bool:
        """Say whether there is a noun or name at all, and not only a pronoun."""
        return bool(self.nouns or self.names)


def subject_of(reading: Reading, at: int) -> Subject:
    """
    Return the subject of the clause in which token `at` stands.

    A clause that begins with its verb has the subject of the clause before: "The tunnel is 46 km
    long and opened in 2020".
    """
    clauses = reading.clauses
    for clause in range(clauses.clause_of[at], -1, -1):
        verb = clauses.verbs.get(clause)
        if verb is None:
            continue
        first = min(part.first for part in clauses.segments if part.clause == clause)
        found = _between(reading, first, verb)
        if found or _has_pronoun(reading, first, verb):
            return found
    return Subject()


def _between(reading: Reading, first: int, verb: int) -> Subject:
    heads = {
        term: slots.governor(reading.tokens, reading.clauses, term.first)[0]
        for term in reading.terms
        if first <= term.first < verb
        and term.noun
        and term.head
        and not term.colour
        and term.lemma not in GENERIC
        and term.weight >= _LEAST_WEIGHT
    }
    nouns = tuple(term for term, preposition in heads.items() if not preposition)
    if not nouns:  # "38% of the pupils"
        nouns = tuple(term for term, preposition in heads.items() if preposition == "of")
    names = tuple(
        name
        for name in reading.mentions
        if first <= name.first < verb and name.slot is Slot.SUBJECT and not name.weak
    )
    return Subject(nouns, names)


def _has_pronoun(reading: Reading, first: int, verb: int) -> bool:
    words = reading.tokens.words
    return any(
        words[place] in _PRONOUNS and words[place - 1 : place] != ["of"]
        for place in range(first, verb)
    )
