"""Join dates with the words beside them: "the end of", "early", "that year", "the decade to"."""

from __future__ import annotations

from claimcheck.facets.time import days
from claimcheck.facets.time.counting import cardinal_before
from claimcheck.facets.time.model import Days, Shift, Step, TimeKind
from claimcheck.facets.time.periods import fiscal_year
from claimcheck.facets.time.spans import Node, Span, compose, of_days, take, year
from claimcheck.facets.time.vocabulary import CLOSING_VERBS, OPENING_VERBS, UNITS
from claimcheck.tokens import Tokens

_ENDS = frozenset("end ending close conclusion finish".split())
_STARTS = frozenset("beginning start outset opening dawn onset".split())
_MIDDLES = frozenset("middle midpoint".split())
_PARTS = frozenset("part portion stage stages months weeks days years half".split())
_ADVERBS = {"early": "early", "mid": "middle", "late": "late", "middle": "middle"}
_LOOSE = frozenset("later earlier".split())
_FISCAL = frozenset("fiscal financial fy tax academic school accounting budget".split())
_CLOSING = (
    ("came", "to", "a", "close"),
    ("came", "to", "an", "end"),
    ("comes", "to", "a", "close"),
    ("comes", "to", "an", "end"),
    ("drew", "to", "a", "close"),
    ("draws", "to", "a", "close"),
    ("drew", "to", "an", "end"),
    ("was", "drawing", "to", "a", "close"),
    ("was", "over"),
    ("was", "ending"),
    ("was", "out"),
    ("wound", "down"),
    ("ran", "out"),
    ("turned", "into"),
)
_WHEN = frozenset({"when", "as", "once", "while", "before", "after", "until", "time"})
_TO = frozenset({"to", "ending", "ended", "through", "until", "till", "ends"})
_FROM = frozenset({"from", "starting", "beginning", "after", "following", "since"})
_CALENDAR = ("year", "fiscal year", "split year", "quarter", "half", "decade", "century", "month")


def join_parts(tokens: Tokens, nodes: list[Node]) -> list[Node]:
    """Put parts and wholes together: "27 November" "of" "that year", "Q3" "2023"."""
    joined: list[Node] = []
    for node in reversed(nodes):
        node = _fiscal(tokens, node)
        if joined and (merged := _merge(tokens, node, joined[-1])):
            joined[-1] = merged
        else:
            joined.append(node)
    joined.reverse()
    return joined


def _is_part(span: Span) -> bool:
    return bool(span.steps) and (span.shift is None or span.shift.by == 0)


def _merge(tokens: Tokens, left: Node, right: Node) -> Node | None:
    """Return the two as one date where they are one."""
    between = tokens.words[left.end : right.start]
    if len(between) > 3 or left.opens or right.opens:
        return None
    clock = _with_clock(left, right, between)
    if clock:
        return clock
    first, second = left.span, right.span
    gap = [word for word in between if word not in ("the", "in")]
    if gap in ([], ["of"], [","]) and _is_part(first) and not first.relative:
        if _covers(second, first, gap):
            span = compose(first, second)
            return span and Node(left.start, right.end, span, in_name=right.in_name)
    if gap in ([], ["-"], ["'s"], ["'", "s"], ["'"]) and _is_part(second) and not second.relative:
        if _covers(first, second, []) and not left.in_name:
            span = compose(second, first)
            return span and Node(left.start, right.end, span)
    return None


def _covers(whole: Span, part: Span, gap: list[str]) -> bool:
    """Say whether a span may be what a part is taken of: coarser, and known or hanging."""
    known = whole.interval is not None or whole.shift is not None
    if not known:
        return bool(
            gap == ["of"] and whole.steps and part.steps[-1].name in ("nth", "first", "last")
        )
    if gap == [","] and not (whole.precision == "year" and part.steps[0].name == "month"):
        return False
    return whole.precision in _CALENDAR and whole.precision != part.precision


def _with_clock(left: Node, right: Node, between: list[str]) -> Node | None:
    """Return "14 March 2021 at 06:42" and "06:42 on 14 March" as one date with a time of day."""
    if [word for word in between if word not in (",", "at", "on", "the", "in", "morning")]:
        return None
    clock, other = (left, right) if left.span.clock is not None else (right, left)
    if clock.span.clock is None or other.span.clock is not None or clock.kind != TimeKind.AT:
        return None
    if other.span.precision != "day":
        return None
    return Node(left.start, right.end, other.span._replace(clock=clock.span.clock))


