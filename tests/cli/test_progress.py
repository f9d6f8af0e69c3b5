"""The line that shows how far long work has come, and what is left of it: nothing."""

from __future__ import annotations

import io
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.cli import progress
from claimcheck.cli.progress import cut, is_wanted, shown, text
from claimcheck.cli.streams import columns
from claimcheck.model import Report
from claimcheck.reports.entries import summary
from claimcheck.reports.results import Results
from tests.cli.runner import FERRY, UNKNOWN, environment, run
from tests.platforms import posix_only
from tests.reports.sample import RESULTS

ERASE = "\r\x1b[K"
PATHS = [f"drafts/{number}.md" for number in range(1, 6)]
# Shows the line at once, and after every draft.
EAGER = (
    sys.executable,
    "-c",
    "import sys; from claimcheck.__main__ import main; from claimcheck.cli import progress; "
    "progress._LATER = progress._PAUSE = 0; sys.exit(main())",
)


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


def ticking(seconds: float) -> Callable[[], float]:
    """Return a clock on which so many seconds pass between two looks."""
    looks = count()
    return lambda: next(looks) * seconds


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away what the environment of the tests says of terminals."""
    for name in ("CI", "TERM", "COLUMNS", "WT_SESSION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")


def drawn(seconds: float, paths: list[str] = PATHS) -> str:
    """Return what is written while drafts take so many seconds each."""
    terminal = Terminal()

    assert list(shown(paths, paths, stream=terminal, clock=ticking(seconds))) == paths
    return terminal.getvalue()


def test_long_work() -> None:
    """Each line takes the place of the one before, and the last one is taken away."""
    assert drawn(1.0).split(ERASE) == [
        "",
        "[####................] 1/5 drafts  drafts/2.md",
        "[########............] 2/5 drafts  drafts/3.md",
        "[############........] 3/5 drafts  drafts/4.md",
        "[################....] 4/5 drafts  drafts/5.md",
        "",
    ]


def test_quick_work() -> None:
    """What is done within half a second is not shown."""
    assert drawn(0.01) == ""


def test_not_every_draft() -> None:
    """Lines that nobody could read are not drawn."""
    paths = [f"{number}.md" for number in range(1000)]

    assert drawn(0.001, paths).count("drafts") == 5


def test_one_draft() -> None:
    """Of one draft there is no more and less."""
    assert drawn(1.0, ["a.md"]) == ""


def test_it_is_gone_before_the_last_one_is_handed_on() -> None:
    """Whoever takes the last result may write at once."""
    terminal = Terminal()
    for each in shown(PATHS, PATHS, stream=terminal, clock=ticking(1.0)):
        last = each

    assert last == PATHS[-1]
    assert terminal.getvalue().endswith("drafts/5.md" + ERASE)


def interrupted(at: int) -> Iterator[str]:
    for number, path in enumerate(PATHS):
        if number == at:
            raise KeyboardInterrupt
        yield path


def test_interrupted() -> None:
    """F29: Ctrl-C leaves nothing behind."""
    terminal = Terminal()

    with pytest.raises(KeyboardInterrupt):
        list(shown(interrupted(3), PATHS, stream=terminal, clock=ticking(1.0)))

    assert terminal.getvalue().endswith("drafts/4.md" + ERASE)


def test_interrupted_while_it_is_drawn() -> None:
    """F29: also where Ctrl-C comes as soon as the line is there."""

    class Interrupted(Terminal):
        def flush(self) -> None:
            if self.getvalue().endswith(".md"):
                raise KeyboardInterrupt

    terminal = Interrupted()
    with pytest.raises(KeyboardInterrupt):
        list(shown(PATHS, PATHS, stream=terminal, clock=ticking(1.0)))

    assert terminal.getvalue().endswith("drafts/2.md" + ERASE)


def test_given_up() -> None:
    """Whoever stops half-way and closes has a clean line."""
    terminal = Terminal()
    reports = shown(PATHS, PATHS, stream=terminal, clock=ticking(1.0))
    next(reports)
    next(reports)
    reports.close()

    assert terminal.getvalue().endswith("drafts/3.md" + ERASE)


def test_a_stream_that_goes_away() -> None:
    """Where nobody sees it any more, the work goes on."""

    class Gone(Terminal):
        def write(self, _: str) -> int:
            raise OSError

    assert list(shown(PATHS, PATHS, stream=Gone(), clock=ticking(1.0))) == PATHS


WANTED: dict[str, tuple[dict[str, str], bool]] = {
    "a terminal": ({"TERM": "xterm"}, True),
    "without a name": ({}, True),
    "CI": ({"CI": "true"}, False),
    "CI, as some write it": ({"CI": "1"}, False),
    "no CI": ({"CI": "false"}, True),
    "a dumb terminal": ({"TERM": "dumb"}, False),
    "colour does not matter": ({"NO_COLOR": "1"}, True),
    "a narrow one": ({"COLUMNS": "19"}, False),
}


@pytest.mark.parametrize(("environ", "expected"), WANTED.values(), ids=WANTED)
def test_wanted(environ: dict[str, str], expected: bool) -> None:
    """Only someone who sits before a terminal is shown anything."""
    assert is_wanted(Terminal(), environ) is expected
    assert not is_wanted(io.StringIO(), {**environ, "FORCE_COLOR": "1"})


def test_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the terminals of Windows only those that understand escape sequences."""
    monkeypatch.setattr(sys, "platform", "win32")

    assert not is_wanted(Terminal(), {})
    assert is_wanted(Terminal(), {"WT_SESSION": "1"})


