"""Figures of a month beside those of a year: neither excludes the other (verdicts.md 5)."""

from __future__ import annotations

from claimcheck.comparison.sheet import Comparison, lemmas_of
from claimcheck.facets.time.model import TimeExpression
from claimcheck.model import FacetName, Outcome, Reason

_SHORT = ("month", "quarter", "half", "week", "weekend", "season", "period")
_PARTS = frozenset("month week weekend fortnight christmas easter".split())
_SEASONS = frozenset("spring summer autumn winter".split())
_LED = frozenset("in over during this last that every each the".split())
_MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)


def add_stretches(comparison: Comparison) -> None:
    """
    Leave a smaller figure open that the draft tells of a part of the year.

    "In the first quarter", "every month" and "over Christmas" give no date to compare; yet what is
    counted then is not what is counted in a year.
    """
    if not _is_less(comparison):
        return
    compared = [result for result in comparison.results if result.facet is FacetName.TIME]
    if any(result.outcome in (Outcome.DIFFER, Outcome.OPEN) for result in compared):
        return
    span = _stretch(comparison)
    if span is not None:
        times = comparison.profile.times
        text = times[0].text if times else None
        words = comparison.reading.text[span[0] : span[1]]
        comparison.add(FacetName.TIME, Outcome.OPEN, text, words, Reason.OTHER_TIME, span)


def _is_less(comparison: Comparison) -> bool:
    """Say whether the draft's figure differs from the claim's and is smaller."""
    differing = {
        result.start
        for result in comparison.outcomes(Outcome.DIFFER)
        if result.facet is FacetName.QUANTITY
    }
    for pair in comparison.alignment.pairs:
        claimed = comparison.profile.figures[pair.claim].value
        offered = comparison.reading.quantities[pair.draft]
        if offered.start in differing and None not in (claimed, offered.value):
            return (offered.value or 0) < (claimed or 0)
    return False


def _stretch(comparison: Comparison) -> tuple[int, int] | None:
    """Return where the draft names a part of a year that the claim does not name."""
    reading, tokens = comparison.reading, comparison.reading.tokens
    if any(_is_short(time) for time in comparison.profile.reading.all_times):
        return None
    for time in reading.times:
        if _is_short(time) and not time.in_name and comparison.near(reading.at(time)):
            return time.start, time.end
    claimed = comparison.profile.reading.once(lemmas_of)
    read = [(time.start, time.end) for time in reading.all_times]
    read += [(figure.start, figure.end) for figure in reading.quantities]
    for at, lemma in enumerate(reading.lemmas):
        if any(start <= tokens.starts[at] < end for start, end in read):
            continue
        led = at > 0 and tokens.words[at - 1] in _LED
        month = tokens.words[at] in _MONTHS and tokens.raw[at][:1].isupper() and at > 0
        named = lemma in _PARTS or month or (lemma in _SEASONS and led)
        counted = at > 0 and tokens.kinds[at - 1] == "number"
        aside = reading.clauses.segment(at).relative and not comparison.near(at)
        if named and not counted and lemma not in claimed and not aside:
            return tokens.starts[at], tokens.ends[at]
    return None


def _is_short(time: TimeExpression) -> bool:
    """Say whether a date or period is part of a year, or of no year that is told."""
    if time.precision == "period":
        return not time.settled
    return time.precision in _SHORT
