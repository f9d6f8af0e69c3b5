"""The two sides of a wrong figure: the words that hold it, and what is read from them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from claimcheck.documents.model import JOINER
from claimcheck.facets.quantity.model import Quantity
from claimcheck.model import Claim
from claimcheck.reading import Reading
from claimcheck.vocabulary import Vocabulary


class Side(NamedTuple):
    """A sentence, or a wording of a claim, and the one figure of it that is looked at."""

    prose: str
    figure: Quantity

    @property
    def number(self) -> str:
        """The number as it is written, without bound, unit and what stands for markup."""
        written = self.prose[self.figure.number_start : self.figure.number_end]
        return written.replace(JOINER, "")

    @property
    def words(self) -> str:
        """The whole expression."""
        return self.prose[self.figure.start : self.figure.end]

    @property
    def after(self) -> str:
        """What follows the expression."""
        return self.prose[self.figure.end :]

    @property
    def is_vague(self) -> bool:
        """Whether it is "hundreds" or "thousands"."""
        return self.figure.value is None and self.figure.bound is None

    @property
    def unit(self) -> tuple[int, int] | None:
        """Where the unit stands, None where there is none."""
        start, end = self.figure.unit_start, self.figure.unit_end
        return None if start is None or end is None else (start, end)

    @property
    def bound(self) -> tuple[int, int] | None:
        """Where the bound stands within the expression, None where there is none."""
        start, end = self.figure.bound_start, self.figure.bound_end
        if start is None or end is None or start < self.figure.start or end > self.figure.end:
            return None
        return start, end


@lru_cache(maxsize=256)
def read(prose: str) -> Reading:
    """Return what is read from a sentence by itself."""
    return Reading(prose, Vocabulary(()))


def of_draft(prose: str, start: int, end: int) -> Side | None:
    """Return the figure that stands at `start:end` of a sentence."""
    for figure in read(prose).quantities:
        if (figure.start, figure.end) == (start, end):
            return Side(prose, figure)
    return None


def of_claim(claim: Claim, words: str) -> Iterator[Side]:
    """Yield the figures that read `words` in a claim's statement, in its phrasings, or alone."""
    found = False
    for text in (claim.statement, *claim.phrasings):
        for figure in read(text).quantities:
            if figure.text == words:
                found = True
                yield Side(text, figure)
    if found:
        return
    level, _, _ = words.partition(" (")  # "up 25% (from 96 million to 120 million)"
    alone = read(level).quantities
    if len(alone) == 1 and (level == words or level.startswith(("up ", "down "))):
        yield Side(level, alone[0])


def around(prose: str, start: int, end: int) -> Quantity | None:
    """Return the figure of a sentence that touches a stretch, the longest of several."""
    found = [it for it in read(prose).quantities if it.start < end and start < it.end]
    return max(found, key=lambda it: min(it.end, end) - max(it.start, start), default=None)
