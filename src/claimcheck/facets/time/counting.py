"""Small numbers beside a date: "the fourteenth of", "14th", "twenty-four months", "a decade"."""

from __future__ import annotations

from claimcheck.facets.time.vocabulary import CARDINALS, ORDINAL_SUFFIXES, ORDINALS, TENS
from claimcheck.tokens import Tokens


def small(tokens: Tokens, index: int, digits: int = 2) -> int | None:
    """Return the value of a token of at most so many plain figures."""
    word = tokens.words[index]
    if tokens.kinds[index] == "number" and len(word) <= digits and word.isdecimal():
        return int(word)
    return None


def ordinal_before(tokens: Tokens, end: int, floor: int) -> tuple[int, int] | None:
    """Return the start and value of an ordinal that ends right before token `end`."""
    index = end - 1
    if index < floor:
        return None
    word = tokens.words[index]
    if word in ORDINAL_SUFFIXES and index > floor and tokens.joined(index):
        value = small(tokens, index - 1)
        return (index - 1, value) if value else None
    if word not in ORDINALS:
        return None
    value = ORDINALS[word]
    if value < 10 and index - 2 >= floor and tokens.words[index - 1] == "-":
        tens = TENS.get(tokens.words[index - 2])
        if tens:
            return index - 2, tens + value
    if value < 10 and index - 1 >= floor and tokens.words[index - 1] in TENS:
        return index - 1, TENS[tokens.words[index - 1]] + value
    return index, value


def ordinal_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return the end and value of an ordinal that begins at token `index`."""
    for end in (index + 3, index + 2, index + 1):
        if end <= len(tokens):
            found = ordinal_before(tokens, end, index)
            if found and found[0] == index:
                return end, found[1]
    return None


def cardinal_before(tokens: Tokens, end: int, floor: int) -> tuple[int, int] | None:
    """Return the start and value of a count that ends right before token `end`."""
    index = end - 1
    if index >= floor and tokens.words[index] == "-":
        index -= 1
    if index < floor:
        return None
    value = small(tokens, index, 4)
    if value is not None:
        return index, value
    words = tokens.words
    if words[index] == "of" and index - 1 >= floor and words[index - 1] in ("couple", "dozen"):
        value = 2 if words[index - 1] == "couple" else 12
        return _with_article(tokens, index - 1, floor), value
    value = CARDINALS.get(words[index])
    if value is None:
        value = TENS.get(words[index])
        return None if value is None else (index, value)
    if value < 10 and words[index] not in ("a", "an"):
        for gap in (2, 1):
            at = index - gap
            if at >= floor and words[at] in TENS and (gap == 1 or words[index - 1] == "-"):
                return at, TENS[words[at]] + value
    return index, value


def _with_article(tokens: Tokens, index: int, floor: int) -> int:
    return index - 1 if index - 1 >= floor and tokens.words[index - 1] in ("a", "the") else index
