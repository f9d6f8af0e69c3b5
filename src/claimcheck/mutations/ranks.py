"""Wrong ranks: third for second, smallest for largest."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from claimcheck.facets.rank import Rank
from claimcheck.mutations.edits import put
from claimcheck.mutations.model import Source, Variant

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
).split()
_DIGITS = ("1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th", "11th")
_CARDINALS = "one two three four five six".split()
_OPPOSITES = """
largest smallest | biggest smallest | highest lowest | oldest newest | longest shortest
deepest shallowest | warmest coldest | hottest coldest | fastest slowest | most least | best worst
heaviest lightest | tallest shortest | strongest weakest | richest poorest | busiest quietest
youngest oldest | cheapest dearest | widest narrowest
"""


def wrong(source: Source) -> Iterator[Variant]:
    """Yield the wording with another rank."""
    tokens = source.reading.tokens
    for rank in source.reading.ranks:
        start, end = tokens.starts[rank.first], tokens.ends[rank.last - 1]
        if rank.among or rank.denies or source.is_quoted(start, end):
            continue
        for place, new in _other(source, rank):
            text = put(source.text, tokens.starts[place], tokens.ends[place], new)
            yield Variant("rank", text)


@lru_cache(maxsize=1)
def opposites() -> dict[str, str]:
    """Return for each superlative the one at the other end of its scale."""
    found: dict[str, str] = {}
    for entry in _OPPOSITES.replace("\n", "|").split("|"):
        if entry.strip():
            first, second = entry.split()
            found.setdefault(first, second)
            found.setdefault(second, first)
    return found


def _other(source: Source, rank: Rank) -> Iterator[tuple[int, str]]:
    words = source.reading.tokens.words
    for place in range(rank.first, rank.last):
        word = words[place]
        ordinal = _next_ordinal(word)
        if ordinal and rank.scale is not None:
            ordinal = [new for new in ordinal if new != "first"]  # nobody writes "first-largest"
        if ordinal:
            for new in ordinal:
                yield place, new
            return
        if word in _CARDINALS and place > rank.first:
            yield place, _CARDINALS[(_CARDINALS.index(word) + 1) % 6]
            return
        if word in opposites():
            yield place, opposites()[word]
            if word not in ("most", "least"):
                yield place, f"second-{word}"
            return


def _next_ordinal(word: str) -> list[str]:
    """Return the ranks next to one."""
    for names in (_ORDINALS, _DIGITS):
        if word in names:
            at = names.index(word)
            return [names[near] for near in (at + 1, at - 1) if 0 <= near < len(names)]
    return []
