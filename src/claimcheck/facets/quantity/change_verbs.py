"""Read a change from its verb: "grew 12%", "cut it by 3 points", "edged down 0.2%"."""

from __future__ import annotations

from claimcheck.facets.quantity import change_words as lexis
from claimcheck.facets.quantity.model import Change, Relation
from claimcheck.facets.quantity.relations import Changed, Place
from claimcheck.tokens import Tokens

CLAUSE_ENDS = frozenset({".", ";", ":", "(", ")", "?", "!"})
_BE = frozenset("is was are were be been being , ( and".split())


def verb_before(tokens: Tokens, at: int, floor: int) -> tuple[int, Change] | None:
    """Return the nearest verb of change in the same clause before token `at`."""
    words, verbs = tokens.words, lexis.verbs()
    for index in range(at - 1, max(floor, at - 16) - 1, -1):
        word = words[index]
        if word in CLAUSE_ENDS:
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
    if index + 1 >= len(tokens.words):
        return False
    moved = before in _BE or before in lexis.verbs() or before in lexis.MOTION
    after = words[index + 1]
    if after == "to" or tokens.kinds[index + 1] == "number" or after in "$€£":
        return moved
    return after in ("from", "by", "at", "sharply", "slightly") or before in _BE


def read_by(tokens: Tokens, place: Place) -> Changed | None:
    """Read "rose by 12%", "cut its workforce by 3 per cent", "grew at a pace of 2%"."""
    words, at = tokens.words, place.first - 1
    if at < 1 or place.attributive:
        return None
    if words[at] == "of" and words[at - 1] in ("pace", "rate", "clip", "tune"):
        verb = verb_before(tokens, at, max(0, at - 7))
        return Changed(verb[1], Relation.CHANGE) if verb else None
    if words[at] != "by":
        return None
    verb = verb_before(tokens, at, max(0, at - 13))
    if verb is None or (place.dimension == "count" and not place.fraction and at - verb[0] > 3):
        return None
    return Changed(verb[1], Relation.CHANGE)


_BETWEEN = frozenset(
    "a an by another further sharply slightly only just even as much merely again back"
    " respectively still up down annual overall the average net combined modest whopping"
    " staggering mere total hefty massive steep".split()
)


def read_verb(tokens: Tokens, place: Place) -> Changed | None:
    """Read "grew 12%", "up 3 points", "edged down 0.2%"."""
    words, verbs = tokens.words, lexis.verbs()
    index = place.first - 1
    for _ in range(4):
        if index < place.floor or place.attributive:
            return None
        word = words[index]
        if word in ("up", "down"):
            return _particle(tokens, index, place)
        if word in verbs:
            if not _TO_WHERE.isdisjoint(words[place.first : place.first + 2]):
                return Changed(verbs[word], Relation.TO)  # "dropped below −90 °C"
            changes = _changes_figure(tokens, word, place)
            return Changed(verbs[word], Relation.CHANGE) if changes else None
        if word not in _BETWEEN and not word.endswith("ly"):
            return _object_between(tokens, index, place)
        index -= 1
    return None


def _object_between(tokens: Tokens, at: int, place: Place) -> Changed | None:
    """Read "lifted its benchmark rate 21 points": what was changed stands before the figure."""
    words, verbs = tokens.words, lexis.verbs()
    if not place.relative or tokens.words[place.last : place.last + 1] == ["of"]:
        return None
    for index in range(at, max(at - 5, place.floor - 1), -1):
        word = words[index]
        if word in verbs and words[index + 1] in ("its", "the", "their", "his", "her"):
            return Changed(verbs[word], Relation.CHANGE)
        if tokens.kinds[index] != "word" or word in ("of", "in", "to", "and", "at", "with", "for"):
            return None
    return None


_TO_WHERE = frozenset("below above past beneath beyond under".split())
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
    moved = before in _BE or before in lexis.verbs() or before in lexis.MOTION
    if not moved and before.endswith("ed"):
        return None  # "cleared up 93% of homicides"
    loose = place.dimension in ("count", "length", "duration", "mass") and not place.fraction
    if loose and before not in _BE and before not in ("", "index", "came", "come", "went"):
        return None
    return Changed(Change.UP if words[index] == "up" else Change.DOWN, Relation.CHANGE)
