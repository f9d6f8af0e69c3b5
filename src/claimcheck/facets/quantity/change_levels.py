"""Read the levels before and after a change: "fell from 40 to 31", "up from 41 cents"."""

from __future__ import annotations

from claimcheck.facets.quantity import change_words as lexis
from claimcheck.facets.quantity.change_verbs import CLAUSE_ENDS, read_verb, verb_before
from claimcheck.facets.quantity.model import Relation
from claimcheck.facets.quantity.relations import Changed, Place
from claimcheck.tokens import Tokens


def read_level(tokens: Tokens, place: Place) -> Changed | None:
    """Read the "to 31" and the "from 40" of a change ("fell from 40 to 31", "up from 41 cents")."""
    words = tokens.words
    start = _before_peak(words, place.first)
    before = words[start - 1] if start > 0 else ""
    if before not in ("to", "from") or _is_ago(words, place):
        return None
    floor = max(0, start - 16)
    relation = Relation.TO if before == "to" else Relation.FROM
    verb = verb_before(tokens, start - 1, floor)
    if verb is None:
        return _level_of_noun(tokens, start, relation, floor)
    reach = 16 if start > 1 and words[start - 2] == "," else 9
    if relation is Relation.TO and start - verb[0] > reach and (
        "from" not in words[verb[0] : start]
    ):  # fmt: skip
        return None
    if (
        relation is Relation.FROM
        and start == place.first
        and not _may_begin(tokens, place, verb[0])
    ):
        return None
    return Changed(verb[1], relation)


def _is_ago(words: list[str], place: Place) -> bool:
    """Say whether the figure is a distance in time: "from one week earlier"."""
    after = words[place.last] if place.last < len(words) else ""
    return place.dimension == "duration" and after in ("ago", "earlier", "before", "later")


def _before_peak(words: list[str], first: int) -> int:
    """Step over "a record", "a peak of", "an earlier forecast of" in front of a level."""
    at = first
    if at > 1 and words[at - 1] == "of":
        for index in range(at - 2, max(0, at - 7), -1):
            if words[index] in ("to", "from"):
                return index + 1
            if words[index] in ("in", "by", "with", "than", ",") or words[index].isdigit():
                return first
        return first
    while at > 1 and words[at - 1] in _LEVEL_ADJECTIVES:
        at -= 1
    return at


_LEVEL_ADJECTIVES = frozenset(
    "a an the record nearly almost just its median average mean total combined net new initial"
    " estimated provisional fresh whopping mere full annualised annualized adjusted roughly about"
    " around original projected staggering".split()
)


def _may_begin(tokens: Tokens, place: Place, verb: int) -> bool:
    """Say whether "from" here names the level before ("rose to 4 from 3"), not a source."""
    if place.dimension != "count":
        return True
    between = tokens.words[verb + 1 : place.first - 1]
    return len(between) < 3 or "to" in between or "up" in between or "down" in between


def verb_of_level(tokens: Tokens, first: int, unit: str | None) -> bool:
    """
    Say whether the figure at token `first`, with a "to" behind it, tells where a change began.

    So it does in "fell from 40 to 31", and as the size of a change in "rose $2 to $82"; in
    "grew 10 to 12 percent" and in "from 10 to 12 percent" the two are a range. `unit` is what the
    figure itself is measured in.
    """
    before = tokens.words[first - 1] if first else ""
    if before == "from":
        floor = max(0, first - 10)
        neutral = any(word in lexis.NEUTRAL for word in tokens.words[floor : first - 1])
        return (
            neutral
            or verb_before(tokens, first - 1, floor) is not None
            or _level_of_noun(tokens, first, Relation.FROM, floor) is not None
        )
    if unit is None or unit == "percent":
        return False
    return read_verb(tokens, Place(first, first, max(0, first - 4), "ratio")) is not None


def _level_of_noun(tokens: Tokens, first: int, relation: Relation, floor: int) -> Changed | None:
    """Read "an increase from 40 to 31 percent"."""
    nouns = lexis.nouns()
    for index in range(first - 2, max(floor, first - 10) - 1, -1):
        word = tokens.words[index]
        if word in CLAUSE_ENDS or word in (",", "of", "by"):
            return None
        if word in nouns and word not in ("cuts", "cut", "premium", "discount", "loss", "losses"):
            return Changed(nouns[word], relation)
    return None
