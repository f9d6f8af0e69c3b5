"""Pair the delimiters of emphasis and of struck text, as CommonMark 6.2 does."""

from __future__ import annotations

from typing import NamedTuple


class _Run(NamedTuple):
    start: int
    end: int
    opens: bool
    closes: bool


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
        """Find the partners; each run is looked at a bounded number of times."""
        # Beside each opener: where what is left of it ends, for it is used up from its end.
        open_runs: dict[str, list[tuple[_Run, int]]] = {"*": [], "_": []}
        struck_from: list[_Run] = []
        for run in self._runs:
            if self._text[run.start] == "~":
                self._strike(run, struck_from)
                continue
            stack = open_runs[self._text[run.start]]
            at = run.start
            while run.closes and stack and at < run.end:
                opener, rest = stack[-1]
                if _rule_of_three(opener, run):
                    break
                used = min(rest - opener.start, run.end - at)
                self.matched += ((rest - used, rest), (at, at + used))
                at += used
                stack.pop()
                if rest - used > opener.start:
                    stack.append((opener, rest - used))
            if run.opens and at < run.end:
                stack.append((run._replace(start=at), run.end))

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
