"""Compare with a claim's stretch of time: "from 2014 to 2023", "since June 2019", "until 2019"."""

from __future__ import annotations

from claimcheck.facets.time.model import Days, TimeExpression, TimeKind
from claimcheck.facets.time.outcomes import (
    AGREE,
    DIFFER,
    NARROWER,
    OPEN,
    Comparison,
    boundary,
    contains,
    ends_apart,
    held,
    interval,
    overlap,
    softness,
)


def against_period(draft: TimeExpression, claim: TimeExpression, over: bool) -> Comparison:
    """
    Compare with "from 2014 to 2023".

    Another stretch of it differs, as does one year "alone"; a state at a date within is open.
    """
    theirs = interval(claim)
    if theirs is None:
        return OPEN
    if draft.kind == TimeKind.SINCE:
        start = interval(claim.opens) or Days(theirs.first, theirs.first)
        return boundary(draft.opens, claim.opens, start) or OPEN
    if draft.kind == TimeKind.UNTIL:
        return _until_in_period(draft, claim, theirs)
    mine = interval(draft)
    if mine is None:
        return OPEN
    if mine == theirs:
        return AGREE
    if draft.kind == TimeKind.PERIOD:
        return _two_periods(draft, claim, over)
    if over:
        return _date_of_total(draft, claim, mine, theirs)
    if draft.alone and not contains(mine, theirs):
        return DIFFER
    return held(draft, claim, mine, theirs)


def _until_in_period(draft: TimeExpression, claim: TimeExpression, theirs: Days) -> Comparison:
    if draft.strict:
        ended = draft.last is not None and draft.last < theirs.first
        return DIFFER if ended else OPEN
    end = interval(claim.closes) or Days(theirs.last, theirs.last)
    return boundary(draft.closes, claim.closes, end) or OPEN


def _date_of_total(
    draft: TimeExpression, claim: TimeExpression, mine: Days, theirs: Days
) -> Comparison:
    """Compare "in 2023" or "by the end of 2023" with the period that a total is counted over."""
    if draft.edge == "end" and draft.within == theirs:
        return AGREE
    if draft.kind == TimeKind.BY and mine.last == theirs.last:
        return OPEN
    return OPEN if ends_apart(mine, theirs) <= softness(draft, claim) else DIFFER


def _two_periods(draft: TimeExpression, claim: TimeExpression, over: bool) -> Comparison:
    """Compare both ends; one that is written more coarsely ("2014" for "March 2014") holds it."""
    if _ends_within(claim, draft):
        return OPEN if over else AGREE
    if _ends_within(draft, claim):
        return NARROWER
    mine, theirs = interval(draft), interval(claim)
    if mine is None or theirs is None:
        return OPEN
    return OPEN if ends_apart(mine, theirs) <= softness(draft, claim) else DIFFER


def _ends_within(inner: TimeExpression, outer: TimeExpression) -> bool:
    """Say whether both named ends of one period lie within the named ends of another."""
    start, end = interval(inner.opens), interval(inner.closes)
    first, last = interval(outer.opens), interval(outer.closes)
    if not (start and end and first and last):
        return False
    return contains(first, start) and contains(last, end)


def against_since(draft: TimeExpression, claim: TimeExpression, begins: bool) -> Comparison:
    """Compare with "since June 2019": the start counts, and the state holds ever after."""
    start, theirs = claim.opens, interval(claim.opens)
    if start is None or theirs is None:
        return OPEN
    if draft.kind == TimeKind.SINCE:
        if draft.strict != claim.strict and interval(draft.opens) == theirs:
            return OPEN
        return boundary(draft.opens, start, theirs) or AGREE
    if draft.kind == TimeKind.UNTIL:
        return DIFFER if draft.last is None or draft.last <= theirs.last else OPEN
    if draft.kind == TimeKind.PERIOD:
        return boundary(draft.opens or draft, start, theirs) or OPEN
    mine = interval(draft)
    if mine is None:
        return OPEN
    if mine.first > theirs.last:
        if draft.kind == TimeKind.BY:
            return AGREE
        return DIFFER if begins and not claim.strict else NARROWER
    return held(draft, claim, mine, theirs)


def against_until(draft: TimeExpression, claim: TimeExpression) -> Comparison:
    """Compare with "until June 2019": the end counts."""
    end, theirs = claim.closes, interval(claim.closes)
    if end is None or theirs is None:
        return OPEN
    if draft.kind == TimeKind.UNTIL:
        if draft.strict != claim.strict and interval(draft.closes) == theirs:
            return OPEN
        return boundary(draft.closes, end, theirs) or AGREE
    if draft.kind == TimeKind.SINCE:
        return DIFFER if draft.first is None or draft.first >= theirs.first else OPEN
    if draft.kind == TimeKind.PERIOD:
        return boundary(draft.closes or draft, end, theirs) or OPEN
    mine = interval(draft)
    if mine is None:
        return OPEN
    if contains(mine, theirs) and not claim.strict:
        return AGREE
    if mine.last <= theirs.last:
        return NARROWER
    return OPEN if overlap(mine, theirs) else DIFFER
