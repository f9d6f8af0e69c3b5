"""Folders: in order, without what is ignored, hidden, or outside."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from claimcheck.documents.walk import Rules, Skipped, walk
from tests.platforms import posix_only


def build(top: Path, *names: str, **contents: str) -> None:
    for name in names:
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(contents.get(name, "x"), encoding="utf-8")


def found(top: Path, *names: str, rules: Rules | None = None) -> list[str]:
    """Return what walking `names` under `top` yields, relative to it; "!" marks what is skipped."""
    shown = []
    chosen = (rules or Rules())._replace(root=str(top))
    for item in walk([top / name for name in names or (".",)], lambda _: chosen):
        path = item.path if isinstance(item, Skipped) else item
        name = path.relative_to(top).as_posix()
        shown.append(f"!{name}" if isinstance(item, Skipped) else name)
    return shown


def test_folder_is_walked_in_order(tmp_path: Path) -> None:
    """Text, Markdown and HTML files by their names, folders among them, other files left out."""
    build(tmp_path, "b.md", "a/z.txt", "a/B.MD", "a/y.markdown", "c.py", "d/e/f.html", "README")

    assert found(tmp_path) == ["a/B.MD", "a/y.markdown", "a/z.txt", "b.md", "d/e/f.html"]


def test_named_files_are_taken_as_they_are(tmp_path: Path) -> None:
    """In the order given, whatever the suffix, whether they exist or not, ignored or hidden."""
    build(tmp_path, ".gitignore", "c.py", ".hidden.md", **{".gitignore": "*\n"})

    assert found(tmp_path, "c.py", ".hidden.md", "none.md") == ["c.py", ".hidden.md", "none.md"]


def test_hidden_places_are_left_out(tmp_path: Path) -> None:
    """Folders and files whose name starts with a dot."""
    build(tmp_path, ".git/x.md", ".venv/y.md", "a/.b/z.md", "a/.c.md", "a/d.md")

    assert found(tmp_path) == ["a/d.md"]


def test_gitignore_is_respected(tmp_path: Path) -> None:
    """Patterns hold for their own folder and below; the innermost that says anything decides."""
    build(
        tmp_path,
        *("build/a.md", "docs/build/b.md", "docs/c.txt", "docs/keep.txt", "docs/d.md", "e.txt"),
        *(".gitignore", "docs/.gitignore"),
        **{".gitignore": "/build/\n*.txt\n# comment\n", "docs/.gitignore": "!keep.txt\nd.*\n"},
    )

    assert found(tmp_path) == ["docs/build/b.md", "docs/keep.txt"]


def test_gitignore_above_the_folder(tmp_path: Path) -> None:
    """The patterns of the repository hold in a folder of it, too, but not those beyond its top."""
    build(
        tmp_path,
        *("repo/docs/a.md", "repo/docs/old/b.md", ".gitignore", "repo/.gitignore", "repo/.git/x"),
        **{".gitignore": "a.md\n", "repo/.gitignore": "docs/old\n"},
    )

    assert found(tmp_path, "repo/docs") == ["repo/docs/a.md"]
    assert found(tmp_path, "repo/docs/old") == ["repo/docs/old/b.md"]  # named, so wanted


def test_gitignore_without_repository(tmp_path: Path) -> None:
    """Outside of a repository only the walked folder's own files count."""
    build(tmp_path, "docs/a.md", ".gitignore", **{".gitignore": "a.md\n"})

    assert found(tmp_path, "docs") == ["docs/a.md"]


@pytest.mark.parametrize("content", ["\x00", "!\n", "[\n", "\\\n", "***/**\n", "\udcff"])
def test_odd_gitignore_does_no_harm(tmp_path: Path, content: str) -> None:
    """A .gitignore that cannot be understood is left out."""
    build(tmp_path, "a.md")
    (tmp_path / ".gitignore").write_bytes(content.encode("utf-8", "surrogateescape"))

    assert found(tmp_path) in (["a.md"], [])


@posix_only
def test_odd_names_survive(tmp_path: Path) -> None:
    """F40: a leading hyphen, a line break, and bytes that are no UTF-8."""
    build(tmp_path, "-n.md", "new\nline.md", os.fsdecode(b"\xff.md"))

    assert found(tmp_path) == ["-n.md", "new\nline.md", "\udcff.md"]


@posix_only
def test_links_stay_inside(tmp_path: Path) -> None:
    """F40: links to folders are not followed, links to files only inside, none twice."""
    build(tmp_path, "top/a.md", "top/c.md", "top/data", "outside/x.md")
    (tmp_path / "top/b.md").symlink_to("a.md")
    (tmp_path / "top/0.md").symlink_to("c.md")
    (tmp_path / "top/d.md").symlink_to("data")
    (tmp_path / "top/out.md").symlink_to("../outside/x.md")
    (tmp_path / "top/none.md").symlink_to("nowhere")
    (tmp_path / "top/loop").symlink_to("..")
    (tmp_path / "top/folder.md").symlink_to("../outside")

    assert found(tmp_path, "top") == [
        *("top/0.md", "top/a.md", "top/d.md", "top/none.md", "!top/out.md")
    ]


