"""The cells of an AsciiDoc table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from claimcheck.documents.asciidoc_lines import Attributes, item
from claimcheck.documents.grid import Grid

_MAX_SPAN = 100  # columns or rows that one cell stands over
_SEPARATORS = {"|": "|", ",": ",", ":": ":", "!": "!"}
_FORMATS = {"csv": ",", "dsv": ":", "tsv": "\t", "psv": "|"}


class Cell(NamedTuple):
    """One cell: where its text stands, blank lines within it included, and its place."""

    start: int
    end: int
    row: int  # 0 for the head
    column: int
    columns: int


class _Raw(NamedTuple):
    """A cell as it is written: how many columns and rows it says that it stands over."""

    start: int
    end: int
    columns: int = 1
    rows: int = 1


@lru_cache(maxsize=16)
def _cell_start(separator: str) -> re.Pattern[str]:
    """Match the sign before a cell, with what it says of it: "2+|", ".2+^.>s|", "3*|"."""
    return re.compile(
        r"(?:(?<=\s)|(?<![\s\S]))(?:(\d{1,3})?(?:\.(\d{1,3}))?([*+]))?(?:[<^>])?(?:\.[<^>])?[adehlmsv]?"
        rf"{re.escape(separator)}|(?<!\\){re.escape(separator)}"
    )


def read_table(text: str, start: int, end: int, sign: str, above: Attributes) -> Iterator[Cell]:
    """
    Yield the cells of the table whose lines are `start:end`, in order.

    `sign` is the first character of its delimiter, `above` what stands in brackets above it.
    """
    separator = above.get("separator") or _FORMATS.get(above.get("format"), _SEPARATORS[sign])
    separator = "\t" if separator == "\\t" else separator[0]
    if separator in ",\t" or (separator == ":" and sign == ":"):
        rows = list(_lines_of_values(text, start, end, separator))
        head = _has_head(text[start:end], above, rows[0] if rows else [])
        yield from _placed(rows, head)
        return
    cells = _cells(text, start, end, separator)
    first = [cell for cell in cells if "\n" not in text[start : cell.start].strip("\r\n")]
    columns = _columns(above.get("cols")) or sum(cell.columns for cell in first) or 1
    yield from _placed(_rows(cells, columns), _has_head(text[start:end], above, first))


def _cells(text: str, start: int, end: int, separator: str) -> list[_Raw]:
    found: list[_Raw] = []
    at, columns, rows = -1, 1, 1
    for match in _cell_start(separator).finditer(text, start, end):
        if at >= 0:
            found.append(_Raw(at, match.start(), columns, rows))
        at = match.end()
        columns = min(int(match[1] or 1), _MAX_SPAN)
        rows = min(int(match[2] or 1), _MAX_SPAN) if match[3] == "+" else 1
    if at < 0:
        return [_Raw(start, end)]
    return [*found, _Raw(at, end, columns, rows)]


def _lines_of_values(text: str, start: int, end: int, separator: str) -> Iterator[list[_Raw]]:
    pattern = re.compile(
        rf'[ ]*(?:"((?:[^"\n]|"")*)"[ ]*|([^{re.escape(separator)}\r\n]*))'
        rf"(?:({re.escape(separator)})|(?=[\r\n]|\Z))"
    )
    at = start
    while at < end:
        after = text.find("\n", at, end)
        after = end if after < 0 else after
        row: list[_Raw] = []
        while at <= after:
            match = pattern.match(text, at, after)
            if match is None:
                row.append(_Raw(at, after))
                break
            row.append(_Raw(*match.span(1 if match[1] is not None else 2)))
            if match[3] is None:
                break
            at = match.end()
        if text[row[0].start : row[-1].end].strip():
            yield row
        at = after + 1


def _columns(spec: str) -> int:
    """Return the number of columns that "cols" says: "1,2", "3*", "2*,^1"; 0 where it says none."""
    count = 0
    for part in re.split("[,;]", spec) if spec else ():
        times = re.match(r"\s*(\d{1,3})\*", part)
        count += int(times[1]) if times else 1
    return min(count, 1_000)


def _rows(cells: list[_Raw], columns: int) -> list[list[_Raw]]:
    """Put cells into rows: a row ends where all of its columns are taken."""
    grid = Grid()
    rows: list[list[_Raw]] = [[]]
    for cell in cells:
        if grid.column >= columns:
            grid.end_row()
            rows.append([])
        grid.place(cell.columns, cell.rows)
        rows[-1].append(cell)
    return rows


def _has_head(shown: str, above: Attributes, first: list[_Raw]) -> bool:
    """Say whether the first row is a head: it is said to be, or a blank line stands behind it."""
    if "header" in above.options:
        return True
    if "noheader" in above.options or not first:
        return False
    lines = [line.strip() for line in shown.lstrip("\r").split("\n", 3)[:3]]
    return len(lines) > 2 and bool(lines[0]) and not lines[1] and bool(lines[2])


def _placed(rows: list[list[_Raw]], head: bool) -> Iterator[Cell]:
    grid = Grid()
    for number, row in enumerate(rows):
        for cell in row:
            column = grid.place(cell.columns, cell.rows)
            yield Cell(cell.start, cell.end, number + (not head), column, cell.columns)
        grid.end_row()


def paragraphs(text: str, start: int, end: int) -> list[list[tuple[int, int]]]:
    """Return the lines of each paragraph and list item in a cell."""
    found: list[list[tuple[int, int]]] = [[]]
    at = start
    for part in re.split(r"(?<=\n)|(?<=\r)(?!\n)", text[start:end]):
        line = part.rstrip()
        marked = item(line)
        if marked and at == start and marked.marker not in ("*", "-"):
            marked = None  # "|1. FC"
        if not line or marked:
            found.append([])
        if line and line != "!===":
            first = marked.start if marked else len(line) - len(line.lstrip("! \t"))
            found[-1].append((at + min(first, len(line)), at + len(line)))
        at += len(part)
    return [spans for spans in found if spans]
