"""Look at figures and the words beside them: are these four figures, a unit, a counted thing?"""

from __future__ import annotations

from claimcheck.facets.time.vocabulary import COUNTED, DATED
from claimcheck.tokens import Tokens

# Words in -s that are no plural nouns, so that "in 1950 was" and "from 2005 onwards" are years.
_NOT_PLURAL = frozenset(
    "was has does goes its this thus across plus less versus yes perhaps always onwards afterwards"
    " towards upwards nevertheless besides sees shows brings marks comes remains looks seems means"
    " makes takes gives sets says holds ends begins starts opens closes becomes sometimes".split()
)
_UNIT_SIGNS = frozenset("% ° € £ $ ¥ ×".split())
_SIGNS = _UNIT_SIGNS | frozenset("+ = ] # ^".split())


def word_at(tokens: Tokens, index: int) -> str:
    """Return a word, or nothing beyond the ends of the sentence."""
    return tokens.words[index] if 0 <= index < len(tokens) else ""


def is_year(tokens: Tokens, index: int) -> bool:
    """Say whether the token has the four figures of a year from 1000 to 2199."""
    word = word_at(tokens, index)
    return (
        len(word) == 4
        and tokens.kinds[index] == "number"
        and word.isdecimal()
        and "1000" <= word < "2200"
    )


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
        after = tokens.words[index + 1]
        return tokens.joined(index + 1) and after[:1].isalpha() and not _dates(after)
    return (word in COUNTED or word in _UNIT_SIGNS) and word_at(tokens, index + 1) != "'s"


def counts_perhaps(tokens: Tokens, index: int) -> bool:
    """Say whether a plural noun may stand there: "2000 lamps"."""
    if counts(tokens, index):
        return True
    word = word_at(tokens, index)
    if word == "of":
        after = word_at(tokens, index + 1)
        return after in ("the", "its", "their", "these", "those", "all", "them")
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
        and word not in _NOT_PLURAL
        and word not in DATED
        and tokens.raw[index] == word
    )


def is_round(word: str) -> bool:
    """Say whether figures are a multiple of fifty, which counts are more often than years."""
    return int(word) % 50 == 0


def touches_left(tokens: Tokens, index: int, prefixes: frozenset[str]) -> bool:
    """Say whether something touches figures from the left that makes something else of them."""
    if not tokens.joined(index):
        return False
    mark, before = tokens.words[index - 1], word_at(tokens, index - 2)
    if mark in ("-", "–", "—", "/"):
        if not tokens.joined(index - 1) or mark == "—":
            return False
        return not (before in prefixes or before == "to" or before[-1:].isdecimal())
    if mark in (",", ":"):
        return before[-1:].isdecimal()
    return mark not in ("(", '"', "'", "|", "*", "_", ";", "~")


def touches_right(tokens: Tokens, end: int) -> bool:
    """Say whether something touches figures from the right that makes something else of them."""
    if end >= len(tokens) or not tokens.joined(end):
        return False
    mark = tokens.words[end]
    if tokens.kinds[end] != "mark" or mark in _SIGNS:
        return True
    if end + 1 >= len(tokens) or not tokens.joined(end + 1):
        return False
    if tokens.kinds[end + 1] == "number":
        return mark in (":", "-", "/", ".", ",")
    return mark == "-" and not _dates(tokens.words[end + 1])


def _dates(word: str) -> bool:
    """Say whether a word after a hyphen leaves the figures a year: "2023-Q1", "2014-to-2023"."""
    return word in ("to", "end") or (word[0] in ("q", "h") and word[1:].isdecimal())
