"""Tell the four figures of a year from four figures that count, label or name something."""

from __future__ import annotations

from claimcheck.facets.time.vocabulary import (
    CHANGE_VERBS,
    CLOSING_VERBS,
    COUNTED,
    DATED,
    EDITIONS,
    EVENTS,
    FISCAL,
    LABELS,
    MEASURES,
    OPENING_VERBS,
    SCHOOL,
    SEASONS,
    YEAR_PREPOSITIONS,
)
from claimcheck.tokens import Tokens

_DETERMINERS = frozenset("the its his her their our your my this s 's full each".split())
_BESIDE = FISCAL | SCHOOL | frozenset(SEASONS)
_BESIDE |= frozenset("year years fy calendar early late mid end season between period".split())
_BESIDE |= frozenset("quarter half h q q1 q2 q3 q4 h1 h2 decade".split())
# Words at the head of a sentence, or with a capital in a title, that no name ends in.
_FUNCTION = frozenset(
    "as when once while and or but than that if where because although though not from to of on at"
    " with against versus vs compared around about or since only even back dated ended began till"
    " the a an its this until".split()
)
# Words in -s that are no plural nouns, so that "in 1950 was" and "from 2005 onwards" are years.
_NOT_PLURAL = frozenset(
    "was has does goes its this thus across plus less versus yes perhaps always onwards afterwards"
    " towards upwards nevertheless besides sees shows brings marks comes remains looks seems means"
    " makes takes gives sets says holds ends begins starts opens closes becomes sometimes".split()
)
_SAYS = frozenset(
    "was is will has had saw sees brought marked marks began ended came proved turned became opened"
    " started closed finished witnessed remains remained looks may could would should did".split()
)
_PREFIXES = frozenset("mid pre post early late end since circa".split())
_DASHES = frozenset({"-", "–", "—", "/"})
_OPEN = frozenset({"(", '"', "'", "–", "—", "|", "*", "_", ";", ",", ":", "~"})
_BASES = frozenset("compared comparison relative up down versus vs against than".split())
_EDGES = frozenset("end beginning start close middle turn course rest half part outset".split())
_SIGNS = frozenset("% ° € £ $ ¥ × + = ] # ^".split())
_STREETS = frozenset("street avenue road lane drive boulevard square way court place".split())
_AMOUNTS = ("%", "percent", "cent", "points", "up", "down", "higher", "lower")


def is_year(tokens: Tokens, index: int) -> bool:
    """Say whether the token has the four figures of a year from 1000 to 2199."""
    word = tokens.words[index]
    return (
        len(word) == 4
        and tokens.kinds[index] == "number"
        and word.isdecimal()
        and "1000" <= word < "2200"
    )


def word_at(tokens: Tokens, index: int) -> str:
    """Return a word, or nothing beyond the ends of the sentence."""
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
    word = word_at(tokens, index)
    if word == "-" and tokens.joined(index) and index + 1 < len(tokens):
        following = tokens.words[index + 1]
        return (
            tokens.joined(index + 1) and following[:1].isalpha() and following not in ("to", "end")
        )
    return word in COUNTED or word in _SIGNS


def counts_perhaps(tokens: Tokens, index: int) -> bool:
    """Say whether a plural noun may stand there: "2000 lamps"."""
    if counts(tokens, index):
        return True
    word = word_at(tokens, index)
    if word == "of":
        return word_at(tokens, index + 1) in (
            "the",
            "its",
            "their",
            "these",
            "those",
            "all",
            "them",
        )
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


def _clear_left(tokens: Tokens, index: int) -> bool:
    """Say whether nothing touches the figures from the left that makes something else of them."""
    if not tokens.joined(index):
        return True
    mark, before = tokens.words[index - 1], word_at(tokens, index - 2)
    if mark in _DASHES:
        if not tokens.joined(index - 1) or mark == "—":
            return True
        return before in _PREFIXES or before == "to" or before[-1:].isdecimal()
    return mark in _OPEN and not (mark in (",", ":") and before[-1:].isdecimal())


def _clear_right(tokens: Tokens, end: int) -> bool:
    """Say whether nothing touches the figures from the right that makes something else of them."""
    if end >= len(tokens) or not tokens.joined(end):
        return True
    mark = tokens.words[end]
    if tokens.kinds[end] != "mark" or mark in _SIGNS:
        return False
    if end + 1 >= len(tokens) or not tokens.joined(end + 1):
        return True
    if tokens.kinds[end + 1] == "number":
        return mark not in (":", "-", "/", ".", ",")
    return mark != "-" or tokens.words[end + 1] in ("to", "end")


def in_name(tokens: Tokens, index: int, end: int) -> bool:
    """Say whether a capitalised name ends right before the year or begins right after it."""
    before = word_at(tokens, index - 1)
    modern = "1800" <= tokens.words[index] < "2100"
    if before in EVENTS and modern:
        return True
    if is_capitalised(tokens, index - 1):
        if before in EDITIONS:
            return True
        plain = before in YEAR_PREPOSITIONS or before in _BESIDE or before in _DETERMINERS
        if not (plain or before in _FUNCTION or index == 1 or before[-1].isdecimal()):
            return modern and not counts_perhaps(tokens, end)
    if before in YEAR_PREPOSITIONS or not modern:
        return False
    stop = end
    while is_capitalised(tokens, stop):
        stop += 1
    if stop == end or tokens.words[stop - 1] in _STREETS:
        return False
    return stop - end > 1 or tokens.words[stop - 1] in EDITIONS


