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
