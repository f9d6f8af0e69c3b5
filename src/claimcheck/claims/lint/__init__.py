"""Look for what the loader cannot know: claims that quarrel, repeat or prove nothing."""

from __future__ import annotations

from datetime import date

from claimcheck.claims.claim_set import ClaimSet
from claimcheck.claims.lint.alone import check_alone
from claimcheck.claims.lint.figures import check_figures
from claimcheck.claims.lint.finding import Code, Finding, Severity
from claimcheck.claims.lint.verdicts import Explains, check_phrasings, check_verdicts
from claimcheck.claims.lint.written import check_files, check_written

__all__ = ["Code", "Explains", "Finding", "Severity", "lint"]


def lint(
    claim_set: ClaimSet,
    checker: Explains | None = None,
    *,
    bare: Explains | None = None,
    today: date | None = None,
) -> tuple[Finding, ...]:
    """
    Return what an editor should look at, in the order of the files.

    `checker` is one for `claim_set`, and `bare` one for `claim_set.without_phrasings()`; without
    them, what needs a verdict is left out. `today` is the day on which claims may have expired.
    """
    findings = [
        *check_written(claim_set, today),
        *check_files(claim_set),
        *check_alone(claim_set),
        *check_figures(claim_set),
    ]
    if checker is not None:
        findings += check_verdicts(claim_set, checker)
    if bare is not None:
        findings += check_phrasings(claim_set, bare)
    order = {path: index for index, path in enumerate(claim_set.files)}
    unique = dict.fromkeys(findings)
    return tuple(
        sorted(unique, key=lambda found: (order.get(found.path, -1), found.line, found.column))
    )
