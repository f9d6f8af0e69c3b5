"""The small curated word lists, each read on first use.

Lists are plain text: words between blanks, `#` begins a comment.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from io import FileIO

from claimcheck.words.sorted_file import data_file


def data_lines(name: str) -> Iterator[str]:
    """Return the lines of a data file without comments and blank lines."""
    with FileIO(data_file(name)) as file:
        text = file.readall().decode("ascii")
    for raw in text.splitlines():
        line = raw.partition("#")[0].strip()
        if line:
            yield line


@lru_cache(maxsize=8)
def word_set(name: str) -> frozenset[str]:
    """Return all words of a list."""
    return frozenset(word for line in data_lines(name) for word in line.split())
