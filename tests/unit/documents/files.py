"""Make the smallest files of office formats that hold what a test is about."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from claimcheck.documents.model import Document

_FORMATS = "http://schemas.openxmlformats.org"
WORD = (
    f'xmlns:w="{_FORMATS}/wordprocessingml/2006/main" '
    f'xmlns:mc="{_FORMATS}/markup-compatibility/2006" '
    f'xmlns:r="{_FORMATS}/officeDocument/2006/relationships"'
)
SLIDES = (
    f'xmlns:p="{_FORMATS}/presentationml/2006/main" xmlns:a="{_FORMATS}/drawingml/2006/main" '
    f'xmlns:mc="{_FORMATS}/markup-compatibility/2006" '
    f'xmlns:dgm="{_FORMATS}/drawingml/2006/diagram" '
    f'xmlns:r="{_FORMATS}/officeDocument/2006/relationships"'
)
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
ODF = " ".join(
    f'xmlns:{short}="{_ODF}:{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
    )
)
MAIN = f"{_FORMATS}/officeDocument/2006/relationships/"


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a zip archive of these parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return target.getvalue()


def links(targets: Iterable[tuple[str, str]], mode: str = "") -> str:
    """Return the XML of a part's links: kind and target of each; they are r1, r2 …"""
    entries = "".join(
        f'<Relationship Id="r{number}" Type="{MAIN}{kind}" Target="{target}"{mode}/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_FORMATS}/package/2006/relationships">{entries}</Relationships>'


def docx_parts(body: str, **others: str) -> dict[str, str | bytes]:
    """Return the parts of a Word document: its body and `styles`, `footnotes`, `comments` …"""
    found: dict[str, str | bytes] = {
        "_rels/.rels": links([("officeDocument", "word/document.xml")]),
        "word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": links((name, f"{name}.xml") for name in others),
    }
    for name, content in others.items():
        found[f"word/{name}.xml"] = f"<w:{name} {WORD}>{content}</w:{name}>"
    return found


def docx(body: str, **others: str) -> bytes:
    """Return a Word document."""
    return archive(docx_parts(body, **others))


def odt(body: str, styles: str = "", **others: str) -> bytes:
    """Return an OpenDocument text with automatic `styles`; `others` are more parts by name."""
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {ODF}>"
            f"<office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            **{f"{name}.xml": content for name, content in others.items()},
        }
    )


def pptx_parts(slides: Sequence[str], notes: Mapping[int, str] | None = None) -> dict[str, str]:
    """Return the parts of a presentation: what is in each slide's tree, and in some notes'."""
    notes = notes or {}
    ids = "".join(f'<p:sldId id="{256 + n}" r:id="r{n}"/>' for n in range(1, len(slides) + 1))
    found = {
        "_rels/.rels": links([("officeDocument", "ppt/presentation.xml")]),
        "ppt/presentation.xml": f"<p:presentation {SLIDES}><p:sldIdLst>{ids}</p:sldIdLst>"
        "</p:presentation>",
        "ppt/_rels/presentation.xml.rels": links(
            ("slide", f"slides/slide{n}.xml") for n in range(1, len(slides) + 1)
        ),
    }
    for number, slide in enumerate(slides, 1):
        found[f"ppt/slides/slide{number}.xml"] = (
            slide if slide.startswith("<p:sld ") else tree("sld", slide)
        )
        if number in notes:
            found[f"ppt/notes/notes{number}.xml"] = tree("notes", notes[number])
            found[f"ppt/slides/_rels/slide{number}.xml.rels"] = links(
                [("notesSlide", f"../notes/notes{number}.xml")]
            )
    return found


def tree(kind: str, shapes: str, more: str = "") -> str:
    """Return the XML of a slide or of its notes."""
    return f"<p:{kind} {SLIDES} {more}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:{kind}>"


def pptx(*slides: str, notes: Mapping[int, str] | None = None) -> bytes:
    """Return a presentation."""
    return archive(pptx_parts(slides, notes))


class Text(NamedTuple):
    """Text on a page: points from its left and its bottom, size in points, and what it is."""

    left: float
    height: float
    text: str
    size: float = 11
    bold: bool = False


def page(*lines: str, top: float = 700, left: float = 72, leading: float = 14) -> list[Text]:
    """Return lines of a page one below the other; an empty one leaves a gap."""
    return [Text(left, top - leading * number, line) for number, line in enumerate(lines) if line]


def pdf(*pages: Sequence[Text], title: str = "", streams: Sequence[bytes] = ()) -> bytes:
    """Return a PDF; `streams` are the contents of further pages as they stand in the file."""
    contents = [b"\n".join(map(_shown, texts)) for texts in pages]
    contents += streams
    kids = " ".join(f"{6 + 2 * number} 0 R" for number in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode(),
        f"<< /Title ({title}) >>".encode(),
        _font("Helvetica"),
        _font("Helvetica-Bold"),
    ]
    for number, content in enumerate(contents):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << /Font << /F1 4 0 R /F2 5 0 R >> >> >>" % (7 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content))
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R /Info 3 0 R >>\n" % (len(objects) + 1)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def _shown(text: Text) -> bytes:
    content = text.text.encode("cp1252").replace(b"\\", b"\\\\")
    content = content.replace(b"(", b"\\(").replace(b")", b"\\)")
    font = b"F2" if text.bold else b"F1"
    return b"BT /%b %.1f Tf 1 0 0 1 %.1f %.1f Tm (%b) Tj ET" % (
        font,
        text.size,
        text.left,
        text.height,
        content,
    )


def _font(name: str) -> bytes:
    return (
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
    ).encode()


def blocks(document: Document) -> list[tuple[str, int, str, str]]:
    """Return kind, level, place and words of each block of a document."""
    assert len(document.prose) == len(document.text)
    assert not document.editable
    return [
        (
            block.kind.value,
            block.level,
            document.place_at(block.start) or "",
            document.prose[block.start : block.end],
        )
        for block in document.blocks
    ]


def words(document: Document) -> list[str]:
    """Return the words of each block."""
    return [block[3] for block in blocks(document)]
