"""The claim's own words in the place of the draft's, where these cannot be spelt otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.facets.quantity.model import Relation
from claimcheck.facets.quantity.multiples import STARTS
from claimcheck.fixes import bounds, units
from claimcheck.fixes.edits import Candidate, Edit
from claimcheck.fixes.sides import Side


def words(draft: Side, claim: Side) -> Iterator[Candidate]:
    """Yield the draft with the claim's number, then with the whole of the claim's expression."""
    figure = draft.figure
    if _counts_one(draft) or _counts_one(claim) or _is_verb(draft) or _is_verb(claim):
        return
    if units.same(draft, claim) and not (draft.unit is None) ^ (claim.unit is None):
        for bounding in bounds.choices(draft, claim):
            if bounding.kept and figure.bound is not None:
                continue
            text = claim.number
            if bounding.capital or draft.number[:1].isupper():
                text = text[:1].upper() + text[1:]
            end, text = _with_of(draft, claim, figure.number_end, text)
            edit = Edit(figure.number_start, end, text)
            yield Candidate((*bounding.edits, edit), bounding.safe)
    yield from expression(draft, claim)


def expression(draft: Side, claim: Side) -> Iterator[Candidate]:
    """Yield the draft with the whole of the claim's expression, its bound and unit included."""
    if not units.same(draft, claim) and draft.figure.dimension == claim.figure.dimension == "ratio":
        return  # "2.4 times" for "9%" says another thing
    text = claim.words
    if not re.match(r"[A-Z]{2}", text):
        first = text[:1].upper() if draft.words[:1].isupper() else text[:1].lower()
        text = first + text[1:]
    end, text = _with_of(draft, claim, draft.figure.end, text)
    safe = units.same(draft, claim) and draft.bound is None
    yield Candidate((Edit(draft.figure.start, end, text),), safe)


def _counts_one(side: Side) -> bool:
    return side.figure.value == 1 and side.figure.dimension != "ratio"


def _is_verb(side: Side) -> bool:
    """Say whether the figure is what something does: "doubled"."""
    return side.figure.relation is Relation.CHANGE and side.number.lower() in STARTS


def _with_of(draft: Side, claim: Side, end: int, text: str) -> tuple[int, str]:
    """Return where the stretch ends, and the text: "hundreds of" for "300", and the other way."""
    follows = draft.prose[end:].startswith(" of ")
    if draft.is_vague and follows and not claim.is_vague and claim.figure.dimension == "count":
        return end + len(" of"), text
    if claim.is_vague and not draft.is_vague and claim.after.startswith(" of ") and not follows:
        return end, f"{text} of"
    return end, text
