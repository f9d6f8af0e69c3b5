"""Read a part together with its whole: "52 of the 150 seats" is also 34.7% of the seats.

verdicts.md 4.5: "3 of the 12" is 25%. The part is what a sentence tells; the whole is known beside
it, and the share follows from both.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from claimcheck.facets.quantity.model import Quantity, Relation
from claimcheck.tokens import Tokens

_OF = frozenset(("of", "out"))
_BETWEEN = frozenset(
    ("of", "out", "the", "its", "their", "all", "his", "her", "our", "these", "those")
)
_PERCENT = 100


class Part(NamedTuple):
    """A figure that is said to be part of another one of the same sentence."""

    part: int  # index into the figures of the sentence
    whole: int
    share: Quantity  # the part in percent of the whole


def read(figures: Sequence[Quantity], tokens: Tokens) -> tuple[Part, ...]:
    """Return the parts of wholes: a bare count, "of (the)", and a count of something."""
    found = []
    for index, (one, other) in enumerate(itertools.pairwise(figures)):
        if _is_part(one, other) and _is_less(one, other) and _joined(one, other, tokens):
            found.append(Part(index, index + 1, _share(one, other)))
        elif _is_part(other, one) and _led(one, other, tokens):
            found.append(Part(index + 1, index, _share(other, one)))
    return tuple(found)


def counted(figures: tuple[Quantity, ...], parts: Sequence[Part]) -> tuple[Quantity, ...]:
    """Return the figures, each part with the noun of its whole."""
    if not parts:
        return figures
    named = list(figures)
    for part in parts:
        whole = figures[part.whole]
        named[part.part] = figures[part.part]._replace(
            noun=whole.noun,
            noun_start=whole.noun_start,
            noun_end=whole.noun_end,
        )
    return tuple(named)


def _is_part(one: Quantity, other: Quantity) -> bool:
    if one.names or other.names or one.value is None or other.value is None:
        return False
    bare = one.dimension == "count" and one.unit is None and one.noun is None and one.per is None
    counts = other.dimension == "count" and other.noun is not None and other.change is None
    return bare and counts and one.value >= 0 and other.value > 0


def _is_less(one: Quantity, other: Quantity) -> bool:
    return one.value is not None and other.value is not None and one.value <= other.value


def _joined(one: Quantity, other: Quantity, tokens: Tokens) -> bool:
    between = [
        word
        for word, start in zip(tokens.words, tokens.starts, strict=True)
        if one.end <= start < other.start
    ]
    return bool(between) and between[0] in _OF and set(between) <= _BETWEEN


def _led(whole: Quantity, part: Quantity, tokens: Tokens) -> bool:
    """Say whether the whole stands first: "Of the 150 seats, 52 were empty"."""
    words = tokens.words
    at = bisect_left(tokens.starts, whole.start)
    first = at
    while first and words[first - 1] in _BETWEEN and at - first < _LEAD:
        first -= 1
    if first == at or words[first] != "of" or (first and words[first - 1] not in _OPENING):
        return False
    if whole.noun_end is None or words[bisect_left(tokens.starts, whole.noun_end)] != ",":
        return False  # "of the 63 seats that women hold, 24": more is told of the whole
    stop = bisect_left(tokens.starts, part.start)
    between = words[bisect_left(tokens.starts, whole.end) : stop]
    return "," in between[-_LEAD:] and not {";", ":", "."} & set(between)


_OPENING = frozenset((",", ";", ":", "and", "but", "-", "("))
_LEAD = 3  # words of "of all the", and of ", only" before the part


def _share(part: Quantity, whole: Quantity) -> Quantity:
    assert part.value is not None and whole.value is not None
    value = Fraction(part.value * _PERCENT) / whole.value
    return part._replace(
        value=value,
        low=None if part.low is None else part.low * _PERCENT / whole.value,
        high=None if part.high is None else part.high * _PERCENT / whole.value,
        unit="percent",
        dimension="ratio",
        relation=Relation.SHARE,
        granularity=part.granularity * _PERCENT / whole.value,
        exact=False,
        noun=None,
        noun_start=None,
        noun_end=None,
    )


def as_exact_as(share: Quantity, other: Quantity) -> Quantity:
    """Return a share rounded as another figure is: 52 of 150 is 35% where the other says "33%"."""
    if share.value is None:
        return share
    grain = other.granularity * (1 if other.unit == "percent" else _PERCENT)
    if grain <= share.granularity / 1000:
        return share
    value = Fraction(round(share.value / grain)) * grain
    half = grain / 2
    moved = share._replace(value=value, granularity=grain)
    if share.bound is None:
        moved = moved._replace(low=value - half, high=value + half)
    return moved
