"""The Reviewdog Diagnostic Format: columns in bytes, suggestions, and the two ways to write it."""

from __future__ import annotations

import json

import pytest

from claimcheck import fixes
from claimcheck.model import Fix
from tests.reports.everything import EVERYTHING, SHIP
from tests.reports.machines import array, text

DIAGNOSTICS = array("rdjson", EVERYTHING)


def slice_of(text: str, span: dict[str, dict[str, int]]) -> str:
    """Return what a range covers as reviewdog reads it: lines, and bytes of UTF-8 in them."""
    lines = text.encode().split(b"\n")
    start, end = (
        sum(len(it) + 1 for it in lines[: at["line"] - 1]) + at["column"] - 1
        for at in (span["start"], span["end"])
    )
    return text.encode()[start:end].decode()


def test_columns_are_bytes() -> None:
    """Columns count bytes from 1, and the end is one past the words, also over two lines."""
    spans = [
        it["location"]["range"]
        for it in DIAGNOSTICS
        if it["location"]["path"] == "news/ferries/über 🚢.md"
    ]

    assert [slice_of(SHIP, span) for span in spans] == [
        "2.4 million\r\npassengers",
        "9%",
        "And 🚢 99 more 🚢 came.",
    ]
    assert spans[0] == {"start": {"line": 3, "column": 34}, "end": {"line": 4, "column": 11}}


def test_severities() -> None:
    """The three levels are reviewdog's."""
    assert {it["severity"] for it in DIAGNOSTICS} == {"ERROR", "WARNING", "INFO"}


def test_without_lines() -> None:
    """A document whose readers see pages has a path only."""
    (it,) = (it for it in DIAGNOSTICS if it["location"]["path"] == "letter.docx")

    assert "range" not in it["location"]
    assert it["message"].startswith("page 3: ")


def test_lines_are_the_same_diagnostics() -> None:
    """rdjsonl has the diagnostics of rdjson, each with the name of the tool."""
    source = {"name": "claimcheck"}

    assert json.loads(text("rdjson", EVERYTHING))["source"] == source
    assert array("rdjsonl", EVERYTHING) == [{**it, "source": source} for it in DIAGNOSTICS]


def test_suggestions(monkeypatch: pytest.MonkeyPatch) -> None:
    """A correction is a suggestion: a range and what comes in its place."""
    at = SHIP.index("9%")
    monkeypatch.setattr(
        fixes, "fix_of", lambda *_: Fix(at, at + 2, "12\ud800%", True, ""), raising=False
    )
    made = [it for it in array("rdjson", EVERYTHING) if it["message"].startswith("9% for 12%")]

    assert made[0]["suggestions"] == [
        {
            "range": {"start": {"line": 4, "column": 16}, "end": {"line": 4, "column": 18}},
            "text": "12\ufffd%",
        }
    ]
