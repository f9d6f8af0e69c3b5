"""
Compare the time of a draft with the time of a claim (verdicts.md 5).

A draft's time agrees when it is the same or contains the claim's; what is counted or measured over
a period agrees only with the same period. A draft's date inside a claim's date that is written
more coarsely is open, `narrower`. Any other start or end differs.
"""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.facets.time import days
from claimcheck.facets.time.model import Days, TimeExpression, TimeKind
from claimcheck.model import Outcome, Reason


class Comparison(NamedTuple):
    """How two times stand to one another: agree, differ, open, or absent where one is not known."""

    outcome: Outcome
    detail: Reason | None = None


AGREE = Comparison(Outcome.AGREE)
DIFFER = Comparison(Outcome.DIFFER, Reason.TIME)
NARROWER = Comparison(Outcome.OPEN, Reason.NARROWER)
OPEN = Comparison(Outcome.OPEN)
ABSENT = Comparison(Outcome.ABSENT)

_POINTS = (TimeKind.AT, TimeKind.BY)
_SOFT_DAYS = {"season": 31, "part": 31, "split year": 92, "decade": 366, "century": 3653}


def compare(
    draft: TimeExpression,
    claim: TimeExpression,
    *,
    over_period: bool = False,
    begins: bool = False,
) -> Comparison:
    """
    Say whether a draft's time agrees with a claim's (verdicts.md 5).

    `over_period` says that what is claimed is counted or measured over the period (sales, growth,
    a total), so that only the same period agrees. `begins` says that the draft tells of a beginning
    ("became", "took over"), which a claim with "since" dates. Of a spelling with two readings
    ("03/04/2024") any that agrees counts, and it differs only if all of them do.
    """
    best = DIFFER
    for mine in (draft, *draft.alternatives):
        for theirs in (claim, *claim.alternatives):
            found = _compare(mine, theirs, over_period, begins)
            if found.outcome == Outcome.AGREE:
                return found
            if best.outcome == Outcome.DIFFER:
                best = found
    return best


def _compare(draft: TimeExpression, claim: TimeExpression, over: bool, begins: bool) -> Comparison:
    if not draft.settled or not claim.settled:
        return _unsettled(draft, claim)
    if claim.kind in _POINTS and draft.kind in _POINTS:
        return _with_clock(draft, claim, _points(draft, claim, over and not claim.as_of))
    if claim.kind == TimeKind.PERIOD:
        return _against_period(draft, claim, over)
    if claim.kind == TimeKind.SINCE:
        return _against_since(draft, claim, begins)
    if claim.kind == TimeKind.UNTIL:
        return _against_until(draft, claim)
    return _wide_against_point(draft, claim, over and not claim.as_of)


def _span(time: TimeExpression) -> Days | None:
    return days.days(time.first, time.last)


def _contains(outer: Days, inner: Days) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last


def _gap(one: Days, other: Days) -> int:
    """Return how many days lie between two intervals; 0 where they touch or overlap."""
    return max((other.first - one.last).days, (one.first - other.last).days, 1) - 1


def _soft(*times: TimeExpression) -> int:
    """Return by how many days the soft ends of "early 2023" or "around 2015" may be off."""
    slack = 0
    for time in times:
        if time.approximate:
            size = (time.last - time.first).days + 1 if time.first and time.last else 31
            slack = max(slack, _SOFT_DAYS.get(time.precision, min(size, 3653)))
    return slack


def _apart(draft: TimeExpression, claim: TimeExpression, one: Days, other: Days) -> Comparison:
    """Return how two intervals differ that do not touch: soft ends leave it open."""
    return OPEN if _gap(one, other) < _soft(draft, claim) else DIFFER


def _overlap(one: Days, other: Days) -> bool:
    return one.first <= other.last and other.first <= one.last


def _same_end(draft: TimeExpression, claim: TimeExpression, mine: Days, theirs: Days) -> bool:
    """Say whether both are the end of one period: its end, its last month, its last day."""
    if draft.edge and claim.edge and draft.edge != claim.edge:
        return False
    for one, inside, span in ((draft, claim, theirs), (claim, draft, mine)):
        if one.edge and one.within and inside.precision in ("day", "month"):
            edge = one.within.last if one.edge == "end" else one.within.first
            reached = span.last if one.edge == "end" else span.first
            if reached == edge and _contains(one.within, span):
                month = days.months(edge.year, edge.month)
                if month and _contains(month, span):
                    return True
    if claim.as_of and mine.last == theirs.last and draft.precision == "day":
        return True
    return False


def _points(draft: TimeExpression, claim: TimeExpression, over: bool) -> Comparison:
    """Compare two dates that are not ranges: "in 2023" with "by the end of 2023"."""
    mine, theirs = _span(draft), _span(claim)
    if mine is None or theirs is None:
        return OPEN
    if mine == theirs:
        return AGREE
    if over:
        if draft.edge == "end" and draft.within == theirs:
            return AGREE
        return OPEN if _soft(draft, claim) and _overlap(mine, theirs) else DIFFER
    if _contains(mine, theirs) or _same_end(draft, claim, mine, theirs):
        return AGREE
    if _contains(theirs, mine):
        return DIFFER if draft.alone and claim.precision == "period" else NARROWER
    if _overlap(mine, theirs):
        return OPEN
    if draft.kind == TimeKind.BY and claim.kind == TimeKind.AT and not claim.as_of:
        return OPEN if mine.first > theirs.last else DIFFER
    return _apart(draft, claim, mine, theirs)


