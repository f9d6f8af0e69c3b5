"""OpenDocument texts: the text as it reads once all changes are accepted."""

from __future__ import annotations

import pytest

from claimcheck.documents.model import Comment, Document
from claimcheck.documents.odt import parse_odt
from claimcheck.errors import DocumentError
from tests.unit.documents import files
from tests.unit.documents.files import ODF, blocks, words


def read(body: str, styles: str = "", **others: str) -> Document:
    return parse_odt(files.odt(body, styles, **others))


def style(name: str, properties: str, family: str = "text", parent: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:family="{family}" '
        f'style:parent-style-name="{parent}"><style:text-properties {properties}/></style:style>'
    )


STYLES = (
    style("T1", 'text:display="none"')
    + style("T2", 'style:text-line-through-style="solid"')
    + style("T3", 'style:text-position="super 58%"')
    + style("T4", 'style:text-position="sub 58%"')
    + style("T5", 'fo:font-weight="bold"')
    + style("P1", 'fo:color="#000"', "paragraph", "Title")
    + style("P2", 'fo:color="#000"', "paragraph", "Quotations")
)


def test_a_text_with_everything_that_counts() -> None:
    """Headings, lists, quotes, tables with headers; the title moves headings down a level."""
    document = read(
        '<text:sequence-decls/><text:p text:style-name="P1">Ferries</text:p>'
        '<text:h text:outline-level="1">Traffic</text:h>'
        "<text:p>China had <text:span>37</text:span>8,000 patents.</text:p><text:p/>"
        "<text:list><text:list-item><text:p>One</text:p><text:list><text:list-item>"
        "<text:p>Deep</text:p></text:list-item></text:list></text:list-item></text:list>"
        '<text:p text:style-name="P2">Quoted.</text:p>'
        "<table:table><table:table-column/><table:table-header-rows><table:table-row>"
        "<table:table-cell><text:p>Year</text:p></table:table-cell>"
        "<table:table-cell><text:p>N</text:p></table:table-cell>"
        "</table:table-row></table:table-header-rows><table:table-row>"
        "<table:table-cell><text:p>2023</text:p></table:table-cell>"
        "<table:table-cell><text:p>5</text:p></table:table-cell>"
        "</table:table-row></table:table>"
        '<text:section text:name="s"><text:p>In a section.</text:p></text:section>',
        STYLES,
    )

    assert blocks(document) == [
        ("heading", 1, "paragraph 1", "Ferries"),
        ("heading", 2, "paragraph 2", "Traffic"),
        ("paragraph", 0, "paragraph 3", "China had 378,000 patents."),
        ("list_item", 1, "paragraph 4", "One"),
        ("list_item", 2, "paragraph 5", "Deep"),
        ("quote", 0, "paragraph 6", "Quoted."),
        ("table_cell", 0, "table 1, row 1", "Year"),
        ("table_cell", 0, "table 1, row 1", "N"),
        ("table_cell", 0, "table 1, row 2", "2023"),
        ("table_cell", 0, "table 1, row 2", "5"),
        ("paragraph", 0, "paragraph 7", "In a section."),
    ]
    assert document.title == "Ferries"
    last = document.blocks[9]
    assert last.row_header is not None
    assert last.column_header is not None
    assert document.text[slice(*last.row_header)] == "2023"
    assert document.text[slice(*last.column_header)] == "N"


@pytest.mark.parametrize(
    ("inner", "wanted"),
    [
        pytest.param(" \n a  \n b ", ["a b"], id="blanks count once"),
        pytest.param('a<text:s text:c="3"/>b<text:tab/>c', ["a   b\tc"], id="blanks that count"),
        pytest.param(
            'a<text:s text:c="9999"/>b<text:s text:c="x"/>', ["a" + " " * 100 + "b"], id="bomb"
        ),
        pytest.param("It grew<text:line-break/>by 5%.", ["It grew by 5%."], id="line break"),
        pytest.param("It grew.<text:line-break/>It fell.", ["It grew.", "It fell."], id="lines"),
        pytest.param("a<text:soft-page-break/>b", ["ab"], id="page break"),
        pytest.param('<text:a href="http://x">link</text:a>', ["link"], id="link"),
        pytest.param('a<text:span text:style-name="T1">b</text:span>c', ["ac"], id="hidden"),
        pytest.param('4<text:span text:style-name="T2">5</text:span>', ["4"], id="struck out"),
        pytest.param(
            '378,000<text:span text:style-name="T3">1</text:span>', ["378,000¹"], id="raised"
        ),
        pytest.param('CO<text:span text:style-name="T4">2</text:span>', ["CO2"], id="lowered"),
        pytest.param("a<text:hidden-text>b</text:hidden-text>", ["a"], id="hidden field"),
        pytest.param("a<text:placeholder>b</text:placeholder>", ["a"], id="hint"),
        pytest.param("page <text:page-number>3</text:page-number>", ["page 3"], id="field"),
        pytest.param('4<text:change-start/>5<text:change text:x="y"/>', ["45"], id="changes"),
        pytest.param(
            "<text:ruby><text:ruby-base>s</text:ruby-base><text:ruby-text>x</text:ruby-text>"
            "</text:ruby>",
            ["s"],
            id="ruby",
        ),
        pytest.param("", [], id="empty"),
    ],
)
def test_words_of_a_paragraph(inner: str, wanted: list[str]) -> None:
    """What a reader sees is read, as it is spaced on the page."""
    assert words(read(f"<text:p>{inner}</text:p>", STYLES)) == wanted


