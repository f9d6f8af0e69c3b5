"""CSV and TSV: cells of named columns, at their places."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import parse
from claimcheck.documents.csv_data import cell_text, rows
from claimcheck.documents.model import JOINER
from claimcheck.errors import DocumentError
from claimcheck.sentences import split

TEXT = (
    "id,Title,Body\r\n"
    '1,Ferries,"He said ""it grew."" Then\r\n\r\n5 million came."\r\n'
    "2,,short\r\n\r\n"
    "3\r\n"
    "4,More,a,left over"
)


def cells(text: str, *fields: str, markup: str = "csv") -> list[str]:
    document = parse(text, markup, fields)
    assert len(document.prose) == len(text)
    return [text[it.start : it.end] for it in split(document)]


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        pytest.param(["Title"], ["Ferries", "More"], id="by its name"),
        pytest.param(["title"], ["Ferries", "More"], id="in another case"),
        pytest.param(["2"], ["Title", "Ferries", "More"], id="by its number"),
        pytest.param(["2", "id"], ["1", "Ferries", "2", "3", "4", "More"], id="number and name"),
        pytest.param(
            ["Body"],
            ['He said ""it grew.""', "Then", "5 million came.", "short", "a"],
            id="quotes and lines",
        ),
        pytest.param(["*"], ["1", "Ferries", 'He said ""it grew.""', "Then"], id="all columns"),
    ],
)
def test_columns(fields: list[str], wanted: list[str]) -> None:
    """A column is named by its header or its number; cells are read one by one."""
    assert cells(TEXT, *fields)[: len(wanted)] == wanted


def test_what_a_cell_says() -> None:
    """Quotes that are written twice are one, and a line break inside a cell is a line break."""
    document = parse(TEXT, "csv", ("Body",))
    first = document.blocks[0]

    prose = document.prose[first.start : first.end].replace(JOINER, "")

    assert prose == 'He said "it grew." Then'


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_other_delimiters(mark: str) -> None:
    """Spreadsheets of other countries write semicolons; what gives the columns is taken."""
    text = f'id{mark}body\n1{mark}"a{mark} ""b"", or; c"\n2{mark}"d, e"\n'

    assert cells(text, "body") == [f'a{mark} ""b"", or; c', "d, e"]
    assert cells(text, "2")[1:] == [f'a{mark} ""b"", or; c', "d, e"]


def test_tabs() -> None:
    """TSV is parted by tabs alone."""
    assert cells("a,b\tc\nd,e\tf g", "c", markup="tsv") == ["f g"]
    with pytest.raises(DocumentError, match="none of the columns b; there are a,b, c"):
        cells("a,b\tc\nd,e\tf", "b", markup="tsv")


def test_markup_of_a_column() -> None:
    """A column may be written in Markdown."""
    assert cells('body\n"# One\n\n**Two** and `code` it."', "body:markdown") == [
        "One",
        "**Two** and `code` it.",
    ]


def test_a_quote_that_is_never_closed() -> None:
    """It would make one cell of the rest of the file, and so is an error."""
    with pytest.raises(DocumentError, match=r"quote is never closed \(line 2, column 3\)"):
        cells('a,b\n1,"open\n2,x\n', "b")


def test_byte_order_mark() -> None:
    """Spreadsheets write one; it is no part of the first name."""
    assert cells("\ufeffbody\nx", "body") == ["x"]


@settings(deadline=None)
@given(
    st.text(alphabet=st.sampled_from(list('ab ,;"\n\r\té|')), max_size=25),
    st.sampled_from(",;\t|"),
)
def test_rows_are_those_of_the_library(text: str, delimiter: str) -> None:
    """The places are ours, what is read is what Python's csv module reads."""
    wanted = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    try:
        found = [[cell_text(text, cell) for cell in row] for row in rows(text, delimiter)]
    except DocumentError:
        with pytest.raises(csv.Error):
            list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    else:
        assert found == wanted
