"""A wrong figure put right, in the draft's own spelling.

Ways to write the claim's figure are tried in order, the nearest to the draft's wording first; one
counts only where it is read again as a figure that agrees with the claim (verdicts.md 4.3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.facets.quantity.compare import compare
from claimcheck.facets.quantity.forms import to_draft
from claimcheck.facets.quantity.model import Bound, Change, Quantity, Relation
from claimcheck.fixes import borrowed, figures, ranges, sides, turns, units
from claimcheck.fixes.articles import with_article
from claimcheck.fixes.edits import Candidate, Wrong, applied
from claimcheck.fixes.sides import Side
from claimcheck.model import Claim, Outcome, Reason

# "A year and seven months": the figure is but a part of what is told.
_COMPOUND = re.compile(
    r"(?:year|month|week|day|hour|minute|foot|feet|stone|pound|euro|dollar|met(?:er|re))s?,? and $"
)


def correct(
    prose: str, wrong: Wrong, claim: Claim, others: Sequence[Wrong] = ()
) -> Candidate | None:
    """
    Return the best way to make a figure of a sentence say what the claim says.

    `others` are all that are put right in the same sentence. None where there is no way that is
    sure.
    """
    draft = sides.of_draft(prose, wrong.start, wrong.end)
    if draft is None or _COMPOUND.search(prose[: wrong.start]) or _compares(draft):
        return None
    for wanted in sides.of_claim(claim, wrong.words):
        if _answers_another(draft, wanted, others):
            continue
        for candidate in _candidates(draft, wanted):
            made = candidate._replace(edits=with_article(prose, candidate.edits))
            if _agrees(draft, made, wanted):
                return made
    return None


def _compares(draft: Side) -> bool:
    """Say whether a figure is what another is held against: "far more than the 940 doctors"."""
    return draft.bound is not None and draft.prose[slice(*draft.bound)].endswith(" the")


def _answers_another(draft: Side, claim: Side, others: Sequence[Wrong]) -> bool:
    """
    Say whether a figure is told rightly, only not as an answer to this one of the claim.

    In "520 of the 150 seats" the 150 is no mistake, and "52 of the 52" would be none the better.
    """
    theirs = [it for it in sides.read(claim.prose).quantities if it != claim.figure]
    theirs = [it for it in theirs if it.text not in {other.words for other in others}]
    if any(_same(it, draft.figure) for it in theirs):
        return True
    starts = {other.start for other in others} | {draft.figure.start}
    mine = [it for it in sides.read(draft.prose).quantities if it.start not in starts]
    told = sum(_same(it, claim.figure) for it in mine)
    return told > sum(_same(it, claim.figure) for it in theirs)


def _same(one: Quantity, other: Quantity) -> bool:
    units_fit = one.unit is None or other.unit is None or one.unit == other.unit
    return units_fit and one.value is not None and one.value == other.value


def _agrees(draft: Side, made: Candidate, claim: Side) -> bool:
    """Say whether the changed figure is read as one that agrees with the claim's."""
    new = applied(draft.prose, made.edits)
    grown = len(new) - len(draft.prose)
    figure = sides.around(new, draft.figure.start, draft.figure.end + grown)
    if new == draft.prose or figure is None or _are_turned(figure, claim.figure):
        return False
    return compare(figure, claim.figure).outcome is Outcome.AGREE


def _candidates(draft: Side, claim: Side) -> Iterator[Candidate]:
    if compare(draft.figure, claim.figure).detail is Reason.UNIT:
        yield from units.exchanged(draft, claim)  # the number is right, and stays
        yield from borrowed.expression(draft, claim)
        return
    if not _are_turned(draft.figure, claim.figure):
        yield from _in_place(draft, claim)
        return
    verb = turns.edit_of(draft)
    if verb is not None:
        yield Candidate((verb,), safe=False)
        for found in _in_place(draft, claim):
            yield Candidate((verb, *found.edits), safe=False)
    elif draft.figure.unit == claim.figure.unit == "times":
        yield from _in_place(draft, claim)  # "0.25 times" is a fall by its size alone


def _are_turned(draft: Quantity, claim: Quantity) -> bool:
    """Say whether one tells of a rise where the other tells of a fall."""
    first, second = _sign(draft), _sign(claim)
    return first is not None and second is not None and first is not second


def _sign(figure: Quantity) -> Change | None:
    return figure.change if figure.relation in (Relation.CHANGE, Relation.TO) else None


def _in_place(draft: Side, claim: Side) -> Iterator[Candidate]:
    """Yield the claim's figure as the draft writes its own, then in the claim's words."""
    if Bound.RANGE in (draft.figure.bound, claim.figure.bound):
        yield from ranges.respelt(draft, claim)
    elif not draft.is_vague and not claim.is_vague:
        yield from _respelt(draft, claim)
    yield from borrowed.words(draft, claim)


def _respelt(draft: Side, claim: Side) -> Iterator[Candidate]:
    reading = _reading(draft.figure, claim.figure)
    line = to_draft(reading, claim.figure)
    if line is None:
        yield from units.exchanged(draft, claim)
    elif claim.figure.value is not None:
        target = line.slope * claim.figure.value + line.shift
        meant = Side(draft.prose, reading)
        yield from figures.respelt(meant, claim, figures.Target(target, abs(line.slope)))


def _reading(draft: Quantity, claim: Quantity) -> Quantity:
    """Return the reading of an ambiguous figure ("1.2m", "387.000") that the claim is nearest."""
    fitting = [it for it in (draft, *draft.alternatives) if it.dimension == claim.dimension]
    wanted = claim.value
    if len(fitting) < 2 or not wanted:
        return fitting[0] if fitting else draft

    def apart(reading: Quantity) -> Fraction:
        ratio = abs((reading.value or Fraction(1)) / wanted)
        return max(ratio, 1 / ratio)

    return min(fitting, key=apart)
