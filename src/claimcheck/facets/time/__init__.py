"""Read dates and periods as intervals of days, and compare them (verdicts.md 5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.facets.time.read import read_times

__all__ = ["read_times"]


def __getattr__(name: str) -> object:
    """Import the reader when it is first asked for (PEP 562): `import claimcheck` stays quick."""
    if name != "read_times":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from claimcheck.facets.time.read import read_times

    return read_times
