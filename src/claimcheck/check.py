"""The pipeline: read → sentences → facets → candidates → compare → verdict → report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.model import Assertion, CheckedSentence, Report

if TYPE_CHECKING:
    from claimcheck.claims.claim_set import ClaimSet


class Checker:
    """
    Checks texts against one claim set.

    Building it reads the claims and makes the index; after that it never changes, so that it may
    be pickled and shared between threads.
    """

    def __init__(self, claims: ClaimSet, *, as_of: date | None = None) -> None:
        """Prepare `claims`; `as_of` is today's date for relative dates and for stale claims."""
        self.claims = claims
        self.as_of = as_of

    def check(self, text: str, *, markup: str = "plain", path: str | None = None) -> Report:
        """
        Check one text; `markup` is "plain" or "markdown", `path` only names it in the report.

        Raises `UsageError` for an unknown markup. No text, whatever is in it, raises anything else.
        """
        raise NotImplementedError

    def check_path(self, path: str | Path) -> Report:
        """Check one file, its format taken from its name; an unreadable one is a skipped report."""
        raise NotImplementedError

    def check_many(self, texts: Iterable[str], *, markup: str = "plain") -> Iterator[Report]:
        """Check several texts, one report each, in their order."""
        return (self.check(text, markup=markup) for text in texts)

    def explain(self, text: str) -> tuple[Explanation, ...]:
        """Return for each sentence of `text` what was read and every claim that was considered."""
        raise NotImplementedError


class Explanation:
    """A sentence with all that was considered on the way to its verdict."""

    sentence: CheckedSentence
    considered: tuple[Assertion, ...]  # best first, those that were dropped included
