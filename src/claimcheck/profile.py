"""A claim made ready for comparison: what its statement says, facet by facet, and what its key is."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from claimcheck.facets.attribution import Attribution
from claimcheck.facets.entity import Kind, Mention
from claimcheck.facets.quantity.model import Quantity
from claimcheck.facets.rank import Rank
from claimcheck.facets.time.model import TimeExpression
from claimcheck.facets.topic import Term
from claimcheck.model import Claim
from claimcheck.reading import Reading
from claimcheck.vocabulary import Vocabulary

Value = TypeVar("Value")


class Key(StrEnum):
    """What a draft must repeat of a claim to be supported by it (verdicts.md 3.2)."""

    QUANTITY = "quantity"
    RANK = "rank"
    PREDICATE = "predicate"  # the entity or deed that makes it news


class Profile:
    """
    One claim as its facets.

    `readings` are the statement and then the phrasings; the facets are those of the statement,
    filled up from the phrasings where the statement has none.
    """

    __slots__ = (
        "attribution",
        "claim",
        "figures",
        "key",
        "mentions",
        "negated",
        "quotes",
        "ranks",
        "readings",
        "roles",
        "terms",
        "times",
    )

    def __init__(self, claim: Claim, vocabulary: Vocabulary) -> None:
        """Read the statement and the phrasings of `claim`."""
        self.claim = claim
        self.readings = tuple(
            Reading(text, vocabulary) for text in (claim.statement, *claim.phrasings)
        )
        statement = self.readings[0]
        self.attribution: Attribution | None = next(iter(named_sources(statement)), None)
        source = self.attribution.mention if self.attribution else None
        names = [mention for mention in statement.mentions if mention is not source]
        self.mentions: tuple[Mention, ...] = tuple(
            mention for mention in names if mention.kind not in (Kind.ROLE, Kind.QUOTE)
        )
        self.roles = tuple(mention for mention in names if mention.kind is Kind.ROLE)
        self.quotes = tuple(mention for mention in names if mention.kind is Kind.QUOTE)
        self.figures: tuple[Quantity, ...] = _first(
            key_figures(reading) for reading in self.readings
        )
        self.times: tuple[TimeExpression, ...] = _first(dated(reading) for reading in self.readings)
        self.ranks: tuple[Rank, ...] = _first(reading.ranks for reading in self.readings)
        self.terms: tuple[tuple[Term, ...], ...] = tuple(
            own_terms(reading) for reading in self.readings
        )
        self.negated = statement.stance.denied(range(len(statement.tokens))) is not None
        if self.figures:
            self.key = Key.QUANTITY
        elif self.ranks:
            self.key = Key.RANK
        else:
            self.key = Key.PREDICATE


def _first(candidates: Iterable[tuple[Value, ...]]) -> tuple[Value, ...]:
    for found in candidates:
        if found:
            return found
    return ()


def named_sources(reading: Reading) -> tuple[Attribution, ...]:
    """Return the sources of a sentence that have a name."""
    return tuple(source for source in reading.attributions if source.mention is not None)


def key_figures(reading: Reading) -> tuple[Quantity, ...]:
    """Return the figures that a sentence states; those that only name a group are left out."""
    return tuple(figure for figure in reading.quantities if not figure.names)


def dated(reading: Reading) -> tuple[TimeExpression, ...]:
    """Return the dates and periods that a sentence gives for what it says."""
    proper = tuple(time for time in reading.times if not getattr(time, "in_name", False))
    return proper or tuple(reading.times)


def own_terms(reading: Reading) -> tuple[Term, ...]:
    """Return the topic words of a sentence without those of its sources."""
    sources = [range(source.first, source.last) for source in reading.attributions]
    return tuple(
        term for term in reading.terms if not any(term.first in source for source in sources)
    )
