"""Find the days of a time that hangs on another one ("that year", "a year earlier")."""

from __future__ import annotations

from datetime import date

from claimcheck.facets.time import days
from claimcheck.facets.time.model import Days, Shift, TimeExpression, TimeKind
from claimcheck.facets.time.spans import Span, compose, of_days

_IN_YEAR = ("month", "quarter", "half", "season")


def resolve(time: TimeExpression, anchor: TimeExpression | date) -> TimeExpression:
    """
    Return `time` with its days known, counted from `anchor`.

    "A year earlier" is counted from the anchor as it stands, "that year" is the calendar year that
    the anchor lies in, and a date without a year ("on 14 March", "in the third quarter") gets the
    anchor's. A relative time ("last year") is counted from the anchor only if that is a `date`, the
    as-of date. What cannot be resolved comes back as it was.
    """
    if time.settled or (time.relative and not isinstance(anchor, date)):
        return time
    base = Days(anchor, anchor) if isinstance(anchor, date) else _base(anchor)
    if base is None:
        return time
    if time.kind == TimeKind.PERIOD and time.opens and time.closes:
        return _period(time, time.opens, time.closes, anchor)
    span = _resolved(time, base, anchor)
    if span is None or span.interval is None:
        return time
    opens = time.opens and resolve(time.opens, anchor)
    closes = time.closes and resolve(time.closes, anchor)
    first, last = _open_end(time, span.interval)
    return time._replace(
        first=first,
        last=last,
        precision=span.precision,
        opens=opens,
        closes=closes,
        within=span.within,
        edge=span.edge,
        approximate=time.approximate or span.approximate,
    )


def _open_end(time: TimeExpression, span: Days) -> tuple[date | None, date | None]:
    """Return the ends of what is known of a stretch: "since then" has no last day."""
    if time.kind == TimeKind.SINCE:
        return (days.add_days(span.last, 1) if time.strict else span.first), None
    if time.kind == TimeKind.UNTIL:
        return None, (days.add_days(span.first, -1) if time.strict else span.last)
    return span.first, span.last


def _base(anchor: TimeExpression) -> Days | None:
    """Return the days of an anchor; of a period its end, from which "a year earlier" counts."""
    if anchor.kind == TimeKind.PERIOD and anchor.closes and anchor.closes.settled:
        return _base(anchor.closes)
    return days.days(anchor.first or anchor.last, anchor.last or anchor.first)


def _resolved(time: TimeExpression, base: Days, anchor: TimeExpression | date) -> Span | None:
    shift = time.shift
    if shift is None:
        name = time.steps[0].name if time.steps else ""
        if name not in (*_IN_YEAR, "day"):
            return None
        shift = Shift("month" if name == "day" else "year", 0)
    found = days.shifted(base, shift)
    if found is None:
        return None
    span = of_days(found, shift.unit)
    if not shift.calendar and isinstance(anchor, TimeExpression):
        span = _moved_anchor(span._replace(precision=anchor.precision), anchor, shift)
    return compose(Span(steps=time.steps), span) if time.steps else span


def _moved_anchor(span: Span, anchor: TimeExpression, shift: Shift) -> Span:
    """Return a time so long after "the end of February": again the end of a month."""
    within = anchor.within and days.move(anchor.within, shift.unit, shift.by)
    if within is None or anchor.precision != "day":
        return span
    day = within.last if anchor.edge == "end" else within.first
    return span._replace(first=day, last=day, within=within, edge=anchor.edge)


def _period(
    time: TimeExpression,
    opens: TimeExpression,
    closes: TimeExpression,
    anchor: TimeExpression | date,
) -> TimeExpression:
    opens, closes = resolve(opens, anchor), resolve(closes, anchor)
    if opens.first is None or closes.last is None or opens.first > closes.last:
        return time
    return time._replace(first=opens.first, last=closes.last, opens=opens, closes=closes)
