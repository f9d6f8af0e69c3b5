"""Bytes to text: byte order marks, UTF-8, and nothing that is not text."""

from __future__ import annotations

import codecs
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import limits
from claimcheck.documents.decode import decode
from claimcheck.errors import DocumentError


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(b"", "", id="f01 empty"),
        pytest.param(b" \r\n\t", " \r\n\t", id="f01 white space"),
        pytest.param(codecs.BOM_UTF8, "", id="f01 bom only"),
        pytest.param("Zoë rose 5 %".encode(), "Zoë rose 5 %", id="utf-8"),
        pytest.param(codecs.BOM_UTF8 + "é".encode(), "é", id="f05 utf-8 with bom"),
        pytest.param(codecs.BOM_UTF16_LE + "é😀".encode("utf-16-le"), "é😀", id="f05 utf-16 le"),
        pytest.param(codecs.BOM_UTF16_BE + "é😀".encode("utf-16-be"), "é😀", id="f05 utf-16 be"),
        pytest.param(codecs.BOM_UTF32_LE + "é😀".encode("utf-32-le"), "é😀", id="f05 utf-32 le"),
        pytest.param(codecs.BOM_UTF32_BE + "é😀".encode("utf-32-be"), "é😀", id="f05 utf-32 be"),
        pytest.param(b"a\r\nb\rc\x0bd\x1ce", "a\r\nb\rc\x0bd\x1ce", id="f07 line ends are kept"),
    ],
)
def test_text_is_decoded(data: bytes, text: str) -> None:
    """A byte order mark decides and is left out; without one it is UTF-8."""
    assert decode(data) == text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(
            "one\ncafé 5 %".encode("latin-1"),
            "It is not valid UTF-8: the byte 0xe9 at byte offset 7 (line 2) cannot be read; "
            "save it as UTF-8.",
            id="f05 latin-1",
        ),
        pytest.param(b"\x93quoted\x94", "the byte 0x93 at byte offset 0", id="f05 cp1252"),
        pytest.param(b"ab\xff", "the byte 0xff at byte offset 2", id="f05 invalid byte"),
        pytest.param(b"ab\xc3", "the byte 0xc3 at byte offset 2", id="f05 cut short"),
        pytest.param(codecs.BOM_UTF8 + b"a\xff", "at byte offset 4", id="f05 behind a bom"),
        pytest.param(codecs.BOM_UTF16_LE + b"a", "not valid UTF-16", id="f05 odd utf-16"),
        pytest.param("text".encode("utf-16-le"), "zero byte at byte offset 1", id="f05 no bom"),
        pytest.param(b"a\x00b", "not text: there is a zero byte at byte offset 1", id="f06 zero"),
        pytest.param(codecs.BOM_UTF16_LE + b"a\0\0\0", "its character 2 is a zero", id="f06 wide"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "It is a PNG image, not text.", id="f06 png"),
        pytest.param(b"%PDF-1.7\n", "It is a PDF, not text.", id="f06 pdf"),
        pytest.param(b"PK\x03\x04\x14", "a zip archive (docx, xlsx, odt …)", id="f06 docx"),
    ],
)
def test_what_is_no_text_is_an_error(data: bytes, message: str) -> None:
    """The error is one sentence that says what was found and where."""
    with pytest.raises(DocumentError, match=re.escape(message)) as caught:
        decode(data)

    assert "\n" not in str(caught.value)


def test_too_large_a_document(monkeypatch: pytest.MonkeyPatch) -> None:
    """F09: more than the cap is refused before it is decoded."""
    monkeypatch.setattr(limits, "MAX_DOCUMENT_BYTES", 10)

    assert decode(b"a" * 10) == "a" * 10
    with pytest.raises(DocumentError, match="too large"):
        decode(b"\xff" * 11)


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    """F44: any bytes are a text or an error of ours."""
    try:
        text = decode(data)
    except DocumentError as error:
        assert str(error).endswith(".")
    else:
        assert isinstance(text, str)
        assert "\x00" not in text


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufeff")),
    st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]),
)
def test_marked_text_comes_back(text: str, encoding: str) -> None:
    """What is written with a byte order mark is read as it was."""
    assert decode(("\ufeff" + text).encode(encoding)) == text
