"""Look a key up in a big sorted text file without parsing the file.

A file has lines `key TAB fields`, sorted by key in byte order, after comment lines that begin
with `#`. It is read once as bytes, one key in every few kilobytes is noted, and a lookup searches
the one block that can hold the key: a microsecond or two, where a dict of all lines would cost
tens of milliseconds at the start.
"""

from __future__ import annotations

from bisect import bisect_right
from pathlib import Path

_BLOCK = 4096  # bytes; smaller blocks cost more at loading, larger ones at each lookup


def data_path(name: str) -> Path:
    """Return the path of a data file of this package."""
    return Path(__file__).with_name("data") / name


class SortedFile:
    """One sorted file in memory; `find` is safe to call from several threads."""

    __slots__ = ("_content", "_keys", "_starts")

    def __init__(self, name: str) -> None:
        """Read the data file `name`; raises `OSError` where the installation is broken."""
        content = b"\n" + data_path(name).read_bytes()
        position = 0
        while content.startswith(b"#", position + 1):
            position = content.index(b"\n", position + 1)
        self._content = content
        self._keys: list[bytes] = []
        self._starts: list[int] = []
        while 0 <= position < len(content) - 1:
            self._starts.append(position)
            self._keys.append(content[position + 1 : content.index(b"\t", position)])
            position = content.find(b"\n", position + _BLOCK)
        self._starts.append(len(content))

    def find(self, key: str) -> list[str] | None:
        """Return the fields after `key`, None where the file has no such key."""
        if not key.isascii() or "\t" in key or "\n" in key:
            return None
        wanted = key.encode("ascii")
        block = bisect_right(self._keys, wanted)
        if not block:
            return None
        line = b"\n" + wanted + b"\t"
        found = self._content.find(line, self._starts[block - 1], self._starts[block] + len(line))
        if found < 0:
            return None
        end = self._content.index(b"\n", found + 1)
        return self._content[found + len(line) : end].decode("ascii").split("\t")
