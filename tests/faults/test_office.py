"""F19 and F20: office files and PDFs that are bombs, lies or broken end in one sentence."""

from __future__ import annotations

import io
import os
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import limits
from claimcheck.documents import archive, confined, pdf
from claimcheck.documents.confined import Bounds, run_confined
from claimcheck.documents.docx import parse_docx
from claimcheck.documents.model import Document
from claimcheck.documents.odt import parse_odt
from claimcheck.documents.pdf import parse_pdf
from claimcheck.documents.pptx import parse_pptx
from claimcheck.errors import DocumentError
from tests.cli.runner import FERRY, WRONG, run
from tests.platforms import posix_only
from tests.unit.documents import files
from tests.unit.documents.files import WORD

READERS = (parse_docx, parse_odt, parse_pptx)
PARAGRAPH = "<w:p><w:r><w:t>China had 378,000 patents.</w:t></w:r></w:p>"
GOOD = files.docx(PARAGRAPH)


def message(data: bytes) -> str:
    """Return what is said of a Word document that is refused."""
    with pytest.raises(DocumentError) as caught:
        parse_docx(data)
    text = str(caught.value)
    assert text.endswith((".", "?"))
    assert "\n" not in text
    return text


def part(name: str, content: str | bytes) -> bytes:
    """Return a Word document with one part more, or another one."""
    parts = files.docx_parts(PARAGRAPH, styles="")
    parts[name] = content
    return files.archive(parts)


@pytest.mark.parametrize("reader", READERS, ids=["docx", "odt", "pptx"])
@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"just text", id="text"),
        pytest.param(b"%PDF-1.7", id="pdf"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), id="old office"),
        pytest.param(b"PK\x03\x04" + bytes(100), id="beginning of an archive"),
        pytest.param(GOOD[:-30], id="cut off"),
        pytest.param(files.archive({}), id="empty archive"),
        pytest.param(files.archive({"readme.txt": "x"}), id="another archive"),
    ],
)
def test_f19_another_file(reader: Callable[[bytes], Document], data: bytes) -> None:
    """F19: a file that only has the name of a format is refused, whatever it is."""
    with pytest.raises(DocumentError, match=r"^It (is|has) "):
        reader(data)


def test_f19_old_files_and_passwords() -> None:
    """F19: old Office files, and newer ones with a password, are wrapped alike."""
    assert "has a password" in message(b"\xd0\xcf\x11\xe0" + bytes(600))


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml", "_rels/.rels"])
def test_f19_bomb(name: str) -> None:
    """F19: what grows a hundredfold is refused before it is unpacked."""
    assert "too large once it is unpacked" in message(part(name, b" " * 20_000_000))


def test_f19_bomb_that_nobody_opens() -> None:
    """F19: pictures and other parts that are not read may be as they like."""
    assert parse_docx(part("word/media/white.bmp", bytes(20_000_000))).blocks


def test_f19_size_that_is_a_lie(monkeypatch: pytest.MonkeyPatch) -> None:
    """F19: the size is counted again while a part is unpacked, whatever its directory says."""
    data = bytearray(part("word/document.xml", b" " * 2_000_000))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        if data[at + 46 :].startswith(b"word/document.xml"):
            data[at + 24 : at + 28] = (500).to_bytes(4, "little")
        at = data.find(b"PK\x01\x02", at + 1)
    assert "It is damaged" in message(bytes(data))

    monkeypatch.setattr(limits, "MAX_PART_BYTES", 100)
    assert "too large once it is unpacked" in message(GOOD)


def test_f19_all_parts_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """F19: many parts that are each small enough may be too large together."""
    monkeypatch.setattr(limits, "MAX_PARTS_BYTES", 1_000)
    assert "too large" in message(part("word/styles.xml", "<x/>" + " " * 700))


def test_f19_number_of_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """F19: parts are counted before the directory is read."""
    monkeypatch.setattr(limits, "MAX_ARCHIVE_MEMBERS", 2)
    assert "more than 2 parts" in message(GOOD)


def test_f19_two_parts_with_one_name() -> None:
    """F19: which of two parts counts is not guessed."""
    target = io.BytesIO(GOOD)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(target, "a") as file:
        file.writestr("word/document.xml", "<other/>")

    assert "two parts with the same name" in message(target.getvalue())


@pytest.mark.parametrize(
    "name", ["../evil", "word/../../evil", "/etc/passwd", "C:/evil", "..\\evil", "a/..\n/b"]
)
def test_f19_names_that_lead_out(name: str) -> None:
    """F19: an archive whose parts point out of it is none that an office program made."""
    data = part(name, "x")
    if name.endswith("b"):
        assert parse_docx(data).blocks  # an odd name, but it leads nowhere
    else:
        assert "points out of it" in message(data)


