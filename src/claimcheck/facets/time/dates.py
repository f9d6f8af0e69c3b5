"""Dates with the month as a word: "14 March 2021", "March 14th", "the fourteenth of March"."""

from __future__ import annotations

from claimcheck.facets.time.counting import ordinal_at, ordinal_before, small
from claimcheck.facets.time.model import TimeKind
from claimcheck.facets.time.spans import Node, Span, date_span
from claimcheck.facets.time.vocabulary import (
    AMBIGUOUS_MONTHS,
    MONTH_ABBREVIATIONS,
    MONTHS,
    ORDINAL_SUFFIXES,
    YEAR_PREPOSITIONS,
)
from claimcheck.facets.time.years import counts, counts_perhaps, is_capitalised, is_year
from claimcheck.tokens import Tokens

_BEFORE_BARE = YEAR_PREPOSITIONS | frozenset(
    "of last next this early late mid from to between and end each every past on the previous"
    " following that same until or to - – than".split()
)
_JOINTS = frozenset({"-", "–", "to", "through", "and", "or", ",", "/", "&"})


def month_at(tokens: Tokens, index: int, floor: int) -> list[Node]:
    """Return the date around the month that token `index` names; several of "14 and 16 March"."""
    word = tokens.words[index]
    abbreviated = word in MONTH_ABBREVIATIONS
    month = MONTH_ABBREVIATIONS[word] if abbreviated else MONTHS[word]
    end = index + 1
    if abbreviated and end < len(tokens) and tokens.words[end] == "." and tokens.joined(end):
        end += 1
    capital = is_capitalised(tokens, index)
    before = _day_before(tokens, index, floor)
    if before is not None and (capital or word not in ("may", "march", "mar", "dec")):
        start, day = before
        end, year = _year_after(tokens, end)
        return _with_more_days(tokens, Node(start, end, date_span(year, month, day)), month, floor)
    if not capital:
        return []
    after = _day_after(tokens, end, index)
    if after is not None:
        return _days_after(tokens, index, month, after)
    end, year = _year_after(tokens, end)
    if year is None and (abbreviated or not _bare_month(tokens, index, end)):
        return []
    return [Node(index, end, date_span(year, month, None))]


def _bare_month(tokens: Tokens, index: int, end: int) -> bool:
    """Say whether a capitalised month without figures is one: not "Theresa May", "May we"."""
    if tokens.words[index] not in AMBIGUOUS_MONTHS:
        return True
    before = tokens.words[index - 1] if index else ""
    if is_capitalised(tokens, end) and tokens.kinds[end] == "word" and before not in ("last", "in"):
        return False
    return before in _BEFORE_BARE


def _day_before(tokens: Tokens, index: int, floor: int) -> tuple[int, int] | None:
    """Return the start and number of a day that stands before the month."""
    end = index
    if end - 1 >= floor and tokens.words[end - 1] in ("-", "/", "–") and tokens.joined(end):
        end -= 1
    elif end - 1 >= floor and tokens.words[end - 1] == "of":
        found = ordinal_before(tokens, end - 1, floor)
        if found is None and end - 2 >= floor and (value := small(tokens, end - 2)):
            found = (end - 2, value)
        return _the_day(tokens, found, floor)
    found = ordinal_before(tokens, end, floor)
    if found is None and end - 1 >= floor:
        value = small(tokens, end - 1)
        found = (end - 1, value) if value else None
    return _the_day(tokens, found, floor)


def _the_day(tokens: Tokens, found: tuple[int, int] | None, floor: int) -> tuple[int, int] | None:
    """Take the article in, and leave out figures that cannot be a day."""
    if found is None or not 1 <= found[1] <= 31:
        return None
    start, day = found
    if tokens.joined(start) and start > floor:
        mark = tokens.words[start - 1]
        if mark in ("$", "£", "€", "#", ".", "+", ":") or tokens.kinds[start - 1] == "word":
            return None
    if start - 1 >= floor and tokens.words[start - 1] == "the":
        start -= 1
    return start, day


