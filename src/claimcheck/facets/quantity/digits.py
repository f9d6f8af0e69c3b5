"""Read one run of digits with its marks: "378,000", "1.4", "1'000", "12,34,567", "1.234,5".

A run that is no number (a version, a date, an identifier with leading zeros) gives nothing. Where
the marks allow two readings ("1.234": a decimal, or 1,234 written the European way) both are
given.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from claimcheck import limits


class Digits(NamedTuple):
    """A number in digits: its value, and the place value of its last significant digit."""

    value: Fraction
    place: Fraction
    whole: bool  # written without a decimal mark


@lru_cache(maxsize=4096)
def read_digits(raw: str) -> tuple[Digits, ...]:
    """Return the readings of one number token, the likeliest first; none where it is no number."""
    if raw.isdigit():
        return _plain(raw)
    if len(raw) > limits.MAX_DIGITS + limits.MAX_DIGITS // 2:
        return ()
    points, commas, ticks = raw.count("."), raw.count(","), raw.count("'")
    if ticks:
        return _grouped(raw, "'", ".") if not commas else ()
    if points and commas:
        if raw.rfind(".") > raw.rfind(","):
            return _grouped(raw, ",", ".")
        return _grouped(raw, ".", ",") if commas == 1 else ()
    if commas:
        return _grouped(raw, ",", ".") or (_decimal(raw, ",") if commas == 1 else ())
    if points > 1:
        return _grouped(raw, ".", ",")
    return _decimal(raw, ".") + _grouped(raw, ".", ",")


def _plain(raw: str) -> tuple[Digits, ...]:
    if len(raw) > limits.MAX_DIGITS or (raw[0] == "0" and len(raw) > 1):
        return ()
    value = int(raw)
    return (Digits(Fraction(value), Fraction(last_place(value)), True),)


def last_place(value: int) -> int:
    """Return the place value of the last digit that is not zero: 1,000 for 378,000; 1 for 0."""
    if value == 0:
        return 1
    place = 1
    while value % (place * 10) == 0:
        place *= 10
    return place


def _decimal(raw: str, mark: str) -> tuple[Digits, ...]:
    left, _, right = raw.partition(mark)
    if len(left) + len(right) > limits.MAX_DIGITS or (left[0] == "0" and len(left) > 1):
        return ()
    scale = 10 ** len(right)
    return (Digits(Fraction(int(left + right), scale), Fraction(1, scale), False),)


def _grouped(raw: str, mark: str, decimal: str) -> tuple[Digits, ...]:
    """Read groups of three digits, or of two before the last three (the Indian way)."""
    left, _, right = raw.partition(decimal)
    groups = left.split(mark)
    if len(groups) > limits.MAX_DIGITS or (not right.isdigit() and right):
        return ()
    sizes = [len(group) for group in groups]
    western = all(size == 3 for size in sizes[1:]) and sizes[0] <= 3
    indian = mark == "," and sizes[-1] == 3 and sizes[0] <= 2 and set(sizes[1:-1]) == {2}
    if not (western or indian) or groups[0][0] == "0" or len(groups) == 1:
        return ()
    joined = "".join(groups)
    return _decimal(f"{joined}.{right}", ".") if right else _plain(joined)
