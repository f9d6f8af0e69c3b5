"""Look a key up in a big sorted text file without parsing the file.

A file has lines `key TAB fields`, sorted by key in byte order, after comment lines that begin
with `#`. It is read once as bytes, one key in every few kilobytes is noted, and a lookup searches
the one block that can hold the key: a microsecond or two, where a dict of all lines would cost
tens of milliseconds at the start.
"""

from __future__ import annotations

import mmap
from bisect import bisect_right
from io import FileIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_BLOCK = 4096  # bytes; smaller blocks cost more at loading, larger ones at each lookup


def data_path(name: str) -> Path:
    """Return the path of a data file of this package."""
    from pathlib import Path

    return Path(data_file(name))


def data_file(name: str) -> str:
    """Return the same as a string: pathlib is a thirtieth of the time of a short run."""
    return f"{__file__.removesuffix('sorted_file.py')}data/{name}"


class SortedFile:
    """One sorted file, mapped into memory; `find` is safe to call from several threads."""

    __slots__ = ("_content", "_keys", "_starts")

    def __init__(self, name: str) -> None:
        """Map the data file `name`; raises `OSError` where the installation is broken."""
        with FileIO(data_file(name)) as file:
            content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        size = len(content)
        start = 0
        while content[start : start + 1] == b"#":
            start = content.find(b"\n", start) + 1
        self._content = content
        self._keys: list[bytes] = []
        self._starts: list[int] = []
        while start < size:
            self._starts.append(start)
            self._keys.append(content[start : content.find(b"\t", start)])
            start = content.find(b"\n", start + _BLOCK) + 1 or size
        self._starts.append(size)

    def find(self, key: str) -> list[str] | None:
        """Return the fields after `key`, None where the file has no such key."""
        if not key.isascii() or "\t" in key or "\n" in key:
            return None
        wanted = key.encode("ascii")
        block = bisect_right(self._keys, wanted) - 1
        if block < 0:
            return None
        start = self._starts[block]
        if self._keys[block] != wanted:
            # The line break belongs to the pattern, so that no key is found inside a line.
            start = self._content.find(b"\n" + wanted + b"\t", start, self._starts[block + 1]) + 1
            if not start:
                return None
        start += len(wanted) + 1
        end = self._content.find(b"\n", start)
        return self._content[start:end].decode("ascii").split("\t")
