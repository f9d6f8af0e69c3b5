"""Read what a figure counts: the noun phrase behind it, or the one before its verb."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.facets.quantity.phrases import ATTRIBUTIVE, STOPS, is_plural, is_verb, is_verb_here
from claimcheck.tokens import Tokens

_LONGEST = 7  # words of a noun phrase behind a figure
# Between figure and noun, but no part of what is counted.
_SKIPPED = frozenset(
    "more additional extra further other such respective consecutive straight separate successive"
    " different fewer full whole entire".split()
)
_NO_NOUNS = frozenset(
    "strong short old ahead behind clear long wide high tall deep thick away apart off down up"
    " each alone together overall ago early late percent total now today odd something".split()
)
_OWNERS = frozenset("the its their his her our these those them all".split())


def read_noun(tokens: Tokens, start: int, ceiling: int) -> tuple[int, int] | None:
    """
    Return the span of the noun phrase that begins at token `start`, None where there is none.

    The phrase ends before token `ceiling`, where the next figure begins.
    """
    words = tokens.words
    at = start
    if at < ceiling and words[at] == "-" and tokens.joined(at):
        return _hyphenated(tokens, at + 1)
    if at < ceiling and words[at] == "times":
        return at, at + 1
    if at + 1 < ceiling and words[at] == "of" and words[at + 1] in _OWNERS:
        at += 2  # "three of the samples"
    elif at < ceiling and words[at] == "of":
        at += 1  # "thousands of people"
    while at < ceiling and words[at] in _SKIPPED:
        at += 1
    return _phrase(tokens, at, ceiling)


def _phrase(tokens: Tokens, first: int, ceiling: int) -> tuple[int, int] | None:
    """Read on to the first plural noun, or to the last word that can be a noun."""
    words = tokens.words
    at = first
    while at < ceiling and at - first < _LONGEST:
        word = words[at]
        if word == "'s" and at > first:
            return _phrase(tokens, at + 1, ceiling)  # "three of the fund's managers"
        if tokens.kinds[at] in ("mark", "link") and not _inner(tokens, at):
            break
        if word in STOPS and not (tokens.raw[at].isupper() and len(word) > 1):
            break
        if tokens.kinds[at] == "number" and not (at > first and words[at - 1] == "-"):
            break
        if word in _NO_NOUNS and at == first and not _word_follows(tokens, at):
            return None
        if is_plural(word) and is_verb_here(tokens, at):
            break
        at += 1
        if is_plural(word) and not _goes_on(tokens, at, word):
            return first, at
    return _singular(tokens, first, at) if at > first else None


def _word_follows(tokens: Tokens, at: int) -> bool:
    """Say whether a noun can follow: "two long poems", but not "two long"."""
    after = at + 1
    if after >= len(tokens.words):
        return False
    if tokens.words[after] == "-" and tokens.joined(after):
        return True  # "one long-haul flight"
    if tokens.kinds[after] != "word":
        return False
    return tokens.words[after] not in STOPS and not is_verb(tokens.words[after])


def _inner(tokens: Tokens, at: int) -> bool:
    """Say whether a mark joins two words of one compound ("large-scale", "R&D")."""
    if tokens.words[at] not in ("-", "&", "/"):
        return False
    return at + 1 < len(tokens.words) and tokens.joined(at) and tokens.joined(at + 1)


def _goes_on(tokens: Tokens, at: int, word: str) -> bool:
    """Say whether the plural before token `at` only qualifies a noun that follows."""
    if at >= len(tokens.words):
        return False
    if tokens.words[at] == "-" and _inner(tokens, at):
        return True
    follower = tokens.words[at]
    return word in ATTRIBUTIVE and follower not in STOPS and is_plural(follower)


def _hyphenated(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return the "member" of "a 12-member panel"."""
    if at >= len(tokens.words) or not tokens.joined(at) or tokens.kinds[at] != "word":
        return None
    if tokens.words[at] in STOPS or tokens.words[at] in _NO_NOUNS:
        return None
    return at, at + 1


def _singular(tokens: Tokens, first: int, end: int) -> tuple[int, int] | None:
    """Cut a phrase without a plural before its verb: "1.2 million reached" counts nothing."""
    words = tokens.words
    if words[first].endswith("ing"):
        return None  # "1.8m living abroad"
    for index in range(first, end):
        hyphened = "-" in words[max(first, index - 1) : index + 2]
        if tokens.raw[index].islower() and not hyphened and is_verb(words[index]):
            end = index
            break
    while end > first and (
        words[end - 1] == "-" or words[end - 1] in _NO_NOUNS or _is_adjective(words[end - 1])
    ):
        end -= 1
    return (first, end) if end > first else None


@lru_cache(maxsize=4096)
def _is_adjective(word: str) -> bool:
    """Say whether a word is an adjective and never a noun: "the 10 largest" counts nothing."""
    from claimcheck.words import lexicon

    return bool(lexicon.pos(word) == lexicon.ADJECTIVE)


_NUMBERS_OF = frozenset(
    "number numbers total count tally population stock sum volume amount membership".split()
)
# Verbs that tell the number of their subject: "China's effective patents number 378,000".
_LINKS = frozenset(
    "reached reaches reach number numbers numbered total totals totalled totaled stood stands hit"
    " hits exceeded exceeds topped surpassed amounted climbed rose fell grew increased decreased"
    " dropped declined soared jumped plunged swelled shrank rises falls grows".split()
)
_AUXILIARIES = frozenset("is was were are has had have now at to by from around some".split())


def read_noun_before(tokens: Tokens, first: int, floor: int) -> tuple[int, int] | None:
    """Return the noun in front of a bare figure: "the number of patents … reached 378,000"."""
    words = tokens.words
    at, link, verb = first - 1, False, False
    while at >= floor and first - at < 6:
        if words[at] in _LINKS:
            verb = True
        elif words[at] not in _AUXILIARIES:
            break
        link = True
        at -= 1
    if at < floor or not link:
        return None
    for index in range(at, max(at - 22, 0), -1):
        if words[index] == "of" and words[index - 1] in _NUMBERS_OF:
            return read_noun(tokens, index + 1, first)
        if words[index] in (".", ";", ":", ",") or (
            words[index] == "and" and words[index + 1] in _OWNERS
        ):
            break
    if not verb or not is_plural(words[at]) or words[at] in STOPS:
        return None
    begin = at
    while (
        begin > floor
        and at - begin < 4
        and tokens.kinds[begin - 1] in ("word", "initials")
        and words[begin - 1] not in STOPS
        and not is_plural(words[begin - 1])
    ):
        begin -= 1
    return begin, at + 1
