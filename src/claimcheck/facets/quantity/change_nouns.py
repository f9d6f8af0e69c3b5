"""Read a change from its noun: "a 12% decline", "an increase of 3 points", "growth was 4%"."""

from __future__ import annotations

from claimcheck.facets.quantity import change_words as lexis
from claimcheck.facets.quantity.change_verbs import CLAUSE_ENDS
from claimcheck.facets.quantity.model import Relation
from claimcheck.facets.quantity.phrases import STOPS
from claimcheck.facets.quantity.relations import Changed, Place
from claimcheck.tokens import Tokens

# Words that are verb and noun alike: what follows, or an article in front, tells.
_VERB_TOO = frozenset(
    "cut cuts rise rises fall falls drop drops jump increase increases decline declines climb"
    " surge slide hike hikes raise gain gains boost slump decrease advance swell tumble"
    " rally".split()
)


def read_noun_behind(tokens: Tokens, place: Place) -> Changed | None:
    """Read "a 12% decline", "5 percent annual growth", "a 40% pay rise"."""
    words, nouns = tokens.words, lexis.nouns()
    seen = 0
    for index in range(place.last, min(place.last + 9, len(tokens.words))):
        word = words[index]
        if word in nouns:
            fits = _is_change_noun(tokens, index, place)
            return Changed(nouns[word], Relation.CHANGE) if fits else None
        hyphened = word == "-" or words[index - 1] == "-" or (
            index + 1 < len(tokens.words) and words[index + 1] == "-"
        )  # fmt: skip
        seen += not hyphened
        if seen > 4 or (word in STOPS and not hyphened) or (
            tokens.kinds[index] == "mark" and word != "-"
        ):  # fmt: skip
            return None
        if word in lexis.UP_COMPARATIVES or word in lexis.DOWN_COMPARATIVES:
            return None
    return None


def _is_change_noun(tokens: Tokens, index: int, place: Place) -> bool:
    word = tokens.words[index]
    if place.dimension in ("duration", "count") and not place.fraction:
        return False
    if word in ("loss", "losses", "gain", "gains", "premium", "discount") and not place.relative:
        return False
    if word not in _VERB_TOO:
        return True
    if place.first and tokens.words[place.first - 1] in (
        "a",
        "an",
        "the",
        "its",
        "this",
        "another",
    ):
        return True
    if index + 1 >= len(tokens.words) or tokens.kinds[index + 1] == "mark":
        return True
    return tokens.words[index + 1] in STOPS


_LINKS = frozenset(
    "of was is were are at to reached hit exceeded stood averaged totalled totaled amounted came"
    " be been being about remains remained runs ran equalled had has by".split()
)


def read_noun_in_front(tokens: Tokens, place: Place) -> Changed | None:
    """Read "an increase of 12%", "growth was more than 40%", "a growth rate of 40%"."""
    words, nouns = tokens.words, lexis.nouns()
    if place.first - 1 < place.floor or not (
        place.relative or place.dimension in ("money", "temperature", "count")
    ):
        return None
    if words[place.first - 1] not in _LINKS:
        return None
    link = words[place.first - 1]
    reach = 8 if place.relative else 2
    for index in range(place.first - 2, max(place.floor, place.first - 2 - reach) - 1, -1):
        word = words[index]
        if word in nouns:
            if word in (
                "loss",
                "losses",
                "gain",
                "gains",
                "premium",
                "discount",
                "raise",
                "advance",
            ) and (not place.relative):
                return None
            if place.dimension == "count" and not place.fraction and link != "of":
                return None
            return Changed(nouns[word], Relation.CHANGE)
        if word in CLAUSE_ENDS or word in (",", "that", "which", "and"):
            return None
    return None
