"""Dates with the month as a word: "14 March 2021", "March 14th", "the fourteenth of March"."""

from __future__ import annotations

from claimcheck.facets.time.counting import ordinal_at, ordinal_before, small
from claimcheck.facets.time.figures import counts, counts_perhaps, is_capitalised, is_year, word_at
from claimcheck.facets.time.model import Step, TimeKind
from claimcheck.facets.time.numeric import two_figures
from claimcheck.facets.time.spans import Node, Span, date_span
from claimcheck.facets.time.vocabulary import (
    AMBIGUOUS_MONTHS,
    FEASTS,
    MONTH_ABBREVIATIONS,
    MONTHS,
    YEAR_PREPOSITIONS,
)
from claimcheck.tokens import Tokens

_BEFORE_BARE = YEAR_PREPOSITIONS | frozenset(
    "of last next this early late mid from to between and end past on the previous following that"
    " same or - – than".split()
)
_AFTER_DAY = frozenset(
    "of and in at with after when but as was were is had has will would it he she they".split()
)
_JOINTS = frozenset({"-", "–", "to", "through", "and", "or", ",", "/", "&"})


def month_number(tokens: Tokens, index: int) -> int:
    """Return the number of the month that a token names, 0 where it names none."""
    word = word_at(tokens, index)
    return MONTHS.get(word) or MONTH_ABBREVIATIONS.get(word, 0)


def month_at(tokens: Tokens, index: int, floor: int) -> list[Node]:
    """Return the date around the month that token `index` names; several of "14 and 16 March"."""
    word, month = tokens.words[index], month_number(tokens, index)
    abbreviated = word in MONTH_ABBREVIATIONS
    end = index + 1
    if abbreviated and word_at(tokens, end) == "." and tokens.joined(end):
        end += 1
    capital = is_capitalised(tokens, index)
    before = _day_before(tokens, index, floor)
    if before is not None and (capital or word not in ("may", "march", "mar", "dec", "sat")):
        start, day = before
        end, year = _year_after(tokens, end)
        return _with_more_days(tokens, Node(start, end, date_span(year, month, day)), month, floor)
    if not capital:
        return []
    after = _day_after(tokens, end, index)
    if after is not None:
        return _days_after(tokens, index, month, after)
    end, year = _year_after(tokens, end)
    bare = year is None and not _ranged(tokens, end)
    if bare and (abbreviated or not _bare_month(tokens, index, end)):
        return []
    return [Node(index, end, date_span(year, month, None))]


def _ranged(tokens: Tokens, end: int) -> bool:
    """Say whether another month follows after a dash: "Jan–Mar 2021"."""
    return word_at(tokens, end) in ("-", "–", "to", "/") and month_number(tokens, end + 1) > 0


def _bare_month(tokens: Tokens, index: int, end: int) -> bool:
    """Say whether a capitalised month without figures is one: not "Theresa May", "May we"."""
    before = word_at(tokens, index - 1)
    if before in ("every", "each"):
        return False
    if tokens.words[index] not in AMBIGUOUS_MONTHS:
        return True
    named = is_capitalised(tokens, end) and tokens.kinds[end] == "word"
    if named and before not in ("last", "in", "until", "since"):
        return False
    return before in _BEFORE_BARE


def _day_before(tokens: Tokens, index: int, floor: int) -> tuple[int, int] | None:
    """Return the start and number of a day that stands before the month."""
    mark = tokens.words[index - 1] if index > floor else ""
    linked = mark == "of" or (mark in ("-", "/", "–") and tokens.joined(index))
    return _earlier_day(tokens, index - linked, floor)


def _earlier_day(tokens: Tokens, end: int, floor: int) -> tuple[int, int] | None:
    """Return the start (its article taken in) and number of a day that ends before `end`."""
    found = ordinal_before(tokens, end, floor)
    if found is None and end - 1 >= floor and (value := small(tokens, end - 1)):
        found = (end - 1, value)
    if found is None or not 1 <= found[1] <= 31:
        return None
    start, day = found
    if start > floor and tokens.joined(start):
        mark = tokens.words[start - 1]
        if mark in ("$", "£", "€", "#", ".", "+", ":") or tokens.kinds[start - 1] == "word":
            return None
    if start - 1 >= floor and tokens.words[start - 1] == "the":
        start -= 1
    return start, day


