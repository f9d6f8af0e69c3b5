"""AsciiDoc: articles, release notes and manuals, as Asciidoctor has them."""

from __future__ import annotations

from claimcheck.documents.asciidoc_blocks import Blocks
from claimcheck.documents.builder import taken
from claimcheck.documents.dates import written_date
from claimcheck.documents.model import JOINER, BlockKind, Document
from claimcheck.documents.passages import Head, assemble


def parse_asciidoc(text: str) -> Document:
    """
    Return the document that `text` is in AsciiDoc.

    Other files are not included, and what is written for one condition only is read as well. The
    date is that of the revision, or the attribute `date`.
    """
    blocks = Blocks(text)
    given = blocks.attributes
    title = given.get("doctitle") or given.get("title")
    for passage in blocks.passages:
        if passage.leaf.kind is BlockKind.HEADING and passage.leaf.level == 1:
            title = " ".join(passage.prose.replace(JOINER, "").split())
            break
    day = written_date(given.get("revdate", "")) or written_date(given.get("date", ""))
    return assemble(text, taken(blocks.passages), blocks.comments, Head(day, title or None))
