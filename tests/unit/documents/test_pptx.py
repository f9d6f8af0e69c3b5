"""Presentations: slide by slide, the title first."""

from __future__ import annotations

import io

import pptx
import pytest
from pptx.util import Inches

from claimcheck.documents.model import Document
from claimcheck.documents.pptx import parse_pptx
from claimcheck.errors import DocumentError
from tests.unit.documents import files
from tests.unit.documents.files import blocks, words


def shape(*paragraphs: str, role: str | None = None, more: str = "") -> str:
    """Return a shape; `role` is the type of a placeholder, "" for one without."""
    kind = f' type="{role}"' if role else ""
    place = "" if role is None else f"<p:ph{kind}/>"
    inner = "".join(
        it if it.startswith("<") else f"<a:p><a:r><a:t>{it}</a:t></a:r></a:p>" for it in paragraphs
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="1" name="x" {more}/><p:nvPr>{place}</p:nvPr></p:nvSpPr>'
        f"<p:txBody>{inner}</p:txBody></p:sp>"
    )


def read(*slides: str, notes: dict[int, str] | None = None) -> Document:
    return parse_pptx(files.pptx(*slides, notes=notes))


def test_a_file_of_a_library() -> None:
    """What python-pptx writes is read: titles, lists, tables, groups and notes."""
    made = pptx.Presentation()
    first = made.slides.add_slide(made.slide_layouts[0])
    first.placeholders[1].text = "Annual results"
    first.shapes.title.text = "Harbour Ferries in 2024"
    slide = made.slides.add_slide(made.slide_layouts[1])
    slide.shapes.title.text = "Traffic"
    slide.placeholders[1].text = "4.2 million passengers."
    item = slide.placeholders[1].text_frame.add_paragraph()
    item.level = 1
    for text in ("37", "8,000 ", "patents"):
        item.add_run().text = text
    table = slide.shapes.add_table(2, 2, 0, 0, Inches(4), Inches(1)).table
    for at, text in enumerate(("Year", "Ships", "2024", "31")):
        table.cell(at // 2, at % 2).text = text
    box = slide.shapes.add_group_shape().shapes.add_textbox(0, 0, Inches(1), Inches(1))
    box.text_frame.text = "In a group."
    slide.notes_slide.notes_text_frame.text = "Say this."
    target = io.BytesIO()
    made.save(target)

    document = parse_pptx(target.getvalue())

    assert blocks(document) == [
        ("heading", 1, "slide 1", "Harbour Ferries in 2024"),
        ("paragraph", 0, "slide 1", "Annual results"),
        ("heading", 2, "slide 2", "Traffic"),
        ("list_item", 1, "slide 2", "4.2 million passengers."),
        ("list_item", 2, "slide 2", "378,000 patents"),
        ("table_cell", 0, "slide 2, row 1", "Year"),
        ("table_cell", 0, "slide 2, row 1", "Ships"),
        ("table_cell", 0, "slide 2, row 2", "2024"),
        ("table_cell", 0, "slide 2, row 2", "31"),
        ("paragraph", 0, "slide 2", "In a group."),
        ("paragraph", 0, "slide 2, notes", "Say this."),
    ]
    assert document.title == "Harbour Ferries in 2024"
    last = document.blocks[8]
    assert last.row_header is not None
    assert last.column_header is not None


@pytest.mark.parametrize(
    ("shapes", "wanted"),
    [
        pytest.param("", [], id="empty slide"),
        pytest.param(shape("Below") + shape("Title", role="title"), ["Title", "Below"], id="order"),
        pytest.param(
            shape("1 May", role="dt")
            + shape("Confidential", role="ftr")
            + shape("3", role="sldNum"),
            [],
            id="furniture",
        ),
        pytest.param(shape("Secret", more='hidden="1"'), [], id="hidden shape"),
        pytest.param(
            shape(
                '<a:p><a:r><a:rPr strike="sngStrike"/><a:t>4</a:t></a:r><a:r><a:t>5</a:t></a:r>'
                '<a:r><a:rPr baseline="30000"/><a:t>1</a:t></a:r><a:br/><a:fld><a:t>x</a:t></a:fld>'
                "</a:p>"
            ),
            ["5¹ x"],
            id="struck out, raised, broken, field",
        ),
        pytest.param(
            f"<mc:AlternateContent><mc:Choice>{shape('new')}</mc:Choice><mc:Fallback>{shape('old')}"
            "</mc:Fallback></mc:AlternateContent>",
            ["new"],
            id="two versions",
        ),
        pytest.param("<p:pic/><p:cxnSp/><p:sp/>", [], id="without text"),
    ],
)
def test_what_is_read(shapes: str, wanted: list[str]) -> None:
    """What the audience reads is, without what is the same on every slide."""
    assert words(read(shapes)) == wanted


def test_merged_cells_and_diagrams() -> None:
    """Merged headers count for all their columns; the words of a diagram are read."""
    cell = "<a:tc{}><a:txBody><a:p><a:r><a:t>{}</a:t></a:r></a:p></a:txBody></a:tc>".format
    wide, goes_on, below = cell(' gridSpan="2"', "N"), cell(' hMerge="1"', ""), ' vMerge="1"'
    grid = (
        f"<a:tbl><a:tr>{cell('', 'Land')}{wide}{goes_on}</a:tr>"
        f"<a:tr>{cell('', 'China')}{cell('', '1')}{cell('', '2')}</a:tr>"
        f"<a:tr>{cell(below, '')}{cell('', '3')}{cell('', '4')}</a:tr></a:tbl>"
    )
    frame = "<p:graphicFrame><a:graphic><a:graphicData>{}</a:graphicData></a:graphic>"
    frame += "</p:graphicFrame>"
    parts = files.pptx_parts([frame.format(grid) + frame.format('<dgm:relIds r:dm="r1"/>')])
    parts["ppt/slides/_rels/slide1.xml.rels"] = files.links([("diagramData", "../d.xml")])
    parts["ppt/d.xml"] = (
        f"<dgm:dataModel {files.SLIDES}><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Grow</a:t></a:r>"
        "</a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>"
    )
    document = parse_pptx(files.archive(parts))
    last = document.blocks[-2]

    assert words(document) == ["Land", "N", "China", "1", "2", "3", "4", "Grow"]
    assert last.row_header is not None
    assert last.column_header is not None
    assert document.text[slice(*last.row_header)] == "China"
    assert document.text[slice(*last.column_header)] == "N"


def test_hidden_slides_count_but_are_not_read() -> None:
    """The numbers of slides are those that a presentation program shows."""
    hidden = files.tree("sld", shape("Hidden"), 'show="0"')
    document = read(shape("One"), hidden, shape("Three"), notes={3: shape("Notes", role="body")})

    assert [block[2:] for block in blocks(document)] == [
        ("slide 1", "One"),
        ("slide 3", "Three"),
        ("slide 3, notes", "Notes"),
    ]


def test_lists_of_a_text_box() -> None:
    """A bullet makes a list item of a paragraph, its absence a paragraph of a list item."""
    bullet = "<a:p><a:pPr><a:buChar char='-'/></a:pPr><a:r><a:t>a</a:t></a:r></a:p>"
    none = "<a:p><a:pPr><a:buNone/></a:pPr><a:r><a:t>b</a:t></a:r></a:p>"

    found = blocks(read(shape(bullet) + shape(none, "c", role="body")))

    assert [block[:2] for block in found] == [("list_item", 1), ("paragraph", 0), ("list_item", 1)]


def test_a_missing_or_repeated_slide() -> None:
    """A slide that is not there is not passed over."""
    parts = files.pptx_parts([shape("One"), shape("Two")])
    del parts["ppt/slides/slide2.xml"]
    with pytest.raises(DocumentError, match="slide 2 is missing"):
        parse_pptx(files.archive(parts))

    parts = files.pptx_parts([shape("One"), shape("Two")])
    parts["ppt/_rels/presentation.xml.rels"] = files.links([("slide", "slides/slide1.xml")] * 2)
    with pytest.raises(DocumentError, match="slide 2 is there twice"):
        parse_pptx(files.archive(parts))
