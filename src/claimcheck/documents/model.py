"""A document as the reader of sentences needs it: the text, its prose, and its blocks."""

# Annotations are no strings here: every named tuple would compile its own (architecture.md).
from bisect import bisect_right
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.model import JOINER

if TYPE_CHECKING:
    from datetime import date

__all__ = ["JOINER", "Block", "BlockKind", "Comment", "Document", "Place", "widened"]

_FILLS = (" ", JOINER)


class BlockKind(StrEnum):
    """What a block of prose is in its document."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    TABLE_CELL = "table_cell"


class Block(NamedTuple):
    """
    A stretch of prose that no sentence crosses.

    `start:end` are code points of the document, without white space at either end. `level` is 1 to
    6 for a heading, the depth of nesting (from 1) for a list item, and 0 otherwise. `row_header`
    and `column_header` are the places of the header cells that a table cell stands under; None for
    everything that is not a table cell, and for the header cells' own side.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    row_header: tuple[int, int] | None = None
    column_header: tuple[int, int] | None = None


class Comment(NamedTuple):
    """A remark in the format's own comment syntax, which no reader of the finished text sees."""

    start: int  # code points of the document, the marks of the comment included
    end: int
    text: str  # what stands between the marks, without white space at either end


class Place(NamedTuple):
    """Where a part of a document starts, and what its readers call it: "page 3", "slide 2"."""

    start: int
    name: str


class Document(NamedTuple):
    """
    A text with its prose picked out.

    `prose` is as long as `text`, character for character: what is not prose is a blank there, or
    U+2060 (word joiner, which folding leaves out) where the markup stands inside a word, so that
    "**378**,000" reads as one number. An empty document has no blocks.

    `comments` are in the order of the text. `places` name the parts of a document whose readers see
    no lines (docx, pdf …), in order; there `text` was taken out of the file, and `editable` is
    False. Everywhere else `text` is the file's own, and places in it are places in the file.
    """

    text: str
    prose: str
    blocks: tuple[Block, ...]
    date: "date | None" = None
    title: str | None = None
    comments: tuple[Comment, ...] = ()
    places: tuple[Place, ...] = ()
    editable: bool = True

    def place_at(self, offset: int) -> str | None:
        """Return what readers call the part that `offset` stands in, None where they see lines."""
        if not self.places:
            return None
        at = bisect_right(self.places, offset, key=lambda place: place.start)
        return self.places[max(at - 1, 0)].name


def widened(
    text: str, prose: str, span: tuple[int, int], bounds: tuple[int, int]
) -> tuple[int, int]:
    """
    Return `span` with the markup that touches it, so that what is shown reads well.

    "**It grew.**" keeps its stars, "[China](target)" its bracket and target, "\\emph{It grew.}"
    its macro. `bounds` are kept.
    """
    start, end = span
    while start > bounds[0] and prose[start - 1] in _FILLS:
        if text[start - 1] in "*_[~\\":
            start -= 1
            continue
        opening = {">": "<", "{": "\\"}.get(text[start - 1])  # "<b>", "\emph{"
        tag = text.rfind(opening, max(bounds[0], start - 80), start) if opening else -1
        if tag < 0 or prose[tag:start].strip("".join(_FILLS)):
            break
        start = tag
    while end < bounds[1] and prose[end] in _FILLS and not text[end].isspace():
        if text[end] == "<" and text[end + 1 : end + 2] != "/":
            break
        end += 1
    return start, end
