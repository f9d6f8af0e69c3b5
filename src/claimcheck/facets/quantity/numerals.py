"""Read a number from tokens: digits, words, and mixtures of both ("1.2 million", "half a dozen").

The reading is a value with the place value of its last significant digit, or, for plural scale
words ("hundreds of thousands"), the interval that they stand for (verdicts.md 4.1 and 4.2).
"""

from __future__ import annotations

from fractions import Fraction

from claimcheck.facets.quantity import number_words as lexis
from claimcheck.facets.quantity.digits import Digits, read_digits
from claimcheck.facets.quantity.scales import ONE, TENTH, Numeral, and_a_fraction, scaled
from claimcheck.facets.quantity.worded import read_worded
from claimcheck.tokens import Tokens


def read_numeral(tokens: Tokens, index: int, *, money: bool = False) -> Numeral | None:
    """Read the number that begins at token `index`; `money` says that a currency sign precedes."""
    if tokens.kinds[index] == "number":
        return _from_digits(tokens, index, money)
    word = tokens.words[index]
    if word in lexis.VULGAR:
        return scaled(tokens, index + 1, lexis.VULGAR[word], TENTH, money=money, fraction=True)
    return read_worded(tokens, index)


def _from_digits(tokens: Tokens, index: int, money: bool) -> Numeral | None:
    readings = read_digits(tokens.raw[index])
    if not readings or (tokens.joined(index) and tokens.kinds[index - 1] == "number"):
        return None
    first = readings[0]
    end = index + 1
    if first.whole and first.value < 1000:
        end, first = _blank_groups(tokens, index, first)
    value, place = first.value, first.place
    if first.whole:
        added = _vulgar_after(tokens, end)
        if added:
            end, part = added
            value, place = value + part, TENTH
        elif (ratio := _slash(tokens, index, end)) is not None:
            return scaled(tokens, end + 2, ratio, TENTH, money=money, fraction=True)
        elif (half := and_a_fraction(tokens, end)) is not None:
            end, part = half
            value, place = value + part, TENTH
    power = _power_of_ten(tokens, end)
    if power is not None:
        end, factor = power
        return Numeral(end, value * factor, place * factor, scaled=True, digits=True)
    if end < len(tokens.words) and tokens.words[end] in ("dozen", "score"):
        dozens = value * lexis.GROUPS[tokens.words[end]]
        return Numeral(end + 1, dozens, ONE, whole=dozens < 1000, digits=True)
    numeral = scaled(tokens, end, value, place, money=money)
    others = () if numeral.scaled or len(readings) < 2 else readings[1:]
    return numeral._replace(digits=True, others=others)


def _blank_groups(tokens: Tokens, index: int, first: Digits) -> tuple[int, Digits]:
    """Join "378 000", whatever blank stands between the groups."""
    end = index + 1
    parts = [tokens.raw[index]]
    while (
        end < len(tokens.words)
        and tokens.kinds[end] == "number"
        and _is_one_blank(tokens.text[tokens.ends[end - 1] : tokens.starts[end]])
        and len(tokens.raw[end].replace(",", ".").partition(".")[0]) == 3
        and tokens.raw[end].replace(",", ".").replace(".", "", 1).isdigit()
        and parts[-1].isdigit()
        and len(parts) < 6
    ):
        parts.append(tokens.raw[end])
        end += 1
    if end == index + 1:
        return end, first
    joined = read_digits("".join(parts).replace(",", "."))
    return (end, joined[0]) if joined else (index + 1, first)


def _is_one_blank(gap: str) -> bool:
    """Say whether one blank stands between two groups; "&nbsp;" is one, filled up (documents)."""
    return len(gap) == 1 or len(gap.strip("\u2060")) == 1


def _vulgar_after(tokens: Tokens, end: int) -> tuple[int, Fraction] | None:
    """Read the "½" of "2½" and the "1/2" of "2 1/2"."""
    if end < len(tokens.words) and tokens.words[end] in lexis.VULGAR:
        return end + 1, lexis.VULGAR[tokens.words[end]]
    if end < len(tokens.words) and tokens.kinds[end] == "number" and not tokens.joined(end):
        ratio = _slash(tokens, end, end + 1)
        if ratio is not None:
            return end + 3, ratio
    return None


def _slash(tokens: Tokens, index: int, end: int) -> Fraction | None:
    """Read "3/4"; not a date, "24/7" or "9/11"."""
    if end + 1 >= len(tokens.words) or tokens.words[end] != "/" or end != index + 1:
        return None
    if not (tokens.joined(end) and tokens.joined(end + 1) and tokens.kinds[end + 1] == "number"):
        return None
    above, below = tokens.raw[index], tokens.raw[end + 1]
    if len(above) > 2 or below not in ("2", "3", "4", "5", "8", "10", "16", "32"):
        return None
    after = end + 2
    if after < len(tokens.words) and tokens.words[after] == "/":
        return None
    return Fraction(int(above), int(below)) if int(above) < int(below) else None


def _power_of_ten(tokens: Tokens, end: int) -> tuple[int, int | Fraction] | None:
    """Read "× 10^6", "x 10⁶", "e6" and "e-5" behind a number."""
    words, count = tokens.words, len(tokens.words)
    if end >= count:
        return None
    sign, at = 1, end
    if words[end - 1] == "10" and tokens.joined(end) and not tokens.joined(end - 1):
        if words[end] == "^" and end + 1 < count:
            return _ten(end + 2, words[end + 1], 1, base=True)
        if tokens.raw[end][0] in "⁰¹²³⁴⁵⁶⁷⁸⁹":
            return _ten(end + 1, words[end], 1, base=True)
    if words[end] in ("×", "x", "*") and end + 2 < count and words[end + 1] == "10":
        at = end + 2
        if words[at] == "^":
            at += 1
    elif tokens.joined(end) and words[end][:1] == "e":
        if words[end][1:].isdigit():
            return _ten(end + 1, words[end][1:], 1)
        at = end + 1
        if words[end] != "e":
            return None
    else:
        return None
    if at < count and words[at] in ("-", "+", "−"):
        sign, at = (1 if words[at] == "+" else -1), at + 1
    return _ten(at + 1, words[at], sign) if at < count and words[at].isdigit() else None


def _ten(
    end: int, digits: str, sign: int, *, base: bool = False
) -> tuple[int, int | Fraction] | None:
    """Return the power of ten; `base` says that the ten itself is the number in front."""
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 2 or int(digits) > 40:
        return None
    power = 10 ** (int(digits) - base) if int(digits) else 1
    return end, power if sign > 0 else Fraction(1, power)
