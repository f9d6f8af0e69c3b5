"""Comments: what stands in a format's own comment syntax, where, and that it is no prose."""

from __future__ import annotations

import pytest

from claimcheck.documents import parse
from claimcheck.documents.model import JOINER

MARKDOWN = """[//]: # (claimcheck: ignore)
[//]: # "second"
It **grew**<!-- inline --> 5 %. {/* of
MDX */} And `<!-- code -->` more.

<!--
over lines
-->
<div>text <!-- in html --></div>

> [comment]: # (in a quote)
> quote <!-- in
> a quote -->

[a]: http://x (a title)

```
<!-- in a fence -->
[//]: # (in a fence)
```

    <!-- in code -->

<!-- before --> text behind it

<!-- never closed
"""


def comments(text: str, markup: str) -> list[str]:
    document = parse(text, markup)
    assert len(document.prose) == len(text)
    for comment in document.comments:
        assert comment.text in text[comment.start : comment.end].replace("\n> ", "\n")
        assert not document.prose[comment.start : comment.end].replace(JOINER, "").strip()
    return [comment.text for comment in document.comments]


def test_markdown() -> None:
    """Comments of HTML, of MDX, and link definitions that are only a remark; none of code."""
    assert comments(MARKDOWN, "markdown") == [
        "claimcheck: ignore",
        "second",
        "inline",
        "of\nMDX",
        "over lines",
        "in html",
        "in a quote",
        "in\na quote",
        "before",
    ]


def test_places_of_comments() -> None:
    """A comment's place takes its marks in."""
    document = parse(MARKDOWN, "markdown")

    shown = [MARKDOWN[comment.start : comment.end] for comment in document.comments]

    assert shown[:4] == [
        "[//]: # (claimcheck: ignore)",
        '[//]: # "second"',
        "<!-- inline -->",
        "{/* of\nMDX */}",
    ]


def test_html() -> None:
    """Comments in tags, in text, in the head; not those of scripts."""
    text = "<!-- a --><head><!--b--></head><p>c<!-- > d --> e</p><script><!-- f --></script><!---->"

    assert comments(text, "html") == ["a", "b", "> d", ""]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("<!-- claimcheck: ignore[unit] because -- -->", "claimcheck: ignore[unit] because --"),
        ("# claimcheck: ignore", "claimcheck: ignore"),
        ("  //claimcheck:ignore  ", "claimcheck:ignore"),
        ("#  claimcheck: ", "claimcheck:"),
    ],
)
def test_plain_text(line: str, wanted: str) -> None:
    """A line of its own that is meant for us is a comment, and parts no paragraph."""
    document = parse(f"It grew\r\n{line}\r\nby 5 %.")

    assert [comment.text for comment in document.comments] == [wanted]
    assert len(document.blocks) == 1
    assert document.prose.split() == ["It", "grew", "by", "5", "%."]


@pytest.mark.parametrize(
    "text",
    [
        "# a heading of Markdown",
        "<!-- for somebody else -->",
        "It grew. # claimcheck: ignore",
        "It grew. <!-- claimcheck: ignore -->",
        "claimcheck: ignore",
    ],
)
def test_what_is_no_comment_of_plain_text(text: str) -> None:
    """Plain text has no comments of its own."""
    document = parse(text)

    assert document.comments == ()
    assert document.prose == text
