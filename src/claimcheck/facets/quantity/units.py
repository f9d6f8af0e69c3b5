"""Units of measurement: what they are called, what they measure, and how they convert.

Sizes are exact fractions of the base unit of their dimension. Temperatures have a zero of their
own, so that points on the scale convert otherwise than differences. Currencies never convert.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from claimcheck.facets.quantity import units_data as data


class Unit(NamedTuple):
    """A unit: its canonical name, its dimension, and its size in the base unit as an exact text."""

    name: str
    dimension: str
    size: str = "1"
    power: int = 0  # the size counts times ten to this power

    @property
    def factor(self) -> Fraction:
        """The size in the base unit of the dimension."""
        return _factor(self.size, self.power)


@lru_cache(maxsize=512)
def _factor(size: str, power: int) -> Fraction:
    return Fraction(size) * Fraction(10) ** power


_ZERO_CELSIUS = Fraction("273.15")
_ZEROS = {"°C": _ZERO_CELSIUS, "°F": Fraction("459.67") * Fraction(5, 9)}

_SHORT = {"second": "s", "minute": "min", "hour": "h"}
_OWN_NAMES = {"mile/h": "mph", "mile/gallon": "mpg", "lb/inch": "psi"}
PERCENT = Unit("percent", "ratio", "0.01")
POINT = Unit("percentage point", "point")
BASIS_POINT = Unit("basis point", "point", "0.01")
CELSIUS = Unit("°C", "temperature")
FAHRENHEIT = Unit("°F", "temperature", "5/9")
TIMES = Unit("times", "ratio")


@lru_cache(maxsize=1)
def _table() -> dict[str, Unit]:
    table = {}
    for line in data.TABLE.strip().splitlines():
        name, dimension, size, spellings = line.split("|")
        unit = Unit(name, dimension, size)
        table[name] = unit
        table.update(dict.fromkeys(spellings.split(), unit))
    return table


@lru_cache(maxsize=2048)
def find_unit(raw: str, word: str) -> Unit | None:
    """Return the unit that one word names; `raw` is the word as written, `word` in lower case."""
    table = _table()
    unit = table.get(raw) or _prefixed_symbol(raw) or _currency(word)
    if unit is not None:
        return unit
    if word in data.LOOSE:
        return _prefixed_symbol(data.LOOSE[word]) or table.get(data.LOOSE[word])
    return table.get(word) or _prefixed_name(word)


def _currency(word: str) -> Unit | None:
    code = data.CURRENCY_WORDS.get(word) or data.CURRENCY_WORDS.get(word.removesuffix("s"))
    if code is None and word in data.CURRENCY_CODES:
        code = {"RMB": "CNY", "CNH": "CNY"}.get(word.upper(), word.upper())
    return Unit(code, "money") if code else None


def _prefixed_symbol(raw: str) -> Unit | None:
    base = raw[1:]
    if len(raw) < 2 or raw[0] not in data.SYMBOL_PREFIXES_OF.get(base, ""):
        return None
    symbol = data.SYMBOL_OF.get(base, base)
    dimension, size = data.BASES[symbol]
    prefix = {"K": "k", "u": "µ", "μ": "µ"}.get(raw[0], raw[0])
    name = f"{prefix}bit/s" if symbol == "bps" else f"{prefix}{symbol}"
    return Unit(name, dimension, size, data.SYMBOL_POWERS[raw[0]])


def _prefixed_name(word: str) -> Unit | None:
    for length in (4, 5):
        prefix, base = word[:length], word[length:]
        if prefix not in data.LONG_PREFIXES or base not in data.PREFIXED_NAMES:
            continue
        symbol = data.SYMBOL_OF[base if base in data.SYMBOL_OF else base.removesuffix("s")]
        dimension, size = data.BASES[symbol]
        power = data.LONG_PREFIXES[prefix]
        if prefix in data.BINARY:
            size = str(Fraction(size) * data.BINARY[prefix])
            return Unit(f"{prefix[0].upper()}i{symbol}", dimension, size)
        sign = next(sign for sign, value in data.SYMBOL_POWERS.items() if value == power)
        return Unit(f"{sign}{symbol}", dimension, size, power)
    return None


@lru_cache(maxsize=512)
def unit_of(name: str) -> Unit | None:
    """Return the unit of a canonical name ("km", "km/h", "USD"), None for an unknown one."""
    table = _table()
    if name in table and table[name].name == name:
        return table[name]
    if name.isupper() and name.lower() in data.CURRENCY_CODES | set(data.CURRENCY_CODES):
        return Unit(name, "money")
    for whole, short in _OWN_NAMES.items():
        if name == short:
            name = whole
    above, slash, below = name.partition("/")
    if slash:
        long = {short: full for full, short in _SHORT.items()}.get(below, below)
        top, bottom = unit_of(above), unit_of(long)
        return divide(top, bottom) if top and bottom else None
    return find_unit(name, name.lower())


@lru_cache(maxsize=512)
def divide(above: Unit, below: Unit) -> Unit:
    """Return the unit of a rate: kilometres by hour is "km/h"."""
    name = f"{above.name}/{_SHORT.get(below.name, below.name)}"
    dimension = f"{above.dimension}/{below.dimension}"
    return Unit(_OWN_NAMES.get(name, name), dimension, str(above.factor / below.factor))


@lru_cache(maxsize=512)
def squared(length: Unit, power: int) -> Unit:
    """Return the square (2) or the cube (3) of a unit of length."""
    sign = "²" if power == 2 else "³"
    words = {"mile": "mile", "foot": "foot", "inch": "inch", "yard": "yard"}
    name = f"{length.name}{sign}"
    if length.name in words:
        name = f"{'square' if power == 2 else 'cubic'} {length.name}"
    return Unit(name, "area" if power == 2 else "volume", str(length.factor**power))


@lru_cache(maxsize=128)
def by_hour(power: Unit) -> Unit:
    """Return the energy that a unit of power yields in an hour: "kWh"."""
    return Unit(f"{power.name}h", "energy", str(power.factor * 3600))


def dimension_of(name: str | None) -> str:
    """Return what a canonical unit measures; "count" where there is no unit."""
    unit = unit_of(name) if name else None
    return unit.dimension if unit else "count"


def convert(
    value: Fraction, source: str, target: str, *, difference: bool = False
) -> Fraction | None:
    """
    Convert `value` between two canonical units of one dimension, exactly; None where that fails.

    `difference` says that the value is a distance on the scale (a warming by 2 °C), not a point.
    """
    if source == target:
        return value
    first, second = unit_of(source), unit_of(target)
    if first is None or second is None or first.dimension != second.dimension:
        return None
    if first.dimension == "money":
        return value * first.factor / second.factor if _same_money(first, second) else None
    zero = Fraction(0) if difference else _ZEROS.get(source, Fraction(0))
    base = value * first.factor + zero
    return (base - (Fraction(0) if difference else _ZEROS.get(target, Fraction(0)))) / second.factor


_CENTS = frozenset({"USD", "EUR", "AUD", "CAD", "NZD", "HKD", "SGD", "ZAR"})


_CROWNS = frozenset({"SEK", "NOK", "DKK", "CZK", "ISK"})


def _same_money(first: Unit, second: Unit) -> bool:
    """Say whether two kinds of money are one currency: cents are of a dollar or of a euro."""
    names = {first.name, second.name}
    if "cent" in names:
        return bool(names & _CENTS)
    if "crown" in names:
        return bool(names & _CROWNS)
    return names == {"penny", "GBP"}
