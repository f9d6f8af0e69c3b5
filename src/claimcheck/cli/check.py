"""`claimcheck check [PATH]...`: check drafts."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.cli import arguments, checking, drafts, options
from claimcheck.cli.checking import Checked
from claimcheck.cli.desk import Desk, Draft
from claimcheck.model import Report
from claimcheck.reports import FORMATS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from claimcheck.cli.cache import Cache
    from claimcheck.config.settings import Settings

_EPILOG = """\
Folders are searched for drafts by the suffix of their names, leaving out what .gitignore names.
With no PATH, the current folder is searched; - is standard input.

  claimcheck check draft.md notes/
  claimcheck check draft.md --claims claims/ --output-format concise
"""


def parser() -> arguments.Parser:
    """Return the parser of this command."""
    made = arguments.Parser("check", "Check drafts against a claim set.", epilog=_EPILOG)
    made.arguments.add_argument(
        "path", metavar="PATH", nargs="*", type=arguments.text, help="file or folder; - for stdin"
    )
    arguments.add_claims(made, arguments.CONFIGURED)
    arguments.add_output(made, tuple(FORMATS))
    arguments.add_selection(made)
    arguments.add_reading(made)
    arguments.add_drafts(made)
    arguments.add_files(made)
    arguments.add_cache(made)
    arguments.add_configuration(made)
    made.options.add_argument(
        "--consistency",
        action="store_true",
        help="instead of checking claims, find places in the drafts whose figures disagree",
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
    if parsed.consistency:
        from claimcheck.cli import consistency

        return consistency.run(found, here, call.stdin_filename)
    desk = Desk(_cache(here))
    desk.checker(here)
    for item in found:
        desk.checker(item.settings)
    checking.ready()
    checked = _checked(desk, found, here.jobs, call.stdin_filename)
    return checking.finish(checked, here, desk.claims())


def _cache(here: Settings) -> Cache | None:
    """Return what remembers unchanged drafts, None where nothing is to be remembered."""
    if not here.cache:
        return None
    from claimcheck.cli.cache import Cache, default_folder

    folder = here.cache_dir or default_folder()
    return Cache(folder) if folder else None


def _checked(
    desk: Desk, found: tuple[drafts.Found, ...], jobs: int, stdin_filename: str | None
) -> list[Checked]:
    """Check what was found; standard input, which is one of a kind, in this process."""
    from claimcheck.cli.pool import check_all

    files = tuple(Draft(it.path, it.settings) for it in found if it.is_file)
    reports = iter(check_all(desk, files, jobs))
    checked = []
    for item in found:
        if item.is_file:
            report = next(reports)
        elif item.skipped is not None:
            report = Report((), item.path, skipped=item.skipped)
        else:
            from claimcheck.cli.standard_input import check_standard_input

            report = check_standard_input(desk, item.settings, stdin_filename)
        checked.append(Checked(report, item.settings))
    return checked
