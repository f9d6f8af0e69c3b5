"""`claimcheck check --consistency`: drafts held against one another instead of against claims."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcheck.cli import checking, drafts
from claimcheck.cli.checking import Checked
from claimcheck.cli.desk import guarded, load_claims, unchecked
from claimcheck.config.settings import Settings
from claimcheck.model import Report, Subject
from claimcheck.reports.results import ClaimsUsed

if TYPE_CHECKING:
    from claimcheck.cli.drafts import Found
    from claimcheck.consistency import Draft


def run(found: Sequence[Found], here: Settings, stdin_filename: str | None) -> int:
    """Read every draft, report where they give different figures, and return the exit code."""
    from claimcheck import consistency

    read = [_read(item, stdin_filename) for item in found]
    readable = [it for it in read if not isinstance(it, Report)]
    told = consistency.find(readable, here.as_of, subject(here))
    reports = iter(told.reports)
    checked = [
        Checked(it if isinstance(it, Report) else next(reports), item.settings)
        for it, item in zip(read, found, strict=True)
    ]
    claims = ClaimsUsed(
        ("the figures of the drafts themselves",),
        len(told.claims.claims),
        False,
        told.claims.get,
    )
    return checking.finish(checked, here, claims, rest="that no other contradicts")


def subject(here: Settings) -> Subject:
    """Return the names and synonyms of the claims that are configured, if any are."""
    if not here.claims:
        return Subject("")
    subjects = load_claims(here.claims).subjects
    return Subject(
        "",
        tuple(entity for it in subjects for entity in it.entities),
        tuple(group for it in subjects for group in it.synonyms),
    )


def _read(item: Found, stdin_filename: str | None) -> Draft | Report:
    """Return a draft, or the report that says why it could not be read."""
    from claimcheck.consistency import Draft

    if item.skipped is not None:
        return Report((), item.path, skipped=item.skipped)
    path = item.path if item.is_file else stdin_filename

    def read() -> Draft | Report:
        return Draft(path, drafts.read(item, stdin_filename))

    return guarded(read, unchecked(path))
