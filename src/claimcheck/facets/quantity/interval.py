"""Turn a figure and the words around it into the interval that it denotes (verdicts.md 4.2)."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from claimcheck.facets.quantity.model import Bound


class Interval(NamedTuple):
    """From `low` to `high`, None where open-ended; an end belongs to it unless marked open."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    def holds(self, value: Fraction) -> bool:
        """Say whether `value` lies in the interval."""
        if self.low is not None and (value < self.low or (self.low_open and value == self.low)):
            return False
        return self.high is None or value < self.high or (value == self.high and not self.high_open)

    def within(self, other: Interval) -> bool:
        """Say whether all of this interval lies in `other`."""
        return _starts_in(self, other) and _starts_in(self.mirrored(), other.mirrored())

    def meets(self, other: Interval) -> bool:
        """Say whether the two have a point in common."""
        return not (self.before(other) or other.before(self))

    def before(self, other: Interval) -> bool:
        """Say whether all of this interval lies below all of `other`."""
        if self.high is None or other.low is None:
            return False
        if self.high == other.low:
            return self.high_open or other.low_open
        return self.high < other.low

    def mirrored(self) -> Interval:
        """Return the interval with its sign changed."""
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_open,
            self.low_open,
        )

    def scaled(self, factor: Fraction, shift: Fraction = Fraction(0)) -> Interval:
        """Return the interval of `factor * x + shift`; the factor is positive."""
        low = None if self.low is None else self.low * factor + shift
        high = None if self.high is None else self.high * factor + shift
        return Interval(low, high, self.low_open, self.high_open)


def _starts_in(inner: Interval, outer: Interval) -> bool:
    if outer.low is None:
        return True
    if inner.low is None or inner.low < outer.low:
        return False
    return inner.low > outer.low or inner.low_open or not outer.low_open


def interval_of(value: Fraction, bound: Bound | None, granularity: Fraction) -> Interval:
    """Return what `bound` makes of a figure of that granularity (verdicts.md 4.2)."""
    if bound is None or bound is Bound.ABOUT or bound is Bound.RANGE:
        if value.denominator == granularity.denominator == 1:  # the common case, without gcds
            twice, place = 2 * value.numerator, granularity.numerator
            return Interval(Fraction(twice - place, 2), Fraction(twice + place, 2))
        half = granularity / 2
        return Interval(value - half, value + half)
    if bound is Bound.MORE_THAN:
        return Interval(value, None, low_open=True)
    if bound is Bound.AT_LEAST:
        return Interval(value, None)
    if bound is Bound.LESS_THAN:
        return Interval(None, value, high_open=True)
    if bound is Bound.AT_MOST:
        return Interval(None, value)
    near = min(granularity, abs(value) / 10)
    below = (bound is Bound.NEARLY) == (value >= 0)  # "almost −100 °C" is not quite so cold
    if below:
        return Interval(value - near, value, high_open=True)
    return Interval(value, value + near, low_open=True)


def pragmatic(interval: Interval, bound: Bound | None, granularity: Fraction) -> Interval:
    """Narrow an open-ended interval to what a reader takes it to mean (verdicts.md 4.2)."""
    if bound in (Bound.MORE_THAN, Bound.AT_LEAST) and interval.low is not None:
        return interval._replace(high=interval.low + granularity, high_open=True)
    if bound is Bound.LESS_THAN and interval.high is not None:
        return interval._replace(low=interval.high - granularity, low_open=True)
    return interval
