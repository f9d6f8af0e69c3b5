"""The options of every command that checks, as a layer of settings over what files say."""

from __future__ import annotations

import argparse
import os
from datetime import date
from typing import Any, NamedTuple

from claimcheck.cli.arguments import Parser
from claimcheck.config.resolve import Chosen, Resolver
from claimcheck.config.settings import KEYS, Layer, field
from claimcheck.config.values import of_string, of_value
from claimcheck.errors import UsageError
from claimcheck.suggest import closest

_WHOLE = ("claims", "output-format")  # may be given repeatedly, and commas are part of them
_PREFIX = "CLAIMCHECK_"
_OTHER_VARIABLES = frozenset(("CLAIMCHECK_CONFIG", "CLAIMCHECK_TRACEBACK"))


class Call(NamedTuple):
    """What the user asked for."""

    chosen: Chosen
    layer: Layer
    stdin_filename: str | None = None

    def resolver(self) -> Resolver:
        """Return what finds the settings of drafts; raises `UsageError` for a bad variable."""
        environment = variables(os.environ)
        chosen = self.chosen
        if chosen.file is None and not chosen.isolated:
            chosen = chosen._replace(file=os.environ.get("CLAIMCHECK_CONFIG") or None)
        return Resolver(chosen, environment, self.layer)


def of(parsed: argparse.Namespace, parser: Parser) -> Call:
    """Return the options in `parsed`; raises `UsageError` for a value that cannot be."""
    try:
        file, layer = _config(getattr(parsed, "config", None) or ())
    except UsageError as error:
        parser.error(f"argument --config: {error}")
    given = {name: value for name, value in vars(parsed).items() if value not in (None, False)}
    for key in KEYS:
        name = field(key)
        if name in given and not (key == "output-file" and given[name] == "-"):
            layer[name] = _value(key, _written(key, given[name]), parser)
    for option, name in (("no_cache", "cache"), ("no_respect_gitignore", "respect_gitignore")):
        if option in given:
            layer[name] = False
    isolated = "isolated" in given
    if isolated and file is not None:
        parser.error("argument --config: --isolated reads no configuration file")
    return Call(Chosen(file, isolated), layer, given.get("stdin_filename"))


def _written(key: str, value: Any) -> Any:
    """Return what options gave for a key as a configuration file would have it."""
    if key in _WHOLE or not isinstance(value, list):
        return value
    return ",".join(value) if key == "extension" else words(value)


def claims(parsed: argparse.Namespace) -> tuple[str, ...]:
    """Return the claim files that a command is about: those given, else those configured."""
    if parsed.claims:
        return tuple(parsed.claims)
    return Call(Chosen(), {}).resolver().here().claims


def words(lists: list[str] | None) -> list[str]:
    """Return the words of options that take a list: separated by commas, or given repeatedly."""
    pieces = (word.strip() for each in lists or () for word in each.split(","))
    return [word for word in pieces if word]


def day(value: str | None, parser: Parser) -> date | None:
    """Return the day that --as-of gives."""
    if value is None:
        return None
    found: date = _value("as-of", value, parser)
    return found


def variables(environ: Any) -> Layer:
    """Return what the variables CLAIMCHECK_… of the environment set; raises `UsageError`."""
    names = [name for name in environ if name.startswith(_PREFIX)]
    layer: dict[str, Any] = {}
    for name in sorted(names):
        key = name.removeprefix(_PREFIX).lower().replace("_", "-")
        if name in _OTHER_VARIABLES or not environ[name]:
            continue
        if key not in KEYS:
            raise UsageError(f"environment: unknown variable {name}{_hint(key)}")
        try:
            layer[field(key)] = of_string(key, environ[name])
        except UsageError as error:
            raise UsageError(f"environment: {name}: {error}") from None
    return layer


def _hint(key: str) -> str:
    nearest = closest(key, KEYS, limit=1)
    return f', did you mean "{_PREFIX}{field(nearest[0]).upper()}"?' if nearest else ""


def _value(key: str, value: Any, parser: Parser) -> Any:
    try:
        return of_string(key, value) if isinstance(value, str) else of_value(key, value)
    except UsageError as error:
        parser.error(f"argument --{key}: {error}")


def _config(given: tuple[str, ...] | list[str]) -> tuple[str | None, dict[str, Any]]:
    """Return the file that --config names, and what it sets by itself (KEY = VALUE)."""
    file: str | None = None
    layer: dict[str, Any] = {}
    for word in given:
        if "=" in word and not os.path.exists(word):
            layer.update(_inline(word))
        elif file is not None:
            raise UsageError(f"only one file, not {file} and {word}")
        elif not os.path.isfile(word):
            raise UsageError(f"{word}: There is no such file.")
        else:
            file = word
    return file, layer


def _inline(word: str) -> Layer:
    import tomllib

    from claimcheck.config.files import of_table

    try:
        table = tomllib.loads(word)
    except (ValueError, RecursionError):  # the former also for a number of 5,000 digits
        raise UsageError(f"{word[:80]} is neither a file nor KEY = VALUE as in TOML") from None
    return of_table(table)
