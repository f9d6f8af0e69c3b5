"""The lines of a PDF's pages: which are running heads, and which are notes below the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

_EDGE = 3  # lines at the top and at the bottom of a page that may be running heads
_OFTEN = 3  # pages that a running head is on, of documents that have as many
_MOST_WORDS = 12  # of a running head
_GAP = 1.2  # of the usual distance between two lines: running heads stand apart
_WIDEST = 2.0  # of the size of letters: lines are set no wider apart than this
_NOTE = 0.92  # of the size of the text: what is smaller, and at the foot of a page, is a note
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class Line(NamedTuple):
    """A line on a page (from 1): its text, its place and size in points, and whether it is bold."""

    page: int
    text: str
    left: float
    height: float  # above the bottom of the page
    size: float
    bold: bool


_Key = tuple[int, str]
Pages = Sequence[Sequence[Line]]


def without_heads(pages: Pages) -> list[list[Line]]:
    """
    Return the pages without headers, footers and page numbers.

    Those stand apart from the text, and are lines at the top or bottom that are on several pages at
    the same height, the same but for a figure that counts with the pages. One at the top of the
    first page stays: it is the title.
    """
    often = min(_OFTEN, len(pages))
    if often < 2:
        return [list(page) for page in pages]
    counts: Counter[_Key] = Counter()
    for page in pages:
        order = _from_the_top(page)
        edges = {*order[:_EDGE], *order[-_EDGE:]}
        counts.update({key for at in edges for key in _keys(page[at])})
    kept: list[list[Line]] = []
    for number, page in enumerate(pages):
        order = _from_the_top(page)
        top = _heads(page, order[: _EDGE + 1], counts, often)
        if number == 0:
            top = [at for at in top if not any(map(str.isalpha, page[at].text))]
        heads = {*top, *_heads(page, order[: -_EDGE - 2 : -1], counts, often)}
        kept.append([line for at, line in enumerate(page) if at not in heads])
    return kept


def body_size(pages: Pages) -> float:
    """Return the size that most of the text is set in."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[line.size] += len(line.text)
    # Of two that are as frequent the larger, so that the answer does not depend on their order.
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def split_notes(page: Sequence[Line], size: float) -> tuple[Sequence[Line], Sequence[Line]]:
    """Return the lines of a page whose text has a `size`, and those of the notes at its foot."""
    at = len(page)
    while at and page[at - 1].size < size * _NOTE:
        at -= 1
    above = page[at - 1].height if at else 0
    if at == 0 or any(line.height >= above for line in page[at:]):
        return page, ()  # all of it is small, or it stands beside the text
    return page[:at], page[at:]


def _from_the_top(page: Sequence[Line]) -> list[int]:
    return sorted(range(len(page)), key=lambda at: (-page[at].height, at))


def _heads(page: Sequence[Line], edge: list[int], counts: Counter[_Key], often: int) -> list[int]:
    """Return the lines at an edge of a page, the outermost first, that are on other pages too."""
    found: list[int] = []
    for at in edge[:_EDGE]:
        if all(counts[key] < often for key in _keys(page[at])):
            break  # behind it the text begins
        found.append(at)
    usual = _usual_distance(page)
    while found and len(found) < len(page):  # a line of the text may be repeated, too
        beside = edge[len(found)] if len(found) < len(edge) else None
        if beside is None or abs(page[beside].height - page[found[-1]].height) > usual * _GAP:
            break
        found.pop()
    return found


def _usual_distance(page: Sequence[Line]) -> float:
    """Return the distance between two lines of the text on a page."""
    heights = sorted({line.height for line in page})
    distances = [above - below for below, above in pairwise(heights)]
    widest = max((line.size for line in page), default=0.0) * _WIDEST
    return min(median(distances), widest) if distances else 0.0


def _keys(line: Line) -> Iterator[_Key]:
    """Yield what the lines that a running head makes on other pages have in common with this."""
    height = round(line.height)
    yield height, line.text
    words = line.text.split()
    for at, word in enumerate(words[:_MOST_WORDS]):
        digits = word.strip("|-–—.,:;()[]/")
        value = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 5 else 0
        value = value or (_roman(word) if len(words) == 1 else 0)
        if not value:
            continue
        counting = f"<{value - line.page}>"
        if at == 0 or at == len(words) - 1:
            yield height, counting  # the title of the chapter beside it changes
        yield height, " ".join((*words[:at], counting, *words[at + 1 :]))


def _roman(word: str) -> int:
    """Return what a Roman numeral up to a few hundred tells, 0 for any other word."""
    values = [_ROMAN.get(letter, 0) for letter in word.lower()]
    if not values or 0 in values or len(values) > 9:
        return 0
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
