"""The file of a baseline: JSON with one finding a line, so that its changes can be read."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from claimcheck.cli.baseline import Baseline, Entry
from claimcheck.documents.read import read_bytes
from claimcheck.errors import ClaimcheckError, DocumentError
from claimcheck.reports.escape import one_line

VERSION = 1
_HEAD = "claimcheck-baseline"
_MAX_TIMES = 1_000_000_000
_FIELDS = Entry._fields


def text(baseline: Baseline) -> str:
    """Return a baseline as it is written; the same findings always make the same text."""
    lines = ",\n".join(f"    {_json(entry._asdict())}" for entry in baseline.entries)
    body = f"[\n{lines}\n  ]" if lines else "[]"
    return f'{{\n  "{_HEAD}": {VERSION},\n  "findings": {body}\n}}\n'


def read(path: str) -> Baseline:
    """
    Return the baseline in the file at `path`.

    Raises `ClaimcheckError`, one line that names the file and the place in it, where it cannot be
    read, is broken, or was written by another version.
    """
    where = one_line(path)
    try:
        data = read_bytes(path)
    except DocumentError as error:
        missing = "no such file" in str(error)
        hint = f" Write one with --write-baseline {where}" if missing else ""
        raise ClaimcheckError(f"{where}: the baseline cannot be read. {error}{hint}") from None
    try:
        found = _parsed(data)
        entries = _entries(found)
    except _BrokenError as problem:
        raise ClaimcheckError(f"{where}:{problem}") from None
    return Baseline(path, str(Path(path).parent.resolve()), entries)


class _BrokenError(Exception):
    """What is wrong with a baseline, with the place before it."""


def _parsed(data: bytes) -> dict[str, Any]:
    try:
        found = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_fields)
    except UnicodeDecodeError:
        raise _BrokenError(" the baseline is not UTF-8") from None
    except json.JSONDecodeError as error:
        merging = re.search(rb"^(<{7}|={7}|>{7})", data, re.MULTILINE)
        hint = "; it holds the marks of a merge that was not finished" if merging else ""
        place = f"{error.lineno}:{error.colno}"
        raise _BrokenError(
            f"{place}: the baseline is not JSON ({error.msg.lower()}){hint}"
        ) from None
    except RecursionError:
        raise _BrokenError(" the baseline is nested too deep") from None
    except ValueError:  # a number of more than 4,300 digits
        raise _BrokenError(" the baseline holds a number that cannot be read") from None
    if not isinstance(found, dict) or _HEAD not in found:
        raise _BrokenError(f' this is no baseline: it has no "{_HEAD}"')
    version = found[_HEAD]
    if version != VERSION or isinstance(version, bool):
        told = one_line(json.dumps(version))[:40]
        raise _BrokenError(f" the baseline is of version {told}; this claimcheck reads {VERSION}")
    return found


def _fields(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _BrokenError(f' the field "{one_line(twice)[:40]}" stands twice in the same brackets')
    return found


def _entries(found: dict[str, Any]) -> tuple[Entry, ...]:
    unknown = found.keys() - {_HEAD, "findings"}
    if unknown:
        raise _BrokenError(f' there is no field "{one_line(min(unknown))[:40]}" in a baseline')
    findings = found.get("findings")
    if not isinstance(findings, list):
        raise _BrokenError(' "findings" is not a list')
    entries: dict[tuple[str, str], int] = {}
    read_so_far: list[Entry] = []
    for number, it in enumerate(findings, 1):
        entry = _entry(it, f" finding {number}:")
        other = entries.setdefault((entry.path, entry.digits), number)
        if other != number:
            raise _BrokenError(f" finding {number}: it is the same as finding {other}")
        read_so_far.append(entry)
    return tuple(read_so_far)


def _entry(found: Any, where: str) -> Entry:
    if not isinstance(found, dict):
        raise _BrokenError(f"{where} it is not an object")
    for name in _FIELDS:
        if name not in found:
            raise _BrokenError(f'{where} it has no "{name}"')
    unknown = found.keys() - {*_FIELDS}
    if unknown:
        raise _BrokenError(f'{where} there is no field "{one_line(min(unknown))[:40]}"')
    entry = Entry(**found)
    for name in ("path", "rule", "digits", "text"):
        if not isinstance(found[name], str):
            raise _BrokenError(f'{where} "{name}" is not a text')
    if not isinstance(found["claim"], str | None):
        raise _BrokenError(f'{where} "claim" is neither a text nor null')
    if not re.fullmatch("[0-9a-f]{16}", entry.digits):
        raise _BrokenError(f'{where} "digits" are not 16 hexadecimal digits')
    times = found["times"]
    if isinstance(times, bool) or not isinstance(times, int) or not 1 <= times <= _MAX_TIMES:
        raise _BrokenError(f'{where} "times" is not a number from 1 to {_MAX_TIMES}')
    return entry


def _json(value: object) -> str:
    made = json.dumps(value, ensure_ascii=False)
    try:
        made.encode()
    except UnicodeEncodeError:  # a file name that is not UTF-8
        return json.dumps(value)
    return made
