"""Read the words that make a figure a bound or a hedge, in front of it, across a verb, and behind."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from claimcheck.facets.quantity.model import Bound
from claimcheck.tokens import Tokens

_BEFORE = """
more_than: more than | over | above | exceeding | in excess of | upwards of | upward of | north of
 | greater than | higher than | larger than | bigger than | longer than | beyond | well over
 | well above | well past | far more than | much more than | way more than | significantly more than
 | considerably more than | well in excess of | better than | > | comfortably over | far above
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
 | hardly | scarcely | something like | ballpark | an approximately | approximated at | round about
 | or about | to the tune of | as around | of around | of about | give or take | perhaps | maybe
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
# A hedge that these turn around or weaken is theirs: the phrase with them is longer and wins.
_SPENT = frozenset(
    "for last lasts lasted lasting took take takes taking taken spent spend spends spending well just"
    " slightly of after is was were are been be in and waited than , ( an is't that had have has a"
    " little by worth aged lived ran runs run".split()
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


def read_before(
    tokens: Tokens, first: int, floor: int, *, duration: bool, measured: bool
) -> BoundReading | None:
    """Read the bound that ends at token `first`, looking back no further than `floor`."""
    words, end = tokens.words, first
    if end > floor and words[end - 1] == "-" and tokens.joined(end) and end - 1 > floor:
        end -= 1  # "sub-", "over-60s"
        if words[end - 1] not in ("over", "under"):
            return None
    if end > floor and words[end - 1] in ("a", "an", "the", "total", "of") and end - 1 > floor:
        end = _over_article(words, end, floor)
    match = _match_back(_before(), words, end, floor)
    if match is None:
        return _across(words, end, floor, measured)
    start, bound = match
    if words[end - 1] == "over" and start == end - 1 and duration and _spans(words, start):
        return None
    outer = _match_back(_before(), words, start, floor)
    if outer is not None and outer[1] not in (Bound.ABOUT, Bound.NEARLY):
        return BoundReading(outer[1], outer[0], first)
    if bound is Bound.ABOUT:
        across = _across(words, start, floor, measured)
        if across is not None:
            return across
    return BoundReading(bound, start, first)


def _over_article(words: list[str], end: int, floor: int) -> int:
    """Step over the article of "nearly a 12% rise", over "a total of"."""
    at = end
    if words[at - 1] == "of" and at - 3 >= floor and words[at - 2] == "total":
        return at - 3 if words[at - 3] in ("a", "the") else at
    if words[at - 1] in ("a", "an", "the") and at - 2 >= floor:
        return at - 1 if words[at - 2] in _before() and words[at - 2] != "of" else end
    return end


def _spans(words: list[str], at: int) -> bool:
    """Say whether the "over" at token `at` spans a time ("$5bn over five years")."""
    return at > 0 and words[at - 1] not in _SPENT


def _across(words: list[str], end: int, floor: int, measured: bool) -> BoundReading | None:
    match = _match_back(_verbs(), words, end, floor)
    if match is None:
        return None
    start, bound = match
    if words[end - 1] in _NEED_MEASURE and not measured:
        return None
    short = words[end - 1] in ("of", "reach", "hit", "missed", "undershot")
    return BoundReading(bound, start, end, across=True, short=short and bound is Bound.LESS_THAN)


def read_after(tokens: Tokens, index: int) -> BoundReading | None:
    """Read "or more", "-plus", "+", "or so", "and counting" at token `index`."""
    words = tokens.words
    if index >= len(words):
        return None
    for phrase, bound in _after().get(words[index], ()):
        if tuple(words[index : index + len(phrase)]) == phrase:
            if (
                phrase[0] in ("+", "-", "odd", "ish")
                and not tokens.joined(index)
                and phrase != ("odd",)
            ):
                continue
            if phrase == ("plus",) and _adds(words, index):
                continue
            return BoundReading(bound, index, index + len(phrase))
    return None


def _adds(words: list[str], index: int) -> bool:
    """Say whether this "plus" adds something ("$5 plus tax") rather than "500 plus guests"."""
    after = words[index + 1] if index + 1 < len(words) else ""
    return after in ("a", "an", "the", "tax", "interest") or after.isdigit()
