"""Put a document together from paragraphs and tables that were taken out of a file.

Its text has a line for each paragraph, and for each paragraph of a table's cell. What stands in the
file between them (anchors, empty paragraphs) leaves no line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.documents.decode import check_size
from claimcheck.documents.model import Block, BlockKind, Comment, Document, Place
from claimcheck.documents.plain import parse_plain

if TYPE_CHECKING:
    from datetime import date

_LONGEST_BOLD_HEADING = 100  # characters
_MADE_UP = ("microsoft word", "microsoft powerpoint", "powerpoint presentation", "untitled")
Span = tuple[int, int]
# Within a line there are no line ends, and no soft hyphens, which figures and words may have in
# their middle. A tab stays: it is a blank to every reader.
_TIDY = dict.fromkeys(map(ord, "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), " ") | {
    0x00: None,
    0xAD: None,
    **{0xFB00 + at: word for at, word in enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"))},
}
_RAISED = str.maketrans("0123456789+-−–ao", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻ªº") | {
    ord(letter): sign for letter, sign in zip("bcdefghijklmnp", "ᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵖ", strict=True)
}


class Paragraph(NamedTuple):
    """
    A paragraph without its place: what is read of it, and what it is.

    A line feed in `text` is a line break that its author made inside the paragraph, two of them
    the end of a page or column. One that is not `prose` is part of the text, but is not checked.
    `comments` have their places within `text`.
    """

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    prose: bool = True
    comments: tuple[Comment, ...] = ()

    def could_be_heading(self) -> bool:
        """Say whether it is short and without end mark, as a heading that is only set in bold."""
        text = self.text.strip()
        return 0 < len(text) <= _LONGEST_BOLD_HEADING and text[-1] not in ".!?:;,"


class Cell(NamedTuple):
    """A cell of a table: its first column (from 0), how many it takes up, and what is in it."""

    column: int
    width: int
    paragraphs: tuple[Paragraph, ...]
    goes_on: bool = False  # it is part of the cell above it


class Row(NamedTuple):
    """A row of a table; `header` says that its author made it one that repeats on each page."""

    cells: tuple[Cell, ...]
    header: bool = False


def tidy(text: str) -> str:
    """Return text as it stands in a line: ligatures spelt out, soft hyphens left out."""
    return text if text.isascii() and text.isprintable() else text.translate(_TIDY)


def raised(text: str) -> str:
    """
    Return text that is set as superscript, so that "378,000" with the mark of a footnote stays it.

    Digits and single letters have characters of their own; "th" and "TM" are words as they are.
    """
    letters = sum(map(str.isalpha, text))
    return text.translate(_RAISED) if letters < 2 else text


def real_title(text: str | None) -> str | None:
    """Return a title that a person gave, None for "Microsoft Word - draft.doc" and the like."""
    if text is None or not text.strip() or text.strip().lower().startswith(_MADE_UP):
        return None
    return tidy(text)


class Written:
    """Takes paragraphs and tables in their order; `document` is what they make together."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._text: list[str] = []
        self._prose: list[str] = []
        self._at = 0
        self._blocks: list[Block] = []
        self._places: list[Place] = []
        self._comments: list[Comment] = []
        self._tables = 0

    def add(
        self, paragraph: Paragraph, place: str, later: tuple[tuple[int, str], ...] = ()
    ) -> Span | None:
        """
        Add what readers find at `place`; return where it stands, None if it holds no text.

        `later` tells where in the text another place begins, as on the next page.
        """
        start = self._at
        span = self._add(paragraph, place, None, None)
        if span is not None:
            self._places += [Place(start + at, name) for at, name in later]
        return span

    def add_table(self, rows: Iterable[Row], within: str | None = None) -> None:
        """Add a table; readers find its cells at "table 2, row 3", or `within` a slide."""
        self._tables += within is None
        table = within or f"table {self._tables}"
        held = [row for row in rows if row.cells]
        width = max((cell.column + cell.width for row in held for cell in row.cells), default=0)
        if len(held) < 2 or width < 2:  # a frame around text
            for number, row in enumerate(held, 1):
                for paragraph in _paragraphs(row):
                    self.add(paragraph, f"{table}, row {number}")
            return
        last = _last_header(held)
        tops: dict[int, Span] = {}
        sides: dict[int, Span] = {}  # what is at the head of the row, by its column
        for number, row in enumerate(held, 1):
            sides = {cell.column: sides[cell.column] for cell in row.cells if _stays(cell, sides)}
            for cell in row.cells:
                column_header = tops.get(cell.column)
                row_header = sides.get(0) if cell.column and number > last else None
                span = self._add_cell(cell, f"{table}, row {number}", row_header, column_header)
                if span is None:
                    continue
                if cell.column == 0:
                    sides[0] = span
                if number <= last:
                    tops.update(dict.fromkeys(range(cell.column, cell.column + cell.width), span))

    def document(self, title: str | None = None, day: date | None = None) -> Document:
        """Return the document; raises `DocumentError` where it is too large."""
        text = "\n".join(self._text)
        check_size(len(text))
        prose = "\n".join(self._prose)
        return Document(
            text,
            text if text == prose else prose,
            tuple(self._blocks),
            day,
            " ".join(title.split()) or None if title else None,
            tuple(sorted(self._comments, key=lambda it: (it.start, it.end))),
            tuple(self._places),
            editable=False,
        )

    def _add_cell(
        self, cell: Cell, place: str, row_header: Span | None, column_header: Span | None
    ) -> Span | None:
        found: list[Span] = []
        for paragraph in cell.paragraphs:
            as_cell = paragraph._replace(kind=BlockKind.TABLE_CELL, level=0)
            span = self._add(as_cell, place, row_header, column_header)
            if span is not None:
                found.append(span)
        return (found[0][0], found[-1][1]) if found else None

    def _add(
        self,
        paragraph: Paragraph,
        place: str,
        row_header: Span | None,
        column_header: Span | None,
    ) -> Span | None:
        text = paragraph.text
        if not text.strip():
            return None
        prose, blocks = _read(paragraph)
        start = self._at
        for kind, level, first, last in blocks:
            self._blocks.append(
                Block(kind, start + first, start + last, level, row_header, column_header)
            )
        for comment in paragraph.comments:
            self._comments.append(
                comment._replace(start=start + comment.start, end=start + comment.end)
            )
        self._text.append(text.replace("\n", " "))
        self._prose.append(prose.replace("\n", " "))
        self._places.append(Place(start, place))
        self._at += len(text) + 1
        first = start + len(text) - len(text.lstrip())
        return first, start + len(text.rstrip())


