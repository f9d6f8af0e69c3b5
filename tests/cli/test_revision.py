"""What has changed since a git revision, whatever files are called and git is told."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from claimcheck.cli import revision
from claimcheck.cli.hunks import ChangedLines, read_patch, touches
from claimcheck.errors import ClaimcheckError
from tests.platforms import posix_only
from tests.unit.suppressions.marked import FLEET, RIGHT

TEN = "".join(f"Line {number}.\n" for number in range(1, 11))
PLAIN = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org",
}


class Repo:
    """A git repository in a folder of its own."""

    def __init__(self, top: Path) -> None:
        self.top = top
        top.mkdir(exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *words: str) -> str:
        done = subprocess.run(
            ["git", *words],
            cwd=self.top,
            env={**os.environ, **PLAIN},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    def write(self, **files: str) -> None:
        for name, text in files.items():
            self.put(f"{name}.md", text)

    def put(self, name: str, text: str | bytes) -> Path:
        path = self.top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def commit(self) -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message=x")
        return self.git("rev-parse", "HEAD").strip()

    def changed(self, rev: str = "HEAD", *names: str) -> Mapping[str, ChangedLines | None]:
        """Return what has changed of the files with these names, or of all, by their names."""
        paths = [self.top / it for it in names] or [
            it for it in self.top.rglob("*") if it.is_file() and ".git" not in it.parts
        ]
        found = revision.changed(rev, map(str, paths))
        return {
            Path(path).relative_to(self.top.resolve()).as_posix(): lines
            for path, lines in found.items()
        }


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    for name, value in PLAIN.items():
        monkeypatch.setenv(name, value)
    return Repo(tmp_path / "repo")


def edited(*lines: int | str) -> str:
    """Return `TEN` with the lines of these numbers changed, or with "-3" taken out, "+3" put in."""
    text = TEN.splitlines(keepends=True)
    for line in lines:
        if isinstance(line, int):
            text[line - 1] = f"Another line {line}.\n"
        elif line[0] == "-":
            text[int(line[1:]) - 1] = ""
        else:
            text[int(line[1:]) - 1] += "A new line.\n"
    return "".join(text)


@pytest.mark.parametrize(
    ("after", "wanted"),
    [
        (TEN, ()),
        (edited(1), ((1, 1),)),
        (edited(10), ((10, 10),)),
        (edited(3, 4, 8), ((3, 4), (8, 8))),
        (edited("+2"), ((3, 3),)),
        (edited("+10"), ((11, 11),)),
        (edited("-5"), ((5, 4),)),
        (edited("-1"), ((1, 0),)),
        (edited("-10"), ((10, 9),)),
        (edited("-4", "-5", 8), ((4, 3), (6, 6))),
        (TEN.rstrip("\n"), ((10, 10),)),
        ("", ((1, 0),)),
        ("-- a\n++ b\n" + TEN, ((1, 2),)),
        (TEN + "++ b/x.md\n-- a/x.md\n@@ -1 +1 @@\ndiff --git a/y b/y\n", ((11, 14),)),
        (TEN.replace("\n", "\r\n"), ((1, 10),)),
    ],
    ids=ascii,
)
def test_changed_lines(repo: Repo, after: str, wanted: ChangedLines) -> None:
    """Lines are numbered as in the file of now; a gap lies between two of them."""
    repo.write(draft=TEN)
    repo.commit()
    repo.write(draft=after)

    assert repo.changed() == {"draft.md": wanted}


def test_committed_staged_and_neither(repo: Repo) -> None:
    """What differs from the revision has changed, whether that is committed or not."""
    repo.write(draft=TEN)
    first = repo.commit()
    repo.write(draft=edited(2))
    repo.commit()
    repo.write(draft=edited(2, 5))
    repo.git("add", "--all")
    repo.write(draft=edited(2, 5, 9))

    assert repo.changed(first) == {"draft.md": ((2, 2), (5, 5), (9, 9))}
    assert repo.changed("HEAD") == {"draft.md": ((5, 5), (9, 9))}


def test_new_files(repo: Repo) -> None:
    """All of a file is new that the revision does not have: added, ignored or never named."""
    repo.write(old=TEN)
    repo.put(".gitignore", "ignored.md\n")
    first = repo.commit()
    repo.write(committed=RIGHT)
    repo.commit()
    repo.write(staged=FLEET, empty="")
    repo.git("add", "staged.md", "empty.md")
    repo.write(untracked=TEN, ignored=TEN)
    repo.git("rm", "--cached", "--quiet", "old.md")

    names = ["old.md", "committed.md", "staged.md", "empty.md", "untracked.md", "ignored.md"]

    assert repo.changed(first) == {**dict.fromkeys(names), ".gitignore": ()}


def test_renamed_files(repo: Repo) -> None:
    """A file that was moved and edited has changed where it was edited."""
    repo.put("a/one.md", TEN)
    repo.put("a/two.md", TEN.replace("Line", "Row"))
    first = repo.commit()
    (repo.top / "b c").mkdir()
    repo.git("mv", "a/one.md", "b c/öne.md")
    repo.git("mv", "a/two.md", "b c/two.md")
    repo.put("b c/öne.md", edited(7))

    assert repo.changed(first) == {"b c/öne.md": ((7, 7),), "b c/two.md": ()}


@posix_only
@pytest.mark.parametrize(
    "name",
    [
        *("with blanks.md", " .md", "ünïcode.md", "日本.md", "a\tb.md", "a\nb.md", 'a"b.md'),
        *("a\\b.md", ":(glob)*.md", "*.md", "[a].md", "-x.md", "--.md", "b/a b/c.md", "a => b.md"),
        *("\x1b[2J.md", os.fsdecode(b"caf\xe9.md"), "diff --git a/x b/x", "é" * 60),
    ],
    ids=ascii,
)
def test_names_of_files(repo: Repo, name: str) -> None:
    """Whatever a file is called, it is that file alone, also where it was renamed to it."""
    repo.put(name, TEN)
    repo.put("other.md", TEN)
    repo.commit()
    repo.put(name, edited(4))
    repo.put("other.md", edited(5))

    assert repo.changed("HEAD", name) == {name: ((4, 4),)}
    repo.git("reset", "--quiet", "--hard")
    repo.git("mv", "--", "other.md", "renamed-" + name.replace("/", "-"))
    repo.put("renamed-" + name.replace("/", "-"), edited(6))
    assert repo.changed("HEAD", "renamed-" + name.replace("/", "-")) == {
        "renamed-" + name.replace("/", "-"): ((6, 6),)
    }


def test_many_files(repo: Repo) -> None:
    """More files than go into one call are all looked at."""
    for number in range(450):
        repo.put(f"{number}.md", TEN)
    repo.commit()
    for number in range(0, 450, 7):
        repo.put(f"{number}.md", edited(number % 10 + 1))

    found = repo.changed()

    assert len(found) == 450
    for number in range(450):
        line = number % 10 + 1
        assert found[f"{number}.md"] == (() if number % 7 else ((line, line),))


@pytest.mark.parametrize(
    "configuration",
    [
        {"diff.noprefix": "true"},
        {"diff.mnemonicPrefix": "true"},
        {"diff.external": "false"},
        {"diff.context": "9", "diff.interHunkContext": "9"},
        {"diff.renames": "false"},
        {"color.ui": "always", "color.diff": "always"},
        {"core.pager": "false", "pager.diff": "true"},
        {"core.quotePath": "true"},
        {"diff.algorithm": "patience", "diff.colorMoved": "zebra"},
        {"diff.relative": "true"},
        {"core.fsmonitor": "/bin/false"},
        {"diff.orderFile": "order"},
        {"core.autocrlf": "true", "core.safecrlf": "false"},
    ],
    ids=lambda it: next(iter(it)),
)
def test_configuration_does_not_matter(repo: Repo, configuration: dict[str, str]) -> None:
    """How somebody likes git to show changes does not change what has changed."""
    repo.put("order", "b*\na*\n")
    repo.write(a=TEN, b=TEN.replace("Line", "Row"))
    repo.commit()
    for name, value in configuration.items():
        repo.git("config", name, value)
    repo.git("mv", "b.md", "ü.md")
    repo.write(a=edited(3))

    assert repo.changed("HEAD", "a.md", "ü.md") == {"a.md": ((3, 3),), "ü.md": ()}


@posix_only
def test_programs_of_the_repository_are_not_run(repo: Repo) -> None:
    """Drivers for showing differences are not run; a file without lines counts as changed."""
    repo.put(".gitattributes", "*.md diff=evil\n*.tex -diff\n")
    repo.write(draft=TEN)
    repo.put("draft.tex", TEN)
    repo.commit()
    for name in ("command", "textconv"):
        repo.git("config", f"diff.evil.{name}", "touch run; cat")
    repo.write(draft=edited(3))
    repo.put("draft.tex", edited(3))

    assert repo.changed("HEAD", "draft.md", "draft.tex") == {
        "draft.md": ((3, 3),),
        "draft.tex": None,
    }
    assert not (repo.top / "run").exists()


def test_files_that_are_no_text(repo: Repo) -> None:
    """A changed file in which git sees no lines has changed as a whole."""
    repo.put("a.docx", b"PK\0\1" * 50)
    repo.put("b.docx", b"PK\0\1" * 50)
    repo.put("c.txt", TEN.encode("utf-16"))
    repo.commit()
    repo.put("a.docx", b"PK\0\2" * 50)
    repo.put("c.txt", edited(2).encode("utf-16"))

    assert repo.changed() == {"a.docx": None, "b.docx": (), "c.txt": None}


def test_environment_of_a_hook(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    """What git tells its hooks of their own call does not lead astray."""
    repo.put("deep/draft.md", TEN)
    repo.commit()
    repo.put("deep/draft.md", edited(1))
    for name, value in {
        "GIT_DIR": ".git",
        "GIT_INDEX_FILE": "/nowhere/index",
        "GIT_PREFIX": "x/",
        "GIT_WORK_TREE": "/nowhere",
        "GIT_EXTERNAL_DIFF": "false",
        "GIT_DIFF_OPTS": "--unified=5",
        "GIT_PAGER": "false",
    }.items():
        monkeypatch.setenv(name, value)

    assert revision.changed("HEAD", [str(repo.top / "deep" / "draft.md")]) == {
        str((repo.top / "deep" / "draft.md").resolve()): ((1, 1),)
    }


def test_paths_from_elsewhere(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are found from any folder, and by any of their names."""
    repo.put("deep/draft.md", TEN)
    repo.commit()
    repo.put("deep/draft.md", edited(1))
    monkeypatch.chdir(repo.top / "deep")

    for path in ("draft.md", "./draft.md", "../deep/draft.md"):
        assert list(revision.changed("HEAD", [path]).values()) == [((1, 1),)]
    assert revision.changed("HEAD", ["missing.md"]) == {}
    assert revision.changed("HEAD", []) == {}


