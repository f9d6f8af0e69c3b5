"""`claimcheck init [FOLDER]`: settings, a first claim file, and what a CI system needs."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from claimcheck.cli import arguments, scaffold, streams
from claimcheck.cli.exits import Exit
from claimcheck.errors import UsageError
from claimcheck.reports.entries import count_of
from claimcheck.reports.escape import one_line

_NONE = "none"
CHOICES = (*scaffold.SYSTEMS, _NONE)
_MANY = 1000  # drafts; nobody waits for a whole disk to be counted
_EPILOG = """\
No file that is there already is changed. Without a terminal to ask on, --yes is needed.

  claimcheck init
  claimcheck init --yes --ci github,pre-commit
"""


def parser() -> arguments.Parser:
    """Return the parser of this command."""
    made = arguments.Parser(
        "init",
        "Write settings, a first claim file, and what a CI system needs.",
        epilog=_EPILOG,
    )
    made.arguments.add_argument(
        "folder",
        metavar="FOLDER",
        nargs="?",
        default=".",
        type=arguments.text,
        help="where to (default: the current folder)",
    )
    made.options.add_argument("-y", "--yes", action="store_true", help="write without asking")
    made.options.add_argument(
        "--ci",
        metavar="LIST",
        action="append",
        type=_systems,
        help=f"write also what these need: {', '.join(scaffold.SYSTEMS)}; or {_NONE} "
        "(default: what the folder seems to use)",
    )
    return made


def main(words: Sequence[str]) -> int:
    """Run the command and return its exit code."""
    parsed = parser().read(words)
    folder = Path(parsed.folder)
    if not folder.is_dir():
        raise UsageError(f"claimcheck init: {parsed.folder}: There is no such folder.")
    asking = not parsed.yes and _is_terminal()
    systems = scaffold.guess(folder)
    if parsed.ci:
        systems = tuple(dict.fromkeys(it for each in parsed.ci for it in each))
    elif asking:
        systems = _ask_systems(systems)
    plan = scaffold.plan(folder, systems)
    if not plan.files:
        return _nothing(plan)
    if not parsed.yes and not _agreed(plan, asking=asking):
        return Exit.FAILED
    scaffold.write(plan)
    streams.write(f"wrote {_shown(folder, new.path)}\n" for new in plan.files)
    _say_kept(plan)
    _say_next(plan)
    return Exit.CLEAN


def _systems(word: str) -> tuple[str, ...]:
    """Return what --ci names; an argument type."""
    names = [it.strip() for it in word.split(",") if it.strip()]
    for name in names:
        if name not in CHOICES:
            from claimcheck.suggest import did_you_mean

            hint = did_you_mean(name, CHOICES)
            raise argparse.ArgumentTypeError(f"{name} is not one of {', '.join(CHOICES)}{hint}")
    if _NONE in names and len(names) > 1:
        raise argparse.ArgumentTypeError(f"{_NONE} goes with no other")
    return tuple(name for name in names if name != _NONE)


def _is_terminal() -> bool:
    """Say whether there is somebody to ask."""
    try:
        return sys.stdin.isatty() and sys.stderr.isatty()
    except (AttributeError, OSError, ValueError):  # closed, or none at all
        return False


def _ask(question: str) -> str:
    """Return the answer; at the end of the input there is none, as after Ctrl-C."""
    sys.stderr.write(question)
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        streams.say("")
        raise KeyboardInterrupt
    return line.strip().lower()


def _ask_systems(usual: tuple[str, ...]) -> tuple[str, ...]:
    while True:
        default = ",".join(usual) or _NONE
        answer = _ask(f"CI files for which of {', '.join(CHOICES)}? [{default}] ")
        if not answer:
            return usual
        try:
            return _systems(answer.replace(" ", ","))
        except argparse.ArgumentTypeError as error:
            streams.say(str(error))


def _agreed(plan: scaffold.Plan, *, asking: bool) -> bool:
    """Say what would be written, and return whether the user wants it."""
    streams.say("This would be written:")
    for new in plan.files:
        streams.say(f"  {_shown(plan.folder, new.path)}")
    _say_kept(plan)
    if not asking:
        streams.say("Nothing was written. There is no terminal to ask on: to agree, add --yes.")
        return False
    while True:
        answer = _ask("Write it? [Y/n] ")
        if answer in ("", "y", "yes"):
            return True
        if answer in ("n", "no"):
            streams.say("Nothing was written.")
            return False


def _nothing(plan: scaffold.Plan) -> int:
    _say_kept(plan)
    streams.say("Nothing had to be written.")
    _say_by_hand(plan)
    return Exit.CLEAN


def _say_kept(plan: scaffold.Plan) -> None:
    for kept in plan.kept:
        streams.say(f"not written: {_shown(plan.folder, kept.path)}: {kept.reason}")


def _say_by_hand(plan: scaffold.Plan) -> None:
    if plan.by_hand:
        streams.say("\n".join(["", *plan.by_hand]).rstrip("\n"))


def _say_next(plan: scaffold.Plan) -> None:
    """Say what to do by hand, how many drafts there are, and which commands come next."""
    _say_by_hand(plan)
    folder = _shown(plan.folder, "").rstrip("/")
    place = "" if folder in ("", ".") else f" {folder}"
    lines = [f"  claimcheck check{place}"]
    if any(new.path == scaffold.FIRST_CLAIMS for new in plan.files):
        lines[:0] = [
            f"  edit {_shown(plan.folder, scaffold.FIRST_CLAIMS)}",
            f"  claimcheck claims lint {_shown(plan.folder, scaffold.CLAIMS)}",
        ]
    streams.say("\n".join(["", f"{_drafts(plan.folder)} Next:", *lines]))


def _drafts(folder: Path) -> str:
    """Return in words how many drafts there are in the folder, as `check` would find them."""
    from claimcheck.cli.drafts import gather
    from claimcheck.config.resolve import Resolver

    found = (it for it in gather([str(folder)], Resolver(), None) if it.is_file)
    count = sum(1 for _ in islice(found, _MANY + 1))
    if count > _MANY:
        return f"There are more than {_MANY:,} drafts here."
    if not count:
        return "There is no draft here yet."
    return f"There {'is' if count == 1 else 'are'} {count_of(count, 'draft')} here."


def _shown(folder: Path, path: str) -> str:
    """Return a path of the folder as it can be typed from here, safe to be shown."""
    return one_line((folder / path).as_posix() if str(folder) != os.curdir else path)