def _read(paragraph: Paragraph) -> tuple[str, list[tuple[BlockKind, int, int, int]]]:
    """Return the prose of a paragraph, and its blocks: kind, level, start and end."""
    text, kind, level = paragraph.text, paragraph.kind, paragraph.level
    if not paragraph.prose:
        return " " * len(text), []
    first = len(text) - len(text.lstrip())
    whole = (kind, level, first, len(text.rstrip()))
    is_plain = kind is BlockKind.PARAGRAPH
    if kind is BlockKind.HEADING or not ("\n" in text or (is_plain and not text[first].isalnum())):
        return text, [whole]
    read = parse_plain(text)  # line breaks and marks of lists that an author made by hand
    if is_plain:
        return read.prose, [(it.kind, it.level, it.start, it.end) for it in read.blocks]
    return text, [(kind, level, it.start, it.end) for it in read.blocks]


def _paragraphs(row: Row) -> Iterator[Paragraph]:
    for cell in row.cells:
        yield from cell.paragraphs


def _last_header(rows: list[Row]) -> int:
    """Return the number of the last row of headers: those marked, else the first with two cells."""
    marked = 0
    while marked < len(rows) - 1 and rows[marked].header:
        marked += 1
    if marked:
        return marked
    for number, row in enumerate(rows, 1):
        filled = [cell for cell in row.cells if any(it.text.strip() for it in cell.paragraphs)]
        if len(filled) > 1:
            return number
    return 1


def _stays(cell: Cell, sides: dict[int, Span]) -> bool:
    return cell.goes_on and cell.column in sides
