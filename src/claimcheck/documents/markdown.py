"""Markdown: its outline comes from markdown-it, the prose of each block from `inline`."""

from __future__ import annotations

from claimcheck.documents.builder import Builder, taken
from claimcheck.documents.front_matter import read_front_matter
from claimcheck.documents.model import Document
from claimcheck.documents.outline import Outline


def parse_markdown(text: str) -> Document:
    """Return the document that `text` is in Markdown (CommonMark, tables, footnotes)."""
    matter = read_front_matter(text)
    outline = Outline(text, matter.end)
    builder = Builder(text, outline.labels)
    for leaf in taken(outline.leaves):
        builder.add(leaf)
    return Document(
        text,
        builder.prose(),
        tuple(builder.blocks),
        matter.date,
        matter.title,
        tuple(sorted((*builder.comments, *outline.comments))),
    )
