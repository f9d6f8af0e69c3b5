"""`claimcheck check [PATH]...`: check drafts."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from claimcheck.cli import arguments, checking, drafts, flags, options, streams
from claimcheck.cli.checking import Checked
from claimcheck.cli.desk import Desk, Draft
from claimcheck.cli.exits import Exit
from claimcheck.model import Report
from claimcheck.reports import FORMATS
from claimcheck.reports.escape import one_line

if TYPE_CHECKING:
    from claimcheck.cli.baseline import Baseline
    from claimcheck.cli.cache import Cache
    from claimcheck.config.settings import Settings

_EPILOG = """\
Folders are searched for drafts by the suffix of their names, leaving out what .gitignore and
.claimcheckignore name. With no PATH, the current folder is searched; - is standard input.

  claimcheck check draft.md notes/
  claimcheck check draft.md --claims claims/ --output-format concise
  claimcheck check --diff-base main... --output-format github
  claimcheck check draft.md --fix
"""


def parser() -> arguments.Parser:
    """Return the parser of this command."""
    made = arguments.Parser("check", "Check drafts against a claim set.", epilog=_EPILOG)
    made.arguments.add_argument(
        "path",
        metavar="PATH",
        nargs="*",
        type=arguments.text,
        help="file, folder or pattern; - for stdin",
    )
    flags.add_claims(made)
    flags.add_output(made, tuple(FORMATS))
    flags.add_selection(made)
    flags.add_known(made)
    flags.add_changes(made)
    flags.add_reading(made)
    flags.add_drafts(made)
    flags.add_comments(made)
    flags.add_files(made)
    flags.add_jobs(made)
    flags.add_cache(made)
    flags.add_configuration(made)
    made.options.add_argument(
        "--consistency",
        action="store_true",
        help="instead of checking claims, find places in the drafts whose figures disagree",
    )
    made.options.add_argument(
        "--watch",
        action="store_true",
        help="check again whenever a draft, a claim file or the configuration changes, until "
        "Ctrl-C",
    )
    return made


def main(words: Sequence[str]) -> int:
    """Run the command and return its exit code."""
    made = parser()
    parsed = made.read(words)
    call = options.of(parsed, made)
    resolver = call.resolver()
    here = resolver.here()
    paths: list[str] = parsed.path or ["."]
    found = tuple(drafts.gather(paths, resolver, call.stdin_filename))
    if parsed.show_settings:
        return drafts.show_settings(found, here)
    if parsed.show_files:
        return drafts.show_files(found)
    checking.targets(here)  # before anything is read for a report that cannot be written
    if parsed.watch:
        from claimcheck.cli import watch

        return watch.again(words, parsed, call)
    if parsed.consistency:
        from claimcheck.cli import consistency

        code = consistency.run(found, here, call.stdin_filename)
    else:
        code = _check(parsed, found, here, call.stdin_filename)
    return Exit.CLEAN if code == Exit.NOTHING and parsed.allow_empty else code


def _check(
    parsed: Namespace, found: tuple[drafts.Found, ...], here: Settings, stdin_filename: str | None
) -> int:
    desk = Desk(_cache(here))
    desk.checker(here)
    for item in found:
        desk.checker(item.settings)
    known = _known(parsed, here)
    checking.ready()
    checked = list(_checked(desk, found, here.jobs, stdin_filename))
    failed: Sequence[str] = ()
    if parsed.fix or parsed.diff or parsed.add_ignore is not None:
        from claimcheck.cli import editing

        left, _ = _narrowed(desk, checked, known, parsed.diff_base)
        if parsed.diff:
            return editing.show(desk, left, unsafe=parsed.unsafe_fixes)
        if parsed.fix:
            checked, failed = editing.fix(desk, checked, left, unsafe=parsed.unsafe_fixes)
        if parsed.add_ignore is not None:
            left, _ = _narrowed(desk, checked, known, parsed.diff_base)
            checked, problems = editing.ignore(desk, checked, left, parsed.add_ignore)
            failed = (*failed, *problems)
    if parsed.write_baseline is not None:
        from claimcheck.cli.known import write

        known = write(parsed.write_baseline, checked)
    elif known is not None:
        from claimcheck.cli.known import say_stale

        say_stale(known, checked)
    left, unchanged = _narrowed(desk, checked, known, parsed.diff_base)
    _say_unused(checked)
    code = checking.finish(left, here, desk.claims(), whole=checked, unchanged=unchanged)
    _say_hints(checked, desk)
    return Exit.FAILED if failed else code


def _say_hints(checked: list[Checked], desk: Desk) -> None:
    from claimcheck.cli import hints

    reports = [it.report for it in checked]
    hints.say_text_for_a_path(reports)
    hints.say_other_claims(reports, desk.claims())


def _known(parsed: Namespace, here: Settings) -> Baseline | None:
    """Return the baseline that is configured, unless a new one is to be written."""
    if here.baseline is None or parsed.write_baseline is not None:
        return None
    from claimcheck.cli.baseline_file import read

    return read(here.baseline)


def _narrowed(
    desk: Desk, checked: list[Checked], known: Baseline | None, revision: str | None
) -> tuple[list[Checked], int]:
    """
    Return what is to be reported: not what is known already, nor what has not changed.

    The number is that of the sentences that have not changed.
    """
    if known is not None:
        from claimcheck.cli.known import new

        checked = new(known, checked)
    if revision is None:
        return checked, 0
    from claimcheck.cli.known import since

    return since(revision, checked, desk.sets())


def _say_unused(checked: list[Checked]) -> None:
    """Say on standard error which comments leave nothing out."""
    for report, _ in checked:
        for unused in report.unused:
            place = f"{one_line(report.path or '<text>')}:{unused.line}:{unused.column}"
            streams.say(f"{place}: {unused.message}")


def _cache(here: Settings) -> Cache | None:
    """Return what remembers unchanged drafts, None where nothing is to be remembered."""
    if not here.cache:
        return None
    from claimcheck.cli.cache import Cache, default_folder

    folder = here.cache_dir or default_folder()
    return Cache(folder) if folder else None


def _checked(
    desk: Desk, found: tuple[drafts.Found, ...], jobs: int, stdin_filename: str | None
) -> Iterator[Checked]:
    """Check what was found; standard input, which is one of a kind, in this process."""
    from claimcheck.cli.pool import check_all
    from claimcheck.cli.progress import shown

    files = tuple(Draft(it.path, it.settings) for it in found if it.is_file)
    with closing(shown(check_all(desk, files, jobs), [it.path for it in files])) as reports:
        for item in found:
            if item.is_file:
                report = next(reports)
            elif item.skipped is not None:
                report = Report((), item.path, skipped=item.skipped)
            else:
                from claimcheck.cli.standard_input import check_standard_input

                report = check_standard_input(desk, item.settings, stdin_filename)
            yield Checked(report, item.settings)
