"""docutils' state machines, made so that long drafts take time in line with their length."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import SimpleNamespace
from typing import Any

from docutils import __version_info__
from docutils.parsers.rst import states
from docutils.parsers.rst.languages import get_language
from docutils.statemachine import StateMachineWS, StringList

from claimcheck.documents.lines import Lines

# Each list copies all lines behind it, so a long draft is parsed in parts of this many lines.
_PART = 2_000


class _States(dict[str, Any]):
    """The states of one machine, each made when it is first entered; a list needs 2 of the 15."""

    def __init__(self, machine: Any, classes: Iterable[type]) -> None:
        super().__init__()
        self._machine = machine
        self._classes = {it.__name__: it for it in classes}

    def __missing__(self, name: str) -> Any:
        state = self._classes[name](self._machine, self._machine.debug)
        self[name] = state
        if hasattr(self._machine, "memo"):  # it runs already
            state.runtime_init()
        return state


class Nested(states.NestedStateMachine):
    """The machine of what stands inside of something else."""

    def add_states(self, state_classes: Any) -> None:
        """Make no state yet."""
        self.states = _States(self, state_classes)


class Root(states.RSTStateMachine):
    """The machine of a whole document."""

    def run_parts(self, lines: Lines, document: Any, inliner: Any) -> Iterator[None]:
        """
        Parse `lines` into `document`; sections go on from one part to the next.

        Yields after each part: whoever has read what it holds by then may take it out, all but the
        last section, with the last one in that, and so on, which are still open.
        """
        self.language = get_language("en", document.reporter)
        self.match_titles = True
        self.document = document
        self.reporter = document.reporter
        self.node = document
        self.memo = SimpleNamespace(
            document=document,
            reporter=document.reporter,
            language=self.language,
            title_styles=[],
            section_level=0,
            section_bubble_up_kludge=False,
            inliner=inliner,
        )
        # Before 0.22 a section ended with the part that it started in.
        parts = _parts(lines) if __version_info__ >= (0, 22) else [(0, len(lines))]
        for start, end in parts:
            shown = [lines.shown(number).rstrip() for number in range(start, end)]
            items = [("", number) for number in range(start, end)]
            self.attach_observer(document.note_source)
            StateMachineWS.run(self, StringList(shown, items=items), start)
            yield


def _parts(lines: Lines) -> Iterator[tuple[int, int]]:
    """Yield stretches of lines, each but the first starting with a paragraph or a title."""
    start = 0
    for at in range(_PART, len(lines)):
        if at - start < _PART or lines.shown(at - 1).strip():
            continue
        if lines.shown(at)[:1].isalnum():
            yield start, at
            start = at
    yield start, len(lines)
