"""Which lines of a PDF make a paragraph together, by where they stand and how they end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from statistics import median

from claimcheck.documents.model import BlockKind
from claimcheck.documents.pdf_lines import Line
from claimcheck.documents.plain import ends_sentence

_GAP = 1.25  # of the usual distance between two lines: more, and a new paragraph starts
_WIDEST = 2.0  # of the size of letters: lines are set no wider apart than this, and a bit
_INDENT = 0.7  # of the size of letters, to the right of the line above
_OTHER_SIZE = 0.06  # the part by which sizes differ that are not the same
_LARGER = 1.06  # of the size of the text: a heading
_FULL = 0.75  # of the longest lines: a line that was broken because it was full
_SHORT = 0.5  # of the longest lines: one that was ended on purpose
_NARROWEST = 30  # characters: no column of text is narrower
_NUMBERS = 0.4  # of the words of a line that are figures: a row of a table
_LONGEST_HEADING = 3  # lines
_BULLETS = "•‣▪●◦·"
_PRIVATE = ("\ue000", "\uf8ff")  # where fonts of symbols have their bullets

Paragraph = tuple[list[Line], BlockKind | None]


def heading_levels(lines: Sequence[Line], size: float) -> dict[float, int]:
    """Return the level of headings in each size that is larger than `size`, that of the text."""
    sizes = sorted({line.size for line in lines if line.size > size * _LARGER}, reverse=True)
    return {it: min(level, 5) for level, it in enumerate(sizes, 1)}


def paragraphs(lines: Sequence[Line], size: float) -> Iterator[Paragraph]:
    """
    Yield the lines of each paragraph without marks of lists, and what it is.

    It is None for a line of a table of contents, which repeats a heading with its page.
    """
    lines = list(_with_bullets(lines))
    if not lines:
        return
    usual = _usual_distances(lines)
    lengths = sorted(len(line.text) for line in lines)
    width = max(lengths[len(lengths) * 3 // 4], _NARROWEST)
    found: list[Line] = []
    row = False
    for before, line in pairwise((None, *lines)):
        assert line is not None  # only the first of all is
        listed = _leader().search(line.text) is not None
        was_row, row = row, listed or _is_row(line, before, width, after_row=row)
        if before is not None and (
            row or was_row or _parted(before, line, usual) or _ended(before, line, width)
        ):
            yield _described(found, size)
            found = []
        found.append(line)
    yield _described(found, size)


def _described(lines: list[Line], size: float) -> Paragraph:
    """Return the lines of a paragraph, and what it is: only what stands out is a heading."""
    first, last = lines[0].text, lines[-1].text
    if _leader().search(first) is not None:
        return lines, None
    marker = _marker().match(first)
    stands_out = all(line.bold or line.size > size * _LARGER for line in lines)
    if (
        stands_out
        and len(lines) <= _LONGEST_HEADING
        and not ends_sentence(last, len(last))
        and first[0] not in _BULLETS
    ):
        return lines, BlockKind.HEADING
    if marker is None or marker.end() == len(first):
        return lines, BlockKind.PARAGRAPH
    return [lines[0]._replace(text=first[marker.end() :]), *lines[1:]], BlockKind.LIST_ITEM


def _with_bullets(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines with plain bullets, whatever font they came from, before their text."""
    bullet: Line | None = None
    for line in lines:
        text = line.text
        if _PRIVATE[0] <= text[0] <= _PRIVATE[1] and text[1:2] in ("", " "):
            text = _BULLETS[0] + text[1:]
        if text in _BULLETS:
            bullet = line
            continue
        left = line.left
        if bullet is not None:
            text, left, bullet = f"{_BULLETS[0]} {text}", bullet.left, None
        yield line._replace(text=text, left=left)


@lru_cache(maxsize=1)
def _marker() -> re.Pattern[str]:
    return re.compile(r"(?:[•‣▪●◦·–—*-]|(?:\d{1,2}|[a-z])[.)]|\((?:\d{1,2}|[a-z])\)) {1,9}")


@lru_cache(maxsize=1)
def _leader() -> re.Pattern[str]:
    return re.compile(r"(?:[.·…] ?){5}[^\w\n]{0,200}\w{1,6}$")


def _usual_distances(lines: Sequence[Line]) -> dict[float, float]:
    """Return the distance between the lines of a paragraph, for each size of letters."""
    found: dict[float, list[float]] = {}
    for before, line in pairwise(lines):
        distance = before.height - line.height
        if before.page == line.page and before.size == line.size and distance > 0:
            found.setdefault(line.size, []).append(distance)
    # The smaller half: a new paragraph is never nearer than the next line.
    return {size: median(sorted(them)[: len(them) // 2 + 1]) for size, them in found.items()}


def _parted(before: Line, line: Line, usual: dict[float, float]) -> bool:
    """Say whether the page shows that a new paragraph starts with `line`."""
    if abs(before.size - line.size) > _OTHER_SIZE * max(before.size, line.size):
        return True
    goes_on = line.text[:1].islower()
    ended = ends_sentence(before.text, len(before.text))
    if before.bold != line.bold and (ended or not goes_on):
        return True
    distance = before.height - line.height
    if before.page != line.page or distance <= 0:
        return False  # the next page or column: what stands there may well go on
    if distance > min(usual.get(line.size, distance), line.size * _WIDEST) * _GAP:
        return True
    return ended and line.left > before.left + line.size * _INDENT and not goes_on


def _ended(before: Line, line: Line, width: int) -> bool:
    """Say whether the words show that a new paragraph starts with `line`."""
    text = before.text
    if line.text[0] in _BULLETS:
        return True
    if ends_sentence(text, len(text)) or text[-1] == ":":
        marked = _marker().match(line.text) is not None
        below = before.page == line.page and before.height > line.height
        return marked or not below or len(text) < width * _FULL
    return len(text) < width * _SHORT and line.text[0].isupper() and text[-1] not in ",;-–—"


def _is_row(line: Line, before: Line | None, width: int, *, after_row: bool) -> bool:
    """Say whether a line is a row of a table, rather than one of a paragraph full of figures."""
    words = line.text.split()
    numbers = sum(any(map(str.isdigit, word)) for word in words)
    if numbers < 2 or numbers < len(words) * _NUMBERS or ends_sentence(line.text, len(line.text)):
        return False
    goes_on = before is not None and before.page == line.page and len(before.text) >= width * _FULL
    return after_row or not goes_on
