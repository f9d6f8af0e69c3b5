"""Check many drafts in several processes, and give the reports in the order of the drafts."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.cli.desk import Desk, Draft, one_by_one
from claimcheck.cli.exits import Exit
from claimcheck.model import Report

if TYPE_CHECKING:
    from concurrent.futures import Future

_CHUNK = 4  # drafts that a process is given at once
_MOST = 61  # processes; Windows cannot wait for more
# Bytes of drafts below which other processes take longer to start than they save: a fork takes
# some 50 ms, a new interpreter 400, and a process reads 60 kB of fresh prose in a second.
_WORTH_FORKING = 20_000
_WORTH_SPAWNING = 100_000

_desk = Desk()  # of a process that was started for this


def check_all(desk: Desk, drafts: tuple[Draft, ...], jobs: int) -> Iterator[Report]:
    """
    Yield the report of each draft.

    `jobs` is how many processes work on it, 0 for as many as there are cores. A process that dies
    takes no other draft with it: those that it had are reported as not checked.
    """
    workers = min(jobs or cores(), _MOST, (len(drafts) + _CHUNK - 1) // _CHUNK)
    if workers < 2 or not _is_worth_it(drafts):
        return one_by_one(desk, drafts)
    return _in_processes(desk, drafts, workers)


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _is_worth_it(drafts: tuple[Draft, ...]) -> bool:
    left = _WORTH_FORKING if _forks() else _WORTH_SPAWNING
    for draft in drafts:
        try:
            left -= os.stat(draft.path).st_size
        except (OSError, ValueError):
            continue  # reading it says so
        if left < 0:
            return True
    return False


def _forks() -> bool:
    return sys.platform.startswith("linux")


def _in_processes(desk: Desk, drafts: tuple[Draft, ...], workers: int) -> Iterator[Report]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import active_children, get_context

    chunks = [drafts[at : at + _CHUNK] for at in range(0, len(drafts), _CHUNK)]
    executor = ProcessPoolExecutor(
        workers,
        mp_context=get_context("fork" if _forks() else "spawn"),
        initializer=_start,
        initargs=(desk,),
    )
    _listen()
    try:
        futures = [executor.submit(_check, chunk) for chunk in chunks]
        for chunk, future in zip(chunks, futures, strict=True):
            yield from _reports(chunk, future)
    except BaseException:  # interrupted: what is under way is not waited for
        executor.shutdown(wait=False, cancel_futures=True)
        for process in active_children():
            process.terminate()
        raise
    executor.shutdown()


def _reports(chunk: tuple[Draft, ...], future: Future[tuple[Report, ...]]) -> tuple[Report, ...]:
    from concurrent.futures.process import BrokenProcessPool

    try:
        return future.result()
    except BrokenProcessPool:
        reason = "internal error: the process that checked it ended; try --jobs 1"
        return tuple(Report((), draft.path, skipped=reason) for draft in chunk)


def _listen() -> None:
    """Turn the wish that this process end into an exception, so that it ends the others, too."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, _end)


def _end(*_: object) -> None:
    raise SystemExit(Exit.TERMINATED)


def _start(desk: Desk) -> None:
    """Make a new process ready: Ctrl-C is for the one that waits for it."""
    global _desk  # noqa: PLW0603 - set once, when the process starts
    _desk = desk
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Do not outlive the process that asked, however it ended."""
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(Exit.TERMINATED)


def _check(drafts: tuple[Draft, ...]) -> tuple[Report, ...]:
    return tuple(one_by_one(_desk, drafts))
