"""Reports, baselines and caches that cannot be written, or not to their end."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.cli.runner import FERRY, RIGHT, WRONG, environment, run
from tests.faults.calling import EVERY, Said, call, sound, well_formed

posix_only = pytest.mark.skipif(os.name != "posix", reason="POSIX files and signals")
full_only = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a wrong draft, a claim file and an old report, which is the current one."""
    (tmp_path / "a.md").write_text(WRONG, encoding="utf-8")
    (tmp_path / "ferry.yaml").write_text(FERRY, encoding="utf-8")
    (tmp_path / "old").write_text("old", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


WORDS = ("check", "a.md", "--claims", "ferry.yaml")


def left(desk: Path) -> set[str]:
    """Return the files that there are beside those of the beginning."""
    return {it.name for it in desk.iterdir()} - {"a.md", "ferry.yaml", "old"}


def failed(said: Said, part: str) -> None:
    """Assert that a call failed in one line."""
    assert sound(said).code == 2
    assert part in said.err
    assert said.err.count("\n") == 1, said.err


@pytest.mark.parametrize("form", EVERY)
@pytest.mark.parametrize("words", [("-o", "old"), ("--write-baseline", "old")], ids=["o", "base"])
def test_f42_a_full_disk(
    form: str, words: tuple[str, ...], desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F28, F42: with a full disk the old file stays whole, no other is left, and that is told."""

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)

    failed(call(*WORDS, "--output-format", form, *words), "cannot write old: No space left")
    assert (desk / "old").read_text() == "old"
    assert left(desk) == set()


@full_only
@pytest.mark.parametrize("form", EVERY)
def test_f28_a_full_device(form: str, desk: Path) -> None:
    """F28: a device that takes no more is one line, in every format."""
    failed(call(*WORDS, "--output-format", f"{form}=/dev/full"), "cannot write /dev/full: No space")


@full_only
@pytest.mark.parametrize(
    "command",
    [
        WORDS,
        (*WORDS, "--output-format", "html"),
        (*WORDS, "--diff"),
        (*WORDS, "--show-files"),
        (*WORDS, "--show-settings"),
        (*WORDS, "--consistency"),
        ("coverage", "a.md"),
        ("claims", "list"),
        ("claims", "schema"),
        ("explain", "quantity"),
        ("explain", "It has 31 ships."),
        ("completion", "bash"),
        ("--version",),
        ("check", "--help"),
    ],
    ids=" ".join,
)
def test_f28_every_command(command: tuple[str, ...], desk: Path) -> None:
    """F28: whatever a command tells, a full disk is one line and 2, a closed output quiet."""
    program = "import sys; from claimcheck.__main__ import main; sys.exit(main())"
    call_ = [sys.executable, "-c", program, *command]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            call_, stdout=full, stderr=subprocess.PIPE, env=environment(), timeout=60, check=False
        )
    assert done.returncode == 2
    assert b"claimcheck: cannot write the report: No space left on device\n" in done.stderr
    assert b"Traceback" not in done.stderr

    closed = subprocess.run(
        ["bash", "-c", '"$@" <&- >&- 2>&-', "bash", *call_],
        capture_output=True,
        env=environment(),
        timeout=60,
        check=False,
    )
    assert (closed.stdout, closed.stderr) == (b"", b"")
    assert closed.returncode in (0, 1)


OUTPUTS = {
    "folder": (".", "Is a directory"),
    "no such folder": ("no/such", "No such file or directory"),
    "long": ("x" * 300, "File name too long"),
    "below a file": ("a.md/x", "Not a directory"),
}


@posix_only
@pytest.mark.parametrize(("name", "part"), OUTPUTS.values(), ids=OUTPUTS)
def test_f42_names_that_cannot_be_written(name: str, part: str, desk: Path) -> None:
    """F42: a name that nothing can be written to is one line that names it."""
    for words in (("-o", name), ("--output-format", f"sarif={name}"), ("--write-baseline", name)):
        failed(call(*WORDS, *words), part)
    assert left(desk) == set()


@posix_only
def test_f42_links(desk: Path) -> None:
    """F42: a link in a circle is said to be one, any other stays, and its target is written."""
    (desk / "circle").symlink_to("circle")
    (desk / "link").symlink_to("old")
    (desk / "new").symlink_to("made")

    assert sound(call(*WORDS, "-o", "circle")).code == 2
    assert sound(call(*WORDS, "-o", "link", "--output-format", "json")).code == 1
    assert sound(call(*WORDS, "-o", "new", "--output-format", "json")).code == 1

    assert json.loads((desk / "old").read_text()) == json.loads((desk / "made").read_text())
    assert (desk / "link").is_symlink()
    assert left(desk) == {"circle", "link", "new", "made"}


@posix_only
def test_f42_left_by_a_killed_process(desk: Path) -> None:
    """F42: what a killed process of the same number has left keeps nobody from writing."""
    (desk / f"old.{os.getpid()}.tmp").symlink_to("a.md")

    assert sound(call(*WORDS, "-o", "old", "--output-format", "json")).code == 1

    assert json.loads((desk / "old").read_text())["version"] == 1
    assert (desk / "a.md").read_text() == WRONG
    assert left(desk) == set()


def test_f42_several_reports_at_once(desk: Path) -> None:
    """F42: every format can go to its file in one run, and each is sound and the same alone."""
    options = [word for form in EVERY for word in ("--output-format", f"{form}=out.{form}")]

    said = sound(call(*WORDS, *options))

    assert (said.code, said.out) == (1, b"")
    for form in EVERY:
        report = (desk / f"out.{form}").read_bytes()
        well_formed(form, report)
        assert report == call(*WORDS, "--output-format", form).out


def test_f42_two_reports_in_one_place(desk: Path) -> None:
    """F42: two reports never go to one file, however it is called."""
    (desk / "also").symlink_to("old")
    for other in ("old", "./old", str(desk / "old"), "also"):
        words = ("--output-format", "json=old", "--output-format", f"sarif={other}")
        failed(call(*WORDS, *words), "two reports cannot go to")
    assert (desk / "old").read_text() == "old"


@full_only
def test_f28_the_other_reports_are_written(desk: Path) -> None:
    """F28: a report that cannot be written keeps no other from it, and the code is 2."""
    files = ("json=a.json", "sarif=/dev/full", "junit=no/such", "gitlab=b.json")
    options = [word for file in files for word in ("--output-format", file)]

    said = call(*WORDS, *options)

    failed(said, "cannot write /dev/full: No space left on device; cannot write no/such: No such")
    well_formed("json", (desk / "a.json").read_bytes())
    well_formed("gitlab", (desk / "b.json").read_bytes())


@pytest.mark.parametrize(
    "option", ["-o", "--baseline", "--write-baseline", "--claims", "--config", "--diff-base"]
)
def test_f42_nothing_for_a_name(option: str, desk: Path) -> None:
    """F42: an empty name, as of a variable that was not set, is never passed over."""
    assert sound(call(*WORDS, option, "")).code == 2
    assert left(desk) == set()


_TOLD_TO_END = """
import os, signal, sys
from claimcheck.cli.streams import write_file
def chunks():
    yield "first "
    os.kill(os.getpid(), int(sys.argv[1]))
    yield "last"
write_file("old", chunks())
print("not ended")
"""


@posix_only
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=["SIGTERM", "SIGHUP"])
def test_f29_told_to_end_while_writing(number: signal.Signals, desk: Path) -> None:
    """F29: told to end in the middle of a report, it is written whole first; nothing is left."""
    done = subprocess.run(
        [sys.executable, "-c", _TOLD_TO_END, str(int(number))],
        capture_output=True,
        env=environment(),
        timeout=60,
        check=False,
    )

    assert (done.returncode, done.stdout, done.stderr) == (-number, b"", b"")
    assert (desk / "old").read_text() == "first last"
    assert left(desk) == set()


def test_f29_interrupted_while_remembering(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """F29, F43: Ctrl-C while the cache is written gives 130, and leaves no file half done."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)

    said = call(*WORDS, "--config", "cache = true", "--cache-dir", "kept")

    assert (said.code, said.out, said.err) == (130, b"", "")
    assert not list((desk / "kept").rglob("*.tmp"))


def test_f43_two_runs_at_once(desk: Path) -> None:
    """F43: runs that share a cache and a report leave one whole report, and say the same."""
    (desk / "b.md").write_text(f"{RIGHT} The fleet of Harbour Ferries consists of 13 ships.")
    words = ("check", ".", "--claims", "ferry.yaml", "--cache-dir", "kept", "--config")
    more = ("cache = true", "--output-format", "json=report.json", "--output-format", "concise")

    with ThreadPoolExecutor(4) as threads:
        done = list(threads.map(lambda _: run(*words, *more, cwd=desk), range(4)))

    assert len(set(done)) == 1
    assert done[0].code == 1
    assert json.loads((desk / "report.json").read_text())["summary"]["refuted"] == 2
    assert not list(desk.rglob("*.tmp"))


@posix_only
@pytest.mark.parametrize("words", [("--fix",), ("--add-ignore", "known")], ids=["fix", "ignore"])
def test_f42_changed_while_checked(
    words: tuple[str, ...], desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F42: a draft that was saved while it was checked is left as it is; the others are written."""
    from claimcheck.cli import desk as desk_room

    (desk / "b.md").write_text(WRONG)
    real = desk_room.Desk.check

    def check(self: desk_room.Desk, draft: desk_room.Draft) -> object:
        report = real(self, draft)
        if draft.path == "a.md":
            (desk / "a.md").write_text("Saved by somebody else.")
        return report

    monkeypatch.setattr(desk_room.Desk, "check", check)

    said = sound(call("check", "a.md", "b.md", "--claims", "ferry.yaml", *words))

    assert said.code == 2
    assert "cannot fix a.md: it has changed since it was read" in said.err
    assert (desk / "a.md").read_text() == "Saved by somebody else."
    assert (desk / "b.md").read_text() != WRONG
    assert left(desk) == {"b.md"}


HOSTILE = ["a\nb --> x\x1b[2J", "--> <script>", "\u202e", "*/ \\end{comment} %", "]]", "x" * 5_000]


@pytest.mark.parametrize("suffix", ["md", "html", "txt", "rst", "tex", "adoc", "ipynb", "csv"])
def test_f42_hostile_reasons(suffix: str, desk: Path) -> None:
    """F42: whatever the reason of --add-ignore holds, the comment ends where it should."""
    draft = desk / f"x.{suffix}"
    for reason in HOSTILE:
        draft.write_text(f"{WRONG}\n")

        said = sound(call("check", draft.name, "--claims", "ferry.yaml", "--add-ignore", reason))

        written = draft.read_text(encoding="utf-8")
        assert written.endswith(f"{WRONG}\n")
        assert "\x1b" not in said.text + said.err
        if written != f"{WRONG}\n":
            assert said.code == 0, (reason, written, said)