def test_what_stands_outside_of_the_text() -> None:
    """Deleted text and hidden sections are not read; an index is text, but no prose."""
    document = read(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Deleted.</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
        '<text:section text:display="none"><text:p>Hidden.</text:p></text:section>'
        "<text:table-of-content><text:table-of-content-source/><text:index-body>"
        "<text:index-title><text:p>Contents</text:p></text:index-title>"
        "<text:p>Traffic 12</text:p></text:index-body></text:table-of-content>"
        '<text:p><text:span text:style-name="T5">A heading in bold</text:span></text:p>'
        "<text:p>It grew.</text:p>",
        STYLES,
    )

    assert document.text == "Contents\nTraffic 12\nA heading in bold\nIt grew."
    assert blocks(document) == [
        ("heading", 6, "paragraph 3", "A heading in bold"),
        ("paragraph", 0, "paragraph 4", "It grew."),
    ]


def test_notes_and_frames() -> None:
    """They follow the paragraph that they hang on."""
    document = read(
        '<text:p>378,000<text:note text:note-class="footnote"><text:note-citation>1'
        "</text:note-citation><text:note-body><text:p>Report.</text:p></text:note-body>"
        '</text:note> patents<text:note text:note-class="endnote"><text:note-body><text:p>End.'
        "</text:p></text:note-body></text:note>.<draw:frame><draw:text-box><text:p>In a box."
        "</text:p></draw:text-box></draw:frame></text:p>"
        "<draw:frame><draw:image/><draw:text-box><text:p>On the page.</text:p></draw:text-box>"
        "</draw:frame>"
    )

    assert [block[2:] for block in blocks(document)] == [
        ("paragraph 1", "378,000 patents."),
        ("paragraph 2", "In a box."),
        ("footnote 1", "Report."),
        ("endnote 1", "End."),
        ("paragraph 3", "On the page."),
    ]


def test_merged_and_repeated_cells() -> None:
    """A header over two columns is that of both; cells that stand for a million cost nothing."""
    cell = "<table:table-cell{}>{}</table:table-cell>".format
    document = read(
        "<table:table><table:table-row>"
        + cell("", "<text:p>Country</text:p>")
        + cell(' table:number-columns-spanned="2"', "<text:p>Patents</text:p>")
        + "<table:covered-table-cell/></table:table-row><table:table-row>"
        + cell(' table:number-rows-spanned="2"', "<text:p>China</text:p>")
        + cell("", "<text:p>270</text:p>")
        + cell("", "<text:p>30</text:p>")
        + "</table:table-row><table:table-row><table:covered-table-cell/>"
        + cell("", "<text:p>378</text:p>")
        + cell("", "<text:p>40</text:p>")
        + cell(' table:number-columns-repeated="99999999"', "")
        + "</table:table-row></table:table>"
    )
    last = document.blocks[-1]

    assert last.row_header is not None
    assert last.column_header is not None
    assert document.text[slice(*last.row_header)] == "China"
    assert document.text[slice(*last.column_header)] == "Patents"
    assert words(document) == ["Country", "Patents", "China", "270", "30", "378", "40"]


def test_comments() -> None:
    """A comment stands on its words; one without an end stands at its place."""
    note = "<office:annotation{}><text:p>claimcheck: ignore</text:p></office:annotation>".format
    named = note(' office:name="a"')
    end = '<office:annotation-end office:name="{}"/>'.format
    over_two = note(' office:name="b"')
    document = read(
        f"<text:p>One {named}two{end('a')} three{note('')}.</text:p>"
        f"<text:p>Four {over_two}five</text:p><text:p>six{end('b')} seven</text:p>"
    )

    assert document.text == "One two three.\nFour five\nsix seven"
    assert document.comments == (
        Comment(4, 7, "claimcheck: ignore"),
        Comment(13, 13, "claimcheck: ignore"),
        Comment(20, 20, "claimcheck: ignore"),
        Comment(25, 28, "claimcheck: ignore"),
    )


def test_title_of_the_properties() -> None:
    """Without a title in the text, that of the properties is used."""
    meta = (
        f'<office:document-meta {ODF} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>'
        "<dc:title>Ferries</dc:title></office:meta></office:document-meta>"
    )

    assert read("<text:p>x</text:p>", meta=meta).title == "Ferries"


def test_password() -> None:
    """An encrypted document is not read as garbage."""
    manifest = {"META-INF/manifest": "<m><encryption-data/></m>"}

    with pytest.raises(DocumentError, match="It has a password"):
        read("<text:p>x</text:p>", "", **manifest)
