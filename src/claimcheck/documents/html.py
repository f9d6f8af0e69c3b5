"""The prose of HTML: what stands between tags, parted at the tags of paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.documents.model import BlockKind

_KINDS = {
    "li": BlockKind.LIST_ITEM,
    "dd": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTE,
    "td": BlockKind.TABLE_CELL,
    "th": BlockKind.TABLE_CELL,
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
}


def runs(
    length: int, breaks: list[tuple[int, int, str, bool]], outer: tuple[BlockKind, int]
) -> Iterator[tuple[int, int, BlockKind, int]]:
    """
    Yield the stretches between the tags that part paragraphs, with their kind and level.

    `breaks` are the places, names and closing of the tags; `outer` is the kind and level of the
    block that the HTML stands in.
    """
    at = 0
    kind, level = outer
    for start, end, name, closing in breaks:
        yield at, start, kind, level
        at = end
        if name in _KINDS:
            kind, level = outer if closing else (_KINDS[name], _level(name))
    yield at, length, kind, level


def _level(name: str) -> int:
    if name[0] == "h":
        return int(name[1])
    return 1 if name in ("li", "dd") else 0
