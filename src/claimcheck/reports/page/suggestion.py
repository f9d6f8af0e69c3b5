"""What to put into the draft in the place of what a claim refutes, as the page shows it."""

from __future__ import annotations

from claimcheck.model import Assertion, CheckedSentence, Claim, Fix, Verdict


def suggested(sentence: CheckedSentence, assertion: Assertion, claim: Claim) -> Fix | None:
    """Return the correction of a refuted assertion, where there is one."""
    if assertion.verdict is not Verdict.REFUTED:
        return None
    from claimcheck import fixes

    return fixes.fix_of(sentence, assertion, claim)
