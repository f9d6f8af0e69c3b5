"""Make periods of two ends or of a length: "from 2014 to 2023", "the three years to March 2024"."""

from __future__ import annotations

from claimcheck.facets.time import days
from claimcheck.facets.time.counting import cardinal_before
from claimcheck.facets.time.figures import word_at
from claimcheck.facets.time.model import Days, Shift, Step, TimeKind
from claimcheck.facets.time.spans import Node, Span, compose, of_days, take, year
from claimcheck.facets.time.vocabulary import FISCAL, UNITS
from claimcheck.tokens import Tokens

_THROUGH = frozenset({"to", "through", "until", "till", "–", "-", "—", "thru"})
_LISTED = frozenset({"and", "or", ",", "in", "on", "&", "the", "from", "to", "early", "late"})
_MOVES = frozenset("postponed moved delayed rescheduled pushed brought deferred".split())
_TO = frozenset({"to", "ending", "ended", "through", "until", "till", "ends"})
_FROM = frozenset({"from", "starting", "beginning", "following", "since"})
_YEARLY = frozenset({"month", "quarter", "half", "season"})
_SPANS = frozenset({"period", "span", "stretch", "spell"})


def join_ranges(tokens: Tokens, nodes: list[Node]) -> list[Node]:
    """Put "2014" "to" "2023" together, and give dates in a row the year that they share."""
    nodes = list(nodes)
    for at in range(len(nodes) - 2, -1, -1):
        if nodes[at].span.partial and _listed(tokens, nodes[at], nodes[at + 1]):
            first, _ = _fill(nodes[at].span, nodes[at + 1].span)
            nodes[at] = nodes[at]._replace(span=first)
    joined = nodes[:1]
    for node in nodes[1:]:
        period = _range(tokens, joined[-1], node)
        if period:
            joined[-1] = period
        elif node.span.partial and _listed(tokens, joined[-1], node):
            joined.append(node._replace(span=_fill(joined[-1].span, node.span)[1]))
        else:
            joined.append(node)
    return joined


def _listed(tokens: Tokens, left: Node, right: Node) -> bool:
    """Say whether two dates stand in a row, with a comma or "and" between them."""
    between = tokens.words[left.end : right.start]
    return len(between) <= 3 and _LISTED.issuperset(between) and not (left.opens or right.opens)


def _range(tokens: Tokens, left: Node, right: Node) -> Node | None:
    """Return the period from one date to the other, if the words between them say so."""
    words = tokens.words
    between = [word for word in words[left.end : right.start] if word not in ("the", "year")]
    if len(between) > 1:
        between = [word for word in between if word not in ("-", ",")]
    if len(between) != 1 or left.in_name or right.in_name:
        return None
    if TimeKind.PERIOD in (left.kind, right.kind):
        return None
    if right.span.relative and right.span.shift == Shift("day", 0):
        return Node(left.start, right.end, left.span, TimeKind.SINCE)
    before = word_at(tokens, left.start - 1)
    before = word_at(tokens, left.start - 2) if before == "the" else before
    if between[0] == "and":
        if before != "between":
            return None
    elif between[0] not in _THROUGH or (between[0] == "to" and moved_date(words, left.start)):
        return None
    if left.span.weekday is not None or right.span.weekday is not None:
        return None
    if "minute" in (left.span.precision, right.span.precision):
        return None
    first, last = _fill(left.span, right.span)
    span = _between(first, last)
    if span is None:
        return None
    if first.others or last.others:
        other = _between(*(one.others[0] if one.others else one for one in (first, last)))
        span = span._replace(others=(other,) if other else ())
    opens, closes = left._replace(span=first), right._replace(span=last)
    return Node(left.start, right.end, span, TimeKind.PERIOD, opens, closes)


def _between(first: Span, last: Span) -> Span | None:
    """Return the period between two dates, None where the second is the earlier one."""
    if first.first and last.last and first.first > last.last:
        return None
    known = first.first is not None and last.last is not None
    return Span(
        first.first if known else None,
        last.last if known else None,
        "period",
        approximate=first.approximate or last.approximate,
        relative=first.relative or last.relative,
        shift=None if known else first.shift or last.shift,
    )


def moved_date(words: list[str], start: int) -> bool:
    """Say whether "from … to …" tells of a date that was moved: "postponed from 2020 to 2021"."""
    return not _MOVES.isdisjoint(words[max(start - 5, 0) : start])


