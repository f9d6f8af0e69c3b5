"""Put the times of one sentence together that say something about each other."""

from __future__ import annotations

from claimcheck.facets.time import days
from claimcheck.facets.time.model import TimeExpression, TimeKind
from claimcheck.facets.time.resolve import resolve


def combine(times: tuple[TimeExpression, ...]) -> tuple[TimeExpression, ...]:
    """
    Return the times of one sentence with what they say about each other worked in.

    Those that hang on another one are resolved against the nearest before (else after) them, "from
    14 March … to 27 November" becomes one period, a time of day goes to the only date, and what is
    only compared with ("at the end of 2023 … than a year earlier") becomes the start of the period
    that is spoken of. The places stay those of the first expression of several. A time that is
    only compared with (`baseline`) is left out, unless there is no other.
    """
    if len(times) < 2:
        return times
    known = _open_ends(_clocks(_anaphora(times, forward=True, undated=True)))
    return tuple(_baselines(known))


def anchored(times: tuple[TimeExpression, ...]) -> tuple[TimeExpression, ...]:
    """Return the times with those resolved that hang on one that stands before them."""
    if not any(time.anaphoric for time in times):
        return times
    return tuple(_anaphora(times, forward=False, undated=False))


def _anaphora(
    times: tuple[TimeExpression, ...], *, forward: bool, undated: bool
) -> list[TimeExpression]:
    found: list[TimeExpression] = []
    anchor: TimeExpression | None = None
    for index, time in enumerate(times):
        hangs = not time.settled and not time.relative
        hangs = hangs and (time.shift is not None or (undated and bool(time.steps)))
        if hangs:
            near = anchor
            if near is None and forward:
                near = next((one for one in times[index + 1 :] if _anchors(one)), None)
            found.append(resolve(time, near) if near else time)
        else:
            found.append(time)
        if _anchors(found[-1]):
            anchor = found[-1]
    return found


def _anchors(time: TimeExpression) -> bool:
    return time.settled and not time.in_name and not time.baseline


def _clocks(times: list[TimeExpression]) -> list[TimeExpression]:
    """Give a time of day to the only date of the sentence."""
    clocks = [time for time in times if time.clock is not None and time.precision == "minute"]
    dates = [time for time in times if time.precision == "day" and time.clock is None]
    if len(clocks) != 1 or len(dates) != 1 or clocks[0].kind != TimeKind.AT:
        return times
    dated = dates[0]._replace(clock=clocks[0].clock)
    return [dated if time is dates[0] else time for time in times if time is not clocks[0]]


def _open_ends(times: list[TimeExpression]) -> list[TimeExpression]:
    """Put "from 14 March …" and "… to 27 November" together."""
    found: list[TimeExpression] = []
    for time in times:
        last = found[-1] if found else None
        if last is None or not _runs_on(last, time):
            found.append(time)
            continue
        closes = time.closes or time._replace(kind=TimeKind.AT)
        found[-1] = last._replace(
            last=time.last, kind=TimeKind.PERIOD, precision="period", closes=closes
        )
    return found


def _runs_on(start: TimeExpression, end: TimeExpression) -> bool:
    """Say whether "from …" runs on to "to …"."""
    if start.kind != TimeKind.SINCE or start.strict or start.opens is None:
        return False
    if start.first is None or end.last is None or start.first > end.last or end.strict:
        return False
    if start.text[:4].lower() != "from":
        return False
    return end.kind == TimeKind.UNTIL or (end.kind == TimeKind.AT and end.text[:3].lower() == "to ")


def _baselines(times: list[TimeExpression]) -> list[TimeExpression]:
    """Make one period of a time and what it is compared with."""
    spoken = [time for time in times if not time.baseline]
    compared = [time for time in times if time.baseline]
    points = [time for time in spoken if time.kind in (TimeKind.AT, TimeKind.BY) and _anchors(time)]
    if not spoken or not compared:
        return times
    if len(compared) != 1 or len(points) != 1:
        return spoken
    period = _since_baseline(points[0], compared[0])
    return [period if time is points[0] else time for time in spoken]


def _since_baseline(point: TimeExpression, start: TimeExpression) -> TimeExpression:
    """Return the period that a change is measured over; a year against the last is that year."""
    if not (start.first and start.last and point.first and point.last):
        return point
    after = days.add_days(start.last, 1)
    if after is None or start.last >= point.first:
        return point
    day = point.first == point.last
    if after == point.first and not day:
        return point
    first = after if day else start.first
    return point._replace(
        first=first, kind=TimeKind.PERIOD, precision="period", edge=None, within=None
    )
