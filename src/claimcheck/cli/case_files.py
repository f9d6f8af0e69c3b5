"""Run case files and show what did not come out as expected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.check import Checker
from claimcheck.claims.cases import CaseFile, Expected, load_cases
from claimcheck.claims.claim_set import ClaimSet
from claimcheck.claims.testing import Result, Results
from claimcheck.claims.testing import run as run_cases
from claimcheck.cli import streams
from claimcheck.model import Verdict
from claimcheck.reports.escape import one_line
from claimcheck.reports.findings import label

if TYPE_CHECKING:
    from claimcheck.model import CheckedSentence


def run(paths: Sequence[str], claims: Sequence[str]) -> bool:
    """
    Run the case files against their own claim sets, or against `claims`; say if any row failed.

    Every file is read before the first is run. Raises `ClaimFileError`.
    """
    files = [load_cases(path) for path in paths]
    checkers: dict[tuple[str | Path, ...], Checker] = {}
    rows: list[tuple[CaseFile, Result]] = []
    for file in files:
        chosen = tuple(claims) or file.claims
        if chosen not in checkers:
            checkers[chosen] = Checker(ClaimSet.load(*chosen))
        rows += [(file, row) for row in run_cases(file, checkers[chosen]).rows]
    failures = [(file, row) for file, row in rows if not row.passed]
    if failures:
        head = ("place", "expected", "found", "text")
        streams.write_grid(head, (_row(file, row) for file, row in failures))
        streams.write(["\n"])
    streams.write(_totals(Results(tuple(row for _, row in rows))))
    return bool(failures)


def _row(file: CaseFile, row: Result) -> tuple[str, str, str, str]:
    place = f"{file.path}:{row.expected.line or row.case.line}"
    return (one_line(place), _expected(row.expected), _found(row.sentence), one_line(row.draft))


def _expected(row: Expected) -> str:
    told = label(row.verdict, row.reason)
    return one_line(f"{told} {' or '.join(row.claims)}".rstrip())


def _found(sentence: CheckedSentence | None) -> str:
    if sentence is None:
        return "no such sentence"
    told = label(sentence.verdict, sentence.reason)
    return one_line(f"{told} {sentence.claim or ''}".rstrip())


def _totals(results: Results) -> Iterator[str]:
    rows, failed = len(results.rows), len(results.failures)
    for verdict in Verdict:
        totals = results.totals(verdict)
        if totals.expected or totals.given:
            yield (
                f"{verdict:16} expected {totals.expected:5}  found {totals.given:5}  "
                f"right {totals.right:5}  precision {totals.precision:.3f}  "
                f"recall {totals.recall:.3f}\n"
            )
    yield (
        f"{rows - failed} of {rows} rows as expected; verdict right in {results.accuracy:.3f}, "
        f"verdict and claim in {results.claim_accuracy:.3f}, reason too in "
        f"{results.full_accuracy:.3f}\n"
    )
