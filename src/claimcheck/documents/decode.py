"""From the bytes of a file to its text."""

from __future__ import annotations

from claimcheck import limits
from claimcheck.errors import DocumentError

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# First bytes of files that are often renamed or passed by mistake.
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive (docx, xlsx, odt …)"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (doc, xls …)"),
    (b"{\\rtf", "rich text (RTF)"),
)
_MEGABYTE = 1_000_000


def decode(data: bytes, encoding: str | None = None) -> str:
    """
    Return the text that `data` holds, without a byte order mark.

    A byte order mark decides between UTF-8, UTF-16 and UTF-32; without one it has to be in
    `encoding`, which is UTF-8 unless given. Raises `DocumentError` where it is too large, binary,
    or in another encoding.
    """
    check_size(len(data))
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise DocumentError(f"It is {name}, not text.")
    for bom, marked in _BOMS:
        if data.startswith(bom):
            return _decode(data[len(bom) :], marked, len(bom))
    if encoding is not None:
        return _decode(data, encoding, 0)
    at = data.find(b"\x00")
    if at >= 0:
        raise DocumentError(f"It is not text: there is a zero byte at byte offset {at}.")
    return _decode(data, "utf-8", 0)


def encode(text: str, like: bytes, encoding: str | None = None) -> bytes:
    """
    Return `text` as the bytes of a file that held `like`, its byte order mark and encoding kept.

    `encoding` is what `decode` was given. Raises `DocumentError` where the encoding lacks a
    character, or would write what did not change in another way.
    """
    bom, name = b"", encoding or "utf-8"
    for mark, marked in _BOMS:
        if like.startswith(mark):
            bom, name = mark, marked
            break
    try:
        data = bom + text.encode(name)
        kept = bom + like[len(bom) :].decode(name).encode(name)
    except UnicodeEncodeError as error:
        character = error.object[error.start]
        raise DocumentError(f"It cannot hold {character!r}, as it is in {name.upper()}.") from None
    if kept != like or data[len(bom) :].decode(name) != text:
        raise DocumentError(f"Its {name.upper()} would not be kept byte for byte.")
    return data


def check_size(size: int) -> None:
    """Raise `DocumentError` where a file of `size` bytes is too large to be checked."""
    if size > limits.MAX_DOCUMENT_BYTES:
        raise DocumentError(
            f"It is too large: {size / _MEGABYTE:,.1f} MB, where "
            f"{limits.MAX_DOCUMENT_BYTES / _MEGABYTE:,.0f} MB is the most."
        )


def _decode(data: bytes, encoding: str, skipped: int) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        at = error.start
        byte = f"the byte 0x{data[at]:02x} at byte offset {at + skipped}"
        raise DocumentError(
            f"It is not valid {encoding.upper()}: {byte} (line {1 + data.count(10, 0, at)}) "
            "cannot be read; save it as UTF-8."
        ) from None
    at = text.find("\x00")
    if at >= 0:
        raise DocumentError(f"It is not text: its character {at + 1} is a zero.")
    return text
