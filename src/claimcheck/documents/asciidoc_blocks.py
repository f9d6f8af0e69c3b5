"""The blocks of an AsciiDoc text, read line by line.

No library for AsciiDoc in Python is both kept up and free to use here (see docs/drafts.md), so the
rules of Asciidoctor are followed as far as they decide what is text.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from claimcheck.documents import asciidoc_lines as syntax
from claimcheck.documents.asciidoc_inline import mask
from claimcheck.documents.asciidoc_tables import paragraphs, read_table
from claimcheck.documents.builder import Leaf
from claimcheck.documents.model import BlockKind, Comment
from claimcheck.documents.passages import Passage
from claimcheck.source_map import line_starts

_MAX_VALUE = 1_000  # characters of an attribute's value that is put in place of its name


class _Container(NamedTuple):
    """A block that holds other blocks: what ends it, and what was around it."""

    delimiter: str
    kind: BlockKind
    lists: list[str]


class Blocks:
    """Reads all of `text`; what was found is in `passages`, `comments` and `attributes`."""

    def __init__(self, text: str) -> None:
        """Read the blocks of `text`."""
        self._text = text
        self._starts = line_starts(text)
        ends = [*self._starts[1:], len(text)]
        if text.startswith("\ufeff"):
            self._starts[0] = 1
        places = zip(self._starts, ends, strict=True)
        self._lines = [text[start:end].rstrip() for start, end in places]
        self._closing: dict[str, list[int]] = {}
        for number, line in enumerate(self._lines):
            mark = syntax.delimiter(line)
            if mark and mark == line:
                self._closing.setdefault(mark, []).append(number)
        self._containers: list[_Container] = []
        self._lists: list[str] = []
        self._attached = False  # to the list item before it, by "+"
        self._above = syntax.Attributes()
        self._tables = 0
        self.attributes: dict[str, str] = {}
        self.passages: list[Passage] = []
        self.comments: list[Comment] = []
        at = 0
        while at < len(self._lines):
            at = self._next(at)
        self._lines = []  # they take more memory than the text

    def _next(self, at: int) -> int:
        """Read what starts at line `at`; return the line to go on with."""
        line = self._lines[at]
        if not line:
            return at + 1
        for read in (self._aside, self._delimited, self._bracketed, self._heading, self._item):
            after = read(at, line)
            if after:
                return after
        return self._paragraph(at, line)

    def _aside(self, at: int, line: str) -> int:
        """Read a line that is no part of a block."""
        if line.startswith("//") and not line.startswith("///"):
            self._add_comment(at, at + 1, line[2:])
            return at + 1
        if line == "+":
            self._attached = bool(self._lists)
            return at + 1
        if line[0] == ":" and (entry := syntax.attribute_entry(line)):
            return self._entry(at, *entry)
        shown = syntax.conditional(line)
        if shown is not None:
            self._add(BlockKind.PARAGRAPH, [self._place(at, *shown)])
            return at + 1
        return at + 1 if syntax.is_rule(line) else 0

    def _entry(self, at: int, name: str, value: str | None) -> int:
        while value is not None and value.endswith(" \\") and at + 1 < len(self._lines):
            at += 1
            value = value[:-1] + self._lines[at].strip()
        if value is None:
            self.attributes.pop(name, None)
        elif len(value) <= _MAX_VALUE:
            self.attributes[name] = mask(value, self.attributes).prose.strip()
        return at + 1

    def _delimited(self, at: int, line: str) -> int:
        mark = syntax.delimiter(line)
        if not mark:
            return 0
        opened = any(it.delimiter == mark for it in self._containers)
        if mark[1:] == "===" and mark[0] in "|,:!":
            return self._table(at, mark)
        if mark[0] == "/":
            end = self._end(mark, at)
            self._add_comment(
                at, min(end + 1, len(self._lines)), "\n".join(self._lines[at + 1 : end])
            )
            return end + 1
        code = mark[0] in "-.+`" and mark != "--"
        if code or (self._above.style in syntax.NO_PROSE and not opened):
            self._above, self._attached = syntax.Attributes(), False
            return self._end(mark, at) + 1
        if opened:
            self._close(mark)
        else:
            quote = mark[0] == "_" or self._above.style in syntax.QUOTES
            kind = BlockKind.QUOTE if quote else BlockKind.PARAGRAPH
            if not self._attached:
                self._lists = []
            self._containers.append(_Container(mark, kind, self._lists))
            self._lists = []
        self._attached = False
        self._above = syntax.Attributes()
        return at + 1

    def _close(self, mark: str) -> None:
        while self._containers:
            container = self._containers.pop()
            self._lists = container.lists
            if container.delimiter == mark:
                return

    def _end(self, mark: str, at: int) -> int:
        """Return the line that ends the block of line `at`, the last one where none does."""
        found = self._closing.get(mark, [])
        index = bisect_right(found, at)
        return found[index] if index < len(found) else len(self._lines)

    def _bracketed(self, at: int, line: str) -> int:
        """Read what is said of the next block: its attributes, its title."""
        found = syntax.attributes(line)
        if found is not None:
            style = found.style or self._above.style
            options = found.options | self._above.options
            self._above = syntax.Attributes(style, options, self._above.named + found.named)
            return at + 1
        if line[0] == "." and len(line) > 1 and line[1] not in ". \t":
            self._add(BlockKind.PARAGRAPH, [self._place(at, 1, len(line))])
            return at + 1
        return 0

    def _heading(self, at: int, line: str) -> int:
        found = syntax.heading(line)
        after = at + 1
        if found is None:
            below = self._lines[after] if after < len(self._lines) else ""
            level = 0 if line[0].isspace() or syntax.item(line) else syntax.underline(line, below)
            if not level:
                return 0
            found, after = (level, 0, len(line)), after + 1
        first = not self.passages
        self._lists, self._attached, self._above = [], False, syntax.Attributes()
        self._add(BlockKind.HEADING, [self._place(at, *found[1:])], found[0])
        return self._authors(after) if first and found[0] == 1 else after

    def _authors(self, at: int) -> int:
        """Read the lines below the title of the document: its authors, its revision."""
        line = self._lines[at] if at < len(self._lines) else ""
        if not syntax.is_author(line):
            return at
        line = self._lines[at + 1] if at + 1 < len(self._lines) else ""
        revised = syntax.revision(line) if line else None
        if revised is None:
            return at + 1
        self.attributes.setdefault("revdate", revised)
        return at + 2

    def _item(self, at: int, line: str) -> int:
        found = syntax.item(line)
        if found is None:
            return 0
        if found.marker in self._lists:
            del self._lists[self._lists.index(found.marker) + 1 :]
        else:
            self._lists.append(found.marker)
        self._attached, self._above = False, syntax.Attributes()
        level = len(self._lists)
        if found.term:
            self._add(BlockKind.LIST_ITEM, [self._place(at, *found.term)], level)
        spans = [self._place(at, found.start, len(line))] if found.start < len(line) else []
        after = at + 1
        if not spans:  # its text may stand below a blank line
            while after < len(self._lines) and not self._lines[after]:
                after += 1
        while after < len(self._lines) and not self._ends_item(after):
            spans += self._text_line(after)
            after += 1
        self._add(BlockKind.LIST_ITEM, spans, level)
        return after

    def _ends_item(self, at: int) -> bool:
        line = self._lines[at]
        return (
            not line
            or line == "+"
            or self._ends_paragraph(line)
            or syntax.item(line) is not None
            or (self._lines[at - 1] == "" and syntax.heading(line) is not None)
        )

    def _ends_paragraph(self, line: str) -> bool:
        return bool(syntax.delimiter(line)) or syntax.attributes(line) is not None

    def _text_line(self, at: int) -> list[tuple[int, int]]:
        """Return the place of a line of a paragraph, none for a comment within it."""
        line = self._lines[at]
        if line.startswith("//") and not line.startswith("///"):
            self._add_comment(at, at + 1, line[2:])
            return []
        return [self._place(at, 0, len(line))]

    def _paragraph(self, at: int, line: str) -> int:
        code = self._above.style in syntax.NO_PROSE
        code = code or (line[0] in " \t" and self._above.style not in ("normal", "quote", "verse"))
        kind = BlockKind.QUOTE if self._above.style in syntax.QUOTES else self._kind()
        self._above = syntax.Attributes()
        after = at + 1
        while after < len(self._lines) and not self._ends(after):
            after += 1
        if not self._attached:
            self._lists = []
        level = len(self._lists) if kind is BlockKind.LIST_ITEM else 0
        self._attached = False
        if code:
            return after
        last = after
        if line[0] == '"' and self._lines[after - 1].startswith("-- ") and after - at > 1:
            last -= 1
        spans = [self._place(at, syntax.admonition(line), len(line))]
        for number in range(at + 1, last):
            spans += self._text_line(number)
        if line.startswith("> "):
            kind, level = BlockKind.QUOTE, 0
            spans = [self._without_mark(*span) for span in spans]
        self._add(kind, spans, level)
        if last < after:
            self._add(BlockKind.PARAGRAPH, [self._place(last, 3, len(self._lines[last]))])
        return after

    def _ends(self, at: int) -> bool:
        line = self._lines[at]
        in_list = self._attached and (line == "+" or syntax.item(line) is not None)
        return not line or self._ends_paragraph(line) or in_list

    def _without_mark(self, start: int, end: int) -> tuple[int, int]:
        while start < end and self._text[start] in "> ":
            start += 1
        return start, end

    def _kind(self) -> BlockKind:
        if self._attached:
            return BlockKind.LIST_ITEM
        return self._containers[-1].kind if self._containers else BlockKind.PARAGRAPH

    def _table(self, at: int, mark: str) -> int:
        end = self._end(mark, at)
        above, self._above = self._above, syntax.Attributes()
        self._attached = False
        self._tables += 1
        if end == at + 1 or at + 1 >= len(self._lines):
            return end + 1
        last = self._starts[end] if end < len(self._lines) else len(self._text)
        for cell in read_table(self._text, self._starts[at + 1], last, mark[0], above):
            place = (self._tables, cell.row, cell.column)
            for spans in paragraphs(self._text, cell.start, cell.end):
                self._add(BlockKind.TABLE_CELL, spans, cell=place, columns=cell.columns)
        return end + 1

    def _place(self, number: int, start: int, end: int) -> tuple[int, int]:
        line = self._lines[number]
        start += len(line[start:end]) - len(line[start:end].lstrip())
        return self._starts[number] + start, self._starts[number] + max(end, start)

    def _add_comment(self, first: int, after: int, text: str) -> None:
        last = after - 1
        end = self._starts[last] + len(self._lines[last])
        self.comments.append(Comment(self._starts[first], end, text.strip()))

    def _add(
        self,
        kind: BlockKind,
        spans: list[tuple[int, int]],
        level: int = 0,
        *,
        cell: tuple[int, int, int] | None = None,
        columns: int = 1,
    ) -> None:
        if not spans:
            return
        text = "\n".join([self._text[start:end] for start, end in spans])
        masked = mask(text, self.attributes)
        leaf = Leaf(kind, level, spans, cell=cell, columns=columns)
        self.passages.append(Passage(leaf, masked.prose, masked.notes))
