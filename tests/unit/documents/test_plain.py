"""Plain text: what a line break means, headings, list items."""

from __future__ import annotations

import pytest

from claimcheck.documents import BlockKind, parse

PARAGRAPH, HEADING, ITEM = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM


def blocks(text: str) -> list[tuple[BlockKind, str]]:
    document = parse(text)
    assert len(document.prose) == len(text)
    return [(block.kind, text[block.start : block.end]) for block in document.blocks]


def paragraphs(*texts: str) -> list[tuple[BlockKind, str]]:
    return [(PARAGRAPH, text) for text in texts]


@pytest.mark.parametrize("text", ["", " ", "\n\n \t\r\n", "\ufeff", "\u2003\u2028"])
def test_empty_document_has_no_blocks(text: str) -> None:
    """F01: nothing to read is no block, not an empty one."""
    document = parse(text)

    assert document.blocks == ()
    assert len(document.prose) == len(text)
    assert (document.date, document.title) == (None, None)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("One. Two.", paragraphs("One. Two."), id="one line"),
        pytest.param("One.\n\nTwo.", paragraphs("One.", "Two."), id="blank line"),
        pytest.param("One.\r\n\r\nTwo.\r\n", paragraphs("One.", "Two."), id="crlf"),
        pytest.param("One.\r\rTwo.", paragraphs("One.", "Two."), id="cr"),
        pytest.param("One.\n \t\u00a0\nTwo.", paragraphs("One.", "Two."), id="line of blanks"),
        pytest.param("One.\nTwo.", paragraphs("One.", "Two."), id="lines that end sentences"),
        pytest.param("One\x0bthing\u2028here.", paragraphs("One\x0bthing\u2028here."), id="f07"),
        pytest.param("  One.  ", paragraphs("One."), id="trimmed"),
        pytest.param(
            "China had 378,000\npatents at the end\nof 2023. Japan had\nfewer.",
            paragraphs("China had 378,000\npatents at the end\nof 2023. Japan had\nfewer."),
            id="hard wraps",
        ),
        pytest.param(
            "The ferries carried 4.2 million passengers in 2024, more than in any year since\n"
            "Harbour Ferries was founded. It was a good year. Next year may be even better, as\n"
            "Mr. Lee said.\nCosts rose as well.",
            paragraphs(
                "The ferries carried 4.2 million passengers in 2024, more than in any year since\n"
                "Harbour Ferries was founded. It was a good year. Next year may be even better, "
                "as\nMr. Lee said.",
                "Costs rose as well.",
            ),
            id="hard wraps, then a new paragraph",
        ),
        pytest.param(
            "A long line that goes on until the margin and is then wrapped by the mailer of Dr.\n"
            "Lee.",
            paragraphs(
                "A long line that goes on until the margin and is then wrapped by the mailer of "
                "Dr.\nLee."
            ),
            id="abbreviation at the end of a line",
        ),
        pytest.param("It was said by Dr.\nLee.", paragraphs("It was said by Dr.\nLee."), id="dr"),
        pytest.param("It rose approx.\n40%.", paragraphs("It rose approx.\n40%."), id="approx"),
        pytest.param(
            "It is in the\nUnited States.", paragraphs("It is in the\nUnited States."), id="the"
        ),
        pytest.param("It had\n378,000.", paragraphs("It had\n378,000."), id="figure after a break"),
        pytest.param(
            "He met Jo\nLi in May\nof 2020.",
            paragraphs("He met Jo\nLi in May\nof 2020."),
            id="narrow",
        ),
        pytest.param(
            "It reached\n378,000.", paragraphs("It reached\n378,000."), id="narrow figure"
        ),
        pytest.param(
            "Sales up 5%\nCosts up 3%", paragraphs("Sales up 5%", "Costs up 3%"), id="short lines"
        ),
        pytest.param("Dear all,\n\nHi.", paragraphs("Dear all,", "Hi."), id="salutation"),
    ],
)
def test_paragraphs(text: str, wanted: list[tuple[BlockKind, str]]) -> None:
    """A line break is a blank inside a sentence, and the end of a paragraph behind one."""
    assert blocks(text) == wanted


