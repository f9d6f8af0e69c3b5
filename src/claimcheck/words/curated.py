"""The small curated word lists, each read on first use.

Lists are plain text: words between blanks, `#` begins a comment.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from claimcheck.words.sorted_file import data_path


def data_lines(name: str) -> Iterator[str]:
    """Return the lines of a data file without comments and blank lines."""
    for raw in data_path(name).read_text(encoding="ascii").splitlines():
        line = raw.partition("#")[0].strip()
        if line:
            yield line


@lru_cache(maxsize=8)
def word_set(name: str) -> frozenset[str]:
    """Return all words of a list."""
    return frozenset(word for line in data_lines(name) for word in line.split())
