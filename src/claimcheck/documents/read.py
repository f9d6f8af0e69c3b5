"""Read one file as a document."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from claimcheck import limits
from claimcheck.documents.decode import check_size, decode
from claimcheck.errors import DocumentError

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.documents.formats import Format
    from claimcheck.documents.model import Document

_NOT_REGULAR = (
    (stat.S_ISDIR, "It is a folder, not a file."),
    (stat.S_ISFIFO, "It is a named pipe, not a regular file."),
    (stat.S_ISCHR, "It is a device, not a regular file."),
    (stat.S_ISBLK, "It is a device, not a regular file."),
    (stat.S_ISSOCK, "It is a socket, not a regular file."),
)


class Reading(NamedTuple):
    """How files are to be read, as far as their names and first bytes do not tell."""

    extensions: Mapping[str, str] = MappingProxyType({})  # suffix without its dot → format
    fields: tuple[str, ...] = ()  # those of json, yaml and csv that hold prose
    encoding: str | None = None  # of text without a byte order mark; None for UTF-8


DEFAULT = Reading()


def read_document(path: str | Path, reading: Reading = DEFAULT) -> Document:
    """
    Return the document that the file at `path` holds, its format taken from its name.

    Raises `DocumentError`, in one sentence that does not repeat the path, where it cannot be read.
    """
    from claimcheck.documents import formats

    return document_of(read_bytes(path), formats.of_path(path, reading.extensions), reading)


def document_of(data: bytes, form: Format, reading: Reading = DEFAULT) -> Document:
    """Return the document that `data` holds in a format; raises `DocumentError`."""
    from claimcheck.documents import formats

    content = data if form.binary else decode(data, reading.encoding)
    return formats.read(content, form, reading.fields)


def read_file(path: str | Path) -> str:
    """
    Return the text of the file at `path`.

    Raises `DocumentError`, in one sentence that does not repeat the path, where there is no such
    file, it is not a regular file, it may not be read, or it holds no text (`decode`).
    """
    return decode(read_bytes(path))


def read_bytes(path: str | Path) -> bytes:
    """Return what the regular file at `path` holds; raises `DocumentError`."""
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
    check_size(len(data))
    return data


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
