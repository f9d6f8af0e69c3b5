"""Bring a claim's quantity to the scale of a draft's: units, rates, and the forms of a ratio.

"40% more than R", "1.4 times R" and "140% of R" say one thing, as do "doubled" and "grew 100%"
(verdicts.md 4.5). Each form is a straight line from the figure to the factor that it stands for,
so that one line turns the figure of one form into that of another.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from claimcheck.facets.quantity.interval import Interval, interval_of, pragmatic
from claimcheck.facets.quantity.model import Bound, Change, Quantity, Relation
from claimcheck.facets.quantity.units import convert, unit_of

HUNDREDTH = Fraction(1, 100)
RATIOS = frozenset({"ratio", "point"})


class Side(NamedTuple):
    """One side of a comparison, on the scale of the draft's figure."""

    value: Fraction | None
    interval: Interval
    pragmatic: Interval
    bound: Bound | None
    granularity: Fraction
    exact: bool
    vague: bool = False  # "thousands"


class Line(NamedTuple):
    """From a figure x to `slope * x + shift`."""

    slope: Fraction
    shift: Fraction = Fraction(0)

    def after(self, first: Line) -> Line:
        """Return this line behind `first`."""
        if first is IDENTITY or self is IDENTITY:
            return self if first is IDENTITY else first
        return Line(self.slope * first.slope, self.slope * first.shift + self.shift)

    def inverse(self) -> Line:
        """Return the line that leads back."""
        return Line(1 / self.slope, -self.shift / self.slope)


IDENTITY = Line(Fraction(1))
_FLIPPED = {
    Bound.MORE_THAN: Bound.LESS_THAN,
    Bound.LESS_THAN: Bound.MORE_THAN,
    Bound.AT_LEAST: Bound.AT_MOST,
    Bound.AT_MOST: Bound.AT_LEAST,
    Bound.NEARLY: Bound.JUST_OVER,
    Bound.JUST_OVER: Bound.NEARLY,
}


def side_of(quantity: Quantity, line: Line = IDENTITY) -> Side:
    """Return `quantity` as one side of a comparison, moved along `line`."""
    interval = Interval(quantity.low, quantity.high, quantity.low_open, quantity.high_open)
    if quantity.exact and quantity.value is not None and quantity.bound is None:
        interval = Interval(quantity.value, quantity.value)
    bound = quantity.bound
    meant = pragmatic(interval, bound, quantity.granularity)
    value = quantity.value
    if line is IDENTITY:
        return Side(
            value, interval, meant, bound, quantity.granularity, quantity.exact,
            vague=value is None and bound is None,
        )  # fmt: skip
    if line != IDENTITY:
        interval, meant = _moved(interval, line), _moved(meant, line)
        value = None if value is None else line.slope * value + line.shift
        if line.slope < 0 and bound is not None:
            bound = _FLIPPED.get(bound, bound)
    return Side(
        value, interval, meant, bound, quantity.granularity * abs(line.slope), quantity.exact,
        vague=quantity.value is None and quantity.bound is None,
    )  # fmt: skip


def _moved(interval: Interval, line: Line) -> Interval:
    if line.slope < 0:
        return interval.mirrored().scaled(-line.slope, line.shift)
    return interval.scaled(line.slope, line.shift)


def plain(quantity: Quantity) -> Quantity:
    """Return "halved" and "fell threefold" as the percentage by which something fell."""
    if (
        quantity.unit != "times"
        or quantity.change is not Change.DOWN
        or quantity.relation is not Relation.CHANGE
        or not quantity.value
    ):
        return quantity
    factor = quantity.value if quantity.value < 1 else 1 / quantity.value
    value = (1 - factor) * 100
    granularity = Fraction(1) if quantity.bound is None else Fraction(10)
    interval = interval_of(value, quantity.bound, granularity)
    return quantity._replace(unit="percent", value=value, granularity=granularity, low=interval.low,
        high=interval.high, low_open=interval.low_open, high_open=interval.high_open,
    )  # fmt: skip


def precise_percent(quantity: Quantity) -> Quantity:
    """Return a bare "doubled" as exactly as the "grew 100%" that it stands for (4.5)."""
    if quantity.bound is not None or quantity.value is None or quantity.value.denominator != 1:
        return quantity
    half = HUNDREDTH / 2
    return quantity._replace(
        low=quantity.value - half, high=quantity.value + half, granularity=HUNDREDTH
    )


def to_draft(draft: Quantity, claim: Quantity) -> Line | None:
    """Return the line from the claim's figure to the draft's scale, None where there is none."""
    if draft.dimension in RATIOS and claim.dimension in RATIOS:
        return _between_ratios(draft, claim)
    line = _between_units(draft, claim)
    rate = _between_rates(draft, claim)
    return rate.after(line) if line is not None and rate is not None else None


def _between_units(draft: Quantity, claim: Quantity) -> Line | None:
    if draft.unit == claim.unit or draft.unit is None or claim.unit is None:
        money = {draft.dimension, claim.dimension} == {"count", "money"}  # "1.27 billion"
        return IDENTITY if money or draft.dimension == claim.dimension else None
    if "degree" in (draft.unit, claim.unit):
        return IDENTITY
    difference = Relation.CHANGE in (draft.relation, claim.relation)
    one = convert(Fraction(1), claim.unit, draft.unit, difference=difference)
    zero = convert(Fraction(0), claim.unit, draft.unit, difference=difference)
    return None if one is None or zero is None else Line(one - zero, zero)


def _between_rates(draft: Quantity, claim: Quantity) -> Line | None:
    """Convert "per 100,000" to "per million" and "a day" to "a year"."""
    if draft.per == claim.per and draft.per_amount == claim.per_amount:
        return IDENTITY
    if draft.per == claim.per:
        return Line(Fraction(draft.per_amount, claim.per_amount))
    if draft.per is None or claim.per is None:
        return IDENTITY if draft.dimension == claim.dimension == "money" else None
    if "" in (draft.per, claim.per):
        return Line(Fraction(draft.per_amount, claim.per_amount))
    above, below = unit_of(draft.per), unit_of(claim.per)
    if above is None or below is None or above.dimension != below.dimension:
        return None
    return Line(above.factor / below.factor * Fraction(draft.per_amount, claim.per_amount))


def _between_ratios(draft: Quantity, claim: Quantity) -> Line | None:
    if draft.dimension != claim.dimension:
        return None
    if draft.dimension == "point":
        return _between_units(draft, claim)
    mine, theirs = _form(draft, claim), _form(claim, draft)
    return IDENTITY if mine == theirs else mine.inverse().after(theirs)


def _form(quantity: Quantity, other: Quantity) -> Line:
    """Return the line from the figure of a ratio to the factor that it stands for."""
    size = HUNDREDTH if quantity.unit == "percent" else Fraction(1)
    if quantity.unit == "times":
        return Line(size)
    more = quantity.change
    if quantity.relation in (Relation.SHARE, Relation.TO, Relation.FROM):
        more = None
    elif quantity.relation is None and other.relation is Relation.CHANGE:
        more = other.change or Change.UP
    elif quantity.relation is None:
        more = other.change if other.unit != "times" else None
    if more is None and quantity.relation is Relation.CHANGE:
        more = Change.UP
    if more is None:
        return Line(size)
    return Line(size if more is Change.UP else -size, Fraction(1))
