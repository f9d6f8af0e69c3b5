"""What is known of a date while a sentence is being read, and how parts of it are taken."""

# Annotations are no strings here: every named tuple would compile its own (architecture.md).
from datetime import date
from typing import NamedTuple

from claimcheck.facets.time import days
from claimcheck.facets.time.model import Days, Shift, Step, TimeKind


class Span(NamedTuple):
    """An interval of days, or what has to be done to find it once its year is known."""

    first: date | None = None
    last: date | None = None
    precision: str = "day"
    steps: tuple[Step, ...] = ()
    shift: Shift | None = None
    relative: bool = False
    weekday: int | None = None
    clock: int | None = None
    within: Days | None = None
    edge: str | None = None
    approximate: bool = False
    others: tuple["Span", ...] = ()

    @property
    def interval(self) -> Days | None:
        """The days, None as long as they are not known."""
        return days.days(self.first, self.last)

    @property
    def partial(self) -> bool:
        """Whether it waits for a year or another period that it is a part of."""
        return bool(self.steps) and self.shift is None and self.steps[0].name not in ("year", "bc")


class Node(NamedTuple):
    """A date with the tokens that it was read from, from `start` up to, not including, `end`."""

    start: int
    end: int
    span: Span
    kind: TimeKind = TimeKind.AT
    opens: "Node | None" = None
    closes: "Node | None" = None
    as_of: bool = False
    strict: bool = False
    alone: bool = False
    in_name: bool = False
    baseline: bool = False


def of_days(interval: Days | None, precision: str) -> Span:
    """Return the span of known days; one without days where the calendar has none."""
    if interval is None:
        return Span(precision=precision)
    return Span(interval.first, interval.last, precision)


def year(number: int) -> Span:
    """Return a year of the common calendar."""
    return of_days(days.years(number, number), "year")


def date_span(number: int | None, month: int, day: int | None) -> Span:
    """
    Return a month or a day, of a year or of one that is not known.

    What the calendar does not have (30 February 2024) keeps its figures and has no days.
    """
    steps = (Step("month", month),) + ((Step("day", day),) if day is not None else ())
    precision = "month" if day is None else "day"
    if number is None:
        return Span(precision=precision, steps=steps)
    found = days.months(number, month)
    if day is not None and found is not None:
        moment = days.day(number, month, day)
        found = days.days(moment, moment)
    if found is None:
        return Span(precision=precision, steps=(Step("year", number), *steps))
    return Span(found.first, found.last, precision)


_PRECISIONS = {"end": "day", "start": "day", "early": "part", "middle": "part", "late": "part"}
_PRECISIONS["turn"] = "part"
_PRECISIONS["ending"] = "period"


def take(span: Span, step: Step) -> Span | None:
    """Return the part of a span that `step` names; None where it has no such part."""
    interval = span.interval
    if interval is None:
        if not (span.steps or span.shift) or (span.steps and not span.partial and not span.shift):
            return None
        precision = _PRECISIONS.get(step.name, step.unit or step.name)
        return span._replace(steps=(*span.steps, step), precision=precision)
    found = days.narrow(interval, span.precision, step)
    if found is None:
        return None
    (first, last), precision = found
    edge = step.name if step.name in ("end", "start") else None
    others = tuple(other for one in span.others if (other := take(one, step)))
    if step == Step("season", 4) and (earlier := days.months(first.year - 1, 12, 3)):
        others = (*others, of_days(earlier, "season"))
    return Span(
        first,
        last,
        precision,
        shift=span.shift,
        relative=span.relative,
        within=interval if edge else None,
        edge=edge,
        approximate=span.approximate or step.name in ("early", "middle", "late", "turn", "season"),
        others=others,
    )


def compose(part: Span, whole: Span) -> Span | None:
    """Return `part` of `whole`: "27 November" of "that year", "the end" of "2023"."""
    found: Span | None = whole
    for step in part.steps:
        found = take(found, step) if found else None
    if found is not None and part.approximate:
        found = found._replace(approximate=True)
    return found


def relative(shift: Shift, as_of: date | None) -> Span:
    """Return a time that is counted from the as-of date; without days where there is none."""
    unknown = Span(precision=shift.unit, shift=shift, relative=True)
    if as_of is None:
        return unknown
    interval = days.shifted(Days(as_of, as_of), shift)
    if interval is None:
        return unknown
    approximate = False
    if not shift.calendar and shift.unit != "day":
        unit = "year" if shift.unit in ("decade", "century") else shift.unit
        interval = days.around(interval.first, unit) or interval
        approximate = shift.by not in (0, 1, -1) or shift.unit != unit
    return unknown._replace(first=interval.first, last=interval.last, approximate=approximate)


def rolling(shift: Shift, as_of: date | None) -> Span:
    """Return "the past three years": the years that end with the as-of date."""
    unknown = Span(precision="period", shift=shift, relative=True)
    if as_of is None:
        return unknown
    if shift.by > 0:
        found = days.lasting(days.add_days(as_of, 1), shift.unit, shift.by)
    else:
        found = days.ending(as_of, shift.unit, -shift.by)
    if found is None:
        return unknown
    return unknown._replace(first=found.first, last=found.last, approximate=True)
