"""Markdown: which characters are prose, and which blocks they stand in."""

from __future__ import annotations

import random
import re
from html import unescape

import pytest
from markdown_it import MarkdownIt

from claimcheck.documents import Block, BlockKind, parse
from claimcheck.documents.model import JOINER


def prose(text: str, markup: str = "markdown") -> list[str]:
    """Return the prose of each block, white space made one and joiners left out."""
    document = parse(text, markup)
    assert len(document.prose) == len(text)
    return [_words(document.prose[block.start : block.end]) for block in document.blocks]


def _words(text: str) -> str:
    return " ".join(text.replace(JOINER, "").split())


def kinds(text: str) -> list[tuple[str, int]]:
    return [(block.kind.value, block.level) for block in parse(text, "markdown").blocks]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # emphasis
        ("It **rose** by *5*%.", "It rose by 5%."),
        ("**378**,000", "378,000"),
        ("un**believ**able", "unbelievable"),
        ("_a_ __b__ ___c___ ***d***", "a b c d"),
        ("snake_case and _ alone", "snake_case and _ alone"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("**a*b**", "a*b"),
        ("*open", "*open"),
        ("\\*star\\* 1\\.4", "*star* 1.4"),
        ("~~37~~ 38%", "38%"),
        ("about ~40% or ~50%", "about ~40% or ~50%"),
        ("~~a **b** [c](d) &amp;~~ e", "e"),
        # code
        ("see `x = 1` and ``a`b`` here", "see and here"),
        ("an `open tick", "an `open tick"),
        ("\\`no code\\`", "`no code`"),
        # links
        ("[China](https://x.y/z)'s share", "China's share"),
        ('[a](<b c> "t") [d](e\'f) [g](h (i))', "a d g"),
        ("[wiki](https://x.y/China_(PRC)).", "wiki."),
        ("[a [b] c](d)", "a [b] c"),
        ("[not](a link here)", "[not](a link here)"),
        ("cited [12] and [a][no]", "cited [12] and [a][no]"),
        ("![alt *text*](i.png) Text", "Text"),
        ("[![alt](i.png)](x) Text", "Text"),
        ("<https://x.y/a?b> text <a@b.c>", "text"),
        ("See https://x.y/z_(a). Then www.x.y, too", "See . Then , too"),
        ("(https://x.y/z) x", "( ) x"),
        ("[https://x.y](https://x.y) z", "z"),
        ("[r] [t][r] [T][] \n\n[r]: /u 'title'\n[t]: /v", "r t T"),
        # footnotes
        ("It rose.[^1] Much[^note], too.\n", "It rose. Much, too."),
        # HTML
        ("a <b>c</b>d <span class='x y'>e</span>", "a cd e"),
        ("CO<sub>2</sub> km<sup>2</sup> 10<sup>6</sup>", "CO2 km2 10^6"),
        ("rose 5%<sup>1</sup> in China<sup>[2]</sup>", "rose 5% in China"),
        ("one<br>two<br/>three", "one two three"),
        ("a <!-- claimcheck: x --> b <del>c</del> <code>d</code>", "a b"),
        ("5 < 6 and 7 > 3, <3", "5 < 6 and 7 > 3, <3"),
        ("a<!-- open", "a<!-- open"),
        # entities
        ("AT&amp;T &#8211; 5&nbsp;%&hellip;", "AT&T – 5 %…"),
        ("378&nbsp;000", "378 000"),
        ("&unknown; & &#xZZ; R&D", "&unknown; & &#xZZ; R&D"),
        # mathematics and money
        ("$3.47bn and $2bn", "$3.47bn and $2bn"),
        ("from $5 to 10$ each", "from $5 to 10$ each"),
        ("US$3bn–$4bn, A$5/$6", "US$3bn–$4bn, A$5/$6"),
        ("where $x^2 = 4$ and $n$ holds", "where and holds"),
        ("$$\\sum_i x_i$$ is it", "is it"),
        ("costs \\$5 and \\$6", "costs $5 and $6"),
        # templates and attributes
        ("{{ site.name }} has {% raw %}5{% endraw %}", "has 5"),
        ("a {b} {", "a {b} {"),
        # hard breaks
        ("one  \ntwo\\\nthree", "one two three"),
    ],
)
def test_inline_markup(text: str, wanted: str) -> None:
    """What is markup is blank, and a word that markup stands in stays one word."""
    assert " ".join(prose(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("# One *two* #\n", [("One two", "heading", 1)], id="atx"),
        pytest.param("###### Six\n", [("Six", "heading", 6)], id="atx six"),
        pytest.param("# #5 ranked", [("#5 ranked", "heading", 1)], id="atx hash"),
        pytest.param("#\n\nx", [("x", "paragraph", 0)], id="atx empty"),
        pytest.param("One\ntwo\n===\n", [("One two", "heading", 1)], id="setext"),
        pytest.param("One\n---\nx", [("One", "heading", 2), ("x", "paragraph", 0)], id="setext 2"),
        pytest.param("## Title {#id}", [("Title", "heading", 2)], id="attribute"),
        pytest.param(
            "a\nb\n\nc", [("a b", "paragraph", 0), ("c", "paragraph", 0)], id="paragraphs"
        ),
        pytest.param("a\r\nb\r\rc", [("a b", "paragraph", 0), ("c", "paragraph", 0)], id="cr"),
        pytest.param(
            "a\n\u00a0\nc", [("a", "paragraph", 0), ("c", "paragraph", 0)], id="nbsp line"
        ),
        pytest.param("\ufeffa", [("a", "paragraph", 0)], id="bom"),
        pytest.param(
            "- a\n  b\n  - c\n    1. d\n\n       e\n- f",
            [
                *(("a b", "list_item", 1), ("c", "list_item", 2)),
                *(("d", "list_item", 3), ("e", "list_item", 3), ("f", "list_item", 1)),
            ],
            id="nested list",
        ),
        pytest.param(
            "- [ ] to do\n- [x] done",
            [("to do", "list_item", 1), ("done", "list_item", 1)],
            id="task",
        ),
        pytest.param("> a\n> b\nc", [("a b c", "quote", 0)], id="quote"),
        pytest.param(
            "> more > 40%\n>> d", [("more > 40%", "quote", 0), ("d", "quote", 0)], id="nested"
        ),
        pytest.param(
            "> - a\n> - b", [("a", "list_item", 1), ("b", "list_item", 1)], id="list in quote"
        ),
        pytest.param("- > a", [("a", "quote", 0)], id="quote in list"),
        pytest.param("> # a", [("a", "heading", 1)], id="heading in quote"),
        pytest.param("> [!NOTE]\n> a", [("a", "quote", 0)], id="alert"),
        pytest.param("> [!tip] Title\n> a", [("Title a", "quote", 0)], id="callout"),
        pytest.param(
            "a\n\n    code\n\nb", [("a", "paragraph", 0), ("b", "paragraph", 0)], id="indented"
        ),
        pytest.param("```py\ncode\n```\nb", [("b", "paragraph", 0)], id="fence"),
        pytest.param("~~~\ncode", [], id="fence not closed"),
        pytest.param("a\n***\nb", [("a", "paragraph", 0), ("b", "paragraph", 0)], id="rule"),
        pytest.param(
            "x[^1]\n\n[^1]: One\n    two.\n\n    three\n[^n]: Four",
            [
                *(("x", "paragraph", 0), ("One two.", "paragraph", 0)),
                *(("three", "paragraph", 0), ("Four", "paragraph", 0)),
            ],
            id="footnotes",
        ),
        pytest.param(
            "<div class='a'>\nOne <b>two</b>.<p>Three\n</div>",
            [("One two.", "paragraph", 0), ("Three", "paragraph", 0)],
            id="html",
        ),
        pytest.param(
            "<script>\nvar x = 'a';\n</script>\n\nb", [("b", "paragraph", 0)], id="script"
        ),
        pytest.param("<style>a</style>\n\n<pre>\nb\n</pre>", [], id="style and pre"),
        pytest.param("<!-- a\n\nb -->\nc", [("c", "paragraph", 0)], id="comment"),
        pytest.param("> <div>a\n> b</div>", [("a b", "quote", 0)], id="html in quote"),
        pytest.param(
            "<h2>A</h2>\n<li>b", [("A", "heading", 2), ("b", "list_item", 1)], id="html kinds"
        ),
        pytest.param("![a](b)\n\n`c`\n\n$$x$$", [], id="nothing but markup"),
        pytest.param(
            '!!! note "T"\n    a\n\n    b\n\nc',
            [("a", "paragraph", 0), ("b", "paragraph", 0), ("c", "paragraph", 0)],
            id="admonition",
        ),
        pytest.param(":::tip T\na\n:::\n", [("a", "paragraph", 0)], id="directive"),
        pytest.param("import A from 'a'\n\nb", [("b", "paragraph", 0)], id="mdx"),
    ],
)
def test_blocks(text: str, wanted: list[tuple[str, str, int]]) -> None:
    """Blocks by kind and level, with their prose."""
    found = [(words, *kind) for words, kind in zip(prose(text), kinds(text), strict=True)]

    assert found == wanted


