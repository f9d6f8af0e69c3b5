"""The parts of a web page: what each element holds, in words and links, and where it ends."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.documents.attributes import read_attributes
from claimcheck.documents.boilerplate import is_boilerplate, is_hidden
from claimcheck.documents.tags import TagReader

# Elements that hold others. Those that are not named here are only kept where they are hidden or
# named like by-work.
_CONTAINERS = frozenset(
    """
    html body main article section div center header footer aside form dialog fieldset details
    figure ul ol dl table tr td th blockquote h1
    """.split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
# What the start of another element ends, where its own end may be left out.
_ENDED_BY = {
    "td": frozenset(["td", "th", "tr"]),
    "th": frozenset(["td", "th", "tr"]),
    "tr": frozenset(["tr"]),
    "li": frozenset(["li"]),
    "dt": frozenset(["dt", "dd"]),
    "dd": frozenset(["dt", "dd"]),
    "p": _CONTAINERS | {"p", "h2", "h3", "h4", "h5", "h6", "pre", "hr"},
}


@dataclass(slots=True)
class Element:
    """
    One element of a page.

    `words` are those between its tags, `link_words` those of them that stand in links. `closed`
    says whether it has an end tag of its own; its `end` is else that of what it stands in. `quoted`
    says that it stands in a quotation or with a picture.
    """

    name: str
    start: int
    attributes: dict[str, str] = field(repr=False)
    end: int = -1
    words: int = 0
    link_words: int = 0
    links: int = 0
    closed: bool = False
    quoted: bool = False

    @property
    def own_words(self) -> int:
        """The words that are not in links."""
        return self.words - self.link_words


def read_elements(text: str) -> list[Element]:
    """Return the elements of `text` that matter here, in the order of their tags."""
    reader = _Reader(text)
    tags = TagReader(text)
    at = text.find("<")
    after = 0  # of the last tag
    while at >= 0:
        tag = tags.tag(at)
        if tag is None:
            at = text.find("<", at + 1)
            continue
        reader.count(text[after:at])
        after = tag.end
        if tag.name and not tag.opaque:
            if tag.closing:
                reader.close(tag.name, at, tag.end)
            else:
                reader.open(tag.name, at, tag.end)
        at = text.find("<", after)
    reader.count(text[after:])
    reader.finish(len(text))
    return reader.elements


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self._names: dict[str, int] = {}  # of the open ones
        self._words = self._link_words = self._links = 0  # up to here
        self._in_link = False

    def count(self, text: str) -> None:
        """Count the words of a text between two tags."""
        words = len(text.split())
        self._words += words
        if self._in_link:
            self._link_words += words

    def open(self, name: str, start: int, end: int) -> None:
        """Read a start tag."""
        if name == "a":
            self._in_link = "href" in self._text[start:end].lower()
            self._links += self._in_link
            return
        if name in _VOID:
            return
        while self._open and name in _ENDED_BY.get(self._open[-1].name, ()):
            self._pop(start)
        tag = self._text[start:end]
        attributes = read_attributes(tag) if "=" in tag or "hidden" in tag else {}
        kept = name in _CONTAINERS or name in self._names
        if kept or is_hidden(attributes) or is_boilerplate(name, attributes):
            self._push(Element(name, start, attributes))

    def close(self, name: str, start: int, end: int) -> None:
        """Read an end tag; one that ends nothing is passed."""
        if name == "a":
            self._in_link = False
            return
        if name not in self._names:
            return
        if name not in _CONTAINERS:  # it ends nothing outside of the block that it stands in
            for element in reversed(self._open):
                if element.name == name:
                    break
                if element.name in _CONTAINERS:
                    return
        while self._open[-1].name != name:
            self._pop(start)
        self._open[-1].closed = True
        self._pop(end)

    def finish(self, end: int) -> None:
        """End what is still open."""
        while self._open:
            self._pop(end)

    def _push(self, element: Element) -> None:
        element.words, element.link_words = -self._words, -self._link_words
        element.links = -self._links
        element.quoted = "blockquote" in self._names or "figure" in self._names
        self.elements.append(element)
        self._open.append(element)
        self._names[element.name] = self._names.get(element.name, 0) + 1

    def _pop(self, end: int) -> None:
        element = self._open.pop()
        element.end = end
        element.words += self._words
        element.link_words += self._link_words
        element.links += self._links
        self._names[element.name] -= 1
        if not self._names[element.name]:
            del self._names[element.name]
