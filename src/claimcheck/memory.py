"""What has been said of sentences already, so that unchanged ones are not judged again.

Somebody who edits a draft checks it over and over; nearly all its sentences stay as they were, in
the same surroundings. What is said of a sentence depends on its words, the as-of date and the text
before it, and these are the key.
"""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.context import Context, Earlier
    from claimcheck.judge import Judgement

_MARKS = 4_000  # earlier sentences that are told apart; each costs some 1 kB


class Memory:
    """The last sentences that were judged; safe to share between threads."""

    __slots__ = ("_judged", "_marks", "size")

    def __init__(self, size: int) -> None:
        """Begin with nothing; `size` is how many sentences are kept."""
        self.size = size
        self._judged: dict[Hashable, Judgement] = {}
        self._marks: dict[Hashable, int] = {}

    def key(self, prose: str, today: date | None, context: Context) -> Hashable:
        """Return what the judgement of a sentence depends on."""
        earlier = tuple(map(self._mark, (*context.sentences, *context.headings)))
        return prose, today, len(context.headings), earlier

    def _mark(self, item: Earlier) -> int:
        """Return a number for all that later sentences may take over from an earlier one."""
        known = (item.reading.text, item.claims, item.heading, item.names, item.topic)
        return self._marks.setdefault(known, len(self._marks))

    def get(self, key: Hashable) -> Judgement | None:
        """Return what was said of a sentence, None where it is not remembered."""
        return self._judged.get(key)

    def keep(self, key: Hashable, judgement: Judgement) -> None:
        """Remember a judgement; the oldest one goes where there are too many."""
        if len(self._marks) > _MARKS:
            self._marks, self._judged = {}, {}
            return
        self._judged[key] = judgement
        while len(self._judged) > self.size:
            self._judged.pop(next(iter(self._judged)), None)
