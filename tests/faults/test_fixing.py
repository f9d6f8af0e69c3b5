"""Fixes written into files: what may go wrong on the way to the disk (F29, F42)."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck import Checker, ClaimSet, Report
from claimcheck.cli.fixing import Correction, correct, counted, difference, made, write_all
from claimcheck.cli.rewriting import FixError, Place, write
from claimcheck.documents.decode import decode, encode
from claimcheck.errors import DocumentError
from tests.cli.runner import environment
from tests.platforms import posix_only

RIGHT = "Harbour Ferries carried 4.2 million passengers in 2024."
WRONG = "Harbour Ferries carried 2.4 million passengers in 2024."


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(ClaimSet.from_statements([RIGHT]))


def correction(path: Path, old: str = WRONG, new: str = RIGHT) -> Correction:
    return Correction(str(path), old, new, (), (), None)


def left_behind(folder: Path) -> list[str]:
    return [it.name for it in folder.rglob("*") if it.suffix == ".tmp"]


ENCODED = {
    "UTF-8": (WRONG.encode(), None),
    "UTF-8 with mark": (b"\xef\xbb\xbf" + WRONG.encode(), None),
    "UTF-16 LE": (b"\xff\xfe" + WRONG.encode("utf-16-le"), None),
    "UTF-16 BE": (b"\xfe\xff" + WRONG.encode("utf-16-be"), None),
    "UTF-32 LE": (b"\xff\xfe\0\0" + WRONG.encode("utf-32-le"), None),
    "Latin-1": (f"Über {WRONG}".encode("latin-1"), "latin-1"),
    "Windows 1252": (f"“{WRONG}”".encode("cp1252"), "cp1252"),
    "Shift JIS": (f"港 {WRONG}".encode("shift_jis"), "shift_jis"),
    "Windows line ends": (f"{WRONG}\r\n\r\nMore.\r\n".encode(), None),
    "old line ends": (f"{WRONG}\r\rMore.\r".encode(), None),
    "mixed line ends": (f"Less.\n\n{WRONG}\r\n\r\nMore.\r\rEnd.".encode(), None),
    "odd separators": (f"One.\x0c\n\n{WRONG}\n\nA\u2028B\x85C\x0bD".encode(), None),
}


@pytest.mark.parametrize("name", ENCODED)
def test_bytes_outside_stay(name: str, tmp_path: Path) -> None:
    """F42: encoding, byte order mark and line ends are kept; only the figure's bytes change."""
    data, encoding = ENCODED[name]
    path = tmp_path / "draft.md"
    path.write_bytes(data)
    old = decode(data, encoding)

    write(str(path), old, old.replace("2.4", "4.2"), Place(encoding))

    written = path.read_bytes()
    assert decode(written, encoding) == old.replace("2.4", "4.2")
    changed = [at for at, (a, b) in enumerate(zip(data, written, strict=True)) if a != b]
    assert len(changed) == 2
    assert left_behind(tmp_path) == []


def test_character_that_the_encoding_lacks(tmp_path: Path) -> None:
    """F42: a character that the file's encoding lacks is refused, and said."""
    path = tmp_path / "draft.md"
    path.write_bytes(WRONG.encode("latin-1"))

    with pytest.raises(FixError, match=r"draft\.md: it cannot hold '万', as it is in .+$"):
        write(str(path), WRONG, WRONG.replace("2.4 million", "420万"), Place("latin-1"))

    assert path.read_bytes() == WRONG.encode("latin-1")


def test_encoding_that_is_not_kept() -> None:
    """F42: bytes that the encoding would write in another way are refused."""
    data = b"\x1b(B2.4"  # begins by saying that it is in ASCII, which it is anyway

    with pytest.raises(DocumentError, match="byte for byte"):
        encode(decode(data, "iso2022_jp").replace("2.4", "4.2"), data, "iso2022_jp")


