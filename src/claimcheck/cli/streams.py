"""Standard streams: how they are set up, written to, and what may go wrong with them.

Standard output holds the report alone; every other line goes to standard error.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TextIO

from claimcheck.errors import ClaimcheckError
from claimcheck.reports.screen import PAPER, Screen

if TYPE_CHECKING:
    from pathlib import Path


class OutputError(ClaimcheckError):
    """The report could not be written where it was to go."""


def prepare() -> None:
    """Make the standard streams able to write any text without raising."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def say(message: str) -> None:
    """Write lines to standard error; where it is gone there is nobody to tell."""
    if sys.stderr is None:
        return
    from claimcheck.reports.escape import visible

    try:
        sys.stderr.write(visible(message) + "\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        _silence(sys.stderr)


def internal_error(error: Exception) -> str:
    """Return what nobody foresaw in one line; --traceback shows where it came from, too."""
    if "--traceback" in sys.argv or os.environ.get("CLAIMCHECK_TRACEBACK") == "1":
        import traceback

        say("".join(traceback.format_exception(error)).rstrip())
    detail = " ".join(f"{type(error).__name__}: {error}".split()).rstrip(": ")
    return f"internal error: {detail}; please report this"


def screen(stream: TextIO | None, environ: Mapping[str, str]) -> Screen:
    """Decide once how to show a report on `stream`: see docs/output.md, "Colour"."""
    if stream is None:
        return PAPER
    smart = _is_terminal(stream) and environ.get("TERM") != "dumb"
    clicolor_force = environ.get("CLICOLOR_FORCE", "")
    forced = bool(environ.get("FORCE_COLOR")) or clicolor_force not in ("", "0")
    wanted = forced or environ.get("CLICOLOR") != "0"
    table = smart or forced
    return Screen(
        table=table,
        colour=table and wanted and not environ.get("NO_COLOR"),
        width=columns(stream, environ) if table else PAPER.width,
        ascii_only=not (stream.encoding or "").lower().startswith("utf"),
    )


def _is_terminal(stream: TextIO) -> bool:
    try:
        return stream.isatty()
    except (OSError, ValueError):
        return False


def columns(stream: TextIO | None, environ: Mapping[str, str]) -> int:
    """Return how wide `stream` is: what COLUMNS says, else its own size, else 80."""
    told = environ.get("COLUMNS", "")
    if told.isascii() and told.isdigit() and int(told[:6]) > 0:
        return int(told[:6])
    try:
        return os.get_terminal_size(stream.fileno() if stream else -1).columns or 80
    except (OSError, ValueError):
        return 80


def write(chunks: Iterable[str], *, exact: bool = False) -> None:
    """
    Write a report to standard output.

    `exact` means UTF-8 whatever the encoding of the stream, as machine formats are. A reader that
    has gone away, or a closed standard output, is no error: the exit code still tells the verdict.
    Raises `OutputError` when the text cannot be written (a full disk).
    """
    stream = sys.stdout
    if stream is None:
        return
    try:
        buffer = getattr(stream, "buffer", None)
        if exact and buffer is not None:
            stream.flush()
            for chunk in chunks:
                buffer.write(chunk.encode())
        else:
            for chunk in chunks:
                stream.write(chunk)
        stream.flush()
    except BrokenPipeError:
        _silence(stream)
    except OSError as error:
        _silence(stream)
        raise OutputError(f"cannot write the report: {error.strerror or error}") from error


def _silence(stream: TextIO) -> None:
    """Send what is left in `stream` nowhere, so that the interpreter's last flush is quiet."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        return


def write_grid(head: Sequence[str], rows: Iterable[Sequence[str]], *, indent: int = 0) -> None:
    """Write a table to standard output, as wide as it is; raises `OutputError`."""
    target = screen(sys.stdout, os.environ)
    if target.table:
        from claimcheck.reports.terminal import grid

        write(grid(head, rows, target, indent=indent))
    else:
        from claimcheck.reports.plain import grid as plain_grid

        write(plain_grid(head, rows, indent=indent))


def write_file(name: str, chunks: Iterable[str]) -> None:
    """
    Write a report to the file `name`, whole or not at all.

    Devices and pipes are written to as they are. Raises `OutputError`.
    """
    from pathlib import Path

    try:
        target = Path(name).resolve()  # through a link, so that the link stays
        if target.exists() and not target.is_file():
            with target.open("w", encoding="utf-8", newline="\n") as device:
                device.writelines(chunks)
        else:
            _replace(target, chunks)
    except BrokenPipeError:
        return
    except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: links in a circle
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise OutputError(f"cannot write {name}: {reason or error}") from error


def _replace(target: Path, chunks: Iterable[str]) -> None:
    from claimcheck.cli.rewriting import undisturbed

    temporary = target.with_name(f"{target.name}.{os.getpid()}.tmp")
    temporary.unlink(missing_ok=True)  # of a killed process that had the same number
    with undisturbed():
        try:
            with temporary.open("x", encoding="utf-8", newline="\n") as file:
                file.writelines(chunks)
            if target.exists():
                temporary.chmod(target.stat().st_mode & 0o7777)
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
