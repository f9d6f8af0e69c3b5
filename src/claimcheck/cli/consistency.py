"""`claimcheck check --consistency`: drafts held against one another instead of against claims."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcheck.cli import checking, standard_input
from claimcheck.cli.checking import Checked
from claimcheck.cli.desk import guarded, load_claims, reading
from claimcheck.config.settings import Settings
from claimcheck.model import Report, Subject
from claimcheck.reports.results import ClaimsUsed

if TYPE_CHECKING:
    from claimcheck.cli.drafts import Found
    from claimcheck.consistency import Draft


def run(found: Sequence[Found], here: Settings, stdin_filename: str | None) -> int:
    """Read every draft, report where they give different figures, and return the exit code."""
    from claimcheck import consistency

    drafts: list[Draft] = []
    reports: list[Report | None] = []
    for item in found:
        failed = _read(item, stdin_filename, drafts)
        reports.append(failed)
    told = consistency.find(drafts, here.as_of, subject(here))
    checked_ones = iter(told.reports)
    checked = [
        Checked(report or next(checked_ones), item.settings)
        for report, item in zip(reports, found, strict=True)
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


def _read(item: Found, stdin_filename: str | None, drafts: list[Draft]) -> Report | None:
    """Add a draft to `drafts`; return the report that says why it could not be read."""
    from claimcheck.consistency import Draft
    from claimcheck.documents.read import read_document

    def read() -> Report:
        if item.is_file:
            document = read_document(item.path, reading(item.settings))
            drafts.append(Draft(item.path, document))
        else:
            document = standard_input.read_document(item.settings, stdin_filename)
            drafts.append(Draft(stdin_filename, document))
        return Report(())

    if item.skipped is not None:
        return Report((), item.path, skipped=item.skipped)
    report = guarded(read, item.path)
    return report if report.skipped is not None else None
