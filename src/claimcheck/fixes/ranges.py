"""Ranges: both ends put right, or one figure for two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from claimcheck.facets.quantity.forms import to_draft
from claimcheck.facets.quantity.model import Bound
from claimcheck.fixes import digits
from claimcheck.fixes.edits import Candidate, Edit
from claimcheck.fixes.numbers import Wanted
from claimcheck.fixes.numbers import respelt as spell
from claimcheck.fixes.sides import Side

_MOST_DECIMALS = 3
_LEADING = ("", "between", "from", "Between", "From")


@lru_cache(maxsize=1)
def _numbers() -> re.Pattern[str]:
    return re.compile(r"\d{1,20}(?:[.,'’٫٬，．\s]\d{1,20}){0,8}")


def respelt(draft: Side, claim: Side) -> Iterator[Candidate]:
    """Yield the draft's range with the claim's ends, or its one figure; the spelling stays."""
    if draft.figure.bound is not Bound.RANGE:
        return
    places = [
        (draft.figure.number_start + found.start(), draft.figure.number_start + found.end())
        for found in _numbers().finditer(draft.number)
    ]
    if len(places) != 2:
        return
    if claim.figure.bound is Bound.RANGE:
        edits = _both_ends(draft, claim, places)
        if edits is not None:
            yield Candidate(edits, safe=True)
    elif claim.figure.value is not None:
        edit = _one_figure(draft, claim, places)
        if edit is not None:
            yield Candidate((edit,), safe=True)


def _both_ends(draft: Side, claim: Side, places: list[tuple[int, int]]) -> tuple[Edit, ...] | None:
    line = to_draft(draft.figure, claim.figure)
    if line is None:
        return None
    ends = [(draft.figure.low, claim.figure.low), (draft.figure.high, claim.figure.high)]
    edits = []
    for (start, end), (old, wanted) in zip(places, ends, strict=True):
        if old is None or wanted is None:
            return None
        text = _respelt_end(draft.prose[start:end], old, line.slope * wanted + line.shift)
        if text is None:
            return None
        edits.append(Edit(start, end, text))
    return tuple(edits)


def _respelt_end(written: str, old: Fraction, wanted: Fraction) -> str | None:
    """Return one end as the other was written; a scale word behind both counts for it too."""
    for reading in digits.read(written):
        if not reading.value or not old:
            continue
        value = wanted * reading.value / old
        for decimals in range(_MOST_DECIMALS + 1):
            text = digits.write(value, decimals, reading.style)
            if text is not None:
                return text
    return None


def _one_figure(draft: Side, claim: Side, places: list[tuple[int, int]]) -> Edit | None:
    """Return "14" for the "10–12" of "10–12%", the "between" before it left out."""
    line = to_draft(draft.figure, claim.figure)
    (start, end), (_, last) = places
    value, old = claim.figure.value, draft.figure.low
    leading = draft.prose[draft.figure.start : start]
    if line is None or value is None or old is None or leading.strip() not in _LEADING:
        return None
    wanted = Wanted(line.slope * value + line.shift, claim.figure.granularity * abs(line.slope))
    number = spell(draft.prose[start:end], old, wanted)
    return None if number is None else Edit(draft.figure.start, last, number)
