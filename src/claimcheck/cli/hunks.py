"""Read which lines of which files a patch of git's changes."""

from __future__ import annotations

import os
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

# Stretches of changed lines, first and last, in order. Where lines were taken out without others in
# their place, `last` is the line before the gap and `first` the one behind it.
ChangedLines = tuple[tuple[int, int], ...]
Changes = Mapping[str, ChangedLines | None]  # of files by resolved path; None: all of it is new

_HUNK = re.compile(rb"@@ -\d{1,12}(?:,(\d{1,12}))? \+(\d{1,12})(?:,(\d{1,12}))? @@")
_ESCAPE = re.compile(rb'\\([abfnrtv"\\]|[0-7]{3})')
_ESCAPES = {
    b"a": b"\a",
    b"b": b"\b",
    b"f": b"\f",
    b"n": b"\n",
    b"r": b"\r",
    b"t": b"\t",
    b"v": b"\v",
    b'"': b'"',
    b"\\": b"\\",
}


def read_patch(patch: bytes) -> Mapping[str, ChangedLines | None]:
    """
    Return the changed lines of each file in a patch by its new name, as git names it.

    None where all of a file counts as changed: it is new, or git shows no lines of it. The patch
    has to be made without context (`--unified=0`) and with the prefixes "a/" and "b/". Deleted
    files are left out.
    """
    found: dict[str, ChangedLines | None] = {}
    name: str | None = None
    stretches: list[tuple[int, int]] = []
    whole = False
    for line in _outside_hunks(patch):
        if line.startswith(b"diff --git "):
            _keep(found, name, stretches, whole=whole)
            name, stretches, whole = _same_name(line), [], False
        elif line.startswith((b"rename to ", b"copy to ")):
            name = _name(line.partition(b" to ")[2], prefix=b"")
        elif line.startswith(b"+++ "):
            name = _name(line[4:], prefix=b"b/")
        elif line.startswith(b"deleted file"):
            name = None
        elif line.startswith((b"new file", b"Binary files ", b"GIT binary patch")):
            whole = True
        elif match := _HUNK.match(line):
            first, count = int(match[2]), int(match[3] or 1)
            stretches.append((first, first + count - 1) if count else (first + 1, first))
    _keep(found, name, stretches, whole=whole)
    return found


def touches(lines: ChangedLines | None, first: int, last: int) -> bool:
    """Say whether a change touches the lines `first` to `last`, or a gap between two of them."""
    if lines is None:
        return True
    number = bisect_left(lines, first, key=lambda stretch: stretch[1])
    return number < len(lines) and lines[number][0] <= last


def _outside_hunks(patch: bytes) -> Iterator[bytes]:
    """Yield the lines of a patch that are not text of the files, which may look like any other."""
    text = 0  # lines of the hunk that are still to come
    for line in patch.split(b"\n"):
        if text and line.startswith((b"+", b"-")):
            text -= 1
            continue
        if line.startswith(b"\\"):  # no newline at the end of the file
            continue
        match = _HUNK.match(line)
        if match:
            text = int(match[1] or 1) + int(match[3] or 1)
        yield line


def _keep(
    found: dict[str, ChangedLines | None],
    name: str | None,
    stretches: list[tuple[int, int]],
    *,
    whole: bool,
) -> None:
    if name is not None:
        found[name] = None if whole else tuple(stretches)


def _same_name(line: bytes) -> str | None:
    """Return the name in "diff --git a/NAME b/NAME", which is told elsewhere where two differ."""
    both = line[len(b"diff --git ") :]
    half = both[: len(both) // 2], both[len(both) // 2 + 1 :]
    return _name(half[1], prefix=b"b/")


def _name(written: bytes, prefix: bytes) -> str | None:
    """Return a name that may be in quotes, without its prefix; None for that of no file."""
    written = written.removesuffix(b"\t")  # behind a name with blanks
    if written.startswith(b'"') and written.endswith(b'"'):
        written = _ESCAPE.sub(_meaning, written[1:-1])
    if written == b"/dev/null" or not written.startswith(prefix):
        return None
    return os.fsdecode(written[len(prefix) :])


def _meaning(match: re.Match[bytes]) -> bytes:
    sign = match[1]
    return _ESCAPES[sign] if sign in _ESCAPES else bytes([int(sign, 8) & 0xFF])
