"""Tell plain years, dates and times of day from quantities, where nobody has done so before."""

from __future__ import annotations

from claimcheck.facets.quantity.phrases import counted_behind, measured_behind
from claimcheck.facets.quantity.units_data import CURRENCY_SIGNS
from claimcheck.tokens import Tokens

MONTHS = frozenset(
    "january february march april may june july august september october november december jan"
    " feb mar apr jun jul aug sep sept oct nov dec".split()
)
_CLOCKS = frozenset(
    "am pm a.m. p.m. o'clock gmt utc est edt pst pdt cet cest bst hrs ist noon midnight".split()
)
_YEAR_BEFORE = frozenset(
    "in since by from until till during before after of the early late mid fiscal fy year and or"
    " to between through its their our his her for this last ( / - – summer winter spring autumn"
    " fall season election olympics cup class back around circa 's".split()
)
_ERAS = frozenset("bc ad bce ce".split())
_COUNTING = frozenset(
    "than about some nearly almost least approximately over roughly to of only just around".split()
)


def is_date(tokens: Tokens, index: int) -> bool:
    """Say whether the number at token `index` is a year, a day of a month or a time of day."""
    words, raw = tokens.words, tokens.raw[index]
    after = words[index + 1] if index + 1 < len(tokens.words) else ""
    before = words[index - 1] if index else ""
    if after in _CLOCKS and (len(raw) < 3 or raw.count(".") == 1 or after in ("gmt", "hrs", "utc")):
        return True
    if not raw.isdigit():
        return _dotted(raw)
    if len(raw) <= 2 and before == "." and index > 1:
        before = words[index - 2]
        return before in MONTHS and len(before) < 5
    if len(raw) <= 2:
        return (before in MONTHS and _is_month(tokens, index - 1)) or (
            after in MONTHS and _is_month(tokens, index + 1)
        )
    return len(raw) == 4 and 1000 <= int(raw) <= 2100 and _is_year(tokens, index)


def is_clock(tokens: Tokens, index: int) -> bool:
    """Say whether the number word at token `index` tells the time: "seven o'clock", "half past"."""
    words, count = tokens.words, len(tokens.words)
    after = words[index + 1] if index + 1 < count else ""
    before = words[index - 1] if index else ""
    if after in ("o'clock", "a.m.", "p.m.", "am", "pm", "past"):
        return after != "am" or tokens.joined(index + 1)
    return (
        before == "past"
        and index > 1
        and words[index - 2] in ("half", "quarter", "ten", "five", "twenty")
    )


def _dotted(raw: str) -> bool:
    """Say whether "14.03.2021" is a date; "1.234.567" is a number."""
    parts = raw.split(".")
    return len(parts) == 3 and all(len(part) in (1, 2, 4) and part.isdigit() for part in parts)


def _is_month(tokens: Tokens, index: int) -> bool:
    """Tell the months May and March from the verbs."""
    return tokens.words[index] not in ("may", "march") or tokens.raw[index][0].isupper()


def _is_year(tokens: Tokens, index: int) -> bool:
    words, count, value = tokens.words, len(tokens.words), int(tokens.raw[index])
    before = words[index - 1] if index else ""
    follower = words[index + 1] if index + 1 < count else ""
    if measured_behind(tokens, index) or before in CURRENCY_SIGNS or before == "rs":
        return False
    if before == "." and words[index - 2] == "rs":
        return False
    if (
        before in MONTHS
        or follower in _ERAS
        or before in ("ad", "fiscal", "fy", "late", "early", "mid")
    ):
        return True
    if value < 1500:
        prepositions = ("in", "since", "of", "until", "by")
        return before in prepositions and not counted_behind(tokens, index)
    if before in _COUNTING and counted_behind(tokens, index):
        return False
    if before in _YEAR_BEFORE or index == 0:
        return True
    if follower in _UNITS_BEHIND:
        return False
    if value % 100 == 0 and counted_behind(tokens, index, reach=1):
        return False
    return value >= 1700


_UNITS_BEHIND = frozenset(
    "people men women children troops soldiers workers km kilometres kilometers metres meters"
    " feet miles tonnes tons kg kilograms calories euros dollars pounds yen yuan rupees votes"
    " points words pages seats jobs homes houses acres hectares litres liters watts mw gw kw mm cm"
    " hours".split()
)
