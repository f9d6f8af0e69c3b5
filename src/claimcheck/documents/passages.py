"""From the passages that a reader found in a text to a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from claimcheck.documents.builder import Builder, Leaf, taken
from claimcheck.documents.model import JOINER, Comment, Document

_END_MARKS = ".!?…:"
_CLOSERS = "\"'’”»)]"


class Passage(NamedTuple):
    """
    One block as its reader found it: where its lines stand, and their prose.

    `prose` is as long as the lines with a line feed between each two. `notes` are stretches of it,
    in order and apart, that readers see elsewhere, as footnotes are: from the sign before the first
    word to the one behind the last.
    """

    leaf: Leaf
    prose: str
    notes: tuple[tuple[int, int], ...] = ()


class Head(NamedTuple):
    """What a document says of itself."""

    date: date | None = None
    title: str | None = None


_NO_HEAD = Head()


def assemble(
    text: str,
    passages: Iterable[Passage],
    comments: Iterable[Comment] = (),
    head: Head = _NO_HEAD,
) -> Document:
    """
    Return the document that `passages` make of `text`.

    They may be in any order. Where two are interwoven, as cells of several lines that stand side by
    side are, each of their lines becomes a block: no block of a document reaches into another.
    """
    builder = Builder(text)
    for passage in _apart(passages):
        prose, parts = _parts(passage)
        builder.add_read(passage.leaf, prose, parts)
    found = tuple(sorted(set(comments)))
    return Document(text, builder.prose(), tuple(builder.blocks), head.date, head.title, found)


def _apart(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Yield the passages in order, none of them reaching into another."""
    group: list[Passage] = []
    end = 0
    for passage in taken(sorted((it for it in passages if it.leaf.lines), key=_start)):
        if group and _start(passage) >= end:
            yield from _cut(group)
            group = []
        group.append(passage)
        end = max(end, passage.leaf.lines[-1][1])
    yield from _cut(group)


def _start(passage: Passage) -> int:
    return passage.leaf.lines[0][0]


def _cut(group: list[Passage]) -> list[Passage]:
    if len(group) == 1:
        return group
    lines = sorted((line for passage in group for line in _lines(passage)), key=_start)
    kept: list[Passage] = []
    end = 0
    for line in lines:
        if _start(line) >= end:  # else the same stretch was found twice
            kept.append(line)
            end = line.leaf.lines[0][1]
    return kept


def _lines(passage: Passage) -> Iterator[Passage]:
    at = 0
    for start, end in passage.leaf.lines:
        leaf = passage.leaf._replace(lines=[(start, end)])
        yield Passage(leaf, passage.prose[at : at + end - start])
        at += end - start + 1


def _parts(passage: Passage) -> tuple[str, list[tuple[int, int]]]:
    """
    Return the prose of a passage, and the stretches of it that become blocks.

    A note behind a sentence is a block between two others. One inside a sentence must not part it,
    and is read as a remark in brackets.
    """
    if not passage.notes:
        return passage.prose, [(0, len(passage.prose))]
    prose = list(passage.prose)
    parts: list[tuple[int, int]] = []
    at = 0
    for start, end in passage.notes:
        before, after = passage.prose[max(at, start - 200) : start], passage.prose[end : end + 200]
        if _inside_sentence(before, after):
            prose[start - 1], prose[start], prose[end - 1] = " ", "(", ")"
            continue
        prose[start] = prose[end - 1] = " "
        told = len(passage.prose[at:start].rstrip(" " + JOINER))
        parts += ((at, at + told), (start + 1, end - 1))
        at = end
        while at < len(prose) and prose[at] in _END_MARKS + _CLOSERS + JOINER:
            prose[at] = " "  # the end of the sentence before the note
            at += 1
    parts.append((at, len(prose)))
    return "".join(prose), parts


def _inside_sentence(before: str, after: str) -> bool:
    told = before.replace(JOINER, " ").rstrip().rstrip(_CLOSERS)
    follows = after.replace(JOINER, " ").lstrip(_CLOSERS).lstrip()
    return bool(told) and told[-1] not in _END_MARKS and follows[:1] not in ("", *_END_MARKS)