TABLE = """
| Year | *Patents* | |
|------|----------:|-|
| 2023 | **378,000** | a \\| b |
| 2024 |  | `c` |
| 2025 | [1](2) | d | e |
"""


def cell(text: str, block: Block) -> tuple[str, str | None, str | None]:
    row = block.row_header and text[slice(*block.row_header)]
    column = block.column_header and text[slice(*block.column_header)]
    return text[block.start : block.end], row or None, column or None


@pytest.mark.parametrize("prefix", ["", "> ", "- "])
def test_table(prefix: str) -> None:
    """Cells are blocks that know the headers of their row and column."""
    lines = TABLE.strip().split("\n")
    margin = "  " if prefix == "- " else prefix
    text = prefix + f"\n{margin}".join(lines)

    document = parse(text, "markdown")

    assert {block.kind for block in document.blocks} == {BlockKind.TABLE_CELL}
    assert [cell(text, block) for block in document.blocks] == [
        ("Year", None, None),
        ("*Patents*", None, None),
        ("2023", None, "Year"),
        ("**378,000**", "2023", "*Patents*"),
        ("a \\| b", "2023", None),
        ("2024", None, "Year"),
        ("2025", None, "Year"),
        ("[1](2)", "2025", "*Patents*"),
        ("d", "2025", None),
    ]
    assert "-|" not in document.prose


