"""The attributes of a tag of HTML."""

from __future__ import annotations

import re
from functools import lru_cache

_MOST_COLUMNS = 100  # of one cell


def read_attributes(tag: str) -> dict[str, str]:
    """
    Return what the start tag `tag` says of its element, names in lower case.

    An attribute without a value, as `hidden`, has an empty one; of two of one name the first
    counts.
    """
    found: dict[str, str] = {}
    for match in _attribute().finditer(tag, _name_end(tag)):
        value = next((it for it in match.groups()[1:] if it is not None), "")
        if "&" in value:
            from html import unescape  # a table of 2,000 names, needed for few attributes

            value = unescape(value)
        found.setdefault(match[1].lower(), value)
    return found


def columns(tag: str) -> int:
    """Return how many columns of a table the cell that `tag` opens stands in."""
    told = read_attributes(tag).get("colspan", "") if "olspan" in tag.lower() else ""
    return min(max(int(told), 1), _MOST_COLUMNS) if told.isdecimal() and len(told) < 5 else 1


def _name_end(tag: str) -> int:
    match = _name().match(tag)
    return match.end() if match else 0


@lru_cache(maxsize=1)
def _name() -> re.Pattern[str]:
    return re.compile(r"<?[^\s/>]*+")


@lru_cache(maxsize=1)
def _attribute() -> re.Pattern[str]:
    return re.compile(
        r"""([^\s"'<>/=]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'<>=][^\s<>]*+)))?+"""
    )
