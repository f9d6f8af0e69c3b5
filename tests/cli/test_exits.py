"""The exit code of every way in which a run can end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck.cli import app
from claimcheck.cli.exits import Exit, choose
from claimcheck.documents import Document
from claimcheck.model import Report
from tests.cli.runner import COLOUR, RIGHT, UNKNOWN, WRONG, run


@pytest.mark.parametrize(
    ("found", "failed", "empty", "exit_zero", "expected"),
    [
        (False, False, False, False, Exit.CLEAN),
        (True, False, False, False, Exit.FOUND),
        (True, False, False, True, Exit.CLEAN),
        (True, True, False, False, Exit.FAILED),
        (True, True, False, True, Exit.FAILED),
        (False, True, True, True, Exit.FAILED),
        (False, False, True, False, Exit.NOTHING),
        (False, False, True, True, Exit.NOTHING),
    ],
)
def test_choice(found: bool, failed: bool, empty: bool, exit_zero: bool, expected: Exit) -> None:
    """What was not checked wins over what was found; --exit-zero forgives findings alone."""
    assert choose(found=found, failed=failed, empty=empty, exit_zero=exit_zero) is expected


CODES = {
    "supported": (("verify", RIGHT), 0),
    "refuted": (("verify", WRONG), 1),
    "one of several": (("verify", RIGHT, WRONG), 1),
    "refuted, forgiven": (("verify", WRONG, "--exit-zero"), 0),
    "refuted, not asked for": (("verify", WRONG, "--fail-on", "unsourced"), 0),
    "unsourced": (("verify", UNKNOWN), 0),
    "unsourced, asked for": (("verify", UNKNOWN, "--fail-on", "refuted,unsourced"), 1),
    "by its reason": (("verify", WRONG, "--fail-on", "quantity"), 1),
    "nothing checkable": (("verify", COLOUR), 0),
    "nothing checkable never fails": (("verify", COLOUR, "--fail-on", "not_enough_info"), 0),
    "ignored": (("verify", WRONG, "--ignore", "passengers-2024"), 0),
    "ignored by tag": (("verify", WRONG, "--ignore", "tag:traffic"), 0),
    "not selected": (("verify", WRONG, "--select", "fleet"), 0),
    "empty text": (("verify", ""), 3),
    "blank text": (("verify", " \n "), 3),
    "a path for a text": (("verify", "README.mdd"), 3),
    "unknown option": (("verify", "--nonsense"), 2),
    "unknown name in --select": (("verify", WRONG, "--select", "no-such-claim"), 2),
    "claim file missing": (("verify", RIGHT, "--claims", "no-such-file.yaml"), 2),
    "draft missing": (("check", "no-such-draft.md"), 2),
    "unknown command": (("frobnicate",), 2),
    "no command": ((), 2),
    "help": (("--help",), 0),
    "help of a command": (("verify", "--help"), 0),
    "version": (("--version",), 0),
    "explain a code": (("explain", "quantity"), 0),
    "claims without a command": (("claims",), 2),
    "claims, unknown command": (("claims", "frobnicate"), 2),
    "claims list": (("claims", "list"), 0),
    "claims show": (("claims", "show", "fleet"), 0),
    "claims show, unknown": (("claims", "show", "flet"), 2),
    "claims lint": (("claims", "lint"), 0),
    "claims schema": (("claims", "schema"), 0),
}
_WITH_CLAIMS = ("verify", "check", "list", "show", "lint")


@pytest.mark.parametrize(("words", "code"), CODES.values(), ids=CODES)
def test_codes(
    words: tuple[str, ...],
    code: int,
    claims: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Each way to end has its code, and says why on standard error where it is not a verdict."""
    monkeypatch.chdir(tmp_path)
    takes = [word for word in words if word in _WITH_CLAIMS]
    given = ("--claims", claims) if takes and "--claims" not in words else ()

    assert app.run([*words, *given]) == code

    told = capsys.readouterr()
    assert "Traceback" not in told.err
    assert (told.err != "") or code in (0, 1)


@pytest.mark.parametrize(
    ("words", "stdin", "code"),
    [
        (("verify", RIGHT), b"", 0),
        (("verify", "-"), WRONG.encode(), 1),
        (("check", "."), b"", 2),
        (("verify",), b"", 3),
    ],
    ids=["clean", "found", "failed", "nothing"],
)
def test_processes(
    words: tuple[str, ...], stdin: bytes, code: int, claims: str, tmp_path: Path
) -> None:
    """The shell sees the same codes."""
    (tmp_path / "binary.md").write_bytes(b"\0\1\2")

    assert run(*words, "--claims", claims, stdin=stdin, cwd=tmp_path).code == code


def test_internal_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What nobody foresaw is one line and code 2; a traceback only where it is asked for."""

    def broken(words: object) -> int:
        raise RuntimeError("first line\nsecond line")

    monkeypatch.setattr("claimcheck.cli.verify.main", broken)

    assert app.run(["verify", "x"]) == Exit.FAILED
    told = capsys.readouterr().err
    assert told.startswith("claimcheck: internal error: RuntimeError: first line second line;")
    assert told.count("\n") == 1

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", ["claimcheck", "verify", "x", "--traceback"])
        assert app.run(["verify", "x", "--traceback"]) == Exit.FAILED
    assert "Traceback" in capsys.readouterr().err

    monkeypatch.setenv("CLAIMCHECK_TRACEBACK", "1")
    assert app.run(["verify", "x"]) == Exit.FAILED
    assert "Traceback" in capsys.readouterr().err


def test_interrupt(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """An interrupt is quiet and has its own code."""

    def interrupted(words: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("claimcheck.cli.verify.main", interrupted)

    assert app.run(["verify", "x"]) == 130
    assert capsys.readouterr() == ("", "")


def test_skipped_documents_do_not_hide_the_others(
    claims: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One unreadable draft among others makes the code 2; the others are still reported."""
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    (drafts / "a.md").write_text(WRONG)
    (drafts / "b.md").write_bytes(b"\x89PNG\r\n\x1a\n\0")
    (drafts / "c.md").write_text(RIGHT)

    code = app.run(["check", str(drafts), "--claims", claims, "--output-format", "json"])

    told = capsys.readouterr()
    documents = json.loads(told.out)["documents"]
    assert code == Exit.FAILED
    assert [bool(document["skipped"]) for document in documents] == [False, True, False]
    assert [len(document["sentences"]) for document in documents] == [1, 0, 1]
    assert "not checked" in told.err
    assert "b.md" in told.err


def test_internal_error_in_one_document(
    claims: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """An unforeseen error while one draft is checked does not keep the others from being so."""
    from claimcheck.check import Checker

    (tmp_path / "a.md").write_text("boom")
    (tmp_path / "b.md").write_text(WRONG)
    check = Checker.check_document

    def broken(self: Checker, document: Document, path: str | None = None) -> Report:
        if document.text == "boom":
            raise RuntimeError("boom")
        return check(self, document, path)

    monkeypatch.setattr(Checker, "check_document", broken)

    code = app.run(["check", str(tmp_path), "--claims", claims])

    told = capsys.readouterr()
    assert code == Exit.FAILED
    assert "refuted (quantity)" in told.out
    assert "a.md: internal error: RuntimeError: boom; please report this" in told.err
    assert "Traceback" not in told.err


def test_a_folder_without_drafts(
    claims: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder with nothing in it is nothing to check, and is said to be so."""
    (tmp_path / "empty").mkdir()

    assert app.run(["check", str(tmp_path / "empty"), "--claims", claims]) == Exit.NOTHING
    assert "there is no draft" in capsys.readouterr().err
