"""Plain text: paragraphs, headings and list items, told apart by their lines alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from claimcheck.documents.model import Block, BlockKind, Comment, Document
from claimcheck.sentence_ends import abbreviates
from claimcheck.source_map import line_starts

_END_MARKS = ".!?…。！？"
_CLOSERS = "\"'’”»›)]}*_"
_MAX_HEADING_CHARS = 100
_MAX_HEADING_WORDS = 16
_LONGEST_WRAPPED_LINE = 160  # nobody wraps text wider; a longer line is a whole paragraph
_NARROWEST_WRAP = 45  # text wrapped narrower is hard to tell from a list of short lines
_DASHES = "–—―"
# A line that ends in one of these goes on in the next.
_LEADING_WORDS = frozenset(
    """
    a about and are as at be between but by for from had has have his her in into is its less more
    nearly no not of on or our over per than that the their to under was were which will with would
    """.split()
)


class _Line(NamedTuple):
    start: int  # of what is left when white space and the list marker are taken off
    end: int
    marker: int  # where the list marker starts; `start` where there is none
    number: int  # of a numbered list item; -1 where there is none
    level: int  # 0 where it is no list item


def parse_plain(text: str) -> Document:
    """Return the document that `text` is when it carries no markup."""
    blocks: list[Block] = []
    blanked: list[tuple[int, int]] = [(0, 1)] if text.startswith("\ufeff") else []
    comments: list[Comment] = []
    chunks = list(_chunks(text, blanked, comments))
    for index, (lines, underlined) in enumerate(chunks):
        blocks.extend(_blocks(text, lines, underlined, last=index == len(chunks) - 1))
    return Document(text, _blank(text, blanked), tuple(blocks), comments=tuple(comments))


def _blank(text: str, spans: list[tuple[int, int]]) -> str:
    if not spans:
        return text
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += (text[at:start], " " * (end - start))
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


def _chunks(
    text: str, blanked: list[tuple[int, int]], comments: list[Comment]
) -> Iterator[tuple[list[_Line], str]]:
    """Yield runs of lines without a blank line in them, and the character that underlines them."""
    chunk: list[_Line] = []
    starts = line_starts(text)
    number = -1
    for start, after in zip(starts, [*starts[1:], len(text)], strict=True):
        raw = text[start:after].lstrip("\ufeff") if start == 0 else text[start:after]
        stripped = raw.strip()
        if not stripped:
            if chunk:
                yield chunk, ""
                chunk = []
            continue
        first = after - len(raw.lstrip())
        if _is_rule(stripped):
            blanked.append((first, first + len(stripped)))
            if chunk:
                yield chunk, stripped[0]
                chunk = []
            continue
        if "claimcheck:" in stripped and (match := _comment_pattern().fullmatch(stripped)):
            span = first, first + len(stripped)
            blanked.append(span)
            comments.append(Comment(*span, match[match.lastgroup or 0].strip()))
            continue
        line = _line(stripped, first, number, chunk, text)
        number = line.number if line.number >= 0 else number
        if line.marker < line.start:
            blanked.append((line.marker, line.start))
        chunk.append(line)
    if chunk:
        yield chunk, ""


@lru_cache(maxsize=1)
def _comment_pattern() -> re.Pattern[str]:
    # Plain text has no comments; these are taken for some, since they are meant for us.
    return re.compile(r"<!--\s*+(?P<tag>claimcheck:.*)-->|(?:#|//)\s*+(?P<line>claimcheck:.*)")


def _is_rule(line: str) -> bool:
    return len(line) > 2 and line[0] in "=-~*_#+" and line.count(line[0]) == len(line)


@lru_cache(maxsize=1)
def _marker_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?:[-*+•‣◦▪●·–—―]|(\d{1,3})[.)]|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)|[a-z]\))"
        r"[ \t\u00a0]{1,20}"
    )


def _line(stripped: str, first: int, number: int, chunk: list[_Line], text: str) -> _Line:
    end = first + len(stripped)
    plain = _Line(first, end, first, -1, 0)
    if stripped[0].isalpha() and stripped[1:2] != ")":
        return plain
    match = _marker_pattern().match(stripped)
    if match is None or match.end() == len(stripped):
        return plain
    value = int(match[1]) if match[1] else -1
    # "14. March was …" and a wrapped "… the ratio was / 12. Then" are no list items.
    if value > 1 and value not in (number, number + 1):
        return plain
    interrupts = chunk and chunk[-1].level == 0 and not ends_sentence(text, chunk[-1].end)
    if interrupts and (stripped[0] in _DASHES or value >= 0) and text[chunk[-1].end - 1] != ":":
        return plain
    return _Line(end - len(stripped[match.end() :].lstrip()), end, first, value, 1)


def _blocks(text: str, lines: list[_Line], underlined: str, *, last: bool) -> Iterator[Block]:
    """Yield the blocks of one chunk; `last` says that nothing follows it."""
    groups = list(_groups(text, lines))
    for index, group in enumerate(groups):
        start, end = group[0].start, group[-1].end
        if group[0].level:
            yield Block(BlockKind.LIST_ITEM, start, end, group[0].level)
            continue
        following = groups[index + 1] if index + 1 < len(groups) else None
        if following is None:
            heading = not last and len(groups) == 1
            heading = heading or (bool(underlined) and underlined in "=-~")
        else:
            opens = index == 0 or ends_sentence(text, start - 1)
            heading = opens and not following[0].level and ends_sentence(text, following[-1].end)
        if heading and len(group) == 1 and _is_short(text[start:end]):
            yield Block(BlockKind.HEADING, start, end, 2 if underlined == "-" else 1)
        else:
            yield Block(BlockKind.PARAGRAPH, start, end)


def _groups(text: str, lines: list[_Line]) -> Iterator[list[_Line]]:
    """Yield the lines of one chunk, those of one paragraph together."""
    width = max(line.end - line.marker for line in lines)
    if not any(text[line.start].islower() for line in lines[1:]):
        width = max(width, _NARROWEST_WRAP)  # no line of the chunk is sure to go on in the next
    group = [lines[0]]
    for line in lines[1:]:
        if line.level or _broken_on_purpose(text, group[-1], line, width):
            yield group
            group = [line]
        else:
            group.append(line)
    yield group


def _broken_on_purpose(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Say whether a new paragraph starts with `following`, or the line was only full."""
    first = text[following.start]
    if first.islower() or first in ",;:)" + _DASHES or _abbreviates(text, line, following):
        return False
    if ends_sentence(text, line.end) and width > _LONGEST_WRAPPED_LINE:
        return True
    word = text[following.start : following.start + width].split(maxsplit=1)[0]
    fitted = line.end - line.marker + 1 + len(word) <= width
    if width <= _LONGEST_WRAPPED_LINE and not fitted:
        return False
    if ends_sentence(text, line.end) or text[line.end - 1] == ":":
        return True
    if text[line.end - 1] in ",;-(" + _DASHES or first.isdigit():
        return False
    tail = text[max(line.end - 12, line.start) : line.end].rsplit(maxsplit=1)[-1]
    return tail.lower() not in _LEADING_WORDS


def _abbreviates(text: str, line: _Line, following: _Line) -> bool:
    """Say whether a line ends as in "by Dr." before "Lee said"."""
    if text[line.end - 1] != ".":
        return False
    before = text[max(line.start, line.end - 60) : line.end - 1]
    return abbreviates(before, text[following.start : min(following.end, following.start + 60)])


def ends_sentence(text: str, end: int) -> bool:
    """Say whether the text before `end` ends with an end mark, closing quotes apart."""
    end -= 1
    while end > 0 and text[end] in _CLOSERS:
        end -= 1
    return end >= 0 and text[end] in _END_MARKS


def _is_short(line: str) -> bool:
    return (
        len(line) <= _MAX_HEADING_CHARS
        and not ends_sentence(line, len(line))
        and line[-1] not in ":;,"
        and len(line.split()) <= _MAX_HEADING_WORDS
    )
