"""YAML text to nodes that know where they stand: scalars, lists and mappings, nothing else.

The parser's events are read one by one, so that depth, aliases, tags and duplicate keys are seen
before anything is built from them. Every scalar stays the text that it was written as; what it
means (a date, a percentage) is for the reader of that field to say. This is the only place that
imports yaml, and it does so late.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from claimcheck import limits
from claimcheck.claims.places import line_starts, position
from claimcheck.claims.problems import Problems, shown, visible
from claimcheck.claims.yaml_errors import describe

if TYPE_CHECKING:
    from collections.abc import Iterator


class Scalar(NamedTuple):
    """A piece of text; `plain` says that it was written without quotes and not as a block."""

    text: str
    line: int
    column: int
    plain: bool


class Sequence(NamedTuple):
    """A list; `inline` says that it was written in brackets."""

    items: list[Node]
    line: int
    column: int
    inline: bool


class Mapping(NamedTuple):
    """Named fields, each once; `keys` has the places of the names."""

    fields: dict[str, Node]
    keys: dict[str, Scalar]
    line: int
    column: int
    inline: bool


class Refused(NamedTuple):
    """Stands for something that was already reported, so that it is not reported twice."""

    line: int
    column: int


Node = Scalar | Sequence | Mapping | Refused


class _StopError(Exception):
    """The rest of the file cannot be read; the problem has been noted."""


def parse(text: str, problems: Problems, *, pure_python: bool = False) -> Node | None:
    """
    Return the root node of the one document in `text`, or None where it cannot be had.

    Mistakes go to `problems`; after one in the syntax itself the result is None. `pure_python`
    leaves libyaml aside even where it is there.
    """
    bad = _forbidden().search(text)
    if bad is not None:
        problems.add(*position(text, bad.start()), f"the file contains {_named(bad.group())}")
        return None
    try:
        return _Builder(text, problems).build(_events(text, problems, pure_python=pure_python))
    except _StopError:
        return None


@lru_cache(maxsize=1)
def _forbidden() -> re.Pattern[str]:
    # What the YAML specification calls not printable, lone surrogates included.
    return re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _named(character: str) -> str:
    kind = "a lone surrogate" if "\ud800" <= character <= "\udfff" else "the control character"
    return f"{kind} U+{ord(character):04X}, which has no place in a text"


def _events(text: str, problems: Problems, *, pure_python: bool) -> Iterator[Any]:
    import yaml  # costs as much as the interpreter; only claim files need it

    loader = yaml.BaseLoader if pure_python or not yaml.__with_libyaml__ else yaml.CBaseLoader
    parser: Any = loader(text)
    last: Any = None
    try:
        while (event := parser.get_event()) is not None:
            yield event
            last = event
        return
    except yaml.YAMLError as error:
        problems.add(*describe(error, text))
    except (ValueError, OverflowError):  # escapes and version numbers beyond what Python can hold
        line, column = (last.end_mark.line, last.end_mark.column) if last is not None else (0, 0)
        problems.add(line + 1, column + 1, "this is not YAML: a number here is too large")
    finally:
        parser.dispose()
    raise _StopError


class _Frame:
    """A list or mapping that is being filled."""

    __slots__ = ("at", "fields", "items", "key", "keys")

    def __init__(self, at: tuple[int, int, bool], *, mapping: bool) -> None:
        self.at = at  # line, column, inline
        self.items: list[Node] | None = None if mapping else []
        self.fields: dict[str, Node] = {}
        self.keys: dict[str, Scalar] = {}
        self.key: Scalar | None = None

    def node(self) -> Node:
        if self.items is not None:
            return Sequence(self.items, *self.at)
        return Mapping(self.fields, self.keys, *self.at)


class _Builder:
    def __init__(self, text: str, problems: Problems) -> None:
        self.problems = problems
        self.stack: list[_Frame] = []
        self.root: Node | None = None
        self.documents = 0
        # YAML breaks lines also where no editor does; then the parser's count is not ours.
        self.line_starts = line_starts(text) if re.search("[\x85\u2028\u2029\ufeff]", text) else []

    def build(self, events: Iterator[Any]) -> Node | None:
        for event in events:
            kind = type(event).__name__
            if kind == "ScalarEvent":
                self._scalar(event)
            elif kind in ("MappingStartEvent", "SequenceStartEvent"):
                self._open(event, mapping=kind == "MappingStartEvent")
            elif kind in ("MappingEndEvent", "SequenceEndEvent"):
                self._place(self.stack.pop().node())
            elif kind == "AliasEvent":
                self._alias(event)
            elif kind == "DocumentStartEvent":
                self._document(event)
        return self.root

    def _at(self, event: Any) -> tuple[int, int]:
        mark = event.start_mark
        if not self.line_starts:
            return mark.line + 1, mark.column + 1
        line = bisect_right(self.line_starts, mark.index)
        return line, mark.index - self.line_starts[line - 1] + 1

    def _document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            self._stop(event, "a second document begins here; a file holds one")

    def _stop(self, event: Any, message: str) -> None:
        self.problems.add(*self._at(event), message)
        raise _StopError

    def _scalar(self, event: Any) -> None:
        mark, style, value = event.start_mark, event.style, event.value
        line, column = self._at(event) if self.line_starts else (mark.line + 1, mark.column + 1)
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event)
        if style == '"' and not value.isprintable():  # escapes can write what text cannot
            bad = _forbidden().search(value)
            if bad is not None:
                self.problems.add(line, column, f"the text contains {_named(bad.group())}")
        self._place(Scalar(value, line, column, not style))

    def _open(self, event: Any, *, mapping: bool) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event)
        frame = self.stack[-1] if self.stack else None
        if frame is not None and frame.items is None and frame.key is None:
            self._stop(event, "the name of a field is a word; text with brackets goes in quotes")
        if len(self.stack) >= limits.MAX_YAML_DEPTH:
            self._stop(event, f"lists or fields are nested deeper than {limits.MAX_YAML_DEPTH}")
        self.stack.append(_Frame((*self._at(event), bool(event.flow_style)), mapping=mapping))

    def _alias(self, event: Any) -> None:
        frame = self.stack[-1] if self.stack else None
        message = f"aliases such as *{event.anchor} are not allowed; text with * goes in quotes"
        if frame is None or (frame.items is None and frame.key is None):
            self._stop(event, message)
        line, column = self._at(event)
        self.problems.add(line, column, message)
        self._place(Refused(line, column))

    def _refuse_extras(self, event: Any) -> None:
        at = self._at(event)
        if event.anchor is not None:
            message = f"anchors such as &{event.anchor} are not allowed; text with & goes in quotes"
            self.problems.add(*at, message)
        if event.tag is not None:
            self.problems.add(*at, f"tags such as {_tag(event.tag)} are not allowed")

    def _place(self, node: Node) -> None:
        if not self.stack:
            self.root = node
            return
        frame = self.stack[-1]
        if frame.items is not None:
            frame.items.append(node)
        elif frame.key is None:
            assert isinstance(node, Scalar)
            frame.key = node
        else:
            key, frame.key = frame.key, None
            first = frame.keys.setdefault(key.text, key)
            if first is key:
                frame.fields[key.text] = node
                return
            place = f"{first.line}:{first.column}"
            self.problems.at(
                key, f"the field {shown(key.text)} is here twice; the first is at {place}"
            )


def _tag(tag: str) -> str:
    return visible(tag.replace("tag:yaml.org,2002:", "!!")[:40])
