"""Every format, held against its golden file.

Renew the golden files with: RENEW=1 python -m pytest tests/reports
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck.reports import FORMATS, page, render, terminal
from claimcheck.reports.results import Results
from claimcheck.reports.screen import Screen
from tests.reports.everything import EVERYTHING
from tests.reports.sample import RESULTS

GOLDEN = Path(__file__).with_name("golden")


def table(width: int, *, colour: bool = False, ascii_only: bool = False) -> Iterator[str]:
    return terminal.render(RESULTS, Screen(True, colour, width, ascii_only))


CASES = {
    "plain.txt": lambda: render("rich", RESULTS),
    "concise.txt": lambda: render("concise", RESULTS),
    "concise-all.txt": lambda: render("concise", RESULTS._replace(show_all=True)),
    "report.json": lambda: render("json", RESULTS),
    "report.jsonl": lambda: render("jsonl", RESULTS),
    "report.sarif": lambda: render("sarif", EVERYTHING),
    "github.txt": lambda: render("github", EVERYTHING),
    "gitlab.json": lambda: render("gitlab", EVERYTHING),
    "junit.xml": lambda: render("junit", EVERYTHING),
    "report.rdjson": lambda: render("rdjson", EVERYTHING),
    "report.rdjsonl": lambda: render("rdjsonl", EVERYTHING),
    "report.md": lambda: render("markdown", EVERYTHING),
    "report.html": lambda: render("html", EVERYTHING),
    "table-40.txt": lambda: table(40),
    "table-60.txt": lambda: table(60),
    "table-80.txt": lambda: table(80),
    "table-100.txt": lambda: table(100),
    "table-120.txt": lambda: table(120),
    "table-200.txt": lambda: table(200),
    "table-80-colour.txt": lambda: table(80, colour=True),
    "table-80-ascii.txt": lambda: table(80, ascii_only=True),
}


def readable(name: str, rendered: str) -> str:
    """Return a report as a reviewer can read it: one value a line, and no style sheet or script."""
    if name.endswith(".sarif"):
        return json.dumps(json.loads(rendered), indent=1) + "\n"
    if name.endswith(".html"):
        for file in ("page.css", "page.js"):
            asset = Path(page.__file__).with_name(file).read_text(encoding="utf-8")
            digest = base64.b64encode(hashlib.sha256(asset.encode()).digest()).decode()
            rendered = rendered.replace(asset, file).replace(digest, file)
    return rendered


@pytest.mark.parametrize("name", CASES)
def test_golden(name: str) -> None:
    """Each format renders the sample exactly as its golden file has it."""
    rendered = readable(name, "".join(CASES[name]())).encode(errors="backslashreplace")
    path = GOLDEN / name
    if os.environ.get("RENEW"):
        path.write_bytes(rendered)

    assert path.read_bytes() == rendered


def test_no_golden_is_left_over() -> None:
    """A golden file belongs to a case."""
    assert {path.name for path in GOLDEN.iterdir()} == set(CASES)


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_to_report(name: str) -> None:
    """A run over nothing is rendered by every format."""
    empty = Results((), RESULTS.claims, 0)

    assert isinstance("".join(render(name, empty)), str)


@pytest.mark.parametrize("name", FORMATS)
def test_deterministic(name: str) -> None:
    """The same results give the same bytes."""
    assert list(render(name, RESULTS)) == list(render(name, RESULTS))
