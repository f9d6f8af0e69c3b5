"""The nearest known words to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable


def closest(word: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """Return up to `limit` of the known words that `word` may be a slip of, the nearest first."""
    from rapidfuzz import process  # only when something is already wrong
    from rapidfuzz.distance import OSA

    found = process.extract(
        word[:200].lower(),
        list(known),
        scorer=OSA.normalized_similarity,
        processor=None,
        limit=limit,
        score_cutoff=0.6,
    )
    return tuple(match[0] for match in found)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ', did you mean "X"?' for the nearest of the `known` words, or nothing."""
    nearest = closest(word, known, limit=1)
    return f', did you mean "{nearest[0]}"?' if nearest else ""
