"""The two sides of a comparison: what has more, and what it is measured against."""

from __future__ import annotations

from claimcheck.comparison.sheet import SURE, Comparison
from claimcheck.facets.quantity import change_words
from claimcheck.facets.quantity.model import Relation
from claimcheck.facets.topic import Term
from claimcheck.model import FacetName, Outcome, Reason
from claimcheck.reading import Reading

_BOTH = 2


def add_swapped(comparison: Comparison) -> None:
    """Note two things that have changed places round "than": "more moved away than came"."""
    claimed = comparison.profile.reading.once(_comparison_word)
    written = comparison.reading.once(_comparison_word)
    if claimed is None or written is None:
        return
    alignment, profile = comparison.alignment, comparison.profile
    wanted = profile.terms
    crossed: dict[bool, Term] = {}
    for match in alignment.own_matches:
        term, own = wanted[match.term], alignment.terms[match.at]
        before = term.first < claimed
        if sum(other.lemma == term.lemma for other in wanted) > 1:
            continue  # "trips of residents of … than of residents of …"
        if match.strength >= SURE and before != (own.first < written):
            crossed.setdefault(before, own)
    lesser = comparison.reading.once(_times_lower)
    if (comparison.profile.reading.once(_times_lower) is None) != (lesser is None):
        _add_lesser(comparison, len(crossed), written if lesser is None else lesser)
    elif len(crossed) == _BOTH:
        first, other = crossed[True], crossed[False]
        tokens = comparison.reading.tokens
        # How many more there are here than there has its sign turned; a ratio, its two sides.
        turned = any(
            profile.figures[pair.claim].relation is Relation.CHANGE for pair in alignment.pairs
        )
        comparison.add(
            FacetName.POLARITY if turned else FacetName.ENTITY,
            Outcome.DIFFER,
            f"{first.lemma} than {other.lemma}",
            f"{other.lemma} than {first.lemma}",
            Reason.QUANTITY if turned else Reason.ENTITY,
            (tokens.starts[other.first], tokens.ends[other.last - 1]),
        )


def _times_lower(reading: Reading) -> int | None:
    """Return the place of "lower" in "1.7 times lower than", None where there is none."""
    words = reading.tokens.words
    if "times" not in words:
        return None
    at = words.index("times") + 1
    return at if at < len(words) and words[at] in change_words.DOWN_COMPARATIVES else None


def _add_lesser(comparison: Comparison, crossed: int, at: int) -> None:
    """
    Note "three times lower" for "three times as high".

    With the two sides exchanged as well (`crossed` is 2) it says the same.
    """
    if crossed == _BOTH:
        return
    tokens, own = comparison.reading.tokens, comparison.profile.reading.tokens
    outcome, reason = Outcome.DIFFER, Reason.POLARITY
    if crossed:
        outcome, reason = Outcome.OPEN, Reason.OTHER_ENTITY
    claimed = own.words[own.words.index("times")] if "times" in own.words else "than"
    span = (tokens.starts[at], tokens.ends[at])
    comparison.add(FacetName.POLARITY, outcome, claimed, tokens.words[at], reason, span)


def _comparison_word(reading: Reading) -> int | None:
    """
    Return the place of "than", or of the second "as", behind which the standard stands.

    It is that of "times" in "1.7 times those in the valley", where no word leads it.
    """
    words = reading.tokens.words
    if "than" in words:
        return words.index("than")
    places = [at for at, word in enumerate(words) if word == "as"]
    if len(places) == _BOTH:
        return places[1]
    if "times" not in words or not _LED.isdisjoint(words):
        return None
    at = words.index("times")
    return at if words[at + 1 : at + 2] and words[at + 1] in _OF_STANDARD else None


_LED = frozenset(("compared", "relative", "against", "versus", "unlike", "whereas", "while"))
_OF_STANDARD = frozenset("that those the what its their as".split())
