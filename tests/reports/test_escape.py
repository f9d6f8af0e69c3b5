"""Foreign text is shown verbatim, and cannot steer what shows it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reports.escape import one_line, unicode_text, visible

SHOWN = {
    "escape": ("\x1b[2J", "\\x1b[2J"),
    "C1 control": ("\x9b31m", "\\x9b31m"),
    "bell and backspace": ("a\x07\x08", "a\\x07\\x08"),
    "bidirectional override": ("\u202e987\u202c", "\\u202e987\\u202c"),
    "zero-width space": ("378\u200b000", "378\\u200b000"),
    "line separator": ("a\u2028b", "a\\u2028b"),
    "lone surrogate": ("\ud800", "\\ud800"),
    "tag character": ("\U000e0041", "\\U000e0041"),
    "markup": ("[red]x[/x] :100:", "[red]x[/x] :100:"),
    "typography": ("“China’s” – 40 % é 中文", "“China’s” – 40 % é 中文"),
    "emoji with a joiner": ("👩\u200d💻", "👩\u200d💻"),
    "backslash": ("C:\\x1b", "C:\\x1b"),
}


@pytest.mark.parametrize(("text", "expected"), SHOWN.values(), ids=SHOWN)
def test_visible(text: str, expected: str) -> None:
    """Only what could steer or deceive is spelt out."""
    assert visible(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a\nb", "a b"), ("a  \r\n\t b", "a b"), ("a\tb", "a b"), ("a  b", "a  b"), ("\n", " ")],
)
def test_one_line(text: str, expected: str) -> None:
    """Line ends and tabs become one blank, other blanks stay."""
    assert one_line(text) == expected


@given(st.text(st.characters(codec=None)))
def test_no_control_character_survives(text: str) -> None:
    """Nothing of the category of controls or surrogates is left, whatever the text."""
    assert {unicodedata.category(character) for character in one_line(text)}.isdisjoint(
        {"Cc", "Cs", "Zl", "Zp"}
    )


@given(st.text(st.characters(codec=None)))
def test_unicode_text_can_be_encoded(text: str) -> None:
    """Lone surrogates are replaced one by one, so that offsets stay."""
    assert len(unicode_text(text).encode().decode()) == len(text)
