"""`claimcheck check [PATH]...`: check drafts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from claimcheck.cli import arguments, checking, options
from claimcheck.cli.verify import check_standard_input
from claimcheck.model import Report
from claimcheck.reports import FORMATS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from claimcheck.check import Checker

_EPILOG = """\
Folders are searched for text and Markdown files, leaving out what .gitignore names.
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
    arguments.add_claims(made)
    arguments.add_output(made, tuple(FORMATS))
    arguments.add_selection(made)
    arguments.add_reading(made)
    arguments.add_stdin_filename(made)
    return made


def main(words: Sequence[str]) -> int:
    """Run the command and return its exit code."""
    made = parser()
    parsed = made.read(words)
    chosen = options.of(parsed, made)
    paths: list[str] = parsed.path or ["."]

    def check(checker: Checker) -> Iterator[Report]:
        for path in paths:
            if path == "-":
                yield check_standard_input(checker, chosen.stdin_filename)
            else:
                yield from check_path(path, checker)

    return checking.run(check, chosen)


def check_path(path: str, checker: Checker) -> Iterator[Report]:
    """Check one file, or every draft in a folder."""
    from claimcheck.documents.walk import Skipped, walk

    for found in walk([path]):
        if isinstance(found, Skipped):
            yield Report((), str(found.path), skipped=found.reason)
        else:
            yield checking.guarded(partial(checker.check_path, found), str(found))
