"""Where sentences end, on paragraphs labelled by hand, and what always holds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import limits
from claimcheck.documents import parse
from claimcheck.documents.model import JOINER
from claimcheck.sentences import Sentence, boundaries, split

MARK = " ‖ "
LINES = Path(__file__).with_name("sentences.txt").read_text(encoding="utf-8").splitlines()
LABELLED = [line for line in LINES if line and not line.startswith("#")]
PIECES = st.sampled_from(
    "Growth was fell 1.4 $3.5bn. U.S. Dr. approx. No. 5 a.m. e.g. J. “Yes!” (p. 4) … ? ! . .. 。 "
    "[12] ** _a_ `x` ~~ [a](b) <b> </b> &amp; | # - > 1. \n \n\n \r\n \t \u00a0 \u2060 é 中".split(
        " "
    )
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map(" ".join))


def sentences(text: str, markup: str = "plain") -> list[str]:
    return [text[found.start : found.end] for found in split(parse(text, markup))]


@pytest.mark.parametrize("line", LABELLED, ids=[line[:40] for line in LABELLED])
def test_labelled_paragraph(line: str) -> None:
    """Each paragraph is parted where a reader parts it."""
    wanted = line.split(MARK)

    assert sentences(" ".join(wanted)) == wanted


@pytest.mark.parametrize("line", LABELLED[::7], ids=[line[:40] for line in LABELLED[::7]])
def test_labelled_paragraph_over_lines(line: str) -> None:
    """A line break inside a Markdown paragraph is a blank."""
    wanted = [part.replace(" ", "\n", 2) for part in line.split(MARK)]

    assert sentences(" ".join(wanted), "markdown") == wanted


def test_there_are_enough_paragraphs() -> None:
    """The list is long enough to mean something."""
    assert len(LABELLED) >= 200


def test_article_has_its_sentences() -> None:
    """A real article of eight paragraphs, one a line."""
    article = (Path(__file__).parents[1] / "cases" / "china-ai-article.txt").read_text("utf-8")

    found = sentences(article)

    assert len(found) == 20
    assert found[8].startswith("Dr. Heigeartaig noted")
    assert all(sentence.endswith((".", ".’")) for sentence in found)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("**It grew.** Then it fell.", ["**It grew.**", "Then it fell."], id="strong"),
        pytest.param("*It* grew. _It_ fell.", ["*It* grew.", "_It_ fell."], id="emphasis"),
        pytest.param(
            "[China](https://a.b/c_(d)) grew.[^1] So did [it][x].",
            ["[China](https://a.b/c_(d)) grew.[^1]", "So did [it][x]."],
            id="links",
        ),
        pytest.param("`a` is 5. `b` is 6.", ["is 5.", "is 6."], id="code opens a sentence"),
        pytest.param("See AT&amp;T. It grew.", ["See AT&amp;T.", "It grew."], id="entity"),
        pytest.param("He left AT&amp;", ["He left AT&amp;"], id="entity at the end"),
        pytest.param("It grew. https://a.b/c.", ["It grew. https://a.b/c."], id="stray mark"),
        pytest.param("<b>It</b> grew. It fell.", ["<b>It</b> grew.", "It fell."], id="tag"),
        pytest.param("> It\n> grew. It\n> fell.", ["It\n> grew.", "It\n> fell."], id="quote"),
    ],
)
def test_sentences_of_markdown(text: str, wanted: list[str]) -> None:
    """Markup that touches a sentence is shown with it."""
    assert sentences(text, "markdown") == wanted


def test_blocks_end_sentences() -> None:
    """A heading, a list item or a cell without end mark does not run into the next block."""
    document = parse("# Head\n\nText\n\n- one\n- two\n\n|a|b|\n|-|-|\n|c|d|\n", "markdown")

    found = split(document)

    assert [document.text[item.start : item.end] for item in found] == [
        *("Head", "Text", "one", "two", "a", "b", "c", "d")
    ]
    assert [item.block for item in found] == list(range(8))


def test_too_long_a_sentence_comes_in_pieces() -> None:
    """F09, F10: a run without a sentence in it is read in pieces, at blanks where it has any."""
    words = "word " * 3_000
    run = "a" * 10_000

    assert [len(piece) for piece in sentences(words)] == [3_999, 3_999, 3_999, 2_999]
    assert [len(piece) for piece in sentences(run)] == [4_000, 4_000, 2_000]
    assert max(map(len, sentences(words))) <= limits.MAX_SENTENCE_CHARS


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a" * 884_779, id="f10 one word"),
        pytest.param("a." * 8_000, id="f11 a."),
        pytest.param("1" * 40_000, id="f11 digits"),
        pytest.param("1,1" * 20_000, id="f11 grouped digits"),
        pytest.param("(" * 50_000, id="f11 brackets"),
        pytest.param("a" + "\u0300\u0316" * 100_000, id="f12 marks"),
        pytest.param("." * 50_000, id="full stops"),
        pytest.param(". " * 50_000, id="spaced full stops"),
        pytest.param('"a. ' * 20_000, id="open quotes"),
        pytest.param("(a. " * 20_000, id="open brackets"),
        pytest.param("Dr. " * 50_000, id="abbreviations"),
        pytest.param("U.S. A" * 50_000, id="acronyms"),
        pytest.param('x "a. b" ' * 20_000, id="quotations"),
        pytest.param("a." + " " * 500_000 + "b", id="blanks"),
        pytest.param("a? " * 100_000, id="questions"),
        pytest.param("\ufdfa" * 300_000, id="f13 ligatures"),
    ],
)
def test_hostile_text_is_read(text: str) -> None:
    """F09 to F13: nothing is lost of a hostile text, and it takes no time to speak of."""
    document = parse(text)
    found = split(document)

    covered = sum(len("".join(text[item.start : item.end].split())) for item in found)
    assert covered == len("".join(text.split()))


def test_short_text_does_without_the_library() -> None:
    """A sentence or two on the command line cost no import of sentencex."""
    text = "China has 378,000 patents. It had 1.4 times the average of the U.S."
    program = (
        "import sys; from claimcheck.documents import parse; from claimcheck.sentences import split"
        f"; print(len(split(parse({text!r}))), 'sentencex' in sys.modules, "
        "'markdown_it' in sys.modules, 'yaml' in sys.modules)"
    )

    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert result.stdout.split() == ["2", "False", "False", "False"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It led the sector.The summit ended.", ["It led the sector.", "The summit ended."]),
        ("It rose by 40%.In 2023 it fell.", ["It rose by 40%.", "In 2023 it fell."]),
        ("Use Node.Js or example.Com now.", ["Use Node.Js or example.Com now."]),
        ("See README.In for it.", ["See README.In for it."]),
    ],
)
def test_forgotten_blank(text: str, wanted: list[str]) -> None:
    """A blank that was lost in copying does not hide the end of a sentence."""
    assert sentences(text) == wanted


def test_unknown_abbreviation_is_left_to_the_library() -> None:
    """What is neither a known abbreviation nor a long word is decided by sentencex."""
    assert sentences("He plays for Real. Zidane left.") == ["He plays for Real.", "Zidane left."]


def test_lone_surrogate_before_a_sentence_in_doubt() -> None:
    """F16: half a character is no reason to fail, though the library cannot take it."""
    assert sentences("- Yes. \ud800 rose. x y") == ["Yes. \ud800 rose. x y"]


@given(TEXTS, st.sampled_from(["plain", "markdown", "html"]))
def test_sentences_tile_the_prose(text: str, markup: str) -> None:
    """They are in order, apart, inside their blocks, trimmed, and cover all the prose there is."""
    document = parse(text, markup)
    found = split(document)

    last = 0
    covered = bytearray(len(text))
    for sentence in found:
        assert isinstance(sentence, Sentence)
        block = document.blocks[sentence.block]
        assert last <= sentence.start < sentence.end
        assert block.start <= sentence.start <= sentence.end <= block.end
        shown = text[sentence.start : sentence.end]
        assert shown == shown.strip()
        covered[sentence.start : sentence.end] = b"\x01" * (sentence.end - sentence.start)
        last = sentence.end
    assert [item.block for item in found] == sorted(item.block for item in found)
    for block in document.blocks:
        for at in range(block.start, block.end):
            kept = document.prose[at]
            assert covered[at] or kept.isspace() or kept == JOINER


@given(TEXTS)
def test_boundaries_are_starts_of_words(text: str) -> None:
    """A boundary is inside the text and never before white space."""
    for at in boundaries(text):
        assert 0 < at < len(text)
        assert not text[at].isspace()
