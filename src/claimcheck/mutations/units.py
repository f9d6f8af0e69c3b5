"""Wrong units: miles for kilometres, dollars for euros, percent for percentage points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.facets.quantity.model import Bound, Quantity, Relation
from claimcheck.mutations.edits import put
from claimcheck.mutations.model import Source, Variant

# Unit, the one put in its place, and whether that is larger (+), smaller (-) or another thing (=).
_SWAPS = """
kilometres miles + | kilometre mile + | kilometers miles + | kilometer mile + | km miles +
miles kilometres - | mile kilometre - | metres feet - | meters feet - | metre foot - | feet metres +
centimetres inches + | millimetres centimetres + | inches centimetres -
kilograms pounds - | kilogrammes pounds - | kg pounds - | tonnes kilograms - | tons kilograms -
grams kilograms + | minutes hours + | minute hour + | hours minutes - | hour minute - | days weeks +
weeks days - | months years + | years months - | seconds minutes +
litres gallons + | liters gallons + | gigawatt-hours megawatt-hours - | GWh MWh - | TWh GWh -
megawatts gigawatts + | gigawatts megawatts - | MW GW + | GW MW - | terawatt-hours gigawatt-hours -
megabits gigabits + | gigabits megabits - | terabytes gigabytes - | hectares acres - | °C °F =
euros dollars = | euro dollar = | dollars euros = | yen yuan = | crowns euros = | € $ =
$ € = | £ € =
cents euros + | pence pounds +
"""
_NO_POINTS = frozenset("more higher less fewer lower larger smaller of above below".split())


def wrong(source: Source) -> Iterator[Variant]:
    """Yield the wording with one of its units changed."""
    for figure in source.reading.quantities:
        if source.is_quoted(figure.start, figure.end):
            continue
        yield from _swapped(source, figure)
        yield from _points(source, figure)


@lru_cache(maxsize=1)
def _swaps() -> dict[str, tuple[str, str]]:
    entries = (entry.split() for line in _SWAPS.split("\n") for entry in line.split("|"))
    return {entry[0]: (entry[1], entry[2]) for entry in entries if entry}


def _swapped(source: Source, figure: Quantity) -> Iterator[Variant]:
    place = _unit_place(figure)
    if place is None:
        return
    start, end = place
    for word in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)?|°[CF]|[$€£]", source.text[start:end]):
        new, size = _swaps().get(word[0], ("", ""))
        if figure.unit == "GBP" and word[0] == "pounds":
            new, size = "euros", "="
        if not new or not _is_wrong(figure, size):
            continue
        at = start + word.start()
        yield Variant("unit", put(source.text, at, start + word.end(), new))
        return


def _unit_place(figure: Quantity) -> tuple[int, int] | None:
    if figure.unit_start is not None and figure.unit_end is not None:
        return figure.unit_start, figure.unit_end
    if figure.noun in ("crowns",) and figure.noun_start is not None and figure.noun_end is not None:
        return figure.noun_start, figure.noun_end
    return None


def _is_wrong(figure: Quantity, size: str) -> bool:
    """Say whether the new unit makes a bound no weaker: "over 600 feet" follows from 600 metres."""
    if figure.bound in (Bound.MORE_THAN, Bound.AT_LEAST, Bound.JUST_OVER):
        return size in "+="
    if figure.bound in (Bound.LESS_THAN, Bound.AT_MOST):
        return size in "-="
    return True


def _points(source: Source, figure: Quantity) -> Iterator[Variant]:
    """Yield percent for percentage points of a change, and the other way round."""
    if figure.relation is not Relation.CHANGE or figure.unit_start is None:
        return
    start, end = figure.unit_start, figure.unit_end or figure.unit_start
    if figure.unit == "percentage point":
        before = source.text[:start].rstrip()
        yield Variant(
            "percent or points",
            put(before + source.text[start:], len(before), len(before) + end - start, "%"),
        )
    following = re.match(r"\s*([^\W\d_]*)", source.text[end:])
    if figure.unit == "percent" and (following is None or following[1] not in _NO_POINTS):
        gap = "" if source.text[start - 1 : start].isspace() else " "
        new = f"{gap}percentage points"
        yield Variant("percent or points", put(source.text, start, end, new))
