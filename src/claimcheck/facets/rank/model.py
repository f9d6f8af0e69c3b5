"""A rank in a sentence (verdicts.md 7)."""

from __future__ import annotations

from typing import NamedTuple


class Rank(NamedTuple):
    """One rank in a sentence, by token indices."""

    first: int
    last: int  # end-exclusive
    position: int  # 1 for "largest" and "first"
    scale: str | None  # the superlative's base form: "large", "cold"; None for "first", "No. 1"
    low: bool = False  # counted from the small end: "smallest", "least"
    among: bool = False  # softened: "among the largest", "a leading", "one of the"
    scope: str | None = None  # "world", or the key of a name
    within: bool = False  # "in the top five": that place or a better one
    denies: bool = False  # "no X is larger than": a negative word that is part of the superlative
