"""What puts one facet of a sentence right: a figure, a date, a rank or a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.fixes.edits import Candidate, Edit, Wrong, applied
from claimcheck.model import Claim, FacetName
from claimcheck.words import lexicon


def corrected(
    prose: str, wrong: Wrong, claim: Claim, others: Sequence[Wrong] = ()
) -> Candidate | None:
    """
    Return the edits that make one facet of a sentence agree with a claim; None where not sure.

    `others` are all that are put right in the same sentence.
    """
    match wrong.facet:
        case FacetName.QUANTITY:
            return _quantity(prose, wrong, claim, others)
        case FacetName.TIME:
            return _unless_told(prose, wrong, _date(prose, wrong))
        case FacetName.RANK:
            return _rank(prose, wrong)
        case FacetName.ENTITY:
            return _unless_told(prose, wrong, _name(prose, wrong, claim))
    return None


def _unless_told(prose: str, wrong: Wrong, found: Candidate | None) -> Candidate | None:
    """Leave out what would say one thing twice: "in August as in August"."""
    if found is None:
        return None
    rest = f"{prose[: wrong.start]}\0{prose[wrong.end :]}"
    grown = len(applied(prose, found.edits)) - len(prose)
    new = applied(prose, found.edits)[wrong.start : wrong.end + grown]
    name = re.sub(r"^(?:[a-z]+\s)*", "", new[:1].lower() + new[1:] if _led(new) else new)
    if name.isdigit():
        return found  # "The 2024 festival opened on 5 September 2024" is as it should be
    return None if re.search(rf"\b{re.escape(name)}\b", rest) else found


def _led(words: str) -> bool:
    """Say whether a preposition or an article leads a date or name: "In 2023"."""
    first = words.split(maxsplit=1)[0].lower() if words.strip() else ""
    return lexicon.is_function_word(first)


def _quantity(prose: str, wrong: Wrong, claim: Claim, others: Sequence[Wrong]) -> Candidate | None:
    from claimcheck.fixes import quantities, scores

    score = scores.replacement(prose[wrong.start : wrong.end], wrong.words)
    if score is not None:
        return Candidate((Edit(wrong.start, wrong.end, score),), safe=True)
    return quantities.correct(prose, wrong, claim, others)


def _date(prose: str, wrong: Wrong) -> Candidate | None:
    from claimcheck.fixes import dates

    found = dates.corrected(prose[wrong.start : wrong.end], wrong.words)
    if found is None:
        return None
    at = wrong.start
    moved = tuple(Edit(it.start + at, it.end + at, it.new) for it in found)
    return Candidate(moved, safe=False)


def _rank(prose: str, wrong: Wrong) -> Candidate | None:
    from claimcheck.fixes import ranks

    new = ranks.replacement(prose[wrong.start : wrong.end], wrong.words)
    return None if new is None else _fitted(prose, [Edit(wrong.start, wrong.end, new)])


def _name(prose: str, wrong: Wrong, claim: Claim) -> Candidate | None:
    from claimcheck.fixes import names, quantities

    if _has_digit(wrong.words) and _has_digit(prose[wrong.start : wrong.end]):
        group = quantities.correct(prose, wrong, claim)  # "aged 60 and over"
        if group is not None:
            return group._replace(safe=False)
    edits = names.corrected(prose, wrong, claim.statement)
    return None if edits is None else _fitted(prose, edits)


def _has_digit(words: str) -> bool:
    return any(character.isdigit() for character in words)


def _fitted(prose: str, edits: Sequence[Edit]) -> Candidate:
    from claimcheck.fixes.articles import with_article

    return Candidate(with_article(prose, edits), safe=False)
