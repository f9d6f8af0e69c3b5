"""Comments that claimcheck writes: the text stays what it was, and nothing is found any more."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from claimcheck.documents import parse
from claimcheck.documents.model import Document
from claimcheck.errors import UsageError
from claimcheck.model import Report, Verdict
from claimcheck.reports.findings import Finding
from claimcheck.suppressions.adding import Added, added
from claimcheck.suppressions.apply import apply
from claimcheck.suppressions.insertion import Edit, written
from tests.unit.suppressions.marked import (
    CLAIMS,
    COLOUR,
    FLEET,
    RIGHT,
    TWICE,
    UNKNOWN,
    WRONG,
    checker,
    document,
)

A, B = WRONG, FLEET
Q = "<!-- claimcheck: ignore[refuted-quantity] -->"


def fails(finding: Finding) -> bool:
    """Say whether the default of --fail-on names a finding."""
    return finding.verdict in (Verdict.REFUTED, Verdict.CONFLICTING)


def read_html(text: str) -> Document:
    return document(text, "html")


def check(text: str, read: Callable[[str], Document]) -> Report:
    found = read(text)
    return apply(checker().check_document(found), found, CLAIMS)


def add(
    text: str,
    form: str = "markdown",
    read: Callable[[str], Document] = document,
    because: str | None = None,
) -> tuple[str, Added]:
    """Return a text with comments for what fails in it, having seen that they do their work."""
    made = added(check(text, read), read(text), form, read, fails, because)
    after = written(text, made.edits)
    left = check(after, read)
    failing = [it for it in left.sentences if it.verdict is Verdict.REFUTED]
    assert len(failing) == len(made.refused)
    assert not left.unused
    assert added(left, read(after), form, read, fails, because).edits == ()
    return after, made


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{A}\n", f"{Q}\n{A}\n"),
        (A, f"{Q}\n{A}"),
        (f"{RIGHT}\n\n{A} {B} {RIGHT}\n", f"{RIGHT}\n\n{Q}\n{A} {B} {RIGHT}\n"),
        (f"{A}\r\n\r\n{B}\r\n", f"{Q}\r\n{A}\r\n\r\n{Q}\r\n{B}\r\n"),
        (f"# {A}\n\n{RIGHT}\n", f"{Q}\n# {A}\n\n{RIGHT}\n"),
        (f"{A}\n===\n", f"{Q}\n{A}\n===\n"),
        (f"  {A}\n", f"  {Q}\n  {A}\n"),
        (f"> {A}\n> {RIGHT}\n", f"> {Q}\n> {A}\n> {RIGHT}\n"),
        (f"> # {A}\n", f"> {Q}\n> # {A}\n"),
        (f"- {A}\n- {B}\n", f"- {Q}\n  {A}\n- {Q}\n  {B}\n"),
        (f"10. {A}\n", f"10. {Q}\n    {A}\n"),
        (f"-\t{A}\n", f"-\t{Q}\n \t{A}\n"),
        (f"* x\n  * {A}\n", f"* x\n  * {Q}\n    {A}\n"),
        (f"> 1. {A}\n>    - {B}\n", f"> 1. {Q}\n>    {A}\n>    - {Q}\n>      {B}\n"),
        (f"- x\n\n  {A}\n", f"- x\n\n  {Q}\n  {A}\n"),
        (f"- [ ] {A}\n", f"- [ ] {A} {Q}\n"),
        (f"| x | y |\n|--|--|\n| a | {A} |\n", f"| x | y |\n|--|--|\n| a | {A} {Q} |\n"),
        (f"x | y\n--|--\n{A} | z\n", f"x | y\n--|--\n{A} {Q} | z\n"),
        (f"text[^1]\n\n[^1]: {A}\n", f"text[^1]\n\n[^1]: {A} {Q}\n"),
        (f"<div>\n{A}\n</div>\n", f"<div>\n{Q}\n{A}\n</div>\n"),
        (f"**{A}** {RIGHT}\n", f"{Q}\n**{A}** {RIGHT}\n"),
        (f"---\ntitle: x\n---\n{A}\n", f"---\ntitle: x\n---\n{Q}\n{A}\n"),
        (f"{A} {Q} {A}\n", f"{Q}\n{A} {Q} {A}\n"),
    ],
    ids=repr,
)
def test_where_comments_go_in_markdown(text: str, wanted: str) -> None:
    """One comment stands above a block, inside its list or quotation, else behind the sentence."""
    after, made = add(text)

    assert after == wanted
    assert not made.refused


def test_names_and_reasons() -> None:
    """All rules that one block breaks are in one comment, with the reason that was given."""
    text = f"{TWICE} Harbour Ferries carried 4.2 million passengers in 2019.\n"

    after, _ = add(text, because="the report is not out yet")

    assert after.startswith(
        "<!-- claimcheck: ignore[refuted-quantity, refuted-time] "
        "because the report is not out yet -->\n"
    )


@pytest.mark.parametrize("because", ["so --> <b>", "a -- b"])
def test_reasons_that_would_end_the_comment(because: str) -> None:
    """A reason cannot hold what ends a comment."""
    read = document(A)

    with pytest.raises(UsageError, match="two hyphens"):
        added(check(A, document), read, "markdown", document, fails, because)


def test_a_reason_is_one_line() -> None:
    """Line breaks in a reason become blanks, and a blank one is none."""
    assert add(A, because=" so\n it is ")[0].startswith(f"{Q[:-4]} because so it is -->\n")
    assert add(A, because=" ")[0].startswith(f"{Q}\n")


@pytest.mark.parametrize(
    ("form", "text", "wanted"),
    [
        (
            "html",
            f"<ul>\n  <li>{A}</li>\n  <li>{RIGHT}</li>\n</ul>",
            f"<ul>\n  {Q}\n  <li>{A}</li>\n  <li>{RIGHT}</li>\n</ul>",
        ),
        ("html", f"<p>{RIGHT} {A} {B}</p>", f"{Q}\n<p>{RIGHT} {A} {B}</p>"),
        ("html", f"<p>{RIGHT}</p><p>{A}</p>", f"<p>{RIGHT}</p><p>{A} {Q}</p>"),
        ("html", f"<div\nid=x>{A}</div>", f"<div\nid=x>{A} {Q}</div>"),
        (
            "html",
            f"<table>\n<tr><th>x<th>y\n<tr><td>a<td>{A}\n</table>",
            f"<table>\n<tr><th>x<th>y\n{Q}\n<tr><td>a<td>{A}\n</table>",
        ),
    ],
    ids=repr,
)
def test_where_comments_go_elsewhere(form: str, text: str, wanted: str) -> None:
    """In every format a comment stands where it is one, and is about what it is for."""
    after, made = add(text, form, read_html)

    assert after == wanted
    assert not made.refused


@pytest.mark.parametrize("form", ["plain", "srt", "json", "csv", "docx", "pdf"])
def test_formats_without_comments(form: str) -> None:
    """Where a format has no comments nothing is written, and every sentence is told."""
    read = parse(f"{RIGHT} {A}\n{B}")

    made = added(checker().check_document(read), read, form, parse, fails)

    assert not made.edits
    assert [it[:2] for it in made.refused] == [(1, len(RIGHT) + 2), (2, 1)]
    assert all("no comment in this format" in it.message for it in made.refused)


def test_mdx_is_left_alone() -> None:
    """MDX is read as Markdown, and has other comments, which would break its page."""
    read = document(A)
    report = checker().check_document(read, "page.mdx")

    assert not added(report, read, "markdown", document, fails).edits


def test_only_what_fails() -> None:
    """What does not make a run fail gets no comment."""
    read = document(f"{UNKNOWN}\n\n{RIGHT}\n")

    assert added(checker().check_document(read), read, "markdown", document, fails) == Added()


def test_places_that_do_not_hold() -> None:
    """Where a comment would change the text, it is not written, and the sentence is told."""
    text = f"{A}\n\n{B}\n"

    def read(it: str) -> Document:  # a format in which the first paragraph takes no comment
        shown = document(it)
        return shown._replace(comments=shown.comments[it.startswith("<!--") :])

    made = added(check(text, read), read(text), "markdown", read, fails)

    assert written(text, made.edits) == f"{A} {Q}\n\n{Q}\n{B}\n"
    assert not made.refused


def test_edits_are_insertions() -> None:
    """Edits only ever put something in, in the order of the text."""
    assert written("abc", (Edit(0, "x"), Edit(1, "y"), Edit(3, "z"))) == "xaybcz"
    assert written("abc", ()) == "abc"


def rendered(text: str) -> str:
    """Return what a browser shows of Markdown, comments and white space left out."""
    html = MarkdownIt("commonmark").enable("table").render(text)
    return re.sub(r"\s+", "", re.sub(r"<!--.*?-->", "", html, flags=re.DOTALL))


LINES = st.sampled_from(
    [
        *(A, B, f"{A} {RIGHT}", f"{TWICE} {COLOUR}", COLOUR, f"**{A}**", f"# {B}", "", "", "---"),
        *(f"- {A}", f"  - {B}", f"1. {A}", f"> {A}", f"> - {B}", f"  {A}", f"- [ ] {A}", "```"),
        *("| x | y |", "|--|--|", f"| a | {A} |", "<div>", "</div>", "===", f"-   {B}", f"- > {A}"),
    ]
)


@given(st.lists(LINES, max_size=8).map("\n".join))
@settings(max_examples=200, deadline=None)
def test_any_markdown(text: str) -> None:
    """Whatever the document, it looks as before, nothing fails, and no comment is unused."""
    after, _ = add(text)

    assert rendered(after) == rendered(text)