@posix_only
def test_folder_that_is_a_link(tmp_path: Path) -> None:
    """A named folder may be a link; its files are shown under the name that was given."""
    build(tmp_path, "real/a.md")
    (tmp_path / "link").symlink_to("real")

    assert found(tmp_path, "link") == ["link/a.md"]


def test_unreadable_folder_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that cannot be listed is skipped with its reason, and the rest goes on."""
    build(tmp_path, "a/x.md", "b/y.md")
    listed = os.scandir

    def scandir(path: Path) -> object:
        if path.name == "a":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)

    items = list(walk([tmp_path]))

    assert items == [
        Skipped(tmp_path / "a", "The folder cannot be read: permission denied."),
        tmp_path / "b" / "y.md",
    ]


def test_deep_folders(tmp_path: Path) -> None:
    """Depth is no recursion."""
    build(tmp_path, "/".join(["d"] * 150) + "/a.md")

    assert len(found(tmp_path)) == 1


def test_own_ignore_file(tmp_path: Path) -> None:
    """.claimcheckignore is read like .gitignore, and has the last word in its folder."""
    build(
        tmp_path,
        *("a.md", "b.md", "c/a.md", "c/d.md", "notes.txt"),
        *(".gitignore", ".claimcheckignore", "c/.claimcheckignore"),
        **{
            ".gitignore": "b.md\n*.txt\n",
            ".claimcheckignore": "a.md\n!notes.txt\n",
            "c/.claimcheckignore": "!a.md\n",
        },
    )

    assert found(tmp_path) == ["c/a.md", "c/d.md", "notes.txt"]


RULES = {
    "everything": (Rules(), ["a.md", "c/a.md", "c/old/b.md"]),
    "exclude a file": (Rules(exclude=("a.md",)), ["c/old/b.md"]),
    "exclude from the root": (Rules(exclude=("/a.md",)), ["c/a.md", "c/old/b.md"]),
    "exclude a folder": (Rules(exclude=("old/",)), ["a.md", "c/a.md"]),
    "exclude by stars": (Rules(exclude=("c/**/b.md",)), ["a.md", "c/a.md"]),
    "exclude, but not all": (Rules(exclude=("*.md", "!b.md")), ["c/old/b.md"]),
    "include data": (Rules(include=("c/*.json",)), ["a.md", "c/a.md", "c/data.json", "c/old/b.md"]),
    "another suffix": (Rules(suffixes=frozenset((".page",))), ["x.page"]),
    "what git leaves out": (
        Rules(gitignore=False),
        ["a.md", "c/a.md", "c/old/b.md", "left/out.md"],
    ),
}


@pytest.mark.parametrize(("rules", "expected"), RULES.values(), ids=RULES)
def test_rules(rules: Rules, expected: list[str], tmp_path: Path) -> None:
    """What is searched for, and what is left out, can be set."""
    build(
        tmp_path,
        *("a.md", "c/a.md", "c/old/b.md", "c/data.json", "data.json", "x.page", "left/out.md"),
        ".gitignore",
        **{".gitignore": "left/\n"},
    )

    assert found(tmp_path, rules=rules) == expected


def test_named_and_excluded(tmp_path: Path) -> None:
    """A file that is named is taken even if it is excluded, unless that is to be forced."""
    build(
        tmp_path,
        *("a.md", "old/b.md", "c/d.md", "c/e.md", "c/.gitignore"),
        **{"c/.gitignore": "d.md\n"},
    )
    names = ("a.md", "old/b.md", "c/d.md", "c/e.md")
    rules = Rules(exclude=("a.md", "old/"))

    assert found(tmp_path, *names, rules=rules) == list(names)
    assert found(tmp_path, *names, rules=rules._replace(force=True)) == ["c/e.md"]


def test_patterns(tmp_path: Path) -> None:
    """A pattern that the shell did not expand is expanded; one that matches nothing is said."""
    build(tmp_path, "a.md", "b.md", "c/d.md", "c/e.txt", "[x].md")

    assert found(tmp_path, "*.md") == ["[x].md", "a.md", "b.md"]
    assert found(tmp_path, "**/*.md") == ["[x].md", "a.md", "b.md", "c/d.md"]
    assert found(tmp_path, "?") == ["c/d.md", "c/e.txt"]
    assert found(tmp_path, "[x].md") == ["[x].md"]
    assert found(tmp_path, "*.none") == ["!*.none"]


def test_nothing_is_found_twice(tmp_path: Path) -> None:
    """A file that is named twice, or named and found, is checked once."""
    build(tmp_path, "a.md", "c/d.md")

    assert found(tmp_path, "a.md", "c", ".", "c/../a.md") == ["a.md", "c/d.md"]
