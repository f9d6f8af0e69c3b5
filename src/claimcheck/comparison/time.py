"""The dates and periods of both sides (verdicts.md 5)."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck import context as earlier_text
from claimcheck import vicinity
from claimcheck.comparison.deed import dates_another_deed
from claimcheck.comparison.omission import omission_of
from claimcheck.comparison.sheet import BEST_FIRST, Comparison
from claimcheck.facets.entity.mention import Kind
from claimcheck.facets.time import compare as times
from claimcheck.facets.time.model import TimeExpression, TimeKind
from claimcheck.model import FacetName, Outcome, Reason
from claimcheck.profile import dated
from claimcheck.reading import Reading


def add_times(comparison: Comparison) -> None:
    """Compare the dates of both sides (verdicts.md 5)."""
    profile = comparison.profile
    _add_baselines(comparison)
    _add_weekdays(comparison)
    own = _own_times(comparison)
    wanted = profile.times
    as_of = profile.claim.as_of
    if not wanted and as_of is not None and not any(_began(time) for time in own):
        wanted = (TimeExpression(0, 0, as_of.isoformat(), as_of, as_of),)
    if not wanted:
        for time in own:
            if time.settled and not time.in_name and comparison.near(comparison.reading.at(time)):
                span = (time.start, time.end)
                comparison.add(
                    FacetName.TIME, Outcome.EXTRA, None, time.text, Reason.NARROWER, span
                )
        if not own:
            _add_header(comparison)
        return
    if len(profile.figures) > 1 and len(wanted) > 1 and comparison.alignment.pairs:
        _times_of_figures(comparison, wanted)
        return
    answered = _answered(own, wanted, over=profile.over_period)
    for claimed in wanted:
        scoped = _scopes_rank(profile.reading, claimed)
        offered = [
            time
            for time in own
            if _scopes_rank(comparison.reading, time) is scoped
            and answered.get(time.start, claimed) is claimed
        ]
        nearby = [time for time in offered if comparison.near(comparison.reading.at(time))]
        nearby = _of_subject(comparison, nearby)
        nearby = nearby or _before_relative(comparison, offered)
        if not _best_time(comparison, nearby, claimed) and not _agrees_elsewhere(
            comparison, offered, claimed
        ):
            _carried_time(comparison, claimed)
    _add_other_year(comparison, own)


def _add_header(comparison: Comparison) -> None:
    """Note the date over a cell that differs from an undated claim: it may be an older figure."""
    found = earlier_text.carried_times(comparison.scene) if comparison.context.cell else None
    if found is not None and comparison.outcomes(Outcome.DIFFER):
        time = found[0][0]
        comparison.add(
            FacetName.TIME, Outcome.OPEN, None, time.text, Reason.OTHER_TIME, context=True
        )


def _add_weekdays(comparison: Comparison) -> None:
    """Compare days of the week that stand without a date: "every Tuesday"."""
    if omission_of(comparison.profile.reading) and not omission_of(comparison.reading):
        return  # "on Saturdays" for "daily except Sundays"
    offered = comparison.reading.once(_weekdays)
    wanted = comparison.profile.reading.once(_weekdays) if offered else {}
    if not wanted or not offered or wanted.keys() & offered.keys():
        return
    tokens = comparison.reading.tokens
    (day, at), *_ = offered.items()
    span = (tokens.starts[at], tokens.ends[at])
    comparison.add(FacetName.TIME, Outcome.DIFFER, next(iter(wanted)), day, Reason.TIME, span)


def _weekdays(reading: Reading) -> dict[str, int]:
    """Return the days of the week in a sentence that belong to no date, and where they stand."""
    dated = [(time.start, time.end) for time in reading.all_times if time.settled]
    words, starts = reading.tokens.words, reading.tokens.starts
    return {
        word.removesuffix("s"): at
        for at, word in enumerate(words)
        if word.removesuffix("s") in _DAYS
        and not any(start <= starts[at] < end for start, end in dated)
    }


_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def _add_baselines(comparison: Comparison) -> None:
    """Compare what both sides measure against: "14% more than in 2022" for "than in 2023"."""
    wanted = [time for time in comparison.profile.reading.times if _is_baseline(time)]
    offered = [time for time in comparison.reading.times if _is_baseline(time)]
    if not wanted or not offered or not comparison.alignment.pairs:
        return
    if all(times.compare(time, wanted[0]).outcome is Outcome.DIFFER for time in offered):
        _add_differing(comparison, wanted[0], offered[0])


def _is_baseline(time: TimeExpression) -> bool:
    return time.baseline and time.settled and not time.relative


def _began(time: TimeExpression) -> bool:
    """Say whether a date tells since when something is so, which "as of" a day leaves open."""
    return time.kind is TimeKind.SINCE and time.settled


def _add_other_year(comparison: Comparison, own: Sequence[TimeExpression]) -> None:
    """Compare the year of an event where another date agrees: "The 2025 festival opened on …"."""
    wanted = comparison.profile.times
    agreed = [result for result in comparison.results if result.facet is FacetName.TIME]
    if not agreed or any(result.outcome is not Outcome.AGREE for result in agreed):
        return
    mine = comparison.profile.reading.once(_years_of_events)
    theirs = comparison.reading.once(_years_of_events)
    if mine and theirs and _all_differ(theirs[0], mine):
        _add_differing(comparison, mine[0], theirs[0])
        return
    if len(wanted) < 2:
        return
    for time in own:
        alone = time.precision == "year" and time.kind is TimeKind.AT and time.settled
        if not alone or not comparison.near(comparison.reading.at(time)):
            continue
        if _all_differ(time, wanted):
            _add_differing(comparison, wanted[0], time)
            return


def _years_of_events(reading: Reading) -> list[TimeExpression]:
    """Return the years in names of events; those of reports tell which source is cited."""
    works = [range(name.first, name.last) for name in reading.mentions if name.kind is Kind.WORK]
    works += [
        range(min(source.explains), max(source.explains) + 1)
        for source in reading.attributions
        if source.explains
    ]
    return [
        time
        for time in reading.times
        if time.in_name and not any(reading.at(time) in work for work in works)
    ]


def _all_differ(time: TimeExpression, wanted: Sequence[TimeExpression]) -> bool:
    return all(times.compare(time, one).outcome is Outcome.DIFFER for one in wanted)


def _add_differing(comparison: Comparison, wanted: TimeExpression, time: TimeExpression) -> None:
    span = (time.start, time.end)
    comparison.add(FacetName.TIME, Outcome.DIFFER, wanted.text, time.text, Reason.TIME, span)


def _answered(
    own: Sequence[TimeExpression], wanted: Sequence[TimeExpression], *, over: bool
) -> dict[int, TimeExpression]:
    """Return which of a claim's dates a date of the draft surely answers: the one it equals."""
    answers: dict[int, TimeExpression] = {}
    if len(wanted) < 2:
        return answers
    for time in own:
        agreeing = [
            claimed
            for claimed in wanted
            if times.compare(time, claimed, over_period=over).outcome is Outcome.AGREE
        ]
        if len(agreeing) == 1:
            answers.setdefault(time.start, agreeing[0])
    return answers


