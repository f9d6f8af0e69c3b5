"""Files, folders and links that are not what they seem, named and found (F40), and their names."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from claimcheck import limits
from claimcheck.cli import desk as desk_room
from claimcheck.documents import read
from tests.cli.runner import FERRY, PROGRAM, RIGHT, WRONG, environment
from tests.faults.calling import EVERY, call, sound, well_formed
from tests.platforms import posix_only

pytestmark = posix_only


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a sound draft and everything that is not one, which is the current one."""
    folder = tmp_path / "desk"
    folder.mkdir()
    (tmp_path / "ferry.yaml").write_text(FERRY, encoding="utf-8")
    (tmp_path / "outside.md").write_text(WRONG, encoding="utf-8")
    (folder / "a.md").write_text(WRONG, encoding="utf-8")
    (folder / "folder.md").mkdir()
    (folder / "loop").symlink_to(".")
    (folder / "circle.md").symlink_to("circle.md")
    (folder / "nowhere.md").symlink_to("nothing.md")
    (folder / "out.md").symlink_to("../outside.md")
    (folder / "twice.md").symlink_to("a.md")
    (folder / "zero.md").symlink_to("/dev/zero")
    os.mkfifo(folder / "pipe.md")
    monkeypatch.chdir(folder)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("socket.md")
    return folder


REASONS = {
    "circle.md": "It cannot be read: too many levels of symbolic links.",
    "nowhere.md": "There is no such file.",
    "out.md": "It is a link to a place outside of the folder.",
    "pipe.md": "It is a named pipe, not a regular file.",
    "socket.md": "It cannot be read: no such device or address.",
    "zero.md": "It is a link to a place outside of the folder.",
}
WORDS = ("check", "--claims", "../ferry.yaml")


def test_f40_a_folder_of_everything(desk: Path) -> None:
    """F40: a walk opens regular files alone, follows no link out, and says what it left."""
    said = sound(call(*WORDS, ".", "--output-format", "json"))

    documents = json.loads(said.out)["documents"]
    assert said.code == 2
    assert {it["path"]: it["skipped"] for it in documents if it["skipped"]} == REASONS
    assert [it["path"] for it in documents if not it["skipped"]] == ["a.md"]


@pytest.mark.parametrize("form", EVERY)
def test_f40_in_every_format(form: str, desk: Path) -> None:
    """F40: every format tells what was not checked, and is sound."""
    said = sound(call(*WORDS, ".", "--output-format", form))

    assert said.code == 2
    well_formed(form, said.out)
    assert all(f"not checked: {name}: {reason}" in said.err for name, reason in REASONS.items())


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        *((name, reason) for name, reason in REASONS.items() if name not in ("out.md", "zero.md")),
        ("zero.md", "It is a device, not a regular file."),
        ("/dev/zero", "It is a device, not a regular file."),
        ("a.md/b.md", "It cannot be read: not a directory."),
        ("x" * 300, "It cannot be read: file name too long."),
        ("y/" * 3_000, "It cannot be read: file name too long."),
        ("caf\udce9.md", "There is no such file."),
        ("circle.md/x.md", "It cannot be read: too many levels of symbolic links."),
        ("*.nothing", "No file matches this pattern."),
        ("[", "No file matches this pattern."),
        ("**/**/**/**/**/**/**/**/*.x", "No file matches this pattern."),
    ],
    ids=lambda it: ascii(it)[:20],
)
def test_f40_named(name: str, reason: str, desk: Path) -> None:
    """F40: what is named and cannot be read is said to be, and the others are checked."""
    for more in ((), ("--force-exclude",)):
        said = sound(call(*WORDS, name, "a.md", "--output-format", "concise", *more))

        assert said.code == 2
        assert reason in said.err
        assert "a.md:1:25: refuted" in said.text


def test_f40_links_that_are_named(desk: Path) -> None:
    """F40: a link that is named is followed, wherever it leads."""
    said = sound(call(*WORDS, "out.md", "twice.md", "loop/a.md", "--output-format", "concise"))

    assert said.code == 1
    assert [line.split(":")[0] for line in said.text.splitlines()] == [
        "out.md",
        "twice.md",
        "loop/a.md",
    ]


