"""What may follow on a command line that is being typed: commands, options, values, paths."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import NamedTuple

from claimcheck.cli.arguments import Parser
from claimcheck.errors import ClaimcheckError
from claimcheck.model import Reason, Verdict

Words = tuple[tuple[str, str], ...]  # each with what it means, in a few words

_FILES = frozenset(("PATH", "FILE", "NAME=PATH", "CASES", "ARTICLE"))
_FOLDERS = frozenset(("FOLDER",))
_GLOBAL = (("--help", "show help"), ("--version", "show the version"))
_MAX_CLAIM_BYTES = 2_000_000  # of claim files that are read while somebody waits for a key
_MAX_ABOUT = 80


class Following(NamedTuple):
    """What may stand in the place of a word."""

    words: Words = ()
    paths: str = ""  # "files" or "folders": what the shell finds of these
    head: str = ""  # how the word begins where a path follows in it, such as "--config="
    is_open: bool = False  # the word may go on, behind a comma


def following(before: Sequence[str], current: str) -> Following:
    """
    Return what may stand in the place of `current`, with the words `before` it.

    `before` begins behind "claimcheck". Whatever it holds, nothing is raised: where nothing is
    known, nothing is offered.
    """
    try:
        return _following(tuple(before), current)
    except (ClaimcheckError, OSError):  # files that somebody is writing just now, for one
        return Following()


def _following(before: tuple[str, ...], current: str) -> Following:
    from claimcheck.cli.app import COMMANDS
    from claimcheck.cli.claims import SUMMARIES

    if not before:
        return _starting(current, (*COMMANDS.items(), *(_GLOBAL if current[:1] == "-" else ())))
    name, rest = before[0], before[1:]
    if name == "claims":
        if not rest:
            return _starting(current, SUMMARIES.items())
        if rest[0] not in SUMMARIES:
            return Following()
        parser = import_module("claimcheck.cli.claims").parser(rest[0])
        return _argument(parser, f"claims {rest[0]}", rest[1:], current)
    if name not in COMMANDS:
        return Following()
    return _argument(import_module(f"claimcheck.cli.{name}").parser(), name, rest, current)


def _argument(parser: Parser, command: str, before: Sequence[str], current: str) -> Following:
    """Return what may follow behind the name of a command."""
    known = {name: it for it in parser._actions for name in it.option_strings}
    if "--" not in before:
        asked = _asked(before, known)
        if asked is not None:
            return _value(asked, before, current)
        name, sign, value = current.partition("=")
        if sign and name in known:
            found = _value(known[name], before, value)
            words = tuple((f"{name}={word}", about) for word, about in found.words)
            return found._replace(words=words, head=f"{name}={found.head}" if found.paths else "")
        if current.startswith("-"):
            return _starting(current, _options(parser, before))
    for action in parser._actions:
        if not action.option_strings:
            return _positional(command, action, before, current)
    return Following()


def _asked(before: Sequence[str], known: Mapping[str, argparse.Action]) -> argparse.Action | None:
    """Return the option that waits for its value, if one does."""
    waiting: argparse.Action | None = None
    for word in before:
        action = known.get(word) if waiting is None else None
        waiting = action if action is not None and action.nargs != 0 else None
    return waiting


def _options(parser: Parser, before: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the options that may still be given, in the order of the help."""
    used = {word.partition("=")[0] for word in before}
    for action in parser._actions:
        repeats = isinstance(action, argparse._AppendAction)
        if action.option_strings and (repeats or used.isdisjoint(action.option_strings)):
            yield max(action.option_strings, key=len), action.help or ""


