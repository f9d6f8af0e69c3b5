"""Read a number from tokens: digits, words, and mixtures of both ("1.2 million", "half a dozen").

The reading is a value with the place value of its last significant digit, or, for plural scale
words ("hundreds of thousands"), the interval that they stand for (verdicts.md 4.1 and 4.2).
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from claimcheck.facets.quantity import number_words as lexis
from claimcheck.facets.quantity.digits import Digits, last_place, read_digits
from claimcheck.facets.quantity.scales import read_scale
from claimcheck.tokens import Tokens

ONE = Fraction(1)
TENTH = Fraction(1, 10)  # granularity of a fraction in words (verdicts.md 4.1)


class Numeral(NamedTuple):
    """A number as written, from the token where reading began up to, not including, `end`."""

    end: int
    value: Fraction | None
    place: Fraction  # place value of the last significant digit; its zeros do not count
    whole: bool = False  # a whole number below 1,000, without a scale word
    fraction: bool = False  # "a third", "two fifths", "half"
    vague: tuple[Fraction, Fraction] | None = None  # of a plural scale word: first and past-last
    hedged: bool = False  # "a couple of", "several hundred"
    scaled: bool = False  # has a scale word or sign of its own
    digits: bool = False  # begins with digits
    others: tuple[Digits, ...] = ()  # other readings of the same marks


def read_numeral(tokens: Tokens, index: int, *, money: bool = False) -> Numeral | None:
    """Read the number that begins at token `index`; `money` says that a currency sign precedes."""
    if tokens.kinds[index] == "number":
        return _from_digits(tokens, index, money)
    word = tokens.words[index]
    if word in lexis.VULGAR:
        return _scaled(tokens, index + 1, lexis.VULGAR[word], TENTH, money=money, fraction=True)
    if word in lexis.CARDINALS:
        return _from_words(tokens, index)
    if word in ("a", "an"):
        return _after_article(tokens, index)
    if word in ("half", "quarter"):
        return _fraction(tokens, index, index, 1)
    if word in ("several", "few", "many", "hundred", "couple", "dozen"):
        return _group(tokens, index)
    if word in lexis.PLURALS:
        return _plural(tokens, index)
    return None


def _from_digits(tokens: Tokens, index: int, money: bool) -> Numeral | None:
    readings = read_digits(tokens.raw[index])
    if not readings or (tokens.joined(index) and tokens.kinds[index - 1] == "number"):
        return None
    first = readings[0]
    end = index + 1
    if first.whole and first.value < 1000:
        end, first = _blank_groups(tokens, index, first)
    value, place, fraction = first.value, first.place, False
    if first.whole:
        added = _vulgar_after(tokens, end)
        if added:
            end, part = added
            value, place, fraction = value + part, TENTH, True
        elif (ratio := _slash(tokens, index, end)) is not None:
            return _scaled(tokens, end + 2, ratio, TENTH, money=money, fraction=True)
        elif (half := _and_a_fraction(tokens, end)) is not None:
            end, part = half
            value, place, fraction = value + part, TENTH, False
    power = _power_of_ten(tokens, end)
    if power is not None:
        end, factor = power
        return Numeral(end, value * factor, place * factor, scaled=True, digits=True)
    numeral = _scaled(tokens, end, value, place, money=money, fraction=fraction)
    others = () if numeral.scaled or len(readings) < 2 else readings[1:]
    return numeral._replace(digits=True, others=others)


def _blank_groups(tokens: Tokens, index: int, first: Digits) -> tuple[int, Digits]:
    """Join "378 000", whatever blank stands between the groups."""
    end = index + 1
    parts = [tokens.raw[index]]
    while (
        end < len(tokens)
        and tokens.kinds[end] == "number"
        and tokens.starts[end] - tokens.ends[end - 1] == 1
        and len(tokens.raw[end].partition(".")[0]) == 3
        and tokens.raw[end].replace(".", "", 1).isdigit()
        and "." not in parts[-1]
        and len(parts) < 6
    ):
        parts.append(tokens.raw[end])
        end += 1
    if end == index + 1:
        return end, first
    joined = read_digits("".join(parts))
    return (end, joined[0]) if joined else (index + 1, first)


def _vulgar_after(tokens: Tokens, end: int) -> tuple[int, Fraction] | None:
    """Read the "½" of "2½" and the "1/2" of "2 1/2"."""
    if end < len(tokens) and tokens.words[end] in lexis.VULGAR:
        return end + 1, lexis.VULGAR[tokens.words[end]]
    if end < len(tokens) and tokens.kinds[end] == "number" and not tokens.joined(end):
        ratio = _slash(tokens, end, end + 1)
        if ratio is not None:
            return end + 3, ratio
    return None


def _slash(tokens: Tokens, index: int, end: int) -> Fraction | None:
    """Read "3/4"; not a date, "24/7" or "9/11"."""
    if end + 1 >= len(tokens) or tokens.words[end] != "/" or end != index + 1:
        return None
    if not (tokens.joined(end) and tokens.joined(end + 1) and tokens.kinds[end + 1] == "number"):
        return None
    above, below = tokens.raw[index], tokens.raw[end + 1]
    if len(above) > 2 or below not in ("2", "3", "4", "5", "8", "10", "16", "32"):
        return None
    after = end + 2
    if after < len(tokens) and tokens.words[after] == "/":
        return None
    return Fraction(int(above), int(below)) if int(above) < int(below) else None


def _and_a_fraction(tokens: Tokens, end: int) -> tuple[int, Fraction] | None:
    """Read the "and a half" of "two and a half", the "and three-quarters" of "one and three-…"."""
    words = tokens.words
    if end + 2 >= len(tokens) or words[end] != "and":
        return None
    top = 1 if words[end + 1] in ("a", "an") else lexis.SMALL.get(words[end + 1], 0)
    after = end + 2
    if words[after] == "-" and after + 1 < len(tokens):
        after += 1
    below = lexis.DENOMINATORS.get(words[after], 0)
    if 0 < top < below <= 10:
        return after + 1, Fraction(top, below)
    return None


def _power_of_ten(tokens: Tokens, end: int) -> tuple[int, int | Fraction] | None:
    """Read "× 10^6", "x 10⁶", "e6" and "e-5" behind a number."""
    words, count = tokens.words, len(tokens)
    if end >= count:
        return None
    sign, at = 1, end
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


def _ten(end: int, digits: str, sign: int) -> tuple[int, int | Fraction] | None:
    if not digits.isascii() or len(digits) > 2 or int(digits) > 40:
        return None
    power = 10 ** int(digits)
    return end, power if sign > 0 else Fraction(1, power)


def _scaled(
    tokens: Tokens, end: int, value: Fraction, place: Fraction, *, money: bool, fraction: bool
) -> Numeral:
    """Take in the scale words that follow: "million", "hundred thousand", "bn"."""
    scaled = False
    while (scale := read_scale(tokens, end, money)) is not None:
        end, factor = scale
        value, place, scaled = value * factor, place * factor, True
    whole = not scaled and not fraction and value < 1000 and value.denominator == 1 and place >= 1
    return Numeral(end, value, place, whole=whole, fraction=fraction and not scaled, scaled=scaled)


def _from_words(tokens: Tokens, index: int) -> Numeral | None:
    end, number = _cardinal(tokens, index)
    words = tokens.words
    below, after = _denominator(tokens, end)
    if below and number < below and _is_fraction(tokens, index, after, number, below):
        return _fraction(tokens, index, after - 1, number)
    half = _and_a_fraction(tokens, end)
    if half is not None:
        end, part = half
        return _scaled(tokens, end, number + part, TENTH, money=False, fraction=False)
    if end < len(tokens) and words[end] == "point" and (decimal := _decimal_words(tokens, end)):
        end, part = decimal
        return _scaled(tokens, end, number + part, Fraction(1, part.denominator), money=False,
                       fraction=False)  # fmt: skip
    if end < len(tokens) and words[end] in ("dozen", "score"):
        return Numeral(end + 1, Fraction(number * lexis.GROUPS[words[end]]), ONE, whole=True)
    value = Fraction(number)
    scaled = _scaled(tokens, end, value, Fraction(last_place(number)), money=False, fraction=False)
    return scaled._replace(whole=scaled.whole and value < 1000)


def _cardinal(tokens: Tokens, index: int, current: int = 0) -> tuple[int, int]:
    """
    Read a cardinal in words from `index`: "three hundred and seventy-eight thousand".

    `current` is 1 where an article stands for the one: "a hundred and thirty".
    """
    words, count = tokens.words, len(tokens)
    between = words[index - 1] == "between" if index else False
    total = 0
    last = 1 if current else _FIRST  # the size of the word before: the next one must be smaller
    end = index
    while end < count:
        word = words[end]
        if word in lexis.SMALL and last > 19 and (last > 99 or lexis.SMALL[word] < 10):
            current, last = current + lexis.SMALL[word], 1
        elif word in lexis.TENS and last >= 100:
            current, last = current + lexis.TENS[word], 20
        elif word == "hundred" and 0 < current < 100:
            current, last = current * 100, 100
        elif word in lexis.SCALES and current and lexis.SCALES[word] < (total or _FIRST):
            total, current, last = total + current * lexis.SCALES[word], 0, 1000
        elif not _joins(tokens, end, last, between):
            break
        end += 1
    return end, total + current


_FIRST = 10**30


def _joins(tokens: Tokens, end: int, last: int, between: bool) -> bool:
    """Say whether a hyphen or an "and" at `end` leads on to a smaller part of the same number."""
    words = tokens.words
    if end + 1 >= len(tokens) or last == _FIRST:
        return False
    word = words[end + 1]
    if words[end] == "-" and tokens.joined(end):
        if word == "hundred" or word in lexis.SCALES:
            return True
        return last >= 20 and 0 < lexis.SMALL.get(word, 0) < 10
    if words[end] != "and" or last < 100 or between or word not in lexis.CARDINALS:
        return False
    after = words[end + 2] if end + 2 < len(tokens) else ""
    return word != "zero" and after != "hundred" and not (last > 100 and after in lexis.SCALES)


def _decimal_words(tokens: Tokens, end: int) -> tuple[int, Fraction] | None:
    """Read the "point five" of "one point five"."""
    digits, at = "", end + 1
    while at < len(tokens) and lexis.SMALL.get(tokens.words[at], 10) < 10 and len(digits) < 10:
        digits += str(lexis.SMALL[tokens.words[at]])
        at += 1
    return (at, Fraction(int(digits), 10 ** len(digits))) if digits.strip("0") else None


def _denominator(tokens: Tokens, end: int) -> tuple[int, int]:
    """Return the size of the fraction word at `end` (behind a hyphen perhaps), and its end."""
    if end < len(tokens) and tokens.words[end] == "-" and tokens.joined(end):
        end += 1
    if end < len(tokens) and tokens.words[end] in lexis.DENOMINATORS:
        return lexis.DENOMINATORS[tokens.words[end]], end + 1
    return 0, end


_AFTER_FRACTION = frozenset(
    "of more less fewer higher lower larger smaller bigger greater cheaper faster longer shorter the"
    " below above its their his her our that what as to in from on at during since by after between"
    " and or but while with for last this year-on-year up down majority".split()
)
_BEFORE_FRACTION = frozenset(
    "by about around nearly almost than over under roughly approximately least most up down only"
    " just exactly to some between".split()
)


def _is_fraction(tokens: Tokens, index: int, after: int, top: int, below: int) -> bool:
    """Tell "a third of" from "a third party", "three quarters of" from three quarters of a year."""
    words = tokens.words
    word = words[after - 1]
    follower = words[after] if after < len(tokens) else "."
    before = words[index - 1] if index else ""
    hyphen = words[after - 2] == "-"
    if word.endswith("quarters") and (top != 3 or (not hyphen and follower != "of")):
        return False
    if word in ("half", "quarter") and top == 1:
        return (
            hyphen
            or follower in _AFTER_FRACTION - {"the", "in", "and"}
            or before in _BEFORE_FRACTION
        )
    if word.endswith("s") or below > 10:
        return True
    if tokens.words[index] == "one":
        return True
    return follower in _AFTER_FRACTION or before in _BEFORE_FRACTION or not follower.isalnum()


def _fraction(tokens: Tokens, index: int, last: int, top: int) -> Numeral | None:
    """Read what follows a fraction word at `last`: "of a million", "a dozen", "an hour"."""
    words, count = tokens.words, len(tokens)
    below = lexis.DENOMINATORS[words[last]]
    if words[index] in ("half", "quarter") and not _bare_fraction(tokens, index):
        return None
    value, end = Fraction(top, below), last + 1
    at = end
    if at < count and words[at] == "-":
        at += 1
    if at < count and words[at] == "of":
        at += 1
    if at < count and words[at] in ("a", "an", "one"):
        at += 1
    word = words[at] if at < count else ""
    if word in ("hundred", *lexis.SCALES):
        factor = 100 if word == "hundred" else lexis.SCALES[word]
        return Numeral(at + 1, value * factor, TENTH * factor, scaled=True)
    if word in lexis.GROUPS and word != "couple":
        return Numeral(at + 1, value * lexis.GROUPS[word], ONE, whole=True)
    return Numeral(end, value, TENTH, fraction=True)


_HALF_OF = frozenset(
    "of the a an its their his her our my your that all those these as more less dozen million"
    " billion hundred thousand trillion mile percent per price".split()
)


def _bare_fraction(tokens: Tokens, index: int) -> bool:
    """Tell "half of them" from "half-time" and "the first half"."""
    words, after = tokens.words, index + 1
    follower = words[after] if after < len(tokens) else "."
    before = words[index - 1] if index else ""
    if words[index] == "quarter":
        return (
            follower == "of" and after + 1 < len(tokens) and words[after + 1] in ("a", "an", "the")
        )
    if before in ("first", "second", "the", "other", "latter", "better", "-", "this", "last"):
        return False
    if follower == "-":
        return after + 1 < len(tokens) and words[after + 1] in ("a", *lexis.SCALES, "hour", "mile",
                                                                "dozen", "percent", "point")  # fmt: skip
    return follower in _HALF_OF or before in _BEFORE_FRACTION


_ARTICLED = frozenset({"hundred", "dozen", "couple", "half", "few", "score", *lexis.SCALES})


def _after_article(tokens: Tokens, index: int) -> Numeral | None:
    """Read "a hundred", "a dozen", "a third of", "a couple of", "a few thousand"."""
    at = index + 1
    if at < len(tokens) and tokens.words[at] == "good":
        at += 1
    if at >= len(tokens):
        return None
    word = tokens.words[at]
    if word in ("dozen", "couple", "few", "score", "good"):
        return _group(tokens, at)
    if word == "hundred" or word in lexis.SCALES:
        factor = 100 if word == "hundred" else lexis.SCALES[word]
        half = _and_a_fraction(tokens, at + 1)
        if half is not None:
            return Numeral(half[0], (1 + half[1]) * factor, TENTH * factor, scaled=True)
        end, number = _cardinal(tokens, at, 1)
        return Numeral(end, Fraction(number), Fraction(last_place(number)), whole=number < 1000)
    below = lexis.DENOMINATORS.get(word, 0)
    if below and not word.endswith("s") and _is_fraction(tokens, index, at + 1, 1, below):
        if word == "half" and at + 1 < len(tokens) and tokens.words[at + 1] == "-":
            return None
        return _fraction(tokens, index, at, 1)
    return None


def _group(tokens: Tokens, at: int) -> Numeral | None:
    """Read "dozen", "couple of hundred", "several thousand", "few hundred", a bare "hundred"."""
    words, count = tokens.words, len(tokens)
    word, end = words[at], at + 1
    if word in ("dozen", "score"):
        if word == "score" and (end >= count or words[end] != "of"):
            return None
        return Numeral(end, Fraction(lexis.GROUPS[word]), ONE, whole=True)
    if word == "couple":
        if end < count and words[end] == "of":
            end += 1
        elif end >= count or words[end] not in ("hundred", "thousand", "dozen", "million"):
            return None
        numeral = _scaled(tokens, end, Fraction(2), ONE, money=False, fraction=False)
        if end < count and words[end] == "hundred" and not numeral.scaled:
            numeral = _scaled(tokens, end + 1, Fraction(200), Fraction(100), money=False,
                              fraction=False)  # fmt: skip
        return numeral._replace(hedged=True)
    if word == "hundred":
        return Numeral(end, Fraction(100), Fraction(100), whole=True)
    if end < count and (words[end] in lexis.SCALES or words[end] in ("hundred", "dozen")):
        return _vague(end + 1, f"{words[end]}s")
    return None


def _vague(end: int, plural: str, factor: int = 1) -> Numeral:
    one, past = lexis.PLURALS[plural]
    low = Fraction(2 * one * factor)
    return Numeral(end, None, Fraction(one * factor), vague=(low, Fraction(past * factor)),
                   scaled=True)  # fmt: skip


def _plural(tokens: Tokens, index: int) -> Numeral | None:
    """Read "hundreds", "tens of thousands", "hundreds of millions"."""
    words, count, end = tokens.words, len(tokens), index + 1
    word = words[index]
    if end + 1 < count and words[end] in ("of", "upon") and words[end + 1] in lexis.PLURALS:
        outer = lexis.PLURALS[words[end + 1]][0]
        return _vague(end + 2, word, outer)
    if word in ("tens", "scores") and (end >= count or words[end] != "of"):
        return None
    before = words[index - 1] if index else ""
    if before in ("the", "-") and (end >= count or words[end] != "of"):
        return None
    return _vague(end, word)
