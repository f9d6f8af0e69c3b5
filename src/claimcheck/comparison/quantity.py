"""The figures of both sides (verdicts.md 4)."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claimcheck import binding
from claimcheck.comparison.share import add_fully, add_other, add_shares
from claimcheck.comparison.sheet import Comparison
from claimcheck.comparison.spoken import apart
from claimcheck.facets.quantity import compare as quantities
from claimcheck.facets.quantity.model import Bound, Change, Quantity, Relation
from claimcheck.model import FacetName, Note, Outcome, Reason
from claimcheck.profile import part_of
from claimcheck.reading import Reading


def add_quantities(comparison: Comparison) -> None:
    """Compare each figure of the claim with the draft's figure that answers it."""
    profile, reading = comparison.profile, comparison.reading
    pairs = {pair.claim: pair for pair in comparison.alignment.pairs}
    used = {pair.draft for pair in pairs.values()}
    for number, wanted in enumerate(profile.figures):
        pair = pairs.get(number)
        if pair is None:
            if not add_fully(comparison, wanted):
                comparison.add(FacetName.QUANTITY, Outcome.ABSENT, wanted.text)
            continue
        claimed, offered = binding.facing(profile, number, reading, pair.draft)
        denied = comparison.denial is not None
        if add_other(comparison, reading.quantities[pair.draft], wanted):
            continue
        result = quantities.compare(
            offered, claimed, tolerance=profile.claim.tolerance, denied=denied
        )
        if denied and result.detail is Note.ROUNDED:
            # "Did not employ 90,000" is no denial of the 86,400 that could be rounded to it.
            result = result._replace(outcome=Outcome.OPEN, detail=None)
        result = _strictly(comparison, wanted, offered, result)
        span = (offered.start, offered.end)
        detail = result.detail
        if offered.short and not denied and _is_passed(offered, claimed, result.outcome):
            detail = Reason.POLARITY  # "fell short of 300,000" denies what follows (4.4)
        follows = claimed.relation is Relation.CHANGE is not wanted.relation
        text = f"{_percent(claimed)} ({claimed.text})" if follows else wanted.text
        comparison.add(FacetName.QUANTITY, result.outcome, text, offered.text, detail, span)
        words = apart(offered, claimed)
        if words is not None and not follows and result.outcome is not Outcome.AGREE:
            comparison.spoken[offered.text, text] = words
        used |= _whole(comparison, wanted, pair.draft)
        add_shares(comparison, reading.quantities[pair.draft], wanted)
    if profile.scores:
        _score(comparison)
    _groups(comparison)
    for place, offered in enumerate(reading.quantities):
        if place not in used and used and not offered.names and _is_part(comparison, offered):
            span = (offered.start, offered.end)
            comparison.add(
                FacetName.QUANTITY, Outcome.EXTRA, None, offered.text, Reason.NARROWER, span
            )


def _strictly(
    comparison: Comparison, wanted: Quantity, offered: Quantity, result: quantities.Comparison
) -> quantities.Comparison:
    """
    Let a figure differ that agrees only loosely, where one side leaves nothing loose.

    "Exactly 1,900" is not "more than 1,900", and what must lie between 2 and 8 degrees need not
    lie only between 0 and 20.
    """
    if result.outcome is not Outcome.AGREE or comparison.denial is not None:
        return result
    if result.detail is Note.WEAKER and _is_required(comparison.profile.reading, wanted):
        same_sort = wanted.bound is not None and wanted.bound is offered.bound
        return quantities.DIFFERS if same_sort else quantities.OTHER
    if offered.bound is None and wanted.bound in _STRICT:
        words, at = comparison.reading.tokens.words, comparison.reading.at(offered)
        if at and words[at - 1] in ("exactly", "precisely"):
            return quantities.DIFFERS
    return result


_STRICT = (Bound.MORE_THAN, Bound.LESS_THAN)
_NORMS = frozenset("must shall should required permitted allowed target limit".split())


def _is_required(reading: Reading, figure: Quantity) -> bool:
    """Say whether a claim gives what has to be, of which a wider range says something else."""
    clause_of, clause = reading.clauses.clause_of, reading.clauses.clause_of[reading.at(figure)]
    return any(
        word in _NORMS and clause_of[at] == clause for at, word in enumerate(reading.tokens.words)
    )


def _percent(change: Quantity) -> str:
    """Return in words the change that two levels tell: "up 25%"."""
    if change.value is None or change.unit != "percent":
        return "a change"
    way = "down" if change.change is Change.DOWN else "up"
    return f"{way} {round(change.value)}%"


