"""What a figure is to a level: a change of it, a multiple, a share, or the level itself."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.facets.quantity.model import Change, Relation

_RATIOS = frozenset({"ratio", "point"})


class Changed(NamedTuple):
    """How a figure relates to a level, and the token span of what it is relative to."""

    change: Change | None = None
    relation: Relation | None = None
    reference: tuple[int, int] | None = None
    comparative: bool = False  # "40% more", without what it is more than


class Place(NamedTuple):
    """Where a figure stands: its tokens with its bound, how far back to look, what it measures."""

    first: int
    last: int
    floor: int
    dimension: str
    fraction: bool = False
    attributive: bool = False  # "a 40-foot putt": the verb in front has another object

    @property
    def relative(self) -> bool:
        """Whether it is a percentage, points or a fraction."""
        return self.dimension in _RATIOS or self.fraction
