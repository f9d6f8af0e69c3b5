"""Fixes in a text with markup: it stays, or nothing is changed."""

from __future__ import annotations

import pytest

from claimcheck.fixes import fixes_of
from claimcheck.fixes.edits import Edit, change_of
from tests.unit.fixes.fixing import checker, fixed

CLAIM = "By the end of 2023 China had 378,000 AI patents."
DRAFT = "By the end of 2023 China had {} AI patents."


@pytest.mark.parametrize(
    ("markup", "wrong", "right"),
    [
        ("markdown", "**387,000**", "**378,000**"),
        ("markdown", "**387**,000", "**378**,000"),
        ("markdown", "**more than 387,000**", "**378,000**"),
        ("markdown", "some **387,000**", "some **378,000**"),
        ("markdown", "<b>387</b>,000", "<b>378</b>,000"),
        ("markdown", "387&nbsp;000", "378&nbsp;000"),
        ("markdown", "387\\,000", "378\\,000"),
        ("markdown", "[387,000](https://example.org/387)", "[378,000](https://example.org/387)"),
        ("html", "<em>387,000</em>", "<em>378,000</em>"),
        ("html", "387&#8239;000", "378&#8239;000"),
    ],
)
def test_markup_stays(markup: str, wrong: str, right: str) -> None:
    """The figure changes, and all markup in and around it stays where it was."""
    body = "<p>{}</p>" if markup == "html" else "{}"

    found = fixed(CLAIM, body.format(DRAFT.format(wrong)), markup)

    assert found.text == body.format(DRAFT.format(right))


@pytest.mark.parametrize("wrong", ["&#50;78,000", "more **than 387**,000"])
def test_markup_in_the_way(wrong: str) -> None:
    """Where markup could not be kept, nothing is changed."""
    draft = DRAFT.format(wrong)

    assert fixed(CLAIM, draft, "markdown").text == draft


PAGE = "\\documentclass{{article}}\n\\begin{{document}}\n{}\n\\end{{document}}\n"


@pytest.mark.parametrize(
    ("markup", "file", "wrong", "right"),
    [
        ("json", '{{"body": "{}"}}', "387\\u202f000", "378\\u202f000"),
        ("json", '{{"body": "{}"}}', "387,000", "378,000"),
        ("yaml", "body: {}\n", "387,000", "378,000"),
        ("csv", 'body,note\n"{}",x\n', "387,000", "378,000"),
        ("csv", "body,note\n{},x\n", "387 thousand", "378 thousand"),
        ("csv", "body,note\n{},x\n", "387", "387"),
        ("latex", PAGE, "387\\,000", "378\\,000"),
    ],
    ids=["JSON, escaped", "JSON", "YAML", "CSV, quoted", "CSV", "CSV, comma", "LaTeX"],
)
def test_formats(markup: str, file: str, wrong: str, right: str) -> None:
    """The file stays one of its format: what would break it is not put in."""
    draft = file.format(DRAFT.format(wrong))

    found = fixed(CLAIM, draft, markup, fields=("body",))

    assert found.text == file.format(DRAFT.format(right))


def test_percent_in_latex() -> None:
    """A bare percent sign, which begins a comment in LaTeX, is not put in."""
    draft = PAGE.format("Two thirds of patents are granted.")

    assert fixed("Only 37% of patents are granted.", draft, "latex").text == draft


def test_cell_of_a_table() -> None:
    """In a table only the cell changes; the scale in its header counts."""
    claim = "Harbour Ferries carried 4.2 million passengers in 2024."
    table = "# Harbour Ferries\n\n| year | Passengers (million) |\n|---|---|\n| 2024 | {} |\n"

    found = fixed(claim, table.format("2.4"), "markdown")

    assert found.text == table.format("4.2")


def test_not_editable() -> None:
    """A document that cannot be written back has no fixes."""
    judge = checker(CLAIM)
    report = judge.check(DRAFT.format("387,000"))

    assert fixes_of(report, judge.claims.get)
    assert fixes_of(report._replace(editable=False), judge.claims.get) == ()


@pytest.mark.parametrize(
    ("text", "prose", "edit", "expected"),
    [
        ("387,000", "387,000", Edit(0, 7, "378,000"), "378,000"),
        ("**387**,000", "\u2060\u2060387\u2060\u2060,000", Edit(2, 11, "378,000"), "378**,000"),
        ("38*7*", "38\u20607\u2060", Edit(0, 5, "3,870"), None),
        ("*9*99", "\u20609\u206099", Edit(1, 5, "9,999"), None),
        ("387,000", "387,000", Edit(0, 7, "387,000"), None),
        ("387", "387 km", Edit(0, 6, "378 km"), "378"),
        ("387", "387 km", Edit(0, 6, "378 miles"), None),
    ],
    ids=["plain", "kept", "grows within", "grows at markup", "same", "lent unit", "lent, changed"],
)
def test_change(text: str, prose: str, edit: Edit, expected: str | None) -> None:
    """A stretch with markup is changed character for character, or not at all."""
    change = change_of(text, prose, [edit])

    assert (change.new if change else None) == expected
