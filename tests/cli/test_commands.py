"""What each command shows, and where."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck.cli import app
from claimcheck.model import Reason
from tests.cli.runner import COLOUR, RIGHT, UNKNOWN, WRONG

Capture = pytest.CaptureFixture[str]


def test_verify_shows_everything(claims: str, capsys: Capture) -> None:
    """Verdict, reason, the draft's words marked, the difference, the claim and its source."""
    assert app.run(["verify", WRONG, "--claims", claims]) == 1

    lines = capsys.readouterr().out.splitlines()
    at = lines[1].index("2.4 million")
    assert lines[0] == "refuted (quantity)  line 1"
    assert lines[1] == f"  draft   {WRONG}"
    assert lines[2][at : at + 11] == "^" * 11
    assert lines[3] == "  why     2.4 million for 4.2 million"
    assert lines[4] == f"  claim   passengers-2024: {RIGHT}"
    assert lines[5] == (
        "  source  Annual report 2024, Harbour Ferries Ltd, 2025-03-01, https://ferries.example/2024"
    )
    assert lines[-2] == "1 sentence read: 1 refuted, 0 supported, 0 not_enough_info"
    assert lines[-1] == f"claims: {claims} (2 claims)"


def test_the_bundled_set_is_named(capsys: Capture) -> None:
    """Without --claims the report says that the bundled set was used, and how large it is."""
    app.run(["verify", COLOUR])

    assert "claims: bundled claim set (" in capsys.readouterr().out


def test_all_shows_the_rest(claims: str, capsys: Capture) -> None:
    """A sentence with nothing to check is counted, and shown only with --all."""
    app.run(["verify", COLOUR, "--claims", claims])
    few = capsys.readouterr().out
    app.run(["verify", COLOUR, "--claims", claims, "--all"])
    every = capsys.readouterr().out

    assert COLOUR not in few
    assert "1 with nothing to check" in few
    assert f"  draft   {COLOUR}" in every


def test_texts_are_documents_of_their_own(claims: str, capsys: Capture) -> None:
    """Nothing is carried over from one TEXT to the next."""
    app.run(["verify", RIGHT, WRONG, "--claims", claims, "--output-format", "json"])

    documents = json.loads(capsys.readouterr().out)["documents"]
    assert [document["path"] for document in documents] == [None, None]
    assert [document["sentences"][0]["start"] for document in documents] == [0, 0]


def test_check_names_the_place(claims: str, tmp_path: Path, capsys: Capture) -> None:
    """Path, line and column are those of the words that decided, in Markdown too."""
    draft = tmp_path / "draft.md"
    draft.write_text(f"---\ntitle: x\n---\n# Year\n\nIt was **good**. {WRONG}\n", encoding="utf-8")

    app.run(["check", str(draft), "--claims", claims, "--output-format", "concise"])

    told = capsys.readouterr()
    column = len("It was **good**. ") + WRONG.index("2.4") + 1
    assert told.out == (
        f"{draft}:6:{column}: refuted[quantity] passengers-2024: 2.4 million for 4.2 million\n"
    )
    assert "1 refuted" in told.err


def test_select_and_ignore(claims: str, capsys: Capture) -> None:
    """What is not selected, or ignored, is neither shown nor counted."""
    words = ["verify", WRONG, UNKNOWN, "--claims", claims, "--output-format", "json"]

    def listed(*more: str) -> list[str | None]:
        app.run([*words, *more])
        documents = json.loads(capsys.readouterr().out)["documents"]
        return [sentence["reason"] for it in documents for sentence in it["sentences"]]

    assert listed() == ["quantity", "unsourced"]
    assert listed("--select", "unsourced") == ["unsourced"]
    assert listed("--ignore", "unsourced") == ["quantity"]
    assert listed("--select", "tag:traffic,unsourced") == ["quantity", "unsourced"]
    assert listed("--select", "refuted", "--ignore", "passengers-2024") == []


def test_unknown_name_in_select(claims: str, capsys: Capture) -> None:
    """A name that selects nothing is a mistake, with the nearest that would."""
    app.run(["verify", WRONG, "--claims", claims, "--select", "passengers-2023"])

    assert 'did you mean "passengers-2024"?' in capsys.readouterr().err


