"""How precisely a figure is to be put into a draft: as the draft has it, never more than the claim.

Where the claim's figure takes at most one digit more than the draft's, it is written as it is
("$3.47bn" for "$3.7bn"); else it is rounded to the digits that the draft gives ("4.2 million" for
"4.8 million", where the claim is 4,187,300), and to more only where fewer would not be true
(verdicts.md 4.3).
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from claimcheck.facets.quantity.model import Bound, Quantity
from claimcheck.fixes.numbers import Wanted

_FAIR = Fraction(1, 40)  # 4.3 allows twice as much; what is put in should be above doubt
_MOST_DIGITS = 12
_UP = frozenset((Bound.NEARLY, Bound.LESS_THAN, Bound.AT_MOST))  # the figure lies above the truth
_DOWN = frozenset((Bound.JUST_OVER, Bound.MORE_THAN, Bound.AT_LEAST))


def wanted(draft: Quantity, claim: Quantity, target: Fraction, slope: Fraction) -> Iterator[Wanted]:
    """
    Yield the figures that may stand in the draft for `target`, the best first.

    `target` is the claim's figure on the draft's scale, and `slope` how many of the draft's unit
    make one of the claim's.
    """
    if not target:
        return
    finest = _power_below(_place(claim) * slope)
    exact = (target / finest).denominator == 1
    if not exact and finest < _place(claim) * slope:
        finest *= 10  # a converted figure is not made more precise than it was
    most = _digits(target, finest)
    own = _digits(draft.value, _place(draft)) if draft.value else 1
    bound = draft.bound
    first = own if bound is not None else (most if most - own <= 1 else own)
    for count in range(first, most):
        found = _rounded(target, count, bound)
        if found is not None and found.value != draft.value:
            yield found
    last = Wanted(target, finest) if exact else _rounded(target, most, bound)
    if last is not None:
        yield last


def _place(quantity: Quantity) -> Fraction:
    """Return the place value of the last digit that counts; 1 for a bare whole below 1,000."""
    if quantity.exact or (quantity.value is not None and abs(quantity.value) < 1000):
        return min(quantity.granularity, Fraction(1))
    return quantity.granularity


def _digits(value: Fraction, place: Fraction) -> int:
    """Return how many significant digits a figure has that is told down to `place`."""
    size = abs(value)
    unit = _power_below(place)
    count = 1
    while size >= unit * 10**count and count < _MOST_DIGITS:
        count += 1
    return count


def _power_below(place: Fraction) -> Fraction:
    """Return the power of ten that is not above `place`."""
    power = Fraction(1)
    while power > place:
        power /= 10
    while power * 10 <= place:
        power *= 10
    return power


def _rounded(target: Fraction, count: int, bound: Bound | None) -> Wanted | None:
    """Return a figure to `count` digits, to the side that its bound needs; None if too coarse."""
    size = abs(target)
    place = _power_below(size) / Fraction(10) ** (count - 1)
    steps = size / place
    if bound in _UP:
        near = ceil(steps)
    elif bound in _DOWN:
        near = floor(steps)
    else:
        near = floor(steps + Fraction(1, 2))
    value = near * place
    if abs(value - size) > size * _FAIR:
        return None
    return Wanted(value if target > 0 else -value, place)
