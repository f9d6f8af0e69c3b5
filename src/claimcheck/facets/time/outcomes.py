"""What a comparison of two times can say, and how two intervals of days lie to each other."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.facets.time import days
from claimcheck.facets.time.model import Days, TimeExpression
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

# By how many days the ends of something approximate may be off.
_SOFT_DAYS = {"season": 31, "part": 31, "split year": 92, "decade": 731, "century": 3653}
_SOFTEST = 3653


def interval(time: TimeExpression | None) -> Days | None:
    """Return the days of a time that has both ends."""
    return days.days(time.first, time.last) if time else None


def contains(outer: Days, inner: Days) -> bool:
    """Say whether every day of `inner` is one of `outer`."""
    return outer.first <= inner.first and inner.last <= outer.last


def overlap(one: Days, other: Days) -> bool:
    """Say whether two intervals have a day in common."""
    return one.first <= other.last and other.first <= one.last


def ends_apart(one: Days, other: Days) -> int:
    """Return by how many days the starts or the ends of two intervals differ at most."""
    return max(abs((one.first - other.first).days), abs((one.last - other.last).days))


def softness(*times: TimeExpression) -> int:
    """Return by how many days the soft ends of "early 2023" or "around 2015" may be off."""
    slack = 0
    for time in times:
        span = interval(time) if time.approximate else None
        if span is not None:
            size = (span.last - span.first).days + 1
            size = max(size // 4, 1) if time.precision == "period" else size
            slack = max(slack, min(_SOFT_DAYS.get(time.precision, size), _SOFTEST))
        elif time.approximate:
            slack = max(slack, 31)
    return slack


def apart(draft: TimeExpression, claim: TimeExpression, one: Days, other: Days) -> Comparison:
    """Return how two intervals compare that have no day in common: soft ends leave it open."""
    gap = max((other.first - one.last).days, (one.first - other.last).days) - 1
    if gap < softness(draft, claim):
        return OPEN
    # "At the start of 2024" is no other time than "at the end of 2023".
    turn = {draft.edge, claim.edge} == {"end", "start"} and gap == 0
    return OPEN if turn else DIFFER


def held(draft: TimeExpression, claim: TimeExpression, mine: Days, theirs: Days) -> Comparison:
    """Compare two intervals by the plain rule: the draft's has to hold the claim's."""
    if contains(mine, theirs):
        return AGREE
    if contains(theirs, mine):
        return NARROWER
    return OPEN if overlap(mine, theirs) else apart(draft, claim, mine, theirs)


def boundary(
    draft: TimeExpression | None, claim: TimeExpression | None, theirs: Days | None
) -> Comparison | None:
    """Compare one named end of a stretch with a claim's; None where they are the same."""
    mine = interval(draft)
    if draft is None or mine is None or theirs is None:
        return OPEN
    found = held(draft, claim or draft, mine, theirs)
    return None if found is AGREE else found
