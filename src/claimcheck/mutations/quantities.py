"""Wrong figures: digits transposed, one off, ten times as much, another scale word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from claimcheck import written_numbers
from claimcheck.facets.quantity.model import Bound, Quantity, Relation
from claimcheck.mutations import numerals
from claimcheck.mutations.edits import put
from claimcheck.mutations.model import Source, Variant
from claimcheck.mutations.numerals import Numeral

_UP = frozenset((Bound.MORE_THAN, Bound.AT_LEAST))
_DOWN = frozenset((Bound.LESS_THAN, Bound.AT_MOST))
_OTHER_SCALE = {
    "thousand": ("million",), "million": ("billion", "thousand"),
    "billion": ("million", "trillion"),
    "trillion": ("billion",), "k": ("m",), "m": ("bn",), "bn": ("m",), "tn": ("bn",),
    "thousands": ("millions",), "hundreds": ("millions",), "dozens": ("thousands",),
    "millions": ("billions",),
}  # fmt: skip
_OTHER_FRACTION = {
    "half": "a third", "a half": "a third", "a third": "a quarter", "a quarter": "a third",
    "a fifth": "a third", "a tenth": "a quarter", "doubled": "tripled", "tripled": "doubled",
    "two thirds": "two fifths", "two-thirds": "two-fifths",
}  # fmt: skip


def wrong(source: Source) -> Iterator[Variant]:
    """Yield the wording with one of its figures changed."""
    for figure in source.reading.quantities:
        if source.is_quoted(figure.start, figure.end):
            continue
        written = source.text[figure.number_start : figure.number_end]
        numeral = numerals.read(written)
        if numeral is not None:
            found = _of_numeral(source, figure, numeral)
        else:
            found = _of_words(figure, written)
        for kind, new in found:
            yield Variant(kind, put(source.text, figure.number_start, figure.number_end, new))


def _of_numeral(source: Source, figure: Quantity, old: Numeral) -> Iterator[tuple[str, str]]:
    slack = tolerance(source, old.value)
    taken: set[Numeral] = {old}
    for kind, new in (
        *(("digits transposed", it) for it in _transposed(old)),
        *(("digit off by one", it) for it in _one_off(old)),
        *(("ten times", it) for it in _tenfold(old)),
        *(("scale word", it) for it in _rescaled(old)),
    ):
        if new in taken or not is_wrong(figure, old, new, slack):
            continue
        taken.add(new)
        yield kind, str(new)


def tolerance(source: Source, value: Fraction) -> Fraction:
    """Return how far a draft's figure may lie from the claim's by the claim's own `tolerance`."""
    told = re.match(r"\s*(\d{1,9}(?:\.\d{1,9})?)\s*(%?)", source.claim.tolerance or "")
    if told is None:
        return Fraction(0)
    return Fraction(told[1]) * (abs(value) / 100 if told[2] else 1)


def _transposed(old: Numeral) -> list[Numeral]:
    """Return the figure with two digits swapped, at two places at most, the weightiest first."""
    found = []
    digits = old.digits
    places = [index for index, character in enumerate(digits) if character != "."]
    for left, right in pairwise(places):
        if digits[left] == digits[right]:
            continue
        swapped = list(digits)
        swapped[left], swapped[right] = swapped[right], swapped[left]
        new = "".join(swapped)
        if not new.startswith("0"):
            found.append(old._replace(digits=new))
    return found[:2]


def _one_off(old: Numeral) -> list[Numeral]:
    """Return the figure with its first or its last significant digit one up or down."""
    digits = old.digits
    significant = [i for i, character in enumerate(digits) if character not in ".0"] or [0]
    last = significant[-1] if "." not in digits else len(digits) - 1
    found = []
    for place in dict.fromkeys((significant[0], last)):
        for step in (1, -1):
            digit = int(digits[place]) + step
            if 0 <= digit <= 9 and (digit or place):
                found.append(digits[:place] + str(digit) + digits[place + 1 :])
    return [old._replace(digits=new) for new in found]


def _tenfold(old: Numeral) -> list[Numeral]:
    return [new for new in (numerals.shifted(old, 1), numerals.shifted(old, -1)) if new is not None]


def _rescaled(old: Numeral) -> list[Numeral]:
    return [old._replace(scale=scale) for scale in _OTHER_SCALE.get(old.scale.lower(), ())]


def is_wrong(figure: Quantity, old: Numeral, new: Numeral, slack: Fraction) -> bool:
    """
    Say whether a changed figure surely does not follow from the claim's (verdicts.md 4.3).

    What is only weaker ("more than 300" for "more than 400") or rounded follows, and is left out.
    """
    before, after = old.value, new.value
    if before == after or abs(after - before) <= 2 * slack:
        return False
    if (
        figure.unit == "percent"
        and figure.relation is not Relation.CHANGE
        and before <= 100 < after
    ):
        return False
    if figure.dimension == "count" and before.denominator == 1 != after.denominator:
        return False  # nobody counts 20.3 people
    if figure.bound in _UP:
        return after > before or after < before / 10
    if figure.bound in _DOWN:
        return after < before or after > before * 10
    gap = abs(after - before)
    if figure.bound is None:
        step = new.granularity
        rounded = Fraction(int(before / step + Fraction(1, 2))) * step
        return rounded != after or gap > before / 20
    return gap > max(old.granularity, new.granularity, before / 10)


def _of_words(figure: Quantity, written: str) -> Iterator[tuple[str, str]]:
    """Yield other words for a figure in words."""
    low = written.lower()
    upward = figure.bound not in _DOWN
    number = written_numbers.value_of_word(low)
    if number is not None and number > 1:
        step = 1 if upward or number == 2 else -1
        new = written_numbers.whole_in_words(number + step)
        if new is not None and (step > 0) is upward and figure.bound in (None, *_UP, *_DOWN):
            yield "digit off by one", new
        return
    if low in _OTHER_FRACTION and figure.bound is None:
        yield "digit off by one", _OTHER_FRACTION[low]
        return
    first, _, last = low.rpartition(" ")
    if upward and first in ("", "a", "tens of", "hundreds of") and last in _OTHER_SCALE:
        yield "scale word", f"{first} {_OTHER_SCALE[last][0]}".strip()
    elif figure.bound is Bound.RANGE:
        yield from _of_range(written)


def _of_range(written: str) -> Iterator[tuple[str, str]]:
    """Yield a range moved up by more than its width: "17 and 19" becomes "21 and 23"."""
    ends = list(re.finditer(r"\d{1,15}(?:\.\d{1,6})?", written))
    if len(ends) != 2 or "," in written:
        return
    low, high = (Fraction(end[0]) for end in ends)
    decimals = max(len(end[0].partition(".")[2]) for end in ends)
    by = 2 * (high - low)
    texts = [written_numbers.in_digits(end + by, decimals) for end in (low, high)]
    if by > 0 and texts[0] and texts[1]:
        first, second = ends
        yield (
            "digit off by one",
            written[: first.start()]
            + texts[0]
            + written[first.end() : second.start()]
            + texts[1]
            + written[second.end() :],
        )
