"""Offsets: every part of a quantity slices back out of the text as it was given."""

from __future__ import annotations

import pytest

from claimcheck.facets.quantity import read_quantities

TEXT = "Yesterday, sales of “e-bikes” rose more than 12.4% to US$3.47bn, i.e. 1.2 million bikes."


def test_parts_slice_back() -> None:
    """Expression, number, unit, bound and noun are places in the text."""
    first, second, third = read_quantities(TEXT)

    assert TEXT[first.start : first.end] == first.text == "more than 12.4%"
    assert TEXT[first.number_start : first.number_end] == "12.4"
    assert TEXT[first.unit_start : first.unit_end] == "%"
    assert TEXT[first.bound_start : first.bound_end] == "more than"
    assert TEXT[second.start : second.end] == second.text == "US$3.47bn"
    assert TEXT[second.number_start : second.number_end] == "3.47bn"
    assert TEXT[second.unit_start : second.unit_end] == "US$"
    assert TEXT[third.noun_start : third.noun_end] == third.noun == "bikes"


INVISIBLE = [
    ("zero-width space", "It has 37\u200b8,000 patents.", "37\u200b8,000"),
    ("soft hyphen", "It has more\u00ad than 40% of it.", "more\u00ad than 40%"),
    ("full width", "It has ４０％ of it.", "４０％"),
    ("emoji in front", "🎉🎉 It has 40% of it.", "40%"),
    ("bidirectional override", "\u202eIt has 40% of it.", "40%"),
]


@pytest.mark.parametrize(("name", "text", "expected"), INVISIBLE, ids=[row[0] for row in INVISIBLE])
def test_offsets_survive_folding(name: str, text: str, expected: str) -> None:
    """Characters that nobody sees do not move the offsets."""
    (read,) = read_quantities(text)

    assert read.text == text[read.start : read.end] == expected


def test_offsets_over_several_sentences() -> None:
    """Offsets count from the beginning of the whole text."""
    text = "Nothing here.\n\nThen 12 men came. They had $5 each.\r\nAnd 7 left."

    for read in read_quantities(text):
        assert text[read.start : read.end] == read.text
    assert [read.text for read in read_quantities(text)] == ["12", "$5", "7"]