@posix_only
def test_links(repo: Repo) -> None:
    """A link is the file that it leads to."""
    repo.write(draft=TEN)
    repo.commit()
    (repo.top / "link.md").symlink_to("draft.md")
    repo.write(draft=edited(2))

    assert repo.changed("HEAD", "link.md") == {"draft.md": ((2, 2),)}


def test_two_repositories(repo: Repo, tmp_path: Path) -> None:
    """Files of several repositories, one of them inside another, are each asked of their own."""
    inner, other = Repo(repo.top / "inner"), Repo(tmp_path / "other")
    for each in (inner, other):
        each.write(draft=TEN)
        each.commit()
    repo.write(draft=TEN)
    repo.commit()
    inner.write(draft=edited(1))
    other.write(draft=edited(2))
    repo.write(draft=edited(3))

    found = revision.changed("HEAD", [str(it.top / "draft.md") for it in (repo, inner, other)])

    assert sorted(found.values(), key=str) == [((1, 1),), ((2, 2),), ((3, 3),)]


def test_where_branches_parted(repo: Repo) -> None:
    """With three dots, what others did on the branch meanwhile does not count as changed."""
    repo.write(draft=TEN)
    repo.commit()
    repo.git("checkout", "--quiet", "-b", "topic")
    repo.write(draft=edited(2))
    repo.commit()
    repo.git("checkout", "--quiet", "main")
    repo.write(draft=edited(9))
    repo.commit()
    repo.git("checkout", "--quiet", "topic")

    assert repo.changed("main...") == {"draft.md": ((2, 2),)}
    assert repo.changed("main") == {"draft.md": ((2, 2), (9, 9))}
    for same in ("HEAD", "topic", "@", "HEAD~0", repo.git("rev-parse", "HEAD").strip()[:8]):
        assert repo.changed(same) == {"draft.md": ()}


