"""Drafts and claim files at their worst, through the command line: nothing is passed over."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from claimcheck import limits
from claimcheck.cli import app
from tests.cli.runner import FERRY, PROGRAM, RIGHT, WRONG, environment, run
from tests.platforms import posix_only

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def claims(tmp_path: Path) -> str:
    path = tmp_path / "ferry.yaml"
    path.write_text(FERRY, encoding="utf-8")
    return str(path)


def test_f02_text_that_begins_like_an_option(claims: str, capsys: Capture) -> None:
    """F02: a text that begins with a minus sign and a figure is text."""
    code = app.run(["verify", "-5% growth in 2023", "--claims", claims])

    assert code == 0
    assert "-5% growth in 2023" in capsys.readouterr().out


def test_f04_one_missing_among_ten(claims: str, tmp_path: Path, capsys: Capture) -> None:
    """F04: nine drafts are checked, the tenth is said to be missing, and the code tells."""
    names = [str(tmp_path / f"draft-{number}.md") for number in range(10)]
    for name in names[:4] + names[5:]:
        Path(name).write_text(RIGHT, encoding="utf-8")

    code = app.run(["check", *names, "--claims", claims, "--output-format", "json"])

    told = capsys.readouterr()
    documents = json.loads(told.out)["documents"]
    assert code == 2
    assert [bool(document["skipped"]) for document in documents] == [
        number == 4 for number in range(10)
    ]
    assert sum(len(document["sentences"]) for document in documents) == 9
    assert "draft-4.md" in told.err


@pytest.mark.parametrize("kind", ["file", "standard input"])
def test_f09_too_large(
    kind: str, claims: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F09: a draft over the size limit is not checked, and never called clean."""
    monkeypatch.setattr(limits, "MAX_DOCUMENT_BYTES", 1_000)
    draft = tmp_path / "draft.md"
    draft.write_text(f"{RIGHT}\n" * 100, encoding="utf-8")
    words = ["check", str(draft) if kind == "file" else "-", "--claims", claims]

    with draft.open("rb") as stdin, monkeypatch.context() as patch:
        patch.setattr("sys.stdin", os.fdopen(os.dup(stdin.fileno()), encoding="utf-8"))
        code = app.run(words)
        sys.stdin.close()

    assert code == 2


