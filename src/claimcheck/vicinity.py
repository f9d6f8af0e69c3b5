"""What stands with a figure: the words, the name and the date that are its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.counting import SAME, counted, is_known
from claimcheck.facets import topic
from claimcheck.facets.entity.mention import Kind, Mention, Slot
from claimcheck.facets.entity.same import same
from claimcheck.facets.quantity.model import Quantity
from claimcheck.facets.time import compare as times
from claimcheck.facets.time.model import TimeExpression
from claimcheck.facets.topic import Match, Term
from claimcheck.model import Outcome
from claimcheck.profile import Profile
from claimcheck.reading import Reading

_SPLITS = frozenset((",", ";", "and", "but", "while", "whereas", "or", "("))


_DEED = 3  # words behind the finite verb among which the deed itself stands: "have been killed"
_DEED_WEIGHT = 0.5
_REACH = 6  # words behind a figure that may be attached to it: "46 of them in intensive care"


_NEAR = (0.25, 0.12, 0.0)  # worth of a topic word in the segment, the clause, the sentence


class Offer(NamedTuple):
    """What the draft brings to the pairing."""

    reading: Reading
    terms: Sequence[Term]
    matches: Sequence[Match]
    names: Sequence[Mention]  # those that agree with names of the claim
    reserved: frozenset[int] = frozenset()  # figures that agree with other claims
    continues: bool = False  # the sentence before was about the claim, and this one points back
    grows: bool = False  # "That is …" points back to a change


def local(profile: Profile, offer: Offer, offered: Quantity) -> float:
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


def has_another_deed(offer: Offer, offered: Quantity, among: frozenset[str] | None = None) -> bool:
    """
    Say whether things are counted for a deed of which the claim knows nothing: "have died".

    `among` are the verbs that count as such, all that say something where it is None.
    """
    reading = offer.reading
    at = reading.at(offered)
    verb = reading.clauses.segment(at).verb
    if verb is None or verb > at:
        verb = reading.clauses.verbs.get(reading.clauses.clause_of[at])
    if verb is None:
        return False
    matched = {found.at for found in offer.matches if found.strength >= SAME}
    deeds = [
        place
        for place, term in enumerate(offer.terms)
        if (term.first == verb or not term.noun)
        and verb <= term.first <= verb + _DEED
        and (term.first < at or at < verb)
        and term.weight >= _DEED_WEIGHT
        and (among is None or term.lemma in among)
    ]
    return bool(deeds) and not any(place in matched for place in deeds)


def own_deed(profile: Profile, offer: Offer, offered: Quantity) -> float:
    """Return 0.5 where the claim's deed rules this figure, -0.5 where it rules another one."""
    reading = offer.reading
    if len(reading.quantities) < 2:
        return 0.0
    deeds = {
        offer.terms[found.at].first
        for found in offer.matches
        if found.strength >= SAME and found.term in profile.predicates
    }
    ruled = {at for figure in reading.quantities if (at := _verb_of(reading, figure)) in deeds}
    mine = _verb_of(reading, offered)
    if not ruled or mine is None:
        return 0.0
    return _DEEDS_WORTH if mine in ruled else -_DEEDS_WORTH


def _verb_of(reading: Reading, figure: Quantity) -> int | None:
    """Return the finite verb next before a figure in its segment."""
    at = reading.at(figure)
    verb = reading.clauses.segment(at).verb
    return verb if verb is not None and verb < at else None


_DEEDS_WORTH = 0.5


def told_with(profile: Profile, number: int, offer: Offer) -> float:
    """Return up to 0.6 for what the draft repeats of the words at one of the claim's figures."""
    figures = profile.figures
    if len(figures) < 2:
        return 0.0
    reading = profile.reading
    own = set(_own_places(reading, figures, number))
    matched = {found.term for found in offer.matches if found.strength >= SAME}
    words = sum(profile.terms[index].first in own for index in matched)
    names = sum(
        any(same(name, wanted) for name in offer.names)
        for wanted in profile.reading.mentions
        if wanted.first in own
    )
    return min(0.3 * (words + names), 0.6)


