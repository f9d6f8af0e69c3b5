"""Check every mutant of a claim set, and count how many come out as they should."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from claimcheck.claims.claim_set import ClaimSet
from claimcheck.model import CheckedSentence, Reason, Report, Subject, Verdict
from claimcheck.mutations.entities import names_of
from claimcheck.mutations.generate import mutants_of
from claimcheck.mutations.model import Mutant

_FAILING = (Verdict.REFUTED, Verdict.CONFLICTING)


class Checks(Protocol):
    """What a run needs of a checker."""

    @property
    def claims(self) -> ClaimSet:
        """The set that is checked against."""
        ...

    def check(self, text: str, *, markup: str = "plain") -> Report:
        """Check one text."""
        ...


@dataclass(frozen=True, slots=True)
class Outcome:
    """One mutant with what came out."""

    mutant: Mutant
    verdict: Verdict
    reason: Reason | None = None
    claim: str | None = None

    @property
    def killed(self) -> bool:
        """Say whether it a wrong one was not supported, or a right one not refuted."""
        if self.mutant.right:
            return self.verdict not in _FAILING
        return self.verdict is not Verdict.SUPPORTED

    @property
    def decided(self) -> bool:
        """Say whether it even got the verdict that a reader gives: refuted, or supported."""
        if self.mutant.right:
            return self.verdict is Verdict.SUPPORTED
        return self.verdict is Verdict.REFUTED


@dataclass(frozen=True, slots=True)
class Tally:
    """How many mutants of one kind or one claim there are, and what came out."""

    name: str
    right: bool | None  # None where right and wrong ones are counted together
    mutants: int
    killed: int
    decided: int

    @property
    def rate(self) -> float:
        """Return the share that came out as it must; 1 where there are none."""
        return self.killed / self.mutants if self.mutants else 1.0


@dataclass(frozen=True, slots=True)
class Results:
    """All mutants of a run, claim by claim in the order of the set."""

    outcomes: tuple[Outcome, ...]

    @property
    def survivors(self) -> tuple[Outcome, ...]:
        """Return the mutants that did not come out as they must."""
        return tuple(it for it in self.outcomes if not it.killed)

    @property
    def total(self) -> Tally:
        """Return the counts of all mutants together."""
        return _tally("all", None, self.outcomes)

    def by_kind(self) -> tuple[Tally, ...]:
        """Return the counts of each kind, the wrong ones first."""
        kinds = dict.fromkeys((it.mutant.right, it.mutant.kind) for it in self.outcomes)
        return tuple(
            _tally(
                kind,
                right,
                [it for it in self.outcomes if (it.mutant.right, it.mutant.kind) == (right, kind)],
            )
            for right, kind in sorted(kinds, key=lambda pair: pair[0])
        )

    def by_claim(self) -> tuple[Tally, ...]:
        """Return the counts of each claim."""
        claims = dict.fromkeys(it.mutant.claim_id for it in self.outcomes)
        return tuple(
            _tally(claim, None, [it for it in self.outcomes if it.mutant.claim_id == claim])
            for claim in claims
        )


def _tally(name: str, right: bool | None, outcomes: Sequence[Outcome]) -> Tally:
    killed = sum(it.killed for it in outcomes)
    return Tally(name, right, len(outcomes), killed, sum(it.decided for it in outcomes))


def run(checker: Checks) -> Results:
    """Make the mutants of every claim of the checker's set and check each by itself, as a draft."""
    claims = checker.claims
    subjects = claims.subjects or (Subject(""),)
    texts: dict[int, list[str]] = {}
    for claim in claims.claims:
        texts.setdefault(claim.subject, []).extend((claim.statement, *claim.phrasings))
    names = {at: names_of(subjects[at], tuple(own)) for at, own in texts.items()}
    return Results(
        tuple(
            _outcome(mutant, checker)
            for claim in claims.claims
            for mutant in mutants_of(claim, subjects[claim.subject], names[claim.subject])
        )
    )


def _outcome(mutant: Mutant, checker: Checks) -> Outcome:
    found = _deciding(checker.check(mutant.text).sentences)
    if found is None:
        return Outcome(mutant, Verdict.NOT_ENOUGH_INFO)
    return Outcome(mutant, found.verdict, found.reason, found.claim)


def _deciding(sentences: Iterable[CheckedSentence]) -> CheckedSentence | None:
    """Return the sentence whose verdict goes for the whole text (verdicts.md 1)."""
    return min(sentences, key=_weight, default=None)


def _weight(sentence: CheckedSentence) -> int:
    order = (Verdict.REFUTED, Verdict.CONFLICTING, Verdict.NOT_ENOUGH_INFO, Verdict.SUPPORTED)
    if sentence.verdict is Verdict.NOT_ENOUGH_INFO and not sentence.checkable:
        return len(order)
    return order.index(sentence.verdict)