def _against_period(draft: TimeExpression, claim: TimeExpression, over: bool) -> Comparison:
    """Compare with "from 2014 to 2023"."""
    theirs = _span(claim)
    if theirs is None:
        return OPEN
    if draft.kind == TimeKind.SINCE and draft.opens:
        return _boundary(draft.opens, claim.opens, theirs.first) or OPEN
    if draft.kind == TimeKind.UNTIL and draft.closes:
        return _boundary(draft.closes, claim.closes, theirs.last) or OPEN
    mine = _span(draft)
    if mine is None:
        return OPEN
    if mine == theirs:
        return AGREE
    if draft.edge == "end" and draft.within == theirs and over:
        return AGREE
    soft = OPEN if _gap_of_ends(mine, theirs) < _soft(draft, claim) else DIFFER
    if over:
        coarser = draft.kind == TimeKind.PERIOD and _contains_ends(draft, claim)
        return OPEN if coarser else soft
    if draft.kind == TimeKind.PERIOD:
        if _contains_ends(draft, claim) or _contains(mine, theirs):
            return AGREE if _contains_ends(draft, claim) else soft
        return NARROWER if _contains_ends(claim, draft) else soft
    if _contains(mine, theirs):
        return AGREE
    if _contains(theirs, mine) and not draft.alone:
        return NARROWER
    return OPEN if _overlap(mine, theirs) and not draft.alone else soft


def _gap_of_ends(one: Days, other: Days) -> int:
    return max(abs((one.first - other.first).days), abs((one.last - other.last).days))


def _contains_ends(outer: TimeExpression, inner: TimeExpression) -> bool:
    """Say whether both named ends of a period hold those of another, written less coarsely."""
    if not (outer.opens and outer.closes and inner.opens and inner.closes):
        return False
    ends = (_span(outer.opens), _span(inner.opens), _span(outer.closes), _span(inner.closes))
    first, start, last, end = ends
    if not (first and start and last and end):
        return False
    return _contains(first, start) and _contains(last, end)


def _boundary(
    draft: TimeExpression, claim: TimeExpression | None, day: object
) -> Comparison | None:
    """Compare the start (or end) that a draft names with a claim's; None where they are the same."""
    mine = _span(draft)
    theirs = _span(claim) if claim else None
    if mine is None:
        return OPEN
    if theirs is None:
        from datetime import date

        theirs = Days(day, day) if isinstance(day, date) else None
    if theirs is None:
        return OPEN
    if _contains(mine, theirs):
        return None
    if _contains(theirs, mine):
        return NARROWER
    if _overlap(mine, theirs):
        return OPEN
    return _apart(draft, claim or draft, mine, theirs)


def _against_since(draft: TimeExpression, claim: TimeExpression, begins: bool) -> Comparison:
    """Compare with "since June 2019": the start counts, and the state holds ever after."""
    start = claim.opens
    theirs = _span(start) if start else None
    if start is None or theirs is None:
        return OPEN
    if draft.kind == TimeKind.SINCE and draft.opens:
        if draft.strict != claim.strict and draft.opens.first == start.first:
            return OPEN
        return _boundary(draft.opens, start, theirs.first) or AGREE
    if draft.kind == TimeKind.UNTIL:
        return DIFFER if draft.last is None or draft.last <= theirs.last else OPEN
    mine = _span(draft)
    if mine is None:
        return OPEN
    if draft.kind == TimeKind.PERIOD:
        opens = draft.opens or draft
        found = _boundary(opens, start, theirs.first)
        return found if found else OPEN
    if _contains(mine, theirs):
        return AGREE
    if _contains(theirs, mine):
        return NARROWER
    if mine.first > theirs.last:
        if draft.kind == TimeKind.BY:
            return AGREE
        return DIFFER if begins else NARROWER
    return OPEN if _overlap(mine, theirs) else _apart(draft, claim, mine, theirs)


def _against_until(draft: TimeExpression, claim: TimeExpression) -> Comparison:
    """Compare with "until June 2019": the end counts."""
    end = claim.closes
    theirs = _span(end) if end else None
    if end is None or theirs is None:
        return OPEN
    if draft.kind == TimeKind.UNTIL and draft.closes:
        if draft.strict != claim.strict and draft.closes.first == end.first:
            return OPEN
        return _boundary(draft.closes, end, theirs.last) or AGREE
    if draft.kind == TimeKind.SINCE:
        return DIFFER if draft.first is None or draft.first >= theirs.first else OPEN
    mine = _span(draft)
    if mine is None:
        return OPEN
    if draft.kind == TimeKind.PERIOD:
        return _boundary(draft.closes or draft, end, theirs.last) or OPEN
    if _contains(mine, theirs):
        return AGREE
    if mine.last <= theirs.last:
        return NARROWER
    return OPEN if _overlap(mine, theirs) else DIFFER


