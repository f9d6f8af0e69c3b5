r"""Long drafts are read in parts, to take less memory, and are the same documents as in one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pylatexenc.latexwalker import LatexWalker  # type: ignore[import-untyped] # it has no types

from claimcheck.documents import (
    builder,
    latex,
    latex_walker,
    lines,
    marks,
    parse,
    rst,
    rst_machine,
    rst_parser,
)
from claimcheck.documents.latex_macros import context
from claimcheck.documents.latex_reader import Reader

SPANS = st.tuples(st.integers(0, 60), st.integers(0, 9)).map(lambda it: (it[0], it[0] + it[1]))
_MEANINGS = st.sampled_from(["", "&", "a ", "\n"])
WRITTEN = st.tuples(SPANS, _MEANINGS).map(lambda it: (*it[0], it[1][: it[0][1] - it[0][0]]))


@given(
    st.text("ab .\n😀", min_size=70, max_size=70),
    st.lists(WRITTEN, max_size=5),
    st.lists(SPANS, max_size=5),
    st.lists(SPANS, max_size=8),
)
def test_masks_in_windows(
    text: str,
    written: list[tuple[int, int, str]],
    dropped: list[tuple[int, int]],
    hidden: list[tuple[int, int]],
) -> None:
    """A text that is masked window by window becomes what it becomes at once."""
    whole = marks.masked(text, written, dropped, hidden)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(marks, "_WINDOW", 3)
        parted = marks.masked(text, written, dropped, hidden)

    assert parted == whole
    assert len(whole) == len(text)


LATEX = st.lists(
    st.sampled_from(
        [
            *("It rose", "a.", "{", "}", "$", "%", "\\%", "&", "~", "--", "`", "''", "!`", "[x]"),
            *("\\textbf{", "\\footnote{", "\\section{", "\\item ", "\\\\", "\\verb|", "\\(", "\\)"),
            *("\\begin{itemize}", "\\end{itemize}", "\\begin{tabular}{l}", "\\end{tabular}"),
            *("\\begin{document}", "\\end{document}", "\\begin {document}", "\\begin{document*}"),
            *("\\begin", "\\end", "\\begin{", "\\end{a", "\\beginx", "\\end2", "\\begin\n{quote}"),
            *("\n", "\n\n", "\n \n", " ", "\t", "\r\n", "\x85", "\\", "\\unknown", "\\title{T}"),
        ]
    ),
    max_size=30,
).map("".join)


def _in_one(text: str, reader: Reader) -> None:
    reader.read(latex_walker.Walker(text).get_latex_nodes()[0])


@settings(deadline=None)
@given(LATEX, st.integers(1, 3))
@example("\\begin{document}[x] a \\emph{b} c\\end{document}\n", 1)
@example("\\title{T}\n\\begin{document}\\end{document}", 2)
@example("\\begin{document} a \\emph{b}", 2)
def test_latex(text: str, nodes: int) -> None:
    """F17: LaTeX in parts of a few nodes is what it is with all nodes at once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(latex, "read_parts", _in_one)
        whole = parse(text, "latex")
        patch.undo()
        patch.setattr(latex_walker, "_PART", nodes)
        parted = parse(text, "latex")

    assert parted == whole


@settings(deadline=None)
@given(LATEX)
@example("a" + "\n" * 300 + "\\begin{quote}b\\end{quote}")
@example("\\begin" + " " * 300 + "{quote}b\\end \n\n{quote}")
def test_tokens_are_those_of_the_library(text: str) -> None:
    """F17: what is read by patterns, to be faster, is what the library itself reads."""
    own = latex_walker.Walker(text)
    library = LatexWalker(text, context(), tolerant_parsing=True)

    assert _places(own.get_latex_nodes()[0]) == _places(library.get_latex_nodes()[0])


def _places(nodes: Iterable[Any]) -> list[tuple[str, int, int]]:
    found = []
    for node in nodes:
        if node is not None:
            found.append((type(node).__name__, node.pos, node.len))
            found += _places(getattr(node, "nodelist", ()))
            found += _places(node.nodeargd.argnlist if getattr(node, "nodeargd", None) else ())
    return found


RST = st.lists(
    st.sampled_from(
        [
            *("It rose.\n\n", "Then it\nfell.\n\n", "Title\n=====\n\n", "Sub\n---\n\n"),
            *("Deep\n~~~~\n\n", "| a\n| b\n\n", "- a\n- b\n\n", ".. note:: a\n\n", "::\n\n  x\n\n"),
            *(
                ".. |x| replace:: five\n\n",
                ".. |s| replace:: six or seven\n\n",
                "|s|\n\n",
                "|x| |long|\n\n",
            ),
            *(".. [1] a\n\n", "a [1]_\n\n", ".. a remark\n\n", ":date: 2024-01-02\n\n", "a\tb\n\n"),
            *("== ==\na  b\n== ==\nc  d\n== ==\n\n", "term\n  text\n\n", ".. _t:\n\n", "    q\n\n"),
        ]
    ),
    max_size=20,
).map("".join)


def _at_the_end(shown: lines.Lines) -> Iterator[Any]:
    found = list(rst_parser.parse_parts(shown))
    yield found[-1]


@settings(deadline=None)
@given(RST, st.integers(1, 6))
def test_rst(text: str, count: int) -> None:
    """reStructuredText that is read while it is parsed is what it is when all is parsed before."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rst_machine, "_PART", count)
        patch.setattr(builder, "_MANY", 3)
        parted = parse(text, "rst")
        patch.setattr(rst, "parse_parts", _at_the_end)
        whole = parse(text, "rst")

    assert parted == whole


def test_definitions_behind_their_use() -> None:
    """A substitution that is only defined parts later stands for the same."""
    text = "It rose by |x|.\n\n" + "A line.\n\n" * 5_000 + ".. |x| replace:: 5\n"

    assert parse(text, "rst").prose.startswith("It rose by 5\u2060\u2060.")
