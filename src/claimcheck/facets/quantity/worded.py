"""Read a number in words: "three hundred and seventy-eight", "two fifths", "half a dozen"."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.facets.quantity import number_words as lexis
from claimcheck.facets.quantity.digits import last_place
from claimcheck.facets.quantity.phrases import STOPS
from claimcheck.facets.quantity.scales import ONE, TENTH, Numeral, and_a_fraction, scaled
from claimcheck.tokens import Tokens


def read_worded(tokens: Tokens, index: int) -> Numeral | None:
    """Return the number in words that begins at token `index`, None where there is none."""
    word = tokens.words[index]
    if word in lexis.CARDINALS:
        return _cardinal_number(tokens, index)
    if word in ("a", "an"):
        return _after_article(tokens, index) or _single_unit(tokens, index)
    if word in ("half", "quarter"):
        return _fraction(tokens, index, index, 1)
    if word in ("several", "few", "many", "hundred", "couple", "dozen"):
        return _group(tokens, index)
    if word in lexis.PLURALS:
        return _plural(tokens, index)
    if word in lexis.SCALES and index and tokens.words[index - 1] in _ANOTHER:
        return scaled(tokens, index, ONE, ONE)
    return None


SINGLE_UNITS = frozenset(
    "hour day week month year decade century fortnight mile kilometre kilometer metre meter tonne"
    " ton kilogram kilo litre liter gallon acre hectare minute second gram foot inch yard".split()
)
_BEFORE_SINGLE = frozenset(
    "barely hardly within than over under almost nearly about around least exceeding exceed"
    " exceeds exceeded lasted lasting last lasts took take takes taking spent approximately"
    " roughly below above".split()
)
_TIMES = frozenset("hour day week month year decade century fortnight".split())


def _single_unit(tokens: Tokens, index: int) -> Numeral | None:
    """Read "within a week", "more than a mile", "for an hour": the article stands for one."""
    words, count = tokens.words, len(tokens.words)
    at = index + 1
    if at + 1 < count and words[at] in ("full", "whole", "good", "single"):
        at += 1
    if at >= count or words[at] not in SINGLE_UNITS:
        return None
    before, unit = words[index - 1] if index else "", words[at]
    follower = words[at + 1] if at + 1 < count else "."
    if and_a_fraction(tokens, at + 1) is not None:
        return Numeral(at, ONE, ONE, whole=True)  # "a year and a half"
    if before == "for" or (before == "in" and unit == "hour"):
        fits = unit in _TIMES
    else:
        fits = before in _BEFORE_SINGLE
    if follower in ("ago", "earlier", "before", "later", "after"):
        return None
    if not fits or (follower.isalpha() and follower not in STOPS) or follower == "-":
        return None
    return Numeral(at, ONE, ONE, whole=True)


# "a further million", "another thousand"
_ANOTHER = frozenset({"further", "another", "extra", "additional", "whole", "full"})


def _cardinal_number(tokens: Tokens, index: int) -> Numeral | None:
    end, number = _cardinal(tokens, index)
    words = tokens.words
    below, after = _denominator(tokens, end)
    if below and number < below and _is_fraction(tokens, index, after, number, below):
        return _fraction(tokens, index, after - 1, number)
    half = and_a_fraction(tokens, end)
    if half is not None:
        end, part = half
        return scaled(tokens, end, number + part, TENTH)
    if (
        end < len(tokens.words)
        and words[end] == "point"
        and (decimal := _decimal_words(tokens, end))
    ):
        end, part, place = decimal
        return scaled(tokens, end, number + part, place)
    if end < len(tokens.words) and words[end] in ("dozen", "score"):
        return Numeral(end + 1, Fraction(number * lexis.GROUPS[words[end]]), ONE, whole=True)
    value = Fraction(number)
    return scaled(tokens, end, value, Fraction(last_place(number)))


def _cardinal(tokens: Tokens, index: int, current: int = 0) -> tuple[int, int]:
    """
    Read a cardinal in words from `index`: "three hundred and seventy-eight thousand".

    `current` is 1 where an article stands for the one: "a hundred and thirty".
    """
    words, count = tokens.words, len(tokens.words)
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
    if end + 1 >= len(tokens.words) or last == _FIRST:
        return False
    word = words[end + 1]
    if words[end] == "-" and tokens.joined(end):
        if word == "hundred" or word in lexis.SCALES:
            return True
        return last >= 20 and 0 < lexis.SMALL.get(word, 0) < 10
    if words[end] != "and" or last < 100 or between or word not in lexis.CARDINALS:
        return False
    after = words[end + 2] if end + 2 < len(tokens.words) else ""
    return word != "zero" and after != "hundred" and not (last > 100 and after in lexis.SCALES)


def _decimal_words(tokens: Tokens, end: int) -> tuple[int, Fraction, Fraction] | None:
    """Read the "point five" of "one point five"."""
    digits, at = "", end + 1
    while (
        at < len(tokens.words) and lexis.SMALL.get(tokens.words[at], 10) < 10 and len(digits) < 10
    ):
        digits += str(lexis.SMALL[tokens.words[at]])
        at += 1
    if not digits.strip("0"):
        return None
    place = Fraction(1, 10 ** len(digits))
    return at, int(digits) * place, place


def _denominator(tokens: Tokens, end: int) -> tuple[int, int]:
    """Return the size of the fraction word at `end` (behind a hyphen perhaps), and its end."""
    if end < len(tokens.words) and tokens.words[end] == "-" and tokens.joined(end):
        end += 1
    if end < len(tokens.words) and tokens.words[end] in lexis.DENOMINATORS:
        return lexis.DENOMINATORS[tokens.words[end]], end + 1
    return 0, end


_AFTER_FRACTION = frozenset(
    "of more less fewer higher lower larger smaller bigger greater cheaper faster longer shorter"
    " the below above its their his her our that what as to in from on at during since by after"
    " between and or but while with for last this year-on-year up down majority".split()
)
_BEFORE_FRACTION = frozenset(
    "by about around nearly almost than over under roughly approximately least most up down only"
    " just exactly to some between owns own owned holds hold held lost lose".split()
)


def _is_fraction(tokens: Tokens, index: int, after: int, top: int, below: int) -> bool:
    """Tell "a third of" from "a third party", "three quarters of" from three quarters of a year."""
    words = tokens.words
    word = words[after - 1]
    follower = words[after] if after < len(tokens.words) else "."
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
    if below > 12:
        return hyphen or follower == "of"
    if word.endswith("s"):
        return True
    if tokens.words[index] == "one":
        return True
    return follower in _AFTER_FRACTION or before in _BEFORE_FRACTION or not follower.isalnum()


def _fraction(tokens: Tokens, index: int, last: int, top: int) -> Numeral | None:
    """Read what follows a fraction word at `last`: "of a million", "a dozen", "an hour"."""
    words, count = tokens.words, len(tokens.words)
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
    " billion hundred thousand trillion mile percent".split()
)


def _bare_fraction(tokens: Tokens, index: int) -> bool:
    """Tell "half of them" from "half-time" and "the first half"."""
    words, after = tokens.words, index + 1
    follower = words[after] if after < len(tokens.words) else "."
    before = words[index - 1] if index else ""
    if words[index] == "quarter":
        return (
            follower == "of"
            and after + 1 < len(tokens.words)
            and words[after + 1] in ("a", "an", "the")
        )
    if before in ("first", "second", "the", "other", "latter", "better", "-", "this", "last"):
        return False
    if follower == "-":
        return after + 1 < len(tokens.words) and words[after + 1] in _HALF_A
    return follower in _HALF_OF or before in _BEFORE_FRACTION


_HALF_A = frozenset({"a", "hour", "mile", "dozen", "percent", "point", *lexis.SCALES})


def _after_article(tokens: Tokens, index: int) -> Numeral | None:
    """Read "a hundred", "a dozen", "a third of", "a couple of", "a few thousand"."""
    at = index + 1
    if at < len(tokens.words) and tokens.words[at] == "good":
        at += 1
    if at >= len(tokens.words):
        return None
    word = tokens.words[at]
    if word in ("dozen", "couple", "few", "score", "good"):
        return _group(tokens, at)
    if word == "hundred" or word in lexis.SCALES:
        factor = 100 if word == "hundred" else lexis.SCALES[word]
        half = and_a_fraction(tokens, at + 1)
        if half is not None:
            return Numeral(half[0], (1 + half[1]) * factor, TENTH * factor, scaled=True)
        end, number = _cardinal(tokens, at, 1)
        return Numeral(end, Fraction(number), Fraction(last_place(number)), whole=number < 1000)
    below = lexis.DENOMINATORS.get(word, 0)
    if below and not word.endswith("s") and _is_fraction(tokens, index, at + 1, 1, below):
        if word == "half" and at + 1 < len(tokens.words) and tokens.words[at + 1] == "-":
            return None
        return _fraction(tokens, index, at, 1)
    return None


def _group(tokens: Tokens, at: int) -> Numeral | None:
    """Read "dozen", "couple of hundred", "several thousand", "few hundred", a bare "hundred"."""
    words, count = tokens.words, len(tokens.words)
    word, end = words[at], at + 1
    if word in ("dozen", "score"):
        if word == "score" and (words[end : end + 1] != ["of"] or end + 1 >= count):
            return None
        if word == "score" and tokens.kinds[end + 1] == "number":
            return None  # "a score of 94"
        return Numeral(end, Fraction(lexis.GROUPS[word]), ONE, whole=True)
    if word == "couple":
        if end < count and words[end] == "of":
            end += 1
        elif end >= count or words[end] not in ("hundred", "thousand", "dozen", "million"):
            return None
        numeral = scaled(tokens, end, Fraction(2), ONE)
        if end < count and words[end] == "hundred" and not numeral.scaled:
            numeral = scaled(tokens, end + 1, Fraction(200), Fraction(100))
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
    words, count, end = tokens.words, len(tokens.words), index + 1
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
