"""
Arithmetic with intervals of days: a month, the end of a year, three years earlier.

Every function returns None where the calendar has no such day (30 February, the year 0 or 10000).
"""

from __future__ import annotations

from datetime import date, timedelta

from claimcheck.facets.time.model import Days, Shift, Step
from claimcheck.facets.time.vocabulary import WEEKDAYS

MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS_IN = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}


def day(year: int, month: int, number: int) -> date | None:
    """Return one day, None where there is no such day."""
    try:
        return date(year, month, number)
    except (ValueError, OverflowError):
        return None


def days(first: date | None, last: date | None) -> Days | None:
    """Return the interval, None where an end is missing or the ends are in the wrong order."""
    return Days(first, last) if first and last and first <= last else None


def months(year: int, month: int, count: int = 1) -> Days | None:
    """Return `count` months from `month` of `year` on."""
    first = day(year, month, 1)
    if first is None:
        return None
    index = year * 12 + month - 1 + count
    after = day(index // 12, index % 12 + 1, 1)
    if after is not None:
        return days(first, after - timedelta(days=1))
    return days(first, date.max if index == 120000 else None)


def years(first: int, last: int) -> Days | None:
    """Return the whole years from `first` to `last`."""
    return days(day(first, 1, 1), day(last, 12, 31))


def add_days(start: date, count: int) -> date | None:
    """Return the day `count` days after `start`."""
    try:
        return start + timedelta(days=count)
    except OverflowError:
        return None


def add_months(start: date, count: int) -> date | None:
    """Return the day `count` months after `start`, the last of its month where it is too late."""
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    for number in (start.day, 30, 29, 28):
        if number <= start.day and (found := day(year, month + 1, number)):
            return found
    return None


def _month_end(moment: date) -> bool:
    following = add_days(moment, 1)
    return following is None or following.day == 1


def move(interval: Days, unit: str, count: int) -> Days | None:
    """Return the interval moved by `count` units; a month's end stays a month's end."""
    if unit in DAYS_IN:
        span = DAYS_IN[unit] * count
        return days(add_days(interval.first, span), add_days(interval.last, span))
    span = MONTHS_IN.get(unit, 12) * count
    first, last = add_months(interval.first, span), add_months(interval.last, span)
    if last is not None and interval.last != interval.first and _month_end(interval.last):
        whole = months(last.year, last.month)
        last = whole.last if whole else last
    return days(first, last)


def lasting(first: date | None, unit: str, count: int) -> Days | None:
    """Return the `count` units that begin on a day."""
    after = move(Days(first, first), unit, count) if first else None
    return days(first, add_days(after.first, -1)) if after else None


def ending(last: date | None, unit: str, count: int) -> Days | None:
    """Return the `count` units that end on a day."""
    after = add_days(last, 1) if last else None
    start = move(Days(after, after), unit, -count) if after else None
    return days(start.first, last) if start else None


def around(moment: date, unit: str) -> Days | None:
    """Return the calendar unit that the day lies in: its week (from Monday), its quarter."""
    year, month = moment.year, moment.month
    if unit in ("week", "weekend", "fortnight"):
        monday = add_days(moment, -moment.weekday())
        if monday is None:
            return None
        return days(add_days(monday, 5) if unit == "weekend" else monday, add_days(monday, 6))
    if unit == "day":
        return Days(moment, moment)
    if unit == "decade":
        return years(max(year // 10 * 10, 1), year // 10 * 10 + 9)
    if unit == "century":
        return century((year - 1) // 100 + 1)
    length = MONTHS_IN.get(unit, 12)
    return months(year, (month - 1) // length * length + 1, length)


def century(number: int) -> Days | None:
    """Return the century; the 20th is 1901 to 2000."""
    return years(number * 100 - 99, number * 100)


def shifted(anchor: Days, shift: Shift) -> Days | None:
    """Return the time that lies to `anchor` as `shift` says."""
    if not shift.calendar:
        return move(anchor, shift.unit, shift.by)
    base = around(anchor.last if shift.by > 0 else anchor.first, shift.unit)
    if base is None or shift.by == 0:
        return base
    moved = move(base, shift.unit, shift.by)
    return moved and around(moved.first, shift.unit)


_PARTS = {"early": 0, "middle": 1, "late": 2}


def _third(interval: Days, number: int) -> Days | None:
    """
    Return the early, middle or late part of a period.

    A year is cut into January to April, May to August and September to December, a decade after
    its years 3 and 6 ("the early 1950s" end with 1953), anything shorter into thirds.
    """
    first, last = interval
    year = first.year
    span = (last.year - year) * 12 + last.month - first.month + 1
    if span % 12 == 0 and span > 12:
        size = span // 12
        cuts = (0, 4, 7, 10) if size == 10 else (0, size // 3, size - size // 3, size)
        return years(year + cuts[number], year + cuts[number + 1] - 1)
    if span > 2:
        cuts = (0, span // 3, span - span // 3, span)
        index = first.month - 1 + cuts[number]
        return months(year + index // 12, index % 12 + 1, cuts[number + 1] - cuts[number])
    size = (last - first).days + 1
    cuts = (0, size // 3, size - size // 3, size)
    return days(add_days(first, cuts[number]), add_days(first, cuts[number + 1] - 1))


def _edge(interval: Days, precision: str, at_end: bool) -> tuple[Days | None, str]:
    """Return the last or first day of a period; of a decade it is a year, of a century a decade."""
    moment = interval.last if at_end else interval.first
    if precision == "decade":
        return years(moment.year, moment.year), "year"
    if precision == "century":
        start = moment.year - 9 if at_end else moment.year
        return years(start, start + 9), "decade"
    return Days(moment, moment), "day"


def _fraction(interval: Days, precision: str, name: str, number: int) -> Days | None:
    """Return a quarter or half of a year, or of a decade or century in whole years."""
    length = MONTHS_IN[name] * {"decade": 10, "century": 100}.get(precision, 1)
    index = interval.first.month - 1 + (number - 1) * length
    return months(interval.first.year + index // 12, index % 12 + 1, length)


def _turn(interval: Days) -> Days | None:
    """Return New Year of a year, the five years on both sides of the beginning of a century."""
    if interval.last.year == interval.first.year:
        return days(add_days(interval.first, -1), interval.first)
    last = add_months(interval.first, 60)
    return days(add_months(interval.first, -60), last and add_days(last, -1))


def _part(interval: Days, precision: str, name: str) -> tuple[Days | None, str]:
    if name in _PARTS:
        return _third(interval, _PARTS[name]), "part"
    if name == "turn":
        return _turn(interval), "part"
    return _edge(interval, precision, name == "end")


def _nth(interval: Days, step: Step) -> Days | None:
    """Return the n-th unit of a period: its second week, its third month."""
    before = move(Days(interval.first, interval.first), step.unit, step.number - 1)
    return lasting(before.first, step.unit, 1) if before else None


def _month_in(interval: Days, number: int) -> Days | None:
    """Return the month of that number in a year, also one that does not begin in January."""
    found = months(interval.first.year, number)
    if found and found.last < interval.first:
        return months(interval.first.year + 1, number)
    return found


def _weekday_in(interval: Days, weekday: int, number: int) -> Days | None:
    """Return the n-th such weekday of a period, the last one for 0."""
    if number:
        gap = (weekday - interval.first.weekday()) % 7 + 7 * (number - 1)
        moment = add_days(interval.first, gap)
    else:
        moment = add_days(interval.last, -((interval.last.weekday() - weekday) % 7))
    return days(moment, moment)


def narrow(interval: Days, precision: str, step: Step) -> tuple[Days, str] | None:
    """Return the part of a period that `step` names, with the precision of the part."""
    name, number = step.name, step.number
    found, size = None, name
    if name in ("end", "start", "turn", *_PARTS):
        found, size = _part(interval, precision, name)
    elif name == "nth":
        found, size = _nth(interval, step), step.unit
    elif name == "first":
        found, size = lasting(interval.first, step.unit, number), "period"
    elif name in ("last", "ending"):
        found = ending(interval.last, step.unit, number)
        size = step.unit if number == 1 and name == "last" else "period"
    elif name == "month":
        found = _month_in(interval, number)
    elif name == "day":
        moment = day(interval.first.year, interval.first.month, number)
        found = days(moment, moment)
    elif name == "season":
        # The seasons of the north; winter goes by the year that it begins in.
        found = months(interval.first.year, number * 3, 3)
    elif name in ("quarter", "half"):
        found = _fraction(interval, precision, name, number)
    elif name == "week":
        found = around(interval.first, "week")
    elif name == "weekday":
        found, size = _weekday_in(interval, WEEKDAYS[step.unit], number), "day"
    outside = found and (found.last < interval.first or found.first > interval.last)
    if found is None or (outside and name not in ("season", "ending")):
        return None
    return found, size
