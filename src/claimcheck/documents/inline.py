"""Mask the markup inside one block, character for character."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.documents import spans
from claimcheck.documents.attributes import columns
from claimcheck.documents.elements import Break
from claimcheck.documents.emphasis import Delimiters
from claimcheck.documents.marks import masked
from claimcheck.documents.tags import TagReader, entity

_MAX_PIECE = 100_000  # characters that are read at once; no paragraph is longer
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


@lru_cache(maxsize=1)
def _special() -> re.Pattern[str]:
    return re.compile(r"\\|`+|<|!?\[|\]|&|\*+|_+|~~+|\$|https?://|www\.|\{[{%#.:/]", re.IGNORECASE)


@lru_cache(maxsize=1)
def _label() -> re.Pattern[str]:
    return re.compile(r"\[([^\[\]]{0,999})\]")


@lru_cache(maxsize=1)
def _html_special() -> re.Pattern[str]:
    return re.compile("[<&]")


class Masked(NamedTuple):
    """
    The prose of a block, as long as its text.

    `breaks` are the tags of HTML that part paragraphs, `comments` the places of comments.
    """

    prose: str
    breaks: list[Break]
    comments: list[tuple[int, int]]


def mask(
    text: str,
    labels: Collection[str] = (),
    *,
    html: bool = False,
    dropped: Sequence[tuple[int, int]] = (),
) -> Masked:
    """
    Return the prose of one block.

    `labels` are those of the document's link definitions. With `html` set only tags and entities
    are markup. `dropped` are stretches that are no prose whatever they say.
    """
    special = _html_special() if html else _special()
    if not dropped and special.search(text) is None:
        return Masked(text, [], [])
    if html or len(text) <= _MAX_PIECE:
        reading = _Mask(text, labels, dropped)
        return Masked(reading.read(special), reading.breaks, reading.comments)
    pieces: list[str] = []
    comments: list[tuple[int, int]] = []
    at = 0
    while at < len(text):  # markup does not reach from one piece to the next
        end = at + _MAX_PIECE
        cut = max(text.rfind("\n", at + 1, end), text.rfind(" ", at + 1, end))
        end = cut if end < len(text) and cut > 0 else end
        reading = _Mask(text[at:end], labels)
        pieces.append(reading.read(special))
        comments += [(at + first, at + last) for first, last in reading.comments]
        at = end
    return Masked("".join(pieces), [], comments)


class _Mask:
    """Reads one text from left to right, and then blanks what is no prose."""

    def __init__(
        self, text: str, labels: Collection[str], dropped: Sequence[tuple[int, int]] = ()
    ) -> None:
        self._text = text
        self._labels = labels
        self._markup: list[tuple[int, int]] = []  # a word may go on behind it
        self._content: list[tuple[int, int]] = list(dropped)
        self._written: list[tuple[int, int, str]] = []
        self._brackets: list[tuple[int, bool]] = []  # those open: place, and whether of an image
        self._delimiters = Delimiters(text)
        self._ticks: dict[int, list[int]] | None = None
        self._tags: TagReader | None = None
        self._line_end = -1  # of the last <br>; two of them part paragraphs
        self.breaks: list[Break] = []
        self.comments: list[tuple[int, int]] = []

    def read(self, special: re.Pattern[str]) -> str:
        """Return the prose."""
        match = special.search(self._text)
        while match is not None:
            match = special.search(self._text, self._handle(match))
        return self._fill()

    def _handle(self, match: re.Match[str]) -> int:
        """Read what stands at a special character; return where to go on."""
        at, sign = match.start(), match.group()
        first = sign[0]
        if first in "*_~":
            self._delimiters.add(at, match.end())
            return match.end()
        if first == "<":
            return self._tag(at)
        if first == "&":
            return self._entity(at)
        if first == "[" or sign == "![":
            return self._open_bracket(at, match.end())
        if first == "]":
            return self._close_bracket(at)
        if first == "`":
            return self._code(at, match.end())
        if first == "\\":
            return self._escape(at)
        width = len(sign)
        if first == "$":
            return self._blanked(
                at, spans.math(self._text, at), 1 + self._text.startswith("$$", at)
            )
        if first == "{":
            return self._braces(at, width)
        return self._blanked(at, spans.url(self._text, at), 1)

    def _braces(self, at: int, width: int) -> int:
        if not self._text.startswith("{/*", at):
            return self._blanked(at, spans.braces(self._text, at), width)
        if self._tags is None:
            self._tags = TagReader(self._text)
        end = self._tags.find("*/}", at + 3)  # a comment of MDX
        if end > 0:
            self.comments.append((at, end))
        return self._blanked(at, end, width)

    def _escape(self, at: int) -> int:
        following = self._text[at + 1 : at + 2]
        if following in _PUNCTUATION or following == "\n":
            self._markup.append((at, at + 1))
            return at + 2
        return at + 1

    def _code(self, at: int, end: int) -> int:
        if self._ticks is None:
            self._ticks = {}
            for match in re.finditer("`+", self._text):
                self._ticks.setdefault(len(match.group()), []).append(match.start())
        runs = self._ticks.get(end - at, [])
        index = bisect_left(runs, end)
        if index == len(runs):
            return end
        close = runs[index] + end - at
        self._content.append((at, close))
        return close

    def _tag(self, at: int) -> int:
        if self._tags is None:
            self._tags = TagReader(self._text)
        tag = self._tags.tag(at)
        if tag is None:
            return at + 1
        if self._text.startswith("<!--", at):
            self.comments.append((at, tag.end))
        if tag.block:
            wide = columns(self._text[at : tag.end]) if tag.name in ("td", "th") else 1
            self.breaks.append(Break(at, tag.end, tag.name, tag.closing, wide))
        elif tag.name == "br":
            if self._line_end >= 0 and not self._text[self._line_end : at].strip():
                self.breaks.append(Break(at, tag.end, tag.name, closing=False))
            self._line_end = tag.end
        if tag.name == "sup" and not tag.closing:
            return self._superscript(at, tag.end)
        (self._markup if tag.inside_word else self._content).append((at, tag.end))
        return tag.end

    def _superscript(self, at: int, end: int) -> int:
        found = spans.superscript(self._text, at, end)
        if found.note > 0:
            self._content.append((at, found.note))
            return found.note
        if found.power:
            self._written.append((at, at + 1, "^"))
            at += 1
        self._markup.append((at, end))
        return end

    def _entity(self, at: int) -> int:
        found = entity(self._text, at)
        if found is None:
            return at + 1
        end, meaning = found
        self._written.append((at, end, meaning))
        return end

    def _open_bracket(self, at: int, end: int) -> int:
        image = end - at == 2
        if not image:
            note = spans.footnote(self._text, at)
            if note > 0:
                self._markup.append((at, note))
                return note
        self._brackets.append((at, image))
        return end

    def _close_bracket(self, at: int) -> int:
        if not self._brackets:
            return at + 1
        opened, image = self._brackets.pop()
        end = self._link_end(opened + 1 + image, at)
        if end < 0:
            return at + 1
        if image:
            self._content.append((opened, end))
        else:
            self._markup += ((opened, opened + 1), (at, end))
        return end

    def _link_end(self, start: int, at: int) -> int:
        """Return the end of the link whose text is `start:at`, -1 where it is none."""
        end = spans.target(self._text, at + 1)
        if end > 0 or not self._labels:
            return end
        label = _label().match(self._text, at + 1)
        if label and label[1].strip():
            return label.end() if label[1] in self._labels else -1
        if at - start < 1000 and self._text[start:at] in self._labels:
            return label.end() if label else at + 1
        return -1

    def _blanked(self, at: int, end: int, width: int) -> int:
        """Blank `at:end` where something was found; return where to go on."""
        if end < 0:
            return at + width
        self._content.append((at, end))
        return end

    def _fill(self) -> str:
        """Return the text with everything that is not prose blanked out."""
        self._delimiters.pair()
        dropped = (*self._content, *self._delimiters.struck)
        hidden = (*self._markup, *self._delimiters.matched)
        return masked(self._text, self._written, dropped, hidden)
