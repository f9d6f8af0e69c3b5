"""Wrong directions: what rose is said to have fallen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from claimcheck.facets import direction
from claimcheck.facets.quantity.model import Quantity
from claimcheck.mutations.edits import put
from claimcheck.mutations.model import Source, Variant
from claimcheck.words import lexicon

_PAIRS = """
higher lower | grew shrank | grow shrink | grows shrinks | grown shrunk | growing shrinking
rose fell | rise fall | rises falls | risen fallen | rising falling | increased decreased
increase decrease | increases decreases | increasing decreasing | climbed dropped
climb drop | jumped plunged | doubled halved | warmed cooled | raised lowered | raise lower
growth decline | earlier later | gained lost | improved worsened
reduced increased | declined rose | slipped rose | cut raised | shrunk grown | decline rise
widened narrowed | longer shorter | faster slower | deeper shallower
"""
_COMPARATIVES = frozenset("higher lower earlier later longer shorter faster slower".split())
_REACH = 14  # tokens between a figure and the word that says which way it went


def wrong(source: Source) -> Iterator[Variant]:
    """Yield the wording with a rise for a fall, and the other way round."""
    places = dict.fromkeys(
        place
        for figure in source.reading.quantities
        for place in (turning_points(source, figure) if figure.change else _behind(source, figure))
    )
    if not places:
        found = direction.read(source.reading.tokens)
        places = dict.fromkeys([found.at] if found is not None else [])
    tokens = source.reading.tokens
    for place in places:
        word = tokens.words[place]
        start, end = tokens.starts[place], tokens.ends[place]
        new = "" if source.is_quoted(start, end) else opposites().get(word, "")
        if word == "more":
            new = _less(source, place)
        if new:
            yield Variant("up or down", put(source.text, start, end, new))


def _behind(source: Source, figure: Quantity) -> list[int]:
    """Return a comparative right behind a figure: "12 days earlier than"."""
    reading = source.reading
    words = reading.tokens.words
    at = reading.span(figure.start, figure.end).stop
    return [at] if words[at : at + 1] and words[at] in _COMPARATIVES else []


def _less(source: Source, place: int) -> str:
    """Return the contrary of "more": "fewer" before a plural, else "less"."""
    words = source.reading.tokens.words
    for word in words[place + 1 : place + 6]:
        if lexicon.is_function_word(word):
            break
        if lexicon.is_plural_noun(word):
            return "fewer"
    return "less"


@lru_cache(maxsize=1)
def opposites() -> dict[str, str]:
    """Return for each word that tells a direction the one of the same form that tells the other."""
    found: dict[str, str] = {}
    for line in _PAIRS.split("\n"):
        for pair in line.split("|"):
            if pair.strip():
                first, second = pair.split()
                found.setdefault(first, second)
                found.setdefault(second, first)
    return found


def turning_points(source: Source, figure: Quantity) -> list[int]:
    """Return the token that tells which way a figure went: the nearest, one before it first."""
    reading = source.reading
    span = reading.span(figure.start, figure.end)
    words = reading.tokens.words
    bound = reading.span(figure.bound_start or 0, figure.bound_end or 0)
    after = range(span.stop, min(span.stop + 1, len(words)))
    found = [at for at in (*span, *after) if at not in bound]
    found = [at for at in found if words[at] in ("more", *_COMPARATIVES)]
    number = reading.span(figure.number_start, figure.number_end)
    found += [at for at in number if words[at] in opposites()]
    if found:
        return (
            []
            if words[found[0]] == "more" and words[found[0] - 1] not in ("%", "percent")
            else found[:1]
        )
    before = range(span.start - 1, max(-1, span.start - _REACH), -1)
    near = (at for at in before if words[at] in opposites() and words[at] not in _COMPARATIVES)
    clause = reading.clauses.clause_of
    return [at for at in near if clause[at] == clause[span.start]][:1]
