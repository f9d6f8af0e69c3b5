"""One sentence against the claim set: candidates, comparison, and which assertions stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple, Protocol

from claimcheck import comparison as facets
from claimcheck import context as earlier_text
from claimcheck.alignment import Alignment, align
from claimcheck.candidates import features_of
from claimcheck.comparison import Comparison
from claimcheck.context import Context
from claimcheck.model import Assertion, Outcome, Reason, Verdict
from claimcheck.profile import Key, Profile, dated
from claimcheck.reading import Reading
from claimcheck.vocabulary import Vocabulary
from claimcheck.verdicts import Decision, Overall, decide, roll_up


class Claims(Protocol):
    """What the judge needs of a checker."""

    def candidates(self, reading: Reading, carried: Iterable[str]) -> list[int]:
        """Return the numbers of the claims that a sentence may be about."""

    def profile(self, number: int) -> Profile:
        """Return a claim made ready for comparison."""


class Judgement(NamedTuple):
    """What is said of one sentence."""

    overall: Overall
    assertions: tuple[Assertion, ...]
    considered: tuple[Assertion, ...]
    claims: frozenset[str]
    checkable: bool


class _Case(NamedTuple):
    """A claim that the sentence is about, compared and decided."""

    comparison: Comparison
    decision: Decision
    figures: frozenset[int]

    @property
    def score(self) -> float:
        return self.comparison.alignment.score


def judge(claims: Claims, reading: Reading, context: Context, today: date | None) -> Judgement:
    """Return the verdict of one sentence with all its assertions."""
    cases: list[_Case] = []
    for number in claims.candidates(reading, _carried_features(reading, context)):
        profile = claims.profile(number)
        alignment = align(profile, reading, context)
        if alignment is None:
            continue
        comparison = facets.compare(profile, reading, alignment, context)
        figures = frozenset(pair.draft for pair in alignment.pairs)
        cases.append(_Case(comparison, decide(comparison, today), figures))
    kept = _keep(cases, reading)
    assertions = tuple(_assertion(case) for case in kept)
    considered = tuple(_assertion(case) for case in sorted(cases, key=lambda case: -case.score))
    settled = frozenset(place for case in kept for place in case.figures)
    unsettled = _unsettled(reading, settled, bool(kept))
    if not kept:
        overall = Overall(
            Verdict.NOT_ENOUGH_INFO, None, Reason.UNSOURCED if _has_figure(reading) else None, None
        )
    else:
        overall = roll_up(assertions, unsettled)
    ids = frozenset(case.comparison.profile.claim.id for case in kept)
    return Judgement(overall, assertions, considered, ids, bool(kept) or _has_figure(reading))


def _carried_features(reading: Reading, context: Context) -> set[str]:
    carried: set[str] = set()
    if context.previous is not None and earlier_text.points_back(reading):
        for earlier in context.sentences[:2]:
            carried |= features_of(earlier.reading.tokens, _NO_WORDS)
    for heading in context.headings:
        carried |= features_of(heading.reading.tokens, _NO_WORDS)
    return carried


_NO_WORDS = Vocabulary()


def _has_figure(reading: Reading) -> bool:
    return any(not figure.names for figure in reading.quantities) or bool(dated(reading))


def _unsettled(reading: Reading, settled: frozenset[int], matched: bool) -> bool:
    del matched
    return any(
        place not in settled and not figure.names for place, figure in enumerate(reading.quantities)
    )


def _keep(cases: Sequence[_Case], reading: Reading) -> list[_Case]:
    """Leave out claims whose words and figures a better claim explains."""
    del reading
    kept: list[_Case] = []
    for case in sorted(cases, key=_rank_of_case):
        if any(_explains(better, case) for better in kept):
            continue
        kept.append(case)
    return kept


def _rank_of_case(case: _Case) -> tuple[float, str]:
    bonus = 0.0
    if case.decision.verdict is Verdict.SUPPORTED or case.decision.reason is Reason.DEBUNKED:
        bonus = 0.25
    elif case.decision.verdict is Verdict.REFUTED:
        bonus = 0.1
    return (-(case.score + bonus), case.comparison.profile.claim.id)


def _explains(better: _Case, case: _Case) -> bool:
    """Say whether what `case` is built on is already explained by a better claim."""
    if case.figures:
        return bool(case.figures & better.figures)
    if case.comparison.profile.key is Key.QUANTITY:
        return True
    mine = _used(case)
    return (
        bool(mine)
        and len(mine - _used(better)) <= 0.34 * len(mine)
        or case.decision.reason is Reason.VAGUE
    )


def _used(case: _Case) -> set[int]:
    alignment: Alignment = case.comparison.alignment
    return {found.at for found in alignment.matches if found.at < alignment.own}


def _assertion(case: _Case) -> Assertion:
    comparison, decision = case.comparison, case.decision
    places = sorted(
        facets.spans([r for r in comparison.results if r.outcome is not Outcome.ABSENT])
    )
    text = comparison.reading.text
    start, end = (places[0][0], max(end for _, end in places)) if places else (0, len(text))
    facet = decision.facet
    return Assertion(
        claim=comparison.profile.claim.id,
        verdict=decision.verdict,
        reason=decision.reason,
        note=decision.note,
        start=start,
        end=end,
        score=round(case.score, 4),
        expected=facet.claim if facet else None,
        found=facet.draft if facet else None,
        message=decision.rule,
        facets=tuple(comparison.results),
    )


def shift(assertion: Assertion, by: int) -> Assertion:
    """Move an assertion's offsets from its sentence to its document."""
    return replace(
        assertion,
        start=assertion.start + by,
        end=assertion.end + by,
        facets=tuple(
            facet
            if facet.start is None or facet.end is None
            else replace(facet, start=facet.start + by, end=facet.end + by)
            for facet in assertion.facets
        ),
    )
