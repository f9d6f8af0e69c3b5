"""Dates in figures alone: "2021-03-14", "14.03.2021", "03/04/2024", "2014–2023", "1990s"."""

from __future__ import annotations

from claimcheck.facets.time import days
from claimcheck.facets.time.counting import small
from claimcheck.facets.time.model import TimeKind
from claimcheck.facets.time.spans import Node, Span, date_span, of_days, year
from claimcheck.facets.time.years import is_year, year_role
from claimcheck.tokens import Tokens

_RANGE = frozenset({"-", "–", "—"})
_MARKS = frozenset({"-", "/", "–"})


def figures_at(tokens: Tokens, index: int, floor: int) -> list[Node]:
    """Return the date that begins with the figures at token `index`, if it is one."""
    word = tokens.words[index]
    if len(word) > 4:
        return _dotted(tokens, index) if "." in word else []
    size = len(tokens)
    if index + 4 < size and tokens.words[index + 1] in _MARKS and tokens.joined(index + 1):
        found = _three_parts(tokens, index)
        if found:
            return found
    following = tokens.words[index + 1] if index + 1 < size else ""
    if following in ("s", "'") and tokens.joined(index + 1):
        found = _decade(tokens, index, floor)
        if found:
            return found
    if following == "/" and len(word) <= 2 and index + 2 < size:
        return _month_and_year(tokens, index)
    return _year(tokens, index, floor) if is_year(tokens, index) else []


def _dotted(tokens: Tokens, index: int) -> list[Node]:
    """Return "14.03.2021"; the day comes first in this spelling, also "2021.03.14"."""
    parts = tokens.words[index].split(".")
    if len(parts) != 3 or not all(part.isdecimal() and len(part) <= 4 for part in parts):
        return []
    if len(parts[0]) == 4:
        parts.reverse()
    if len(parts[2]) != 4 or len(parts[0]) > 2 or len(parts[1]) > 2:
        return []
    span = _ordered(int(parts[2]), int(parts[1]), int(parts[0]))
    return [Node(index, index + 1, span)] if span else []


