"""The rules that a finding may break, by stable names, for formats that list them.

A rule is a verdict with its reason or note; its name, `claimcheck/refuted-quantity`, is never used
for anything else. `RULES` holds all of them in one fixed order, whether they fired or not.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.model import REFUTING, Note, Reason, Verdict

if TYPE_CHECKING:
    from claimcheck.reasons import Meaning
    from claimcheck.reports.findings import Finding

MANUAL = "docs/verdicts.md"  # every rule's reason has a heading there
PUBLISHED: str | None = None  # where a reader finds MANUAL, an absolute address; None: nowhere yet


_PREFIX = "claimcheck/"


class Level(StrEnum):
    """How grave a finding is, the gravest first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Rule(NamedTuple):
    """One rule: its name, how grave it is, and the code that `reasons` explains it under."""

    id: str
    level: Level
    code: str

    @property
    def meaning(self) -> Meaning:
        """The rule in words for an editor."""
        from claimcheck.reasons import meaning

        found = meaning(self.code)
        assert found is not None, self.code
        return found

    @property
    def anchor(self) -> str:
        """The heading in `MANUAL` that explains the rule."""
        under = self.meaning.under
        return self.code if under == "verdict" else f"{self.code}-{under}"

    @property
    def address(self) -> str | None:
        """Where the rule is explained, None where the manual is not published."""
        return f"{PUBLISHED}#{self.anchor}" if PUBLISHED else None


_WARNINGS = frozenset((Reason.OVERPRECISE, Reason.STRONGER, Reason.UNSOURCED))


def _rules() -> tuple[Rule, ...]:
    found = [Rule(_id(Verdict.REFUTED, it), Level.ERROR, it) for it in REFUTING]
    found.append(Rule(_id(Verdict.CONFLICTING, None), Level.ERROR, Verdict.CONFLICTING))
    for reason in Reason:
        if reason not in REFUTING:
            level = Level.WARNING if reason in _WARNINGS else Level.NOTE
            found.append(Rule(_id(Verdict.NOT_ENOUGH_INFO, reason), level, reason))
    found.append(Rule(_id(Verdict.SUPPORTED, Note.STALE), Level.WARNING, Note.STALE))
    return tuple(found)


def _id(verdict: Verdict, tag: str | None) -> str:
    return f"{_PREFIX}{verdict.replace('_', '-')}{f'-{tag}' if tag else ''}"


RULES = _rules()
_BY_ID = {rule.id: rule for rule in RULES}


def short(rule: str) -> str:
    """Return the name of a rule as it is written within claimcheck: "refuted-quantity"."""
    return rule.removeprefix(_PREFIX)


def rule_of(finding: Finding) -> Rule | None:
    """Return the rule that a finding breaks; None for what is supported, or about no claim."""
    tag = None if finding.verdict is Verdict.CONFLICTING else finding.tag
    return _BY_ID.get(_id(finding.verdict, tag))
