"""`claimcheck check --watch`: again and again, until Ctrl-C."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from claimcheck.cli import app, check, options, watch
from claimcheck.cli.exits import Exit
from claimcheck.errors import UsageError
from tests.cli.runner import FERRY, PROGRAM, RIGHT, UNKNOWN, WRONG, environment
from tests.platforms import posix_only

PATIENCE = 60  # seconds; nothing takes a tenth of it


class Watching:
    """A claimcheck that watches, its output in two files."""

    def __init__(self, folder: Path, *words: str) -> None:
        self._out, self._err = folder / ".out", folder / ".err"
        with self._out.open("wb") as out, self._err.open("wb") as err:
            self.process = subprocess.Popen(
                [*PROGRAM, "check", "--watch", "--output-format=jsonl", *words],
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                env=environment(),
            )

    @property
    def out(self) -> str:
        return self._out.read_text(encoding="utf-8")

    @property
    def found(self) -> list[tuple[str, str]]:
        """The draft and the verdict of each sentence in all reports."""
        told = map(json.loads, self.out.splitlines())
        return [(it["path"], it["verdict"]) for it in told]

    @property
    def err(self) -> str:
        return self._err.read_text(encoding="utf-8")

    def runs(self, number: int) -> None:
        """Wait until so many runs are over."""
        self.says("watching ", number)

    def says(self, words: str, number: int = 1) -> None:
        """Wait until something was said so many times."""
        for _ in range(PATIENCE * 20):
            if self.err.count(words) >= number:
                return
            assert self.process.poll() is None, self.err
            time.sleep(0.05)
        pytest.fail(f"{words} was not said: {self.err}")

    def end(self) -> int:
        """Press Ctrl-C and return the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a folder with a claim file, a configuration and a draft."""
    (tmp_path / "ferry.yaml").write_text(FERRY, encoding="utf-8")
    (tmp_path / "claimcheck.toml").write_text('claims = ["ferry.yaml"]\n', encoding="utf-8")
    (tmp_path / "a.md").write_text(WRONG, encoding="utf-8")
    return tmp_path


@pytest.fixture
def started(desk: Path) -> Iterator[Callable[..., Watching]]:
    """Return what starts a claimcheck that watches, and does not outlive the test."""
    made: list[Watching] = []

    def start(*words: str) -> Watching:
        made.append(Watching(desk, *words))
        return made[-1]

    yield start
    for each in made:
        each.process.kill()
        each.process.wait()


def saved(path: Path, content: str) -> None:
    """Save a file as editors do: beside it, and then in its place."""
    beside = path.with_name(path.name + "~")
    beside.write_text(content, encoding="utf-8")
    beside.replace(path)


@posix_only
def test_a_draft_is_saved(desk: Path, started: Callable[..., Watching]) -> None:
    """A change is followed by another report, and nothing but that in a file; Ctrl-C ends it."""
    watching = started()
    watching.runs(1)
    saved(desk / "a.md", UNKNOWN)
    watching.runs(2)
    saved(desk / "a.md", RIGHT)
    watching.runs(3)

    assert watching.end() == 130
    assert watching.found == [
        ("a.md", "refuted"),
        ("a.md", "not_enough_info"),
        ("a.md", "supported"),
    ]
    assert "claimcheck: a.md changed\n" in watching.err
    assert "Traceback" not in watching.err
    assert "\x1b" not in watching.out + watching.err


@posix_only
def test_drafts_come_and_go(desk: Path, started: Callable[..., Watching]) -> None:
    """A new draft in a folder is found, also in a new folder, and one that is gone is missed."""
    watching = started(".")
    watching.runs(1)
    (desk / "sub").mkdir()
    saved(desk / "sub" / "b.md", RIGHT)
    watching.says("sub/b.md changed")
    watching.runs(2)
    (desk / "a.md").unlink()
    watching.says("a.md is gone")
    watching.runs(3)

    assert watching.end() == 130
    new = ("sub/b.md", "supported")
    assert watching.found == [("a.md", "refuted"), ("a.md", "refuted"), new, new]


@posix_only
def test_mistakes_are_mended(desk: Path, started: Callable[..., Watching]) -> None:
    """A claim file or configuration with a mistake is reported, and the next change mends it."""
    watching = started("a.md")
    watching.runs(1)
    saved(desk / "ferry.yaml", "claims: [")
    watching.runs(2)
    saved(desk / "ferry.yaml", FERRY.replace("4.2", "2.4"))
    watching.runs(3)
    saved(desk / "claimcheck.toml", 'clams = ["ferry.yaml"]\n')
    watching.runs(4)
    saved(desk / "claimcheck.toml", 'claims = ["ferry.yaml"]\nall = true\n')
    watching.runs(5)

    assert watching.end() == 130
    assert "ferry.yaml:1:" in watching.err
    assert 'did you mean "claims"?' in watching.err
    assert [verdict for _, verdict in watching.found] == ["refuted", "supported", "supported"]


@posix_only
def test_interrupted_at_work(desk: Path, started: Callable[..., Watching]) -> None:
    """Ctrl-C during a run ends the whole."""
    watching = started("--jobs=1")
    watching.runs(1)
    saved(desk / "a.md", "It was the year of 5 fine ships and 9 fine days. " * 100_000)
    watching.says("a.md changed")

    assert watching.end() == 130
    assert "Traceback" not in watching.err


REFUSED = {
    "standard input": (["-"], "--watch cannot watch standard input"),
    "standard input among files": (["a.md", "-"], "--watch cannot watch standard input"),
    "fixes": (["--fix"], "--fix and --watch cannot be combined"),
    "a baseline": (["--write-baseline=b.json"], "--write-baseline and --watch cannot be combined"),
    "comments": (["--add-ignore=old"], "--add-ignore and --watch cannot be combined"),
}


@pytest.mark.parametrize(("words", "message"), REFUSED.values(), ids=REFUSED)
def test_refused(
    words: list[str],
    message: str,
    desk: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What cannot be watched, or would change what is watched, is an error of usage."""
    monkeypatch.chdir(desk)

    assert app.run(["check", "--watch", *words]) == 2
    assert capsys.readouterr().err == f"claimcheck check: {message}\n"


