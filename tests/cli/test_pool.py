"""Several processes check drafts as one would, only sooner."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from claimcheck.cli import pool
from claimcheck.cli.desk import Desk, Draft
from claimcheck.config.settings import Settings
from claimcheck.model import Report
from tests.cli.runner import FERRY, PROGRAM, RIGHT, WRONG, environment, run
from tests.platforms import posix_only


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """Return a folder of thirty drafts, large enough for several processes."""
    (tmp_path / "ferry.yaml").write_text(FERRY, encoding="utf-8")
    for number in range(30):
        text = f"Draft {number}.\n\n{WRONG if number % 3 else RIGHT}\n\n" + "It was fine.\n\n" * 100
        (tmp_path / f"{number:02}.md").write_text(text, encoding="utf-8")
    (tmp_path / "15.md").write_bytes(b"\xff")
    return tmp_path


def settings(folder: Path) -> Settings:
    return Settings(claims=(str(folder / "ferry.yaml"),))


def test_same_bytes(drafts: Path) -> None:
    """One process or four: the same report, in the order of the drafts."""
    call = ("check", "--claims=ferry.yaml", "--output-format=json")

    one, four = (run(*call, f"--jobs={jobs}", cwd=drafts) for jobs in (1, 4))

    assert one == four
    assert one.code == 2  # for 15.md
    assert one.out.count(b'"path"') == 30


def test_processes_are_used(drafts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many drafts are given to other processes; few, or small ones, are not."""
    used: list[int] = []

    def record(desk: Desk, drafts: tuple[Draft, ...], workers: int) -> list[Report]:
        used.append(workers)
        return []

    monkeypatch.setattr(pool, "_in_processes", record)
    found = tuple(Draft(str(path), settings(drafts)) for path in sorted(drafts.glob("*.md")))

    list(pool.check_all(Desk(), found, 4))
    list(pool.check_all(Desk(), found, 100))
    list(pool.check_all(Desk(), found, 1))
    list(pool.check_all(Desk(), found[:4], 4))
    list(pool.check_all(Desk(), (found[15],) * 30, 4))

    assert used == [4, 8]


@posix_only
def test_a_process_that_dies(drafts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that is killed is said of its drafts, and ends nothing."""

    def die(desk: Desk, drafts: tuple[Draft, ...]) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    monkeypatch.setattr(pool, "one_by_one", die)
    found = tuple(Draft(str(path), settings(drafts)) for path in sorted(drafts.glob("*.md")))

    reports = list(pool.check_all(Desk(), found, 2))

    assert [it.path for it in reports] == [it.path for it in found]
    assert all(it.skipped and "the process that checked it ended" in it.skipped for it in reports)


@posix_only
@pytest.mark.parametrize(
    ("sent", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -signal.SIGKILL)],
)
def test_interrupted(sent: signal.Signals, code: int, drafts: Path) -> None:
    """F29: whatever ends the process ends all, at once, and nothing is half written or said."""
    for path in drafts.glob("*.md"):
        path.write_text("It was the year of 5 fine ships and 9 fine days. " * 20_000)
    process = subprocess.Popen(
        [*PROGRAM, "check", "--claims=ferry.yaml", "--jobs=2", "--no-cache", "-o", "report.txt"],
        cwd=drafts,
        stderr=subprocess.PIPE,
        env=environment(),
        start_new_session=True,
    )
    time.sleep(1.5)
    process.send_signal(sent)
    _, told = process.communicate(timeout=30)

    assert process.returncode == code
    assert told == b""
    assert not (drafts / "report.txt").exists()
    assert _left(process.pid) == ""


def _left(group: int) -> str:
    """Return the processes that are left of a session, once they had time to go."""
    for _ in range(50):
        found = subprocess.run(
            ["ps", "-o", "pid=,args=", "-g", str(group)],
            capture_output=True,
            text=True,
            check=False,
        ).stdout
        if not found:
            break
        time.sleep(0.1)
    return found
