"""Wrong bounds: "fewer than" for "more than", and a bound where the claim has none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.facets.quantity.model import Quantity
from claimcheck.mutations.edits import put
from claimcheck.mutations.model import Source, Variant

_LESS = "{less} than"
_OPPOSITE = {
    "more than": _LESS, "over": "under", "above": "below", "at least": "at most",
    "fewer than": "more than", "less than": "more than", "under": "over", "below": "above",
    "nearly": "more than", "almost": "more than", "close to": "more than",
    "just over": "just under", "just under": "just over", "up to": "at least",
    "at most": "at least", "no more than": "at least", "no fewer than": "at most",
    "exceeding": "below",
}  # fmt: skip
_NO_BOUND_AFTER = frozenset(
    "the a an its their his her this these those no version and between from of each every another "
    "other first last next only all".split()
)


def wrong(source: Source) -> Iterator[Variant]:
    """Yield the wording with an opposite bound, or with one that leaves out the claim's figure."""
    for figure in source.reading.quantities:
        if figure.names or source.is_quoted(figure.start, figure.end):
            continue
        less = "fewer" if figure.unit is None else "less"
        if figure.bound_start is not None and figure.bound_end is not None:
            told = " ".join(source.text[figure.bound_start : figure.bound_end].lower().split())
            new = _OPPOSITE.get(told, "").format(less=less)
            if new:
                yield Variant(
                    "more or less", put(source.text, figure.bound_start, figure.bound_end, new)
                )
        elif is_bare(source, figure) and source.claim.tolerance is None:
            for new in ("more than", f"{less} than"):
                yield Variant(
                    "more or less", put(source.text, figure.start, figure.start, f"{new} ")
                )


def is_bare(source: Source, figure: Quantity) -> bool:
    """Say whether words such as "more than" or "about" may stand before a figure."""
    before = source.reading.tokens.words[: source.reading.at(figure)][-1:]
    first = source.text[figure.start : figure.start + 1]
    return (
        figure.bound is None
        and figure.value is not None
        and not figure.names
        and figure.dimension != "temperature"
        and bool(re.match(r"[\d$€£]", first))
        and not (before and (before[0] in _NO_BOUND_AFTER or before[0] == "-"))
        and not _is_second_of_pair(source, figure)
    )


def _is_second_of_pair(source: Source, figure: Quantity) -> bool:
    """Say whether a figure is tied to one before it: "one in 12", "3 of the 12"."""
    return bool(re.search(r"\b(?:in|of the)\s$", source.text[: figure.start])) and any(
        0 < figure.start - other.end < 9 for other in source.reading.quantities
    )
