"""What is left of a sentence when some of its findings are not to be told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from claimcheck.model import Assertion, CheckedSentence
from claimcheck.reports.findings import Finding, decides, findings, main_findings
from claimcheck.reports.rules import rule_of


def remaining(sentence: CheckedSentence, gone: Callable[[Finding], bool]) -> CheckedSentence | None:
    """
    Return `sentence` with only the findings that are not `gone`; None where none is left.

    `gone` is asked once of each main finding that breaks a rule, in their order. A sentence without
    any such finding, or of which nothing is gone, comes back as it is.
    """
    told = [it for it in main_findings(sentence) if rule_of(it) is not None]
    dropped = [it for it in told if gone(it)]
    if not dropped:
        return sentence
    if len(dropped) == len(told):
        return None
    return _without(sentence, Counter(dropped))


def _without(sentence: CheckedSentence, dropped: Counter[Finding]) -> CheckedSentence:
    kept: list[Assertion] = []
    for assertion in sentence.assertions:
        finding = findings(_decided_by(sentence, assertion, (assertion,)))[0]
        if assertion.verdict is sentence.verdict and dropped[finding]:
            dropped[finding] -= 1
        else:
            kept.append(assertion)
    decided = any(decides(it, sentence) for it in sentence.assertions)
    untouched = any(decides(it, sentence) for it in kept)
    alone = not decided and not dropped[findings(sentence)[0]]  # the sentence's own is not gone
    others = [it for it in kept if it.verdict is sentence.verdict]
    if untouched or alone or not others:
        return sentence._replace(assertions=tuple(kept))
    return _decided_by(sentence, others[0], tuple(kept))


def _decided_by(
    sentence: CheckedSentence, assertion: Assertion, assertions: tuple[Assertion, ...]
) -> CheckedSentence:
    """Return `sentence` as it is where `assertion` gives it its verdict."""
    return sentence._replace(
        assertions=assertions,
        claim=assertion.claim,
        reason=assertion.reason,
        note=assertion.note,
    )
