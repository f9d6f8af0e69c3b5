"""Presentations (pptx): slide by slide, the title first, then what stands below it, then notes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.documents.archive import Archive
from claimcheck.documents.model import BlockKind, Document
from claimcheck.documents.office_xml import (
    Relation,
    core_title,
    main_part,
    one_version,
    relations,
    root_of,
)
from claimcheck.documents.written import Cell, Paragraph, Row, Written, raised, tidy
from claimcheck.errors import DocumentError

if TYPE_CHECKING:
    from lxml.etree import _Element

_FORMATS = "http://schemas.openxmlformats.org/"
_P = f"{{{_FORMATS}presentationml/2006/main}}"
_A = f"{{{_FORMATS}drawingml/2006/main}}"
_DIAGRAM = f"{{{_FORMATS}drawingml/2006/diagram}}"
_R = f"{{{_FORMATS}officeDocument/2006/relationships}}"
_TITLES = frozenset(("title", "ctrTitle"))
_FURNITURE = frozenset(("dt", "ftr", "hdr", "sldNum", "sldImg"))  # the same on every slide
_BULLETED = frozenset(("body", "obj", ""))  # placeholders whose layouts make lists
_ON = frozenset(("1", "true"))


class _Shape(NamedTuple):
    """What holds text, a table, or a diagram; `role` is that of a placeholder, else None."""

    element: _Element
    role: str | None


def parse_pptx(data: bytes) -> Document:
    """
    Return the document that the bytes of a pptx file hold.

    Places are "slide 3", "slide 3, row 2" (of a table) and "slide 3, notes", numbered as
    presentation programs do; hidden slides count, but are not read. Raises `DocumentError` where it
    is damaged, has a password, or is no presentation that an office program writes.
    """
    archive = Archive(data, "pptx")
    part = main_part(archive, "ppt/presentation.xml")
    root = root_of(archive, part)
    if root is None or root.tag != f"{_P}presentation":
        raise DocumentError("It is not a pptx file, or is damaged: it has no presentation.")
    links = relations(archive, part)
    written = Written()
    titled: str | None = None
    seen: set[str] = set()
    for number, entry in enumerate(root.iterfind(f"{_P}sldIdLst/{_P}sldId"), 1):
        link = links.get(entry.get(f"{_R}id", ""))
        slide = None if link is None else root_of(archive, link.target)
        if link is None or slide is None:
            raise DocumentError(f"It is damaged: its slide {number} is missing.")
        if link.target in seen:
            raise DocumentError(f"It is damaged: its slide {number} is there twice.")
        seen.add(link.target)
        if slide.get("show") in ("0", "false"):
            continue
        reader = _Slide(archive, relations(archive, link.target), written, f"slide {number}")
        title = reader.read(slide, 1 if number == 1 else 2)
        titled = titled or (title if number == 1 else None)
    return written.document(titled or core_title(archive))


class _Slide:
    """Reads one slide."""

    def __init__(
        self, archive: Archive, links: dict[str, Relation], written: Written, place: str
    ) -> None:
        self._archive = archive
        self._links = links
        self._written = written
        self._place = place

    def read(self, slide: _Element, level: int) -> str | None:
        """Read a slide whose title is a heading of `level`; return the title."""
        shapes = list(_shapes(slide.find(f"{_P}cSld/{_P}spTree")))
        title: str | None = None
        for shape in (it for it in shapes if it.role in _TITLES):
            for paragraph in _paragraphs(shape):
                heading = paragraph._replace(kind=BlockKind.HEADING, level=level)
                self._written.add(heading, self._place)
                title = title or heading.text.strip() or None
        for shape in shapes:
            if shape.role not in _TITLES:
                self._shape(shape)
        for link in self._links.values():
            if link.kind == "notesSlide":
                self._notes(root_of(self._archive, link.target))
        return title

    def _shape(self, shape: _Shape) -> None:
        for paragraph in _paragraphs(shape):
            self._written.add(paragraph, self._place)
        if shape.element.tag != f"{_P}graphicFrame":
            return
        for table in shape.element.iterfind(f"{_A}graphic/{_A}graphicData/{_A}tbl"):
            self._written.add_table(_rows(table), self._place)
        for ids in shape.element.iter(f"{_DIAGRAM}relIds"):
            link = self._links.get(ids.get(f"{_R}dm", ""))
            diagram = None if link is None else root_of(self._archive, link.target)
            for text in () if diagram is None else diagram.iter(f"{_DIAGRAM}t"):
                for element in text.iterfind(f"{_A}p"):
                    self._written.add(Paragraph(_text(element)), self._place)

    def _notes(self, notes: _Element | None) -> None:
        if notes is None:
            return
        for shape in _shapes(notes.find(f"{_P}cSld/{_P}spTree")):
            if shape.role == "body":
                for paragraph in _paragraphs(shape._replace(role=None)):
                    self._written.add(paragraph, f"{self._place}, notes")


def _shapes(tree: _Element | None) -> Iterator[_Shape]:
    """Yield the shapes of a slide, those in groups too, in the order in which they are read out."""
    for element in () if tree is None else tree:
        if element.tag == f"{_P}grpSp":
            yield from _shapes(element)
        elif element.tag.endswith("}AlternateContent"):
            yield from _shapes(one_version(element))
        elif element.tag in (f"{_P}sp", f"{_P}graphicFrame", f"{_P}cxnSp"):
            about = element[0] if len(element) else element
            known = about.find(f"{_P}cNvPr")
            if known is not None and known.get("hidden") in _ON:
                continue
            place = about.find(f"{_P}nvPr/{_P}ph")
            role = None if place is None else place.get("type", "")
            if role not in _FURNITURE:
                yield _Shape(element, role)


def _paragraphs(shape: _Shape) -> Iterator[Paragraph]:
    for element in shape.element.iterfind(f"{_P}txBody/{_A}p"):
        text = _text(element)
        properties = element.find(f"{_A}pPr")
        level = 0
        listed = shape.role in _BULLETED
        if properties is not None:
            told = properties.get("lvl", "0")
            level = int(told) if told in tuple("012345678") else 0
            if properties.find(f"{_A}buNone") is not None:
                listed = False
            elif any(properties.find(f"{_A}{it}") is not None for it in ("buChar", "buAutoNum")):
                listed = True
        if listed:
            yield Paragraph(text, BlockKind.LIST_ITEM, level + 1)
        else:
            yield Paragraph(text)


def _text(paragraph: _Element) -> str:
    """Return the text of a paragraph, without what is struck out."""
    pieces: list[str] = []
    for part in paragraph:
        if part.tag == f"{_A}br":
            pieces.append("\n")
        elif part.tag in (f"{_A}r", f"{_A}fld"):
            text = (part.findtext(f"{_A}t") or "").replace("\n", " ")
            properties = part.find(f"{_A}rPr")
            if properties is not None:
                if properties.get("strike", "noStrike") != "noStrike":
                    continue
                high = properties.get("baseline", "0")
                text = raised(text) if high.rstrip("%").isdigit() and high[0] != "0" else text
            pieces.append(tidy(text))
    return "".join(pieces)


def _rows(table: _Element) -> Iterator[Row]:
    for row in table.iterfind(f"{_A}tr"):
        cells: list[Cell] = []
        for column, cell in enumerate(row.iterfind(f"{_A}tc")):
            if cell.get("hMerge") in _ON:
                continue
            width = cell.get("gridSpan", "1")
            wide = int(width) if width.isascii() and width.isdigit() and len(width) < 4 else 1
            goes_on = cell.get("vMerge") in _ON
            texts = [] if goes_on else [_text(it) for it in cell.iterfind(f"{_A}txBody/{_A}p")]
            cells.append(Cell(column, max(wide, 1), tuple(map(Paragraph, texts)), goes_on))
        yield Row(tuple(cells))
