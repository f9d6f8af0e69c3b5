"""Decades, centuries and years that are not four figures: "the 1990s", "'89", "AD 79", "44 BC"."""

from __future__ import annotations

from claimcheck.facets.time import days
from claimcheck.facets.time.counting import small
from claimcheck.facets.time.model import Step
from claimcheck.facets.time.spans import Node, Span, of_days, year
from claimcheck.facets.time.vocabulary import CENTURY_WORDS, DECADES, TENS
from claimcheck.tokens import Tokens

_BEFORE_CHRIST = frozenset({"bc", "bce", "b.c.", "b.c.e."})
_AFTER_CHRIST = frozenset({"ad", "ce", "a.d.", "c.e."})
_BEFORE_SHORT = frozenset(
    "in of since by until from to and the summer spring autumn fall winter class back fy".split()
)
_BEFORE_WORDS = frozenset(
    "in of since by until from to and during year before after between through spring summer"
    " autumn winter , early late mid".split()
)
_TEENS = {
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
_ONES = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_ONES |= {"nine": 9}


def decade_at(tokens: Tokens, index: int, floor: int) -> list[Node]:
    """Return "the 1990s", "the 1990's", "the '90s"; not "in her 30s", which is an age."""
    words, end = tokens.words, index + 2
    word, mark = words[index], words[index + 1]
    before = words[index - 1] if index else ""
    if mark == "'":
        if end >= len(tokens) or words[end] != "s" or before not in ("the", "mid", "-", "early"):
            return []
        end += 1
    elif mark != "s":
        return []
    number, start = int(word), index
    if len(word) == 4:
        return [Node(start, end, decade_span(number))] if 1000 <= number < 2200 else []
    if len(word) == 3 and before in ("the", "early", "mid", "late", "-"):
        return [Node(start, end, decade_span(number))] if number >= 500 else []
    if len(word) != 2:
        return []
    quoted = before == "'" and tokens.joined(index) and index > floor
    if quoted:
        start -= 1
    elif before not in ("the", "-", "early", "mid", "late") or not 50 <= number <= 90:
        return []
    return [Node(start, end, decade_span(number + (2000 if number < 20 else 1900)))]


def decade_span(number: int) -> Span:
    """Return the decade that begins with a year; "the 1800s" may be the century as well."""
    decade = of_days(days.years(number, number + 9), "decade")
    if number % 100:
        return decade
    century = of_days(days.years(number, number + 99), "century")
    if number >= 2000:
        return decade._replace(others=(century,))
    return century._replace(others=(decade,))


def decade_word_at(tokens: Tokens, index: int, floor: int) -> list[Node]:
    """Return "the nineties", "the nineteen-eighties"; not "in her thirties", which is an age."""
    number, start = DECADES[tokens.words[index]], index
    before = tokens.words[index - 1] if index > floor else ""
    if before == "-" and index - 2 >= floor:
        start, before = index - 2, tokens.words[index - 2]
    if before in CENTURY_WORDS:
        start = index - 1 if start == index else start
        return [Node(start, index + 1, decade_span(CENTURY_WORDS[before] + number))]
    if before not in ("the", "early", "mid", "late", "swinging", "roaring"):
        return []
    return [Node(index, index + 1, decade_span(number + (2000 if number < 20 else 1900)))]


def _era(tokens: Tokens, index: int) -> int:
    """Return 1 for "AD" and "CE", -1 for "BC" and "BCE", 0 for another word."""
    if not 0 <= index < len(tokens) or not tokens.raw[index].isupper():
        return 0
    word = tokens.words[index]
    return -1 if word in _BEFORE_CHRIST else 1 if word in _AFTER_CHRIST else 0


def era_at(tokens: Tokens, index: int) -> list[Node]:
    """Return "476 AD", "AD 79", "44 BC"; a year before Christ has no days in this calendar."""
    number = small(tokens, index, 4)
    if not number:
        return []
    start, end = index, index + 1
    era = _era(tokens, end)
    if era:
        end += 1
    else:
        era = 1 if _era(tokens, index - 1) == 1 else 0
        start -= 1
    if not era:
        return []
    return [Node(start, end, year(number) if era > 0 else before_christ(number))]


def before_christ(number: int, unit: str = "year") -> Span:
    """Return a year or century before Christ."""
    return Span(precision=unit, steps=(Step("bc", number, unit),))


def century_span(tokens: Tokens, number: int, end: int) -> tuple[int, Span] | None:
    """Return a century, and where the words for it end ("the third century BC")."""
    era = _era(tokens, end)
    if era < 0:
        return end + 1, before_christ(number, "century")
    interval = days.century(number)
    return (end + (era > 0), of_days(interval, "century")) if interval else None


def short_year_at(tokens: Tokens, index: int) -> list[Node]:
    """Return "'89" in "in '89"."""
    number = small(tokens, index)
    if number is None or index < 2 or len(tokens.words[index]) != 2:
        return []
    touched = index + 1 < len(tokens) and tokens.joined(index + 1)
    if touched and tokens.kinds[index + 1] != "mark":
        return []
    if tokens.words[index - 1] != "'" or not tokens.joined(index):
        return []
    before = tokens.words[index - 2]
    if before not in _BEFORE_SHORT or (tokens.joined(index - 1) and before != "fy"):
        return []
    return [Node(index - 1, index + 1, year(number + (1900 if number >= 30 else 2000)))]


def year_words_at(tokens: Tokens, index: int, floor: int) -> list[Node]:
    """Return "nineteen eighty-four", "twenty twenty-three", "nineteen oh five"."""
    words, size = tokens.words, len(tokens)
    before = words[index - 1] if index > floor else ""
    if before not in _BEFORE_WORDS:
        return []
    at = index + 1
    if at < size and words[at] == "-":
        at += 1
    if at >= size:
        return []
    word, end = words[at], at + 1
    value = _TEENS.get(word) or TENS.get(word, 0)
    if word in TENS:
        ones = end + (end < size and words[end] == "-")
        if ones < size and words[ones] in _ONES:
            value, end = value + _ONES[words[ones]], ones + 1
    elif word == "oh" and at + 1 < size:
        value, end = _ONES.get(words[at + 1], 0), at + 2
    if not value:
        return []
    return [Node(index, end, year(CENTURY_WORDS[words[index]] + value))]
