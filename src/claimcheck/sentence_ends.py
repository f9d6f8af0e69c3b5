"""Whether an end mark ends a sentence: abbreviations, initials, figures and what follows."""

from __future__ import annotations

import re
from functools import lru_cache

# Titles, written with a capital: a name follows.
_TITLES = frozenset(
    """
    mr mrs ms mx dr prof messrs mme mlle gen sen rep reps sens gov col lt sgt capt maj cmdr cdr adm
    rev hon pres supt insp det cpl pvt pfc fr bro br st ste mt ft msgr
    """.split()
)
# Never at the end of a sentence.
_LEADING = frozenset(
    """
    approx appr ca circa cf viz vs v eg ie esp incl excl resp eds trans aka
    """.split()
)
# Before a figure they abbreviate; else they do before anything that does not open a sentence.
_NUMBERED = frozenset(
    """
    no nos nr num p pp pg pgs vol vols fig figs art arts sec sect ch chap eq eqs par para pt pts app
    tab ex exs bk ln rev ver v c col cols ed op cl reg est al nov jan feb mar apr jun jul aug sep
    sept oct dec mon tue tues wed thu thur thurs fri sat sun
    """.split()
)
# Those of them that are words as well.
_WORDS = frozenset("no nos art arts sat sun ex app par tab ed op wed fig est".split())
# Firms, streets and institutions: they may well stand at the end of a sentence.
_TRAILING = frozenset(
    """
    inc ltd co cos corp bros jr sr esq llc llp plc gmbh assn assoc dept univ inst ave blvd rd hwy
    bldg intl natl govt mfg
    """.split()
)
# What a person is called behind the name of a firm: "Apple Inc. Chairman".
_POSTS = frozenset(
    """
    chief chair chairman chairwoman ceo cfo cto president director founder co-founder spokesman
    spokeswoman spokesperson vice executive managing
    """.split()
)
_UNITS = frozenset(
    """
    bn mn tn mln bln trn m k b km cm mm kg g mg lb lbs oz ft yd yds mi sq hr hrs min mins sec secs
    kwh mwh gwh kw mw gw mph kph kmh pct bbl bpd t ha l ml gal in cu yr yrs wk wks mo mos
    """.split()
)
_MONTHS = frozenset(
    """
    january february march april may june july august september october november december jan feb
    mar apr jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember
    """.split()
)
_AFTER_HOUR = _MONTHS | frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur fri sat sun
    est edt et cst cdt ct mst mdt pst pdt pt gmt utc bst cet cest ist jst eastern central pacific
    """.split()
)
_BEFORE_DAY = frozenset(
    "on the of from until till since by before after and am vom bis zum dem den der".split()
)
# A letter behind one of these names a kind: "plan B. China", "World War I. Europe".
_BEFORE_LETTER = frozenset(
    """
    plan vitamin class type grade group team option appendix annex schedule series category
    hepatitis factor exhibit section part phase point model room gate block unit figure table war
    influenza tier zone version
    """.split()
)
# Words that open a sentence far more often than they go on with a name after an abbreviation.
_OPENERS = frozenset(
    """
    a about according after all also although among an and another any are as at because before both
    but by can despite did do does during each even every few first for from had has have he her
    here his how however i if in indeed instead is it its last later many meanwhile more moreover
    most much my neither no nobody none nor not nothing now of on once one only or other others our
    overall over she since so some still such than that the their then there these they this those
    though thus to today together total under unlike until we what when where whether which while
    who whose why will with within without yet you your
    """.split()
)
_NAMES_WITH_MARK = frozenset("yahoo jeopardy".split())
_OPENING = "\"'“‘«‹([{„¿¡*_#•–—-"
_QUOTES = "\"'”’»›"


def ends_here(text: str, match: re.Match[str], start: int) -> bool | None:
    """
    Say whether a sentence ends at an end mark; None where it is not certain.

    `match` has the groups "mark" and "close" and takes in the white space behind them, or it has
    the group "tight", with no white space behind it; `start` is where the sentence started.
    """
    at = match.start()
    following = _following(text, match.end())
    if match["tight"]:  # a blank was forgotten; but "Node.Js", "example.Com"
        word = _last_word(text[max(at - 40, start) : at])
        return (
            _next_word(following) in _OPENERS
            and len(following.split(maxsplit=1)) > 1
            and (len(word) > 3 or not word.isalpha())
        )
    if following[:1].islower() and not following[1:2].isupper():  # "iPhone" opens a sentence
        return False
    before = text[max(at - 40, start) : at]
    mark = match["mark"]
    if "!" in mark or "?" in mark:
        if before[-1:] in "([" and match["close"][:1] in ")]":
            return False  # "(!)"
        if match["close"][:1] in _QUOTES and match["close"]:
            return _reporting().match(following) is None  # "“Is it?” Ms Smith asked."
        return _last_word(before).lower() not in _NAMES_WITH_MARK
    if mark in (".", ".."):
        return _ends_at_full_stop(before, following, first=at - start < 8)
    if before[-1:] in "([" and match["close"]:
        return False  # "[…]"
    if following[:1].isdigit():
        return False  # "It was… 12."
    return not before[-1:].isspace() or _next_word(following) in _OPENERS


def abbreviates(before: str, following: str) -> bool:
    """Say whether the full stop between `before` and `following` only ends an abbreviation."""
    return _ends_at_full_stop(before[-40:], following, first=len(before) < 8) is False


@lru_cache(maxsize=1)
def _reporting() -> re.Pattern[str]:
    return re.compile(
        r"(?:[A-Z][\w.’'-]{0,30}\s){1,4}(?:said|says|asked|asks|added|wrote|replied|told|noted)\b"
    )


def _following(text: str, at: int) -> str:
    piece = text[at : at + 60]
    return piece.lstrip(_OPENING + " ") or piece


def _next_word(following: str) -> str:
    words = following.split(maxsplit=1)
    return words[0].rstrip(".,;:!?)'’”\"").lower() if words else ""


@lru_cache(maxsize=1)
def _word_pattern() -> re.Pattern[str]:
    return re.compile(r"[\w.&'’/-]{1,40}$")


def _last_word(before: str) -> str:
    match = _word_pattern().search(before)
    return match.group().lstrip(".'’-/&") if match else ""


def _ends_at_full_stop(before: str, following: str, *, first: bool) -> bool | None:
    word = _last_word(before)
    left = before[: len(before) - len(word)].rstrip()
    alone = first and not left.strip(_OPENING)
    if word[-1:].isdigit() or (word[:1].isdigit() and "-" not in word):
        return _ends_at_number(word, left, following, alone=alone)
    lowered, next_word = word.lower(), _next_word(following)
    opener = next_word in _OPENERS
    if len(word) == 1 and word.isalpha() and lowered not in ("p", "v", "c"):
        if alone or not word.isupper():
            return not alone and (opener or left[-1:].isdigit())
        return opener or _last_word(left).lower() in _BEFORE_LETTER
    if "." in word and all(len(part) <= 3 for part in word.split(".")):
        return _ends_at_initials(lowered, next_word, opener=opener)
    if word.isupper() and len(word) > 1 and lowered not in ("mr", "mrs", "ms", "dr", "prof"):
        return not (lowered in _NUMBERED and following[:1].isdigit())
    return _ends_at_abbreviation(word, left, following, opener=opener)


def _ends_at_number(word: str, left: str, following: str, *, alone: bool) -> bool:
    if not word.isdigit():
        return True
    if alone and len(word) <= 3:
        return False  # "1. The first item"
    if len(word) > 2 or _next_word(following) not in _MONTHS:
        return True
    year = re.match(r"\w{3,9}\.?\s\d{4}\b", following)
    return not (alone or year or _last_word(left).lower() in _BEFORE_DAY)  # "On 14. March"


def _ends_at_initials(word: str, next_word: str, *, opener: bool) -> bool:
    if word in ("e.g", "i.e", "n.b", "s.t"):
        return False
    if word in ("a.m", "p.m"):
        return next_word not in _AFTER_HOUR
    return opener


def _ends_at_abbreviation(word: str, left: str, following: str, *, opener: bool) -> bool | None:
    lowered = word.lower()
    if lowered in _UNITS and left[-1:].isdigit():
        return True
    if lowered in _LEADING:
        return False
    if lowered in _TITLES and word[0].isupper():
        return opener and lowered in ("st", "mt", "ft", "rd")
    if lowered in _NUMBERED:
        may_end = opener or lowered in _WORDS or lowered in _MONTHS
        return may_end and not following[:1].isdigit()
    if opener or lowered == "etc":
        return True
    if lowered in _TRAILING:
        # "Apple Inc. Chief Executive", "Apple Inc. Sales rose".
        words = following.split(maxsplit=2)
        return (
            following[:1].isupper()
            and len(words) > 1
            and words[1][:1].islower()
            and _next_word(following) not in _POSTS
            and _next_word(following) not in _TRAILING
        )
    return None if len(word) <= 4 and word[:1].isupper() else True
