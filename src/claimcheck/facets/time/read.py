"""
Read every date and period in a sentence as an interval of days (verdicts.md 5).

First the dates themselves are found by the words and figures that can begin one, then parts and
wholes are put together, then ends of periods, and last the prepositions are taken in.
"""

from __future__ import annotations

from datetime import date

from claimcheck import limits
from claimcheck.facets.time import days
from claimcheck.facets.time.clocks import clock_at, clock_word_at
from claimcheck.facets.time.dates import month_at
from claimcheck.facets.time.leads import lead
from claimcheck.facets.time.model import TimeExpression, TimeKind
from claimcheck.facets.time.numeric import figures_at
from claimcheck.facets.time.periods import (
    coded_at,
    day_word_at,
    decade_at,
    relative_month,
    season_at,
    unit_at,
    weekday_at,
    with_weekday,
)
from claimcheck.facets.time.phrases import join_parts, join_ranges, modify, stretch
from claimcheck.facets.time.spans import Node, Span
from claimcheck.facets.time.vocabulary import (
    DECADES,
    MONTH_ABBREVIATIONS,
    MONTHS,
    SEASONS,
    UNITS,
    WEEKDAYS,
)
from claimcheck.tokens import Tokens

_DAY_WORDS = ("today", "tonight", "yesterday", "tomorrow")
_CLOCK_WORDS = ("noon", "midnight", "midday", "o'clock")
_CODES = ("q", "h", "f", "c")
_FIGURES = "0123456789"
_WORDS = {
    **dict.fromkeys((*MONTHS, *MONTH_ABBREVIATIONS), "month"),
    **dict.fromkeys(UNITS, "unit"),
    **dict.fromkeys(SEASONS, "season"),
    **dict.fromkeys(WEEKDAYS, "weekday"),
    **dict.fromkeys(DECADES, "decade"),
    **dict.fromkeys(_DAY_WORDS, "day"),
    **dict.fromkeys(_CLOCK_WORDS, "clock"),
}


def read(tokens: Tokens, as_of: date | None = None) -> tuple[TimeExpression, ...]:
    """
    Return the dates and periods of a sentence, in their order.

    Relative ones ("last year") are read against `as_of`; without it their days stay unknown.
    """
    nodes = _dates(tokens, as_of)
    if not nodes:
        return ()
    nodes = join_parts(tokens, nodes)
    nodes = _each(tokens, nodes, modify)
    nodes = join_ranges(tokens, nodes)
    nodes = _each(tokens, nodes, stretch)
    nodes = _each(tokens, nodes, lead)
    return tuple(_expression(tokens, node) for node in nodes if _usable(node))


def read_times(text: str, as_of: date | None = None) -> tuple[TimeExpression, ...]:
    """Return the dates and periods in a text of any length; offsets are code points into it."""
    found: list[TimeExpression] = []
    position = 0
    while position < len(text):
        piece = text[position : position + limits.MAX_SENTENCE_CHARS]
        tokens = Tokens(piece)
        if not len(tokens):
            position += len(piece)
            continue
        whole = position + len(piece) >= len(text) and len(tokens) < limits.MAX_TOKENS
        stop = len(piece) if whole else _break(tokens)
        for time in read(tokens, as_of):
            if time.start < stop:
                found.append(_moved(time, position))
        position += stop
    return tuple(found)


