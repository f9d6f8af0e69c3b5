"""
Facts as code: check every sentence of a draft against a reviewed set of claims, offline.

The names below are the public interface. They are imported when they are first used, so that
`import claimcheck` by itself costs almost nothing.
"""

from __future__ import annotations

from claimcheck._version import __version__

TYPE_CHECKING = False  # typing itself would cost more than all the rest of this
if TYPE_CHECKING:
    from claimcheck.check import Checker, Explanation
    from claimcheck.claims.claim_set import ClaimSet
    from claimcheck.errors import ClaimcheckError, ClaimFileError, DocumentError, UsageError
    from claimcheck.facets.quantity import read_quantities
    from claimcheck.facets.quantity.model import Quantity
    from claimcheck.facets.time import read_times
    from claimcheck.facets.time.model import TimeExpression
    from claimcheck.model import (
        Assertion,
        CheckedSentence,
        Claim,
        FacetName,
        FacetResult,
        Note,
        Outcome,
        Reason,
        Report,
        Source,
        Verdict,
    )

__all__ = [
    "Assertion",
    "CheckedSentence",
    "Checker",
    "Claim",
    "ClaimFileError",
    "ClaimSet",
    "ClaimcheckError",
    "DocumentError",
    "Explanation",
    "FacetName",
    "FacetResult",
    "Note",
    "Outcome",
    "Quantity",
    "Reason",
    "Report",
    "Source",
    "TimeExpression",
    "UsageError",
    "Verdict",
    "__version__",
    "read_quantities",
    "read_times",
]

_HOMES = {
    "Checker": "check",
    "Explanation": "check",
    "ClaimSet": "claims.claim_set",
    "ClaimcheckError": "errors",
    "ClaimFileError": "errors",
    "DocumentError": "errors",
    "UsageError": "errors",
    "Quantity": "facets.quantity.model",
    "TimeExpression": "facets.time.model",
    "read_quantities": "facets.quantity",
    "read_times": "facets.time",
}  # every other name lives in claimcheck.model


def __getattr__(name: str) -> object:
    """Import a public name from where it lives (PEP 562) and keep it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(f"{__name__}.{_HOMES.get(name, 'model')}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
