"""The preposition before a date, and what it makes of it: by, since, until, as of, than."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.facets.time.figures import word_at
from claimcheck.facets.time.model import TimeKind
from claimcheck.facets.time.ranges import moved_date
from claimcheck.facets.time.spans import Node
from claimcheck.facets.time.vocabulary import DETERMINERS
from claimcheck.tokens import Tokens

_KINDS = {
    "by": TimeKind.BY,
    "since": TimeKind.SINCE,
    "from": TimeKind.SINCE,
    "starting": TimeKind.SINCE,
    "beginning": TimeKind.SINCE,
    "after": TimeKind.SINCE,
    "following": TimeKind.SINCE,
    "post": TimeKind.SINCE,
    "until": TimeKind.UNTIL,
    "till": TimeKind.UNTIL,
    "til": TimeKind.UNTIL,
    "through": TimeKind.UNTIL,
    "before": TimeKind.UNTIL,
    "pre": TimeKind.UNTIL,
    **dict.fromkeys(
        "in on at during throughout within over across for into dated to between".split(),
        TimeKind.AT,
    ),
}
_STRICT = frozenset({"before", "after", "following", "pre", "post"})
_AROUND = frozenset({"around", "about", "circa", "ca", "approximately", "roughly", "c"})
_NEARLY = frozenset({"some", "nearly", "almost", "over"})
_LABELS = frozenset("year years period month decade months days".split())
_WHOLE = frozenset("the calendar full entire whole all each same past last first".split())
_ONWARDS = frozenset({"onwards", "onward", "on", "forward"})
_MONEY = frozenset("$£€¥")
_PRESENT = frozenset({"date", "now", "today", "present", "nowadays"})
_ORIGINS = frozenset("dates date dated dating stems data figures study report".split())
_AMOUNTS = frozenset(
    "% percent cent point points up down higher lower increase decrease rise fall growth decline"
    " drop improvement jump gain more less fewer pp bps".split()
)


class _Lead(NamedTuple):
    """What a preposition says: where it begins, and how the date is meant."""

    start: int
    kind: TimeKind
    strict: bool = False
    as_of: bool = False
    alone: bool = False


def lead(tokens: Tokens, node: Node, floor: int) -> Node:
    """Take in the preposition before a date and what follows it, and say what kind it is."""
    plain = node.end - node.start == 1 and node.span.precision == "year"
    if node.in_name or (plain and word_at(tokens, node.start - 1) in DETERMINERS):
        return node
    node, start = _around(tokens, node, _labels(tokens, node, floor), floor)
    found = _preposition(tokens, start, floor)
    if found is None:
        labelled = not _LABELS.isdisjoint(tokens.words[start : node.start])
        node = node._replace(start=start if labelled else _article(tokens, node, floor))
        return _baseline(tokens, _after(tokens, node), "")
    kind, strict = found.kind, found.strict
    if strict and kind == TimeKind.UNTIL and node.span.edge == "end":
        kind, strict = TimeKind.BY, False
    if node.kind == TimeKind.PERIOD:
        kind, strict = TimeKind.PERIOD, False
    node = node._replace(
        start=found.start,
        kind=kind,
        strict=strict,
        as_of=found.as_of or kind == TimeKind.BY or node.as_of,
        alone=found.alone,
    )
    return _baseline(tokens, _after(tokens, node), tokens.words[start - 1])


def _preposition(tokens: Tokens, start: int, floor: int) -> _Lead | None:
    """Return the preposition that ends right before token `start`."""
    words, at = tokens.words, start - 1
    if at < floor:
        return None
    word, before = words[at], words[at - 1] if at > floor else ""
    if word == "-" and before in ("pre", "post"):
        return _Lead(at - 1, _KINDS[before], strict=True)
    if word == "of":
        if before == "as":
            return _Lead(at - 1, TimeKind.AT, as_of=True)
        return _Lead(at - 1, TimeKind.UNTIL, strict=True) if before == "ahead" else None
    if word == "than" and before in ("later", "earlier"):
        return _no_later(words, at, floor, before)
    if word == "as":
        return _as_early(words, at, floor)
    kind = _KINDS.get(word)
    if kind is None or (word == "post" and before != "-"):
        return None
    if word in ("from", "to") and (before in _ORIGINS or moved_date(words, at)):
        return _Lead(at, TimeKind.AT)
    return _longer(_Lead(at, kind, word in _STRICT), word, before, words[max(at - 2, 0)])


def _longer(found: _Lead, word: str, before: str, second: str) -> _Lead:
    """Return a preposition of several words: "as at", "up to", "prior to", "only in"."""
    at = found.start
    if before == "as" and word in ("at", "from"):
        if word == "from":
            return _Lead(at - 1, TimeKind.SINCE)
        return _Lead(at - 1, TimeKind.AT, as_of=True)
    if before == "up" and word in ("to", "until", "till"):
        return _Lead(at - 1, TimeKind.UNTIL)
    if before == "prior" and word == "to":
        return _Lead(at - 1, TimeKind.UNTIL, strict=True)
    if before in ("starting", "beginning", "effective") and word in ("in", "from", "on"):
        return _Lead(at - 1, TimeKind.SINCE)
    if word == "until" and before in ("not", "only"):
        return _Lead(at - (before == "only"), TimeKind.AT)
    if word in ("in", "on") and before in ("only", "just"):
        return _Lead(at - 1, found.kind, alone=before == "only")
    if (word in ("in", "to", "on") and before == "back") or (word == "since" and before == "ever"):
        return _Lead(at - 1 - (second == "dating" and word == "to"), found.kind)
    return found


def _no_later(words: list[str], at: int, floor: int, before: str) -> _Lead | None:
    """Return "no later than", "not earlier than"."""
    if at - 2 < floor or words[at - 2] not in ("no", "not"):
        return None
    return _Lead(at - 2, TimeKind.BY if before == "later" else TimeKind.SINCE)


def _as_early(words: list[str], at: int, floor: int) -> _Lead | None:
    """Return "as early as", "as far back as"."""
    start = at - 1
    if start < floor or words[start] not in ("early", "late", "recently", "back", "soon"):
        return None
    start -= start > floor and words[start - 1] == "far"
    if start - 1 < floor or words[start - 1] != "as":
        return None
    return _Lead(start - 1, TimeKind.AT)


def _labels(tokens: Tokens, node: Node, floor: int) -> int:
    """Skip "the", "the year", "the years from", "the period of" before a date."""
    words, at = tokens.words, node.start
    if node.kind == TimeKind.PERIOD and at - 2 > floor and words[at - 1] in ("from", "between"):
        at -= words[at - 2] in _LABELS and words[at - 3] == "the"
    if at - 1 > floor and words[at - 1] == "of" and words[at - 2] in _LABELS:
        at -= 1
    counted = at - 1 > floor and tokens.kinds[at - 2] == "number"  # "31 days between … and …"
    at -= at > floor and words[at - 1] in _LABELS and not counted
    if at < node.start and words[max(at - 2, floor) : at] in (["full", "-"], ["calendar", "-"]):
        at -= 2
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
    """Take in "around", "at least", "some" before a date."""
    at, before = start - 1, tokens.words[start - 1] if start > floor else ""
    if before in _AROUND and at - 1 > floor and tokens.words[at - 1] == "or":
        at -= 1
    counted = node.span.shift is not None and not node.span.shift.calendar
    pair = (word_at(tokens, at - 1), before) if at > floor else ("", before)
    if pair in (("c", "."), ("ca", "."), ("at", "least")):
        at -= 1
    elif not (before in _AROUND or (counted and before in _NEARLY)):
        return node, start
    return node._replace(start=at, span=node.span._replace(approximate=True)), at


def _after(tokens: Tokens, node: Node) -> Node:
    """Take in "alone", "onwards", "to date"."""
    end = node.end
    following = word_at(tokens, end)
    free = word_at(tokens, end + 1)[:1]
    if following == "alone" or (following == "only" and not (free.isalnum() or free in _MONEY)):
        return node._replace(end=end + 1, alone=True)
    if node.kind == TimeKind.PERIOD or node.span.precision == "minute":
        return node
    if following in _ONWARDS and (following != "on" or node.kind == TimeKind.SINCE):
        return node._replace(end=end + 1, kind=TimeKind.SINCE)
    if following in ("to", "until", "through", "–", "-"):
        stop = end + 1 + (word_at(tokens, end + 1) == "the")
        if word_at(tokens, stop) in _PRESENT:
            return node._replace(end=stop + 1, kind=TimeKind.SINCE)
    if following in ("or", "and") and word_at(tokens, end + 1) in ("later", "after", "beyond"):
        return node._replace(end=end + 2, kind=TimeKind.SINCE)
    if following in ("or", "and") and word_at(tokens, end + 1) in ("earlier", "before"):
        return node._replace(end=end + 2, kind=TimeKind.UNTIL)
    return node


def _baseline(tokens: Tokens, node: Node, word: str) -> Node:
    """Mark what is only compared with: "than a year earlier", "up 12% from 2022", "on 2022"."""
    at = node.start - 1
    before = word_at(tokens, at)
    if not before or node.kind == TimeKind.PERIOD:
        return node
    second = word_at(tokens, at - 1)
    amount = before in _AMOUNTS
    baseline = (before == "than" and second != "rather") or before in ("versus", "vs", "against")
    baseline = baseline or (
        before in ("with", "to") and second in ("compared", "comparison", "relative")
    )
    baseline = baseline or (word == "to" and before in ("compared", "relative"))
    baseline = baseline or (word == "with" and before == "compared")
    baseline = baseline or (word == "from" and amount)
    if word in ("on", "over") and amount:
        baseline = baseline or node.span.precision != "day" or node.span.shift is not None
    if not baseline:
        return node
    kind = TimeKind.AT if word in ("from", "on", "over", "to") else node.kind
    return node._replace(baseline=True, kind=kind)
