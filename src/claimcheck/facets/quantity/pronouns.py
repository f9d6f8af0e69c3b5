"""Tell "one" the pronoun from one the number."""

from __future__ import annotations

from claimcheck.facets.quantity.number_words import CARDINALS, DENOMINATORS
from claimcheck.tokens import Tokens

_NOT_ONE = frozenset(
    "of or and in to the that which who is was has had would can could will may might must more"
    " less for with by at on as thing reason way another 's day 'd 'll than too such a an i we you"
    " he she it they from about if but when where because so side hand , . ; : ) ? ! after before"
    " not only other common example be are were does did do into out up problem final last point"
    " exception option obvious possibility would-be particular can't doesn't isn't wasn't said"
    " says added told another's time until without like way's out's should shall never ever really"
    " actually always often".split()
)
_BEFORE_ONE = frozenset(
    "no this that the each every any another which some other big new good bad next last first"
    " second whole loved old great biggest largest best worst 's his her my your their its our key"
    " important possible number day phase part chapter act stage step round level square type game"
    " week formula right wrong main such not as".split()
)
_HYPHENED = frozenset(
    "on off time sided way of man size stop to liner upmanship woman party dimensional handed up"
    " eyed size-fits-all piece".split()
)


def is_pronoun(tokens: Tokens, index: int) -> bool:
    """Say whether the "one" at token `index` counts nothing."""
    words, count = tokens.words, len(tokens.words)
    before = words[index - 1] if index else ""
    after = words[index + 1] if index + 1 < count else "."
    if after == "-":
        return index + 2 < count and words[index + 2] in _HYPHENED
    if after in (
        "million",
        "billion",
        "trillion",
        "hundred",
        "thousand",
        "percent",
        "quarter",
        "third",
    ):
        return False
    if after == "point" and index + 2 < count and words[index + 2] in CARDINALS:
        return False
    if before in _BEFORE_ONE:
        return True
    if after in ("in", "out") or (after == "of" and before in ("", "only", "just", "least", "but")):
        return not _of_number(tokens, index)
    if words[index + 1 : index + 3] == ["of", "every"]:
        return False
    if after == "and":
        return DENOMINATORS.keys().isdisjoint(words[index + 3 : index + 5])
    if after in _NOT_ONE or after == "of":
        return True
    return index + 1 >= count or tokens.kinds[index + 1] == "mark"


def _of_number(tokens: Tokens, index: int) -> bool:
    """Read "one in five", "one out of every ten", "only one of the 12"."""
    at = index + 1
    words = tokens.words
    while at < len(tokens.words) and words[at] in ("in", "of", "out", "every", "the"):
        at += 1
    if at >= len(tokens.words) or at == index + 1:
        return False
    return tokens.kinds[at] == "number" or words[at] in CARDINALS