@pytest.mark.parametrize(
    "rev",
    [
        *("nope", "nope...", "", "...", "..", "main..HEAD", "main...HEAD", "HEAD:draft.md", "-x"),
        *("--output=run", "-h", "--", "--help", "main --output=run", "$(touch run)", "a\0b", "\n"),
        *("\x1b[2J", "\ud800", "x" * 10_000),
    ],
    ids=lambda it: ascii(it)[:20],
)
def test_unknown_revisions(repo: Repo, rev: str) -> None:
    """A revision that does not exist, or that is none, is one line; nothing is run or written."""
    repo.write(draft=TEN)
    repo.commit()

    with pytest.raises(ClaimcheckError) as caught:
        repo.changed(rev)

    message = str(caught.value)
    assert message.startswith("--diff-base")
    assert "has no revision" in message or rev in ("\ud800",)
    assert message.isprintable()
    assert len(message) < 500
    assert not (repo.top / "run").exists()


def test_no_commit_yet(repo: Repo) -> None:
    """A repository without a commit has no revision."""
    repo.write(draft=TEN)

    with pytest.raises(ClaimcheckError, match='has no revision "HEAD"'):
        repo.changed()


def test_no_repository(tmp_path: Path) -> None:
    """A draft that is in no repository is one line."""
    (tmp_path / "draft.md").write_text(TEN)

    with pytest.raises(ClaimcheckError, match="is in no git repository"):
        revision.changed("HEAD", [str(tmp_path / "draft.md")])


