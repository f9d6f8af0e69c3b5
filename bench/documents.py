"""
How fast drafts are read: documents in MB a second, sentences a second, and how both scale.

Rates are medians of several rounds in one process. "t(2n)/t(n)" is how much longer twice the text
takes: 2 is linear, 4 is quadratic. Fails where a rate is below its floor or a ratio above 3.
Run: python bench/documents.py [ROUNDS]
"""

from __future__ import annotations

import importlib
import statistics
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from claimcheck.documents.parse import parse
from claimcheck.sentences import split
from claimcheck.source_map import SourceMap

ARTICLE = Path(__file__).parents[1] / "tests" / "cases" / "china-ai-article.txt"
EXTRAS = """
## Heading with *stress*

- item **one** is [here](https://example.com/a "title"). It is 5%.
- item two, with `code` and a note[^1]

> A quotation with 12% in it.

| Year | Value   |
|------|---------|
| 2023 | 378,000 |

[^1]: The note.

"""
MAX_RATIO = 3.0
HOSTILE = {
    "a. a. a.": ("a. ", "plain"),
    "Dr. Dr.": ("Dr. ", "plain"),
    '"a. "a.': ('"a. ', "plain"),
    "lines": ("It is 5.\n", "plain"),
    "[a](b": ("[a](b", "markdown"),
    "[[[": ("[", "markdown"),
    "**a*": ("**a* ", "markdown"),
    "> > >": ("> ", "markdown"),
    "$a$a": ("$a", "markdown"),
    "<a <a": ("<a ", "markdown"),
    "<!--": ("<!--", "html"),
    "<div>": ("<div>", "html"),
    "table": ("|a|b|\n|-|-|\n|c|d|\n\n", "markdown"),
}


class Text(NamedTuple):
    """A text, its markup, and the least MB and sentences a second."""

    text: str
    markup: str
    megabytes: float
    sentences: int


def texts() -> dict[str, Text]:
    """Return the texts that are read, half a megabyte each."""
    paragraphs = ARTICLE.read_text(encoding="utf-8").split("\n")
    wrapped = "\n\n".join(textwrap.fill(paragraph, 80) for paragraph in paragraphs)
    html = "".join(f"<p>{paragraph} <b>5%</b> &amp; more</p>\n" for paragraph in paragraphs)
    return {
        "plain, a line a paragraph": Text("\n".join(paragraphs) * 120, "plain", 10, 20_000),
        "plain, wrapped": Text(wrapped * 120, "plain", 5, 20_000),
        "Markdown, wrapped": Text((wrapped + EXTRAS) * 120, "markdown", 1, 20_000),
        "HTML": Text(html * 120, "html", 2, 20_000),
    }


def seconds(run: Callable[[], object], rounds: int) -> float:
    """Return the median time of a call."""
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        run()
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def print_rates(rounds: int) -> bool:
    """Print the rates; return whether all are reached."""
    good = True
    print(f"{'':28}{'parse MB/s':>12}{'split sentences/s':>20}{'places/s':>12}")
    for name, (text, markup, megabytes, floor) in texts().items():
        document = parse(text, markup)
        found = split(document)
        parsed = len(text) / seconds(lambda t=text, m=markup: parse(t, m), rounds) / 1e6
        rate = len(found) / seconds(lambda d=document: split(d), rounds)
        source = SourceMap(text)
        places = len(found) / seconds(
            lambda s=source, f=found: [s.position(sentence.start) for sentence in f], rounds
        )
        good &= parsed >= megabytes and rate >= floor
        print(f"{name:28}{parsed:12.1f}{rate:20,.0f}{places:12,.0f}")
    return good


def print_peers(rounds: int) -> None:
    """Print what the libraries take by themselves, those that are installed."""
    by_name = texts()
    plain, markdown = by_name["plain, a line a paragraph"], by_name["Markdown, wrapped"]
    sentencex = importlib.import_module("sentencex")
    library = importlib.import_module("markdown_it").MarkdownIt("commonmark").enable("table")
    lines = plain.text.split("\n")
    took = seconds(lambda: [sentencex.segment("en", line) for line in lines], rounds)
    print(f"{'sentencex alone':28}{len(plain.text) / took / 1e6:12.1f} MB/s")
    took = seconds(lambda: library.parse(markdown.text), rounds)
    print(f"{'markdown-it alone':28}{len(markdown.text) / took / 1e6:12.1f} MB/s, without places")
    try:
        gfm = importlib.import_module("marko.ext.gfm").gfm
    except ImportError:
        return
    part = markdown.text[: len(markdown.text) // 10]
    took = seconds(lambda: gfm.parse(part), 1)
    print(f"{'marko (GFM)':28}{len(part) / took / 1e6:12.1f} MB/s")


def print_ratios(rounds: int) -> bool:
    """Print how hostile texts scale; return whether all do so in line with their length."""
    good = True
    for name, (piece, markup) in HOSTILE.items():
        one, two = piece * (80_000 // len(piece)), piece * (160_000 // len(piece))
        once, twice = (
            seconds(lambda t=text, m=markup: split(parse(t, m)), rounds) for text in (one, two)
        )
        ratio = twice / max(once, 0.001)
        good &= ratio < MAX_RATIO
        print(f"{name:28}{once * 1e3:10.1f} ms for 80 kB{ratio:8.1f} t(2n)/t(n)")
    return good


def main() -> int:
    """Measure, print three tables, and say whether all is well."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    good = print_rates(rounds)
    print_peers(rounds)
    return 0 if print_ratios(rounds) and good else 1


if __name__ == "__main__":
    sys.exit(main())
