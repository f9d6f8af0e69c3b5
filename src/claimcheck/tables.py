"""Cells of tables: what their headers lend them, and which cells are only headers.

verdicts.md 3.7. "4.2" under "2024", beside "Passengers (million)", tells that there were 4.2
million passengers in 2024. A header itself tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from claimcheck.context import Context, Earlier
from claimcheck.documents.model import Block, Document
from claimcheck.facets.quantity import read_quantities
from claimcheck.reading import Reading

_LONG = 12  # words; what is longer is text that somebody laid out in a table


def is_label(block: Block, reading: Reading) -> bool:
    """Say whether a cell at the head of a row or column only names what stands there."""
    if block.row_header is not None or reading.clauses.verbs or len(reading.tokens) > _LONG:
        return False
    inside = [(time.start, time.end) for time in reading.times]
    return all(
        any(start <= figure.start < end for start, end in inside) for figure in reading.quantities
    )


def headers(
    document: Document, block: Block, read: Callable[[str], Reading]
) -> tuple[Earlier, ...]:
    """Return what stands at the head of a cell's row and column, read as headings are."""
    found = []
    for span in (block.row_header, block.column_header):
        text = document.prose[slice(*span)] if span is not None else ""
        if text.strip():
            reading = read(text)
            found.append(Earlier(reading, frozenset(), True, reading.mentions, reading.terms))
    return tuple(found)


def under(context: Context, heads: tuple[Earlier, ...]) -> Context:
    """Return the context of a cell: its headers stand nearer than the headings of the section."""
    return Context(context.sentences, (*heads, *context.headings), cell=bool(heads))


def with_unit(cell: str, heads: tuple[Earlier, ...]) -> str:
    """Return the figure of a cell with the unit of its header: "4.2" as "4.2 million"."""
    if not _number().fullmatch(cell):
        return cell
    for head in heads:
        unit = _in_brackets().search(head.reading.text)
        if unit is None:
            continue
        told = f"{cell} {unit[1].strip()}"
        figures = read_quantities(told)
        if len(figures) == 1 and figures[0].start == 0 and figures[0].end == len(told):
            return told
    return cell


@lru_cache(maxsize=1)
def _number() -> re.Pattern[str]:
    return re.compile(r"[+\-\u2212]?\d[\d., \u00a0\u202f]{0,20}")


@lru_cache(maxsize=1)
def _in_brackets() -> re.Pattern[str]:
    """Match the unit of "Passengers (million)", "Share, %", "Length in km"."""
    return re.compile(r"(?:\(|\[|, |\bin )(?:in )?([^()\[\],]{1,24}?)[)\]]?$")