def is_of_another_name(profile: Profile, number: int, offer: Offer, offered: Quantity) -> bool:
    """
    Say whether a figure stands with the name of another one: "12,000 in Norway, 9,000 in Sweden".

    A figure that is neither, and stands with no name at all, may be the sum of both.
    """
    whole, reading, wanted = profile.whole, offer.reading, profile.figures[number]
    if len(whole.quantities) < 2 or len(whole.mentions) < 2:
        return False
    figures = _like(whole, wanted)
    own = next((at for at, figure in enumerate(figures) if figure.value == wanted.value), None)
    written = _like(reading, offered)
    place = next((at for at, figure in enumerate(written) if figure is offered), None)
    if own is None or place is None:
        return False
    named = [_names_with(whole, figures, at) for at in range(len(figures))]
    mine = named.pop(own)
    rivals = [name for names in named for name in names if not _has(mine, name)]
    if not mine or not rivals:
        return False
    theirs = _names_with(reading, written, place)
    if not theirs and not offer.names:
        return offered.value != wanted.value
    return not any(_has(mine, name) for name in theirs) and any(_has(rivals, n) for n in theirs)


def _like(reading: Reading, one: Quantity) -> list[Quantity]:
    """Return the figures of a sentence that are measured in one dimension with another."""
    return [f for f in reading.quantities if not f.names and f.dimension == one.dimension]


def _has(names: Sequence[Mention], name: Mention) -> bool:
    return any(same(name, other) for other in names)


def _names_with(reading: Reading, figures: Sequence[Quantity], number: int) -> list[Mention]:
    """
    Return the names that stand with one of several figures, or with the only one.

    Names follow their figures ("12,000 in Norway and 9,000 in Sweden") or go before them ("Norway
    12,000, Sweden 9,000"), as behind the last figure tells.
    """
    names = [name for name in reading.mentions if not name.weak]
    at = reading.at(figures[number])
    clause_of = reading.clauses.clause_of
    if len(figures) == 1:
        return [name for name in names if clause_of[name.first] == clause_of[at]]
    if any(name.first > reading.at(figures[-1]) for name in names):
        own = set(_own_places(reading, figures, number))
        return [name for name in names if name.first in own]
    first = reading.at(figures[number - 1]) if number else 0
    return [name for name in names if first <= name.first <= at]


def _own_places(reading: Reading, figures: Sequence[Quantity], number: int) -> range:
    """Return the tokens that stand with a figure: its verb, and what follows up to the next one."""
    figure, at = figures[number], reading.at(figures[number])
    before = [other for other in figures if reading.at(other) < at]
    first = _split(reading, before[-1], figure) if before else at
    behind = min(
        (reading.at(f) for f in figures if reading.at(f) > at), default=len(reading.tokens)
    )
    clauses = reading.clauses.clause_of
    while behind > at and clauses[behind - 1] != clauses[at]:
        behind -= 1
    return range(max(first, at - _DEED), behind)


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
        if any(topic.likeness(claimed, term) >= SAME for term in around):
            got += claimed.weight
        elif any(topic.likeness(claimed, term) >= SAME for term in before):
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
        if any(topic.likeness(subject, term) >= SAME for subject in subjects)
    ]
    return 0.8 if places and min(places) >= behind else 0.0


def _attached(profile: Profile, reading: Reading, places: range, *, first: bool) -> float:
    """Weigh whether the nearest topic word and name are others than the claim's: -0.8 to 0.6."""
    worth = 0.0
    terms = [t for t in reading.terms if t.first in places and t.noun and not t.colour]
    if terms:
        nearest = terms[:2] if first else terms[-2:]
        worth -= 0.0 if any(is_known(profile, term) for term in nearest) else 0.4
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


def _split(reading: Reading, one: Quantity, other: Quantity) -> int:
    """Return the token at which the words of one figure end and those of the next begin."""
    start, end = reading.span(one.start, one.end).stop, reading.at(other)
    for index in range(start, end):
        if reading.tokens.words[index] in _SPLITS:
            return index
    return (start + end) // 2


def nearness(offer: Offer, offered: Quantity) -> float:
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


def owner(profile: Profile, offer: Offer, offered: Quantity) -> float:
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
    """Return the name that a figure stands with: the last before it, no other figure between."""
    at = reading.at(figure)
    others = [reading.at(other) for other in reading.quantities if other is not figure]
    best: Mention | None = None
    for mention in reading.mentions:
        if mention.weak or mention.kind in (Kind.ROLE, Kind.QUOTE, Kind.WORK):
            continue
        if mention.last <= at and not any(mention.last <= other < at for other in others):
            best = mention
    return best


def time_agrees(profile: Profile, wanted: Quantity, reading: Reading, offered: Quantity) -> int:
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