def _break(tokens: Tokens) -> int:
    """Return where to cut a long text: after the last full stop in its second half, if any."""
    for index in range(len(tokens) - 1, len(tokens) // 2, -1):
        if tokens.words[index] in (".", "!", "?", ";"):
            return tokens.ends[index]
    return tokens.ends[-1]


def _moved(time: TimeExpression, by: int) -> TimeExpression:
    """Return the expression with its places moved by so many code points."""
    if not by:
        return time
    from dataclasses import replace

    return replace(
        time,
        start=time.start + by,
        end=time.end + by,
        alternatives=tuple(_moved(other, by) for other in time.alternatives),
        opens=time.opens and _moved(time.opens, by),
        closes=time.closes and _moved(time.closes, by),
    )


def _each(tokens: Tokens, nodes: list[Node], change: object) -> list[Node]:
    floor, changed = 0, []
    for node in nodes:
        changed.append(change(tokens, node, floor))  # type: ignore[operator]
        floor = changed[-1].end
    return changed


def _dates(tokens: Tokens, as_of: date | None) -> list[Node]:
    """Return the dates without the words around them."""
    nodes: list[Node] = []
    floor = index = 0
    kinds, words = tokens.kinds, tokens.words
    for index, word in enumerate(words):
        name = _WORDS.get(word)
        if name is None:
            kind = kinds[index]
            if kind == "number":
                name = "number"
            elif kind == "word" and word[0] in _CODES and word[-1] in _FIGURES:
                name = "code"
            else:
                continue
        if index < floor:
            continue
        found = _found(tokens, name, index, floor, as_of)
        if found:
            found[0] = with_weekday(tokens, found[0])
            while nodes and nodes[-1].end > found[0].start:
                nodes.pop()
            nodes.extend(found)
            floor = found[-1].end
    return nodes


def _found(tokens: Tokens, name: str, index: int, floor: int, as_of: date | None) -> list[Node]:
    if name == "number":
        return figures_at(tokens, index, floor) or clock_at(tokens, index, floor)
    if name == "month":
        last = relative_month(tokens, index, as_of) if index > floor else None
        return [last] if last else month_at(tokens, index, floor)
    if name == "unit":
        return unit_at(tokens, index, floor, as_of)
    if name == "season":
        return season_at(tokens, index, floor, as_of)
    if name == "weekday":
        return weekday_at(tokens, index, floor, as_of)
    if name == "decade":
        return decade_at(tokens, index, floor)
    if name == "day":
        return day_word_at(tokens, index, as_of)
    if name == "clock":
        return clock_word_at(tokens, index, floor)
    return coded_at(tokens, index)


def _usable(node: Node) -> bool:
    """Leave out parts that no whole was found for: "the second week" by itself."""
    steps = node.span.steps
    return not (node.span.partial and steps[0].name in ("nth", "first", "last", "end", "start"))


def _expression(tokens: Tokens, node: Node) -> TimeExpression:
    """Return the public value of a node."""
    span = node.span
    first, last = span.first, span.last
    opens = _inner(tokens, node.opens)
    closes = _inner(tokens, node.closes)
    if node.kind == TimeKind.SINCE:
        opens = _inner(tokens, node._replace(kind=TimeKind.AT, baseline=False))
        if node.strict and last is not None:
            first = days.add_days(last, 1)
        last = None
    elif node.kind == TimeKind.UNTIL:
        closes = _inner(tokens, node._replace(kind=TimeKind.AT, baseline=False))
        if node.strict and first is not None:
            last = days.add_days(first, -1)
        first = None
    step = {one.name: one.number for one in span.steps}
    start, end = tokens.starts[node.start], tokens.ends[node.end - 1]
    return TimeExpression(
        start=start,
        end=end,
        text=tokens.text[start:end],
        first=first,
        last=last,
        kind=node.kind,
        precision=span.precision,
        relative=span.relative,
        alternatives=tuple(
            _expression(tokens, node._replace(span=other._replace(others=())))
            for other in span.others
        ),
        month=step.get("month"),
        day=step.get("day"),
        weekday=span.weekday,
        clock=span.clock,
        shift=span.shift,
        steps=span.steps,
        opens=opens,
        closes=closes,
        within=span.within,
        edge=span.edge,
        as_of=node.as_of,
        strict=node.strict,
        approximate=span.approximate,
        alone=node.alone,
        in_name=node.in_name,
        baseline=node.baseline,
    )


def _inner(tokens: Tokens, node: Node | None) -> TimeExpression | None:
    return _expression(tokens, node) if node else None


__all__ = ["Span", "read", "read_times"]
