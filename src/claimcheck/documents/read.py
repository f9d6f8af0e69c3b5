"""Read one file as a text."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from claimcheck import limits
from claimcheck.documents.decode import check_size, decode
from claimcheck.errors import DocumentError

_NOT_REGULAR = (
    (stat.S_ISDIR, "It is a folder, not a file."),
    (stat.S_ISFIFO, "It is a named pipe, not a regular file."),
    (stat.S_ISCHR, "It is a device, not a regular file."),
    (stat.S_ISBLK, "It is a device, not a regular file."),
    (stat.S_ISSOCK, "It is a socket, not a regular file."),
)


def read_file(path: str | Path) -> str:
    """
    Return the text of the file at `path`.

    Raises `DocumentError`, in one sentence that does not repeat the path, where there is no such
    file, it is not a regular file, it may not be read, or it holds no text (`decode`).
    """
    try:
        # A named pipe without a writer would block on opening, hence the flag.
        handle = os.open(
            path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        )
    except (OSError, ValueError) as error:
        raise DocumentError(_why(error)) from None
    try:
        with os.fdopen(handle, "rb") as file:
            _check_regular(os.fstat(file.fileno()))
            # Not more, should the file be growing or its size be a lie, as in /proc.
            data = file.read(limits.MAX_DOCUMENT_BYTES + 1)
    except OSError as error:
        raise DocumentError(_why(error)) from None
    return decode(data)


def _check_regular(status: os.stat_result) -> None:
    for is_kind, message in _NOT_REGULAR:
        if is_kind(status.st_mode):
            raise DocumentError(message)
    check_size(status.st_size)


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "There is no such file."
    if isinstance(error, PermissionError):
        return "It may not be read: permission denied."
    if isinstance(error, IsADirectoryError):
        return "It is a folder, not a file."
    if isinstance(error, OSError):
        return f"It cannot be read: {(error.strerror or 'unknown error').lower()}."
    return "Its name is not one that a file can have."
