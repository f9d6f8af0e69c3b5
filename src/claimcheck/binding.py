"""Which figure of a draft answers which figure of a claim?

A figure belongs to a claim only where it counts the same thing, in the same dimension, as a level or
as a change alike (verdicts.md 4.3 to 4.5), and stands with the claim's words rather than with others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from claimcheck.facets import topic
from claimcheck.facets.entity.mention import Kind, Mention, Slot
from claimcheck.facets.entity.same import same
from claimcheck.facets.quantity import compare as quantities
from claimcheck.facets.quantity.model import Quantity, Relation
from claimcheck.facets.time import compare as times
from claimcheck.facets.time.model import TimeExpression
from claimcheck.facets.topic import Match, Term
from claimcheck.model import Outcome
from claimcheck.parts import as_exact_as
from claimcheck.profile import Profile, is_growth, part_of
from claimcheck.reading import Reading

# Nouns that may stand for whatever is counted.
GENERIC = frozenset(
    "people person individual unit one item piece case total number figure instance man woman".split()
)
# Dimensions that by themselves tell what is measured.
SPECIFIC = frozenset(
    "money mass length speed temperature area volume duration time energy power data data-rate "
    "pressure frequency".split()
)
_SPLITS = frozenset((",", ";", "and", "but", "while", "whereas", "or", "("))
_REACH = 6  # words behind a figure that may be attached to it: "46 of them in intensive care"
_SAME = 0.8  # likeness from which two words are the same to an editor
_NEAR = (0.25, 0.12, 0.0)  # worth of a topic word in the segment, the clause, the sentence


class Pair(NamedTuple):
    """A figure of the claim and the figure of the draft that answers it."""

    claim: int  # index into Profile.figures
    draft: int  # index into Reading.quantities
    strength: float


class Offer(NamedTuple):
    """What the draft brings to the pairing."""

    reading: Reading
    terms: Sequence[Term]
    matches: Sequence[Match]
    names: Sequence[Mention]  # those that agree with names of the claim
    continues: bool = False  # the sentence before was about the claim, and this one points back


def bind(profile: Profile, offer: Offer) -> tuple[Pair, ...]:
    """Give each figure of the claim the draft's figure that answers it best."""
    options = [
        Pair(number, place, strength)
        for number in range(len(profile.figures))
        for place, offered in enumerate(offer.reading.quantities)
        if not offered.names and (strength := _strength(profile, number, offer, place)) > 0
    ]
    options.sort(key=lambda pair: (-pair.strength, pair.claim, pair.draft))
    chosen: list[Pair] = []
    for option in options:
        if all(option.claim != pair.claim and option.draft != pair.draft for pair in chosen):
            chosen.append(option)
    return tuple(sorted(chosen))


def _strength(profile: Profile, number: int, offer: Offer, place: int) -> float:
    """Return how surely a figure of the draft answers a figure of the claim; 0 where it cannot."""
    reading, written = offer.reading, offer.reading.quantities[place]
    wanted, offered = facing(profile, number, reading, place)
    if not quantities.comparable(offered, wanted):
        return 0.0
    growth = is_growth(offered, reading)
    if profile.growth[number] != growth and not _same_deed(profile, offer, growth):
        return 0.0
    if not profile.growth[number] and _is_ratio(offered) and not _is_ratio(wanted):
        return 0.0
    if _is_rate(reading, written) != _is_rate(profile.reading, profile.figures[number]):
        return 0.0
    strength = 0.4
    if wanted.dimension == "count":
        noun = noun_likeness(profile, wanted, reading, offered)
        if noun < 0 and _counts_event(profile, reading, offered):
            noun = 0.4
        if noun < 0:
            return 0.0
        strength += noun
    elif _other_substance(profile, number, reading, written):
        return 0.0
    if offered.relation is Relation.FROM and wanted.relation is not Relation.FROM:
        strength -= 0.25
    strength += _owner(profile, offer, written)
    strength += 0.3 * _time_agrees(profile, wanted, reading, offered)
    if quantities.compare(offered, wanted).outcome is Outcome.AGREE:
        strength += 0.2
    strength += _local(profile, offer, written)
    return max(strength + _nearness(offer, written), 0.05)