def test_f19_encrypted_and_oddly_packed() -> None:
    """F19: neither a password nor another way of packing is tried."""
    data = bytearray(GOOD)
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    assert "It has a password" in message(bytes(data))

    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_LZMA) as file:
        file.writestr("word/document.xml", "<x/>")
    assert "packed in a way that is not read" in message(target.getvalue())


LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)


@pytest.mark.parametrize(
    "name", ["word/document.xml", "word/styles.xml", "_rels/.rels", "word/_rels/document.xml.rels"]
)
@pytest.mark.parametrize(
    "prolog",
    [
        pytest.param(LAUGHS, id="billion laughs"),
        pytest.param('<!DOCTYPE x SYSTEM "http://evil.example/x.dtd">', id="fetched"),
        pytest.param('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', id="file"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_f19_document_types(name: str, prolog: str, encoding: str) -> None:
    """F19: no part may declare a document type, and so no entity."""
    xml = f'<?xml version="1.0" encoding="{encoding}"?>{prolog}<x>&a;</x>'

    assert "declares a document type" in message(part(name, xml.encode(encoding)))


def test_f19_document_type_in_disguise() -> None:
    """F19: an encoding in which nobody would look for a document type is not believed."""
    hidden = LAUGHS.encode().replace(b"<", b"+ADw-") + b"<x/>"
    xml = b'<?xml version="1.0" encoding="utf-7"?>' + hidden

    assert "not well-formed XML" in message(part("word/document.xml", xml))


def test_f19_nothing_is_fetched(tmp_path: Path) -> None:
    """F19: links that lead out of the document are not followed."""
    secret = tmp_path / "secret.xml"
    secret.write_text("<w:styles/>", encoding="utf-8")
    links = files.links([("styles", secret.as_uri())], ' TargetMode="External"')
    assert parse_docx(part("word/_rels/document.xml.rels", links)).blocks

    links = files.links([("styles", f"../..{secret}"), ("footnotes", "http://evil.example/x")])
    assert parse_docx(part("word/_rels/document.xml.rels", links)).blocks


@pytest.mark.parametrize(
    "xml",
    [
        pytest.param("", id="empty"),
        pytest.param(f"<w:document {WORD}><w:body>", id="cut off"),
        pytest.param(f"<w:document {WORD}><w:body>&nope;</w:body></w:document>", id="entity"),
        pytest.param("<w:document/>", id="unbound prefix"),
        pytest.param(
            f"<w:document {WORD}><w:body>" + "<w:p>" * 5_000 + "</w:p>" * 5_000, id="deep"
        ),
        pytest.param(b"\xff\xfe\x00", id="half a character"),
        pytest.param(b"\x00\x01\x02", id="no text"),
    ],
)
def test_f19_broken_xml(xml: str | bytes) -> None:
    """F19: XML that is broken, or too deep, is said to be; nothing is silently shorter."""
    assert "is not well-formed XML" in message(part("word/document.xml", xml))


def test_f19_many_nested_tables() -> None:
    """F19: tables in tables, as deep as the XML may be, are all read."""
    body = PARAGRAPH
    for _ in range(60):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"

    assert len(parse_docx(files.docx(body)).blocks) == 1


@settings(deadline=None, max_examples=60)
@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=4))
def test_f19_any_damage(at: int, put: bytes) -> None:
    """F19: whatever byte is wrong, there is a document or one sentence."""
    data = GOOD[:at] + put + GOOD[at + len(put) :]
    try:
        found = parse_docx(data)
    except DocumentError as error:
        assert str(error)
    else:
        assert isinstance(found, Document)


def test_f19_the_others_are_checked(tmp_path: Path) -> None:
    """F19: a broken document is one line, and the others are checked nevertheless."""
    (tmp_path / "claims.yaml").write_text(FERRY, encoding="utf-8")
    (tmp_path / "bad.docx").write_bytes(GOOD[:-30])
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7\n")
    (tmp_path / "good.docx").write_bytes(
        files.docx(PARAGRAPH.replace("China had 378,000 patents.", WRONG))
    )

    ran = run("check", ".", "--claims", "claims.yaml", "--output-format", "concise", cwd=tmp_path)

    assert ran.code == 2
    assert b"good.docx" in ran.out
    assert "bad.docx" in ran.err
    assert "bad.pdf" in ran.err
    assert "Traceback" not in ran.err


def for_ever(_data: bytes) -> None:
    """Never end."""
    while True:
        pass


def asleep(_data: bytes) -> None:
    """Never end, and use no computing time."""
    time.sleep(600)


def greedy(_data: bytes) -> int:
    """Want all memory there is."""
    return len([bytes(50_000_000) for _ in range(1_000)])


def dies(_data: bytes) -> None:
    """End without a word."""
    os._exit(3)


def raises(_data: bytes) -> None:
    """Fail as no library should."""
    raise RuntimeError("line\nbreak")


def refuses(_data: bytes) -> None:
    """Find that it cannot be read."""
    raise DocumentError("It has a password.")


def echo(data: bytes) -> int:
    """Work as it should."""
    return len(data)


@pytest.mark.parametrize(
    ("work", "wanted"),
    [
        pytest.param(for_ever, "cannot be read within 1 seconds", id="for ever", marks=posix_only),
        pytest.param(asleep, "cannot be read within 1 seconds", id="asleep"),
        pytest.param(greedy, "too much memory", id="greedy", marks=posix_only),
        pytest.param(dies, "reading it broke off", id="dies"),
        pytest.param(raises, r"cannot be read \(RuntimeError\)", id="raises"),
        pytest.param(refuses, r"^It has a password\.$", id="refuses"),
    ],
)
def test_f20_a_child_that_goes_wrong(work: Callable[[bytes], object], wanted: str) -> None:
    """F20: however a child ends, it ends, and the parent says why in one sentence."""
    seconds = 1 if work in (for_ever, asleep) else 60  # the others end by themselves
    with pytest.raises(DocumentError, match=wanted):
        run_confined(work, b"x", Bounds(seconds, 400_000_000))


def test_f20_a_child_that_works() -> None:
    """F20: what is large goes through."""
    assert run_confined(echo, bytes(5_000_000), Bounds(30, 1_000_000_000)) == 5_000_000


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """Return a PDF whose only page has this content, as it stands in the file."""
    made = files.pdf(streams=[content])
    return made.replace(b"<< /Length", b"<< " + entries + b" /Length")


def bomb() -> bytes:
    """Return zeros, packed twice: one kilobyte for each gigabyte."""
    packer = zlib.compressobj(9)
    once = b"".join(packer.compress(bytes(1_000_000)) for _ in range(1_000)) + packer.flush()
    return zlib.compress(once, 9)


HOSTILE: dict[str, Callable[[], bytes]] = {
    "packed twice": lambda: stream(bomb(), b"/Filter [/FlateDecode /FlateDecode]"),
    "packed a thousand times": lambda: stream(
        zlib.compress(b"x"), b"/Filter [" + b"/FlateDecode " * 1_000 + b"]"
    ),
    "picture without an end": lambda: stream(b"BI /W 1 /H 1 ID " + b"x" * 100_000),
    "brackets": lambda: stream(b"[" * 200_000),
    "dictionaries": lambda: stream(b"<<" * 200_000),
    "string without an end": lambda: stream(b"BT (" + b"(" * 200_000),
    "page tree that is a loop": lambda: files.pdf(files.page("x")).replace(
        b"/Kids [6 0 R]", b"/Kids [2 0 R]"
    ),
    "table of places that is a loop": lambda: files.pdf(files.page("x")).replace(
        b"/Info 3 0 R >>", b"/Prev %d >>" % files.pdf(files.page("x")).find(b"xref\n")
    ),
    "form that shows itself": lambda: files.pdf(streams=[b"/X Do"]).replace(
        b"/Resources << /Font",
        b"/Type /XObject /Subtype /Form /Resources << /XObject << /X 7 0 R >> /Font",
    ),
    "no object": lambda: b"%PDF-1.4\ntrailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_f20_hostile_pdf(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """F20: what is packed, nested or looped without end gives a document or one sentence."""
    monkeypatch.setattr(pdf, "BOUNDS", Bounds(5, 600_000_000))
    try:
        found = parse_pdf(HOSTILE[name]())
    except DocumentError as error:
        assert str(error).startswith("It ") or str(error).startswith("Reading it ")
    else:
        assert isinstance(found, Document)


def test_f20_bounds_are_those_of_the_limits() -> None:
    """F20: the limits are in the one table of limits."""
    assert pdf.BOUNDS == (limits.MAX_PDF_SECONDS, limits.MAX_PDF_MEMORY)
    assert confined.Bounds._fields == ("seconds", "memory")
    assert archive.shown("a\n" * 100).isascii()
