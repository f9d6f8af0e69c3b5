"""Which configuration holds for which draft."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.config.resolve import Chosen, Resolver
from claimcheck.errors import UsageError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, which is a project of its own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_toml", ".toml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def jobs(path: str, resolver: Resolver | None = None) -> int:
    return (resolver or Resolver()).of_draft(path).jobs


def test_nearest(folder: Path) -> None:
    """The nearest file upward from the draft counts, alone."""
    write(folder, claimcheck_toml="jobs = 1\nall = true", texts__claimcheck_toml="jobs = 2")

    assert jobs("draft.md") == 1
    assert jobs("texts/draft.md") == 2
    assert jobs("texts/deep/draft.md") == 2
    assert not Resolver().of_draft("texts/draft.md").all
    assert jobs(str(folder / "texts" / "draft.md")) == 2


def test_order_within_a_folder(folder: Path) -> None:
    """A hidden file goes before claimcheck.toml, and that before pyproject.toml."""
    write(folder, pyproject_toml="[tool.claimcheck]\njobs = 3")
    assert jobs("draft.md") == 3
    write(folder, claimcheck_toml="jobs = 2")
    assert jobs("draft.md") == 2
    (folder / ".claimcheck.toml").write_text("jobs = 1")
    assert jobs("draft.md") == 1


def test_pyproject_without_settings(folder: Path) -> None:
    """A pyproject.toml that says nothing of claimcheck does not end the search."""
    write(
        folder,
        claimcheck_toml="jobs = 1",
        texts__pyproject_toml="[project]\ndependencies = ['claimcheck-cli']",
    )

    assert jobs("texts/draft.md") == 1


def test_none(folder: Path) -> None:
    """Without a file, what is built in holds."""
    assert Resolver(Chosen(isolated=True)).here().files == ()
    write(folder, claimcheck_toml="jobs = 1")
    assert jobs("draft.md", Resolver(Chosen(isolated=True))) == 0


def test_named(folder: Path) -> None:
    """A file that --config names holds for every draft."""
    write(folder, other_toml="jobs = 7", texts__claimcheck_toml="jobs = 2")

    assert jobs("texts/draft.md", Resolver(Chosen("other.toml"))) == 7


def test_what_goes_over_it(folder: Path) -> None:
    """The environment goes over the files, and the command line over both."""
    write(folder, claimcheck_toml="jobs = 1\nall = true\nexit-zero = true")
    resolver = Resolver(environment={"jobs": 2, "all": False}, call={"jobs": 3})

    found = resolver.of_draft("draft.md")

    assert (found.jobs, found.all, found.exit_zero) == (3, False, True)


PER_PATH = """\
jobs = 1
fail-on = ["refuted"]

[[per-path]]
paths = ["press/", "*.txt"]
fail-on = ["refuted", "unsourced"]

[[per-path]]
paths = ["press/old/**"]
all = true
"""


@pytest.mark.parametrize(
    ("path", "fails", "shows_all"),
    [
        ("draft.md", 1, False),
        ("press/draft.md", 2, False),
        ("press/old/draft.md", 2, True),
        ("notes/a.txt", 2, False),
        ("./press/draft.md", 2, False),
        ("texts/../press/draft.md", 2, False),
        ("../elsewhere/press/draft.md", 1, False),
    ],
)
def test_per_path(path: str, fails: int, shows_all: bool, folder: Path) -> None:
    """Each table whose patterns match has its say, the last one the last word."""
    write(folder, claimcheck_toml=PER_PATH)

    found = Resolver(Chosen("claimcheck.toml")).of_draft(path)

    assert (len(found.fail_on), found.all) == (fails, shows_all)


def test_paths_are_short(folder: Path) -> None:
    """A file in or below the current folder is named as the user would name it."""
    write(
        folder, claimcheck_toml='claims = ["facts/"]', texts__claimcheck_toml='claims = ["a.yaml"]'
    )

    assert Resolver().here().claims == ("facts/",)
    assert Resolver().of_draft("texts/draft.md").claims == ("texts/a.yaml",)
    assert Resolver().of_draft("texts/draft.md").files == ("texts/claimcheck.toml",)


def test_broken_file(folder: Path) -> None:
    """A broken file is an error where it would have held, and only there."""
    write(folder, texts__claimcheck_toml="jobs =")
    resolver = Resolver()

    assert resolver.of_draft("draft.md").jobs == 0
    with pytest.raises(UsageError, match=r"^texts/claimcheck\.toml:1:7: "):
        resolver.of_draft("texts/draft.md")
