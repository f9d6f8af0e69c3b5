"""The mistakes of one file, collected until all of them can be shown at once."""

from __future__ import annotations

from typing import Protocol

from claimcheck.errors import ClaimFileError

MAX_SHOWN = 100  # of one load; more is a file of another kind, and is only counted


class Placed(Protocol):
    """Anything that knows where it stands."""

    @property
    def line(self) -> int:
        """The line, from 1."""
        ...

    @property
    def column(self) -> int:
        """The column in code points, from 1."""
        ...


class Problems:
    """The mistakes found in one file so far."""

    __slots__ = ("_found", "path")

    def __init__(self, path: str) -> None:
        """Start with none; `path` is the file's name as it is to be shown."""
        self.path = visible(path)
        self._found: list[tuple[int, int, str]] = []

    def add(self, line: int, column: int, message: str) -> None:
        """Note a mistake at a place."""
        self._found.append((line, column, message))

    def at(self, node: Placed, message: str) -> None:
        """Note a mistake where `node` begins."""
        self._found.append((node.line, node.column, message))

    def __bool__(self) -> bool:
        """Say whether there is any."""
        return bool(self._found)

    def lines(self) -> list[str]:
        """Return the mistakes in the order of the file, as `path:line:column: message`."""
        return [
            f"{self.path}:{line}:{column}: {message}"
            for line, column, message in sorted(self._found, key=lambda found: found[:2])
        ]


def raise_if_any(lines: list[str]) -> None:
    """Raise `ClaimFileError` with these lines, the first hundred of them, if there are any."""
    if not lines:
        return
    if len(lines) > MAX_SHOWN:
        lines = [*lines[:MAX_SHOWN], f"… and {len(lines) - MAX_SHOWN} more mistakes"]
    raise ClaimFileError(tuple(lines))


def visible(text: str) -> str:
    """Return `text` with control, bidirectional and other unprintable characters escaped."""
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode("ascii")
        for character in text
    )


def shown(text: str) -> str:
    """Return `text` in double quotes for use in a message, shortened and on one line."""
    short = text if len(text) <= 60 else text[:57] + "…"
    return f'"{visible(short)}"'
