"""Times that are counted from another one: "last year", "three years ago", "a year earlier"."""

from __future__ import annotations

from datetime import date

from claimcheck.facets.time import days
from claimcheck.facets.time.counting import cardinal_before
from claimcheck.facets.time.dates import month_number
from claimcheck.facets.time.figures import is_capitalised, word_at
from claimcheck.facets.time.model import Shift, Step
from claimcheck.facets.time.spans import Node, Span, date_span, of_days, relative, rolling
from claimcheck.facets.time.vocabulary import UNITS
from claimcheck.tokens import Tokens

_RELATIVE = {"this": 0, "current": 0, "last": -1, "past": -1, "next": 1, "coming": 1, "upcoming": 1}
_ANAPHORIC = {
    "that": 0,
    "same": 0,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "following": 1,
    "subsequent": 1,
    "ensuing": 1,
}
_LATER = frozenset({"later", "after", "afterwards"})
_EARLIER = frozenset({"earlier", "before", "previously", "prior", "beforehand"})
_STRETCHES = {"first": "first", "opening": "first", "initial": "first", "final": "last"}
_STRETCHES |= {"last": "last", "closing": "last"}
_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_OVER = frozenset("over in during within for throughout across".split())
_WHOLE = frozenset({"year", "month", "quarter", "decade", "week", "century"})
_OF_PARTS = frozenset(
    "end beginning start close middle course rest half quarter month months weeks week days"
    " day part remainder outset".split()
)
_AFTER_CLAUSE = frozenset(
    "and but when while as with to in of by was were is had has than on that , . ; : ) ! ?".split()
)


def day_word_at(tokens: Tokens, index: int, floor: int, as_of: date | None) -> list[Node]:
    """Return "yesterday", "today", "the day before yesterday"."""
    start, by = index, _DAYS[tokens.words[index]]
    before = tokens.words[max(index - 2, floor) : index]
    if before in (["day", "before"], ["day", "after"]):
        by += -1 if before[1] == "before" else 1
        start = index - 2
        start -= start > floor and tokens.words[start - 1] == "the"
    return [Node(start, index + 1, relative(Shift("day", by), as_of))]


def part_of_day_at(tokens: Tokens, index: int, floor: int, as_of: date | None) -> list[Node]:
    """Return "last night", "this morning"."""
    before = tokens.words[index - 1] if index > floor else ""
    if before not in ("this", "last") or (before == "last" and tokens.words[index] != "night"):
        return []
    return [Node(index - 1, index + 1, relative(Shift("day", -(before == "last")), as_of))]


def anaphora(start: int, end: int, shift: Shift) -> Node:
    """Return a time that hangs on one that the text spoke of before."""
    return Node(start, end, Span(precision=shift.unit, shift=shift))


def _free(tokens: Tokens, index: int) -> bool:
    """Say whether nothing follows that "before", "after" or "later" could govern."""
    word = word_at(tokens, index)
    return not word or word in _AFTER_CLAUSE


def counted_at(tokens: Tokens, index: int, floor: int, as_of: date | None) -> list[Node]:
    """Return "three years ago", "a year earlier", "the first three months", "the past decade"."""
    words, end = tokens.words, index + 1
    count = cardinal_before(tokens, index, floor)
    if count is None:
        return _and_a_half(tokens, index, floor, as_of)
    unit, size = UNITS[words[index]], 1
    if unit == "fortnight":
        unit, size = "week", 2
    start, number = count[0], count[1] * size
    following, before = word_at(tokens, end), word_at(tokens, start - 1) if start > floor else ""
    if before == "half" and words[start] in ("a", "an") and unit in ("year", "decade", "century"):
        start, before = start - 1, ""
        unit, number = {"year": ("month", 6), "decade": ("year", 5)}.get(unit, ("year", 50))
    found = _distance(tokens, end, unit, number)
    if found is not None:
        stop, shift, told = found
        span = relative(shift, as_of) if told else Span(precision=unit, shift=shift)
        return [Node(start, stop, span)]
    if words[start] in ("a", "an") or not before:
        return []
    if before in _STRETCHES and following == "of":
        step = Step(_STRETCHES[before], number, unit)
        return [Node(start - 1, end, Span(precision="period", steps=(step,)))]
    if before in ("last", "past", "previous") and unit != "half" and following != "of":
        return [Node(start - 1, end, rolling(Shift(unit, -number, calendar=False), as_of))]
    if before in ("next", "coming") and unit != "half":
        return [Node(start - 1, end, rolling(Shift(unit, number, calendar=False), as_of))]
    return []


