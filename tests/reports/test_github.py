"""Workflow commands of GitHub Actions: escaped exactly, the worst first, within the limits."""

from __future__ import annotations

import re

from claimcheck.model import Report
from claimcheck.reports.results import Results
from tests.reports.everything import ATTACK, EVERYTHING, many
from tests.reports.machines import commands, text
from tests.reports.sample import RESULTS

NAMES = ["file", "line", "endLine", "col", "endColumn", "title"]


def test_nothing_stands_outside_of_a_command() -> None:
    """F22: every line is a command of ours, or the number of what is left out."""
    for line in text("github", EVERYTHING).splitlines():
        assert re.match(r"::(error|warning|notice) file=[^:]*::[^\n]|… and \d+ more$", line)


def test_hostile_names_and_texts() -> None:
    """F22: line ends, percent signs, colons and commas reach GitHub, and nothing breaks out."""
    (found,) = (it for it in commands(EVERYTHING) if "evil" in it[2])
    _, properties, message = found

    assert properties["file"] == "news/odd,a:b\r\n::error::x%0A|[x](y) \\udcff <b>.md"
    assert message.startswith("5 :: for ::error file=x::gone %0A, a:b ]]>")
    assert message.count("\n") == 1  # between what was found and the claim


def test_columns() -> None:
    """Columns are given within one line only."""
    first, over_two_lines, *_ = (it[1] for it in commands(EVERYTHING))

    assert list(first) == NAMES
    assert list(first.values()) == [
        "news/draft.md", "1", "1", "25", "36", "claimcheck: refuted-quantity"
    ]  # fmt: skip
    assert list(over_two_lines) == ["file", "line", "endLine", "title"]
    assert (over_two_lines["line"], over_two_lines["endLine"]) == ("3", "4")


def test_without_lines() -> None:
    """An annotation in a document with pages is one of the file, and tells the page."""
    ((kind, properties, message),) = (
        it for it in commands(EVERYTHING) if it[1]["file"] == "letter.docx"
    )

    assert kind == "error"
    assert list(properties) == ["file", "title"]
    assert message.startswith("page 3: 13 ships for 31 ships\nclaim passengers-2024: ")


def test_the_worst_come_first() -> None:
    """Errors come before warnings, and those before notices."""
    kinds = [it[0] for it in commands(EVERYTHING)]

    assert kinds == sorted(kinds, key=["error", "warning", "notice"].index)
    assert set(kinds) == {"error", "warning", "notice"}


def test_limits() -> None:
    """F31: at most ten of a kind, and a line with the number of the others."""
    made = text("github", many(30_000)).splitlines()

    assert len(made) == 21
    assert made[-1] == "… and 29,980 more"


def test_nothing_found() -> None:
    """Without findings nothing is printed at all."""
    assert text("github", Results((Report((), "a.md", text="x"),), RESULTS.claims, 1)) == ""


def test_a_document_that_was_not_checked() -> None:
    """What was not checked is an error, in words that cannot break out."""
    skipped = Results((Report((), ATTACK.path, skipped="gone\r\n::error::x"),), RESULTS.claims, 0)

    ((kind, properties, message),) = commands(skipped)
    assert (kind, properties["title"]) == ("error", "claimcheck: not-checked")
    assert message == "not checked: gone ::error::x"
