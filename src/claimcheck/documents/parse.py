"""From a text and its markup to a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.documents import formats
from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from claimcheck.documents.model import Document

MARKUPS = tuple(name for name, it in formats.FORMATS.items() if not it.binary)


def parse(text: str, markup: str = "plain", fields: tuple[str, ...] = ()) -> Document:
    """
    Return the document that `text` is in `markup`, one of `MARKUPS`.

    `fields` name the fields of json, yaml and csv that hold prose. Raises `UsageError` for another
    markup; `DocumentError` where the text is not in that markup at all, which only data formats
    (json, yaml, csv, notebook) ever are.
    """
    if markup == "plain":
        from claimcheck.documents.plain import parse_plain  # the shortest way for most calls

        return parse_plain(text)
    form = formats.named(markup)
    if form.binary:
        raise UsageError(f"A {markup} is no text, but a file: there are {', '.join(MARKUPS)}.")
    return formats.read(text, form, fields)
