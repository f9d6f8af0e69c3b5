"""Which findings comments leave out, and what is said of comments that leave none out."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import parse
from claimcheck.documents.model import Comment, Document
from claimcheck.model import Report
from claimcheck.reports.findings import main_findings
from claimcheck.suppressions.apply import apply
from tests.unit.suppressions.marked import (
    CLAIMS,
    COLOUR,
    FLEET,
    RIGHT,
    TWICE,
    UNKNOWN,
    WRONG,
    checked,
    checker,
    document,
    found,
    messages,
)

IGNORE = "<!-- claimcheck: ignore -->"
A, B, C = (f"Harbour Ferries carried {it} million passengers in 2024." for it in ("1", "2", "3"))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        # behind a sentence, in it, in front of it
        (f"{A} {IGNORE}\n", []),
        (f"{A} {IGNORE} {B}\n", [B]),
        (f"{A}{IGNORE} {B}\n", [B]),
        (f"{A} {B} {IGNORE}\n", [A]),
        (f"{A} {IGNORE} {IGNORE} {B}\n", [B]),
        (f"{A}\n{B} {IGNORE}\n{C}\n", [A, C]),
        (f"{IGNORE} {A} {B}\n", [B]),
        (f"**{A}** {IGNORE} {B}\n", [B]),
        (f"# {A} {IGNORE}\n\n{B}\n", [B]),
        (f"{A}\n\n{IGNORE} {B}\n", [A]),
        # above a block
        (f"{IGNORE}\n{A} {B}\n\n{C}\n", [C]),
        (f"{IGNORE}\n\n{A}\n{B}\n\n{C}\n", [C]),
        (f"{A}\n\n{IGNORE}\n\n{B}\n", [A]),
        (f"{IGNORE}\n{IGNORE}\n{A}\n", []),
        (f"<!-- claimcheck: ignore\n     because so -->\n{A}\n\n{B}\n", [B]),
        (f"{IGNORE}\n# {A}\n\n{B}\n", [B]),
        (f"{IGNORE}\n\n```\ncode\n```\n\n{A}\n\n{B}\n", [B]),
        (f"{A}\r\n\r\n{IGNORE}\r\n{B}\r\n{C}\r\n", [A]),
        (f"{A}\r\r{IGNORE}\r{B}\r{C}\r", [A]),
        # in lists and quotations
        (f"{IGNORE}\n- {A}\n- {B}\n", [B]),
        (f"- {A}\n- <!-- claimcheck: ignore -->\n  {B}\n- {C}\n", [A, C]),
        (f"- {A}\n\n  {IGNORE}\n\n  {B}\n- {C}\n", [A, C]),
        (f"- {A} {IGNORE}\n- {B}\n", [B]),
        (f"> {IGNORE}\n> {A}\n> {B}\n\n{C}\n", [C]),
        # in tables
        (f"| x | y |\n|--|--|\n| a | {A} {IGNORE} |\n| b | {B} |\n", [B]),
        (f"| x | y | z |\n|--|--|--|\n| a | {IGNORE} {A} | {B} |\n", [B]),
        (f"| x | y | z |\n|--|--|--|\n| a | {A} {IGNORE} | {B} |\n", [B]),
        (f"{IGNORE}\n\n| x | y |\n|--|--|\n| a | {A} |\n| b | {B} |\n\n{C}\n", [C]),
        (f"{IGNORE}\n\n|  | y |\n|--|--|\n| a | {A} |\n| b | {B} |\n\n{C}\n", [C]),
        (f"{IGNORE}\n\n| x |\n|--|\n| {A} |\n\n{C}\n", [C]),
    ],
    ids=repr,
)
def test_which_sentences(text: str, left: list[str]) -> None:
    """A comment is about the sentence it stands at, or the block below it; nothing else."""
    report = checked(text)

    assert [it.replace("*", "") for it in found(report)] == left
    assert not report.unused
    assert len(report.sentences) + len(report.suppressed) == len(
        checker().check_document(document(text)).sentences
    )


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"<table><tr><th>x<th>y\n{IGNORE}\n<tr><td>a<td>{A}\n<tr><td>b<td>{B}\n</table>", [B]),
        (f"<table>\n{IGNORE}\n<tr><th>x<th>y\n<tr><td>a<td>{A}\n<tr><td>b<td>{B}\n</table>", []),
        (f"<tr><th>x<th>y\n<tr><td>a\n{IGNORE}\n<td>{A}\n<td>{B}", [B]),
        (f"<p>{A}</p> {IGNORE}\n<p>{B}</p>", [B]),
        (f"<p>\n{A}\n{IGNORE}\n{B}\n{C}\n</p>", [A, C]),
        (f"<p>{A}\n{IGNORE}\n</p>\n<p>{B}</p>", [A]),
    ],
    ids=repr,
)
def test_which_sentences_of_html(text: str, left: list[str]) -> None:
    """Above a row of a table a comment is about the row; between the lines of a paragraph, about
    the next sentence.
    """
    assert found(checked(text, "html")) == left


@pytest.mark.parametrize(
    ("names", "left"),
    [
        ("", []),
        ("[refuted]", []),
        ("[quantity]", []),
        ("[refuted-quantity]", []),
        ("[claimcheck/refuted-quantity]", []),
        ("[passengers-2024]", []),
        ("[tag:traffic]", []),
        ("[passengers-2024, fleet]", []),
        ("[time]", [WRONG]),
        ("[refuted-time]", [WRONG]),
        ("[fleet]", [WRONG]),
        ("[tag:ships]", [WRONG]),
        ("[not_enough_info]", [WRONG]),
        ("[conflicting]", [WRONG]),
        ("[Quantity]", [WRONG]),
        ("[unheard-of]", [WRONG]),
    ],
)
def test_by_what_names(names: str, left: list[str]) -> None:
    """A finding is called by its verdict, reason, rule, claim, or one of the claim's tags."""
    report = checked(f"{WRONG} <!-- claimcheck: ignore{names} -->\n")

    assert found(report) == left
    assert bool(report.unused) == (names in ("[passengers-2024, fleet]",) or bool(left))