@posix_only
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755])
def test_mode_stays(mode: int, tmp_path: Path) -> None:
    """F42: the file's permissions are kept."""
    path = tmp_path / "draft.md"
    path.write_text(WRONG)
    path.chmod(mode)

    assert write_all([correction(path)]) == {}

    assert stat.S_IMODE(path.stat().st_mode) == mode
    assert path.read_text() == RIGHT


@posix_only
def test_link_stays(tmp_path: Path) -> None:
    """F42: a link within the tree stays one, and what it leads to is written."""
    target, link = tmp_path / "real" / "draft.md", tmp_path / "link.md"
    target.parent.mkdir()
    target.write_text(WRONG)
    link.symlink_to(target)

    assert write_all([correction(link), correction(target)]) == {}

    assert link.is_symlink()
    assert target.read_text() == RIGHT


@posix_only
def test_link_out_of_the_tree(tmp_path: Path) -> None:
    """F42: what lies outside of the searched folder is never written."""
    outside, tree = tmp_path / "outside.md", tmp_path / "tree"
    tree.mkdir()
    outside.write_text(WRONG)
    link = tree / "draft.md"
    link.symlink_to(outside)

    problems = write_all([correction(link)], lambda _: Place(tree=tree))

    assert problems == {str(link): f"cannot fix {link}: it is a link to a place outside of {tree}"}
    assert outside.read_text() == WRONG


def _hard_link(path: Path) -> None:
    path.with_name("other.md").hardlink_to(path)


def _read_only(path: Path) -> None:
    path.chmod(0o444)


def _changed(path: Path) -> None:
    path.write_text(WRONG + " And more.")


def _not_text(path: Path) -> None:
    path.write_bytes(b"\x00\xff")


def _gone(path: Path) -> None:
    path.unlink()


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _circle(path: Path) -> None:
    path.unlink()
    path.symlink_to(path)


@posix_only
@pytest.mark.parametrize(
    ("happens", "reason"),
    [
        (_hard_link, "it has 2 names, of which only one would change"),
        (_read_only, "it is read-only"),
        (_changed, "it has changed since it was read"),
        (_not_text, "it has changed since it was read"),
        (_gone, "no such file or directory"),
        (_folder, "it is a folder, not a file"),
        (_circle, "it is a link that leads in a circle"),
    ],
)
def test_refused(happens: Callable[[Path], None], reason: str, tmp_path: Path) -> None:
    """F42: what cannot be written safely is left as it is, with one line that says why."""
    path, other = tmp_path / "draft.md", tmp_path / "sound.md"
    path.write_text(WRONG)
    other.write_text(WRONG)
    happens(path)
    before = path.read_bytes() if path.is_file() else None

    problems = write_all([correction(path), correction(other)])

    assert list(problems) == [str(path)]
    told = problems[str(path)].lower()
    assert told.startswith(f"cannot fix {path}: ".lower())
    assert reason in told
    assert (path.read_bytes() if path.is_file() else None) == before
    assert other.read_text() == RIGHT
    assert left_behind(tmp_path) == []


@posix_only
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write everywhere")
def test_read_only_folder(tmp_path: Path) -> None:
    """F42: in a folder that may not be written nothing changes."""
    path = tmp_path / "draft.md"
    path.write_text(WRONG)
    tmp_path.chmod(0o555)
    try:
        problems = write_all([correction(path)])
    finally:
        tmp_path.chmod(0o755)

    assert problems == {str(path): f"cannot fix {path}: permission denied"}
    assert path.read_text() == WRONG


