"""Tell the four figures of a year from four figures that count, label or name something."""

from __future__ import annotations

from claimcheck.facets.time.vocabulary import (
    CHANGE_VERBS,
    CLOSING_VERBS,
    COUNTED,
    DATED,
    EDITIONS,
    LABELS,
    MEASURES,
    OPENING_VERBS,
    SEASONS,
    YEAR_PREPOSITIONS,
)
from claimcheck.tokens import Tokens

_DETERMINERS = frozenset("the its his her their our your this a s each every".split())
_DETERMINERS |= {"'s", "my", "full", "calendar", "fiscal", "financial"}
_BESIDE = frozenset("year years fiscal financial fy calendar early late mid end circa".split())
_BESIDE |= {"season", "academic", "school", "spring", "summer", "autumn", "fall", "winter"}
_BESIDE |= {"between", "period"}
_FUNCTION = frozenset(
    "as when once while and or but than that if where because although though not from to of on at"
    " with against versus compared around about or since only even back dated ended began".split()
)
_NOT_PLURAL = frozenset(
    "was is has his its this us as across plus less versus yes thus does".split()
)
_SAYS = frozenset(
    "was is will has had saw brought marked began ended came proved turned became started opened"
    " closed finished witnessed remains remained looks may could would should".split()
)
_PREFIXES = frozenset("mid pre post early late end non since circa".split())
_DASHES = frozenset({"-", "–", "—", "/"})
_OPEN = frozenset({"(", '"', "'", "–", "—", "|", "*", "_", ";"})
_EDGES = frozenset("end beginning start close middle turn course rest".split())
_BASES = frozenset("compared comparison relative up down versus vs against than".split())


def is_year(tokens: Tokens, index: int) -> bool:
    """Say whether the token has the four figures of a year from 1000 to 2199."""
    word = tokens.words[index]
    return (
        len(word) == 4
        and tokens.kinds[index] == "number"
        and word.isdecimal()
        and "1000" <= word < "2200"
    )


def _word(tokens: Tokens, index: int) -> str:
    return tokens.words[index] if 0 <= index < len(tokens) else ""


def is_capitalised(tokens: Tokens, index: int) -> bool:
    """Say whether a word begins with a capital, as names do."""
    return (
        0 <= index < len(tokens)
        and tokens.kinds[index] in ("word", "initials")
        and tokens.raw[index][0].isupper()
    )


def counts(tokens: Tokens, index: int) -> bool:
    """Say whether a unit, or what is surely counted by a figure before it, stands at `index`."""
    word = _word(tokens, index)
    if (
        word in ("-", "–")
        and tokens.joined(index)
        and tokens.joined(min(index + 1, len(tokens) - 1))
    ):
        following = _word(tokens, index + 1)
        return following[:1].isalpha() and following not in ("to", "end")
    return word in COUNTED or word in ("%", "°", "€", "£", "$", "¥", "×")


def counts_perhaps(tokens: Tokens, index: int) -> bool:
    """Say whether a plural noun stands there: "2000 lamps"."""
    if counts(tokens, index):
        return True
    word = _word(tokens, index)
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
        and word not in _NOT_PLURAL
        and word not in DATED
        and tokens.raw[index] == word
    )


def _round(word: str) -> bool:
    return int(word) % 50 == 0


def _detached(tokens: Tokens, index: int) -> bool:
    """Say whether no mark or letter touches the figures that makes something else of them."""
    words = tokens.words
    if tokens.joined(index):
        mark = words[index - 1]
        before = _word(tokens, index - 2)
        if mark in _DASHES:
            named = before in _PREFIXES or before[-1:].isdecimal() or not before
            if not named and tokens.joined(index - 1):
                return False
        elif mark not in _OPEN:
            return False
    after = index + 1
    if after < len(tokens) and tokens.joined(after):
        mark = words[after]
        if tokens.kinds[after] in ("word", "number", "initials"):
            return False
        if mark in ("%", "°", "€", "£", "$", "¥", "+", "=", "]", "#"):
            return False
        if mark in (":", "-", "–", "/") and after + 1 < len(tokens) and tokens.joined(after + 1):
            return mark != ":" and len(_word(tokens, after + 1)) in (2, 4, 3)
    return True


