"""Markdown for comments and summaries: read as GitHub shows it, and never more than fits."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Report, Verdict
from claimcheck.reports import escape
from claimcheck.reports.markdown import MAX_COMMENT, MAX_SUMMARY, summary
from claimcheck.reports.results import Results
from tests.reports.everything import EVERYTHING, HOSTILE, differing, many, placed
from tests.reports.machines import page, text
from tests.reports.sample import RESULTS, sentence

PAGE = page(text("markdown", EVERYTHING))


def rows() -> list[list[str]]:
    """Return the cells of the table as they are seen, without what only keeps marks apart."""
    cells = [it.replace("\u200b", "") for it in PAGE.cells]
    return [cells[at : at + 4] for at in range(0, len(cells), 4)]


def test_a_row() -> None:
    """A row tells the verdict and its place, the sentence, why, and the claim with its source."""
    assert rows()[0] == [
        "refuted (quantity)\nnews/draft.md:1:25",
        "Harbour Ferries carried 2.4 million passengers in 2024.",
        "2.4 million for 4.2 million",
        "passengers-2024: Harbour Ferries carried 4.2 million passengers in 2024.\n"
        "Annual report 2024, Harbour Ferries Ltd, 2025-03-01",
    ]
    assert "<b>2.4 million</b>" in text("markdown", EVERYTHING)


def test_the_worst_come_first() -> None:
    """What is refuted or conflicting is above what is open."""
    verdicts = [row[0].partition("\n")[0] for row in rows()]

    assert verdicts == [
        *["refuted (quantity)"] * 8,
        "conflicting",
        *["not_enough_info (unsourced)"] * 5,
        "supported (stale)",
        "not_enough_info (vague)",
    ]


def test_counts_and_what_is_not_listed() -> None:
    """All counts are told, what was not checked, and how much is suppressed or known."""
    assert (
        "20 sentences read: 1 conflicting, 6 refuted, 2 supported, 7 not_enough_info (5 unsourced)"
        in PAGE.text
    )
    assert "news/picture.md: not checked: it is not text: it holds NUL bytes" in PAGE.text
    assert "news/kept.md:1:5: ignore[growth-2024] suppresses nothing" in PAGE.text
    assert "Not listed: 1 suppressed by comments, 1 known from the baseline." in PAGE.text


def test_pages() -> None:
    """A document whose readers see no lines has its page in the place of them."""
    assert ["refuted (quantity)\nletter.docx, page 3", "The fleet has 13 ships."] in [
        row[:2] for row in rows()
    ]


def test_hostile_text_is_shown() -> None:
    """F21 to F23: markup, HTML, mentions and control characters are text, and links are sources."""
    (row,) = (row for row in rows() if "evil" in row[3])

    assert escape.one_line(HOSTILE).strip() in row[2]
    assert PAGE.elements <= {
        *("h3 p br ul li table thead tbody tr th td strong b a span".split()),
    }
    assert set(PAGE.links) == {
        "https://ferries.example/2024",
        "https://evil.example/a%29b%3E%7C%0A%20c",
    }


REACHES = {
    "mention": ("@octocat", r"@\w"),
    "address of mail": ("me@example.org", r"@\w"),
    "issue": ("fixes #12", r"#\w"),
    "merge request": ("see !12", r"!\w"),
    "issue by name": ("GH-12", r"(?i)gh-\d"),
    "emoji": ("see :100: and :+1:", r":[\w+-]+:"),
    "formula": ("$4 to $5", r"\$\w.*\$"),
}


@pytest.mark.parametrize(("words", "pattern"), REACHES.values(), ids=REACHES)
def test_nothing_reaches_out(words: str, pattern: str) -> None:
    """What GitHub and GitLab look for in the rendered text is not there in one piece."""
    shown = page(escape.markdown(words))
    pieces = re.findall(r">([^<]*)<", f">{escape.markdown(words)}<")

    assert shown.text.strip().replace("\u200b", "") == words
    assert not any(re.search(pattern, page(piece).text) for piece in pieces)


@pytest.mark.parametrize("words", ["https://example.org/a_b", "www.example.org", "mailto:a@b.c"])
def test_addresses_are_no_links(words: str) -> None:
    """The source has no address that GitHub would make a link of; what is seen is the same."""
    made = escape.markdown(words)

    assert not re.search(r"://|www\.|mailto:", made)
    assert page(made).text.strip().replace("\u200b", "") == words


@given(
    st.text(st.characters(codec=None), max_size=60), st.text("@#:|`*_[]()<>&$!~\\a1 ", max_size=30)
)
def test_any_text_is_shown_as_it_stands(words: str, marks: str) -> None:
    """In a cell, whatever a draft holds is seen as it stands, and makes no element."""
    told = words + marks
    shown = page(f"| a | b |\n|---|---|\n| x{escape.markdown(told)}x | y |\n")

    assert shown.cells[0].replace("\u200b", "") == f"x{escape.one_line(told)}x"
    assert shown.elements <= {*"table thead tbody tr th td span".split()}


LINKS = {
    "http": ("http://example.org/a b", "http://example.org/a%20b"),
    "upper case": ("HTTPS://example.org", "HTTPS://example.org"),
    "not Latin": ("https://example.org/é", "https://example.org/%C3%A9"),
    "script": ("javascript:alert(1)", None),
    "data": ("data:text/html,x", None),
    "no host": ("http://", None),
    "relative": ("/etc/passwd", None),
    "blank before": (" javascript:x", None),
    "surrogate": ("https://example.org/\ud800", "https://example.org/%3F"),
    "ends the link": ('https://e.org/">)\n[x]', "https://e.org/%22%3E%29%0A%5Bx%5D"),
}


@pytest.mark.parametrize(("url", "expected"), LINKS.values(), ids=LINKS)
def test_link_targets(url: str, expected: str | None) -> None:
    """Only http and https lead anywhere, and no address gets out of its link."""
    assert escape.link_target(url) == expected


@pytest.fixture(scope="module")
def plenty() -> Results:
    """30,000 findings, the worst last."""
    return many(30_000)


@pytest.mark.parametrize("limit", [2_000, MAX_COMMENT, MAX_SUMMARY])
def test_limits(limit: int, plenty: Results) -> None:
    """F31: what is over the limit is left out from the end, row by row, and counted."""
    made = "".join(summary(plenty, limit))
    listed = re.findall(r"^\| \*\*(\w+)", made, re.MULTILINE)
    (left_out,) = re.findall(r"^… and ([\d,]+) more$", made, re.MULTILINE)

    assert 0.7 * limit < len(made.encode()) <= limit
    assert len(listed) + int(left_out.replace(",", "")) == 30_000
    assert listed[0] == "refuted"
    assert "30,000 sentences read: 3000 refuted" in made


def test_many_documents_that_were_not_checked() -> None:
    """Notes take up no more than half of the room, so that findings are there as well."""
    many_notes = EVERYTHING._replace(documents=RESULTS.documents[2:] * 3_000 + EVERYTHING.documents)
    made = "".join(summary(many_notes, 20_000))

    assert len(made.encode()) <= 20_000
    assert "**refuted**" in made
    assert re.search(r"^… and 2,\d+ more$", made, re.MULTILINE)


def test_long_sentences_are_cut_far_from_the_words() -> None:
    """Of a long sentence, what stands around the deciding words is shown."""
    long = f"{'before ' * 100}7 ships{' after' * 100}."
    wrong = placed(long, long, sentence("", Verdict.REFUTED, differing(long, "7 ships", "8 ships")))
    made = text("markdown", Results((Report((wrong,), "a.md", text=long),), RESULTS.claims, 1))

    assert re.search(r"\| … \w* (before )+<b>7 ships</b>( after)+ \w* … \|", made)


def test_nothing_found() -> None:
    """Without findings the counts are told, and there is no table."""
    made = text("markdown", Results((), RESULTS.claims, 0))

    assert made.startswith("### claimcheck\n\n0 sentences read: 0 refuted")
    assert "|" not in made
