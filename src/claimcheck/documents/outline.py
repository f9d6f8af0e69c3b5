"""The outline of a Markdown text: its blocks, by the stretch of each of their lines."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from claimcheck.documents.builder import Leaf
from claimcheck.documents.model import BlockKind, Comment
from claimcheck.documents.tables import cells, read_table
from claimcheck.source_map import line_starts

_MAX_NESTING = 40  # levels of quotes and lists (two a list); what lies deeper is read as text
_ODD_BLANKS = re.compile(
    "[\x00\x0b\x0c\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]"
)
_LABEL = re.compile(r"\[\^[^\]\s]{1,100}\]:")
# What may stand before the text of a line inside containers.
_MARKERS = re.compile(
    r"(?:[ \t>]|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]\s]{1,100}\]:){0,100000}"
)
# A task's box; the name of a callout.
_LEAD = re.compile(r"\[[ xX]\](?=\s)|\[![A-Za-z]{1,20}\][+-]?(?=\s|$)")
# Fences of directives, openings of admonitions, imports of MDX.
_DIRECTIVE = re.compile(r":::|(?:!!!|\?\?\?\+?)[ \t]+[a-z]")
_IMPORT = re.compile(
    r"import\s.{1,200}\sfrom\s+['\"]|import\s+['\"]|export\s+(?:default|const|function|let)\b"
)


class Labels(frozenset[str]):
    """The labels of link definitions; `in` brings a label into their normal form."""

    def __contains__(self, label: object) -> bool:
        """Say whether `label`, as written in a text, is defined."""
        return isinstance(label, str) and super().__contains__(normalizeReference(label))


class _Parser(MarkdownIt):
    """The parser of blocks; targets of links are not looked at, so that none can be refused."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the library's name
        return url

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002 - the library's name
        return True


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = _Parser("commonmark", {"maxNesting": _MAX_NESTING}).enable("table")
    parser.block.ruler.at("table", read_table, {"alt": ["paragraph", "reference"]})
    parser.block.ruler.before(
        "reference", "footnote", _footnote, {"alt": ["paragraph", "reference"]}
    )
    return parser


def _footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read "[^1]: text" as a container, as markdown-it's rules for quotes and lists do."""
    if state.is_code_block(start):
        return False
    at = state.bMarks[start] + state.tShift[start]
    match = _LABEL.match(state.src, at, state.eMarks[start])
    if match is None:
        return False
    if silent:
        return True
    kept = state.bMarks[start], state.tShift[start], state.sCount[start], state.parentType
    text = match.end()
    while text < state.eMarks[start] and state.src[text] in " \t":
        text += 1
    state.push("footnote_open", "", 1)
    # The first line starts behind the label; the lines after it are indented by four.
    state.bMarks[start], state.tShift[start] = text, 0
    state.blkIndent += 4
    state.sCount[start] = state.blkIndent
    state.parentType = "footnote"
    state.md.block.tokenize(state, start, end)
    state.blkIndent -= 4
    state.bMarks[start], state.tShift[start], state.sCount[start], state.parentType = kept
    state.push("footnote_close", "", -1)
    state.line = max(state.line, start + 1)
    return True


class _Tokens(list[Token]):
    """
    What the library has found and nobody has read.

    A token takes ten times the memory of a line. Where a paragraph or a heading starts that stands
    in nothing else, all before it is complete, and the rules of the library do not look back at it.
    """

    def __init__(self, read: Callable[[Token], None]) -> None:
        super().__init__()
        self._read = read

    def append(self, token: Token) -> None:
        if not token.level and token.type in ("paragraph_open", "heading_open"):
            self.read()
        super().append(token)

    def read(self) -> None:
        """Read what there is, and let go of it."""
        for token in self:
            self._read(token)
        self.clear()