def _is_passed(offered: Quantity, claimed: Quantity, outcome: Outcome) -> bool:
    """Say whether the claim's figure reaches the one that the draft says was not reached."""
    if outcome is not Outcome.DIFFER or offered.value is None or claimed.value is None:
        return False
    return offered.unit == claimed.unit and claimed.value >= offered.value


def _whole(comparison: Comparison, wanted: Quantity, place: int) -> set[int]:
    """Compare the wholes where both sides tell a part: "52 of the 150 seats"."""
    profile, reading = comparison.profile, comparison.reading
    mine = part_of(wanted, profile.reading)
    theirs = part_of(reading.quantities[place], reading)
    if mine is None or theirs is None:
        return set()
    claimed, offered = profile.reading.quantities[mine.whole], reading.quantities[theirs.whole]
    result = quantities.compare(offered, claimed, denied=False)
    span = (offered.start, offered.end)
    comparison.add(
        FacetName.QUANTITY, result.outcome, claimed.text, offered.text, result.detail, span
    )
    return {theirs.whole}


def _groups(comparison: Comparison) -> None:
    """Compare figures that name a group: "aged 60 and over" is another group than "aged 40"."""
    offered = [figure for figure in comparison.reading.quantities if figure.names]
    for wanted in comparison.profile.reading.quantities:
        if not wanted.names:
            continue
        alike = [
            figure
            for figure in offered
            if figure.unit == wanted.unit and figure.noun == wanted.noun
        ]
        if not alike:
            continue
        agrees = [
            f for f in alike if (f.value, f.low, f.high) == (wanted.value, wanted.low, wanted.high)
        ]
        figure = (agrees or alike)[0]
        comparison.add(
            FacetName.ENTITY,
            Outcome.AGREE if agrees else Outcome.DIFFER,
            wanted.text,
            figure.text,
            None if agrees else Reason.ENTITY,
            (figure.start, figure.end),
        )


def _score(comparison: Comparison) -> None:
    """Compare the result of a match; who won is told by the names."""
    profile, reading = comparison.profile, comparison.reading
    wanted = profile.scores[0]
    text = profile.reading.tokens.slice(wanted.first, wanted.last)
    if not reading.scores:
        comparison.add(FacetName.QUANTITY, Outcome.ABSENT, text)
        return
    agreeing = [offered for offered in reading.scores if offered.result == wanted.result]
    offered = (agreeing or list(reading.scores))[0]
    tokens = reading.tokens
    span = (tokens.starts[offered.first], tokens.ends[offered.last - 1])
    words = tokens.slice(offered.first, offered.last)
    outcome, reason = (Outcome.AGREE, None) if agreeing else (Outcome.DIFFER, Reason.QUANTITY)
    comparison.add(FacetName.QUANTITY, outcome, text, words, reason, span)


def _is_part(comparison: Comparison, figure: Quantity) -> bool:
    """Say whether a figure is a part of the claim's own ("of them 12,000 in medicine")."""
    reading = comparison.reading
    words = reading.tokens.words
    span = reading.span(figure.start, figure.end)
    if _is_too_great(comparison, figure):
        return False
    if _partitive(words[max(0, span.start - 5) : span.start]):
        return True
    if _partitive(words[span.stop : span.stop + 3]):
        return True
    if "including" in words[max(0, span.start - 3) : span.start]:
        return True
    first_key, last_key = min(comparison.key_tokens), max(comparison.key_tokens)
    between = [
        other
        for other in reading.quantities
        if last_key < reading.at(other) < span.start and not other.names
    ]
    before = words[max(0, first_key - 2) : first_key]
    return "of" in before and first_key <= 3 and span.start > last_key and not between


def _is_too_great(comparison: Comparison, figure: Quantity) -> bool:
    """Say whether a figure is greater than the claim's, of which it would be a part."""
    wholes = [comparison.reading.quantities[pair.draft] for pair in comparison.alignment.pairs]
    return any(
        figure.value is not None
        and whole.value is not None
        and figure.dimension == whole.dimension
        and figure.value > whole.value
        for whole in wholes
    )


def _partitive(words: Sequence[str]) -> bool:
    """Say whether "of which", "of them" or the like stands here."""
    whole = ("which", "them", "these", "those", "it", "whom", "that")
    return any(first == "of" and second in whole for first, second in itertools.pairwise(words))
