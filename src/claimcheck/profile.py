"""A claim made ready for comparison: what its statement says, facet by facet, and its key."""

from __future__ import annotations

from enum import StrEnum

from claimcheck import enumerations
from claimcheck.facets.attribution import Attribution
from claimcheck.facets.entity.mention import Kind, Mention
from claimcheck.facets.entity.same import same
from claimcheck.facets.quantity.model import Quantity, Relation
from claimcheck.facets.rank import Rank
from claimcheck.facets.time.model import TimeExpression, TimeKind
from claimcheck.facets.topic import GROWTH, Term
from claimcheck.model import Claim
from claimcheck.parts import Part
from claimcheck.reading import Reading
from claimcheck.vocabulary import Vocabulary
from claimcheck.words import lexicon

# Verbs of a level at a time, which a wider period may tell as well (verdicts.md 5).
_STATES = frozenset(
    "reach hit top exceed pass surpass be have stand hold number amount own employ operate "
    "contain cover weigh cost measure remain total".split()
)


# Verbs of a single event, which a wider period tells as well: "bought for 340 million in 2022".
EVENTS = frozenset(
    "order sign book commission acquire buy purchase take open launch win award found "
    "establish close begin start end complete elect appoint join leave settle fine agree "
    "donate lay sack dismiss fire buy-out merge inaugurate unveil sink crash die kill injure "
    "strike".split()
)


# Participles of what stands at a time: "were enrolled at schools".
_STANDING = frozenset("enroll enrol employ house base own occupy staff insure".split())


STATISTICS = frozenset("average mean median total maximum minimum peak net gross record".split())


class Key(StrEnum):
    """What a draft must repeat of a claim to be supported by it (verdicts.md 3.2)."""

    QUANTITY = "quantity"
    RANK = "rank"
    PREDICATE = "predicate"  # the entity or deed that makes it news


class Profile:
    """
    One wording of a claim as its facets: the statement, a phrasing, or the correction.

    A phrasing takes over what it leaves out from the statement (its names, dates, rank, source), so
    that each wording can be compared by itself.
    """

    __slots__ = (
        "attribution",
        "claim",
        "corrects",
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
        "reading",
        "roles",
        "scores",
        "statistics",
        "suspended",
        "terms",
        "texts",
        "times",
        "weight",
        "whole",
    )

    def __init__(
        self,
        claim: Claim,
        text: str,
        vocabulary: Vocabulary,
        statement: Profile | None = None,
        *,
        corrects: bool = False,
        fact: bool = False,
    ) -> None:
        """
        Read `text`, a wording of `claim`; `statement` is the statement's profile.

        `fact` says that the text is one of several facts of the statement, and has what is its own.
        """
        self.claim = claim
        self.corrects = corrects
        reading = self.reading = Reading(text, vocabulary)
        # Of a fact, the statement that it was taken from: what it counts beside the fact's own.
        self.whole: Reading = statement.reading if fact and statement is not None else reading
        self.texts: dict[Mention | Rank, str] = {}
        if fact and any(not name.weak for name in reading.mentions):
            statement = None
        if statement is not None:
            self.texts |= statement.texts
        self._read_names(statement)
        if fact:
            statement = None
        self.figures: tuple[Quantity, ...] = key_figures(reading)
        self.scores = reading.scores
        self.growth = tuple(is_growth(figure, reading) for figure in self.figures)
        own = statement.times if statement is not None else ()
        self.times: tuple[TimeExpression, ...] = own or dated(reading)
        self.ranks: tuple[Rank, ...] = reading.ranks or (statement.ranks if statement else ())
        for rank in reading.ranks:
            self.texts[rank] = reading.tokens.slice(rank.first, rank.last)
        self.terms: tuple[Term, ...] = reading.terms
        self.weight = 0.0  # of all its topic words
        for term in self.terms:
            self.weight += term.weight
        # Words like "average", without which a figure is another.
        self.statistics = frozenset(
            place
            for place, term in enumerate(self.terms)
            if term.lemma in STATISTICS or term.lemma == "on average"
        )
        self.items = enumerations.items(reading)
        self.predicates = _predicates(reading)
        self.ranked_deeds = frozenset(
            place for place in self.predicates if _is_ranked(reading, place)
        )
        core = self._core()
        self.negated = reading.stance.denied(core) is not None
        self.suspended = reading.stance.suspended(core) is not None
        self.over_period = self._is_over_period()
        self.key = self._find_key()

    def _read_names(self, statement: Profile | None) -> None:
        """Collect the names, those of the statement too, and the source."""
        reading = self.reading
        self.attribution: Attribution | None = next(iter(named_sources(reading)), None)
        source = self.attribution.mention if self.attribution else None
        names = [name for name in reading.mentions if name is not source and not name.weak]
        for name in reading.mentions:
            self.texts[name] = reading.tokens.slice(name.first, name.last)
        if statement is not None:
            if self.attribution is None:
                self.attribution = statement.attribution
            others: tuple[Mention, ...] = (
                *statement.mentions,
                *statement.roles,
                *statement.quotes,
            )
            names += [other for other in others if all(same(name, other) is None for name in names)]
        self.mentions: tuple[Mention, ...] = tuple(
            name for name in names if name.kind not in (Kind.ROLE, Kind.QUOTE)
        )
        ranked = {place for rank in reading.ranks for place in range(rank.first, rank.last)}
        self.roles: tuple[Mention, ...] = tuple(
            name  # "among the world's leaders" names no office
            for name in names
            if name.kind is Kind.ROLE and name.first not in ranked
        )
        self.quotes: tuple[Mention, ...] = tuple(name for name in names if name.kind is Kind.QUOTE)

    def _core(self) -> set[int]:
        """Return the tokens of the statement that carry its key."""
        reading = self.reading
        places = [range(rank.first, rank.last) for rank in reading.ranks]
        places += [reading.span(figure.start, figure.end) for figure in self.figures]
        found = {index for place in places for index in place}
        deeds = found or {reading.terms[place].first for place in self.predicates}
        return deeds or {term.first for term in self.terms[-1:]}

    def _find_key(self) -> Key:
        if self.figures or self.scores:
            return Key.QUANTITY
        return Key.RANK if self.ranks else Key.PREDICATE

    def _is_over_period(self) -> bool:
        """Say whether the claim counts over a period, so that only that period agrees."""
        if any(figure.relation is Relation.CHANGE for figure in self.figures):
            return True
        if not self.figures:
            return False
        if any(time.kind is TimeKind.PERIOD for time in self.times):
            return True
        at = any(
            time.kind is TimeKind.AT and not time.as_of and time.precision != "day"
            for time in self.times
        )
        return at and not self.is_state

    @property
    def is_state(self) -> bool:
        """Say whether the figure is a level that stands, and not something counted over time."""
        if not self.figures:
            return False
        reading = self.reading
        clause = reading.clauses.clause_of[reading.at(self.figures[0])]
        verb = reading.clauses.verbs.get(clause)
        if verb is None:
            return False
        lemma = reading.lemmas[verb]
        words = reading.tokens.words
        if (
            lemma == "have"
            and verb + 1 < len(words)
            and lexicon.is_past_or_participle(words[verb + 1])
        ):
            return False
        if _tells_event(reading, verb):
            return True
        if clause not in reading.clauses.passive:
            return lemma in _STATES
        behind = range(verb + 1, min(len(words), verb + 4))
        return any(reading.lemmas[at] in _STANDING for at in behind)


