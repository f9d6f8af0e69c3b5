"""From the bytes of a file to its text."""

from __future__ import annotations

from claimcheck import limits
from claimcheck.documents.charsets import charset, declared
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
_NOT_UTF_8 = "save it as UTF-8, or name its encoding (such as --encoding cp1252)"
_IN_ANOTHER = "it is in another encoding"
_BROKEN = "save it as UTF-8"
_MEGABYTE = 1_000_000


def decode(data: bytes, encoding: str | None = None) -> str:
    """
    Return the text that `data` holds, without a byte order mark.

    A byte order mark decides between UTF-8, UTF-16 and UTF-32. Without one it has to be in
    `encoding` if that is given; else in UTF-8, or, where it is not valid UTF-8, in what a web page
    says that it is in. Raises `DocumentError` where it is too large, binary, or in another
    encoding, and `UsageError` where there is no such encoding.
    """
    bom, name = _written(data, encoding)
    check_size(len(data))
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise DocumentError(f"It is {kind}, not text.")
    if bom:
        return _decode(data[len(bom) :], name, len(bom), _BROKEN)
    if name != "utf-8":
        return _decode(data, name, 0, _IN_ANOTHER)
    at = data.find(b"\x00")
    if at >= 0:
        raise DocumentError(f"It is not text: there is a zero byte at byte offset {at}.")
    return _decode(data, "utf-8", 0, _NOT_UTF_8)


def _written(data: bytes, encoding: str | None) -> tuple[bytes, str]:
    """Return the byte order mark of `data`, empty without one, and the encoding of the rest."""
    wanted = charset(encoding) if encoding is not None else None
    for bom, marked in _BOMS:
        if data.startswith(bom):
            return bom, marked
    if wanted is not None:
        return b"", wanted
    told = declared(data)
    return b"", told if told is not None and not _is_utf_8(data) else "utf-8"


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def encode(text: str, like: bytes, encoding: str | None = None) -> bytes:
    """
    Return `text` as the bytes of a file that held `like`, its byte order mark and encoding kept.

    `encoding` is what `decode` was given. Raises `DocumentError` where the encoding lacks a
    character, or would write what did not change in another way.
    """
    bom, name = _written(like, encoding)
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


def _decode(data: bytes, encoding: str, skipped: int, advice: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        at = error.start
        byte = f"the byte 0x{data[at]:02x} at byte offset {at + skipped}"
        raise DocumentError(
            f"It is not valid {encoding.upper()}: {byte} (line {1 + data.count(10, 0, at)}) "
            f"cannot be read; {advice}."
        ) from None
    except UnicodeError:  # a codec that does not say where
        raise DocumentError(f"It is not valid {encoding.upper()}; {advice}.") from None
    at = text.find("\x00")
    if at >= 0:
        raise DocumentError(f"It is not text: its character {at + 1} is a zero.")
    return text
