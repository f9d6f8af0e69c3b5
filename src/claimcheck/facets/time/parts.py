"""Put parts and wholes together: "27 November of that year", "Q3 2023", "the end of", "early"."""

from __future__ import annotations

from claimcheck.facets.time.figures import word_at
from claimcheck.facets.time.model import Shift, Step, TimeKind
from claimcheck.facets.time.spans import Node, Span, compose, take, year
from claimcheck.facets.time.units import fiscal_year
from claimcheck.facets.time.vocabulary import (
    CLOSING_VERBS,
    FISCAL,
    OPENING_VERBS,
    SCHOOL,
    UNITS,
)
from claimcheck.tokens import Tokens
from claimcheck.words import lexicon

_ENDS = frozenset("end ending close conclusion finish".split())
_STARTS = frozenset("beginning start outset opening dawn onset".split())
_MIDDLES = frozenset("middle midpoint".split())
_PARTS = frozenset("part portion stage stages months weeks days years".split())
_WHICH = {"early": "early", "earlier": "early", "opening": "early", "first": "early"}
_WHICH |= {"middle": "middle", "late": "late", "latter": "late", "later": "late"}
_WHICH |= {"closing": "late", "final": "late", "last": "late", "dying": "late", "waning": "late"}
_ADVERBS = {"early": "early", "mid": "middle", "late": "late", "middle": "middle"}
_MODALS = frozenset("to will would may might should could must can shall".split())
_LOOSE = frozenset("later earlier".split())
_CLOSING = frozenset(
    "came to a close|came to an end|comes to a close|comes to an end|drew to a close|"
    "draws to a close|drew to an end|was drawing to a close|drawing to a close|was over|was ending|"
    "was out|wound down|ran out|coming to a close|coming to an end".split("|")
)
_WHEN = frozenset({"when", "as", "once", "while", "before", "after", "until", "time", "with"})
_CALENDAR = ("year", "fiscal year", "split year", "quarter", "half", "decade", "century", "month")


def join_parts(tokens: Tokens, nodes: list[Node]) -> list[Node]:
    """Put dates that lie beside each other together where one is a part of the other."""
    joined: list[Node] = []
    for found in reversed(nodes):
        node = _fiscal(tokens, found)
        merged = _merge(tokens, node, joined[-1]) if joined else None
        if merged:
            joined[-1] = merged
        else:
            joined.append(node)
    joined.reverse()
    return joined


def _merge(tokens: Tokens, left: Node, right: Node) -> Node | None:
    """Return the two as one date where they are one."""
    between = tokens.words[left.end : right.start]
    if len(between) > 3:
        return None
    clock = _with_clock(left, right, between)
    if clock or left.in_name:
        return clock
    first, second = _season_year(right.span, left.span), _season_year(left.span, right.span)
    if left.opens and first is left.span:
        return None
    if between == ["of"] and not first.steps and first.shift == Shift(first.precision, 0):
        # "The same quarter of 2021": which one, only the context knows.
        loose = second._replace(approximate=True) if second.interval else None
        return loose and Node(left.start, right.end, loose)
    gap = [word for word in between if word not in ("the", "in", "year")]
    if gap in ([], ["of"], [","]) and _is_part(first) and _covers(second, first, gap):
        span = compose(first, second)
        return span and Node(left.start, right.end, span, in_name=right.in_name)
    if (
        gap in (["-"], ["/"], ["–"])
        and first.partial
        and first.steps[0].name in ("quarter", "half")
    ):
        span = compose(first, second) if _covers(second, first, []) else None
        return span and Node(left.start, right.end, span)
    if gap not in ([], ["-"], ["'s"], ["'", "s"], ["'"]) or right.opens or not _is_part(second):
        return None
    span = compose(second, first) if _covers(first, second, []) else None
    return span and Node(left.start, right.end, span)


