"""Bytes to text: byte order marks, UTF-8, and nothing that is not text."""

from __future__ import annotations

import codecs
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import limits
from claimcheck.documents.decode import decode, encode
from claimcheck.errors import DocumentError, UsageError


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
            "save it as UTF-8, or name its encoding (such as --encoding cp1252).",
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


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        pytest.param("café 5 %".encode("latin-1"), "cp1252", "café 5 %", id="f05 cp1252"),
        pytest.param(b"\x93quoted\x94", "windows-1252", "“quoted”", id="f05 another name"),
        pytest.param("Zoë".encode("utf-16-le"), "UTF-16LE", "Zoë", id="f05 utf-16 without a mark"),
        pytest.param("Zoë".encode("utf-16-le"), "utf_16", "Zoë", id="f05 order of bytes open"),
        pytest.param("漢字".encode("shift-jis"), " Shift_JIS ", "漢字", id="f05 shift-jis"),
        pytest.param(codecs.BOM_UTF8 + "é".encode(), "cp1252", "é", id="a mark goes first"),
        pytest.param("é".encode(), "utf-8", "é", id="utf-8 by name"),
        pytest.param("é".encode(), "utf-8-sig", "é", id="utf-8 with a mark, without one"),
    ],
)
def test_named_encodings(data: bytes, encoding: str, text: str) -> None:
    """Without a byte order mark the encoding that is named is the one."""
    assert decode(data, encoding) == text
    assert encode(text, data, encoding) == data


PAGE = "<!DOCTYPE html><html><head>{}<title>Café “5”</title>"
XML = '<?xml version="1.0" encoding="{}"?><p>Café “5”'


@pytest.mark.parametrize(
    ("page", "encoding"),
    [
        pytest.param(PAGE.format('<meta charset="windows-1252">'), "cp1252", id="meta"),
        pytest.param(PAGE.format("<META CHARSET=iso-8859-1>"), "cp1252", id="as browsers do"),
        pytest.param(
            PAGE.format(
                '<meta http-equiv="Content-Type" content="text/html; charset=windows-1250"/>'
            ),
            "cp1250",
            id="old meta",
        ),
        pytest.param(XML.format("windows-1252"), "cp1252", id="xml"),
        pytest.param("\n" + PAGE.format("<meta charset=gb2312>漢"), "gb18030", id="chinese"),
    ],
)
def test_pages_say_their_encoding(page: str, encoding: str) -> None:
    """F05: what is not UTF-8 is read as the page says."""
    assert decode(page.encode(encoding)) == page
    assert encode(page + "…", page.encode(encoding)) == (page + "…").encode(encoding)
    assert decode(page.encode()) == page  # in UTF-8 all the same, as after saving it anew


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(PAGE.format("<meta charset=utf-8>"), id="utf-8 that is none"),
        pytest.param(PAGE.format("<meta charset=utf-16>"), id="what cannot be"),
        pytest.param(PAGE.format("<meta charset=nonsense>"), id="unknown"),
        pytest.param(PAGE.format("<meta charset=utf-7>"), id="refused"),
        pytest.param(PAGE.format("<meta name=charset>"), id="none"),
        pytest.param("Write <meta charset=windows-1252> for “5”", id="no page"),
        pytest.param(PAGE.format(" " * 5_000 + "<meta charset=windows-1252>"), id="too far down"),
    ],
)
def test_pages_that_say_nothing_of_use(page: str) -> None:
    """The error is that of any file that is not UTF-8."""
    with pytest.raises(DocumentError, match=r"not valid UTF-8.*--encoding cp1252"):
        decode(page.encode("cp1252"))


@pytest.mark.parametrize(
    ("data", "encoding", "message"),
    [
        pytest.param(
            b"a\x81", "cp1252", "not valid CP1252: the byte 0x81 at byte offset 1", id="hole"
        ),
        pytest.param("Zoë".encode(), "ascii", "not valid ASCII: the byte 0xc3", id="ascii"),
        pytest.param(
            b"a", "utf-16", "not valid UTF-16-LE: the byte 0x61 at byte offset 0", id="odd"
        ),
        pytest.param(b"a\0b", "latin-1", "its character 2 is a zero", id="f06 zero"),
        pytest.param(b"\x89PNG", "latin-1", "It is a PNG image, not text.", id="f06 image"),
    ],
)
def test_not_in_the_named_encoding(data: bytes, encoding: str, message: str) -> None:
    """A wrong name is an error that says where, not garbled text."""
    with pytest.raises(DocumentError, match=message):
        decode(data, encoding)


@pytest.mark.parametrize(
    "name",
    [
        *("utf-7", "unicode_escape", "raw_unicode_escape", "idna", "punycode", "rot13", "hex"),
        *("base64", "zlib", "bz2", "uu", "quopri", "undefined", "mbcs", "oem"),
        *("nonsense", "", " ", "../../etc/passwd", "a\0b", "aliases", "utf-8\n\n", "é"),
    ],
)
def test_what_is_no_encoding_of_text(name: str) -> None:
    """Codecs that do other things than decode a file are refused, whatever Python calls them."""
    if name == "utf-8\n\n":
        assert decode(b"a", name) == "a"
        return
    with pytest.raises(UsageError, match="There is no encoding of text"):
        decode(b"a", name)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("utf--8x", "utf-8"),
        ("cp12522", "cp1252"),
        ("windows1252x", "windows-1252"),
    ],
)
def test_misspelt_encodings(name: str, meant: str) -> None:
    """An encoding that is nearly one gets a suggestion."""
    with pytest.raises(UsageError, match=f"did you mean '{meant}'"):
        decode(b"a", name)


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


@given(st.binary(max_size=60), st.text(max_size=12) | st.sampled_from(["cp1252", "gbk", "hz"]))
def test_any_bytes_in_any_encoding(data: bytes, encoding: str) -> None:
    """F44: any name of an encoding is one, or an error of ours."""
    try:
        text = decode(data, encoding)
    except (DocumentError, UsageError) as error:
        assert "\n" not in str(error)
    else:
        assert isinstance(text, str)


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufeff")),
    st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]),
)
def test_marked_text_comes_back(text: str, encoding: str) -> None:
    """What is written with a byte order mark is read as it was."""
    assert decode(("\ufeff" + text).encode(encoding)) == text
