"""reStructuredText: which characters are prose, and which blocks they stand in."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import partial

import pytest
from docutils import nodes
from docutils.core import publish_doctree
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import parse
from claimcheck.documents import rst as reader
from claimcheck.sentences import split
from tests.unit.documents.reading import blocks_of, cells_of

blocks = partial(blocks_of, markup="rst")
cells = partial(cells_of, markup="rst")

GRID = """\
+----------------------+-------------+
| Passengers (million) | Year        |
|                      +------+------+
|                      | 2023 | 2024 |
+======================+======+======+
| Ferries              | 4.1  | 4.2  |
+----------------------+------+------+
"""
WRAPPED = """\
=========  =====
Ships      2024
=========  =====
Ferries
and boats  31
=========  =====
"""
LIST_TABLE = """\
.. list-table:: Passengers
   :header-rows: 1

   * - Year
     - Million
   * - 2024
     - **4**.2
"""
CSV_TABLE = """\
.. csv-table:: Passengers
   :header: "Year", "Million"

   2024, "4.2, or so"
"""


@pytest.fixture(autouse=True)
def no_fallback(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Fail where a text is only read as plain text, but in tests of just that."""
    if "deep" not in request.node.name:
        monkeypatch.setattr(reader, "parse_plain", lambda text: pytest.fail(f"plain: {text!r}"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It **rose** by *5*\\ %.", "It rose by 5%."),
        ("2 * 3 * 4, *open", "2 * 3 * 4, *open"),
        ("|| It rose| by 5%", "|| It rose| by 5%"),
        ('"*" and (*) and \\*star\\*', '"*" and (*) and *star*'),
        ("CO\\ :sub:`2`, km\\ :sup:`2`, 10\\ :sup:`6`", "CO2, km2, 10^6"),
        ("see ``x = 1`` and :code:`y` or :py:func:`f`", "see and or"),
        ("a `title`, a :term:`word` and :unknown:`text`", "a title, a word and text"),
        ("`text`:emphasis: and :strong:`more`", "text and more"),
        (
            "`China's share <https://x.y/z>`_ and `phrase`_ and `it`__",
            "China's share and phrase and it",
        ),
        (":ref:`label` and :ref:`a title <label>` and :doc:`/x`", "and a title and"),
        (
            "See target_, other__ and snake_case or __init__.",
            "See target, other and snake_case or __init__.",
        ),
        ("It rose [1]_ in [#a]_ China [CIT2024]_.", "It rose in China ."),
        ("It rose [1]__ so", "It rose [1]__ so"),
        ("an _`inline target` here", "an inline target here"),
        (
            "In |year| |long|\n\n.. |year| replace:: 2024\n.. |long| replace:: much too long",
            "In 2024 much too long",
        ),
        ("See https://x.y/z_(a). Then www.x.y, too", "See . Then , too"),
        ("\\*\\*378\\*\\*,000 1\\.4", "**378**,000 1.4"),
        ("**open and ``open", "**open and ``open"),
        ("a *b\nc* d", "a b c d"),
    ],
)
def test_inline_markup(text: str, wanted: str) -> None:
    """What is markup is blank, and a word that markup stands in stays one word."""
    assert " ".join(words for _, _, words in blocks(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("", [], id="empty"),
        pytest.param(" \n\t\n", [], id="blank"),
        pytest.param("One\n===\n\na", [("heading", 1, "One"), ("paragraph", 0, "a")], id="title"),
        pytest.param(
            "===\nOne\n===\n\nTwo\n---\n\nThree\n~~~~~\n\nFour\n----",
            [
                ("heading", level, name)
                for level, name in ((1, "One"), (2, "Two"), (3, "Three"), (2, "Four"))
            ],
            id="sections",
        ),
        pytest.param(
            "A longer title\n=====\n\na",
            [("heading", 1, "A longer title"), ("paragraph", 0, "a")],
            id="short underline",
        ),
        pytest.param(
            "=====\nA longer title\n=====\n\na",
            [("heading", 1, "A longer title"), ("paragraph", 0, "a")],
            id="short overline",
        ),
        pytest.param(
            "=====\nTitle\n-----\n\na",
            [("paragraph", 0, "===== Title -----"), ("paragraph", 0, "a")],
            id="title that is none",
        ),
        pytest.param(
            "a\nb\n\nc", [("paragraph", 0, "a b"), ("paragraph", 0, "c")], id="paragraphs"
        ),
        pytest.param("a\r\nb\r\rc", [("paragraph", 0, "a b"), ("paragraph", 0, "c")], id="cr"),
        pytest.param("\ufeffOne\n===", [("heading", 1, "One")], id="bom"),
        pytest.param(
            "- a\n  b\n\n  - c\n\n- d\n\n1. e\n2. f",
            [
                ("list_item", 1, "a b"),
                ("list_item", 2, "c"),
                ("list_item", 1, "d"),
                ("list_item", 1, "e"),
                ("list_item", 1, "f"),
            ],
            id="lists",
        ),
        pytest.param(
            "term : kind\n  It fell.",
            [("list_item", 1, "term : kind"), ("list_item", 1, "It fell.")],
            id="definition",
        ),
        pytest.param(
            "a\n\n    It fell.\n\n    -- Anna",
            [("paragraph", 0, "a"), ("quote", 0, "It fell."), ("quote", 0, "Anna")],
            id="quote",
        ),
        pytest.param("| one\n|   two", [("paragraph", 0, "one two")], id="line block"),
        pytest.param(
            "As in::\n\n    code 5\n\nand",
            [("paragraph", 0, "As in:"), ("paragraph", 0, "and")],
            id="literal block",
        ),
        pytest.param(">>> 1 + 1\n2\n\na", [("paragraph", 0, "a")], id="doctest"),
        pytest.param("-v, --verbose  Says more.", [("paragraph", 0, "Says more.")], id="option"),
        pytest.param(
            "a\n\n:Ships: 31 of them",
            [("paragraph", 0, "a"), ("paragraph", 0, "Ships"), ("paragraph", 0, "31 of them")],
            id="field",
        ),
        pytest.param(
            "a\n\n.. [1] A note.\n.. [#x] Another.\n.. [CIT] A third.",
            [("paragraph", 0, it) for it in ("a", "A note.", "Another.", "A third.")],
            id="footnotes",
        ),
        pytest.param(".. _x: https://a.b\n.. __: c\n\na", [("paragraph", 0, "a")], id="targets"),
        pytest.param("\ta\tb\n\n- c\td", [("quote", 0, "a b"), ("list_item", 1, "c d")], id="tabs"),
        pytest.param(
            "a\n  * b\n c",
            [("list_item", 1, "a"), ("list_item", 2, "b"), ("list_item", 1, "c")],
            id="odd indentation",
        ),
    ],
)
def test_blocks(text: str, wanted: list[tuple[str, int, str]]) -> None:
    """Blocks are what docutils says, also where it has something to say against them."""
    assert blocks(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            ".. note:: It rose.\n   It fell.\n\n   More.",
            ["It rose. It fell.", "More."],
            id="admonition",
        ),
        pytest.param(
            ".. warning::\n   :class: x\n\n   It rose.", ["It rose."], id="admonition with option"
        ),
        pytest.param(
            ".. note:: It rose.\n   :class: x\n\n   More.",
            ["It rose.", "More."],
            id="text, then option",
        ),
        pytest.param(
            ".. figure:: a.png\n   :alt: hidden\n\n   It rose.\n\n   Legend.",
            ["It rose.", "Legend."],
            id="figure",
        ),
        pytest.param(".. image:: a.png\n   :alt: hidden", [], id="image"),
        pytest.param(".. code-block:: python\n\n   x = 5", [], id="code"),
        pytest.param(".. math:: x = 5", [], id="math"),
        pytest.param(".. toctree::\n   :maxdepth: 2\n\n   intro", [], id="toctree"),
        pytest.param(".. versionadded:: 3.2\n   It rose.", ["It rose."], id="version"),
        pytest.param(".. deprecated:: 3.2 It rose.", ["It rose."], id="version with text"),
        pytest.param(
            ".. unheard-of:: A title\n   :width: 5\n\n   It rose.",
            ["A title", "It rose."],
            id="unknown",
        ),
        pytest.param(
            ".. unheard-of::\n   It rose.\n\n   .. other::\n\n      It fell.",
            ["It rose.", "It fell."],
            id="unknown within unknown",
        ),
        pytest.param(".. py:function:: f(x)\n\n   It rose.", ["It rose."], id="object"),
        pytest.param(".. only:: html\n\n   It rose.", ["It rose."], id="condition"),
        pytest.param(".. rubric:: It rose", ["It rose"], id="rubric"),
        pytest.param(".. raw:: html\n\n   <p>5</p>", [], id="f17 raw"),
        pytest.param(".. include:: /etc/passwd", [], id="f17 include"),
        pytest.param(".. csv-table::\n   :file: /etc/passwd", [], id="f17 csv file"),
        pytest.param(
            ".. role:: raw-html(raw)\n   :format: html\n\nx :raw-html:`<b>` y",
            ["x <b> y"],
            id="f17 role",
        ),
    ],
)
def test_directives(text: str, wanted: list[str]) -> None:
    """No directive is run; what is text in it is read, whether its name is known or not."""
    assert [words for _, _, words in blocks(text)] == wanted


