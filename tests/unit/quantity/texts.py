"""What the tests of this room share: how to read the one quantity of a text."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.facets.quantity import read_quantities
from claimcheck.facets.quantity.model import Quantity


def one(text: str) -> Quantity:
    """Return the only quantity of a text."""
    (quantity,) = read_quantities(text)
    return quantity


def values(text: str) -> list[Fraction | None]:
    """Return the values of all quantities of a text."""
    return [quantity.value for quantity in read_quantities(text)]


def number(text: str) -> Fraction:
    """Read a figure as the tables of these tests write it: "1.4", "62/5", "378000"."""
    return Fraction(text)
