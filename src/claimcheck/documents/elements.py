"""From the tags of HTML to blocks: paragraphs, headings, list items, quotes, cells of tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.documents.model import BlockKind

_KINDS = {
    "li": BlockKind.LIST_ITEM,
    "dd": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTE,
    "td": BlockKind.TABLE_CELL,
    "th": BlockKind.TABLE_CELL,
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
}
_LISTS = ("ul", "ol", "dl")


class Break(NamedTuple):
    """A tag that parts what is before it from what is behind it."""

    start: int
    end: int
    name: str
    closing: bool


class Run(NamedTuple):
    """A stretch without such a tag; `cell` is table, row and column, as in `builder.Leaf`."""

    start: int
    end: int
    kind: BlockKind
    level: int
    cell: tuple[int, int, int] | None = None


def runs(length: int, breaks: list[Break], outer: tuple[BlockKind, int]) -> Iterator[Run]:
    """
    Yield the stretches between `breaks`, up to `length`.

    `outer` is the kind and level of the block that the HTML stands in. The number of a table is
    the place of its tag, so that no two of a document have the same.
    """
    at = depth = 0
    kind, level = outer
    table = row = column = -1
    for mark in breaks:
        cell = (table, row, column) if kind is BlockKind.TABLE_CELL and table >= 0 else None
        yield Run(at, mark.start, kind, level, cell)
        at = mark.end
        if mark.name in _LISTS:
            depth = max(depth + (-1 if mark.closing else 1), 0)
        elif mark.name == "table":
            table, row, column = -1 if mark.closing else mark.start, -1, -1
        elif mark.name == "tr" and not mark.closing:
            row, column = row + 1, -1
        elif mark.name in _KINDS:
            if mark.closing:
                kind, level = outer
            else:
                kind, level = _KINDS[mark.name], _level(mark.name, depth)
                column += 1 if kind is BlockKind.TABLE_CELL else 0
    cell = (table, row, column) if kind is BlockKind.TABLE_CELL and table >= 0 else None
    yield Run(at, length, kind, level, cell)


def _level(name: str, depth: int) -> int:
    if name[0] == "h":
        return int(name[1])
    return max(depth, 1) if name in ("li", "dd") else 0
