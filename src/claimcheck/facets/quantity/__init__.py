"""Quantities: read every figure of a sentence as an interval, and compare two of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.facets.quantity.model import Quantity


def read_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of any English text in their order; offsets are places in `text`."""
    from claimcheck.facets.quantity.pieces import read_pieces

    return read_pieces(text)
