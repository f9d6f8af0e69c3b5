"""Give a bare figure the unit or the noun of the figure before it.

"The first tunnel is 3,450 metres long and the second 2,180", "52 beds in the north and 38 in the
south": what is counted is said once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.facets.quantity.model import Quantity, Relation


def inherit(figures: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Return the figures of one sentence, the bare ones with what the nearest earlier one counts."""
    found: list[Quantity] = []
    last: Quantity | None = None
    for figure in figures:
        if last is not None and _is_bare(figure) and not figure.names:
            figure = _like(figure, last)  # noqa: PLW2901
        elif not _is_bare(figure) and not figure.names and figure.relation is not Relation.TIMES:
            last = figure
        found.append(figure)
    return tuple(found)


def _is_bare(figure: Quantity) -> bool:
    return figure.unit is None and figure.noun is None and figure.dimension == "count"


def _like(figure: Quantity, model: Quantity) -> Quantity:
    return replace(
        figure,
        unit=model.unit,
        dimension=model.dimension,
        per=model.per,
        per_amount=model.per_amount,
        noun=model.noun,
        noun_start=model.noun_start,
        noun_end=model.noun_end,
    )
