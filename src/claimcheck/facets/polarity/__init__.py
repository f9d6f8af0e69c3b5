"""Whether a sentence asserts, denies, or does neither (verdicts.md 3.5 and 4.4).

Each cue has a scope: the tokens of which it says that they are not so, or that they are only
possible. A denial inside a denial asserts.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.clauses import Clauses
from claimcheck.facets.polarity.cue import Cue, Place, Stance
from claimcheck.facets.polarity.denials import DENYING, denial
from claimcheck.facets.polarity.hypotheticals import SUSPENDING, hypothetical, whole_sentence
from claimcheck.tokens import Tokens

__all__ = ["Cue", "Stance", "read"]


def read(tokens: Tokens, lemmas: Sequence[str], clauses: Clauses, taken: Sequence[bool]) -> Stance:
    """Return the cues of denial and of possibility; `taken[i]` marks words of names and dates."""
    denials, possible = [], list(whole_sentence(tokens))
    for index, (word, lemma) in enumerate(zip(tokens.words, lemmas, strict=True)):
        if word in DENYING or lemma in DENYING:
            cue = denial(Place(tokens, lemmas, clauses, index), taken=taken[index])
            denials += [cue] if cue is not None else []
        if not taken[index] and (word in SUSPENDING or lemma in SUSPENDING):
            cue = hypothetical(Place(tokens, lemmas, clauses, index))
            possible += [cue] if cue is not None else []
    return Stance(tuple(denials), tuple(possible))
