"""PDF: the text of its pages, put together again as it was before it was set in lines."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any, cast

from claimcheck import limits
from claimcheck.documents.confined import Bounds, run_confined
from claimcheck.documents.model import BlockKind, Document
from claimcheck.documents.pdf_lines import Line
from claimcheck.documents.pdf_pages import read_pages
from claimcheck.documents.pdf_prose import Piece, pieces
from claimcheck.documents.written import Paragraph, Written, real_title
from claimcheck.errors import DocumentError

_HEAD = 1_024  # bytes before the signature that readers put up with
_UNREADABLE = 0.2  # of the characters: fonts that do not say what their letters are
BOUNDS = Bounds(limits.MAX_PDF_SECONDS, limits.MAX_PDF_MEMORY)


def parse_pdf(data: bytes) -> Document:
    """
    Return the document that the bytes of a PDF hold; places are "page 7".

    Running heads and page numbers are left out. Tables are read line by line, since a PDF does not
    say which figure stands under which header. Raises `DocumentError` where it is damaged, has a
    password, holds no text, or takes too long or too much memory to read.
    """
    if b"%PDF-" not in data[:_HEAD]:
        raise DocumentError("It is not a PDF: it does not start as one.")
    if find_spec("pypdf") is None:
        raise ImportError("pypdf is not installed", name="pypdf")
    found = cast("dict[str, Any]", run_confined(read_pages, data, BOUNDS))
    pages = [
        [Line(number, *line) for line in lines] for number, lines in enumerate(found["pages"], 1)
    ]
    _check_readable(pages)
    written = Written()
    for piece in pieces(pages):
        _write(written, piece)
    return written.document(real_title(found["title"]))


def _write(written: Written, piece: Piece) -> None:
    text = "".join(part for _, part in piece.parts)
    places: list[tuple[int, str]] = []
    at = 0
    for page, part in piece.parts:
        places.append((at, f"page {page}"))
        at += len(part)
    kind = piece.kind or BlockKind.PARAGRAPH
    paragraph = Paragraph(text, kind, piece.level, prose=piece.kind is not None)
    written.add(paragraph, places[0][1], tuple(places[1:]))


def _check_readable(pages: list[list[Line]]) -> None:
    """Raise `DocumentError` where there is no text, or none that is one."""
    count = unknown = 0
    for page in pages:
        for line in page:
            count += len(line.text)
            unknown += sum(
                character == "\ufffd" or "\ue000" <= character <= "\uf8ff" or character < " "
                for character in line.text
            )
    if count == 0:
        raise DocumentError("It holds no text (a scanned PDF?).")
    if unknown > count * _UNREADABLE:
        raise DocumentError("Its text cannot be made out: its fonts do not name their letters.")
