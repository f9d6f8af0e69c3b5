"""Make groups.txt, what the curated lists of tools/lists say of each word, in one row a word.

    python tools/build_groups.py

Reads equivalents.txt, apart.txt, opposites.txt and concepts.txt and writes
src/claimcheck/words/data/groups.txt, so that nothing has to be parsed at run time. The same lists
give the same bytes; a test fails where the file is not renewed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, permutations
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
LISTS = Path(__file__).with_name("lists")
TARGET = TOP / "src" / "claimcheck" / "words" / "data" / "groups.txt"
HEADER = """\
# What the curated lists say of a word.
# Made by tools/build_groups.py; do not edit by hand.
# Source: tools/lists/*.txt
# word, equivalents, words kept apart, opposites, concepts, rests of phrases with their concepts
# =concept, its opposite concepts
"""


class Row:
    """What the lists say of one word."""

    def __init__(self) -> None:
        self.equivalents: set[str] = set()
        self.apart: set[str] = set()
        self.opposites: set[str] = set()
        self.concepts: list[str] = []
        self.phrases: list[str] = []

    def line(self, word: str) -> str:
        sets = (sorted(words) for words in (self.equivalents, self.apart, self.opposites))
        cells = (" ".join(words) for words in (*sets, self.concepts))
        return "\t".join((word, *cells, ";".join(self.phrases)))


def rows(name: str) -> Iterator[str]:
    """Return the lines of a list without comments and blank lines."""
    for raw in (LISTS / name).read_text(encoding="ascii").splitlines():
        line = raw.partition("#")[0].strip()
        if line:
            yield line


def concepts() -> Iterator[tuple[str, list[str], list[str]]]:
    """Return name, members and opposite concepts of each concept."""
    for line in rows("concepts.txt"):
        name, members, contrary = (cell.strip() for cell in line.split("|"))
        others = contrary.replace(",", " ").split()
        yield name, [part.strip() for part in members.split(",")], others


def facing(name: str) -> Iterator[tuple[str, str]]:
    """Return the pairs of words that stand in different parts of a line."""
    for line in rows(name):
        for left, right in combinations([part.split() for part in line.split("|")], 2):
            yield from ((one, two) for one in left for two in right)


def gather() -> dict[str, Row]:
    """Return the row of each word that a list names."""
    found: dict[str, Row] = defaultdict(Row)
    for line in rows("equivalents.txt"):
        for one, two in permutations(line.split(), 2):
            found[one].equivalents.add(two)
    for one, two in facing("apart.txt"):
        found[one].apart.add(two)
        found[two].apart.add(one)
    for one, two in facing("opposites.txt"):
        found[one].opposites.add(two)
        found[two].opposites.add(one)
    for name, members, _ in concepts():
        for member in members:
            word, _, rest = member.removesuffix("*").partition(" ")
            if rest:
                found[word].phrases.append(f"{rest}={name}")
            elif member.endswith("*"):
                found[word].concepts.insert(0, name)
            else:
                found[word].concepts.append(name)
    return found


def contraries() -> dict[str, set[str]]:
    """Return the opposites of each concept, in both directions."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, _, opposites in concepts():
        for other in opposites:
            found[name].add(other)
            found[other].add(name)
    return found


def render() -> str:
    """Return the whole file."""
    lines = [row.line(word) for word, row in gather().items()]
    lines += [f"={name}\t{' '.join(sorted(others))}" for name, others in contraries().items()]
    return HEADER + "\n".join(sorted(lines, key=lambda line: line.partition("\t")[0])) + "\n"


if __name__ == "__main__":
    TARGET.write_text(render(), encoding="ascii", newline="\n")
