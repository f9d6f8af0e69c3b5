"""Read the words that make a figure a bound or a hedge, in front of it, across a verb, and behind."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from claimcheck.facets.quantity.change_words import verbs as change_verbs
from claimcheck.facets.quantity.model import Bound
from claimcheck.tokens import Tokens

_BEFORE = """
more_than: more than | over | above | exceeding | in excess of | upwards of | upward of | north of
 | greater than | higher than | larger than | bigger than | longer than | beyond | well over
 | well above | well past | far more than | much more than | way more than | significantly more than
 | considerably more than | well in excess of | better than | past | > | comfortably over | far above
 | easily more than | older than | taller than | heavier than | faster than | further than
 | well beyond | substantially more than | more like more than | later than | not below | far over
 | a lot more than | deeper than | wider than | farther than | warmer than | hotter than
at_least: at least | no fewer than | no less than | not less than | not fewer than | a minimum of
 | minimum of | minimum | min | at the very least | at a minimum | as few as | as little as
 | as low as | ≥ | > = | starting at | starting from | not under | nothing less than | min.
 | a floor of | no lower than | not lower than | no smaller than | from at least | no shorter than
less_than: less than | fewer than | under | below | lower than | south of | smaller than | well under
 | well below | far less than | far fewer than | much less than | way below | significantly less than
 | not even | < | shorter than | far below | younger than | cheaper than | nowhere near
 | considerably less than | inside of | way under | lighter than | slower than | colder than
 | much fewer than | cooler than | significantly fewer than | nearer than
at_most: up to | at most | no more than | not more than | a maximum of | maximum of | maximum | max
 | as much as | as many as | as high as | at the most | not exceeding | ≤ | < = | no higher than
 | no greater than | capped at | limited to | a cap of | cap of | a limit of | limit of | a ceiling of
 | upto | as long as | as far as | as large as | any more than | no longer than | max. | within
 | not over | no later than | not above | as big as | as tall as | as deep as | a ceiling at
 | not higher than | no larger than
nearly: nearly | almost | close to | just under | approaching | nearing | a little under
 | slightly under | slightly less than | slightly below | a little less than | just below
 | just shy of | shy of | a little below | a shade under | just short of | a little short of
 | slightly fewer than | just less than | a bit less than | a bit under | not quite | little less than
 | a fraction under | fractionally below | fractionally under | narrowly below | a touch under
 | within a whisker of | nigh on | pretty close to | very close to | closer to | a hair under
 | marginally below | marginally less than | just fewer than | slightly lower than | close on
 | nearly nearly | virtually | slightly short of | marginally under | coming up to | close upon
just_over: just over | slightly more than | slightly over | slightly above | a little over
 | a little more than | just above | just more than | a bit over | a bit more than | a shade over
 | little more than | marginally above | marginally more than | a fraction over | just past
 | narrowly above | a touch over | fractionally above | a little above | barely over | barely above
 | only just over | barely more than | slightly higher than | slightly in excess of | just beyond
 | a hair over | marginally over | just in excess of | a tad over | a touch above | a shade above
about: about | around | some | roughly | approximately | approx | approx. | an estimated | estimated
 | in the region of | in the order of | on the order of | of the order of | somewhere around
 | circa | c. | ca. | ca | ~ | ≈ | near | an approximate | more or less | somewhere near
 | estimated at | in the neighborhood of | in the neighbourhood of | in the vicinity of | barely
 | hardly | scarcely | something like | ballpark | an approximately | approximated at | round about | to the tune of | as around | of around | of about | give or take | perhaps | maybe
 | an average of about | an average of around | averaging about | an average of some | est.
"""
# Across a verb: "the figure exceeded 40%", "fell short of 300,000".
_VERBS = """
more_than: exceeded | exceeds | exceed | exceeding | topped | topping | surpassed | surpasses
 | surpassing | surpass | outstripped | outstrips | eclipsed | was over | crossed | passed | passes
 | passing | broke | overtook | tops | outpaced | breached | broke through | broken through
 | smashed | overshot | crossing
less_than: fell short of | falls short of | fall short of | falling short of | fallen short of
 | undershot | failed to reach | failed to hit | missed
