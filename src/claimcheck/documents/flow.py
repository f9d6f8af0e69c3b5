"""A text that is read from its start to its end, and turns from one block into the next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.documents.builder import Leaf
from claimcheck.documents.marks import Marks
from claimcheck.documents.model import BlockKind
from claimcheck.documents.passages import Passage


class Stretch(NamedTuple):
    """What kind of block a stretch of the text is."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    cell: tuple[int, int, int] | None = None
    columns: int = 1


class Flow:
    """
    Gathers the passages of one text.

    `stretch` is what the text is from the last turn on; None is no prose at all. Turns have to be
    told in order.
    """

    def __init__(self, text: str, stretch: Stretch | None) -> None:
        """Start at the start of `text`."""
        self.marks = Marks(text)
        self.stretch = stretch
        self._turns: list[tuple[int, Stretch | None]] = [(0, stretch)]
        self._notes: list[tuple[int, int]] = []
        self._length = len(text)

    def turn(self, at: int, stretch: Stretch | None) -> None:
        """End the block before `at`; what follows is `stretch`."""
        self.stretch = stretch
        self._turns.append((max(at, self._turns[-1][0]), stretch))

    def note(self, start: int, end: int) -> None:
        """Say that `start:end`, the marks around it included, is shown elsewhere, as notes are."""
        self._notes.append((start, end))

    def passages(self) -> Iterator[Passage]:
        """Yield what was told."""
        prose = self.marks.prose()
        notes = sorted(self._notes)
        at = 0
        for number, (start, stretch) in enumerate(self._turns):
            following = number + 1 < len(self._turns)
            end = self._turns[number + 1][0] if following else self._length
            inside: list[tuple[int, int]] = []
            while at < len(notes) and notes[at][0] < end:
                note = notes[at]
                if start < note[0] and note[1] <= end and (not inside or inside[-1][1] <= note[0]):
                    inside.append((note[0] - start, note[1] - start))
                at += 1
            if stretch is not None and prose[start:end].strip():
                leaf = Leaf(
                    stretch.kind,
                    stretch.level,
                    [(start, end)],
                    cell=stretch.cell,
                    columns=stretch.columns,
                )
                yield Passage(leaf, prose[start:end], tuple(inside))
