"""Ranks: another place on the same scale, or the other end of it."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.mutations.ranks import opposites

_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()


@lru_cache(maxsize=1)
def _place() -> re.Pattern[str]:
    words = "|".join(sorted(_WORDS, key=len, reverse=True))
    return re.compile(rf"({words}|\d{{1,3}}(?:st|nd|rd|th))(?:([- ])(.{{1,60}}))?", re.IGNORECASE)


def replacement(draft: str, claim: str) -> str | None:
    """
    Return the draft's rank at the claim's place: "largest" for "second-largest".

    None where the two are not told in the same way.
    """
    mine, theirs = _parts(draft), _parts(claim)
    if mine is None or theirs is None:
        return None
    (position, joint, scale), (wanted, other_joint, other_scale) = mine, theirs
    if (scale == "") is not (other_scale == ""):
        return None  # "the third" for "the largest"
    name = scale
    if scale and scale.lower() != other_scale.lower() and position == wanted:
        direct = opposites().get(other_scale.lower()) == scale.lower()
        name = other_scale if direct else opposites().get(scale.lower(), "")
        if not name:
            return None
    if scale and wanted == 1:
        new = name
    else:
        like = re.match(r"\w+", draft) if position > 1 or not scale else None
        ordinal = _ordinal(wanted, like[0] if like else "second")
        new = f"{ordinal}{joint or other_joint}{name}" if name else ordinal
    return new[:1].upper() + new[1:] if draft[:1].isupper() else new


def _parts(words: str) -> tuple[int, str, str] | None:
    """Return the place, what joins it to the scale, and the scale: (2, "-", "largest")."""
    match = _place().fullmatch(words)
    if match is not None:
        low = match[1].lower()
        place = _WORDS.index(low) + 1 if low in _WORDS else int(low[:-2])
        return place, match[2] or "", match[3] or ""
    if re.fullmatch(r"[a-z]+(?:est|st)|(?:most|least) [a-z-]+|best|worst", words, re.IGNORECASE):
        return 1, "", words
    return None


def _ordinal(place: int, like: str) -> str:
    """Return an ordinal in words, or in digits where `like` is in digits."""
    if not like[:1].isdigit() and place <= len(_WORDS):
        return _WORDS[place - 1]
    teen = place % 100 in (11, 12, 13)
    return f"{place}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(place % 10, 'th')}"
