"""Which sentences count as changed, by the lines that have, and by the claims that have."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.cli import changes
from claimcheck.cli.hunks import ChangedLines
from claimcheck.model import Claim, Report
from tests.unit.suppressions.marked import FLEET, RIGHT, UNKNOWN, WRONG, checker

HERE = "draft.md"


def shown(text: str, lines: ChangedLines | None, claims: frozenset[str] = frozenset()) -> list[str]:
    """Return the sentences of a draft that count as changed."""
    report = checker().check(text, markup="markdown", path=HERE)
    kept = changes.only_changed(report, {str(Path(HERE).resolve()): lines}, claims)
    assert kept.unchanged + sum(it.checkable for it in kept.report.sentences) == sum(
        it.checkable for it in report.sentences
    )
    return [it.text for it in kept.report.sentences]


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ((), []),
        (None, [WRONG, FLEET, UNKNOWN]),
        (((1, 1),), [WRONG]),
        (((2, 2),), []),
        (((3, 3),), [FLEET]),
        (((3, 2),), []),
        (((1, 3),), [WRONG, FLEET]),
        (((5, 5),), [UNKNOWN]),
    ],
)
def test_sentences_on_changed_lines(lines: ChangedLines | None, wanted: list[str]) -> None:
    """A sentence is shown where one of its lines has changed."""
    assert shown(f"{WRONG}\n\n{FLEET}\n\n{UNKNOWN}\n", lines) == wanted


def test_sentences_over_several_lines() -> None:
    """A line that changed, or went, in the middle of a sentence changes the sentence."""
    text = "Harbour Ferries carried\n2.4 million\npassengers in 2024.\n"

    for lines in (((2, 2),), ((3, 3),), ((3, 2),), ((1, 1),)):
        assert shown(text, lines) == [text.rstrip()]
    for gap in (((1, 0),), ((4, 3),)):
        assert shown(text, gap) == []


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_are_counted_as_git_does(end: str) -> None:
    """A carriage return alone ends a line for an editor, and none for git."""
    text = f"{RIGHT}{end}{end}a\rb\x0cc{end}{end}{WRONG}{end}"

    assert shown(text, ((5, 5),)) == [WRONG]


def test_sentences_that_lean_on_others() -> None:
    """A sentence that takes its subject from above has changed where anything above it has."""
    leaning = "It carried 2.4 million passengers in 2024."
    text = f"{UNKNOWN}\n\nHarbour Ferries had a good year.\n\n{leaning}\n\n{FLEET}\n"

    assert shown(text, ((1, 1),)) == [UNKNOWN, leaning]
    assert shown(text, ((2, 1),)) == [leaning]
    assert shown(text, ((7, 7),)) == [FLEET]


def test_claims_that_changed() -> None:
    """A sentence about a claim that has changed is shown, wherever it stands."""
    text = f"{WRONG}\n\n{FLEET}\n\n{UNKNOWN}\n"

    assert shown(text, (), frozenset({"fleet"})) == [FLEET]
    assert shown(text, (), frozenset({"passengers-2024"})) == [WRONG]


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ((), ""),
        (None, "abc"),
        (((1, 1),), "abc"),
        (((4, 4),), "abc"),
        (((5, 5),), "a"),
        (((6, 6),), "ab"),
        (((8, 8),), "b"),
        (((10, 9),), "bc"),
        (((11, 11),), "c"),
        (((90, 99),), "c"),
    ],
)
def test_which_claims_changed(lines: ChangedLines | None, wanted: str) -> None:
    """What stands between two statements counts for both, and what stands on top for all."""
    claims = [
        Claim(name, "x", path="claims.yaml", line=line)
        for name, line in (("b", 8), ("a", 5), ("c", 11))
    ]
    other = Claim("d", "x", path="other.yaml", line=3)

    found = changes.changed_claims(
        [*claims, other, Claim("e", "x")], {str(Path("claims.yaml").resolve()): lines}
    )

    assert "".join(sorted(found)) == wanted


def test_documents_without_lines() -> None:
    """A changed document whose lines nobody sees is shown as a whole, an unchanged one not."""
    report = checker().check(WRONG, path=HERE)
    office = Report(report.sentences, HERE, text=report.text, editable=False)
    name = str(Path(HERE).resolve())

    assert changes.only_changed(office, {name: ((9, 9),)}, frozenset()) == (office, 0)
    assert changes.only_changed(office, {name: ()}, frozenset()).unchanged == 1


def test_what_no_change_is_known_of() -> None:
    """Standard input, a text, and what could not be read, are never left out."""
    text = checker().check(WRONG)
    skipped = Report((), HERE, skipped="It is gone.")
    other = checker().check(WRONG, path="elsewhere.md")

    for report in (text, skipped, other):
        assert changes.only_changed(report, {}, frozenset()) == (report, 0)
