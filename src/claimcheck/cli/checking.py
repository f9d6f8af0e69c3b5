"""What `verify` and `check` share: from the reports of documents to output and exit code."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.cli import exits, selection, streams
from claimcheck.config.settings import Settings
from claimcheck.errors import UsageError
from claimcheck.model import Report
from claimcheck.reports import MACHINE, render
from claimcheck.reports.results import NOTHING_IN_IT, ClaimsUsed, Results, name, skipped

if TYPE_CHECKING:
    from collections.abc import Sequence


class Checked(NamedTuple):
    """The report of one document, and the settings that it was checked with."""

    report: Report
    settings: Settings


def ready() -> None:
    """Make the garbage collector leave alone what is loaded by now."""
    if not gc.isenabled():  # as the program starts
        gc.freeze()
        gc.enable()


def finish(
    checked: Sequence[Checked],
    here: Settings,
    claims: ClaimsUsed,
    *,
    whole: Sequence[Checked] = (),
    unchanged: int = 0,
    rest: str = NOTHING_IN_IT,
) -> int:
    """
    Write the report and return the exit code.

    A document that could not be checked is reported as such and makes the exit code 2; the others
    are still reported. `here` are the settings of the call as a whole, `whole` is what was checked
    before anything of it was left out, `unchanged` of its sentences because they have not changed;
    `rest` says what there is about the sentences that are read and not shown.
    """
    kept = tuple(
        Checked(selection.shown(report, settings, claims.get), settings)
        for report, settings in checked
    )
    whole = whole or checked
    read = sum(len(it.report.sentences) + len(it.report.suppressed) for it in whole)
    results = Results(
        tuple(it.report for it in kept),
        claims,
        read,
        here.all,
        unchanged=unchanged,
        rest=rest,
        root=root(),
        folder=os.getcwd(),
        fails=lambda number, it: selection.is_failure(it, kept[number].settings.fail_on),
    )
    _write_all(results, here)
    _note(results, [it.report for it in whole], here)
    return exits.choose(
        found=any(
            selection.is_failure(sentence, settings.fail_on)
            for report, settings in kept
            for sentence in report.sentences
        ),
        failed=any(it.report.skipped is not None for it in checked),
        empty=read == 0,
        exit_zero=here.exit_zero,
    )


def _write_all(results: Results, here: Settings) -> None:
    """Write every report that can be; raises `OutputError` for those that cannot."""
    problems: list[str] = []
    for target in targets(here):
        try:
            write(results, target)
        except streams.OutputError as error:
            problems.append(str(error))
            continue
        if target.format == "github":
            _write_summary(results)
    if problems:
        raise streams.OutputError("; ".join(problems))


def root() -> str:
    """Return the folder that paths are relative to for other programs: the repository's top."""
    here = start = os.getcwd()
    while not os.path.lexists(os.path.join(here, ".git")):
        above = os.path.dirname(here)
        if above == here:
            return start
        here = above
    return here


class Target(NamedTuple):
    """A format, and the file that it is written to; None for standard output."""

    format: str
    file: str | None


def targets(here: Settings) -> tuple[Target, ...]:
    """
    Return what is written where: `NAME=PATH` to its path, others to --output-file.

    Raises `UsageError` where two reports would go to one place.
    """
    found: list[Target] = []
    for each in here.output_format:
        form, _, path = each.partition("=")
        target = Target(form, path or here.output_file)
        if any(_place(other) == _place(target) for other in found):
            place = "standard output" if target.file is None else target.file
            raise UsageError(
                f"two reports cannot go to {place}: give one a file of its own, {form}=PATH"
            )
        found.append(target)
    return tuple(found)


def _place(target: Target) -> str | None:
    return target.file and os.path.realpath(target.file)


def write(results: Results, target: Target) -> None:
    """Write the report where the target says; raises `OutputError`."""
    if target.file is not None:
        streams.write_file(target.file, render(target.format, results))
        return
    if target.format != "rich":
        exact = target.format in MACHINE
        streams.write(render(target.format, results), exact=exact)
        return
    streams.write(_rich(results))


def _write_summary(results: Results) -> None:
    """Append the Markdown summary to the page that GitHub shows of the job, where there is one."""
    name = os.environ.get("GITHUB_STEP_SUMMARY")
    if not name:
        return
    from claimcheck.reports.markdown import summary

    try:
        with open(name, "a", encoding="utf-8") as page:
            page.writelines(summary(results))
    except (OSError, ValueError) as error:
        streams.say(f"claimcheck: cannot write the job's summary: {error}")


def _rich(results: Results) -> Iterator[str]:
    screen = streams.screen(sys.stdout, os.environ)
    if not screen.table:
        return render("rich", results)
    from claimcheck.reports import terminal

    return terminal.render(results, screen)


def _note(results: Results, reports: Iterable[Report], here: Settings) -> None:
    """Say on standard error what the report does not say, or not where a person sees it."""
    shown = [target.format for target in targets(here) if target.file is None]
    in_table = "rich" in shown and streams.screen(sys.stdout, os.environ).table
    if not in_table:
        for line in skipped(results):
            streams.say(f"claimcheck: {line}")
    if not results.documents:
        streams.say("claimcheck: nothing to check: there is no draft")
    for index, report in enumerate(reports):
        empty = not (report.sentences or report.suppressed)
        if empty and report.skipped is None:
            streams.say(f"claimcheck: nothing to check in {name(results, index)}: it has no text")
    if "concise" in shown or not shown:  # nobody sees a report that went into a file
        from claimcheck.reports.entries import totals

        streams.say("\n".join(totals(results)))