def _year_after(tokens: Tokens, index: int) -> tuple[int, int | None]:
    """Return the year that stands at `index`, and where it ends; `index` and None without one."""
    at, size = index, len(tokens)
    if at < size and tokens.words[at] in (",", "of", "-", "/", "–", "in"):
        at += 1
    if at >= size:
        return index, None
    if tokens.words[at] == "'" and at + 1 < size and tokens.joined(at + 1):
        value = small(tokens, at + 1)
        if value is not None and len(tokens.words[at + 1]) == 2:
            return at + 2, _century(value)
        return index, None
    joined = tokens.words[at - 1] in ("-", "/") and tokens.joined(at) and tokens.joined(at - 1)
    if joined and (value := small(tokens, at)) is not None and len(tokens.words[at]) == 2:
        return at + 1, _century(value)
    if not is_year(tokens, at) or counts(tokens, at + 1):
        return index, None
    if tokens.words[at - 1] == "," and counts_perhaps(tokens, at + 1):
        return index, None
    if at + 1 < size and tokens.joined(at + 1) and tokens.words[at + 1] in ("%", ":", "°"):
        return index, None
    return at + 1, int(tokens.words[at])


def _century(value: int) -> int:
    """Return the year of two figures: 69 to 99 are in the last century, as POSIX has it."""
    return value + (1900 if value >= 69 else 2000)


def _day_after(tokens: Tokens, index: int, month: int) -> tuple[int, int] | None:
    """Return the end and number of a day that stands after the month ("March the 14th")."""
    at = index
    if at < len(tokens) and tokens.words[at] == "the":
        at += 1
    if at >= len(tokens):
        return None
    found = ordinal_at(tokens, at)
    if found is None and at == index:
        value = small(tokens, at)
        if value is None or tokens.words[at - 1] in ("-", ","):
            return None
        found = (at + 1, value)
        on = month > 0 and tokens.words[month - 1] == "on"
        if not on and counts_perhaps(tokens, at + 1) and tokens.words[at + 1] not in ("-", "–"):
            return None
        if at + 1 < len(tokens) and tokens.joined(at + 1) and tokens.words[at + 1] in ("%", ":"):
            return None
    return found if found and 1 <= found[1] <= 31 else None


def _days_after(tokens: Tokens, index: int, month: int, after: tuple[int, int]) -> list[Node]:
    """Return "March 14, 2021", and both days of "March 14–16, 2021" as one period."""
    end, day = after
    second: int | None = None
    if end + 1 < len(tokens) and tokens.words[end] in ("-", "–", "to", "through", "and"):
        found = ordinal_at(tokens, end + 1)
        value = small(tokens, end + 1)
        if found is None and value and not counts_perhaps(tokens, end + 2):
            found = (end + 2, value)
        if found and day < found[1] <= 31:
            middle, (end, second) = end, found
    end, year = _year_after(tokens, end)
    if second is None:
        return [Node(index, end, date_span(year, month, day))]
    first = Node(index, middle, date_span(year, month, day))
    last = Node(middle + 1, end, date_span(year, month, second))
    if tokens.words[middle] == "and" and not _between(tokens, index):
        return [first, last]
    return [_period(first, last)]


def _between(tokens: Tokens, start: int) -> bool:
    return start > 0 and tokens.words[start - 1] == "between"


def _with_more_days(tokens: Tokens, node: Node, month: int, floor: int) -> list[Node]:
    """Add the days that share the month: "14–16 March", "14, 15 and 16 March"."""
    span, start = node.span, node.start
    year = span.first.year if span.first else None
    nodes = [node]
    while start - 2 >= floor and tokens.words[start - 1] in _JOINTS:
        before = _earlier_day(tokens, start - 1, floor)
        if before is None:
            break
        at, day = before
        joint = tokens.words[start - 1]
        earlier = Node(at, start - 1, date_span(year, month, day))
        if joint in (",", "or", "&") or (joint == "and" and not _between(tokens, at)):
            nodes.insert(0, earlier)
        else:
            nodes[0] = _period(earlier, nodes[0])
            break
        start = at
    return nodes


def _earlier_day(tokens: Tokens, end: int, floor: int) -> tuple[int, int] | None:
    found = ordinal_before(tokens, end, floor)
    if found is None and end - 1 >= floor and (value := small(tokens, end - 1)):
        found = (end - 1, value)
    return _the_day(tokens, found, floor)


def _period(first: Node, last: Node) -> Node:
    span = Span(first.span.first, last.span.last, "day" if last.span.steps else "period")
    return Node(first.start, last.end, span, TimeKind.PERIOD, first, last)


__all__ = ["ORDINAL_SUFFIXES", "month_at"]
