"""Which figure of a draft answers which figure of a claim?

A figure belongs to a claim only where it counts the same thing, in the same dimension, as a level
or as a change alike (verdicts.md 4.3 to 4.5), and stands with the claim's words rather than others.
"""

from __future__ import annotations

import itertools
from typing import NamedTuple

from claimcheck.counting import (
    SAME,
    counts_event,
    measures_otherwise,
    noun_likeness,
    other_substance,
)
from claimcheck.facets import topic
from claimcheck.facets.quantity import compare as quantities
from claimcheck.facets.quantity.derived import derived
from claimcheck.facets.quantity.model import Quantity, Relation
from claimcheck.model import Outcome
from claimcheck.parts import as_exact_as
from claimcheck.profile import EVENTS, Profile, is_growth, part_of
from claimcheck.reading import Reading
from claimcheck.vicinity import (
    Offer,
    has_another_deed,
    is_of_another_name,
    local,
    nearness,
    own_deed,
    owner,
    time_agrees,
    told_with,
)
from claimcheck.words import lexicon

# Dimensions that by themselves tell what is measured.
SPECIFIC = frozenset(
    "money mass length speed temperature area volume duration time energy power data data-rate "
    "pressure frequency".split()
)


_KEPT = 500  # pairs of figures of one sentence of which the outcome is kept
_BY_DEED = 0.4  # worth of "2,614 births" for "2,614 were born"
_POINTS = ("percentage point", "basis point")
_OWN_NOUN = 0.2  # likeness of nouns below which only a noun like "people" joins two figures


class Pair(NamedTuple):
    """A figure of the claim and the figure of the draft that answers it."""

    claim: int  # index into Profile.figures
    draft: int  # index into Reading.quantities
    strength: float


def bind(profile: Profile, offer: Offer) -> tuple[Pair, ...]:
    """Give each figure of the claim the draft's figure that answers it best."""
    options = [
        Pair(number, place, strength)
        for number in range(len(profile.figures))
        for place, offered in enumerate(offer.reading.quantities)
        if not offered.names
        and place not in offer.reserved
        and not _is_whole(profile, offer.reading, place)
        and (strength := _strength(profile, number, offer, place)) > 0
    ]
    options.sort(key=lambda pair: (-pair.strength, pair.claim, pair.draft))
    chosen: list[Pair] = []
    for option in options:
        if all(option.claim != pair.claim and option.draft != pair.draft for pair in chosen):
            chosen.append(option)
    return tuple(sorted(chosen))


def _is_whole(profile: Profile, reading: Reading, place: int) -> bool:
    """Say whether a figure is a whole, and the claim tells a part: "four of the twelve"."""
    wholes = any(part.whole == place for part in reading.parts)
    return wholes and bool(profile.reading.parts)


def _strength(profile: Profile, number: int, offer: Offer, place: int) -> float:
    """Return how surely a figure of the draft answers a figure of the claim; 0 where it cannot."""
    reading, written = offer.reading, offer.reading.quantities[place]
    wanted, offered = facing(profile, number, reading, place)
    if not _measures_alike(profile, number, offer, place):
        return 0.0
    if is_of_another_name(profile, number, offer, written):
        return 0.0
    agrees = outcome(reading, offered, wanted) is Outcome.AGREE
    if not agrees and measures_otherwise(profile, reading, written):
        return 0.0
    strength = 0.4
    if wanted.dimension == "count":
        noun = _noun(profile, offer, wanted, offered)
        if noun < 0 or (not agrees and _is_of_another_deed(profile, offer, written, noun)):
            return 0.0
        strength += noun
    elif other_substance(profile, number, reading, written):
        return 0.0
    if offered.relation is Relation.FROM and wanted.relation is not Relation.FROM:
        strength -= 0.25
    strength += owner(profile, offer, written)
    strength += 0.3 * time_agrees(profile, wanted, reading, offered)
    if agrees and len(reading.quantities) > 1:
        strength += 0.2
    strength += told_with(profile, number, offer) + local(profile, offer, written)
    strength += own_deed(profile, offer, written)
    return max(strength + nearness(offer, written), 0.05)


