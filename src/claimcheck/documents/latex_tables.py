"""The cells of a LaTeX table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from pylatexenc import latexwalker  # type: ignore[import-untyped] # it has no types

from claimcheck.documents.latex_macros import RULES

_MAX_COLUMNS = 100


class Cell(NamedTuple):
    """One cell: where it starts, its nodes, and the signs before it that part it from others."""

    start: int
    row: int  # 0 for all rows of the head
    column: int
    columns: int
    nodes: list[Any]
    signs: list[tuple[int, int]]


def table_cells(nodes: list[Any]) -> Iterator[Cell]:
    r"""
    Yield the cells of a table, in order.

    The head is what stands above the first rule between two rows, and the first row in any case.
    """
    head = _rows_of_head(nodes)
    row = column = 0
    found: list[Any] = []
    signs: list[tuple[int, int]] = []
    start = nodes[0].pos if nodes else 0
    for node in (*nodes, None):
        if node is not None and not (_is_row_end(node) or _is_sign(node)):
            found.append(node)
            continue
        columns = _columns(found)
        yield Cell(start, 0 if row < head else row, column, columns, found, signs)
        column += columns
        found, signs = [], []
        if node is None:
            return
        start = node.pos
        signs = [(node.pos, node.pos + node.len)]
        if _is_row_end(node):
            row, column = row + 1, 0
        elif _macro(node) in RULES:
            column = 0


def _macro(node: Any) -> str:
    return node.macroname if isinstance(node, latexwalker.LatexMacroNode) else ""


def _is_row_end(node: Any) -> bool:
    return _macro(node) in ("\\", "tabularnewline")


def _is_sign(node: Any) -> bool:
    if isinstance(node, latexwalker.LatexSpecialsNode):
        return bool(node.specials_chars == "&")
    return _macro(node) in RULES


def _rows_of_head(nodes: list[Any]) -> int:
    rows = 0
    for node in nodes:
        rows += _is_row_end(node)
        if rows and _macro(node) in RULES:
            return rows
    return 1


def _columns(nodes: list[Any]) -> int:
    """Return how many columns a cell stands over: more than one for \\multicolumn."""
    for node in nodes:
        if _macro(node) == "multicolumn" and node.nodeargd and node.nodeargd.argnlist:
            given = node.nodeargd.argnlist[0]
            text = given.latex_verbatim().strip("{} ") if given is not None else ""
            if text.isascii() and text.isdigit() and len(text) < 4:
                return min(max(int(text), 1), _MAX_COLUMNS)
    return 1