def _wide_against_point(draft: TimeExpression, claim: TimeExpression, over: bool) -> Comparison:
    """Compare a draft's period or open stretch with a claim's date."""
    theirs = _span(claim)
    if theirs is None:
        return OPEN
    if draft.kind == TimeKind.PERIOD:
        mine = _span(draft)
        if mine == theirs:
            return AGREE
        if mine is None or over:
            return DIFFER if mine else OPEN
        if _contains(mine, theirs):
            return AGREE
        if _contains(theirs, mine):
            return NARROWER
        return OPEN if _overlap(mine, theirs) else _apart(draft, claim, mine, theirs)
    if draft.strict and not over:
        return _beyond(draft, theirs)
    named = draft.opens if draft.kind == TimeKind.SINCE else draft.closes
    if named is None:
        return OPEN
    day = theirs.first if draft.kind == TimeKind.SINCE else theirs.last
    found = _boundary(named, claim, day)
    if draft.kind == TimeKind.UNTIL and found == DIFFER and draft.last and draft.last > theirs.last:
        return OPEN
    return found or (OPEN if over else AGREE)


def _beyond(draft: TimeExpression, theirs: Days) -> Comparison:
    """Compare "before 2020" or "after 2015" with a date."""
    inside = theirs.last <= draft.last if draft.last else False
    inside = inside or (theirs.first >= draft.first if draft.first else False)
    if inside:
        return AGREE
    outside = theirs.first > draft.last if draft.last else False
    outside = outside or (theirs.last < draft.first if draft.first else False)
    return DIFFER if outside else OPEN


def _with_clock(draft: TimeExpression, claim: TimeExpression, found: Comparison) -> Comparison:
    """Add the time of day: one that only the draft has is narrower."""
    if found.outcome != Outcome.AGREE or draft.clock is None:
        return found
    if claim.clock is None:
        return NARROWER
    if draft.clock == claim.clock:
        return found
    return OPEN if draft.approximate or claim.approximate else DIFFER


def _unsettled(draft: TimeExpression, claim: TimeExpression) -> Comparison:
    """Compare where the year is missing: "on 14 March" with "14 March 2021"."""
    if draft.clock is not None and _timeless(draft):
        if claim.clock is None:
            return NARROWER
        same = draft.clock == claim.clock
        return AGREE if same else OPEN if draft.approximate or claim.approximate else DIFFER
    if draft.weekday is not None:
        return _weekday(draft, claim)
    if draft.shift is not None or claim.shift is not None:
        same = draft.shift == claim.shift and draft.steps == claim.steps
        return AGREE if same and draft.relative == claim.relative else ABSENT
    if draft.kind == TimeKind.PERIOD or claim.kind == TimeKind.PERIOD:
        return _partial_periods(draft, claim)
    if draft.month is None or (claim.month is None and not claim.settled):
        return AGREE if draft.steps == claim.steps and draft.steps else ABSENT
    return _month_and_day(draft, claim)


def _timeless(time: TimeExpression) -> bool:
    return not time.settled and time.month is None and time.shift is None


def _weekday(draft: TimeExpression, claim: TimeExpression) -> Comparison:
    if claim.weekday is not None:
        return AGREE if draft.weekday == claim.weekday else DIFFER
    if claim.precision == "day" and claim.first and claim.first == claim.last and not claim.edge:
        return AGREE if claim.first.weekday() == draft.weekday else DIFFER
    return NARROWER


def _partial_periods(draft: TimeExpression, claim: TimeExpression) -> Comparison:
    if draft.kind == claim.kind and draft.opens and draft.closes and claim.opens and claim.closes:
        first = _unsettled(draft.opens, claim.opens)
        last = _unsettled(draft.closes, claim.closes)
        for outcome in (DIFFER, NARROWER, OPEN, ABSENT):
            if outcome in (first, last):
                return outcome
        return AGREE
    return ABSENT if draft.kind == TimeKind.PERIOD else OPEN


def _month_and_day(draft: TimeExpression, claim: TimeExpression) -> Comparison:
    """Compare a month or day without a year with a date that has or lacks one."""
    month, day = claim.month, claim.day
    stated = claim
    if claim.kind == TimeKind.SINCE and claim.opens:
        stated = claim.opens
    elif claim.kind in (TimeKind.UNTIL, TimeKind.PERIOD) and claim.closes:
        stated = claim.closes
    if month is None and stated.first and stated.last:
        if (stated.first.year, stated.first.month) != (stated.last.year, stated.last.month):
            return NARROWER
        month = stated.first.month
        day = stated.first.day if stated.first == stated.last else None
    if month != draft.month:
        return DIFFER
    if draft.day is None or draft.day == day:
        return AGREE
    return NARROWER if day is None else DIFFER
