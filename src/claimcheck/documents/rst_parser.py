"""reStructuredText to docutils' tree of nodes, with the markup inside of blocks left as it is.

docutils tells blocks apart; it runs no directive, reads no other file and knows no role here, so
that nothing a draft says can do more than be read, and nothing is lost for being unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from types import SimpleNamespace
from typing import Any

from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.parsers.rst import Parser, states
from docutils.statemachine import StringList
from docutils.utils import Reporter

from claimcheck.documents.lines import Lines
from claimcheck.documents.rst_directives import Kind, csv_rows, kind_of
from claimcheck.documents.rst_machine import Nested, Root

_OPTION = re.compile(r":(?![: ])([^:\\\n]{1,100}):(?: +|$)")
_SILENT = 5  # above every level of docutils' messages


class Source(nodes.Text):
    """The text of one block as it stands in the draft; `line` is its first line, 1-based."""

    line: int


class _Inliner(states.Inliner):
    """Leaves the markup inside of blocks to `rst_inline`, which knows where it stands."""

    def init_customizations(self, settings: Any) -> None:
        """Compile none of docutils' patterns."""

    def adjust_uri(self, uri: str) -> str:
        return uri

    def parse(self, text: str, lineno: int, *_: Any) -> Any:
        node = Source(text)
        node.line = lineno
        return [node], []


def _directive(state: Any, match: re.Match[str], **presets: Any) -> tuple[list[Any], bool]:
    """Read any directive: what it is about by its name, its text as the text of other blocks."""
    machine = state.state_machine
    first = machine.abs_line_number()
    block, _, offset, blank_finish = machine.get_first_known_indented(match.end(), strip_top=0)
    name = match[1].lower()
    if "alt" in presets:  # of a substitution definition
        text = "\n".join(block).strip()
        found: list[Any] = [nodes.image()]
        if name == "replace" and text:
            found = state.inline_text(text, first)[0]
        return found, blank_finish
    kind = kind_of(name)
    if kind is Kind.NO_PROSE:
        return [nodes.raw()], blank_finish
    return _Reader(state, kind, block, offset).nodes(), blank_finish


class _Reader:
    """Reads the arguments, options and content of one directive."""

    def __init__(self, state: Any, kind: Kind, block: StringList, offset: int) -> None:
        self._state = state
        self._kind = kind
        self._block = block
        self._offset = offset
        lines = list(block)
        start = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
        end = next((at for at in range(start, len(lines)) if not lines[at].strip()), len(lines))
        options = next((at for at in range(start, end) if _OPTION.match(lines[at])), end)
        self._argument = (start, options)
        self._options = _options(lines[options:end])
        self._content = end
        if kind is Kind.TEXT and options == end:
            self._argument, self._content = (start, start), start
        elif kind is Kind.TEXT:  # text, then options: the text is content, too
            self._kind = Kind.TITLED

    def nodes(self) -> list[Any]:
        """Return the nodes of its argument, where that is text, and of its content."""
        found: list[Any] = []
        start, end = self._argument
        if start < end and self._kind not in (Kind.NAMED, Kind.FIGURE):
            text = "\n".join(self._block[start:end]).rstrip()
            if self._kind is Kind.VERSION:
                text = text[len(text.split(maxsplit=1)[0]) :]
            found.append(nodes.paragraph(text, "", *self._inline(text, start)))
        if self._kind is Kind.CSV_TABLE:
            return [*found, self._csv_table()]
        content = nodes.container()
        block = self._block[self._content :]
        if self._kind is Kind.LIST_TABLE:
            content["rows"] = _number(self._options.get("header-rows", ""))
        if any(line.strip() for line in block):
            self._state.nested_parse(block, self._offset + self._content, content)
        return [*found, content]

    def _inline(self, text: str, line: int) -> Any:
        return self._state.inline_text(text, self._offset + line + 1)[0]

    def _csv_table(self) -> Any:
        """Return a table as docutils makes them from its own markup."""
        lines = list(self._block)
        header = csv_rows(self._options.get("header", "").split("\n"), self._options)
        rows = csv_rows(lines[self._content :], self._options)
        headers = len(header) or _number(self._options.get("header-rows", ""))
        head, body = nodes.thead(), nodes.tbody()
        first = self._argument[1] if header else self._content
        for number, (at, cells) in enumerate([*header, *rows]):
            row = nodes.row()
            start = first if header and number < headers else self._content
            for cell in cells:
                inline = self._inline(cell, start + at)
                row += nodes.entry("", nodes.paragraph(cell, "", *inline))
            (head if number < headers else body).append(row)
        return nodes.table("", nodes.tgroup("", head, body))


def _options(lines: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    name = ""
    for line in lines:
        match = _OPTION.match(line)
        if match:
            name = match[1].lower()
            found[name] = line[match.end() :].strip()
        elif name:
            found[name] += "\n" + line.strip()
    return found


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0


class _State:
    """What all states of the parser do differently here."""

    nested_sm = Nested
    nested_sm_cache: list[Any] = []  # noqa: RUF012 - of docutils: machines to use again

    def __init__(self, state_machine: Any, debug: bool = False) -> None:
        super().__init__(state_machine, debug)  # type: ignore[call-arg] # of the other base
        self.nested_sm_kwargs = {"state_classes": _state_classes(), "initial_state": "Body"}

    def comment(self, match: re.Match[str]) -> Any:
        first = self.state_machine.abs_line_number()  # type: ignore[attr-defined] # of the state
        found, blank_finish = super().comment(match)  # type: ignore[misc] # of the state
        for node in found:
            node["first"] = first
        return found, blank_finish


@lru_cache(maxsize=1)
def _state_classes() -> tuple[type, ...]:
    """Return the states of docutils' parser with the differences above."""
    explicit = states.Body.explicit
    constructs = [
        (_directive if method is states.Body.directive else method, pattern)
        for method, pattern in explicit.constructs
    ]
    own = SimpleNamespace(patterns=explicit.patterns, constructs=constructs)
    fields = {"explicit": own, "directive": _directive}
    return tuple(
        type(it.__name__, (_State, it), fields if issubclass(it, states.Body) else {})
        for it in states.state_classes
    )


@lru_cache(maxsize=1)
def _settings() -> Any:
    settings = get_default_settings(Parser)
    settings.report_level = settings.halt_level = _SILENT
    settings.file_insertion_enabled = settings.raw_enabled = False
    settings.warning_stream = False
    return settings


def parse_parts(lines: Lines) -> Iterator[Any]:
    """
    Yield the document of these lines after each part of it that was parsed.

    What is complete may be taken out then (`Root.run_parts`). Raises whatever docutils raises on
    what it cannot parse, `RecursionError` above all.
    """
    settings = _settings().copy()
    reporter = Reporter("", _SILENT, _SILENT, stream=False)
    document = nodes.document(settings, reporter, source="")
    document.note_source("", -1)
    for _ in Root(_state_classes(), "Body").run_parts(lines, document, _Inliner()):
        yield document
