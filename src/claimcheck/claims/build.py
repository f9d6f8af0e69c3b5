"""From the nodes of one claim file to its subject and claims."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.claims.fields import Reader, as_mapping, read_fields, require
from claimcheck.claims.nodes import Mapping, Node, Scalar
from claimcheck.claims.problems import Problems, shown
from claimcheck.claims.values import (
    is_nothing,
    kind,
    read_day,
    read_id,
    read_items,
    read_link,
    read_rating,
    read_sentence,
    read_sentences,
    read_some_items,
    read_source_date,
    read_text,
    read_texts,
    read_tolerance,
)
from claimcheck.model import Claim, Entity, Source, Subject

VERSION = "1"
_NAMES_A_SOURCE = ("title", "publisher", "author", "url")


class ClaimFile(NamedTuple):
    """What one file holds, as far as it could be read; `ids` are all ids in it, with places."""

    subject: Subject
    claims: tuple[Claim, ...]
    ids: tuple[Scalar, ...]


def build(root: Node | None, path: str, index: int, problems: Problems) -> ClaimFile | None:
    """
    Return what the file says; what is wrong with it goes to `problems`.

    `index` is the place of the file's subject in the claim set.
    """
    top = _top(root, problems)
    if top is None:
        return None
    values = read_fields(top, FILE_FIELDS, "a claim file", problems)
    require(top, ("claimcheck", "title", "claims"), "a claim file", problems)
    default: Source | None = values.get("source")
    if default is not None:
        _require_name(default, top.fields["source"], problems)
    elif "source" in top.fields:
        default = Source()  # its mistakes are noted; every claim without one is not another
    subject = Subject(
        values.get("title", ""), values.get("entities", ()), values.get("synonyms", ()), path
    )
    reader = _ClaimReader(path, index, default, problems)
    claims = tuple(
        claim for node in values.get("claims", ()) if (claim := reader.read(node)) is not None
    )
    return ClaimFile(subject, claims, tuple(reader.ids))


def _top(root: Node | None, problems: Problems) -> Mapping | None:
    if isinstance(root, Mapping):
        if "cases" in root.fields and "claimcheck" not in root.fields:
            problems.at(root, "this is a case file, not a claim file; run it with claims test")
            return None
        return root
    if root is None or is_nothing(root):
        problems.add(1, 1, "the file is empty; a claim file begins with claimcheck: 1")
    else:
        problems.at(root, f"a claim file begins with claimcheck: 1, this one is {kind(root)}")
    return None


class _ClaimReader:
    """Reads the claims of one file, one after another."""

    def __init__(self, path: str, subject: int, default: Source | None, problems: Problems) -> None:
        self.path = path
        self.subject = subject
        self.default = default
        self.problems = problems
        self.ids: list[Scalar] = []

    def read(self, node: Node) -> Claim | None:
        problems = self.problems
        mapping = as_mapping(node, "a claim", "id: sales-2024", problems)
        if mapping is None:
            return None
        values = read_fields(mapping, CLAIM_FIELDS, "a claim", problems)
        require(mapping, ("id", "statement"), "a claim", problems)
        id_node = mapping.fields.get("id")
        if "id" in values and isinstance(id_node, Scalar):
            self.ids.append(id_node._replace(text=values["id"]))
        values["source"] = self._source(mapping, values.get("source"))
        if values.get("rating") is False and "correction" not in mapping.fields:
            problems.at(mapping.fields["rating"], 'a claim rated false needs a "correction"')
        if "id" not in values or "statement" not in values:
            return None
        place = mapping.fields["statement"]
        return Claim(
            subject=self.subject, path=self.path, line=place.line, column=place.column, **values
        )

    def _source(self, mapping: Mapping, own: Source | None) -> Source:
        node = mapping.fields.get("source")
        if node is None:
            if self.default is None:
                self.problems.at(
                    mapping, 'this claim has no source, and the file has no "source" for all'
                )
            return self.default or Source()
        if own is None:
            return Source()  # its mistakes are noted
        if self.default is None:
            _require_name(own, node, self.problems)
            return own
        given = {name: value for name in SOURCE_FIELDS if (value := getattr(own, name))}
        return self.default._replace(**given)


def _require_name(source: Source, node: Node, problems: Problems) -> None:
    if not any(getattr(source, name) for name in _NAMES_A_SOURCE):
        problems.at(node, f"a source needs one of {', '.join(_NAMES_A_SOURCE)}")


def _read_version(node: Node, name: str, problems: Problems) -> str | None:
    text = read_text(node, name, problems)
    if text is not None and text != VERSION:
        problems.at(
            node, f"format version {shown(text)} is not known here; this claimcheck reads {VERSION}"
        )
    return text


def _read_source(node: Node, name: str, problems: Problems) -> Source | None:
    mapping = as_mapping(node, name, "title: Annual report", problems)
    if mapping is None:
        return None
    if not mapping.fields:
        problems.at(mapping, f"{name} is empty")
        return None
    values = read_fields(mapping, SOURCE_FIELDS, "a source", problems)
    return Source(**values) if len(values) == len(mapping.fields) else None


def _read_entities(node: Node, name: str, problems: Problems) -> tuple[Entity, ...] | None:
    items = read_items(node, name, problems)
    if items is None:
        return None
    entities = []
    for item in items:
        mapping = as_mapping(item, f"an entry of {name}", "name: Harbour Ferries Ltd", problems)
        if mapping is None:
            continue
        values = read_fields(mapping, ENTITY_FIELDS, "an entity", problems)
        require(mapping, ("name",), "an entity", problems)
        if "name" in values:
            entities.append(Entity(**values))
    return tuple(entities)


def _read_synonyms(node: Node, name: str, problems: Problems) -> tuple[tuple[str, ...], ...] | None:
    items = read_items(node, name, problems)
    if items is None:
        return None
    groups = []
    for item in items:
        group = read_texts(item, f"an entry of {name}", problems)
        if group is not None and len(group) < 2:
            problems.at(
                item, f"an entry of {name} has one text only; it needs two that mean the same"
            )
        groups.append(group or ())
    return tuple(groups)


SOURCE_FIELDS: dict[str, Reader] = {
    "title": read_text,
    "publisher": read_text,
    "author": read_text,
    "url": read_link,
    "date": read_source_date,
}
ENTITY_FIELDS: dict[str, Reader] = {"name": read_text, "aliases": read_texts}
CLAIM_FIELDS: dict[str, Reader] = {
    "id": read_id,
    "statement": read_sentence,
    "phrasings": read_sentences,
    "quote": read_text,
    "source": _read_source,
    "as_of": read_day,
    "valid_until": read_day,
    "rating": read_rating,
    "correction": read_sentence,
    "tolerance": read_tolerance,
    "tags": read_texts,
}
FILE_FIELDS: dict[str, Reader] = {
    "claimcheck": _read_version,
    "title": read_text,
    "source": _read_source,
    "entities": _read_entities,
    "synonyms": _read_synonyms,
    "claims": read_some_items,
}
