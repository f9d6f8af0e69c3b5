"""Runs: what is killed, what survives, and the rates of whole sets."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.check import Checker
from claimcheck.claims.claim_set import ClaimSet
from claimcheck.model import Claim, Reason, Verdict
from claimcheck.mutations.generate import mutants_of
from claimcheck.mutations.model import Mutant
from claimcheck.mutations.run import Outcome, Results, run
from claimcheck.reports import mutations

TOP = Path(__file__).resolve().parents[3]
SETS = sorted(
    path for path in (TOP / "tests" / "cases").glob("*.yaml") if ".cases." not in path.name
)
LEAST = 0.99
_PIECES = """
In 2023 , the Wuzhen China more than 12% 1.5 million by 3–1 not second-largest was said that and
km €5 − " “ of fell grew 12 May (GSMA) 0 00 1, .5 99,99 — by Larkspur Games between earlier halved
"""


@pytest.mark.parametrize(
    ("right", "verdict", "killed", "decided"),
    [
        (False, Verdict.SUPPORTED, False, False),
        (False, Verdict.NOT_ENOUGH_INFO, True, False),
        (False, Verdict.CONFLICTING, True, False),
        (False, Verdict.REFUTED, True, True),
        (True, Verdict.SUPPORTED, True, True),
        (True, Verdict.NOT_ENOUGH_INFO, True, False),
        (True, Verdict.CONFLICTING, False, False),
        (True, Verdict.REFUTED, False, False),
    ],
)
def test_what_is_killed(right: bool, verdict: Verdict, killed: bool, decided: bool) -> None:
    """A wrong one must not be supported, a right one neither refuted nor conflicting."""
    outcome = Outcome(Mutant("year", "text", right, "c"), verdict)

    assert (outcome.killed, outcome.decided) == (killed, decided)


def test_rates() -> None:
    """Kinds and claims are counted apart, and a rate is never rounded up."""
    wrong, right = Mutant("year", "a", False, "one"), Mutant("hedge", "b", True, "two")
    results = Results(
        (
            Outcome(wrong, Verdict.REFUTED),
            Outcome(wrong, Verdict.SUPPORTED, None, "other"),
            Outcome(right, Verdict.REFUTED, Reason.QUANTITY, "two"),
        )
    )

    shown = list(mutations.tables(results))

    assert [(it.name, it.mutants, it.killed) for it in results.by_kind()] == [
        ("year", 2, 1),
        ("hedge", 1, 0),
    ]
    assert [(it.name, it.rate) for it in results.by_claim()] == [("one", 0.5), ("two", 0.0)]
    assert shown[0][1] == [
        ("supported", "supported by other", "year", "one", "a"),
        ("refuted", "refuted[quantity]", "hedge", "two", "b"),
    ]
    assert mutations.rate(0.9996) == "0.999"
    assert mutations.summary(results, 0.99).startswith("3 mutants of 2 claims, 2 survived")


def test_nothing_to_change() -> None:
    """A set of no claims has no mutants, and a rate of 1."""
    assert run(Checker(ClaimSet(()))).total.rate == 1.0


@cache
def results_of(path: Path | None) -> Results:
    """Return the run of one set, or of the bundled one."""
    claims = ClaimSet.load(path) if path else ClaimSet.bundled()
    return run(Checker(claims, remember=False))


@pytest.mark.parametrize("path", [None, *SETS], ids=lambda path: path.stem if path else "bundled")
def test_the_kill_rate(path: Path | None) -> None:
    """Nearly all mutants of the bundled set and of every set of the tests come out as they must."""
    results = results_of(path)

    assert results.total.mutants > 100
    assert results.total.rate >= LEAST, [it.mutant.text for it in results.survivors]


def test_every_kind_is_documented() -> None:
    """Each kind that the bundled set or a set of the tests has is in docs/mutation.md."""
    page = (TOP / "docs" / "mutation.md").read_text(encoding="utf-8")

    kinds = {it.name for path in (None, *SETS) for it in results_of(path).by_kind()}

    assert len(kinds) > 20
    assert all(f"| `{kind}` |" in page for kind in kinds)


def test_always_the_same() -> None:
    """Two runs make the same mutants in the same order."""
    claims = ClaimSet.bundled().claims

    assert [mutants_of(claim) for claim in claims] == [mutants_of(claim) for claim in claims]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(_PIECES.split()),
        max_size=14,
    ).map(" ".join)
    | st.text(max_size=60)
)
def test_any_statement(statement: str) -> None:
    """No text raises, no mutant is the statement itself, and none comes twice."""
    texts = [it.text for it in mutants_of(Claim("c", statement))]

    assert statement not in texts
    assert len(set(texts)) == len(texts)
