"""Read the unit behind a figure, and what it is a rate of: "km", "per cent", "$", "a barrel"."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.facets.quantity import units_data as data
from claimcheck.facets.quantity.number_words import PLURALS, SCALES
from claimcheck.facets.quantity.units import (
    BASIS_POINT,
    CELSIUS,
    FAHRENHEIT,
    PERCENT,
    POINT,
    Unit,
    by_hour,
    find_unit,
    squared,
)  # fmt: skip
from claimcheck.tokens import Tokens


class UnitReading(NamedTuple):
    """A unit that was read: up to which token, and what it is a rate of ("share", "100000")."""

    end: int
    unit: Unit


_SQUARES = {"square": 2, "sq": 2, "sq.": 2, "cubic": 3, "cu": 3, "cu.": 3}
_FIRST_OF_TWO = {
    ("nautical", "mile"): ("nmi", "nmi"), ("nautical", "miles"): ("nmi", "nmi"),
    ("metric", "ton"): ("tonne", "tonne"), ("metric", "tons"): ("tonne", "tonne"),
    ("metric", "tonnes"): ("tonne", "tonne"), ("metric", "tonne"): ("tonne", "tonne"),
    ("long", "tons"): ("longton", "longton"), ("long", "ton"): ("longton", "longton"),
    ("short", "tons"): ("ton", "ton"), ("short", "ton"): ("ton", "ton"),
    ("horse", "power"): ("hp", "hp"), ("astronomical", "units"): ("AU", "au"),
    ("troy", "ounces"): ("oz", "oz"), ("troy", "ounce"): ("oz", "oz"),
    ("lb", "ft"): ("lbft", "lbft"), ("pound", "feet"): ("lbft", "lbft"),
    ("newton", "metres"): ("Nm", "Nm"), ("newton", "meters"): ("Nm", "Nm"),
    ("fluid", "ounces"): ("oz", "oz"),
}  # fmt: skip
_OF_DURATION = frozenset(
    "consecutive straight successive full whole calendar business working trading additional"
    " extra further long short fiscal more solid entire earth continuous weary happy".split()
)


def read_unit(tokens: Tokens, index: int, *, digits: bool) -> UnitReading | None:
    """Read the unit at token `index`, right behind a figure (`digits`: not one in words)."""
    count = len(tokens.words)
    if index >= count:
        return None
    word = tokens.words[index]
    if word == "-" and tokens.joined(index):
        if index + 1 >= count or not tokens.joined(index + 1):
            return None
        reading = simple_unit(tokens, index + 1, digits)
        return energy(tokens, reading) if reading else None
    reading = simple_unit(tokens, index, digits)
    return energy(tokens, reading) if reading else None


def simple_unit(tokens: Tokens, index: int, digits: bool) -> UnitReading | None:
    """Read one unit at token `index`, without the hyphen in front of it."""
    word = tokens.words[index]
    follower = tokens.words[index + 1] if index + 1 < len(tokens.words) else ""
    if tokens.kinds[index] == "mark":
        return _sign(tokens, index, follower)
    reader = _READERS.get(word)
    if reader is not None:
        return reader(tokens, index)
    if (word, follower) in _FIRST_OF_TWO:
        unit = find_unit(*_FIRST_OF_TWO[word, follower])
        return UnitReading(index + 2, unit) if unit else None
    if word in _OF_DURATION and follower:
        unit = find_unit(tokens.raw[index + 1], follower)
        return UnitReading(index + 2, unit) if unit and unit.dimension == "duration" else None
    if word in data.NATIONS:
        return _national(tokens, index)
    if word in ("c", "f") and digits and tokens.raw[index].isupper():
        return UnitReading(index + 1, CELSIUS if word == "c" else FAHRENHEIT)
    return _plain(tokens, index, digits)


def _basis(tokens: Tokens, index: int) -> UnitReading | None:
    """Read "basis points" and "basis-point"."""
    at = index + 1
    if at < len(tokens.words) and tokens.words[at] == "-":
        at += 1
    if at < len(tokens.words) and tokens.words[at] in ("point", "points"):
        return UnitReading(at + 1, BASIS_POINT)
    return None


def _light(tokens: Tokens, index: int) -> UnitReading | None:
    """Read "light years" and "light-years"."""
    at = index + 1
    if at < len(tokens.words) and tokens.words[at] == "-":
        at += 1
    unit = find_unit("ly", "ly")
    if unit is not None and at < len(tokens.words) and tokens.words[at] in ("year", "years"):
        return UnitReading(at + 1, unit)
    return None


def _parts(tokens: Tokens, index: int) -> UnitReading | None:
    """Read "parts per million"."""
    words, at = tokens.words, index + 2
    if at >= len(tokens.words) or words[index + 1] != "per":
        return None
    name = {"million": "ppm", "billion": "ppb"}.get(words[at])
    unit = find_unit(name, name) if name else None
    return UnitReading(at + 1, unit) if unit else None


def _plain(tokens: Tokens, index: int, digits: bool) -> UnitReading | None:
    word, raw = tokens.words[index], tokens.raw[index]
    unit = find_unit(raw, word)
    if word in ("lb", "pound") and tokens.words[index + 1 : index + 3] in (
        ["-", "ft"],
        ["-", "feet"],
    ):
        torque = find_unit("lbft", "lbft")
        return UnitReading(index + 3, torque) if torque else None
    if unit is None or (len(word) < 4 and not _trusted(tokens, index, digits)):
        return None
    if (
        word == "second"
        and index + 1 < len(tokens.words)
        and tokens.words[index + 1] in ("-", "half")
    ):
        return None  # "two second-half goals"
    if word == "won" and not _large(tokens, index - 1):
        return None  # "12 won medals"
    if word == "pounds" and index + 1 < len(tokens.words) and tokens.words[index + 1] == "sterling":
        return UnitReading(index + 2, Unit("GBP", "money"))
    if unit.name == "times":
        return None  # read with what it multiplies (relations.py)
    return UnitReading(index + 1, unit)


def _large(tokens: Tokens, index: int) -> bool:
    word = tokens.words[index]
    return word in SCALES or word in PLURALS or len(word) > 4


def _trusted(tokens: Tokens, index: int, digits: bool) -> bool:
    """Say whether a short word here is a unit: "5 m", "5m"; not "five m", not "747s"."""
    word, raw = tokens.words[index], tokens.raw[index]
    if word in ("day", "bit", "yen", "won", "mph", "kph", "lei", "cup", "ton", "bar", "oz", "lbs"):
        return True
    if word in data.CURRENCY_CODES:
        return raw.isupper()
    joined = tokens.joined(index)
    if not digits:
        return (len(word) > 1 and not word.isalpha()) or word in ("km", "kg", "lbs", "mph")
    if word == "s":
        return not joined and raw == "s"
    if word == "in":
        return joined and tokens.kinds[index - 1] == "number"
    if word in ("a", "b", "n", "j", "d", "y", "k", "v", "w"):
        return word in "kvw" and raw.isupper() and not joined
    if word == "p":
        return joined and raw == "p"
    if word in ("g", "h", "t", "l"):
        return raw in (word, "L")
    return raw != "pm"


def _sign(tokens: Tokens, index: int, follower: str) -> UnitReading | None:
    word = tokens.words[index]
    if word == "%":
        at = index + 1
        if follower == "-" and tokens.joined(at) and at + 1 < len(tokens.words):
            at += 1
        if at < len(tokens.words) and tokens.words[at] in ("point", "points", "pts", "pt"):
            return UnitReading(at + 1, POINT)
        return UnitReading(index + 1, PERCENT)
    if word in ("°", "º") and follower in ("c", "f", "celsius", "fahrenheit"):
        return UnitReading(index + 2, CELSIUS if follower[0] == "c" else FAHRENHEIT)
    if word in ("°", "º"):
        unit = find_unit("degree", "degree")
        return UnitReading(index + 1, unit) if unit else None
    if word in ("℃", "℉"):
        return UnitReading(index + 1, CELSIUS if word == "℃" else FAHRENHEIT)
    if word in data.CURRENCY_SIGNS:
        unit = money(data.CURRENCY_SIGNS[word])
        after = index + 1
        glued = (
            after < len(tokens.words) and tokens.joined(after) and tokens.kinds[after] == "number"
        )
        return None if glued else UnitReading(after, unit)
    if word in ('"', "″") and tokens.joined(index):
        return None
    return None


def money(code: str) -> Unit:
    """Return the unit of a currency code; "cent" and "penny" are parts of one."""
    if code in ("cent", "penny"):
        return Unit(code, "money", "0.01")
    return Unit(code, "money")


def _percent(tokens: Tokens, index: int) -> UnitReading | None:
    words, count = tokens.words, len(tokens.words)
    end = index + 1
    if words[index] == "per":
        if end >= count or words[end] not in ("cent", "cents", "centum"):
            return None
        end += 1
    if end < count and words[end] == "-" and tokens.joined(end):
        if end + 1 < count and words[end + 1] in ("point", "points"):
            return UnitReading(end + 2, POINT)
    elif end < count and words[end] in ("point", "points", "pts"):
        return UnitReading(end + 1, POINT)
    if words[index] == "percentage":
        return None
    return UnitReading(end, PERCENT)


def _degrees(tokens: Tokens, index: int) -> UnitReading | None:
    words, at = tokens.words, index + 1
    if at < len(tokens.words) and words[at] in ("celsius", "centigrade", "c"):
        return UnitReading(at + 1, CELSIUS)
    if at < len(tokens.words) and words[at] in ("fahrenheit", "f"):
        return UnitReading(at + 1, FAHRENHEIT)
    unit = find_unit("degree", "degree")
    return UnitReading(at, unit) if unit else None


def _square(tokens: Tokens, index: int) -> UnitReading | None:
    at = index + 1
    if at < len(tokens.words) and tokens.words[at] in (".", "-"):
        at += 1
    if at >= len(tokens.words):
        return None
    length = find_unit(tokens.raw[at], tokens.words[at])
    if length is None or length.dimension != "length":
        return None
    return UnitReading(at + 1, squared(length, _SQUARES[tokens.words[index]]))


def _national(tokens: Tokens, index: int) -> UnitReading | None:
    """Read "U.S. dollars", "Hong Kong dollars", "South African rand"."""
    at, code = index, ""
    while at < len(tokens.words) and at < index + 3 and tokens.words[at] in data.NATIONS:
        code = data.NATIONS[tokens.words[at]] or code
        at += 1
    while at < len(tokens.words) and at < index + 3 and tokens.words[at] in ("african", "-"):
        at += 1
    if at >= len(tokens.words):
        return None
    unit = find_unit(tokens.raw[at], tokens.words[at])
    if unit is None or unit.dimension != "money" or len(tokens.words[at]) < 3:
        return None
    return UnitReading(at + 1, Unit(code, "money") if code and unit.name != "cent" else unit)


def energy(tokens: Tokens, reading: UnitReading) -> UnitReading:
    """Take the hours of "kilowatt-hours" in."""
    if reading.unit.dimension != "power":
        return reading
    at = reading.end
    if at < len(tokens.words) and tokens.words[at] in ("-", "·"):
        at += 1
    if at < len(tokens.words) and tokens.words[at] in ("hour", "hours"):
        return UnitReading(at + 1, by_hour(reading.unit))
    return reading


_READERS = {
    "percent": _percent, "percentage": _percent, "pct": _percent, "per": _percent, "pc": _percent,
    "basis": _basis, "light": _light, "parts": _parts, "degree": _degrees, "degrees": _degrees,
    "deg": _degrees,
} | dict.fromkeys(_SQUARES, _square)  # fmt: skip
