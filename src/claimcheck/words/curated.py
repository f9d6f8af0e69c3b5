"""The curated word lists, each read on first use.

Lists are plain text: words between blanks, `#` begins a comment. In the lists of pairs, `|` divides
a line into parts and the words of one part face those of every other part.
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


Groups = dict[str, dict[int, int]]  # word → line → part of that line


@lru_cache(maxsize=8)
def groups(name: str) -> Groups:
    """Return for each word the lines and parts where it stands; the lists spell as the lexicon."""
    found: Groups = {}
    for number, line in enumerate(data_lines(name)):
        for part, words in enumerate(line.split("|")):
            for word in words.split():
                found.setdefault(word, {})[number] = part
    return found


def share_line(table: Groups, first: str, second: str) -> bool:
    """Say whether two words stand in one line of a list of groups."""
    left, right = table.get(first), table.get(second)
    return left is not None and right is not None and not left.keys().isdisjoint(right)


def face(table: Groups, first: str, second: str) -> bool:
    """Say whether two words stand in different parts of one line."""
    left, right = table.get(first), table.get(second)
    if left is None or right is None:
        return False
    return any(right.get(line, part) != part for line, part in left.items())
