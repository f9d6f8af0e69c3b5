"""A claim made ready for comparison: what its statement says, facet by facet, and what its key is."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from claimcheck import enumerations
from claimcheck.facets.attribution import Attribution
from claimcheck.facets.entity.mention import Kind, Mention
from claimcheck.facets.quantity.model import Quantity, Relation
from claimcheck.facets.rank import Rank
from claimcheck.facets.time.model import TimeExpression, TimeKind
from claimcheck.facets.topic import GROWTH, Term
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
        "growth",
        "items",
        "key",
        "mentions",
        "negated",
        "over_period",
        "predicates",
        "quotes",
        "ranked_deeds",
        "ranks",
        "readings",
        "roles",
        "scores",
        "suspended",
        "terms",
        "times",
    )

    def __init__(self, claim: Claim, vocabulary: Vocabulary) -> None:
        """Read the statement and the phrasings of `claim`."""
        self.claim = claim
        self.readings = tuple(
            Reading(text, vocabulary) for text in (claim.statement, *claim.phrasings)
        )
        statement = self.statement
        self.attribution: Attribution | None = next(iter(named_sources(statement)), None)
        source = self.attribution.mention if self.attribution else None
        names = [name for name in statement.mentions if name is not source and not name.weak]
        self.mentions: tuple[Mention, ...] = tuple(
            name for name in names if name.kind not in (Kind.ROLE, Kind.QUOTE)
        )
        self.roles = tuple(name for name in names if name.kind is Kind.ROLE)
        self.quotes = tuple(name for name in names if name.kind is Kind.QUOTE)
        self.figures: tuple[Quantity, ...] = _first(map(key_figures, self.readings))
        self.scores = _first(reading.scores for reading in self.readings)
        self.growth = tuple(is_growth(figure, statement) for figure in self.figures)
        self.times: tuple[TimeExpression, ...] = _first(map(dated, self.readings))
        self.ranks: tuple[Rank, ...] = _first(reading.ranks for reading in self.readings)
        self.terms: tuple[tuple[Term, ...], ...] = tuple(reading.terms for reading in self.readings)
        self.items = tuple(enumerations.items(reading) for reading in self.readings)
        self.predicates = tuple(_predicates(reading) for reading in self.readings)
        self.ranked_deeds = tuple(
            frozenset(place for place in places if _is_ranked(reading, place))
            for reading, places in zip(self.readings, self.predicates, strict=True)
        )
        core = self._core()
        self.negated = statement.stance.denied(core) is not None
        self.suspended = statement.stance.suspended(core) is not None
        self.over_period = self._is_over_period()
        self.key = self._find_key()

    @property
    def statement(self) -> Reading:
        """The reading of the statement itself."""
        return self.readings[0]

    def _core(self) -> set[int]:
        """Return the tokens of the statement that carry its key."""
        statement = self.statement
        places = [range(rank.first, rank.last) for rank in statement.ranks]
        places += [statement.span(figure.start, figure.end) for figure in key_figures(statement)]
        found = {index for place in places for index in place}
        return found or {statement.terms[place].first for place in self.predicates[0]}

    def _find_key(self) -> Key:
        if self.figures or self.scores:
            return Key.QUANTITY
        return Key.RANK if self.ranks else Key.PREDICATE

    def _is_over_period(self) -> bool:
        """Say whether the claim counts or measures over a period, so that only that period agrees."""
        if any(figure.relation is Relation.CHANGE for figure in self.figures):
            return True
        return bool(self.figures) and any(
            time.kind is TimeKind.PERIOD or (time.kind is TimeKind.AT and not time.as_of)
            for time in self.times
        )


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
    proper = tuple(time for time in reading.times if not time.in_name)
    return proper or reading.times


def is_growth(figure: Quantity, reading: Reading) -> bool:
    """Say whether a figure tells of a change rather than of a level (verdicts.md 4.5)."""
    if figure.relation is Relation.CHANGE:
        return True
    if figure.relation in (Relation.TO, Relation.FROM):
        return figure.unit in ("percent", "times") and _is_of_growth(figure, reading)
    if figure.change is not None and (
        figure.relation is not Relation.TIMES or not _standard(figure, reading)
    ):
        return True
    if figure.relation is not Relation.TIMES and figure.unit != "times":
        return False
    at = reading.at(figure)
    return any(
        GROWTH & set(term.concepts) and reading.clauses.distance(term.first, at) < 2
        for term in reading.terms
        if term.first < at and term.noun or not term.noun and term.first < at
    )


def _is_ranked(reading: Reading, place: int) -> bool:
    """Say whether a deed is what is ranked: "the first to walk on the moon"."""
    return bool(reading.ranks) and reading.terms[place].first > reading.ranks[0].first


def _is_of_growth(figure: Quantity, reading: Reading) -> bool:
    """Say whether a noun of growth is what reached the figure: "growth came to 14%"."""
    at = reading.at(figure)
    return any(
        term.noun and term.head and GROWTH & set(term.concepts) and term.first < at
        and reading.clauses.distance(term.first, at) < 2
        for term in reading.terms
    )  # fmt: skip


def _standard(figure: Quantity, reading: Reading) -> bool:
    """Say whether a figure is relative to another thing, and not to an earlier time."""
    if figure.reference is None or figure.reference_start is None:
        return False
    start, end = figure.reference_start, figure.reference_end or figure.reference_start
    return not any(
        start <= time.start < end or time.start <= start < time.end for time in reading.times
    )


def _predicates(reading: Reading) -> frozenset[int]:
    """Return the terms that say what is done or is so: verbs, and what stands behind "is"."""
    verbs = set(reading.clauses.verbs.values())
    found = set()
    for place, term in enumerate(reading.terms):
        if term.colour:
            continue
        if not term.noun and (term.first in verbs or _is_verb(reading, term)):
            found.add(place)
    if not found:
        first = min(verbs, default=0)
        found = {
            place for place, term in enumerate(reading.terms) if term.head and term.first > first
        }
    return frozenset(found)


def _is_verb(reading: Reading, term: Term) -> bool:
    previous = reading.tokens.words[term.first - 1] if term.first else ""
    return previous == "to" or any(
        verb < term.first <= verb + 3 for verb in reading.clauses.verbs.values()
    ) and term.weight >= 0.7  # fmt: skip
