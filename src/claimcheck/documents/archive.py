"""The zip archive that a docx, odt or pptx is, held at arm's length.

Nothing is written to disk, and only the parts that are asked for are unpacked. What an archive says
of itself is checked before anything is unpacked, and again while it is.
"""

from __future__ import annotations

import io
import zipfile
import zlib

from claimcheck import limits
from claimcheck.errors import DocumentError

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # doc, xls, ppt; newer files with a password are wrapped so too
_ENTRY = b"PK\x01\x02"  # opens each entry of the directory
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # all that the formats allow
_SMALL = 1_000_000  # bytes unpacked that no ratio makes dangerous
_STEP = 1_000_000
_ENCRYPTED = 0x1
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
)


class Archive:
    """The parts of one document by name; a part that is missing is None."""

    def __init__(self, data: bytes, kind: str) -> None:
        """
        Look at the directory of the archive in `data`; `kind` is what it should be: "docx".

        Raises `DocumentError` where it is none, or one that no office program writes.
        """
        if data.startswith(_OLD_OFFICE):
            raise DocumentError(
                "It is an old Office file (doc, xls, ppt) or has a password; "
                f"save it as {kind} without one."
            )
        if not data.startswith(b"PK"):
            raise DocumentError(f"It is not a {kind} file: it does not start as one.")
        # Counted before the library makes an object of each.
        if data.count(_ENTRY) > limits.MAX_ARCHIVE_MEMBERS:
            raise DocumentError(
                f"It has more than {limits.MAX_ARCHIVE_MEMBERS:,} parts, which no {kind} file has."
            )
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGED:
            raise DocumentError(
                f"It is not a {kind} file, or is damaged: no zip archive."
            ) from None
        self.kind = kind
        self._left = limits.MAX_PARTS_BYTES
        self._members: dict[str, zipfile.ZipInfo] = {}
        for member in self._zip.infolist():
            self._enter(member)

    def _enter(self, member: zipfile.ZipInfo) -> None:
        name = member.filename.replace("\\", "/")
        if name.startswith("/") or ":" in name.split("/", 1)[0] or ".." in name.split("/"):
            raise DocumentError(
                f"It has a part that points out of it ({shown(name)}), as no {self.kind} file has."
            )
        if name in self._members:
            raise DocumentError(
                f"It has two parts with the same name ({shown(name)}): which of them counts "
                "cannot be known."
            )
        self._members[name] = member

    def names(self) -> tuple[str, ...]:
        """Return the names of all parts, in the order of the directory."""
        return tuple(self._members)

    def read(self, name: str) -> bytes | None:
        """Return a part unpacked, None where there is none; raises `DocumentError`."""
        member = self._members.get(name)
        if member is None:
            return None
        if member.flag_bits & _ENCRYPTED:
            raise DocumentError("It has a password; save it without one.")
        if member.compress_type not in _METHODS:
            raise DocumentError(f"Its part {shown(name)} is packed in a way that is not read.")
        self._check(member, member.file_size)
        pieces: list[bytes] = []
        size = 0
        try:
            with self._zip.open(member) as part:
                while piece := part.read(_STEP):
                    size += len(piece)
                    self._check(member, size)
                    pieces.append(piece)
        except _DAMAGED:
            raise DocumentError(f"It is damaged: its part {shown(name)} cannot be read.") from None
        self._left -= size
        return b"".join(pieces)

    def _check(self, member: zipfile.ZipInfo, size: int) -> None:
        """Raise `DocumentError` where unpacking `size` bytes of a part is too much."""
        packed = max(member.compress_size, 1)
        if size > min(limits.MAX_PART_BYTES, self._left) or size > max(
            _SMALL, packed * limits.MAX_PART_RATIO
        ):
            raise DocumentError(
                f"It is too large once it is unpacked ({shown(member.filename)}: "
                f"{size / 1_000_000:,.0f} MB from {packed / 1_000_000:,.2f} MB)."
            )


def shown(name: str) -> str:
    """Return a part's name short and without line breaks, for a message."""
    return ascii(name if len(name) <= 80 else name[:77] + "...")
