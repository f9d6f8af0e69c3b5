"""reStructuredText, as docutils and Sphinx have it: the blocks of docutils' tree as a document."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from docutils import nodes

from claimcheck.documents import rst_inline
from claimcheck.documents.builder import Leaf
from claimcheck.documents.dates import written_date
from claimcheck.documents.grid import Grid
from claimcheck.documents.lines import Lines
from claimcheck.documents.model import BlockKind, Comment, Document
from claimcheck.documents.passages import Head, Passage, assemble
from claimcheck.documents.plain import parse_plain
from claimcheck.documents.rst_parser import Source, parse_parts

_ERROR = 3  # the level of a message from which on something was left out
_LISTS = (nodes.bullet_list, nodes.enumerated_list, nodes.definition_list)
_TEXTS = (nodes.paragraph, nodes.title, nodes.term, nodes.attribution, nodes.field_name)


def parse_rst(text: str) -> Document:
    """
    Return the document that `text` is in reStructuredText.

    Directives and roles are not run: what is text in them is read, also where their name is
    unknown. A text that docutils cannot parse, because it is nested too deep, is read as plain
    text, so that nothing of it is lost.
    """
    lines = Lines(text)
    reader = _Reader(lines)
    try:
        for tree in parse_parts(lines):
            reader.read_complete(tree)
        reader.read_definitions()
    except Exception:  # docutils was not written for every text that there is; most often recursion
        return parse_plain(text)
    return assemble(text, reader.passages(), reader.comments, reader.head())


class _Around(NamedTuple):
    """What a node stands in."""

    kind: BlockKind = BlockKind.PARAGRAPH
    depth: int = 0  # of lists
    section: int = 0
    cell: tuple[int, int, int] | None = None
    columns: int = 1


class _Reader:
    """
    Walks the tree in the order of the text, while it grows.

    What a substitution stands for may be said, or said otherwise, at the end of the text, so that
    the markup inside of blocks is masked when all of it has been walked.
    """

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._definitions: list[tuple[Any, _Around]] = []
        self._substitutions: dict[str, str] = {}
        self._tables = 0
        self._opening = True  # nothing but titles and comments so far
        self._title: str | None = None
        self._titled: Leaf | None = None  # the leaf that is the title, where no field says it
        self._date: date | None = None
        self._leaves: list[Leaf] = []
        self.comments: list[Comment] = []

    def head(self) -> Head:
        """Return the first title, and the date of the fields at the top."""
        if self._title is None and self._titled is not None:
            return Head(self._date, " ".join(self._prose(self._titled).split()))
        return Head(self._date, self._title)

    def passages(self) -> Iterator[Passage]:
        """Yield what was found."""
        return (Passage(leaf, self._prose(leaf)) for leaf in self._leaves)

    def _prose(self, leaf: Leaf) -> str:
        return rst_inline.mask(self._lines.text_of(leaf.lines), self._substitutions)

    def read_complete(self, node: Any, around: _Around = _Around()) -> None:  # noqa: B008 - frozen
        """Read what is complete within `node`, and take it out: trees take much memory."""
        children = node.children
        last = children.pop() if children and isinstance(children[-1], nodes.section) else None
        for child in children:
            self._read(child, around)
            _take_apart(child)
        node.children = []
        if last is not None:
            node.children.append(last)
            self.read_complete(last, around._replace(section=around.section + 1))

    def read_definitions(self) -> None:
        """Read what substitutions stand for; to be called when all else has been read."""
        for node, around in self._definitions:
            text = node.astext()
            meaning = " ".join(rst_inline.mask(text, {}).split())
            names = node["names"]  # none where another definition took them over
            for name in names:
                self._substitutions.setdefault(name, meaning)
                self._substitutions.setdefault(name.lower(), meaning)
            # One that is too long to be read where it is used is read where it stands.
            if any(len(text) > len(name) + 2 for name in names):
                self._add(node, around)

    def read(self, node: Any, around: _Around = _Around()) -> None:  # noqa: B008 - frozen
        """Read the nodes within `node`."""
        for child in node.children:
            self._read(child, around)

    def _read(self, node: Any, around: _Around) -> None:
        if isinstance(node, nodes.comment):
            self._add_comment(node)
        elif isinstance(node, nodes.title):
            level = min(max(around.section, 1), 6)
            self._add(node, around._replace(kind=BlockKind.HEADING, depth=level))
        elif isinstance(node, nodes.system_message):
            self._unread(node, around)
        elif isinstance(node, nodes.section):
            self.read(node, around._replace(section=around.section + 1))
        elif isinstance(node, nodes.substitution_definition):
            self._definitions.append((node, around))
        elif isinstance(node, nodes.field_list) and self._opening:
            self._docinfo(node, around)
        elif isinstance(node, nodes.Invisible | nodes.FixedTextElement | nodes.raw):
            pass
        else:
            self._opening = False
            self._read_body(node, around)

    def _read_body(self, node: Any, around: _Around) -> None:
        if isinstance(node, _TEXTS):
            self._add(node, around)
        elif isinstance(node, nodes.line_block):
            self._add_lines(node, around)
        elif isinstance(node, nodes.table):
            self._table(_rows(node), around)
        elif isinstance(node, nodes.container) and "rows" in node.attributes:
            self._list_table(node, around)
        elif isinstance(node, nodes.block_quote):
            self.read(node, around._replace(kind=BlockKind.QUOTE))
        elif isinstance(node, _LISTS):
            self.read(node, around._replace(kind=BlockKind.LIST_ITEM, depth=around.depth + 1))
        elif isinstance(node, nodes.footnote | nodes.citation):
            self.read(node, _Around(section=around.section))
        elif not isinstance(node, nodes.label | nodes.option_group | nodes.classifier):
            self.read(node, around)

    def _unread(self, node: Any, around: _Around) -> None:
        """Read the text that docutils could make nothing of, as it says in a message."""
        for child in node.children if node["level"] >= _ERROR else ():
            if isinstance(child, nodes.literal_block):
                self._passage(child.rawsource, node.get("line", 0), around)

    def _docinfo(self, node: Any, around: _Around) -> None:
        """Read the fields at the top, most of which say something of the document."""
        self._opening = False
        for field in node.children:
            name, body = field.children[:2]
            said, value = name.astext().strip().lower(), body.astext()
            if said in ("date", "published", "revdate") and self._date is None:
                self._date = written_date(value)
            elif said == "title" and self._title is None and self._titled is None:
                self._title = " ".join(value.split()) or None
            elif said in ("abstract", "dedication", "summary"):
                self.read(body, around)

    def _add_comment(self, node: Any) -> None:
        count = node.rawsource.count("\n") + 1
        start, end = self._lines.block(node.get("first", 1), count)
        if start < end:
            self.comments.append(Comment(start, end, node.rawsource.strip()))

    def _add(self, node: Any, around: _Around) -> None:
        text, line = node.rawsource, 0
        for child in node.children:
            if isinstance(child, Source):
                line = child.line
                text = text if isinstance(node, nodes.term) else str(child)
        self._passage(text, line or node.line or 0, around)
        first = self._title is None and self._titled is None
        if first and isinstance(node, nodes.title) and self._leaves:
            self._titled = self._leaves[-1]

    def _add_lines(self, node: Any, around: _Around) -> None:
        sources = list(node.findall(Source))
        if sources:
            self._passage("\n".join(sources), sources[0].line, around)

    def _passage(self, text: str, line: int, around: _Around) -> None:
        # docutils counts a colon that announces a literal block into the paragraph
        spans = self._lines.find(text.split("\n"), line, whole=around.cell is None)
        if not spans:
            return
        level = around.depth if around.kind in (BlockKind.HEADING, BlockKind.LIST_ITEM) else 0
        leaf = Leaf(around.kind, level, spans, cell=around.cell, columns=around.columns)
        self._leaves.append(leaf)

    def _list_table(self, node: Any, around: _Around) -> None:
        """Read a table that is written as a list of lists."""
        rows = []
        for outer in node.children:
            for item in outer.children if isinstance(outer, nodes.bullet_list) else ():
                row = [cell for inner in item.children for cell in inner.children]
                rows.append(row if _is_row(item) else [item])
            if not isinstance(outer, nodes.bullet_list):
                self._read(outer, around)
        numbered = [(0 if at < node["rows"] else at + 1, row) for at, row in enumerate(rows)]
        self._table(numbered, around)

    def _table(self, rows: list[tuple[int, list[Any]]], around: _Around) -> None:
        self._tables += 1
        table = self._tables
        grid = Grid()
        for number, row in rows:
            for cell in row:
                columns = 1 + cell.get("morecols", 0)
                column = grid.place(columns, 1 + cell.get("morerows", 0))
                inside = _Around(
                    BlockKind.TABLE_CELL,
                    section=around.section,
                    cell=(table, number, column),
                    columns=columns,
                )
                self.read(cell, inside)
            grid.end_row()


def _is_row(item: Any) -> bool:
    return all(isinstance(inner, nodes.bullet_list) for inner in item.children)


def _rows(table: Any) -> list[tuple[int, list[Any]]]:
    """Return the rows of a table; all that belong to its head have the number 0."""
    found: list[tuple[int, list[Any]]] = []
    for row in table.findall(nodes.row):
        head = isinstance(row.parent, nodes.thead)
        found.append((0 if head else len(found) + 1, row.children))
    return found


def _take_apart(node: Any) -> None:
    """Part a node from those within it, so that they need no garbage collector; see above."""
    waiting = [node]
    while waiting:
        each = waiting.pop()
        if each.children and not isinstance(each, nodes.substitution_definition):
            waiting += each.children
            each.children = []