@posix_only
@pytest.mark.parametrize(
    "name",
    ["a\x1b[2Jb.md", "a\nb.md", "a\rb.md", "[red]a.md", "a\u202eb.md", ":100:.md"],
    ids=ascii,
)
def test_f23_names_cannot_steer_the_terminal(
    name: str,
    claims: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
) -> None:
    """F23: a file name with control characters is shown with them made visible."""
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / name).write_text(WRONG, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    codes = [
        app.run(["check", "drafts", "--claims", claims, "--output-format", form])
        for form in ("rich", "concise")
    ]

    told = capsys.readouterr()
    assert codes == [1, 1]
    assert not any(control in told.out + told.err for control in ("\x1b", "\r", "\u202e"))
    assert "a\nb.md" not in told.out


@posix_only
def test_f29_terminated(claims: str, tmp_path: Path) -> None:
    """F29: a run that is terminated says nothing, and leaves the old report whole."""
    report = tmp_path / "report.json"
    report.write_text("old", encoding="utf-8")
    words = ["verify", "--claims", claims, "--output-format", "json", "-o", str(report)]
    process = subprocess.Popen(
        [*PROGRAM, *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    assert process.stdin is not None
    process.stdin.write(b"It waits for more. ")
    process.stdin.flush()
    time.sleep(0.4)  # long enough to have started; the outcome is the same if it is not
    process.terminate()
    out, err = process.communicate(timeout=60)

    assert (process.returncode, out, err) == (-signal.SIGTERM, b"", b"")
    assert report.read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ferry.yaml", "report.json"]


@pytest.mark.parametrize("form", ["rich", "concise", "json", "jsonl"])
def test_f31_thousands_of_findings(form: str, claims: str, tmp_path: Path, capsys: Capture) -> None:
    """F31: every finding of a long draft is in the report, and the report is still well formed."""
    count = 3_000
    draft = tmp_path / "long.txt"
    draft.write_text(f"{WRONG}\n\n" * count, encoding="utf-8")

    code = app.run(["check", str(draft), "--claims", claims, "--output-format", form])

    out = capsys.readouterr().out
    assert code == 1
    if form == "json":
        assert json.loads(out)["summary"]["refuted"] == count
    elif form == "jsonl":
        assert [json.loads(line)["verdict"] for line in out.splitlines()] == ["refuted"] * count
    else:
        assert out.count("passengers-2024") >= count


CLAIM_FILES = {
    "f32 field twice": FERRY + "title: Again\n",
    "f32 id twice": FERRY + "  - id: fleet\n    statement: There are 31 ships.\n",
    "f33 no such day": FERRY + "    as_of: 2024-02-30\n",
    "f33 a time": FERRY + "    as_of: 12:30:45\n",
    "f34 deep": "claims: " + "[" * 200_000,
    "f35 alias bomb": "a: &a [x]\nb: [*a, *a]\n",
    "f35 merge": "a: &a {b: c}\n<<: *a\n",
    "f36 code": "title: !!python/object/apply:os.system [echo]\n",
    "f36 two documents": f"{FERRY}---\n{FERRY}",
    "f36 list": "- claims\n",
    "f36 empty": "",
    "f36 tab": "claims:\n\t- id: x\n",
    "f37 unknown field": FERRY + "    statment: There are 31 ships.\n",
    "f37 no source": "claimcheck: 1\ntitle: T\nclaims:\n  - id: a\n    statement: It has 31.\n",
}


@pytest.mark.parametrize("content", CLAIM_FILES.values(), ids=CLAIM_FILES)
def test_f32_to_f37_mistakes_in_claim_files(content: str, tmp_path: Path, capsys: Capture) -> None:
    """F32 to F37: a claim file with a mistake is refused, each mistake on a line with its place."""
    path = tmp_path / "claims.yaml"
    path.write_text(content, encoding="utf-8")

    code = app.run(["verify", RIGHT, "--claims", str(path)])

    told = capsys.readouterr()
    assert (code, told.out) == (2, "")
    lines = told.err.splitlines()
    assert all("claims.yaml" in line or line.startswith(" ") for line in lines), lines
    assert "Traceback" not in told.err
    assert max(map(len, lines)) < 400


def test_f38_a_long_text_in_a_claim(tmp_path: Path, capsys: Capture) -> None:
    """F38: a field of megabytes is read like any other."""
    path = tmp_path / "claims.yaml"
    path.write_text(f"{FERRY}    quote: {'long ' * 400_000}\n", encoding="utf-8")

    code = app.run(["verify", WRONG, "--claims", str(path)])

    assert code == 1
    assert "4.2 million" in capsys.readouterr().out


def test_f38_thousands_of_claims(tmp_path: Path, capsys: Capture) -> None:
    """F38: a claim set of thousands is read, and each claim in it found."""
    path = tmp_path / "many.yaml"
    rows = [
        f"  - id: pier-{number}\n    statement: Pier {number} is {number + 50} metres long.\n"
        for number in range(2_000)
    ]
    head = FERRY[: FERRY.index("entities:")]
    path.write_text(f"{head}claims:\n{''.join(rows)}", encoding="utf-8")
    words = ["--claims", str(path), "--output-format", "json"]

    code = app.run(["verify", "Pier 1234 is 1,284 metres long.", *words])

    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert code == 0
    assert [(item["verdict"], item["claim"]) for item in document["sentences"]] == [
        ("supported", "pier-1234")
    ]


def test_f39_claims_that_quarrel(tmp_path: Path, capsys: Capture) -> None:
    """F39: where two claims contradict each other, the draft is conflicting, and the code is 1."""
    path = tmp_path / "quarrel.yaml"
    path.write_text(
        f"{FERRY}  - id: fleet-again\n"
        "    statement: The fleet of Harbour Ferries consists of 28 ships.\n",
        encoding="utf-8",
    )
    draft = "The fleet of Harbour Ferries consists of 31 ships."

    code = app.run(["verify", draft, "--claims", str(path), "--output-format", "json"])

    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert code == 1
    assert [item["verdict"] for item in document["sentences"]] == ["conflicting"]


def test_same_input_same_bytes(claims: str, tmp_path: Path) -> None:
    """The same draft gives the same bytes, whatever order Python keeps its sets in."""
    draft = tmp_path / "draft.md"
    draft.write_text(f"# Ferries\n\n{RIGHT} {WRONG} It has 31 ships.\n", encoding="utf-8")
    words = ["check", "draft.md", "--claims", "ferry.yaml", "--output-format", "json", "--all"]

    ran = [run(*words, env={"PYTHONHASHSEED": seed}, cwd=tmp_path) for seed in ("1", "2", "3")]

    assert {result.code for result in ran} == {1}
    assert len({result.out for result in ran}) == 1
