"""Dates in figures alone: "2021-03-14", "14.03.2021", "03/04/2024", "2014–2023", "2024/25"."""

from __future__ import annotations

from claimcheck.facets.time import days
from claimcheck.facets.time.counting import small
from claimcheck.facets.time.eras import decade_at, era_at, short_year_at
from claimcheck.facets.time.figures import is_year
from claimcheck.facets.time.model import TimeKind
from claimcheck.facets.time.spans import Node, Span, date_span, of_days, year
from claimcheck.facets.time.years import year_role
from claimcheck.tokens import Tokens

_MARKS = frozenset({"-", "/", "–"})


def figures_at(tokens: Tokens, index: int, floor: int) -> list[Node]:
    """Return the date that begins with the figures at token `index`, if it is one."""
    word = tokens.words[index]
    if not word.isdecimal():
        return _dotted(tokens, index) if "." in word else []
    if len(word) > 4:
        return []
    size = len(tokens)
    touched = index + 1 < size and tokens.joined(index + 1)
    following = tokens.words[index + 1] if index + 1 < size else ""
    if touched and following in _MARKS and index + 4 < size:
        found = _three_parts(tokens, index)
        if found:
            return found
    if touched and following == "/" and len(word) <= 2:
        return _month_and_year(tokens, index)
    found = decade_at(tokens, index, floor) if touched and word[-1] == "0" else []
    if found or (index + 1 == size and len(word) < 4 and not tokens.joined(index)):
        return found
    if is_year(tokens, index):
        return era_at(tokens, index) or _year(tokens, index, floor)
    return era_at(tokens, index) or short_year_at(tokens, index)


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
    if span is None and (span := _ordered(int(parts[2]), int(parts[0]), int(parts[1]))) is None:
        return []
    return [Node(index, index + 1, span)]


def _ordered(number: int, month: int, day: int) -> Span | None:
    if not (number >= 1 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return date_span(number, month, day)


def _three_parts(tokens: Tokens, index: int) -> list[Node]:
    """Return "2021-03-14", "14/03/2021" or "3/14/21", both readings where there are two."""
    words, end = tokens.words, index + 5
    if not (
        words[index + 3] == words[index + 1]
        and all(tokens.joined(at) for at in range(index + 1, end))
        and all(tokens.kinds[at] == "number" for at in (index, index + 2, index + 4))
    ):
        return []
    parts = [words[at] for at in (index, index + 2, index + 4)]
    if not all(part.isdecimal() for part in parts) or len(parts[1]) > 2:
        return []
    touched = end < len(tokens) and tokens.joined(end)
    if touched and (words[end] in ("-", "/", "%") or tokens.kinds[end] == "number"):
        return []
    if len(parts[0]) == 4 and len(parts[2]) <= 2:
        span = _ordered(int(parts[0]), int(parts[1]), int(parts[2]))
        return [_with_clock(tokens, Node(index, end, span))] if span else []
    short = len(parts[2]) == 2 and words[index + 1] == "/"
    if len(parts[0]) > 2 or not (short or len(parts[2]) == 4):
        return []
    number = two_figures(int(parts[2])) if short else int(parts[2])
    orders = ((parts[0], parts[1]), (parts[1], parts[0]))
    readings = [span for day, month in orders if (span := _ordered(number, int(month), int(day)))]
    if not readings:
        return []
    others = tuple(span for span in readings[1:] if span != readings[0])
    return [Node(index, end, readings[0]._replace(others=others))]


def two_figures(value: int) -> int:
    """Return the year of two figures: 69 to 99 are in the last century, as POSIX has it."""
    return value + (1900 if value >= 69 else 2000)


def _with_clock(tokens: Tokens, node: Node) -> Node:
    """Take in the time of "2021-03-14T06:42Z"."""
    words, end = tokens.words, node.end
    if end + 2 >= len(tokens) or not tokens.joined(end) or not words[end].startswith("t"):
        return node
    hour, minute = words[end][1:], small(tokens, end + 2)
    if words[end + 1] != ":" or not hour.isdecimal() or len(hour) != 2 or minute is None:
        return node
    end += 3
    if end + 1 < len(tokens) and words[end] == ":" and small(tokens, end + 1) is not None:
        end += 2
    if end < len(tokens) and words[end] == "z" and tokens.joined(end):
        end += 1
    clock = (int(hour) * 60 + minute) % 1440
    return node._replace(end=end, span=node.span._replace(clock=clock))


def _month_and_year(tokens: Tokens, index: int) -> list[Node]:
    """Return "03/2024"."""
    month = small(tokens, index)
    if (
        index + 2 >= len(tokens)
        or month is None
        or not 1 <= month <= 12
        or not tokens.joined(index + 2)
        or not is_year(tokens, index + 2)
        or tokens.joined(index)
    ):
        return []
    return [Node(index, index + 3, date_span(int(tokens.words[index + 2]), month, None))]


def _year(tokens: Tokens, index: int, floor: int) -> list[Node]:
    """Return a year, "2014–2023" or "2023/24"."""
    number = int(tokens.words[index])
    end, span, last = _second_year(tokens, index, number) or (index + 1, year(number), None)
    role = year_role(tokens, index, end, _listed(tokens, index, floor))
    if role is None:
        return []
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
    between = [word for word in tokens.words[floor:index] if word not in ("the", "in")]
    return len(between) <= 2 and set(between) <= {",", "and", "or", "–", "—", "-", "to", "through"}


def _second_year(tokens: Tokens, index: int, number: int) -> tuple[int, Span, int | None] | None:
    """Return the end, the span and, of a period, the last year of "2014–2023" or "2023-24"."""
    at = index + 2
    if at >= len(tokens) or tokens.kinds[at] != "number" or not tokens.joined(at):
        return None
    mark, word = tokens.words[index + 1], tokens.words[at]
    if mark not in ("-", "–", "—", "/") or not tokens.joined(index + 1):
        return None
    if is_year(tokens, at):
        last = int(word)
    elif len(word) == 2 and word.isdecimal():
        last = number - number % 100 + int(word)
        last += 100 if word == "00" and last < number else 0
    else:
        return None
    month = len(word) == 2 and mark in ("-", "/") and 1 <= int(word) <= 12
    months = date_span(number, int(word), None) if month else None
    if last <= number:
        return (at + 1, months, None) if months else None
    season = split_year(number) if last == number + 1 else None
    if mark == "/":
        return (at + 1, season, None) if season else None
    span = of_days(days.years(number, last), "period")
    others = tuple(other for other in (season, months) if other)
    return at + 1, span._replace(others=others), last


def split_year(number: int) -> Span:
    """
    Return a year that runs over New Year: a season, a school year, a fiscal year ("2024/25").

    Nobody writes when it begins; July to June is as near to all of them as one can get.
    """
    first, last = days.day(number, 7, 1), days.day(number + 1, 6, 30)
    return of_days(days.days(first, last), "split year")._replace(approximate=True)