def test_one_of_two_findings() -> None:
    """A sentence with two findings stays, with the one that is not named."""
    report = checked(f"{TWICE} <!-- claimcheck: ignore[fleet] -->\n")

    (sentence,) = report.sentences
    assert [it.claim for it in main_findings(sentence)] == ["passengers-2024"]
    assert sentence.claim == "passengers-2024"
    assert not report.suppressed
    assert not report.unused
    assert not found(checked(f"{TWICE} <!-- claimcheck: ignore[fleet, passengers-2024] -->"))
    assert not found(checked(f"{TWICE} <!-- claimcheck: ignore -->"))


@pytest.mark.parametrize("names", ["[unsourced]", "[not-enough-info-unsourced]", ""])
def test_figures_without_a_claim(names: str) -> None:
    """A figure that no claim covers can be ignored like any other finding."""
    report = checked(f"{UNKNOWN} <!-- claimcheck: ignore{names} -->\n")

    assert not report.sentences
    assert [it.text for it in report.suppressed] == [UNKNOWN]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("S\n\n{A}\n\n{B}\n\nE\n\n{C}\n", [C]),
        ("{A}\n\nS\n\n{B}\n\nE\n\n{C}\n", [A, C]),
        ("{A} S {B} E {C}\n", [A, C]),
        ("S\n\n# {A}\n\n- {B}\n\n> {C}\n\nE\n", []),
        ("S\n\n{A}\n\nS[time]\n\n{B}\n\nE[time]\n\nE\n\n{C}\n", [C]),
        ("S[quantity]\n\n{A}\n\nS[fleet]\n\n{B}\n\nE[quantity]\n\n{C}\n\nE[fleet]\n", [C]),
    ],
)
def test_stretches(text: str, left: list[str]) -> None:
    """From its start to its end a stretch is about everything; stretches may overlap."""
    text = text.format(A=A, B=B, C=C)
    for sign, word in (("S", "ignore-start"), ("E", "ignore-end")):
        for names in ("[time]", "[quantity]", "[fleet]"):
            text = text.replace(f"{sign}{names}", f"<!-- claimcheck: {word}{names} -->")
        text = text.replace(f"{sign}\n", f"<!-- claimcheck: {word} -->\n")
        text = text.replace(f" {sign} ", f" <!-- claimcheck: {word} --> ")

    assert found(checked(text)) == left


def test_whole_file() -> None:
    """ignore-file is about the whole document, wherever it stands."""
    comment = "<!-- claimcheck: ignore-file[fleet] because the fleet is out of date -->"

    assert found(checked(f"{FLEET}\n\n{WRONG}\n\n{comment}\n\n{FLEET}\n")) == [WRONG]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{RIGHT} {IGNORE}\n", ["unused: nothing here is left to ignore"]),
        (f"{COLOUR} {IGNORE}\n", ["unused: nothing here is left to ignore"]),
        (f"{WRONG}\n\n{IGNORE}\n", ["unused: nothing here is left to ignore"]),
        (f"{IGNORE}\n", ["unused: nothing here is left to ignore"]),
        (
            f"{WRONG} <!-- claimcheck: ignore[time] -->\n",
            ["unused: nothing here is left to ignore"],
        ),
        (
            f"{WRONG} <!-- claimcheck: ignore[time, quantity, fleet] -->\n",
            ['unused: nothing here is "time"', 'unused: nothing here is "fleet"'],
        ),
        (
            f"{RIGHT}\n\n<!-- claimcheck: ignore-file -->\n",
            ["unused: nothing in this file is left to ignore"],
        ),
        (
            f"{WRONG} <!-- claimcheck: ignore[quantiy] -->\n",
            ['there is no verdict, reason, rule, claim or tag "quantiy"; did you mean "quantity"?'],
        ),
        (
            f"{WRONG} <!-- claimcheck: ignore[refuted, passenger-2024] -->\n",
            [
                'there is no verdict, reason, rule, claim or tag "passenger-2024"; '
                'did you mean "passengers-2024"?'
            ],
        ),
        (
            f"{WRONG} <!-- claimcheck: ignor -->\n",
            ['there is no directive "ignor"; did you mean "ignore"?'],
        ),
        (
            f"<!-- claimcheck: ignore-start -->\n\n{WRONG}\n",
            ["no ignore-end follows, so that nothing is ignored"],
        ),
        (
            f"{WRONG}\n\n<!-- claimcheck: ignore-end -->\n",
            ["there is no ignore-start above that this could end"],
        ),
        (
            f"<!-- claimcheck: ignore-start[a] -->\n{RIGHT}\n<!-- claimcheck: ignore-end[b] -->\n",
            [
                "no ignore-end follows, so that nothing is ignored",
                "there is no ignore-start[b] above that this could end",
            ],
        ),
    ],
    ids=repr,
)
def test_what_is_said_of_comments(text: str, wanted: list[str]) -> None:
    """A comment that ignores nothing is told, and never hides anything."""
    report = checked(text)

    assert messages(report) == wanted


