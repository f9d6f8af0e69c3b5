"""Is a sentence about a claim, and which of its figures answers which of the claim's?

verdicts.md 3.1. The topic is weighed word by word; a figure belongs to the claim only where it
counts the same thing, in the same dimension, as a level or as a change alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck import context as earlier_text
from claimcheck.context import Context
from claimcheck.facets import entity, topic
from claimcheck.facets.entity import Mention
from claimcheck.facets.quantity import compare as quantities
from claimcheck.facets.quantity.model import Quantity, Relation
from claimcheck.facets.topic import Term
from claimcheck.profile import Key, Profile, key_figures, own_terms
from claimcheck.reading import Reading

_GENERIC = frozenset(
    "people person individual unit one item piece case total number figure instance man woman".split()
)
_SPECIFIC = frozenset(
    "money mass length speed temperature area volume duration time energy power data data-rate pressure frequency".split()
)
_GROWTH = frozenset(("increase", "decrease", "growth", "change"))


class Pair(NamedTuple):
    """A figure of the claim and the figure of the draft that answers it."""

    claim: int  # index into Profile.figures
    draft: int  # index into Reading.quantities
    strength: float


class Alignment(NamedTuple):
    """How a sentence lines up with a claim."""

    score: float
    coverage: float  # share of the claim's topic that the draft has
    matches: tuple[topic.Match, ...]
    variant: int  # which reading of the claim fits best
    pairs: tuple[Pair, ...]
    terms: tuple[Term, ...]  # the draft's, with those taken from the context at the end
    own: int  # how many of `terms` are the sentence's own
    names: tuple[
        tuple[Mention, Mention | None], ...
    ]  # each name of the claim, and the draft's for it
    foreign: tuple[Term, ...]
    from_context: bool


def align(profile: Profile, reading: Reading, context: Context) -> Alignment | None:
    """Line up a sentence with a claim; None where the topic does not match."""
    own = own_terms(reading)
    carried = _carried_terms(profile, reading, context)
    terms = (*own, *carried)
    variant, matches, coverage = _best_variant(profile, terms, len(own))
    pairs = _pair_figures(profile, reading, terms, matches, variant)
    if (
        profile.key is Key.QUANTITY
        and reading.quantities
        and not pairs
        and _rivals(profile, reading)
    ):
        coverage *= 0.5
    names = tuple((name, _answer(name, reading.mentions)) for name in profile.mentions)
    foreign = _foreign(profile, reading, own, matches, variant, pairs)
    score = _score(profile, coverage, names, pairs, reading, foreign, own, variant)
    alignment = Alignment(
        score, coverage, matches, variant, pairs, terms, len(own), names, foreign, bool(carried)
    )
    return alignment if _is_about(profile, alignment, reading) else None


def _carried_terms(profile: Profile, reading: Reading, context: Context) -> tuple[Term, ...]:
    """Return topic words of the earlier text where the sentence points back to it."""
    carried: list[Term] = []
    previous = context.previous
    if previous is not None and earlier_text.points_back(reading):
        carried.extend(term._replace(first=-1, last=-1) for term in own_terms(previous.reading))
        if profile.claim.id in previous.claims:
            carried.extend(term._replace(first=-1, last=-1) for term in profile.terms[0])
    for heading in context.headings:
        carried.extend(term._replace(first=-1, last=-1) for term in own_terms(heading.reading))
    return tuple(carried)


def weight(term: Term) -> float:
    """Return how much a topic word says of what a sentence is about."""
    if term.colour:
        return 0.3
    if term.concept in _GROWTH:
        return 0.6
    return 1.0 if term.noun else 0.8


def _best_variant(
    profile: Profile, terms: Sequence[Term], own: int
) -> tuple[int, tuple[topic.Match, ...], float]:
    best: tuple[int, tuple[topic.Match, ...], float] = (0, (), 0.0)
    for number, wanted in enumerate(profile.terms):
        total = sum(weight(term) for term in wanted)
        matches = topic.match(wanted, terms)
        got = sum(
            weight(wanted[m.term]) * m.strength * (1.0 if m.at < own else 0.8) for m in matches
        )
        coverage = got / total if total else 0.0
        if coverage > best[2] or not number:
            best = (number, matches, coverage)
    return best


def is_growth(figure: Quantity, reading: Reading) -> bool:
    """Say whether a figure tells of a change rather than of a level (verdicts.md 4.5)."""
    if figure.change is not None or figure.relation is Relation.CHANGE:
        return True
    if figure.relation in (Relation.TO, Relation.FROM):
        return False
    place = reading.span(figure.start, figure.end)
    at = place.start if len(place) else 0
    return any(
        term.concept in _GROWTH
        and term.noun
        and reading.clauses.distance(term.first, min(at, len(reading.tokens) - 1)) < 2
        for term in reading.terms
        if term.first >= 0
    )


def _pair_figures(
    profile: Profile,
    reading: Reading,
    terms: Sequence[Term],
    matches: Sequence[topic.Match],
    variant: int,
) -> tuple[Pair, ...]:
    """Give each figure of the claim the draft's figure that answers it best."""
    figures = reading.quantities
    options: list[Pair] = []
    for number, wanted in enumerate(profile.figures):
        for place, offered in enumerate(figures):
            if offered.names:
                continue
            strength = _pair_strength(profile, wanted, reading, offered, terms, matches)
            if strength > 0:
                options.append(Pair(number, place, strength))
    options.sort(key=lambda pair: (-pair.strength, pair.claim, pair.draft))
    chosen: list[Pair] = []
    for option in options:
        if all(option.claim != pair.claim and option.draft != pair.draft for pair in chosen):
            chosen.append(option)
    return tuple(sorted(chosen))


