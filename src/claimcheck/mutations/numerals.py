"""Figures as they are written: cut into digits and scale word, changed, and written again."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

SCALES = {
    "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "k": 3, "m": 6, "bn": 9, "tn": 12,
}  # fmt: skip
_LARGE = ("thousand", "million", "billion", "trillion")
_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


class Numeral(NamedTuple):
    """A figure in digits: "1.27 billion" is digits "1.27", gap " ", scale "billion"."""

    digits: str  # without marks of thousands
    gap: str = ""
    scale: str = ""

    @property
    def value(self) -> Fraction:
        """The figure, scale word included."""
        return Fraction(self.digits) * Fraction(10) ** SCALES.get(self.scale.lower(), 0)

    @property
    def granularity(self) -> Fraction:
        """The place value of the last significant digit (verdicts.md 4.2)."""
        _, point, decimals = self.digits.partition(".")
        if point:
            place = -len(decimals)
        elif len(self.digits) < 4 and not self.scale:
            place = 0
        else:
            place = len(self.digits) - len(self.digits.rstrip("0"))
        return Fraction(10) ** (place + SCALES.get(self.scale.lower(), 0))

    def __str__(self) -> str:
        """Return the figure as it is written, thousands marked by commas."""
        whole, point, decimals = self.digits.partition(".")
        return f"{int(whole):,}{point}{decimals}{self.gap}{self.scale}"


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    scales = "|".join(SCALES)
    return re.compile(
        rf"(\d{{1,3}}(?:,\d{{3}}){{1,6}}|\d{{1,20}})(\.\d{{1,10}})?(?:(\s?)({scales}))?",
        re.IGNORECASE,
    )


def read(text: str) -> Numeral | None:
    """Return a figure in digits, None for anything else."""
    match = _pattern().fullmatch(text)
    if match is None:
        return None
    whole = match[1].replace(",", "")
    if len(whole) > 1 and whole.startswith("0"):
        return None
    return Numeral(whole + (match[2] or ""), match[3] or "", match[4] or "")


def shifted(numeral: Numeral, places: int) -> Numeral | None:
    """Return a figure ten times, a hundred times … as large or as small."""
    value = Decimal(numeral.digits).scaleb(places)
    written = format(value, "f")
    whole, point, decimals = written.partition(".")
    if point and set(decimals) <= {"0"}:
        written = whole
    return numeral._replace(digits=written) if len(written) <= 20 else None


def in_digits(value: Fraction, decimals: int) -> str | None:
    """Return a value with so many decimals, None where that is not all of it."""
    scaled = value * 10**decimals
    if scaled.denominator != 1 or value < 0:
        return None
    whole, rest = divmod(scaled.numerator, 10**decimals)
    return f"{whole:,}" + (f".{rest:0{decimals}}" if decimals else "")


def shortest(value: Fraction, most: int = 6) -> str | None:
    """Return a value with as few decimals as it takes, None where that is more than `most`."""
    found = (in_digits(value, decimals) for decimals in range(most + 1))
    return next((text for text in found if text is not None), None)


def in_words(numeral: Numeral) -> str | None:
    """Return a figure in words: "three hundred and seventy-eight thousand"; None for long ones."""
    whole, point, decimals = numeral.digits.partition(".")
    if point:
        if len(decimals) > 2 or len(whole) > 3:
            return None
        spoken = " ".join(_UNITS[int(digit)] for digit in decimals)
        words: str | None = f"{_below_thousand(int(whole))} point {spoken}"
    else:
        words = whole_in_words(int(whole))
    if words is None or len(numeral.scale) in (1, 2):
        return None
    return f"{words} {numeral.scale}".rstrip()


def whole_in_words(number: int) -> str | None:
    """Return a whole number in words where that takes one scale word at most."""
    if number < 1000:
        return _below_thousand(number)
    for power in (3, 2, 1):
        large, rest = divmod(number, 1000**power)
        if large and not rest and large < 1000:
            return f"{_below_thousand(large)} {_LARGE[power - 1]}"
    if number < 10_000:
        large, rest = divmod(number, 1000)
        joint = " and " if rest < 100 else " "
        return f"{_UNITS[large]} thousand{joint}{_below_thousand(rest)}"
    return None


def _below_thousand(number: int) -> str:
    if number < 20:
        return _UNITS[number]
    if number < 100:
        tens, rest = divmod(number, 10)
        return _TENS[tens - 2] + (f"-{_UNITS[rest]}" if rest else "")
    hundreds, rest = divmod(number, 100)
    return f"{_UNITS[hundreds]} hundred" + (f" and {_below_thousand(rest)}" if rest else "")


def value_of_word(word: str) -> int | None:
    """Return the number below a hundred that a word gives: "thirty-six"."""
    tens, _, rest = word.partition("-")
    if rest:
        if tens in _TENS and rest in _UNITS[1:10]:
            return 10 * (_TENS.index(tens) + 2) + _UNITS.index(rest)
        return None
    if word in _TENS:
        return 10 * (_TENS.index(word) + 2)
    return _UNITS.index(word) if word in _UNITS else None
