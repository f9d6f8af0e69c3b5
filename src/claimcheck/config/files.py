"""Read one configuration file, and those that it extends."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from claimcheck.config.settings import FILE_NAMES, KEYS, Layer, field
from claimcheck.config.values import of_value, patterns, placed
from claimcheck.errors import UsageError
from claimcheck.suggest import did_you_mean

_MAX_BYTES = 1_000_000  # a configuration file has a few lines
_MAX_DOTS = 1_000  # in a line; reading a key takes the square of its dots
_MAX_EXTENDS = 10
_MAX_SHOWN = 60  # characters of an unknown key
_OTHERS = ("extend", "per-path")


class PerPath(NamedTuple):
    """Settings for the drafts that one of the patterns matches."""

    patterns: tuple[str, ...]  # as in .gitignore, relative to the folder of the file
    layer: Layer


class ConfigFile(NamedTuple):
    """What one configuration file says, with all that it extends."""

    path: str  # as it can be opened from here
    layer: Layer
    per_path: tuple[PerPath, ...] = ()
    extended: tuple[str, ...] = ()  # the files that it extends, the farthest first

    @property
    def folder(self) -> str:
        """The folder that patterns are relative to."""
        return os.path.dirname(self.path)  # "" stays "", and so paths stay short


def is_configured(path: str) -> bool:
    """
    Say whether a file has settings for claimcheck in it; a pyproject.toml need not.

    What has a name of our own does, even a folder or a pipe, and so does what may not be read: to
    go on without it would be to check with other settings than those that are wanted.
    """
    if os.path.basename(path) != FILE_NAMES[-1]:
        return os.path.exists(path)
    if not os.path.isfile(path):
        return False
    try:
        with open(path, "rb") as file:
            return b"claimcheck" in file.read(_MAX_BYTES) and "claimcheck" in _tool(path)
    except OSError:
        return True


def read_config(path: str, extending: tuple[str, ...] = ()) -> ConfigFile:
    """Return what the configuration file at `path` says; raises `UsageError` with the place."""
    text = _text(path)
    table = _parsed(path, text)
    if os.path.basename(path) == FILE_NAMES[-1]:
        tool = table.get("tool", {})
        table = tool.get("claimcheck", {}) if isinstance(tool, Mapping) else tool
    if not isinstance(table, Mapping):
        raise UsageError(f"{path}: tool.claimcheck has to be a table")
    return _config(path, text, table, extending)


def of_table(table: Mapping[str, Any]) -> Layer:
    """Return the layer of a table that stands in no file; raises `UsageError` without a place."""
    return _layer("", "", table, "")


def _config(
    path: str, text: str, table: Mapping[str, Any], extending: tuple[str, ...]
) -> ConfigFile:
    folder = os.path.dirname(path)
    layer: dict[str, Any] = {}
    extended: tuple[str, ...] = ()
    per_path: list[PerPath] = []
    base = table.get("extend")
    if base is not None:
        if not isinstance(base, str) or not base:
            raise UsageError(f"{_place(path, text, 'extend')}extend: it has to be a path")
        parent = placed(base, folder)
        if parent in (*extending, path) or len(extending) >= _MAX_EXTENDS:
            raise UsageError(f"{_place(path, text, 'extend')}extend: {base} leads in a circle")
        if not os.path.lexists(parent):
            place = _place(path, text, "extend")
            raise UsageError(f"{place}extend: {parent}: There is no such file.")
        found = read_config(parent, (*extending, path))
        layer.update(found.layer)
        per_path += found.per_path
        extended = (*found.extended, parent)
    layer.update(_layer(path, text, table, folder))
    tables = table.get("per-path", [])
    if not isinstance(tables, list) or not all(isinstance(it, Mapping) for it in tables):
        raise UsageError(f"{_place(path, text, 'per-path')}per-path has to be [[per-path]] tables")
    per_path += [_per_path(path, text, it, folder) for it in tables]
    return ConfigFile(path, layer, tuple(per_path), extended)


def _per_path(path: str, text: str, table: Mapping[str, Any], folder: str) -> PerPath:
    where = _place(path, text, "per-path")
    if "paths" not in table:
        raise UsageError(f'{where}per-path: paths is missing, as in paths = ["press/"]')
    try:
        paths = patterns(table["paths"])
    except UsageError as error:
        raise UsageError(f"{where}per-path: paths: {error}") from None
    rest = {key: value for key, value in table.items() if key != "paths"}
    for key in rest:
        if key in KEYS and not KEYS[key].per_path:
            able = ", ".join(name for name, it in KEYS.items() if it.per_path)
            raise UsageError(f"{where}{key} cannot be set per path, only {able}")
    return PerPath(paths, _layer(path, text, rest, folder))


def _layer(path: str, text: str, table: Mapping[str, Any], folder: str) -> Layer:
    layer: dict[str, Any] = {}
    for key, value in table.items():
        if key in _OTHERS:
            continue
        if key not in KEYS:
            raise UsageError(f"{_place(path, text, key)}unknown key {_named(key)}{_hint(key)}")
        try:
            layer[field(key)] = of_value(key, value, folder)
        except UsageError as error:
            raise UsageError(f"{_place(path, text, key)}{key}: {error}") from None
    return layer


def _named(key: str) -> str:
    words = " ".join(key.split())
    return words if len(words) <= _MAX_SHOWN else f"{words[:_MAX_SHOWN]}…"


def _hint(key: str) -> str:
    if key in ("tool", "claimcheck"):
        return "; in this file settings stand alone, without [tool.claimcheck]"
    hint = did_you_mean(key.replace("_", "-"), (*KEYS, *_OTHERS))
    return hint or f" (known: {', '.join(KEYS)})"


def _text(path: str) -> str:
    from claimcheck.documents.read import read_file
    from claimcheck.errors import DocumentError

    try:
        text = read_file(path)
    except DocumentError as error:
        raise UsageError(f"{path}: {error}") from None
    if len(text) > _MAX_BYTES:
        raise UsageError(f"{path}: It is too large for a configuration file: {len(text):,} bytes.")
    return text


def _parsed(path: str, text: str) -> dict[str, Any]:
    import tomllib  # only where there is a file

    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > _MAX_DOTS:
            raise UsageError(f"{path}:{number}:1: the line has more than {_MAX_DOTS:,} dots")
    try:
        return tomllib.loads(text.replace("\r\n", "\n"))
    except RecursionError:
        raise UsageError(f"{path}: brackets are nested too deep") from None
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}{_no_toml(str(error), text)}") from None
    except ValueError:
        raise UsageError(f"{path}: a number has too many digits") from None


def _no_toml(told: str, text: str) -> str:
    """Return ":line:column: reason" for what a parser of TOML complains of."""
    lines = text.split("\n")
    found = re.search(r"\(at line (\d+), column (\d+)\)", told)
    line, column = map(int, found.groups()) if found else (len(lines), len(lines[-1]) + 1)
    reason = re.sub(r" \(at [^()]*\)$", "", told)
    if reason == "Invalid value" and lines[line - 1][column - 1 : column].isalpha():
        reason += "; text goes in quotation marks"
    return f":{line}:{column}: {reason}"


def _tool(path: str) -> Mapping[str, Any]:
    found = _parsed(path, _text(path)).get("tool", {})
    return found if isinstance(found, Mapping) else {}


def _place(path: str, text: str, key: str) -> str:
    """Return "path:line:column: " of a key, as far as it can be found; nothing without a path."""
    pattern = (
        rf"^[ \t]{{0,20}}(?:\[{{0,2}}[ \t]?(?:tool\.claimcheck\.)?)?[\"']?({re.escape(key)})\b"
    )
    match = re.search(pattern, text, re.MULTILINE)
    if match is None:
        return f"{path}: " if path else ""
    line = text.count("\n", 0, match.start(1)) + 1
    return f"{path}:{line}:{match.start(1) - text.rfind(chr(10), 0, match.start(1))}: "
