"""The XML of office documents, read so that no document can do anything but be read.

No document type is accepted, so that there are no entities; nothing is fetched; nothing outside
the archive is looked at. lxml keeps its own bounds on depth and on the size of a text.
"""

from __future__ import annotations

import io
import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from claimcheck.documents.archive import Archive, shown
from claimcheck.documents.written import real_title
from claimcheck.errors import DocumentError

if TYPE_CHECKING:
    from lxml.etree import _Element

_DC = "{http://purl.org/dc/elements/1.1/}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
# "Strict" files of Office have other names for the same things.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/", b"http://schemas.openxmlformats.org/"),
    (b"/wordprocessingml/main", b"/wordprocessingml/2006/main"),
    (b"/presentationml/main", b"/presentationml/2006/main"),
    (b"/drawingml/main", b"/drawingml/2006/main"),
    (b"/drawingml/diagram", b"/drawingml/2006/diagram"),
    (b"/officeDocument/relationships", b"/officeDocument/2006/relationships"),
)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


class Relation(NamedTuple):
    """One part's link to another: the last word of its type, and the other's name."""

    kind: str
    target: str


# Nothing is fetched, nothing is put in the place of an entity, no bound of the library is lifted.
_SAFE: dict[str, Any] = {
    "encoding": "utf-8",
    "resolve_entities": False,
    "load_dtd": False,
    "no_network": True,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}


def root_of(archive: Archive, name: str) -> _Element | None:
    """Return the root element of a part, None where there is none; raises `DocumentError`."""
    data = archive.read(name)
    if data is None:
        return None
    from lxml import etree

    parser = etree.XMLParser(**_SAFE)
    try:
        return etree.fromstring(_checked(data, name), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _damaged(name, error) from None


def children(
    archive: Archive, name: str, parents: tuple[str, ...], tags: tuple[str, ...]
) -> Iterator[_Element]:
    """
    Yield the elements with one of `tags` that stand in one of `parents`, one after the other.

    Each is emptied when the next is asked for, so that a long document is never in memory as a
    whole. Raises `DocumentError`, also where there is no such part, or the last of `parents` is not
    in it: then it is a document of another kind.
    """
    data = archive.read(name)
    if data is None:
        raise DocumentError(f"It is not a {archive.kind} file, or is damaged: it has no {name}.")
    from lxml import etree

    context = etree.iterparse(
        io.BytesIO(_checked(data, name)),
        events=("end",),
        tag=(*tags, parents[-1]),
        **_SAFE,
    )
    del data
    found = False
    try:
        for _, element in context:
            found = found or element.tag == parents[-1]
            above = element.getparent()
            if above is None or above.tag not in parents:
                continue
            yield element
            element.clear()
            while element.getprevious() is not None:
                del above[0]
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _damaged(name, error) from None
    if not found:
        raise DocumentError(f"It is not a {archive.kind} file: {name} is of another kind.")


def relations(archive: Archive, name: str) -> dict[str, Relation]:
    """
    Return the links of a part by their id.

    Left out are those that lead out of the document: nothing outside is ever opened.
    """
    folder, file = posixpath.split(name)
    root = root_of(archive, posixpath.join(folder, "_rels", f"{file}.rels"))
    found: dict[str, Relation] = {}
    for link in () if root is None else root.iter(f"{_RELATIONS}Relationship"):
        target = link.get("Target", "")
        if link.get("TargetMode") == "External" or not target:
            continue
        path = target[1:] if target.startswith("/") else posixpath.join(folder, target)
        kind = link.get("Type", "").rsplit("/", 1)[-1]
        found[link.get("Id", "")] = Relation(kind, posixpath.normpath(path))
    return found


def main_part(archive: Archive, usual: str) -> str:
    """Return the name of the part that the document itself stands in."""
    for link in relations(archive, "").values():
        if link.kind == "officeDocument":
            return link.target
    return usual


def core_title(archive: Archive) -> str | None:
    """Return the title among the properties of an Office file, unless a program made it up."""
    for link in relations(archive, "").values():
        if link.kind == "core-properties":
            root = root_of(archive, link.target)
            return None if root is None else real_title(root.findtext(f"{_DC}title"))
    return None


def one_version(element: _Element) -> _Element:
    """Return the one version of what is there in several, for newer and for older programs."""
    choice = element.find(f"{_MC}Choice")
    fallback = element.find(f"{_MC}Fallback")
    if choice is not None:
        return choice
    return element if fallback is None else fallback


def _checked(data: bytes, name: str) -> bytes:
    """Return a part in UTF-8, and with one set of names; raises `DocumentError`."""
    if data.startswith(_UTF16):
        try:
            data = data.decode("utf-16").encode("utf-8")
        except UnicodeError as error:
            raise _damaged(name, error) from None
    # Before the parser sees it: entities may only be declared in a document type.
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise DocumentError(
            f"Its part {shown(name)} declares a document type, as no office program writes."
        )
    if b"http://purl.oclc.org/ooxml/" in data[:10_000]:
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
    return data


def _damaged(name: str, error: Exception) -> DocumentError:
    position = getattr(error, "position", None)
    line = f" (line {position[0]}, column {position[1]})" if position else ""
    return DocumentError(f"It is damaged: its part {shown(name)} is not well-formed XML{line}.")
