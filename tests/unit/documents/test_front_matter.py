"""Front matter: date and title, and no harm from anything else in it."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.documents import parse
from claimcheck.documents.front_matter import read_front_matter


@pytest.mark.parametrize(
    ("head", "day", "title"),
    [
        pytest.param("date: 2024-03-01\ntitle: Ferries", date(2024, 3, 1), "Ferries", id="plain"),
        pytest.param('title: "A: b"\ndate: "2024-03-01"', date(2024, 3, 1), "A: b", id="quoted"),
        pytest.param("date: 2024-03-01T10:00:00Z", date(2024, 3, 1), None, id="time"),
        pytest.param("date: 2024-03-01 10:00:00 +0200", date(2024, 3, 1), None, id="jekyll time"),
        pytest.param("date: 2024/03/01", date(2024, 3, 1), None, id="slashes"),
        pytest.param("title: >-\n  Two\n  lines", None, "Two lines", id="folded"),
        pytest.param("tags: [a, b]\nx:\n  date: 2020-01-01\ntitle: T", None, "T", id="nested"),
        pytest.param("date: 2024-02-30\ntitle: T", None, "T", id="no such day"),
        pytest.param("date: soon", None, None, id="no date"),
        pytest.param("date: [2024]\ntitle: {a: b}\n", None, None, id="collections"),
        pytest.param(
            "title: T\ndate: 2024-03-01\nbad: [", date(2024, 3, 1), "T", id="broken later"
        ),
        pytest.param("a: &a T\ntitle: *a\ndate: 2024-03-01", date(2024, 3, 1), None, id="alias"),
        pytest.param("title: !!python/object/apply:os.system [x]", None, None, id="tag"),
        pytest.param("", None, None, id="empty"),
        pytest.param("# only a comment", None, None, id="comment"),
    ],
)
def test_yaml(head: str, day: date | None, title: str | None) -> None:
    """Date and title are read from the top level; the whole of it is no prose."""
    text = f"---\n{head}\n---\nText."

    document = parse(text, "markdown")

    assert (document.date, document.title) == (day, title)
    if head.startswith("#"):
        return
    assert document.prose.strip() == "Text."


@pytest.mark.parametrize(
    ("head", "day", "title"),
    [
        pytest.param("date = 2024-03-01\ntitle = 'T'", date(2024, 3, 1), "T", id="date"),
        pytest.param("date = 2024-03-01T10:00:00Z", date(2024, 3, 1), None, id="time"),
        pytest.param('date = "2024-03-01"', date(2024, 3, 1), None, id="string"),
        pytest.param("date = 5\ntitle = 5", None, None, id="numbers"),
        pytest.param("broken", None, None, id="broken"),
    ],
)
def test_toml(head: str, day: date | None, title: str | None) -> None:
    """The same between "+++"."""
    document = parse(f"+++\r\n{head}\r\n+++\r\nText.", "markdown")

    assert (document.date, document.title) == (day, title)
    assert document.prose.strip() == "Text."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("---\n\nText.\n\n---\n\nMore.", id="between two rules"),
        pytest.param("---\ntitle: T\n\nText.", id="not closed"),
        pytest.param("--- \u2028", id="one line"),
        pytest.param("----\na: b\n----\n", id="four hyphens"),
        pytest.param(" ---\na: b\n---\n", id="indented"),
        pytest.param("---\nJust a sentence.\n---\n", id="no mapping"),
        pytest.param("---\n- a\n- b\n---\n", id="list"),
        pytest.param("---\n" + "x: y\n" * 20_000 + "---\n", id="too long"),
    ],
)
def test_what_is_no_front_matter(text: str) -> None:
    """Then it is Markdown, and read as such."""
    assert read_front_matter(text).end == 0


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("a: " + "[" * 30_000, id="deep flow"),
        pytest.param("\n".join("  " * n + "a:" for n in range(150)), id="deep blocks"),
        pytest.param("a: &a [x]\n" + "b: [*a, *a, *a]\n" * 3_000, id="aliases"),
        pytest.param("a: " + "1" * 5_000, id="f14 digits"),
        pytest.param("\t\x07\ud800", id="odd characters"),
    ],
)
def test_hostile_front_matter(head: str) -> None:
    """Nothing in it is built, so that nothing in it can explode."""
    text = f"---\n{head}\n---\nText."

    assert parse(text, "markdown").title is None


def test_dots_end_it_and_carriage_returns_count() -> None:
    """YAML's own end mark; offsets are those of the text, however its lines end."""
    for text in (
        "---\ntitle: T\n...\nText.",
        "---\r\ntitle: T\r\n---\r\nText.",
        "---\rtitle: T\r---\rText.",
    ):
        document = parse(text, "markdown")

        assert document.title == "T"
        assert [text[block.start : block.end] for block in document.blocks] == ["Text."]
