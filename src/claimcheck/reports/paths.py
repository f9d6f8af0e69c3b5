"""How a report names a document: from the root of the repository, with "/" on every system.

Nothing here looks at a disk: paths are worked out from their words alone, so that links stay what
they are called.
"""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import PurePath
from typing import NamedTuple

from claimcheck.reports.results import Results, name


class Named(NamedTuple):
    """What a document is called, and whether that starts from the root of the repository."""

    path: str  # as it is: it may hold anything that a file name may
    inside: bool


def of_document(results: Results, index: int) -> Named:
    """Return what to call document `index`; one that was given as text has a name in brackets."""
    path = results.documents[index].path
    return Named(name(results, index), False) if path is None else of(path, results)


def of(path: str, results: Results) -> Named:
    """
    Return what to call a file: its path from the root, or its absolute path outside of it.

    Where the results tell no root, a relative path stays as it is, without "./" before it.
    """
    root, folder = results.root, results.folder or results.root
    found = PurePath(os.path.normpath(PurePath(folder or "") / path))
    if root is not None and found.is_relative_to(root):
        return Named(found.relative_to(root).as_posix(), True)
    inside = root is None and not found.is_absolute() and found.parts[:1] != ("..",)
    return Named(found.as_posix(), inside)


def uri(named: Named) -> str:
    """Return a path as a URI: relative inside the root, else `file://` where it is absolute."""
    encoded = percent_encoded(named.path)
    if named.inside or not PurePath(named.path).is_absolute():
        return encoded
    return f"file://{encoded}" if encoded.startswith("/") else f"file:///{encoded}"


def percent_encoded(path: str) -> str:
    """
    Return `path` with all but letters, digits, "/", "-", ".", "_" and "~" as %XX of its bytes.

    A file name that is not UTF-8, which Python reads with lone surrogates, gets its own bytes back.
    """
    return _encodable().sub(lambda match: "".join(f"%{it:02X}" for it in _bytes(match[0])), path)


def _bytes(text: str) -> bytes:
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace")


@lru_cache(maxsize=1)
def _encodable() -> re.Pattern[str]:
    return re.compile(r"[^A-Za-z0-9/\-._~]")
