"""A draft written in the place of what it was, whole or not at all (reliability: F42)."""

from __future__ import annotations

import errno
import os
import signal
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from claimcheck.documents.decode import decode, encode
from claimcheck.documents.read import read_bytes
from claimcheck.errors import ClaimcheckError, DocumentError

_CHANGED = "It has changed since it was read."


class FixError(ClaimcheckError):
    """A draft could not be corrected where it stands."""


class Place(NamedTuple):
    """Where a draft may be written: how it is encoded, and the folder that is not to be left."""

    encoding: str | None = None  # as it was read with; None for what its first bytes say
    tree: Path | None = None  # the folder that was searched; None for that of the draft itself


def write(path: str, old: str, new: str, place: Place) -> None:
    """
    Write the text `new` into the draft at `path`, which was read as `old`.

    Encoding, byte order mark, line ends, mode and owner stay. A link stays, and what it leads to is
    written. Raises `FixError` where the file has changed since it was read, may not be written, has
    several names, or lies outside of the tree; then nothing is changed and nothing left behind.
    """
    target = target_of(path, place.tree)
    try:
        data = _unchanged(target, old, place.encoding)
        _check_writable(target)
        _replace(target, data, encode(new, data, place.encoding))
    except (ClaimcheckError, OSError, ValueError) as error:
        raise FixError(f"cannot fix {path}: {_reason(error)}") from error


def target_of(path: str, tree: Path | None) -> Path:
    """Return the file that a path leads to; raises `FixError` for one out of the tree."""
    given = Path(path)
    try:
        target = given.resolve(strict=True)
        root = (tree or given.parent).resolve()
    except (OSError, ValueError, RuntimeError) as error:
        raise FixError(f"cannot fix {path}: {_reason(error)}") from error
    if not target.is_relative_to(root):
        raise FixError(f"cannot fix {path}: it is a link to a place outside of {root}")
    return target


def _reason(error: Exception) -> str:
    """Return why something failed, to stand behind a colon."""
    if isinstance(error, RuntimeError) or getattr(error, "errno", None) == errno.ELOOP:
        return "it is a link that leads in a circle"  # the former before Python 3.13
    told = (isinstance(error, OSError) and error.strerror) or str(error)
    return told[:1].lower() + told[1:].rstrip(".")


def _unchanged(target: Path, old: str, encoding: str | None) -> bytes:
    """Return what the file holds; raises `DocumentError` where that is not what was checked."""
    data = read_bytes(target)
    try:
        same = decode(data, encoding) == old
    except DocumentError:
        same = False
    if not same:
        raise DocumentError(_CHANGED)
    return data


def _check_writable(target: Path) -> None:
    status = target.stat()
    if not status.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise DocumentError("It is read-only.")
    if not os.access(target, os.W_OK):
        raise DocumentError("It may not be written: permission denied.")
    if status.st_nlink > 1:
        raise DocumentError(f"It has {status.st_nlink} names, of which only one would change.")


def _replace(target: Path, old: bytes, new: bytes) -> None:
    """Put one content in the place of another, which the file must still hold."""
    import shutil
    import tempfile

    with undisturbed():
        handle, name = tempfile.mkstemp(prefix=".claimcheck-", suffix=".tmp", dir=target.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(new)
                file.flush()
                os.fsync(file.fileno())
            shutil.copystat(target, temporary)
            os.utime(temporary)
            _keep_owner(target, temporary)
            if target.read_bytes() != old:
                raise DocumentError(_CHANGED)
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
    _settle(target.parent)


def _keep_owner(target: Path, temporary: Path) -> None:
    """Give the new file the owner and group of the old one; raises `DocumentError`."""
    old, new = target.stat(), temporary.stat()
    if (old.st_uid, old.st_gid) == (new.st_uid, new.st_gid) or not hasattr(os, "chown"):
        return
    try:
        os.chown(temporary, old.st_uid, old.st_gid)
    except PermissionError:
        raise DocumentError("It belongs to somebody else, and would not any more.") from None


def _settle(folder: Path) -> None:
    """Make sure that the new name outlives a power cut, where the system can be asked for it."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Put off interrupts until a file is whole; where that cannot be, `finally` has to do."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    wanted = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, wanted)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
