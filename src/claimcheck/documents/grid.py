"""Which column a cell of a table stands in, when others reach over rows and columns."""

from __future__ import annotations


class Grid:
    """Takes the cells of a table in order, row by row."""

    def __init__(self) -> None:
        """Start at the first row."""
        self._taken: dict[int, int] = {}  # for how many rows a column is still taken
        self.column = 0  # the next one that is free

    def end_row(self) -> None:
        """Go on with the next row."""
        self._taken = {at: left - 1 for at, left in self._taken.items() if left > 1}
        self.column = 0
        self._skip()

    def place(self, columns: int = 1, rows: int = 1) -> int:
        """Return the column of the next cell, which stands over so many columns and rows."""
        self._skip()
        found = self.column
        for beside in range(found, found + columns):
            self._taken[beside] = rows
        self.column += columns
        return found

    def _skip(self) -> None:
        while self._taken.get(self.column, 0) > 0:
            self.column += 1
