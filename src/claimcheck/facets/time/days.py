"""Arithmetic with intervals of days: a month, the end of a year, three years earlier.

Every function returns None where the calendar has no such day (30 February, the year 0 or 10000).
"""

from __future__ import annotations

from datetime import date, timedelta

from claimcheck.facets.time.model import Days, Shift, Step

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
    index = start.year * 12 + start.month - 1 + count
    year, month = divmod(index, 12)
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
    last = add_months(interval.last, span)
    if last is not None and _month_end(interval.last):
        whole = months(last.year, last.month)
        last = whole.last if whole else last
    return days(add_months(interval.first, span), last)


def around(moment: date, unit: str) -> Days | None:
    """Return the calendar unit that the day lies in: its week (from Monday), its quarter."""
    year, month = moment.year, moment.month
    if unit in ("week", "weekend", "fortnight"):
        monday = add_days(moment, -moment.weekday())
        if monday is None:
            return None
        first = add_days(monday, 5) if unit == "weekend" else monday
        return days(first, add_days(monday, 6))
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


def _third(interval: Days, number: int) -> Days | None:
    """Return a third of a period, in whole months of a year and whole years of a decade."""
    first, last = interval
    year = first.year
    span = (last.year - year) * 12 + last.month - first.month + 1
    if span % 12 == 0 and span > 12:
        cuts = [round(span // 12 * part / 3) for part in (0, 1, 2, 3)]
        return years(year + cuts[number], year + cuts[number + 1] - 1)
    if span > 2:
        cuts = [round(span * part / 3) for part in (0, 1, 2, 3)]
        index = first.month - 1 + cuts[number]
        return months(year + index // 12, index % 12 + 1, cuts[number + 1] - cuts[number])
    length = (last - first).days + 1
    cuts = [round(length * part / 3) for part in (0, 1, 2, 3)]
    return days(add_days(first, cuts[number]), add_days(first, cuts[number + 1] - 1))


def _edge(interval: Days, precision: str, at_end: bool) -> Days | None:
    """Return the last (first) day of a period; of a decade its last year, of a century its decade."""
    moment = interval.last if at_end else interval.first
    if precision == "decade":
        return years(moment.year, moment.year)
    if precision == "century":
        return (
            years(moment.year - 9, moment.year) if at_end else years(moment.year, moment.year + 9)
        )
    return Days(moment, moment)


def _stretch(interval: Days, step: Step) -> Days | None:
    """Return the first or last so many units of a period, or its n-th such unit."""
    count = max(step.number, 1)
    if step.name == "nth":
        start = move(Days(interval.first, interval.first), step.unit, count - 1)
        end = move(Days(interval.first, interval.first), step.unit, count)
        last = end and add_days(end.first, -1)
        return days(start.first, last) if start else None
    if step.name == "first":
        end = move(Days(interval.first, interval.first), step.unit, count)
        return days(interval.first, end and add_days(end.first, -1))
    after = add_days(interval.last, 1)
    start = move(Days(after, after), step.unit, -count) if after else None
    return days(start and start.first, interval.last)


def _season(interval: Days, number: int) -> Days | None:
    """Return a season of the north; winter begins in December of the year that it is named by."""
    return months(interval.first.year, number * 3, 3)


_PRECISION = {"early": "part", "middle": "part", "late": "part", "nth": "", "first": "", "last": ""}
_THIRDS = {"early": 0, "middle": 1, "late": 2}


def narrow(interval: Days, precision: str, step: Step) -> tuple[Days, str] | None:
    """Return the part of a period that `step` names, with the precision of the part."""
    name, number = step.name, step.number
    found: Days | None = None
    if name in _THIRDS:
        found = _third(interval, _THIRDS[name])
    elif name in ("end", "start"):
        found = _edge(interval, precision, name == "end")
        precision = {"decade": "year", "century": "decade"}.get(precision, "day")
        return (found, precision) if found else None
    elif name in ("first", "last", "nth"):
        found = _stretch(interval, step)
        precision = step.unit if number <= 1 or name == "nth" else "period"
    elif name == "month":
        found = _month_in(interval, number)
    elif name == "day":
        found = _day_in(interval, number)
    elif name == "season":
        found = _season(interval, number)
    elif name in ("quarter", "half"):
        length = MONTHS_IN[name]
        month = interval.first.month - 1 + (number - 1) * length
        found = months(interval.first.year + month // 12, month % 12 + 1, length)
    if found is None or found.last < interval.first or found.first > date.max:
        return None
    if name in _THIRDS:
        return found, "part"
    return found, precision if name in _PRECISION else name


def _month_in(interval: Days, number: int) -> Days | None:
    """Return the month of that number in a year, also one that does not begin in January."""
    found = months(interval.first.year, number)
    if found and found.last < interval.first:
        return months(interval.first.year + 1, number)
    return found


def _day_in(interval: Days, number: int) -> Days | None:
    moment = day(interval.first.year, interval.first.month, number)
    return days(moment, moment)
