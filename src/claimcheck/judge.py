"""One sentence against the claim set: candidates, comparison, and which assertions stand."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple, Protocol

from claimcheck import context as earlier_text
from claimcheck.alignment import Alignment, align
from claimcheck.candidates import features_of_reading
from claimcheck.comparison import Comparison, compare
from claimcheck.context import Context, Scene
from claimcheck.facets.topic import SURE, Term
from claimcheck.model import Assertion, FacetName, FacetResult, Note, Outcome, Reason, Verdict
from claimcheck.profile import Key, Profile, dated
from claimcheck.reading import Reading
from claimcheck.verdicts import Decision, Overall, decide, roll_up
from claimcheck.wording import words

_ASIDE = 0.34  # share of a claim's words that may stand aside of what a surer claim explains
_LEFT = 0.05  # what each figure of a wording that the sentence leaves out counts against it
_WHOLE = 0.9  # share of a claim's words by which a figure that differs is known to be its own
_TIE = 0.03  # two claims whose scores are this near are equally likely to be meant


class Claims(Protocol):
    """What the judge needs of a checker."""

    def candidates(self, reading: Reading, carried: Iterable[str]) -> list[int]:
        """Return the numbers of the claims that a sentence may be about."""

    def profiles(self, number: int) -> tuple[Profile, ...]:
        """Return the wordings of a claim made ready for comparison, the correction last."""


class Case(NamedTuple):
    """A claim that the sentence may be about, compared and decided."""

    comparison: Comparison
    decision: Decision
    figures: frozenset[int]  # the sentence's figures that answer the claim's
    parts: frozenset[int]  # those that are said to be parts of them

    @property
    def claim(self) -> str:
        """The id of the claim."""
        return self.comparison.profile.claim.id

    @property
    def order(self) -> tuple[float, float, str]:
        """How surely this claim is the one that is meant, the surest first."""
        alignment = self.comparison.alignment
        agreed = sum(
            result.outcome is Outcome.AGREE and result.facet in (FacetName.TIME, FacetName.ENTITY)
            for result in self.comparison.results
        )
        sure = alignment.score + 0.06 * min(alignment.substance, 6.0) + 0.04 * agreed
        if not self.comparison.key_repeated:
            sure -= 0.3
        if any(
            result.facet is FacetName.QUANTITY
            and result.outcome is Outcome.AGREE
            and result.detail != Note.WEAKER
            for result in self.comparison.results
        ):
            sure += 0.06
        sure -= 0.1 * sum(
            result.facet is FacetName.TOPIC and result.outcome is Outcome.EXTRA
            for result in self.comparison.results
        )
        settled = (
            self.decision.verdict is Verdict.SUPPORTED or self.decision.reason is Reason.DEBUNKED
        )
        return (-round(sure / _TIE) * _TIE, 0.0 if settled else 1.0, self.claim)


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
    kept = [_conflict(case, cases) for case in _resolve_extras(_keep(cases), today)]
    return Judgement(_overall(reading, kept), tuple(kept), tuple(cases), scene)


def _rebind(
    cases: list[Case],
    claims: Claims,
    numbers: Mapping[str, int],
    scene: Scene,
    today: date | None,
) -> None:
    """Give a claim another figure where the one that it differs from agrees with another claim."""
    reserved = {place: case.claim for case in cases for place in _told(case, Outcome.AGREE)}
    for index, case in enumerate(cases):
        differing = _told(case, Outcome.DIFFER)
        if all(reserved.get(at, case.claim) == case.claim for at in differing):
            continue

        others = frozenset(at for at, claim in reserved.items() if claim != case.claim)
        found = _best_case(claims.profiles(numbers[case.claim]), scene, today, others)
        if found is not None and found.figures and _is_sure(found):
            cases[index] = found


def _is_sure(case: Case) -> bool:
    """Say whether a second-best figure is the claim's: it agrees, or all its words are there."""
    whole = case.comparison.alignment.lexical >= _WHOLE
    return whole or bool(_told(case, Outcome.AGREE))


