"""JSON: what a field says, and where each character of it stands."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import parse
from claimcheck.documents.json_text import pieces, string
from claimcheck.documents.model import JOINER, Document
from claimcheck.errors import DocumentError
from claimcheck.sentences import split

TEXT = r"""{
  "id": 7, "tags": ["x", -1.5e3, true, null],
  "title": "Ferries \u2013 \ud83d\ude00",
  "body": "He said \"it grew.\" Then\n\n378\u202f000 came \u2014 by \/ferry\/.\tAll\\of it."
}
"""


def told(document: Document) -> list[tuple[str, str]]:
    """Return each sentence as it stands in the file, and as it is read."""
    return [
        (
            document.text[it.start : it.end],
            document.prose[it.start : it.end].replace(JOINER, ""),
        )
        for it in split(document)
    ]


def test_escapes() -> None:
    """What is read is what the text says; what is shown is the file's own."""
    assert told(parse(TEXT, "json", ("title", "body"))) == [
        (r"Ferries \u2013 \ud83d\ude00", "Ferries – 😀"),
        (r"He said \"it grew.\"", 'He said "it grew."'),
        ("Then", "Then"),
        (
            r"378\u202f000 came \u2014 by \/ferry\/.",
            "378\u202f000 came — by /ferry/.",
        ),
        (r"All\\of it.", "All\\of it."),
    ]


def test_lines_of_json() -> None:
    """JSON Lines are read as one file."""
    text = '{"body": "One."}\r\n{"body": "Two."}\n\n'

    assert [shown for shown, _ in told(parse(text, "json", ("body",)))] == ["One.", "Two."]


def test_comments_of_a_field() -> None:
    """A field in Markdown may have comments; their places are in the file, their text is not."""
    text = json.dumps({"body": 'It grew.\n\n<!-- claimcheck: ignore because "x" -->\n'})

    (comment,) = parse(text, "json", ("body:markdown",)).comments

    assert comment.text == 'claimcheck: ignore because "x"'
    assert text[comment.start : comment.end].startswith("<!-- claim")
    assert text[comment.start : comment.end].endswith(r"\"x\" -->")


def test_tables_of_a_field() -> None:
    """Headers of a table stand at their places in the file, too."""
    text = json.dumps({"body": "|Year|Pass\u00e9ngers|\n|-|-|\n|2024|4.2|\n"})

    cell = parse(text, "json", ("body:markdown",)).blocks[-1]

    assert cell.row_header is not None
    assert cell.column_header is not None
    assert text[slice(*cell.row_header)] == "2024"
    assert text[slice(*cell.column_header)] == r"Pass\u00e9ngers"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            '{"a": 1,\n "b" 2}', "expecting ':' delimiter (line 2, column 6).", id="colon"
        ),
        pytest.param(
            '{"a": "x', "unterminated string starting at (line 1, column 7).", id="cut in a text"
        ),
        pytest.param('{"a": [', "it ends too soon (line 1, column 8).", id="cut in a list"),
        pytest.param("{'a': 1}", "(line 1, column 2).", id="single quotes"),
        pytest.param('{"a": "x\ny"}', "(line 1, column 9).", id="line break in a text"),
        pytest.param('{"a": "\\x"}', "(line 1, column 8).", id="unknown escape"),
        pytest.param('{"a": 1} nonsense', "(line 1, column 10).", id="more behind it"),
        pytest.param("\r\rnonsense", "(line 3, column 1).", id="f07 line ends of an editor"),
    ],
)
def test_what_is_no_json(text: str, message: str) -> None:
    """The error says what is wrong, and the line and column of it."""
    with pytest.raises(DocumentError) as caught:
        parse(text, "json", ("a",))

    assert str(caught.value).startswith("It is not JSON: ")
    assert str(caught.value).endswith(message)


def test_odd_json_is_json() -> None:
    """F14: what Python takes for JSON is read; long numbers are nobody's business."""
    text = '\ufeff{"a": NaN, "b": -Infinity, "c": 1' + "0" * 5_000 + ', "d": "x"}'

    assert told(parse(text, "json", ("d",))) == [("x", "x")]


@settings(deadline=None)
@given(st.text(), st.booleans())
def test_any_text_comes_back(text: str, ascii_only: bool) -> None:
    """What was written as JSON is read as it was, each character at its place."""
    written = json.dumps([text], ensure_ascii=ascii_only)
    piece = next(piece for piece in pieces(written) if piece.kind == "text")

    inner = string(written, piece)

    assert inner.text == text
    carried = inner.carry(text)
    assert len(carried) == inner.bounds()[1] - inner.bounds()[0]
    assert carried.replace(JOINER, "") == text.replace(JOINER, "")
    for at, character in enumerate(text):
        start, end = inner.span(at, at + 1)
        assert json.loads(f'"{written[start:end]}"') == character
