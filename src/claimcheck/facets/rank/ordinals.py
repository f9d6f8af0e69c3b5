"""Ordinals: "third", "3rd", and what they name rather than rank."""

from __future__ import annotations

from claimcheck.tokens import Tokens

_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)


_ORDINALS = {word: number for number, word in enumerate(_WORDS.split(), start=1)}


_SUFFIXES = frozenset("st nd rd th".split())


# What is numbered, so that an ordinal names it: "the second season", "season 2".
ITEMS = frozenset(
    "season series episode album single edition volume chapter leg round term phase stage version "
    "terminal reactor instalment installment sequel book".split()
)


def may_be_ordinal(word: str) -> bool:
    """Say whether an ordinal may begin with a word: "third", "3" before "rd"."""
    return word in _ORDINALS or word.isdigit()


def ordinal_value(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return the value and the end of an ordinal: "third", "3rd"."""
    word = tokens.words[index]
    if word in _ORDINALS:
        return _ORDINALS[word], index + 1
    if (
        word.isdigit()
        and len(word) <= 3
        and index + 1 < len(tokens)
        and tokens.words[index + 1] in _SUFFIXES
        and tokens.joined(index + 1)
    ):
        return int(word), index + 2
    return None