def facing(
    profile: Profile, number: int, reading: Reading, place: int
) -> tuple[Quantity, Quantity]:
    """Return a figure of the claim and one of the draft as what can be compared."""
    wanted, offered = profile.figures[number], reading.quantities[place]
    if wanted.dimension == "count" and offered.dimension == "ratio":
        part = part_of(wanted, profile.reading)
        if part is not None and offered.unit != "times" and offered.change is None:
            return part.share, offered
    if wanted.dimension == "ratio" and offered.dimension == "count":
        part = part_of(offered, reading)
        if part is not None and wanted.unit != "times" and wanted.change is None:
            return wanted, as_exact_as(part.share, wanted)
    return _alike(wanted, offered)


def _alike(wanted: Quantity, offered: Quantity) -> tuple[Quantity, Quantity]:
    """Return both as plain levels where one is said to be the start or the end of a change."""
    ends = (Relation.FROM, Relation.TO)
    if wanted.relation is Relation.CHANGE and offered.relation is Relation.TO:
        return wanted, replace(offered, relation=Relation.CHANGE)
    if wanted.relation in ends and offered.relation is None:
        return replace(wanted, relation=None, change=None), offered
    if wanted.relation is None and wanted.change is None and offered.relation is Relation.CHANGE:
        return wanted, replace(offered, relation=None, change=None)
    return wanted, offered


_EACH = ("each", "every")
_SPANS = frozenset("year month week day hour minute season quarter decade night".split())


def _same_deed(profile: Profile, offer: Offer, growth: bool) -> bool:
    """Say whether the draft has the claim's own verb, though it is not read as one of change."""
    if offer.continues and not growth:
        return True
    deeds = [profile.terms[place] for place in profile.predicates]
    if topic.opposites(deeds, offer.terms) is not None and not any(profile.growth):
        return True
    return any(
        found.term in profile.predicates
        and found.strength >= _SAME
        and 0 <= offer.terms[found.at].first
        and not profile.terms[found.term].noun
        for found in offer.matches
    )


def _is_rate(reading: Reading, figure: Quantity) -> bool:
    """Say whether a figure is told for each of something: "on each square kilometre", "every year"."""
    if figure.per is not None:
        return True
    words, span = reading.tokens.words, reading.span(figure.start, figure.end)
    before = words[max(0, span.start - 8) : span.start]
    if any(
        one in ("on", "for", "in", "of") and other in _EACH
        for one, other in zip(before, before[1:], strict=False)
    ):
        return True
    after = words[span.stop : span.stop + 6]
    return any(
        one in _EACH and other in _SPANS for one, other in zip(after, after[1:], strict=False)
    )


def _is_ratio(figure: Quantity) -> bool:
    return figure.relation is Relation.TIMES or figure.unit == "times"


def _owner(profile: Profile, offer: Offer, offered: Quantity) -> float:
    """Return how the name nearest to a figure stands to the claim's: "Korea (4,155)" is Korea's."""
    reading = offer.reading
    if len(reading.quantities) < 2 or not profile.mentions:
        return 0.0
    name = nearest_name(reading, offered) or _subject_before(reading, offered)
    if name is None:
        return 0.0
    if name in offer.names:
        return 0.3
    return -0.3 if any(name.kind is wanted.kind for wanted in profile.mentions) else 0.0


def _subject_before(reading: Reading, figure: Quantity) -> Mention | None:
    """Return the subject of a clause before, which a figure without a name goes on about."""
    at = reading.at(figure)
    subjects = [
        mention
        for mention in reading.mentions
        if mention.last <= at and mention.slot is Slot.SUBJECT and not mention.weak
    ]
    return subjects[-1] if subjects else None


def nearest_name(reading: Reading, figure: Quantity) -> Mention | None:
    """Return the name that a figure stands with: the last before it, with no other figure between."""
    at = reading.at(figure)
    others = [reading.at(other) for other in reading.quantities if other is not figure]
    best: Mention | None = None
    for mention in reading.mentions:
        if mention.weak or mention.kind in (Kind.ROLE, Kind.QUOTE, Kind.WORK):
            continue
        if mention.last <= at and not any(mention.last <= other < at for other in others):
            best = mention
    return best


