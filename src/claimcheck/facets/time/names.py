"""Tell a year that belongs to a name: "Development Report 2024", "the 2024 World Cup"."""

from __future__ import annotations

from claimcheck.facets.time.figures import counts_perhaps, is_capitalised, word_at
from claimcheck.facets.time.vocabulary import (
    DETERMINERS,
    EDITIONS,
    EVENTS,
    FISCAL,
    SCHOOL,
    SEASONS,
    YEAR_PREPOSITIONS,
)
from claimcheck.tokens import Tokens

# Words with a capital at the head of a sentence or in a title that no name ends in.
_FUNCTION = frozenset(
    "as when once while and or but than that if where because although though not from to of on at"
    " with against versus vs compared around about or since only even back dated ended began till"
    " a an year years fy calendar early late mid end season between period quarter half h q"
    " decade".split()
)
_PLAIN = _FUNCTION | DETERMINERS | FISCAL | SCHOOL | YEAR_PREPOSITIONS | frozenset(SEASONS)
_EDGES = frozenset("end start beginning close middle course".split())
_STREETS = frozenset("street avenue road lane drive boulevard square way court place".split())


def in_name(tokens: Tokens, index: int, end: int) -> bool:
    """Say whether a capitalised name ends right before the year or begins right after it."""
    before, word = word_at(tokens, index - 1), tokens.words[index]
    if not "1800" <= word < "2100":
        return False
    if before in EVENTS or _cited(tokens, index, end):
        return True
    if is_capitalised(tokens, index - 1):
        if before in EDITIONS:
            return True
        if not (before in _PLAIN or index == 1 or before[-1].isdecimal()):
            return not counts_perhaps(tokens, end)
    if before in YEAR_PREPOSITIONS or (before == "of" and word_at(tokens, index - 2) in _EDGES):
        return False  # "at the end of 2024 Bright Power had …"
    return _name_follows(tokens, end)


def _name_follows(tokens: Tokens, end: int) -> bool:
    """Say whether "World Cup", "Summit", a name of two words or an event, stands there."""
    stop = end
    while is_capitalised(tokens, stop):
        stop += 1
    if stop == end or tokens.words[stop - 1] in _STREETS:
        return False
    return stop - end > 1 or tokens.words[stop - 1] in EDITIONS


def _cited(tokens: Tokens, index: int, end: int) -> bool:
    """Say whether the year stands in brackets after a name: "Keller (2018)", "(Wu, 2018)"."""
    if word_at(tokens, index - 1) not in ("(", ",") or not is_capitalised(tokens, index - 2):
        return False
    return (
        word_at(tokens, end) in (")", ";", ",") and "(" in tokens.words[max(index - 8, 0) : index]
    )
