"""Read the quantities of a text of any length, one sentence after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck import limits
from claimcheck.facets.quantity.model import Quantity
from claimcheck.facets.quantity.read import read
from claimcheck.tokens import Tokens


def read_pieces(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of `text` with offsets into it."""
    found: list[Quantity] = []
    for first, end in _pieces(text):
        start = first
        while start < end:
            tokens = Tokens(text[start:end])
            found.extend(shifted(quantity, start) for quantity in read(tokens))
            if len(tokens) < limits.MAX_TOKENS:
                break
            start += tokens.ends[-1]  # what did not fit is a piece of its own
    return tuple(found)


@lru_cache(maxsize=1)
def _end_pattern() -> re.Pattern[str]:
    # The end of a sentence ("rose. The"), with the word in front, or an empty line.
    return re.compile(r"([\w.]{0,12})[.?!][\"'”’)]{0,2}\s(?![a-z])|\n\s{0,20}\n")


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Cut `text` at ends of sentences into pieces of bearable length."""
    start = 0
    for match in _end_pattern().finditer(text):
        if match[1] is None or not _abbreviates(match[1]):
            yield from _bearable(text, start, match.end())
            start = match.end()
    yield from _bearable(text, start, len(text))


def _bearable(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > limits.MAX_SENTENCE_CHARS:
        cut = text.rfind(
            " ", start + limits.MAX_SENTENCE_CHARS // 2, start + limits.MAX_SENTENCE_CHARS
        )
        cut = cut if cut > start else start + limits.MAX_SENTENCE_CHARS
        yield start, cut
        start = cut
    if start < end:
        yield start, end


_ABBREVIATIONS = frozenset(
    "no nos fig figs vol rs approx ca c dr mr mrs ms st u.s u.k e.g i.e p pp sq cu est dept jan feb"
    " mar apr jun jul aug sep sept oct nov dec inc ltd co corp vs a.m p.m".split()
)


def _abbreviates(word: str) -> bool:
    return word.lower() in _ABBREVIATIONS


_OFFSETS = tuple(name for name in Quantity._fields if name.endswith(("start", "end")))


def shifted(quantity: Quantity, by: int) -> Quantity:
    """Return `quantity` with all its places moved by `by` characters."""
    if by == 0:
        return quantity
    places: dict[str, int] = {}
    for name in _OFFSETS:
        place = getattr(quantity, name)
        if place is not None:
            places[name] = place + by
    others = tuple(shifted(other, by) for other in quantity.alternatives)
    return quantity._replace(alternatives=others, **places)  # type: ignore[arg-type]  # all are int
