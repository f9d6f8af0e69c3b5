"""Pair the delimiters of emphasis and of struck text, as CommonMark 6.2 does."""

from __future__ import annotations

from typing import NamedTuple


class _Run(NamedTuple):
    start: int
    end: int
    opens: bool
    closes: bool


class _Stack:
    """The runs of one character that may still open something."""

    def __init__(self) -> None:
        self.runs: list[_Run] = []
        # For each sort of closing run: below which place no partner was found for it.
        self._searched: dict[tuple[bool, int], int] = {}

    def take(self, closer: _Run) -> _Run | None:
        """Return the nearest partner of `closer`, and drop it and what was opened behind it."""
        sort = closer.opens, (closer.end - closer.start) % 3
        bottom = self._searched.get(sort, 0)
        for index in range(len(self.runs) - 1, bottom - 1, -1):
            if not _rule_of_three(self.runs[index], closer):
                opener = self.runs[index]
                del self.runs[index:]
                self._searched = {key: min(at, index) for key, at in self._searched.items()}
                return opener
        self._searched[sort] = len(self.runs)
        return None


class Delimiters:
    """
    The runs of `*`, `_` and `~~` in one text.

    After `pair`, `matched` holds the places of the delimiters that are markup, and `struck` the
    stretches between `~~`, which their author withdrew. Delimiters without a partner are prose.
    """

    def __init__(self, text: str) -> None:
        """Start without any run in `text`."""
        self._text = text
        self._runs: list[_Run] = []
        self.matched: list[tuple[int, int]] = []
        self.struck: list[tuple[int, int]] = []

    def add(self, start: int, end: int) -> None:
        """Take note of the run at `start:end`."""
        text = self._text
        before = text[start - 1] if start else " "
        after = text[end] if end < len(text) else " "
        space_before, space_after = before.isspace(), after.isspace()
        mark_before = not before.isalnum() and not space_before
        mark_after = not after.isalnum() and not space_after
        left = not space_after and (not mark_after or space_before or mark_before)
        right = not space_before and (not mark_before or space_after or mark_after)
        if text[start] == "_":
            left, right = left and (not right or mark_before), right and (not left or mark_after)
        if left or right:
            self._runs.append(_Run(start, end, left, right))

    def pair(self) -> None:
        """Find the partners, each run in a bounded number of looks, as in CommonMark's appendix."""
        stacks = {"*": _Stack(), "_": _Stack()}
        struck_from: list[_Run] = []
        for run in self._runs:
            if self._text[run.start] == "~":
                self._strike(run, struck_from)
                continue
            stack = stacks[self._text[run.start]]
            left = run
            while run.closes and left.start < run.end:
                opener = stack.take(run)
                if opener is None:
                    break
                used = min(opener.end - opener.start, left.end - left.start)
                self.matched.append((opener.end - used, opener.end))
                self.matched.append((left.start, left.start + used))
                left = left._replace(start=left.start + used)
                if used < opener.end - opener.start:
                    stack.runs.append(opener._replace(end=opener.end - used))
            if run.opens and left.start < run.end:
                stack.runs.append(left)

    def _strike(self, run: _Run, opened: list[_Run]) -> None:
        if run.end - run.start != 2:
            return
        if run.closes and opened:
            self.struck.append((opened.pop().start, run.end))
            opened.clear()
        elif run.opens:
            opened.append(run)


def _rule_of_three(opener: _Run, closer: _Run) -> bool:
    """Say whether two runs are kept apart by CommonMark's rule 9, as in "**a*b**"."""
    if not (opener.closes or closer.opens):
        return False
    lengths = (opener.end - opener.start, closer.end - closer.start)
    return sum(lengths) % 3 == 0 and any(length % 3 for length in lengths)
