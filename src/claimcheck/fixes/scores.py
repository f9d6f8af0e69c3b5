"""Results of matches: "2–1" for "3–1", in the order in which the draft tells the two sides."""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return re.compile(r"(\d{1,3})(\s?[-–—−:]\s?|\s(?:to)\s)(\d{1,3})")


def replacement(draft: str, claim: str) -> str | None:
    """Return the claim's result with the draft's dash, None where one of the two is no result."""
    mine, theirs = _pattern().fullmatch(draft), _pattern().fullmatch(claim)
    if mine is None or theirs is None or mine[2].strip() == "to":
        return None
    scores = [theirs[1], theirs[3]]
    behind = int(mine[1]) < int(mine[3])
    if behind is not (int(scores[0]) < int(scores[1])):
        scores.reverse()
    return f"{scores[0]}{mine[2]}{scores[1]}"
