"""Read whether a figure is a change, by how much or to which level, and what it is relative to."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.facets.quantity import change_words as lexis
from claimcheck.facets.quantity.model import Change, Relation
from claimcheck.facets.quantity.phrases import STOPS, read_phrase
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
_BE = frozenset("is was are were be been being , ( and".split())


def _verb_before(tokens: Tokens, at: int, floor: int) -> tuple[int, Change] | None:
    """Return the nearest verb of change in the same clause before token `at`."""
    words, verbs = tokens.words, lexis.verbs()
    for index in range(at - 1, max(floor, at - 16) - 1, -1):
        word = words[index]
        if word in _CLAUSE_ENDS:
            return None
        if word in verbs and not _is_name(tokens, index):
            return index, verbs[word]
        if word in ("up", "down") and _is_particle(tokens, index):
            return index, Change.UP if word == "up" else Change.DOWN
    return None


def _is_name(tokens: Tokens, index: int) -> bool:
    return index > 0 and tokens.raw[index][0].isupper()


def _is_particle(tokens: Tokens, index: int) -> bool:
    """Say whether this "up" or "down" tells of a change ("was up 12% at", "down from")."""
    words = tokens.words
    before = words[index - 1] if index else ""
    phrasal = lexis.PHRASAL_UP if words[index] == "up" else lexis.PHRASAL_DOWN
    if before in phrasal:
        return False
    if index + 1 >= len(tokens):
        return False
    moved = before in _BE or before in lexis.verbs() or before in lexis.MOTION
    after = words[index + 1]
    if after == "to" or tokens.kinds[index + 1] == "number" or after in "$€£":
        return moved
    return after in ("from", "by", "at", "sharply", "slightly") or before in _BE


def _level(tokens: Tokens, place: Place) -> Changed | None:
    """Read the "to 31" and the "from 40" of a change ("fell from 40 to 31", "up from 41 cents")."""
    words = tokens.words
    start = _before_peak(words, place.first)
    before = words[start - 1] if start > 0 else ""
    if before not in ("to", "from"):
        return None
    floor = max(0, start - 16)
    relation = Relation.TO if before == "to" else Relation.FROM
    verb = _verb_before(tokens, start - 1, floor)
    if verb is None:
        return _level_of_noun(tokens, start, relation, floor)
    if relation is Relation.TO and start - verb[0] > 9 and "from" not in words[verb[0] : start]:
        return None
    if (
        relation is Relation.FROM
        and start == place.first
        and not _may_begin(tokens, place, verb[0])
    ):
        return None
    return Changed(verb[1], relation)


def _before_peak(words: list[str], first: int) -> int:
    """Step over "a record", "a peak of", "an earlier forecast of" in front of a level."""
    at = first
    if at > 1 and words[at - 1] == "of":
        for index in range(at - 2, max(0, at - 7), -1):
            if words[index] in ("to", "from"):
                return index + 1
            if words[index] in ("in", "by", "with", "than", ",") or words[index].isdigit():
                return first
        return first
    while at > 1 and words[at - 1] in _LEVEL_ADJECTIVES:
        at -= 1
    return at


_LEVEL_ADJECTIVES = frozenset(
    "a an the record nearly almost just its median average mean total combined net new initial"
    " estimated provisional fresh whopping mere full annualised annualized adjusted roughly about"
    " around original projected staggering".split()
)


def _may_begin(tokens: Tokens, place: Place, verb: int) -> bool:
    """Say whether "from" here names the level before ("rose to 4 from 3"), not a source."""
    if place.dimension != "count":
        return True
    between = tokens.words[verb + 1 : place.first - 1]
    return len(between) < 3 or "to" in between or "up" in between or "down" in between


def verb_of_level(tokens: Tokens, first: int, unit: str | None) -> bool:
    """
    Say whether the figure at token `first`, with a "to" behind it, tells where a change began.

    So it does in "fell from 40 to 31", and as the size of a change in "rose $2 to $82"; in
    "grew 10 to 12 percent" and in "from 10 to 12 percent" the two are a range. `unit` is what the
    figure itself is measured in.
    """
    before = tokens.words[first - 1] if first else ""
    if before == "from":
        floor = max(0, first - 10)
        neutral = any(word in lexis.NEUTRAL for word in tokens.words[floor : first - 1])
        return (
            neutral
            or _verb_before(tokens, first - 1, floor) is not None
            or _level_of_noun(tokens, first, Relation.FROM, floor) is not None
        )
    if unit is None or unit == "percent":
        return False
    return _verb(tokens, Place(first, first, max(0, first - 4), "ratio")) is not None


def _level_of_noun(tokens: Tokens, first: int, relation: Relation, floor: int) -> Changed | None:
    """Read "an increase from 40 to 31 percent"."""
    nouns = lexis.nouns()
    for index in range(first - 2, max(floor, first - 10) - 1, -1):
        word = tokens.words[index]
        if word in _CLAUSE_ENDS or word in (",", "of", "by"):
            return None
        if word in nouns and word not in ("cuts", "cut", "premium", "discount", "loss", "losses"):
            return Changed(nouns[word], relation)
    return None


def _by(tokens: Tokens, place: Place) -> Changed | None:
    """Read "rose by 12%", "cut its workforce by 3 per cent", "grew at a pace of 2%"."""
    words, at = tokens.words, place.first - 1
    if at < 1:
        return None
    if words[at] == "of" and words[at - 1] in ("pace", "rate", "clip", "tune"):
        verb = _verb_before(tokens, at, max(0, at - 7))
        return Changed(verb[1], Relation.CHANGE) if verb else None
    if words[at] not in ("by", "than") or words[at - 1] == "to":
        return None
    if words[at] == "than":
        return None
    verb = _verb_before(tokens, at, max(0, at - 13))
    if verb is None or (place.dimension == "count" and not place.fraction and at - verb[0] > 3):
        return None
    return Changed(verb[1], Relation.CHANGE)


_BETWEEN = frozenset(
    "a an by another further sharply slightly only just even as much merely again back"
    " respectively still up down annual overall the average net combined modest whopping"
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
        if word in ("up", "down"):
            return _particle(tokens, index, place)
        if word in verbs:
            changes = _changes_figure(tokens, word, place)
            return Changed(verbs[word], Relation.CHANGE) if changes else None
        if word not in _BETWEEN and not word.endswith("ly"):
            return None
        index -= 1
    return None


_MEASURED = frozenset({"length", "mass", "area", "energy", "power", "temperature", "volume"})
_LOSES = frozenset(
    "lose loses lost losing shed sheds shedding gain gains gained gaining drop dropped".split()
)
_STOCKS = frozenset(
    "jobs positions posts workers employees staff residents inhabitants people members"
    " subscribers customers users votes stores branches seats points roles".split()
)


def _changes_figure(tokens: Tokens, verb: str, place: Place) -> bool:
    """Tell "lost 3%", "added 500 jobs" from "lost 12 games", "raised $5m"."""
    if not lexis.takes_object(verb) or place.relative:
        return True
    if verb in ("raised", "raise", "raising", "lost", "cut") and place.dimension == "money":
        return False
    if place.dimension == "money":
        return True
    if place.dimension in _MEASURED:
        return verb in _LOSES or (place.dimension != "mass" and verb[:3] in ("add", "cut"))
    if verb in ("slowed", "contracted", "contract", "raised", "raise", "advanced", "advance"):
        return False
    behind = tokens.words[place.last : place.last + 3]
    return place.dimension == "count" and not _STOCKS.isdisjoint(behind)


def _particle(tokens: Tokens, index: int, place: Place) -> Changed | None:
    words = tokens.words
    before = words[index - 1] if index else ""
    phrasal = lexis.PHRASAL_UP if words[index] == "up" else lexis.PHRASAL_DOWN
    if before in phrasal and not (place.relative and before in ("closed", "ended", "close", "end")):
        return None
    loose = place.dimension in ("count", "length", "duration", "mass") and not place.fraction
    if loose and before not in _BE and before not in ("", "index", "came", "come", "went"):
        return None
    return Changed(Change.UP if words[index] == "up" else Change.DOWN, Relation.CHANGE)


# Words that are verb and noun alike: what follows, or an article in front, tells.
_VERB_TOO = frozenset(
    "cut cuts rise rises fall falls drop drops jump increase increases decline declines climb"
    " surge slide hike hikes raise gain gains boost slump decrease advance swell tumble rally".split()
)


def _noun_behind(tokens: Tokens, place: Place) -> Changed | None:
    """Read "a 12% decline", "5 percent annual growth", "a 40% pay rise"."""
    words, nouns = tokens.words, lexis.nouns()
    seen = 0
    for index in range(place.last, min(place.last + 9, len(tokens))):
        word = words[index]
        if word in nouns:
            fits = _is_change_noun(tokens, index, place)
            return Changed(nouns[word], Relation.CHANGE) if fits else None
        hyphened = word == "-" or words[index - 1] == "-" or (
            index + 1 < len(tokens) and words[index + 1] == "-"
        )  # fmt: skip
        seen += not hyphened
        if seen > 4 or (word in STOPS and not hyphened) or (
            tokens.kinds[index] == "mark" and word != "-"
        ):  # fmt: skip
            return None
        if word in lexis.UP_COMPARATIVES or word in lexis.DOWN_COMPARATIVES:
            return None
    return None


def _is_change_noun(tokens: Tokens, index: int, place: Place) -> bool:
    word = tokens.words[index]
    if place.dimension in ("duration", "count") and not place.fraction:
        return False
    if word in ("loss", "losses", "gain", "gains", "premium", "discount") and not place.relative:
        return False
    if word not in _VERB_TOO:
        return True
    if place.first and tokens.words[place.first - 1] in (
        "a",
        "an",
        "the",
        "its",
        "this",
        "another",
    ):
        return True
    if index + 1 >= len(tokens) or tokens.kinds[index + 1] == "mark":
        return True
    return tokens.words[index + 1] in STOPS


_RELATIVE_PREPOSITIONS = frozenset(
    {"above", "below", "over", "under", "beneath", "ahead", "behind"}
)


def _comparative(tokens: Tokens, place: Place) -> Changed | None:
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
    if place.dimension == "temperature" and word not in ("above", "below"):
        return None
    start = place.last + 1
    if start < len(tokens) and tokens.words[start] in ("of", "where", "what"):
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


_LINKS = frozenset(
    "of was is were are at to reached hit exceeded stood averaged totalled totaled amounted came"
    " be been being about remains remained runs ran equalled had has by".split()
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