@pytest.mark.parametrize(
    "error",
    [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()],
    ids=["full disk", "interrupted"],
)
def test_nothing_is_left_behind(
    error: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F29, F42: a full disk or an interrupt leaves the old file whole, and no other."""
    path = tmp_path / "draft.md"
    path.write_text(WRONG)

    def fail(_: int) -> None:
        raise error

    monkeypatch.setattr(os, "fsync", fail)

    if isinstance(error, OSError):
        told = f"cannot fix {path}: no space left on device"
        assert write_all([correction(path)]) == {str(path): told}
    else:
        with pytest.raises(KeyboardInterrupt):
            write_all([correction(path)])

    assert path.read_text() == WRONG
    assert left_behind(tmp_path) == []


def test_changed_at_the_last_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """F42: a file that is saved by somebody else while it is written is not lost."""
    path = tmp_path / "draft.md"
    path.write_text(WRONG)
    monkeypatch.setattr(shutil, "copystat", lambda *_: path.write_text("Theirs."))

    told = f"cannot fix {path}: it has changed since it was read"
    assert write_all([correction(path)]) == {str(path): told}
    assert path.read_text() == "Theirs."
    assert left_behind(tmp_path) == []


_KILLED = """
import os, signal, sys
from claimcheck.cli.rewriting import Place, write
path, old, new = sys.argv[1:]
real = os.fsync
def fsync(handle):
    os.kill(os.getpid(), signal.SIGTERM)
    real(handle)
os.fsync = fsync
write(path, old, new, Place())
print("not killed")
"""


@posix_only
def test_killed_while_writing(tmp_path: Path) -> None:
    """F29: SIGTERM in the middle waits until the file is whole; nothing is left behind."""
    path = tmp_path / "draft.md"
    path.write_text(WRONG)

    done = subprocess.run(
        [sys.executable, "-c", _KILLED, str(path), WRONG, RIGHT],
        capture_output=True,
        env=environment(),
        timeout=60,
        check=False,
    )

    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGTERM, b"", b"")
    assert path.read_text() == RIGHT
    assert left_behind(tmp_path) == []


def test_owner_that_would_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """F42: a file of somebody else, which would change hands, is left alone."""
    path = tmp_path / "draft.md"
    path.write_text(WRONG)
    real = Path.stat

    def stat_of(self: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        found = list(real(self, follow_symlinks=follow_symlinks))
        if self.suffix == ".tmp":
            found[4] += 1
        return os.stat_result(found)

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "stat", stat_of)
    monkeypatch.setattr(os, "chown", refuse, raising=False)

    problems = write_all([correction(path)])

    told = f"cannot fix {path}: it belongs to somebody else, and would not any more"
    assert problems == {str(path): told}
    assert path.read_text() == WRONG


def test_fixed_twice(checker: Checker, tmp_path: Path) -> None:
    """Checking again after a fix finds nothing of the kind, and nothing is written again."""
    path = tmp_path / "draft.md"
    path.write_bytes(f"# Ferries\r\n\r\n{WRONG}\r\n".encode())

    def run() -> Correction:
        report = checker.check_path(path)

        def check(text: str) -> Report:
            return checker.check(text, markup="markdown", path=str(path))

        return correct(report, check, checker.claims.get)

    first = run()
    assert write_all([first]) == {}
    second = run()

    assert path.read_bytes() == f"# Ferries\r\n\r\n{RIGHT}\r\n".encode()
    assert made(first) == (f"{path}:3: 2.4 million → 4.2 million",)
    assert counted([first]) == "1 fix in 1 draft"
    assert (second.changes, made(second), list(difference(second))) == (False, (), [])


def test_unsafe_is_held_back(checker: Checker) -> None:
    """Without --unsafe-fixes a date stays, and is counted."""
    report = checker.check(WRONG.replace("2.4", "4.2").replace("2024", "2023"))

    held = correct(report, checker.check, checker.claims.get)
    asked = correct(report, checker.check, checker.claims.get, unsafe=True)

    assert (held.changes, len(held.held)) == (False, 1)
    assert counted([held]) == "0 fixes in 0 drafts; 1 more with --unsafe-fixes"
    assert asked.new == RIGHT


def test_difference_of_a_hostile_name() -> None:
    """F23: a file name cannot put a line of its own into a patch or steer a terminal."""
    lines = list(difference(correction(Path("a\n+++ b\x1b[2J.md"))))

    assert lines[0] == "--- a +++ b\\x1b[2J.md\n"
    assert len(lines) == 7
