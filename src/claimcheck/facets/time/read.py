"""
Read every date and period in a sentence as an interval of days (verdicts.md 5).

First the dates themselves are found by the words and figures that can begin one, then parts and
wholes are put together, then ends of periods, and last the prepositions are taken in.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from claimcheck import limits
from claimcheck.facets.time.clocks import clock_at, clock_word_at
from claimcheck.facets.time.combine import anchored
from claimcheck.facets.time.dates import bare_day_at, feast_at, month_at
from claimcheck.facets.time.eras import decade_word_at, year_words_at
from claimcheck.facets.time.expressions import express, moved
from claimcheck.facets.time.figures import word_at
from claimcheck.facets.time.leads import lead
from claimcheck.facets.time.model import TimeExpression
from claimcheck.facets.time.numeric import figures_at
from claimcheck.facets.time.parts import join_parts, modify
from claimcheck.facets.time.ranges import join_ranges, stretch
from claimcheck.facets.time.relative import day_word_at, part_of_day_at, relative_month
from claimcheck.facets.time.spans import Node
from claimcheck.facets.time.units import coded_at, season_at, unit_at, weekday_at, with_weekday
from claimcheck.facets.time.vocabulary import (
    CENTURY_WORDS,
    DECADES,
    FEASTS,
    MONTH_ABBREVIATIONS,
    MONTHS,
    SEASONS,
    UNITS,
    WEEKDAYS,
)
from claimcheck.tokens import Tokens

_FIGURES = "0123456789"
_CODES = "qhfc"
_LOOSE_PARTS = frozenset({"nth", "first", "last", "end", "start", "weekday"})
# What a word can begin or hold; "number" and "code" are told by their form.
_WORDS = {
    **dict.fromkeys((*MONTHS, *MONTH_ABBREVIATIONS), "month"),
    **dict.fromkeys(UNITS, "unit"),
    **dict.fromkeys(SEASONS, "season"),
    **dict.fromkeys(WEEKDAYS, "weekday"),
    **dict.fromkeys(DECADES, "decade"),
    **dict.fromkeys(CENTURY_WORDS, "words"),
    **dict.fromkeys((words[0] for words in FEASTS), "feast"),
    **dict.fromkeys(("today", "tonight", "yesterday", "tomorrow"), "day"),
    **dict.fromkeys(("morning", "afternoon", "evening", "night"), "part of day"),
    **dict.fromkeys(("noon", "midnight", "midday", "o'clock"), "clock"),
    **dict.fromkeys(("th", "st", "nd", "rd"), "ordinal"),
    **dict.fromkeys(("q", "h"), "code"),
}


def read(tokens: Tokens, as_of: date | None = None) -> tuple[TimeExpression, ...]:
    """
    Return the dates and periods of a sentence, in their order.

    Relative ones ("last year") are read against `as_of`; without it their days stay unknown.
    """
    nodes = _dates(tokens, as_of)
    if not nodes:
        return ()
    nodes = _each(tokens, join_parts(tokens, nodes), modify)
    nodes = _each(tokens, join_ranges(tokens, nodes), stretch)
    nodes = _each(tokens, [node for node in nodes if _whole(node)], lead)
    return tuple(express(tokens, node) for node in nodes)


def read_times(text: str, as_of: date | None = None) -> tuple[TimeExpression, ...]:
    """
    Return the dates and periods in a text of any length; offsets are code points into it.

    A time that hangs on one before it in the text ("on 27 November of that year") has its days.
    """
    found: list[TimeExpression] = []
    position = 0
    while position < len(text):
        piece = text[position : position + limits.MAX_SENTENCE_CHARS]
        tokens = Tokens(piece)
        stop = len(piece)
        times = read(tokens, as_of)
        if len(tokens) and (position + stop < len(text) or len(tokens) >= limits.MAX_TOKENS):
            stop = _break(tokens)
            stop = max([stop, *(time.end for time in times if time.start < stop)])
        found.extend(moved(time, position) for time in times if time.start < stop)
        position += stop
    return anchored(tuple(found))


def _break(tokens: Tokens) -> int:
    """Return where to cut a long text: after the last full stop in its second half, if any."""
    for index in range(len(tokens) - 1, len(tokens) // 2, -1):
        if (
            tokens.words[index] in (".", "!", "?", ";")
            and not word_at(tokens, index + 1).isdecimal()
        ):
            return tokens.ends[index]
    return tokens.ends[-1]


def _each(
    tokens: Tokens, nodes: list[Node], change: Callable[[Tokens, Node, int], Node]
) -> list[Node]:
    """Change each node, none of which may reach into the one before it."""
    floor, changed = 0, []
    for node in nodes:
        changed.append(change(tokens, node, floor))
        floor = changed[-1].end
    return changed


def _dates(tokens: Tokens, as_of: date | None) -> list[Node]:
    """Return the dates without the words around them."""
    nodes: list[Node] = []
    floor = 0
    kinds = tokens.kinds
    for index, word in enumerate(tokens.words):
        name = _WORDS.get(word)
        if name is None:
            if kinds[index] == "number":
                name = "number"
            elif word[-1] in _FIGURES and word[0] in _CODES:
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
    """Return the dates that the word at `index` begins or holds."""
    if name == "number":
        return figures_at(tokens, index, floor) or clock_at(tokens, index, floor)
    if name == "month":
        month = relative_month(tokens, index, floor, as_of)
        return month or month_at(tokens, index, floor)
    if name in _COUNTED:
        return _COUNTED[name](tokens, index, floor, as_of)
    if name in _PLAIN:
        return _PLAIN[name](tokens, index, floor)
    return feast_at(tokens, index) if name == "feast" else coded_at(tokens, index)


_COUNTED = {
    "unit": unit_at,
    "season": season_at,
    "weekday": weekday_at,
    "day": day_word_at,
    "part of day": part_of_day_at,
}
_PLAIN = {
    "decade": decade_word_at,
    "words": year_words_at,
    "clock": clock_word_at,
    "ordinal": bare_day_at,
}


def _whole(node: Node) -> bool:
    """Leave out parts that no whole was found for: "the second week" by itself."""
    return not (node.span.partial and node.span.steps[0].name in _LOOSE_PARTS)
