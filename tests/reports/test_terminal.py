"""The table: what fits, what is marked, and what is never interpreted."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len

from claimcheck.reports import terminal
from claimcheck.reports.screen import Screen
from tests.reports.sample import RESULTS

WIDTHS = (20, 40, 50, 60, 80, 100, 115, 116, 200)


def table(width: int, *, colour: bool = False, ascii_only: bool = False) -> str:
    return "".join(terminal.render(RESULTS, Screen(True, colour, width, ascii_only)))


def without_styles(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    """Every line fits, so that the terminal never breaks one."""
    lines = without_styles(table(width)).splitlines()

    assert max(map(cell_len, lines)) <= width


@pytest.mark.parametrize("width", WIDTHS)
def test_every_word_is_printed(width: int) -> None:
    """Verdict, reason, difference, claim and source are there at every width, uncut."""
    words = "".join(without_styles(table(width)).split())

    for wanted in ("refuted", "quantity", "2.4million", "passengers-2024", "2025-03-01"):
        assert wanted in words or width < 60
    assert "…" not in words


@pytest.mark.parametrize("width", WIDTHS)
def test_markup_is_shown_and_not_interpreted(width: int) -> None:
    """Brackets and colons of a draft, a claim and a path are text."""
    words = "".join(without_styles(table(width)).split())

    assert ":100:" in words
    assert words.count("[red]") >= (3 if width > 20 else 1)


def test_only_styles_are_written() -> None:
    """No escape sequence other than a style leaves, whatever the draft holds."""
    assert "\x1b" not in without_styles(table(80, colour=True))


def test_the_deciding_words_are_marked() -> None:
    """The figure that is wrong is underlined, in the colour of its verdict."""
    assert "\x1b[1;4;31m2.4 million\x1b[0m" in table(100, colour=True)


def test_no_colour_keeps_the_marks() -> None:
    """Without colour the words are still underlined, and no colour code is written."""
    shown = table(100)

    assert "\x1b[1;4m2.4 million\x1b[0m" in shown
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]", shown)


def test_ascii() -> None:
    """For a terminal without Unicode, rules and signs are ASCII; foreign text is as it is."""
    shown = without_styles(table(80, ascii_only=True))

    assert "✗" not in shown
    assert "─" not in shown
    assert "x refuted" in shown


def test_long_reports_come_in_pieces() -> None:
    """Thousands of sentences are laid out a table at a time."""
    document = RESULTS.documents[0]
    many = document.sentences * 150
    results = RESULTS._replace(
        documents=(type(document)(sentences=many, path="long.md"),), read=len(many)
    )

    pieces = list(terminal.render(results, Screen(True, False, 100, False)))

    assert len(pieces) > 4
    assert "".join(pieces).count("✗ refuted") == 150
