"""Run the mutants of claim sets and show which of them survived."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.check import Checker
from claimcheck.claims.cases import load_cases
from claimcheck.claims.claim_set import ClaimSet
from claimcheck.cli import streams
from claimcheck.cli.desk import load_claims, used
from claimcheck.mutations.run import Results
from claimcheck.mutations.run import run as run_mutants
from claimcheck.reports import mutations
from claimcheck.reports.entries import describe

LEAST = 0.99  # of the mutants come out as they must


def run(cases: Sequence[str], claims: Sequence[str], least: float | None) -> bool:
    """
    Try the mutants of `claims`, else of the sets that `cases` name, else of the bundled set.

    Says if less than the share `least` of any set came out as it must. Raises `ClaimFileError`.
    """
    wanted = LEAST if least is None else least
    failed = False
    for claim_set in _sets(cases, claims):
        results = run_mutants(Checker(claim_set, remember=False))
        _show(results, wanted)
        streams.say(describe(used(claim_set)))
        failed |= results.total.rate < wanted
    return failed


def _sets(cases: Sequence[str], claims: Sequence[str]) -> list[ClaimSet]:
    if claims or not cases:
        return [load_claims(claims)]
    chosen = dict.fromkeys(load_cases(path).claims for path in cases)
    return [ClaimSet.load(*paths) for paths in chosen]


def _show(results: Results, wanted: float) -> None:
    for head, rows in mutations.tables(results):
        streams.write_grid(head, rows)
        streams.write(["\n"])
    streams.write([mutations.summary(results, wanted) + "\n"])
