"""Read standard input as bytes, whatever the locale says, and say what is awaited."""

from __future__ import annotations

import sys

from claimcheck import limits
from claimcheck.cli.streams import say
from claimcheck.errors import DocumentError


def read() -> str:
    """
    Return the text on standard input.

    Raises `DocumentError` where there is no standard input, or where it is not text.
    """
    from claimcheck.documents.decode import decode

    stream = sys.stdin
    if stream is None:
        raise DocumentError("standard input is closed; give the text as an argument")
    try:
        if stream.isatty():
            end = "Ctrl-Z and Enter" if sys.platform == "win32" else "Ctrl-D"
            say(f"claimcheck: type or paste the text, then end it with {end} on a line of its own")
        data = stream.buffer.read(limits.MAX_DOCUMENT_BYTES + 1)
    except OSError as error:
        raise DocumentError(f"cannot read standard input: {error.strerror or error}") from error
    return decode(data)
