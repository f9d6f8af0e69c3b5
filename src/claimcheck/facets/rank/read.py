"""Find the ranks of a sentence: first, second-largest, No. 1, among the largest, the only.

verdicts.md 7. A rank is a position, counted from one end of a scale; it may be softened ("among the
largest") and has a scope ("in Asia", "of the agency").
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claimcheck.facets.entity.mention import Kind, Mention
from claimcheck.facets.rank.model import Rank
from claimcheck.facets.rank.ordinals import ITEMS, may_be_ordinal, ordinal_value
from claimcheck.facets.rank.superlatives import (
    is_low,
    may_be_superlative,
    only_greater,
    superlative,
    superlative_by_denial,
)
from claimcheck.tokens import Tokens
from claimcheck.words import lexicon

_CARDINALS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten".split(), start=1
    )
}
_INTO = frozenset("in into inside within among reach reached enter entered made make a".split())
_WORLD = frozenset("world worldwide global globally earth planet globe universe".split())
_TABLES = frozenset("ranking rank table list league chart field pack standing way".split())
_LEADERS = frozenset("leader frontrunner forerunner pacesetter".split())
_TOP = frozenset("top leading foremost".split())
_UNRIVALLED = frozenset("unrivalled unrivaled unmatched unsurpassed".split())
_NOT_RANKED = frozenset(
    "half quarter minute floor name aid hand class degree time wave world generation".split()
)
_AMONG = (("among",), ("amongst",), ("one", "of"), ("some", "of"), ("part", "of"))
_NEGATIVES = frozenset("no nothing none never nobody nowhere not".split())


_LEADING = frozenset("lead leads led tops topped heads headed topping".split())
_NUMBERING = ("no", "number", "#", "nr", "no.")
_BEGINNINGS = _NEGATIVES | _LEADING | _TOP | _UNRIVALLED | {*_NUMBERING, "only", "top", "runner"}


def read(
    tokens: Tokens, lemmas: Sequence[str], mentions: Sequence[Mention], taken: Sequence[bool]
) -> tuple[Rank, ...]:
    """Return the ranks of one sentence in their order."""
    found: list[Rank] = []
    index, count = 0, len(tokens)
    while index < count:
        may = _may_rank(tokens.words[index]) and not taken[index]
        rank = _rank_at(tokens, lemmas, index) if may else None
        if rank is None:
            index += 1
            continue
        among = rank.among or _softened(tokens, rank.first)
        found.append(rank._replace(among=among, scope=_scope(tokens, mentions, rank)))
        index = rank.last
    return tuple(found)


@lru_cache(maxsize=8192)
def _may_rank(word: str) -> bool:
    """Say whether a rank may begin with a word; most words begin none."""
    if word in _BEGINNINGS or may_be_ordinal(word) or may_be_superlative(word):
        return True
    return lexicon.lemma(word) in _LEADERS


def _rank_at(tokens: Tokens, lemmas: Sequence[str], index: int) -> Rank | None:
    words = tokens.words
    word = words[index]
    position = ordinal_value(tokens, index)
    if position is not None:
        return _ordinal(tokens, index, *position)
    if word in _NUMBERING:
        numbered = _number_one(tokens, index)
        if numbered is not None or word != "no":
            return numbered
    if word in _NEGATIVES:
        return superlative_by_denial(words, index)
    if word == "only":
        return only_greater(words, index) or _leading(tokens, lemmas, index)
    if word == "top":
        return _top(tokens, index) or _leading(tokens, lemmas, index)
    if word == "runner" and words[index + 1 : index + 3] == ["-", "up"]:
        return Rank(index, index + 3, 2, None)
    found = superlative(words, index)
    if found is not None:
        base, end = found
        return Rank(index, end, 1, base, is_low(base, word))
    return _leading(tokens, lemmas, index)


def _ordinal(tokens: Tokens, index: int, position: int, end: int) -> Rank | None:
    """Read "second", "second-largest", "third most populous", "ranked fourth"."""
    words = tokens.words
    count = len(words)
    place = end + 1 if end < count and words[end] == "-" else end
    if place < count:
        found = superlative(words, place)
        if found is not None:
            return Rank(index, found[1], position, found[0], is_low(found[0], words[place]))
    previous = words[index - 1] if index else ""
    following = words[end] if end < count else ""
    if following in ITEMS:
        return None  # "the second season" names one of them
    if (
        following in _NOT_RANKED
        or previous == "at"
        or (
            words[index] == "second"
            and (previous in ("a", "per", "every", "each") or previous.isdigit())
        )
    ):
        return Rank(index, end + 1, 1, None) if following == "time" and position == 1 else None
    if (
        following == "-"
        and end + 1 < count
        and words[end + 1] in ("quarter", "half", "class", "floor", "generation")
    ):
        return None
    return Rank(index, end, position, None)


def _number_one(tokens: Tokens, index: int) -> Rank | None:
    words = tokens.words
    place = index + 1
    if place < len(words) and words[place] in (".", "-"):
        place += 1
    if place >= len(words):
        return None
    value = _CARDINALS.get(words[place])
    if words[index] == "no" and place == index + 1 and value is not None:
        return None  # "no one"
    if value is None and words[place].isdigit() and len(words[place]) <= 3:
        value = int(words[place])
    if value is None or (
        words[index] == "no" and not tokens.raw[index][0].isupper() and words[index + 1] != "."
    ):
        return None
    following = words[place + 1] if place + 1 < len(words) else ""
    if words[index] == "no" and following and lexicon.is_plural_noun(following):
        return None
    return Rank(index, place + 1, value, None)


def _top(tokens: Tokens, index: int) -> Rank | None:
    """Read "in the top five", "a top-20 hit", "reached the top 10"."""
    words = tokens.words
    place = index + 1 + (words[index + 1 : index + 2] == ["-"])
    if place >= len(words):
        return None
    value = _CARDINALS.get(words[place])
    if value is None and words[place].isdigit() and len(words[place]) <= 3:
        value = int(words[place])
    before = words[max(0, index - 2) : index]
    if value is None or value < 2 or not (_INTO & set(before) or words[place - 1] == "-"):
        return None
    return Rank(index, place + 1, value, None, within=True)


def _leading(tokens: Tokens, lemmas: Sequence[str], index: int) -> Rank | None:
    """Read "leads the world", "tops the ranking", "a leading", "a global leader", "unrivalled"."""
    words = tokens.words
    word, lemma = words[index], lemmas[index]
    previous = words[index - 1] if index else ""
    if word in _LEADING:
        after = words[index + 1 : index + 6]
        if any(piece in _WORLD or lexicon.lemma(piece) in _TABLES for piece in after):
            return Rank(index, index + 1, 1, None)
        return None
    if lemma in _LEADERS:
        return Rank(index, index + 1, 1, None, among=not _definite(words, index))
    if (
        word in _TOP
        and previous in ("a", "the", "'s", "of", "its", "one", "world")
        and words[index + 1 : index + 2] != ["of"]
    ):
        if index + 1 < len(words) and words[index + 1].isdigit():
            return None
        return Rank(index, index + 1, 1, None, among=previous == "a")
    if word in _UNRIVALLED:
        return Rank(index, index + 1, 1, None)
    return None


def _definite(words: Sequence[str], index: int) -> bool:
    """Say whether "the leader" (one) rather than "a leader" or "leaders" stands here."""
    before = words[max(0, index - 3) : index]
    return not lexicon.is_plural_noun(words[index]) and "the" in before and "a" not in before


def _softened(tokens: Tokens, first: int) -> bool:
    before = tuple(tokens.words[max(0, first - 6) : first])
    return any(
        before[start : start + len(phrase)] == phrase
        for phrase in _AMONG
        for start in range(len(before) - len(phrase) + 1)
    )


def _scope(tokens: Tokens, mentions: Sequence[Mention], rank: Rank) -> str | None:
    """Return what the rank is said to hold in: the world, or the name that follows it closely."""
    words = tokens.words
    for index in range(max(0, rank.first - 4), min(len(words), rank.last + 14)):
        if words[index] in _WORLD and words[index - 1 : index] != ["-"]:
            return "world"
    for index, word in enumerate(words[:-1]):
        if word in ("whole", "entire") or (
            word == "all" and words[index - 1 : index] in (["across"], ["in"])
        ):
            return "all"
    for mention in mentions:
        if mention.kind is Kind.PLACE and mention.preposition in ("in", "of", "across", "within"):
            return mention.key
    for mention in mentions:
        if mention.kind not in (Kind.ORGANISATION, Kind.THING, Kind.PLACE):
            continue
        if rank.last <= mention.first <= rank.last + 8 and mention.preposition in (
            "in",
            "of",
            "across",
            "within",
            "among",
        ):
            return mention.key
    return None
