"""Run what may never end, or want all memory there is, in a process of its own.

`multiprocessing` with "spawn" works on every system, and hands the child nothing but the bytes.
What comes back is JSON, so that nothing that a hostile file made of the child reaches the parent.
"""

from __future__ import annotations

import json
import multiprocessing
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from claimcheck import limits
from claimcheck.errors import DocumentError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_PATIENCE = 2  # how many times the seconds of computing may pass on the clock of a busy machine
_LARGEST_ANSWER = 4 * limits.MAX_DOCUMENT_BYTES
_TOO_MUCH = "Reading it takes too much memory (more than {:,.0f} MB); is it damaged?"
_TOO_LONG = "It cannot be read within {:,.0f} seconds; is it damaged?"


class Bounds(NamedTuple):
    """Seconds of computing and bytes of memory. Windows knows neither: there the clock decides."""

    seconds: float
    memory: int


def run_confined(work: Callable[[bytes], object], data: bytes, bounds: Bounds) -> object:
    """
    Return what `work`, a function of a module, makes of `data`: anything that JSON can hold.

    Raises `DocumentError` where `work` does, where it fails in any other way, and where it breaks
    `bounds`.
    """
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_serve, args=(sender, work, data, bounds))
    # The workers of a multiprocessing.Pool may have no children. This one never outlives its call.
    here = multiprocessing.current_process()
    kept, here.daemon = here.daemon, False
    try:
        process.start()
        sender.close()
        with suppress(EOFError, OSError):
            if not receiver.poll(bounds.seconds * _PATIENCE):
                raise DocumentError(_TOO_LONG.format(bounds.seconds))
            return _answer(receiver.recv_bytes(_LARGEST_ANSWER))
        process.join(bounds.seconds)
        if process.exitcode is not None and -process.exitcode == _out_of_time():
            raise DocumentError(_TOO_LONG.format(bounds.seconds))
    except (BrokenPipeError, EOFError):
        pass  # it died before it had read what it was given
    finally:
        if process.pid is not None:
            process.kill()
            process.join()
        process.close()
        receiver.close()
        sender.close()
        here.daemon = kept
    raise DocumentError("It cannot be read: reading it broke off; is it damaged?")


def _answer(message: bytes) -> object:
    """Return what the child found, raise what it raised."""
    answer = json.loads(message)
    if "error" in answer:
        raise DocumentError(answer["error"])
    return answer["found"]


def _serve(
    sender: Connection, work: Callable[[bytes], object], data: bytes, bounds: Bounds
) -> None:
    """Be the child: set the bounds, work, and tell."""
    import logging
    import signal
    import warnings

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends us
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    _confine(bounds)
    try:
        answer: dict[str, object] = {"found": work(data)}
    except DocumentError as error:
        answer = {"error": str(error)}
    except MemoryError:
        answer = {"error": _TOO_MUCH.format(bounds.memory / 1_000_000)}
    except ImportError as error:
        answer = {"error": f"Reading it needs more than is installed ({error.name})."}
    except Exception as error:  # whatever a damaged file makes of a library
        answer = {"error": f"It is damaged, and cannot be read ({type(error).__name__})."}
    with suppress(OSError):  # the parent has gone
        sender.send_bytes(json.dumps(answer).encode("ascii"))


def _confine(bounds: Bounds) -> None:
    """Set what the system enforces: computing time and memory, and that no dump is written."""
    if sys.platform == "win32":
        return
    import resource

    wanted = (
        (resource.RLIMIT_CPU, max(int(bounds.seconds), 1)),
        (resource.RLIMIT_AS, bounds.memory),
        (resource.RLIMIT_CORE, 0),
    )
    for what, most in wanted:
        hard = resource.getrlimit(what)[1]
        soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with suppress(OSError, ValueError):  # macOS does not know all of them
            resource.setrlimit(what, (soft, hard))


def _out_of_time() -> int:
    """Return the signal that ends a process that has computed too long."""
    import signal

    return getattr(signal, "SIGXCPU", 0)
