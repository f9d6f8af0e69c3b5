"""What a person is shown of a run of mutants: survivors, then the rates of each kind and claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.model import Verdict
from claimcheck.mutations.run import Outcome, Results, Tally
from claimcheck.reports.entries import count_of
from claimcheck.reports.escape import one_line
from claimcheck.reports.findings import label

Table = tuple[Sequence[str], list[Sequence[str]]]


def tables(results: Results) -> Iterator[Table]:
    """Yield a head and rows for the survivors, if there are any, the kinds and the claims."""
    if results.survivors:
        head = ("must not be", "found", "kind", "claim", "sentence")
        yield head, [_survivor(outcome) for outcome in results.survivors]
    kinds = results.by_kind()
    if kinds:
        yield (
            ("kind", "must not be", "mutants", "killed", "kill rate", "settled"),
            [_kind(tally) for tally in kinds],
        )
        yield (
            ("claim", "mutants", "killed", "kill rate"),
            [(one_line(it.name), *_counts(it)) for it in results.by_claim()],
        )


def summary(results: Results, wanted: float) -> str:
    """Return the total in one line, with the rate that is asked for."""
    total = results.total
    claims = count_of(len(results.by_claim()), "claim")
    told = f"{count_of(total.mutants, 'mutant')} of {claims}, {len(results.survivors)} survived"
    return f"{told}: kill rate {rate(total.rate)}, {wanted:g} is asked for"


def rate(share: float) -> str:
    """Return a share with three decimals, never rounded up: 0.9996 is no 1."""
    return f"{int(share * 1000 + 1e-9) / 1000:.3f}"


def _survivor(outcome: Outcome) -> Sequence[str]:
    mutant = outcome.mutant
    found = label(outcome.verdict, outcome.reason)
    if outcome.claim is not None and outcome.claim != mutant.claim_id:
        found += f" by {outcome.claim}"
    return (
        _banned(mutant.right),
        one_line(found),
        mutant.kind,
        one_line(mutant.claim_id),
        one_line(mutant.text),
    )


def _kind(tally: Tally) -> Sequence[str]:
    settled = rate(tally.decided / tally.mutants if tally.mutants else 1.0)
    return (tally.name, _banned(tally.right), *_counts(tally), settled)


def _banned(right: bool | None) -> str:
    return Verdict.REFUTED if right else Verdict.SUPPORTED


def _counts(tally: Tally) -> tuple[str, str, str]:
    return str(tally.mutants), str(tally.killed), rate(tally.rate)