def test_tables() -> None:
    """A cell stands under the lowest header of its column, and beside the first cell of its row."""
    assert cells(GRID)[-2:] == [("4.1", "Ferries", "2023"), ("4.2", "Ferries", "2024")]
    assert cells(LIST_TABLE)[-1] == ("4.2", "2024", "Million")
    assert cells(CSV_TABLE)[-1] == ("4.2, or so", "2024", "Million")


def test_table_without_head() -> None:
    """A table may have no head."""
    assert cells("== ==\na  b\nc  d\n== ==")[-1] == ("d", "c", None)


def test_broken_table_is_text() -> None:
    """What is no table after all is not lost."""
    text = "+-----+\n| a b |\n| It rose by 40%. \n+-----+"

    assert "It rose by 40%." in " ".join(words for _, _, words in blocks(text))


def test_interwoven_cells() -> None:
    """Cells of several lines side by side are read by their lines, in the order of the text."""
    assert [it[0] for it in cells(WRAPPED)] == ["Ships", "2024", "Ferries", "and boats", "31"]


def test_head() -> None:
    """The title is that of the first section; the date is in the fields at the top."""
    text = "Ferries\n=======\n\n:Author: A\n:Date: 2024-03-01\n:Abstract: It rose.\n\nText"
    document = parse(text, "rst")

    assert (document.title, document.date) == ("Ferries", date(2024, 3, 1))
    assert [words for _, _, words in blocks(text)] == ["Ferries", "It rose.", "Text"]


