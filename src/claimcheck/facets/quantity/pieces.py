"""Read the quantities of a text of any length, one sentence after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace

from claimcheck import limits
from claimcheck.facets.quantity.model import Quantity
from claimcheck.facets.quantity.read import read
from claimcheck.tokens import Tokens

_OFFSETS = tuple(field.name for field in fields(Quantity) if field.name.endswith(("start", "end")))


def read_pieces(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of `text` with offsets into it."""
    return tuple(
        shifted(quantity, start)
        for start, piece in _pieces(text)
        for quantity in read(Tokens(piece))
    )


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Cut `text` at ends of sentences into pieces of bearable length."""
    start = 0
    while start < len(text):
        limit = min(len(text), start + limits.MAX_SENTENCE_CHARS)
        end = _end(text, start, limit)
        if not text[start:end].isspace():
            yield start, text[start:end]
        start = end


def _end(text: str, start: int, limit: int) -> int:
    """Return the end of the sentence that begins at `start`: a mark, a blank and a capital."""
    at = start
    while at < limit:
        found = min(
            (place for mark in ".?!\n" if (place := text.find(mark, at, limit)) >= 0), default=-1
        )
        if found < 0:
            break
        after = text[found + 1 : found + 3]
        if text[found] == "\n" and after[:1] == "\n":
            return found + 1
        if text[found] != "\n" and after[:1].isspace() and not after[1:].islower():
            if not _abbreviates(text, found):
                return found + 1
        at = found + 1
    if limit == len(text):
        return limit
    blank = text.rfind(" ", start + limits.MAX_SENTENCE_CHARS // 2, limit)
    return blank if blank > start else limit


_ABBREVIATIONS = frozenset(
    "no nos fig figs vol rs approx ca c dr mr mrs ms st u.s u.k e.g i.e p pp sq cu min max est"
    " dept jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co corp vs ft in lb oz hr".split()
)


def _abbreviates(text: str, dot: int) -> bool:
    if text[dot] != ".":
        return False
    begin = dot
    while begin > 0 and dot - begin < 12 and (text[begin - 1].isalpha() or text[begin - 1] == "."):
        begin -= 1
    return text[begin:dot].lower() in _ABBREVIATIONS


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
    return replace(quantity, alternatives=others, **places)  # type: ignore[arg-type]  # all are int
