"""Formats whose readers are not installed: what to do is said in words that can be pasted."""

from __future__ import annotations

from importlib import metadata

import pytest

from claimcheck.documents import formats
from claimcheck.documents.extras import installation
from claimcheck.errors import DocumentError

LINES = [
    "rich>=13.7",
    'pylatexenc>=2.10; extra == "all"',
    'pylatexenc>=2.10; extra == "latex"',
    "pypdf[crypto]>=6.1; extra == 'pdf'",
    'first>=1; extra == "two"',
    'second>=2; extra == "two"',
]
COMMANDS = {
    "latex": 'pip install "pylatexenc>=2.10"',
    "pdf": 'pip install "pypdf[crypto]>=6.1"',
    "two": 'pip install "first>=1" "second>=2"',
    "unknown": 'install claimcheck with its extra "unknown"',
}


@pytest.mark.parametrize(("extra", "command"), COMMANDS.items())
def test_command(extra: str, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command names the libraries: claimcheck need not be on any package index."""
    monkeypatch.setattr(metadata, "requires", lambda _: LINES)

    assert installation(extra) == command


def test_run_from_source(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where claimcheck itself is not installed, the extra is named."""

    def missing(name: str) -> list[str]:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "requires", missing)

    assert installation("pdf") == 'install claimcheck with its extra "pdf"'


def test_reader_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A draft whose reader is missing is refused with the command that installs it."""
    monkeypatch.setattr(metadata, "requires", lambda _: LINES)
    form = formats.named("latex")

    def missing(name: str) -> None:
        raise ImportError(name="pylatexenc")

    monkeypatch.setattr(formats, "import_module", missing)

    with pytest.raises(DocumentError) as caught:
        formats.read("x", form)
    told = (
        'Reading latex needs more than is installed (pylatexenc): pip install "pylatexenc>=2.10".'
    )
    assert str(caught.value) == told
