"""Run claimcheck inside this process, and read what it says as the program would that asked."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Callable
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

from claimcheck.cli import app
from claimcheck.reports import FORMATS, MACHINE

CODES = {0, 1, 2, 3}
EVERY = tuple(FORMATS)


class Said(NamedTuple):
    """What a call left behind."""

    code: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        """The report, which has to be UTF-8."""
        return self.out.decode()


def call(*words: str, stdin: bytes = b"") -> Said:
    """Run claimcheck with `words`; `stdin` is what comes on standard input."""
    out, err = io.BytesIO(), io.BytesIO()
    with (
        pytest.MonkeyPatch.context() as patch,
        io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8") as given,
        io.TextIOWrapper(out, encoding="utf-8") as stdout,
        io.TextIOWrapper(err, encoding="utf-8") as stderr,
    ):
        patch.setattr("sys.stdin", given)
        with contextlib.redirect_stdout(stdout), contextlib.redirect_stderr(stderr):
            code = app.run(words)
        stdout.flush()
        stderr.flush()
        return Said(code, out.getvalue(), err.getvalue().decode())


def sound(said: Said) -> Said:
    """Return `said` if it is what every call has to leave: a code of the table, no traceback."""
    everything = said.text + said.err
    assert said.code in CODES, said
    assert "Traceback" not in everything, said.err
    assert "internal error:" not in everything, said.err
    return said


def well_formed(form: str, report: bytes) -> None:
    """Assert that a report is one document of its format, for a reader that knows no mercy."""
    text = report.decode()
    if form in MACHINE:
        assert not any(sign in text for sign in ("\x1b", "\x9b", "\x00", "\x08")), form
    if form in _READERS:
        _READERS[form](text)


def _one(text: str) -> None:
    json.loads(text, parse_constant=_no_number)
    assert text.isascii() or "\ufffd" in text or text.encode()


def _lines(text: str) -> None:
    for line in text.removesuffix("\n").split("\n") if text else ():
        assert isinstance(json.loads(line, parse_constant=_no_number), dict)


def _no_number(name: str) -> float:
    raise AssertionError(f"{name} is not JSON")


def _xml(text: str) -> None:
    ElementTree.fromstring(text.encode())


def _commands(text: str) -> None:
    for line in text.split("\n"):
        assert line == "" or line.startswith(("::error ", "::warning ", "::notice ", "… and "))


def _page(text: str) -> None:
    assert text.startswith("<!DOCTYPE html>")
    assert text.rstrip().endswith("</html>")


_READERS: dict[str, Callable[[str], None]] = {
    "json": _one,
    "sarif": _one,
    "gitlab": _one,
    "rdjson": _one,
    "jsonl": _lines,
    "rdjsonl": _lines,
    "junit": _xml,
    "github": _commands,
    "html": _page,
}  # `markdown`, `rich` and `concise` have no grammar that could be broken
