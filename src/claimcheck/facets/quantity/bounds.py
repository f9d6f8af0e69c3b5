"""Read the words that make a figure a bound or a hedge: in front, across a verb, behind."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from claimcheck.facets.quantity import bound_words
from claimcheck.facets.quantity.change_words import verbs as change_verbs
from claimcheck.facets.quantity.model import Bound
from claimcheck.facets.quantity.phrases import STOPS
from claimcheck.tokens import Tokens

EXACT = frozenset({"exactly", "precisely", "exact", "="})
# In front of "over", these say that it means "more than" and not "in the course of".
_OVER_IS_MORE = frozenset(
    "for last lasts lasted lasting took take takes taking taken spent spend spends spending well"
    " just slightly of after is was were are been be in and waited than , ( an that had have has a"
    " little by worth aged lived ran runs run flew drove swam walked rode rises rose at to or now"
    " from with covers spans measures requires needs up stretches".split()
)
# "Top" is a bound behind these alone: "could top 40%", not "the top 40%".
_MODALS = frozenset("to could will would may might can should expected".split())
# Verbs that also mean other things: "passed 12 laws", "broke two records".
_NEED_MEASURE = frozenset(
    "top passed passes passing broke crossed overtook tops topped missed eclipsed smashed"
    " crossing breached".split()
)


class BoundReading(NamedTuple):
    """Which bound was read, from which token to which."""

    bound: Bound
    first: int
    last: int
    across: bool = False  # read across a verb: "exceeded"
    short: bool = False  # "fell short of": says in other words that a figure was not reached


_Phrases = dict[str, tuple[tuple[tuple[str, ...], Bound], ...]]


def _index(table: str, *, last: bool) -> _Phrases:
    found: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
    name = ""
    for entry in table.replace("\n ", " ").strip().splitlines():
        name, _, phrases = entry.partition(": ")
        for phrase in phrases.split("|"):
            words = tuple(phrase.split())
            found.setdefault(words[-1 if last else 0], []).append((words, Bound(name)))
    return {key: tuple(sorted(rows, key=lambda row: -len(row[0]))) for key, rows in found.items()}


@lru_cache(maxsize=1)
def _before() -> _Phrases:
    return _index(bound_words.BEFORE, last=True)


@lru_cache(maxsize=1)
def _verbs() -> _Phrases:
    return _index(bound_words.ACROSS, last=True)


@lru_cache(maxsize=1)
def _after() -> _Phrases:
    return _index(bound_words.AFTER, last=False)


def _match_back(
    phrases: _Phrases, words: list[str], end: int, floor: int
) -> tuple[int, Bound] | None:
    """Return where the longest phrase that ends before `end` begins, and its bound."""
    if end <= floor:
        return None
    for phrase, bound in phrases.get(words[end - 1], ()):
        first = end - len(phrase)
        if first >= floor and tuple(words[first:end]) == phrase:
            return first, bound
    return None


class Where(NamedTuple):
    """Where a figure stands, and what it measures: token indices, ends exclusive."""

    first: int
    floor: int
    last: int
    dimension: str
    measured: bool


def read_before(tokens: Tokens, where: Where) -> BoundReading | None:
    """Read the bound in front of a figure, looking back no further than `where.floor`."""
    words, end, floor = tokens.words, where.first, where.floor
    if end > floor and words[end - 1] == "-" and tokens.joined(end) and end - 1 > floor:
        end -= 1  # "over-60s"
        if words[end - 1] not in ("over", "under"):
            return None
    end = _over_article(words, end, where)
    match = _match_back(_before(), words, end, floor)
    if match is None or words[end - 1] == "of":
        across = _across(words, end, where)  # "fell short of" before "short of"
        if across is not None or match is None:
            return across or _limited(words, end, floor)
    if _means_otherwise(words, end, match, where):
        return None
    start, bound = match
    outer = _match_back(_before(), words, start, floor)
    if (
        outer is not None
        and outer[1] in (Bound.AT_LEAST, Bound.AT_MOST)
        and not _means_otherwise(words, start, outer, where)
    ):
        return BoundReading(outer[1], outer[0], where.first)
    if bound is Bound.ABOUT:
        across = _across(words, start, where)
        if across is not None:
            return across
    return BoundReading(bound, start, where.first)


def _means_otherwise(words: list[str], end: int, match: tuple[int, Bound], where: Where) -> bool:
    """Say whether a phrase that stands in the table is no bound here."""
    start, bound = match
    if start == where.floor > 0 and words[end - 1] == "than":
        return bound in (Bound.MORE_THAN, Bound.LESS_THAN)  # "$10 more than three years ago"
    if words[start] == "as" and where.dimension == "count":
        return words[start + 1] not in _COUNTABLE  # "as long as three football pitches"
    if words[start : start + 2] == ["up", "to"]:
        return start > where.floor and words[start - 1] in _MOVES
    if words[start] == "past":
        return not _moves_past(words, start)
    return start == end - 1 and _is_preposition(words, start, where)


_COUNTABLE = frozenset("many much few little around high low".split())
# "ticked up to 7%" tells where it went, not how far at most.
_MOVES = frozenset(
    "tick ticked ticks edge edged edges inch inched crept moved nudged bumped pushed bring brings"
    " brought bringing took takes taking add adds added adding sum sums summed".split()
)


def _moves_past(words: list[str], at: int) -> bool:
    """Tell "climbed past 1,200" from "half past nine"."""
    before = words[at - 1] if at else ""
    return before in change_verbs() or before in ("went", "get", "got", "well", "grown", "pushed")


_MARKS = frozenset("mark level threshold barrier milestone line target limit mark-up".split())
_NEVER_OVER_ARTICLE = frozenset(
    "over within under above below around near inside about some".split()
)


def _over_article(words: list[str], end: int, where: Where) -> int:
    """Step over the article of "nearly a 12% rise" and "above the 40% mark", over "a total of"."""
    floor, at = where.floor, end
    if at - 2 < floor or at < 2:
        return end
    if words[at - 1] == "of" and words[at - 2] == "total":
        return at - 3 if at - 3 >= floor and words[at - 3] in ("a", "the") else at
    before = words[at - 2]
    follower = words[where.last] if where.last < len(words) else ""
    if words[at - 1] == "the":
        far = before in ("than", "above", "below", "of") and where.dimension != "duration"
        across = before in _verbs() and where.measured
        return at - 1 if follower in _MARKS or far or across else end
    if words[at - 1] == "another" and before in ("least", "than", "to", "about", "around"):
        return at - 1
    if words[at - 1] not in ("a", "an") or before not in _before():
        return end
    if before in _NEVER_OVER_ARTICLE and where.dimension not in ("ratio", "point"):
        return end
    return at - 1


_SPREADING = frozenset("spread distributed scattered divided stretched shared".split())


def _is_preposition(words: list[str], at: int, where: Where) -> bool:
    """Say whether "over five years", "within 3 miles" only tells when or where."""
    before = words[at - 1] if at else ""
    if words[at] == "over":
        if before in _SPREADING:
            return True
        if where.dimension not in ("duration", "length") or at == 0:
            return False
        return before not in _OVER_IS_MORE and not before.endswith(("ed", "ing"))
    return words[at] == "within" and where.dimension not in ("duration", "length")


_LIMITS = frozenset(
    "limit limits limited limiting cap caps capped capping restrict restricts restricted"
    " restricting confined".split()
)


def _limited(words: list[str], end: int, floor: int) -> BoundReading | None:
    """Read "limited the navy to six ships", "capped fees at $25"."""
    if end - 1 < floor or words[end - 1] not in ("to", "at"):
        return None
    for index in range(end - 2, max(floor, end - 7) - 1, -1):
        if words[index] in _LIMITS:
            return BoundReading(Bound.AT_MOST, end - 1, end, across=True)
        if words[index] in (",", ".", ";", "and"):
            return None
    return None


def _across(words: list[str], end: int, where: Where) -> BoundReading | None:
    match = _match_back(_verbs(), words, end, where.floor)
    if match is None:
        return None
    start, bound = match
    if words[end - 1] in _NEED_MEASURE and not where.measured:
        return None
    if words[end - 1] == "top" and words[end - 2] not in _MODALS:
        return None
    short = words[end - 1] in ("of", "reach", "hit", "missed", "undershot")
    return BoundReading(bound, start, end, across=True, short=short and bound is Bound.LESS_THAN)


def read_after(tokens: Tokens, index: int) -> BoundReading | None:
    """Read "or more", "-plus", "+", "or so", "and counting" at token `index`."""
    words = tokens.words
    if index >= len(words):
        return None
    if words[index] == "," and words[index + 1 : index + 4] == ["give", "or", "take"]:
        return BoundReading(Bound.ABOUT, index, index + 4)
    for phrase, bound in _after().get(words[index], ()):
        if tuple(words[index : index + len(phrase)]) != phrase:
            continue
        if phrase[0] in ("+", "-", "ish") and not tokens.joined(index):
            continue
        if phrase == ("plus",) and _adds(tokens, index):
            continue
        if len(phrase) == 1 and phrase[0][:3] in ("max", "min") and _qualifies(tokens, index):
            continue
        return BoundReading(bound, index, index + len(phrase))
    return None


def _qualifies(tokens: Tokens, index: int) -> bool:
    """Say whether "max" or "minimum" belongs to what follows: "the 737 MAX", "minimum levy"."""
    if not tokens.raw[index].islower():
        return True
    after = index + 1
    return (
        after < len(tokens.words)
        and tokens.kinds[after] == "word"
        and (tokens.words[after] not in STOPS)
    )


def _adds(tokens: Tokens, index: int) -> bool:
    """Say whether this "plus" adds something ("€85m plus add-ons") rather than "500 plus"."""
    return index + 1 < len(tokens.words) and tokens.words[index + 1] not in _ENDS


_ENDS = frozenset({".", ",", ";", ":", ")", "?"})
