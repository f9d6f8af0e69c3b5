"""Fixes made in the files of drafts, or shown as a difference (`check --fix`, `check --diff`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.cli import streams
from claimcheck.cli.rewriting import FixError, Place, target_of, write
from claimcheck.model import Claim, Fix, Report
from claimcheck.reports.escape import one_line, visible

if TYPE_CHECKING:
    from pathlib import Path


class Correction(NamedTuple):
    """A draft with the fixes that help, not written yet."""

    path: str
    old: str  # its text as it was checked
    new: str
    fixes: tuple[Fix, ...]  # that were made in `new`
    held: tuple[Fix, ...]  # that are for an editor to confirm (`Fix.safe`), and were not asked for
    report: Report | None  # of the new text; None where nothing was to be changed

    @property
    def changes(self) -> bool:
        """Whether there is anything to write."""
        return self.new != self.old


def correct(
    report: Report,
    check: Callable[[str], Report],
    claim: Callable[[str], Claim | None],
    *,
    unsafe: bool = False,
) -> Correction:
    """
    Return a document with those fixes made that help.

    `check` checks a changed text as the document was checked, in the same format; `claim` gives a
    claim by its id. Without `unsafe` what `Fix.safe` denies is held back.
    """
    from claimcheck.fixes import fixes_of, verified

    found = fixes_of(report, claim)
    wanted = [fix for fix in found if unsafe or fix.safe]
    made = verified(check, report.text, wanted)
    held: tuple[Fix, ...] = ()
    if len(wanted) < len(found):
        held = tuple(it for it in verified(check, report.text, found).fixes if not it.safe)
    return Correction(report.path or "-", report.text, made.text, made.fixes, held, made.report)


def write_all(
    corrections: Iterable[Correction], place: Callable[[str], Place] = lambda _path: Place()
) -> dict[str, str]:
    """
    Write each corrected draft; return why those could not be written that were not, by their paths.

    One that cannot be written never keeps the others from it. `place` says of a path where and how
    it may be written. A file that is named twice is written once.
    """
    problems: dict[str, str] = {}
    written: dict[Path, str] = {}
    for it in corrections:
        if not it.changes:
            continue
        try:
            where = place(it.path)
            target = target_of(it.path, where.tree)
            if written.get(target) != it.new:
                write(it.path, it.old, it.new, where)
                written[target] = it.new
        except FixError as error:
            problems[it.path] = str(error)
    return problems


def show(corrections: Iterable[Correction]) -> None:
    """
    Write the differences that the fixes would make to standard output.

    On a terminal control characters are spelt out; into a file or a pipe goes a patch, with the
    line ends of the drafts. Raises `OutputError`.
    """
    import sys

    spelt = sys.stdout is not None and sys.stdout.isatty()
    lines = (line for it in corrections for line in difference(it))
    streams.write((_spelt(line) for line in lines) if spelt else lines)


def difference(correction: Correction) -> Iterator[str]:
    """Yield the lines of a unified difference, ends included; none where nothing changes."""
    from claimcheck.fixes.apply import unified_diff

    if correction.changes:
        yield from unified_diff(one_line(correction.path), correction.old, correction.new)


def _spelt(line: str) -> str:
    body = line.removesuffix("\n").removesuffix("\r")
    return visible(body).replace("\r", "\\r") + line[len(body) :].replace("\r", "")


def made(correction: Correction) -> tuple[str, ...]:
    """Return a line for each fix that was made: "draft.md:3: 387,000 → 378,000"."""
    from claimcheck.source_map import SourceMap

    places = SourceMap(correction.old)
    path = one_line(correction.path)
    return tuple(
        f"{path}:{places.position(fix.start)[0]}: {one_line(fix.message)}"
        for fix in correction.fixes
    )


def counted(corrections: Sequence[Correction]) -> str:
    """Return in one line how much was fixed and what is left for an editor to confirm."""
    done = sum(len(it.fixes) for it in corrections)
    drafts = sum(bool(it.fixes) for it in corrections)
    held = sum(len(it.held) for it in corrections)
    told = f"{_number(done, 'fix', 'fixes')} in {_number(drafts, 'draft', 'drafts')}"
    if held:
        told += f"; {held} more with --unsafe-fixes"
    return told


def _number(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
