"""Word documents: the text as it reads once all changes are accepted."""

from __future__ import annotations

import io
from datetime import date

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents import docx as reader
from claimcheck.documents.model import Comment, Document
from tests.unit.documents import files
from tests.unit.documents.files import WORD, blocks, words


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    inner = "".join(it if it.startswith("<") else run(it) for it in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def styled(name: str, *runs: str) -> str:
    return paragraph(*runs, properties=f'<w:pStyle w:val="{name}"/>')


def cell(*texts: str, properties: str = "") -> str:
    inner = "".join(map(paragraph, texts)) or "<w:p/>"
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def read(body: str, **others: str) -> Document:
    return reader.parse_docx(files.docx(body, **others))


STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="b1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="b2"><w:name w:val="Own"/><w:basedOn w:val="b3"/></w:style>
<w:style w:type="paragraph" w:styleId="b3"><w:name w:val="x"/><w:pPr><w:outlineLvl w:val="1"/>
</w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="li"><w:name w:val="List Bullet"/><w:pPr><w:numPr>
<w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="t1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="q"><w:name w:val="Intense Quote"/></w:style>
<w:style w:type="character" w:styleId="secret"><w:name w:val="S"/><w:rPr><w:vanish/></w:rPr>
</w:style>
<w:style w:type="paragraph" w:styleId="loop"><w:basedOn w:val="loop"/><w:name w:val="L"/></w:style>
"""


def test_a_file_of_a_library() -> None:
    """What python-docx writes is read: headings, lists, tables with headers, the title."""
    made = docx.Document()
    made.core_properties.title = "Not this"
    made.add_heading("Harbour Ferries in 2024", 0)
    made.add_heading("Traffic", 1)
    text = made.add_paragraph("Harbour Ferries carried 4.")
    text.add_run("2").bold = True
    text.add_run(" million passengers.")
    made.add_paragraph("One thing.", style="List Bullet")
    grid = made.add_table(2, 2)
    for at, content in enumerate(("Year", "Passengers (million)", "2024", "4.2")):
        grid.cell(at // 2, at % 2).text = content
    made.add_paragraph("The end.")
    target = io.BytesIO()
    made.save(target)

    document = reader.parse_docx(target.getvalue())

    assert blocks(document) == [
        ("heading", 1, "paragraph 1", "Harbour Ferries in 2024"),
        ("heading", 2, "paragraph 2", "Traffic"),
        ("paragraph", 0, "paragraph 3", "Harbour Ferries carried 4.2 million passengers."),
        ("list_item", 1, "paragraph 4", "One thing."),
        ("table_cell", 0, "table 1, row 1", "Year"),
        ("table_cell", 0, "table 1, row 1", "Passengers (million)"),
        ("table_cell", 0, "table 1, row 2", "2024"),
        ("table_cell", 0, "table 1, row 2", "4.2"),
        ("paragraph", 0, "paragraph 5", "The end."),
    ]
    assert document.title == "Harbour Ferries in 2024"
    assert document.date is None
    last = document.blocks[7]
    assert last.row_header is not None
    assert last.column_header is not None
    assert document.text[slice(*last.row_header)] == "2024"
    assert document.text[slice(*last.column_header)] == "Passengers (million)"


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        pytest.param("", [], id="empty"),
        pytest.param("<w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>", [], id="blank paragraphs"),
        pytest.param(paragraph("37", "8,0", "00 patents"), ["378,000 patents"], id="split figure"),
        pytest.param(
            "<w:p><w:r><w:t> a </w:t></w:r><w:r><w:t>b</w:t></w:r></w:p>", ["ab"], id="blanks"
        ),
        pytest.param(
            paragraph("378,000", run("1", '<w:vertAlign w:val="superscript"/>'), " patents"),
            ["378,000¹ patents"],
            id="mark of a footnote set by hand",
        ),
        pytest.param(
            paragraph("the 21", run("st", '<w:vertAlign w:val="superscript"/>'), " century"),
            ["the 21st century"],
            id="raised word",
        ),
        pytest.param(
            paragraph("4", "<w:r><w:noBreakHyphen/></w:r>", "5\u00a0km, a\u00adgain, e\ufb03cient"),
            ["4\u20115\u00a0km, again, efficient"],
            id="hyphens, blanks and ligatures",
        ),
        pytest.param(
            paragraph("was ", "<w:r><w:tab/><w:br/></w:r>", "40%"), ["was \t 40%"], id="soft break"
        ),
        pytest.param(
            paragraph("It grew.", '<w:r><w:br w:type="page"/></w:r>', "It fell."),
            ["It grew.", "It fell."],
            id="page break",
        ),
        pytest.param(
            paragraph("±", '<w:r><w:sym w:font="Symbol" w:char="F0B1"/></w:r>', "5", "<w:r/>"),
            ["±±5"],
            id="symbol",
        ),
        pytest.param(
            paragraph("a", '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "b"),
            ["a b"],
            id="dingbat",
        ),
    ],
)
def test_words_of_a_paragraph(body: str, wanted: list[str]) -> None:
    """Runs are joined as they read, figures whole."""
    assert words(read(body)) == wanted


@pytest.mark.parametrize(
    ("inner", "wanted"),
    [
        pytest.param(
            "<w:del><w:r><w:delText>4</w:delText></w:r></w:del>"
            f"<w:ins>{run('5')}</w:ins>{run(' ships')}",
            "5 ships",
            id="tracked change",
        ),
        pytest.param(
            f"<w:ins><w:del>{run('6')}</w:del>{run('7')}</w:ins>", "7", id="deleted insertion"
        ),
        pytest.param(
            f"<w:moveFrom>{run('old')}</w:moveFrom><w:moveTo>{run('new')}</w:moveTo>",
            "new",
            id="moved",
        ),
        pytest.param(f"{run('a', '<w:vanish/>')}{run('b')}", "b", id="hidden"),
        pytest.param(run("a", '<w:vanish w:val="0"/>') + run("b"), "ab", id="not hidden"),
        pytest.param(
            run("a", '<w:rStyle w:val="secret"/>') + run("b"), "b", id="hidden by its style"
        ),
        pytest.param(f"{run('4', '<w:strike/>')}{run('5')}", "5", id="struck out"),
        pytest.param(f"<w:hyperlink>{run('link')}</w:hyperlink>", "link", id="link"),
        pytest.param(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText>'
            '</w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            f'{run("inner")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("12")}'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            "12",
            id="field within a field",
        ),
        pytest.param(f"<w:fldSimple>{run('3')}</w:fldSimple>", "3", id="simple field"),
        pytest.param(
            f"<w:sdt><w:sdtPr/><w:sdtContent>{run('filled')}</w:sdtContent></w:sdt>",
            "filled",
            id="field filled in",
        ),
        pytest.param(
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            f"{run('Click here')}</w:sdtContent></w:sdt>{run('x')}",
            "x",
            id="field not filled in",
        ),
        pytest.param(
            f"<w:r><w:ruby><w:rt>{run('sound')}</w:rt><w:rubyBase>{run('sign')}</w:rubyBase>"
            "</w:ruby></w:r>",
            "sign",
            id="ruby",
        ),
        pytest.param(f"<w:smartTag>{run('Paris')}</w:smartTag>", "Paris", id="smart tag"),
    ],
)
def test_what_is_read(inner: str, wanted: str) -> None:
    """Insertions, links and results of fields are; deletions, hints and hidden text are not."""
    assert words(read(f"<w:p>{inner}</w:p>", styles=STYLES)) == [wanted]


def test_a_deleted_end_of_a_paragraph() -> None:
    """Two paragraphs whose border was deleted are one, even at the end."""
    mark = "<w:rPr><w:del/></w:rPr>"
    body = paragraph("China had ", properties=mark) + paragraph("378,000.") + paragraph("It grew.")

    assert words(read(body)) == ["China had 378,000.", "It grew."]
    assert words(read(paragraph("Only this", properties=mark))) == ["Only this"]


def test_kinds_by_style() -> None:
    """Headings go by style, based-on style and outline level, and a level down below a title."""
    body = (
        styled("b1", "Before")
        + styled("Titel", "Title")
        + styled("b1", "One")
        + styled("b2", "Two")
        + paragraph("Three", properties='<w:outlineLvl w:val="2"/>')
        + paragraph("Body", properties='<w:outlineLvl w:val="9"/>')
        + styled("li", "Item")
        + paragraph("Deep", properties='<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr>')
        + paragraph(
            "None", properties='<w:pStyle w:val="li"/><w:numPr><w:numId w:val="0"/></w:numPr>'
        )
        + styled("q", "Quoted")
        + styled("loop", "Loop")
        + styled("unknown", "Unknown")
        + paragraph(run("Bold heading", "<w:b/>"))
        + paragraph(run("Bold sentence.", "<w:b/>"))
        + paragraph(run("Bold", "<w:b/>"), " beginning")
    )

    assert [block[:2] for block in blocks(read(body, styles=STYLES))] == [
        ("heading", 1),
        ("heading", 1),
        ("heading", 2),
        ("heading", 3),
        ("heading", 4),
        ("paragraph", 0),
        ("list_item", 1),
        ("list_item", 3),
        ("paragraph", 0),
        ("quote", 0),
        ("paragraph", 0),
        ("paragraph", 0),
        ("heading", 6),
        ("paragraph", 0),
        ("paragraph", 0),
    ]


def test_a_table_of_contents_is_no_prose() -> None:
    """It repeats headings with numbers of pages; its lines still count as paragraphs."""
    document = read(styled("t1", "Traffic 12") + paragraph("It grew."), styles=STYLES)

    assert document.text == "Traffic 12\nIt grew."
    assert blocks(document) == [("paragraph", 0, "paragraph 2", "It grew.")]


def test_line_and_paragraph_are_the_same() -> None:
    """Line N of the text is the N-th paragraph with text in it; empty ones do not count."""
    document = read("<w:p/>".join(map(paragraph, ("One.", "Two.", "Three."))))

    assert document.text.split("\n") == ["One.", "Two.", "Three."]
    assert [block[2] for block in blocks(document)] == ["paragraph 1", "paragraph 2", "paragraph 3"]


def test_lists_and_breaks_made_by_hand() -> None:
    """A list typed into one paragraph is read as it looks; a minus sign in a cell is none."""
    body = paragraph("• One ship", "<w:r><w:br/></w:r>", "• Two ships")
    grid = table(row(cell("a"), cell("b")), row(cell("c"), cell("– 5")))

    assert blocks(read(body + grid)) == [
        ("list_item", 1, "paragraph 1", "One ship"),
        ("list_item", 1, "paragraph 1", "Two ships"),
        ("table_cell", 0, "table 1, row 1", "a"),
        ("table_cell", 0, "table 1, row 1", "b"),
        ("table_cell", 0, "table 1, row 2", "c"),
        ("table_cell", 0, "table 1, row 2", "– 5"),
    ]


def headers(document: Document) -> list[tuple[str, str | None, str | None]]:
    return [
        (
            document.text[block.start : block.end],
            block.row_header and document.text[slice(*block.row_header)],
            block.column_header and document.text[slice(*block.column_header)],
        )
        for block in document.blocks
    ]


def test_merged_cells() -> None:
    """A header over two columns is that of both; one beside two rows is that of both."""
    body = table(
        row(cell("Country"), cell("Patents", properties='<w:gridSpan w:val="2"/>')),
        row(cell("China", properties='<w:vMerge w:val="restart"/>'), cell("2022"), cell("270")),
        row(cell(properties="<w:vMerge/>"), cell("2023"), cell("378", "and more")),
    )

    assert headers(read(body)) == [
        ("Country", None, None),
        ("Patents", None, None),
        ("China", None, "Country"),
        ("2022", "China", "Patents"),
        ("270", "China", "Patents"),
        ("2023", "China", "Patents"),
        ("378", "China", "Patents"),
        ("and more", "China", "Patents"),
    ]


def test_two_rows_of_headers_and_a_title() -> None:
    """Marked header rows count; else the first row with two cells does, whatever is above it."""
    marked = "<w:tblHeader/>"
    two = table(
        row(cell("A"), cell("B"), properties=marked),
        row(cell("a"), cell("b"), properties=marked),
        row(cell("1"), cell("2")),
    )
    titled = table(
        row(cell("Table 1", properties='<w:gridSpan w:val="2"/>')),
        row(cell("Year"), cell("N")),
        row(cell("2023"), cell("5")),
    )

    assert headers(read(two))[-1] == ("2", "1", "b")
    assert headers(read(titled))[-1] == ("5", "2023", "N")


def test_frames_deleted_rows_and_tables_in_tables() -> None:
    """A table of one column is only a frame; a table in a cell comes after the outer one."""
    inner = table(row(cell("x"), cell("y")), row(cell("1"), cell("2")))
    body = (
        table(row(cell("Framed text.")))
        + table(
            row(cell("a"), cell("b")),
            row(cell("gone"), cell("gone"), properties="<w:del/>"),
            row(cell("c"), f"<w:tc>{inner}<w:p/></w:tc>"),
        )
        + table()
    )

    assert [block[::3] for block in blocks(read(body))] == [
        ("paragraph", "Framed text."),
        *[("table_cell", text) for text in "a b c x y 1 2".split()],
    ]


def test_notes_and_text_boxes() -> None:
    """They follow the paragraph that they hang on; what is there for old Word is not read twice."""
    box = f"<w:txbxContent>{paragraph('In a box.')}</w:txbxContent>"
    body = paragraph(
        "China had 378,000",
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        " patents",
        '<w:r><w:endnoteReference w:id="1"/></w:r>',
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>",
        ".",
    ) + paragraph("Next.")
    notes = (
        f'<w:footnote w:id="0" w:type="separator">{paragraph("----")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph(" Report, ", "p. 3.")}</w:footnote>'
        f'<w:footnote w:id="3">{paragraph("Nobody points here.")}</w:footnote>'
    )
    ends = f'<w:endnote w:id="1">{paragraph("At the end.")}</w:endnote>'

    assert [block[2:] for block in blocks(read(body, footnotes=notes, endnotes=ends))] == [
        ("paragraph 1", "China had 378,000 patents."),
        ("paragraph 2", "In a box."),
        ("footnote 1", "Report, p. 3."),
        ("endnote 1", "At the end."),
        ("paragraph 3", "Next."),
    ]


def test_comments_in_the_margin() -> None:
    """A comment stands where it was made: on words, on several paragraphs, or at a point."""
    start = '<w:commentRangeStart w:id="{}"/>'.format
    end = '<w:commentRangeEnd w:id="{0}"/><w:r><w:commentReference w:id="{0}"/></w:r>'.format
    body = (
        paragraph("One ", start(1), "two", end(1), " three")
        + paragraph("Four ", start(2), "five")
        + paragraph("six", end(2), " seven", '<w:r><w:commentReference w:id="3"/></w:r>', end(9))
    )
    texts = "".join(
        f'<w:comment w:id="{number}">{paragraph(text)}</w:comment>'
        for number, text in ((1, "claimcheck: ignore"), (2, "over two"), (3, "point"))
    )

    document = read(body, comments=texts)

    assert words(document) == ["One two three", "Four five", "six seven"]
    assert document.comments == (
        Comment(4, 7, "claimcheck: ignore"),
        Comment(19, 23, "over two"),
        Comment(24, 27, "over two"),
        Comment(33, 33, "point"),
    )


def test_the_date_is_the_one_that_its_author_gave() -> None:
    """The publication date of the cover page is used, the days of saving the file are not."""
    parts = files.docx_parts(paragraph("x"))
    assert reader.parse_docx(files.archive(parts)).date is None
    parts["customXml/itemProps1.xml"] = "<x/>"
    parts["customXml/item1.xml"] = (
        '<CoverPageProperties xmlns="http://schemas.microsoft.com/office/2006/coverPageProps">'
        "<PublishDate>2024-03-01T00:00:00</PublishDate></CoverPageProperties>"
    )

    assert reader.parse_docx(files.archive(parts)).date == date(2024, 3, 1)


@pytest.mark.parametrize(
    ("title", "wanted"),
    [("Ferries ", "Ferries"), ("Microsoft Word - draft.doc", None), (" ", None), ("", None)],
    ids=["real", "made up", "blank", "empty"],
)
def test_the_title_of_the_properties(title: str, wanted: str | None) -> None:
    """A title that a program made up is none."""
    parts = files.docx_parts(paragraph("x"))
    parts["_rels/.rels"] = files.links(
        [("officeDocument", "word/document.xml"), ("metadata/core-properties", "core.xml")]
    )
    parts["core.xml"] = (
        f'<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></c>'
    )

    assert reader.parse_docx(files.archive(parts)).title == wanted


def test_other_encodings_and_names() -> None:
    """UTF-16, the names of "strict" files, another name of the main part, and absolute links."""
    xml = f"<w:document {WORD}><w:body>{paragraph('Größe')}</w:body></w:document>"
    strict = xml.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    for content in (f'<?xml version="1.0" encoding="UTF-16"?>{xml}'.encode("utf-16"), strict):
        parts = {
            "_rels/.rels": files.links([("officeDocument", "/text/main.xml")]),
            "text/main.xml": content,
        }
        assert words(reader.parse_docx(files.archive(parts))) == ["Größe"]


@given(st.lists(st.text("ab1 ,.\u00a0é", max_size=6), max_size=8))
def test_any_runs(parts: list[str]) -> None:
    """However a paragraph is cut into runs, it reads the same."""
    document = read(paragraph(*(run(part) for part in parts)))

    assert document.text == ("".join(parts) if "".join(parts).strip() else "")
