"""Give a bare figure the unit or the noun of the figure before it.

"The first tunnel is 3,450 metres long and the second 2,180", "52 beds in the north and 38 in the
south": what is counted is said once.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.facets.quantity.model import Quantity, Relation


def inherit(figures: Sequence[Quantity], text: str) -> tuple[Quantity, ...]:
    """Return a sentence's figures, the bare ones with what the nearest earlier one counts."""
    found: list[Quantity] = []
    last: Quantity | None = None
    for figure in figures:
        if _is_age(figure, text) or (len(figures) > 1 and _is_limit(figure, text)):
            found.append(figure._replace(names=True))
        elif last is not None and _is_bare(figure) and not figure.names:
            found.append(_like(figure, last))
        else:
            found.append(figure)
            counts = not _is_bare(figure) and not figure.names
            last = figure if counts and figure.relation is not Relation.TIMES else last
    return tuple(found)


def _is_limit(figure: Quantity, text: str) -> bool:
    """Say whether a figure only says which are meant: "treated within four hours"."""
    words = figure.text.lower().split()
    if figure.dimension != "duration" or words[0] != "within":
        return False
    before, behind = text[: figure.start].split()[-2:], text[figure.end :].split()[:2]
    # "within four hours on average" says how long it took, and of all of them.
    return not any(
        [word.strip(",.;").lower() for word in beside] == ["on", "average"]
        for beside in (before, behind)
    )


_OLDEST = 120


def _is_age(figure: Quantity, text: str) -> bool:
    """Say whether a bare figure names a group of people by their age: "65 or older"."""
    if not _is_bare(figure) or figure.value is None or figure.value > _OLDEST:
        return False
    words = figure.text.lower().split()
    before = text[: figure.start].lower().split()[-2:]
    if before in (["age", "of"], ["ages", "of"]) or before[-1:] in (["aged"], ["age"]):
        return True
    if words[-1] in ("older", "younger", "over"):
        return True
    return words[0] in ("under", "aged") and figure.bound is not None


def _is_bare(figure: Quantity) -> bool:
    return (
        figure.unit is None
        and figure.noun is None
        and figure.per is None
        and figure.dimension == "count"
    )


def _like(figure: Quantity, model: Quantity) -> Quantity:
    return figure._replace(
        unit=model.unit,
        dimension=model.dimension,
        per=model.per,
        per_amount=model.per_amount,
        noun=model.noun,
        noun_start=model.noun_start,
        noun_end=model.noun_end,
    )
