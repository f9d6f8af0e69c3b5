"""
`claimcheck check --watch`: check again whenever something changes that has a say in the report.

Files are looked at twice a second, with no library that waits for the system to tell: that needs a
thread, has a limit of files that differs from system to system, and sees nothing on network drives
and in containers, while a look at a thousand files takes some milliseconds.
"""

from __future__ import annotations

import os
import sys
import time
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from claimcheck.cli import checking, drafts, streams
from claimcheck.cli.exits import Exit
from claimcheck.errors import ClaimcheckError, UsageError
from claimcheck.reports.entries import count_of
from claimcheck.reports.escape import one_line

if TYPE_CHECKING:
    from claimcheck.cli.options import Call

_State = tuple[int, int, int, int] | None  # of a file; None where there is none
_States = dict[str, _State]
_Paths = Callable[[], Iterable[str]]

_OPTION = "--watch"
_EVERY = 0.5  # seconds between two looks
_SETTLED = 0.2  # seconds without a change after which a burst of them is over
_BURST = 10  # looks after which a burst that does not end is not waited for
_LISTED = 2.0  # seconds between two searches for drafts that are new
_SHARE = 20  # and so many times as long as a search takes
_CLEAR = "\x1b[2J\x1b[H"
_WRITES = ("fix", "write_baseline", "add_ignore")  # options that would answer to their own changes


def again(words: Sequence[str], parsed: Namespace, call: Call) -> int:
    """
    Run `claimcheck check` with `words` now, and after every change; return 130 for Ctrl-C.

    Each run is one of its own: a mistake in a claim file or in the configuration is reported, and
    the next change may mend it. Raises `UsageError` where that cannot be.
    """
    paths: list[str] = parsed.path or ["."]
    if drafts.STANDARD_INPUT in paths:
        raise UsageError("claimcheck check: --watch cannot watch standard input")
    for name in _WRITES:
        if getattr(parsed, name):
            option = name.replace("_", "-")
            raise UsageError(f"claimcheck check: --{option} and --watch cannot be combined")
    once = ["check", *_without_option(words)]

    def run() -> int:
        from claimcheck.cli import app

        return app.run(once)

    return watch(run, lambda: _sources(paths, call))


def _without_option(words: Sequence[str]) -> list[str]:
    end = words.index("--") if "--" in words else len(words)
    return [*(word for word in words[:end] if word != _OPTION), *words[end:]]


def watch(run: Callable[[], int], paths: _Paths) -> int:
    """
    Call `run` now, and again whenever a file of `paths` changes, appears or goes.

    `paths` is asked anew every few seconds. Returns the code of the run or the Ctrl-C that ends it.
    Raises what `paths` raises when it is first asked.
    """
    files = _Files(paths)
    try:
        before = files.states()
        while True:
            code = run()
            if code in (Exit.INTERRUPTED, Exit.TERMINATED):
                return code
            number = count_of(len(before), "file")
            streams.say(f"claimcheck: watching {number} for changes; Ctrl-C ends it")
            after = _changed(files, before)
            _clear()
            streams.say(f"claimcheck: {_difference(before, after)}")
            before = after
    except KeyboardInterrupt:
        return Exit.INTERRUPTED


def _changed(files: _Files, before: _States) -> _States:
    """Wait until something is not as it was `before`, and then until nothing more changes."""
    now = before
    while now == before:
        time.sleep(_EVERY)
        now = files.states()
    for _ in range(_BURST):
        time.sleep(_SETTLED)
        earlier, now = now, files.states(search=True)
        if now == earlier:
            break
    return now


class _Files:
    """The files that are watched."""

    def __init__(self, paths: _Paths) -> None:
        self._paths = paths
        self._names = tuple(paths())
        self._due = time.monotonic() + _LISTED

    def states(self, *, search: bool = False) -> _States:
        """Return the state of each file; `search` for new ones even if that was done lately."""
        if search or time.monotonic() >= self._due:
            self._search()
        return {name: _state(name) for name in self._names}

    def _search(self) -> None:
        began = time.monotonic()
        with suppress(ClaimcheckError):  # a broken configuration; the next run says what is wrong
            self._names = tuple(self._paths())
        took = time.monotonic() - began
        self._due = began + took + max(_LISTED, _SHARE * took)


def _state(name: str) -> _State:
    """Return what differs once a file has been written to, or replaced by another one."""
    try:
        told = os.stat(name)  # thousands of them, twice a second
    except (OSError, ValueError):
        return None
    return told.st_mtime_ns, told.st_ctime_ns, told.st_size, told.st_ino


def _difference(before: _States, after: _States) -> str:
    """Return in words what has changed."""
    names = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    if not names:
        return "changed, and changed back"
    more = f" and {count_of(len(names) - 1, 'other')}" if len(names) > 1 else ""
    gone = after.get(names[0]) is None
    return f"{one_line(names[0])}{more} {'is gone' if gone and not more else 'changed'}"


def _clear() -> None:
    """Clear the screen for the next report, where there is one."""
    if streams.screen(sys.stdout, {"TERM": os.environ.get("TERM", "")}).table:
        streams.write([_CLEAR])


def _sources(paths: Sequence[str], call: Call) -> Iterator[str]:
    """Yield the drafts that `paths` name, and every file that has a say in what is said of them."""
    from claimcheck.claims.load import files_of

    resolver = call.resolver()
    here = resolver.here()
    found = tuple(drafts.gather(paths, resolver, None))
    written = {_place(it.file) for it in checking.targets(here) if it.file is not None}
    for item in found:
        if _place(item.path) not in written:  # the report itself
            yield item.path
    for settings in dict.fromkeys((here, *(it.settings for it in found))):
        yield from settings.files
        yield from files_of(settings.claims)
        if settings.baseline is not None:
            yield settings.baseline


def _place(path: str) -> str:
    return os.path.abspath(path)
