"""The text of one paragraph of an ODF document, as its readers see it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.documents.margin import Margin, Mark
from claimcheck.documents.odt_styles import DRAW, OFFICE, PLAIN, TEXT, Style, Styles
from claimcheck.documents.written import raised, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_MOST_BLANKS = 100  # that one element may stand for
_NAME = f"{OFFICE}name"
# What is not the text of its paragraph: numbers of lists, hints what to fill in, hidden text.
_PASSED = frozenset(
    f"{TEXT}{name}"
    for name in """
    number placeholder hidden-text hidden-paragraph script note tracked-changes
    ruby-text dde-connection
    """.split()
)


class Inline:
    """What has been read of a paragraph."""

    def __init__(self, styles: Styles, margin: Margin) -> None:
        """Start with an empty paragraph."""
        self._styles = styles
        self._margin = margin
        self._pieces: list[str] = []
        self.length = 0
        self.notes: list[_Element] = []
        self.boxes: list[_Element] = []  # frames and shapes with text that are anchored here
        self.marks: list[Mark] = []  # of comments
        self.strong = False  # every word of it is bold
        self._weak = False
        self._blank = True  # the last character was a blank: the next one does not count

    def text(self) -> str:
        """Return what has been read."""
        return "".join(self._pieces)

    def read(self, element: _Element, style: Style = PLAIN) -> None:
        """Read what stands in an element, in a style."""
        self._add(element.text, style)
        for part in element:
            self._part(part, style)
            self._add(part.tail, style)

    def _part(self, part: _Element, style: Style) -> None:
        tag = part.tag
        if tag == f"{TEXT}span":
            own = self._styles.get("text", part.get(f"{TEXT}style-name"))
            self.read(part, _both(own, style))
        elif tag == f"{TEXT}s":
            count = part.get(f"{TEXT}c", "1")
            many = int(count) if count.isascii() and count.isdigit() and len(count) < 5 else 1
            self._put(" " * min(many, _MOST_BLANKS))
        elif tag == f"{TEXT}tab":
            self._put("\t")
        elif tag == f"{TEXT}line-break":
            self._put("\n")
        elif tag == f"{TEXT}note":
            self.notes.append(part)
        elif tag == f"{OFFICE}annotation":
            self._annotation(part)
        elif tag == f"{OFFICE}annotation-end":
            self.marks.append(Mark(-1, part.get(_NAME, ""), self.length))
        elif tag.startswith(DRAW):
            self.boxes.append(part)
        elif tag.startswith(TEXT) and tag not in _PASSED:
            self.read(part, style)

    def _annotation(self, part: _Element) -> None:
        name = part.get(_NAME) or f" {len(self._margin.texts)}"
        self._margin.texts[name] = tidy("\n".join(_plain(it) for it in part.iter(f"{TEXT}p")))
        self.marks.append(Mark(1, name, self.length))

    def _add(self, text: str | None, style: Style) -> None:
        if not text or style.hidden or style.struck:
            return
        text = _blanks().sub(" ", text)
        if self._blank and text.startswith(" "):
            text = text[1:]
        if not text:
            return
        if text != " ":
            self._weak = self._weak or not style.bold
            self.strong = not self._weak
        text = tidy(raised(text) if style.raised else text)
        self._put(text)
        self._blank = text.endswith(" ")

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self.length += len(text)
        self._blank = False


def blocks_of(shape: _Element) -> Iterator[_Element]:
    """Yield the paragraphs, lists and tables in a frame or a shape."""
    for part in shape:
        if part.tag.startswith(DRAW):
            yield from blocks_of(part)
        else:
            yield part


@lru_cache(maxsize=1)
def _blanks() -> re.Pattern[str]:
    return re.compile(r"[ \t\r\n]+")


def _both(own: Style, outer: Style) -> Style:
    return own._replace(
        hidden=own.hidden or outer.hidden,
        struck=own.struck or outer.struck,
        raised=own.raised or outer.raised,
        bold=own.bold or outer.bold,
    )


def _plain(element: _Element) -> str:
    return "".join([it if isinstance(it, str) else it.decode() for it in element.itertext()])
