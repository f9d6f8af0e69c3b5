"""What is left of a sentence when some of its findings are not to be told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Assertion, Note, Reason, Verdict
from claimcheck.reports.findings import main_findings
from claimcheck.reports.remaining import remaining
from claimcheck.reports.rules import rule_of
from tests.reports.sample import REFUTED, sentence

TEXT = "One, two, three and four."


def assertion(
    claim: str, reason: Reason | None, found: str = "", verdict: Verdict = Verdict.REFUTED
) -> Assertion:
    note = Note.EXACT if verdict is Verdict.SUPPORTED else None
    return Assertion(claim, verdict, reason, note, 0, len(TEXT), 0.9, "x", found, "x for y")


def test_all_and_nothing() -> None:
    """A sentence of which nothing is gone is the same; one of which all is gone is None."""
    assert remaining(REFUTED, lambda _: False) is REFUTED
    assert remaining(REFUTED, lambda _: True) is None


def test_a_sentence_without_a_finding() -> None:
    """What is supported has no finding that could go."""
    supported = sentence(TEXT, Verdict.SUPPORTED, note=Note.EXACT, claim="a")

    assert remaining(supported, lambda _: True) is supported


def test_the_deciding_finding_goes() -> None:
    """Where the finding goes that gave the verdict, the next one gives it."""
    refuted = sentence(
        TEXT, Verdict.REFUTED, assertion("a", Reason.QUANTITY), assertion("b", Reason.TIME)
    )

    left = remaining(refuted, lambda it: it.claim == "a")

    assert left is not None
    assert (left.claim, left.reason) == ("b", Reason.TIME)
    assert [it.claim for it in main_findings(left)] == ["b"]
    assert main_findings(left)[0] in main_findings(refuted)


def test_one_of_two_that_are_alike() -> None:
    """Of two findings with one claim and one reason, only as many go as are asked to."""
    refuted = sentence(
        TEXT,
        Verdict.REFUTED,
        assertion("a", Reason.QUANTITY, "One"),
        assertion("a", Reason.QUANTITY, "two"),
    )
    answers = iter([True, False])

    left = remaining(refuted, lambda _: next(answers))

    assert left is not None
    assert [it.found for it in left.assertions] == ["two"]
    assert next(answers, None) is None


@pytest.mark.parametrize("verdict", [Verdict.SUPPORTED, Verdict.NOT_ENOUGH_INFO])
def test_other_assertions_stay(verdict: Verdict) -> None:
    """What did not make the verdict stays in the sentence."""
    other = assertion("c", None if verdict is Verdict.SUPPORTED else Reason.VAGUE, "", verdict)
    refuted = sentence(
        TEXT, Verdict.REFUTED, assertion("a", Reason.QUANTITY), other, assertion("b", Reason.TIME)
    )

    left = remaining(refuted, lambda it: it.claim == "b")

    assert left == refuted._replace(assertions=refuted.assertions[:2])


ASSERTIONS = st.builds(
    assertion,
    st.sampled_from("abc"),
    st.sampled_from([Reason.QUANTITY, Reason.TIME]),
    st.sampled_from(["One", "two", "four", ""]),
    st.sampled_from([Verdict.REFUTED, Verdict.REFUTED, Verdict.SUPPORTED]),
)


@given(st.lists(ASSERTIONS, min_size=1, max_size=5), st.integers(0, 31))
def test_what_is_told_is_gone_or_left(assertions: list[Assertion], chosen: int) -> None:
    """The findings of what is left, and those that are gone, are the findings there were."""
    refuted = sentence(TEXT, Verdict.REFUTED, *assertions)
    told = [it for it in main_findings(refuted) if rule_of(it)]
    answers = [bool(chosen >> number & 1) for number in range(len(told))]
    asked = iter(answers)

    left = remaining(refuted, lambda _: next(asked))

    kept = [it for it, gone in zip(told, answers, strict=True) if not gone]
    assert (left is None) == (bool(told) and not kept)
    if left is not None:
        assert sorted(main_findings(left)) == sorted(kept or main_findings(refuted))
