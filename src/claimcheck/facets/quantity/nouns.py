"""Read what a figure counts: the noun phrase behind it, or the one before its verb."""

from __future__ import annotations

from claimcheck.facets.quantity.phrases import ATTRIBUTIVE, STOPS, is_plural
from claimcheck.tokens import Tokens

_LONGEST = 7  # words of a noun phrase behind a figure
# Between figure and noun, but no part of what is counted.
_SKIPPED = frozenset(
    "more additional extra further other new-style such respective consecutive straight separate".split()
)
_VERBS = frozenset(
    "said died won lost came went took made got saw ran fell rose grew killed injured wounded voted"
    " signed sold bought reached took left live lived work worked remain remained attended took".split()
)


def read_noun(tokens: Tokens, start: int) -> tuple[int, int] | None:
    """Return the span of the noun phrase that begins at token `start`, None where there is none."""
    words, count = tokens.words, len(tokens)
    at = start
    if at < count and words[at] == "-" and tokens.joined(at):
        return _hyphenated(tokens, at + 1)
    if at + 1 < count and words[at] == "of" and words[at + 1] in _OWNERS:
        at += 2  # "three of the samples"
    elif at < count and words[at] == "of":
        at += 1  # "thousands of people"
    while at < count and words[at] in _SKIPPED:
        at += 1
    first, end = at, at
    while at < count and at - first < _LONGEST:
        word = words[at]
        if tokens.kinds[at] in ("mark", "link") and not _inner(tokens, at):
            break
        if word in STOPS and not (word in _NOUNS_TOO or (tokens.raw[at].isupper() and len(word) > 1)):
            break
        if tokens.kinds[at] == "number" and not (at > first and words[at - 1] == "-"):
            break
        at += 1
        end = at
        if is_plural(word) and not _goes_on(tokens, at, word):
            return first, end
    if end == first:
        return None
    return _singular(tokens, first, end)


_OWNERS = frozenset("the its their his her our these those them all".split())
_NOUNS_TOO = frozenset({"us", "all-star"})


def _inner(tokens: Tokens, at: int) -> bool:
    """Say whether a mark joins two words of one compound ("large-scale", "R&D")."""
    if tokens.words[at] not in ("-", "&", "/"):
        return False
    return at + 1 < len(tokens) and tokens.joined(at) and tokens.joined(at + 1)


def _goes_on(tokens: Tokens, at: int, word: str) -> bool:
    """Say whether the plural before token `at` only qualifies a noun that follows."""
    if at >= len(tokens):
        return False
    if tokens.words[at] == "-" and _inner(tokens, at):
        return True
    follower = tokens.words[at]
    if follower == "'" and at + 1 < len(tokens):
        return False
    return word in ATTRIBUTIVE and follower not in STOPS and is_plural(follower)


def _hyphenated(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return the "member" of "a 12-member panel"."""
    if at >= len(tokens) or not tokens.joined(at) or tokens.kinds[at] != "word":
        return None
    if tokens.words[at] in STOPS:
        return None
    return at, at + 1


def _singular(tokens: Tokens, first: int, end: int) -> tuple[int, int] | None:
    """Cut a phrase without a plural before a verb: "1.2 million reached" counts nothing."""
    words = tokens.words
    for index in range(first, end):
        word = words[index]
        if word in _VERBS or (word.endswith(("ed", "ing")) and index == first and len(word) > 4):
            return (first, index) if index > first else None
        if word.endswith("ly") and len(word) > 4:
            return (first, index) if index > first else None
    return first, end


_NUMBERS_OF = frozenset(
    {"number", "numbers", "total", "count", "tally", "population", "stock", "sum"}
)
_LINKS = frozenset(
    "reached reaches reach number numbers numbered total totals totalled totaled is was were are stood"
    " stands hit hits exceeded exceeds topped passed climbed rose fell grew to at of now had have has"
    " increased decreased dropped declined surpassed amounted came".split()
)


def read_noun_before(tokens: Tokens, first: int) -> tuple[int, int] | None:
    """Return the noun in front of a bare figure: "the number of patents … reached 378,000"."""
    words = tokens.words
    at = first - 1
    steps = 0
    while (
        at >= 0
        and steps < 4
        and (words[at] in _LINKS or words[at] in ("by", "from", "a", "record"))
    ):
        at -= 1
        steps += 1
    if at < 0 or steps == 0:
        return None
    for index in range(at, max(at - 22, 0), -1):
        if words[index] == "of" and words[index - 1] in _NUMBERS_OF:
            return read_noun(tokens, index + 1)
        if words[index] in (".", ";", ":"):
            break
    end = at + 1
    if is_plural(words[at]) and words[at] not in STOPS:
        begin = at
        while begin > 0 and at - begin < 4 and tokens.kinds[begin - 1] in ("word", "initials") and (
            words[begin - 1] not in STOPS and not is_plural(words[begin - 1])
        ):  # fmt: skip
            begin -= 1
        return begin, end
    return None