class Script:
    """What happens while nobody looks: one step each time that somebody sleeps."""

    def __init__(self, *steps: Callable[[], object]) -> None:
        self._steps = list(steps)

    def __call__(self, _: float) -> None:
        if not self._steps:
            raise KeyboardInterrupt
        self._steps.pop(0)()


def nothing() -> None:
    """Let time pass."""


def ran(
    monkeypatch: pytest.MonkeyPatch, paths: Sequence[Path], *steps: Callable[[], object]
) -> int:
    """Return how often something is run while so much happens, every look a search."""
    monkeypatch.setattr(watch, "_LISTED", 0)
    monkeypatch.setattr(watch, "_SHARE", 0)
    monkeypatch.setattr(time, "sleep", Script(*steps))
    runs: list[int] = []

    def run() -> int:
        runs.append(len(runs))
        return 1

    assert watch.watch(run, lambda: map(str, paths)) == Exit.INTERRUPTED
    return len(runs)


def write(path: Path, content: str = "") -> Callable[[], object]:
    return lambda: path.write_text(path.name + content)


def test_steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is done where nothing happens, and once for each thing that does."""
    path = tmp_path / "a"
    path.write_text("")

    assert ran(monkeypatch, [path], nothing, nothing) == 1
    assert ran(monkeypatch, [path], write(path, "1"), nothing, nothing) == 2
    assert ran(monkeypatch, [path], write(path, "2"), nothing, write(path, "3"), nothing) == 3
    assert ran(monkeypatch, [path], path.unlink, nothing, nothing) == 2
    assert ran(monkeypatch, [path], nothing, write(path), nothing) == 2


def test_a_burst_is_one_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many files that are saved together are one reason to check."""
    paths = [tmp_path / str(number) for number in range(5)]

    assert ran(monkeypatch, paths, *map(write, paths), nothing, nothing) == 2


