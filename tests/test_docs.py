"""The manual tells the truth: generated parts, console blocks, links, and nothing is missing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from claimcheck import reasons
from claimcheck.cli.exits import Exit
from claimcheck.reports import FORMATS
from tools import docs, picture

TOP = Path(__file__).resolve().parents[1]
PAGES = [*docs.PAGES, TOP / "CONTRIBUTING.md", TOP / "SECURITY.md", TOP / "CHANGELOG.md"]
USAGE = (TOP / "docs" / "usage.md").read_text(encoding="utf-8")
OUTPUT = (TOP / "docs" / "output.md").read_text(encoding="utf-8")
VERDICTS = (TOP / "docs" / "verdicts.md").read_text(encoding="utf-8")


def name(path: Path) -> str:
    return path.name


@pytest.mark.parametrize("page", docs.PAGES, ids=name)
def test_pages_are_up_to_date(page: Path) -> None:
    """What is generated is what the code says, and what commands print is what they print."""
    text = page.read_text(encoding="utf-8")

    assert docs.renewed(text) == text, "run: python tools/docs.py"


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    """Every relative link is to a file that exists, and every anchor to a heading."""
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        linked = (page.parent / file).resolve() if file else page
        assert linked.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.*)$", linked.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor in {_anchor(heading) for heading in headings}, target


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def test_every_option_is_documented() -> None:
    """Each option of each command is in docs/usage.md, with help of its own."""
    for _, parser in docs.parsers():
        for flags, _, text in parser.described():
            assert text
            assert all(f"`{flag}" in USAGE for flag in flags)


@pytest.mark.parametrize("code", Exit)
def test_every_exit_code_is_documented(code: Exit) -> None:
    """Each exit code is in docs/usage.md."""
    assert f"| {int(code)} | " in USAGE


@pytest.mark.parametrize("code", reasons.names())
def test_every_code_is_documented(code: str) -> None:
    """Each verdict, reason and note has a heading in docs/verdicts.md."""
    assert f"#### `{code}`" in VERDICTS


@pytest.mark.parametrize("format_name", FORMATS)
def test_every_format_is_documented(format_name: str) -> None:
    """Each output format has a section in docs/output.md."""
    assert f"\n## {format_name}\n" in OUTPUT


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_snippets_can_be_read(page: Path) -> None:
    """YAML in the manual is YAML, and Python is Python."""
    text = page.read_text(encoding="utf-8")

    for snippet in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL):
        assert yaml.safe_load(snippet) is not None
    for snippet in re.findall(r"```python\n(.*?)```", text, re.DOTALL):
        compile(snippet, page.name, "exec")


def test_the_python_of_the_readme(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The README's Python prints a verdict."""
    text = (TOP / "README.md").read_text(encoding="utf-8")
    snippet = re.findall(r"```python\n(.*?)```", text, re.DOTALL)[0]
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "harbour.yaml").write_bytes((docs.EXAMPLE / "harbour.yaml").read_bytes())
    monkeypatch.chdir(tmp_path)

    exec(snippet, {})

    assert capsys.readouterr().out == "refuted quantity passengers-2024\n"


def test_nobody_is_sent_to_the_index() -> None:
    """The package is not on the index yet, and another one there has a similar name."""
    for page in PAGES:
        assert not re.search(
            r"(pip|pipx|uv\w*)[\w ]* install claimcheck\b", page.read_text(encoding="utf-8")
        )


def test_the_picture_is_true() -> None:
    """docs/table.svg shows what the table looks like now."""
    assert (TOP / "docs" / "table.svg").read_text(encoding="utf-8") == picture.svg(), (
        "run: python tools/picture.py"
    )
