"""Dates around a unit: "the third quarter", "the 20th century", "year-end", "the first week"."""

from __future__ import annotations

from datetime import date

from claimcheck.facets.time import days
from claimcheck.facets.time.counting import ordinal_before
from claimcheck.facets.time.eras import century_span
from claimcheck.facets.time.figures import is_capitalised, is_year, word_at
from claimcheck.facets.time.model import Shift, Step
from claimcheck.facets.time.relative import counted_at, determined_at, weekday_from
from claimcheck.facets.time.spans import Node, Span, of_days, relative, take, year
from claimcheck.facets.time.vocabulary import (
    FISCAL,
    SEASONS,
    UNITS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
)
from claimcheck.tokens import Tokens

_RELATIVE = {"this": 0, "last": -1, "next": 1}
_BEFORE_WEEKDAY = frozenset("on by since until from before after , and late early".split())
_TO = frozenset({"to", "through", "–", "-"})
_DETERMINERS = frozenset("the a an every each that one any black good".split())
_BEFORE_SEASON = frozenset("the in since by until during that early late mid -".split())


def unit_at(tokens: Tokens, index: int, floor: int, as_of: date | None) -> list[Node]:
    """Return the date that the unit at token `index` makes with the words around it."""
    return (
        _year_end(tokens, index)
        or counted_at(tokens, index, floor, as_of)
        or _ordinals(tokens, index, floor)
        or determined_at(tokens, index, floor, as_of)
    )


def _year_end(tokens: Tokens, index: int) -> list[Node]:
    """Return "year-end", "the month end", "mid-year"; the year beside it is joined later."""
    unit, at = tokens.words[index], index + 1
    if unit not in ("year", "month", "quarter"):
        return []
    if word_at(tokens, index - 1) == "-" and word_at(tokens, index - 2) == "mid":
        span = Span(precision="part", steps=(Step("middle"),), shift=Shift(unit, 0))
        return [Node(index - 2, at, span)]
    hyphen = word_at(tokens, at) == "-"
    at += hyphen
    if word_at(tokens, at) not in ("end", "ends"):
        return []
    if not hyphen and word_at(tokens, index - 1) not in ("calendar", "by", "at", "fiscal"):
        return []
    span = Span(precision="day", steps=(Step("end"),), shift=Shift(unit, 0))
    return [Node(index, at + 1, span)]


def _ordinals(tokens: Tokens, index: int, floor: int) -> list[Node]:
    """Return "the third quarter", "the second week" (of …), "the 19th and 20th centuries"."""
    words, unit = tokens.words, UNITS[tokens.words[index]]
    stop = index - (index > floor and words[index - 1] == "-")
    stop -= stop > floor and words[stop - 1] in FISCAL
    ordinal = ordinal_before(tokens, stop, floor) or _last_part(tokens, stop, floor, unit)
    if ordinal is None:
        return []
    start, number = ordinal
    end = index + 1
    if unit == "century":
        found = century_span(tokens, number, end)
        return _centuries(tokens, Node(start, *found), floor) if found else []
    following = word_at(tokens, end)
    if unit in ("quarter", "half") and number <= (4 if unit == "quarter" else 2):
        dated = following == "of" or following[:1].isdecimal() or unit == "quarter"
        dated = dated or following in ("last", "this", "fiscal", "fy") or following[:2] == "fy"
        span = Span(precision=unit, steps=(Step(unit, number),))
        return [Node(start, end, span)] if dated else []
    if following != "of" or unit not in ("day", "week", "month", "year", "decade"):
        return []
    step = Step("nth", number, unit)
    return [Node(start, end, Span(precision=unit, steps=(step,)))]


def _last_part(tokens: Tokens, stop: int, floor: int, unit: str) -> tuple[int, int] | None:
    """Return "the final quarter of", "the latter half of" as the fourth, the second."""
    word = tokens.words[stop - 1] if stop > floor else ""
    if unit not in ("quarter", "half") or word_at(tokens, stop + 1) not in ("of", "in"):
        return None
    if word in ("opening", "early", "former"):
        return stop - 1, 1
    late = word in ("final", "closing", "latter", "last", "later")
    return (stop - 1, 4 if unit == "quarter" else 2) if late else None


def _centuries(tokens: Tokens, node: Node, floor: int) -> list[Node]:
    """Add the century that shares the noun: "the 17th and 18th centuries"."""
    at = node.start
    at -= at > floor and tokens.words[at - 1] == "the"
    if at - 1 <= floor or tokens.words[at - 1] not in ("and", "or", "to", "–", "-", ","):
        return [node]
    before = ordinal_before(tokens, at - 1, floor)
    interval = days.century(before[1]) if before else None
    if before is None or interval is None:
        return [node]
    return [Node(before[0], at - 1, of_days(interval, "century")), node]