def _ordered(number: int, month: int, day: int) -> Span | None:
    if not (number >= 1 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return date_span(number, month, day)


def _three_parts(tokens: Tokens, index: int) -> list[Node]:
    """Return "2021-03-14", "14/03/2021" or "3/14/21", both readings where there are two."""
    words = tokens.words
    if not (
        words[index + 3] == words[index + 1]
        and all(tokens.joined(at) for at in range(index + 1, index + 5))
        and all(tokens.kinds[at] == "number" for at in (index, index + 2, index + 4))
        and all(words[at].isdecimal() for at in (index, index + 2, index + 4))
    ):
        return []
    end = index + 5
    if end < len(tokens) and tokens.joined(end) and words[end] in ("-", "/", "%"):
        return []
    first, second, third = words[index], words[index + 2], words[index + 4]
    if len(second) > 2:
        return []
    if len(first) == 4 and len(third) <= 2:
        span = _ordered(int(first), int(second), int(third))
        return [Node(index, end, span)] if span else []
    if len(first) > 2 or len(third) not in (2, 4) or (len(third) == 2 and words[index + 1] != "/"):
        return []
    number = int(third)
    if len(third) == 2:
        number += 1900 if number >= 69 else 2000
    readings = [
        span
        for day, month in ((first, second), (second, first))
        if (span := _ordered(number, int(month), int(day)))
    ]
    if not readings:
        return []
    others = tuple(span for span in readings[1:] if span != readings[0])
    return [Node(index, end, readings[0]._replace(others=others))]


def _month_and_year(tokens: Tokens, index: int) -> list[Node]:
    """Return "03/2024"."""
    month = small(tokens, index)
    if (
        month is None
        or not 1 <= month <= 12
        or not (tokens.joined(index + 1) and tokens.joined(index + 2))
        or not is_year(tokens, index + 2)
        or tokens.joined(index)
    ):
        return []
    return [Node(index, index + 3, date_span(int(tokens.words[index + 2]), month, None))]


def _decade(tokens: Tokens, index: int, floor: int) -> list[Node]:
    """Return "the 1990s", "the 1990's", "the '90s"."""
    word = tokens.words[index]
    if not word.isdecimal() or word[-1] != "0" or len(word) not in (2, 4):
        return []
    end = index + 2
    before = tokens.words[index - 1] if index else ""
    if tokens.words[index + 1] == "'":
        if end >= len(tokens) or tokens.words[end] != "s" or before not in ("the", "mid", "-"):
            return []
        end += 1
    number, start = int(word), index
    if len(word) == 4:
        if not "1000" <= word < "2200":
            return []
    else:
        quoted = before == "'" and tokens.joined(index)
        if quoted:
            start -= 1
            before = tokens.words[start - 1] if start else ""
        bare = before in ("the", "-", "early", "mid", "late") and 50 <= number <= 90
        if start < floor or not (quoted or bare) or (number == 10 and not quoted):
            return []
        number += 2000 if number < 20 else 1900
    return [Node(start, end, decade_span(number))]


def decade_span(number: int) -> Span:
    """Return the decade that begins with a year; "the 1800s" may be the century as well."""
    decade = of_days(days.years(number, number + 9), "decade")
    if number % 100:
        return decade
    century = of_days(days.years(number, number + 99), "century")
    if number >= 2000:
        return decade._replace(others=(century,))
    return century._replace(others=(decade,))


def _year(tokens: Tokens, index: int, floor: int) -> list[Node]:
    """Return a year, "2014–2023" or "2023/24"."""
    role = year_role(tokens, index, _listed(tokens, index, floor))
    if role is None:
        return []
    number = int(tokens.words[index])
    found = _second_year(tokens, index, number)
    if found is None:
        return [Node(index, index + 1, year(number), in_name=role == "name")]
    end, span, last = found
    node = Node(index, end, span, in_name=role == "name")
    if last is None:
        return [node]
    opens = Node(index, index + 1, year(number))
    closes = Node(index + 2, end, year(last))
    return [node._replace(kind=TimeKind.PERIOD, opens=opens, closes=closes)]


def _listed(tokens: Tokens, index: int, floor: int) -> bool:
    """Say whether a date ended right before, or before a comma, a dash or "and"."""
    if not floor:
        return False
    between = tokens.words[floor:index]
    return not between or (len(between) <= 2 and set(between) <= {",", "and", "or", "–", "-", "to"})


def _second_year(tokens: Tokens, index: int, number: int) -> tuple[int, Span, int | None] | None:
    """Return the end, the span and, of a period, the last year of "2014–2023" or "2023-24"."""
    at = index + 2
    if at >= len(tokens) or tokens.kinds[at] != "number" or not tokens.joined(at):
        return None
    mark, word = tokens.words[index + 1], tokens.words[at]
    if not (mark in _RANGE or mark == "/") or not tokens.joined(index + 1):
        return None
    if at + 1 < len(tokens) and tokens.joined(at + 1) and tokens.words[at + 1] in ("-", "/", "%"):
        return None
    if is_year(tokens, at):
        last = int(word)
    elif len(word) == 2 and word.isdecimal():
        last = number - number % 100 + int(word)
        last += 100 if (last < number and mark != "-") or (last % 100 == 0 and last < number) else 0
    else:
        return None
    months = date_span(number, int(word), None) if len(word) == 2 and 1 <= int(word) <= 12 else None
    if last <= number:
        return (at + 1, months, None) if months and mark == "-" else None
    season = split_year(number) if last == number + 1 else None
    if mark == "/":
        return (at + 1, season, None) if season else None
    span = of_days(days.years(number, last), "period")
    others = tuple(other for other in (season, months if mark == "-" else None) if other)
    return at + 1, span._replace(others=others), last


def split_year(number: int) -> Span:
    """
    Return a year that runs over New Year: a season, a school year, a fiscal year ("2024/25").

    Nobody writes when it begins; July to June is as near to all of them as one can get.
    """
    first, last = days.day(number, 7, 1), days.day(number + 1, 6, 30)
    return of_days(days.days(first, last), "split year")._replace(approximate=True)
