"""Whether an end mark ends a sentence: abbreviations, initials, figures, quotes and brackets."""

from __future__ import annotations

import re
from functools import lru_cache

# Before a name or a figure, hardly ever at the end of a sentence.
_LEADING = frozenset(
    """
    mr mrs ms mx dr prof messrs mme mlle gen sen rep gov col lt sgt capt maj cmdr cdr adm rev
    hon pres supt insp det cpl pvt pfc fr bro br st ste mt ft approx appr ca circa cf viz vs v
    eg ie esp incl excl est e.g i.e resp al ed eds trans al
    """.split()
)
# Before a figure they abbreviate; before anything else they may be words or ends.
_NUMBERED = frozenset(
    """
    no nos nr num p pp pg pgs vol vols fig figs art arts sec sect ch chap eq eqs par para pt
    pts app tab ex exs bk ln rev ver v c col cols ed art op cl reg jan feb mar apr jun jul aug
    sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    """.split()
)
# They abbreviate, and may well stand at the end of a sentence.
_TRAILING = frozenset(
    """
    inc ltd co corp bros jr sr esq llc plc assn assoc dept univ inst ave blvd rd hwy bldg sq
    intl natl govt mfg etc
    """.split()
)
# Units and scale words: behind a figure, in the middle of a sentence or at its end.
_UNITS = frozenset(
    """
    bn mn tn mln bln trn m k b km cm mm kg g mg lb lbs oz ft yd yds mi sq hr hrs min mins sec
    secs kwh mwh gwh kw mw gw mph kph kmh pct bbl bpd t ha l ml gal in cu
    """.split()
)
_MONTHS = frozenset(
    """
    january february march april may june july august september october november december jan
    feb mar apr jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober
    dezember monday tuesday wednesday thursday friday saturday sunday
    """.split()
)
# Words that start a sentence far more often than they go on with a name after an abbreviation.
_OPENERS = frozenset(
    """
    a about according after all also although among an and another any are as at because before
    both but by can did do does during each even every few first for from had has have he her
    here his how however i if in indeed instead is it its last later many meanwhile more
    moreover most much my neither next no nobody none nor not nothing now of on once one only
    or other others our over she since so some still such than that the their then there these
    they this those though thus to today together total under unlike until we what when where
    whether which while who why with within without yet you your
    """.split()
)
_OPENING = "\"'“‘«‹([{„¿¡*_#•–—-"


def ends_here(text: str, match: re.Match[str], start: int) -> bool | None:
    """
    Say whether a sentence ends at an end mark; None where it is not certain.

    `match` has the groups "mark" and "close" and takes in the white space behind them; `start` is
    where the sentence started.
    """
    following = _following(text, match.end())
    if following[:1].islower() and not following[1:2].isupper():
        return False
    mark = match["mark"]
    at = match.start()
    if mark == ".":
        return _ends_at_full_stop(text[max(at - 40, start) : at], following, text[start:at])
    return not (text[at - 1 : at] in "([" and match["close"][:1] in ")]")


def _following(text: str, at: int) -> str:
    while at < len(text) and text[at] in _OPENING:
        at += 1
    return text[at : at + 40]


@lru_cache(maxsize=1)
def _word_pattern() -> re.Pattern[str]:
    return re.compile(r"[\w.&'’/-]{0,40}$")


def _ends_at_full_stop(before: str, following: str, sentence: str) -> bool | None:
    match = _word_pattern().search(before)
    word = match.group().lstrip("'’-/") if match else ""
    lowered = word.lower()
    next_word = following.split(maxsplit=1)[0].rstrip(".,;:!?)'’”\"").lower() if following else ""
    digit = following[:1].isdigit()
    opener = next_word in _OPENERS
    if word[-1:].isdigit():
        if word.isdigit() and sentence.strip() == word and len(word) <= 3:
            return False  # "1. The first item"
        return not (word.isdigit() and int(word[:3]) <= 31 and next_word in _MONTHS)
    if len(word) == 1 and word.isalpha():
        return opener and word.isupper()
    if "." in word:
        return _ends_at_initials(lowered, next_word, opener)
    if lowered in _NUMBERED and digit:
        return False
    if lowered in ("no", "nos", "art", "sat", "sun", "may", "mar", "ex", "app"):
        return True
    if lowered in _UNITS and before[: -len(word)].rstrip()[-1:].isdigit():
        return True
    if lowered in _LEADING or lowered in _NUMBERED:
        return opener and lowered == "st"
    if lowered in _TRAILING:
        return True if opener or lowered == "etc" else None
    return None if len(word) <= 4 and word[:1].isupper() else True


def _ends_at_initials(word: str, next_word: str, opener: bool) -> bool:
    if word in ("e.g", "i.e"):
        return False
    if word in ("a.m", "p.m"):
        return next_word not in _MONTHS and next_word not in ("est", "gmt", "et", "edt", "utc")
    return opener