def _is_part(span: Span) -> bool:
    return bool(span.steps) and (span.shift is None or span.shift.by == 0) and not span.relative


def _season_year(part: Span, whole: Span) -> Span:
    """Return the year of "winter 2020–21" that the season begins in."""
    seasonal = bool(part.steps) and part.steps[0].name == "season"
    split = any(one.precision == "split year" for one in (whole, *whole.others))
    return year(whole.first.year) if seasonal and split and whole.first else whole


def _covers(whole: Span, part: Span, gap: list[str]) -> bool:
    """Say whether a span may be what a part is taken of: coarser, and known or hanging."""
    if whole.interval is None and whole.shift is None:
        inner = part.steps[-1].name in ("nth", "first", "last")
        return gap == ["of"] and bool(whole.steps) and inner
    if part.steps[0].name in ("year", "bc") or whole.clock is not None:
        return False
    if gap == [","] and not (whole.precision == "year" and part.steps[0].name == "month"):
        return False
    return whole.precision in _CALENDAR and whole.precision != part.precision


def _with_clock(left: Node, right: Node, between: list[str]) -> Node | None:
    """Return "14 March 2021 at 06:42" and "06:42 on 14 March" as one date with a time of day."""
    if not all(word in (",", "at", "on", "the", "in", "morning", "-") for word in between):
        return None
    clock, other = (left, right) if left.span.clock is not None else (right, left)
    if clock.span.clock is None or other.span.clock is not None or clock.kind != TimeKind.AT:
        return None
    if other.span.precision != "day" or other.kind != TimeKind.AT:
        return None
    span = other.span._replace(clock=clock.span.clock)
    return Node(left.start, right.end, span)


def _fiscal(tokens: Tokens, node: Node) -> Node:
    """Take in "fiscal" and "season": "fiscal 2025", "financial year 2024/25", "2024/25 season"."""
    words, start, end = tokens.words, node.start, node.end
    if node.span.precision not in ("year", "split year", "period") or node.in_name:
        return node
    at = start - 1
    if at > 0 and words[at] in ("year", "years"):
        at -= 1
        at -= words[at] == "-" and at > 0
    after = word_at(tokens, end)
    beside = word_at(tokens, at) if at >= 0 else ""
    fiscal = beside in FISCAL or beside == "fy"
    school = beside in SCHOOL
    if fiscal or school:
        start = at
    elif (after in FISCAL or after in SCHOOL) and word_at(tokens, end + 1) in ("year", "years"):
        fiscal, school, end = after in FISCAL, after in SCHOOL, end + 2
    elif after == "season":
        school, end = True, end + 1
    if not (fiscal or school):
        return node
    span = node.span
    split = next((one for one in (span, *span.others) if one.precision == "split year"), None)
    if split is not None and split.last is not None:
        others = (fiscal_year(split.last.year)._replace(others=()),) if fiscal else ()
        return Node(start, end, split._replace(others=others))
    if span.precision != "year" or span.last is None:
        return node
    return Node(start, end, fiscal_year(span.last.year) if fiscal else span)


def modify(tokens: Tokens, node: Node, floor: int) -> Node:
    """Take in the words before and after a date that choose a part of it."""
    if node.in_name or node.span.precision == "minute":
        return node
    for _ in range(3):
        changed = _left(tokens, node, floor)
        if changed is None:
            break
        node = changed
    return _verb(tokens, node, floor)


def _label(tokens: Tokens, node: Node, floor: int) -> int:
    """Skip "the year", "the month of" between "the end of" and a date."""
    words, at = tokens.words, node.start
    if at - 2 >= floor and words[at - 1] == "of" and words[at - 2] in ("month", "year"):
        return at - 2
    if at - 1 >= floor and words[at - 1] in ("year", "calendar") and words[at - 1] not in "fiscal":
        return at - 1
    return at


