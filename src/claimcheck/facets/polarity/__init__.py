"""Whether a sentence asserts, denies, or does neither (verdicts.md 3.5 and 4.4).

Each cue has a scope: the tokens of which it says that they are not so, or that they are only
possible. A denial inside a denial asserts.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.clauses import Clauses
from claimcheck.facets.polarity.cue import Cue, Place, Stance
from claimcheck.facets.polarity.denials import denial
from claimcheck.facets.polarity.hypotheticals import hypothetical, whole_sentence
from claimcheck.tokens import Tokens

__all__ = ["Cue", "Stance", "read"]


def read(tokens: Tokens, lemmas: Sequence[str], clauses: Clauses, taken: Sequence[bool]) -> Stance:
    """Return the cues of denial and of possibility; `taken[i]` marks words of names and dates."""
    places = [Place(tokens, lemmas, clauses, index) for index in range(len(tokens))]
    denials = (denial(place, taken=taken[place.at]) for place in places)
    possible = (None if taken[place.at] else hypothetical(place) for place in places)
    return Stance(
        tuple(cue for cue in denials if cue is not None),
        (*whole_sentence(tokens), *(cue for cue in possible if cue is not None)),
    )
