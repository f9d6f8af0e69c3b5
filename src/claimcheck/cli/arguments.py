"""Turn the words of the command line into options.

argparse and nothing on top of it: a library that builds commands from signatures costs four times
the interpreter's own start-up before the first claim is read. One parser is built for each call,
that of the command which was called.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import NoReturn

from claimcheck.cli.streams import columns, write
from claimcheck.errors import UsageError
from claimcheck.suggest import did_you_mean

# Put before a word that argparse would take for an option although it is text. It cannot come from
# the command line itself: no argument of a process can hold a NUL.
_TEXT = "\0"


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help as wide as the terminal, found out without shutil, which costs two milliseconds."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=min(columns(sys.stdout, os.environ), 100) - 2)


class Parser(argparse.ArgumentParser):
    """A parser for one command: whole option names only, errors raised instead of printed."""

    def __init__(self, name: str, description: str, *, epilog: str = "") -> None:
        """Make the parser of `claimcheck NAME`, with the help and --traceback options."""
        super().__init__(
            prog=f"claimcheck {name}",
            description=description,
            epilog=epilog,
            formatter_class=_Help,
            allow_abbrev=False,
            add_help=False,
        )
        self.arguments = self.add_argument_group("arguments")
        self.options = self.add_argument_group("options")
        every = self.add_argument_group("options of every command")
        every.add_argument(
            "--traceback", action="store_true", help="on an internal error, show where it came from"
        )
        every.add_argument("-h", "--help", action="help", help="show this and exit")

    def read(self, words: Sequence[str], *, texts: bool = False) -> argparse.Namespace:
        """
        Return the options in `words`; options and arguments may stand in any order.

        With `texts`, a word that begins with a dash and is no option ("-5% growth in 2023") is an
        argument. Raises `UsageError`.
        """
        return self.parse_intermixed_args(self._guarded(words, texts=texts))

    def print_help(self, file: object = None) -> None:
        """Write the help to standard output, which may be gone."""
        del file
        write([self.format_help()])

    def error(self, message: str) -> NoReturn:
        """Raise `message` as a `UsageError`, with the nearest option if one was mistyped."""
        message = message.replace(_TEXT, "")
        if message.startswith("unrecognized arguments: "):
            word = message.removeprefix("unrecognized arguments: ").split()[0]
            if word.startswith("-"):
                name = word.split("=", 1)[0]
                hint = self._longer(name) or did_you_mean(name, self._names())
                message = f"no such option: {word}{hint}"
            else:
                message = f"unexpected argument: {word}"
        raise UsageError(f"{self.prog}: {message} (see {self.prog} --help)")

    def described(self) -> Iterator[tuple[Sequence[str], str, str]]:
        """Yield the spellings, the placeholder and the help of each option, for the manual."""
        for action in self._actions:
            if action.option_strings:
                yield action.option_strings, str(action.metavar or ""), action.help or ""

    def _longer(self, word: str) -> str:
        """Return ', did you mean …?' for options that `word` is a part of: --format, --output."""
        if not word.startswith("--") or word == "--":
            return ""
        part = word.strip("-")
        names = (name for name in self._names() if part in name.strip("-").split("-"))
        told = " or ".join(f'"{name}"' for name in names)
        return f", did you mean {told}?" if told else ""

    def _names(self) -> list[str]:
        return [name for action in self._actions for name in action.option_strings]

    def _guarded(self, words: Sequence[str], *, texts: bool) -> list[str]:
        names = frozenset(self._names())
        guarded: list[str] = []
        for index, word in enumerate(words):
            if word == "--":
                return [*guarded, *map(_guard, words[index + 1 :])]
            guarded.append(_guard(word) if texts and _is_text(word, names) else word)
        return guarded


def _guard(word: str) -> str:
    return _TEXT + word if word.startswith("-") and word != "-" else word


def _is_text(word: str, names: frozenset[str]) -> bool:
    if not word.startswith("-") or word in names or word.split("=", 1)[0] in names:
        return False
    return any(character.isspace() for character in word) or not word.strip("-")[:1].isalpha()


def text(word: str) -> str:
    """Return an argument as the user wrote it; every argument of a `Parser` has this type."""
    return word.removeprefix(_TEXT)


def choice(known: Sequence[str]) -> Callable[[str], str]:
    """Return an argument type that accepts the `known` words alone."""

    def choose(word: str) -> str:
        if word not in known:
            hint = did_you_mean(word, known)
            raise argparse.ArgumentTypeError(f"{word} is not one of {', '.join(known)}{hint}")
        return word

    return choose


def share(word: str) -> float:
    """Return an argument that is a share, from 0 to 1."""
    try:
        found = float(word)
    except ValueError:
        found = -1.0
    if not 0 <= found <= 1:
        raise argparse.ArgumentTypeError(f"{word} is not a number from 0 to 1")
    return found


CONFIGURED = "those of the configuration, else the bundled set"


def add_claims(parser: Parser, default: str = "the bundled set") -> None:
    """Add --claims; `default` says what is used without it."""
    parser.options.add_argument(
        "--claims",
        metavar="PATH",
        action="append",
        type=text,
        help=f"claim file or folder of claim files; may be repeated (default: {default})",
    )


def add_output(parser: Parser, formats: Sequence[str]) -> None:
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
        type=text,
        help="write the report there instead of standard output",
    )


def add_selection(parser: Parser) -> None:
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
            type=text,
            help=f"{what} these verdicts, reasons, claim ids or tag:NAME, separated by commas",
        )
    parser.options.add_argument(
        "--fail-on",
        metavar="LIST",
        action="append",
        type=text,
        help="verdicts or reasons that make the exit code 1 (default: refuted,conflicting)",
    )
    parser.options.add_argument(
        "-e", "--exit-zero", action="store_true", help="exit with 0 even if something was found"
    )


def add_reading(parser: Parser) -> None:
    """Add the options that say how a draft is to be read."""
    parser.options.add_argument(
        "--as-of",
        metavar="DATE",
        type=text,
        help='the day (YYYY-MM-DD) that "last year" and the like are read against, and on which '
        "a claim may be stale (default: the draft's own date)",
    )


def add_drafts(parser: Parser) -> None:
    """Add the options that say what a draft is written in."""
    parser.options.add_argument(
        "--stdin-filename",
        metavar="NAME",
        type=text,
        help="name, and so the format, of what comes on standard input",
    )
    parser.options.add_argument(
        "--extension",
        metavar="EXT:FORMAT",
        action="append",
        type=text,
        help="read files with this suffix as this format: plain, markdown, html, rst, docx …",
    )
    parser.options.add_argument(
        "--fields",
        metavar="LIST",
        action="append",
        type=text,
        help="fields of json, yaml, csv and tsv files that hold prose",
    )
    parser.options.add_argument(
        "--encoding",
        metavar="NAME",
        type=text,
        help="encoding of text without a byte order mark (default: utf-8)",
    )


def add_comments(parser: Parser) -> None:
    """Add the option that says what comments in drafts have to hold."""
    parser.options.add_argument(
        "--require-because",
        action="store_true",
        help="report comments that suppress a finding without saying why",
    )


def add_files(parser: Parser) -> None:
    """Add the options that say which files are checked, and how."""
    for name, what in (
        ("--include", "search folders also for these patterns, as in .gitignore"),
        ("--exclude", "leave out what these patterns match"),
    ):
        parser.options.add_argument(name, metavar="LIST", action="append", type=text, help=what)
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


def add_jobs(parser: Parser) -> None:
    """Add the option that says how many processes work."""
    parser.options.add_argument(
        "-j",
        "--jobs",
        metavar="N",
        type=text,
        help="processes that check drafts (default: as many as there are cores)",
    )


def add_known(parser: Parser) -> None:
    """Add the options that leave out what is known, or is not new."""
    parser.options.add_argument(
        "--baseline",
        metavar="FILE",
        type=text,
        help="report only what this file does not know; see --write-baseline",
    )
    parser.options.add_argument(
        "--write-baseline",
        metavar="FILE",
        type=text,
        help="write everything that is found now into a baseline, so that it is known from now on",
    )
    parser.options.add_argument(
        "--diff-base",
        metavar="REV",
        type=text,
        help="report only sentences that have changed since this git revision; REV... for since "
        "it was left",
    )
    parser.options.add_argument(
        "--allow-empty",
        action="store_true",
        help="exit with 0, not 3, where there is nothing to check",
    )


def add_changes(parser: Parser) -> None:
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
        type=text,
        help="write a comment with this reason above everything that fails, so that it is left out",
    )


def add_cache(parser: Parser) -> None:
    """Add the options that say whether unchanged drafts are remembered."""
    parser.options.add_argument(
        "--no-cache",
        action="store_true",
        help="check every draft anew, and remember nothing of it",
    )
    parser.options.add_argument(
        "--cache-dir",
        metavar="FOLDER",
        type=text,
        help="where to remember what was said of unchanged drafts (default: the user's caches)",
    )


def add_configuration(parser: Parser) -> None:
    """Add the options that say which configuration holds."""
    parser.options.add_argument(
        "--config",
        metavar="FILE",
        action="append",
        type=text,
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
