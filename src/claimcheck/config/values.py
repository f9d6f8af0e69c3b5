"""From a value as it is written, in TOML or as one string, to a setting of the right type."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from claimcheck.config.settings import KEYS, Kind
from claimcheck.errors import UsageError
from claimcheck.model import Reason, Verdict
from claimcheck.suggest import did_you_mean

_TRUE = frozenset(("true", "1", "yes", "on"))
_FALSE = frozenset(("false", "0", "no", "off"))


def of_string(key: str, value: str, folder: str = "") -> Any:
    """
    Return the value of `key` that a variable or an option gives as one string.

    Lists are separated by commas, lists of paths by what separates them on this system. Raises
    `UsageError`, without the place.
    """
    kind = KEYS[key].kind
    if kind is Kind.PATHS:
        return _paths([it for it in value.split(os.pathsep) if it], folder)
    if kind in (Kind.WORDS, Kind.PATTERNS, Kind.VERDICTS, Kind.FORMATS):
        return of_value(key, [it.strip() for it in value.split(",") if it.strip()], folder)
    if kind is Kind.FLAG:
        if value.lower() in _TRUE or value.lower() in _FALSE:
            return value.lower() in _TRUE
        raise UsageError(f'"{value}" is neither true nor false')
    if kind in (Kind.COUNT, Kind.SHARE):
        try:
            return of_value(key, int(value) if kind is Kind.COUNT else float(value), folder)
        except ValueError:
            raise UsageError(f'"{value}" is not {_WANTED[kind]}') from None
    if kind is Kind.MARKUPS:
        pairs = (it.partition(":") for it in value.split(",") if it.strip())
        return _markups({suffix.strip(): form.strip() for suffix, _, form in pairs}, folder)
    return of_value(key, value, folder)


def of_value(key: str, value: object, folder: str = "") -> Any:
    """
    Return the value of `key` that a configuration file in `folder` gives.

    Raises `UsageError`, without the place, where it is of another type or cannot be.
    """
    return _READERS[KEYS[key].kind](value, folder)


def _wrong(kind: Kind) -> UsageError:
    return UsageError(f"it has to be {_WANTED[kind]}")


def _flag(value: object, _: str) -> bool:
    if not isinstance(value, bool):
        raise _wrong(Kind.FLAG)
    return value


def _word(value: object, _: str) -> str:
    if not isinstance(value, str) or not value:
        raise _wrong(Kind.WORD)
    return value


def _encoding(value: object, folder: str) -> str:
    from claimcheck.documents.charsets import charset

    name = _word(value, folder)
    charset(name)
    return name


def _words(value: object, _: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(it, str) and it for it in value):
        raise _wrong(Kind.WORDS)
    return tuple(value)


def patterns(value: object, _: str = "") -> tuple[str, ...]:
    """Return a list of patterns as in .gitignore; raises `UsageError`."""
    from claimcheck.documents.ignores import is_pattern

    if not isinstance(value, list) or not all(isinstance(it, str) and it for it in value):
        raise _wrong(Kind.PATTERNS)
    for word in value:
        if not is_pattern(word):
            raise UsageError(f'"{word}" is not a pattern as in .gitignore')
    return tuple(value)


def _path(value: object, folder: str) -> str:
    if not isinstance(value, str):
        raise _wrong(Kind.PATH)
    return placed(value, folder)


def _paths(value: object, folder: str) -> tuple[str, ...]:
    try:
        return tuple(placed(it, folder) for it in _words(value, folder))
    except UsageError:
        raise _wrong(Kind.PATHS) from None


def placed(path: str, folder: str) -> str:
    """Return a path that is relative to `folder` as one from here."""
    return os.path.normpath(os.path.join(folder, path)) if folder else path  # "" stays


def _count(value: object, _: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise _wrong(Kind.COUNT)
    return value


def _share(value: object, _: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise _wrong(Kind.SHARE)
    return float(value)


def _day(value: object, _: str) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise UsageError(f'"{value}" is not a day such as 2024-12-31') from None


def _verdicts(value: object, folder: str) -> frozenset[str]:
    words = _words(value, folder)
    known = [*Verdict, *Reason]
    for word in words:
        if word not in known:
            hint = did_you_mean(word, known) or f" (one of {', '.join(known)})"
            raise UsageError(f'"{word}" is neither a verdict nor a reason{hint}')
    if not words:
        raise UsageError("it names no verdict or reason; --exit-zero never fails")
    return frozenset(words)


def _formats(value: object, folder: str) -> tuple[str, ...]:
    from claimcheck.reports import FORMATS  # names only

    words = _words([value] if isinstance(value, str) else value, folder)
    found = []
    for word in words:
        name, sign, path = word.partition("=")
        if name not in FORMATS:
            hint = did_you_mean(name, FORMATS)
            raise UsageError(f"{name} is not one of {', '.join(FORMATS)}{hint}")
        found.append(f"{name}={placed(path, folder)}" if sign else name)
    if not found:
        raise _wrong(Kind.FORMATS)
    return tuple(found)


def _markups(value: object, _: str) -> tuple[tuple[str, str], ...]:
    from claimcheck.documents.formats import FORMATS

    if not isinstance(value, Mapping):
        raise _wrong(Kind.MARKUPS)
    for suffix, form in value.items():
        if not isinstance(form, str):
            raise _wrong(Kind.MARKUPS)
        if form not in FORMATS:
            hint = did_you_mean(form, FORMATS)
            raise UsageError(
                f'"{suffix}": {form} is not one of the formats {", ".join(FORMATS)}{hint}'
            )
    return tuple((suffix.removeprefix(".").lower(), form) for suffix, form in value.items())


_READERS: Mapping[Kind, Callable[[object, str], Any]] = {
    Kind.FLAG: _flag,
    Kind.WORD: _word,
    Kind.WORDS: _words,
    Kind.PATTERNS: patterns,
    Kind.PATH: _path,
    Kind.PATHS: _paths,
    Kind.COUNT: _count,
    Kind.SHARE: _share,
    Kind.DAY: _day,
    Kind.VERDICTS: _verdicts,
    Kind.FORMATS: _formats,
    Kind.MARKUPS: _markups,
    Kind.ENCODING: _encoding,
}
_WANTED = {
    Kind.FLAG: "true or false",
    Kind.WORD: "a word in quotes",
    Kind.WORDS: 'a list of words, ["one", "two"]',
    Kind.PATTERNS: 'a list of patterns, ["one", "two"]',
    Kind.PATH: "a path in quotes",
    Kind.PATHS: 'a list of paths, ["one", "two"]',
    Kind.COUNT: "a whole number, 0 or more",
    Kind.SHARE: "a number from 0 to 1",
    Kind.VERDICTS: "a list of verdicts and reasons",
    Kind.FORMATS: "an output format, or a list of them",
    Kind.ENCODING: "the name of an encoding",
    Kind.MARKUPS: 'a table such as { page = "html" }',
}
