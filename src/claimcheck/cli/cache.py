"""
What was said of drafts that have not changed since, kept in a folder of files.

A draft is known by its bytes, how they are read, the claims, the day, and this very program, so
that nothing is ever out of date. Nothing is needed of it: what cannot be read, or is broken, is
worked out again, and what cannot be written is left. Any number of processes may use it at once.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck._version import __version__
from claimcheck.cli.record import lines, report_of
from claimcheck.model import Report

if TYPE_CHECKING:
    from claimcheck.claims.claim_set import ClaimSet

_SHAPE = 3  # of what is kept; to be raised where `record` changes
_MOST_IN_A_FOLDER = 100  # entries; there are 256 folders
_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# Made by claimcheck; may be deleted.\n"


class Cache:
    """The entries in one folder, which is made when the first is kept."""

    def __init__(self, folder: str) -> None:
        """Use `folder`, which need not exist."""
        self._folder = Path(folder)

    def get(self, key: str, path: str | None) -> Report | None:
        """Return the report kept under `key` for the draft at `path`, None where there is none."""
        try:
            with self._entry(key).open(encoding="ascii") as file:
                return report_of(file, path)
        except (OSError, ValueError, TypeError, RecursionError):
            return None

    def keep(self, key: str, report: Report) -> None:
        """Keep a report under `key`; where that cannot be, nothing happens."""
        entry = self._entry(key)
        temporary = entry.with_name(f"{entry.name}.{os.getpid()}.tmp")
        try:
            self._make(entry.parent)
            with temporary.open("w", encoding="ascii") as file:
                file.writelines(lines(report))
            temporary.replace(entry)
        except (OSError, ValueError):  # ValueError: a folder that cannot be, with a NUL in its name
            _remove(temporary)
        except BaseException:  # interrupted
            _remove(temporary)
            raise

    def _entry(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key[2:]}.json"

    def _make(self, shard: Path) -> None:
        """Make the folder of an entry, and make room in it."""
        if not shard.is_dir():
            shard.mkdir(parents=True, exist_ok=True)
            (self._folder / "CACHEDIR.TAG").write_text(_TAG, encoding="ascii")
            (self._folder / ".gitignore").write_text("*\n", encoding="ascii")
        entries = [it for it in os.scandir(shard) if it.name.endswith(".json")]
        if len(entries) >= _MOST_IN_A_FOLDER:
            entries.sort(key=lambda it: (it.stat().st_mtime_ns, it.name))
            for old in entries[: len(entries) // 2]:
                _remove(Path(old.path))


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except (OSError, ValueError):
        return  # another process was faster, or it may not be


def key_of(data: bytes, parts: Iterable[Any], claims: str) -> str:
    """Return what a draft is known by: its bytes, how it is read, and `digest` of its claims."""
    told = repr((_SHAPE, program(), claims, tuple(parts), len(data))).encode(
        "utf-8", "surrogatepass"
    )
    return hashlib.sha256(told + b"\0" + data).hexdigest()


def digest(claims: ClaimSet) -> str:
    """Return what a claim set is known by."""
    told = repr((claims.claims, claims.subjects)).encode("utf-8", "surrogatepass")
    return hashlib.sha256(told).hexdigest()


@lru_cache(maxsize=1)
def program() -> str:
    """Return what this very program is known by: its version and the state of its files."""
    import claimcheck

    found = hashlib.sha256(__version__.encode())
    for folder, folders, names in os.walk(Path(claimcheck.__file__).parent):
        folders.sort()
        for name in sorted(names):
            if not name.endswith(".pyc"):
                state = os.stat(os.path.join(folder, name))
                found.update(f"{name}:{state.st_size}:{state.st_mtime_ns}".encode())
    return found.hexdigest()


def default_folder() -> str | None:
    """Return where the user's caches are kept, None where that is nowhere."""
    from platformdirs import user_cache_dir

    try:
        return user_cache_dir("claimcheck", appauthor=False)
    except (RuntimeError, KeyError):  # nobody's home
        return None
