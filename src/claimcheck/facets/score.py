"""Results of a match, which are two figures and no range: "3–1", "by three goals to one"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.tokens import Tokens

_WORDS = {
    word: number
    for number, word in enumerate("nil one two three four five six seven eight nine ten".split())
} | {"zero": 0, "love": 0}
_CONTEST = frozenset(
    "beat defeat win lose draw victory defeat tie match final game score scoreline trounce thrash "
    "edge hammer overcome crush down rout".split()
)
_MOST = 200  # the highest score of common sports
_GOALS = frozenset("goal goals point points try tries run runs set sets game games frames".split())


class Score(NamedTuple):
    """One result, by token indices; the two figures in the order in which they are written."""

    first: int
    last: int  # end-exclusive
    one: int
    other: int

    @property
    def result(self) -> tuple[int, int]:
        """The two figures, the higher first: who won is told by the names."""
        return (max(self.one, self.other), min(self.one, self.other))


def read(tokens: Tokens, lemmas: Sequence[str], taken: Sequence[bool]) -> tuple[Score, ...]:
    """Return the results in one sentence; only a sentence that tells of a contest has any."""
    if not any(lemma in _CONTEST for lemma in lemmas):
        return ()
    found = []
    for index in range(len(tokens) - 2):
        score = None if taken[index] else _score_at(tokens, index)
        if score is not None:
            found.append(score)
    return tuple(found)


def _score_at(tokens: Tokens, index: int) -> Score | None:
    """Read "3-1", "3–1" and "three goals to one"."""
    one = _value(tokens, index)
    if one is None:
        return None
    words = tokens.words
    place = index + 1
    if words[place] in ("-", "\u2013", ":") and tokens.joined(place):
        other = _value(tokens, place + 1)
        if other is not None and tokens.joined(place + 1):
            return Score(index, place + 2, one, other)
        return None
    if words[place] in _GOALS:
        place += 1
    if place + 1 < len(words) and words[place] in ("to", "-"):
        other = _value(tokens, place + 1)
        if other is not None and place + 2 <= len(words):
            end = place + 2
            return Score(index, end, one, other) if _ends(tokens, end) else None
    return None


def _ends(tokens: Tokens, end: int) -> bool:
    """Say whether nothing is counted behind: "3 to 4 million" is a range."""
    return end >= len(tokens) or tokens.kinds[end] == "mark" or tokens.words[end] in (
        "on", "in", "at", "against", "over", "to", "and", "with", "by", "for", "after", "before",
    )  # fmt: skip


def _value(tokens: Tokens, index: int) -> int | None:
    if index >= len(tokens):
        return None
    word = tokens.words[index]
    if word.isdigit() and len(word) <= 3 and int(word) <= _MOST:
        return int(word)
    return _WORDS.get(word)
