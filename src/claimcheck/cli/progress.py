"""
How far long work has come, in one line on standard error that is gone when the work is done.

Nothing of it reaches a report, a file, a pipe or the log of a CI system. There is no thread that
draws, since the processes that check drafts are forked: a line is drawn when a draft is done.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from typing import TextIO, TypeVar

from claimcheck.cli.streams import columns
from claimcheck.reports.escape import one_line

_T = TypeVar("_T")

_LATER = 0.5  # seconds of work before the first line: what is quick needs none
_PAUSE = 0.1  # seconds between two lines
_ERASE = "\r\x1b[K"  # to the start of the line, and away with what is on it
_LEAST = 20  # columns under which there is no room for a line
_BAR = 20  # columns of the bar, where there is room for one


def shown(
    done: Iterable[_T],
    paths: Sequence[str],
    *,
    stream: TextIO | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Generator[_T, None, None]:
    """
    Yield what comes of each of `paths`, in their order, and meanwhile show how far it has come.

    Closing the iterator, or whatever is raised while one waits for it, takes the line away.
    `stream` is standard error, `clock` tells seconds.
    """
    stream = stream or sys.stderr
    if stream is None or len(paths) < 2 or not is_wanted(stream, os.environ):
        yield from done
        return
    line = _Line(stream, columns(stream, os.environ) - 1)  # a full line would wrap
    due = clock() + _LATER
    try:
        for number, each in enumerate(done, start=1):
            if number == len(paths):
                line.erase()  # before anything else is said
            elif (now := clock()) >= due:
                line.draw(number, paths)
                due = now + _PAUSE
            yield each
    finally:
        line.erase()


def is_wanted(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """Say whether someone watches `stream` who can be shown a line that changes."""
    if environ.get("TERM") == "dumb" or environ.get("CI", "").lower() not in ("", "0", "false"):
        return False
    if sys.platform == "win32" and not environ.get("WT_SESSION"):
        return False  # an old console shows escape sequences as they are
    try:
        return stream.isatty() and columns(stream, environ) >= _LEAST
    except (OSError, ValueError):
        return False


class _Line:
    """The line, and whether it is there."""

    def __init__(self, stream: TextIO, width: int) -> None:
        self._stream: TextIO | None = stream
        self._width = width
        self._is_there = False

    def draw(self, number: int, paths: Sequence[str]) -> None:
        """Show that `number` of the drafts are done, and which one comes next."""
        self._is_there = True  # at first, as Ctrl-C may come at any moment
        self._write(_ERASE + text(number, paths, self._width))

    def erase(self) -> None:
        """Leave nothing behind."""
        if self._is_there:
            self._write(_ERASE)
            self._is_there = False

    def _write(self, words: str) -> None:
        if self._stream is None:
            return
        try:
            self._stream.write(words)
            self._stream.flush()
        except (OSError, ValueError):
            self._stream = None  # nobody is there to see it


def text(number: int, paths: Sequence[str], width: int) -> str:
    """Return the line after `number` of the drafts, at most `width` columns wide."""
    total = len(paths)
    counted = f"{number:>{len(str(total))}}/{total} drafts"
    if width >= 3 * _BAR:
        full = _BAR * number // total
        counted = f"[{'#' * full}{'.' * (_BAR - full)}] {counted}"
    return cut(f"{counted}  {one_line(paths[number])}" if number < total else counted, width)


def cut(words: str, width: int) -> str:
    """Return as much of `words` as fits into `width` columns, "..." at its end where more is."""
    if sum(map(_columns, words)) <= width:
        return words
    left, kept = width - 3, []
    for character in words:
        left -= _columns(character)
        if left < 0:
            break
        kept.append(character)
    return "".join(kept) + "..."[: max(width, 0)]


def _columns(character: str) -> int:
    if character.isascii():
        return 1
    from unicodedata import combining, east_asian_width

    return 0 if combining(character) else 1 + (east_asian_width(character) in "WF")
