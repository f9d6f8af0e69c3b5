"""Places by their names, adjectives and peoples, and which place lies in which.

Countries, their parts, groups of countries, capitals and the cities above some 100,000 inhabitants
(docs/words.md). A name counts where it is written as one, with a capital; that of a town which is
an ordinary word or a person's name as well only where the words around it tell of a place.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.words.curated import data_lines
from claimcheck.words.sorted_file import SortedFile

WORLD = "world"  # the key that contains every other
_LOCATIVES = frozenset("in near around outside throughout across downtown".split())
_LOCATIVES_TOO = frozenset("at from to of into via towards beyond between".split())


class Place(NamedTuple):
    """A place, whatever it was called."""

    key: str  # "CN", "US-CA", "CN:wuhan", "asia", "eu": stable, for comparing
    kind: str  # "country" "nation" "us_state" "region" "city" "continent" "union"
    parent: str  # the key of the place that it lies in, "" for countries and regions
    weak: bool = False  # the name is an ordinary word or a person's name as well


class _Row(NamedTuple):
    most: int  # words of the longest name that begins with this word
    place: Place | None
    mark: str  # "w" an ordinary word too, "n" a person's name too, "c" only in capitals


_NO_ROW = _Row(0, None, "")


@lru_cache(maxsize=1)
def _file() -> SortedFile:
    return SortedFile("places.txt")


@lru_cache(maxsize=16384)
def _row(name: str) -> _Row:
    fields = _file().find(name)
    if fields is None:
        return _NO_ROW
    most, key, kind, parent, mark = (*fields, "", "", "", "")[:5]
    found = Place(key, kind, parent, mark in ("w", "n")) if key else None
    return _Row(int(most), found, mark)


def place(name: str, raw: str | None = None) -> Place | None:
    """
    Return the place of a folded name ("south korea", "chinese"), None for other words.

    `raw` is the name as written; "us" is a place only where that is "US".
    """
    name = name.removeprefix("the ")
    row = _row(name)
    if row.mark == "c" and name == "us" and raw != "US":
        return None
    return row.place


def longest(words: Sequence[str], raw: Sequence[str], i: int) -> tuple[int, Place] | None:
    """
    Return the end (exclusive) and the place of the longest name that starts at token `i`.

    `words` are the folded tokens, `raw` the tokens as written.
    """
    most = _row(words[i]).most
    written = raw[i]
    if not most or not written[:1].isupper():
        return None
    for end in range(min(len(words), i + most), i + 1, -1):
        row = _row(" ".join(words[i:end]))
        found = row.place
        if found is not None and (found.kind != "city" or not raw[end - 1][:1].islower()):
            return end, found
    row = _row(words[i])
    if row.place is None or (row.mark == "c" and not written.isupper()):
        return None
    if row.place.weak and row.place.kind != "country" and not _stands_for_place(words, i, row):
        return None
    return i + 1, row.place


def _stands_for_place(words: Sequence[str], i: int, row: _Row) -> bool:
    """
    Say whether the words around tell that a name of two meanings is the place.

    "in Reading", "Reading, England"; but "Reading improves the mind" and "Maldonado said".
    """
    before = words[i - 1] if i else ""
    if before in _LOCATIVES or (row.mark == "w" and before in _LOCATIVES_TOO):
        return True
    return i + 2 < len(words) and words[i + 1] == "," and _row(words[i + 2]).place is not None


@lru_cache(maxsize=1)
def _regions() -> tuple[dict[str, frozenset[str]], dict[str, str]]:
    members: dict[str, frozenset[str]] = {}
    parents: dict[str, str] = {}
    for line in data_lines("regions.txt"):
        key, _, value = line.partition("\t")
        if value.startswith("<"):
            parents[key] = value[1:]
        else:
            members[key] = frozenset(value.split())
    return members, parents


@lru_cache(maxsize=8192)
def contains(outer: str, inner: str) -> bool:
    """Say whether the place with key `inner` lies within the one with key `outer`."""
    if outer == inner:
        return False
    return outer == WORLD or outer in _around(inner)


@lru_cache(maxsize=4096)
def _around(key: str) -> frozenset[str]:
    """Return the keys of all places that a place lies in."""
    members, parents = _regions()
    around: set[str] = set()
    waiting = [key]
    while waiting:
        inner = waiting.pop()
        found = {outer for outer, inside in members.items() if inner in inside}
        country, colon, city = inner.partition(":")
        parent = parents.get(inner) or (country if colon else "")
        if colon:
            row = _row(city.replace("-", " "))
            if row.place is not None and row.place.key == inner:
                parent = row.place.parent
        if parent:
            found.add(parent)
        waiting.extend(found - around)
        around |= found
    return frozenset(around - {key})
