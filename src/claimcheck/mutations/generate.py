"""All the mutants of a claim, always the same ones in the same order."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from claimcheck.model import Claim, Subject
from claimcheck.mutations import (
    bounds,
    conversions,
    directions,
    entities,
    hedges,
    negations,
    opposites,
    phrases,
    quantities,
    ranks,
    spellings,
    swaps,
    synonyms,
    times,
    units,
    voices,
)
from claimcheck.mutations.model import Family, Mutant, Name, Source, Variant
from claimcheck.reading import Reading
from claimcheck.vocabulary import Vocabulary

WRONG: tuple[Family, ...] = (
    quantities.wrong,
    units.wrong,
    times.wrong,
    directions.wrong,
    opposites.wrong,
    bounds.wrong,
    negations.wrong,
    ranks.wrong,
    entities.wrong,
    swaps.wrong,
)
RIGHT: tuple[Family, ...] = (
    spellings.right,
    conversions.right,
    hedges.right,
    phrases.right,
    voices.right,
    synonyms.right,
)
_NO_SUBJECT = Subject("")


def mutants_of(
    claim: Claim, subject: Subject = _NO_SUBJECT, names: tuple[Name, ...] = ()
) -> list[Mutant]:
    """
    Return the sentences made from a claim's statement and phrasings; the same text only once.

    `subject` is the claim's own: its names and synonyms; `names` are those that may be put in the
    place of others (`entities.names_of`). Of a claim that is rated false only what
    says the same is made, and that is wrong: whether a changed falsehood is true nobody knows.
    """
    vocabulary = _vocabulary(subject)
    taken = {_plain(text) for text in (claim.statement, *claim.phrasings)}
    found: list[Mutant] = []
    for text in (claim.statement, *claim.phrasings):
        source = Source(text, Reading(text, vocabulary), claim, subject, names)
        for variant, right in _variants(source):
            plain = _plain(variant.text)
            if plain not in taken:
                taken.add(plain)
                found.append(Mutant(variant.kind, variant.text, right, claim.id))
    return found


def _variants(source: Source) -> Iterator[tuple[Variant, bool]]:
    """Yield each variant, and whether it is right."""
    if source.claim.rating:
        for family in WRONG:
            for variant in family(source):
                yield variant, False
    for family in RIGHT:
        for variant in family(source):
            yield variant, source.claim.rating


@lru_cache(maxsize=64)
def _vocabulary(subject: Subject) -> Vocabulary:
    return Vocabulary((subject,))


def _plain(text: str) -> str:
    """Return a text as it is compared with others: without capitals, spaces and full stop."""
    return "".join(text.lower().split()).rstrip(".")
