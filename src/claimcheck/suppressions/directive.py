"""Read what a comment asks for; all of it, or nothing.

    claimcheck: ignore[refuted-quantity, fleet-2024] because the 2022 figure is meant

A comment that is near to that and is not it is a mistake that is reported: one that was passed over
would leave its author believing that it works.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from claimcheck.claims.problems import shown
from claimcheck.suggest import closest

MAX_NAMES = 100  # in one comment; there are not half as many rules
_TOOL = "claimcheck"
_SLIPS = 2  # letters that are wrong, missing or too many in "claimcheck"
_LONGEST = 5_000  # characters of a comment; more is text that was commented out


class Kind(StrEnum):
    """What a comment may ask for, in the words that it asks with."""

    IGNORE = "ignore"  # the sentence or the block that it stands at
    START = "ignore-start"  # from here …
    END = "ignore-end"  # … to here
    FILE = "ignore-file"  # the whole document


class Directive(NamedTuple):
    """What a comment asks for. Without `names` it is about every finding."""

    kind: Kind
    names: tuple[str, ...] = ()
    because: str | None = None


class Mistake(NamedTuple):
    """What is wrong with a comment that was meant to be a directive."""

    message: str


def read(text: str) -> Directive | Mistake | None:
    """Return what a comment asks for, given without its marks; None for a comment of any kind."""
    first = " ".join(text[:_LONGEST].split())
    match = _opening().match(first)
    if match is None:
        return _misspelt(first) or _hidden(text)
    if _hidden(text) or len(text) > _LONGEST:
        return Mistake("a comment can hold only one directive, and nothing else")
    return _directive(match["word"], first[match.end() :].lstrip())


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    return re.compile(_TOOL + r"\s?:\s?(?P<word>[\w-]{0,40})", re.IGNORECASE)


@lru_cache(maxsize=1)
def _nearly() -> re.Pattern[str]:
    # "claimchek: ignore", "claim-check ignore[time]", "claimcheck ignore"; not "claimcheck ignores
    # code", which is a remark.
    return re.compile(
        r"""(?P<tool>c\w{1,7}[\s-]?\w{2,6})(?:\s?[:=])?\s
        (?P<word>[a-z]{2,12}(?:-[a-z]{2,12})?)\s?(?:$|\[|because\b|--)""",
        re.IGNORECASE | re.VERBOSE,
    )


def _directive(word: str, rest: str) -> Directive | Mistake:
    if word.lower() not in tuple(Kind):
        return Mistake(_no_such(word))
    kind = Kind(word.lower())
    names: tuple[str, ...] = ()
    if rest.startswith("["):
        inside, closing, rest = rest[1:].partition("]")
        if not closing or "[" in inside:
            return Mistake(f"the bracket behind {kind} is not closed")
        names = tuple(name.strip() for name in inside.split(","))
        if "" in names or len(names) > MAX_NAMES:
            return Mistake(
                f"the brackets behind {kind} have to hold names, separated by single commas; "
                "without brackets every finding is ignored"
            )
    return _with_reason(kind, names, rest.strip())


def _with_reason(kind: Kind, names: tuple[str, ...], tail: str) -> Directive | Mistake:
    if not tail:
        return Directive(kind, names)
    match = re.match(r"(?:because\b:?|--)\s?", tail, re.IGNORECASE)
    if match is None:
        hint = "" if names else f"names stand in brackets right behind it: {kind}[quantity]; "
        return Mistake(f'{shown(tail)} is not understood; {hint}a reason begins with "because"')
    because = tail[match.end() :].strip()
    return Directive(kind, names, because) if because else Mistake("the reason is missing")


def _misspelt(text: str) -> Mistake | None:
    """Return what is wrong with a comment that almost begins as a directive does."""
    match = _nearly().match(text)
    if match is None:
        return None
    from rapidfuzz.distance import OSA

    tool = match["tool"].lower().replace("-", "").replace(" ", "")
    if OSA.distance(tool, _TOOL) > _SLIPS or not closest(match["word"], tuple(Kind), limit=1):
        return None
    return Mistake(f'{shown(match[0])} is not understood; it has to begin with "{_TOOL}: "')


def _hidden(text: str) -> Mistake | None:
    """Return the mistake of a directive that stands below other lines of a comment."""
    for line in text.splitlines()[1:]:
        match = _opening().match(line.strip())
        if match and closest(match["word"], tuple(Kind), limit=1):
            return Mistake("a directive needs a comment of its own")
    return None


def _no_such(word: str) -> str:
    nearest = closest(word, tuple(Kind), limit=1)
    hint = f'did you mean "{nearest[0]}"?' if nearest else f"there are {', '.join(Kind)}"
    return f"there is no directive {shown(word)}; {hint}"
