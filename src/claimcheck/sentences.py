"""From a document to its sentences: places only, not a character is changed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from claimcheck import limits
from claimcheck.sentence_ends import ends_here

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.documents.model import Document

_JOINER = "\u2060"  # stands in prose for markup inside a word (documents.model.Document)


class Sentence(NamedTuple):
    """A sentence: its place in the document and the index of its block."""

    start: int
    end: int
    block: int


def split(document: Document) -> tuple[Sentence, ...]:
    """
    Return the sentences of a document, in order; none of them crosses a block.

    Every character of a block's prose that is not blank is in just one of them. One that is longer
    than `limits.MAX_SENTENCE_CHARS` is data rather than language, and comes in pieces.
    """
    sentences: list[Sentence] = []
    for index, block in enumerate(document.blocks):
        piece = document.prose[block.start : block.end]
        for start, end in _spans(piece):
            sentences.append(Sentence(block.start + start, block.start + end, index))
    return tuple(sentences)


def _spans(piece: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each sentence in the prose of one block."""
    if _JOINER in piece:
        kept = [at for at, character in enumerate(piece) if character != _JOINER]
        kept.append(len(piece))
        squeezed = piece.replace(_JOINER, "")
        for start, end in _spans(squeezed):
            last = kept[end - 1] + 1
            while last < len(piece) and piece[last] == _JOINER:  # the rest of "&amp;"
                last += 1
            yield kept[start], last
        return
    start = 0
    for end in (*boundaries(piece), len(piece)):
        text = piece[start:end]
        stripped = text.strip()
        if stripped:
            first = start + len(text) - len(text.lstrip())
            yield from _pieces(piece, first, first + len(stripped))
        start = end


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what is too long to be a sentence at the last blank that is early enough."""
    while end - start > limits.MAX_SENTENCE_CHARS:
        limit = start + limits.MAX_SENTENCE_CHARS
        cut = text.rfind(" ", start + limits.MAX_SENTENCE_CHARS // 2, limit)
        cut = limit if cut < 0 else cut
        head = text[start:cut].rstrip()
        yield start, start + len(head)
        start = end - len(text[cut:end].lstrip())
    if start < end:
        yield start, end


@lru_cache(maxsize=1)
def _candidate_pattern() -> re.Pattern[str]:
    # An end mark, closing quotes, brackets and citations, white space; or a CJK or Indic end mark.
    return re.compile(
        r"(?P<mark>[.!?…]+)(?P<close>(?:[\"'”’»›)\]}]|\[\d{1,3}\])*)\s+|[。！？｡।]+[”’」』)）]*"
    )


def boundaries(text: str) -> list[int]:
    """Return the offsets in one block of prose at which a new sentence starts."""
    found: list[int] = []
    start = 0
    opinion: frozenset[int] | None = None
    for match in _candidate_pattern().finditer(text):
        if match.end() >= len(text):
            break
        verdict = match.lastgroup is None or ends_here(text, match, start)
        if verdict is None:
            if opinion is None:
                opinion = _second_opinion(text)
            verdict = match.end() in opinion
        if verdict:
            start = match.end()
            found.append(start)
    return found


def _second_opinion(text: str) -> frozenset[int]:
    """Return where the library, which knows more abbreviations than we do, starts a sentence."""
    import sentencex  # noqa: PLC0415 - only for texts that our own rules leave open

    rows = sentencex.get_sentence_boundaries("en", re.sub(r"\s", " ", text))
    return frozenset(row["start_index"] for row in rows)
