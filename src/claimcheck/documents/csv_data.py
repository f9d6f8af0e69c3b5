"""CSV and TSV of which some columns hold prose."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.documents.embedded import Embedding, Inner
from claimcheck.documents.fields import Field, read_fields
from claimcheck.errors import DocumentError
from claimcheck.source_map import SourceMap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.documents.model import Document

_DELIMITERS = ",;\t|"  # spreadsheets write what their country does
_MOST_NAMED = 12  # columns that an error lists


def parse_csv(text: str, names: tuple[str, ...]) -> Document:
    """
    Return the document that the columns `names` of `text` make, each cell by itself.

    A column is named by what its first row says, or by its number from 1; `*` is every column.
    Cells may be parted by commas, semicolons, tabs or bars: by that which gives the columns that
    are named. Raises `DocumentError` where a quote is never closed, no column is named, or none of
    those that are is there.
    """
    fields = read_fields(names)
    found = max((_heads(text, delimiter, fields) for delimiter in _DELIMITERS), key=_fitness)
    return _read(text, fields, found)


def parse_tsv(text: str, names: tuple[str, ...]) -> Document:
    """Return the document that columns of `text` make, whose cells are parted by tabs."""
    fields = read_fields(names)
    return _read(text, fields, _heads(text, "\t", fields))


class _Heads(NamedTuple):
    """The first row as one delimiter parts it, and the columns that are named in it."""

    delimiter: str
    names: tuple[str, ...]
    columns: dict[int, Field]
    named: bool  # by a name: then the row is none of data


def _fitness(heads: _Heads) -> tuple[int, int]:
    return len(heads.columns), len(heads.names)


def _heads(text: str, delimiter: str, fields: tuple[Field, ...]) -> _Heads:
    try:
        first = next((row for row in rows(text, delimiter) if row), [])
    except DocumentError:  # it may be none with another delimiter, and is said when it is read
        first = []
    names = tuple(cell_text(text, cell).strip() for cell in first)
    columns: dict[int, Field] = {}
    named = False
    for field in fields:
        name = ".".join(field.steps)
        at = [column for column, head in enumerate(names) if head == name]
        at = at or [n for n, head in enumerate(names) if head.casefold() == name.casefold()]
        named = named or bool(at) or name == "*"
        if not at and name == "*":
            at = list(range(len(names)))
        elif not at and name.isdecimal() and 0 < int(name) <= len(names):
            at = [int(name) - 1]
        for column in at:
            columns.setdefault(column, field)
    return _Heads(delimiter, names, columns, named)


def _read(text: str, fields: tuple[Field, ...], heads: _Heads) -> Document:
    embedding = Embedding(text)
    if heads.names and not heads.columns:
        wanted = ", ".join(field.name for field in fields)
        there = ", ".join(heads.names[:_MOST_NAMED])
        raise DocumentError(f"It has none of the columns {wanted}; there are {there}.")
    wanted_rows = islice((row for row in rows(text, heads.delimiter) if row), heads.named, None)
    for row in wanted_rows:
        for column, cell in enumerate(row):
            field = heads.columns.get(column)
            if field is not None:
                embedding.add(_inner(text, cell), field.read)
    return embedding.document()


class Cell(NamedTuple):
    """Where the text of a cell starts and ends, the quotes around it left out; `quoted` if any."""

    start: int
    end: int
    quoted: bool
    tail: int  # of a quoted cell, where what stands behind the closing quote ends


def rows(text: str, delimiter: str) -> Iterator[list[Cell]]:
    """
    Yield the rows of `text`, as Python's csv module reads them; an empty line is an empty row.

    Raises `DocumentError` where a quote is never closed.
    """
    pattern = _cell(delimiter)
    at = 1 if text.startswith("\ufeff") else 0
    row: list[Cell] = []
    while at < len(text):
        match = pattern.match(text, at)
        assert match is not None  # the pattern has no text that it does not match
        if match["open"] is not None:
            line, column = SourceMap(text).position(at)
            raise DocumentError(
                f"It is not CSV: a quote is never closed (line {line}, column {column})."
            )
        end = match["end"]
        if row or match.start() < match.start("end") or end == delimiter:
            row.append(_found(match))
        at = match.end()
        if end != delimiter:
            yield row
            row = []
        elif at == len(text):
            row.append(Cell(at, at, quoted=False, tail=at))
    if row:
        yield row


def _found(match: re.Match[str]) -> Cell:
    if match["quoted"] is not None:
        return Cell(*match.span("quoted"), quoted=True, tail=match.end("tail"))
    return Cell(*match.span("plain"), quoted=False, tail=match.end("plain"))


@lru_cache(maxsize=4)
def _cell(delimiter: str) -> re.Pattern[str]:
    mark = re.escape(delimiter)
    return re.compile(
        rf"""(?: "(?P<quoted>[^"]*+(?:""[^"]*+)*+)" (?P<tail>[^{mark}\r\n]*+)
               | (?!")(?P<plain>[^{mark}\r\n]*+) )
            (?P<end>{mark}|\r\n|\r|\n|\Z)
            | (?P<open>")""",
        re.VERBOSE,
    )


def _inner(text: str, cell: Cell) -> Inner:
    """Return what a cell says; a quote inside of quotes is written twice."""
    inner = Inner()
    at = cell.start
    if cell.quoted:
        twice = text.find('""', at, cell.end)
        while twice >= 0:
            inner.copy(text, at, twice)
            inner.write('"', twice, twice + 2)
            at = twice + 2
            twice = text.find('""', at, cell.end)
    inner.copy(text, at, cell.end)
    if cell.quoted:
        inner.copy(text, cell.end + 1, cell.tail)
    return inner


def cell_text(text: str, cell: Cell) -> str:
    """Return what a cell says."""
    return _inner(text, cell).text
