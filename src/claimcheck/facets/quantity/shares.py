"""Read shares: "40% of the patents", "two fifths of", "four in ten", "one out of every five"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from claimcheck.facets.quantity.figures import Figure
from claimcheck.facets.quantity.model import Relation
from claimcheck.facets.quantity.numerals import read_numeral
from claimcheck.facets.quantity.phrases import read_phrase
from claimcheck.facets.quantity.relations import Changed
from claimcheck.facets.quantity.scales import TENTH, Numeral
from claimcheck.tokens import Tokens

_SHARE_NOUNS = frozenset(
    "share stake portion slice chunk majority minority proportion holding".split()
)


def read_ratio(tokens: Tokens, figure: Figure) -> bool:
    """Make one figure of "four in ten" and "nine out of every 10"; say whether it was done."""
    at, words, count = figure.last, tokens.words, len(tokens.words)
    if figure.unit is not None or figure.value is None or at >= count or figure.value < 1:
        return False
    start = at
    if words[at] == "out" and at + 1 < count and words[at + 1] == "of":
        at += 2
    elif words[at] == "in" or (words[at] == "of" and at + 1 < count and words[at + 1] == "every"):
        at += 1
    elif words[at] == "-" and words[at + 1 : at + 3] == ["in", "-"]:
        at += 3  # "a 1-in-200 chance"
    else:
        return False
    every = at < count and words[at] in ("every", "each")
    at += every
    if at >= count:
        return False
    below = read_numeral(tokens, at) if _may_count(tokens, at) else None
    if below is None and every and words[at] in _SCALES:
        below = Numeral(at + 1, Fraction(_SCALES[words[at]]), _ONE)
    if below is None or below.value is None or figure.value > below.value:
        return False
    loose = words[start] == "in" and not every  # not with "out of", "in every", or hyphens
    if loose and (figure.value > 9 or not _round(below.value) or _dated(tokens, below.end)):
        return False
    _combine(figure, below)
    return True


_ONE = Fraction(1)
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6}  # "in every thousand"


def _may_count(tokens: Tokens, at: int) -> bool:
    return tokens.kinds[at] == "number" or tokens.words[at] in _COUNTS


_COUNTS = frozenset(
    "two three four five six seven eight nine ten twelve twenty hundred thousand a".split()
)


def _round(value: Fraction) -> bool:
    return value <= 10 or value in (12, 15, 20, 25, 30, 40, 50) or value % 100 == 0


_PERIODS = frozenset(
    "years year months month weeks days hours minutes seconds games matches days- quarters"
    " decades attempts innings overs races starts seasons".split()
)


def _dated(tokens: Tokens, at: int) -> bool:
    """Say whether a period follows, so that "two in three years" is no ratio."""
    return at < len(tokens.words) and (tokens.words[at] in _PERIODS or tokens.words[at] == "%")


def _combine(figure: Figure, below: Numeral) -> None:
    assert figure.value is not None and below.value is not None
    value = figure.value / below.value
    place = min(TENTH, 1 / below.value)
    figure.value = value
    figure.numeral = Numeral(below.end, value, place, fraction=True)
    figure.number = (figure.number[0], below.end)
    figure.last = below.end


def read_share(tokens: Tokens, last: int, *, over_one: bool) -> Changed | None:
    """Read the "of R" behind a percentage or fraction; `over_one`: more than the whole of R."""
    words, count = tokens.words, len(tokens.words)
    if last >= count:
        return None
    if words[last] == "of" or words[last] in ("the", "its", "their", "that", "those", "all"):
        start = last + 1 if words[last] == "of" else last
        reference = read_phrase(tokens, start)
        if reference is None and words[last] == "of" and start < count:
            level = over_one or _is_pronoun(words[start : start + 2])
            return Changed(None, Relation.TIMES if level else Relation.SHARE)
        if reference is None:
            return None
        level = over_one or _is_level(tokens, reference)
        return Changed(None, Relation.TIMES if level else Relation.SHARE, reference)
    for index in range(last, min(last + 4, count)):
        if words[index] in _SHARE_NOUNS:
            return Changed(None, Relation.SHARE)
        if not words[index].isalpha() and words[index] != "-":
            break
    return None


_LEVELS = frozenset(
    "average mean median level levels that those price cost size rate norm value speed pace"
    " height weight previous usual".split()
)


def _is_level(tokens: Tokens, reference: tuple[int, int]) -> bool:
    """Tell a level to be multiplied ("40% of the average") from a whole to be shared."""
    words = tokens.words[reference[0] : reference[1]]
    if tokens.words[reference[0] : reference[0] + 2] == ["those", "who"]:
        return False
    return bool(words) and (words[-1] in _LEVELS or words[0] in ("that", "those"))


def _is_pronoun(words: Sequence[str]) -> bool:
    """Say whether "that" or "those" stands for a level, and not for people: "of those who"."""
    return words[:1] in (["that"], ["those"]) and words[1:] != ["who"]