def outcome(reading: Reading, offered: Quantity, wanted: Quantity) -> Outcome:
    """Return how a figure of a sentence compares with one of a claim, compared once a pair."""
    known = reading.once(_outcomes)
    key = id(offered), id(wanted)
    found = known.get(key)
    if found is None:  # both figures are kept, too, so that nothing else gets their ids
        if len(known) >= _KEPT:
            known.clear()
        found = known[key] = (offered, wanted, quantities.compare(offered, wanted).outcome)
    return found[2]


def _outcomes(
    reading: Reading,
) -> dict[tuple[int, int], tuple[Quantity, Quantity, Outcome]]:
    """Return where it is kept how the figures of a sentence compared."""
    del reading
    return {}


def _measures_alike(profile: Profile, number: int, offer: Offer, place: int) -> bool:
    """Say whether two figures measure one sort of thing: both levels, both changes, both rates."""
    reading, written = offer.reading, offer.reading.quantities[place]
    wanted, offered = facing(profile, number, reading, place)
    claimed = profile.figures[number]
    growth = is_growth(offered, reading) or (offer.grows and _is_ratio(offered))
    grows = profile.growth[number] or wanted.relation is Relation.CHANGE
    follows = wanted.relation is Relation.CHANGE and offered.relation is Relation.CHANGE
    if not quantities.comparable(offered, wanted):
        return False
    if _is_points_of_level(claimed, written) or _is_points_of_level(written, claimed):
        return False
    alike = follows or profile.growth[number] == growth
    if not alike and not _same_deed(profile, offer, growth):
        return False
    if not grows and _is_ratio(offered) and not _is_ratio(wanted):
        return False
    if follows and _is_level(reading, written, offered):
        return False  # "risen to 1.9 degrees" for "risen by 1.9 degrees"
    if _is_level_of_rise(profile, number, written):
        return False
    rates = _is_rate(reading, written), _is_rate(profile.reading, claimed)
    return rates[0] == rates[1] or _are_yearly(profile, number, reading, written)


def _is_level(reading: Reading, written: Quantity, offered: Quantity) -> bool:
    """Say whether a figure that is offered as a change is written as the level that it led to."""
    if written.relation is not Relation.TO or is_growth(written, reading):
        return False
    return (offered.value, offered.unit) == (written.value, written.unit)


def _noun(profile: Profile, offer: Offer, wanted: Quantity, offered: Quantity) -> float:
    """Return how surely two counts count the same, told by a noun or by a deed; -1 where not."""
    noun = noun_likeness(profile, wanted, offer.reading, offered)
    if noun < 0 and counts_event(profile, offer.reading, offered):
        return _BY_DEED
    return noun


def _is_of_another_deed(profile: Profile, offer: Offer, written: Quantity, noun: float) -> bool:
    """Say whether a count tells of a deed that is not the claim's: "opened 14", "had 187"."""
    if 0 <= noun < _OWN_NOUN:
        return has_another_deed(offer, written)
    return profile.is_state and has_another_deed(offer, written, EVENTS)


def _is_level_of_rise(profile: Profile, number: int, written: Quantity) -> bool:
    """Say whether "to 50%" is the level that a claim gives beside its change: "doubled to 50%"."""
    if written.relation is not Relation.TO or not profile.growth[number]:
        return False
    return any(
        quantities.comparable(written, figure)
        for other, figure in enumerate(profile.figures)
        if other != number and not profile.growth[other]
    )


def _is_points_of_level(one: Quantity, other: Quantity) -> bool:
    """Say whether a change in points meets a level in percent: "rose 2 points", "was 88%"."""
    still = other.change is None and other.relation in (None, Relation.SHARE)
    level = other.unit == "percent" and (still or other.relation is Relation.TO)
    return level and one.unit in _POINTS and one.relation is Relation.CHANGE


