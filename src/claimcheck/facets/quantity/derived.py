"""Derive what two levels say of a change: "from 900,000 to 1.2 million" is a third more."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from claimcheck.facets.quantity.model import Bound, Change, Quantity, Relation
from claimcheck.facets.quantity.units import convert

_HALF = Fraction(1, 2)


def derived(quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """
    Return the changes that follow from the levels before and after in one sentence.

    For each level FROM and its level TO ("fell from 40 to 31", "to $12 from $10") there are two:
    the absolute change, in the unit of the levels, and the relative one, in percent. Both are
    hedged, since the levels are rounded, and span the two levels and what is between them.
    """
    found: list[Quantity] = []
    for before, after in _pairs(quantities):
        found.extend(_changes(before, after))
    return tuple(found)


def _pairs(quantities: Sequence[Quantity]) -> list[tuple[Quantity, Quantity]]:
    """Pair each level before with the nearest level after that is measured like it."""
    pairs = []
    for index, before in enumerate(quantities):
        if before.relation is not Relation.FROM or before.value is None:
            continue
        for at in (index + 1, index - 1, index + 2, index - 2):
            if 0 <= at < len(quantities) and _is_end(before, quantities[at]):
                pairs.append((before, quantities[at]))
                break
    return pairs


def _is_end(before: Quantity, after: Quantity) -> bool:
    if after.relation not in (Relation.TO, None) or after.value is None or after.names:
        return False
    if before.dimension != after.dimension or before.per != after.per:
        return False
    return before.unit == after.unit or (before.dimension != "money" and bool(after.unit))


def _changes(before: Quantity, after: Quantity) -> list[Quantity]:
    first, last = before.value, after.value
    assert first is not None and last is not None
    if before.unit != after.unit and before.unit and after.unit:
        converted = convert(first, before.unit, after.unit)
        if converted is None:
            return []
        first = converted
    if first == last:
        return []
    sign = Change.UP if last > first else Change.DOWN
    by = abs(last - first)
    percent = after.dimension == "ratio" and after.unit == "percent"
    absolute = _change(
        before, after, by, sign, unit="percentage point" if percent else after.unit,
        dimension="point" if percent else after.dimension,
        granularity=max(before.granularity, after.granularity),
    )  # fmt: skip
    if first <= 0 or after.dimension == "temperature":
        return [absolute]
    relative = _change(
        before, after, by / first * 100, sign, unit="percent", dimension="ratio",
        granularity=Fraction(1),
    )  # fmt: skip
    return [absolute, relative]


def _change(  # noqa: PLR0913 - all that a quantity consists of
    before: Quantity,
    after: Quantity,
    value: Fraction,
    sign: Change,
    *,
    unit: str | None,
    dimension: str,
    granularity: Fraction,
) -> Quantity:
    start, end = min(before.start, after.start), max(before.end, after.end)
    return after._replace(start=start, end=end, text=f"{before.text} … {after.text}", value=value,
        low=value - granularity * _HALF, high=value + granularity * _HALF, unit=unit,
        dimension=dimension, bound=Bound.ABOUT, change=sign, relation=Relation.CHANGE,
        granularity=granularity, exact=False, low_open=False, high_open=False, alternatives=(),
    )  # fmt: skip
