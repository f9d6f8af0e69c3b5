"""The carets of the plain report: under the deciding words, whatever the length of the line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Verdict
from claimcheck.reports.entries import Entry
from claimcheck.reports.plain import _marked

LONG = "The report that the ministry published on Monday after a delay of several weeks says much. "


def lines(*pieces: str) -> list[str]:
    """Return the lines under a sentence in whose pieces those that begin with ^ decided."""
    shown = tuple((piece.removeprefix("^"), piece.startswith("^")) for piece in pieces)
    return list(_marked(Entry(Verdict.REFUTED, None, 1, 1, shown, ())))


SHOWN = {
    "a short line": (("In ", "^2021", "."), ["   ^^^^"]),
    "a short line with nothing marked": (("Nothing here.",), []),
    "wide characters": (("漢字 ", "^2021"), []),
    "a long line, at its start": (
        ("^387,000", " patents. ", LONG),
        [
            "387,000 patents. The report that the ministry published on Monday after a delay ...",
            "^^^^^^^",
        ],
    ),
    "a long line, in its middle": (
        (LONG, "^387,000", " patents. ", LONG),
        [
            "... delay of several weeks says much. 387,000 patents. "
            "The report that the ministry ...",
            f"{'':38}^^^^^^^",
        ],
    ),
    "a long line, at its end": (
        (LONG, "There are ", "^387,000"),
        ["... several weeks says much. There are 387,000", f"{'':39}^^^^^^^"],
    ),
    "wide characters elsewhere in a long line": (
        ("漢字 ", LONG, "There are ", "^387,000"),
        ["... several weeks says much. There are 387,000", f"{'':39}^^^^^^^"],
    ),
    "all of a long line": (("^" + LONG + LONG,), []),
}


@pytest.mark.parametrize(("pieces", "shown"), SHOWN.values(), ids=SHOWN)
def test_carets(pieces: tuple[str, ...], shown: list[str]) -> None:
    """A short line has carets under it; of a long one, an excerpt round the deciding words has."""
    assert lines(*pieces) == shown


def test_two_places_far_apart() -> None:
    """Each deciding place of a long line has its excerpt."""
    found = lines("^387,000", " ", LONG, LONG, "^2023", ".")

    assert len(found) == 4
    assert "387,000" in found[0]
    assert "2023" in found[2]


@given(
    st.lists(
        st.text(st.sampled_from("ab ,"), min_size=1).map(lambda text: text * 4)
        | st.text(st.sampled_from("xy "), min_size=1).map(lambda text: "^" + text),
        max_size=12,
    )
)
def test_carets_stand_under_what_is_marked(pieces: list[str]) -> None:
    """In an excerpt every caret stands under marked words, and no line is long."""
    found = lines(*pieces)
    text = "".join(piece.removeprefix("^") for piece in pieces)
    if len(text) <= 100:
        return
    for excerpt, marks in zip(found[::2], found[1::2], strict=True):
        assert len(excerpt) <= 100
        assert all(excerpt[at] in "xy " for at, mark in enumerate(marks) if mark == "^")
