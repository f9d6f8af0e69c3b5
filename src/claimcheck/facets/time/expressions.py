"""Make the public value of what was read."""

from __future__ import annotations

from claimcheck.facets.time import days
from claimcheck.facets.time.model import TimeExpression, TimeKind
from claimcheck.facets.time.spans import Node
from claimcheck.tokens import Tokens


def express(tokens: Tokens, node: Node) -> TimeExpression:
    """Return the public value of a node."""
    span = node.span
    first, last = span.first, span.last
    opens, closes = _inner(tokens, node.opens), _inner(tokens, node.closes)
    if node.kind == TimeKind.SINCE:
        opens = _inner(tokens, node)
        first = days.add_days(last, 1) if node.strict and last else first
        last = None
    elif node.kind == TimeKind.UNTIL:
        closes = _inner(tokens, node)
        last = days.add_days(first, -1) if node.strict and first else last
        first = None
    known = {step.name: step.number for step in span.steps}
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
        alternatives=_alternatives(tokens, node),
        month=known.get("month"),
        day=known.get("day"),
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
    """Return the date that a period or an open stretch names as its end."""
    if node is None:
        return None
    return express(tokens, node._replace(kind=TimeKind.AT, baseline=False, opens=None, closes=None))


def _alternatives(tokens: Tokens, node: Node) -> tuple[TimeExpression, ...]:
    """Return the other readings; those of a period may be a single date ("2023-24", a season)."""
    found = []
    for other in node.span.others:
        kind = node.kind
        if kind == TimeKind.PERIOD and other.precision != "period":
            kind = TimeKind.AT
        changed = node._replace(span=other._replace(others=()), kind=kind, opens=None, closes=None)
        found.append(express(tokens, changed))
    return tuple(found)


def moved(time: TimeExpression, by: int) -> TimeExpression:
    """Return the expression with its places moved by so many code points."""
    if not by:
        return time
    return time._replace(
        start=time.start + by,
        end=time.end + by,
        alternatives=tuple(moved(other, by) for other in time.alternatives),
        opens=time.opens and moved(time.opens, by),
        closes=time.closes and moved(time.closes, by),
    )
