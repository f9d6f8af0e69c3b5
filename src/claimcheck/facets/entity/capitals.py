"""Where a run of capitals makes a name: what joins its parts, and what else has a capital."""

from __future__ import annotations

from claimcheck.facets.entity.kinds import EVENTS, GEOGRAPHIC, WORKS
from claimcheck.facets.entity.same import CONNECTORS
from claimcheck.facets.quantity.number_words import CARDINALS
from claimcheck.facets.quantity.units_data import CURRENCY_CODES
from claimcheck.tokens import Tokens
from claimcheck.words import function_words, lexicon, names
from claimcheck.words.entries import entry

_SCALES = frozenset("hundred thousand million billion trillion percent per dozen bn mn m k".split())


_OPENERS = ('"', ":", "-", "\u2022", "'", ".", "(", "\u2013", "\u2014", ";", "!", "?", "|")


_MONTHS = frozenset(
    "january february march april may june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday".split()
)


def is_capital(tokens: Tokens, index: int) -> bool:
    """Say whether a word's capital may be that of a name."""
    raw, word = tokens.raw[index], tokens.words[index]
    if tokens.kinds[index] not in ("word", "initials") or not raw[0].isupper():
        return False
    if word in function_words.PRONOUNS or word in _MONTHS:
        return False
    if len(raw) == 1 and tokens.joined(index) and tokens.kinds[index - 1] in ("number", "mark"):
        return False  # "5G", "\u00b0C"
    if word in CURRENCY_CODES and raw.isupper() and _beside_number(tokens, index):
        return False  # "fined Marlow CHF 18 million"
    return not (function_words.is_function_word(word) and raw[1:].islower())


def _beside_number(tokens: Tokens, index: int) -> bool:
    """Say whether a figure stands directly before or behind a word."""
    kinds = tokens.kinds
    if index and kinds[index - 1] == "number":
        return True
    behind = index + 1
    return behind < len(tokens) and (kinds[behind] == "number" or tokens.words[behind] in CARDINALS)


def opens_sentence(tokens: Tokens, index: int) -> bool:
    """Say whether a word stands where any word has a capital."""
    return index == 0 or tokens.raw[index - 1] in _OPENERS


def only_ordinary(tokens: Tokens, first: int, last: int) -> bool:
    """Say whether a run at the head of a sentence has its capital from there alone."""
    word = tokens.words[first]
    if function_words.is_function_word(word):
        return True
    if last > first + 1:
        return False
    return entry(lexicon.lemma(word)) is not None and not names.is_given_name(word)


def is_common_head(tokens: Tokens, index: int) -> bool:
    """Say whether an ordinary noun with "of" stands at the head of the sentence."""
    word = tokens.words[index]
    following = tokens.words[index + 1] if index + 1 < len(tokens) else ""
    return (
        following in ("of", "for", "in")
        and entry(lexicon.lemma(word)) is not None
        and not names.is_org_word(word)
        and word not in WORKS
        and word not in GEOGRAPHIC
    )


def connector(tokens: Tokens, first: int, end: int) -> int:
    """Return how many tokens at `end` join two parts of one name: "of", "of the", a hyphen, "3"."""
    word = tokens.words[end]
    count = len(tokens)
    if end == first or (end + 1 >= count and tokens.kinds[end] != "number"):
        return 0
    if word in CONNECTORS - {"and", "the", "do", "la"} and is_capital(tokens, end + 1):
        return 1
    if (
        word == "of"
        and tokens.words[end + 1] == "the"
        and end + 2 < count
        and is_capital(tokens, end + 2)
    ):
        return 2
    if word == "and" and is_capital(tokens, end + 1) and _is_body(tokens, first, end + 1):
        return 1
    if (
        tokens.joined(end)
        and end + 1 < count
        and tokens.joined(end + 1)
        and word in ("-", "'")
        and is_capital(tokens, end + 1)
    ):
        return 1
    if (
        word == "."
        and tokens.joined(end)
        and len(tokens.raw[end - 1]) == 1
        and is_capital(tokens, end + 1)
    ):
        return 1
    return 1 if _is_number_of_name(tokens, end) else 0


def _is_body(tokens: Tokens, first: int, after: int) -> bool:
    """Say whether "and" stands inside the name of a body: "Ministry of Trade and Industry"."""
    if "of" in tokens.words[first:after] or "for" in tokens.words[first:after]:
        return not names.is_given_name(tokens.words[after])
    end = after
    while end < len(tokens) and is_capital(tokens, end):
        end += 1
    return names.is_org_word(tokens.words[end - 1]) and not any(
        names.is_org_word(word) for word in tokens.words[first : after - 1]
    )


def _is_number_of_name(tokens: Tokens, end: int) -> bool:
    """Say whether a number belongs to the name before it: "Selka 3", but not "Kestrel 46 km"."""
    if tokens.kinds[end] != "number" or not tokens.raw[end].isdigit() or len(tokens.raw[end]) > 4:
        return False
    following = end + 1
    if following >= len(tokens):
        return True
    word = tokens.words[following]
    if word in _SCALES:
        return False
    if len(tokens.raw[end]) == 4 and tokens.raw[end][:2] in ("19", "20"):
        before = tokens.words[end - 1]
        return before in WORKS or before in EVENTS
    if (
        word in ("to", "\u2013")
        and following + 1 < len(tokens)
        and tokens.kinds[following + 1] == "number"
    ):
        return False
    if tokens.kinds[following] == "mark":
        return word not in ("%", "\u2013", "\u00b0", "\u20ac", "$", "/", "-")
    return (
        function_words.is_function_word(word)
        or (
            bool(lexicon.pos(word))
            and not lexicon.is_plural_noun(word)
            and lexicon.main_pos(word) != lexicon.NOUN
        )
        or word in ("lander", "mission")
    )
