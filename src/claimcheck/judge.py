"""One sentence against the claim set: candidates, comparison, and which assertions stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple, Protocol

from claimcheck import context as earlier_text
from claimcheck.alignment import Alignment, align
from claimcheck.candidates import features_of_reading
from claimcheck.case import Case, places, told
from claimcheck.comparison import compare
from claimcheck.context import Context, Scene
from claimcheck.facets.topic import Term
from claimcheck.model import JOINER, Assertion, FacetName, FacetResult, Outcome, Reason, Verdict
from claimcheck.profile import Profile, dated
from claimcheck.reading import Reading
from claimcheck.selection import (
    conflict,
    is_beside,
    keep,
    loose_dates,
    loose_figures,
    only_touches,
    resolve_extras,
)
from claimcheck.verdicts import Overall, decide, roll_up
from claimcheck.wording import words

_TOLD = 0.2  # what each figure or date of the sentence that a wording explains counts for it
_LEFT = 0.05  # what each figure of a wording that the sentence leaves out counts against it
_WHOLE = 0.9  # share of a claim's words by which a figure that differs is known to be its own


class Claims(Protocol):
    """What the judge needs of a checker."""

    def candidates(self, reading: Reading, carried: Iterable[str]) -> list[int]:
        """Return the numbers of the claims that a sentence may be about."""

    def profiles(self, number: int) -> tuple[Profile, ...]:
        """Return the wordings of a claim made ready for comparison, the correction last."""


class Judgement(NamedTuple):
    """What is said of one sentence."""

    overall: Overall
    kept: tuple[Case, ...]  # the claims that it is about, the surest first
    considered: tuple[Case, ...]  # and those that surer claims explain
    scene: Scene

    @property
    def claims(self) -> frozenset[str]:
        """The ids of the claims that the sentence is about."""
        return frozenset(case.claim for case in self.kept)

    @property
    def topic(self) -> tuple[Term, ...]:
        """The topic words of the claims that the sentence is about."""
        return tuple(term for case in self.kept for term in case.comparison.profile.terms)

    @property
    def checkable(self) -> bool:
        """Say whether a claim is about the sentence, or a figure stands in it."""
        return bool(self.kept) or _has_figure(self.scene.reading)


def judge(claims: Claims, reading: Reading, context: Context, today: date | None) -> Judgement:
    """Return the verdict of one sentence with all its assertions."""
    cases: list[Case] = []
    numbers: dict[str, int] = {}
    scene = earlier_text.scene(reading, context)
    for number in claims.candidates(reading, _carried_features(scene)):
        case = _best_case(claims.profiles(number), scene, today)
        if case is not None:
            cases.append(case)
            numbers[case.claim] = number
    if len(reading.quantities) > 1:
        _rebind(cases, claims, numbers, scene, today)
    cases.sort(key=lambda case: case.order)
    kept = [conflict(case, cases) for case in resolve_extras(keep(cases), today)]
    loose = loose_figures(reading, kept)
    kept = [case for case in kept if not only_touches(case, loose)]
    return Judgement(_overall(reading, kept), tuple(kept), tuple(cases), scene)


def _rebind(
    cases: list[Case],
    claims: Claims,
    numbers: Mapping[str, int],
    scene: Scene,
    today: date | None,
) -> None:
    """Give a claim another figure where the one that it differs from agrees with another claim."""
    reserved = {place: case.claim for case in cases for place in told(case, Outcome.AGREE)}
    for index, case in enumerate(cases):
        differing = told(case, Outcome.DIFFER)
        if all(reserved.get(at, case.claim) == case.claim for at in differing):
            continue

        others = frozenset(at for at, claim in reserved.items() if claim != case.claim)
        found = _best_case(claims.profiles(numbers[case.claim]), scene, today, others)
        if found is not None and found.figures and _is_sure(found):
            cases[index] = found


def _is_sure(case: Case) -> bool:
    """Say whether a second-best figure is the claim's: it agrees, or all its words are there."""
    whole = case.comparison.alignment.lexical >= _WHOLE
    return whole or bool(told(case, Outcome.AGREE))


def _overall(reading: Reading, kept: Sequence[Case]) -> Overall:
    if not kept:
        reason = Reason.UNSOURCED if _has_figure(reading) else None
        return Overall(Verdict.NOT_ENOUGH_INFO, None, reason, None)
    return roll_up(
        [(case.claim, case.decision) for case in sorted(kept, key=_by_score)],
        bool(loose_figures(reading, kept) or loose_dates(reading, kept)),
    )


