"""A claim that a sentence may be about, compared with it and decided."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from claimcheck.comparison import Comparison
from claimcheck.model import FacetName, FacetResult, Note, Outcome, Reason, Verdict
from claimcheck.reading import Reading
from claimcheck.verdicts import Decision

_TIE = 0.03  # two claims whose scores are this near are equally likely to be meant


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
        ) or any(map(_has_its_number, self.comparison.results)):
            sure += 0.06
        sure -= 0.1 * sum(
            result.facet is FacetName.TOPIC and result.outcome is Outcome.EXTRA
            for result in self.comparison.results
        )
        settled = (
            self.decision.verdict is Verdict.SUPPORTED or self.decision.reason is Reason.DEBUNKED
        )
        return (-round(sure / _TIE) * _TIE, 0.0 if settled else 1.0, self.claim)


def _has_its_number(result: FacetResult) -> bool:
    """Say whether a figure has the claim's number, and differs in its sign, bound or unit."""
    if result.facet is not FacetName.QUANTITY or result.outcome is not Outcome.DIFFER:
        return False
    mine, theirs = _digits(result.draft), _digits(result.claim)
    return mine == theirs and len(mine) > 1


def _digits(text: str | None) -> str:
    return "".join(letter for letter in text or "" if letter.isdigit() or letter == ".")


def told(case: Case, outcome: Outcome) -> frozenset[int]:
    """Return the figures of the sentence that came out so beside the claim's."""
    starts = {
        result.start
        for result in case.comparison.results
        if result.facet is FacetName.QUANTITY and result.outcome is outcome
    }
    return places(case.comparison.reading, starts)


def places(reading: Reading, starts: Collection[int | None]) -> frozenset[int]:
    """Return the numbers of the sentence's figures that start at these characters."""
    return frozenset(
        place for place, figure in enumerate(reading.quantities) if figure.start in starts
    )
