"""Read whether a figure is a change, by how much or to which level, and what it is relative to."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.facets.quantity import change_words as lexis
from claimcheck.facets.quantity.model import Change, Relation
from claimcheck.facets.quantity.phrases import read_phrase
from claimcheck.tokens import Tokens

_RATIOS = frozenset({"ratio", "point"})


class Changed(NamedTuple):
    """How a figure relates to a level, and the token span of what it is relative to."""

    change: Change | None = None
    relation: Relation | None = None
    reference: tuple[int, int] | None = None


class Place(NamedTuple):
    """Where a figure stands: its tokens with its bound, how far back to look, what it measures."""

    first: int
    last: int
    floor: int
    dimension: str
    fraction: bool = False

    @property
    def relative(self) -> bool:
        """Whether it is a percentage, points or a fraction."""
        return self.dimension in _RATIOS or self.fraction


def read_change(tokens: Tokens, place: Place) -> Changed:
    """Read the change that the figure at `place` is, if any."""
    for read in (_sign_in_front, _level, _by, _verb, _noun_behind, _comparative, _noun_in_front):
        changed = read(tokens, place)
        if changed is not None:
            return changed
    return Changed()


def _sign_in_front(tokens: Tokens, place: Place) -> Changed | None:
    if tokens.words[place.first] == "+" and place.relative:
        return Changed(Change.UP, Relation.CHANGE)
    return None


_CLAUSE_ENDS = frozenset({".", ";", ":", "(", ")", "?", "!"})


def _verb_before(tokens: Tokens, at: int, floor: int) -> tuple[int, Change] | None:
    """Return the nearest verb of change in the same clause before token `at`."""
    words, verbs = tokens.words, lexis.verbs()
    for index in range(at - 1, max(floor, at - 13) - 1, -1):
        word = words[index]
        if word in _CLAUSE_ENDS:
            return None
        if word in verbs and not _is_name(tokens, index):
            return index, verbs[word]
        if word in ("up", "down") and words[index - 1] not in lexis.PHRASAL:
            return index, Change.UP if word == "up" else Change.DOWN
    return None


def _is_name(tokens: Tokens, index: int) -> bool:
    return index > 0 and tokens.raw[index][0].isupper()


def _level(tokens: Tokens, place: Place) -> Changed | None:
    """Read the "to 31" and the "from 40" of a change ("fell from 40 to 31", "up from 41 cents")."""
    before = tokens.words[place.first - 1] if place.first > 0 else ""
    if before not in ("to", "from", "at"):
        return None
    floor = max(0, place.first - 14)
    verb = _verb_before(tokens, place.first - 1, floor)
    if verb is None:
        return _level_of_noun(tokens, place, before, floor)
    if before == "at":
        return None
    words = tokens.words
    if "to" in words[verb[0] + 1 : place.first - 1] and before == "to" and "from" not in (
        words[verb[0] + 1 : place.first]
    ) and place.first - verb[0] > 8:  # fmt: skip
        return None
    if before == "from" and verb[0] < place.first - 8:
        return None
    return Changed(verb[1], Relation.TO if before == "to" else Relation.FROM)


def verb_of_level(tokens: Tokens, first: int, own_unit: bool) -> bool:
    """
    Say whether the figure at token `first`, with a "to" behind it, tells where a change began.

    So it does in "fell from 40 to 31", and as the size of a change in "rose 12% to $3bn"; in
    "grew 10 to 12 percent" and in "from 10 to 12 percent" the two are a range.
    """
    before = tokens.words[first - 1] if first else ""
    if before == "from":
        return (
            _verb_before(tokens, first - 1, max(0, first - 14)) is not None
            or _level_of_noun(tokens, Place(first, first, 0, "count"), before, max(0, first - 14))
            is not None
        )
    return own_unit and _verb(tokens, Place(first, first, max(0, first - 4), "ratio")) is not None


def _level_of_noun(tokens: Tokens, place: Place, before: str, floor: int) -> Changed | None:
    """Read "an increase from 40 to 31 percent"."""
    nouns = lexis.nouns()
    for index in range(place.first - 2, max(floor, place.first - 10) - 1, -1):
        word = tokens.words[index]
        if word in _CLAUSE_ENDS:
            return None
        if word in nouns and before != "at":
            return Changed(nouns[word], Relation.TO if before == "to" else Relation.FROM)
    return None


def _by(tokens: Tokens, place: Place) -> Changed | None:
    """Read "rose by 12%", "cut its workforce by 3 per cent"."""
    if place.first == 0 or tokens.words[place.first - 1] != "by":
        return None
    verb = _verb_before(tokens, place.first - 1, max(0, place.first - 13))
    if verb is None:
        return None
    return Changed(verb[1], Relation.CHANGE)


_BETWEEN = frozenset(
    "a an by another further sharply slightly only just even as much another merely again back"
    " respectively still up down back annual overall the average net combined modest whopping"
    " staggering mere total hefty massive steep".split()
)


def _verb(tokens: Tokens, place: Place) -> Changed | None:
    """Read "grew 12%", "up 3 points", "edged down 0.2%"."""
    words, verbs = tokens.words, lexis.verbs()
    index = place.first - 1
    for _ in range(4):
        if index < place.floor:
            return None
        word = words[index]
        if word in ("up", "down") and (place.relative or place.dimension in ("money", "count")):
            return _particle(words, index, place)
        if word in verbs:
            if lexis.takes_object(word) and not place.relative and place.dimension != "money":
                return None
            if word in ("raised", "raise", "raising", "cut", "lost") and place.dimension == "money":
                return None
            return Changed(verbs[word], Relation.CHANGE)
        if word not in _BETWEEN and not word.endswith("ly"):
            return None
        index -= 1
    return None


def _particle(words: list[str], index: int, place: Place) -> Changed | None:
    before = words[index - 1] if index else ""
    if before in lexis.PHRASAL and not (place.relative and before in ("closed", "ended", "close")):
        return None
    if place.dimension == "count" and not place.fraction and before not in (
        "was", "were", "is", "are", ",", "(", "", "index", "and", "been",
    ):  # fmt: skip
        return None
    return Changed(Change.UP if words[index] == "up" else Change.DOWN, Relation.CHANGE)


_STOPS_NOUN = frozenset(
    "of in to for and or the a an is was are were at by on with that which from as , . ; : ( ) than"
    " per after before but".split()
)


def _noun_behind(tokens: Tokens, place: Place) -> Changed | None:
    """Read "a 12% decline", "5 percent annual growth", "a 40% pay rise"."""
    words, nouns = tokens.words, lexis.nouns()
    for index in range(place.last, min(place.last + 5, len(tokens))):
        word = words[index]
        if word in nouns:
            if not _is_change_noun(words, index, place):
                return None
            return Changed(nouns[word], Relation.CHANGE)
        if word in _STOPS_NOUN and word not in ("and", "to"):
            return None
        if word in lexis.UP_COMPARATIVES or word in lexis.DOWN_COMPARATIVES:
            return None
    return None


def _is_change_noun(words: list[str], index: int, place: Place) -> bool:
    word = words[index]
    if word in ("gain", "gains", "loss", "losses", "premium", "discount", "advance", "raise", "swing",
                "cut", "cuts", "falls", "drops", "drop", "fall"):  # fmt: skip
        return place.relative or (place.dimension == "money" and word not in ("loss", "losses"))
    if place.dimension in ("duration", "count"):
        return False
    return True


_THAN = frozenset({"than"})
_RELATIVE_PREPOSITIONS = frozenset(
    {"above", "below", "over", "under", "beneath", "ahead", "behind"}
)


def _comparative(tokens: Tokens, place: Place) -> Changed | None:
    """Read "40% more than a year earlier", "3 points below the average", "a third cheaper"."""
    words, at = tokens.words, place.last
    if at >= len(words):
        return None
    if words[at] in ("the", "as"):
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
        return None
    if than is None:
        return Changed(sign, Relation.TIMES)
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
    for index in range(at + 1, min(at + 14, len(words))):
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
    if place.dimension in ("temperature", "money") and word not in ("above", "below"):
        return None
    if word in ("over", "under") and place.last + 1 < len(tokens):
        follower = tokens.words[place.last + 1]
        if follower in ("the", "a", "an", "age", "this", "that") or follower.isdigit():
            return None  # "12% over the past year" says when, not than what
    start = place.last + 1
    if start < len(tokens) and tokens.words[start] in ("of", "where", "what"):
        start += 1
    return _compared(tokens, place, sign, read_phrase(tokens, start))


_TIME_WORDS = frozenset(
    "year years month months week weeks day days quarter quarters decade earlier ago before previous"
    " prior last yesterday period twelve season night today now expected forecast".split()
)


def is_time(tokens: Tokens, span: tuple[int, int]) -> bool:
    """Say whether what a figure is relative to is only an earlier time ("than a year before")."""
    words = tokens.words[span[0] : span[1]]
    if any(word in _TIME_WORDS for word in words):
        return True
    return bool(words) and all(
        word in ("in", "the", "at", "of") or word.isdigit() for word in words
    )


_LINKS = frozenset(
    "of was is were are at to reached hit exceeded stood averaged totalled totaled amounted came be"
    " been being about remains remained runs ran equalled had has by".split()
)


def _noun_in_front(tokens: Tokens, place: Place) -> Changed | None:
    """Read "an increase of 12%", "growth was more than 40%", "a growth rate of 40%"."""
    words, nouns = tokens.words, lexis.nouns()
    if place.first - 1 < place.floor or not (
        place.relative or place.dimension in ("money", "temperature", "count")
    ):
        return None
    if words[place.first - 1] not in _LINKS:
        return None
    link = words[place.first - 1]
    reach = 8 if place.relative else 2
    for index in range(place.first - 2, max(place.floor, place.first - 2 - reach) - 1, -1):
        word = words[index]
        if word in nouns:
            if word in (
                "loss",
                "losses",
                "gain",
                "gains",
                "premium",
                "discount",
                "raise",
                "advance",
            ) and (not place.relative):
                return None
            if place.dimension == "count" and not place.fraction and link != "of":
                return None
            return Changed(nouns[word], Relation.CHANGE)
        if word in _CLAUSE_ENDS or word in (",", "that", "which", "and"):
            return None
    return None
