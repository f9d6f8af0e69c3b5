"""Up or down where no figure tells: "turnout was lower", "profit fell" (verdicts.md 2)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.facets.quantity import change_words
from claimcheck.facets.quantity.model import Change
from claimcheck.tokens import Tokens

_REACH = 16  # tokens from a comparative to its "than"


class Direction(NamedTuple):
    """A word that tells which way something went, by token index."""

    at: int
    change: Change


def read(tokens: Tokens, taken: Sequence[bool] = ()) -> Direction | None:
    """Return the first verb of change or comparative with "than" in a sentence."""
    words = tokens.words
    verbs = change_words.verbs()
    for index, word in enumerate(words):
        if index < len(taken) and taken[index]:
            continue
        if word in verbs and word not in ("up", "down"):
            return Direction(index, verbs[word])
        if word in change_words.UP_COMPARATIVES:
            change = Change.UP
        elif word in change_words.DOWN_COMPARATIVES:
            change = Change.DOWN
        else:
            continue
        previous = words[index - 1] if index else ""
        if "than" in words[index + 1 : index + _REACH] or previous in (
            "became",
            "become",
            "grew",
            "got",
        ):
            return Direction(index, change)
    return None
