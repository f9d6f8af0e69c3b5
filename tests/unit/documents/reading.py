"""What tests of the readers look at: the words of blocks, cells with their headers, whole texts."""

from __future__ import annotations

from claimcheck.documents import BlockKind, Document, parse
from claimcheck.documents.model import JOINER

Cell = tuple[str, str | None, str | None]  # its words, the headers of its row and of its column


def blocks_of(text: str, markup: str) -> list[tuple[str, int, str]]:
    """Return kind, level and words of each block of a text."""
    document = parse(text, markup)
    assert len(document.prose) == len(text)
    return [
        (block.kind.value, block.level, words(document, block.start, block.end))
        for block in document.blocks
    ]


def cells_of(text: str, markup: str) -> list[Cell]:
    """Return the cells of the tables in a text; headers are as they are written."""
    document = parse(text, markup)
    return [
        (
            words(document, block.start, block.end),
            block.row_header and text[slice(*block.row_header)],
            block.column_header and text[slice(*block.column_header)],
        )
        for block in document.blocks
        if block.kind is BlockKind.TABLE_CELL
    ]


def words(document: Document, start: int, end: int) -> str:
    """Return the prose of a stretch as a reader sees it, with single blanks."""
    return " ".join(document.prose[start:end].replace(JOINER, "").split())


def check(document: Document, text: str) -> None:
    """
    Assert what holds of every document, whatever its text.

    Prose is as long as the text; blocks are in order, apart, trimmed, and hold some prose, and all
    prose is in a block, so that it is checked.
    """
    assert document.text == text
    assert len(document.prose) == len(text)
    rest = list(document.prose)
    last = 0
    for block in document.blocks:
        assert last <= block.start < block.end <= len(text)
        last = block.end
        assert text[block.start : block.end].strip() == text[block.start : block.end]
        assert document.prose[block.start : block.end].strip()
        assert (block.level > 0) == (block.kind in (BlockKind.HEADING, BlockKind.LIST_ITEM))
        for header in (block.row_header, block.column_header):
            assert header is None or 0 <= header[0] < header[1] <= block.start
        rest[block.start : block.end] = " " * (block.end - block.start)
    assert not "".join(rest).replace(JOINER, "").replace("\ufeff", "").strip()
