"""Dates: the claim's year, month and day in the format that the draft writes them in."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from claimcheck.fixes.edits import Edit

_MONTHS = tuple(calendar.month_name)[1:]
_SHORT = tuple(calendar.month_abbr)[1:]
_DAYS = tuple(calendar.day_name)


class Part(NamedTuple):
    """A piece of a date: its number, where it stands, how it is written, and how wide at least."""

    name: str  # "year" "season" "quarter" "month" "day" "weekday"
    value: int
    start: int
    end: int
    text: str
    width: int = 1


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    months = "|".join((*_MONTHS, *_SHORT, "Sept"))
    days = "|".join(_DAYS)
    quarters = "first|second|third|fourth"
    return re.compile(
        rf"""
          (?P<iso>(?<!\d)\d{{4}}-\d{{2}}-\d{{2}}(?!\d))
        | (?P<numeric>(?<!\d)\d{{1,2}}[/.]\d{{1,2}}[/.](?:\d{{4}}|\d{{2}})(?!\d))
        | (?P<season>(?<!\d)(?:1[5-9]|20)\d\d[-–/]\d\d(?!\d))
        | (?P<year>(?<![\d,.])(?:1[5-9]|20)\d\d(?!\d))
        | (?P<quarter>\bQ[1-4]\b|\b(?:{quarters})(?=[ -]quarter\b))
        | (?P<month>\b(?:{months})\b)
        | (?P<weekday>\b(?:{days})(?=s?\b))
        | (?P<day>(?<![\d,.:/-])\d{{1,2}}(?:st|nd|rd|th)?(?![\d:/%]|[.,]\d|[ ]?[ap]\.?m\b))
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def corrected(draft: str, claim: str) -> tuple[Edit, ...] | None:
    """
    Return what turns the draft's date into the claim's; places are those in `draft`.

    A date may be written more coarsely than the claim's, and stays so. None where the two are not
    made of the same parts, or where the day of the week could not be told.
    """
    theirs = list(_parts(claim, None))
    mine = list(_parts(draft, theirs))
    if not mine or not theirs:
        return None
    edits = []
    for name in dict.fromkeys(part.name for part in mine):
        own = [part for part in mine if part.name == name]
        other = [part for part in theirs if part.name == name]
        if name == "weekday" and not other:
            other = _weekday(theirs)
        if len(own) != len(other):
            return None
        for part, wanted in zip(own, other, strict=True):
            if part.value != wanted.value:
                edits.append(Edit(part.start, part.end, _written(wanted.value, part)))
    return tuple(edits) or None


def _weekday(parts: list[Part]) -> list[Part]:
    """Return the day of the week that a full date falls on."""
    values = {part.name: part.value for part in parts}
    if len(values) != len(parts) or not {"year", "month", "day"} <= values.keys():
        return []
    try:
        day = date(values["year"], values["month"], values["day"]).weekday()
    except ValueError:
        return []
    return [Part("weekday", day, 0, 0, _DAYS[day])]


def _parts(text: str, others: list[Part] | None) -> Iterator[Part]:
    """Yield the parts of a date; where it is ambiguous it is read as is nearer to `others`."""
    for match in _pattern().finditer(text):
        name = match.lastgroup or ""
        if name == "iso":
            yield from _split(match, ("year", "month", "day"))
        elif name == "numeric":
            order = _order(match[0], others)
            if order is not None:
                yield from _split(match, order)
        else:
            yield Part(name, _value(name, match[0]), match.start(), match.end(), match[0])


def _split(match: re.Match[str], names: tuple[str, ...]) -> Iterator[Part]:
    width = min(len(piece) for piece in re.findall(r"\d+", match[0]))
    for name, piece in zip(names, re.finditer(r"\d+", match[0]), strict=True):
        start, end = match.start() + piece.start(), match.start() + piece.end()
        value = int(piece[0])
        if name == "year" and value < 100:
            value += 2000 if value < 70 else 1900
        yield Part(name, value, start, end, piece[0], width)


def _order(text: str, others: list[Part] | None) -> tuple[str, ...] | None:
    """Tell "12/03/2024" from "03/12/2024": by what no month can be, else by the claim's date."""
    first, second = (int(piece) for piece in re.findall(r"\d+", text)[:2])
    day_first, month_first = ("day", "month", "year"), ("month", "day", "year")
    if first > 12 or "." in text:
        return day_first
    if second > 12:
        return month_first
    wanted = {part.name: part.value for part in others or ()}
    likeness = [
        (first == wanted.get(order[0])) + (second == wanted.get(order[1]))
        for order in (day_first, month_first)
    ]
    if likeness[0] == likeness[1]:
        return day_first if first == second else None
    return day_first if likeness[0] > likeness[1] else month_first


def _value(name: str, text: str) -> int:
    low = text.lower()
    if name == "month":
        return [month[:3].lower() for month in _MONTHS].index(low[:3]) + 1
    if name == "weekday":
        return [day.lower() for day in _DAYS].index(low)
    if name == "quarter":
        words = ("first", "second", "third", "fourth")
        return words.index(low) + 1 if low in words else int(low[1])
    if name == "season":
        return int(text[:4])
    return int(re.sub(r"\D", "", text))


def _written(value: int, like: Part) -> str:
    """Return a part of a date as another is written."""
    text = like.text
    match like.name:
        case "month" if not text.isdigit():
            short = len(text) < 4 and text.lower() != "may"
            return _cased((_SHORT if short else _MONTHS)[value - 1], text)
        case "weekday":
            return _cased(_DAYS[value], text)
        case "quarter" if text[1:].isdigit():
            return f"{text[0]}{value}"
        case "quarter":
            return _cased(("first", "second", "third", "fourth")[value - 1], text, plain=True)
        case "season":
            return f"{value}{text[4]}{(value + 1) % 100:02}"
        case "day" if not text.isdigit():
            return f"{value}{_suffix(value)}"
        case "year" if len(text) == 2:
            return f"{value % 100:02}"
    return f"{value:0{like.width}}"


def _suffix(day: int) -> str:
    return "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _cased(name: str, like: str, *, plain: bool = False) -> str:
    if like.isupper():
        return name.upper()
    return name.lower() if plain and like.islower() else name
