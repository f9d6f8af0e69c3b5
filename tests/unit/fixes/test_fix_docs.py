"""The examples of docs/fix.md are true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from claimcheck import Checker, ClaimSet, Report
from claimcheck.cli.fixing import correct, difference
from tests.unit.fixes.fixing import fixed

PAGE = (Path(__file__).parents[3] / "docs" / "fix.md").read_text(encoding="utf-8")
TABLE = PAGE.partition("## What becomes of a figure")[2].partition("\n- ")[0]
ROWS = [
    tuple(cell.strip() for cell in row.strip("|").split("|"))
    for row in re.findall(r"^\|.*\|$", TABLE, re.MULTILINE)[2:]
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[1])
def test_row(row: tuple[str, str, str]) -> None:
    """Each row of the table is what happens."""
    claim, draft, then = (f"The Alba Company had {words} in 2023." for words in row)

    found = fixed(claim, draft)

    assert found.text == then
    assert found.safe


def test_difference() -> None:
    """The difference on the page is what is shown."""
    shown = re.search(r"```diff\n(.*?)```", PAGE, re.DOTALL)
    assert shown is not None
    old = "".join(f"{line[1:]}\n" for line in shown[1].splitlines()[3:] if not line.startswith("+"))
    judge = Checker(
        ClaimSet.from_statements(
            [
                "Harbour Ferries carried 4.2 million passengers in 2024.",
                "The fleet of Harbour Ferries consists of 31 ships.",
            ]
        )
    )

    def check(text: str) -> Report:
        return judge.check(text, markup="markdown", path="draft.md")

    made = correct(check(old), check, judge.claims.get)

    assert "".join(difference(made)) == shown[1]
