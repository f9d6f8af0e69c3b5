"""A cue that denies or suspends what is in its scope, and what a cue reaches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimcheck.clauses import Clauses
from claimcheck.tokens import Tokens

# What somebody says, and what may be called true or false.
LIGHT_NOUNS_OF_CLAIMS = frozenset(
    "claim report story idea notion belief suggestion statement allegation assertion rumour "
    "rumor view".split()
)


class Cue(NamedTuple):
    """A word or phrase that denies or suspends what is in its scope, by token indices."""

    first: int
    last: int  # end-exclusive
    scope: frozenset[int]
    weak: bool = False  # falls short of a bound: the figure's bound is part of the cue


class Stance(NamedTuple):
    """The cues of one sentence."""

    denials: tuple[Cue, ...] = ()
    hypotheticals: tuple[Cue, ...] = ()

    def denied(self, key: Iterable[int]) -> Cue | None:
        """Return the cue that denies the key tokens, None where they are asserted."""
        if not self.denials:
            return None
        places = set(key)
        cues = [cue for cue in self.denials if places & cue.scope]
        if len(cues) < 2:
            return cues[0] if cues else None
        # Two denials of one thing assert it; two of two things deny both.
        counts = [sum(place in cue.scope for cue in cues) for place in places]
        odd = sum(count % 2 for count in counts)
        return cues[0] if odd > sum(count > 0 and count % 2 == 0 for count in counts) else None

    def suspended(self, key: Iterable[int]) -> Cue | None:
        """Return the cue that makes the key tokens hypothetical, if there is one."""
        places = set(key)
        return next((cue for cue in self.hypotheticals if places & cue.scope), None)


class Place(NamedTuple):
    """One word of a sentence, at which a cue may start."""

    tokens: Tokens
    lemmas: Sequence[str]
    clauses: Clauses
    at: int

    @property
    def word(self) -> str:
        """The folded word itself."""
        return self.tokens.words[self.at]

    @property
    def lemma(self) -> str:
        """Its base form."""
        return self.lemmas[self.at]

    @property
    def previous(self) -> str:
        """The word before it, empty at the start."""
        return self.tokens.words[self.at - 1] if self.at else ""

    def after(self, steps: int = 1) -> str:
        """Return the word so many places on, empty behind the end."""
        place = self.at + steps
        return self.tokens.words[place] if place < len(self.tokens) else ""

    def lemma_after(self, steps: int = 1) -> str:
        """Return the base form so many places on, empty behind the end."""
        place = self.at + steps
        return self.lemmas[place] if place < len(self.lemmas) else ""

    def passive(self, reach: int = 3) -> bool:
        """Say whether a form of "be" stands at most so many words before."""
        return "be" in self.lemmas[max(0, self.at - reach) : self.at]

    def cue(self, length: int, scope: frozenset[int], *, weak: bool = False) -> Cue:
        """Return a cue of so many words from here."""
        return Cue(self.at, self.at + length, scope, weak)

    def behind(self, steps: int = 0) -> frozenset[int]:
        """Return all that follows in the sentence."""
        return frozenset(range(self.at + steps, len(self.tokens)))

    def everything(self) -> frozenset[int]:
        """Return the whole sentence."""
        return frozenset(range(len(self.tokens)))

    def rest_of_segment(self) -> frozenset[int]:
        """Return what follows in the segment, the word itself with it."""
        return frozenset(range(self.at, self.clauses.segment(self.at).last))

    def clause(self) -> frozenset[int]:
        """Return the clause, without phrases in it that only rename a name."""
        segment = self.clauses.segment(self.at)
        if segment.apposition:
            return frozenset(range(segment.first, segment.last))
        return frozenset(self.clauses.clause_tokens(segment.clause))
