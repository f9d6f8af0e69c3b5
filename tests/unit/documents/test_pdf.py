"""PDF: the text of its pages, put together again as it was before it was set in lines."""

from __future__ import annotations

import io
import json
import multiprocessing
import re
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.model import BlockKind, Document
from claimcheck.documents.pdf import parse_pdf
from claimcheck.documents.pdf_lines import Line, body_size, split_notes, without_heads
from claimcheck.documents.pdf_pages import read_pages
from claimcheck.documents.pdf_prose import pieces
from claimcheck.documents.read import read_document
from claimcheck.errors import DocumentError
from tests.unit.documents import files
from tests.unit.documents.files import Text, blocks, page, words

LONG = "the number of patents that were granted in the whole of the country"


def lines(*texts: str, number: int = 1, size: float = 11, top: float = 700) -> list[Line]:
    """Return lines of one page; an empty one leaves a gap."""
    return [
        Line(number, text, 72, top - 14 * at, size, False) for at, text in enumerate(texts) if text
    ]


def paragraphs(*pages: list[Line]) -> list[str]:
    return ["".join(text for _, text in piece.parts) for piece in pieces(pages)]


def test_a_report_on_two_pages() -> None:
    """Title, headings, running heads, a sentence across pages, a list, notes below the text."""
    first = [
        Text(72, 760, "Annual report"),
        Text(72, 720, "Harbour Ferries in 2024", 20, bold=True),
        *page("Traffic", top=690),
        *page(f"Harbour Ferries carried 378,000 passengers, and {LONG}", "grew by more", top=662),
        Text(72, 100, "1 A note with 12 ships.", 8),
        Text(300, 40, "- 1 -"),
    ]
    first[2] = first[2]._replace(bold=True, size=13)
    second = [
        Text(72, 760, "Annual report"),
        *page("than 40%. It was a re-", "cord, as expected.", "", "• One ship", "• Two ships"),
        Text(300, 40, "- 2 -"),
    ]
    third = [Text(72, 760, "Annual report"), *page("The end."), Text(300, 40, "- 3 -")]

    document = parse_pdf(files.pdf(first, second, third, title="Ferries"))

    assert blocks(document) == [
        ("paragraph", 0, "page 1", "Annual report"),
        ("heading", 1, "page 1", "Harbour Ferries in 2024"),
        ("heading", 2, "page 1", "Traffic"),
        (
            "paragraph",
            0,
            "page 1",
            f"Harbour Ferries carried 378,000 passengers, and {LONG} grew by more than 40%. "
            "It was a record, as expected.",
        ),
        ("paragraph", 0, "page 1", "¹ A note with 12 ships."),
        ("list_item", 1, "page 2", "One ship"),
        ("list_item", 1, "page 2", "Two ships"),
        ("paragraph", 0, "page 3", "The end."),
    ]
    assert document.title == "Ferries"
    assert document.date is None
    assert document.place_at(document.text.index("than 40%")) == "page 2"
    assert document.place_at(document.text.index("A note")) == "page 1"


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        pytest.param(("China’s invest-", "ment grew."), "China’s investment grew.", id="divided"),
        pytest.param(("The invest\u00ad", "ment grew."), "The investment grew.", id="soft hyphen"),
        pytest.param(("a long-", "term plan"), "a long-term plan", id="compound"),
        pytest.param(("the co-", "founder of it"), "the co-founder of it", id="co"),
        pytest.param(("a post-", "match match"), "a post-match match", id="prefix"),
        pytest.param(
            ("a large-", "print and print, large"), "a large-print and print, large", id="two"
        ),
        pytest.param(("a state-", "ment of the state"), "a statement of the state", id="no word"),
        pytest.param(("some-", "thing good, a thing"), "something good, a thing", id="closed"),
        pytest.param(
            ("it is under-", "funded; underfunded"), "it is underfunded; underfunded", id="solid"
        ),
        pytest.param(
            ("it is re-", "used; re-used"), "it is re-used; re-used", id="hyphen elsewhere"
        ),
        pytest.param(("from COVID-", "19 on"), "from COVID-19 on", id="figure behind"),
        pytest.param(("in 2023-", "24 there"), "in 2023-24 there", id="figures"),
        pytest.param(("from 2019–", "2024 it"), "from 2019–2024 it", id="range"),
        pytest.param(("it grew –", "much"), "it grew – much", id="dash"),
        pytest.param(("The Europe-", "China centre"), "The Europe-China centre", id="names"),
        pytest.param(("of 378,", "000 patents"), "of 378, 000 patents", id="never mended"),
        pytest.param(("of e\ufb03cient", "o\ufb03ces"), "of efficient offices", id="ligatures"),
        pytest.param(("sold 40", "million cars"), "sold 40 million cars", id="figure at the end"),
    ],
)
def test_words_across_lines(texts: tuple[str, str], wanted: str) -> None:
    """Divided words are joined, compounds and figures stay as they are."""
    tidied = [text.replace("\u00ad", "-").replace("\ufb03", "ffi") for text in texts]

    assert paragraphs(lines(*tidied)) == [wanted]


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        pytest.param((LONG, "and this."), [f"{LONG} and this."], id="full line"),
        pytest.param((f"{LONG}.", "It grew."), [f"{LONG}. It grew."], id="full line that ends"),
        pytest.param(
            (LONG, "It ends.", f"Then {LONG}", "it."),
            [f"{LONG} It ends.", f"Then {LONG} it."],
            id="short line",
        ),
        pytest.param((LONG, "", "goes on"), [LONG, "goes on"], id="gap"),
        pytest.param(
            (LONG, "Year Patents Share", "2022 270,000 30", "2023 378,000 40", LONG),
            [f"{LONG} Year Patents Share", "2022 270,000 30", "2023 378,000 40", LONG],
            id="rows of figures",
        ),
        pytest.param(
            (f"in 2022, {LONG}", "270,000 in 2022 and 378,000 in 2023."),
            [f"in 2022, {LONG} 270,000 in 2022 and 378,000 in 2023."],
            id="figures in prose",
        ),
        pytest.param(
            (f"{LONG}:", "1. One", "2. Two", "a) Three"),
            [f"{LONG}:", "One 2. Two a) Three"],
            id="numbered after a colon",
        ),
        pytest.param(("\uf0b7 One", "•", "Two", "\uf0a7"), ["One", "Two"], id="bullets"),
    ],
)
def test_paragraphs_of_a_page(texts: tuple[str, ...], wanted: list[str]) -> None:
    """Lines go together as they stand and as they end."""
    assert paragraphs(lines(*texts)) == wanted


