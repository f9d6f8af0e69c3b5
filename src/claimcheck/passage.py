"""The text that has been read so far, as later sentences look back on it."""

from __future__ import annotations

from claimcheck.context import Context, Earlier
from claimcheck.judge import Judgement

_HEADING = "heading"
_KEPT = 4  # sentences that a later one may look back on


class Passage:
    """The headings above a place in a document, and the last sentences of its section."""

    __slots__ = ("_headings", "_sentences", "context")

    def __init__(self) -> None:
        """Begin a document."""
        self._headings: list[tuple[int, Earlier]] = []
        self._sentences: tuple[Earlier, ...] = ()
        self.context = Context()

    def add(self, judgement: Judgement, kind: str, level: int) -> None:
        """Note a sentence or heading (of `level` 1 to 6) that has been judged."""
        scene = judgement.scene
        heading = kind == _HEADING
        topic = (*scene.reading.terms, *judgement.topic)
        item = Earlier(scene.reading, judgement.claims, heading, scene.names, topic)
        if heading:
            self._headings = [pair for pair in self._headings if pair[0] < level]
            self._headings.append((level, item))
            self._sentences = ()
        else:
            self._sentences = (item, *self._sentences[: _KEPT - 1])
        self.context = Context(self._sentences, tuple(item for _, item in reversed(self._headings)))
