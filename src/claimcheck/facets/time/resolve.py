"""Find the days of a time that hangs on another one, and put the times of a sentence together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from claimcheck.facets.time import days
from claimcheck.facets.time.model import Days, Shift, TimeExpression, TimeKind
from claimcheck.facets.time.spans import Span, compose, of_days


def resolve(time: TimeExpression, anchor: TimeExpression | date) -> TimeExpression:
    """
    Return `time` with its days known, counted from `anchor`.

    "A year earlier" is counted from the anchor as it stands, "that year" is the calendar year that
    the anchor lies in, and a date without a year ("on 14 March") gets the anchor's. A relative time
    ("last year") is counted from the anchor only if that is a `date`, the as-of date. What cannot
    be resolved comes back as it was.
    """
    if time.settled or (time.relative and not isinstance(anchor, date)):
        return time
    base = Days(anchor, anchor) if isinstance(anchor, date) else _base(anchor)
    if base is None:
        return time
    if time.kind == TimeKind.PERIOD and time.opens and time.closes:
        return _period(time, anchor)
    span = _resolved(time, base, anchor)
    if span is None or span.first is None:
        return time
    first, last = span.first, span.last  # type: date | None, date | None
    inner = None
    if time.kind in (TimeKind.SINCE, TimeKind.UNTIL):
        named = time.opens if time.kind == TimeKind.SINCE else time.closes
        inner = resolve(named, anchor) if named else None
        first = first if time.kind == TimeKind.SINCE else None
        last = last if time.kind == TimeKind.UNTIL else None
    return replace(
        time,
        first=first,
        last=last,
        precision=span.precision,
        opens=inner if time.kind == TimeKind.SINCE else time.opens,
        closes=inner if time.kind == TimeKind.UNTIL else time.closes,
        within=span.within,
        edge=span.edge,
        approximate=time.approximate or span.approximate,
    )


def _base(anchor: TimeExpression) -> Days | None:
    """Return the days of an anchor; of a period its end, from which "a year earlier" counts."""
    if anchor.kind == TimeKind.PERIOD and anchor.closes and anchor.closes.settled:
        return _base(anchor.closes)
    first, last = anchor.first or anchor.last, anchor.last or anchor.first
    return days.days(first, last)


def _resolved(time: TimeExpression, base: Days, anchor: TimeExpression | date) -> Span | None:
    shift = time.shift
    if shift is None:
        if time.month is None:
            return None
        shift = Shift("year", 0)
    found = days.shifted(base, shift)
    if found is None:
        return None
    precision = shift.unit
    if not shift.calendar and isinstance(anchor, TimeExpression):
        precision = anchor.precision
    span = of_days(found, precision)
    return compose(Span(steps=time.steps), span) if time.steps else span


def _period(time: TimeExpression, anchor: TimeExpression | date) -> TimeExpression:
    opens = time.opens and resolve(time.opens, anchor)
    closes = time.closes and resolve(time.closes, anchor)
    first = opens.first if opens else None
    last = closes.last if closes else None
    if first is None or last is None or first > last:
        return time
    return replace(time, first=first, last=last, opens=opens, closes=closes)


def combine(times: tuple[TimeExpression, ...]) -> tuple[TimeExpression, ...]:
    """
    Return the times of one sentence with what they say about each other worked in.

    Those that hang on another one are resolved against the nearest before (else after) them, "from
    14 March … to 27 November" becomes one period, a time of day goes to the only date, and what is
    only compared with ("than a year earlier") becomes the start of the period that is spoken of.
    The places stay those of the first expression of several.
    """
    if len(times) < 2:
        return times
    known = _anaphora(list(times))
    known = _clocks(known)
    known = _open_ends(known)
    return tuple(_baselines(known))


def anchored(times: tuple[TimeExpression, ...]) -> tuple[TimeExpression, ...]:
    """Return the times with those resolved that hang on another one of the same text."""
    return tuple(_anaphora(list(times)))


def _anaphora(times: list[TimeExpression]) -> list[TimeExpression]:
    found: list[TimeExpression] = []
    for index, time in enumerate(times):
        if not time.settled and not time.relative and (time.shift or time.month):
            before = next((one for one in reversed(found) if _anchor(one)), None)
            after = next((one for one in times[index + 1 :] if _anchor(one)), None)
            anchor = before or after
            found.append(resolve(time, anchor) if anchor else time)
        else:
            found.append(time)
    return found


def _anchor(time: TimeExpression) -> bool:
    return time.settled and not time.in_name and not time.baseline


def _clocks(times: list[TimeExpression]) -> list[TimeExpression]:
    clocks = [time for time in times if time.clock is not None and time.precision == "minute"]
    dates = [time for time in times if time.precision == "day" and time.clock is None]
    if len(clocks) != 1 or len(dates) != 1 or clocks[0].kind != TimeKind.AT:
        return times
    dated = replace(dates[0], clock=clocks[0].clock)
    return [dated if time is dates[0] else time for time in times if time is not clocks[0]]


def _open_ends(times: list[TimeExpression]) -> list[TimeExpression]:
    """Put "from 14 March …" and "… to 27 November" together."""
    found: list[TimeExpression] = []
    for time in times:
        last = found[-1] if found else None
        if (
            last is not None
            and last.kind == TimeKind.SINCE
            and not last.strict
            and last.opens is not None
            and last.first is not None
            and time.last is not None
            and last.first <= time.last
            and _ends(time)
        ):
            closes = time.closes or replace(time, kind=TimeKind.AT)
            found[-1] = replace(
                last, last=time.last, kind=TimeKind.PERIOD, precision="period", closes=closes
            )
        else:
            found.append(time)
    return found


def _ends(time: TimeExpression) -> bool:
    if time.kind == TimeKind.UNTIL:
        return not time.strict
    return time.kind == TimeKind.AT and time.text[:3].lower() == "to "


def _baselines(times: list[TimeExpression]) -> list[TimeExpression]:
    """Make one period of a time and what it is compared with: "end of 2023", "a year before"."""
    spoken = [time for time in times if not time.baseline]
    compared = [time for time in times if time.baseline]
    points = [time for time in spoken if time.kind in (TimeKind.AT, TimeKind.BY) and _anchor(time)]
    if len(compared) != 1 or len(points) != 1:
        return spoken if spoken else times
    point, start = points[0], compared[0]
    if start.first is None or start.last is None or point.first is None or point.last is None:
        return spoken
    if start.last >= point.first:
        return spoken
    after = days.add_days(start.last, 1)
    if point.first == after and point.last != point.first:
        return spoken
    first = after if point.edge == "end" or point.first == point.last else start.first
    period = replace(
        point, first=first, kind=TimeKind.PERIOD, precision="period", edge=None, within=None
    )
    return [period if time is point else time for time in spoken]
