"""Read back what the formats for other programs say, each with an independent reader."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from claimcheck.reports import render
from claimcheck.reports.results import Results

SCHEMAS = Path(__file__).with_name("schemas")


def text(name: str, results: Results) -> str:
    """Return the report, which has to be UTF-8."""
    made = "".join(render(name, results))
    made.encode()
    return made


def schema(name: str) -> dict[str, Any]:
    """Return one of the vendored JSON schemas."""
    loaded: dict[str, Any] = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    return loaded


def sarif(results: Results) -> dict[str, Any]:
    """Return the one run of the log."""
    log = json.loads(text("sarif", results))
    (run,) = log["runs"]
    return dict(run)


def array(name: str, results: Results) -> list[dict[str, Any]]:
    """Return the entries of gitlab, rdjson and rdjsonl."""
    made = text(name, results)
    if name == "rdjsonl":
        return [json.loads(line) for line in made.splitlines()]
    loaded = json.loads(made)
    return list(loaded["diagnostics"] if name == "rdjson" else loaded)


def commands(results: Results) -> list[tuple[str, dict[str, str], str]]:
    """Return the workflow commands as the runner of GitHub Actions reads them."""
    found = []
    for line in text("github", results).split("\n"):
        match = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
        if match:
            pairs = (pair.partition("=") for pair in match[2].split(","))
            properties = {key: _unescaped(value, "%3A", "%2C") for key, _, value in pairs}
            found.append((match[1], properties, _unescaped(match[3])))
    return found


def _unescaped(value: str, *more: str) -> str:
    for code in ("%0D", "%0A", *more, "%25"):
        value = value.replace(code, chr(int(code[1:], 16)))
    return value


def suites(results: Results) -> ElementTree.Element:
    """Return the root of the JUnit report."""
    return ElementTree.fromstring(text("junit", results).encode())


class Page(HTMLParser):
    """What a reader sees of rendered Markdown: cells, links, and every element."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[str] = []
        self.text = ""
        self.links: list[str] = []
        self.elements: set[str] = set()
        self.in_cell = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        if tag == "td":
            self.cells.append("")
            self.in_cell = True
        if tag == "br":
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        self.in_cell = self.in_cell and tag != "td"

    def handle_data(self, data: str) -> None:
        self.text += data
        if self.in_cell:
            self.cells[-1] += data


def page(source: str) -> Page:
    """Return what is seen of Markdown with tables and HTML, as GitHub shows it."""
    from markdown_it import MarkdownIt

    shown = Page()
    shown.feed(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(source))
    shown.close()
    return shown


def _markdown(results: Results) -> Counter[str]:
    cells = page(text("markdown", results)).cells
    found: Counter[str] = Counter()
    for cell in cells[::4]:
        verdict, tag = re.findall(r"(\w+)(?: \(([\w-]+)\))?\n", cell)[0]
        found["-".join(filter(None, (verdict.replace("_", "-"), tag)))] += 1
    return found


def _junit(results: Results) -> Counter[str]:
    return Counter(it.attrib["type"] for it in suites(results).iterfind(".//testcase/*"))


def _tail(rule: str) -> str:
    return rule.partition("/")[2]


COUNTERS: dict[str, Callable[[Results], Counter[str]]] = {
    "sarif": lambda it: Counter(_tail(one["ruleId"]) for one in sarif(it)["results"]),
    "gitlab": lambda it: Counter(_tail(one["check_name"]) for one in array("gitlab", it)),
    "rdjson": lambda it: Counter(_tail(one["code"]["value"]) for one in array("rdjson", it)),
    "rdjsonl": lambda it: Counter(_tail(one["code"]["value"]) for one in array("rdjsonl", it)),
    "github": lambda it: Counter(one[1]["title"].split(": ")[1] for one in commands(it)),
    "junit": _junit,
    "markdown": _markdown,
}  # findings by rule, remarks included where the format lists them among the findings
