"""What pypdf finds on the pages of a PDF: lines with their places and sizes.

This runs in a process of its own (`confined`), since a PDF is a program that may never end.
"""

from __future__ import annotations

import io
from math import hypot
from typing import TYPE_CHECKING, Any

from claimcheck import limits
from claimcheck.documents.extras import installation
from claimcheck.documents.written import raised, tidy
from claimcheck.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pypdf import PageObject

_BOLD = ("bold", "black", "heavy", "demi")
_SMALL = 0.9  # of the size of its line: a mark of a footnote, an exponent
_SHOWING = (b"Tj", b"TJ", b"'", b'"')
_LIFTED = 0.1  # of the size of its line, above it


def read_pages(data: bytes) -> dict[str, object]:
    """
    Return the title of a PDF and its pages, each a list of lines.

    A line is its text, its left edge and height above the bottom of the page in points, the size
    of its letters, and whether it is bold. Raises `DocumentError` where the PDF has a password.
    """
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise DocumentError("It has a password; save it without one.")
        pages: list[list[tuple[str, float, float, float, bool]]] = []
        size = 0
        for page in reader.pages:
            lines = _Page().read(page)
            size += sum(len(line[0]) for line in lines)
            if size > limits.MAX_DOCUMENT_BYTES:
                raise DocumentError("It is too large: it has more text than is read.")
            pages.append(lines)
        title = reader.metadata.title if reader.metadata is not None else None
    except DependencyError:
        raise DocumentError(
            f"Reading it needs more than is installed (it is encrypted): {installation('pdf')}."
        ) from None
    return {"title": title if isinstance(title, str) else None, "pages": pages}


class _Page:
    """Takes the pieces of text of one page and makes lines of them."""

    def __init__(self) -> None:
        self._lines: list[tuple[str, float, float, float, bool]] = []
        self._pieces: list[tuple[str, float, float, float, bool]] = []
        self._rise = self._lift = 0.0  # as set, and of the text that is told of next

    def read(self, page: PageObject) -> list[tuple[str, float, float, float, bool]]:
        page.extract_text(visitor_text=self._take, visitor_operand_before=self._operate)
        self._end_line()
        return self._lines

    def _operate(
        self, operator: bytes, operands: Sequence[Any], _outer: object, _inner: object
    ) -> None:
        """Note how far the text that is being shown is lifted above its line."""
        if operator == b"Ts":
            rise = operands[0] if operands else 0
            self._rise = float(rise) if isinstance(rise, int | float) else 0.0
        elif operator in _SHOWING:
            self._lift = self._rise

    def _take(
        self, text: str, outer: Sequence[float], inner: Sequence[float], font: Any, size: float
    ) -> None:
        """Take a piece of text; line ends are in it."""
        left = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
        height = inner[4] * outer[1] + inner[5] * outer[3] + outer[5] + self._lift
        scale = hypot(
            inner[2] * outer[0] + inner[3] * outer[2], inner[2] * outer[1] + inner[3] * outer[3]
        )
        name = str(font.get("/BaseFont", "")).lower() if font else ""
        bold = any(word in name for word in _BOLD)
        for number, piece in enumerate(text.split("\n")):
            if number:
                self._end_line()
            if piece:
                self._pieces.append((piece, left, height, abs(size * scale), bold))

    def _end_line(self) -> None:
        """Make a line of the pieces so far."""
        pieces, self._pieces = self._pieces, []
        words = [piece for piece in pieces if piece[0].strip()]
        if not words:
            return
        main = max(words, key=lambda piece: len(piece[0].strip()))
        text = "".join(
            [
                raised(piece[0])
                if piece[3] < main[3] * _SMALL and piece[2] > main[2] + main[3] * _LIFTED
                else piece[0]
                for piece in pieces
            ]
        )
        bold = all(piece[4] for piece in words)
        text = " ".join(tidy(text).split())
        if text:
            self._lines.append(
                (text, round(words[0][1], 1), round(main[2], 1), round(main[3], 1), bold)
            )
