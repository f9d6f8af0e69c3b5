"""Lines and columns as editors count them, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.source_map import SourceMap, line_starts

TEXTS = st.text(
    alphabet=st.sampled_from("ab\r\n\x0b\x0c\x1c\x85\u2028\u0301é中😀\ud800"), max_size=40
)


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        pytest.param("", [0], id="empty"),
        pytest.param("a", [0], id="no final newline"),
        pytest.param("a\nb\n", [0, 2, 4], id="line feeds"),
        pytest.param("a\r\nb\r\n", [0, 3, 6], id="carriage return and line feed"),
        pytest.param("a\rb\r", [0, 2, 4], id="carriage returns"),
        pytest.param("a\r\n\rb\n\r", [0, 3, 4, 6, 7], id="mixed"),
        pytest.param("a\x0bb\x0cc\x1cd\x85e\u2028f\u2029g", [0], id="f07 no line ends"),
    ],
)
def test_lines_end_where_editors_end_them(text: str, starts: list[int]) -> None:
    """F07: at LF, CRLF and CR only, unlike `str.splitlines`."""
    assert line_starts(text) == starts


@pytest.mark.parametrize(
    ("offset", "position", "utf16", "utf8"),
    [
        pytest.param(0, (1, 1), 1, 1, id="start"),
        pytest.param(2, (2, 1), 1, 1, id="second line"),
        pytest.param(3, (2, 2), 3, 5, id="behind an emoji"),
        pytest.param(5, (2, 4), 5, 8, id="behind a combining mark"),
        pytest.param(6, (2, 5), 6, 11, id="behind a Chinese character"),
        pytest.param(8, (3, 1), 1, 1, id="behind CRLF"),
        pytest.param(9, (3, 2), 2, 3, id="behind an Arabic letter"),
        pytest.param(99, (3, 2), 2, 3, id="past the end"),
        pytest.param(-5, (1, 1), 1, 1, id="before the start"),
    ],
)
def test_columns_in_three_units(
    offset: int, position: tuple[int, int], utf16: int, utf8: int
) -> None:
    """F08: code points, UTF-16 and UTF-8 count wide characters each in their way."""
    source = SourceMap("a\n😀e\u0301中\r\nب")

    assert source.position(offset) == position
    assert source.utf16_column(offset) == utf16
    assert source.utf8_column(offset) == utf8


@pytest.mark.parametrize(
    ("line", "column", "offset"),
    [
        pytest.param(1, 1, 0, id="start"),
        pytest.param(1, 99, 2, id="column past the line is its end"),
        pytest.param(2, 1, 4, id="second line"),
        pytest.param(2, 9, 5, id="end of a line that CR ends"),
        pytest.param(3, 9, 7, id="end of the last line"),
        pytest.param(0, 5, 0, id="line before the first"),
        pytest.param(9, 1, 7, id="line past the last"),
        pytest.param(1, -3, 0, id="column before the first"),
    ],
)
def test_offset_of_a_place(line: int, column: int, offset: int) -> None:
    """A place that is not in the text is moved to the nearest one that is."""
    assert SourceMap("ab\r\nc\rd").offset(line, column) == offset


def test_number_of_lines() -> None:
    """A text always has a line, and a final line break starts another."""
    assert [len(SourceMap(text)) for text in ("", "a", "a\n")] == [1, 1, 2]


@given(TEXTS)
def test_there_and_back(text: str) -> None:
    """Each offset has one position, and the position leads back to it."""
    source = SourceMap(text)

    for offset in range(len(text) + 1):
        line, column = source.position(offset)
        back = source.offset(line, column)

        assert back == offset or text[back : offset + 1] == "\r\n"  # inside a line break


@given(TEXTS, st.lists(st.integers(0, 40), max_size=8))
def test_columns_do_not_depend_on_what_was_asked_before(text: str, offsets: list[int]) -> None:
    """The place that a column continues from never shows."""
    source = SourceMap(text)

    for offset in offsets:
        assert source.utf16_column(offset) == SourceMap(text).utf16_column(offset)
        assert source.utf8_column(offset) == SourceMap(text).utf8_column(offset)
