"""Read one sentence: its tokens and everything that the facets find in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar, cast

from claimcheck import baselines, parts
from claimcheck.clauses import Clauses
from claimcheck.clauses import read as read_clauses
from claimcheck.elapsed import bounded
from claimcheck.facets import attribution, polarity, rank, score, topic
from claimcheck.facets.entity import read as entity
from claimcheck.facets.entity import slots
from claimcheck.facets.entity.mention import Kind, Mention
from claimcheck.facets.quantity import read as quantity
from claimcheck.facets.quantity.model import Quantity
from claimcheck.facets.time import read as time
from claimcheck.facets.time.combine import anchored, combine
from claimcheck.facets.time.model import TimeExpression, TimeKind
from claimcheck.gapping import inherit
from claimcheck.tokens import Tokens
from claimcheck.vocabulary import Vocabulary
from claimcheck.words import lexicon

Read = TypeVar("Read")


class Reading:
    """
    One sentence with all its facets.

    Offsets of quantities and times are characters of the sentence; `span` turns them into token
    indices, which is what the other facets use.
    """

    __slots__ = (
        "_noted",
        "_starts",
        "all_times",
        "attributions",
        "clauses",
        "lemmas",
        "mentions",
        "parts",
        "quantities",
        "ranks",
        "scores",
        "single_times",
        "stance",
        "terms",
        "text",
        "times",
        "tokens",
    )

    def __init__(self, text: str, vocabulary: Vocabulary, as_of: date | None = None) -> None:
        """Read `text`, one sentence, with the names and synonyms of `vocabulary`."""
        self.text = text
        self._noted: dict[object, object] = {}
        tokens = self.tokens = Tokens(text)
        lemmas = self.lemmas = [lexicon.lemma(word) for word in tokens.words]
        self._starts = {start: index for index, start in enumerate(tokens.starts)}
        expressions = time.read(tokens, as_of)
        taken = [False] * len(tokens)
        for expression in expressions:
            if not expression.in_name:
                _mark(taken, self.span(expression.start, expression.end))
        dated = list(taken)
        names = entity.read(tokens, lemmas, vocabulary, taken)
        self.scores = score.read(tokens, lemmas, taken)
        self.quantities = self._read_quantities(expressions, names)
        self._read_times(expressions)
        names = self._without_units(names)
        self._mark_facets(taken, names)
        self.clauses: Clauses = read_clauses(tokens, taken)
        self.mentions: tuple[Mention, ...] = tuple(
            slots.place(tokens, lemmas, self.clauses, name) for name in names
        )
        self.ranks = rank.read(tokens, lemmas, self.mentions, taken)
        self.quantities = self._without_ranks()
        for figure in self.quantities:
            _mark(dated, self.span(figure.start, figure.end))
        self.stance = polarity.read(tokens, lemmas, self.clauses, dated)
        self.attributions = attribution.read(tokens, lemmas, self.mentions, self.clauses)
        for place in self.ranks:
            inside = (
                (place.first, place.last - 1) if place.denies else range(place.first, place.last)
            )
            _mark(taken, inside)
        for source in self.attributions:
            _mark(taken, source.explains)
        self.terms = topic.read(tokens, lemmas, vocabulary, taken)

    def _read_times(self, expressions: tuple[TimeExpression, ...]) -> None:
        """Tell the times that something is compared with from those that say when it was."""
        expressions = tuple(bounded(found, self.tokens) for found in expressions)
        self.quantities = tuple(
            figure._replace(names=True)
            if any(time.start <= figure.start < time.end for time in expressions)
            else figure
            for figure in self.quantities
        )
        expressions = self.all_times = baselines.mark(expressions, self.quantities, self.tokens)
        self.quantities = baselines.as_changes(self.quantities, expressions)
        expressions = tuple(
            found.closes if found.closes and self._is_not_until(found) else found
            for found in expressions
        )
        self.times: tuple[TimeExpression, ...] = combine(expressions)
        self.single_times = tuple(t for t in anchored(expressions) if not t.baseline)

    def _without_ranks(self) -> tuple[Quantity, ...]:
        """Mark the counts that only tell a rank: "only two cities were dearer"."""
        inside = {
            index
            for place in self.ranks
            if place.denies or place.within
            for index in range(place.first, place.last)
        }
        return tuple(
            figure._replace(names=True) if self.at(figure) in inside else figure
            for figure in self.quantities
        )

    def _is_not_until(self, found: TimeExpression) -> bool:
        """Say whether "not … until D" tells that it was so from D on (verdicts.md 4.4)."""
        if found.kind is not TimeKind.UNTIL:
            return False
        before = self.tokens.words[max(0, self.at(found) - 7) : self.at(found)]
        return "not" in before or "n't" in before

    def _read_quantities(
        self, times: Iterable[TimeExpression], names: Iterable[Mention]
    ) -> tuple[Quantity, ...]:
        tokens = self.tokens
        spans = [(expression.start, expression.end) for expression in times]
        spans += [
            (tokens.starts[name.first], tokens.ends[name.last - 1])
            for name in names
            if name.kind is not Kind.QUOTE
            and any(
                character.isdigit()
                for word in tokens.words[name.first : name.last]
                for character in word
            )
        ]
        spans += [(tokens.starts[s.first], tokens.ends[s.last - 1]) for s in self.scores]
        figures = quantity.read(tokens, spans)
        self.parts = parts.read(figures, tokens)
        return inherit(parts.counted(figures, self.parts), tokens.text)

    def _without_units(self, names: Iterable[Mention]) -> list[Mention]:
        """Leave out names that are units of a figure: "MWh"."""
        units: set[int] = set()
        for figure in self.quantities:
            if figure.unit_start is not None and figure.unit_end is not None:
                units.update(self.span(figure.unit_start, figure.unit_end))
        return [name for name in names if name.first not in units]

    def _mark_facets(self, taken: list[bool], names: Iterable[Mention]) -> None:
        """Mark the tokens that names and figures explain; a counted noun is left to the topic."""
        for name in names:
            if name.kind is not Kind.ROLE and not name.weak:
                _mark(taken, range(name.first, name.last))
        for result in self.scores:
            _mark(taken, range(result.first, result.last))
        for figure in self.quantities:
            _mark(taken, self.span(figure.number_start, figure.number_end))
            for start, end in (
                (figure.unit_start, figure.unit_end),
                (figure.bound_start, figure.bound_end),
            ):
                if start is not None and end is not None:
                    _mark(taken, self.span(start, end))

    def once(self, read: Callable[[Reading], Read]) -> Read:
        """Return what `read` finds in the sentence; a sentence never changes, so it reads once."""
        if read not in self._noted:
            self._noted[read] = read(self)
        return cast("Read", self._noted[read])

    def span(self, start: int, end: int) -> range:
        """Return the token indices of a stretch of characters."""
        starts = self.tokens.starts
        first = self._starts.get(start)
        if first is None:
            first = bisect_left(starts, start)
        return range(first, max(first, bisect_left(starts, end)))

    def at(self, figure: Quantity | TimeExpression) -> int:
        """Return the token at which a figure or date begins."""
        first = self._starts.get(figure.start)
        if first is None:
            first = bisect_left(self.tokens.starts, figure.start)
        return min(first, max(len(self.tokens.starts) - 1, 0))


def _mark(flags: list[bool], places: Iterable[int]) -> None:
    for place in places:
        flags[place] = True