nearly: approached | approaches | neared | nears | approach | stopped just short of
at_most: does not exceed | did not exceed | not exceed | never exceeded | cannot exceed
"""
_AFTER = """
at_least: or more | or higher | or above | or greater | or over | or older | or longer | or better
 | and over | and above | and up | and older | and more | or larger | or bigger | at least | + | plus
 | - plus | upwards | minimum | or upwards | and upwards | and counting | and higher | or up
 | or beyond | at a minimum | or heavier | or farther | or further | or taller | at the least
 | at the very least | and beyond | or later
at_most: or less | or fewer | or lower | or under | or below | at most | and under | or younger
 | and below | maximum | tops | max | at the most | or smaller | or shorter | and younger
about: or so | or thereabouts | - odd | odd | - ish | ish | give or take | - something | approximately
"""
EXACT = frozenset({"exactly", "precisely", "exact", "="})
# In front of "over", these say that it means "more than" and not "in the course of".
_OVER_IS_MORE = frozenset(
    "for last lasts lasted lasting took take takes taking taken spent spend spends spending well"
    " just slightly of after is was were are been be in and waited than , ( an that had have has a"
    " little by worth aged lived ran runs run flew drove swam walked rode rises rose at to or now"
    " from with covers spans measures requires needs up stretches".split()
)
# Verbs that also mean other things: "passed 12 laws", "broke two records".
_NEED_MEASURE = frozenset({"passed", "passes", "passing", "broke", "crossed", "overtook", "tops",
                           "topped", "missed", "eclipsed", "smashed", "crossing", "breached"})  # fmt: skip


class BoundReading(NamedTuple):
    """Which bound was read, from which token to which; `short` marks one that is itself a denial."""

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
    return _index(_BEFORE, last=True)


@lru_cache(maxsize=1)
def _verbs() -> _Phrases:
    return _index(_VERBS, last=True)


@lru_cache(maxsize=1)
def _after() -> _Phrases:
    return _index(_AFTER, last=False)


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
    if match is None:
        return _limited(words, end, floor) or _across(words, end, where)
    start, bound = match
    if (
        start == floor > 0
        and words[end - 1] == "than"
        and bound in (Bound.MORE_THAN, Bound.LESS_THAN)
    ):
        return None  # "$10,000 more than three years ago"
    if words[start] == "as" and where.dimension == "count" and words[start + 1] not in _COUNTABLE:
        return None  # "as long as three football pitches"
    if start == end - 1 and _is_preposition(words, start, where):
        return None
    if words[start : start + 2] == ["up", "to"] and start > floor and words[start - 1] in _MOVES:
        return None
    if bound is Bound.MORE_THAN and words[start] == "past" and not _moves_past(words, start):
        return None
    outer = _match_back(_before(), words, start, floor)
    if outer is not None and outer[1] in (Bound.AT_LEAST, Bound.AT_MOST):
        return BoundReading(outer[1], outer[0], where.first)
    if bound is Bound.ABOUT:
        across = _across(words, start, where)
        if across is not None:
            return across
    return BoundReading(bound, start, where.first)


_COUNTABLE = frozenset("many much few little around high low".split())
# "ticked up to 7%" tells where it went, not how far at most.
_MOVES = frozenset(
    "tick ticked ticks edge edged edges inch inched crept moved nudged bumped pushed bring brings"
    " brought bringing took takes taking".split()
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
        return at - 1 if follower in _MARKS or far else end
    if words[at - 1] == "another" and before in ("least", "than", "to", "about", "around"):
        return at - 1
    if words[at - 1] not in ("a", "an") or before not in _before():
        return end
    if before in _NEVER_OVER_ARTICLE and where.dimension not in ("ratio", "point"):
        return end
    return at - 1


def _is_preposition(words: list[str], at: int, where: Where) -> bool:
    """Say whether "over five years", "within 3 miles" only tells when or where."""
    before = words[at - 1] if at else ""
    if words[at] == "over":
        if where.dimension not in ("duration", "length") or at == 0:
            return False
        return before not in _OVER_IS_MORE and not before.endswith(("ed", "ing"))
    if words[at] == "within":
        return where.dimension not in ("duration", "length")
    if words[at] in ("max", "min", "ca", "c."):
        return False
    if words[at] == "inside":
        return where.dimension not in ("duration", "length")
    return words[at] == "some" and before in ("of",)


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
        return BoundReading(bound, index, index + len(phrase))
    return None


def _adds(tokens: Tokens, index: int) -> bool:
    """Say whether this "plus" adds something ("€85m plus add-ons") rather than "500 plus"."""
    if index + 1 >= len(tokens):
        return False
    return tokens.kinds[index + 1] != "mark"