def test_an_endless_burst(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is written to all the time is not waited for for ever."""
    path = tmp_path / "log"
    steps = [write(path, "x" * number) for number in range(2 * watch._BURST + 2)]

    assert ran(monkeypatch, [path], *steps) == 3


def test_a_new_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was not among the paths and now is, is a change."""
    paths = [tmp_path / "a"]
    new = tmp_path / "b"
    new.write_text("")

    assert ran(monkeypatch, paths, lambda: paths.append(new), nothing, nothing) == 2


def test_a_change_while_it_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is saved during a run is seen after it."""
    path = tmp_path / "a"
    monkeypatch.setattr(time, "sleep", Script(nothing, nothing, nothing))
    runs: list[int] = []

    def run() -> int:
        if not runs:
            path.write_text("now")
        runs.append(1)
        return 0

    assert watch.watch(run, lambda: [str(path)]) == 130
    assert len(runs) == 2


@pytest.mark.parametrize("code", [Exit.INTERRUPTED, Exit.TERMINATED])
def test_a_run_that_is_ended(code: int) -> None:
    """Ctrl-C or SIGTERM during a run end the whole."""
    assert watch.watch(lambda: code, list) == code


def test_paths_that_cannot_be_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the configuration is broken, the files that are known are watched."""
    path = tmp_path / "a"
    path.write_text("")
    broken: list[bool] = []

    def paths() -> list[str]:
        if broken:
            raise UsageError("no")
        return [str(path)]

    monkeypatch.setattr(watch, "_LISTED", 0)
    steps = (lambda: broken.append(True), write(path, "1"), nothing, nothing)
    monkeypatch.setattr(time, "sleep", Script(*steps))
    runs: list[int] = []

    def run() -> int:
        runs.append(1)
        return 0

    assert watch.watch(run, paths) == 130
    assert len(runs) == 2
    with pytest.raises(UsageError):
        watch.watch(lambda: 0, paths)


def sources(*words: str) -> set[str]:
    """Return what a call watches."""
    made = check.parser()
    parsed = made.read(words)
    return set(watch._sources(parsed.path or ["."], options.of(parsed, made)))


def test_what_is_watched(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Drafts, claim files of every folder, configuration and baseline; not the report itself."""
    monkeypatch.chdir(desk)
    (desk / "claims").mkdir()
    (desk / "claims" / "more.yaml").write_text(FERRY)
    (desk / "report.md").write_text("")

    every = {"a.md", "report.md", "ferry.yaml", "claimcheck.toml"}
    assert sources() == every
    assert sources("-o", "report.md") == every - {"report.md"}
    assert sources("--output-format", "markdown=./report.md") == every - {"report.md"}
    assert sources("gone.md", "--claims=claims", "--claims=gone.yaml", "--baseline=b.json") == {
        "gone.md",
        str(Path("claims/more.yaml")),
        "gone.yaml",
        "claimcheck.toml",
        "b.json",
    }
    assert sources("a.md", "--isolated") == {"a.md"}


WORDS = {
    "first": (["--watch", "a.md"], ["a.md"]),
    "last": (["a.md", "--watch"], ["a.md"]),
    "a file of that name": (["--watch", "--", "--watch"], ["--", "--watch"]),
}


@pytest.mark.parametrize(("words", "expected"), WORDS.values(), ids=WORDS)
def test_the_option_is_left_out(words: list[str], expected: list[str]) -> None:
    """Each run is called as the whole was, without the option."""
    assert watch._without_option(words) == expected


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_screen_is_cleared(monkeypatch: pytest.MonkeyPatch) -> None:
    """A new report has the screen for itself, where there is one."""

    def cleared(stream: io.StringIO, **env: str) -> str:
        for name, value in env.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(sys, "stdout", stream)
        watch._clear()
        return stream.getvalue()

    assert cleared(Terminal(), TERM="xterm") == "\x1b[2J\x1b[H"
    assert cleared(Terminal(), TERM="dumb") == ""
    assert cleared(io.StringIO(), TERM="xterm", FORCE_COLOR="1") == ""


def test_names_are_safe(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing in a file name steers the terminal."""
    before: watch._States = {"a\x1b[2J\n.md": None}
    after: watch._States = {"a\x1b[2J\n.md": (1, 1, 1, 1), "b": (1, 1, 1, 1)}

    assert watch._difference(before, after) == "a\\x1b[2J .md and 1 other changed"
    assert watch._difference(after, after) == "changed, and changed back"


def test_states(tmp_path: Path) -> None:
    """A file that was replaced by another of the same size and time is another file."""
    one, other = tmp_path / "one", tmp_path / "other"
    for path in (one, other):
        path.write_text("x")
        os.utime(path, (1, 1))
    before = watch._state(str(one))
    other.replace(one)

    assert before is not None
    assert watch._state(str(one)) != before
    assert watch._state("\0") is None
