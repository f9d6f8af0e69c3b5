"""Read a group of named fields, saying what is missing and what nobody knows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from claimcheck.claims.nodes import Mapping, Node, Refused
from claimcheck.claims.problems import Problems, shown
from claimcheck.claims.values import is_nothing, kind
from claimcheck.suggest import closest

Reader = Callable[[Node, str, Problems], Any]


def read_fields(
    node: Mapping, readers: dict[str, Reader], noun: str, problems: Problems
) -> dict[str, Any]:
    """Return the value of each field that could be read; `noun` is what the fields belong to."""
    values: dict[str, Any] = {}
    for name, value_node in node.fields.items():
        reader = readers.get(name)
        if reader is None:
            problems.at(node.keys[name], unknown(name, readers, noun))
            continue
        value = reader(value_node, name, problems)
        if value is not None:
            values[name] = value
    return values


def unknown(name: str, known: dict[str, Reader], noun: str) -> str:
    """Return the message for a field that `noun` does not have."""
    if name == "<<":
        return "merge keys (<<) are not allowed"
    near = closest(name, known, 1)
    if near:
        return f"unknown field {shown(name)}; did you mean {shown(near[0])}?"
    return f"unknown field {shown(name)}; {noun} has {', '.join(known)}"


def require(node: Mapping, names: tuple[str, ...], noun: str, problems: Problems) -> None:
    """Note each of the fields that is not there at all."""
    for name in names:
        if name not in node.fields:
            problems.at(node, f"{noun} needs {shown(name)}")


def as_mapping(node: Node, noun: str, example: str, problems: Problems) -> Mapping | None:
    """Return the node as a group of fields; `example` shows how one is begun."""
    if isinstance(node, Mapping):
        return node
    if is_nothing(node):
        problems.at(node, f"{noun} is empty")
    elif not isinstance(node, Refused):
        problems.at(
            node, f"{noun} is a group of fields, such as {shown(example)}, not {kind(node)}"
        )
    return None