def facing(
    profile: Profile, number: int, reading: Reading, place: int
) -> tuple[Quantity, Quantity]:
    """Return a figure of the claim and one of the draft as what can be compared."""
    wanted, offered = profile.figures[number], reading.quantities[place]
    if wanted.per != offered.per and _are_yearly(profile, number, reading, offered):
        wanted, offered = wanted._replace(per=None), offered._replace(per=None)
    if wanted.relation is Relation.TO and offered.relation is Relation.CHANGE:
        change = _derived(profile.reading, wanted, offered)
        return (change, offered) if change is not None else _alike(wanted, offered)
    if wanted.relation is Relation.CHANGE and offered.relation is Relation.TO:
        change = _derived(reading, offered, wanted)
        return (wanted, change) if change is not None else _alike(wanted, offered)
    if wanted.dimension == "count" and offered.dimension == "ratio":
        part = part_of(wanted, profile.reading)
        if part is not None and offered.unit != "times" and offered.change is None:
            return part.share, offered
    if wanted.dimension == "ratio" and offered.dimension == "count":
        part = part_of(offered, reading)
        # Of a whole that is told first ("of the 40 new boats"), more may be told than its number.
        plain = part is not None and part.part < part.whole
        if part is not None and plain and wanted.unit != "times" and wanted.change is None:
            return wanted, as_exact_as(part.share, wanted)
    return _alike(wanted, offered)


def _derived(reading: Reading, level: Quantity, like: Quantity) -> Quantity | None:
    """Return the change between the two levels of a sentence that is measured like a figure."""
    if level not in reading.quantities:
        return None
    changes = derived(reading.quantities)
    return next((one for one in changes if one.dimension == like.dimension), None)


def _alike(wanted: Quantity, offered: Quantity) -> tuple[Quantity, Quantity]:
    """Return both as plain levels where one is said to be the start or the end of a change."""
    ends = (Relation.FROM, Relation.TO)
    if wanted.relation is Relation.CHANGE and offered.relation is Relation.TO:
        return wanted, offered._replace(relation=Relation.CHANGE)
    if wanted.relation in ends and offered.relation is None:
        return wanted._replace(relation=None, change=None), offered
    if wanted.relation is None and wanted.change is None and offered.relation is Relation.CHANGE:
        return wanted, offered._replace(relation=None, change=None)
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
        and found.strength >= SAME
        and offer.terms[found.at].first >= 0
        and not profile.terms[found.term].noun
        and lexicon.main_pos(profile.terms[found.term].lemma) != lexicon.ADJECTIVE
        for found in offer.matches
    )


def _is_rate(reading: Reading, figure: Quantity) -> bool:
    """Say whether a figure is told for each of something: "every year"."""
    if figure.per is not None:
        return True
    words, span = reading.tokens.words, reading.span(figure.start, figure.end)
    before = words[max(0, span.start - 8) : span.start]
    if any(
        one in ("on", "for", "in", "of") and other in _EACH
        for one, other in itertools.pairwise(before)
    ):
        return True
    after = words[span.stop : span.stop + 6]
    return any(one in _EACH and other in _SPANS for one, other in itertools.pairwise(after))


def _are_yearly(profile: Profile, number: int, reading: Reading, written: Quantity) -> bool:
    """Say whether one side has a change "a year", and the other the same "year on year"."""
    sides = (profile.reading, profile.figures[number]), (reading, written)
    if any(figure.relation is not Relation.CHANGE for _, figure in sides):
        return False
    return all(figure.per == "year" or _is_on_year(one) for one, figure in sides)


def _is_on_year(reading: Reading) -> bool:
    """Say whether a sentence tells of a change from year to year."""
    words = [word for word in reading.tokens.words if word != "-"]
    spread = zip(words, words[1:], words[2:], strict=False)
    return "annual" in words or any(
        three in (("year", "on", "year"), ("year", "over", "year")) for three in spread
    )


def _is_ratio(figure: Quantity) -> bool:
    return figure.relation is Relation.TIMES or figure.unit == "times"
