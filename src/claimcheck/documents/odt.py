"""OpenDocument texts (odt): the text as it reads once all changes are accepted."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from claimcheck.documents.archive import Archive
from claimcheck.documents.margin import Margin
from claimcheck.documents.model import BlockKind, Document
from claimcheck.documents.odt_runs import Inline, blocks_of
from claimcheck.documents.odt_styles import DRAW, OFFICE, STYLE, TABLE, TEXT, Styles
from claimcheck.documents.office_xml import children, root_of
from claimcheck.documents.written import (
    Cell,
    Paragraph,
    Row,
    Written,
    real_title,
)
from claimcheck.errors import DocumentError

if TYPE_CHECKING:
    from lxml.etree import _Element

_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_INDEXES = frozenset(
    f"{TEXT}{name}"
    for name in """
    table-of-content illustration-index table-index object-index user-index alphabetical-index
    bibliography
    """.split()
)
_LISTS = (f"{TEXT}list", f"{TEXT}list-item", f"{TEXT}list-header")
_ROWS = (f"{TABLE}table-header-rows", f"{TABLE}table-rows", f"{TABLE}table-row-group")
_CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
_BLOCKS = (
    *(f"{TEXT}{name}" for name in ("p", "h", "list", "section", "numbered-paragraph")),
    *_INDEXES,
    f"{TABLE}table",
    *(f"{DRAW}{name}" for name in ("frame", "g", "custom-shape", "rect", "a")),
)
_MOST_COLUMNS = 1_000


def parse_odt(data: bytes) -> Document:
    """
    Return the document that the bytes of an odt file hold.

    Places are "paragraph 12", "table 2, row 3", "footnote 4" and "endnote 5". Raises
    `DocumentError` where it is damaged, has a password, or is no document that an office program
    writes.
    """
    archive = Archive(data, "odt")
    if b"encryption-data" in (archive.read("META-INF/manifest.xml") or b""):
        raise DocumentError("It has a password; save it without one.")
    return _Reader(archive).read()


class _Reader:
    """Reads one document from its first paragraph to its last."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._styles = Styles(root_of(archive, "styles.xml"))
        self._margin = Margin({}, ranges=False)
        self._written = Written()
        self._paragraphs = 0
        self._noted = {"footnote": 0, "endnote": 0}
        self._titled: str | None = None

    def read(self) -> Document:
        parents = (f"{OFFICE}automatic-styles", f"{OFFICE}text")
        tags = (f"{STYLE}style", *_BLOCKS)
        styles: list[_Element] = []
        for element in children(self._archive, "content.xml", parents, tags):
            if element.tag == f"{STYLE}style":
                styles.append(deepcopy(element))  # they are emptied behind us
                self._styles.add(styles[-1])
            else:
                self._block(element, 0)
        meta = root_of(self._archive, "meta.xml")
        title = None if meta is None else next(meta.iter(_TITLE), None)
        told = None if title is None else real_title(title.text)
        return self._written.document(self._titled or told)

    def _block(self, element: _Element, depth: int, *, prose: bool = True) -> None:
        """Read a block at a depth of lists; an index is not `prose`."""
        tag = element.tag
        if tag in (f"{TEXT}p", f"{TEXT}h"):
            paragraph, inline = self._paragraph(element, depth)
            if paragraph.text.strip():
                self._paragraphs += 1
                place = f"paragraph {self._paragraphs}"
                self._written.add(paragraph._replace(prose=prose), place)
            self._beside(inline)
        elif tag == f"{TABLE}table":
            self._table(element)
        elif tag.startswith(DRAW):
            for part in blocks_of(element):
                self._block(part, 0)
        elif element.get(f"{TEXT}display") != "none":
            prose = prose and tag not in _INDEXES
            if tag in (*_BLOCKS, *_LISTS) or tag in (f"{TEXT}index-body", f"{TEXT}index-title"):
                for part in element:
                    self._block(part, depth + (tag == f"{TEXT}list"), prose=prose)

    def _paragraph(self, element: _Element, depth: int) -> tuple[Paragraph, Inline]:
        inline = Inline(self._styles, self._margin)
        style = self._styles.get("paragraph", element.get(f"{TEXT}style-name"))
        inline.read(element, style)
        text = inline.text()
        comments = self._margin.comments(inline.marks, inline.length)
        paragraph = Paragraph(text, comments=comments)
        if element.tag == f"{TEXT}h" or "Title" in style.names or "Subtitle" in style.names:
            level = _level(element)
            if "Title" in style.names and text.strip() and self._titled is None:
                self._titled = text
            elif self._titled is not None:  # below a title, the first level is the second
                level = min(level + 1, 6)
            paragraph = paragraph._replace(kind=BlockKind.HEADING, level=level)
        elif depth:
            paragraph = paragraph._replace(kind=BlockKind.LIST_ITEM, level=depth)
        elif "Quotations" in style.names:
            paragraph = paragraph._replace(kind=BlockKind.QUOTE)
        elif inline.strong and paragraph.could_be_heading():
            paragraph = paragraph._replace(kind=BlockKind.HEADING, level=6)
        return paragraph, inline

    def _beside(self, inline: Inline) -> None:
        """Read what is anchored in a paragraph: its notes and its text boxes."""
        for box in inline.boxes:
            self._block(box, 0)
        for note in inline.notes:
            kind = "endnote" if note.get(f"{TEXT}note-class") == "endnote" else "footnote"
            self._noted[kind] += 1
            for part in note.iterfind(f"{TEXT}note-body"):
                for element in part.iter(f"{TEXT}p", f"{TEXT}h"):
                    paragraph, _ = self._paragraph(element, 0)
                    self._written.add(paragraph, f"{kind} {self._noted[kind]}")

    def _table(self, table: _Element) -> None:
        rows: list[Row] = []
        inlines: list[Inline] = []
        nested: list[_Element] = []
        for element, header in _rows(table):
            rows.append(Row(tuple(self._cells(element, inlines, nested)), header))
        self._written.add_table(rows)
        for inline in inlines:
            self._beside(inline)
        for inner in nested:
            self._block(inner, 0)

    def _cells(
        self, row: _Element, inlines: list[Inline], nested: list[_Element]
    ) -> Iterator[Cell]:
        column = taken = 0
        for element in row:
            if element.tag not in _CELLS:
                continue
            if element.tag == _CELLS[0]:
                width = _count(element, "number-columns-spanned")
                yield Cell(column, width, tuple(self._within(element, inlines, nested)))
                taken = column + width
            elif column >= taken:  # of a cell in an upper row
                yield Cell(column, 1, (), goes_on=True)
            column = min(column + _count(element, "number-columns-repeated"), _MOST_COLUMNS)

    def _within(
        self, cell: _Element, inlines: list[Inline], nested: list[_Element]
    ) -> Iterator[Paragraph]:
        for element in cell.iter(f"{TEXT}p", f"{TEXT}h", f"{TABLE}table"):
            if _owner(element) is not cell:
                continue
            if element.tag == f"{TABLE}table":
                nested.append(element)
                continue
            paragraph, inline = self._paragraph(element, 0)
            inlines.append(inline)
            yield paragraph


def _owner(element: _Element) -> _Element | None:
    """Return the cell, note, frame or other thing whose text an element is."""
    above = element.getparent()
    while above is not None and above.tag in (*_LISTS, f"{TEXT}section"):
        above = above.getparent()
    return above


def _rows(table: _Element, *, header: bool = False) -> Iterator[tuple[_Element, bool]]:
    """Yield the rows of a table, and whether they are its header."""
    for element in table:
        if element.tag == f"{TABLE}table-row":
            yield element, header
        elif element.tag in _ROWS:
            yield from _rows(element, header=header or element.tag == _ROWS[0])


def _level(heading: _Element) -> int:
    text = heading.get(f"{TEXT}outline-level", "1")
    return min(max(int(text), 1), 6) if text.isascii() and text.isdigit() and len(text) < 3 else 1


def _count(element: _Element, name: str) -> int:
    text = element.get(f"{TABLE}{name}", "1")
    whole = text.isascii() and text.isdigit() and len(text) < 9
    return min(max(int(text), 1), _MOST_COLUMNS) if whole else 1
