"""Mask the markup inside one block, character for character."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection
from functools import lru_cache

from claimcheck.documents.elements import Break
from claimcheck.documents.emphasis import Delimiters
from claimcheck.documents.model import JOINER
from claimcheck.documents.tags import TagReader, entity

_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


@lru_cache(maxsize=1)
def _special() -> re.Pattern[str]:
    return re.compile(r"\\|`+|<|!?\[|\]|&|\*+|_+|~~+|\$|https?://|www\.|\{[{%#.:]", re.IGNORECASE)


@lru_cache(maxsize=1)
def _html_special() -> re.Pattern[str]:
    return re.compile("[<&]")


@lru_cache(maxsize=1)
def _target() -> re.Pattern[str]:
    """Match "(target "title")" behind a link's text."""
    return re.compile(
        r"""\(\s{0,100}
        (?:<[^<>\n]{0,2000}>
         | (?:\\.|[^\s()\\<]|\((?:\\.|[^\s()\\]|\([^\s()]{0,200}\)){0,500}\))
           (?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\]|\([^\s()]{0,200}\)){0,500}\)){0,2000})?
        (?:\s{1,100}(?:"(?:\\.|[^"\\]){0,1000}"|'(?:\\.|[^'\\]){0,1000}'
                     |\((?:\\.|[^()\\]){0,1000}\)))?
        \s{0,100}\)""",
        re.VERBOSE | re.DOTALL,
    )


@lru_cache(maxsize=8)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)


_FOOTNOTE = r"\[\^[^\]\s]{1,100}\]"
_LABEL = r"\[([^\[\]]{0,999})\]"
_URL = r"(?:https?://|www\.)[^\s<>\[\]`*\"]{1,2000}"
# Template and attribute braces of site generators: {{ x }}, {% x %}, {#id}, {.class}, {: x}.
_BRACES = r"\{\{.{0,500}?\}\}|\{%.{0,500}?%\}|\{[#.:][^{}\n]{0,200}\}"
_MATH_SIGNS = re.compile(r"[\\^_={}]")


class Mask:
    """
    The prose of one block: `Mask(text, references).prose` is as long as `text`.

    `references` are the labels that the document defines, in markdown-it's normal form, with
    `normalize` to bring a label into it. With `html` set only tags and entities are markup, and
    `breaks` holds the places of the tags that part two paragraphs.
    """

    def __init__(self, text: str, references: Collection[str] = (), *, html: bool = False) -> None:
        """Mask `text`."""
        self._text = text
        self._references = references
        self._html = html
        self._markup: list[tuple[int, int]] = []
        self._content: list[tuple[int, int]] = []
        self._written: list[tuple[int, int, str]] = []
        self._brackets: list[tuple[int, bool]] = []
        self._delimiters = Delimiters(text)
        self._ticks: dict[int, list[int]] | None = None
        self._tags: TagReader | None = None
        self.breaks: list[Break] = []
        special = _html_special() if html else _special()
        match = special.search(text)
        self.prose = text
        if match is None:
            return
        while match is not None:
            match = special.search(text, self._handle(match))
        self.prose = self._fill()

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
        if first == "$":
            return self._math(at)
        return self._braces(at, sign) if first == "{" else self._url(at)

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
        if tag.block:
            self.breaks.append(Break(at, tag.end, tag.name, tag.closing))
        if tag.name == "sup" and not tag.closing:
            return self._superscript(at, tag.end)
        (self._markup if tag.inside_word else self._content).append((at, tag.end))
        return tag.end

    def _superscript(self, at: int, end: int) -> int:
        """Tell "10<sup>6</sup>" and "km<sup>2</sup>" from the number of a footnote."""
        match = _compiled(
            r"\s?[\[(]?(?:<a\b[^<>]{0,500}>)?[\[(]?[\d,*†‡–-]{1,8}[\])]?(?:</a>)?[\])]?\s?</sup>"
        ).match(self._text, end)
        if match is None:
            self._markup.append((at, end))
            return end
        before = re.search(r"[^\W\d_]{1,3}$|(?<![\d.,])10$", self._text[max(at - 5, 0) : at])
        if before is None or re.search(r"[^\W\d_]{4}$", self._text[max(at - 4, 0) : at]):
            self._content.append((at, match.end()))
            return match.end()
        if before.group() == "10":
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
            footnote = _compiled(_FOOTNOTE).match(self._text, at)
            if footnote:
                self._markup.append(footnote.span())
                return footnote.end()
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
        match = _target().match(self._text, at + 1)
        if match:
            return match.end()
        if not self._references:
            return -1
        label = _compiled(_LABEL).match(self._text, at + 1)
        if label and label[1].strip():
            return label.end() if self._is_defined(label[1]) else -1
        if at - start < 1000 and self._is_defined(self._text[start:at]):
            return label.end() if label else at + 1
        return -1

    def _is_defined(self, label: str) -> bool:
        from markdown_it.common.utils import normalizeReference  # Markdown alone

        return normalizeReference(label) in self._references

    def _url(self, at: int) -> int:
        if at and self._text[at - 1].isalnum():
            return at + 1
        match = _compiled(_URL).match(self._text, at)
        if match is None:
            return at + 1
        url = match.group().rstrip(".,;:!?'’”_~$")
        while url.endswith(")") and url.count("(") < url.count(")"):
            url = url[:-1].rstrip(".,;:!?'’”")
        self._content.append((at, at + len(url)))
        return at + max(len(url), 1)

    def _braces(self, at: int, sign: str) -> int:
        match = _compiled(_BRACES).match(self._text, at)
        if match is None:
            return at + len(sign)
        self._content.append(match.span())
        return match.end()

    def _math(self, at: int) -> int:
        """Tell "$x^2$" from "$3.47bn and $2bn", which is money."""
        text = self._text
        if text.startswith("$$", at):
            end = text.find("$$", at + 2, at + 3000)
            if end > at + 2:
                self._content.append((at, end + 2))
                return end + 2
            return at + 2
        end = text.find("$", at + 1, at + 500)
        inner = text[at + 1 : end]
        if end < 0 or not inner or inner[0].isspace() or inner[-1].isspace():
            return at + 1
        if text[end + 1 : end + 2].isdigit() or "\n\n" in inner:
            return at + 1
        if _MATH_SIGNS.search(inner) or (len(inner) <= 3 and inner.isalpha()):
            self._content.append((at, end + 1))
            return end + 1
        return at + 1

    def _fill(self) -> str:
        """Return the text with everything that is not prose blanked out."""
        characters = list(self._text)
        self._delimiters.pair()
        for start, end, meaning in self._written:
            characters[start:end] = meaning.ljust(end - start, JOINER)
        for start, end in (*self._content, *self._delimiters.struck):
            characters[start:end] = " " * (end - start)
        last = 0  # spans that touch are filled as one
        group: list[tuple[int, int]] = []
        for start, end in sorted((*self._markup, *self._delimiters.matched)):
            if group and start > last:
                _fill_group(characters, group[0][0], last)
                group = []
            group.append((start, end))
            last = max(last, end)
        if group:
            _fill_group(characters, group[0][0], last)
        return "".join(characters)


def _fill_group(characters: list[str], start: int, end: int) -> None:
    if all(character == " " for character in characters[start:end]):
        return  # inside struck text or an image
    inside_word = (
        start > 0
        and end < len(characters)
        and not characters[start - 1].isspace()
        and not characters[end].isspace()
    )
    characters[start:end] = (JOINER if inside_word else " ") * (end - start)
