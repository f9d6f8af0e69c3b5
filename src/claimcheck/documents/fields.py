"""The fields of data that hold prose: how they are named, and where a reader of data meets them.

`title` is a field of that name wherever it stands. A name with dots is a way from the top of the
file: `report.summary`. A step may be a number (`rows.0.note`) or `*`, any name or number. Lists on
the way need no step of their own: `items.text` is the text of every item. `body:markdown` says
what the field is written in; it is plain text otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck import limits
from claimcheck.errors import DocumentError

if TYPE_CHECKING:
    from claimcheck.documents.model import Document

_MOST_NAMED = 8  # names that an error lists
_MOST_KNOWN = 10_000  # steps that are remembered; names are few, but in a dictionary of words
_NONE = (
    "It holds data: name the fields that hold prose "
    '(--fields title, or fields = ["title"] in the configuration).'
)


class Field(NamedTuple):
    """One field as its user named it: the steps that lead to it, and what it is written in."""

    name: str
    steps: tuple[str, ...]
    markup: str

    def read(self, text: str) -> Document:
        """Return the document that the field's `text` is."""
        from claimcheck.documents.parse import parse

        return parse(text, self.markup)


def read_fields(names: tuple[str, ...]) -> tuple[Field, ...]:
    """Return the fields that `names` name; raises `DocumentError` where there are none."""
    fields = tuple(_field(name.strip()) for name in names if name.strip())
    if not fields:
        raise DocumentError(_NONE)
    return fields


def _field(name: str) -> Field:
    from claimcheck.documents.formats import FORMATS

    path, mark, markup = name.rpartition(":")
    form = FORMATS.get(markup)
    prose = form is not None and not form.binary and not form.fields and markup != "notebook"
    if not (mark and path and prose):  # "dc:title" is a name like any other
        path, markup = name, "plain"
    return Field(name, tuple(path.split(".")), markup)


_State = frozenset[tuple[int, int]]  # of fields: their number, and how many steps were taken


class _Frame:
    """A list or mapping that is open."""

    __slots__ = ("here", "index", "inside", "sequence")

    def __init__(self, here: _State, *, sequence: bool) -> None:
        self.here = here
        self.inside = here  # of the value that comes next
        self.sequence = sequence
        self.index = -1


class Cursor:
    """
    Where a reader of data stands, and whether one of the fields is there.

    A mapping's reader calls `key` before each value; a list's calls nothing. `seen` says whether
    any field was met, `names` which names of text there are instead.
    """

    def __init__(self, fields: tuple[Field, ...]) -> None:
        """Start at the top of a file."""
        self._fields = fields
        self._anywhere = frozenset((n, 0) for n, it in enumerate(fields) if len(it.steps) == 1)
        self._frames: list[_Frame] = []
        self._top: _State = frozenset((number, 0) for number in range(len(fields)))
        self._steps: dict[tuple[_State, str], _State] = {}
        self._name = ""
        self.names: dict[str, None] = {}
        self.seen = False

    def open(self, *, sequence: bool) -> None:
        """Enter a list or mapping; raises `DocumentError` where it is nested too deep."""
        if len(self._frames) >= limits.MAX_DATA_DEPTH:
            raise DocumentError(f"It is nested deeper than {limits.MAX_DATA_DEPTH} levels.")
        self._frames.append(_Frame(self._next(), sequence=sequence))

    def close(self) -> None:
        """Leave the list or mapping that was entered last."""
        self._frames.pop()

    def key(self, name: str | None) -> None:
        """Say what the next value is called; None where its name is no text."""
        frame = self._frames[-1]
        frame.inside = self._anywhere if name is None else self._stepped(frame.here, name)
        self._name = name or ""

    def value(self) -> Field | None:
        """Return the field that the next value, which is a text, belongs to."""
        found = self._found(self._next())
        if len(self.names) < _MOST_NAMED and self._name:
            self.names[self._name] = None
        return self._fields[min(found)] if found else None

    def skip(self) -> None:
        """Pass a value that is no text."""
        self._next()

    def _next(self) -> _State:
        """Return what was reached where the next value stands."""
        if not self._frames:
            return self._top
        frame = self._frames[-1]
        if frame.sequence:
            frame.index += 1
            frame.inside = self._item(frame.here, frame.index)
        self.seen = self.seen or bool(self._found(frame.inside))
        return frame.inside

    def _found(self, state: _State) -> list[int]:
        return [number for number, step in state if step == len(self._fields[number].steps)]

    def _item(self, state: _State, index: int) -> _State:
        """Take a list's step, which is left out of most names."""
        found: set[tuple[int, int]] = set()
        for number, taken in state:
            steps = self._fields[number].steps
            wanted = steps[taken] if taken < len(steps) else ""
            if wanted in ("*", str(index)):
                found.add((number, taken + 1))
            elif wanted != "*" and not wanted.isdecimal():
                found.add((number, taken))
        return self._anywhere | found

    def _stepped(self, state: _State, name: str) -> _State:
        known = self._steps.get((state, name))
        if known is not None:
            return known
        found = state
        for part in name.split("."):  # a name with dots is a way of its own
            found = self._step(found, part)
        if len(self._steps) < _MOST_KNOWN:
            self._steps[state, name] = found
        return found

    def _step(self, state: _State, name: str) -> _State:
        return self._anywhere | {
            (number, taken + 1)
            for number, taken in state
            if taken < len(self._fields[number].steps)
            and self._fields[number].steps[taken] in ("*", name)
        }

    def check(self) -> None:
        """Raise `DocumentError` where the file holds text, but none of the fields."""
        if self.seen or not self.names:
            return
        wanted = ", ".join(field.name for field in self._fields)
        raise DocumentError(
            f"It has none of the fields {wanted}; there is text in {', '.join(self.names)}."
        )
