"""Find the command that was called, run it, and turn whatever happens into an exit code."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from importlib import import_module

from claimcheck.cli import streams
from claimcheck.cli.exits import MEANINGS, Exit
from claimcheck.errors import ClaimcheckError, UsageError

# Each has a module of its name in this room, which is imported only when it is called.
COMMANDS = {
    "verify": "check text given as arguments, or on standard input",
    "check": "check drafts: files, folders, or - for standard input",
    "coverage": "find figures without a claim, and claims that no draft uses",
    "claims": "list, show, lint and test claims, or print their schema",
    "explain": "explain a reason code, or how a text came to its verdict",
    "init": "write settings, a first claim file, and what a CI system needs",
    "completion": "print what makes a shell complete commands, options and their values",
}


def run(words: Sequence[str]) -> int:
    """Run the command line `words` (without the program's name) and return the exit code."""
    streams.prepare()
    try:
        return _dispatch(words)
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except SystemExit as stop:  # argparse, after --help
        return int(stop.code or 0)
    except ClaimcheckError as error:
        return _fail(error)
    except Exception as error:  # the last border: nothing but one line may reach the user
        if _is_nowhere():
            return _fail(UsageError("the current folder is gone; go to one that exists"))
        told = streams.internal_error(error)
        streams.say(f"claimcheck: {told}, with the output of --traceback")
        return Exit.FAILED


def _dispatch(words: Sequence[str]) -> int:
    if not words:
        streams.say(overview())
        return Exit.FAILED
    name = words[0]
    if name in ("-h", "--help", "help"):
        streams.write([overview() + "\n"])
        return Exit.CLEAN
    if name in ("-V", "--version"):
        from claimcheck._version import __version__

        streams.write([f"claimcheck {__version__}\n"])
        return Exit.CLEAN
    if name not in COMMANDS:
        raise UsageError(_unknown(name))
    module = import_module(f"claimcheck.cli.{name}")
    main: Callable[[Sequence[str]], int] = module.main
    return main(words[1:])


def overview() -> str:
    """Return the help of `claimcheck` itself."""
    width = max(map(len, COMMANDS))
    commands = "\n".join(f"  {name:{width}}  {summary}" for name, summary in COMMANDS.items())
    codes = "\n".join(f"  {code:{width}d}  {meaning}" for code, meaning in MEANINGS.items())
    return (
        "usage: claimcheck COMMAND [ARGUMENT]... [OPTION]...\n\n"
        "Check every sentence of a draft against a reviewed set of claims, offline.\n\n"
        f"commands:\n{commands}\n\n"
        "options:\n"
        "  -h, --help     show this and exit; claimcheck COMMAND --help shows that of a command\n"
        "  -V, --version  show the version and exit\n\n"
        f"exit codes:\n{codes}"
    )


def _unknown(name: str) -> str:
    from claimcheck.suggest import did_you_mean

    what = "option" if name.startswith("-") else "command"
    hint = did_you_mean(name, COMMANDS)
    if not hint and os.path.lexists(name):
        hint = f"; to check a file or a folder: claimcheck check {name}"
    elif not hint and any(character.isspace() for character in name):
        hint = '; to check a text: claimcheck verify "…"'
    return f"claimcheck: no such {what}: {name}{hint} (see claimcheck --help)"


def _fail(error: ClaimcheckError) -> int:
    problems: tuple[str, ...] = getattr(error, "problems", ())
    if problems:  # each begins with its own place, path:line:column
        streams.say("\n".join(problems))
    else:
        message = str(error)
        streams.say(message if message.startswith("claimcheck") else f"claimcheck: {message}")
    return Exit.FAILED


def _is_nowhere() -> bool:
    """Say whether the current folder was deleted: every path that is relative fails then."""
    try:
        os.getcwd()
    except OSError:
        return True
    return False
