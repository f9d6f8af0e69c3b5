"""The one table of exit codes, and the one place that chooses between them."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What `claimcheck` returns to the shell; all other codes are reserved."""

    CLEAN = 0
    FOUND = 1
    FAILED = 2
    NOTHING = 3
    INTERRUPTED = 130
    TERMINATED = 143


MEANINGS = {
    Exit.CLEAN: "nothing that --fail-on names was found",
    Exit.FOUND: "something that --fail-on names was found",
    Exit.FAILED: "the work could not be done: usage, claim file, unreadable draft, internal error",
    Exit.NOTHING: "there was nothing to check",
    Exit.INTERRUPTED: "interrupted",
    Exit.TERMINATED: "told to end (SIGTERM) while several processes were at work",
}


def choose(*, found: bool, failed: bool, empty: bool, exit_zero: bool = False) -> Exit:
    """
    Return the code of a finished run.

    What was not checked is never reported as clean, so `failed` wins over all else; `exit_zero`
    only ever turns a finding into success.
    """
    if failed:
        return Exit.FAILED
    if found:
        return Exit.CLEAN if exit_zero else Exit.FOUND
    return Exit.NOTHING if empty else Exit.CLEAN
