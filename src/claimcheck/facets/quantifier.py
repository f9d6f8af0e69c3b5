"""All, most, many, few, none: how many of a thing are meant where no figure tells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

# From none to all; what is nearer to all says more.
_LEVELS = {
    "none": 0, "no": 0, "few": 1, "some": 2, "several": 2, "many": 3, "most": 4, "majority": 4,
    "all": 5, "every": 5, "each": 5, "everybody": 5, "everyone": 5,
}  # fmt: skip
_LOW = 1  # few and none deny what many, most and all say
_HIGH = 3


class Quantifier(NamedTuple):
    """A quantifier before "of the …", by token index."""

    at: int
    level: int  # 0 for none to 5 for all


def read(words: Sequence[str]) -> Quantifier | None:
    """Return the first quantifier of a sentence that stands before "of", None where none does."""
    for index, word in enumerate(words[:-1]):
        if word in _LEVELS and words[index + 1] == "of" and (not index or words[index - 1] != "a"):
            return Quantifier(index, _LEVELS[word])
    return None


def opposed(one: Quantifier, other: Quantifier) -> bool:
    """Say whether one says few or none, and the other many, most or all."""
    low, high = sorted((one.level, other.level))
    return low <= _LOW and high >= _HIGH
