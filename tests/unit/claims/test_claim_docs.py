"""The pages on claim and case files are true: their examples load and nothing is left out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from claimcheck.claims import build, cases
from claimcheck.claims.lint import Code
from claimcheck.claims.load import build_text
from claimcheck.claims.problems import Problems

DOCS = Path(__file__).parents[3] / "docs"
CLAIM_PAGE = (DOCS / "claim-file.md").read_text(encoding="utf-8")
CASE_PAGE = (DOCS / "case-file.md").read_text(encoding="utf-8")
BLOCK = re.compile("```yaml\n(.*?)```", re.DOTALL)


@pytest.mark.parametrize("text", BLOCK.findall(CLAIM_PAGE))
def test_claim_files_of_the_page_load(text: str) -> None:
    """Every example is a whole and good claim file."""
    problems = Problems("f")

    build_text(text, "f", 0, problems)

    assert problems.lines() == []


@pytest.mark.parametrize("text", BLOCK.findall(CASE_PAGE))
def test_case_files_of_the_page_load(text: str) -> None:
    """Every example is a whole and good case file."""
    problems = Problems("f")

    cases.build_cases(text, Path("f"), problems)

    assert problems.lines() == []


@pytest.mark.parametrize("code", Code)
def test_every_lint_code_is_explained(code: Code) -> None:
    """Each code of lint has its row."""
    assert f"\n| `{code}` | " in CLAIM_PAGE


def test_every_field_is_explained() -> None:
    """Each field of the formats is on its page."""
    for name in (*build.FILE_FIELDS, *build.CLAIM_FIELDS, *build.SOURCE_FIELDS):
        assert f"`{name}`" in CLAIM_PAGE, name
    for name in (*cases.TEXT_FIELDS, *cases.DOCUMENT_FIELDS, "sentence"):
        assert f"`{name}`" in CASE_PAGE or f"{name}:" in CASE_PAGE, name
