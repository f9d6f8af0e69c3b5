"""Markdown: blocks and their prose, every character in its place."""

from __future__ import annotations

from claimcheck.documents.model import Document
from claimcheck.documents.plain import parse_plain


def parse_markdown(text: str) -> Document:
    """Return the document that `text` is in Markdown."""
    return parse_plain(text)
