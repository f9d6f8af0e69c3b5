"""
Compare the time of a draft with the time of a claim (verdicts.md 5).

A draft's time agrees when it is the same or contains the claim's; what is counted or measured over
a period agrees only with the same period. A draft's date inside a claim's date that is written
more coarsely is open, `narrower`. Any other start or end differs.
"""

from __future__ import annotations

from claimcheck.facets.time import days
from claimcheck.facets.time.model import Days, TimeExpression, TimeKind
from claimcheck.facets.time.outcomes import (
    AGREE,
    DIFFER,
    NARROWER,
    OPEN,
    Comparison,
    apart,
    boundary,
    contains,
    ends_apart,
    held,
    interval,
    overlap,
    softness,
)
from claimcheck.facets.time.stretches import against_period, against_since, against_until
from claimcheck.facets.time.undated import compare_undated
from claimcheck.model import Outcome

_YEARS = ("year", "fiscal year")


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
    ("03/04/2024") any that agrees counts, and it differs only if all of them do. The outcome is
    `absent` where one of the two hangs on a date that is not known.
    """
    mine, theirs = _readings(draft, claim), _readings(claim, draft)
    best = DIFFER
    for one in mine:
        for other in theirs:
            found = _compare(one, other, over_period, begins)
            if found.outcome == Outcome.AGREE:
                return found
            if best.outcome == Outcome.DIFFER:
                best = found
    return best


def _readings(time: TimeExpression, other: TimeExpression) -> tuple[TimeExpression, ...]:
    """Return the readings that matter: beside a year a fiscal year is what its name says."""
    if time.precision == "fiscal year" and other.precision in _YEARS:
        return (time,)
    return (time, *time.alternatives)


def _compare(draft: TimeExpression, claim: TimeExpression, over: bool, begins: bool) -> Comparison:
    if not draft.settled or not claim.settled:
        return compare_undated(draft, claim)
    if claim.kind == TimeKind.PERIOD:
        return against_period(draft, claim, over)
    if claim.kind == TimeKind.SINCE:
        return against_since(draft, claim, begins)
    if claim.kind == TimeKind.UNTIL:
        return against_until(draft, claim)
    # The day of a count is no period that anything is counted over.
    over = over and not claim.as_of and claim.edge is None
    theirs = interval(claim)
    if theirs is None:
        return OPEN
    if draft.kind == TimeKind.PERIOD:
        return _period(draft, claim, theirs, over)
    if draft.kind in (TimeKind.SINCE, TimeKind.UNTIL):
        return _open_stretch(draft, claim, theirs, over)
    return _with_clock(draft, claim, _points(draft, claim, theirs, over))


def _points(draft: TimeExpression, claim: TimeExpression, theirs: Days, over: bool) -> Comparison:
    """Compare two dates that are no ranges: "in 2023" with "by the end of 2023"."""
    mine = interval(draft)
    if mine is None:
        return OPEN
    if mine == theirs:
        return AGREE
    if draft.precision == claim.precision == "split year":
        return DIFFER
    if over:
        return _measured(draft, claim, mine, theirs)
    if contains(mine, theirs) or _same_end(draft, claim, mine, theirs):
        return AGREE
    if contains(theirs, mine):
        reached = draft.kind == TimeKind.BY and mine.last == theirs.last
        return AGREE if reached else NARROWER
    if overlap(mine, theirs):
        return OPEN
    late = draft.kind == TimeKind.BY and claim.kind == TimeKind.AT and mine.first > theirs.last
    if late and not claim.as_of and not claim.edge:
        return OPEN
    return apart(draft, claim, mine, theirs)


def _measured(draft: TimeExpression, claim: TimeExpression, mine: Days, theirs: Days) -> Comparison:
    """Compare what is measured over a period: "up 40% at the end of 2023" is growth in 2023."""
    if draft.edge == "end" and draft.within == theirs:
        return AGREE
    return _nearly(draft, claim, mine, theirs)


def _nearly(draft: TimeExpression, claim: TimeExpression, mine: Days, theirs: Days) -> Comparison:
    """Return how two periods compare that have to be the same: soft ends may make them so."""
    if "split year" in (draft.precision, claim.precision) and overlap(mine, theirs):
        return OPEN
    return OPEN if ends_apart(mine, theirs) <= softness(draft, claim) else DIFFER


def _same_end(draft: TimeExpression, claim: TimeExpression, mine: Days, theirs: Days) -> bool:
    """Say whether both are the end of one period: its end, its last month, its last day."""
    if draft.edge and claim.edge and draft.edge != claim.edge:
        return False
    for one, inside, span in ((draft, claim, theirs), (claim, draft, mine)):
        if not one.within or inside.precision not in ("day", "month"):
            continue
        edge = one.within.first if one.edge == "start" else one.within.last
        month = days.months(edge.year, edge.month)
        reached = span.first if one.edge == "start" else span.last
        if reached == edge and contains(one.within, span) and month and contains(month, span):
            return True
    return claim.as_of and mine.last == theirs.last and draft.precision == "day"


def _period(draft: TimeExpression, claim: TimeExpression, theirs: Days, over: bool) -> Comparison:
    """Compare a draft's period with a claim's date: "launched between 2018 and 2023"."""
    mine = interval(draft)
    if mine is None:
        return OPEN
    if mine == theirs:
        return AGREE
    if over:
        return _nearly(draft, claim, mine, theirs)
    return held(draft, claim, mine, theirs)


def _open_stretch(
    draft: TimeExpression, claim: TimeExpression, theirs: Days, over: bool
) -> Comparison:
    """Compare "since 2019", "until 2019", "before 2020" or "after 2015" with a date."""
    if draft.strict and not over:
        return _beyond(draft, theirs)
    if draft.kind == TimeKind.UNTIL:
        ended = draft.last is not None and draft.last < theirs.first
        return DIFFER if ended else OPEN
    if over:
        return OPEN
    start = Days(theirs.first, theirs.first) if claim.kind == TimeKind.PERIOD else theirs
    return boundary(draft.opens, claim, start) or AGREE


def _beyond(draft: TimeExpression, theirs: Days) -> Comparison:
    """Compare "before 2020" or "after 2015", which hold every date on their side."""
    if draft.last is not None:
        if theirs.last <= draft.last:
            return AGREE
        return DIFFER if theirs.first > draft.last else OPEN
    if draft.first is None:
        return OPEN
    if theirs.first >= draft.first:
        return AGREE
    return DIFFER if theirs.last < draft.first else OPEN


def _with_clock(draft: TimeExpression, claim: TimeExpression, found: Comparison) -> Comparison:
    """Add the time of day: one that only the draft has is narrower."""
    if found.outcome != Outcome.AGREE or draft.clock is None:
        return found
    if claim.clock is None:
        return NARROWER
    if draft.clock == claim.clock:
        return found
    return OPEN if draft.approximate or claim.approximate else DIFFER


__all__ = ["Comparison", "compare"]