_REACH = 8  # words behind a rank that may tell since when it holds


def _scopes_rank(reading: Reading, time: TimeExpression) -> bool:
    """Say whether a time tells how far back a rank holds: "the highest since 1996"."""
    if time.kind is not TimeKind.SINCE or not reading.ranks:
        return False
    at = reading.at(time)
    return any(
        0 <= at - place.last <= _REACH or (place.denies and place.first <= at < place.last)
        for place in reading.ranks
        if place.position == 1 or place.scale is not None  # and not "the third runway"
    )


def _agrees_elsewhere(
    comparison: Comparison, own: Sequence[TimeExpression], claimed: TimeExpression
) -> bool:
    """Compare with a date of another clause, which counts only where it agrees."""
    over = comparison.profile.over_period
    agreeing = [
        time
        for time in own
        if times.compare(time, claimed, over_period=over).outcome is Outcome.AGREE
    ]
    return _best_time(comparison, agreeing[:1], claimed)


def _of_subject(comparison: Comparison, offered: list[TimeExpression]) -> list[TimeExpression]:
    """Leave out dates that stand with another name: "Alba was founded in 1904, Bruma in 1887"."""
    reading = comparison.reading
    if len({time.text for time in offered}) < 2:
        return offered
    mine = [answer for _, answer in comparison.alignment.names if answer is not None]
    kinds = {wanted.kind for wanted in comparison.profile.mentions}
    kept = []
    for time in offered:
        at = reading.at(time)
        before = [
            name
            for name in reading.mentions
            if name.last <= at and (name in mine or (name.kind in kinds and not name.weak))
        ]
        if not before or before[-1] in mine:
            kept.append(time)
    return kept or offered


