"""The preposition before a date, and what it makes of it: by, since, until, as of, than."""

from __future__ import annotations

from claimcheck.facets.time.model import TimeKind
from claimcheck.facets.time.spans import Node
from claimcheck.tokens import Tokens

_KINDS = {
    "in": TimeKind.AT,
    "on": TimeKind.AT,
    "at": TimeKind.AT,
    "during": TimeKind.AT,
    "throughout": TimeKind.AT,
    "within": TimeKind.AT,
    "over": TimeKind.AT,
    "across": TimeKind.AT,
    "for": TimeKind.AT,
    "into": TimeKind.AT,
    "dated": TimeKind.AT,
    "to": TimeKind.AT,
    "of": TimeKind.AT,
    "by": TimeKind.BY,
    "since": TimeKind.SINCE,
    "from": TimeKind.SINCE,
    "starting": TimeKind.SINCE,
    "beginning": TimeKind.SINCE,
    "after": TimeKind.SINCE,
    "following": TimeKind.SINCE,
    "until": TimeKind.UNTIL,
    "till": TimeKind.UNTIL,
    "til": TimeKind.UNTIL,
    "through": TimeKind.UNTIL,
    "before": TimeKind.UNTIL,
    "between": TimeKind.AT,
}
_STRICT = frozenset({"before", "after", "following"})
_AROUND = frozenset({"around", "about", "circa", "ca", "approximately", "roughly", "c"})
_LABELS = frozenset("year years period month decade months days summer".split())
_WHOLE = frozenset("the calendar full entire whole all each same past last first".split())
_ONWARDS = frozenset({"onwards", "onward", "on", "forward"})
_PRESENT = frozenset({"date", "now", "today", "present", "nowadays"})
_AMOUNTS = frozenset(
    "% percent cent points point up down higher lower increase decrease rise fall growth decline"
    " drop improvement jump gain more less fewer pp bps".split()
)


def lead(tokens: Tokens, node: Node, floor: int) -> Node:
    """Take in the preposition before a date and what follows it, and say what kind it is."""
    words = tokens.words
    if node.in_name:
        return node
    start = _labels(tokens, node, floor)
    node, start = _around(tokens, node, start, floor)
    word = words[start - 1] if start > floor else ""
    kind = _KINDS.get(word)
    if kind is None:
        node = node._replace(start=_article(tokens, node, floor))
        return _baseline(tokens, _after(tokens, node), floor, "")
    at = start - 1
    before = words[at - 1] if at > floor else ""
    strict, as_of, alone = word in _STRICT, kind == TimeKind.BY, False
    if before == "as" and word in ("of", "at", "from"):
        kind, at, as_of = (
            (TimeKind.SINCE if word == "from" else TimeKind.AT),
            at - 1,
            word != "from",
        )
    elif word in ("to", "until", "till") and before == "up":
        kind, at = TimeKind.UNTIL, at - 1
    elif (word == "to" and before == "prior") or (word == "of" and before == "ahead"):
        kind, at, strict = TimeKind.UNTIL, at - 1, True
    elif word in ("in", "from", "on") and before in ("starting", "beginning", "effective"):
        kind, at = TimeKind.SINCE, at - 1
    elif word == "until" and before in ("not", "only"):
        kind, at = TimeKind.AT, at - (before == "only")
    elif word in ("in", "on") and before in ("only", "just"):
        alone, at = before == "only", at - 1
    elif (word in ("in", "to", "on") and before == "back") or (
        word == "since" and before == "ever"
    ):
        at -= 1
    elif word == "of":
        node = node._replace(start=_article(tokens, node, floor))
        return _baseline(tokens, _after(tokens, node), floor, "")
    if strict and kind == TimeKind.UNTIL and node.span.edge == "end":
        kind, strict = TimeKind.BY, False
    if node.kind == TimeKind.PERIOD:
        kind, strict = TimeKind.PERIOD, False
    node = node._replace(start=at, kind=kind, strict=strict, as_of=as_of or node.as_of, alone=alone)
    return _baseline(tokens, _after(tokens, node), floor, word)


def _labels(tokens: Tokens, node: Node, floor: int) -> int:
    """Skip "the", "the year", "the years from", "the period of" before a date."""
    words, at = tokens.words, node.start
    if node.kind == TimeKind.PERIOD and at > floor and words[at - 1] in ("from", "between"):
        inner = at - 1
        if inner > floor and words[inner - 1] in _LABELS:
            at = inner
    if at - 1 > floor and words[at - 1] == "of" and words[at - 2] in _LABELS:
        at -= 1
    labelled = at > floor and words[at - 1] in _LABELS
    at -= labelled
    while at > floor and words[at - 1] in _WHOLE:
        at -= 1
    return at


def _article(tokens: Tokens, node: Node, floor: int) -> int:
    """Take "the" in before "third quarter of 2023", not before "2023 World Cup"."""
    plain = node.end - node.start == 1 and node.span.precision == "year"
    if node.start > floor and tokens.words[node.start - 1] == "the" and not plain:
        return node.start - 1
    return node.start


def _around(tokens: Tokens, node: Node, start: int, floor: int) -> tuple[Node, int]:
    if start > floor and tokens.words[start - 1] in _AROUND:
        return node._replace(start=start - 1, span=node.span._replace(approximate=True)), start - 1
    return node, start


def _after(tokens: Tokens, node: Node) -> Node:
    """Take in "alone", "onwards", "to date"."""
    words, end, size = tokens.words, node.end, len(tokens)
    following = words[end] if end < size else ""
    if following in ("alone", "only"):
        return node._replace(end=end + 1, alone=True)
    if node.kind == TimeKind.PERIOD:
        return node
    if following in _ONWARDS and (following != "on" or node.kind == TimeKind.SINCE):
        return node._replace(end=end + 1, kind=TimeKind.SINCE)
    if following in ("to", "until", "through", "–", "-") and end + 1 < size:
        stop = end + 1 + (words[end + 1] == "the")
        if stop < size and words[stop] in _PRESENT:
            return node._replace(end=stop + 1, kind=TimeKind.SINCE)
    if following in ("or", "and") and words[end + 1 : end + 2] in (["later"], ["after"]):
        return node._replace(end=end + 2, kind=TimeKind.SINCE)
    if following in ("or", "and") and words[end + 1 : end + 2] in (["earlier"], ["before"]):
        return node._replace(end=end + 2, kind=TimeKind.UNTIL)
    return node


def _baseline(tokens: Tokens, node: Node, floor: int, word: str) -> Node:
    """Mark what is only compared with: "than a year earlier", "up 12% from 2022", "on 2022"."""
    words, at = tokens.words, node.start - 1
    if at < 0 or node.kind == TimeKind.PERIOD:
        return node
    before = words[at]
    amount = before in _AMOUNTS or before[-1:].isdecimal()
    baseline = before == "than" and words[at - 1 : at] != ["rather"]
    baseline = baseline or before in ("versus", "vs", "against")
    if before in ("with", "to") and at and words[at - 1] in ("compared", "comparison", "relative"):
        baseline = True
    if word == "to" and before in ("compared", "relative"):
        baseline = True
    if word == "from" and amount:
        baseline = True
    if word in ("on", "over") and amount and (node.span.precision != "day" or node.span.shift):
        baseline = True
    if not baseline:
        return node
    kind = TimeKind.AT if word in ("from", "on", "over", "to") else node.kind
    return node._replace(baseline=True, kind=kind)
