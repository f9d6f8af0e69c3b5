"""`claimcheck coverage [PATH]...`: figures without a claim, and claims that no draft uses."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from claimcheck.cli import arguments, checking, drafts, exits, flags, options, progress, streams
from claimcheck.cli.desk import Desk, guarded
from claimcheck.coverage import Draft, measure, together
from claimcheck.model import Claim
from claimcheck.reports import coverage as report

if TYPE_CHECKING:
    from claimcheck.config.settings import Settings
    from claimcheck.documents.model import Document

_EPILOG = """\
A figure is a quantity or a date. It is covered where a claim is about it, whatever the verdict.
With no PATH, the drafts of the current folder are counted; - is standard input.

  claimcheck coverage draft.md notes/ --claims claims/
  claimcheck coverage --min-coverage 0.9
"""


def parser() -> arguments.Parser:
    """Return the parser of this command."""
    made = arguments.Parser(
        "coverage", "Find figures without a claim, and claims without a draft.", epilog=_EPILOG
    )
    made.arguments.add_argument(
        "path", metavar="PATH", nargs="*", type=arguments.text, help="file or folder; - for stdin"
    )
    flags.add_claims(made)
    made.options.add_argument(
        "--min-coverage",
        metavar="SHARE",
        type=arguments.text,
        help="share of the figures, 0 to 1, that must have a claim; exit with 1 where fewer have",
    )
    _add_output(made)
    flags.add_reading(made)
    flags.add_drafts(made)
    flags.add_files(made)
    flags.add_configuration(made)
    return made


def _add_output(made: arguments.Parser) -> None:
    """Add the options for the report; those that are configured are for the reports of `check`."""
    made.options.add_argument(
        "--output-format",
        dest="form",
        metavar="FORMAT",
        default="rich",
        type=arguments.choice(tuple(report.FORMATS)),
        help=f"{', '.join(report.FORMATS)} (default: rich)",
    )
    made.options.add_argument(
        "-o",
        "--output-file",
        dest="target",
        metavar="PATH",
        type=arguments.text,
        help="write the report there instead of standard output",
    )
    made.options.add_argument(
        "-e", "--exit-zero", action="store_true", help="exit with 0 even if too few have a claim"
    )


def main(words: Sequence[str]) -> int:
    """Run the command and return its exit code."""
    made = parser()
    parsed = made.read(words)
    call = options.of(parsed, made)
    resolver = call.resolver()
    here = resolver.here()
    found = tuple(drafts.gather(parsed.path or ["."], resolver, call.stdin_filename))
    if parsed.show_settings:
        return drafts.show_settings(found, here)
    if parsed.show_files:
        return drafts.show_files(found)
    desk = Desk()
    for settings in dict.fromkeys(it.settings for it in found) or (here,):
        desk.checker(settings)
    checking.ready()
    measured = (_measured(desk, it, call.stdin_filename) for it in found)
    with closing(progress.shown(measured, [it.path for it in found])) as counted:
        coverage = together(counted, _claims(desk))
    told = report.Told(coverage, desk.claims(), here.min_coverage)
    _write(told, parsed.form, parsed.target)
    return _code(told, parsed.form, parsed.target, here)


def _claims(desk: Desk) -> Iterator[Claim]:
    return (claim for claims in desk.sets() for claim in claims.claims)


def _measured(desk: Desk, item: drafts.Found, stdin_filename: str | None) -> Draft:
    """Count one draft; what cannot be read says why."""
    if item.skipped is not None:
        return Draft(item.path, skipped=item.skipped)
    path = item.path if item.is_file else stdin_filename

    def count() -> Draft:
        document = drafts.read(item, stdin_filename)
        left_out = _suppressed(desk, document, item.settings)
        return measure(desk.checker(item.settings), document, path, left_out)

    return guarded(count, lambda reason: Draft(path, skipped=reason))


def _suppressed(desk: Desk, document: Document, settings: Settings) -> frozenset[int]:
    """Return where the sentences start that comments in the document ask to leave out."""
    if not document.comments:
        return frozenset()
    told = desk.checked(lambda: document, None, settings)
    return frozenset(it.start for it in told.suppressed)


def _write(told: report.Told, form: str, target: str | None) -> None:
    pieces = report.render(form, told)
    if target is None or target == "-":
        streams.write(pieces, exact=form != "rich")
    else:
        streams.write_file(target, pieces)


def _is_watched(form: str, target: str | None) -> bool:
    """Say whether a person sees the report where it is written."""
    on_terminal = streams.screen(sys.stdout, os.environ).table
    return form == "rich" and target in (None, "-") and on_terminal


def _code(told: report.Told, form: str, target: str | None, here: Settings) -> int:
    """Say on standard error what the report does not say, and return the exit code."""
    coverage, minimum = told.coverage, here.min_coverage
    if not _is_watched(form, target):
        for line in report.skipped(coverage):
            streams.say(f"claimcheck: {line}")
    if not coverage.drafts:
        streams.say("claimcheck: nothing to check: there is no draft")
    below = minimum is not None and not coverage.tally.reaches(minimum)
    if below and minimum is not None:
        streams.say(f"claimcheck: {report.missed(coverage.tally, minimum)}")
    return exits.choose(
        found=below,
        failed=any(it.skipped is not None for it in coverage.drafts),
        empty=not any(it.read for it in coverage.drafts),
        exit_zero=here.exit_zero,
    )
