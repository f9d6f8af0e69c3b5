"""How far a comment above a table, or above one of its rows, reaches."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.documents.model import Block, BlockKind


def last_beside(blocks: Sequence[Block], first: int) -> int:
    """
    Return the last of the blocks that a comment directly above block `first` is about.

    Above a table that is its last cell, above one of its rows the last cell of the row, and above
    anything else just that block.
    """
    if _is_header(blocks, first):
        return first if first and _is_header(blocks, first - 1) else _end_of_table(blocks, first)
    head = blocks[first]
    if head.kind is not BlockKind.TABLE_CELL or head.row_header is not None:
        return first
    last = first
    while last + 1 < len(blocks) and _is_beside(blocks[last + 1], head, blocks[last]):
        last += 1
    return last


def _is_header(blocks: Sequence[Block], number: int) -> bool:
    """Say whether a block is a cell of a table's first row; it has headers on no side."""
    block = blocks[number]
    if block.kind is not BlockKind.TABLE_CELL or block.row_header or block.column_header:
        return False
    # The first cell of a row has none either, where the corner of the table is empty.
    after = blocks[number + 1] if number + 1 < len(blocks) else None
    return after is None or after.row_header != (block.start, block.end)


def _end_of_table(blocks: Sequence[Block], first: int) -> int:
    last = first
    in_head = True
    for number in range(first + 1, len(blocks)):
        if blocks[number].kind is not BlockKind.TABLE_CELL:
            break
        if not _is_header(blocks, number):
            in_head = False
        elif not in_head:
            break  # the next table
        last = number
    return last


def _is_beside(cell: Block, head: Block, before: Block) -> bool:
    """Say whether `cell` is in the row of `head`, the cell `before` being its neighbour."""
    if cell.kind is not BlockKind.TABLE_CELL:
        return False
    if cell.row_header is not None:
        return cell.row_header == (head.start, head.end)
    if cell.column_header is None or before.column_header is None:
        return False
    return cell.column_header > before.column_header  # the row's first cell is empty
