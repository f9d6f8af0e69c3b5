"""Bounds on how long ago something was: "more than 90 years ago" is before, "under five" is since.

verdicts.md 5. A bound on the time that has passed is a bound on the date, the other way round.
"""

from __future__ import annotations

from datetime import date, timedelta

from claimcheck.facets.time.model import TimeExpression, TimeKind
from claimcheck.tokens import Tokens

_MORE = (("more", "than"), ("over",), ("at", "least"), ("well", "over"))
_DAYS = {"day": 1, "week": 7, "month": 31, "year": 366, "decade": 3653, "century": 36525}
_LESS = (("less", "than"), ("fewer", "than"), ("under",), ("at", "most"))


def bounded(time: TimeExpression, tokens: Tokens) -> TimeExpression:
    """Return a time so long ago, with the bound before it or at its head taken in."""
    if not time.text.endswith("ago") or time.kind is not TimeKind.AT:
        return time
    at = next((i for i, start in enumerate(tokens.starts) if start >= time.start), 0)
    for phrases, earlier in ((_MORE, True), (_LESS, False)):
        for phrase in phrases:
            for first in (at - len(phrase), at):
                if first >= 0 and tuple(tokens.words[first : first + len(phrase)]) == phrase:
                    return _bound(time, min(tokens.starts[first], time.start), tokens, earlier)
    return time


def _bound(time: TimeExpression, start: int, tokens: Tokens, earlier: bool) -> TimeExpression:
    text = tokens.text[start : time.end]
    if time.first is None or time.last is None:
        return time._replace(start=start, text=text, baseline=False)  # open without an as-of date
    edge = time._replace(start=start, text=text, strict=True, baseline=False)
    if earlier:
        return edge._replace(
            first=None,
            last=time.last - timedelta(days=1),
            kind=TimeKind.UNTIL,
            closes=edge,
        )
    days = _DAYS.get(time.shift.unit, 0) if time.shift is not None else 0
    passed = -time.shift.by if time.shift is not None else 0
    if not days or (date.max - time.last).days < days * passed:
        return edge._replace(first=None, last=None)
    return edge._replace(last=time.last + timedelta(days=days * passed), strict=False)