def _by_score(case: Case) -> float:
    """Order by fit, then by how much of the claim stands in the sentence itself."""
    alignment = case.comparison.alignment
    own = sum(alignment.terms[match.at].weight for match in alignment.own_matches)
    return -alignment.score - 0.03 * min(own, 8.0)


def _best_case(
    profiles: Sequence[Profile],
    scene: Scene,
    today: date | None,
    reserved: frozenset[int] = frozenset(),
) -> Case | None:
    """Return the wording of a claim that the sentence fits best, without figures of others."""
    found = [(align(profile, scene, reserved), profile) for profile in profiles]
    about = [pair for pair in found if pair[0].about]
    false = max((p for p in about if not p[1].corrects), key=_fit, default=None)
    true = max((p for p in about if p[1].corrects), key=_fit, default=None)
    return _with_correction(
        _case(false, scene, today) if false is not None else None,
        _case(true, scene, today) if true is not None else None,
    )


def _fit(pair: tuple[Alignment, Profile]) -> float:
    """Return how well a wording fits: its words, its figures, and the dates that it explains."""
    alignment, profile = pair
    answered = bool(alignment.pairs) or not profile.figures
    left = len(profile.figures) - len(alignment.pairs)
    told = len(alignment.pairs) + len(alignment.dates)
    explained = alignment.score + 0.06 * min(alignment.substance, 6.0) + (0.2 if answered else 0.0)
    return explained - _LEFT * left + _TOLD * told


def _case(pair: tuple[Alignment, Profile], scene: Scene, today: date | None) -> Case:
    alignment, profile = pair
    reading = scene.reading
    comparison = compare(profile, scene, alignment)
    figures = frozenset(pair.draft for pair in alignment.pairs)
    told = [result for result in comparison.results if result.facet is FacetName.QUANTITY]
    extra = {result.start for result in told if result.outcome is Outcome.EXTRA}
    other = {result.start for result in told if result.outcome is not Outcome.EXTRA}
    answered = places(reading, other) if figures else frozenset()
    return Case(comparison, decide(comparison, today), figures | answered, places(reading, extra))


def _with_correction(false: Case | None, true: Case | None) -> Case | None:
    """Take the correction where the sentence says it (verdicts.md 8)."""
    if false is not None and is_beside(false):
        false = None
    if true is None or true.decision.verdict is not Verdict.SUPPORTED:
        return false
    if false is None or true.comparison.alignment.substance > false.comparison.alignment.substance:
        return true
    return false if false.decision.reason is Reason.DEBUNKED else true


def _carried_features(scene: Scene) -> set[str]:
    carried: set[str] = set()
    context = scene.context
    if scene.points_back:
        for earlier in context.sentences[:2]:
            carried |= earlier.reading.once(features_of_reading)
    for heading in context.headings:
        carried |= heading.reading.once(features_of_reading)
    return carried


def _has_figure(reading: Reading) -> bool:
    if any(not figure.names for figure in reading.quantities):
        return True
    return any(time.settled for time in dated(reading))


def assertion(case: Case, base: int, limit: int) -> Assertion:
    """Return what is said of a claim; the sentence is `base:limit` of its document."""
    comparison, decision = case.comparison, case.decision
    results = tuple(_shifted(result, base, limit) for result in comparison.results)
    places = [
        (result.start, result.end)
        for result in results
        if result.start is not None and result.end is not None
    ]
    start = min((first for first, _ in places), default=base)
    end = max((last for _, last in places), default=limit)
    facet = decision.facet
    told = Assertion(
        claim=case.claim,
        verdict=decision.verdict,
        reason=decision.reason,
        note=decision.note,
        start=start,
        end=end,
        score=round(comparison.alignment.score, 4),
        expected=facet.claim if facet else None,
        found=_shown(facet.draft) if facet else None,
        facets=results,
        rule=decision.rule,
    )
    return told._replace(message=_shown(words(told, comparison.spoken)) or "")


def _shown(words: str | None) -> str | None:
    """Return words of the draft without what stands in prose for markup inside of them."""
    if words is None or JOINER not in words:
        return words
    return " ".join(words.replace(JOINER, "").split())


def _shifted(result: FacetResult, base: int, limit: int) -> FacetResult:
    if result.start is None or result.end is None:
        return result
    start, end = min(result.start + base, limit), min(result.end + base, limit)
    return result if start == result.start else result._replace(start=start, end=end)
