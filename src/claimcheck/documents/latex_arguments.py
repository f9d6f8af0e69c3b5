"""The arguments of a LaTeX macro: where they stand, and how they are printed side by side."""

from __future__ import annotations

from typing import Any

from pylatexenc import latexwalker  # type: ignore[import-untyped] # it has no types

WITH_UNIT = frozenset("SI qty SIrange qtyrange".split())  # their last argument is a unit


def inside(text: str, node: Any, argument: int = -1) -> tuple[int, int] | None:
    """Return where an argument of a macro stands, its braces left out; None without it."""
    given = node.nodeargd.argnlist if node.nodeargd else ()
    found = given[argument] if given else None
    if found is None:
        return None
    start, end = found.pos, found.pos + found.len
    if isinstance(found, latexwalker.LatexGroupNode):
        start += len(found.delimiters[0])
        end -= text.endswith(found.delimiters[1], start, end)
    return start, max(start, end)


def children(node: Any) -> Any:
    """Return the nodes within an argument."""
    return node.nodelist if isinstance(node, latexwalker.LatexGroupNode) else [node]


def joint(name: str, argument: int) -> str:
    """Return what stands between two arguments of a macro when they are printed."""
    if name == "numrange" or (name in ("SIrange", "qtyrange") and argument == 2):
        return "–"
    return "/" if name == "nicefrac" else " "
