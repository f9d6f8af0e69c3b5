"""Fixes made in a text, and the difference that they make."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.fixes import apart
from claimcheck.fixes.apply import apply, unified_diff
from claimcheck.model import Fix


def fix(start: int, end: int, text: str) -> Fix:
    return Fix(start, end, text, True, "")


def test_order_does_not_matter() -> None:
    """Fixes are made where they stand, in whatever order they are given."""
    text = "387,000 and 35%"

    assert apply(text, [fix(12, 14, "40"), fix(0, 7, "378,000")]) == "378,000 and 40%"


def test_overlapping() -> None:
    """Of two that overlap the one given first is made."""
    first, second = fix(4, 9, "x"), fix(0, 5, "y")

    assert apart([first, second, fix(9, 10, "z")]) == (first, fix(9, 10, "z"))


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9))))
def test_outside_stays(text: str, places: list[tuple[int, int]]) -> None:
    """What stands outside the fixes is in the new text as it was, in its order."""
    fixes = [
        fix(start, min(start + length, len(text)), "#")
        for start, length in places
        if start < len(text)
    ]

    made = apply(text, fixes)

    at = 0
    for it in apart(fixes):
        assert made.startswith(text[at : it.start]) and made[it.start - at] == "#"
        made = made[it.start - at + 1 :]
        at = it.end
    assert made == text[at:]


DIFFERENCES = {
    "one line": ("a\nb\nc\n", "a\nB\nc\n"),
    "no line end": ("a\nb", "a\nB"),
    "line end of Windows": ("a\r\nb\r\nc\r\n", "a\r\nB\r\nc\r\n"),
    "line end of old Macs": ("a\rb\rc", "a\rB\rc"),
    "odd separators": ("a\x0cb\u2028c\nd\n", "a\x0cB\u2028c\nd\n"),
    "far apart": ("\n".join("abcdefghijklmnop"), "\n".join("aBcdefghijklmnOp")),
}


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
@pytest.mark.parametrize("name", DIFFERENCES)
def test_difference_is_a_patch(name: str, tmp_path: Path) -> None:
    """The difference turns the old text into the new one, byte for byte."""
    old, new = DIFFERENCES[name]
    target = tmp_path / "draft.md"
    target.write_bytes(old.encode())
    patch = "".join(unified_diff("draft.md", old, new))

    subprocess.run(
        ["git", "apply", "-p0", "--whitespace=nowarn", "-"],
        input=patch.encode(),
        cwd=tmp_path,
        check=True,
    )

    assert target.read_bytes() == new.encode()


def test_no_line_end_is_told() -> None:
    """A last line without an end is marked, as in every patch."""
    assert list(unified_diff("a.txt", "x", "y")) == [
        "--- a.txt\n", "+++ a.txt\n", "@@ -1 +1 @@\n",
        "-x\n", "\\ No newline at end of file\n", "+y\n", "\\ No newline at end of file\n",
    ]  # fmt: skip


def test_no_difference() -> None:
    """Where nothing changes there is no line at all."""
    assert list(unified_diff("a.txt", "x\n", "x\n")) == []
