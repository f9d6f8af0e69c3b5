"""Figures in digits and words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import read_quantities, written_numbers
from claimcheck.mutations import numerals


@pytest.mark.parametrize("text", ["378,000", "1.27 billion", "40", "0.8", "5m", "12,345,678"])
def test_written_as_read(text: str) -> None:
    """A figure that is read and not changed is written as it was."""
    assert str(numerals.read(text)) == text


@pytest.mark.parametrize("text", ["", "twelve", "007", "1.2.3", "3–1", "12 to 13", "½"])
def test_not_in_digits(text: str) -> None:
    """Anything but one plain figure in digits is left alone."""
    assert numerals.read(text) is None


@given(st.integers(1, 9999) | st.integers(1, 999).map(lambda number: number * 10**6))
def test_words_are_read_back(number: int) -> None:
    """A number in words is the number that claimcheck reads from them."""
    words = written_numbers.whole_in_words(number)

    assert words is not None
    read = read_quantities(f"The firm sold {words} tickets.")
    assert [figure.value for figure in read] == [number]
