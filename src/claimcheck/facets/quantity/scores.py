"""Tell scores, odds, telephone numbers and compounds of numbers from quantities."""

from __future__ import annotations

from claimcheck.facets.quantity.number_words import CARDINALS
from claimcheck.facets.quantity.phrases import measured_behind
from claimcheck.facets.quantity.unit_reader import read_unit
from claimcheck.tokens import Tokens

_CONTEST = frozenset(
    "win wins won beat beats beating victory defeat loss lost lose lead led leads draw drew tie"
    " tied vote voted votes ruling ruled decision score scored scoring record set sets shootout"
    " series upset beaten losing advantage deficit margin aggregate final trailed trailing"
    " split defeated win-loss lineup formation thrashed edged thrashing trounced routed game match"
    " quarter half period inning opener".split()
)


def is_score(tokens: Tokens, index: int) -> bool:
    """Say whether the number at `index` is part of "2-0", "a 5-4 vote", "555-1234", "3 to 1"."""
    return _hyphened(tokens, index) or _odds(tokens, index) or _shots(tokens, index)


def _shots(tokens: Tokens, index: int) -> bool:
    """Read "5-for-12", "five-under-par", "five-a-side", "60-something"."""
    words, count, after = tokens.words, len(tokens.words), index + 1
    hyphened = index > 1 and words[index - 1] == "-" and tokens.joined(index)
    hyphened = hyphened and tokens.joined(index - 1)  # "a temperature of -72"
    if hyphened and words[index - 2] in ("for", "of"):
        return True
    if index > 3 and words[index - 4 : index] in (["9", "-", "to", "-"], ["nine", "-", "to", "-"]):
        return words[index] in ("5", "five")
    if after + 1 >= count or words[after] != "-" or not tokens.joined(after):
        return False
    follower = words[after + 1]
    if follower == "a":
        return after + 3 < count and words[after + 3] == "side"
    if follower == "to":
        return words[index] in ("9", "nine") and words[after + 2 : after + 4] in (
            ["-", "5"],
            ["-", "five"],
        )
    return follower in (
        "of",
        "for",
        "under",
        "over",
        "something",
        "on",
        "figure",
        "figures",
        "digit",
    )


def _odds(tokens: Tokens, index: int) -> bool:
    """Read "3 to 1", "two-to-one", "5:2"."""
    words, count = tokens.words, len(tokens.words)
    if words[index] in ("1", "one"):
        at = index - 1
        if at > 0 and words[at] == "-":
            at -= 1
        if at < 1 or words[at] != "to":
            return False
        at -= 2 if words[at - 1] == "-" else 1
        return at >= 0 and _is_number(tokens, at) and not measured_behind(tokens, index)
    at = index + 1
    if at < count and words[at] == "-":
        at += 1
    if at + 1 >= count or words[at] != "to":
        return False
    at += 2 if words[at + 1] == "-" else 1
    if at >= count or words[at] not in ("1", "one") or (index and words[index - 1] == "from"):
        return False
    return not measured_behind(tokens, at)


def _is_number(tokens: Tokens, at: int) -> bool:
    return tokens.kinds[at] == "number" or tokens.words[at] in CARDINALS


def _hyphened(tokens: Tokens, index: int) -> bool:
    """Read two numbers that a hyphen ties up, where they are no range."""
    words, count = tokens.words, len(tokens.words)
    left = index
    if index > 1 and words[index - 1] in "-–" and tokens.joined(index) and (
        tokens.kinds[index - 2] == "number" and tokens.joined(index - 1)
    ):  # fmt: skip
        left = index - 2
    right = left + 2
    if right >= count or words[left + 1] not in ("-", "–") or tokens.kinds[right] != "number":
        return False
    if not (tokens.joined(left + 1) and tokens.joined(right)):
        return False
    if _goes_on(tokens, left, right):
        return True
    low, high = tokens.raw[left], tokens.raw[right]
    if (left and words[left - 1] in "$€£¥") or not (low.isdigit() and high.isdigit()):
        return False
    if int(low[:9]) >= int(high[:9]) or high == "0" or (len(low) == 3 and len(high) == 4):
        return True
    near = words[max(0, left - 5) : left] + words[right + 1 : right + 3]
    return any(word in _CONTEST for word in near) and not _is_measure(tokens, right)


def _is_measure(tokens: Tokens, right: int) -> bool:
    return measured_behind(tokens, right) or read_unit(tokens, right + 1, digits=True) is not None


def _goes_on(tokens: Tokens, left: int, right: int) -> bool:
    """Say whether a third number hangs on: a telephone number, an ISBN, a date."""
    words, count = tokens.words, len(tokens.words)
    if left > 1 and words[left - 1] in ("-", "–") and tokens.kinds[left - 2] == "number":
        return tokens.joined(left)
    after = right + 1
    return (
        after + 1 < count
        and words[after] in ("-", "–")
        and tokens.joined(after)
        and tokens.kinds[after + 1] == "number"
    )
