"""Of the claims that fit a sentence, those that it is about, and what they say together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from claimcheck.case import Case
from claimcheck.comparison.share import is_article
from claimcheck.facets.quantity.model import Quantity
from claimcheck.facets.time.model import TimeExpression
from claimcheck.facets.topic import SURE
from claimcheck.model import FacetName, FacetResult, Outcome, Reason, Verdict
from claimcheck.profile import Key
from claimcheck.reading import Reading
from claimcheck.verdicts import Decision, decide

_WHOLE = 0.9  # share of the words of two claims from which they are known to tell the same
_ASIDE = 0.34  # share of a claim's words that may stand aside of what a surer claim explains


def keep(cases: Sequence[Case]) -> list[Case]:
    """Leave out claims whose words and figures a surer claim explains."""
    kept: list[Case] = []
    for case in cases:
        if not any(_explains(better, case) for better in kept):
            kept.append(case)
    return kept


def _explains(better: Case, case: Case) -> bool:
    """Say whether what `case` is built on is already explained by a surer claim."""
    if better.claim == case.claim:
        return True
    if case.figures:
        if case.figures <= better.parts and case.decision.verdict is not Verdict.SUPPORTED:
            if (
                not _agreeing(case) <= _agreeing(better)
                and case.comparison.alignment.coverage >= 0.7
            ):
                return False
            return len(_used(case) - _used(better)) <= _ASIDE * len(_used(case))
        return bool(case.figures & better.figures)
    key = case.comparison.profile.key
    if key is Key.QUANTITY or case.decision.reason is Reason.VAGUE:
        return True
    if not case.comparison.key_repeated and case.decision.verdict is Verdict.NOT_ENOUGH_INFO:
        return True
    if key is Key.RANK and case.decision.verdict is Verdict.SUPPORTED:
        return _ranked(case) <= _ranked(better)
    if _tells_what_is_extra(case, better):
        return False
    mine = _used(case)
    return not mine or len(mine - _used(better)) <= _ASIDE * len(mine)


def _tells_what_is_extra(case: Case, better: Case) -> bool:
    """Say whether a claim tells of a name or date that a surer claim knows nothing of: by whom."""
    extra = {
        result.start
        for result in better.comparison.outcomes(Outcome.EXTRA)
        if result.facet in (FacetName.ENTITY, FacetName.TIME) and result.start is not None
    }
    if not extra or not case.comparison.key_repeated:
        return False
    differing = case.comparison.outcomes(Outcome.DIFFER)
    told = differing or case.comparison.outcomes(Outcome.AGREE)
    return len(differing) < 2 and any(result.start in extra for result in told)


def _ranked(case: Case) -> frozenset[int]:
    """Return the words of the ranks that answer a claim's, else those that carry its key."""
    comparison = case.comparison
    found = {
        place
        for result in comparison.outcomes(Outcome.AGREE)
        if result.facet is FacetName.RANK and result.start is not None and result.end is not None
        for place in comparison.reading.span(result.start, result.end)
    }
    return frozenset(found) or comparison.key_tokens


def _agreeing(case: Case) -> set[int]:
    """Return the places of the names that agree with the claim's."""
    names = case.comparison.alignment.names
    return {answer.first for _, answer in names if answer is not None}


def _used(case: Case) -> set[int]:
    """Return the words of the sentence that a claim is recognised by, its names left aside."""
    comparison = case.comparison
    alignment = comparison.alignment
    used = {
        alignment.terms[found.at].first
        for found in alignment.matches
        if found.at < alignment.own and found.strength >= SURE
    }
    for result in comparison.results:
        if result.facet is not FacetName.RANK or result.outcome is Outcome.EXTRA:
            continue
        if result.start is not None and result.end is not None:
            used.update(comparison.reading.span(result.start, result.end))
    return used


def is_beside(case: Case) -> bool:
    """
    Say whether a sentence neither repeats nor denies nor supposes a known falsehood.

    What a falsehood leaves open tells an editor nothing: it is no figure to hold a draft against.
    """
    decision = case.decision
    if case.comparison.profile.claim.rating:
        return False
    if decision.verdict is not Verdict.NOT_ENOUGH_INFO:
        return False
    if decision.reason in (Reason.OTHER_TIME, Reason.OTHER_ENTITY):
        return case.comparison.alignment.lexical < _WHOLE
    return decision.reason not in (Reason.HYPOTHETICAL, Reason.DENIAL)