def in_name(tokens: Tokens, index: int) -> bool:
    """Say whether a capitalised name ends right before the year or begins right after it."""
    if is_capitalised(tokens, index - 1):
        word = tokens.words[index - 1]
        if word in EDITIONS:
            return True
        plain = word in YEAR_PREPOSITIONS or word in _BESIDE or word in _DETERMINERS
        plain = plain or word in _FUNCTION or index == 1 or word[-1].isdecimal()
        if not plain:
            return not counts_perhaps(tokens, index + 1)
    if _word(tokens, index - 1) in YEAR_PREPOSITIONS:
        return False
    end = index + 1
    while is_capitalised(tokens, end):
        end += 1
    return end - index > 2 or (end - index == 2 and tokens.words[end - 1] in EDITIONS)


def year_role(tokens: Tokens, index: int, listed: bool) -> str | None:
    """
    Return "year", "name" (the year of a report or an event), or None for any other number.

    `listed` says that the token right before, or before a comma or dash, is a year already.
    """
    if not _detached(tokens, index) or counts(tokens, index + 1):
        return None
    words = tokens.words
    before = _word(tokens, index - 1)
    if before in LABELS or (before == "." and _word(tokens, index - 2) in LABELS):
        return None
    if in_name(tokens, index):
        return "name"
    word = words[index]
    perhaps = counts_perhaps(tokens, index + 1)
    if perhaps and _round(word):
        return None
    if listed and not perhaps:
        return "year"
    return "year" if _fits(tokens, index, before, perhaps) else None


def _fits(tokens: Tokens, index: int, before: str, perhaps: bool) -> bool:
    """Say whether the words before and after take a year."""
    word = tokens.words[index]
    second = _word(tokens, index - 2)
    after = _word(tokens, index + 1)
    recent = "1700" <= word < "2100"
    if before in YEAR_PREPOSITIONS:
        return not (before in ("for", "into", "by") and (perhaps or not recent))
    if before in _BESIDE or before in SEASONS:
        return True
    if before in CLOSING_VERBS or before in OPENING_VERBS:
        return recent and not perhaps
    if before == "of":
        return second in _EDGES or (second not in MEASURES and not perhaps)
    if before in ("to", "from", "and", "than", "on", "over", "against", "with", "vs", "versus"):
        return recent and not perhaps and _takes_year(tokens, index, before, second)
    if before in ("as", "when", "once", "while"):
        return after in CLOSING_VERBS or after in OPENING_VERBS or after in ("came", "drew", "was")
    if before in ("(", "–", "—", "-", "/"):
        return recent and not perhaps
    if before in ("around", "about"):
        return recent and not (after[:1].isalpha() and after not in ("when", "and", "or", "to"))
    return recent and _stands_alone(tokens, index, before, after)


def _takes_year(tokens: Tokens, index: int, before: str, second: str) -> bool:
    """Say whether "to", "from", "and" … before the figures goes with a date."""
    if before == "and":
        return _starts_range(tokens, index - 2)
    if before == "to":
        return second not in CHANGE_VERBS or _starts_range(tokens, index - 2)
    if before == "than":
        return second not in ("more", "less", "fewer", "greater", "rather")
    if before == "from":
        return True
    if before in ("on", "over"):
        return second in ("%", "percent", "cent", "points", "up", "down", "higher", "lower")
    return second in _BASES or before in ("vs", "versus", "against")


def _starts_range(tokens: Tokens, index: int) -> bool:
    return index >= 0 and (is_year(tokens, index) or tokens.kinds[index] == "number")


def _stands_alone(tokens: Tokens, index: int, before: str, after: str) -> bool:
    """Say whether figures without a preposition are a year: "2023 was", "the 2023 figure"."""
    if len(tokens) == 1:
        return True
    if before in _DETERMINERS:
        return after[:1].isalpha() or after == "'"
    if before in ("", '"', "*", "#", "|", ",", ";", ".", ":", "but", "that", "and"):
        if after in _SAYS or after in DATED:
            return True
        if after == "'" and _word(tokens, index + 2) == "s":
            return True
        return before in ("", "|", "#") and after in (":", "|", "–", "—")
    return after in DATED and not is_capitalised(tokens, index + 1)
