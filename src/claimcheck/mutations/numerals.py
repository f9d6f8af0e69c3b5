"""Figures as they are written: cut into digits and scale word, changed, and written again."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from claimcheck.written_numbers import UNITS, below_thousand, whole_in_words

SCALES = {
    "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "k": 3, "m": 6, "bn": 9, "tn": 12,
}  # fmt: skip


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


def in_words(numeral: Numeral) -> str | None:
    """Return a figure in words: "three hundred and seventy-eight thousand"; None for long ones."""
    whole, point, decimals = numeral.digits.partition(".")
    if point:
        if len(decimals) > 2 or len(whole) > 3:
            return None
        spoken = " ".join(UNITS[int(digit)] for digit in decimals)
        words: str | None = f"{below_thousand(int(whole))} point {spoken}"
    else:
        words = whole_in_words(int(whole))
    if words is None or len(numeral.scale) in (1, 2):
        return None
    return f"{words} {numeral.scale}".rstrip()
