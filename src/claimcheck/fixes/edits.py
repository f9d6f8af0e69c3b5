"""Changes to the prose of a sentence, carried over to the text with its markup.

The prose is as long as the text (`documents.model.Document`), so that places in it are places in
the text. Markup that stands inside a stretch stays where it was, or the stretch is not changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.documents.model import JOINER
from claimcheck.model import FacetName


class Edit(NamedTuple):
    """What to put into the place of `start:end` of the prose, or of the text."""

    start: int
    end: int
    new: str


class Wrong(NamedTuple):
    """What stands at `start:end` of a sentence's prose where a claim says `words`."""

    facet: FacetName
    start: int
    end: int
    words: str


class Candidate(NamedTuple):
    """One way to put a statement right, and whether nothing but a figure changes."""

    edits: tuple[Edit, ...]
    safe: bool


def applied(prose: str, edits: Sequence[Edit]) -> str:
    """Return prose with edits made in it, which must not overlap."""
    pieces = []
    at = 0
    for edit in sorted(edits):
        pieces += [prose[at : edit.start], edit.new]
        at = edit.end
    return "".join((*pieces, prose[at:]))


def change_of(
    text: str, prose: str, edits: Sequence[Edit], places: Sequence[tuple[int, int]] = ()
) -> Edit | None:
    """
    Return the one stretch of `text` that holds all edits, changed; it touches each of `places`.

    None where they overlap, reach behind the text, change nothing, or where markup stands in the
    way.
    """
    within = [_within(edit, len(text), prose) for edit in sorted(edits)]
    ordered = [edit for edit in within if prose[edit.start : edit.end] != edit.new]
    if not ordered or ordered[-1].end > len(text):
        return None
    start, end = _touching(ordered, places)
    pieces = []
    at = start
    for edit in ordered:
        if edit.start < at:
            return None
        new = _kept(text[edit.start : edit.end], prose[edit.start : edit.end], edit.new)
        if new is None:
            return None
        pieces += [text[at : edit.start], new]
        at = edit.end
    return Edit(start, end, "".join((*pieces, text[at:end])))


def _touching(edits: Sequence[Edit], places: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return where the edits begin and end, drawn out to each place that they do not touch."""
    start, end = edits[0].start, edits[-1].end
    for place in places:
        if not (place[0] < end and start < place[1]):
            start, end = min(start, place[0]), max(end, place[1])
    return start, end


def _within(edit: Edit, end: int, prose: str) -> Edit:
    """Return an edit without the unit that a table's header lends, which stands behind `end`."""
    lent = prose[end : edit.end]
    if not lent or edit.start >= end or not edit.new.endswith(lent):
        return edit
    return Edit(edit.start, end, edit.new.removesuffix(lent))


def _kept(text: str, prose: str, new: str) -> str | None:
    """Return `text` reading `new`, its markup kept; None where it cannot be kept."""
    if text == prose and JOINER not in text:
        return new
    visible = [index for index, character in enumerate(prose) if character != JOINER]
    if len(visible) == len(new):
        return _exchanged(text, prose, dict(zip(visible, new, strict=True)))
    old = "".join(prose[index] for index in visible)
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    first, last = visible[head : head + 1], visible[len(old) - tail - 1 : len(old) - tail]
    if len(old) == head + tail or not first or not last:
        return None  # only something to put in, perhaps within a mark
    begin, stop = first[0], last[0] + 1
    if text[begin:stop] != prose[begin:stop] or JOINER in text[begin:stop]:
        return None
    return text[:begin] + new[head : len(new) - tail] + text[stop:]


def _alike(one: str, other: str) -> int:
    """Return how many characters two texts have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _exchanged(text: str, prose: str, new: dict[int, str]) -> str | None:
    """Return `text` with single characters exchanged; None where one is not written as itself."""
    characters = list(text)
    for index, character in new.items():
        if character == prose[index]:
            continue
        if text[index] != prose[index]:
            return None
        characters[index] = character
    return "".join(characters)