def _and_a_half(tokens: Tokens, index: int, floor: int, as_of: date | None) -> list[Node]:
    """Return "two and a half years ago"."""
    words = tokens.words
    if words[max(index - 3, floor) : index] != ["and", "a", "half"]:
        return []
    count, months = (
        cardinal_before(tokens, index - 3, floor),
        days.MONTHS_IN.get(UNITS[words[index]]),
    )
    if count is None or months is None or months < 12:
        return []
    found = _distance(tokens, index + 1, "month", count[1] * months + months // 2)
    if found is None:
        return []
    stop, shift, told = found
    span = relative(shift, as_of) if told else Span(precision="month", shift=shift)
    return [Node(count[0], stop, span)]


def _distance(tokens: Tokens, end: int, unit: str, number: int) -> tuple[int, Shift, bool] | None:
    """Return "ago", "earlier", "from now": where it ends, the shift, whether as-of is meant."""
    following = word_at(tokens, end)
    if following == "ago":
        return end + 1, Shift(unit, -number, calendar=False), True
    if following == "from" and word_at(tokens, end + 1) == "now":
        return end + 2, Shift(unit, number, calendar=False), True
    if following == "'" and word_at(tokens, end + 1) == "time":
        return end + 2, Shift(unit, number, calendar=False), True
    if following in _EARLIER or following in _LATER:
        adverb = following in ("earlier", "previously", "later", "afterwards")
        if word_at(tokens, end + 1) != "than" and (adverb or _free(tokens, end + 1)):
            by = -number if following in _EARLIER else number
            return end + 1, Shift(unit, by, calendar=False), False
    if following == "on" and word_at(tokens, end + 1) in ("", ",", ".", ";"):
        return end + 1, Shift(unit, number, calendar=False), False
    return None


def determined_at(tokens: Tokens, index: int, floor: int, as_of: date | None) -> list[Node]:
    """Return "last year", "this month", "that year", "the same quarter", "of the year"."""
    words, end = tokens.words, index + 1
    unit = UNITS[words[index]]
    if index == floor or unit == "half":
        return []
    before, start = words[index - 1], index - 1
    if before == "-" and start > floor:
        before, start = words[start - 1], start - 1
    plural = words[index].endswith("s")
    if before in _RELATIVE and not plural:
        return _relative_unit(tokens, (start, end), floor, unit, as_of)
    if before in _ANAPHORIC and not plural:
        start -= start > floor and words[start - 1] in ("the", "that", "this", "very")
        return [anaphora(start, end, Shift(unit, _ANAPHORIC[before]))]
    if before != "the" or plural:
        return []
    following = word_at(tokens, end)
    if following in _EARLIER and _free(tokens, end + 1):
        return [anaphora(start, end + 1, Shift(unit, -1))]
    if following in _LATER and _free(tokens, end + 1):
        return [anaphora(start, end + 1, Shift(unit, 1))]
    if words[end : end + 2] == ["to", "date"]:
        return [Node(start, end + 2, relative(Shift(unit, 0), as_of))]
    whole = words[index] in _WHOLE and start > floor and not is_capitalised(tokens, index)
    return _the_unit(tokens, start, end, unit) if whole else []


def _the_unit(tokens: Tokens, start: int, end: int, unit: str) -> list[Node]:
    """Return "of the year", "during the month": the one that the text speaks of."""
    before, following = tokens.words[start - 1], word_at(tokens, end)
    if following[:1].isdecimal() or following in (
        "of to that when ending ended from until between since after before following preceding in"
        " which - '".split()
    ):
        return []
    if before == "of" and word_at(tokens, start - 2) in _OF_PARTS:
        return [anaphora(start, end, Shift(unit, 0))]
    if before in ("ended", "closed", "finished") and unit == "year":
        return [anaphora(start, end, Shift(unit, 0))]
    short = unit in ("year", "month", "quarter", "decade")
    if before in ("in", "during", "over", "for", "throughout", "through") and short:
        return [anaphora(start, end, Shift(unit, 0))]
    return []


def _relative_unit(
    tokens: Tokens, place: tuple[int, int], floor: int, unit: str, as_of: date | None
) -> list[Node]:
    """Return "last year", "this month"; "the next day" hangs on the text instead."""
    (start, end), words = place, tokens.words
    before = words[start]
    the = start > floor and words[start - 1] == "the"
    lead = words[start - 2] if the and start - 1 > floor else ""
    if before == "last" and word_at(tokens, end) == "of":
        step = Step("quarter", 4) if unit == "quarter" else Step("last", 1, unit)
        return [Node(start, end, Span(precision=unit, steps=(step,)))]
    if unit == "day" and before not in ("next",):
        return []
    if the and before == "next" and lead not in _OVER:
        return [anaphora(start - 1, end, Shift(unit, 1))]
    by = _RELATIVE[before]
    if unit == "fortnight":
        unit, by = "week", by * 2
    if by and (before == "past" or (the and lead in _OVER)):
        return [Node(start, end, rolling(Shift(unit, by, calendar=False), as_of))]
    return [Node(start, end, relative(Shift(unit, by), as_of))]


def relative_month(tokens: Tokens, index: int, floor: int, as_of: date | None) -> list[Node]:
    """Return "last March", "next June", "this April"."""
    before = tokens.words[index - 1] if index > floor else ""
    if before not in ("last", "next", "this") or not is_capitalised(tokens, index):
        return []
    if word_at(tokens, index + 1)[:1].isdecimal():
        return []
    month = month_number(tokens, index)
    by = _RELATIVE[before]
    span = date_span(None, month, None)._replace(relative=True, shift=Shift("year", by))
    if as_of is not None:
        number = as_of.year
        number -= before == "last" and month >= as_of.month
        number += before == "next" and month <= as_of.month
        span = date_span(number, month, None)._replace(relative=True)
    return [Node(index - 1, index + 1, span)]


def weekday_from(as_of: date, number: int, word: str) -> Span:
    """Return "last Friday": the nearest one before the as-of date; "next" the nearest after it."""
    gap = (number - as_of.weekday()) % 7
    if word == "last":
        gap = gap - 7 if gap else -7
    elif word == "next":
        gap = gap or 7
    else:
        gap = number - as_of.weekday()
    moment = days.add_days(as_of, gap)
    return of_days(days.days(moment, moment), "day")
