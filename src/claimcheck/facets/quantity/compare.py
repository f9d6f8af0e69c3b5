"""Compare a draft's quantity with a claim's (verdicts.md 4.3 and 4.5)."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from claimcheck.facets.quantity.forms import (
    RATIOS,
    Side,
    plain,
    precise_percent,
    side_of,
    to_draft,
)
from claimcheck.facets.quantity.interval import interval_of
from claimcheck.facets.quantity.model import Bound, Change, Quantity, Relation
from claimcheck.facets.quantity.units import dimension_of
from claimcheck.model import Note, Outcome, Reason

_UPWARD = frozenset({Bound.MORE_THAN, Bound.AT_LEAST, Bound.JUST_OVER})
_DOWNWARD = frozenset({Bound.LESS_THAN, Bound.AT_MOST, Bound.NEARLY})
_HEDGES = frozenset({Bound.NEARLY, Bound.JUST_OVER, Bound.ABOUT})
_AVERAGES = frozenset(("average", "mean", "median", "norm"))
_ONE_SIDED = frozenset({Bound.MORE_THAN, Bound.AT_LEAST, Bound.LESS_THAN, Bound.AT_MOST})
_ROUNDING = Fraction(1, 20)  # a rounded figure lies within 5% of the claim's (4.3)
_MAGNITUDE = 10  # a weaker bound lies within a factor of ten (4.3)


class Comparison(NamedTuple):
    """How a draft's quantity stands to a claim's, and the note or reason that it gives."""

    outcome: Outcome
    detail: Note | Reason | None = None


AGREES = Comparison(Outcome.AGREE)
ROUNDED = Comparison(Outcome.AGREE, Note.ROUNDED)
WEAKER = Comparison(Outcome.AGREE, Note.WEAKER)
OVERPRECISE = Comparison(Outcome.OPEN, Reason.OVERPRECISE)
STRONGER = Comparison(Outcome.OPEN, Reason.STRONGER)
OTHER = Comparison(Outcome.OPEN, Reason.OTHER_QUANTITY)
DIFFERS = Comparison(Outcome.DIFFER, Reason.QUANTITY)
OTHER_UNIT = Comparison(Outcome.DIFFER, Reason.UNIT)


def compare(
    draft: Quantity, claim: Quantity, *, tolerance: str | None = None, denied: bool = False
) -> Comparison:
    """
    Compare two quantities of the same thing by verdicts.md 4.3.

    `tolerance` is the claim's ("2%", or a number in the claim's unit). `denied` says that the draft
    denies its statement, so that "did not reach 300,000" is read as a denial of at least 300,000.
    An ambiguous spelling agrees if any of its readings does, and differs only if all of them do.
    """
    draft = _as_denied(draft) if denied else _as_emphasis(draft)
    results = [
        _compare_one(plain(one), plain(other), tolerance) for one, other in _readings(draft, claim)
    ]
    for result in results:
        if result.outcome is Outcome.AGREE:
            return result
    return next((result for result in results if result.outcome is Outcome.OPEN), results[0])


def comparable(draft: Quantity, claim: Quantity) -> bool:
    """Say whether the two measure in one dimension or in equivalents, so that comparing fits."""
    return any(
        _fit(one, other)
        for one in (draft, *draft.alternatives)
        for other in (claim, *claim.alternatives)
    )


def _readings(draft: Quantity, claim: Quantity) -> list[tuple[Quantity, Quantity]]:
    """Pair the readings of both sides; those that do not fit only where none do."""
    if not draft.alternatives and not claim.alternatives:
        return [(draft, claim)]
    pairs = [
        (one, other)
        for one in (draft, *draft.alternatives)
        for other in (claim, *claim.alternatives)
    ]
    return [pair for pair in pairs if _fit(*pair)] or pairs


def _fit(draft: Quantity, claim: Quantity) -> bool:
    if _both_change(draft, claim):
        return True
    if Relation.FROM in (draft.relation, claim.relation) and draft.relation is not claim.relation:
        return False
    if draft.dimension in RATIOS and claim.dimension in RATIOS:
        return _relations_fit(draft, claim)
    if {draft.dimension, claim.dimension} == {"degree", "temperature"}:
        return True
    if {draft.dimension, claim.dimension} == {"count", "money"}:
        return _is_bare(draft) or _is_bare(claim)
    if draft.dimension != claim.dimension or not _rates_fit(draft, claim):
        return False
    return (draft.relation is Relation.CHANGE) == (claim.relation is Relation.CHANGE)


def _is_bare(quantity: Quantity) -> bool:
    """Say whether a great figure stands without unit and noun: the "1.27 billion" that it cost."""
    named = quantity.noun is not None or quantity.per is not None or quantity.unit is not None
    return not named and quantity.value is not None and abs(quantity.value) >= 1000


def _rates_fit(draft: Quantity, claim: Quantity) -> bool:
    """Say whether both are rates or neither; a price may leave out what it is the price of."""
    if (draft.per is None) == (claim.per is None):
        return True
    per = draft.per or claim.per or ""
    return (
        draft.dimension == "money"
        and per not in ("", "person")
        and (dimension_of(per) != "duration")
    )


def _both_change(draft: Quantity, claim: Quantity) -> bool:
    return draft.relation is Relation.CHANGE and claim.relation is Relation.CHANGE


def _relations_fit(draft: Quantity, claim: Quantity) -> bool:
    relations = {draft.relation, claim.relation}
    if None in relations or len(relations) == 1:
        return True
    if relations == {Relation.SHARE, Relation.TIMES}:
        return _averages_fit(draft, claim)
    if relations == {Relation.CHANGE, Relation.TIMES}:
        change = draft if draft.relation is Relation.CHANGE else claim
        return change.comparative
    return relations <= {Relation.SHARE, Relation.TO}


def _averages_fit(draft: Quantity, claim: Quantity) -> bool:
    """Say whether both are told of an average, or neither: a share of a whole is no multiple."""
    if draft.reference is None or claim.reference is None:
        return True
    told, meant = (
        not _AVERAGES.isdisjoint(it.lower().split()) for it in (draft.reference, claim.reference)
    )
    return told == meant


def _as_emphasis(draft: Quantity) -> Quantity:
    """Return "as many as 3,871" as the 3,871 that it stresses: an editor reads no bound there."""
    if draft.bound is not Bound.AT_MOST or draft.value is None:
        return draft
    if not draft.text.lower().startswith(("as many", "as much", "as high", "as large", "as big")):
        return draft
    place = draft.granularity or Fraction(1)
    interval = interval_of(draft.value, None, place)
    return draft._replace(
        bound=None, low=interval.low, high=interval.high, low_open=interval.low_open,
        high_open=interval.high_open,
    )  # fmt: skip


def _as_denied(draft: Quantity) -> Quantity:
    if draft.value is None or not (draft.short or (draft.reached and draft.bound is None)):
        return draft
    return draft._replace(
        bound=Bound.AT_LEAST, low=draft.value, high=None, low_open=False, high_open=False
    )


def _compare_one(draft: Quantity, claim: Quantity, tolerance: str | None) -> Comparison:
    if _signs_differ(draft, claim):
        return DIFFERS
    if not _fit(draft, claim):
        return OTHER
    if "times" in (draft.unit, claim.unit) and "percent" in (draft.unit, claim.unit):
        claim = precise_percent(claim) if claim.unit == "times" else claim
    line = to_draft(draft, claim)
    if line is None:
        return _across(draft, claim)
    if draft.dimension != claim.dimension and "money" in (draft.dimension, claim.dimension):
        agrees = _judge(side_of(draft), side_of(claim))
        return agrees if agrees.outcome is Outcome.AGREE else OTHER
    mine, theirs = side_of(draft), side_of(claim, line)
    result = _judge(mine, theirs)
    if result.outcome is Outcome.AGREE:
        return result
    if _tolerated(mine, theirs, tolerance, line.slope):
        return ROUNDED
    other = draft.unit != claim.unit or _other_span(draft, claim)
    if result is DIFFERS and other and _same_number(draft, claim):
        return OTHER_UNIT
    return result


def _other_span(draft: Quantity, claim: Quantity) -> bool:
    """Say whether two rates are by two units of one kind: "11 hours a week", "a month"."""
    if draft.per is None or claim.per is None or draft.per == claim.per:
        return False
    kind = dimension_of(draft.per)
    return kind not in ("", "count") and kind == dimension_of(claim.per)


def _signs_differ(draft: Quantity, claim: Quantity) -> bool:
    """Say whether one rises where the other falls: sign and size of a change are one (3.4)."""
    first, second = _sign(draft), _sign(claim)
    if first is None or second is None or first is second:
        return False
    kinds = {draft.relation, claim.relation}
    return kinds in (
        {Relation.CHANGE},
        {Relation.TO},
        {Relation.TIMES},
        {Relation.CHANGE, Relation.TIMES},
    )


def _sign(quantity: Quantity) -> Change | None:
    if quantity.value is not None and quantity.value < 0 and quantity.relation is Relation.CHANGE:
        return Change.DOWN
    return quantity.change


def _across(draft: Quantity, claim: Quantity) -> Comparison:
    """Compare where nothing converts: currencies, percent and points, absolute and relative."""
    money = draft.dimension == claim.dimension == "money"
    ratios = draft.dimension in RATIOS and claim.dimension in RATIOS
    if draft.per != claim.per or not (money or ratios):
        return OTHER
    return OTHER_UNIT if _same_number(draft, claim) else DIFFERS


def _same_number(draft: Quantity, claim: Quantity) -> bool:
    """Say whether the draft's number is the claim's, whatever the units."""
    return _judge(side_of(draft), side_of(claim)).outcome is Outcome.AGREE


def _tolerated(mine: Side, theirs: Side, tolerance: str | None, slope: Fraction) -> bool:
    if tolerance is None or mine.value is None or theirs.value is None:
        return False
    if mine.bound in _ONE_SIDED:
        return False
    written = tolerance.strip()
    try:
        if written.endswith("%"):
            allowed = abs(theirs.value) * Fraction(written[:-1].strip()) / 100
        else:
            allowed = Fraction(written.replace(",", "")) * abs(slope)
    except (ValueError, ZeroDivisionError):
        return False  # claims are validated when they are read
    return abs(mine.value - theirs.value) <= allowed


def _judge(mine: Side, theirs: Side) -> Comparison:
    """Apply 4.3 to two sides on one scale."""
    if mine.value is not None and mine.value == theirs.value:
        return _same_value(mine, theirs)
    if mine.value is None or mine.bound is Bound.RANGE:
        return _range(mine, theirs)
    if mine.bound in _ONE_SIDED:
        return _bound(mine, theirs)
    if _is_rounded(mine, theirs):
        return ROUNDED
    if theirs.pragmatic.holds(mine.value):
        return OVERPRECISE
    if (
        mine.bound in _HEDGES
        and theirs.bound in _ONE_SIDED
        and mine.interval.meets(theirs.pragmatic)
    ):
        return OVERPRECISE
    return DIFFERS


def _same_value(mine: Side, theirs: Side) -> Comparison:
    if (mine.bound in _UPWARD and theirs.bound in _DOWNWARD) or (
        mine.bound in _DOWNWARD and theirs.bound in _UPWARD
    ):
        return DIFFERS
    if theirs.bound not in (None, Bound.ABOUT) or mine.bound is None:
        return AGREES
    strict = mine.bound in (Bound.MORE_THAN, Bound.LESS_THAN)
    if theirs.exact and (strict or mine.bound in (Bound.NEARLY, Bound.JUST_OVER)):
        return DIFFERS
    return STRONGER if strict else AGREES


def _is_rounded(mine: Side, theirs: Side) -> bool:
    if theirs.value is None or mine.value is None:
        return False
    if mine.bound in _HEDGES and theirs.bound in (Bound.NEARLY, Bound.JUST_OVER):
        return theirs.interval.within(mine.interval)  # "almost 1.5" is not "nearly 1.4"
    if mine.bound in _HEDGES:
        return mine.interval.holds(theirs.value)
    return _rounds_to(mine.value, theirs.value, mine.granularity)


def _rounds_to(rounded: Fraction, value: Fraction, granularity: Fraction) -> bool:
    off = abs(rounded - value)
    return off * 2 <= granularity and off <= abs(value) * _ROUNDING


def _bound(mine: Side, theirs: Side) -> Comparison:
    if theirs.interval.within(mine.interval):
        return WEAKER if _near(mine.value, theirs) else DIFFERS
    return STRONGER if mine.interval.meets(theirs.pragmatic) else DIFFERS


def _near(value: Fraction | None, theirs: Side) -> bool:
    """Say whether a bound lies within a factor of ten of the claim's figure (4.3)."""
    if value is None:
        return True
    figures = [theirs.value, theirs.interval.low, theirs.interval.high]
    near = [figure for figure in figures if figure is not None]
    if not value or not near or any(figure * value <= 0 for figure in near):
        return True
    return any(1 <= max(value / figure, figure / value) <= _MAGNITUDE for figure in near)


def _range(mine: Side, theirs: Side) -> Comparison:
    ends, others = mine.interval, theirs.interval
    if (ends.low, ends.high) == (others.low, others.high):
        return AGREES
    if theirs.bound is Bound.RANGE and not mine.vague and _rounds_ends(mine, theirs):
        return ROUNDED
    held = theirs.value is not None and theirs.bound not in _ONE_SIDED and ends.holds(theirs.value)
    if held or others.within(ends):
        near = _near(ends.low, theirs) or _near(ends.high, theirs)
        return WEAKER if near else DIFFERS
    if ends.within(theirs.pragmatic):
        return STRONGER if mine.vague else OVERPRECISE
    return OVERPRECISE if ends.meets(theirs.pragmatic) else DIFFERS


def _rounds_ends(mine: Side, theirs: Side) -> bool:
    pairs = ((mine.interval.low, theirs.interval.low), (mine.interval.high, theirs.interval.high))
    return all(
        one is not None and other is not None and _rounds_to(one, other, mine.granularity)
        for one, other in pairs
    )