def test_comments() -> None:
    """A comment is one also over several lines, and inside of other blocks."""
    text = "a\n\n.. claimcheck: ignore\n   because x\n\n- b\n\n  .. second"
    found = parse(text, "rst").comments

    assert [it.text for it in found] == ["claimcheck: ignore\nbecause x", "second"]
    assert [text[it.start : it.end] for it in found] == [
        ".. claimcheck: ignore\n   because x",
        ".. second",
    ]


def test_places_are_places_in_the_file() -> None:
    """Sentences are those of the file, with their markup."""
    text = ".. note:: **It rose.** It fell\n   by `5 <x>`_."
    document = parse(text, "rst")

    assert [text[it.start : it.end] for it in split(document)] == [
        "**It rose.**",
        "It fell\n   by `5 <x>`_.",
    ]


def test_long_texts_are_parsed_in_parts() -> None:
    """Sections go on from one part of a long draft to the next."""
    text = "A\n=\n\nB\n-\n\n" + "It rose.\n\n- x\n\n" * 1_500 + "C\n-\n\nD\n=\n"
    headings = [block for block in blocks(text) if block[0] == "heading"]

    assert headings == [
        ("heading", 1, "A"),
        ("heading", 2, "B"),
        ("heading", 2, "C"),
        ("heading", 1, "D"),
    ]


@pytest.mark.parametrize("unit", ["  ", "- ", ".. a:: ", "| "])
def test_deep_nesting_is_not_lost(unit: str) -> None:
    """F17: what is nested deeper than docutils goes is read as plain text."""
    text = "".join(unit * depth + "x\n\n" for depth in range(250)) + "Growth was 40%."

    assert blocks(text)[-1][2].endswith("Growth was 40%.")


_PIECES = st.sampled_from(
    [
        *("It rose", "378,000", "a", "*", "**", "``", "`", "\\", "_", "|", "[1]_", ":sub:`2`", "é"),
        *("- ", "1. ", ".. note:: ", ".. x\n", ":f: ", "  ", "    ", "\n", "\n\n", "::\n\n", "| "),
        *(
            "===",
            "---",
            "+--+--+\n",
            "|a |b |\n",
            "== ==\n",
            "a  b\n",
            "\t",
            "term\n  ",
        ),
    ]
)


@settings(deadline=None)
@given(st.lists(_PIECES, max_size=25).map("".join))
def test_all_text_of_docutils_is_prose(text: str) -> None:
    """Every letter and digit that docutils shows is prose, however broken the text is."""
    text = f"Not fields of the head.\n\n{text}"
    shown: list[str] = []
    options = {"report_level": 5, "halt_level": 6, "warning_stream": False, "_disable_config": True}
    _collect(publish_doctree(text, settings_overrides={**options, "docinfo_xform": False}), shown)
    wanted = Counter(filter(str.isalnum, "".join(shown)))

    assert not wanted - Counter(parse(text, "rst").prose)


def _collect(node: nodes.Node, shown: list[str]) -> None:
    left_out = (
        nodes.literal,
        nodes.literal_block,
        nodes.system_message,
        nodes.comment,
        nodes.label,
        nodes.footnote_reference,
        nodes.problematic,
        nodes.option_group,
    )
    if isinstance(node, nodes.Text):
        shown.append(str(node))
    elif isinstance(node, nodes.reference) and node.get("refuri") == node.astext():
        pass
    elif not isinstance(node, left_out):
        for child in node.children:
            _collect(child, shown)
        if isinstance(node, nodes.TextElement) and not isinstance(node, nodes.Inline):
            shown.append("\n")