def _fill(left: Span, right: Span) -> tuple[Span, Span]:
    """Give the year of one end to the other: "from March to June 2023"."""
    if left.partial and right.first is not None and left.steps[0].name in _YEARLY:
        filled = compose(left, year(right.first.year))
        if filled and filled.first and filled.first > right.first:
            filled = compose(left, year(right.first.year - 1))
        return filled or left, right
    if left.partial and right.shift is not None and right.steps:
        hanging = Span(precision=right.shift.unit, shift=right.shift, relative=right.relative)
        return compose(left, hanging) or left, right
    if right.partial and left.first is not None and right.steps[0].name in _YEARLY:
        filled = compose(right, year(left.first.year))
        if filled and filled.last and filled.last < left.first:
            filled = compose(right, year(left.first.year + 1))
        return left, filled or right
    return left, right


def stretch(tokens: Tokens, node: Node, floor: int) -> Node:
    """Take in "the decade to", "the three years to", "the year ended", "two years before"."""
    words, at = tokens.words, node.start - 1
    if at > floor and words[at] == "the":
        at -= 1
    if at > floor and words[at] in ("in", "on") and words[at - 1] in _TO | _FROM:
        at -= 1
    if at <= floor or node.in_name or node.baseline:
        return node
    joint = words[at]
    if joint == "to" and words[at - 1] in ("up", "prior"):
        joint = "before" if words[at - 1] == "prior" else "to"
        at -= 1
    if joint == "ended" and words[at - 1] in ("that", "which"):
        at -= 1
    if not (joint in _TO or joint in _FROM or joint in ("before", "between", "after")):
        return node
    found = _length(tokens, at, floor)
    if found is None:
        return node
    start, size, period = found
    if node.kind == TimeKind.PERIOD:
        return node._replace(start=start) if joint in ("from", "between") else node
    return _stretched(node, start, joint, size, period)


def _length(tokens: Tokens, end: int, floor: int) -> tuple[int, Shift, bool] | None:
    """Return "the three years", "a decade", "the ten-year period": start, length, whether "the"."""
    words, at = tokens.words, end - 1
    at -= at > floor and words[at] in _SPANS
    unit = UNITS.get(words[at]) if at >= floor else None
    if unit is None:
        return None
    count = cardinal_before(tokens, at, floor)
    if count is None:
        if words[at].endswith("s"):
            return None
        start, number = at, 1
        fiscal = start > floor and words[start - 1] in FISCAL
        start -= fiscal
        told = fiscal or (start > floor and words[start - 1] in ("the", "its", "their", "this"))
        if not told:
            return None
    else:
        start, number = count
        if words[at] == "quarter" and words[start] in ("a", "by") and "by" in words[start - 1 : at]:
            return None  # "grew by a quarter between 2022 and 2024": a fraction
    period = start > floor and words[start - 1] in (
        "the",
        "last",
        "past",
        "first",
        "full",
        "entire",
    )
    start -= period
    start -= (
        start > floor and words[start] in ("last", "past", "full") and words[start - 1] == "the"
    )
    if unit == "fortnight":
        unit, number = "week", number * 2
    return start, Shift(unit, number, calendar=False), period or words[end - 1] in _SPANS


def _stretched(node: Node, start: int, joint: str, size: Shift, period: bool) -> Node:
    interval, (unit, number, _) = node.span.interval, size
    if interval is None:
        # "The three months to June": the year is not known, but what to do with it.
        span = take(node.span, Step("ending", number, unit)) if joint in _TO else None
        return Node(start, node.end, span, TimeKind.PERIOD) if span else node
    soft = node.span.approximate
    if joint in ("after", "following", "before") and not period:
        moved = days.move(interval, unit, -number if joint == "before" else number)
        span = of_days(moved, node.span.precision)._replace(approximate=soft)
        return node._replace(start=start, span=span) if moved else node
    if joint == "since" or (joint == "following" and not period):
        return node
    found: Days | None
    if joint in _TO:
        found = days.ending(interval.last, unit, number)
    elif joint == "before":
        found = days.ending(days.add_days(interval.first, -1), unit, number)
    elif joint in ("after", "following"):
        found = days.lasting(days.add_days(interval.last, 1), unit, number)
    else:
        found = days.lasting(interval.first, unit, number)
    if found is None:
        return node
    span = of_days(found, "period")._replace(approximate=soft)
    return Node(start, node.end, span, TimeKind.PERIOD)
