"""A figure in the claim's unit, where the draft's is another thing: dollars for euros."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.fixes.edits import Candidate, Edit
from claimcheck.fixes.numbers import Wanted, respelt
from claimcheck.fixes.sides import Side

_SHORT = 3  # letters of a symbol, which has no plural: "km", "kWh"


def exchanged(draft: Side, claim: Side) -> Iterator[Candidate]:
    """Yield the draft's figure with the claim's unit, and the claim's number where it differs."""
    unit = _unit(draft, claim)
    if unit is None:
        return
    figure, other = draft.figure, claim.figure
    old, value = figure.value, other.value
    if old == value and (old is not None or (figure.low, figure.high) == (other.low, other.high)):
        yield Candidate((unit,), safe=False)
        return
    if old is None or value is None:
        return
    number = respelt(draft.number, old, Wanted(value, claim.figure.granularity))
    if number is not None:
        edit = Edit(draft.figure.number_start, draft.figure.number_end, number)
        yield Candidate((edit, unit), safe=False)


def _unit(draft: Side, claim: Side) -> Edit | None:
    """Return what puts the claim's unit where the draft's stands, which is on the same side."""
    mine, theirs = draft.unit, claim.unit
    if mine is None or theirs is None:
        return None
    figure, other = draft.figure, claim.figure
    if mine[1] <= figure.number_start and theirs[1] <= other.number_start:
        new = claim.prose[theirs[0] : other.number_start]
        return Edit(mine[0], figure.number_start, new)
    if mine[0] < figure.number_end or theirs[0] < other.number_end:
        return None
    old = draft.prose[figure.number_end : mine[1]]
    new = claim.prose[other.number_end : theirs[1]]
    if old.startswith("-") is not new.startswith("-"):
        name = claim.prose[theirs[0] : theirs[1]]
        if not old.startswith("-") or len(name) > _SHORT or not name.isalpha():
            return None
        new = f"-{name}"
    return Edit(figure.number_end, mine[1], new)


def same(draft: Side, claim: Side) -> bool:
    """Say whether both figures are of one unit, however it is spelt."""
    return draft.figure.unit == claim.figure.unit and draft.figure.per == claim.figure.per