def _fiscal(tokens: Tokens, node: Node) -> Node:
    """Take in "fiscal" and "season": "fiscal 2025", "financial year 2024/25", "2024/25 season"."""
    words, start, end = tokens.words, node.start, node.end
    if node.span.precision not in ("year", "split year", "period") or node.in_name:
        return node
    at = start - 1
    if at > 0 and words[at] in ("year", "years"):
        at -= 1
        at -= words[at] == "-" and at > 0
    fiscal = at >= 0 and words[at] in _FISCAL
    if fiscal:
        start = at
    elif end + 1 < len(tokens) and words[end] in _FISCAL and words[end + 1] in ("year", "years"):
        fiscal, end = True, end + 2
    season = end < len(tokens) and words[end] == "season"
    if not fiscal and not season:
        return node
    span = node.span
    split = next((one for one in (span, *span.others) if one.precision == "split year"), None)
    if split is not None and split.last is not None:
        if fiscal:
            return Node(start, end, fiscal_year(split.last.year))
        return Node(start, end + season, split)
    if fiscal and span.precision == "year" and span.last is not None:
        return Node(start, end, fiscal_year(span.last.year))
    return node


def modify(tokens: Tokens, node: Node, floor: int) -> Node:
    """Take in the words before and after a date that choose a part of it."""
    if node.in_name or node.span.clock is not None:
        return node
    for _ in range(3):
        changed = _left(tokens, node, floor)
        if changed is None:
            break
        node = changed
    return _verb(tokens, node, floor)


def _left(tokens: Tokens, node: Node, floor: int) -> Node | None:
    """Return the node with one modifier before it taken in."""
    words, at = tokens.words, node.start - 1
    if at > floor and words[at] == "the":
        at -= 1
    if at < floor:
        return None
    word = words[at]
    hyphen = word == "-" and at > floor
    if hyphen:
        at -= 1
        word = words[at]
    if word == "of" and at > floor:
        return _part_of(tokens, node, at, floor)
    if (
        word in ("in", "on")
        and at > floor
        and (words[at - 1] in _ADVERBS or words[at - 1] in _LOOSE)
    ):
        at -= 1
        word = words[at]
    if word in _ADVERBS and node.span.precision not in ("day", "minute", "part"):
        return _taken(node, Step(_ADVERBS[word]), at)
    if word in _LOOSE and at == node.start - 1 + (words[node.start - 1] == "in") * -1:
        return node._replace(start=at, span=node.span._replace(approximate=True))
    if word == "end" and at == node.start - 1 - hyphen and words[at - 1 : at] != ["to"]:
        return _taken(node, Step("end"), at)
    return None


def _taken(node: Node, step: Step, start: int) -> Node | None:
    span = take(node.span, step)
    return span and node._replace(start=start, span=span, opens=None, closes=None)


def _part_of(tokens: Tokens, node: Node, of: int, floor: int) -> Node | None:
    """Return "the end of", "the early part of", "the middle of" the date."""
    words, at = tokens.words, of - 1
    word = words[at]
    before = words[at - 1] if at > floor else ""
    name = ""
    if word in _ENDS:
        name = "end"
    elif word in _STARTS:
        name = "start"
    elif word in _MIDDLES:
        name = "middle"
    elif word in _PARTS and before in ("early", "late", "latter", "later", "earlier", "middle"):
        name = {"early": "early", "earlier": "early", "middle": "middle"}.get(before, "late")
        at -= 1
    if not name:
        return None
    at -= at > floor and words[at - 1] in ("very", "the")
    at -= at > floor and words[at - 1] == "the"
    if at > floor and words[at - 1] in ("toward", "towards", "near", "around") and name == "end":
        name, at = "late", at - 1
    return _taken(node, Step(name), at)


def _verb(tokens: Tokens, node: Node, floor: int) -> Node:
    """Take in "ended 2023", "when 2023 came to a close", "as 2023 began"."""
    words, start, end = tokens.words, node.start, node.end
    if node.span.precision not in _CALENDAR:
        return node
    before = words[start - 1] if start > floor else ""
    if before in CLOSING_VERBS or before in OPENING_VERBS:
        name = "end" if before in CLOSING_VERBS else "start"
        changed = _taken(node, Step(name), start - 1) if before != "end" else None
        return changed._replace(as_of=True) if changed else node
    if before not in _WHEN:
        return node
    following = words[end] if end < len(tokens) else ""
    name, stop = "", end + 1
    if following in CLOSING_VERBS or following in OPENING_VERBS or following == "dawned":
        name = "end" if following in CLOSING_VERBS else "start"
    else:
        for phrase in _CLOSING:
            if tuple(words[end : end + len(phrase)]) == phrase:
                name, stop = "end", end + len(phrase)
                break
    if not name:
        return node
    start -= 1
    if before == "time" and start > floor + 1 and words[start - 1] == "the":
        start -= 1 + (words[start - 2] == "by")
    changed = _taken(node, Step(name), start)
    return changed._replace(end=stop, as_of=True) if changed else node


