"""JSON of which some fields hold prose."""

from __future__ import annotations

from claimcheck.documents.embedded import Embedding
from claimcheck.documents.fields import Cursor, read_fields
from claimcheck.documents.json_text import pieces, string
from claimcheck.documents.model import Document


def parse_json(text: str, names: tuple[str, ...]) -> Document:
    """
    Return the document that the fields `names` of `text` make, each of their texts by itself.

    JSON Lines, one value behind another, are read as well. Raises `DocumentError` where it is not
    JSON, no field is named, or none of those that are is there.
    """
    cursor = Cursor(read_fields(names))
    embedding = Embedding(text)
    if not text.strip("\ufeff \t\r\n"):
        return embedding.document()
    for piece in pieces(text, several=True):
        if piece.kind in "{[":
            cursor.open(sequence=piece.kind == "[")
        elif piece.kind in "}]":
            cursor.close()
        elif piece.kind == "key":
            cursor.key(string(text, piece).text)
        elif piece.kind == "text":
            field = cursor.value()
            if field is not None:
                embedding.add(string(text, piece), field.read)
        else:
            cursor.skip()
    cursor.check()
    return embedding.document()
