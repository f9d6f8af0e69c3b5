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
    if value < 10:
        at = index - 1 if index > floor and tokens.words[index - 1] != "-" else index - 2
        if at >= floor and tokens.words[at] in TENS:
            return at, TENS[tokens.words[at]] + value
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
    words, index = tokens.words, end - 1
    if index > floor and words[index] == "-":
        index -= 1
    if index < floor:
        return None
    value = small(tokens, index, 4)
    if value is not None:
        return (
            None if tokens.joined(index) and words[index - 1] in ("$", "£", "€") else (index, value)
        )
    if words[index] == "of" and index > floor and words[index - 1] in ("couple", "dozen"):
        article = index - 1 > floor and words[index - 2] in ("a", "the")
        return index - 1 - article, 2 if words[index - 1] == "couple" else 12
    if words[index] == "hundred" and index > floor and words[index - 1] in ("a", "one"):
        return index - 1, 100
    value = CARDINALS.get(words[index])
    if value is None:
        value = TENS.get(words[index])
        return None if value is None else (index, value)
    if value < 10 and words[index] not in ("a", "an"):
        at = index - 1 if index > floor and words[index - 1] != "-" else index - 2
        if at >= floor and words[at] in TENS:
            return at, TENS[words[at]] + value
    return index, value
