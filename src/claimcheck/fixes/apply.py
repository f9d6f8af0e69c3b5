"""Fixes made in a text, and what they change as a difference of two texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.fixes.finding import apart
from claimcheck.model import Fix

_CONTEXT = 3  # lines before and behind what changes, as everywhere


def apply(text: str, fixes: Sequence[Fix]) -> str:
    """
    Return `text` with fixes made; all outside of their places stays as it is.

    Of two that overlap only the one given first is made, so that they are best given the worst
    finding first.
    """
    pieces = []
    at = 0
    for fix in apart(fixes):
        pieces += [text[at : fix.start], fix.text]
        at = fix.end
    return "".join((*pieces, text[at:]))


def unified_diff(path: str, old: str, new: str) -> Iterator[str]:
    """
    Yield the lines, ends included, of a unified difference that `patch` and `git apply` take.

    Lines end with a line feed alone, so that the carriage return before it is a part of a line and
    is there in the patch too. Nothing is yielded where nothing changes.
    """
    import difflib

    lines = difflib.unified_diff(_lines(old), _lines(new), path, path, n=_CONTEXT)
    for line in lines:
        if line.endswith("\n"):
            yield line
        else:
            yield f"{line}\n"
            yield "\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """Cut at line feeds only: `str.splitlines` would cut at form feeds and U+2028 as well."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
