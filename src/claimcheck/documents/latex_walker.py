"""pylatexenc's reader, made so that long drafts take little memory and time in line with length."""

from __future__ import annotations

import logging
import re
from typing import Any

from pylatexenc.latexwalker import (  # type: ignore[import-untyped] # it has no types
    LatexToken,
    LatexWalker,
    LatexWalkerEndOfStream,
)

from claimcheck.documents.latex_macros import context
from claimcheck.documents.latex_reader import Reader

_PART = 500  # nodes that are read at once; each takes about 1 kB, with what is in it
_DOCUMENT = "document"
# Words, and marks that mean nothing to LaTeX where they are not doubled. Few blanks before them,
# since of blank lines only two are taken at once.
_WORDS = re.compile(r"\s{0,100}(?!\s)(?:[^\\{}$%&~`'\[\]!?*-]|-(?!-)|'(?!')|[!?](?!`))++")
# With blanks before it, but no blank line, which the library takes by itself.
_BORDER = re.compile(r"((?:(?!\n\n)\s)*+)(\\(begin|end)(?![^\W\d_])(?:\s*+\{([\w* ._-]++)\})?)")
_BEGIN = re.compile(r"\\begin\s*+\{document\}")
logging.getLogger("pylatexenc").addHandler(logging.NullHandler())


class Walker(LatexWalker):  # type: ignore[misc] # it has no types
    """
    The library's reader, with two kinds of tokens read by patterns.

    It takes plain words at once and not by their characters, and the borders of environments
    without copying all the text behind each.
    """

    def __init__(self, text: str) -> None:
        """Prepare to read `text`."""
        super().__init__(text, context(), tolerant_parsing=True)

    def get_token(self, pos: int, **kwargs: Any) -> Any:
        """Return the token at `pos`; raises `LatexWalkerEndOfStream`."""
        if kwargs.get("environments", True):
            words = _WORDS.match(self.s, pos)
            if words is not None:
                found = words.group()
                return LatexToken("char", found, pos, len(found), "")
            border = _BORDER.match(self.s, pos)
            if border is not None:
                return _border(border)
        return super().get_token(pos, **kwargs)


def _border(match: re.Match[str]) -> Any:
    """Return the token of "\\begin{name}" or "\\end{name}", that of characters without a name."""
    blanks, found, sign, name = match.groups()
    kind = "char" if name is None else f"{sign}_environment"
    return LatexToken(kind, name or found, match.start(2), len(found), blanks)


def read_parts(text: str, reader: Reader) -> None:
    """
    Read all of `text` into `reader`, and keep no more than a part of its nodes at a time.

    They are the nodes of the whole text, one after the other; only those within an environment,
    other than the document itself, come together. Raises whatever the library raises on what it
    cannot parse, `RecursionError` above all.
    """
    walker = Walker(text)
    begins = max((match.start() for match in _BEGIN.finditer(text)), default=-1)
    at = 0
    while True:
        inside = _inside_document(walker, at) if at <= begins else 0
        if inside:
            at = _read_document(walker, reader, at, inside)
            continue
        most = 1 if at <= begins else _PART
        nodes, _, length = walker.get_latex_nodes(at, read_max_nodes=most)
        reader.read(nodes)
        at += length
        if len(nodes) < most:
            return


def _inside_document(walker: Walker, at: int) -> int:
    """Return where the text within the document starts, 0 where no document starts at `at`."""
    try:
        token = walker.get_token(at)
    except LatexWalkerEndOfStream:
        return 0
    if token.tok != "begin_environment" or token.arg != _DOCUMENT or token.pre_space:
        return 0
    return int(token.pos + token.len)


def _read_document(walker: Walker, reader: Reader, start: int, inside: int) -> int:
    """Read the document whose "\\begin" is at `start`; return where to go on behind it."""

    def part(at: int) -> tuple[list[Any], int]:
        nodes, _, length = walker.get_latex_nodes(
            at, stop_upon_end_environment=_DOCUMENT, read_max_nodes=_PART
        )
        return nodes, at + length

    nodes, at = part(inside)
    reader.open_document(start, nodes, at)
    last = at
    while nodes:
        reader.read(nodes)
        last = nodes[-1].pos + nodes[-1].len
        if len(nodes) < _PART:
            break
        nodes, at = part(at)
    reader.close_document(last, at)
    return at
