"""Read what compares with a level: "40% more than a year earlier", "3 points below the average"."""

from __future__ import annotations

from claimcheck.facets.quantity import change_words as lexis
from claimcheck.facets.quantity.model import Change, Relation
from claimcheck.facets.quantity.phrases import read_phrase
from claimcheck.facets.quantity.relations import Changed, Place
from claimcheck.tokens import Tokens

_RELATIVE_PREPOSITIONS = frozenset(
    {"above", "below", "over", "under", "beneath", "ahead", "behind"}
)


def read_comparative(tokens: Tokens, place: Place) -> Changed | None:
    """Read "40% more than a year earlier", "3 points below the average", "a third cheaper"."""
    words, at = tokens.words, place.last
    if at + 1 < len(words) and words[at] == "," and place.first and words[place.first - 1] == "or":
        at += 1  # "310 points, or 0.95%, higher"
    if at >= len(words):
        return None
    word = words[at]
    if word in _RELATIVE_PREPOSITIONS:
        return _above(tokens, place)
    sign = (
        Change.UP if word in lexis.UP_COMPARATIVES
        else Change.DOWN if word in lexis.DOWN_COMPARATIVES else None
    )  # fmt: skip
    if sign is None:
        return None
    than = _find_than(words, at)
    if not place.relative and than is None:
        ends = at + 1 >= len(words) or words[at + 1] in (",", ".", ";", ")")
        lasting = place.dimension == "duration" and word in ("shorter", "longer")
        if not lasting and (place.dimension in ("count", "duration") or not ends):
            return None  # but "£693 more.", "became 31 days shorter"
    if than is None:
        return Changed(sign, Relation.CHANGE, comparative=True)
    if (
        not place.relative
        and than != at + 1
        and place.dimension == "count"
        and word not in ("more", "fewer")
    ):
        return None
    reference = read_phrase(tokens, than + 1)
    return _compared(tokens, place, sign, reference)


def _compared(
    tokens: Tokens, place: Place, sign: Change, reference: tuple[int, int] | None
) -> Changed:
    if not place.relative or (reference is not None and is_time(tokens, reference)):
        return Changed(sign, Relation.CHANGE, reference)
    return Changed(sign, Relation.TIMES, reference)


def _find_than(words: list[str], at: int) -> int | None:
    """Return the place of the "than" that goes with the comparative at `at`."""
    for index in range(at + 1, min(at + 24, len(words))):
        if words[index] == "than" or (
            index == at + 1 and words[index] in ("on", "from", "against")
        ):
            return index
        if words[index] in (".", ";", "(", ")", ","):
            return None
    return None


def _above(tokens: Tokens, place: Place) -> Changed | None:
    word = tokens.words[place.last]
    sign = Change.UP if word in ("above", "over", "ahead") else Change.DOWN
    if not place.relative and place.dimension not in ("temperature", "money"):
        return None
    if place.dimension == "temperature" and word not in ("above", "below"):
        return None
    start = place.last + 1
    if start < len(tokens.words) and tokens.words[start] in ("of", "where", "what"):
        start += 1
    reference = read_phrase(tokens, start)
    if word in ("over", "under") and (reference is None or is_time(tokens, reference)):
        return None  # "12% over the past year" says when, not than what
    return _compared(tokens, place, sign, reference)


_TIME_WORDS = frozenset(
    "year years month months week weeks day days quarter quarters decade earlier ago before"
    " previous prior last yesterday period twelve season night today now expected forecast".split()
)


def is_time(tokens: Tokens, span: tuple[int, int]) -> bool:
    """Say whether what a figure is relative to is only an earlier time ("than a year before")."""
    words = tokens.words[span[0] : span[1]]
    if any(word in _TIME_WORDS for word in words):
        return True
    return bool(words) and all(
        word in ("in", "the", "at", "of") or word.isdigit() for word in words
    )