def _pair_strength(  # noqa: PLR0913
    profile: Profile,
    wanted: Quantity,
    reading: Reading,
    offered: Quantity,
    terms: Sequence[Term],
    matches: Sequence[topic.Match],
) -> float:
    if not quantities.comparable(offered, wanted):
        return 0.0
    if is_growth(wanted, profile.readings[0]) != is_growth(offered, reading):
        return 0.0
    strength = 0.3
    if wanted.dimension == "count":
        noun = noun_likeness(profile, wanted, reading, offered)
        if noun < 0:
            return 0.0
        strength += noun
    if offered.relation is Relation.FROM:
        strength -= 0.2
    if offered.value is not None and offered.value == wanted.value:
        strength += 0.4
    span = reading.span(offered.start, offered.end)
    anchor = span.start if len(span) else 0
    near = 0.0
    for found in matches:
        if found.at < len(terms) and terms[found.at].first >= 0:
            distance = reading.clauses.distance(
                terms[found.at].first, min(anchor, len(reading.tokens) - 1)
            )
            near += found.strength * (0.2, 0.1, 0.0)[distance]
    return strength + min(near, 0.6)


def noun_likeness(profile: Profile, wanted: Quantity, reading: Reading, offered: Quantity) -> float:
    """Return -1 where two counts count different things, else how surely they count the same."""
    mine = counted(profile.readings[0], wanted)
    theirs = counted(reading, offered)
    if not mine or not theirs:
        return 0.2
    head, other = mine[-1], theirs[-1]
    if topic.likeness(head, other) >= 0.8:
        return 0.6
    if any(topic.likeness(head, term) >= 0.9 for term in theirs) and other.lemma in _GENERIC:
        return 0.5
    if other.lemma in _GENERIC or head.lemma in _GENERIC:
        return 0.1
    return -1.0


def counted(reading: Reading, figure: Quantity) -> tuple[Term, ...]:
    """Return the topic words of the noun that a figure counts."""
    if figure.noun_start is None or figure.noun_end is None:
        return ()
    span = reading.span(figure.noun_start, figure.noun_end)
    return tuple(term for term in reading.terms if term.first in span)


def _rivals(profile: Profile, reading: Reading) -> bool:
    """Say whether the draft's figures are of the claim's dimension, yet none answers the claim's."""
    return any(
        quantities.comparable(offered, wanted)
        for wanted in profile.figures
        for offered in reading.quantities
    )


def _answer(name: Mention, mentions: Sequence[Mention]) -> Mention | None:
    return next((mention for mention in mentions if entity.same(mention, name) is not None), None)


def _foreign(  # noqa: PLR0913
    profile: Profile,
    reading: Reading,
    own: Sequence[Term],
    matches: Sequence[topic.Match],
    variant: int,
    pairs: Sequence[Pair],
) -> tuple[Term, ...]:
    """Return the draft's topic words near the key that the claim knows nothing of."""
    used = {found.at for found in matches if found.strength >= 0.5}
    anchors = []
    for pair in pairs:
        span = reading.span(
            reading.quantities[pair.draft].start, reading.quantities[pair.draft].end
        )
        if len(span):
            anchors.append(span.start)
    if not anchors:
        anchors = [own[at].first for at in used if at < len(own)]
    result = []
    for place, term in enumerate(own):
        if place in used or term.colour or not term.noun:
            continue
        if anchors and min(reading.clauses.distance(term.first, anchor) for anchor in anchors) > 0:
            continue
        if any(topic.likeness(wanted, term) >= 0.7 for wanted in profile.terms[variant]):
            continue
        result.append(term)
    return tuple(result)


def _score(  # noqa: PLR0913
    profile: Profile,
    coverage: float,
    names: Sequence[tuple[Mention, Mention | None]],
    pairs: Sequence[Pair],
    reading: Reading,
    foreign: Sequence[Term],
    own: Sequence[Term],
    variant: int,
) -> float:
    topic_weight = min(sum(weight(term) for term in profile.terms[variant]), 4.0)
    got, total = coverage * topic_weight, topic_weight
    for _, answer in names:
        total += 0.5
        got += 0.9 if answer is not None else 0.0
    if profile.key is Key.QUANTITY:
        total += 0.6
        if pairs:
            specific = profile.figures[pairs[0].claim].dimension in _SPECIFIC
            got += 1.0 if specific else min(0.8, pairs[0].strength)
    elif profile.key is Key.RANK:
        total += 0.5
        got += 0.6 if reading.ranks else 0.0
    score = min(1.0, got / total) if total else 0.0
    return (
        score * (1 - 0.35 * len(foreign) / (len(foreign) + 2.0 + 2.0 * coverage))
        if foreign
        else score
    )


def _is_about(profile: Profile, alignment: Alignment, reading: Reading) -> bool:
    del reading
    named = any(answer is not None for _, answer in alignment.names)
    if alignment.score < 0.42:
        return False
    if alignment.coverage >= 0.34:
        return True
    specific = any(profile.figures[pair.claim].dimension in _SPECIFIC for pair in alignment.pairs)
    return named and specific and len(alignment.foreign) == 0
