"""Where the formats for other programs get the correction of a finding from."""

from __future__ import annotations

from claimcheck.model import Fix, Report
from claimcheck.reports.findings import assertion_of
from claimcheck.reports.fingerprints import Told
from claimcheck.reports.results import Results


def fix_for(told: Told, report: Report, results: Results) -> Fix | None:
    """
    Return what would correct a finding, None where there is no correction.

    Whoever applies it sees it first, so that it may be one that `Fix.safe` denies.
    """
    assertion = assertion_of(told.sentence, told.finding)
    claim = results.claims.get(told.finding.claim) if told.finding.claim else None
    if assertion is None or claim is None or not report.editable:
        return None
    from claimcheck.fixes import fix_of  # most reports have nothing to correct

    return fix_of(told.sentence, assertion, claim)