def _left(tokens: Tokens, node: Node, floor: int) -> Node | None:
    """Return the node with one modifier before it taken in."""
    words = tokens.words
    at = _label(tokens, node, floor) - 1
    at -= at > floor and words[at] == "the"
    if at < floor:
        return None
    hyphen = words[at] == "-" and at > floor
    at -= hyphen
    word = words[at]
    if word == "of" and at > floor:
        if _names_event(tokens, node):
            return None
        return _part_of(tokens, node, at, floor)
    fine = node.span.precision in ("day", "part", "week")
    if word in ("in", "on") and at > floor and words[at - 1] in (*_ADVERBS, *_LOOSE) and not fine:
        at -= 1
        word = words[at]
    if word in _ADVERBS and not fine:
        return _two_parts(tokens, node, at, floor) or _taken(node, Step(_ADVERBS[word]), at)
    if word in _LOOSE and not fine:
        return node._replace(start=at, span=node.span._replace(approximate=True))
    ends = word == "end" and at == node.start - 1 - hyphen and not node.span.relative
    if ends and word_at(tokens, at - 1) not in _MODALS:
        return _taken(node, Step("end"), at)
    return None


def _names_event(tokens: Tokens, node: Node) -> bool:
    """Say whether a year only tells which one: "the start of the 2023 grape harvest"."""
    plain = node.end - node.start == 1 and node.span.precision == "year"
    if not plain or tokens.words[node.start - 1] != "the" or node.end >= len(tokens):
        return False
    word = tokens.raw[node.end]
    return word[:1].islower() and lexicon.main_pos(tokens.words[node.end]) is lexicon.NOUN


def _two_parts(tokens: Tokens, node: Node, at: int, floor: int) -> Node | None:
    """Return "mid-to-late", "early to mid" as one part."""
    words, first = tokens.words, at - 1
    first -= first > floor and words[first] == "-"
    if first <= floor or words[first] not in ("to", "or", "and"):
        return None
    first -= 1 + (words[first - 1] == "-" and first - 1 > floor)
    start = _taken(node, Step(_ADVERBS[words[first]]), first) if words[first] in _ADVERBS else None
    end = _taken(node, Step(_ADVERBS[words[at]]), first)
    if start is None or end is None or start.span.first is None:
        return None
    return end._replace(span=end.span._replace(first=start.span.first))


def _taken(node: Node, step: Step, start: int) -> Node | None:
    span = take(node.span, step)
    return span and Node(start, node.end, span)


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
    elif word == "turn" and node.span.precision in ("year", "century"):
        name = "turn"
    elif word in _PARTS and before in _WHICH and node.span.precision != "day":
        name, at = _WHICH[before], at - 1
    elif UNITS.get(word) == "week" and node.span.precision == "day":
        name = "week"
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
    span = node.span
    if span.precision not in _CALENDAR or span.relative or span.approximate:
        return node
    before = words[start - 1] if start > floor else ""
    if before in CLOSING_VERBS or before in OPENING_VERBS:
        if before == "end" or (span.shift and (span.shift.by or not span.shift.calendar)):
            return node
        return _moment(node, before in CLOSING_VERBS, start - 1, end)
    if before not in _WHEN:
        return node
    following, stop = word_at(tokens, end), end + 1
    closing = following in CLOSING_VERBS
    if not (closing or following in OPENING_VERBS or following == "dawned"):
        sizes = (n for n in (5, 4, 2) if end + n <= len(words))
        size = next((n for n in sizes if " ".join(words[end : end + n]) in _CLOSING), 0)
        if not size:
            return node
        closing, stop = True, end + size
    start -= 1
    if before == "time" and start > floor and words[start - 1] == "the":
        start -= 1 + (start - 1 > floor and words[start - 2] == "by")
    return _moment(node, closing, start, stop)


def _moment(node: Node, closing: bool, start: int, end: int) -> Node:
    changed = _taken(node, Step("end" if closing else "start"), start)
    return changed._replace(end=end, as_of=True) if changed else node
