"""Numbers in digits, in the marks that somebody wrote them with.

"387,000", "387 000", "387.000", "387'000", "3,87,000", "387,5", full-width digits: what was read is
kept as a `Style`, in which another number can be written.
"""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from claimcheck import limits
from claimcheck.folding import fold

_POINTS = ".,\u066b"
_MOST_DECIMALS = 6


class Style(NamedTuple):
    """How somebody writes numbers in digits."""

    group: str | None  # between thousands; "" for nothing; None where the number was too short
    point: str = "."
    indian: bool = False  # 12,34,567
    zero: str = "0"  # of its script


class Digits(NamedTuple):
    """One reading of a number in digits."""

    value: Fraction
    style: Style


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return re.compile(r"\d{1,40}(?:[.,'’٫٬，．]\d{1,40}|\s\d{3}(?!\d)){0,12}")


def read(text: str) -> tuple[Digits, ...]:
    """Return the readings of a number that is all of `text`; none where it is anything else."""
    if len(text) > 2 * limits.MAX_DIGITS or _pattern().fullmatch(text) is None:
        return ()
    groups = re.findall(r"\d+", text)
    marks = re.findall(r"\D", text)
    zero = chr(ord(text[0]) - unicodedata.decimal(text[0]))
    plain = ["".join(str(unicodedata.decimal(digit)) for digit in group) for group in groups]
    if len(plain[0]) > 1 and plain[0].startswith("0"):
        return ()
    found = []
    for style, whole, decimals in _readings(plain, marks):
        value = Fraction(int(whole + decimals), 10 ** len(decimals))
        found.append(Digits(value, style._replace(zero=zero)))
    return tuple(found)


def _readings(groups: list[str], marks: list[str]) -> list[tuple[Style, str, str]]:
    """Return each way to take the marks: the style, the whole digits and the decimals."""
    last = marks[-1:]
    found = []
    if _is_grouped(groups, marks):
        found.append((_style(groups, marks), "".join(groups), ""))
    if last and last[0] in _POINTS and last[0] not in marks[:-1]:
        head = groups[:-1]
        if len(head) == 1 or _is_grouped(head, marks[:-1]):
            style = _style(head, marks[:-1])._replace(point=last[0])
            found.append((style, "".join(head), groups[-1]))
    return found


def _is_grouped(groups: list[str], marks: list[str]) -> bool:
    if not marks:
        return len(groups) == 1
    sizes = [len(group) for group in groups]
    western = all(size == 3 for size in sizes[1:]) and sizes[0] <= 3
    return len(set(marks)) == 1 and groups[0] != "0" and (western or _is_indian(sizes))


def _is_indian(sizes: list[int]) -> bool:
    return len(sizes) > 2 and sizes[-1] == 3 and sizes[0] <= 2 and set(sizes[1:-1]) == {2}


def _style(groups: list[str], marks: list[str]) -> Style:
    if marks:
        point = "," if fold(marks[0])[0] == "." else "."
        return Style(marks[0], point, indian=_is_indian([len(group) for group in groups]))
    return Style("" if len(groups[0]) > 3 else None)


def write(value: Fraction, decimals: int, style: Style) -> str | None:
    """Return a value with so many decimals in a style, None where that is not all of it."""
    scaled = value * 10**decimals
    if scaled.denominator != 1 or value < 0 or not 0 <= decimals <= _MOST_DECIMALS:
        return None
    whole, rest = divmod(scaled.numerator, 10**decimals)
    mark = style.group
    if mark is None:
        mark = "." if style.point == "," else ","
    text = _grouped(str(whole), mark, indian=style.indian)
    if decimals:
        text += f"{style.point}{rest:0{decimals}}"
    if style.zero == "0":
        return text
    return "".join(chr(ord(style.zero) + int(c)) if c.isdigit() else c for c in text)


def _grouped(whole: str, mark: str, *, indian: bool) -> str:
    head, tail = whole[:-3], whole[-3:]
    size = 2 if indian else 3
    parts = [tail]
    while head:
        parts.insert(0, head[-size:])
        head = head[:-size]
    return mark.join(parts)
