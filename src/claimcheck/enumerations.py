"""Lists in a claim: a draft that repeats one member follows from it (verdicts.md 3.2).

"… showcased humanoid robots, unmanned buses and new therapies" is about each of the three.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claimcheck.facets.topic import Term
from claimcheck.reading import Reading
from claimcheck.words import function_words

_LONGEST_ITEM = 9  # words; what is longer between two commas is no member of a list


def items(reading: Reading) -> dict[int, int]:
    """Return for each topic word in a list of at least three the number of its member."""
    words, taken = reading.tokens.words, _dated(reading)
    cuts = [
        index
        for index, word in enumerate(words)
        if index not in taken and (word in (",", ";") or word in ("and", "or"))
    ]
    spans = _members(words, cuts)
    if len(spans) < 3:
        return {}
    verbs = set(reading.clauses.verbs.values())
    if any(first <= verb < last for first, last in spans[1:] for verb in verbs):
        return {}
    return _number(reading.terms, spans)


def _dated(reading: Reading) -> set[int]:
    taken: set[int] = set()
    for time in reading.times:
        taken.update(reading.span(time.start, time.end))
    return taken


def _members(words: Sequence[str], cuts: Sequence[int]) -> list[tuple[int, int]]:
    """Return the stretches between the commas and the last "and" of a list."""
    commas = [cut for cut in cuts if words[cut] in (",", ";")]
    joins = [cut for cut in cuts if words[cut] in ("and", "or") and commas and cut > commas[0]]
    if not joins:
        return []
    last_join = joins[-1]
    inner = [cut for cut in commas if cut < last_join and words[cut + 1] != words[last_join]]
    if not inner:
        return []
    start = inner[0]
    first = start - 1
    while first > 0 and start - first < _LONGEST_ITEM and not _opens_list(words, first - 1):
        first -= 1
    end = last_join + 1
    while end < len(words) and end - last_join < _LONGEST_ITEM and not _closes_list(words[end]):
        end += 1
    edges = [start, *inner[1:], last_join]
    spans = [(first, start)]
    spans += [(one + 1, other) for one, other in itertools.pairwise(edges) if other - one > 1]
    spans.append((last_join + 1, end))
    return spans if all(last - first <= _LONGEST_ITEM for first, last in spans) else []


def _opens_list(words: Sequence[str], index: int) -> bool:
    word = words[index]
    return word in function_words.PREPOSITIONS or word in (
        "as",
        ":",
        "including",
        "are",
        "is",
        "were",
        "was",
    )


def _closes_list(word: str) -> bool:
    return word in function_words.PREPOSITIONS or word in (".", ",", ";", ")", "to")


def _number(terms: Sequence[Term], spans: Sequence[tuple[int, int]]) -> dict[int, int]:
    found = {}
    for place, term in enumerate(terms):
        for number, (first, last) in enumerate(spans):
            if first <= term.first < last:
                found[place] = number
    return found