def test_claims_of_another_repository(repo: Repo, tmp_path: Path) -> None:
    """Claim files that are in none of the drafts' repositories are left out."""
    other = Repo(tmp_path / "other")
    repo.write(draft=TEN)
    repo.commit()
    draft, claims = str(repo.top / "draft.md"), str(repo.put("claims.yaml", TEN))
    elsewhere = [str(other.put("claims.yaml", TEN)), str(tmp_path / "claims.yaml")]
    Path(elsewhere[1]).write_text(TEN)

    found = revision.changed("HEAD", [draft], [claims, *elsewhere, "missing.yaml"])

    assert found == {str(Path(draft).resolve()): (), str(Path(claims).resolve()): None}


def test_folders_without_files_of_their_own(repo: Repo, tmp_path: Path) -> None:
    """A file in a bare repository is in no folder that git compares."""
    (tmp_path / "bare").mkdir()
    bare = Repo(tmp_path / "bare")
    bare.git("init", "--quiet", "--bare", "x.git")
    (tmp_path / "bare" / "x.git" / "draft.md").write_text(TEN)
    (tmp_path / "bare" / ".git").rename(tmp_path / "gone")

    with pytest.raises(ClaimcheckError, match="a git repository that has no files of its own"):
        revision.changed("HEAD", [str(tmp_path / "bare" / "x.git" / "draft.md")])


def test_no_git(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where git is not installed, that is said."""
    repo.write(draft=TEN)
    repo.commit()
    monkeypatch.setenv("PATH", str(repo.top))

    with pytest.raises(ClaimcheckError, match=r"^--diff-base: git is not installed\.$"):
        repo.changed()


def test_shallow_clones(repo: Repo, tmp_path: Path) -> None:
    """In a clone without its history, the message says how to get it."""
    repo.write(draft=TEN)
    first = repo.commit()
    repo.git("checkout", "--quiet", "-b", "topic")
    repo.write(draft=edited(1))
    repo.commit()
    repo.git("checkout", "--quiet", "main")
    repo.write(draft=edited(2))
    repo.commit()
    source = repo.top.as_uri()
    clone = Repo(tmp_path / "clone")
    clone.git(
        "fetch", "--quiet", "--depth=1", source, "main:main", "topic:topic", "--update-head-ok"
    )
    clone.git("checkout", "--quiet", "--force", "topic")

    for rev, part in ((first, "has no revision"), ("main...", "have no commit in common")):
        with pytest.raises(ClaimcheckError, match=f"{part}.*; the clone is shallow"):
            clone.changed(rev)
    assert clone.changed("main") == {"draft.md": ((1, 2),)}


def test_nothing_is_written(repo: Repo) -> None:
    """Asking leaves the repository as it was, its index included."""
    repo.write(draft=TEN)
    repo.commit()
    repo.write(draft=edited(1))
    before = {it: it.stat().st_mtime_ns for it in repo.top.rglob("*")}

    repo.changed()

    assert {it: it.stat().st_mtime_ns for it in repo.top.rglob("*")} == before


@pytest.mark.parametrize(
    "patch",
    [
        b"",
        b"diff --git ",
        b"diff --git a/x b/x",
        b"@@ -1 +1 @@",
        b"@@ -1,999999999999 +1,999999999999 @@\n",
        b"+++ b/x\n@@ -0,0 +1 @@\n",
        b'+++ "b/\\777\\400"\n',
        b"rename to ",
        b"\xff\xfe\0" * 100,
        b"@@ " * 100_000,
        b"+++ b/x\n" * 100_000,
    ],
)
def test_hostile_patches(patch: bytes) -> None:
    """Whatever git prints is read, or left alone."""
    read_patch(patch)


@pytest.mark.parametrize(
    ("lines", "first", "last", "wanted"),
    [
        ((), 1, 9, False),
        (None, 1, 1, True),
        (((3, 4),), 1, 2, False),
        (((3, 4),), 2, 3, True),
        (((3, 4),), 4, 9, True),
        (((3, 4),), 5, 9, False),
        (((5, 4),), 4, 5, True),
        (((5, 4),), 3, 4, False),
        (((5, 4),), 5, 6, False),
        (((2, 1), (3, 3), (9, 9)), 4, 8, False),
        (((2, 1), (3, 3), (9, 9)), 4, 9, True),
    ],
)
def test_touches(lines: ChangedLines | None, first: int, last: int, wanted: bool) -> None:
    """A change touches the lines that it is in, and a gap those on both of its sides together."""
    assert touches(lines, first, last) is wanted
