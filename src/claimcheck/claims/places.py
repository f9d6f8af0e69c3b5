"""Lines and columns as an editor counts them: from 1, in code points, and only CR and LF break."""

from __future__ import annotations

import re


def line_starts(text: str) -> list[int]:
    """Return the index at which each line begins."""
    return [0, *(match.end() for match in re.finditer("\r\n|\r|\n", text))]


def position(text: str, index: int) -> tuple[int, int]:
    """Return the line and column of a character."""
    starts = line_starts(text[:index])
    return len(starts), index - starts[-1] + 1
