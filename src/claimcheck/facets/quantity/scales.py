"""Tell the scale of "5m people" from the metre of "5m tall", and read the scale words."""

from __future__ import annotations

from claimcheck.facets.quantity import number_words as lexis
from claimcheck.tokens import Tokens

# Behind "5m" these make it metres: "5m tall", "a 100m sprint".
_OF_LENGTH = frozenset(
    "tall long wide high deep away apart above below thick across underwater square sprint race"
    " final freestyle backstroke hurdles butterfly breaststroke relay medley dash distance title"
    " record radius diameter pool x".split()
)
_OF_SCREENS = frozenset(
    "tv tvs television televisions video videos resolution display displays screen screens monitor"
    " monitors run race streaming camera".split()
)


def read_scale(tokens: Tokens, index: int, money: bool) -> tuple[int, int] | None:
    """
    Return the end and the factor of the scale word at token `index`, None where there is none.

    `money` says that a currency sign stands before the number, so that "m", "b" and "t" are scales.
    """
    if index >= len(tokens):
        return None
    word = tokens.words[index]
    if word in lexis.SCALES:
        return index + 1, lexis.SCALES[word]
    if word == "hundred":
        return index + 1, 100
    if word == "-" and tokens.joined(index) and index + 1 < len(tokens):
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
    joined = tokens.joined(index)
    if len(word) > 1:
        return word != "mm" or money
    if money:
        return joined or tokens.raw[index] == word
    if not joined:
        return False
    after = tokens.words[index + 1] if index + 1 < len(tokens) else ""
    if word == "k":
        return tokens.raw[index] == "k" or after not in _OF_SCREENS
    if word == "m":
        if tokens.raw[index] == "M":
            return not after or tokens.raw[index + 1].islower() or not after.isalpha()
        return _counts_things(after)
    return word == "b" and _counts_things(after)


def _counts_things(after: str) -> bool:
    """Say whether what follows is a thing that is counted in millions rather than a measure."""
    if after in _OF_LENGTH or not after.isalpha():
        return False
    return after in ("people", "women", "men", "children") or (
        len(after) > 3 and after.endswith("s") and not after.endswith(("ss", "us", "is"))
    )
