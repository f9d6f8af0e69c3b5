"""What is said beside a report where a call was probably meant otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.cli import app
from tests.cli.runner import UNKNOWN, WRONG

OTHER = (
    "claimcheck: no claims were named, and none of the bundled ones is about this; "
    'yours: --claims PATH, or claims = ["PATH"] in claimcheck.toml\n'
)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder with one draft."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.md").write_text(f"{UNKNOWN}\n", encoding="utf-8")
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    """Run the words; return the exit code and what was said on standard error."""
    code = app.run(words)
    return code, capsys.readouterr().err


def test_drafts_that_the_bundled_claims_are_not_about(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever forgot to name claims is told so: all else looks like a clean draft."""
    assert said(capsys, "check", "draft.md") == (0, OTHER)


@pytest.mark.parametrize("text", ["China has 378,000 AI patents.", "It was a lovely morning."])
def test_drafts_for_the_bundled_claims(
    here: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    """Nothing is said where a bundled claim is about the draft, or nothing has to be checked."""
    (here / "draft.md").write_text(f"{text}\n", encoding="utf-8")

    assert said(capsys, "check", "draft.md") == (0, "")


def test_claims_that_were_named(claims: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is said of claims that were named, even where none is about the draft."""
    assert said(capsys, "check", "draft.md", "--claims", claims) == (0, "")


def test_sentence_without_quotation_marks(claims: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A sentence that the shell has taken apart is noticed."""
    told = (
        "claimcheck verify: 8 texts of one word each were read; put a sentence in quotation marks\n"
    )

    assert said(capsys, "verify", "--claims", claims, *WRONG.split()) == (0, told)


@pytest.mark.parametrize("texts", [(WRONG, WRONG, WRONG), ("One.", "Two.")], ids=str)
def test_several_texts(
    claims: str, capsys: pytest.CaptureFixture[str], texts: tuple[str, ...]
) -> None:
    """Several texts are several texts."""
    assert "quotation marks" not in said(capsys, "verify", "--claims", claims, *texts)[1]


def test_text_in_the_place_of_a_path(claims: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A sentence is no file; what checks sentences is named."""
    code, told = said(capsys, "check", WRONG, "--claims", claims)

    assert code == 2
    assert told.endswith(
        'claimcheck check: it reads files; to check a text: claimcheck verify "…"\n'
    )


def test_file_in_the_place_of_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    """What checks a file is named."""
    told = (
        "claimcheck: no such command: draft.md; "
        "to check a file or a folder: claimcheck check draft.md (see claimcheck --help)\n"
    )

    assert said(capsys, "draft.md") == (2, told)


@pytest.mark.parametrize(
    ("option", "meant"),
    [
        ("--format", ', did you mean "--output-format"?'),
        ("--output", ', did you mean "--output-format" or "--output-file"?'),
        ("--claim", ', did you mean "--claims"?'),
        ("--f", ""),
        ("-f", ""),
    ],
)
def test_options_under_another_name(
    capsys: pytest.CaptureFixture[str], option: str, meant: str
) -> None:
    """An option is found by a slip of its name, and by a part of it."""
    told = f"claimcheck check: no such option: {option}{meant} (see claimcheck check --help)\n"

    assert said(capsys, "check", "draft.md", option, "x") == (2, told)


def test_code_that_is_misspelt(claims: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A word that is nearly a code is text, and the code is named."""
    code, told = said(capsys, "explain", "quantiti", "--claims", claims)

    assert code == 0
    assert told.endswith(
        'claimcheck explain: quantiti was read as text, not as a code, did you mean "quantity"?\n'
    )
