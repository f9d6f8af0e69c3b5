"""HTML: the text between its tags, with the title and the date of its head."""

from __future__ import annotations

from claimcheck.documents.article import left_out
from claimcheck.documents.builder import Builder, Leaf
from claimcheck.documents.model import BlockKind, Document
from claimcheck.documents.page_head import read_date, read_title


def parse_html(text: str) -> Document:
    """
    Return the document that `text` is in HTML, whole or in part, well formed or not.

    Of a whole page that says which part is its article, only that is read (`article`).
    """
    builder = Builder(text)
    if text:
        whole = [(0, len(text))]
        builder.add(Leaf(BlockKind.PARAGRAPH, 0, whole, html=True, dropped=left_out(text)))
    return Document(
        text,
        builder.prose(),
        tuple(builder.blocks),
        read_date(text),
        read_title(text),
        tuple(builder.comments),
    )
