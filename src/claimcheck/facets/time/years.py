"""Tell the four figures of a year from four figures that count, label or name something."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from claimcheck.facets.time.figures import (
    counts,
    counts_perhaps,
    is_round,
    is_year,
    touches_left,
    touches_right,
    word_at,
)
from claimcheck.facets.time.names import in_name
from claimcheck.facets.time.vocabulary import (
    CHANGE_VERBS,
    CLOSING_VERBS,
    DATED,
    DETERMINERS,
    FISCAL,
    LABELS,
    MAKING_VERBS,
    MEASURES,
    MONTHS,
    OPENING_VERBS,
    SCHOOL,
    SEASONS,
    UNITS,
)
from claimcheck.tokens import Tokens

_PREFIXES = frozenset("mid pre post early late end since circa".split())
_SAYS = frozenset(
    "was is will has had saw sees brought marked marks began ended came proved turned became opened"
    " started closed finished witnessed remains remained looks may could would should did".split()
)
_BASES = frozenset("compared comparison relative up down versus vs against than".split())
_EDGES = frozenset("end beginning start close middle turn course rest half part outset".split())
_PARTICIPLES = frozenset("came drew was drawing coming over ending dawned".split())
_AMOUNTS = frozenset("% percent cent points up down higher lower".split())
_AROUND = frozenset("in or since until by from to".split())
_AS = frozenset("early late recently back soon".split())
_HEADS = frozenset(("", '"', "*", "#", "|", ",", ";", ".", ":", "(", "but", "that", "and"))


class _Place(NamedTuple):
    """Figures that may be a year, with what stands beside them."""

    tokens: Tokens
    at: int
    end: int
    word: str
    before: str
    second: str  # the word before `before`
    after: str
    perhaps: bool  # a plural noun follows that they may count

    @property
    def plain(self) -> bool:
        """Whether they look like a year of the last centuries and count nothing."""
        return "1700" <= self.word < "2100" and not self.perhaps


def year_role(tokens: Tokens, index: int, end: int, listed: bool) -> str | None:
    """
    Return "year", "name" (the year of a report or an event), or None for any other number.

    The figures are the tokens from `index` up to `end` ("2014–2023" is one expression). `listed`
    says that a date stands right before, or before a comma, a dash, "and" or "to".
    """
    if touches_left(tokens, index, _PREFIXES) or touches_right(tokens, end):
        return None
    before, second = word_at(tokens, index - 1), word_at(tokens, index - 2)
    if (before == "-" and second in _PREFIXES) or before == "year":
        return "year"
    if _opens(tokens, index, end, before, second):
        return "year"
    if counts(tokens, end) or before in LABELS or (before == "." and second in LABELS):
        return None
    if in_name(tokens, index, end):
        return "name"
    word, perhaps = tokens.words[index], counts_perhaps(tokens, end)
    if perhaps and (is_round(word) or not "1850" <= word < "2050"):
        return None
    if not perhaps and (listed or _is_range(tokens, index, end)):
        return "year"
    place = _Place(tokens, index, end, word, before, second, word_at(tokens, end), perhaps)
    rule = _RULES.get(before)
    return "year" if (rule(place) if rule else _stands_alone(place)) else None


def _opens(tokens: Tokens, index: int, end: int, before: str, second: str) -> bool:
    """Say whether a clause opens with a year, whatever follows: "In 2024 households waited"."""
    if before not in _OPENERS or second not in _HEADS or end != index + 1:
        return False
    word = tokens.words[index]
    if is_round(word) and counts(tokens, end):
        return False  # "In 2000 homes there was no light"
    return len(word) == 4 and "1850" <= word < "2050" and word_at(tokens, end) not in UNITS


_OPENERS = ("in", "by", "since", "until", "during")


def _is_range(tokens: Tokens, index: int, end: int) -> bool:
    """Say whether "1558–1603" stands there: two years, not both round."""
    if end - index != 3 or tokens.words[index] < "1400" or tokens.words[index + 1] == "/":
        return False
    last = tokens.words[end - 1]
    return not (len(last) == 4 and is_round(tokens.words[index]) and is_round(last))


def _always(_: _Place) -> bool:
    return True


def _plainly(place: _Place) -> bool:
    return place.plain


def _made(place: _Place) -> bool:
    """Judge "founded 1919", "died 1400"."""
    return place.plain or not (place.perhaps or place.after[:1].isalpha())


def _by(place: _Place) -> bool:
    """Judge "by 2030", but not "rose by 2000"."""
    return place.plain and not (place.second in CHANGE_VERBS and is_round(place.word))


def _of(place: _Place) -> bool:
    """Judge "the end of 2023", "the crisis of 2008", but not "a total of 2000"."""
    return place.second in _EDGES or (place.second not in MEASURES and not place.perhaps)


def _slash(place: _Place) -> bool:
    """Judge "Q1/2023"."""
    return place.second[:1] in ("q", "h")


def _between(place: _Place) -> bool:
    return _range_follows(place, ("and",))


def _from(place: _Place) -> bool:
    """Judge "from 2014 to 2023", but not "rose from 1500 to 1800"."""
    if place.perhaps or (
        place.second in CHANGE_VERBS and (is_round(place.word) or not place.plain)
    ):
        return False
    if place.after in ("to", "until", "through"):
        return _range_follows(place, (place.after,))
    return place.plain or place.after in ("", ",", ".", "onwards", "on")


def _to(place: _Place) -> bool:
    """Judge "postponed to 2025", "the ten years up to 2023", but not "rose to 2000"."""
    third = word_at(place.tokens, place.at - 3)
    if place.second in UNITS or (place.second == "up" and third in UNITS):
        return place.plain
    if place.second == "up":
        return place.plain and not is_round(place.word) and not place.after[:1].isalpha()
    counted = place.second in CHANGE_VERBS or place.second[-1:].isdecimal()
    return place.plain and not counted


def _than(place: _Place) -> bool:
    more = place.second in ("more", "less", "fewer", "greater", "rather")
    return place.plain and not more


def _on(place: _Place) -> bool:
    """Judge "up 5% on 2022", "on 2024 March 3"."""
    if place.after in MONTHS:
        return True
    return place.plain and (place.second in _AMOUNTS or place.second[-1:].isdecimal())


def _with(place: _Place) -> bool:
    """Judge "compared with 2022" and "with 2023 drawing to a close"."""
    return place.plain and (place.second in _BASES or place.after in _PARTICIPLES)


def _as(place: _Place) -> bool:
    """Judge "as 2023 ended" and "as early as 2016"."""
    after = place.after
    turn = after in CLOSING_VERBS or after in OPENING_VERBS or after in _PARTICIPLES
    return turn or (place.second in _AS and place.plain)


def _around(place: _Place) -> bool:
    """Judge "in around 2015", but not "around 2000 guests"."""
    if place.second in _AROUND or place.second in MAKING_VERBS:
        return True
    return place.plain and (not is_round(place.word) or not place.after[:1].isalpha())


def _least(place: _Place) -> bool:
    return place.plain and word_at(place.tokens, place.at - 3) in ("since", "until", "by")


def _adjective(place: _Place) -> bool:
    """Judge "the 2023 figure", "its 2022 results", "a 2019 study"."""
    alike = place.before in ("a", "an") and is_round(place.word)
    if alike or not "1700" <= place.word < "2100":
        return False
    return place.after[:1].isalpha() or place.after == "'"


def _range_follows(place: _Place, joints: tuple[str, ...]) -> bool:
    """Say whether a later year follows: "between 2014 and 2023" without a thing counted."""
    at = place.end + 1
    if place.after not in joints or not is_year(place.tokens, at):
        return place.after not in joints or place.plain
    last = place.tokens.words[at]
    if counts(place.tokens, at + 1) or last < place.word:
        return False
    both = is_round(place.word) and is_round(last)
    return not (counts_perhaps(place.tokens, at + 1) and both)


def _stands_alone(place: _Place) -> bool:
    """Judge figures without a preposition: "2023 was", "2014 to 2023", "Paris, 2019)"."""
    tokens, after = place.tokens, place.after
    if place.end - place.at == len(tokens):
        return place.plain
    if after == "," and word_at(tokens, place.end + 1) in ("when", "which"):
        return place.plain  # "remember 2018, when only …"
    if place.before not in _HEADS:
        return place.plain and after in DATED
    if place.before == "." and place.second in ("c", "ca"):
        return True
    if place.before == "and" and place.second in ("now", "today"):
        return place.plain
    if not "1700" <= place.word < "2100":
        return False
    if after in _SAYS or after in DATED or after == "onwards":
        return True
    at = place.end + 1 + (after == "-" and word_at(tokens, place.end + 1) == "to") * 2
    if after in ("to", "through", "until", "–", "—", "-") and is_year(tokens, at):
        return not counts(tokens, at + 1) and tokens.words[at] > place.word
    if place.before in (",", "(") and after in (")", ",", "=", ":"):
        return True
    heads_line = place.before in ("", "|", "#") and after in (":", "|", "–", "—")
    return heads_line or (after == "'" and word_at(tokens, place.end + 1) == "s")


_RULES: dict[str, Callable[[_Place], bool]] = {
    **dict.fromkeys((*FISCAL, *SCHOOL, *SEASONS), _always),
    **dict.fromkeys("in since until till during throughout circa before after".split(), _always),
    **dict.fromkeys(
        "year years fy calendar early late mid end season period decade".split(), _always
    ),
    **dict.fromkeys("quarter half h q q1 q2 q3 q4 h1 h2".split(), _always),
    **dict.fromkeys(("into", "for", "through", "–", "—", "-", "~"), _plainly),
    **dict.fromkeys(("following", "preceding"), _plainly),
    **dict.fromkeys((*CLOSING_VERBS, *OPENING_VERBS, "ending"), _plainly),
    **dict.fromkeys(MAKING_VERBS, _made),
    **dict.fromkeys(("on", "over"), _on),
    **dict.fromkeys(("with", "against", "vs", "versus"), _with),
    **dict.fromkeys(("as", "when", "once", "while", "time"), _as),
    **dict.fromkeys(("around", "about"), _around),
    **dict.fromkeys((*DETERMINERS, "a", "an"), _adjective),
    "by": _by,
    "of": _of,
    "/": _slash,
    "between": _between,
    "from": _from,
    "to": _to,
    "than": _than,
    "least": _least,
}
