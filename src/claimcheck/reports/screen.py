"""What the place that a report goes to can show."""

from __future__ import annotations

from typing import NamedTuple


class Screen(NamedTuple):
    """A terminal, or something else that takes text."""

    table: bool  # wide lines are cut or wrapped by it, so that a table has to fit them itself
    colour: bool
    width: int  # in columns; meaningless without `table`
    ascii_only: bool  # the encoding has no box drawing and no signs


PAPER = Screen(table=False, colour=False, width=80, ascii_only=False)  # a file or a pipe