def _value(action: argparse.Action, before: Sequence[str], current: str) -> Following:
    """Return the values of an option."""
    from claimcheck.config.settings import KEYS, Kind

    name = max(action.option_strings, key=len).removeprefix("--")
    if name in _CHOICES:
        return _starting(current, [(word, "") for word in _CHOICES[name]])
    kind = KEYS[name].kind if name in KEYS else None
    if kind is Kind.FORMATS:
        from claimcheck.reports import FORMATS

        if "=" in current:
            return Following(paths="files", head=current.partition("=")[0] + "=")
        return _starting(current, [(word, "") for word in FORMATS])
    if kind is Kind.VERDICTS:
        return _listed(current, _codes())
    if name in ("select", "ignore"):
        return _listed(current, (*_codes(), *_claims(before)))
    if name == "ci":
        from claimcheck.cli.init import CHOICES

        return _listed(current, [(word, "") for word in CHOICES])
    return _paths(str(action.metavar or ""))


def _positional(
    command: str, action: argparse.Action, before: Sequence[str], current: str
) -> Following:
    """Return what may stand where no option does."""
    if command == "completion":
        from claimcheck.cli.completion import SHELLS

        return _starting(current, [(word, "") for word in SHELLS])
    if command == "claims show":
        return _starting(current, [it for it in _claims(before) if not it[0].startswith("tag:")])
    if command == "claims schema":
        return _starting(current, [(word, "") for word in ("claims", "cases")])
    if command == "explain":
        return _starting(current, _codes())
    return _paths(str(action.metavar or ""))


_CHOICES = {"schema": ("report", "claims", "cases")}


def _paths(metavar: str) -> Following:
    if metavar in _FOLDERS:
        return Following(paths="folders")
    return Following(paths="files" if metavar in _FILES else "")


def _codes() -> Words:
    from claimcheck import reasons

    found = []
    for word in (*Verdict, *Reason):
        meaning = reasons.meaning(word)
        found.append((str(word), meaning.summary if meaning else ""))
    return tuple(found)


def _claims(before: Sequence[str]) -> Words:
    """Return the ids and tags of the claims that the call would use, as far as they are small."""
    from itertools import pairwise

    from claimcheck.claims.claim_set import ClaimSet

    named = [word for option, word in pairwise(before) if option == "--claims"]
    named += [word.removeprefix("--claims=") for word in before if word.startswith("--claims=")]
    paths = named or _configured()
    if _bytes_of(paths) > _MAX_CLAIM_BYTES:
        return ()
    claims = (ClaimSet.load(*paths) if paths else ClaimSet.bundled()).claims
    # What is chosen goes into a command line as it is, so that nothing else may be in a word.
    tags = dict.fromkeys(f"tag:{tag}" for it in claims for tag in it.tags if _is_plain(tag))
    return (*((it.id, it.statement) for it in claims), *((tag, "") for tag in tags))


def _is_plain(tag: str) -> bool:
    return tag.replace("-", "").replace("_", "").replace(".", "").isalnum()


def _configured() -> list[str]:
    import os

    from claimcheck.cli.options import variables
    from claimcheck.config.resolve import Resolver

    return list(Resolver(environment=variables(os.environ)).here().claims)


def _bytes_of(paths: Iterable[str]) -> int:
    """Return how large claim files are together; a file that is not there has no size."""
    from pathlib import Path

    total = 0
    for path in map(Path, paths):
        files = path.glob("**/*.y*ml") if path.is_dir() else (path,)
        total += sum(file.stat().st_size for file in files if file.is_file())
    return total


def _listed(current: str, known: Iterable[tuple[str, str]]) -> Following:
    """Return the words that may come next in a list whose words are separated by commas."""
    head, comma, last = current.rpartition(",")
    taken = set(head.split(","))
    rest = [it for it in known if it[0] not in taken]
    found = _starting(last, rest).words
    return Following(tuple((f"{head}{comma}{word}", about) for word, about in found), is_open=True)


def _starting(current: str, known: Iterable[tuple[str, str]]) -> Following:
    return Following(
        tuple((word, _short(about)) for word, about in known if word.startswith(current))
    )


def _short(about: str) -> str:
    """Return a meaning that fits beside a word and holds nothing that a terminal obeys."""
    from claimcheck.reports.escape import one_line

    text = one_line(" ".join(about.split()))
    return text if len(text) <= _MAX_ABOUT else f"{text[: _MAX_ABOUT - 1]}…"
