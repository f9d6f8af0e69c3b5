"""From a document to its sentences: places only, not a character is changed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from claimcheck import limits
from claimcheck.documents.model import JOINER, widened
from claimcheck.enclosures import Enclosure, enclosures
from claimcheck.sentence_ends import ends_here

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.documents.model import Document

_END_MARKS = ".!?…。！？｡।"


class Sentence(NamedTuple):
    """A sentence: its place in the document and the index of its block."""

    start: int
    end: int
    block: int


def split(document: Document) -> tuple[Sentence, ...]:
    """Return the sentences of a document; see `sentences_of`."""
    return tuple(sentences_of(document))


def sentences_of(document: Document) -> Iterator[Sentence]:
    """
    Yield the sentences of a document, in order; none of them crosses a block.

    Every character of a block's prose that is not blank is in just one of them. One that is longer
    than `limits.MAX_SENTENCE_CHARS` is data rather than language, and comes in pieces.
    """
    text, prose = document.text, document.prose
    plain = text is prose
    for index, block in enumerate(document.blocks):
        low, high = block.start, block.end
        for start, end in _spans(prose[low:high], text[low:high]):
            span = block.start + start, block.start + end
            span = span if plain else widened(text, prose, span, (low, high))
            yield Sentence(*span, index)
            low = span[1]


def _spans(piece: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each sentence in the prose and text of one block."""
    if JOINER in piece:
        kept = [at for at, character in enumerate(piece) if character != JOINER]
        text = "".join([text[at] for at in kept])
        for start, end in _spans(piece.replace(JOINER, ""), text):
            yield kept[start], kept[end - 1] + 1
        return
    # Code is a word of its sentence, though it is none of its prose: "`a` is 5. `b` is 6."
    guide = piece
    if piece is not text and "`" in text:
        pairs = zip(piece, text, strict=True)
        guide = "".join(["0" if shown == "`" else kept for kept, shown in pairs])
    start = 0
    first = last = -1  # of the sentence that is not yet yielded
    for end in (*boundaries(guide), len(piece)):
        words = piece[start:end].strip()
        if words:
            # Stray marks, as an address leaves them when it is blanked, are no sentence.
            if first < 0 or _has_word(words):
                if first >= 0:
                    yield from _pieces(piece, first, last)
                first = piece.index(words[0], start)
            last = piece.index(words, start) + len(words)
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
        yield start, start + len(text[start:cut].rstrip())
        start = cut
        while text[start].isspace():  # what is cut ends with a word
            start += 1
    yield start, end


@lru_cache(maxsize=1)
def _candidate_pattern() -> re.Pattern[str]:
    # An end mark, closing quotes, brackets and citations, white space; one without white space
    # behind it ("sector.The summit"); a CJK or Indic end mark.
    return re.compile(
        r"""(?<![.!?…]) (?P<mark>[.!?…]++)
        (?P<close> (?: ["'”“’»›)\]}¹²³⁴-⁹⁰] | \[\d{1,3}\] | [\x20\xa0\u202f]» )*+ ) \s++
        | (?<=[a-z\d%)”"]) (?P<tight>[.!?]) (?=[A-Z][a-z])
        | [。！？｡।]++ [”’」』)）]*+ \s*+""",
        re.VERBOSE,
    )


def boundaries(text: str) -> list[int]:
    """Return the offsets in one block of prose at which a new sentence starts."""
    found: list[int] = []
    inner = text.rstrip()[:-1]
    if not any(mark in inner for mark in _END_MARKS):
        return found  # compiling the pattern costs more than all else for one short sentence
    start = 0
    opinion: frozenset[int] | None = None
    inside = _Inside(text)
    for match in _candidate_pattern().finditer(text):
        if match.end() >= len(text):
            break
        verdict = match.lastgroup is None or ends_here(text, match, start)
        if verdict is not False and inside.keeps(start, match.end()):
            continue
        if verdict is None:
            if opinion is None:
                opinion = _second_opinion(text)
            verdict = match.end() in opinion
        if verdict:
            start = match.end()
            found.append(start)
    return found


class _Inside:
    """The brackets and quotations around a place that moves through the text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._waiting: list[Enclosure] | None = None  # the next one last
        self._around: list[Enclosure] = []

    def keeps(self, start: int, at: int) -> bool:
        """Say whether something around `at` keeps it in the sentence that starts at `start`."""
        if self._waiting is None:
            self._waiting = enclosures(self._text)[::-1]
        while self._waiting and self._waiting[-1].start < at:
            self._around.append(self._waiting.pop())
        self._around = [around for around in self._around if around.end >= at]
        return any(around.keeps(self._text, start) for around in self._around)


def _second_opinion(text: str) -> frozenset[int]:
    """Return where the library, which knows more abbreviations than we do, starts a sentence."""
    import sentencex  # type: ignore[import-untyped] # it has none; few texts need it

    rows = sentencex.get_sentence_boundaries("en", re.sub(r"[\s\ud800-\udfff]", " ", text))
    return frozenset(row["start_index"] for row in rows)
