"""Right variants in another unit, rounded so that the claim's figure lies within the rounding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from claimcheck import written_numbers
from claimcheck.facets.quantity.model import Quantity
from claimcheck.mutations import numerals
from claimcheck.mutations.edits import put
from claimcheck.mutations.model import Source, Variant
from claimcheck.mutations.numerals import Numeral


class _Conversion(NamedTuple):
    """A unit as it is written, another one, and how many of that make one of it."""

    unit: str
    other: str
    factor: Fraction
    offset: Fraction = Fraction(0)


def _row(unit: str, other: str, factor: str, offset: int = 0) -> _Conversion:
    return _Conversion(unit, other, Fraction(factor), Fraction(offset))


_FEET = "10000/3048"
_CONVERSIONS = (
    _row("kilometres", "miles", "1000000/1609344"),
    _row("kilometers", "miles", "1000000/1609344"),
    _row("kilometres", "metres", "1000"),
    _row("kilometres per hour", "miles per hour", "1000000/1609344"),
    _row("miles", "kilometres", "1.609344"),
    _row("square kilometres", "square miles", "100000000000000/258998811033600"),
    _row("square kilometres", "hectares", "100"),
    _row("square metres", "square feet", "100000000/9290304"),
    _row("hectares", "acres", "1000000/404686"),
    _row("metres", "feet", _FEET),
    _row("meters", "feet", _FEET),
    _row("metres", "kilometres", "1/1000"),
    _row("kilograms", "pounds", "100000000/45359237"),
    _row("tonnes", "kilograms", "1000"),
    _row("minutes", "hours", "1/60"),
    _row("hours", "minutes", "60"),
    _row("gigawatt-hours", "megawatt-hours", "1000"),
    _row("terawatt-hours", "gigawatt-hours", "1000"),
    _row("megawatts", "gigawatts", "1/1000"),
    _row("gigawatts", "megawatts", "1000"),
    _row("litres", "gallons", "100000000/378541178"),
    _row("°C", "°F", "9/5", 32),
)


def right(source: Source) -> Iterator[Variant]:
    """Yield the wording with a figure in another unit of the same dimension."""
    for figure in source.reading.quantities:
        if figure.names or figure.bound is not None or source.is_quoted(figure.start, figure.end):
            continue
        numeral = numerals.read(source.text[figure.number_start : figure.number_end])
        if numeral is None or figure.unit_start is None or figure.unit_end is None:
            continue
        unit = source.text[figure.unit_start : figure.unit_end]
        for row in _CONVERSIONS:
            if row.unit == unit and not (row.offset and figure.change is not None):
                new = _converted(source, figure, numeral, row)
                if new is not None:
                    start, end = figure.start, figure.unit_end
                    yield Variant("unit converted", put(source.text, start, end, new))


def _converted(source: Source, figure: Quantity, numeral: Numeral, row: _Conversion) -> str | None:
    """Return a figure in another unit: as it is where that is short, else rounded and hedged."""
    before = source.text[figure.start : figure.number_start]
    if before not in ("", "−", "-") or _leads_compound(source, figure):
        return None
    value = numeral.value * (-1 if before else 1) * row.factor + row.offset
    sign, size = ("−" if value < 0 else ""), abs(value)
    exact = _written(size)
    if exact is not None and len(re.sub(r"\D", "", exact).strip("0")) <= 4:
        return f"{sign}{exact} {row.other}"
    rounded = _rounded(size)
    if rounded is None or before:
        return None
    return f"about {sign}{rounded} {row.other}"


def _leads_compound(source: Source, figure: Quantity) -> bool:
    return source.text[figure.number_end : figure.number_end + 1] == "-"


def _written(value: Fraction) -> str | None:
    if value >= 10_000_000 and value % 1_000_000 == 0:
        return f"{value.numerator // 1_000_000:,} million"
    if value >= 100_000_000:
        text = written_numbers.shortest(value / 1_000_000, 2)
        return None if text is None else f"{text} million"
    return written_numbers.shortest(value, 3)


def _rounded(value: Fraction) -> str | None:
    """Return a value to three significant digits."""
    if not Fraction(1, 10) <= value < 10_000_000:
        return None
    decimals = 2
    while value * 10**decimals >= 1000:
        decimals -= 1
    step = Fraction(10) ** -decimals
    near = Fraction(int(value / step + Fraction(1, 2))) * step
    return written_numbers.in_digits(near, max(0, decimals))
