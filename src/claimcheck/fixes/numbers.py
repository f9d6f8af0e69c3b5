"""Another number in the spelling of one that stands in a draft.

"387 thousand" becomes "378 thousand", "38.7万" becomes "37.8万", "thirty-five" becomes "forty".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from claimcheck.facets.quantity import number_words as lexis
from claimcheck.fixes import digits
from claimcheck.fixes.worded import in_words

# Scale words that one hand writes together, the smallest first.
_FAMILIES = (
    ("thousand", "million", "billion", "trillion"),
    ("k", "m", "bn", "tn"),
    ("k", "m", "b", "t"),
    ("k", "mn", "bn", "tn"),
    ("k", "mln", "bln", "tln"),
    ("k", "mln", "mrd"),
    ("thou", "mio", "mrd"),
    ("lakh", "crore"),
    ("万", "亿", "万亿"),
    ("萬", "億", "兆"),
)
_NEAR = 10  # times; farther off, a figure below 1 or from 1,000 on takes another scale word


class Wanted(NamedTuple):
    """A number to be written: its value, and the place value of the last digit to be shown."""

    value: Fraction
    place: Fraction


@lru_cache(maxsize=1)
def _scaled() -> re.Pattern[str]:
    names = {*lexis.SCALES, *lexis.ABBREVIATED_SCALES, *lexis.IDEOGRAPHS}
    choice = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.compile(rf"(.*?\d)([\s-]{{0,3}})({choice})", re.IGNORECASE | re.DOTALL)


def respelt(written: str, old: Fraction, wanted: Wanted) -> str | None:
    """
    Return `wanted` as `written` is spelt, which stands for `old`; None where that cannot be done.

    Both are of one sign. What is written may stand for more than its digits tell ("1.2" of "1.2m").
    """
    if not old or old * wanted.value <= 0:
        return None
    scaled = _scaled().fullmatch(written)
    number, gap, scale = scaled.groups() if scaled else (written, "", "")
    readings = digits.read(number)
    if not readings:
        return in_words(written, wanted.value)
    worth = _worth(scale.lower()) if scale else Fraction(1)
    exact = [it for it in readings if it.value * worth == abs(old)]
    best = exact[0] if exact else readings[-1]
    if not best.value:
        return None
    return _in_scale(best, Scale(gap, scale, abs(old) / best.value), wanted)


class Scale(NamedTuple):
    """The scale word of a number, what stands before it, and how much it multiplies by."""

    gap: str
    word: str
    factor: Fraction


def _in_scale(old: digits.Digits, scale: Scale, wanted: Wanted) -> str | None:
    value = abs(wanted.value) / scale.factor
    for new in _scales(old.value, value, scale):
        text = digits.write(
            abs(wanted.value) / new.factor, _decimals(wanted.place, new.factor), old.style
        )
        if text is not None:
            return f"{text}{new.gap}{new.word}"
    return None


def _decimals(place: Fraction, factor: Fraction) -> int:
    """Return how many decimals show a place value: 2 for a hundredth of the factor."""
    decimals = 0
    while decimals < 12 and place < factor / 10**decimals:
        decimals += 1
    return decimals


def _scales(old: Fraction, new: Fraction, scale: Scale) -> Iterator[Scale]:
    """Yield the scale words that a figure may be written with, that of the draft first."""
    as_before = (old < 1 and new < 1) or (old >= 1000 and new >= 1000)
    if 1 <= new < 1000 or (as_before and old / _NEAR < new < old * _NEAR) or not scale.word:
        yield scale
        return
    low = scale.word.lower()
    for family in _FAMILIES:
        if low not in family:
            continue
        power = _worth(low)
        for word in reversed(family):
            factor = scale.factor * _worth(word) / power
            if 1 <= new * scale.factor / factor < 1000:
                if word == "thousand":
                    break
                cased = word.upper() if scale.word.isupper() else word
                yield Scale(scale.gap, cased, factor)
                return
        yield Scale("", "", scale.factor / power)  # "610,000" for "6.1 million"
        return


def _worth(word: str) -> Fraction:
    found = lexis.SCALES.get(word) or lexis.ABBREVIATED_SCALES.get(word) or lexis.IDEOGRAPHS[word]
    return Fraction(found)
