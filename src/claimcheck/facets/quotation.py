"""What somebody is quoted with: the same words, some of them, or others (verdicts.md 6)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.model import Outcome
from claimcheck.tokens import Tokens
from claimcheck.words import function_words

_FEWEST = 4  # words by which a quotation is known
_SHARE = 0.5  # of the telling words of two quotations, from which one is the other misquoted
_NO = frozenset("no not n't never none nothing nobody neither nor without cannot".split())


class Quoted(NamedTuple):
    """How a claim's quotation stands in a sentence, by token indices."""

    outcome: Outcome  # agree or differ
    first: int
    last: int  # end-exclusive


def find(claimed: Sequence[str], tokens: Tokens) -> Quoted | None:
    """
    Find a claim's quotation, given by its words, in a sentence; None where it is not there.

    Its own words agree, with or without marks, and so does a run of them between marks. Words
    between marks that are in good part the claim's, but not all of them, differ.
    """
    if len(claimed) < _FEWEST:
        return None
    places = [at for at, kind in enumerate(tokens.kinds) if kind != "mark"]
    at = _run(claimed, [tokens.words[place] for place in places])
    if at is not None:
        return Quoted(Outcome.AGREE, places[at], places[at + len(claimed) - 1] + 1)
    said = spoken(tokens)
    inside = [at for first, last in said for at in range(first, last) if tokens.kinds[at] != "mark"]
    words = [tokens.words[at] for at in inside]
    if len(words) < _FEWEST:
        return None
    span = said[0][0] - 1, said[-1][1] + 1
    if _run(words, claimed) is not None or _run(claimed, words) is not None:
        return Quoted(Outcome.AGREE, *span)
    mine, theirs = _telling(words), _telling(claimed)
    shared = len(mine & theirs)
    if not shared or shared < _SHARE * max(len(mine), len(theirs)):
        return None
    return Quoted(Outcome.DIFFER, *span)


def spoken(tokens: Tokens) -> list[tuple[int, int]]:
    """Return the stretches between double quotation marks, without the marks."""
    if '"' not in tokens.raw:
        return []
    marks = [at for at, piece in enumerate(tokens.raw) if piece == '"']
    return [(first + 1, last) for first, last in zip(marks[::2], marks[1::2], strict=False)]


def _run(part: Sequence[str], whole: Sequence[str]) -> int | None:
    """Return where words stand one behind the other among others."""
    wanted, length = list(part), len(part)
    for at in range(len(whole) - length + 1):
        if whole[at] == wanted[0] and list(whole[at : at + length]) == wanted:
            return at
    return None


def _telling(words: Sequence[str]) -> frozenset[str]:
    return frozenset(
        word for word in words if word in _NO or not function_words.is_function_word(word)
    )