def _nearness(offer: Offer, offered: Quantity) -> float:
    """Return how closely the claim's words and names stand around a figure."""
    reading = offer.reading
    clauses, at = reading.clauses, reading.at(offered)
    near = sum(
        found.strength * _NEAR[clauses.distance(offer.terms[found.at].first, at)]
        for found in offer.matches
        if offer.terms[found.at].first >= 0
    )
    near += sum(_NEAR[clauses.distance(name.first, at)] for name in offer.names)
    return min(near, 0.8)


def _local(profile: Profile, offer: Offer, offered: Quantity) -> float:
    """
    Return whether the words at a figure are the claim's, where the sentence has several like it.

    "92% for the trams and 87% for the buses": each figure has its own words, close behind or
    before it; what stands before the first is said of all.
    """
    reading = offer.reading
    rivals = [
        figure
        for figure in reading.quantities
        if not figure.names and figure.dimension == offered.dimension
    ]
    if len(rivals) < 2:
        return 0.0
    place = next(index for index, figure in enumerate(rivals) if figure is offered)
    span = reading.span(offered.start, offered.end)
    behind = len(reading.tokens)
    if place + 1 < len(rivals):
        behind = _split(reading, offered, rivals[place + 1])
    before = _split(reading, rivals[place - 1], offered) if place else 0
    after = range(span.stop, min(span.stop + _REACH, behind))
    lead = range(max(before, span.start - _REACH), span.start)
    worth = _attached(profile, reading, after, first=True)
    told = _attached(profile, reading, lead, first=False)
    worth += told if place else max(told, 0.0) / 2 - _subject_elsewhere(profile, reading, behind)
    own, shared = ((*after, *lead), ()) if place else (after, lead)
    return worth + _told(profile, reading, own, shared, counted(reading, offered))


def _told(
    profile: Profile,
    reading: Reading,
    own: Sequence[int],
    shared: Sequence[int],
    noun: Sequence[Term],
) -> float:
    """
    Return up to 0.8 for the share of the claim's words that stand with a figure.

    What stands before the first figure (`shared`) may be said of all of them and counts half.
    """
    around = [term for term in reading.terms if term.first in own] + list(noun)
    before = [term for term in reading.terms if term.first in shared]
    total = sum(term.weight for term in profile.terms)
    got = 0.0
    for claimed in profile.terms:
        if any(topic.likeness(claimed, term) >= _SAME for term in around):
            got += claimed.weight
        elif any(topic.likeness(claimed, term) >= _SAME for term in before):
            got += claimed.weight / 2
    return 0.8 * got / total if total else 0.0


def _subject_elsewhere(profile: Profile, reading: Reading, behind: int) -> float:
    """Return 0.8 where the claim's own subject stands only with a later figure."""
    verb = min(profile.reading.clauses.verbs.values(), default=len(profile.reading.tokens))
    subjects = [term for term in profile.terms if term.head and term.first < verb]
    if not subjects:
        return 0.0
    places = [
        term.first
        for term in reading.terms
        if any(topic.likeness(subject, term) >= _SAME for subject in subjects)
    ]
    return 0.8 if places and min(places) >= behind else 0.0


def _attached(profile: Profile, reading: Reading, places: range, *, first: bool) -> float:
    """Say whether the nearest topic word and name there are others than the claim's: -0.8 to 0.6."""
    worth = 0.0
    terms = [t for t in reading.terms if t.first in places and t.noun and not t.colour]
    if terms:
        nearest = terms[:2] if first else terms[-2:]
        worth -= 0.0 if any(_is_known(profile, term) for term in nearest) else 0.4
    mentions = [name for name in reading.mentions if name.first in places and not name.weak]
    if mentions:
        name = mentions[0 if first else -1]
        if any(same(name, wanted) for wanted in profile.mentions):
            worth += (
                0.6
                if len({other.key for other in reading.mentions if other.kind is name.kind}) > 1
                else 0.0
            )
        elif any(name.kind is wanted.kind for wanted in profile.mentions):
            worth -= 0.4
    return worth


