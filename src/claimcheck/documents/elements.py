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
    """A tag that parts what is before it from what is behind it; a cell's `columns`."""

    start: int
    end: int
    name: str
    closing: bool
    columns: int = 1


class Run(NamedTuple):
    """A stretch without such a tag; `cell` and `columns` are as in `builder.Leaf`."""

    start: int
    end: int
    kind: BlockKind
    level: int
    cell: tuple[int, int, int] | None = None
    columns: int = 1


class _Table:
    """A table that is open: the row and column of the cell that was met last."""

    __slots__ = ("column", "columns", "number", "row")

    def __init__(self, number: int) -> None:
        self.number = number
        self.row = self.column = -1
        self.columns = 1

    def start_row(self, *, header: bool) -> None:
        # The first row is that of the headers, unless each row has its own at its side.
        self.row += 1 if header or self.row >= 0 else 2
        self.column, self.columns = -1, 1

    def start_cell(self, columns: int) -> None:
        self.column = max(self.column, -1) + (self.columns if self.column >= 0 else 1)
        self.columns = columns

    def cell(self) -> tuple[int, int, int]:
        return self.number, self.row, self.column


def runs(length: int, breaks: list[Break], outer: tuple[BlockKind, int]) -> Iterator[Run]:
    """
    Yield the stretches between `breaks`, up to `length`.

    `outer` is the kind and level of the block that the HTML stands in. The number of a table is
    the place of its tag, so that no two of a document have the same.
    """
    at = depth = 0
    kind, level = outer
    tables: list[_Table] = []
    for index, mark in enumerate(breaks):
        yield _run(at, mark.start, (kind, level), tables)
        at = mark.end
        if mark.name in _LISTS:
            depth = max(depth + (-1 if mark.closing else 1), 0)
        elif mark.name == "table":
            _turn(tables, mark)
            kind, level = outer
        elif mark.name == "tr" and not mark.closing and tables:
            tables[-1].start_row(header=not _is_side(breaks, index))
        elif mark.name in _KINDS:
            if mark.closing:
                kind, level = outer
            else:
                kind, level = _KINDS[mark.name], _level(mark.name, depth)
                if kind is BlockKind.TABLE_CELL and tables:
                    tables[-1].start_cell(mark.columns)
    yield _run(at, length, (kind, level), tables)


def _run(start: int, end: int, kind: tuple[BlockKind, int], tables: list[_Table]) -> Run:
    if kind[0] is not BlockKind.TABLE_CELL or not tables:
        return Run(start, end, *kind)
    return Run(start, end, *kind, tables[-1].cell(), tables[-1].columns)


def _turn(tables: list[_Table], mark: Break) -> None:
    """Enter a table, or leave it for the one that it stands in."""
    if not mark.closing:
        tables.append(_Table(mark.start))
    elif tables:
        tables.pop()


def _is_side(breaks: list[Break], row: int) -> bool:
    """Say whether a row starts with its own header, as rows of a table without a first one do."""
    names = [mark.name for mark in breaks[row + 1 : row + 5] if not mark.closing]
    return names[:2] == ["th", "td"]


def _level(name: str, depth: int) -> int:
    if name[0] == "h":
        return int(name[1])
    return max(depth, 1) if name in ("li", "dd") else 0
