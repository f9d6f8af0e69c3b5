"""From a document to its sentences: places only, not a character is changed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from claimcheck import limits
from claimcheck.documents.model import JOINER, widened
from claimcheck.sentence_ends import ends_here

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.documents.model import Document


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
    text, prose = document.text, document.prose
    plain = text is prose
    for index, block in enumerate(document.blocks):
        low, high = block.start, block.end
        for start, end in _spans(prose[low:high]):
            span = block.start + start, block.start + end
            span = span if plain else widened(text, prose, span, (low, high))
            sentences.append(Sentence(*span, index))
            low = span[1]
    return tuple(sentences)


def _spans(piece: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each sentence in the prose of one block."""
    if JOINER in piece:
        kept = [at for at, character in enumerate(piece) if character != JOINER]
        for start, end in _spans(piece.replace(JOINER, "")):
            yield kept[start], kept[end - 1] + 1
        return
    start = 0
    first = last = -1  # of the sentence that is not yet yielded
    for end in (*boundaries(piece), len(piece)):
        text = piece[start:end].strip()
        if text:
            # Stray marks, as an address leaves them when it is blanked, are no sentence.
            if first < 0 or _has_word(text):
                if first >= 0:
                    yield from _pieces(piece, first, last)
                first = piece.index(text[0], start)
            last = piece.index(text, start) + len(text)
        start = end
    if first >= 0:
        yield from _pieces(piece, first, last)


def _has_word(text: str) -> bool:
    return any(map(str.isalnum, text))


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
    import sentencex  # type: ignore[import-untyped] # it has no types; only for texts that our own rules leave open

    rows = sentencex.get_sentence_boundaries("en", re.sub(r"\s", " ", text))
    return frozenset(row["start_index"] for row in rows)