def test_no_standard_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without standard error there is nothing to show."""
    monkeypatch.setattr(sys, "stderr", None)

    assert list(shown(PATHS, PATHS)) == PATHS


LINES = {
    "room for all": (60, "a.md", "[##########..........] 1/2 drafts  a.md"),
    "no room for a bar": (40, "a.md", "1/2 drafts  a.md"),
    "a long name": (20, "abcdefghij.md", "1/2 drafts  abcde..."),
    "control characters": (
        60,
        "a\x1b[2J\r\n.md",
        "[##########..........] 1/2 drafts  a\\x1b[2J .md",
    ),
    "wide characters": (21, "漢字漢字漢字.md", "1/2 drafts  漢字漢..."),
}


@pytest.mark.parametrize(("width", "path", "expected"), LINES.values(), ids=LINES)
def test_lines(width: int, path: str, expected: str) -> None:
    """The line fits, and nothing in a file name steers the terminal."""
    assert text(1, ["x.md", path], width) == expected


@given(st.text(), st.integers(min_value=3, max_value=80))
def test_cut(words: str, width: int) -> None:
    """What is cut is as wide as asked for at most, and begins as it did."""
    found = cut(words, width)

    assert sum(map(progress._columns, found)) <= width
    assert found == words or (found.endswith("...") and words.startswith(found[:-3]))


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """Return a folder of thirty drafts, large enough for several processes."""
    (tmp_path / "ferry.yaml").write_text(FERRY, encoding="utf-8")
    for number in range(30):
        (tmp_path / f"{number:02}.md").write_text(f"{UNKNOWN} {number}.\n\n" * 50)
    return tmp_path


def watched(folder: Path, *words: str) -> tuple[subprocess.Popen[bytes], int]:
    """Start claimcheck with standard error on a terminal; return the terminal's other end."""
    import pty

    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*EAGER, *words],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=theirs,
        env=environment({"TERM": "xterm", "COLUMNS": "80", "CI": ""}),
    )
    os.close(theirs)
    return process, ours


def seen(terminal: int) -> str:
    """Return what is written to a terminal until all who write to it are gone."""
    found = b""
    while True:
        try:
            piece = os.read(terminal, 65_536)
        except OSError:  # how Linux says that nobody is left
            piece = b""
        if not piece:
            os.close(terminal)
            return found.decode()
        found += piece


@posix_only
@pytest.mark.parametrize("words", [("check", "--jobs=1"), ("check", "--jobs=2"), ("coverage",)])
def test_the_report_is_the_same(words: tuple[str, ...], drafts: Path) -> None:
    """Not a byte of standard output depends on what is shown, and nothing of it stays."""
    call = (*words, "--claims=ferry.yaml", "--output-format=json")

    process, terminal = watched(drafts, *call)
    assert process.stdout is not None
    with process.stdout as stream:
        out = stream.read()
    told = seen(terminal)

    assert process.wait(60) == 0
    assert out == run(*call, cwd=drafts).out
    assert "] 29/30 drafts  29.md" in told
    assert re.split(r"\r\x1b\[K", told)[-1] == ""


@posix_only
@pytest.mark.parametrize("jobs", [1, 2])
def test_ctrl_c(jobs: int, drafts: Path) -> None:
    """F29: interrupted in the middle, the line is clean and the code is 130."""
    for path in drafts.glob("2*.md"):
        path.write_text("It was the year of 5 fine ships and 9 fine days. " * 20_000)
    process, terminal = watched(
        drafts, "check", "--claims=ferry.yaml", f"--jobs={jobs}", "-o", "report.txt"
    )
    first = os.read(terminal, 64)
    process.send_signal(signal.SIGINT)
    told = first.decode() + seen(terminal)
    process.communicate(timeout=60)

    assert process.returncode == 130
    assert told.startswith(ERASE)
    assert told.endswith(ERASE)
    assert "Traceback" not in told
    assert not (drafts / "report.txt").exists()


def report(path: str | None, skipped: str | None = None) -> Report:
    return Report((), path, skipped=skipped)


COUNTS = {
    "none": ((), None),
    "one": ((report("a.md"),), None),
    "two": ((report("a.md"), report("b.md")), "2 drafts checked"),
    "one not": ((report("a.md"), report("b.md", "gone")), "2 drafts: 1 checked, 1 not checked"),
    "none of them": ((report("a", "gone"),) * 2, "2 drafts: 0 checked, 2 not checked"),
    "texts": ((report(None), report(None)), None),
    "with standard input": ((report("a.md"), report(None)), "2 drafts checked"),
}


@pytest.mark.parametrize(("documents", "expected"), COUNTS.values(), ids=COUNTS)
def test_drafts_are_counted(documents: tuple[Report, ...], expected: str | None) -> None:
    """The summary of several drafts says how many of them were checked."""
    lines = summary(Results(documents, RESULTS.claims, 0))

    counted = [line for line in lines if "draft" in line]
    assert counted == ([] if expected is None else [expected])


def test_width_of_the_terminal() -> None:
    """The width is that of standard error, whatever standard output is."""
    assert columns(Terminal(), {"COLUMNS": "33"}) == 33