def test_tables_of_contents() -> None:
    """Their lines repeat headings with numbers of pages: they are text, but no prose."""
    entry = "2.1 Traffic in 2024 . . . . . . . . . . . . . . . . . . . . 12"
    document = parse_pdf(files.pdf(page(LONG, "Fleet.........14", entry, entry, "It grew.")))

    assert document.text.split("\n") == [LONG, "Fleet.........14", entry, entry, "It grew."]
    assert words(document) == [LONG, "It grew."]


def test_columns_indents_and_headings() -> None:
    """A column goes on in the next; an indented line starts a paragraph; bold ones are headings."""
    left = lines(f"{LONG} was", top=700)
    right = [line._replace(left=320) for line in lines("378,000. It grew.", top=700)]
    below = lines("Indented text.", top=686)
    below = [line._replace(left=332) for line in below]
    bold = [line._replace(bold=True) for line in lines("A heading", top=672)]

    found = list(pieces([[*left, *right, *below, *bold, *lines("Text.", top=658)]]))

    assert [(piece.kind, "".join(text for _, text in piece.parts)) for piece in found] == [
        (BlockKind.PARAGRAPH, f"{LONG} was 378,000. It grew."),
        (BlockKind.PARAGRAPH, "Indented text."),
        (BlockKind.HEADING, "A heading"),
        (BlockKind.PARAGRAPH, "Text."),
    ]


def test_running_heads() -> None:
    """What counts with the pages, or is the same on three, is left out where it stands apart."""

    heads = ("Traffic", "Traffic", "Fleet", "Staff")
    texts = ("One ship.", "Some ships sail.", "A third sank.", "Nobody came.")

    def made(number: int, foot: str) -> list[Line]:
        return [
            *lines(
                f"{heads[number - 1]} | {number + 10}", "", texts[number - 1], "x", number=number
            ),
            *lines("More text.", "Same sentence.", "Last line.", number=number, top=114),
            *lines(foot, number=number, top=40),
        ]

    pages = [made(number, foot) for number, foot in enumerate(("i", "ii", "iii", "iv"), 1)]
    same = ["x", "More text.", "Same sentence.", "Last line."]

    assert [[line.text for line in page] for page in without_heads(pages)] == [
        ["Traffic | 11", texts[0], *same],
        [texts[1], *same],
        [texts[2], *same],
        [texts[3], *same],
    ]
    assert without_heads(pages[:1]) == pages[:1]
    assert without_heads([]) == []


def test_figures_at_the_edge_of_a_page_stay() -> None:
    """A row of a table, or a year, is no page number."""
    pages = [lines(f"{at * 2} 378,000", "", "x" * at, number=at) for at in (1, 2, 3, 4)]

    assert without_heads(pages) == pages