@pytest.mark.parametrize("name", ["-dash.md", "--help", "--fix", "-", "-5%.md"])
def test_f40_names_that_begin_with_a_dash(name: str, desk: Path) -> None:
    """F40: behind -- every word but - is a name, and in a folder that is one, too."""
    (desk / name).write_text(RIGHT, encoding="utf-8")
    alone = desk / "alone"
    alone.mkdir()
    (alone / f"{name}.md").write_text(RIGHT, encoding="utf-8")

    if name != "-":
        assert sound(call(*WORDS, "--", name)).code == 0
    assert sound(call(*WORDS, f"./{name}")).code == 0
    assert sound(call(*WORDS, "alone")).code == 0


def test_f40_replaced_while_running(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """F40: a draft that has become a folder, a pipe or nothing since it was found is said to be."""
    for name in ("b.md", "c.md", "d.md", "e.md"):
        (desk / name).write_text(RIGHT, encoding="utf-8")
    real = read.read_bytes

    def late(path: str) -> bytes:
        (desk / path).unlink(missing_ok=True)
        if path == "b.md":
            (desk / path).mkdir()
        elif path == "c.md":
            os.mkfifo(desk / path)
        elif path == "e.md":
            (desk / path).symlink_to("/dev/zero")
        return real(path)

    monkeypatch.setattr(read, "read_bytes", late)

    said = sound(call(*WORDS, "b.md", "c.md", "d.md", "e.md"))

    assert said.code == 2
    assert [line.split(": ", 3)[3] for line in said.err.splitlines()] == [
        "It is a folder, not a file.",
        "It is a named pipe, not a regular file.",
        "There is no such file.",
        "It is a device, not a regular file.",
    ]


def test_f09_a_file_that_grows(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """F09: no more is read than the limit, should a file say that it is small and not be."""
    monkeypatch.setattr(limits, "MAX_DOCUMENT_BYTES", 10)
    monkeypatch.setattr(read, "_check_regular", lambda _: None)

    said = sound(call(*WORDS, "a.md"))

    assert said.code == 2
    assert "It is too large" in said.err


def test_f40_an_unexpected_error_is_one_line(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """F40: what nobody thought of is one line for its draft, and the others are checked."""
    real = desk_room.Desk._check

    def fails(self: desk_room.Desk, draft: desk_room.Draft) -> object:
        if draft.path == "b.md":
            raise RuntimeError("\x1b[2J first\nsecond")
        return real(self, draft)

    monkeypatch.setattr(desk_room.Desk, "_check", fails)
    (desk / "b.md").write_text(RIGHT, encoding="utf-8")

    said = call(*WORDS, "b.md", "a.md", "--output-format", "concise")

    assert said.code == 2
    assert "internal error: RuntimeError: \\x1b[2J first second; please report this" in said.err
    assert "a.md:1:25: refuted" in said.text


def test_f40_twenty_thousand_files(desk: Path) -> None:
    """F40: a folder of thousands of other files is searched for the few drafts in it."""
    for number in range(100):
        inner = desk / f"inner-{number}"
        inner.mkdir()
        for name in ("a.py", "b.py", "c.json"):
            (inner / name).touch()
    (desk / "inner-50" / "draft.md").write_text(WRONG, encoding="utf-8")

    said = sound(call(*WORDS, "inner-*", "--show-files"))

    assert said.text.splitlines() == ["inner-50/draft.md"]


def confined(*words: str) -> subprocess.CompletedProcess[str]:
    """Run claimcheck as somebody who is bound by permissions, even where the tests are not."""
    before: Sequence[str] = ()
    if os.geteuid() == 0:
        tool = shutil.which("setpriv")
        if tool is None:
            pytest.skip("root may read everything")
        before = (tool, "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all")
    return subprocess.run(
        [*before, *PROGRAM, *words],
        capture_output=True,
        text=True,
        env=environment(),
        timeout=60,
        check=False,
    )


@pytest.fixture
def locked(desk: Path) -> Path:
    """A folder with what may not be read, entered or written."""
    folder = desk / "locked"
    for name in ("open", "closed", "unentered"):
        (folder / name).mkdir(parents=True)
        (folder / name / "a.md").write_text(WRONG, encoding="utf-8")
    (folder / "secret.md").write_text(WRONG, encoding="utf-8")
    (folder / "secret.md").chmod(0)
    (folder / "open").chmod(0o555)
    (folder / "closed").chmod(0)
    (folder / "unentered").chmod(0o444)
    return folder


@pytest.fixture(autouse=True)
def _unlock(tmp_path: Path) -> object:
    yield
    for folder in (tmp_path / "desk" / "locked").glob("*/"):
        folder.chmod(0o755)


def test_f40_what_may_not_be_read(locked: Path) -> None:
    """F40: each place that may not be read is said to be, in a walk and where it is named."""
    walked = confined(*WORDS, "locked", "--output-format", "concise")
    named = confined(*WORDS, "locked/closed/a.md", "locked/unentered/a.md", "locked/open/a.md")

    assert walked.returncode == named.returncode == 2
    assert "internal error" not in walked.stderr + named.stderr
    for place in ("locked/closed: The folder", "locked/unentered", "secret.md: It may"):
        assert place in walked.stderr
    assert "locked/open/a.md:1:25: refuted" in walked.stdout
    assert named.stderr.count("It may not be read: permission denied.") == 2
    assert "refuted (quantity)" in named.stdout


OPTIONS = {
    "claims": ("locked/open/a.md", "--claims", "locked/closed/x.yaml"),
    "claim folder": ("locked/open/a.md", "--claims", "locked/closed"),
    "settings": ("locked/open/a.md", "--config", "locked/secret.md"),
    "baseline": ("locked/open/a.md", "--baseline", "locked/secret.md"),
    "baseline in a closed folder": ("locked/open/a.md", "--baseline", "locked/closed/b.json"),
    "new baseline": ("locked/open/a.md", "--write-baseline", "locked/open/b.json"),
    "report": ("locked/open/a.md", "-o", "locked/open/out.json"),
    "report in a closed folder": ("locked/open/a.md", "-o", "locked/closed/out.json"),
}


@pytest.mark.parametrize("words", OPTIONS.values(), ids=OPTIONS)
def test_f42_places_that_may_not_be_used(words: tuple[str, ...], locked: Path) -> None:
    """F40, F42: a file that may not be read or written is one line, and code 2."""
    done = confined("check", *words)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "ermission denied" in done.stderr
    assert "internal error" not in done.stderr


@pytest.mark.parametrize("name", ["claimcheck.toml", "pyproject.toml"])
def test_f40_settings_that_may_not_be_read(name: str, locked: Path) -> None:
    """F40: settings that may not be read are not passed over: others would hold without them."""
    (locked / name).write_text("")
    (locked / name).chmod(0)

    done = confined(*WORDS, "locked/open/a.md")

    assert (done.returncode, done.stdout) == (2, "")
    assert f"locked/{name}: It may not be read: permission denied." in done.stderr


@pytest.mark.parametrize("words", [("--fix",), ("--add-ignore", "it is known")], ids="".join)
def test_f42_drafts_on_a_read_only_folder(words: tuple[str, ...], locked: Path) -> None:
    """F42: where nothing may be written, every draft stays as it is, with a line that says so."""
    done = confined(*WORDS, "locked/open", *words)

    assert done.returncode == 2
    assert "cannot fix locked/open/a.md: permission denied" in done.stderr
    assert "refuted (quantity)" in done.stdout
    assert (locked / "open" / "a.md").read_text() == WRONG
    assert [it.name for it in (locked / "open").iterdir()] == ["a.md"]


def test_f43_a_read_only_cache(locked: Path) -> None:
    """F43: a cache that may not be written changes nothing."""
    words = (*WORDS, "locked/open/a.md", "--output-format", "json")
    wanted = confined(*words)

    for folder in ("locked/open/kept", "locked/closed"):
        done = confined(*words, "--config", "cache = true", "--cache-dir", folder)
        assert (done.returncode, done.stdout, done.stderr) == (1, wanted.stdout, "")
