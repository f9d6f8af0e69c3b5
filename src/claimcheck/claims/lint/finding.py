"""What lint has to say of a claim file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimcheck.claims.problems import visible
from claimcheck.model import Claim


class Severity(StrEnum):
    """Whether the set cannot be right as it stands, or only may not be what was meant."""

    ERROR = "error"
    WARNING = "warning"


class Code(StrEnum):
    """The kinds of findings, as they are shown and documented in docs/claim-file.md."""

    CONTRADICTION = "contradiction"
    REPETITION = "repetition"
    PHRASING_DIFFERS = "phrasing-differs"
    QUOTE_FIGURE = "quote-figure"
    TWO_SENTENCES = "two-sentences"
    NOT_CHECKABLE = "not-checkable"
    NOT_ASSERTED = "not-asserted"
    NOT_ALONE = "not-alone"
    EXPIRED = "expired"
    SHARED_NAME = "shared-name"
    RESERVED_ID = "reserved-id"
    UNUSED_CORRECTION = "unused-correction"
    UNSELECTABLE_TAG = "unselectable-tag"
    CUT_BY_COMMENT = "cut-by-comment"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that an editor should look at; its text is `path:line:column: severity: …`."""

    path: str
    line: int  # 1-based; 0 where the set was not read from a file
    column: int
    severity: Severity
    code: Code
    message: str
    claim: str | None = None

    def __str__(self) -> str:
        """Return the finding on one line."""
        place = visible(self.path) + (f":{self.line}:{self.column}" if self.line else "")
        return f"{place}: {self.severity}: {self.message} [{self.code}]"


def of_claim(claim: Claim, severity: Severity, code: Code, message: str) -> Finding:
    """Make a finding at the place of a claim's statement."""
    path = claim.path or claim.id
    return Finding(path, claim.line, claim.column, severity, code, message, claim.id)


def warn(claim: Claim, code: Code, message: str) -> Finding:
    """Make a warning at the place of a claim's statement."""
    return of_claim(claim, Severity.WARNING, code, message)


def fail(claim: Claim, code: Code, message: str) -> Finding:
    """Make an error at the place of a claim's statement."""
    return of_claim(claim, Severity.ERROR, code, message)
