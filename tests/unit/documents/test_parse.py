"""Any text in any markup is a document."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import MARKUPS, Document, formats, parse
from claimcheck.documents.model import JOINER
from claimcheck.errors import DocumentError, UsageError
from claimcheck.sentences import split
from tests.unit.documents.reading import check

# Data may turn out not to be in its format; prose never does.
DATA = frozenset(name for name in MARKUPS if formats.FORMATS[name].fields) | {"notebook"}

PIECES = st.sampled_from(
    (
        *("China", "378,000", "1.4", "Mr.", ".", "?", "*", "**", "_", "__", "~~", "`", "``", "```"),
        *("[", "]", "](", ")", "(x)", "![", "[^1]", "[^1]: ", "[a]: b", "<b>", "</b>", "<div>"),
        *("<!--", "-->", "<script>", "</script>", "<sup>", "1</sup>", "<td>", "<tr>", "<table>"),
        *("&amp;", "&nbsp;", "&#0;", "&", "$", "$$", "{{", "}}", "{#", "}", "\\", "https://a.b/c"),
        *(
            "#",
            "# ",
            "> ",
            "- ",
            "* ",
            "1. ",
            "2) ",
            "    ",
            "\t",
            "|",
            "|-|-|",
            "---",
            "===",
            "+++",
        ),
        *("\n", "\n\n", "\r\n", "\r", "\x0b", "\x0c", "\u2028", "\x85", "\xa0", "\ufeff", "\x00"),
        *(
            JOINER,
            "\u0301",
            "\u202e",
            "İ",
            "中",
            "😀",
            "\ud800",
            ":::",
            "!!! note",
            "[x] ",
            " ",
            " ",
        ),
    )
)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(PIECES, max_size=30).map("".join),
    st.lists(PIECES, max_size=20).map(" ".join),
)


def parsed(text: str, markup: str) -> Document | None:
    """Return the document with every field of data read; None for data that is none."""
    try:
        return parse(text, markup, ("*",) if formats.FORMATS[markup].fields else ())
    except DocumentError as error:
        assert markup in DATA, error
        assert str(error).endswith(".")
        return None


@settings(deadline=None)
@given(TEXTS, st.sampled_from(MARKUPS))
def test_any_text_is_a_document(text: str, markup: str) -> None:
    """Whatever the text, blocks are in order, and all prose is in one of them."""
    document = parsed(text, markup)

    if document is not None:
        check(document, text)


@given(TEXTS)
def test_plain_text_keeps_its_characters(text: str) -> None:
    """Plain text is prose, but for list markers, rules and a byte order mark."""
    for before, after in zip(text, parse(text).prose, strict=True):
        assert after in (before, " ")


@pytest.mark.parametrize(
    ("name", "markup"),
    [
        ("a.md", "markdown"),
        ("A.MD", "markdown"),
        ("x/y.markdown", "markdown"),
        ("a.mdx", "markdown"),
        ("a.txt", "plain"),
        ("a.rst", "rst"),
        ("a.ipynb", "notebook"),
        ("a.yml", "yaml"),
        ("a.JSON", "json"),
        ("a.docx", "docx"),
        ("a.rs", "plain"),
        ("README", "plain"),
        (".md", "plain"),
        ("a.html", "html"),
        ("a.htm", "html"),
        ("", "plain"),
    ],
)
def test_markup_of(name: str, markup: str) -> None:
    """The suffix says what it is; what it does not say is plain text."""
    assert formats.of_path(name).name == markup


def test_unknown_markups() -> None:
    """An error names what is there."""
    with pytest.raises(UsageError, match=r"There is no markup 'word'; there are plain, markdown"):
        parse("", "word")
    with pytest.raises(UsageError, match=r"A docx is no text, but a file: there are plain"):
        parse("", "docx")


HOSTILE = {
    "f10 one word": "a" * 884_779,
    "f11 brackets": "(" * 50_000,
    "f12 marks": "a" + "\u0300\u0316" * 100_000,
    "f17 quotes": ">" * 10_000,
    "f17 spaced quotes": "> " * 10_000 + "a",
    "f17 lists": "- " * 5_000 + "a",
    "f17 numbered": "1. " * 5_000 + "a",
    "f17 both": "> - " * 3_000 + "a",
    "f17 indented lists": "\n".join(" " * n + "- a" for n in range(500)),
    "f17 footnotes": "[^a]: " * 5_000 + "a",
    "f17 brackets": "[" * 50_000,
    "f17 closing brackets": "]" * 50_000,
    "f17 links": "[a](b" * 10_000,
    "f17 empty links": "[](" * 10_000,
    "f17 titles": '[a](b "' * 10_000,
    "f17 targets": "[a](<b" * 10_000,
    "f17 images": "![" * 25_000,
    "f17 stars": "*" * 50_000,
    "f17 open stars": "*a " * 20_000,
    "f17 stars in words": "a*" * 20_000,
    "f17 mixed stars": "**a* " * 10_000,
    "f17 stars and lines": "*a _b " * 10_000,
    "f17 tildes": "~~a " * 10_000,
    "f17 ticks": " ".join("`" * n for n in range(300)),
    "f17 open fence": "```\n" + "a\n" * 20_000,
    "f17 table": "|a|b|\n|-|-|\n" + "|x|y|\n" * 3_000,
    "f17 pipes": "|" * 50_000 + "\n-|-\n",
    "f17 tags": "<a " * 20_000,
    "f17 quoted tags": '<a "' * 20_000,
    "f17 comments": "<!--" * 20_000,
    "f17 elements": "<del>" * 20_000,
    "f17 divs": "<div>\n" * 5_000,
    "f17 values": "<a =" * 20_000,
    "f17 open values": '<a " ="' * 10_000,
    "f17 values with signs": '<a b="<">' * 10_000,
    "f17 odd values": '<a b="<' * 10_000,
    "f17 declarations": "<!a" * 20_000,
    "f17 instructions": "<?a" * 20_000,
    "f17 comments of mdx": "{/*" * 20_000,
    "f17 links in a page": "<html><main>" + "<a href=b>c" * 10_000,
    "f17 open lists": "- [" * 10_000,
    "f17 quotation marks": '"' * 50_000,
    "f17 quoted cells": '"a"",' * 10_000,
    "f17 names": "a: " * 10_000,
    "f17 lines of names": "a: b\n" * 10_000,
    "f17 hashes": " #" * 20_000,
    "f17 open list": "[" * 5_000,
    "f17 values of json": "[" + '"a\\n",' * 10_000 + '"b"]',
    "f17 names of json": '{"a' + ".a" * 20_000 + '": "b"}',
    "f17 addresses": "http://" * 10_000,
    "f17 entities": "&a" * 20_000,
    "f17 dollars": "$a" * 20_000,
    "f17 braces": "{{" * 10_000,
    "f17 backslashes": "\\" * 50_000,
    "f17 definitions": "[a]: b\n" * 5_000,
    "f17 open title": '[a]: b "\n' + "x\n" * 5_000,
}


@pytest.mark.parametrize("markup", MARKUPS)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text(text: str, markup: str) -> None:
    """F17: no exception, no recursion, and (bench/documents.py) time in line with the length."""
    document = parsed(text, markup)

    if document is not None:
        assert len(document.prose) == len(text)
        split(document)


@pytest.mark.parametrize("markers", ["> ", "- ", "1. ", "> - ", "[^a]: "])
def test_deep_nesting_is_read_as_text(markers: str) -> None:
    """F17: what lies deeper than the library goes is not lost."""
    text = markers * 300 + "Growth was 40%."

    document = parse(text, "markdown")

    assert [text[block.start : block.end] for block in document.blocks] == ["Growth was 40%."]