def join_ranges(tokens: Tokens, nodes: list[Node]) -> list[Node]:
    """Put "2014" "to" "2023" together."""
    joined: list[Node] = []
    for node in nodes:
        if joined and (period := _range(tokens, joined[-1], node)):
            joined[-1] = period
        else:
            joined.append(node)
    return joined


def _range(tokens: Tokens, left: Node, right: Node) -> Node | None:
    words = tokens.words
    between = [word for word in words[left.end : right.start] if word != "the"]
    if len(between) != 1 or left.in_name or left.kind == TimeKind.PERIOD:
        return None
    before = words[left.start - 1] if left.start else ""
    if before == "the" and left.start > 1:
        before = words[left.start - 2]
    if between[0] == "and":
        if before != "between":
            return None
    elif between[0] not in ("to", "through", "until", "till", "–", "-", "—", "thru") or (
        between[0] == "to" and _moved(words, left.start)
    ):
        return None
    if right.kind == TimeKind.PERIOD or right.in_name or left.span.weekday is not None:
        return None
    if (left.span.clock is None) != (right.span.clock is None) and left.span.precision == "minute":
        return None
    first, last = _fill(left.span, right.span)
    if first.first and last.last and first.first > last.last:
        return None
    known = first.first is not None and last.last is not None
    span = Span(
        first.first if known else None,
        last.last if known else None,
        "period",
        approximate=first.approximate or last.approximate,
        relative=first.relative and last.relative,
    )
    opens, closes = left._replace(span=first), right._replace(span=last)
    return Node(left.start, right.end, span, TimeKind.PERIOD, opens, closes)


_MOVES = frozenset("postponed moved delayed rescheduled pushed brought deferred".split())


def _moved(words: list[str], start: int) -> bool:
    return not _MOVES.isdisjoint(words[max(start - 5, 0) : start])


def _fill(left: Span, right: Span) -> tuple[Span, Span]:
    """Give the year of one end to the other: "from March to June 2023"."""
    if left.partial and right.first is not None and left.steps[0].name != "nth":
        filled = compose(left, year(right.first.year))
        if filled and filled.first and filled.first > right.first:
            filled = compose(left, year(right.first.year - 1))
        return filled or left, right
    if left.partial and right.shift is not None and right.steps:
        hanging = Span(precision=right.shift.unit, shift=right.shift, relative=right.relative)
        return compose(left, hanging) or left, right
    if right.partial and left.first is not None and right.steps[0].name != "nth":
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
    if at <= floor or node.in_name:
        return node
    joint = words[at]
    if joint == "to" and words[at - 1] in ("up", "prior"):
        joint = "before" if words[at - 1] == "prior" else "to"
        at -= 1
    if not (joint in _TO or joint in _FROM or joint in ("before", "between")):
        return node
    unit = UNITS.get(words[at - 1])
    if unit is None or at - 1 < floor:
        return node
    count = cardinal_before(tokens, at - 1, floor)
    start, number = count if count else (at - 1, 1)
    if count is None and words[start - 1 : start] not in (
        ["the"],
        ["a"],
        ["fiscal"],
        ["financial"],
    ):
        return node
    start -= start > floor and words[start - 1] in ("fiscal", "financial", "full")
    the = start > floor and words[start - 1] in ("the", "last", "past", "first")
    if node.kind == TimeKind.PERIOD:
        return node._replace(start=start - the) if joint in ("from", "between") else node
    if words[start] in ("a", "an") and not the and joint in _FROM | {"before"}:
        the = False
    return _stretched(node, start - the, joint, Shift(unit, number), the)


def _stretched(node: Node, start: int, joint: str, size: Shift, period: bool) -> Node:
    interval = node.span.interval
    unit, number = ("week", size.by * 2) if size.unit == "fortnight" else size[:2]
    if joint in ("after", "following", "before", "since") and not period:
        span = Span(shift=Shift(unit, number, calendar=False))
        if interval is None or joint == "since":
            return node
        moved = days.move(interval, unit, -number if joint == "before" else number)
        span = of_days(moved, node.span.precision)
        return node._replace(start=start, span=span._replace(approximate=node.span.approximate))
    if interval is None:
        return node
    if joint in _TO or joint == "before":
        last = interval.last if joint in _TO else days.add_days(interval.first, -1)
        after = last and days.add_days(last, 1)
        begin = after and days.move(Days(after, after), unit, -number)
        found = days.days(begin.first, last) if begin else None
    else:
        first = interval.first if joint != "after" else days.add_days(interval.last, 1)
        end = first and days.move(Days(first, first), unit, number)
        found = days.days(first, days.add_days(end.first, -1)) if end else None
    if found is None:
        return node
    span = of_days(found, "period")._replace(approximate=node.span.approximate)
    return node._replace(start=start, span=span, kind=TimeKind.PERIOD)
