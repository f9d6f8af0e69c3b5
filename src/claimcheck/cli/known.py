"""Leave out of a run what a baseline knows, and what has not changed since a git revision."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from claimcheck.cli import streams
from claimcheck.cli.checking import Checked
from claimcheck.reports.entries import count_of

if TYPE_CHECKING:
    from claimcheck.claims.claim_set import ClaimSet
    from claimcheck.cli.baseline import Baseline


def since(
    revision: str, checked: Sequence[Checked], sets: Iterable[ClaimSet]
) -> tuple[list[Checked], int]:
    """
    Return only what has changed since a revision, and how many sentences have not.

    Raises `ClaimcheckError`.
    """
    from claimcheck.cli.changes import changed_claims, only_changed
    from claimcheck.cli.revision import changed

    claims = [claim for each in sets for claim in each.claims]
    paths = [it.report.path for it in checked if it.report.path is not None]
    changes = changed(revision, paths, {it.path for it in claims if it.path is not None})
    renewed = changed_claims(claims, changes)
    found = [only_changed(it.report, changes, renewed) for it in checked]
    left = [it._replace(report=narrow.report) for it, narrow in zip(checked, found, strict=True)]
    return left, sum(it.unchanged for it in found)


def new(baseline: Baseline, checked: Iterable[Checked]) -> list[Checked]:
    """Return only what a baseline does not know."""
    from claimcheck.cli.baseline import apply

    return [it._replace(report=apply(it.report, baseline)) for it in checked]


def say_stale(baseline: Baseline, checked: Iterable[Checked]) -> None:
    """Say on standard error what a baseline knows and nobody finds any more."""
    from claimcheck.cli.baseline import stale

    for line in stale(baseline, [it.report for it in checked]):
        streams.say(f"claimcheck: {line}")


def write(name: str, checked: Iterable[Checked]) -> Baseline:
    """Write a baseline of all that was found to the file `name`; raises `ClaimcheckError`."""
    from claimcheck.cli.baseline import made
    from claimcheck.cli.baseline_file import text

    baseline = made([it.report for it in checked], name)
    streams.write_file(name, [text(baseline)])
    findings = count_of(sum(entry.times for entry in baseline.entries), "finding")
    streams.say(f"claimcheck: {name} knows {findings}")
    return baseline
