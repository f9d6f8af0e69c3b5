"""What the styles of an ODF document say of its text: hidden, struck out, raised, bold."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE = f"{{{_ODF}office:1.0}}"
TEXT = f"{{{_ODF}text:1.0}}"
TABLE = f"{{{_ODF}table:1.0}}"
DRAW = f"{{{_ODF}drawing:1.0}}"
STYLE = f"{{{_ODF}style:1.0}}"
_FO = f"{{{_ODF}xsl-fo-compatible:1.0}}"
_DEEPEST_CHAIN = 20


class Style(NamedTuple):
    """What a style says, its parents included."""

    names: tuple[str, ...] = ()  # its own and its parents', the nearest first
    hidden: bool = False
    struck: bool = False
    raised: bool = False
    bold: bool = False


PLAIN = Style()


class Styles:
    """The styles of a document by family ("text", "paragraph") and name."""

    def __init__(self, root: _Element | None) -> None:
        """Read the root element of styles.xml; None where a document has none."""
        self._elements: dict[tuple[str, str], _Element] = {}
        self._known: dict[tuple[str, str], Style] = {}
        for group in () if root is None else root.iterfind(f"{OFFICE}styles"):
            for element in group.iterfind(f"{STYLE}style"):
                self.add(element)

    def add(self, element: _Element) -> None:
        """Take one more style."""
        key = (element.get(f"{STYLE}family", ""), element.get(f"{STYLE}name", ""))
        self._elements[key] = element

    def get(self, family: str, name: str | None) -> Style:
        """Return a style; a plain one where there is none of that name."""
        if not name:
            return PLAIN
        found = self._known.get((family, name))
        if found is None:
            found = self._known[family, name] = self._read(family, name, _DEEPEST_CHAIN)
        return found

    def _read(self, family: str, name: str, left: int) -> Style:
        element = self._elements.get((family, name))
        if element is None:
            return Style((name,))
        above = element.get(f"{STYLE}parent-style-name")
        based = self._read(family, above, left - 1) if above and left else PLAIN
        properties = element.find(f"{STYLE}text-properties")
        names = (name, *based.names)
        if properties is None:
            return based._replace(names=names)
        get = properties.get
        display = get(f"{TEXT}display")
        line = get(f"{STYLE}text-line-through-style") or get(f"{STYLE}text-line-through-type")
        position = get(f"{STYLE}text-position")
        weight = get(f"{_FO}font-weight")
        return Style(
            names,
            based.hidden if display is None else display == "none",
            based.struck if line is None else line != "none",
            based.raised if position is None else _is_raised(position),
            based.bold if weight is None else weight in ("bold", "600", "700", "800", "900"),
        )


def _is_raised(position: str) -> bool:
    """Say whether "super 58%" or "33% 58%" lifts the text."""
    first = position.split(maxsplit=1)[0] if position.split() else ""
    return first == "super" or (first[:1].isdigit() and first not in ("0", "0%"))
