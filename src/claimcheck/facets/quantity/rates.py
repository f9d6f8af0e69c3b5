"""Read what a figure is a rate of: "per 100,000", "a day", "/km²", "a barrel"."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.facets.quantity.digits import read_digits
from claimcheck.facets.quantity.unit_reader import UnitReading, energy, simple_unit
from claimcheck.facets.quantity.units import Unit, divide, find_unit
from claimcheck.tokens import Tokens

_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6}
_AMOUNTS = [[word] for word in _SCALES]
# What a figure may be a rate of behind a bare article: "$80 a barrel", "$14 a share".
_ARTICLE_RATES = frozenset(
    "share barrel head person piece unit ticket night bushel copy bottle seat pop plate game vote"
    " student pupil child patient user customer employee worker household passenger vehicle car"
    " megawatt-hour therm point shot trip ride word page".split()
)
_NOT_RATES = frozenset("ago earlier before later after on to old from into in".split())
_ADVERBS = {"annually": "year", "yearly": "year", "daily": "day", "monthly": "month",
            "weekly": "week", "hourly": "hour"}  # fmt: skip


class Rate(NamedTuple):
    """What a figure is a rate of: the unit where it is one, its name, and how many of them."""

    first: int
    end: int
    unit: Unit | None
    name: str
    amount: int


def read_rate(tokens: Tokens, index: int) -> Rate | None:
    """Read "per 100,000", "a day", "/km²", "an hour", "-a-year" at token `index`."""
    words, count = tokens.words, len(tokens.words)
    at = index
    if at < count and words[at] == "-" and tokens.joined(at):
        at += 1
    if at >= count:
        return None
    if words[at] in ("for", "to") and words[at + 1 : at + 2] in (["every"], ["each"]):
        at += 1
    word = words[at]
    if word in _ADVERBS:
        unit = find_unit(_ADVERBS[word], _ADVERBS[word])
        return Rate(index, at + 1, unit, _ADVERBS[word], 1)
    if word in ("per", "/", "every", "each") or (word in ("a", "an") and at + 1 < count):
        start = at + 1
        if start < count and words[start] == "-" and at > index:
            start += 1
        many = word in ("every", "each") and _is_amount(tokens, start)
        rate = _denominator(
            tokens, start, article=word in ("a", "an", "every", "each") and not many
        )
        return rate._replace(first=index) if rate else None
    return None


def preposed_rate(tokens: Tokens) -> Rate | None:
    """Read the rate that opens a sentence or follows a comma: "For every 1,000 residents, …"."""
    words = tokens.words
    if not ("every" in words or "each" in words or words[:1] == ["per"]):
        return None
    for index, word in enumerate(words):
        if index and words[index - 1] != ",":
            continue
        if word in ("for", "on", "in") and words[index + 1 : index + 2] in (["every"], ["each"]):
            rate = read_rate(tokens, index + 1)
        elif word == "per" and _is_amount(tokens, index + 1):
            rate = read_rate(tokens, index)
        else:
            continue
        if rate is not None and (rate.unit is None or rate.unit.dimension != "duration"):
            return rate._replace(first=index)
    return None


def _is_amount(tokens: Tokens, at: int) -> bool:
    return tokens.kinds[at : at + 1] == ["number"] or tokens.words[at : at + 1] in _AMOUNTS


def _denominator(tokens: Tokens, at: int, *, article: bool) -> Rate | None:
    words, count = tokens.words, len(tokens.words)
    if at >= count:
        return None
    if tokens.kinds[at] == "number":
        return None if article else _numbered(tokens, at)
    word = words[at]
    if word in _SCALES and not article:
        end = at + 1
        named = end < count and words[end] in _HEADS
        return Rate(at, end + named, None, _HEADS[words[end]] if named else "", _SCALES[word])
    reading = simple_unit(tokens, at, digits=False)
    if reading is None and not article:
        symbol = find_unit(tokens.raw[at], {"d": "day", "h": "hour"}.get(word, word))
        reading = UnitReading(at + 1, symbol) if symbol else None
    if reading is not None and reading.unit.dimension not in ("ratio", "money", "point"):
        reading = energy(tokens, reading)
        if reading.end < count and article and words[reading.end] in _NOT_RATES:
            allowed = reading.unit.dimension != "duration" or words[reading.end] in (
                "in",
                "from",
                "to",
            )
            if not allowed:
                return None
        return Rate(at, reading.end, reading.unit, reading.unit.name, 1)
    if article and word not in _ARTICLE_RATES:
        return None
    if not word.isalpha() or (word in ("cent", "the", "se", "annum") and word != "annum"):
        return None
    name = {"annum": "year", "capita": "person", "head": "person", "people": "person"}.get(
        word, word
    )
    unit = find_unit(name, name) if name == "year" else None
    return Rate(at, at + 1, unit, name, 1)


def _numbered(tokens: Tokens, at: int) -> Rate | None:
    """Read "per 100,000 people"."""
    digits = read_digits(tokens.raw[at])
    if not digits or digits[0].value.denominator != 1:
        return None
    amount, end = int(digits[0].value), at + 1
    if end < len(tokens.words) and tokens.words[end] in ("million", "thousand"):
        amount *= 1000 if tokens.words[end] == "thousand" else 10**6
        end += 1
    name = ""
    if end < len(tokens.words) and tokens.words[end] in _HEADS:
        name = _HEADS[tokens.words[end]]
        end += 1
    return Rate(at, end, None, name, amount)


_HEADS = {
    "people": "person", "inhabitants": "person", "population": "person", "residents": "person",
    "persons": "person", "citizens": "person", "births": "birth", "women": "woman", "men": "man",
    "children": "child", "households": "household", "adults": "adult", "patients": "patient",
    "students": "student", "workers": "worker", "hours": "hour", "vehicles": "vehicle",
    "live": "birth", "km": "km", "kilometres": "km", "kilometers": "km", "miles": "mile",
}  # fmt: skip


_NEVER_BY = frozenset({"money", "ratio", "point", "count"})


def rate_unit(above: Unit, rate: Rate) -> Unit | None:
    """Return the compound unit of a measured rate ("km/h"), None where the rate is of a count."""
    if rate.unit is None or rate.amount != 1:
        return None
    if above.dimension in _NEVER_BY or above.dimension == rate.unit.dimension:
        return None
    if rate.unit.dimension == "duration" and rate.unit.name not in ("second", "minute", "hour"):
        return None  # "tonnes a year" stays a mass, by the year
    return divide(above, rate.unit)