def _told(case: Case, outcome: Outcome) -> frozenset[int]:
    """Return the figures of the sentence that came out so beside the claim's."""
    starts = {
        result.start
        for result in case.comparison.results
        if result.facet is FacetName.QUANTITY and result.outcome is outcome
    }
    return _places(case.comparison.reading, starts)


def _overall(reading: Reading, kept: Sequence[Case]) -> Overall:
    if not kept:
        reason = Reason.UNSOURCED if _has_figure(reading) else None
        return Overall(Verdict.NOT_ENOUGH_INFO, None, reason, None)
    settled = frozenset(place for case in kept for place in case.figures | case.parts)
    unsettled = any(
        place not in settled and not figure.names for place, figure in enumerate(reading.quantities)
    )
    return roll_up(
        [(case.claim, case.decision) for case in sorted(kept, key=_by_score)],
        unsettled or _has_loose_date(reading, kept),
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
    """Return how well a wording fits: its words, and whether its figures are answered."""
    alignment, profile = pair
    answered = bool(alignment.pairs) or not profile.figures
    left = len(profile.figures) - len(alignment.pairs)
    return (
        -_LEFT * left
        + alignment.score
        + 0.06 * min(alignment.substance, 6.0)
        + (0.2 if answered else 0.0)
    )


def _case(pair: tuple[Alignment, Profile], scene: Scene, today: date | None) -> Case:
    alignment, profile = pair
    reading = scene.reading
    comparison = compare(profile, scene, alignment)
    figures = frozenset(pair.draft for pair in alignment.pairs)
    told = [result for result in comparison.results if result.facet is FacetName.QUANTITY]
    extra = {result.start for result in told if result.outcome is Outcome.EXTRA}
    other = {result.start for result in told if result.outcome is not Outcome.EXTRA}
    answered = _places(reading, other) if figures else frozenset()
    return Case(comparison, decide(comparison, today), figures | answered, _places(reading, extra))


def _places(reading: Reading, starts: Collection[int | None]) -> frozenset[int]:
    return frozenset(
        place for place, figure in enumerate(reading.quantities) if figure.start in starts
    )


def _with_correction(false: Case | None, true: Case | None) -> Case | None:
    """Take the correction where the sentence says it (verdicts.md 8)."""
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
            carried |= features_of_reading(earlier.reading)
    for heading in context.headings:
        carried |= features_of_reading(heading.reading)
    return carried


def _has_figure(reading: Reading) -> bool:
    if any(not figure.names for figure in reading.quantities):
        return True
    return any(time.settled for time in dated(reading))


def _has_loose_date(reading: Reading, kept: Sequence[Case]) -> bool:
    """Say whether a date in the sentence belongs to none of the claims that it is about."""
    used = [
        (result.start, result.end)
        for case in kept
        for result in case.comparison.results
        if result.start is not None and result.end is not None
    ]
    cited: set[int] = set()
    for source in reading.attributions:
        cited |= source.explains
    return any(
        time.settled
        and not (time.in_name or time.baseline or time.relative or time.clock is not None)
        and reading.at(time) not in cited
        and not any(start < time.end and time.start < end for start, end in used)
        for time in reading.single_times
    )


def _keep(cases: Sequence[Case]) -> list[Case]:
    """Leave out claims whose words and figures a surer claim explains."""
    kept: list[Case] = []
    for case in cases:
        if not any(_explains(better, case) for better in kept):
            kept.append(case)
    return kept


def _conflict(case: Case, cases: Sequence[Case]) -> Case:
    """Return the case as conflicting where another claim says the opposite of the same thing."""
    if case.decision.verdict not in _OPPOSITES or not case.figures:
        return case
    for other in cases:
        if other.decision.verdict is _OPPOSITES[case.decision.verdict] and _same_thing(case, other):
            decision = Decision(
                Verdict.CONFLICTING, None, None, "1: two claims quarrel", case.decision.facet
            )
            return case._replace(decision=decision)
    return case


_OPPOSITES = {
    Verdict.SUPPORTED: Verdict.REFUTED,
    Verdict.REFUTED: Verdict.SUPPORTED,
}


def _same_thing(one: Case, other: Case) -> bool:
    """Say whether two claims tell the same of one figure: the same words, names and dates."""
    mine, theirs = one.comparison.profile, other.comparison.profile
    if one.claim == other.claim or one.figures != other.figures:
        return False
    if not (mine.claim.rating and theirs.claim.rating) or mine.key is not theirs.key:
        return False
    whole = min(one.comparison.alignment.lexical, other.comparison.alignment.lexical) >= _WHOLE
    return whole and _told_of(one) == _told_of(other) and _used(one) == _used(other)


def _told_of(case: Case) -> list[tuple[FacetName, Outcome, int | None]]:
    """Return the names and dates of a comparison by how they came out, and where."""
    found = [
        (result.facet, result.outcome, result.start)
        for result in case.comparison.results
        if result.facet in (FacetName.ENTITY, FacetName.TIME, FacetName.RANK)
    ]
    return sorted(found, key=str)


def _explains(better: Case, case: Case) -> bool:
    """Say whether what `case` is built on is already explained by a surer claim."""
    if better.claim == case.claim:
        return True
    if case.figures:
        if case.figures <= better.parts and case.decision.verdict is not Verdict.SUPPORTED:
            if (
                not _agreeing(case) <= _agreeing(better)
                and case.comparison.alignment.coverage >= 0.7
            ):
                return False
            return len(_used(case) - _used(better)) <= _ASIDE * len(_used(case))
        return bool(case.figures & better.figures)
    key = case.comparison.profile.key
    if key is Key.QUANTITY or case.decision.reason is Reason.VAGUE:
        return True
    if not case.comparison.key_repeated and case.decision.verdict is Verdict.NOT_ENOUGH_INFO:
        return True
    if key is Key.RANK and case.decision.verdict is Verdict.SUPPORTED:
        return case.comparison.key_tokens <= better.comparison.key_tokens
    mine = _used(case)
    return not mine or len(mine - _used(better)) <= _ASIDE * len(mine)


def _agreeing(case: Case) -> set[int]:
    """Return the places of the names that agree with the claim's."""
    names = case.comparison.alignment.names
    return {answer.first for _, answer in names if answer is not None}


def _used(case: Case) -> set[int]:
    """Return the words of the sentence that a claim is recognised by, its names left aside."""
    comparison = case.comparison
    alignment = comparison.alignment
    used = {
        alignment.terms[found.at].first
        for found in alignment.matches
        if found.at < alignment.own and found.strength >= SURE
    }
    for result in comparison.results:
        if result.facet is not FacetName.RANK or result.outcome is Outcome.EXTRA:
            continue
        if result.start is not None and result.end is not None:
            used.update(comparison.reading.span(result.start, result.end))
    return used


def _resolve_extras(cases: list[Case], today: date | None) -> list[Case]:
    """Drop what seemed to narrow a claim where it has a claim of its own (verdicts.md 3.6)."""
    resolved = []
    for case in cases:
        others = [
            result
            for other in cases
            if other.claim != case.claim
            for result in other.comparison.results
            if result.outcome is not Outcome.EXTRA and result.start is not None
        ]
        results = [
            result
            for result in case.comparison.results
            if not (result.outcome is Outcome.EXTRA and any(_overlap(result, o) for o in others))
        ]
        if len(results) == len(case.comparison.results):
            resolved.append(case)
            continue
        case.comparison.results[:] = results
        resolved.append(case._replace(decision=decide(case.comparison, today)))
    return resolved


def _overlap(one: FacetResult, other: FacetResult) -> bool:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return one.start < other.end and other.start < one.end


def assertion(case: Case, base: int) -> Assertion:
    """Return what is said of a claim; `base` is the offset of the sentence in its document."""
    comparison, decision = case.comparison, case.decision
    results = tuple(_shifted(result, base) for result in comparison.results)
    places = [
        (result.start, result.end)
        for result in results
        if result.start is not None and result.end is not None
    ]
    start = min((first for first, _ in places), default=base)
    end = max((last for _, last in places), default=base + len(comparison.reading.text))
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
        found=facet.draft if facet else None,
        facets=results,
        rule=decision.rule,
    )
    return replace(told, message=words(told))


def _shifted(result: FacetResult, base: int) -> FacetResult:
    if not base or result.start is None or result.end is None:
        return result
    return replace(result, start=result.start + base, end=result.end + base)