def test_claim_file_mistakes_are_lines(tmp_path: Path, capsys: Capture) -> None:
    """Each mistake in a claim file is one line with its place, and nothing else is said."""
    path = tmp_path / "bad.yaml"
    path.write_text("claimcheck: 1\ntitle: x\nclaims:\n  - id: a\n    statment: b\n")

    assert app.run(["verify", RIGHT, "--claims", str(path)]) == 2

    told = capsys.readouterr()
    assert told.out == ""
    assert all(line.startswith(f"{path}:") for line in told.err.splitlines())
    assert "statment" in told.err


def test_claims_list(claims: str, capsys: Capture) -> None:
    """Every claim is listed with its statement."""
    app.run(["claims", "list", "--claims", claims])

    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["claim", "passengers-2024", "fleet"]
    assert lines[1].endswith(RIGHT)


def test_claims_show(claims: str, capsys: Capture) -> None:
    """A claim is shown with its source, its place, and what is read from it."""
    app.run(["claims", "show", "passengers-2024", "--claims", claims])

    out = capsys.readouterr().out
    for wanted in (
        RIGHT,
        "Harbour Ferries Ltd",
        "traffic",
        f"{claims}:",
        "4200000",
        "2024-12-31",
    ):
        assert wanted in out


def test_claims_show_suggests(claims: str, capsys: Capture) -> None:
    """An id that does not exist is answered with those that do."""
    app.run(["claims", "show", "passengers-24", "--claims", claims])

    assert "did you mean passengers-2024?" in capsys.readouterr().err


def test_claims_lint(claims: str, tmp_path: Path, capsys: Capture) -> None:
    """A contradiction is an error with its place and makes the code 1."""
    text = Path(claims).read_text(encoding="utf-8")
    path = tmp_path / "quarrel.yaml"
    path.write_text(f"{text}  - id: other\n    statement: {WRONG}\n", encoding="utf-8")

    assert app.run(["claims", "lint", str(path)]) == 1

    told = capsys.readouterr()
    assert f"{path}:" in told.out
    assert "[contradiction]" in told.out
    assert "error" in told.err
    assert app.run(["claims", "lint", str(path), "--exit-zero"]) == 0


@pytest.mark.parametrize(("text", "code"), [(WRONG, 0), (RIGHT, 1)], ids=["passes", "fails"])
def test_claims_test(text: str, code: int, claims: str, tmp_path: Path, capsys: Capture) -> None:
    """Rows that come out otherwise are shown, with totals, and make the code 1."""
    cases = tmp_path / "ferry.cases.yaml"
    cases.write_text(
        f"claims: {claims}\ncases:\n- text: {text}\n  verdict: refuted\n"
        "  claim: passengers-2024\n  reason: quantity\n",
        encoding="utf-8",
    )

    assert app.run(["claims", "test", str(cases)]) == code

    out = capsys.readouterr().out
    assert ("refuted[quantity] passengers-2024" in out) is bool(code)
    assert f"{1 - code} of 1 rows as expected" in out


@pytest.mark.parametrize("words", [("claims", "schema"), ("explain", "--schema", "report")])
def test_schemas(words: tuple[str, ...], capsys: Capture) -> None:
    """Schemas are printed as JSON, and nothing beside them."""
    assert app.run(words) == 0

    told = capsys.readouterr()
    assert json.loads(told.out)["$schema"].startswith("http://json-schema.org/")
    assert told.err == ""


@pytest.mark.parametrize("reason", Reason)
def test_explain_a_code(reason: Reason, capsys: Capture) -> None:
    """Every reason is explained, with the verdict that it comes with."""
    assert app.run(["explain", reason]) == 0

    assert capsys.readouterr().out.startswith(f"{reason} (given with ")


def test_explain_a_text(claims: str, capsys: Capture) -> None:
    """What was read, each candidate with its facets side by side, and the rule that decided."""
    assert app.run(["explain", WRONG, "--claims", claims]) == 0

    out = capsys.readouterr().out
    for wanted in (
        "read from it",
        "2400000",
        "1. passengers-2024, score",
        "differ",
        "agree",
        "rule",
    ):
        assert wanted in out


@pytest.mark.parametrize(
    "words",
    [
        ("verify",),
        ("check",),
        ("explain",),
        ("claims",),
        *(("claims", name) for name in ("list", "show", "lint", "test", "schema")),
    ],
    ids=" ".join,
)
def test_help(words: tuple[str, ...], capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each command has help on standard output, no wider than the terminal."""
    monkeypatch.setenv("COLUMNS", "80")

    assert app.run([*words, "--help"]) == 0

    told = capsys.readouterr()
    assert told.out.startswith(f"usage: claimcheck {' '.join(words)}")
    assert told.err == ""
