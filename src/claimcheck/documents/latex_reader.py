"""The nodes of a LaTeX text, read into blocks and marks."""

from __future__ import annotations

from typing import Any

from pylatexenc import latexwalker  # type: ignore[import-untyped] # it has no types

from claimcheck.documents import latex_macros as macros
from claimcheck.documents.flow import Flow, Stretch
from claimcheck.documents.latex_arguments import WITH_UNIT, children, inside, joint
from claimcheck.documents.latex_patterns import blank_line, label, numeral, options
from claimcheck.documents.latex_tables import table_cells
from claimcheck.documents.model import BlockKind, Comment

_LIGATURES = {"~": "\xa0", "``": "“", "''": "”", "--": "–", "---": "—", "!`": "¡", "?`": "¿"}


class Reader:
    """Reads nodes in their order into `flow`; `title` and `date` are where those stand."""

    def __init__(self, text: str, flow: Flow, definitions: dict[str, str]) -> None:
        """Read nothing yet; `definitions` are the macros that the text itself defines."""
        self._text = text
        self._flow = flow
        self._definitions = definitions
        self._inline = 0  # arguments that no paragraph ends in
        self._lists = 0
        self._tables = 0
        self._unit = False
        self.title: tuple[int, int] | None = None
        self.date: tuple[int, int] | None = None
        self.comments: list[Comment] = []

    def read(self, nodes: Any) -> None:
        """Read `nodes`, which may hold None for arguments that are not there."""
        for node in nodes or ():
            if node is not None:
                self._read(node)

    def open_document(self, start: int, nodes: list[Any], end: int) -> None:
        """Begin the document, whose "\\begin" is at `start`; `nodes` or `end` come first in it."""
        first = nodes[0].pos if nodes else end
        self._flow.marks.drop(start, first)
        self._turn(first, Stretch())
        self._option("document", nodes)

    def close_document(self, last: int, end: int) -> None:
        """End the document; its "\\end" is `last:end`."""
        self._turn(last, None)
        self._flow.marks.drop(last, end)

    def _read(self, node: Any) -> None:
        start, end = node.pos, node.pos + node.len
        if isinstance(node, latexwalker.LatexCharsNode):
            self._characters(start, end)
        elif isinstance(node, latexwalker.LatexMacroNode):
            self._macro(node)
        elif isinstance(node, latexwalker.LatexGroupNode):
            self._between(start, end, node.nodelist)
        elif isinstance(node, latexwalker.LatexEnvironmentNode):
            self._environment(node)
        elif isinstance(node, latexwalker.LatexMathNode):
            self._math(node)
        elif isinstance(node, latexwalker.LatexCommentNode):
            shown = self._text[start:end].rstrip()
            self.comments.append(Comment(start, start + len(shown), shown.lstrip("%").strip()))
            self._flow.marks.hide(start, end)
        else:
            meaning = _LIGATURES.get(node.specials_chars, " ")
            self._flow.marks.write(start, end, meaning)

    def _turn(self, at: int, stretch: Stretch | None) -> None:
        if not self._inline:
            self._flow.turn(at, stretch)

    def _characters(self, start: int, end: int) -> None:
        piece = self._text[start:end]
        for match in blank_line().finditer(piece):
            self._turn(start + match.end(), self._flow.stretch)
        at = piece.find("`")
        while at >= 0:
            self._flow.marks.write(start + at, start + at + 1, "‘")
            at = piece.find("`", at + 1)

    def _between(self, start: int, end: int, nodes: Any) -> None:
        """Read `nodes`, and hide whatever of `start:end` stands before and behind them."""
        nodes = [node for node in nodes or () if node is not None]
        first = nodes[0].pos if nodes else end
        last = nodes[-1].pos + nodes[-1].len if nodes else end
        self._flow.marks.hide(start, first)
        self.read(nodes)
        self._flow.marks.hide(last, end)

    def _math(self, node: Any) -> None:
        start, end = node.pos, node.pos + node.len
        shown = self._text[start:end]
        opening, closing = node.delimiters
        closed = len(shown) > len(opening) and shown.endswith(closing)
        inner = shown[len(opening) : len(shown) - len(closing)]
        figure = any(map(str.isdigit, inner)) and numeral().fullmatch(inner[:200])
        if closed and not blank_line().search(shown) and not (figure and len(inner) < 200):
            self._flow.marks.drop(start, end)
            return
        self._between(start, end, node.nodelist)

    def _macro(self, node: Any) -> None:
        name, start, end = node.macroname, node.pos, node.pos + node.len
        if name in macros.CODE:
            self._flow.marks.drop(start, end)
        elif name in macros.SECTIONS or name in ("caption", "captionof"):
            self._heading(node)
        elif name in macros.NOTES:
            self._note(node)
        elif name == "date":
            self.date = inside(self._text, node)
            self._flow.marks.drop(start, end)
        elif name == "item":
            self._item(node)
        elif name == "par":
            self._turn(start, self._flow.stretch)
            self._flow.marks.hide(start, end)
        elif name in macros.ACCENTS and node.nodeargd and any(node.nodeargd.argnlist):
            letter = macros.accented(node)
            if letter is None or not self._flow.marks.write(start, end, letter):
                self._arguments(node, (0,))
        elif name in macros.ARGUMENTS:
            self._arguments(node, macros.ARGUMENTS[name].texts)
        else:
            self._unknown(node)

    def _unknown(self, node: Any) -> None:
        """Read a symbol, a macro that the text defines, or one that nobody knows."""
        name, start, end = node.macroname, node.pos, node.pos + node.len
        given = node.nodeargd.argnlist if node.nodeargd else ()
        meaning = self._definitions.get(name, macros.symbol(name, unit=self._unit))
        if name == "\\":  # with a star or a length behind it
            self._flow.marks.write(start, end, "\n")
            return
        if meaning is not None and not any(given):
            if not self._text[end : end + 1].isdigit():  # else "\\euro 5"
                end -= len(node.macro_post_space)
            if self._flow.marks.write(start, end, meaning):
                return
        option = options().match(self._text, end) if not given else None
        if option is not None and self._text[end : end + 1] == "[":
            self._flow.marks.drop(*option.span())
        spec = node.nodeargd.argspec if given else ""
        self._arguments(node, tuple(at for at, sign in enumerate(spec) if sign == "{"))

    def _arguments(self, node: Any, texts: tuple[int, ...]) -> None:
        """Read those arguments of a macro that are text; hide the macro and the others."""
        marks, name = self._flow.marks, node.macroname
        at, end = node.pos, node.pos + node.len - len(node.macro_post_space)
        given = node.nodeargd.argnlist if node.nodeargd else ()
        inline = name not in macros.BOXES
        self._inline += inline
        for argument in texts:
            place = inside(self._text, node, argument) if argument < len(given) else None
            if place is None:
                continue
            if name == "enquote":
                marks.write(at, place[0], "“")
            elif argument == texts[0] or not marks.write(at, place[0], joint(name, argument)):
                marks.hide(at, place[0])
            kept = self._unit
            last = argument == texts[-1]
            self._unit = kept or name in ("unit", "si") or (last and name in WITH_UNIT)
            self.read(children(given[argument]))
            self._unit = kept
            at = place[1]
        self._inline -= inline
        closing = {"enquote": "”", "ang": "°"}.get(name, "") if texts else ""
        if not closing or not marks.write(at, end, closing):
            marks.hide(at, end)

    def _heading(self, node: Any) -> None:
        name, end = node.macroname, node.pos + node.len
        place = inside(self._text, node)
        around = self._flow.stretch
        if place is None or self._inline:
            self._arguments(node, macros.ARGUMENTS[name].texts)
            return
        level = macros.SECTIONS.get(name, 0)
        kind = BlockKind.HEADING if level else BlockKind.PARAGRAPH
        if name == "title" and self.title is None:
            self.title = place
        self._flow.turn(node.pos, None)
        self._flow.turn(place[0], Stretch(kind, level))
        self._inline += 1
        self.read(children(node.nodeargd.argnlist[-1]))
        self._inline -= 1
        self._flow.turn(place[1], None)
        self._flow.turn(end, around)

    def _note(self, node: Any) -> None:
        place = inside(self._text, node)
        end = node.pos + node.len
        if place is None:
            self._flow.marks.hide(node.pos, end)
            return
        marks = self._flow.marks
        closed = place[1] < end
        opened = place[0] - 2 if closed and self._inline else place[0]
        marks.drop(node.pos, opened)
        marks.write(opened, place[0], " (")
        self._inline += 1
        self.read(children(node.nodeargd.argnlist[-1]))
        self._inline -= 1
        if self._inline and closed:  # of a heading or a cell
            marks.write(place[1], end, ")")
            return
        marks.drop(place[1], end)
        if closed:
            self._flow.note(place[0] - 1, end)

    def _item(self, node: Any) -> None:
        stretch = self._flow.stretch
        place = inside(self._text, node)
        end = node.pos + node.len
        self._turn(node.pos, stretch)
        if place is None or not label().search(self._text, *place):
            self._flow.marks.drop(node.pos, end)
            return
        self._flow.marks.drop(node.pos, place[0])
        self._turn(place[0], stretch)
        self.read(children(node.nodeargd.argnlist[-1]))
        self._turn(place[1], stretch)
        self._flow.marks.drop(place[1], end)

    def _environment(self, node: Any) -> None:
        name, end = node.environmentname.rstrip("*"), node.pos + node.len
        nodes = [child for child in node.nodelist or () if child is not None]
        first = nodes[0].pos if nodes else end
        last = nodes[-1].pos + nodes[-1].len if nodes else end
        marks, around = self._flow.marks, self._flow.stretch
        if name in macros.NO_PROSE:
            marks.drop(node.pos, end)
            return
        marks.drop(node.pos, first)
        inner = around
        if name == "document":
            inner, around = Stretch(), None
        elif name in macros.QUOTES:
            inner = around and Stretch(BlockKind.QUOTE)
        elif name in macros.LISTS:
            self._lists += 1
            inner = around and Stretch(BlockKind.LIST_ITEM, self._lists)
        self._turn(first, inner)
        if name in macros.TABLES:
            self._table(nodes, around)
        else:
            self._option(name, nodes)
            self.read(nodes)
        self._lists -= name in macros.LISTS
        self._turn(last, around)
        marks.drop(last, end)

    def _option(self, name: str, nodes: list[Any]) -> None:
        """Read the options at the start of an environment, and the title of a slide."""
        if nodes and isinstance(nodes[0], latexwalker.LatexCharsNode):
            match = options().match(self._text, nodes[0].pos)
            self._flow.marks.drop(*(match.span() if match else (0, 0)))
        if name == "frame" and nodes and isinstance(nodes[0], latexwalker.LatexGroupNode):
            title, around = nodes.pop(0), self._flow.stretch
            self._turn(title.pos, Stretch(BlockKind.HEADING, 2))
            self._read(title)
            self._turn(title.pos + title.len, around)

    def _table(self, nodes: list[Any], around: Stretch | None) -> None:
        self._tables += 1
        for cell in table_cells(nodes):
            for start, end in cell.signs:
                self._flow.marks.drop(start, end)
            place = (self._tables, cell.row, cell.column)
            inner = Stretch(BlockKind.TABLE_CELL, 0, place, cell.columns)
            self._turn(cell.start, around and inner)
            self._inline += 1  # nothing within a cell ends it
            self.read(cell.nodes)
            self._inline -= 1
