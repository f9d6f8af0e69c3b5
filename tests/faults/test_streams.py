"""Streams that are closed, full, gone or not what they seem (reliability of the edges)."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.runner import PROGRAM, RIGHT, UNKNOWN, WRONG, environment, run
from tests.platforms import posix_only


def shell(command: str, claims: str, *words: str) -> subprocess.CompletedProcess[bytes]:
    """Run a shell command in which `"$@"` is claimcheck with `words`."""
    return subprocess.run(
        ["bash", "-c", command, "bash", *PROGRAM, *words, "--claims", claims],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        env=environment(),
        timeout=60,
        check=False,
    )


@posix_only
def test_reader_goes_away(claims: str) -> None:
    """F28: a reader that has seen enough changes nothing: the code is that of the verdict."""
    many = [WRONG] * 3000

    done = shell('"$@" | head -n 1; echo "code ${PIPESTATUS[0]}"', claims, "verify", *many)

    assert done.stderr == b""
    assert done.stdout.endswith(b"code 1\n")


@posix_only
@pytest.mark.parametrize(("text", "code"), [(WRONG, 1), (RIGHT, 0)], ids=["refuted", "supported"])
def test_closed_output(text: str, code: int, claims: str) -> None:
    """F28: with standard output closed nothing is said, and the code tells the verdict."""
    done = shell('"$@" >&-', claims, "verify", text)

    assert (done.returncode, done.stdout, done.stderr) == (code, b"", b"")


@posix_only
def test_closed_errors(claims: str) -> None:
    """F28: with standard error closed, an error has nobody to be told to, and keeps its code."""
    done = shell('"$@" 2>&-', claims, "verify", "--nonsense")

    assert (done.returncode, done.stdout) == (2, b"")


@posix_only
@pytest.mark.parametrize("words", [("verify",), ("check", "-")], ids=["verify", "check"])
def test_closed_input(words: tuple[str, ...], claims: str) -> None:
    """F28: with standard input closed there is nothing to read, and that is said."""
    done = shell('"$@" <&-', claims, *words)

    assert done.returncode == 2
    assert b"standard input is closed" in done.stderr + done.stdout
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize(
    "words",
    [(), ("--output-format", "json"), ("-o", "/dev/full")],
    ids=["rich", "json", "output file"],
)
def test_full_disk(words: tuple[str, ...], claims: str) -> None:
    """F28: a report that cannot be written is an error in one line, even if all was well."""
    done = shell('"$@" > /dev/full', claims, "verify", RIGHT, *words)

    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"No space left" in done.stderr


@posix_only
def test_interrupt(claims: str) -> None:
    """F29: Ctrl-C while waiting for text ends with 130, and no traceback."""
    process = subprocess.Popen(
        [*PROGRAM, "verify", "--claims", claims],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    assert process.stdin is not None
    process.stdin.write(b"It waits for more. ")
    process.stdin.flush()
    time.sleep(0.8)  # long enough to have started; the outcome is the same if it is not
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)

    assert (process.returncode, out, err) in ((130, b"", b""), (-2, b"", b""))


ENCODINGS = {
    "C locale": {"LC_ALL": "C"},
    "C locale, no coercion": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "ASCII": {"PYTHONIOENCODING": "ascii"},
    "cp1252": {"PYTHONIOENCODING": "cp1252"},
    "cp1252, table": {"PYTHONIOENCODING": "cp1252", "FORCE_COLOR": "1"},
}


@pytest.mark.parametrize("env", ENCODINGS.values(), ids=ENCODINGS)
def test_encodings(env: dict[str, str], claims: str) -> None:
    """F26: whatever standard output can encode, the report is written and nothing raises."""
    text = f"{WRONG} “Ōsaka” ✗ 💯 \u202e"

    done = run("verify", "--claims", claims, "--all", stdin=text.encode(), env=env)

    assert done.code == 1, done.err
    assert b"refuted" in done.out
    assert b"\xe2\x94\x80" not in done.out or "cp1252" not in env.get("PYTHONIOENCODING", "")


def test_json_is_utf_8_everywhere(claims: str) -> None:
    """F26: machine formats do not depend on the encoding of the terminal."""
    words = ("verify", "Ōsaka sold 9,000 loaves.", "--claims", claims, "--output-format", "json")

    assert run(*words).out == run(*words, env={"PYTHONIOENCODING": "cp1252"}).out


@posix_only
def test_arguments_that_are_no_text(claims: str) -> None:
    """F25: bytes that are not UTF-8 in an argument or a name are shown escaped."""
    done = run("verify", b"A figure of 99 \xff\xfe.", "--claims", claims)
    missing = run("check", b"no\xffsuch.md", "--claims", claims, "--output-format", "json")

    assert done.code == 0
    assert b"\\udcff" in done.out
    assert missing.code == 2
    missing.out.decode("ascii")


def test_at_a_terminal(claims: str) -> None:
    """F30: without text at a terminal, what is awaited is said; the table has colour."""
    pty = pytest.importorskip("pty")
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [*PROGRAM, "verify", "--claims", claims],
        stdin=follower,
        stdout=follower,
        stderr=follower,
        env={**environment(), "TERM": "xterm", "COLUMNS": "80"},
        start_new_session=True,
    )
    os.close(follower)
    shown = _until(leader, b"Ctrl-D")
    os.write(leader, WRONG.encode() + b"\n\x04")
    shown += _until(leader, b"claims: ")
    code = process.wait(timeout=60)
    os.close(leader)

    assert code == 1
    assert b"type or paste the text" in shown
    assert b"\x1b[1;31m" in shown
    assert "─".encode() in shown


def _until(leader: int, wanted: bytes) -> bytes:
    """Read from a terminal until `wanted` has come, or it is closed."""
    read = b""
    while wanted not in read:
        try:
            piece = os.read(leader, 4096)
        except OSError:  # Linux says so when the other side has closed
            break
        if not piece:
            break
        read += piece
    return read


@posix_only
def test_output_file(claims: str, tmp_path: Path) -> None:
    """F42: a file is written whole, through a link, with its mode; the code is the verdict's."""
    target = tmp_path / "report.txt"
    target.write_text("old")
    target.chmod(0o640)
    link = tmp_path / "link.txt"
    link.symlink_to(target)

    done = run("verify", WRONG, "--claims", claims, "-o", str(link), env={"FORCE_COLOR": "1"})

    assert (done.code, done.out) == (1, b"")
    assert link.is_symlink()
    assert target.stat().st_mode & 0o777 == 0o640
    assert target.read_text(encoding="utf-8").startswith("refuted")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.txt", "report.txt"]


@pytest.mark.parametrize(
    "name", ["no/such/folder.txt", "", "\udcff/x"], ids=["folder", "none", "x"]
)
def test_output_file_cannot_be_written(name: str, claims: str, tmp_path: Path) -> None:
    """F42: a file that cannot be written is one clear line and code 2."""
    done = run("verify", UNKNOWN, "--claims", claims, f"--output-file={name}", cwd=tmp_path)

    assert done.code == 2
    assert done.err.count("\n") == 1
    assert "cannot write" in done.err


def test_the_installed_program(claims: str) -> None:
    """The program that pip installs is `python -m claimcheck`."""
    program = shutil.which("claimcheck", path=str(Path(sys.executable).parent))
    assert program is not None

    done = subprocess.run(
        [program, "verify", WRONG, "--claims", claims],
        capture_output=True,
        env=environment(),
        check=False,
    )

    assert done.returncode == 1
    assert done.stdout == run("verify", WRONG, "--claims", claims).out
