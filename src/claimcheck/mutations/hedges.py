"""Right variants of figures that say less: hedged, rounded, or bounded from below."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck import written_numbers
from claimcheck.facets.quantity.model import Quantity
from claimcheck.mutations import numerals
from claimcheck.mutations.bounds import is_bare
from claimcheck.mutations.edits import put
from claimcheck.mutations.model import Source, Variant
from claimcheck.mutations.numerals import Numeral

_SAME_BOUND = {
    "more than": ("over", "in excess of"), "over": ("more than",), "nearly": ("almost", "close to"),
    "almost": ("nearly",), "fewer than": ("under",), "less than": ("under",),
    "about": ("around", "roughly"),
    "at least": ("no fewer than",), "up to": ("at most",),
}  # fmt: skip


def right(source: Source) -> Iterator[Variant]:
    """Yield the wording with a hedge put in or taken out, or with a figure that follows from it."""
    for figure in source.reading.quantities:
        if figure.names or source.is_quoted(figure.start, figure.end):
            continue
        numeral = numerals.read(source.text[figure.number_start : figure.number_end])
        if figure.bound_start is not None and figure.bound_end is not None:
            yield from _other_bound(source, figure)
        elif numeral is not None and is_bare(source, figure):
            for new in ("about", "roughly", "approximately"):
                yield Variant("hedge", put(source.text, figure.start, figure.start, f"{new} "))
            if not source.claim.tolerance:
                yield from _rounded(source, figure, numeral)


def _other_bound(source: Source, figure: Quantity) -> Iterator[Variant]:
    start, end = figure.bound_start or 0, figure.bound_end or 0
    told = " ".join(source.text[start:end].lower().split())
    for bound in _SAME_BOUND.get(told, ()):
        uncounted = bound == "no fewer than" and figure.unit is not None
        new = "no less than" if uncounted else bound
        yield Variant("hedge", put(source.text, start, end, new))
    after = source.text[end:].lstrip()
    if told in ("nearly", "almost", "about", "around", "roughly") and after[:1].isdigit():
        stop = len(source.text) - len(after)
        yield Variant("hedge", put(source.text, start, stop, ""))


def _rounded(source: Source, figure: Quantity, numeral: Numeral) -> Iterator[Variant]:
    """Yield "about 380,000" and "more than 370,000" for 378,000."""
    if figure.value is None or len(numeral.digits.strip("0").replace(".", "")) < 3:
        return
    near = _to_two_digits(numeral, Fraction(1, 2))
    if near is not None:
        yield Variant("rounded", _with(source, figure, f"about {_prefix(source, figure)}{near}"))
    low = _to_two_digits(numeral, Fraction(0))
    if low is not None and figure.change is None:
        yield Variant("weaker", _with(source, figure, f"more than {_prefix(source, figure)}{low}"))


def _prefix(source: Source, figure: Quantity) -> str:
    """Return the currency before the digits."""
    return source.text[figure.start : figure.number_start]


def _with(source: Source, figure: Quantity, new: str) -> str:
    return put(source.text, figure.start, figure.number_end, new)


def _to_two_digits(numeral: Numeral, up: Fraction) -> Numeral | None:
    """Return a figure to two significant digits, None where that changes nothing."""
    plain = Fraction(numeral.digits)
    step = Fraction(1)
    while plain / step >= 100:
        step *= 10
    while plain / step < 10:
        step /= 10
    near = Fraction(int(plain / step + up)) * step
    text = written_numbers.shortest(near)
    if text is None or near == plain:
        return None
    return numeral._replace(digits=text.replace(",", ""))