def test_one_paragraph_a_line() -> None:
    """Lines too long to be wrapped are paragraphs, whatever they end with."""
    line = "Growth was strong in all parts of the country and in all of its industries " * 3
    text = f"{line}too\n{line}as well\nEnd."

    assert blocks(text) == paragraphs(f"{line}too", f"{line}as well", "End.")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "AI in China\n\nIt grew.",
            [(HEADING, "AI in China"), (PARAGRAPH, "It grew.")],
            id="alone",
        ),
        pytest.param(
            "AI in 2023\nIt grew.", [(HEADING, "AI in 2023"), (PARAGRAPH, "It grew.")], id="first"
        ),
        pytest.param(
            "AI in China\n===\nIt grew.",
            [(HEADING, "AI in China"), (PARAGRAPH, "It grew.")],
            id="underlined",
        ),
        pytest.param(
            "It grew.\n\n2023\n\nIt fell.",
            [(PARAGRAPH, "It grew."), (HEADING, "2023"), (PARAGRAPH, "It fell.")],
            id="year",
        ),
        pytest.param(
            "China has 378,000 patents", paragraphs("China has 378,000 patents"), id="only"
        ),
        pytest.param("It grew.\n\nThe end", paragraphs("It grew.", "The end"), id="last"),
        pytest.param("Is it so?\n\nIt is.", paragraphs("Is it so?", "It is."), id="question"),
        pytest.param("Dear Ann,\n\nHi.", paragraphs("Dear Ann,", "Hi."), id="comma"),
        pytest.param(
            "x " * 17 + "\n\nIt is.", paragraphs("x " * 16 + "x", "It is."), id="too many words"
        ),
    ],
)
def test_headings(text: str, wanted: list[tuple[BlockKind, str]]) -> None:
    """A short line without end mark, alone, with something behind it."""
    assert blocks(text) == wanted


def test_levels_of_underlined_headings() -> None:
    """As in Markdown: "=" is the first level, "-" the second."""
    document = parse("One\n===\n\nTwo\n---\n\nText.")

    assert [block.level for block in document.blocks] == [1, 2, 0]
    assert "=" not in document.prose


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("- one\n- two", [(ITEM, "one"), (ITEM, "two")], id="hyphens"),
        pytest.param("• one\n• two", [(ITEM, "one"), (ITEM, "two")], id="bullets"),
        pytest.param("1. one\n2. two", [(ITEM, "one"), (ITEM, "two")], id="numbers"),
        pytest.param("1) one\n2) two", [(ITEM, "one"), (ITEM, "two")], id="numbers in brackets"),
        pytest.param("a) one\n(b) two", [(ITEM, "one"), (ITEM, "two")], id="letters"),
        pytest.param("(iv) one", [(ITEM, "one")], id="roman"),
        pytest.param(
            "- one\n  goes on\n- two", [(ITEM, "one\n  goes on"), (ITEM, "two")], id="wrap"
        ),
        pytest.param(
            "We sold:\n- ships\n- tea",
            [*paragraphs("We sold:"), (ITEM, "ships"), (ITEM, "tea")],
            id="lead",
        ),
        pytest.param("14. March was fine.", paragraphs("14. March was fine."), id="date"),
        pytest.param(
            "The ratio was\n12. It fell.", paragraphs("The ratio was\n12. It fell."), id="figure"
        ),
        pytest.param(
            "Sales rose\n– by 5% – again.", paragraphs("Sales rose\n– by 5% – again."), id="dash"
        ),
        pytest.param("-5% growth", paragraphs("-5% growth"), id="minus"),
        pytest.param("A. Smith left.", paragraphs("A. Smith left."), id="initial"),
        pytest.param("1990. It was cold.", paragraphs("1990. It was cold."), id="year"),
        pytest.param("-", [(PARAGRAPH, "-")], id="hyphen alone"),
    ],
)
def test_list_items(text: str, wanted: list[tuple[BlockKind, str]]) -> None:
    """A marker starts a block and is no prose; what only looks like one is."""
    assert blocks(text) == wanted


def test_markers_and_rules_are_blanked() -> None:
    """The prose keeps its places."""
    document = parse("Head\n====\n\n- one\n2. two\n*****\n1. three")

    assert document.prose == "Head\n    \n\n  one\n2. two\n     \n   three"
    assert parse("\ufeffText").prose == " Text"
    assert parse("No markup.").prose == "No markup."
