"""What the styles of a Word document say of its paragraphs: headings, lists, hidden text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VAL = f"{W}val"
_OFF = frozenset(("0", "false", "off", "none"))
_BODY_TEXT = 9  # the outline level of what is no heading
_DEEPEST_CHAIN = 20
_CONTENTS = ("toc ", "contents ", "table of figures", "index ")


class Style(NamedTuple):
    """What a style says, what it is based on included; None is where it says nothing."""

    name: str = ""  # in English and lower case for all styles that Word comes with
    outline: int | None = None  # 0 for the highest heading
    list_level: int | None = None  # 0 for the outermost; -1 where the style says "no list"
    hidden: bool | None = None
    bold: bool | None = None


PLAIN = Style()


class Styles:
    """The styles of a document by their id."""

    def __init__(self, root: _Element | None) -> None:
        """Read the root element of styles.xml; None where a document has none."""
        self._elements: dict[str, _Element] = {}
        self._known: dict[str, Style] = {"": PLAIN}
        for element in () if root is None else root.iterfind(f"{W}style"):
            self._elements[element.get(f"{W}styleId", "")] = element
            if element.get(f"{W}type") == "paragraph" and not is_off(element.get(f"{W}default")):
                self._known[""] = self._read(element, _DEEPEST_CHAIN)

    def get(self, name: str) -> Style:
        """Return the style with this id, that of plain paragraphs for "" and unknown ones."""
        found = self._known.get(name)
        if found is None:
            element = self._elements.get(name)
            found = PLAIN if element is None else self._read(element, _DEEPEST_CHAIN)
            self._known[name] = found
        return found

    def _read(self, element: _Element, left: int) -> Style:
        parent = self._elements.get(value(element.find(f"{W}basedOn")) or "")
        based = PLAIN if parent is None or left == 0 else self._read(parent, left - 1)
        paragraph, run = element.find(f"{W}pPr"), element.find(f"{W}rPr")
        outline, listed = outline_of(paragraph), list_level_of(paragraph)
        hidden, bold = switch(run, "vanish"), switch(run, "b")
        return Style(
            (value(element.find(f"{W}name")) or "").lower(),
            based.outline if outline is None else outline,
            based.list_level if listed is None else listed,
            based.hidden if hidden is None else hidden,
            based.bold if bold is None else bold,
        )


def heading_level(style: Style, outline: int | None) -> int:
    """Return 1 to 6 for a heading with its style and its own outline level, 0 for anything else."""
    if outline is None and style.name.startswith("heading ") and style.name[8:9].isdecimal():
        outline = int(style.name[8:9]) - 1 if style.outline is None else style.outline
    elif outline is None:
        outline = style.outline
    return min(outline + 1, 6) if outline is not None and 0 <= outline < _BODY_TEXT else 0


def lists_contents(style: Style) -> bool:
    """Say whether paragraphs of a style are a table of contents or an index."""
    return style.name.startswith(_CONTENTS)


def value(element: _Element | None) -> str | None:
    """Return the `val` of a property."""
    return None if element is None else element.get(_VAL)


def is_off(text: str | None) -> bool:
    """Say whether the value of a switch is "off"; without a value an attribute is missing."""
    return text is None or text in _OFF


def switch(properties: _Element | None, name: str) -> bool | None:
    """Return whether a switch such as `vanish` is on, None where it is not mentioned."""
    element = None if properties is None else properties.find(f"{W}{name}")
    if element is None:
        return None
    return element.get(_VAL, "1") not in _OFF


def number(text: str | None) -> int | None:
    """Return a whole number, None for what is none."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else None


def outline_of(properties: _Element | None) -> int | None:
    """Return the outline level that paragraph properties name."""
    return None if properties is None else number(value(properties.find(f"{W}outlineLvl")))


def list_level_of(properties: _Element | None) -> int | None:
    """Return the level of the list that a paragraph is in, -1 for none, None if not said."""
    numbering = None if properties is None else properties.find(f"{W}numPr")
    if numbering is None:
        return None
    if value(numbering.find(f"{W}numId")) == "0":
        return -1
    return min(number(value(numbering.find(f"{W}ilvl"))) or 0, 8)
