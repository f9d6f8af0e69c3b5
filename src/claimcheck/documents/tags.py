"""HTML tags, comments and entities, as they stand in HTML and in Markdown."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# Elements whose text is not prose, or was withdrawn by its author.
_OPAQUE = frozenset(
    """
    script style pre code kbd samp del s strike template textarea math svg audio video iframe object
    noscript select button canvas map nav title rt rp
    """.split()
)
# Tags that may stand inside a word; every other tag parts what is before it from what is behind.
_INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big cite data dfn em font i ins label mark q ruby small span strong sub
    sup time tt u var wbr
    """.split()
)
# Tags that neither end a sentence nor stand inside a word.
_BLANKS = frozenset(["br", "img", "input"])
_MOST_FAILURES = 50  # of tags with a "<" in a value; more are no tags, and are not looked at
_LONGEST_TAG = 20_000  # characters, with such a value; one without may be of any length


class Tag(NamedTuple):
    """What stands at a "<"."""

    end: int
    name: str  # lower case; "" for comments, declarations and links
    closing: bool = False
    opaque: bool = False  # the text up to `end` includes what the element holds

    @property
    def inside_word(self) -> bool:
        """Say whether a word may go on behind the tag."""
        return not self.opaque and (not self.name or self.name in _INLINE)

    @property
    def block(self) -> bool:
        """Say whether the tag parts two paragraphs."""
        return bool(self.name) and not (
            self.opaque or self.name in _INLINE or self.name in _BLANKS or self.name in _OPAQUE
        )


@lru_cache(maxsize=2)
def _tag_pattern(value: str) -> re.Pattern[str]:
    """Return the pattern of a tag; `value` is what a value in quotes may not hold beside them."""
    return re.compile(
        rf"""<(?:
            (?P<link>[A-Za-z][A-Za-z0-9+.-]{{1,31}}:[^\s<>]{{0,2000}}
                   | [\w.!#$%&'*+/=?^`{{|}}~-]{{1,64}}@[A-Za-z0-9.-]{{1,255}})
          | (?P<close>/?)(?P<name>[A-Za-z][\w:-]{{0,50}}) (?=[\s/>])
            (?:[^<>=]{{0,4000}}+=\s*+(?:"[^"{value}]*+"|'[^'{value}]*+'|(?!["'])))*+
            [^<>=]{{0,4000}}+
          | \?[^<>]{{0,2000}} | ![A-Za-z][^<>]{{0,2000}}
        )>""",
        re.VERBOSE,
    )


class TagReader:
    """Reads the tags of one text from left to right, in time linear in the text."""

    def __init__(self, text: str) -> None:
        """Prepare to read `text`."""
        self._text = text
        self._lowered: str | None = None
        self._missing: set[str] = set()  # ends that are known not to come any more
        self._failures = 0

    def tag(self, at: int) -> Tag | None:
        """Return what stands at the "<" at `at`, None where it is only a sign."""
        if self._text.startswith("<!--", at):
            end = self.find("-->", at + 2)
            return Tag(end, "") if end > 0 else None
        match = _tag_pattern("<").match(self._text, at) or self._odd_tag(at)
        if match is None:
            return None
        if match["link"]:
            return Tag(match.end(), "", opaque=True)
        name = (match["name"] or "").lower()
        if name in _OPAQUE and not match["close"] and self._text[match.end() - 2] != "/":
            end = self.find(f"</{name}", match.end())
            close = self._text.find(">", end, end + 20) if end > 0 else -1
            if close > 0:
                return Tag(close + 1, name, opaque=True)
        return Tag(match.end(), name, closing=bool(match["close"]))

    def _odd_tag(self, at: int) -> re.Match[str] | None:
        """Read a tag that has a "<" in a value."""
        if self._failures >= _MOST_FAILURES or not self._text[at + 1 : at + 2].isalpha():
            return None
        match = _tag_pattern("").match(self._text, at, at + _LONGEST_TAG)
        self._failures += match is None
        return match

    def find(self, end: str, at: int) -> int:
        """Return where the next `end`, in lower case, ends; -1 where there is none."""
        if end in self._missing:
            return -1
        if self._lowered is None:
            lowered = self._text.lower()
            self._lowered = lowered if len(lowered) == len(self._text) else self._text
        found = self._lowered.find(end, at)
        if found < 0:
            self._missing.add(end)
            return -1
        return found + len(end)


@lru_cache(maxsize=1)
def _entity_pattern() -> re.Pattern[str]:
    return re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def entity(text: str, at: int) -> tuple[int, str] | None:
    """Return the end and the meaning of the entity at the "&" at `at`; None if it is none."""
    match = _entity_pattern().match(text, at)
    if match is None:
        return None
    from html import unescape  # a table of 2,000 names, needed for few texts

    meaning = unescape(match.group())
    if len(meaning) > match.end() - at or meaning == match.group():
        return None
    return match.end(), meaning
