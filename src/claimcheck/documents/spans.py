"""Stretches of Markdown that are no prose, each found from the character that it starts with.

Each function returns where the stretch ends, -1 where there is none. All repeats are bounded, so
that none of them looks further than a few thousand characters.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_FOOTNOTE = r"\[\^[^\]\s]{1,100}\]"
_URL = r"(?:https?://|www\.)[^\s<>\[\]`*\"]{1,2000}"
_URL_TAIL = ".,;:!?'’”_~$"
# Template and attribute braces of site generators: {{ x }}, {% x %}, {#id}, {.class}, {: x}.
_BRACES = r"\{\{.{0,500}?\}\}|\{%.{0,500}?%\}|\{[#.:][^{}\n]{0,200}\}"
_AROUND_NOTE = r"(?:\s|[\[(\])]|&#9[13];|</?(?:a|span)\b[^<>]{0,500}>){0,9}"
_NUMBER_OF_NOTE = rf"{_AROUND_NOTE}[\d,*†‡–-]{{1,8}}{_AROUND_NOTE}</sup>"
_TARGET = r"""\(\s{0,100}
    (?:<[^<>\n]{0,2000}>
     | (?:\\.|[^\s()\\<]|\((?:\\.|[^\s()\\]|\([^\s()]{0,200}\)){0,500}\))
       (?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\]|\([^\s()]{0,200}\)){0,500}\)){0,2000})?
    (?:\s{1,100}(?:"(?:\\.|[^"\\]){0,1000}"|'(?:\\.|[^'\\]){0,1000}'
                 |\((?:\\.|[^()\\]){0,1000}\)))?
    \s{0,100}\)"""


@lru_cache(maxsize=8)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)


def _end(pattern: str, text: str, at: int) -> int:
    match = _compiled(pattern).match(text, at)
    return match.end() if match else -1


def footnote(text: str, at: int) -> int:
    """Read the marker of a footnote at "[": "[^1]"."""
    return _end(_FOOTNOTE, text, at)


def braces(text: str, at: int) -> int:
    """Read what a site generator fills in or takes for attributes, at "{"."""
    return _end(_BRACES, text, at)


@lru_cache(maxsize=1)
def _target() -> re.Pattern[str]:
    return re.compile(_TARGET, re.VERBOSE | re.DOTALL)


def target(text: str, at: int) -> int:
    """Read the target and title of a link at "(", behind its text."""
    match = _target().match(text, at)
    return match.end() if match else -1


def url(text: str, at: int) -> int:
    """Read a bare address at "http" or "www"; marks behind it belong to the sentence."""
    if at and text[at - 1].isalnum():
        return -1
    match = _compiled(_URL).match(text, at)
    if match is None:
        return -1
    found = match.group().rstrip(_URL_TAIL)
    while found.endswith(")") and found.count("(") < found.count(")"):
        found = found[:-1].rstrip(_URL_TAIL)
    return at + len(found) if found else -1


def math(text: str, at: int) -> int:
    """Read a formula at "$": "$x^2$", but not "$3.47bn and $2bn", which is money."""
    if text.startswith("$$", at):
        end = text.find("$$", at + 2, at + 3000)
        return end + 2 if end > at + 2 else -1
    end = text.find("$", at + 1, at + 500)
    inner = text[at + 1 : end]
    if end < 0 or not inner or inner[0].isspace() or inner[-1].isspace():
        return -1
    if text[end + 1 : end + 2].isdigit():
        return -1
    formula = any(sign in inner for sign in "\\^_={}") or (len(inner) <= 3 and inner.isalpha())
    return end + 1 if formula else -1


class Superscript(NamedTuple):
    """What a `<sup>` holds: the number of a note, a power of ten, or part of a word or unit."""

    note: int  # the end of the element where it is the number of a note, else -1
    power: bool


def superscript(text: str, at: int, end: int) -> Superscript:
    """Tell "10<sup>6</sup>" and "km<sup>2</sup>" from a note; `at:end` is the tag."""
    note = _end(_NUMBER_OF_NOTE, text, end)
    before = text[max(at - 6, 0) : at]
    if note < 0:
        return Superscript(-1, power=False)
    if any(sign in text[end:note].lower() for sign in ("[", "&#91;", "<a")):
        return Superscript(note, power=False)
    if re.search(r"(?:^|[^\d.,])10$", before):
        return Superscript(-1, power=True)
    unit = re.search(r"(?<![^\W\d_])[^\W\d_]{1,3}$", before)
    return Superscript(-1 if unit else note, power=False)
