"""Read whether a figure is a change, by how much or to which level, and what it is relative to."""

from __future__ import annotations

from claimcheck.facets.quantity.change_levels import read_level
from claimcheck.facets.quantity.change_nouns import read_noun_behind, read_noun_in_front
from claimcheck.facets.quantity.change_verbs import read_by, read_verb
from claimcheck.facets.quantity.comparatives import read_comparative
from claimcheck.facets.quantity.model import Change, Relation
from claimcheck.facets.quantity.relations import Changed, Place
from claimcheck.tokens import Tokens


def read_change(tokens: Tokens, place: Place) -> Changed:
    """Read the change that the figure at `place` is, if any."""
    for read in _READERS:
        changed = read(tokens, place)
        if changed is not None:
            return changed
    return Changed()


def _sign_in_front(tokens: Tokens, place: Place) -> Changed | None:
    if tokens.words[place.first] == "+" and place.relative:
        return Changed(Change.UP, Relation.CHANGE)
    return None


def _compared_pace(tokens: Tokens, place: Place) -> Changed | None:
    """Read "is warming 60% faster than the ocean": a comparison, whatever the verb."""
    paces = ("faster", "slower", "quicker")
    if not place.relative or place.last >= len(tokens) or tokens.words[place.last] not in paces:
        return None
    return read_comparative(tokens, place)


# The first that finds something is right: a level before the verb that it follows.
_READERS = (
    _sign_in_front, _compared_pace, read_level, read_by, read_verb, read_noun_behind,
    read_comparative, read_noun_in_front,
)  # fmt: skip
