"""Keep the other readings of what can be read in two ways: "1.234", "5m", "12 pounds"."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.facets.quantity.figures import Figure
from claimcheck.facets.quantity.interval import interval_of
from claimcheck.facets.quantity.model import Quantity
from claimcheck.facets.quantity.units import Unit


def with_alternatives(quantity: Quantity, figure: Figure) -> Quantity:
    """Return `quantity` with the readings that its spelling also allows."""
    if quantity.value is None or quantity.dimension in ("ratio", "point"):
        return quantity
    sign = -1 if figure.negative else 1
    readings = [
        _other(quantity, sign * other.value, other.place, figure.unit)
        for other in figure.numeral.others
    ]
    if figure.other is not None:
        factor, unit = figure.other
        place = quantity.granularity * factor
        readings.append(_other(quantity, quantity.value * factor, place, unit))
    return quantity._replace(alternatives=tuple(readings))


def _other(quantity: Quantity, value: Fraction, place: Fraction, unit: Unit | None) -> Quantity:
    interval = interval_of(value, quantity.bound, place)
    return quantity._replace(
        value=value,
        low=interval.low,
        high=interval.high,
        low_open=interval.low_open,
        high_open=interval.high_open,
        granularity=place,
        exact=False,
        unit=unit.name if unit else None,
        dimension=unit.dimension if unit else "count",
    )
