"""HTML: the text between tags, in blocks, with nothing lost."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.documents import parse
from claimcheck.documents.model import JOINER

META = "<meta name=date content=2024-03-01>"
DATA = '<script type="application/ld+json">%s</script>'
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
        pytest.param(
            "<style>" + "a{} " * 50_000 + "</style>" + META + "</head>", date(2024, 3, 1), id="far"
        ),
        pytest.param(
            DATA % '{"@graph": [{"@type": "Article", "datePublished": "2024-03-01T08:00Z"}]}',
            date(2024, 3, 1),
            id="linked data",
        ),
        pytest.param(
            DATA % '[{"mentions": {"datePublished": "2024-03-01"}}]', None, id="mentioned"
        ),
        pytest.param(DATA % '{"datePublished": ' + "[" * 50_000, None, id="f17 broken data"),
        pytest.param(
            '<time class="entry-date published" datetime=2024-03-01>', date(2024, 3, 1), id="time"
        ),
        pytest.param("<time datetime=2024-03-01>", None, id="some time"),
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
        pytest.param(f'<img src="{"x" * 90_000}" alt="a">b', ["b"], id="picture in a page"),
        pytest.param("<p data-x='<b>5</b>'>a</p>", ["a"], id="tags in attribute"),
        pytest.param('<p title="5 > 4" class=a=b>a</p>', ["a"], id="signs in attributes"),
        pytest.param("<p title=it's>a</p> isn't", ["a", "isn't"], id="apostrophe in attribute"),
        pytest.param("a<br><br/>b<br>\n<br>c<br>d", ["a", "b", "c d"], id="two breaks"),
        pytest.param("a<hr>b", ["a", "b"], id="rule"),
        pytest.param("<svg><text>x</text></svg>a<noscript>x</noscript>", ["a"], id="no prose"),
        pytest.param("<template><p>x</p></template>a", ["a"], id="template"),
        pytest.param("漢<rt>かん</rt>字", ["漢 字"], id="reading of a word"),
        pytest.param("by <time datetime='2024-03-01'>Friday</time>.", ["by Friday."], id="time"),
        pytest.param(
            "538 km<sup>2</sup><sup class=reference><a href=#n>&#91;1&#93;</a></sup>.",
            ["538 km2 ."],
            id="note of an encyclopedia",
        ),
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


def cells(text: str) -> list[tuple[str, str | None, str | None]]:
    """Return each cell with the headers of its row and column."""
    document = parse(text, "html")

    def said(span: tuple[int, int] | None) -> str | None:
        return None if span is None else " ".join(document.prose[slice(*span)].split())

    return [
        (said((it.start, it.end)) or "", said(it.row_header), said(it.column_header))
        for it in document.blocks
    ]


def test_header_over_several_columns() -> None:
    """A cell that stands over two columns is the header of both."""
    head = "<tr><th>Year<th colspan=2>Passengers</tr>"

    assert cells(f"<table>{head}<tr><td>2024<td>4<td>5</table>")[2:] == [
        ("2024", None, "Year"),
        ("4", "2024", "Passengers"),
        ("5", "2024", "Passengers"),
    ]
    assert cells(f"<table>{head.replace('2', '999999999')}<tr><td>a<td>b</table>")[2:] == [
        ("a", None, "Year"),
        ("b", "a", "Passengers"),
    ]


def test_rows_with_their_own_headers() -> None:
    """Where each row has its header at its side, the first row is none of headers."""
    rows = "<tr><th scope=row>Area</th><td>538</td></tr><tr><th>Depth</th><td>254</td></tr>"

    assert cells(f"<table>{rows}</table>") == [
        ("Area", None, None),
        ("538", "Area", None),
        ("Depth", None, None),
        ("254", "Depth", None),
    ]


def test_table_in_a_table() -> None:
    """Behind a table inside a cell the outer table goes on."""
    inner = "<table><tr><td>x<td>y</table>"

    assert cells(f"<table><tr><td>A<td>B<tr><td>{inner}<td>2<tr><td>b<td>3</table>")[2:] == [
        ("x", None, None),
        ("y", None, None),
        ("2", None, "B"),
        ("b", None, "A"),
        ("3", "b", "B"),
    ]
