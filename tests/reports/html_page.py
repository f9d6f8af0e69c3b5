"""A page read back, as strictly as a browser is lenient."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser
from typing import NamedTuple

VOID = frozenset(("meta", "input", "br"))


class Element(NamedTuple):
    """A start tag."""

    tag: str
    attributes: dict[str, str]


class Page(HTMLParser):
    """Every element of a page, the text of its drafts, and that every tag is closed in turn."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.drafts: list[str] = [""]  # one for each document
        self.words: list[str] = []
        self.inline: dict[str, str] = {}  # what stands in style and script
        self.comments: list[str] = []
        self._open: list[str] = []
        self._draft = 0  # how many elements are open from the draft on
        self._quiet = 0  # the same from a number behind a sentence on
        self.feed(page)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        assert len(attributes) == len(attrs), "an attribute is there twice"
        self.elements.append(Element(tag, attributes))
        if tag in VOID:
            return
        self._open.append(tag)
        classes = attributes.get("class", "").split()
        if "document" in classes:
            self.drafts.append("")
        self._draft += bool(self._draft) or "draft" in classes
        self._quiet += bool(self._quiet) or (tag == "sup")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag
        self._draft -= bool(self._draft)
        self._quiet -= bool(self._quiet)

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] in ("style", "script"):
            self.inline[self._open[-1]] = self.inline.get(self._open[-1], "") + data
            return
        self.words.append(data)
        if self._draft and not self._quiet:
            self.drafts[-1] += data

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    @property
    def text(self) -> str:
        """All that is told."""
        return " ".join(" ".join(self.words).split())

    def attributes(self, name: str) -> list[str]:
        """Return the values of an attribute, in the order of the page."""
        return [it.attributes[name] for it in self.elements if name in it.attributes]

    def classes(self, tag: str) -> Counter[str]:
        """Return how often a tag has which classes."""
        return Counter(
            name
            for it in self.elements
            if it.tag == tag
            for name in it.attributes.get("class", "").split()
        )