def test_places_are_exact() -> None:
    """Each character of prose stands where it stands in the text."""
    text = "---\ntitle: T\n---\n\n# *A*\r\n\r\n> 1. b **c**\r\n>    [d](e) 😀 f\r\n"

    document = parse(text, "markdown")

    for at, kept in enumerate(document.prose):
        assert kept == text[at] or kept in (" ", JOINER)
    assert [text[block.start : block.end] for block in document.blocks] == [
        "*A*",
        "b **c**\r\n>    [d](e) 😀 f",
    ]


PIECES = (
    *("alpha", "beta", "12", "a_b", "*", "**", "_", "__", "`", "``", "~~", "[", "]", "(x.y)"),
    *("](u)", "![", "<b>", "</b>", "<!-- c -->", "&amp;", "\\*", "\\", "\n", "\n\n", "> ", "- "),
    *("1. ", "    ", "# ", "|", "\n|-|-|\n", "***", "---", "===", "\t", "[r]", "[r]: /u", "<div>"),
    *("\n</div>\n", "'", '"', ".", "!", "word*", "*word", "_word_", " ", " ", " "),
)


def test_prose_is_what_a_renderer_shows() -> None:
    """On random Markdown the words are those of markdown-it's own HTML, code and the like apart."""
    renderer = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    chance = random.Random(1)
    wrong = []
    for _ in range(2_000):
        text = "".join(chance.choice(PIECES) + chance.choice(("", " ")) for _ in range(12))
        found = parse(text, "markdown").prose.replace(JOINER, "")
        if re.findall(r"\w+", found) != _shown(renderer.render(text)):
            wrong.append(text)

    # Left are emphasis that crosses other emphasis, and links in links.
    assert len(wrong) <= 4, wrong


def _shown(html: str) -> list[str]:
    html = re.sub(r"<!--.*?-->", "", html, flags=re.DOTALL)
    html = re.sub(r"<(code|pre|s)\b.*?</\1>|<img[^>]*>", " ", html, flags=re.DOTALL)
    html = re.sub(r"</?(?:em|strong|b|a)\b[^>]*>", "", html)
    return re.findall(r"\w+", unescape(re.sub(r"</?[a-z][^>]*>", " ", html)))
