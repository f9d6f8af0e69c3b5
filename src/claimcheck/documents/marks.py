"""What of a stretch of text is markup, gathered piece by piece and then masked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

from claimcheck.documents.model import JOINER

Span = tuple[int, int]
Written = tuple[int, int, str]

_WINDOW = 50_000  # characters that are masked at once: their list takes 8 bytes for each of them


class Marks:
    """
    Gathers the markup of one text; `prose` masks it, character for character.

    Places may be given in any order and may touch; those of one kind may overlap.
    """

    def __init__(self, text: str) -> None:
        """Start with nothing of `text` marked."""
        self._text = text
        self._hidden: list[Span] = []
        self._dropped: list[Span] = []
        self._written: list[Written] = []

    def hide(self, start: int, end: int) -> None:
        """Take a mark out; a word may go on behind it."""
        self._hidden.append((start, end))

    def drop(self, start: int, end: int) -> None:
        """Leave out what is no prose at all, so that words before and behind it are two."""
        self._dropped.append((start, end))

    def write(self, start: int, end: int, meaning: str) -> bool:
        """Read `start:end` as `meaning`; False, and nothing done, where that is longer."""
        fits = len(meaning) <= end - start
        if fits:
            self._written.append((start, end, meaning))
        return fits

    def prose(self) -> str:
        """Return the text with its markup masked; it is as long as before."""
        return masked(self._text, self._written, self._dropped, self._hidden)


def masked(
    text: str, written: Sequence[Written], dropped: Sequence[Span], hidden: Sequence[Span]
) -> str:
    """
    Return `text` with its markup masked, as long as before.

    What is `written` stands for something else; what is `dropped` becomes blanks, whatever is
    written there; what is `hidden` becomes blanks, too, or joiners where a word goes on behind it.
    """
    if not (written or dropped or hidden):
        return text
    if len(text) <= _WINDOW:
        return _masked(text, written, sorted(dropped), sorted(hidden))
    dropped, hidden = sorted(dropped), sorted(hidden)
    spans = sorted(chain(((it[0], it[1]) for it in written), dropped, hidden))
    bounds = [*_bounds(spans, len(text))]
    by_part: dict[int, list[Written]] = {}
    for start, end, meaning in written:  # in their order: a later one goes over an earlier one
        part = bounds[bisect_right(bounds, start) - 1]
        by_part.setdefault(part, []).append((start - part, end - part, meaning))
    return "".join(
        [
            _masked(
                text[start:end],
                by_part.get(start, ()),
                _within(dropped, start, end),
                _within(hidden, start, end),
            )
            for start, end in pairwise(bounds)
        ]
    )


def _bounds(spans: Iterable[Span], length: int) -> Iterator[int]:
    """
    Yield where a text may be parted, so that what becomes of a part depends on no other.

    `spans` are its marks in order. No mark reaches to a bound, and none starts at it: what stands
    beside a mark decides what it becomes. Long stretches without marks are parts of their own.
    """
    yield 0
    at = reach = 0
    for start, end in spans:
        if start - 1 > max(reach, at + _WINDOW):
            if start - 1 - reach > _WINDOW:
                yield reach + 1
            at = start - 1
            yield at
        reach = max(reach, end)
    if length - reach > _WINDOW:
        yield reach + 1
    yield length


def _within(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    """Return those of sorted `spans` that start in a part of the text, counted from its start."""
    found = spans[bisect_left(spans, (start, 0)) : bisect_left(spans, (end, 0))]
    return [(first - start, last - start) for first, last in found]


def _masked(
    text: str, written: Sequence[Written], dropped: Sequence[Span], hidden: Sequence[Span]
) -> str:
    """Return `text` masked; what is dropped and hidden is sorted."""
    if not (written or dropped or hidden):
        return text
    characters = list(text)
    for start, end, meaning in written:
        characters[start:end] = meaning.ljust(end - start, JOINER)
    last = 0
    for start, end in dropped:
        start, end = max(start, last), max(end, last)  # noqa: PLW2901 - what is left of it
        characters[start:end] = " " * (end - start)
        last = end
    group: Span | None = None
    for start, end in hidden:
        if group is not None and start <= group[1]:
            group = group[0], max(group[1], end)
            continue
        if group is not None:
            _fill(characters, *group)
        group = start, end
    if group is not None:
        _fill(characters, *group)
    return "".join(characters)


def _fill(characters: list[str], start: int, end: int) -> None:
    """Put joiners for marks inside a word, blanks for others."""
    if start == end or all(map(str.isspace, characters[start:end])):
        return  # inside of what was left out
    inside = (
        start > 0
        and end < len(characters)
        and not characters[start - 1].isspace()
        and not characters[end].isspace()
    )
    characters[start:end] = (JOINER if inside else " ") * (end - start)
