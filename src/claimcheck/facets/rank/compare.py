"""Compare a draft's rank with a claim's (verdicts.md 7)."""

from __future__ import annotations

from claimcheck.facets.rank.model import Rank
from claimcheck.model import Outcome, Reason
from claimcheck.words import lexicon, places

_GENERIC = frozenset("large big great high low small many little few good bad top".split())


def compare(draft: Rank, claim: Rank) -> tuple[Outcome, Reason | None]:
    """
    Compare two ranks, without their scopes (verdicts.md 7).

    ABSENT where they rank by different measures ("the oldest" for "the largest").
    """
    direction = _same_direction(draft, claim)
    if direction is None:
        return Outcome.ABSENT, None
    if not direction:
        return Outcome.DIFFER, Reason.RANK
    if draft.within or claim.within:
        return _compare_within(draft, claim)
    if draft.position != claim.position:
        if claim.among and draft.position > 1:
            return Outcome.OPEN, Reason.STRONGER
        return (
            (Outcome.AGREE, None)
            if draft.among and claim.position <= 3
            else (Outcome.DIFFER, Reason.RANK)
        )
    if claim.among and not draft.among:
        return Outcome.OPEN, Reason.STRONGER
    return Outcome.AGREE, None


def _compare_within(draft: Rank, claim: Rank) -> tuple[Outcome, Reason | None]:
    """Compare "in the top five" with a place, or a place with it."""
    if draft.within and claim.position <= draft.position:
        return Outcome.AGREE, None
    if draft.within:
        return (Outcome.OPEN, Reason.STRONGER) if claim.within else (Outcome.DIFFER, Reason.RANK)
    inside = draft.position <= claim.position
    return (Outcome.OPEN, Reason.STRONGER) if inside else (Outcome.DIFFER, Reason.RANK)


def _same_direction(draft: Rank, claim: Rank) -> bool | None:
    """Say whether both count from the same end; None where they measure different things."""
    one, other = draft.scale, claim.scale
    if one is None or other is None:
        scale = one or other
        return True if scale is None or scale in _GENERIC else None
    if one == other:
        return draft.low == claim.low
    if lexicon.opposite(one, other):
        return False
    if lexicon.related(one, other) >= 0.8 or one in _GENERIC or other in _GENERIC:
        return draft.low == claim.low
    return None


def wider(draft: str | None, claim: str | None) -> bool:
    """Say whether the draft's scope goes beyond the claim's (verdicts.md 7)."""
    if draft is None or claim in (draft, "world"):
        return False
    return claim is None or not places.contains(claim, draft)