class Outline:
    """Reads the blocks of `text` from offset `start`."""

    def __init__(self, text: str, start: int) -> None:
        """
        Parse `text`.

        `leaves` are its blocks in order, `labels` its link definitions, `comments` those of them
        that are only written to be a comment: "[//]: # (text)".
        """
        body = text[start:]
        self._starts = [start + at for at in line_starts(body)]
        source = _ODD_BLANKS.sub(" ", body)  # so that the library's blank lines are Python's
        if "\r" in source:
            source = re.sub(r"\r\n?", "\n", source)
        self._lines = source.split("\n")
        self._covered = bytearray(len(self._lines))
        self._containers: list[BlockKind] = []
        self._depth = 0
        self._tables = -1
        self._level = 0  # of the heading that is open
        self._admonition = False
        self.leaves: list[Leaf] = []
        self.comments: list[Comment] = []
        env: dict[str, Any] = {}
        tokens = _Tokens(self._read)
        parser = _parser()
        parser.block.parse(source, parser, env, tokens)
        tokens.read()
        self._add_uncovered(env)
        self.labels = Labels(env.get("references", ()))
        self._lines, self._starts = [], []  # they take as much memory as the text

    def _read(self, token: Token) -> None:
        kind = token.type
        if token.nesting > 0:
            self._open(kind, token)
        elif token.nesting < 0:
            self._close(kind)
        else:
            first, last = token.map or (0, 0)
            self._covered[first:last] = b"\x01" * (last - first)
            if kind == "table_rows":
                self._add_table(token, first)
            elif kind == "inline":
                self._add_text(token, first)
            elif kind == "html_block":
                self._add(Leaf(*self._kind(), self._spans(token.content, first), html=True))
            elif kind == "code_block" and self._admonition:
                self._add(Leaf(*self._kind(), self._spans(token.content, first)))
            if kind not in ("code_block", "inline"):
                self._admonition = False

    def _open(self, kind: str, token: Token) -> None:
        if kind == "blockquote_open":
            self._containers.append(BlockKind.QUOTE)
        elif kind == "list_item_open":
            self._containers.append(BlockKind.LIST_ITEM)
        elif kind == "footnote_open":
            self._containers.append(BlockKind.PARAGRAPH)
        elif kind.endswith("_list_open"):
            self._depth += 1
        elif kind == "heading_open":
            self._level = int(token.tag[1])
            first, last = token.map or (0, 0)
            self._covered[first:last] = b"\x01" * (last - first)  # the line under it, too

    def _close(self, kind: str) -> None:
        if kind in ("blockquote_close", "list_item_close", "footnote_close"):
            self._containers.pop()
        elif kind.endswith("_list_close"):
            self._depth -= 1
        elif kind == "heading_close":
            self._level = 0

    def _kind(self) -> tuple[BlockKind, int]:
        kind = self._containers[-1] if self._containers else BlockKind.PARAGRAPH
        return kind, self._depth if kind is BlockKind.LIST_ITEM else 0

    def _add(self, leaf: Leaf) -> None:
        if leaf.lines:
            self.leaves.append(leaf)

    def _add_text(self, token: Token, first: int) -> None:
        if self._level:
            line, start = self._lines[first], self._starts[first]
            mark = line.find("#")
            at = line.find(token.content, max(mark, 0))
            if at >= 0 and "\n" not in token.content:
                self._add(
                    Leaf(
                        BlockKind.HEADING,
                        self._level,
                        [(start + at, start + at + len(token.content))],
                    )
                )
                return
        kind, level = (BlockKind.HEADING, self._level) if self._level else self._kind()
        lines = token.content.split("\n")
        self._admonition = lines[0].startswith(("!!!", "???"))
        if _IMPORT.match(lines[0]):
            return
        spans = self._spans(token.content, first)
        match = _LEAD.match(token.content) if kind is not BlockKind.HEADING else None
        if match and spans:
            spans[0] = (spans[0][0] + match.end(), spans[0][1])
        self._add(Leaf(kind, level, spans))

    def _spans(self, content: str, first: int) -> list[tuple[int, int]]:
        """Return where the lines of `content`, whose first line is line `first`, stand."""
        spans = []
        for number, piece in enumerate(content.split("\n"), first):
            length = len(piece.strip())
            if length and not _DIRECTIVE.match(piece.strip()):
                # Containers only ever take something off the front of a line.
                end = self._starts[number] + len(self._lines[number].rstrip())
                spans.append((end - length, end))
        return spans

    def _add_table(self, token: Token, first: int) -> None:
        self._tables += 1
        columns = 0
        lines = [first, *range(first + 2, first + 1 + len(token.meta["rows"]))]
        for row, (number, length) in enumerate(zip(lines, token.meta["rows"], strict=True)):
            line = self._lines[number]
            at = len(line) - length
            found = cells(line[at:].rstrip())
            columns = columns or len(found)
            for column, (start, end) in enumerate(found[:columns]):
                place = [(self._starts[number] + at + start, self._starts[number] + at + end)]
                if start < end:
                    cell = (self._tables, row, column)
                    self._add(Leaf(BlockKind.TABLE_CELL, 0, place, cell=cell))

    def _add_comment(self, first: int, last: int, title: str) -> None:
        start = self._starts[first] + max(self._lines[first].find("["), 0)
        end = self._starts[last - 1] + len(self._lines[last - 1].rstrip())
        self.comments.append(Comment(start, end, title.strip()))

    def _add_uncovered(self, env: dict[str, Any]) -> None:
        """Read as text what the library left out because it is nested too deep."""
        for definition in (*env.get("references", {}).values(), *env.get("duplicate_refs", ())):
            first, last = definition["map"]
            self._covered[first:last] = b"\x01" * (last - first)
            if definition["href"] == "#" and definition["title"]:
                self._add_comment(first, last, definition["title"])
        found = len(self.leaves)
        at = self._covered.find(0)
        while at >= 0:
            line = self._lines[at]
            match = _MARKERS.match(line)
            start, end = match.end() if match else 0, len(line.rstrip())
            if start < end:
                offset = self._starts[at]
                self._add(Leaf(BlockKind.PARAGRAPH, 0, [(offset + start, offset + end)]))
            at = self._covered.find(0, at + 1)
        if len(self.leaves) > found:
            self.leaves.sort(key=lambda leaf: leaf.lines[0][0])
