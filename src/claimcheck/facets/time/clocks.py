"""Times of day: "06:42", "8 p.m.", "six o'clock", "noon", with their zone."""

from __future__ import annotations

from claimcheck.facets.time.counting import cardinal_before, small
from claimcheck.facets.time.spans import Node, Span
from claimcheck.facets.time.vocabulary import MONTHS, WEEKDAYS
from claimcheck.tokens import Tokens

_HALVES = {"am": 0, "a.m.": 0, "pm": 720, "p.m.": 720}
_ZONES = frozenset(
    "utc gmt cet cest eet est edt cst cdt mst mdt pst pdt bst ist jst et pt ct mt z aest".split()
)
_BEFORE = frozenset(
    "at by until till from to between and since around before after about on shortly just past"
    " approximately or is was opens closes ends begins starts".split()
)
_BEFORE_WORD = frozenset("at by until till from before after around to and".split())


def clock_at(tokens: Tokens, index: int, floor: int) -> list[Node]:
    """Return the time of day that begins with the figures at token `index`."""
    words, size = tokens.words, len(tokens)
    hour = small(tokens, index)
    minute, end = 0, index + 1
    if hour is None:
        hour, minute = _dotted(tokens, index)
        if hour < 0:
            return _four_figures(tokens, index)
    elif end + 1 < size and words[end] == ":" and tokens.joined(end) and tokens.joined(end + 1):
        value = small(tokens, end + 1)
        if value is None or len(words[end + 1]) != 2 or value > 59:
            return []
        minute, end = value, end + 2
        if end + 1 < size and words[end] == ":" and tokens.joined(end) and tokens.joined(end + 1):
            if small(tokens, end + 1) is None:
                return []
            end += 2
    return _finish(tokens, (index, end), hour * 60 + minute, floor)


def _four_figures(tokens: Tokens, index: int) -> list[Node]:
    """Return "1430 GMT", "0642 local time"."""
    word, end = tokens.words[index], _zone_end(tokens, index + 1)
    if end == index + 1 or len(word) != 4 or not word.isdecimal() or tokens.joined(index):
        return []
    hour, minute = divmod(int(word), 100)
    if hour > 24 or minute > 59:
        return []
    return [Node(index, end, Span(precision="minute", clock=(hour * 60 + minute) % 1440))]


def _dotted(tokens: Tokens, index: int) -> tuple[int, int]:
    """Return the hour and minute of "6.42" (p.m. follows), -1 where it is not one."""
    hour, mark, minute = tokens.words[index].partition(".")
    if mark and hour.isdecimal() and minute.isdecimal() and len(hour) < 3 and len(minute) == 2:
        return int(hour), int(minute)
    return -1, 0


def _finish(tokens: Tokens, place: tuple[int, int], clock: int, floor: int) -> list[Node]:
    """Check that the figures are a time of day, and take in "p.m." and the zone."""
    start, end = place
    words, size = tokens.words, len(tokens)
    colon = end - start >= 3
    half = _HALVES.get(words[end]) if end < size else None
    if half is not None and words[end] in ("am", "pm", "a.m.", "p.m."):
        if not 0 < clock // 60 <= 12 or clock % 60 > 59:
            return []
        clock = clock % 720 + half
        end += 1
    elif end < size and words[end] == "o'clock":
        end += 1
    elif not colon or clock > 1440:
        return []
    zone = _zone_end(tokens, end)
    before = words[start - 1] if start else ""
    told = half is not None or zone > end or words[end - 1] == "o'clock"
    if not told and not _introduced(before, words[start], start, floor):
        return []
    if start and tokens.joined(start) and before not in ("(", "-", "–", "~", '"', "T"):
        return []
    if half is not None and start - 2 >= floor and small(tokens, start - 2) is not None:
        # "Between 8 and 9 a.m.": the first figure is a time of day as well.
        start -= 2 * (before in ("and", "to", "or", "-", "–"))
    return [Node(start, zone, Span(precision="minute", clock=clock % 1440))]


def _introduced(before: str, hour: str, start: int, floor: int) -> bool:
    dated = floor > 0 and start - floor <= 1
    known = before in _BEFORE or before in WEEKDAYS or before in MONTHS
    return known or dated or (len(hour) == 2 and before in ("", "(", ",", "–", "-", ";", "|"))


def _zone_end(tokens: Tokens, end: int) -> int:
    words, size = tokens.words, len(tokens)
    if end >= size:
        return end
    if words[end] in _ZONES and tokens.raw[end].isupper():
        return end + 1
    if end + 1 < size and words[end + 1] == "time" and words[end][:1].isalpha():
        return end + 2
    return end


def clock_word_at(tokens: Tokens, index: int, floor: int) -> list[Node]:
    """Return "noon", "midnight", "six o'clock"."""
    word = tokens.words[index]
    if word == "o'clock":
        count = cardinal_before(tokens, index, floor)
        if count is None or not 0 < count[1] <= 12:
            return []
        return [Node(count[0], index + 1, Span(precision="minute", clock=count[1] * 60))]
    clock = 0 if word == "midnight" else 720
    before = tokens.words[index - 1] if index > floor else ""
    if before == "12":
        return [Node(index - 1, index + 1, Span(precision="minute", clock=clock))]
    if before not in _BEFORE_WORD:
        return []
    return [Node(index, _zone_end(tokens, index + 1), Span(precision="minute", clock=clock))]
