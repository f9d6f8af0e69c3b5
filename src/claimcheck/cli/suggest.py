"""Say what a mistyped word may have been meant to be."""

from __future__ import annotations

from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ', did you mean "X"?' for the nearest of the `known` words, or nothing."""
    from claimcheck.claims.suggest import closest

    nearest = closest(word, known, limit=1)
    return f', did you mean "{nearest[0]}"?' if nearest else ""
