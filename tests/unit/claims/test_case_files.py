"""Case files: read as they are written, with the same care as claim files."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.claims.cases import Case, CaseFile, Expected, build_cases, load_cases
from claimcheck.claims.problems import Problems
from claimcheck.errors import ClaimFileError
from claimcheck.model import Reason, Verdict

CASES = Path(__file__).parents[2] / "cases"
CASE = "claims: f.yaml\ncases:\n  - text: Sales rose 3%.\n    verdict: refuted\n"


def read(text: str) -> tuple[CaseFile | None, list[str]]:
    problems = Problems("c")
    found = build_cases(text, Path("folder/c"), problems)
    return found, [line.removeprefix("c:") for line in problems.lines()]


def test_whole_file_is_read() -> None:
    """Texts, documents, several claims, notes of one's own, and places."""
    found, problems = read(
        """claims: ferry.yaml
cases:
  - text: Ferries carried  4.5 million.
    verdict: refuted
    claim: passengers
    reason: quantity
    why: because
    tags: [a, b]
    reviewed-by: Jane
  - document: |
      # 2024
      It was good.
    expect:
      - sentence: It was
          good.
        verdict: not_enough_info
        claim: [a, b]
    tags: [context]
"""
    )

    assert problems == []
    assert found == CaseFile(
        "folder/c",
        (Path("folder/ferry.yaml"),),
        (
            Case(
                (
                    Expected(
                        Verdict.REFUTED, ("passengers",), Reason.QUANTITY, None, line=3, column=5
                    ),
                ),
                text="Ferries carried  4.5 million.",
                why="because",
                tags=("a", "b"),
                line=3,
                column=5,
            ),
            Case(
                (
                    Expected(
                        Verdict.NOT_ENOUGH_INFO,
                        ("a", "b"),
                        None,
                        "It was good.",
                        line=14,
                        column=9,
                    ),
                ),
                document="# 2024\nIt was good.\n",
                tags=("context",),
                line=10,
                column=5,
            ),
        ),
    )


def test_several_claim_files_are_seen_from_the_case_file() -> None:
    """`claims` may be a list; absolute paths stay what they are."""
    found, _ = read(CASE.replace("f.yaml", "[a.yaml, ../b, /c.yaml]"))

    assert found is not None
    assert found.claims == (Path("folder/a.yaml"), Path("folder/../b"), Path("/c.yaml"))


@pytest.mark.parametrize("name", ["china-ai", "space"])
def test_case_files_of_the_tests_are_read(name: str) -> None:
    """The labelled cases load without a complaint."""
    cases = load_cases(CASES / f"{name}.cases.yaml")

    assert cases.claims == (CASES / f"{name}.yaml",)
    assert len(cases.cases) > 100


NO_REASON = '"{}" is no reason for the verdict "{}"'
MISTAKES: dict[str, tuple[str, tuple[str, ...]]] = {
    "empty": ("", ("1:1: the file is empty; a case file begins with claims: and a path",)),
    "list": ("- a", ("1:1: a case file begins with claims: and a path, this is a list",)),
    "claim file": (
        "claimcheck: 1\nclaims: []\n",
        ("1:1: this is a claim file, not a case file",),
    ),
    "not YAML": (
        "a: [",
        ("1:5: a bracket is not closed; text that begins with [ or { goes in quotes",),
    ),
    "nothing given": ("x: 1\n", (
        '1:1: unknown field "x"; a case file has claims, cases',
        '1:1: a case file needs "claims"',
        '1:1: a case file needs "cases"',
    )),
    "claims empty": (CASE.replace(" f.yaml", ""), ("1:8: claims is empty",)),
    "claims no list": (CASE.replace("f.yaml", "[]"), ("1:9: claims is empty",)),
    "no cases": ("claims: f\ncases: []\n", ("2:8: cases is empty",)),
    "case text": (
        CASE + "  - Sales rose.\n",
        ('5:5: a case is a group of fields, such as "text: The ferry carried 4 million.", '
         "not text",),
    ),
    "neither text nor document": (
        CASE + "  - verdict: refuted\n",
        ('5:5: a case needs "text" or "document"',),
    ),
    "no verdict": (CASE + "  - text: x\n", ('5:5: an expectation needs "verdict"',)),
    "verdict mistyped": (
        CASE.replace("refuted", "suported"),
        ('4:14: unknown verdict "suported"; did you mean "supported"?',),
    ),
    "verdict of another scheme": (
        CASE.replace("refuted", "NEI"),
        ('4:14: unknown verdict "NEI"; it is one of supported, refuted, not_enough_info, '
         "conflicting",),
    ),
    "reason mistyped": (
        CASE + "    reason: quantiy\n",
        ('5:13: unknown reason "quantiy"; did you mean "quantity"?',),
    ),
    "reason of another verdict": (
        CASE + "    reason: narrower\n",
        ("5:13: " + NO_REASON.format("narrower", "refuted"),),
    ),
    "reason for supported": (
        CASE.replace("refuted", "supported") + "    reason: quantity\n",
        ("5:13: " + NO_REASON.format("quantity", "supported"),),
    ),
    "reason of refuted for not_enough_info": (
        CASE.replace("refuted", "not_enough_info") + "    reason: time\n",
        ("5:13: " + NO_REASON.format("time", "not_enough_info"),),
    ),
    "unsourced with a claim": (
        CASE.replace("refuted", "not_enough_info") + "    reason: unsourced\n    claim: a\n",
        ('6:12: with reason "unsourced" no claim is about the text',),
    ),
    "claim not an id": (
        CASE + "    claim: A\n",
        ('5:12: claim "A" is not in kebab-case: lower-case letters and digits, joined by single '
         'hyphens, such as "a"',),
    ),
    "field mistyped": (
        CASE + "    claims: a\n    resaon: time\n",
        ('5:5: unknown field "claims"; did you mean "claim"?',
         '6:5: unknown field "resaon"; did you mean "reason"?'),
    ),
    "field of a document": (CASE + "    expect: []\n", ('5:5: a case has no field "expect"',)),
    "document without rows": (
        "claims: f\ncases:\n  - document: A.\n",
        ('3:5: a case with a document needs "expect"',),
    ),
    "document with a verdict": (
        "claims: f\ncases:\n  - document: A.\n    verdict: refuted\n    expect: []\n",
        ('4:5: a case with a document has no field "verdict"', "5:13: expect is empty"),
    ),
    "row without sentence": (
        "claims: f\ncases:\n  - document: A.\n    expect:\n      - verdict: refuted\n",
        ('5:9: an entry of expect needs "sentence"',),
    ),
    "field twice": (CASE + "    verdict: refuted\n", (
        '5:5: the field "verdict" is here twice; the first is at 4:5',
    )),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MISTAKES.values(), ids=MISTAKES.keys())
def test_mistake_is_one_clear_line(text: str, expected: tuple[str, ...]) -> None:
    """Each mistake is told with its place."""
    assert read(text)[1] == list(expected)


def test_missing_file(tmp_path: Path) -> None:
    """A case file that is not there is told as a claim file would be."""
    with pytest.raises(ClaimFileError, match="there is no such file"):
        load_cases(tmp_path / "no.yaml")


def test_mistakes_are_raised_together(tmp_path: Path) -> None:
    """Loading tells all mistakes at once."""
    path = tmp_path / "c.yaml"
    path.write_text(CASE + "    claims: a\n    reason: x\n", encoding="utf-8")

    with pytest.raises(ClaimFileError) as caught:
        load_cases(path)

    assert [line.removeprefix(f"{path}:")[:3] for line in caught.value.problems] == ["5:5", "6:1"]
