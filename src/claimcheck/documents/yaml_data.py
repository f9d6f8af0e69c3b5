"""YAML of which some fields hold prose."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from claimcheck.documents.embedded import Embedding
from claimcheck.documents.fields import Cursor, read_fields
from claimcheck.documents.model import Comment, Document
from claimcheck.documents.yaml_scalars import header_end, read_scalar
from claimcheck.errors import DocumentError
from claimcheck.source_map import SourceMap

if TYPE_CHECKING:
    from collections.abc import Iterator


def parse_yaml(text: str, names: tuple[str, ...]) -> Document:
    """
    Return the document that the fields `names` of `text` make, each of their texts by itself.

    Several documents in one file are read as one. Nothing is built from the file, so that tags and
    aliases do nothing. Raises `DocumentError` where it is not YAML, no field is named, or none of
    those that are is there.
    """
    reader = _Reader(text, Cursor(read_fields(names)))
    for event in _events(text):
        reader.read(event)
    reader.cursor.check()
    reader.comment(len(text))
    return reader.embedding.document(comments=tuple(reader.comments))


@lru_cache(maxsize=1)
def _forbidden() -> re.Pattern[str]:
    # What the YAML specification calls not printable, lone surrogates included.
    return re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _events(text: str) -> Iterator[Any]:
    """Yield what the library meets in `text`."""
    import yaml  # few drafts are in YAML

    bad = _forbidden().search(text)
    if bad is not None:
        raise _error(
            text, bad.start(), f"the character U+{ord(bad.group()):04X} has no place in it"
        )
    # Those that make only text: a date or a number is not made of anything.
    loader = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader
    parser: Any = loader(text)
    try:
        while (event := parser.get_event()) is not None:
            yield event
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _error(text, mark.index if mark else 0, str(error.problem or error.context)) from None
    except yaml.YAMLError as error:
        raise _error(text, 0, str(error).splitlines()[0]) from None
    except (ValueError, OverflowError):  # escapes and version numbers beyond what Python can hold
        raise _error(text, 0, "a number in it is too large") from None
    finally:
        parser.dispose()


def _error(text: str, offset: int, what: str) -> DocumentError:
    line, column = SourceMap(text).position(offset)
    return DocumentError(f"It is not YAML: {what} (line {line}, column {column}).")


class _Reader:
    """Follows the events of one file; `comments` are what stands between its scalars."""

    def __init__(self, text: str, cursor: Cursor) -> None:
        self._text = text
        self._at = 0  # comments before it were read
        self._open: list[bool | None] = []  # of each level: whether a name comes next; None: a list
        self.cursor = cursor
        self.embedding = Embedding(text)
        self.comments: list[Comment] = []

    def read(self, event: Any) -> None:
        kind = type(event).__name__
        if kind == "ScalarEvent":
            self._scalar(event)
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            if self._names():
                self.cursor.key(None)
            self.cursor.open(sequence=kind == "SequenceStartEvent")
            self._open.append(None if kind == "SequenceStartEvent" else True)
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            self.cursor.close()
            self._open.pop()
            self._turn()
        elif kind == "AliasEvent":
            if self._names():
                self.cursor.key(None)
            else:
                self.cursor.skip()
            self._turn()

    def _names(self) -> bool:
        """Say whether the name of a field comes next."""
        return bool(self._open) and self._open[-1] is True

    def _turn(self) -> None:
        """Go from a name to its value, or from a value to the next name."""
        if self._open and self._open[-1] is not None:
            self._open[-1] = not self._open[-1]

    def _scalar(self, event: Any) -> None:
        start, end, style = event.start_mark.index, event.end_mark.index, event.style or ""
        self.comment(header_end(self._text, start) if style in ("|", ">") else start)
        self._at = end
        if self._names():
            self.cursor.key(event.value)
        else:
            field = self.cursor.value()
            if field is not None:
                inner = read_scalar(self._text, start, end, style, event.value)
                self.embedding.add(inner, field.read)
        self._turn()

    def comment(self, end: int) -> None:
        """Read the comments up to `end`, where the next scalar starts."""
        for match in _comment().finditer(self._text, self._at, end):
            self.comments.append(Comment(*match.span(), match[1].strip()))


@lru_cache(maxsize=1)
def _comment() -> re.Pattern[str]:
    return re.compile(r"(?<!\S)#([^\r\n]*+)(?<!\s)")
