"""`check --fix`, `--diff` and `--add-ignore`: drafts are changed, or shown as they would be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli import fixing, selection, streams
from claimcheck.cli.checking import Checked
from claimcheck.cli.desk import Desk, Draft, document
from claimcheck.cli.exits import Exit
from claimcheck.cli.rewriting import Place, write
from claimcheck.errors import ClaimcheckError, UsageError
from claimcheck.reports.entries import count_of

if TYPE_CHECKING:
    from claimcheck.cli.fixing import Correction
    from claimcheck.documents.model import Document
    from claimcheck.model import Report
    from claimcheck.reports.findings import Finding


def show(desk: Desk, checked: Sequence[Checked], *, unsafe: bool) -> int:
    """Write what --fix would change as a difference; 1 where that is anything."""
    corrections = list(_corrections(desk, checked, unsafe=unsafe))
    fixing.show(corrections)
    streams.say(f"claimcheck: would make {fixing.counted(corrections)}")
    _say_skipped(checked)
    if any(it.report.skipped is not None for it in checked):
        return Exit.FAILED
    return Exit.FOUND if any(it.changes for it in corrections) else Exit.CLEAN


def fix(
    desk: Desk, checked: Sequence[Checked], left: Sequence[Checked], *, unsafe: bool
) -> tuple[list[Checked], tuple[str, ...]]:
    """
    Write the fixes of what is `left` to report.

    Returns all that is found then in the drafts of `checked`, and what failed.
    """
    corrections = {it.path: it for it in _corrections(desk, left, unsafe=unsafe)}
    places = {it.report.path: _place(it) for it in checked if it.report.path is not None}
    problems = fixing.write_all(corrections.values(), lambda path: places[path])
    for line in problems.values():
        streams.say(f"claimcheck: {line}")
    done = {path: it for path, it in corrections.items() if path not in problems}
    for correction in done.values():
        for line in fixing.made(correction):
            streams.say(line)
    streams.say(f"claimcheck: {fixing.counted(list(done.values()))}")
    return [_renewed(it, done) for it in checked], tuple(problems.values())


def ignore(
    desk: Desk, checked: Sequence[Checked], left: Sequence[Checked], because: str
) -> tuple[list[Checked], tuple[str, ...]]:
    """
    Write comments above what fails of what is `left` to report.

    Returns all that is found then in the drafts of `checked`, and what could not be helped.
    """
    problems: list[str] = []
    renewed: list[Checked] = []
    count = 0
    for it, narrow in zip(checked, left, strict=True):
        renewed.append(it)
        try:
            report, added = _with_comments(desk, narrow, because, problems)
        except ClaimcheckError as error:
            problems.append(str(error))
            continue
        if added:
            count += added
            renewed[-1] = it._replace(report=report)
    for line in problems:
        streams.say(f"claimcheck: {line}")
    streams.say(f"claimcheck: {count_of(count, 'comment')} written")
    return renewed, tuple(problems)


def _with_comments(
    desk: Desk, checked: Checked, because: str, problems: list[str]
) -> tuple[Report, int]:
    """Write the comments of one draft; return its report then, and how many there were."""
    from claimcheck.documents import formats
    from claimcheck.suppressions.adding import added
    from claimcheck.suppressions.insertion import written

    report, settings = checked
    if report.path is None or report.skipped is not None:
        return report, 0
    draft = Draft(report.path, settings)
    form = formats.of_path(report.path, dict(settings.extension))

    def read(text: str) -> Document:
        return document(draft, text)

    def fails(finding: Finding) -> bool:
        return finding.verdict in settings.fail_on or finding.tag in settings.fail_on

    if not any(selection.is_failure(it, settings.fail_on) for it in report.sentences):
        return report, 0
    found = added(report, _document(desk, draft, report), form.name, read, fails, because)
    for line, column, message in found.refused:
        problems.append(f"{report.path}:{line}:{column}: {message}")
    if not found.edits:
        return report, 0
    text = written(report.text, found.edits)
    write(report.path, report.text, text, _place(checked))
    return desk.again(draft, text), len(found.edits)


def _document(desk: Desk, draft: Draft, report: Report) -> Document:
    if report.editable:
        return document(draft, report.text)
    return desk.read(draft)


def _corrections(desk: Desk, checked: Sequence[Checked], *, unsafe: bool) -> Iterator[Correction]:
    claims = desk.claims()
    for report, settings in checked:
        if report.skipped is not None:
            continue
        if report.path is None:
            raise UsageError("standard input cannot be fixed; give the path of the draft")
        again = partial(desk.again, Draft(report.path, settings))
        shown = selection.shown(report, settings, claims.get)
        yield fixing.correct(shown, again, claims.get, unsafe=unsafe)


def _renewed(checked: Checked, corrections: dict[str, Correction]) -> Checked:
    found = corrections.get(checked.report.path or "")
    if found is None or found.report is None:
        return checked
    return checked._replace(report=found.report)


def _place(checked: Checked) -> Place:
    """Say how a draft may be written: in its encoding, and within the current folder if it is."""
    path = Path(checked.report.path or "")
    here = Path.cwd()
    inside = not path.is_absolute() and ".." not in path.parts
    return Place(checked.settings.encoding, here if inside else None)


def _say_skipped(checked: Iterable[Checked]) -> None:
    for report, _ in checked:
        if report.skipped is not None:
            streams.say(f"claimcheck: not checked: {report.path}: {report.skipped}")
