"""One figure for another: rounded as the draft rounds, bounded as it is true, spelt as before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from claimcheck.fixes import bounds, rounding
from claimcheck.fixes.edits import Candidate, Edit
from claimcheck.fixes.numbers import respelt as spell
from claimcheck.fixes.sides import Side
from claimcheck.written_numbers import shortest

_MILLION = 1_000_000
_WITHOUT_OF = ("half", "a half")
_LONG = 7  # digits of a number that is written out rather than with "million"


class Target(NamedTuple):
    """The claim's figure on the draft's scale; `slope` of the draft's units make one of its own."""

    value: Fraction
    slope: Fraction


def respelt(draft: Side, claim: Side, target: Target) -> Iterator[Candidate]:
    """Yield the draft's expression with the claim's figure, the best spelling first."""
    if draft.figure.value is None or _changes_number(draft, target.value):
        return
    for bounding in bounds.choices(draft, claim):
        for value, text in _spellings(draft, claim, target, kept=bounding.kept):
            if not bounding.kept or bounds.fits(
                draft.figure.bound, value, target.value, claim.figure.bound
            ):
                yield _candidate(draft, bounding, text)


def _changes_number(draft: Side, target: Fraction) -> bool:
    """Say whether what is counted would have to be put in the plural: "1 ship", "3 ships"."""
    if draft.figure.dimension == "ratio" or "%" in draft.words:
        return False
    return (draft.figure.value == 1) is not (target == 1)


def _spellings(
    draft: Side, claim: Side, target: Target, *, kept: bool
) -> Iterator[tuple[Fraction, str]]:
    figure = draft.figure
    if figure.value is None:
        return
    if figure.value == target.value:  # "less than a quarter": only the bound is wrong
        yield target.value, draft.number
    if _needs_scale(draft, claim, target.value):
        yield target.value, claim.number
    bare = figure if kept else figure._replace(bound=None)
    for wanted in rounding.wanted(bare, claim.figure, target.value, target.slope):
        text = spell(draft.number, figure.value, wanted)
        if text is not None:
            yield wanted.value, _with_of(draft, text)
    percent = _percent(draft, target.value)
    if percent is not None:
        yield target.value, percent


def _needs_scale(draft: Side, claim: Side, target: Fraction) -> bool:
    """Say whether "million" is missing: nobody writes "$3,470,000,000" for "$3.47"."""
    value = draft.figure.value
    plain = re.fullmatch(r"\d[\d.,]{0,5}", draft.number) is not None
    return (
        value is not None
        and value < _MILLION <= target == claim.figure.value
        and plain
        and len(claim.number) < _LONG + len("million ")
        and re.search(r"[^\W\d_]", claim.number) is not None
    )


def _percent(draft: Side, target: Fraction) -> str | None:
    """Return "40%" for "two thirds", with the "of" that "half the ships" lacks."""
    if draft.figure.unit is not None or not 0 < target < 1 or draft.figure.dimension != "ratio":
        return None
    number = shortest(target * 100, 2)
    if number is None:
        return None
    if " in " in draft.number and re.match(r"\s(?!of\b)[a-z]", draft.after):
        return f"{number}% of"  # "one in five ships"
    return _with_of(draft, f"{number}%")


def _with_of(draft: Side, text: str) -> str:
    """Return "two fifths of" for the "half" of "half the ships"."""
    determined = re.match(r"\s(?:the|its|their|his|her|our|all|these|those)\b", draft.after)
    if draft.number.lower() not in _WITHOUT_OF or not determined or "half" in text.lower():
        return text
    return f"{text} of"


def _candidate(draft: Side, bounding: bounds.Bounding, number: str) -> Candidate:
    text = number[:1].upper() + number[1:] if bounding.capital else number
    edit = Edit(draft.figure.number_start, draft.figure.number_end, text)
    return Candidate((*bounding.edits, edit), bounding.safe)
