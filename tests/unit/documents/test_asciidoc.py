"""AsciiDoc: which characters are prose, and which blocks they stand in."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import parse
from claimcheck.sentences import split
from tests.unit.documents.reading import blocks_of, cells_of, check

blocks = partial(blocks_of, markup="asciidoc")
cells = partial(cells_of, markup="asciidoc")

RELEASE = """\
= Harbour *Ferries* in 2024
Anna Lee <anna@example.org>
v1.2, 2025-03-12: second edition
:toc:
:ships: 31

It rose.

== Traffic

The fleet has {ships} ships.
"""
TABLE = """\
.Passengers
[%header,cols="1,2*"]
|===
|Year |Million |Change

|2023
|4.1
|5

2+|Both |6
.2+|2024 |4.2 |12
|4.3 a|* one
* two
|===
"""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It *rose* by _5_% and `x = 1`.", "It rose by 5% and ."),
        ("**378**,000 un__believ__able *a _b_*", "378,000 unbelievable a b"),
        ("2 * 3 * 4, snake_case and *open", "2 * 3 * 4, snake_case and *open"),
        ("\\*star* and \\{name} and \\_x_", "*star* and {name} and _x_"),
        ("+*as is*+ ++a*b++ pass:[*c*]", "*as is* a*b *c*"),
        ("CO~2~ km^2^ 10^6^ about ~40 or ~50", "CO2 km2 10^6 about ~40 or ~50"),
        ("[.line-through]#37# [.big]#38#% #mark#", "38% mark"),
        ("\"`It rose`\" and '`so`'", "“It rose” and ‘so’"),
        ("https://x.y[China's share], https://x.y and <https://x.y>.", "China's share, and ."),
        ("link:a.html[the *page*^] xref:b#c[here] mailto:a@b.c[me,role=x]", "the page here me"),
        ("see <<id,the table>> and <<id>> and [[anchor]]x", "see the table and and x"),
        ("image:a.png[alt text] icon:star[] kbd:[Ctrl] It", "It"),
        ("((ferries)) rose (((hidden,term))) indexterm:[a,b]", "ferries rose"),
        ("stem:[x = 5] and latexmath:[y]", "and"),
        ("{year} {unknown} {nbsp}5{nbsp}% {counter:x}", "2024 5 %"),
        ("AT&amp;T &#8211; R&D -- and 5--6", "AT&T – R&D — and 5—6"),
        ("one +\ntwo", "one two"),
        ("Note: [1] and 10:[x] are text", "Note: [1] and 10:[x] are text"),
        ("a *b\nc* d", "a b c d"),
        ("[[not closed and [a] and <<b", "[[not closed and [a] and <<b"),
    ],
)
def test_inline_markup(text: str, wanted: str) -> None:
    """What is markup is blank, and a word that markup stands in stays one word."""
    found = blocks(f":year: 2024\n\n{text}")

    assert " ".join(words for _, _, words in found) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("", [], id="empty"),
        pytest.param("\n \n\t\n", [], id="blank"),
        pytest.param(
            "= A\n\n== B\n\n=== C ===\n\n## D",
            [("heading", level, name) for level, name in ((1, "A"), (2, "B"), (3, "C"), (2, "D"))],
            id="headings",
        ),
        pytest.param(
            "A title\n-------\n\na",
            [("heading", 2, "A title"), ("paragraph", 0, "a")],
            id="underlined",
        ),
        pytest.param(
            "a\nb\n\nc", [("paragraph", 0, "a b"), ("paragraph", 0, "c")], id="paragraphs"
        ),
        pytest.param("a\r\nb\r\rc", [("paragraph", 0, "a b"), ("paragraph", 0, "c")], id="cr"),
        pytest.param("\ufeff= A", [("heading", 1, "A")], id="bom"),
        pytest.param(
            "* a\nb\n** c\n*** d\n* [x] e\n\n. f\n.. g",
            [
                ("list_item", 1, "a b"),
                ("list_item", 2, "c"),
                ("list_item", 3, "d"),
                ("list_item", 1, "e"),
                ("list_item", 2, "f"),
                ("list_item", 3, "g"),
            ],
            id="lists",
        ),
        pytest.param(
            "* a\n+\nb\n+\n----\n5\n----\n\nc",
            [("list_item", 1, "a"), ("list_item", 1, "b"), ("paragraph", 0, "c")],
            id="continuation",
        ),
        pytest.param(
            "1. a\n2. b\n\nc",
            [("list_item", 1, "a"), ("list_item", 1, "b"), ("paragraph", 0, "c")],
            id="numbers",
        ),
        pytest.param(
            "Ships:: 31\nBoats::\n\n  12 of them",
            [("list_item", 1, it) for it in ("Ships", "31", "Boats", "12 of them")],
            id="description",
        ),
        pytest.param("NOTE: It rose.", [("paragraph", 0, "It rose.")], id="admonition"),
        pytest.param(
            "[NOTE]\n====\nIt rose.\n\n* a\n====\n\nb",
            [("paragraph", 0, "It rose."), ("list_item", 1, "a"), ("paragraph", 0, "b")],
            id="admonition block",
        ),
        pytest.param(
            "____\na\n\nb\n____\nc",
            [("quote", 0, "a"), ("quote", 0, "b"), ("paragraph", 0, "c")],
            id="quote",
        ),
        pytest.param("[quote, Anna, Book]\na", [("quote", 0, "a")], id="quote paragraph"),
        pytest.param(
            '"It rose."\n-- Anna',
            [("paragraph", 0, '"It rose."'), ("paragraph", 0, "Anna")],
            id="quote with name",
        ),
        pytest.param("> a\n> b", [("quote", 0, "a b")], id="markdown quote"),
        pytest.param(
            "a\n----\n= 5\n----\nb", [("paragraph", 0, "a"), ("paragraph", 0, "b")], id="listing"
        ),
        pytest.param(
            "....\n5\n....\n++++\n<p>\n++++\n```py\n5\n```\na",
            [("paragraph", 0, "a")],
            id="literal",
        ),
        pytest.param("[source]\n--\n5\n--\n[stem]\n5\n\na", [("paragraph", 0, "a")], id="styles"),
        pytest.param(
            "--\na\n--\n\n 5 indented\n\nb",
            [("paragraph", 0, "a"), ("paragraph", 0, "b")],
            id="open block",
        ),
        pytest.param(
            "======\na\n====\nb\n====\n======\nc",
            [("paragraph", 0, it) for it in "abc"],
            id="nested blocks",
        ),
        pytest.param(
            ".A title\nimage::a.png[alt]\n\n'''\n<<<\ntoc::[]\ninclude::x[]\na",
            [("paragraph", 0, "A title"), ("paragraph", 0, "a")],
            id="macros",
        ),
        pytest.param(
            "ifdef::x[It rose.]\nifdef::y[]\na\nendif::[]",
            [("paragraph", 0, "It rose."), ("paragraph", 0, "a endif::[]")],
            id="conditions",
        ),
        pytest.param(
            ":a: 5\n:b: x \\\n  y\n:!a:\n\n{b} {a}", [("paragraph", 0, "x y")], id="attributes"
        ),
    ],
)
def test_blocks(text: str, wanted: list[tuple[str, int, str]]) -> None:
    """Blocks are those of Asciidoctor."""
    assert blocks(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "It rose.footnote:[See X.] It fell.",
            ["It rose.", "See X.", "It fell."],
            id="behind a sentence",
        ),
        pytest.param(
            "It rosefootnote:[See X.]. It fell.",
            ["It rose", "See X.", "It fell."],
            id="before its mark",
        ),
        pytest.param(
            "China footnote:[The _mainland_.] rose.", ["China (The mainland.) rose."], id="inside"
        ),
        pytest.param(
            "It rose.footnote:a[See [X].] So.footnote:a[]",
            ["It rose.", "See [X].", "So."],
            id="named",
        ),
        pytest.param("It rose.footnoteref:[a,See X.]", ["It rose.", "See X."], id="old"),
        pytest.param("It rose.footnote:[See", ["It rose.footnote:[See"], id="not closed"),
    ],
)
def test_footnotes(text: str, wanted: list[str]) -> None:
    """A footnote is a block of its own, but never parts the sentence that it stands in."""
    assert [words for _, _, words in blocks(text)] == wanted


def test_release_note() -> None:
    """The head: title, date of the revision; the authors are no prose."""
    document = parse(RELEASE, "asciidoc")

    assert (document.title, document.date) == ("Harbour Ferries in 2024", date(2025, 3, 12))
    assert blocks(RELEASE) == [
        ("heading", 1, "Harbour Ferries in 2024"),
        ("paragraph", 0, "It rose."),
        ("heading", 2, "Traffic"),
        ("paragraph", 0, "The fleet has 31 ships."),
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("= A\n:revdate: 2024-03-01", date(2024, 3, 1), id="attribute"),
        pytest.param("= A\n:date: March 1, 2024", date(2024, 3, 1), id="date"),
        pytest.param("= A\nB C\n2024-03-01", date(2024, 3, 1), id="line"),
        pytest.param("= A\nB C\n1 March 2024: x", date(2024, 3, 1), id="written"),
        pytest.param("= A\nIt rose by 5%.\n2024-03-01", None, id="no author"),
        pytest.param("= A\nB C\nv1.0", None, id="no date"),
    ],
)
def test_date(text: str, day: date | None) -> None:
    """The usual places of the date."""
    assert parse(text, "asciidoc").date == day


def test_text_below_the_title_is_kept() -> None:
    """What stands below the title and is no author is text."""
    assert blocks("= A\nIt rose by 5%.")[1] == ("paragraph", 0, "It rose by 5%.")


def test_table() -> None:
    """Cells stand under their headers, also where others reach over rows and columns."""
    assert cells(TABLE) == [
        ("Year", None, None),
        ("Million", None, None),
        ("Change", None, None),
        ("2023", None, "Year"),
        ("4.1", "2023", "Million"),
        ("5", "2023", "Change"),
        ("Both", None, "Year"),
        ("6", "Both", "Change"),
        ("2024", None, "Year"),
        ("4.2", "2024", "Million"),
        ("12", "2024", "Change"),
        ("4.3", None, "Million"),
        ("one", None, "Change"),
        ("two", None, "Change"),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("|===\n|a |b\n\n|c |d\n|===", ("d", "c", "b"), id="head by blank line"),
        pytest.param("|===\n|a |b\n|c |d\n|===", ("d", "c", None), id="no head"),
        pytest.param(
            "[%noheader]\n|===\n|a |b\n\n|c |d\n|===", ("d", "c", None), id="head refused"
        ),
        pytest.param(',===\na,b\n\nc,"d, e"\n,===', ("d, e", "c", "b"), id="csv"),
        pytest.param("[%header,format=csv]\n|===\na,b\nc,d\n|===", ("d", "c", "b"), id="format"),
        pytest.param("[%header]\n:===\na:b\nc:d\n:===", ("d", "c", "b"), id="dsv"),
        pytest.param(
            "[%header]\n|===\n|a |b\n|c |d \\| e\n|===", ("d | e", "c", "b"), id="escaped"
        ),
        pytest.param("[%header]\n|===\n|a |b\n|c |d", ("d", "c", "b"), id="not closed"),
        pytest.param(
            "[%header,separator=¦]\n|===\n¦a ¦b\n¦c ¦d\n|===", ("d", "c", "b"), id="separator"
        ),
    ],
)
def test_kinds_of_tables(text: str, wanted: tuple[str, str | None, str | None]) -> None:
    """The last cell, with the headers of its row and column."""
    assert cells(text)[-1] == wanted


def test_comments() -> None:
    """Comments are lines, also inside of paragraphs, and blocks."""
    text = "// one\na\n// two\nb\n\n////\nthree\n\nfour\n////\n"
    found = parse(text, "asciidoc").comments

    assert [it.text for it in found] == ["one", "two", "three\n\nfour"]
    assert text[found[1].start : found[1].end] == "// two"
    assert blocks(text) == [("paragraph", 0, "a b")]


def test_places_are_places_in_the_file() -> None:
    """Sentences are those of the file, with their markup."""
    text = "NOTE: *It rose.* It fell +\nby https://x.y[5]%.footnote:[So. It did.]"

    assert [text[it.start : it.end] for it in split(parse(text, "asciidoc"))] == [
        "*It rose.*",
        "It fell +\nby https://x.y[5]%.",
        "So.",
        "It did.",
    ]


@pytest.mark.parametrize("unit", ["====\n", "* ", "[[", "footnote:[", "|===\n", "{", "<<", "_a "])
def test_hostile_text(unit: str) -> None:
    """F17: nothing is lost but what stands in a block of code."""
    assert blocks(unit * 5_000 + "\n\nGrowth was 40%.")[-1][2].endswith("Growth was 40%.")


_PIECES = st.sampled_from(
    [
        *("It rose", "378,000", "a.", "*", "**", "_", "`", "+", "#", "~", "^", "\\", "[", "]", "é"),
        *(
            "* ",
            ". ",
            "1. ",
            "x:: ",
            "== ",
            "NOTE: ",
            "|===",
            "|",
            "2+|",
            "a|",
            "====",
            "----",
            "--",
        ),
        *("[source]", "[quote,a]", "[%header]", "////", "// ", "+\n", ".T", ":a: b", "{a}", "'''"),
        *("footnote:[", "https://x.y[", "<<a,", ">>", "((", "))", "\n", "\n\n", "\r\n", "  ", "> "),
    ]
)


@settings(deadline=None)
@given(st.lists(_PIECES, max_size=25).map("".join))
def test_any_text_is_a_document(text: str) -> None:
    """F17: whatever the text, blocks are in order, and nothing outside of them is prose."""
    document = parse(text, "asciidoc")

    check(document, text)
    split(document)
