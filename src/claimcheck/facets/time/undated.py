"""Compare times whose days are not known: "on 14 March", "at 8 p.m.", "on Monday", "that year"."""

from __future__ import annotations

from claimcheck.facets.time.model import TimeExpression, TimeKind
from claimcheck.facets.time.outcomes import ABSENT, AGREE, DIFFER, NARROWER, OPEN, Comparison


def compare_undated(draft: TimeExpression, claim: TimeExpression) -> Comparison:
    """Compare where the days of at least one of the two are not known."""
    if _alike(draft, claim):
        return AGREE
    if _clock_only(draft):
        return _clocks(draft, claim)
    if draft.weekday is not None and not draft.settled:
        return ABSENT if draft.relative else _weekday(draft, claim)
    if draft.shift is not None or claim.shift is not None:
        return ABSENT
    if _before_christ(draft) or _before_christ(claim):
        return DIFFER
    if draft.settled:
        return _dated_for_undated(draft, claim)
    if draft.kind == TimeKind.PERIOD or (claim.kind == TimeKind.PERIOD and not claim.settled):
        return _periods(draft, claim)
    if draft.month is None and draft.day is None:
        return ABSENT
    return _month_and_day(draft, claim)


def _alike(draft: TimeExpression, claim: TimeExpression) -> bool:
    """Say whether two times are written alike, though nobody knows their days."""
    if draft.settled or claim.settled:
        return False
    mine = (draft.kind, draft.steps, draft.shift, draft.relative, draft.weekday, draft.clock)
    theirs = (claim.kind, claim.steps, claim.shift, claim.relative, claim.weekday, claim.clock)
    if mine != theirs:
        return False
    if draft.kind != TimeKind.PERIOD:
        return True
    ends = ((draft.opens, claim.opens), (draft.closes, claim.closes))
    return all(one is other or (one and other and _alike(one, other)) for one, other in ends)


def _clock_only(time: TimeExpression) -> bool:
    known = time.settled or time.month is not None or time.shift is not None
    return time.clock is not None and not known and time.weekday is None


def _clocks(draft: TimeExpression, claim: TimeExpression) -> Comparison:
    if claim.clock is None:
        return NARROWER
    if draft.clock == claim.clock:
        return AGREE
    return OPEN if draft.approximate or claim.approximate else DIFFER


def _weekday(draft: TimeExpression, claim: TimeExpression) -> Comparison:
    """Compare "on Sunday" with a day: it is that weekday or it is not."""
    if claim.weekday is not None:
        return AGREE if draft.weekday == claim.weekday else DIFFER
    day = claim.first
    if claim.kind == TimeKind.AT and day is not None and day == claim.last and not claim.edge:
        return AGREE if day.weekday() == draft.weekday else DIFFER
    return NARROWER


def _before_christ(time: TimeExpression) -> bool:
    return bool(time.steps) and time.steps[0].name == "bc"


def _periods(draft: TimeExpression, claim: TimeExpression) -> Comparison:
    """Compare "from March to May" end by end; the worse of the two counts."""
    if not (draft.kind == claim.kind and draft.opens and draft.closes):
        return ABSENT if draft.kind == TimeKind.PERIOD else OPEN
    if not (claim.opens and claim.closes):
        return ABSENT
    first = compare_undated(draft.opens, claim.opens)
    last = compare_undated(draft.closes, claim.closes)
    return next((one for one in (DIFFER, NARROWER, OPEN, ABSENT) if one in (first, last)), AGREE)


def _stated(time: TimeExpression) -> tuple[int | None, int | None]:
    """Return the month and day that a time names, the end of a stretch that it names."""
    if time.kind == TimeKind.SINCE:
        time = time.opens or time
    elif time.kind in (TimeKind.UNTIL, TimeKind.PERIOD):
        time = time.closes or time
    first, last = time.first, time.last
    if first is None or last is None:
        return time.month, time.day
    if (first.year, first.month) != (last.year, last.month):
        return None, None
    return first.month, first.day if first == last else None


def _month_and_day(draft: TimeExpression, claim: TimeExpression) -> Comparison:
    """Compare a month or day without a year with a date: "on 14 March" for "14 March 2021"."""
    month, day = _stated(claim)
    if month is None and (day is None or draft.month is not None):
        return NARROWER
    if draft.month is not None and draft.month != month:
        return DIFFER
    if draft.day is None or draft.day == day:
        return AGREE
    return NARROWER if day is None else DIFFER


def _dated_for_undated(draft: TimeExpression, claim: TimeExpression) -> Comparison:
    """Compare a full date with a claim that leaves out the year: the year is news."""
    month, day = _stated(draft)
    if claim.month is None or month is None:
        return ABSENT
    if month != claim.month or (day is not None and claim.day is not None and day != claim.day):
        return DIFFER
    return NARROWER
