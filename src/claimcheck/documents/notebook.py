"""Jupyter notebooks: the prose of their Markdown cells, at its places in the file.

Both shapes that are in use are read: nbformat 4, and nbformat 3 with its worksheets and headings.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck import limits
from claimcheck.documents.embedded import Embedding, Inner
from claimcheck.documents.json_text import pieces, string
from claimcheck.documents.markdown import parse_markdown
from claimcheck.documents.model import BlockKind, Document
from claimcheck.documents.plain import parse_plain
from claimcheck.errors import DocumentError

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.documents.json_text import Piece

_LISTS = (("cells",), ("worksheets", "cells"))  # the names on the way to the cells


def parse_notebook(text: str) -> Document:
    """
    Return the document that the Markdown cells of a notebook make, each by itself.

    Code, what it printed, and raw cells are no prose. The title and date are those of the
    notebook's metadata. Raises `DocumentError` where it is not a notebook.
    """
    reader = _Reader(text)
    for piece in pieces(text):
        reader.read(piece)
    if not reader.found:
        raise DocumentError("It is not a notebook: it has no list of cells.")
    return reader.embedding.document(reader.day, reader.title)


@dataclass(slots=True)
class _Cell:
    """One cell as far as it was read; its source may come before its type."""

    number: int
    kind: str = ""
    source: Inner = field(default_factory=Inner)


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self.embedding = Embedding(text)
        self.day: date | None = None
        self.title: str | None = None
        self.found = False
        self._names: list[str | None] = []  # of each level that is open; None in a list
        self._cell: _Cell | None = None
        self._count = 0
        self._depth = 0  # levels that are open where a cell is

    def read(self, piece: Piece) -> None:
        if piece.kind in "{[":
            self._open(piece)
        elif piece.kind in "}]":
            self._names.pop()
            if self._cell is not None and len(self._names) < self._depth:
                self._finish(self._cell)
        elif piece.kind == "key":
            self._names[-1] = string(self._text, piece).text
            if self._cell is not None and self._where() == ("source",):
                self._cell.source = Inner()  # of several, the last one counts
        elif piece.kind == "text":
            self._read_text(piece)

    def _open(self, piece: Piece) -> None:
        if len(self._names) >= limits.MAX_DATA_DEPTH:
            raise DocumentError(f"It is nested deeper than {limits.MAX_DATA_DEPTH} levels.")
        way = tuple(name for name in self._names if name is not None)
        if self._cell is None and way in _LISTS:
            self.found = self.found or piece.kind == "["
            if piece.kind == "{" and self._names[-1] is None:
                self._count += 1
                self._cell = _Cell(self._count)
                self._depth = len(self._names) + 1
        self._names.append("" if piece.kind == "{" else None)

    def _where(self) -> tuple[str | None, ...]:
        """Return the names from the cell that is open down to here."""
        return tuple(self._names[self._depth - 1 :])

    def _read_text(self, piece: Piece) -> None:
        if self._cell is None:
            if self._names == ["metadata", "title"]:
                self.title = string(self._text, piece).text.strip() or None
            elif self._names == ["metadata", "date"]:
                from claimcheck.documents.front_matter import as_date

                self.day = as_date(string(self._text, piece).text)
            return
        where = self._where()
        if where == ("cell_type",):
            self._cell.kind = string(self._text, piece).text
        elif where in (("source",), ("source", None)):
            string(self._text, piece, self._cell.source)

    def _finish(self, cell: _Cell) -> None:
        self._cell = None
        if cell.kind == "markdown":
            self.embedding.add(cell.source, parse_markdown, f"cell {cell.number}")
        elif cell.kind == "heading":
            self.embedding.add(cell.source, _heading, f"cell {cell.number}")


def _heading(text: str) -> Document:
    """Read a heading cell of nbformat 3, which holds nothing else."""
    document = parse_plain(text)
    blocks = tuple(block._replace(kind=BlockKind.HEADING, level=1) for block in document.blocks)
    return document._replace(blocks=blocks)
