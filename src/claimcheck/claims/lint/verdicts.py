"""What the claims say of one another, found by checking each against the set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from claimcheck.claims.claim_set import ClaimSet
from claimcheck.claims.lint.finding import Code, Finding, fail, warn
from claimcheck.claims.problems import shown
from claimcheck.model import Assertion, CheckedSentence, Claim, Note, Reason, Verdict


class Explained(Protocol):
    """One sentence with all that was considered on the way to its verdict."""

    @property
    def sentence(self) -> CheckedSentence:
        """The sentence with its verdict."""
        ...

    @property
    def considered(self) -> tuple[Assertion, ...]:
        """Every claim that the sentence was compared with."""
        ...


class Explains(Protocol):
    """What lint needs of a checker."""

    def explain(self, text: str) -> Sequence[Explained]:
        """Check one text and tell everything."""
        ...


def check_verdicts(claim_set: ClaimSet, checker: Explains) -> Iterator[Finding]:
    """Find statements that prove nothing, and claims that contradict or repeat one another."""
    stances: dict[tuple[str, str], Assertion] = {}
    for claim in claim_set.claims:
        explained = checker.explain(claim.statement)
        if len(explained) > 1:
            yield warn(claim, Code.TWO_SENTENCES, "the statement is of more than one sentence")
        considered = [assertion for part in explained for assertion in part.considered]
        yield from _check_itself(claim, considered)
        for assertion in considered:
            if assertion.claim is not None and assertion.claim != claim.id:
                stances.setdefault((claim.id, assertion.claim), assertion)
    for (one, other), stance in stances.items():
        yield from _check_pair(claim_set, one, other, stance, stances.get((other, one)))


def _check_itself(claim: Claim, considered: Sequence[Assertion]) -> Iterator[Finding]:
    """A draft that repeats a claim word for word has to be settled by it."""
    wanted = Verdict.SUPPORTED if claim.rating else Verdict.REFUTED
    own = [assertion for assertion in considered if assertion.claim == claim.id]
    if any(assertion.verdict is wanted for assertion in own):
        return
    if own and own[0].reason is Reason.HYPOTHETICAL:
        message = "the statement asserts nothing: it is a question, a plan or a possibility"
    elif own and own[0].reason is not None:
        message = f"a draft that repeats the statement would not be settled by it ({own[0].reason})"
    else:
        message = "nothing is found in the statement that a draft could be held to"
    yield warn(claim, Code.NOT_CHECKABLE, message)


def _check_pair(
    claim_set: ClaimSet, one: str, other: str, stance: Assertion, back: Assertion | None
) -> Iterator[Finding]:
    """Compare two claims; what holds in both directions is told once, at the later one."""
    claim, earlier = claim_set.get(one), claim_set.get(other)
    if claim is None or earlier is None:
        return
    if claim.rating is not earlier.rating:
        # Word for word the same, or nearly: one says that it is so and the other that it is not.
        if earlier.rating and _same(stance):
            message = f"{shown(earlier.id)} says the same, but is not rated false"
            yield fail(claim, Code.CONTRADICTION, message)
        return
    if back is None or _after(earlier, claim):
        return
    if claim.rating and stance.verdict is back.verdict is Verdict.REFUTED:
        found = stance.found or claim.statement
        expected = stance.expected or earlier.statement
        message = f"this contradicts {shown(earlier.id)}: {shown(found)} for {shown(expected)}"
        yield fail(claim, Code.CONTRADICTION, message)
    elif _same(stance) and _same(back):
        yield warn(claim, Code.REPETITION, f"this says the same as {shown(earlier.id)}")


def _after(one: Claim, other: Claim) -> bool:
    return (one.subject, one.line, one.id) > (other.subject, other.line, other.id)


def _same(stance: Assertion) -> bool:
    if stance.verdict is Verdict.SUPPORTED:
        return stance.note in (None, Note.EXACT, Note.STALE)
    return stance.reason is Reason.DEBUNKED


def check_phrasings(claim_set: ClaimSet, bare: Explains) -> Iterator[Finding]:
    """Find phrasings that the statement by itself would not support."""
    for claim in claim_set.claims:
        for phrasing in claim.phrasings:
            explained = bare.explain(phrasing)
            if len(explained) > 1:
                message = f"the phrasing {shown(phrasing)} is of more than one sentence"
                yield warn(claim, Code.TWO_SENTENCES, message)
            own = [
                assertion
                for part in explained
                for assertion in part.considered
                if assertion.claim == claim.id
            ]
            if own:
                yield from _check_phrasing(claim, phrasing, own[0])


def _check_phrasing(claim: Claim, phrasing: str, own: Assertion) -> Iterator[Finding]:
    agrees = Verdict.SUPPORTED if claim.rating else Verdict.REFUTED
    if own.verdict is agrees:
        return
    if own.verdict is Verdict.REFUTED:
        found, expected = shown(own.found or phrasing), shown(own.expected or claim.statement)
        message = f"a phrasing says {found} where the statement says {expected}"
        yield fail(claim, Code.PHRASING_DIFFERS, message)
    elif own.reason is not None:
        message = (
            f"the phrasing {shown(phrasing)} does not follow from the statement ({own.reason})"
        )
        yield warn(claim, Code.PHRASING_DIFFERS, message)
