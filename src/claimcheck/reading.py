"""Read one sentence: its tokens and everything that the facets find in it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from claimcheck.clauses import Clauses
from claimcheck.clauses import read as read_clauses
from claimcheck.facets import attribution, entity, polarity, rank, topic
from claimcheck.facets.quantity import read as quantity
from claimcheck.facets.quantity.model import Quantity
from claimcheck.facets.time import read as time
from claimcheck.facets.time.model import TimeExpression
from claimcheck.tokens import Tokens
from claimcheck.vocabulary import Vocabulary
from claimcheck.words import lexicon


class Reading:
    """
    One sentence with all its facets.

    Offsets of quantities and times are characters of the sentence; `span` turns them into token
    indices, which is what the other facets use.
    """

    __slots__ = (
        "attributions",
        "clauses",
        "lemmas",
        "mentions",
        "quantities",
        "ranks",
        "stance",
        "taken",
        "terms",
        "text",
        "times",
        "tokens",
        "_starts",
    )

    def __init__(self, text: str, vocabulary: Vocabulary, as_of: date | None = None) -> None:
        """Read `text`, one sentence, with the names and synonyms of `vocabulary`."""
        self.text = text
        tokens = self.tokens = Tokens(text)
        count = len(tokens)
        lemmas = self.lemmas = [lexicon.lemma(word) for word in tokens.words]
        self._starts = {start: index for index, start in enumerate(tokens.starts)}
        taken = [False] * count
        self.times: tuple[TimeExpression, ...] = time.read(tokens, as_of)
        dated = [False] * count
        for expression in self.times:
            if not getattr(expression, "in_name", False):
                _mark(dated, self.span(expression.start, expression.end))
        self.mentions = entity.read(tokens, lemmas, vocabulary, dated)
        spans = [(expression.start, expression.end) for expression in self.times]
        spans += [
            (tokens.starts[m.first], tokens.ends[m.last - 1])
            for m in self.mentions
            if m.kind is not entity.Kind.QUOTE
        ]
        self.quantities: tuple[Quantity, ...] = quantity.read(tokens, spans)
        for index, is_date in enumerate(dated):
            taken[index] = is_date
        for mention in self.mentions:
            if mention.kind is not entity.Kind.ROLE:
                _mark(taken, range(mention.first, mention.last))
        for figure in self.quantities:
            _mark(taken, self.span(figure.number_start, figure.number_end))
            for start, end in (
                (figure.unit_start, figure.unit_end),
                (figure.bound_start, figure.bound_end),
            ):
                if start is not None and end is not None:
                    _mark(taken, self.span(start, end))
        self.taken = taken
        self.clauses: Clauses = read_clauses(tokens, taken)
        self.ranks = rank.read(tokens, lemmas, self.mentions, taken)
        self.stance = polarity.read(tokens, lemmas, self.clauses, dated)
        self.attributions = attribution.read(tokens, lemmas, self.mentions, self.clauses)
        explained = list(taken)
        for place in self.ranks:
            _mark(explained, range(place.first, place.last))
        self.terms = topic.read(tokens, lemmas, vocabulary, explained)

    def span(self, start: int, end: int) -> range:
        """Return the token indices of a stretch of characters."""
        starts = self.tokens.starts
        first = self._starts.get(start)
        if first is None:
            first = next((index for index, at in enumerate(starts) if at >= start), len(starts))
        last = first
        while last < len(starts) and starts[last] < end:
            last += 1
        return range(first, last)


def _mark(flags: list[bool], places: Iterable[int]) -> None:
    for place in places:
        flags[place] = True