def _tells_event(reading: Reading, verb: int) -> bool:
    """Say whether a verb, or the participle behind it, tells of one event: "was bought"."""
    words = reading.tokens.words
    if reading.lemmas[verb] not in ("be", "have", "get"):
        return reading.lemmas[verb] in EVENTS
    behind = range(verb + 1, min(len(words), verb + 4))
    done = [at for at in behind if lexicon.is_past_or_participle(words[at])]
    return bool(done) and reading.lemmas[done[0]] in EVENTS


def named_sources(reading: Reading) -> tuple[Attribution, ...]:
    """Return the sources of a sentence that have a name."""
    return tuple(source for source in reading.attributions if source.mention is not None)


def part_of(figure: Quantity, reading: Reading) -> Part | None:
    """Return what a figure is said to be part of: "52 of the 150 seats"."""
    return next((part for part in reading.parts if reading.quantities[part.part] is figure), None)


def key_figures(reading: Reading) -> tuple[Quantity, ...]:
    """Return the figures that a sentence states, without those that name a group or a whole."""
    wholes = {part.whole for part in reading.parts}
    return tuple(
        figure
        for place, figure in enumerate(reading.quantities)
        if not figure.names and place not in wholes
    )


def dated(reading: Reading) -> tuple[TimeExpression, ...]:
    """Return the dates and periods that a sentence gives for what it says."""
    proper = tuple(time for time in reading.times if not time.in_name and not time.baseline)
    return proper or tuple(time for time in reading.times if time.in_name)


def is_growth(figure: Quantity, reading: Reading) -> bool:
    """Say whether a figure tells of a change rather than of a level (verdicts.md 4.5)."""
    if figure.relation is Relation.CHANGE:
        return True
    if figure.relation is Relation.FROM:
        return False
    if figure.relation is Relation.TO:
        return _is_of_growth(figure, reading) and not _led_by_to(figure, reading)
    if figure.relation is None and figure.change is None and figure.unit in _RELATIVE:
        return _is_of_growth(figure, reading) or _is_by(figure, reading)
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
        if (term.first < at and term.noun) or (not term.noun and term.first < at)
    )


def _is_ranked(reading: Reading, place: int) -> bool:
    """Say whether a deed is what is ranked: "the first to walk on the moon"."""
    return bool(reading.ranks) and reading.terms[place].first > reading.ranks[0].first


_ARTICLE = 5  # characters of "the " or "in " before a date
_RELATIVE = ("percent", "percentage point")


def _is_by(figure: Quantity, reading: Reading) -> bool:
    """Say whether "by" leads a figure, as it does any change: "melted by 4%"."""
    at = reading.at(figure)
    return bool(at) and reading.tokens.words[at - 1] == "by"


def _led_by_to(figure: Quantity, reading: Reading) -> bool:
    """Say whether "to" before a figure goes with a change and not with a verb ("came to")."""
    at = reading.at(figure)
    before = reading.tokens.words[max(0, at - 2) : at]
    return before[-1:] == ["to"] and reading.lemmas[max(0, at - 2)] not in ("come", "amount")


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
    first = min(end, start + _ARTICLE)  # "than the city average in 2024": the date is another's
    return not any(
        start <= time.start < first or time.start <= start < time.end for time in reading.all_times
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
        } or {
            place  # "is not contagious"
            for place, term in enumerate(reading.terms)
            if verbs and term.first > first and not term.colour
        }
    return frozenset(found)


def _is_verb(reading: Reading, term: Term) -> bool:
    previous = reading.tokens.words[term.first - 1] if term.first else ""
    return previous == "to" or (any(
        verb < term.first <= verb + 3 for verb in reading.clauses.verbs.values()
    ) and term.weight >= 0.7)  # fmt: skip
