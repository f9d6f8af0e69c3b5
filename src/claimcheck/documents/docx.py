"""Word documents (docx): the text as it reads once all changes are accepted.

The XML is read directly: libraries for writing such files leave out what was inserted as a tracked
change, footnotes, text boxes and fields to be filled in, and whoever checks a draft must not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.documents import docx_properties
from claimcheck.documents.archive import Archive
from claimcheck.documents.docx_runs import Fields, Inline
from claimcheck.documents.docx_styles import (
    Style,
    Styles,
    W,
    heading_level,
    list_level_of,
    lists_contents,
    number,
    outline_of,
    switch,
    value,
)
from claimcheck.documents.margin import Margin
from claimcheck.documents.model import BlockKind, Document
from claimcheck.documents.office_xml import children, core_title, main_part, relations, root_of
from claimcheck.documents.written import Cell, Paragraph, Row, Written

if TYPE_CHECKING:
    from lxml.etree import _Element

_HOLDERS = tuple(f"{W}{name}" for name in "sdt sdtContent customXml smartTag ins moveTo".split())
_BLOCKS = (f"{W}p", f"{W}tbl", f"{W}sdt", f"{W}customXml", f"{W}ins", f"{W}moveTo")
_NOT_NOTES = frozenset(("separator", "continuationSeparator", "continuationNotice"))


def parse_docx(data: bytes) -> Document:
    """
    Return the document that the bytes of a docx file hold.

    Places are "paragraph 12", "table 2, row 3", "footnote 4" and "endnote 5". Raises
    `DocumentError` where it is damaged, has a password, or is no document that an office program
    writes.
    """
    archive = Archive(data, "docx")
    reader = _Reader(archive, main_part(archive, "word/document.xml"))
    return reader.read()


class _Reader:
    """Reads one document from its first paragraph to its last."""

    def __init__(self, archive: Archive, part: str) -> None:
        links = relations(archive, part)
        parts = {link.kind: link.target for link in links.values()}

        def root(kind: str) -> _Element | None:
            return root_of(archive, parts[kind]) if kind in parts else None

        self._archive = archive
        self._part = part
        self._styles = Styles(root("styles"))
        self._notes = {kind: _by_id(root(f"{kind}s"), kind) for kind in ("footnote", "endnote")}
        self._margin = Margin(docx_properties.comments(root("comments")), ranges=True)
        self._fields = Fields()
        self._pending: Inline | None = None  # a paragraph whose end was deleted
        self._written = Written()
        self._paragraphs = 0
        self._noted = {"footnote": 0, "endnote": 0}
        self._titled: str | None = None

    def read(self) -> Document:
        for block in children(self._archive, self._part, (f"{W}body",), _BLOCKS):
            self._block(block)
        if self._pending is not None and self._pending.length:
            self._add(Paragraph(self._pending.text()))
        title = self._titled or core_title(self._archive)
        return self._written.document(title, docx_properties.day(self._archive))

    def _block(self, element: _Element) -> None:
        """Read a paragraph, a table, or what holds some of them."""
        if element.tag == f"{W}p":
            paragraph, inline = self._paragraph(element)
            if paragraph is not None:
                self._add(paragraph)
                self._beside(inline)
        elif element.tag == f"{W}tbl":
            self._table(element)
        elif element.tag in _HOLDERS and not _shows_hint(element):
            for block in element:
                self._block(block)

    def _add(self, paragraph: Paragraph) -> None:
        if paragraph.text.strip():
            self._paragraphs += 1
            self._written.add(paragraph, f"paragraph {self._paragraphs}")

    def _beside(self, inline: Inline) -> None:
        """Read what is anchored in a paragraph: its notes and its text boxes."""
        for box in inline.boxes:
            for block in box:
                self._block(block)
        for note in inline.notes:
            element = self._notes[note.kind].pop(note.number, None)
            if element is None:
                continue
            self._noted[note.kind] += 1
            place = f"{note.kind} {self._noted[note.kind]}"
            for block in element.iter(f"{W}p"):
                paragraph, _ = self._paragraph(block)
                if paragraph is not None:
                    self._written.add(paragraph._replace(text=paragraph.text.lstrip()), place)

    def _paragraph(self, element: _Element) -> tuple[Paragraph | None, Inline]:
        """Return a paragraph; None where it goes on in the next, and so is not yet whole."""
        inline = self._pending or Inline(self._styles, self._fields)
        self._pending = None
        inline.read(element)
        properties = element.find(f"{W}pPr")
        mark = None if properties is None else properties.find(f"{W}rPr")
        if mark is not None and (mark.find(f"{W}del") is not None or _moved(mark)):
            self._pending = inline
            return None, inline
        name = "" if properties is None else value(properties.find(f"{W}pStyle")) or ""
        style = self._styles.get(name)
        if style.hidden and (mark is None or switch(mark, "vanish") is not False):
            return Paragraph(""), inline
        return self._described(inline, style, properties), inline

    def _described(self, inline: Inline, style: Style, properties: _Element | None) -> Paragraph:
        text = inline.text()
        comments = self._margin.comments(inline.marks, inline.length)
        if lists_contents(style):
            return Paragraph(text, prose=False, comments=comments)
        level = heading_level(style, outline_of(properties))
        if style.name == "title" and text.strip() and self._titled is None:
            self._titled = text
            return Paragraph(text, BlockKind.HEADING, 1, comments=comments)
        if level or style.name == "subtitle":
            # Below a title, "heading 1" is the second level.
            level = min(max(level, 1) + (self._titled is not None), 6)
            return Paragraph(text, BlockKind.HEADING, level, comments=comments)
        listed = list_level_of(properties)
        listed = style.list_level if listed is None else listed
        if listed is not None and listed >= 0:
            return Paragraph(text, BlockKind.LIST_ITEM, listed + 1, comments=comments)
        if "quote" in style.name:
            return Paragraph(text, BlockKind.QUOTE, comments=comments)
        paragraph = Paragraph(text, comments=comments)
        if (inline.strong or (style.bold and style.name)) and paragraph.could_be_heading():
            return paragraph._replace(kind=BlockKind.HEADING, level=6)
        return paragraph

    def _table(self, table: _Element) -> None:
        rows: list[Row] = []
        inlines: list[Inline] = []
        nested: list[_Element] = []
        for element in _within(table, f"{W}tr"):
            properties = element.find(f"{W}trPr")
            if properties is not None and properties.find(f"{W}del") is not None:
                continue
            column = 0 if properties is None else _skipped(properties)
            cells: list[Cell] = []
            for part in _within(element, f"{W}tc"):
                cell = self._cell(part, column, inlines, nested)
                cells.append(cell)
                column += cell.width
            rows.append(Row(tuple(cells), bool(switch(properties, "tblHeader"))))
        self._written.add_table(rows)
        for inline in inlines:
            self._beside(inline)
        for inner in nested:
            self._table(inner)

    def _cell(
        self, element: _Element, column: int, inlines: list[Inline], nested: list[_Element]
    ) -> Cell:
        properties = element.find(f"{W}tcPr")
        width, goes_on, deleted = 1, False, False
        if properties is not None:
            width = min(max(number(value(properties.find(f"{W}gridSpan"))) or 1, 1), 1_000)
            merge = properties.find(f"{W}vMerge")
            goes_on = merge is not None and merge.get(f"{W}val", "continue") != "restart"
            deleted = properties.find(f"{W}cellDel") is not None
        if goes_on or deleted:
            return Cell(column, width, (), goes_on)
        found: list[Paragraph] = []
        for block in _within(element, f"{W}p", f"{W}tbl"):
            if block.tag == f"{W}tbl":
                nested.append(block)
                continue
            paragraph, inline = self._paragraph(block)
            if paragraph is not None:
                found.append(paragraph)
                inlines.append(inline)
        return Cell(column, width, tuple(found))


def _within(parent: _Element, *tags: str) -> Iterator[_Element]:
    """Yield the elements with one of `tags` in another, also those in wrappers."""
    for element in parent:
        if element.tag in tags:
            yield element
        elif element.tag in _HOLDERS and not _shows_hint(element):
            yield from _within(element, *tags)


def _shows_hint(element: _Element) -> bool:
    """Say whether a field to be filled in still shows what is to be put there."""
    return bool(switch(element.find(f"{W}sdtPr"), "showingPlcHdr"))


def _moved(mark: _Element) -> bool:
    return mark.find(f"{W}moveFrom") is not None


def _skipped(properties: _Element) -> int:
    """Return how many columns a row leaves out at its beginning."""
    return min(number(value(properties.find(f"{W}gridBefore"))) or 0, 1_000)


def _by_id(root: _Element | None, kind: str) -> dict[str, _Element]:
    """Return the notes of a part by their id, without the lines between notes and text."""
    found: dict[str, _Element] = {}
    for element in () if root is None else root.iterfind(f"{W}{kind}"):
        if element.get(f"{W}type") not in _NOT_NOTES:
            found[element.get(f"{W}id", "")] = element
    return found
