"""When there is a table, when there is colour, and how wide it is."""

from __future__ import annotations

import io
from collections.abc import Mapping

import pytest

from claimcheck.cli.streams import screen


class Stream(io.StringIO):
    """A stream that says what it is told to."""

    def __init__(self, *, terminal: bool, encoding: str = "utf-8") -> None:
        super().__init__()
        self.terminal = terminal
        self.spelling = encoding

    def isatty(self) -> bool:
        return self.terminal

    @property
    def encoding(self) -> str:  # type: ignore[override]  # a constant in StringIO
        return self.spelling


RULES = {
    # environment, on a terminal: (table, colour), in a pipe: (table, colour)
    "nothing set": ({}, (True, True), (False, False)),
    "NO_COLOR": ({"NO_COLOR": "1"}, (True, False), (False, False)),
    "NO_COLOR, empty": ({"NO_COLOR": ""}, (True, True), (False, False)),
    "FORCE_COLOR": ({"FORCE_COLOR": "1"}, (True, True), (True, True)),
    "FORCE_COLOR=0 is on": ({"FORCE_COLOR": "0"}, (True, True), (True, True)),
    "FORCE_COLOR, empty": ({"FORCE_COLOR": ""}, (True, True), (False, False)),
    "NO_COLOR wins": ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, (True, False), (True, False)),
    "CLICOLOR_FORCE": ({"CLICOLOR_FORCE": "1"}, (True, True), (True, True)),
    "CLICOLOR_FORCE=0": ({"CLICOLOR_FORCE": "0"}, (True, True), (False, False)),
    "NO_COLOR over it": ({"NO_COLOR": "1", "CLICOLOR_FORCE": "1"}, (True, False), (True, False)),
    "CLICOLOR=0": ({"CLICOLOR": "0"}, (True, False), (False, False)),
    "CLICOLOR=0, forced": ({"CLICOLOR": "0", "FORCE_COLOR": "1"}, (True, True), (True, True)),
    "TERM=dumb": ({"TERM": "dumb"}, (False, False), (False, False)),
    "TERM=dumb, forced": ({"TERM": "dumb", "FORCE_COLOR": "1"}, (True, True), (True, True)),
}


@pytest.mark.parametrize(("environ", "terminal", "pipe"), RULES.values(), ids=RULES)
def test_rules(
    environ: Mapping[str, str], terminal: tuple[bool, bool], pipe: tuple[bool, bool]
) -> None:
    """F30: the rules of no-color.org, force-color.org and CLICOLOR, in that order."""
    shown = screen(Stream(terminal=True), environ)
    piped = screen(Stream(terminal=False), environ)

    assert (shown.table, shown.colour) == terminal
    assert (piped.table, piped.colour) == pipe


@pytest.mark.parametrize(
    ("columns", "width"),
    [("100", 100), ("0", 80), ("", 80), ("-5", 80), ("wide", 80), ("²", 80), ("9" * 5000, 999999)],
)
def test_width(columns: str, width: int) -> None:
    """F30: COLUMNS is the width where it is a sensible number; a stream without a size has 80."""
    assert screen(Stream(terminal=True), {"COLUMNS": columns}).width == width


@pytest.mark.parametrize(
    ("encoding", "ascii_only"),
    [("utf-8", False), ("UTF-8", False), ("cp1252", True), ("ascii", True), ("latin-1", True)],
)
def test_ascii(encoding: str, ascii_only: bool) -> None:
    """F26: signs and rules are ASCII where the encoding is not Unicode."""
    shown = screen(Stream(terminal=True, encoding=encoding), {})

    assert shown.ascii_only is ascii_only


def test_closed() -> None:
    """A closed standard output is no terminal."""
    assert not screen(None, {"FORCE_COLOR": "1"}).table
