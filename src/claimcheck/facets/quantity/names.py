"""Tell the figures that only name a group or a method (verdicts.md 4.1)."""

from __future__ import annotations

from claimcheck.tokens import Tokens

_GROUP_BEFORE = frozenset(
    "aged age ages top bottom richest poorest wealthiest past last next first coming previous"
    " under class".split()
)
_METHODS = frozenset("confidence credible prediction significance ci certainty quantile".split())


def names_group(tokens: Tokens, first: int, last: int, dimension: str) -> bool:
    """Say whether the figure at tokens `first` to `last` names a group or a method."""
    words, count = tokens.words, len(tokens.words)
    before = words[first - 1] if first else ""
    after = words[last] if last < count else ""
    if before in ("aged", "age", "ages"):
        return True
    if (
        dimension == "duration"
        and after == "-"
        and last + 1 < count
        and words[last + 1] in ("old", "olds")
    ):
        return True
    if dimension == "ratio" and after in _METHODS:
        return True
    if before in _GROUP_BEFORE:
        earlier = words[first - 2] if first > 1 else ""
        return earlier in ("the", "its", "their", "his", "her", "our", "world") or before in (
            "aged",
        )
    return False
