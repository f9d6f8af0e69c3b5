"""Cut a sentence into segments and clauses, so that words can be bound to what they belong to.

There is no parser here: marks, conjunctions, relative pronouns and verbs are enough to say which
words stand together. A segment is a stretch between boundaries; segments that continue one another
("By 2023, China had …") share a clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.tokens import Tokens
from claimcheck.words import function_words, lexicon

RELATIVE = frozenset("which who whose whom".split())
SUBORDINATORS = frozenset(
    "if unless when while whereas although though because since after before once until as where even".split()
)
COORDINATORS = frozenset("and but or yet so nor".split())
FINITE = frozenset(
    "is are was were am be been has have had does do did will would can could may might must shall should "
    "'s 're 've 'd 'll 'm n't".split()
)
_HARD = frozenset(";:\u2013\u2014()[]")


class Segment(NamedTuple):
    """A stretch of tokens between two boundaries."""

    first: int
    last: int  # end-exclusive
    clause: int  # number of the clause that it belongs to
    opener: str  # the relative pronoun, subordinator or conjunction that it begins with, or ""
    finite: bool  # holds a finite verb
    apposition: bool = False  # a noun phrase that only renames what stands before


class Clauses(NamedTuple):
    """The segments of a sentence, and for each token the number of its segment and clause."""

    segments: tuple[Segment, ...]
    segment_of: tuple[int, ...]
    clause_of: tuple[int, ...]

    def distance(self, one: int, other: int) -> int:
        """Return 0 for tokens of one segment, 1 of one clause, 2 of different clauses."""
        if self.segment_of[one] == self.segment_of[other]:
            return 0
        return 1 if self.clause_of[one] == self.clause_of[other] else 2


def is_finite_verb(words: Sequence[str], index: int) -> bool:
    """Say whether the word looks like a finite verb where it stands."""
    word = words[index]
    if word in FINITE:
        # A possessive 's is no verb.
        return word != "'s"
    if function_words.is_function_word(word) or word.endswith("ing"):
        return False
    previous = words[index - 1] if index else ""
    if previous in (
        "to",
        "the",
        "a",
        "an",
        "of",
        "in",
        "for",
        "by",
        "'s",
        "at",
        "on",
        "from",
        "with",
        "-",
    ):
        return False
    if lexicon.is_past_or_participle(word):
        return True
    return lexicon.main_pos(word) == lexicon.VERB and word != lexicon.lemma(word)


def read(tokens: Tokens, taken: Sequence[bool]) -> Clauses:
    """Return the clauses of one sentence; boundaries inside taken tokens (dates, names) are none."""
    words = tokens.words
    pieces = _pieces(tokens, taken)
    segments: list[Segment] = []
    clause = 0
    main = 0
    for first, last, hard in pieces:
        opener = words[first] if first < last else ""
        if opener in COORDINATORS and first + 1 < last and words[first + 1] in SUBORDINATORS:
            opener = words[first + 1]
        finite = any(is_finite_verb(words, index) for index in range(first, last))
        apposition = False
        if segments:
            previous = segments[-1]
            relative = opener in RELATIVE or (
                opener in ("in", "of", "for", "to", "at", "with", "from")
                and first + 1 < last
                and words[first + 1] in RELATIVE
            )
            if relative:
                clause += 1
                number = clause
            elif hard == "(":
                clause += 1
                number = clause
                apposition = True
            elif hard == ")":
                number = main
            elif (
                finite
                and (hard or opener in COORDINATORS or opener in SUBORDINATORS)
                and _has_subject(words, first, last, opener)
            ):
                clause += 1
                number = main = clause
            elif (
                finite and previous.clause != main and not _has_subject(words, first, last, opener)
            ):
                number = main  # "X, director of Y, opened …": the main clause goes on
            elif (
                finite
                and _clause_is_finite(segments, main)
                and _has_subject(words, first, last, opener)
            ):
                clause += 1
                number = main = clause
            elif (
                not finite
                and _starts_noun_phrase(words, first, last)
                and opener not in COORDINATORS
            ):
                number = main
                apposition = True
            else:
                number = main
            segments.append(Segment(first, last, number, _opener(opener), finite, apposition))
        else:
            segments.append(Segment(first, last, 0, _opener(opener), finite))
    segment_of = [0] * len(words)
    clause_of = [0] * len(words)
    for number, segment in enumerate(segments):
        end = segments[number + 1].first if number + 1 < len(segments) else len(words)
        for index in range(segment.first, end):
            segment_of[index] = number
            clause_of[index] = segment.clause
    return Clauses(tuple(segments), tuple(segment_of), tuple(clause_of))


def _opener(word: str) -> str:
    return word if word in RELATIVE or word in SUBORDINATORS or word in COORDINATORS else ""


def _clause_is_finite(segments: Sequence[Segment], clause: int) -> bool:
    return any(segment.finite for segment in segments if segment.clause == clause)


def _has_subject(words: Sequence[str], first: int, last: int, opener: str) -> bool:
    """Say whether something stands before the first finite verb of the piece."""
    index = first + (
        1 if opener in COORDINATORS or opener in SUBORDINATORS or opener in RELATIVE else 0
    )
    for place in range(index, last):
        if is_finite_verb(words, place):
            return place > index
    return False


def _starts_noun_phrase(words: Sequence[str], first: int, last: int) -> bool:
    if first >= last:
        return False
    word = words[first]
    return (
        word in function_words.DETERMINERS
        or not function_words.is_function_word(word)
        and not word.endswith("ing")
        and not lexicon.is_past_or_participle(word)
    )


def _pieces(tokens: Tokens, taken: Sequence[bool]) -> list[tuple[int, int, str]]:
    """Return (first, last, mark before it) for each stretch between boundaries."""
    words = tokens.words
    pieces: list[tuple[int, int, str]] = []
    start, mark = 0, ""
    count = len(words)

    def close(end: int, following: str) -> None:
        nonlocal start, mark
        if any(tokens.kinds[index] != "mark" for index in range(start, end)):
            pieces.append((start, end, mark))
            start = end
        mark = following

    for index in range(count):
        word = words[index]
        if taken[index]:
            continue
        if word in _HARD and not (word == "\u2013" and tokens.joined(index)):
            close(index, word)
        elif (
            word == "-"
            and not tokens.joined(index)
            and index + 1 < count
            and not tokens.joined(index + 1)
        ):
            close(index, "\u2013")
        elif word == ",":
            close(index, "")
        elif (
            index > start
            and (word in COORDINATORS or word in SUBORDINATORS or word in RELATIVE)
            and word not in ("as", "or", "so", "even", "before", "after", "since", "until")
        ):
            if word in RELATIVE or any(
                is_finite_verb(words, place) for place in range(index + 1, min(index + 9, count))
            ):
                close(index, "")
    close(count, "")
    return [(_skip_marks(tokens, first, last), last, before) for first, last, before in pieces]


def _skip_marks(tokens: Tokens, first: int, last: int) -> int:
    while (
        first < last - 1
        and tokens.kinds[first] == "mark"
        and tokens.words[first] not in ("$", "\u20ac", "\u00a3", "-")
    ):
        first += 1
    return first
