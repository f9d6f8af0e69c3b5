"""The options that several commands have, in groups, each with the help that belongs to it."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.cli import arguments

_CONFIGURED = "those of the configuration, else the bundled set"


def add_claims(parser: arguments.Parser, default: str = _CONFIGURED) -> None:
    """Add --claims; `default` says what is used without it."""
    parser.options.add_argument(
        "--claims",
        metavar="PATH",
        action="append",
        type=arguments.text,
        help=f"claim file or folder of claim files; may be repeated (default: {default})",
    )


def add_output(parser: arguments.Parser, formats: Sequence[str]) -> None:
    """Add the options that say how and where the report goes."""
    parser.options.add_argument(
        "--output-format",
        metavar="FORMAT",
        action="append",
        help=f"{', '.join(formats)} (default: rich); FORMAT=PATH writes to a file, and may be "
        "repeated",
    )
    parser.options.add_argument(
        "-o",
        "--output-file",
        metavar="PATH",
        type=arguments.text,
        help="write the report there instead of standard output",
    )


def add_selection(parser: arguments.Parser) -> None:
    """Add the options that say what is reported and what makes the exit code 1."""
    parser.options.add_argument(
        "--all",
        action="store_true",
        help="also show sentences that no claim is about and that hold no figure",
    )
    for name, what in (("--select", "report only"), ("--ignore", "do not report")):
        parser.options.add_argument(
            name,
            metavar="LIST",
            action="append",
            type=arguments.text,
            help=f"{what} these verdicts, reasons, claim ids or tag:NAME, separated by commas",
        )
    parser.options.add_argument(
        "--fail-on",
        metavar="LIST",
        action="append",
        type=arguments.text,
        help="verdicts or reasons that make the exit code 1 (default: refuted,conflicting)",
    )
    parser.options.add_argument(
        "-e", "--exit-zero", action="store_true", help="exit with 0 even if something was found"
    )


def add_reading(parser: arguments.Parser) -> None:
    """Add the options that say how a draft is to be read."""
    parser.options.add_argument(
        "--as-of",
        metavar="DATE",
        type=arguments.text,
        help='the day (YYYY-MM-DD) that "last year" and the like are read against, and on which '
        "a claim may be stale (default: the draft's own date)",
    )


def add_drafts(parser: arguments.Parser) -> None:
    """Add the options that say what a draft is written in."""
    parser.options.add_argument(
        "--stdin-filename",
        metavar="NAME",
        type=arguments.text,
        help="name, and so the format, of what comes on standard input",
    )
    parser.options.add_argument(
        "--extension",
        metavar="EXT:FORMAT",
        action="append",
        type=arguments.text,
        help="read files with this suffix as this format: plain, markdown, html, rst, docx …",
    )
    parser.options.add_argument(
        "--fields",
        metavar="LIST",
        action="append",
        type=arguments.text,
        help="fields of json, yaml, csv and tsv files that hold prose",
    )
    parser.options.add_argument(
        "--encoding",
        metavar="NAME",
        type=arguments.text,
        help="encoding of text without a byte order mark (default: utf-8)",
    )


def add_comments(parser: arguments.Parser) -> None:
    """Add the option that says what comments in drafts have to hold."""
    parser.options.add_argument(
        "--require-because",
        action="store_true",
        help="report comments that suppress a finding without saying why",
    )


def add_files(parser: arguments.Parser) -> None:
    """Add the options that say which files are checked, and how."""
    for name, what in (
        ("--include", "search folders also for these patterns, as in .gitignore"),
        ("--exclude", "leave out what these patterns match"),
    ):
        parser.options.add_argument(
            name, metavar="LIST", action="append", type=arguments.text, help=what
        )
    parser.options.add_argument(
        "--force-exclude",
        action="store_true",
        help="leave out what is excluded even where it is named on the command line",
    )
    parser.options.add_argument(
        "--no-respect-gitignore",
        action="store_true",
        help="also check what .gitignore names",
    )
    parser.options.add_argument(
        "--show-files", action="store_true", help="list the drafts that would be checked, and exit"
    )


def add_jobs(parser: arguments.Parser) -> None:
    """Add the option that says how many processes work."""
    parser.options.add_argument(
        "-j",
        "--jobs",
        metavar="N",
        type=arguments.text,
        help="processes that check drafts (default: as many as there are cores)",
    )


def add_known(parser: arguments.Parser) -> None:
    """Add the options that leave out what is known, or is not new."""
    parser.options.add_argument(
        "--baseline",
        metavar="FILE",
        type=arguments.text,
        help="report only what this file does not know; see --write-baseline",
    )
    parser.options.add_argument(
        "--write-baseline",
        metavar="FILE",
        type=arguments.text,
        help="write everything that is found now into a baseline, so that it is known from now on",
    )
    parser.options.add_argument(
        "--diff-base",
        metavar="REV",
        type=arguments.text,
        help="report only sentences that have changed since this git revision; REV... for since "
        "it was left",
    )
    parser.options.add_argument(
        "--allow-empty",
        action="store_true",
        help="exit with 0, not 3, where there is nothing to check",
    )


def add_changes(parser: arguments.Parser) -> None:
    """Add the options that change drafts."""
    parser.options.add_argument(
        "--fix",
        action="store_true",
        help="put the claim's figure into the draft where it is wrong, spelt as the draft has it",
    )
    parser.options.add_argument(
        "--unsafe-fixes",
        action="store_true",
        help="with --fix or --diff: also dates, names and directions; look at them afterwards",
    )
    parser.options.add_argument(
        "--diff", action="store_true", help="show what --fix would change, and change nothing"
    )
    parser.options.add_argument(
        "--add-ignore",
        metavar="REASON",
        type=arguments.text,
        help="write a comment with this reason above everything that fails, so that it is left out",
    )


def add_cache(parser: arguments.Parser) -> None:
    """Add the options that say whether unchanged drafts are remembered."""
    parser.options.add_argument(
        "--no-cache",
        action="store_true",
        help="check every draft anew, and remember nothing of it",
    )
    parser.options.add_argument(
        "--cache-dir",
        metavar="FOLDER",
        type=arguments.text,
        help="where to remember what was said of unchanged drafts (default: the user's caches)",
    )


def add_configuration(parser: arguments.Parser) -> None:
    """Add the options that say which configuration holds."""
    parser.options.add_argument(
        "--config",
        metavar="FILE",
        action="append",
        type=arguments.text,
        help='configuration file to use instead of the nearest one; or "KEY = VALUE" as in one',
    )
    parser.options.add_argument(
        "--isolated", action="store_true", help="read no configuration file"
    )
    parser.options.add_argument(
        "--show-settings",
        action="store_true",
        help="show the settings that hold for the first draft, and exit",
    )