def loose_figures(reading: Reading, kept: Sequence[Case]) -> list[Quantity]:
    """Return the figures of a sentence that belong to none of the claims that it is about."""
    settled = frozenset(place for case in kept for place in case.figures | case.parts)
    return [
        figure
        for place, figure in enumerate(reading.quantities)
        if place not in settled
        and not figure.names
        and not any(is_article(case.comparison, figure) for case in kept)
    ]


def loose_dates(reading: Reading, kept: Sequence[Case]) -> list[TimeExpression]:
    """Return the dates of a sentence that belong to none of the claims that it is about."""
    used = [
        (result.start, result.end)
        for case in kept
        for result in case.comparison.results
        if result.start is not None and result.end is not None
    ]
    used += [
        (reading.times[number].start, reading.times[number].end)
        for case in kept
        for number in case.comparison.alignment.dates
    ]
    return [
        time
        for time in own_dates(reading)
        if not any(start < time.end and time.start < end for start, end in used)
    ]


def own_dates(reading: Reading) -> list[TimeExpression]:
    """Return the dates that a sentence gives itself: of no name, no source, and no other date."""
    cited: set[int] = set()
    for source in reading.attributions:
        cited |= source.explains
    return [
        time
        for time in reading.single_times
        if time.settled
        and not (time.in_name or time.baseline or time.relative or time.clock is not None)
        and reading.at(time) not in cited
    ]


def only_touches(case: Case, loose: Sequence[Quantity]) -> bool:
    """Say whether a sentence leaves a claim's figure out, and has figures of its own instead."""
    profile = case.comparison.profile
    if profile.key is not Key.QUANTITY or case.figures or case.decision.reason is not Reason.VAGUE:
        return False
    known = {(figure.value, figure.unit) for figure in profile.reading.quantities}
    return any((figure.value, figure.unit) not in known for figure in loose)


def resolve_extras(cases: list[Case], today: date | None) -> list[Case]:
    """Drop what seemed to narrow a claim where it has a claim of its own (verdicts.md 3.6)."""
    resolved = []
    for case in cases:
        others = [
            result
            for other in cases
            if other.claim != case.claim
            for result in other.comparison.results
            if result.outcome is not Outcome.EXTRA and result.start is not None
        ]
        results = [
            result
            for result in case.comparison.results
            if not (result.outcome is Outcome.EXTRA and any(_overlap(result, o) for o in others))
        ]
        if len(results) == len(case.comparison.results):
            resolved.append(case)
            continue
        case.comparison.results[:] = results
        resolved.append(case._replace(decision=decide(case.comparison, today)))
    return resolved


def _overlap(one: FacetResult, other: FacetResult) -> bool:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return one.start < other.end and other.start < one.end


_OPPOSITES = {
    Verdict.SUPPORTED: Verdict.REFUTED,
    Verdict.REFUTED: Verdict.SUPPORTED,
}


def conflict(case: Case, cases: Sequence[Case]) -> Case:
    """Return the case as conflicting where another claim says the opposite of the same thing."""
    if case.decision.verdict not in _OPPOSITES or not case.figures:
        return case
    for other in cases:
        if other.decision.verdict is _OPPOSITES[case.decision.verdict] and _same_thing(case, other):
            decision = Decision(
                Verdict.CONFLICTING, None, None, "1: two claims quarrel", case.decision.facet
            )
            return case._replace(decision=decision)
    return case


def _same_thing(one: Case, other: Case) -> bool:
    """Say whether two claims tell the same of one figure: the same words, names and dates."""
    mine, theirs = one.comparison.profile, other.comparison.profile
    if one.claim == other.claim or one.figures != other.figures:
        return False
    if not (mine.claim.rating and theirs.claim.rating) or mine.key is not theirs.key:
        return False
    whole = min(one.comparison.alignment.lexical, other.comparison.alignment.lexical) >= _WHOLE
    return whole and _told_of(one) == _told_of(other) and _used(one) == _used(other)


def _told_of(case: Case) -> list[tuple[FacetName, Outcome, int | None]]:
    """Return the names and dates of a comparison by how they came out, and where."""
    found = [
        (result.facet, result.outcome, result.start)
        for result in case.comparison.results
        if result.facet in (FacetName.ENTITY, FacetName.TIME, FacetName.RANK)
    ]
    return sorted(found, key=str)