def _before_relative(comparison: Comparison, own: Sequence[TimeExpression]) -> list[TimeExpression]:
    """Return the date that a clause with the key describes: "2018, when only 82% ran on time"."""
    reading = comparison.reading
    openers = {
        reading.clauses.segment(key).first: reading.clauses.segment(key).opener
        for key in comparison.key_tokens
    }
    for first, opener in openers.items():
        if opener in ("when", "which", "where", "that"):
            before = [time for time in own if reading.at(time) < first]
            if before:
                return [time for time in before if time.start == before[-1].start]
    return []


def _own_times(comparison: Comparison) -> list[TimeExpression]:
    """Return the dates of a sentence that do not merely tell when something was said."""
    reading = comparison.reading
    cited: set[int] = set()
    for source in reading.attributions:
        cited |= source.explains
    own = [time for time in dated(reading) if reading.at(time) not in cited]
    known = {(time.first, time.last) for time in own}
    single = [
        time
        for time in reading.single_times
        if not time.in_name and time.settled and reading.at(time) not in cited
    ]
    return own + [time for time in single if (time.first, time.last) not in known]


def _times_of_figures(comparison: Comparison, wanted: Sequence[TimeExpression]) -> None:
    """Compare the date of each figure with that of the one it answers: "from 96 in 2023 to …"."""
    profile, reading = comparison.profile, comparison.reading
    seen: set[str] = set()
    for pair in comparison.alignment.pairs:
        claimed = vicinity.time_of(profile.reading, profile.figures[pair.claim])
        offered = vicinity.time_of(reading, reading.quantities[pair.draft])
        if claimed is None or claimed.text in seen:
            continue
        seen.add(claimed.text)
        _best_time(comparison, [offered] if offered is not None else [], claimed)
    for claimed in wanted:
        if claimed.text not in seen:
            comparison.add(FacetName.TIME, Outcome.ABSENT, claimed.text)


def _best_time(
    comparison: Comparison, offered: Sequence[TimeExpression], claimed: TimeExpression
) -> bool:
    """Compare a claim's date with the dates beside the key; False where none tells."""
    over = comparison.profile.over_period
    results = [
        (times.compare(time, claimed, over_period=over and _is_span(time)), time)
        for time in offered
    ]
    results = [pair for pair in results if pair[0].outcome is not Outcome.ABSENT]
    if not results:
        return False
    result, time = min(results, key=lambda item: BEST_FIRST[item[0].outcome])
    span = (time.start, time.end)
    outcome, detail = result.outcome, result.detail
    if outcome is Outcome.DIFFER and dates_another_deed(comparison, comparison.reading.at(time)):
        outcome, detail = Outcome.OPEN, Reason.OTHER_TIME
    comparison.add(FacetName.TIME, outcome, claimed.text, time.text, detail, span)
    return True


def _is_span(time: TimeExpression) -> bool:
    """Say whether a date is a period or the edge of one, and not a day."""
    return time.precision != "day" or time.edge is not None


def _carried_time(comparison: Comparison, claimed: TimeExpression) -> None:
    """Take a missing date from the sentence before, where this one points back, or the heading."""
    found = earlier_text.carried_times(comparison.scene)
    if found is not None:
        expressions, heading = found
        over = comparison.profile.over_period
        results = [(times.compare(time, claimed, over_period=over), time) for time in expressions]
        result, time = min(results, key=lambda item: BEST_FIRST[item[0].outcome])
        if result.outcome is Outcome.AGREE or (heading and result.outcome is Outcome.DIFFER):
            comparison.add(
                FacetName.TIME,
                result.outcome,
                claimed.text,
                time.text,
                result.detail,
                context=True,
            )
            return
    comparison.add(FacetName.TIME, Outcome.ABSENT, claimed.text)