def _is_known(profile: Profile, term: Term) -> bool:
    return any(topic.likeness(claimed, term) >= _SAME for claimed in profile.terms)


def _split(reading: Reading, one: Quantity, other: Quantity) -> int:
    """Return the token at which the words of one figure end and those of the next begin."""
    start, end = reading.span(one.start, one.end).stop, reading.at(other)
    for index in range(start, end):
        if reading.tokens.words[index] in _SPLITS:
            return index
    return (start + end) // 2


def _time_agrees(profile: Profile, wanted: Quantity, reading: Reading, offered: Quantity) -> int:
    """Compare the dates nearest to two figures: 1 agree, -1 differ, 0 not known."""
    mine, theirs = time_of(profile.reading, wanted), time_of(reading, offered)
    if mine is None or theirs is None:
        return 0
    outcome = times.compare(theirs, mine).outcome
    if outcome is Outcome.AGREE:
        return 1
    return -1 if outcome is Outcome.DIFFER else 0


def time_of(reading: Reading, figure: Quantity) -> TimeExpression | None:
    """Return the date that stands nearest to a figure, in its segment, then in its clause."""
    at = reading.at(figure)
    best, least = None, (3, 0)
    for time in reading.times:
        if time.in_name:
            continue
        where = reading.at(time)
        gap = where - at
        # "96 in 2023": a date belongs to the figure before it rather than to the one behind it.
        distance = (reading.clauses.distance(where, at), gap if gap > 0 else 2 - 2 * gap)
        if distance < least and distance[0] < 2:
            best, least = time, distance
    return best


def noun_likeness(
    profile: Profile, wanted: Quantity, theirs: Reading, offered: Quantity
) -> float:
    """Return -1 where two counts count different things, else how surely they count the same."""
    one, other = counted(profile.reading, wanted), counted(theirs, offered)
    if not one:
        return 0.2
    if not other:
        near = theirs.at(offered)
        heads = [
            term
            for term in theirs.terms
            if term.head and theirs.clauses.distance(term.first, near) < 2
        ]
        return (
            0.2
            if not heads or any(_is_known(profile, term) for term in heads)
            else -1.0
        )
    head, offered_head = one[-1], other[-1]
    if topic.likeness(head, offered_head) >= 0.8:
        return 0.6
    if offered_head.lemma in GENERIC or head.lemma in GENERIC:
        return 0.1
    if any(topic.likeness(term, offered_head) >= 0.9 for term in one[:-1]):
        return 0.1  # "120 million passengers' trips"
    return -1.0


def _other_substance(profile: Profile, number: int, reading: Reading, offered: Quantity) -> bool:
    """Say whether two amounts are of different things: "tonnes of cod", "tonnes of mackerel"."""
    mine = _substance(profile.reading, profile.figures[number])
    theirs = _substance(reading, offered)
    if mine is None or theirs is None:
        return False
    return not _is_known(profile, theirs) and topic.likeness(mine, theirs) < _SAME


def _substance(reading: Reading, figure: Quantity) -> Term | None:
    """Return the head of "of …" behind a unit: "cod" in "800 tonnes of cod"."""
    end = reading.span(figure.start, figure.end).stop
    words = reading.tokens.words
    if end >= len(words) or words[end] != "of":
        return None
    return next((t for t in reading.terms if end < t.first <= end + 3 and t.head), None)


def _counts_event(profile: Profile, reading: Reading, offered: Quantity) -> bool:
    """Say whether "2,614 births" counts what the claim tells by its verb: "2,614 were born"."""
    nouns = counted(reading, offered)
    deeds = [profile.terms[place] for place in profile.predicates]
    return bool(nouns) and any(topic.likeness(deed, nouns[-1]) >= 0.75 for deed in deeds)


def counted(reading: Reading, figure: Quantity) -> tuple[Term, ...]:
    """Return the topic words of the noun that a figure counts."""
    if figure.noun_start is None or figure.noun_end is None:
        return ()
    span = reading.span(figure.noun_start, figure.noun_end)
    return tuple(term for term in reading.terms if term.first in span)
