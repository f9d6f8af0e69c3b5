"""What `verify` and `check` share: claims in, documents checked, report out, exit code chosen."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from claimcheck.cli import exits, selection, streams
from claimcheck.cli.options import Options
from claimcheck.errors import ClaimcheckError
from claimcheck.model import Report
from claimcheck.reports import MACHINE, render
from claimcheck.reports.results import ClaimsUsed, Results, name, skipped

if TYPE_CHECKING:
    from claimcheck.check import Checker
    from claimcheck.claims.claim_set import ClaimSet

Check = Callable[["Checker"], Iterable[Report]]


def load_claims(paths: Iterable[str]) -> ClaimSet:
    """Return the claims in `paths`, or the bundled set; raises `ClaimFileError`."""
    from claimcheck.claims.claim_set import ClaimSet

    chosen = tuple(paths)
    return ClaimSet.load(*chosen) if chosen else ClaimSet.bundled()


def used(claims: ClaimSet) -> ClaimsUsed:
    """Return what a report says of a claim set."""
    return ClaimsUsed(claims.files, len(claims.claims), claims.is_bundled, claims.get)


def run(check: Check, options: Options) -> int:
    """
    Check documents, write the report and return the exit code.

    `check` is given the checker and yields a report for each document. A document that could not
    be checked is reported as such and makes the exit code 2; the others are still reported.
    """
    from claimcheck.check import Checker

    claims = load_claims(options.claims)
    selection.validate(options, claims.claims)
    if not gc.isenabled():  # as the program starts: what is loaded by now stays
        gc.freeze()
        gc.enable()
    reports = tuple(check(Checker(claims, as_of=options.as_of)))
    kept = tuple(selection.shown(report, options, claims.get) for report in reports)
    read = sum(len(report.sentences) for report in reports)
    results = Results(kept, used(claims), read, options.show_all)
    write(results, options)
    _note(results, reports, options)
    return exits.choose(
        found=any(
            selection.is_failure(sentence, options.fail_on)
            for report in kept
            for sentence in report.sentences
        ),
        failed=any(report.skipped is not None for report in reports),
        empty=read == 0,
        exit_zero=options.exit_zero,
    )


def guarded(check: Callable[[], Report], path: str | None) -> Report:
    """
    Return the report of one document, whatever happens while it is checked.

    This is the one place where an unexpected error is caught for a document: it is then reported
    as not checked, and the others are checked nevertheless.
    """
    try:
        return check()
    except ClaimcheckError as error:
        return Report((), path, skipped=str(error))
    except Exception as error:
        if streams.wants_traceback():
            streams.say_traceback(error)
        detail = " ".join(f"{type(error).__name__}: {error}".split()).rstrip(": ")
        return Report((), path, skipped=f"internal error: {detail}; please report this")


def write(results: Results, options: Options) -> None:
    """Write the report where the options say; raises `OutputError`."""
    if options.output_file is not None:
        streams.write_file(options.output_file, render(options.output_format, results))
        return
    if options.output_format != "rich":
        exact = options.output_format in MACHINE
        streams.write(render(options.output_format, results), exact=exact)
        return
    streams.write(_rich(results))


def _rich(results: Results) -> Iterator[str]:
    screen = streams.screen(sys.stdout, os.environ)
    if not screen.table:
        return render("rich", results)
    from claimcheck.reports import terminal

    return terminal.render(results, screen)


def _note(results: Results, reports: tuple[Report, ...], options: Options) -> None:
    """Say on standard error what the report does not say, or not where a person sees it."""
    in_table = options.output_format == "rich" and streams.screen(sys.stdout, os.environ).table
    if options.output_file is not None or not in_table:
        for line in skipped(results):
            streams.say(f"claimcheck: {line}")
    if not reports:
        streams.say("claimcheck: nothing to check: there is no draft")
    for index, report in enumerate(reports):
        if not report.sentences and report.skipped is None:
            streams.say(f"claimcheck: nothing to check in {name(results, index)}: it has no text")
    if options.output_format == "concise" and options.output_file is None:
        from claimcheck.reports.entries import summary

        streams.say("\n".join(summary(results)[len(skipped(results)) :]))
