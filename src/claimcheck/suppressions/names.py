"""The names by which a comment may call a finding."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from claimcheck.claims.problems import shown
from claimcheck.model import Claim, Note, Reason, Verdict
from claimcheck.reports.findings import Finding
from claimcheck.reports.rules import RULES, rule_of, short
from claimcheck.suggest import closest

if TYPE_CHECKING:
    from claimcheck.claims.claim_set import ClaimSet

ANY = ""  # what a comment without names calls every finding
_TAG = "tag:"
_MAX_HINTS = 20  # in one document; each looks at every claim
_FIXED = frozenset(
    (
        *Verdict,
        *Reason,
        Note.STALE,
        *(rule.id for rule in RULES),
        *(short(rule.id) for rule in RULES),
    )
)


def rule_name(finding: Finding) -> str | None:
    """Return the rule that a finding breaks as comments name it: "refuted-quantity"."""
    rule = rule_of(finding)
    return short(rule.id) if rule else None


def names_of(finding: Finding, get: Callable[[str], Claim | None]) -> frozenset[str]:
    """Return every name of a finding that breaks a rule: verdict, reason, rule, claim, tags."""
    rule = rule_of(finding)
    if rule is None:
        return frozenset()
    names = {ANY, str(finding.verdict), rule.id, short(rule.id)}
    if finding.tag is not None:
        names.add(finding.tag)
    if finding.claim is not None:
        names.add(finding.claim)
        claim = get(finding.claim)
        names.update(f"{_TAG}{tag}" for tag in claim.tags) if claim else None
    return frozenset(names)


class Known:
    """The names that a finding may have with a set of claims."""

    def __init__(self, claims: ClaimSet) -> None:
        """Look at nothing yet: most drafts name no claim and no tag."""
        self._claims = claims
        self._hints = _MAX_HINTS

    @cached_property
    def _tags(self) -> frozenset[str]:
        return frozenset(f"{_TAG}{tag}" for claim in self._claims.claims for tag in claim.tags)

    def what_is_wrong(self, name: str) -> str | None:
        """Return what is wrong with a name, None for one that a finding may have."""
        if name in _FIXED or self._claims.get(name) or name in self._tags:
            return None
        return f"there is no verdict, reason, rule, claim or tag {shown(name)}{self._hint(name)}"

    def _hint(self, name: str) -> str:
        self._hints -= 1
        if self._hints < 0:
            return ""
        ids = (claim.id for claim in self._claims.claims)
        nearest = closest(name, (*sorted(_FIXED), *sorted(self._tags), *ids), limit=1)
        return f'; did you mean "{nearest[0]}"?' if nearest else ""
