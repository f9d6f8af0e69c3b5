"""What makes a finding the same finding in another version of its draft.

A fingerprint is made of the rule, the claim and the sentence, never of a line: a paragraph put in
above does not change it. Findings that are alike in all three are told apart by their number.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.model import CheckedSentence, Report
from claimcheck.reports.findings import Finding, main_findings
from claimcheck.reports.rules import Rule, rule_of


class Told(NamedTuple):
    """A finding that breaks a rule, with the sentence that it was found in."""

    rule: Rule
    finding: Finding
    sentence: CheckedSentence
    fingerprint: str  # 16 hexadecimal digits, a colon, and the number of its occurrence, from 1


def content(rule: Rule, finding: Finding, sentence: CheckedSentence) -> str:
    """Return the 16 digits that every occurrence of a finding has."""
    told = "\n".join((rule.id, finding.claim or "", " ".join(sentence.text.split())))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def told(report: Report) -> Iterator[Told]:
    """Yield every finding of a document that breaks a rule, in the order of the text."""
    seen: Counter[str] = Counter()
    for sentence in report.sentences:
        for finding in main_findings(sentence):
            rule = rule_of(finding)
            if rule is not None:
                digits = content(rule, finding, sentence)
                seen[digits] += 1
                yield Told(rule, finding, sentence, f"{digits}:{seen[digits]}")