def test_notes_below_the_text() -> None:
    """Small lines below the text are notes; a page in small print has none."""
    small = lines("1 A note.", size=8, top=80)
    text = lines("Text.", "More.")

    assert body_size([text, small]) == 11
    assert split_notes([*text, *small], 11) == (text, small)
    assert split_notes(small, 11) == (small, ())
    assert split_notes([*text, *lines("Beside", size=8)], 11)[1] == ()


def test_raised_figures() -> None:
    """The mark of a footnote is no digit of the figure before it, however it is raised."""
    moved = b"BT /F1 11 Tf 72 700 Td (China had 378,000) Tj /F1 7 Tf 90 4 Td (1) Tj ET"
    risen = b"BT /F1 11 Tf 72 700 Td (China had 378,000) Tj /F1 9 Tf 5 Ts (1) Tj 0 Ts "
    risen += b"/F1 11 Tf ( patents) Tj ET"
    bad = b"BT /F1 11 Tf (x) Ts /X Ts Ts 72 700 Td (China) Tj ET"

    assert words(parse_pdf(files.pdf(streams=[moved]))) == ["China had 378,000¹"]
    assert words(parse_pdf(files.pdf(streams=[risen]))) == ["China had 378,000¹ patents"]
    assert words(parse_pdf(files.pdf(streams=[bad]))) == ["China"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"", "It is not a PDF", id="empty"),
        pytest.param(b"just text", "It is not a PDF", id="text"),
        pytest.param(b"%PDF-1.7\n", "It is damaged", id="only its beginning"),
        pytest.param(files.pdf()[:300], "It is damaged|holds no text", id="cut off"),
        pytest.param(files.pdf([]), r"It holds no text \(a scanned PDF\?\)\.", id="scanned"),
        pytest.param(files.pdf(), "It holds no text", id="no page"),
    ],
)
def test_what_cannot_be_read(data: bytes, message: str) -> None:
    """It is said in one sentence."""
    with pytest.raises(DocumentError, match=message):
        parse_pdf(data)


def protected(user: str) -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(files.pdf(page("China had 378,000 patents."))))
    writer.encrypt(user, "owner", algorithm="AES-256")
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def test_passwords() -> None:
    """A PDF that opens without a password is read; one that does not is said to have one."""
    assert words(parse_pdf(protected(""))) == ["China had 378,000 patents."]
    with pytest.raises(DocumentError, match="It has a password"):
        parse_pdf(protected("secret"))


def test_fonts_without_letters() -> None:
    """Text that is only numbers of shapes is not passed off as text."""
    found = lines("\ue001\ue002\ue003 a")
    from claimcheck.documents import pdf as module

    with pytest.raises(DocumentError, match="cannot be made out"):
        module._check_readable([found])


def test_twice_the_same() -> None:
    """The same bytes make the same document."""
    data = files.pdf(page("China had 378,000", "patents in 2023."), page("It grew."))

    assert parse_pdf(data) == parse_pdf(data)


def _words_of(data: bytes) -> list[str]:
    return words(parse_pdf(data))


@pytest.mark.parametrize("kind", ["pool", "executor"])
def test_inside_a_worker(kind: str) -> None:
    """PDFs are read by workers of both kinds of pools, also by those that may have no children."""
    data = files.pdf(page("It grew."))
    context = multiprocessing.get_context("spawn")
    if kind == "pool":
        with context.Pool(1) as pool:
            found = pool.apply(_words_of, (data,))
            pool.close()
            pool.join()
    else:
        with ProcessPoolExecutor(1, mp_context=context) as executor:
            found = executor.submit(_words_of, data).result()

    assert found == ["It grew."]


def test_by_its_name(tmp_path: Path) -> None:
    """A file is read by its suffix; what comes from the child is plain data."""
    path = tmp_path / "draft.PDF"
    path.write_bytes(files.pdf(page("It grew.")))
    found = read_pages(path.read_bytes())
    document = read_document(path)

    assert json.loads(json.dumps(found)) == {
        "title": None,
        "pages": [[["It grew.", 72, 700, 11, False]]],
    }
    assert isinstance(document, Document)
    assert blocks(document) == [("paragraph", 0, "page 1", "It grew.")]


@given(st.lists(st.text("ab1 2,-–%", min_size=1, max_size=30), min_size=1, max_size=12))
def test_no_figure_is_damaged(texts: list[str]) -> None:
    """However lines are joined, the digits are those of the page, in their order."""
    held = [text for text in (" ".join(text.split()) for text in texts) if text]
    found = "".join(paragraphs(lines(*held)))

    assert re.findall(r"\d", found) == re.findall(r"\d", "".join(held))
    assert re.findall(r"\d[\d,]*", " ".join(paragraphs(lines(*held)))) == re.findall(
        r"\d[\d,]*", " ".join(held)
    )
