"""
How many figures of drafts a claim is about, and which claims no draft uses.

What counts as a figure is what makes a sentence checkable: a quantity that is no part of a name,
and a date or period that the sentence gives itself. One is covered where one of the claims that
its sentence is about is compared with it, whatever the verdict: a refuted figure has a claim. A
sentence of which no figure is left is never `unsourced`, and one that is `unsourced` has at least
one figure left.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.model import Claim
from claimcheck.profile import dated
from claimcheck.selection import loose_dates, loose_figures, own_dates
from claimcheck.source_map import SourceMap

if TYPE_CHECKING:
    from claimcheck.check import Checker
    from claimcheck.documents.model import Document
    from claimcheck.facets.time.model import TimeExpression
    from claimcheck.judge import Judgement
    from claimcheck.reading import Reading


class Kind(StrEnum):
    """What a figure is."""

    QUANTITY = "quantity"
    DATE = "date"


class Figure(NamedTuple):
    """A figure of a sentence: its place in the sentence, and whether a claim is about it."""

    start: int
    end: int
    kind: Kind
    covered: bool


class Uncovered(NamedTuple):
    """A figure that no claim is about, with its place in the document."""

    text: str
    kind: Kind
    start: int
    end: int
    line: int  # 1-based
    column: int  # 1-based, in code points


class Sentence(NamedTuple):
    """A sentence with figures that no claim is about."""

    text: str
    place: str | None  # "page 3" where readers of the document see no lines
    figures: tuple[Uncovered, ...]  # never empty


class Tally(NamedTuple):
    """How many figures there are, and how many of them have a claim."""

    figures: int
    covered: int

    @property
    def share(self) -> Fraction | None:
        """The share that has a claim, from 0 to 1; None where there is no figure."""
        return Fraction(self.covered, self.figures) if self.figures else None

    def reaches(self, minimum: float) -> bool:
        """Say whether the share is `minimum` at least, exactly; where no figure is, it is."""
        return self.covered >= Fraction(str(minimum)) * self.figures


class Draft(NamedTuple):
    """What was counted in one draft."""

    path: str | None
    tally: Tally = Tally(0, 0)
    sentences: tuple[Sentence, ...] = ()  # those with figures that no claim is about
    read: int = 0  # sentences, suppressed ones included
    suppressed: int = 0  # sentences whose figures are not counted
    used: frozenset[str] = frozenset()  # ids of the claims that a sentence is about
    skipped: str | None = None  # why nothing was counted; None where it was


class Coverage(NamedTuple):
    """What was counted in all drafts together."""

    drafts: tuple[Draft, ...]
    tally: Tally
    unused: tuple[Claim, ...]  # claims that no sentence is about, in their order
    claims: int  # all of them


def measure(
    checker: Checker,
    document: Document,
    path: str | None = None,
    suppressed: Collection[int] = frozenset(),
) -> Draft:
    """
    Count the figures of a document.

    The figures of sentences that start at one of `suppressed` are not counted; the claims that
    they are about are used all the same.
    """
    places = SourceMap(document.text)
    left: list[Sentence] = []
    used: set[str] = set()
    figures = covered = read = left_out = 0
    for start, end, judgement in checker.judgements(document):
        read += 1
        used |= judgement.claims
        if start in suppressed:
            left_out += 1
            continue
        found = figures_of(judgement)
        figures += len(found)
        covered += sum(figure.covered for figure in found)
        if not all(figure.covered for figure in found):
            uncovered = tuple(_uncovered(found, document.text, (start, end), places))
            left.append(Sentence(document.text[start:end], document.place_at(start), uncovered))
    return Draft(path, Tally(figures, covered), tuple(left), read, left_out, frozenset(used))


def together(drafts: Iterable[Draft], claims: Iterable[Claim]) -> Coverage:
    """Put the counts of drafts together; `claims` are all that they could have used."""
    drafts = tuple(drafts)
    every = {claim.id: claim for claim in claims}
    used = frozenset[str]().union(*(draft.used for draft in drafts))
    unused = tuple(claim for claim in every.values() if claim.id not in used)
    figures = sum(draft.tally.figures for draft in drafts)
    covered = sum(draft.tally.covered for draft in drafts)
    return Coverage(drafts, Tally(figures, covered), unused, len(every))


def figures_of(judgement: Judgement) -> tuple[Figure, ...]:
    """Return the figures of a judged sentence, in the order of the text."""
    reading, kept = judgement.scene.reading, judgement.kept
    loose = loose_figures(reading, kept)
    found = [
        Figure(it.start, it.end, Kind.QUANTITY, it not in loose)
        for it in reading.quantities
        if not it.names
    ]
    own = own_dates(reading)
    if own or found:
        left = loose_dates(reading, kept)
        found += [Figure(it.start, it.end, Kind.DATE, it not in left) for it in own]
    else:
        found += [Figure(it.start, it.end, Kind.DATE, bool(kept)) for it in _last_resort(reading)]
    return tuple(sorted(found))


def _last_resort(reading: Reading) -> Iterator[TimeExpression]:
    """Yield what makes a sentence without any other figure checkable: "last year", a cited one."""
    return (time for time in dated(reading) if time.settled)


def _uncovered(
    found: Iterable[Figure], text: str, sentence: tuple[int, int], places: SourceMap
) -> Iterator[Uncovered]:
    """Yield the figures without a claim; a unit read from a table's header is not in the text."""
    base, limit = sentence
    for figure in found:
        if not figure.covered:
            start, end = min(base + figure.start, limit), min(base + figure.end, limit)
            yield Uncovered(text[start:end], figure.kind, start, end, *places.position(start))
