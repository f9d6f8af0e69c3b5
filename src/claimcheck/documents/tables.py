"""Tables of Markdown: the rule that finds their rows, and the places of the cells in a row."""

from __future__ import annotations

from itertools import pairwise

from markdown_it.rules_block import StateBlock, table


def read_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a table as one token; the library makes three of each cell, and knows no places."""
    if not table(state, start, end, True):
        return False
    if silent:
        return True
    ends = state.md.block.ruler.getRules("blockquote")  # whatever ends a quote ends a table
    kept, state.parentType = state.parentType, "table"
    line = start + 2
    while line < end and state.sCount[line] >= state.blkIndent and not state.isEmpty(line):
        if state.is_code_block(line) or any(rule(state, line, end, True) for rule in ends):
            break
        line += 1
    state.parentType = kept
    token = state.push("table_rows", "", 0)
    token.map = [start, line]
    rows = [start, *range(start + 2, line)]
    token.meta["rows"] = [state.eMarks[row] - state.bMarks[row] - state.tShift[row] for row in rows]
    state.line = line
    return True


def cells(row: str) -> list[tuple[int, int]]:
    """Return the places of the cells of a table's row, without the blanks around them."""
    cuts = [-1]
    at = row.find("|")
    while at >= 0:
        if at == 0 or row[at - 1] != "\\":
            cuts.append(at)
        at = row.find("|", at + 1)
    cuts.append(len(row))
    if len(cuts) > 2 and cuts[1] == 0:
        del cuts[0]
    if len(cuts) > 2 and cuts[-2] == len(row) - 1:
        del cuts[-1]
    found = []
    for before, after in pairwise(cuts):
        piece = row[before + 1 : after]
        found.append((after - len(piece.lstrip()), before + 1 + len(piece.rstrip())))
    return found