def year_role(tokens: Tokens, index: int, end: int, listed: bool) -> str | None:
    """
    Return "year", "name" (the year of a report or an event), or None for any other number.

    The figures are the tokens from `index` up to `end` ("2014–2023" is one expression). `listed`
    says that a date stands right before, or before a comma, a dash, "and" or "to".
    """
    if not (_clear_left(tokens, index) and _clear_right(tokens, end)) or counts(tokens, end):
        return None
    before = word_at(tokens, index - 1)
    if before in LABELS or (before == "." and word_at(tokens, index - 2) in LABELS):
        return None
    if in_name(tokens, index, end):
        return "name"
    word = tokens.words[index]
    perhaps = counts_perhaps(tokens, end)
    if perhaps and (_round(word) or not "1850" <= word < "2050"):
        return None
    if listed and not perhaps:
        return "year"
    return "year" if _fits(tokens, (index, end), before, perhaps) else None


def _fits(tokens: Tokens, place: tuple[int, int], before: str, perhaps: bool) -> bool:
    """Say whether the words before and after take a year."""
    index, end = place
    word = tokens.words[index]
    second, after = word_at(tokens, index - 2), word_at(tokens, end)
    recent = "1700" <= word < "2100"
    if before in YEAR_PREPOSITIONS:
        return _after_preposition(before, second, word, perhaps)
    if before in _BESIDE:
        return before != "between" or _range_follows(tokens, end, "and")
    if before in CLOSING_VERBS or before in OPENING_VERBS:
        return recent and not perhaps
    if before == "of":
        return second in _EDGES or (second not in MEASURES and not perhaps)
    if before in ("to", "from", "and", "than", "on", "over", "against", "with", "vs", "versus"):
        return not perhaps and _takes_year(tokens, place, before, second)
    if before in ("as", "when", "once", "while", "with"):
        return after in CLOSING_VERBS or after in OPENING_VERBS or after in ("came", "drew", "was")
    if before in ("(", "–", "—", "-", "/", "~"):
        return recent and not perhaps
    if before in ("around", "about"):
        if second in YEAR_PREPOSITIONS or second in ("from", "to"):
            return True
        return recent and not (after[:1].isalpha() and after not in ("when", "and", "or", "to"))
    return recent and _stands_alone(tokens, place, before)


def _after_preposition(before: str, second: str, word: str, perhaps: bool) -> bool:
    """Say whether figures after "in", "by", "for" are a year: not "rose by 2000"."""
    recent = "1700" <= word < "2100"
    if before == "by" and second in CHANGE_VERBS:
        return recent and not perhaps and not _round(word)
    if before in ("for", "into", "by", "through"):
        return recent and not perhaps
    return True


def _range_follows(tokens: Tokens, end: int, joint: str) -> bool:
    """Say whether a later year follows: "between 2014 and 2023" without a thing counted."""
    if word_at(tokens, end) != joint:
        return True
    at = end + 1
    if at >= len(tokens) or not is_year(tokens, at):
        return True
    first, last = tokens.words[end - 1], tokens.words[at]
    if counts(tokens, at + 1) or last < first:
        return False
    return not (counts_perhaps(tokens, at + 1) and _round(first) and _round(last))


def _takes_year(tokens: Tokens, place: tuple[int, int], before: str, second: str) -> bool:
    """Say whether "to", "from", "and" … before the figures goes with a date."""
    index, end = place
    word = tokens.words[index]
    recent = "1700" <= word < "2100"
    if before == "from":
        if second in CHANGE_VERBS and (_round(word) or not recent):
            return False
        if word_at(tokens, end) in ("to", "until", "through"):
            return _range_follows(tokens, end, tokens.words[end])
        return recent or word_at(tokens, end) in ("", ",", ".", "onwards", "on")
    if not recent:
        return False
    if before == "and":
        return False
    if before == "to":
        return second not in CHANGE_VERBS
    if before == "than":
        return second not in ("more", "less", "fewer", "greater", "rather")
    if before in ("on", "over"):
        return second in _AMOUNTS or second[-1:].isdecimal()
    return second in _BASES or before in ("vs", "versus", "against")


def _stands_alone(tokens: Tokens, place: tuple[int, int], before: str) -> bool:
    """Say whether figures without a preposition are a year: "2023 was", "the 2023 figure"."""
    index, end = place
    after = word_at(tokens, end)
    if end - index == len(tokens):
        return True
    if before in _DETERMINERS:
        return after[:1].isalpha() or after == "'"
    if before in ("a", "an"):
        return after[:1].isalpha() and not _round(tokens.words[index])
    if before == "," and after == ")":
        return True
    if before in ("", '"', "*", "#", "|", ",", ";", ".", ":", "but", "that", "and"):
        if after in _SAYS or after in DATED:
            return True
        if after == "'" and word_at(tokens, end + 1) == "s":
            return True
        return before in ("", "|", "#") and after in (":", "|", "–", "—")
    return after in DATED and not is_capitalised(tokens, end)
