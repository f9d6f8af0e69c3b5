"""The words around a figure that bound or hedge it, once the figure is another."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from claimcheck.facets.quantity.model import Bound
from claimcheck.fixes.edits import Edit
from claimcheck.fixes.sides import Side

_UPWARD = frozenset((Bound.MORE_THAN, Bound.AT_LEAST, Bound.JUST_OVER))
_DOWNWARD = frozenset((Bound.LESS_THAN, Bound.AT_MOST, Bound.NEARLY))


class Bounding(NamedTuple):
    """What becomes of the bound of a draft."""

    edits: tuple[Edit, ...]
    kept: bool
    capital: bool = False  # the figure now begins the sentence
    safe: bool = True  # nothing is turned into its opposite


def choices(draft: Side, claim: Side) -> Iterator[Bounding]:
    """Yield what may be done with the draft's bound: keep it, take the claim's, leave it out."""
    yield Bounding((), kept=True)
    place = draft.bound
    if place is None:
        return
    start, end = place
    before = end <= draft.figure.number_start
    words = _claims_words(claim) if before else ""
    first = draft.prose[start : start + 1].isupper()
    if words:
        text = words[:1].upper() + words[1:] if first else words
        safe = not _opposite(draft.figure.bound, claim.figure.bound)
        yield Bounding((Edit(start, end, text),), kept=False, safe=safe)
    elif claim.figure.bound is None:
        if before:
            end += len(draft.prose[end:]) - len(draft.prose[end:].lstrip())
        else:
            start = len(draft.prose[:start].rstrip(" -"))
        yield Bounding((Edit(start, end, ""),), kept=False, capital=first and before)


def _claims_words(claim: Side) -> str:
    place = claim.bound
    if place is None or place[1] > claim.figure.number_start:
        return ""
    words = claim.prose[place[0] : place[1]]
    return words[:1].lower() + words[1:]


def _opposite(one: Bound | None, other: Bound | None) -> bool:
    return (one in _UPWARD and other in _DOWNWARD) or (one in _DOWNWARD and other in _UPWARD)


def fits(bound: Bound | None, value: Fraction, target: Fraction, claim: Bound | None) -> bool:
    """Say whether a bound is true of the claim's figure `target` once `value` stands behind it."""
    if bound in (None, Bound.ABOUT, Bound.RANGE):
        return True
    if value == target:
        side = _UPWARD if bound in _UPWARD else _DOWNWARD
        return claim in side or (claim is None and bound in (Bound.AT_LEAST, Bound.AT_MOST))
    return (value < target) is (bound in _UPWARD)
