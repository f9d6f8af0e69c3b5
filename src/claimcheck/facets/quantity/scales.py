"""A number as written, and the scale words that go with it: "million", "bn", the "m" of "5m"."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from claimcheck.facets.quantity import number_words as lexis
from claimcheck.facets.quantity.change_words import verbs
from claimcheck.facets.quantity.digits import Digits
from claimcheck.facets.quantity.phrases import is_plural
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


# Behind "5m" these make it metres: "5m tall", "a 100m sprint".
_OF_LENGTH = frozenset(
    "tall long wide high deep away apart above below thick across underwater square sprint race"
    " final freestyle backstroke hurdles butterfly breaststroke relay medley dash distance title"
    " record radius diameter pool x".split()
)


def read_scale(tokens: Tokens, index: int, money: bool) -> tuple[int, int] | None:
    """
    Return the end and the factor of the scale word at token `index`, None where there is none.

    `money` says that a currency sign stands before the number, so that "m", "b" and "t" are scales.
    """
    if index >= len(tokens.words):
        return None
    word = tokens.words[index]
    if word in lexis.SCALES:
        return index + 1, lexis.SCALES[word]
    if word == "hundred":
        return index + 1, 100
    if word == "-" and tokens.joined(index) and index + 1 < len(tokens.words):
        after = tokens.words[index + 1]
        return (index + 2, lexis.SCALES[after]) if after in lexis.SCALES else None
    if word in lexis.ABBREVIATED_SCALES and _is_scale(tokens, index, word, money):
        return index + 1, lexis.ABBREVIATED_SCALES[word]
    raw = tokens.raw[index]
    if not raw.isascii():
        factor = lexis.IDEOGRAPHS.get(raw[:2]) or lexis.IDEOGRAPHS.get(raw[:1])
        return (index + 1, factor) if factor else None
    return None


def _is_scale(tokens: Tokens, index: int, word: str, money: bool) -> bool:
    joined, raw = tokens.joined(index), tokens.raw[index]
    if len(word) > 1:
        return word != "mm" or money
    if money:
        return joined or raw == word
    if not joined or word == "t":
        return False
    if word == "k":
        if raw == "k" or index + 1 == len(tokens.words) or tokens.kinds[index + 1] != "word":
            return True
        return counts_things(tokens, index + 1)
    return counts_things(tokens, index + 1) or (word == "m" and _like_the_others(tokens, index))


def counts_things(tokens: Tokens, index: int) -> bool:
    """Say whether things follow that are counted in millions, rather than what is measured."""
    for at in range(index, min(index + 3, len(tokens.words))):
        word = tokens.words[at]
        if tokens.kinds[at] not in ("word", "initials") or word in _OF_LENGTH:
            return False
        if (is_plural(word) and len(word) > 3) or word in _OF_UNITS:
            return True
        if word in ("of", "to", "in", "and", "more", "less", "a", "the", "from", "for", "by", "on"):
            return False
    return False


_OF_UNITS = frozenset("sq square cubic km kg tonne barrel acre hectare".split())
_LENGTHS = frozenset("feet foot ft inches inch yards yard miles mile high long tall wide".split())
_NEAR = 40  # tokens to either side in which a sentence tells what its "m" means
_OF_MILLIONS = frozenset("million millions billion bn mn $ € £ ¥ ₹ dollars euros".split())


def _like_the_others(tokens: Tokens, index: int) -> bool:
    """Say whether the sentence speaks of millions ("18m members, 3m more", "tripled to 9m")."""
    words = tokens.words
    if index + 1 < len(words) and words[index + 1] in _OF_LENGTH:
        return False
    begin, end = max(0, index - _NEAR), min(len(words), index + _NEAR)
    if not _OF_MILLIONS.isdisjoint(words[begin:end]):
        return True
    if index > 2 and words[index - 2] == "(" and words[index + 1 : index + 2] == [")"]:
        return words[index - 3] not in _LENGTHS  # "more people (2.1m)", but "7 feet (2.1m)"
    if index > 1 and words[index - 2] in ("to", "from", "by"):
        return any(word in verbs() for word in words[max(0, index - 8) : index - 2])
    return any(
        words[at] == "m" and at != index and tokens.joined(at) and counts_things(tokens, at + 1)
        for at in range(begin, end)
    )


def scaled(
    tokens: Tokens,
    end: int,
    value: Fraction,
    place: Fraction,
    *,
    money: bool = False,
    fraction: bool = False,
) -> Numeral:
    """Take in the scale words from token `end` on: "million", "hundred thousand", "bn"."""
    found = False
    while (scale := read_scale(tokens, end, money)) is not None:
        end, factor = scale
        value, place, found = value * factor, place * factor, True
    whole = not found and not fraction and value < 1000 and value.denominator == 1 and place >= 1
    return Numeral(end, value, place, whole=whole, fraction=fraction and not found, scaled=found)


def and_a_fraction(tokens: Tokens, end: int) -> tuple[int, Fraction] | None:
    """Read the "and a half" of "two and a half", the "and three-quarters" of "one and three-…"."""
    words = tokens.words
    hyphen = words[end : end + 2] == ["-", "and"]  # "two-and-a-half"
    end += hyphen
    if end + 2 >= len(tokens.words) or words[end] != "and":
        return None
    end += hyphen and words[end + 1] == "-"
    top = 1 if words[end + 1] in ("a", "an") else lexis.SMALL.get(words[end + 1], 0)
    after = end + 2
    if after + 1 < len(tokens.words) and words[after] == "-":
        after += 1
    elif after >= len(tokens.words):
        return None
    below = lexis.DENOMINATORS.get(words[after], 0)
    if 0 < top < below <= 10:
        return after + 1, Fraction(top, below)
    return None
