"""HTML: the text between its tags, with the title and the date of its head."""

from __future__ import annotations

import re

from claimcheck.documents.builder import Builder, Leaf
from claimcheck.documents.front_matter import as_date
from claimcheck.documents.model import BlockKind, Document

_HEAD_CHARS = 100_000  # the title and the date stand near the top
_TITLE = r"<title(?:\s[^<>]{0,200})?>([^<]{1,1000})</title"
_META = r"<meta\s([^<>]{1,1000})>"
_ATTRIBUTE = (
    r"""([\w:-]{1,40})\s{0,9}=\s{0,9}(?:"([^"]{0,500})"|'([^']{0,500})'|([^\s"'>]{1,500}))"""
)
_DATES = frozenset(
    """
    article:published_time datepublished date dc.date dcterms.date dcterms.created pubdate
    publish-date
    """.split()
)


def parse_html(text: str) -> Document:
    """Return the document that `text` is in HTML, whole or in part, well formed or not."""
    builder = Builder(text)
    if text:
        builder.add(Leaf(BlockKind.PARAGRAPH, 0, [(0, len(text))], html=True))
    head = text[:_HEAD_CHARS]
    day = None
    for meta in re.finditer(_META, head, re.IGNORECASE):
        values = {
            match[1].lower(): match[2] or match[3] or match[4] or ""
            for match in re.finditer(_ATTRIBUTE, meta[1])
        }
        name = values.get("property") or values.get("name") or values.get("itemprop") or ""
        if name.lower() in _DATES:
            day = day or as_date(values.get("content"))
    return Document(
        text,
        builder.prose(),
        tuple(builder.blocks),
        day,
        _title(head),
        tuple(builder.comments),
    )


def _title(head: str) -> str | None:
    match = re.search(_TITLE, head, re.IGNORECASE)
    if match is None:
        return None
    from html import unescape

    return " ".join(unescape(match[1]).split()) or None
