"""Read standard input as bytes, whatever the locale says, and say what is awaited."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from claimcheck import limits
from claimcheck.cli.streams import say
from claimcheck.errors import DocumentError

if TYPE_CHECKING:
    from claimcheck.cli.desk import Desk
    from claimcheck.config.settings import Settings
    from claimcheck.documents.model import Document
    from claimcheck.model import Report


def read() -> str:
    """
    Return the text on standard input.

    Raises `DocumentError` where there is no standard input, or where it is not text.
    """
    from claimcheck.documents.decode import decode

    return decode(read_bytes())


def read_bytes() -> bytes:
    """Return what is on standard input; raises `DocumentError` where there is none."""
    stream = sys.stdin
    if stream is None:
        raise DocumentError("standard input is closed; give the text as an argument")
    try:
        if stream.isatty():
            end = "Ctrl-Z and Enter" if sys.platform == "win32" else "Ctrl-D"
            say(f"claimcheck: type or paste the text, then end it with {end} on a line of its own")
        return stream.buffer.read(limits.MAX_DOCUMENT_BYTES + 1)
    except OSError as error:
        raise DocumentError(f"cannot read standard input: {error.strerror or error}") from error


def check_standard_input(desk: Desk, settings: Settings, filename: str | None) -> Report:
    """Check what comes on standard input, its format taken from `filename`."""
    return desk.checked(lambda: read_document(settings, filename), filename, settings)


def read_document(settings: Settings, filename: str | None) -> Document:
    """Return what is on standard input; raises `DocumentError`."""
    from claimcheck.cli.desk import reading
    from claimcheck.documents import formats
    from claimcheck.documents.read import document_of

    how = reading(settings)
    plain = formats.named("plain")
    form = plain if filename is None else formats.of_path(filename, how.extensions)
    return document_of(read_bytes(), form, how)