def season_at(tokens: Tokens, index: int, floor: int, as_of: date | None) -> list[Node]:
    """Return "spring 2021", "the summer of 2020", "last winter", "in the autumn"."""
    words = tokens.words
    before = words[index - 1] if index > floor else ""
    following = word_at(tokens, index + 1)
    steps = (Step("season", SEASONS[words[index]]),)
    span = Span(precision="season", steps=steps, approximate=True)
    if before == "that" and words[index] != "fall":
        return [Node(index - 1, index + 1, span._replace(shift=Shift("year", 0)))]
    if before in _RELATIVE and words[index] != "fall":
        base = relative(Shift("year", _RELATIVE[before]), as_of)
        found = take(base, steps[0]) or span
        return [Node(index - 1, index + 1, found._replace(relative=True))]
    second = word_at(tokens, index + 2)
    dated = following[:1].isdecimal() or following == "'"
    dated = dated or (
        following == "of" and (is_year(tokens, index + 2) or second in ("that", "'", "fiscal"))
    )
    if is_capitalised(tokens, index) and index and is_capitalised(tokens, index + 1):
        return []  # "The 2014 Winter Olympics"
    dashed = word_at(tokens, index - 2) in ("-", "–", "/") and is_year(tokens, index - 3)
    if dated or is_year(tokens, index - 1) or dashed:
        return [Node(index, index + 1, span)]
    if words[index] == "fall" or following == "of" or before not in _BEFORE_SEASON:
        return []
    if before == "the" and word_at(tokens, index - 2) not in ("in", "during", "since", "by"):
        return []
    return [Node(index, index + 1, span)]


def weekday_at(tokens: Tokens, index: int, floor: int, as_of: date | None) -> list[Node]:
    """Return "on Monday", "last Friday"; before a date a weekday adds nothing (verdicts.md 5)."""
    if not is_capitalised(tokens, index):
        return []
    words = tokens.words
    before = words[index - 1] if index > floor else ""
    number = WEEKDAYS[words[index]]
    span = Span(precision="day", weekday=number)
    nth = ordinal_before(tokens, index, floor)
    if word_at(tokens, index + 1) in ("of", "in") and (nth or before == "last"):
        start, count = nth or (index - 1, 0)
        step = Step("weekday", count, words[index])
        return [Node(start, index + 1, Span(precision="day", steps=(step,)))]
    if before in _RELATIVE:
        if as_of is not None:
            span = weekday_from(as_of, number, before)
        return [Node(index - 1, index + 1, span._replace(relative=True, weekday=number))]
    if word_at(tokens, index + 1) in _TO or (before in _TO and words[index - 2] in WEEKDAYS):
        return []
    free = before and not is_capitalised(tokens, index - 1) and before not in _DETERMINERS
    free = free and word_at(tokens, index + 1) in ("", ".", ",", ";", "morning", "evening", "night")
    return [Node(index, index + 1, span)] if free or before in _BEFORE_WEEKDAY else []


def with_weekday(tokens: Tokens, node: Node) -> Node:
    """Take in the weekday before a date: "Sunday, 14 March", "Sat. 27 November"."""
    at = node.start - 1
    if at < 0 or node.span.precision != "day" or node.span.shift or node.span.weekday is not None:
        return node
    words = tokens.words
    if at > 0 and words[at] in (",", "(", "."):
        at -= 1
        at -= at > 0 and words[at] == "."
    if words[at] in WEEKDAYS or (words[at] in WEEKDAY_ABBREVIATIONS and is_capitalised(tokens, at)):
        return node._replace(start=at)
    return node


def coded_at(tokens: Tokens, index: int) -> list[Node]:
    """Return "Q3 2023", "3Q23", "H1 2024", "FY2025", "Q4'23"; the year may stand apart."""
    word = tokens.words[index]
    if tokens.raw[index][0].islower():
        return []
    if word[:2] in ("fy", "cy") and word[2:].isdecimal():
        return _fiscal_code(tokens, index, word)
    name, rest = {"q": "quarter", "h": "half"}.get(word[0]), word[1:]
    if name is None or tokens.kinds[index] != "word":
        return []
    start, end, number = index, index + 1, 0
    before = word_at(tokens, index - 1)
    if tokens.joined(index) and len(before) == 1 and before.isdecimal():
        start, number = index - 1, int(before)
    elif rest[:1].isdecimal():
        number, rest = int(rest[0]), rest[1:]
    if not 1 <= number <= (4 if name == "quarter" else 2):
        return []
    if rest and not (rest.isdecimal() and len(rest) in (2, 4)):
        return []
    step = Step(name, number)
    if not rest and word_at(tokens, end) == "'" and tokens.joined(end):
        rest, end = word_at(tokens, end + 1), end + 2
        if len(rest) != 2 or not rest.isdecimal():
            rest, end = "", index + 1
    if not rest:
        return [Node(start, end, Span(precision=name, steps=(step,)))]
    found = take(year(int(rest) if len(rest) == 4 else 2000 + int(rest)), step)
    return [Node(start, end, found)] if found else []


def _fiscal_code(tokens: Tokens, index: int, word: str) -> list[Node]:
    figures, end = word[2:], index + 1
    if len(figures) not in (2, 4):
        return []
    number = int(figures) if len(figures) == 4 else 2000 + int(figures)
    second = word_at(tokens, end + 1)
    linked = word_at(tokens, end) in ("/", "-", "–") and tokens.joined(end)
    if linked and second.isdecimal() and second[-2:] == f"{(number + 1) % 100:02}":
        return [Node(index, end + 2, fiscal_year(number + 1))]
    return [Node(index, end, fiscal_year(number) if word[0] == "f" else year(number))]


def fiscal_year(number: int) -> Span:
    """Return a fiscal year: it counts as the calendar year of its name (verdicts.md 5)."""
    first, last = days.day(number - 1, 7, 1), days.day(number, 6, 30)
    other = of_days(days.days(first, last), "split year")._replace(approximate=True)
    return year(number)._replace(precision="fiscal year", others=(other,))
