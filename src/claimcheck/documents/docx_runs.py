"""The text of one Word paragraph, as its readers see it once all changes are accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.documents.docx_styles import Styles, W, switch, value
from claimcheck.documents.margin import Mark
from claimcheck.documents.office_xml import one_version
from claimcheck.documents.written import raised, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_ID = f"{W}id"
# What wraps runs without changing whether they are read.
_WRAPPERS = frozenset(
    f"{W}{name}"
    for name in "hyperlink ins moveTo smartTag customXml sdtContent dir bdo fldSimple".split()
)
_CHARACTERS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
}
_DRAWN = frozenset(f"{W}{name}" for name in ("drawing", "pict", "object"))
_NOTES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_MARKS = {f"{W}commentRangeStart": 1, f"{W}commentRangeEnd": -1, f"{W}commentReference": 0}
# Characters of the Symbol font that stand in figures; its others are marks of lists.
_SYMBOLS = {
    0xA0: "€",
    0xA3: "≤",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xB4: "×",
    0xBB: "≈",
    0x2D: "−",
    0x6D: "μ",
    0x44: "Δ",
}
_PRIVATE = range(0xF000, 0xF100)


class Note(NamedTuple):
    """The mark of a footnote or an endnote."""

    kind: str  # "footnote" or "endnote"
    number: str  # its id in the file


class Fields:
    """
    The fields that are open at a place of the document.

    A field ("PAGE", "REF", "TOC") is an instruction followed by its result. Fields nest, and may
    run over many paragraphs; only results are read.
    """

    def __init__(self) -> None:
        """Start outside of any field."""
        self._in_result: list[bool] = []

    def mark(self, kind: str | None) -> None:
        """Pass a mark: "begin", "separate" or "end"."""
        if kind == "begin":
            self._in_result.append(False)
        elif kind == "separate" and self._in_result:
            self._in_result[-1] = True
        elif kind == "end" and self._in_result:
            self._in_result.pop()

    def are_read(self) -> bool:
        """Say whether what stands here is seen."""
        return all(self._in_result)


class Inline:
    """What has been read of a paragraph; two paragraphs whose border was deleted are one."""

    def __init__(self, styles: Styles, fields: Fields) -> None:
        """Start with an empty paragraph."""
        self._styles = styles
        self._fields = fields
        self._pieces: list[str] = []
        self.length = 0
        self.notes: list[Note] = []
        self.boxes: list[_Element] = []  # text boxes that are anchored here
        self.marks: list[Mark] = []  # of comments
        self.strong = False  # every word of it is bold
        self._weak = False

    def text(self) -> str:
        """Return what has been read."""
        return "".join(self._pieces)

    def read(self, parent: _Element) -> None:
        """Read what stands in a paragraph, or in a part of one."""
        for element in parent:
            tag = element.tag
            if tag == f"{W}r":
                self._run(element)
            elif tag in _WRAPPERS:
                self.read(element)
            elif tag == f"{W}sdt":
                self._control(element)
            elif tag == f"{_MC}AlternateContent":
                self.read(one_version(element))
            elif tag in _MARKS:
                self.marks.append(Mark(_MARKS[tag], element.get(_ID, ""), self.length))

    def _control(self, element: _Element) -> None:
        """Read a field to be filled in, unless it still shows "Click here to enter text"."""
        properties = element.find(f"{W}sdtPr")
        if not switch(properties, "showingPlcHdr"):
            content = element.find(f"{W}sdtContent")
            if content is not None:
                self.read(content)

    def _run(self, run: _Element) -> None:
        properties = run.find(f"{W}rPr")
        seen, high, bold = True, False, False
        if properties is not None:
            style = self._styles.get(value(properties.find(f"{W}rStyle")) or "")
            hidden = switch(properties, "vanish")
            seen = not (style.hidden if hidden is None else hidden)
            seen = seen and not (switch(properties, "strike") or switch(properties, "dstrike"))
            high = value(properties.find(f"{W}vertAlign")) == "superscript"
            bold = bool(switch(properties, "b"))
        for element in run:
            self._part(element, seen=seen, high=high, bold=bold)

    def _part(self, element: _Element, *, seen: bool, high: bool, bold: bool) -> None:
        """Read one part of a run."""
        tag = element.tag
        if tag == f"{W}fldChar":
            self._fields.mark(element.get(f"{W}fldCharType"))
        elif tag in _MARKS:
            self.marks.append(Mark(_MARKS[tag], element.get(_ID, ""), self.length))
        elif not seen or not self._fields.are_read():
            return
        elif tag == f"{W}t":
            text = element.text or ""
            kept = text if element.get(_SPACE) == "preserve" else text.strip(" \t\r\n")
            self._add(raised(kept) if high else kept, bold=bold)
        elif tag == f"{_MC}AlternateContent":
            for part in one_version(element):
                self._part(part, seen=seen, high=high, bold=bold)
        else:
            self._rare(element)

    def _rare(self, element: _Element) -> None:
        """Read a part of a run that is no text of its own."""
        tag = element.tag
        if tag in _CHARACTERS:
            self._put(_CHARACTERS[tag])
        elif tag == f"{W}br":
            self._put("\n\n" if element.get(f"{W}type") in ("page", "column") else "\n")
        elif tag == f"{W}sym":
            self._put(_symbol(element))
        elif tag in _NOTES:
            self.notes.append(Note(_NOTES[tag], element.get(_ID, "")))
        elif tag in _DRAWN:
            self.boxes.extend(_boxes(element))
        elif tag == f"{W}ruby":
            base = element.find(f"{W}rubyBase")
            if base is not None:
                self.read(base)

    def _add(self, text: str, *, bold: bool) -> None:
        if text.strip():
            self._weak = self._weak or not bold
            self.strong = not self._weak
        self._put(tidy(text.replace("\n", " ")))

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self.length += len(text)


def _boxes(element: _Element) -> Iterator[_Element]:
    """Yield the text boxes of a drawing; each is there twice, for newer and for older Word."""
    for part in element:
        if part.tag == f"{W}txbxContent":
            yield part
        else:
            chosen = one_version(part) if part.tag == f"{_MC}AlternateContent" else part
            yield from _boxes(chosen)


def _symbol(element: _Element) -> str:
    try:
        code = int(element.get(f"{W}char", ""), 16)
    except ValueError:
        return " "
    if code in _PRIVATE:
        font = element.get(f"{W}font", "")
        return _SYMBOLS.get(code - 0xF000, " ") if font == "Symbol" else " "
    return chr(code) if 0x20 < code < 0xD800 else " "
