"""Numbers written out in digits and in words."""

from __future__ import annotations

from fractions import Fraction

LARGE = ("thousand", "million", "billion", "trillion")
UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


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


def whole_in_words(number: int) -> str | None:
    """Return a whole number in words where that takes one scale word at most."""
    if number < 1000:
        return below_thousand(number)
    for power in (3, 2, 1):
        large, rest = divmod(number, 1000**power)
        if large and not rest and large < 1000:
            return f"{below_thousand(large)} {LARGE[power - 1]}"
    if number < 10_000:
        large, rest = divmod(number, 1000)
        joint = " and " if rest < 100 else " "
        return f"{UNITS[large]} thousand{joint}{below_thousand(rest)}"
    return None


def in_full(number: int) -> str | None:
    """Return a whole number below 10¹⁵ in words, however many scale words that takes."""
    if not 0 <= number < 10**15:
        return None
    pieces = []
    rest = number
    for power in range(len(LARGE), 0, -1):
        large, rest = divmod(rest, 1000**power)
        if large:
            pieces.append(f"{below_thousand(large)} {LARGE[power - 1]}")
    if rest or not pieces:
        joint = "and " if pieces and rest < 100 else ""
        pieces.append(joint + below_thousand(rest))
    return " ".join(pieces)


def below_thousand(number: int) -> str:
    """Return a number from 0 to 999 in words: "three hundred and seventy-eight"."""
    if number < 20:
        return UNITS[number]
    if number < 100:
        tens, rest = divmod(number, 10)
        return TENS[tens - 2] + (f"-{UNITS[rest]}" if rest else "")
    hundreds, rest = divmod(number, 100)
    return f"{UNITS[hundreds]} hundred" + (f" and {below_thousand(rest)}" if rest else "")


def value_of_word(word: str) -> int | None:
    """Return the number below a hundred that a word gives: "thirty-six"."""
    tens, _, rest = word.partition("-")
    if rest:
        if tens in TENS and rest in UNITS[1:10]:
            return 10 * (TENS.index(tens) + 2) + UNITS.index(rest)
        return None
    if word in TENS:
        return 10 * (TENS.index(word) + 2)
    return UNITS.index(word) if word in UNITS else None
