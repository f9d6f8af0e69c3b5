"""HTML: the text between tags, in blocks, with nothing lost."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.documents import parse
from claimcheck.documents.model import JOINER

PAGE = """<!DOCTYPE html>
<html><head><title>Ferries &amp;
 ships</title>
<meta property="article:published_time" content="2024-03-01T10:00:00Z">
<style>p { color: red }</style></head>
<body><nav><a href="/">Home</a></nav>
<h1>AI <em>patents</em></h1>
<p>China had 378,000 patents<sup><a href="#f">[1]</a></sup>. <b>40</b>% more &mdash; a record.</p>
<ul><li>One.</li><li>Two<ol><li>deep</ol></li></ul>
<table><tr><th>Year</th><th>N</th></tr><tr><td>2023</td><td>378,000</td></tr></table>
<p>5 < 6 & 7 > 3. <script>alert("x. Y")</script> After<br>break. <!-- c --></p>
Loose <blockquote>Quoted.</blockquote> tail
</body></html>
"""


def blocks(text: str) -> list[tuple[str, int, str]]:
    document = parse(text, "html")
    assert len(document.prose) == len(text)
    return [
        (
            block.kind.value,
            block.level,
            " ".join(document.prose[block.start : block.end].replace(JOINER, "").split()),
        )
        for block in document.blocks
    ]


def test_page() -> None:
    """A page with everything that counts."""
    assert blocks(PAGE) == [
        ("heading", 1, "AI patents"),
        ("paragraph", 0, "China had 378,000 patents . 40% more — a record."),
        ("list_item", 1, "One."),
        ("list_item", 1, "Two"),
        ("list_item", 2, "deep"),
        ("table_cell", 0, "Year"),
        ("table_cell", 0, "N"),
        ("table_cell", 0, "2023"),
        ("table_cell", 0, "378,000"),
        ("paragraph", 0, "5 < 6 & 7 > 3. After break."),
        ("paragraph", 0, "Loose"),
        ("quote", 0, "Quoted."),
        ("paragraph", 0, "tail"),
    ]


def test_head_and_headers() -> None:
    """Title, date, and the header cells of a table."""
    document = parse(PAGE, "html")
    last = document.blocks[8]

    assert (document.title, document.date) == ("Ferries & ships", date(2024, 3, 1))
    assert last.row_header is not None
    assert last.column_header is not None
    assert PAGE[slice(*last.row_header)] == "2023"
    assert PAGE[slice(*last.column_header)] == "N"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        pytest.param('<meta name=date content="2024-03-01">', date(2024, 3, 1), id="name"),
        pytest.param(
            "<META ITEMPROP='datePublished' CONTENT='2024-03-01'>", date(2024, 3, 1), id="case"
        ),
        pytest.param('<meta name="date" content="soon">', None, id="no date"),
        pytest.param('<meta name="author" content="2024-03-01">', None, id="other"),
        pytest.param("<title></title><meta>", None, id="empty"),
    ],
)
def test_date_of_a_page(head: str, day: date | None) -> None:
    """The usual names of the date of publication."""
    assert parse(head, "html").date == day


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("", [], id="empty"),
        pytest.param("<p></p>", [], id="only tags"),
        pytest.param("Just text", ["Just text"], id="no tags"),
        pytest.param("<p>a<p>b", ["a", "b"], id="unclosed"),
        pytest.param("</p>a</div></b>", ["a"], id="only closed"),
        pytest.param("<script>a", ["a"], id="script not closed"),
        pytest.param("<!-- a", ["<!-- a"], id="comment not closed"),
        pytest.param("<div " + "x" * 5_000 + ">a", ["<div " + "x" * 5_000 + ">a"], id="huge tag"),
        pytest.param("<td>a</td>", ["a"], id="cell without table"),
        pytest.param("<p title='>'>a</p>", ["a"], id="sign in attribute"),
        pytest.param("<p>a<br/>b<wbr>c</p>", ["a bc"], id="breaks"),
        pytest.param("<DIV>a</DIV><Script>x</sCRIPT>", ["a"], id="case"),
        pytest.param("<o:p>a</o:p>", ["a"], id="namespace"),
        pytest.param("İ<pre>x</pre>b", ["İ b"], id="f13 letter that grows in lower case"),
    ],
)
def test_broken_html(text: str, wanted: list[str]) -> None:
    """F18: what cannot be understood is text; nothing is silently left out."""
    assert [words for _, _, words in blocks(text)] == wanted


def test_deep_html_is_all_there() -> None:
    """F18: depth is no limit."""
    text = "<div>" * 5_000 + "deep" + "<b>" * 5_000 + "er"

    assert [words for _, _, words in blocks(text)] == ["deeper"]
