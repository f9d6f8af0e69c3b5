"""From the lines of a PDF's pages to paragraphs, across line ends, columns and pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Generator, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.documents.model import BlockKind
from claimcheck.documents.pdf_lines import Line, Pages, body_size, split_notes, without_heads
from claimcheck.documents.pdf_paragraphs import heading_levels, paragraphs
from claimcheck.documents.written import raised

_HYPHENS = "-\u2010\u2011"
_DASHES = "–—/"
# What is joined to another word by a hyphen far more often than it ends a divided word.
_SECOND_PARTS = frozenset(
    """
    based bearing centered centred century class driven free friendly income intensive led level
    made neutral oriented owned party related scale sector sized specific term weighted wide
    winning year
    """.split()
)
_ALWAYS = frozenset(("co", "non", "self"))  # before a hyphen
_PREFIXES = frozenset("anti cross ex pan post quasi semi vice".split())  # before a known word
# Words that often make one word with the next: "throughout", "understanding".
_CLOSED = frozenset(
    "back down every head here home house over some that there through under where with".split()
)
_SHORTEST = 4  # letters of the parts of a compound


class Piece(NamedTuple):
    """A paragraph: what it is (None: no prose), and its text in parts, each with its page."""

    kind: BlockKind | None
    level: int
    parts: tuple[tuple[int, str], ...]


def pieces(pages: Pages) -> Iterator[Piece]:
    """Yield the paragraphs of a document; a note below the text follows the text beside it."""
    pages = without_heads(pages)
    size = body_size(pages)
    body: list[Line] = []
    notes: dict[int, Sequence[Line]] = {}
    for page in pages:
        above, below = split_notes(page, size)
        body += above
        if below:
            notes[below[0].page] = below
    words = _words(pages)
    levels = heading_levels(body, size)
    due = sorted(notes)
    last = 0  # number of a note
    for lines, kind in paragraphs(body, size):
        while due and due[0] < lines[0].page:
            last = yield from _notes(notes[due.pop(0)], size, words, last)
        level = 0
        if kind is BlockKind.HEADING:
            level = levels.get(lines[0].size, 6)
        yield Piece(kind, level or int(kind is BlockKind.LIST_ITEM), _joined(lines, words))
    for page_number in due:
        last = yield from _notes(notes[page_number], size, words, last)


def _notes(
    lines: Sequence[Line], size: float, words: Counter[str], last: int
) -> Generator[Piece, None, int]:
    """Yield the notes of a page and return the number of the last; `last` is that before them."""
    for part, _ in paragraphs(lines, size):
        mark = _number().match(part[0].text)
        # The number of a note is no figure of its text; another number may well be.
        if mark is not None and int(mark[1]) in (1, last + 1):
            last = int(mark[1])
            part[0] = part[0]._replace(text=raised(mark[1]) + part[0].text[mark.end(1) :])
        yield Piece(BlockKind.PARAGRAPH, 0, _joined(part, words))
    return last


def _words(pages: Pages) -> Counter[str]:
    """Count the words of the document that no line end goes through."""
    found: Counter[str] = Counter()
    divided = False
    for page in pages:
        for line in page:
            words = _word().findall(line.text.lower())
            was_divided, divided = divided, line.text[-1] in _HYPHENS
            found.update(words[was_divided : len(words) - divided])
    return found


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]{1,60}(?:[-‐‑][^\W\d_]{1,60}){0,4}")


@lru_cache(maxsize=1)
def _number() -> re.Pattern[str]:
    return re.compile(r"(\d{1,3})\.? (?=[^\W\d_])")


def _joined(lines: Sequence[Line], words: Counter[str]) -> tuple[tuple[int, str], ...]:
    """Return the text of a paragraph, a part for each page that it is on."""
    parts: list[tuple[int, str]] = [(lines[0].page, lines[0].text)]
    for line in lines[1:]:
        page, text = parts[-1]
        kept, between = _seam(text, line.text, words)
        parts[-1] = (page, kept + between)
        if line.page == page:
            parts[-1] = (page, parts[-1][1] + line.text)
        else:
            parts.append((line.page, line.text))
    return tuple(parts)


def _seam(text: str, following: str, words: Counter[str]) -> tuple[str, str]:
    """Return what is kept of a line, and what stands between it and the next."""
    last = text[-1:]
    if last in _HYPHENS and text[-2:-1].isalpha() and following[:1].isalpha():
        head = text[:-1][-60:].rsplit(maxsplit=1)[-1].lower().lstrip("(\"'“‘[")
        match = _word().match(following.lower())
        tail = match.group() if match else ""
        apart = not following[:1].islower() or _is_compound(head, tail, words)
        return (text, "") if apart else (text[:-1], "")
    if last in _HYPHENS + _DASHES and text[-2:-1].isalnum() and following[:1].isalnum():
        return text, ""  # "2019-" and "24", "COVID-" and "19", "km/" and "h"
    return text, " "


def _is_compound(head: str, tail: str, words: Counter[str]) -> bool:
    """Say whether two words were joined by a hyphen, rather than one divided at a line's end."""
    solid, hyphened = words[head + tail], words[f"{head}-{tail}"]
    if solid != hyphened:
        return hyphened > solid
    if "-" in head or tail in _SECOND_PARTS or head in _ALWAYS:
        return True
    if words[tail] == 0 or len(tail) < _SHORTEST or head in _CLOSED:
        return False
    return head in _PREFIXES or (words[head] > 0 and len(head) >= _SHORTEST)