def test_what_is_wrong_hides_nothing() -> None:
    """A stretch that is never closed, or a word that is misspelt, suppresses no finding."""
    for wrong in ("ignore-start", "ignor", "ignore[", "ignore quantity", "ignore-end"):
        report = checked(f"<!-- claimcheck: {wrong} -->\n{WRONG}\n")

        assert found(report) == [WRONG]
        assert len(report.unused) == 1


def test_places_of_what_is_said() -> None:
    """A comment is named by the line and column at which it starts, in the order of the text."""
    report = checked(f"{RIGHT} {IGNORE}\r\n\r\n  {IGNORE}\r\n\r\n{RIGHT}\r\n")

    assert [it[:2] for it in report.unused] == [(1, len(RIGHT) + 2), (3, 3)]


@pytest.mark.parametrize(("reason", "told"), [("", 1), (" because so", 0), (" -- so", 0)])
def test_reasons_can_be_required(reason: str, told: int) -> None:
    """With `require_because`, a comment that does not say why is told, and works nevertheless."""
    report = checked(f"{WRONG} <!-- claimcheck: ignore{reason} -->\n", require_because=True)

    assert not report.sentences
    assert len(report.unused) == told
    assert all("does not say why" in it.message for it in report.unused)


def test_comments_that_span_text() -> None:
    """A comment that is fastened to words, as in a word processor, is about their sentences."""
    text = f"{A} {B} {C}"
    read = parse(text)
    for start, end, left in (
        (0, 5, [B, C]),
        (len(A) - 3, len(A) + 5, [C]),
        (0, len(text), []),
        (3, 3, [B, C]),
        (len(A), len(A), [B, C]),
        (len(text), len(text), [A, B]),
    ):
        comments = (Comment(start, end, "claimcheck: ignore"),)

        report = apply(checker().check_document(read), read._replace(comments=comments), CLAIMS)

        assert found(report) == left, (start, end)


def test_lines_of_a_notebook() -> None:
    """A line that is an escape of the file is a line of the prose all the same."""
    source = f"{A}\n\n<!-- claimcheck: ignore -->\n{B}\n\n{C}"
    notebook = json.dumps({"cells": [{"cell_type": "markdown", "source": source}]})

    assert found(checked(notebook, "notebook")) == [A, C]


def test_nothing_to_do() -> None:
    """A document without a directive keeps its very report."""
    read = document(f"{WRONG} <!-- a remark -->\n")
    report = checker().check_document(read)

    assert apply(report, read, CLAIMS) is report


PIECES = st.sampled_from([A, RIGHT, COLOUR, UNKNOWN, TWICE, "- ", "> ", "\n", "\n\n", "| ", " "])
COMMENTS = st.sampled_from(
    [
        f"<!-- claimcheck: {it} -->"
        for it in (
            *("ignore", "ignore[quantity]", "ignore[fleet, x]", "ignore-start", "ignore-end"),
            *("ignore-start[time]", "ignore-end[time]", "ignore-file[unsourced]", "ignor"),
        )
    ]
)


@given(st.lists(st.one_of(PIECES, COMMENTS), max_size=12).map("".join))
@settings(max_examples=150, deadline=None)
def test_no_finding_is_lost(text: str) -> None:
    """Every sentence is reported or suppressed, and what is left was found before."""
    read: Document = document(text)
    before: Report = checker().check_document(read)

    after = apply(before, read, CLAIMS)

    assert len(after.sentences) + len(after.suppressed) == len(before.sentences)
    kept = {it.start: it for it in after.sentences}
    for sentence in before.sentences:
        if sentence.start in kept:
            assert {*main_findings(kept[sentence.start])} <= {*main_findings(sentence)}
        else:
            assert sentence in after.suppressed
    assert after == apply(before, read, CLAIMS)


def test_hostile_numbers_of_comments() -> None:
    """A hundred thousand comments on one paragraph, and as many open stretches, are read."""
    text = "<!-- claimcheck: ignore[x] -->\n" * 20_000 + WRONG * 50
    text += "<!-- claimcheck: ignore-start -->\n" * 20_000

    report = checked(text)

    assert len(report.unused) >= 40_000