def _year_after(tokens: Tokens, index: int) -> tuple[int, int | None]:
    """Return the year that stands at `index`, and where it ends; `index` and None without one."""
    at, size = index, len(tokens)
    mark = word_at(tokens, at)
    if mark in (",", "of", "-", "/", "–"):
        at += 1
        at += mark == "of" and word_at(tokens, at) == "the" and word_at(tokens, at + 1) == "year"
        at += word_at(tokens, at) == "year"
    if at >= size:
        return index, None
    if tokens.words[at] == "'" and at + 1 < size and tokens.joined(at + 1):
        value = small(tokens, at + 1)
        if value is not None and len(tokens.words[at + 1]) == 2:
            return at + 2, two_figures(value)
        return index, None
    joined = mark in ("-", "/") and tokens.joined(at) and tokens.joined(at - 1)
    if joined and (value := small(tokens, at)) is not None and len(tokens.words[at]) == 2:
        return at + 1, two_figures(value)
    if not is_year(tokens, at) or counts(tokens, at + 1):
        return index, None
    if mark == "," and counts_perhaps(tokens, at + 1) and int(tokens.words[at]) % 50 == 0:
        return index, None
    if at + 1 < size and tokens.joined(at + 1) and tokens.words[at + 1] in ("%", ":", "°"):
        return index, None
    return at + 1, int(tokens.words[at])


def _day_after(tokens: Tokens, index: int, month: int) -> tuple[int, int] | None:
    """Return the end and number of a day that stands after the month ("March the 14th")."""
    at = index + (word_at(tokens, index) == "the")
    if at >= len(tokens):
        return None
    found = ordinal_at(tokens, at)
    if found is None and at == index:
        value = small(tokens, at)
        if value is None:
            return None
        found = (at + 1, value)
        touched = at + 1 < len(tokens) and tokens.joined(at + 1)
        if touched and word_at(tokens, at + 1) in ("%", ":", "°", "$"):
            return None
        on = word_at(tokens, month - 1) in ("on", "of")
        if not on and counts_perhaps(tokens, at + 1):
            return None
    return found if found and 1 <= found[1] <= 31 else None


def _days_after(tokens: Tokens, index: int, month: int, after: tuple[int, int]) -> list[Node]:
    """Return "March 14, 2021", and both days of "March 14–16, 2021" as one period."""
    end, day = after
    middle, second = end, None
    if word_at(tokens, end) in ("-", "–", "to", "through", "and") and end + 1 < len(tokens):
        found = ordinal_at(tokens, end + 1)
        value = small(tokens, end + 1)
        if found is None and value and not counts_perhaps(tokens, end + 2):
            found = (end + 2, value)
        if found and day < found[1] <= 31 and not month_number(tokens, found[0]):
            end, second = found
    end, year = _year_after(tokens, end)
    if second is None:
        return [Node(index, end, date_span(year, month, day))]
    first = Node(index, middle, date_span(year, month, day))
    last = Node(middle + 1, end, date_span(year, month, second))
    if tokens.words[middle] == "and" and word_at(tokens, index - 1) != "between":
        return [first, last]
    return [_period(first, last)]


def _with_more_days(tokens: Tokens, node: Node, month: int, floor: int) -> list[Node]:
    """Add the days that share the month: "14–16 March", "14, 15 and 16 March"."""
    year = node.span.first.year if node.span.first else None
    start, nodes = node.start, [node]
    while start - 2 >= floor and tokens.words[start - 1] in _JOINTS:
        before = _earlier_day(tokens, start - 1, floor)
        if before is None:
            break
        (at, day), joint = before, tokens.words[start - 1]
        earlier = Node(at, start - 1, date_span(year, month, day))
        between = word_at(tokens, at - 1) == "between"
        if joint in (",", "or", "&") or (joint == "and" and not between):
            nodes.insert(0, earlier)
            start = at
        else:
            nodes[0] = _period(earlier, nodes[0])
            break
    return nodes


def _period(first: Node, last: Node) -> Node:
    known = first.span.first is not None and last.span.last is not None
    span = Span(first.span.first if known else None, last.span.last if known else None, "period")
    return Node(first.start, last.end, span, TimeKind.PERIOD, first, last)


def bare_day_at(tokens: Tokens, index: int, floor: int) -> list[Node]:
    """Return "on the 24th" where nothing follows that the ordinal could belong to."""
    found = ordinal_at(tokens, index - 1)
    if found is None or found[1] > 31 or index - 3 < floor:
        return []
    if tokens.words[index - 2] != "the" or tokens.words[index - 3] not in ("on", "by", "until"):
        return []
    following = word_at(tokens, found[0])
    if following in ("and", "or", ",") and ordinal_at(tokens, found[0] + 1):
        return []
    if following == "of" and word_at(tokens, found[0] + 1) not in ("this", "that", "the", "last"):
        return []
    loose = not following or following in _AFTER_DAY
    if not loose and (following[0].isalnum() or following in ("-", "%", "'")):
        return []
    steps = (Step("day", found[1]),)
    return [Node(index - 2, found[0], Span(precision="day", steps=steps))]


def feast_at(tokens: Tokens, index: int) -> list[Node]:
    """Return "Christmas Day 2023", "New Year's Eve"."""
    if not is_capitalised(tokens, index):
        return []
    for words, (month, day) in FEASTS.items():
        end = index + len(words)
        if tuple(tokens.words[index:end]) == words:
            stop, year = _year_after(tokens, end)
            if year is None and len(words) == 1:
                return []
            span = date_span(year, month, day)
            return [Node(index, stop, span._replace(approximate=words == ("christmas",)))]
    return []
