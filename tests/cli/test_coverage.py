"""`claimcheck coverage`: what it prints, and what its exit code says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from claimcheck.cli import app
from tests.cli.runner import COLOUR, FERRY, RIGHT, UNKNOWN, WRONG, Ran, run
from tests.platforms import posix_only

Capture = pytest.CaptureFixture[str]

FIGURES = {"type": "integer", "minimum": 0}
SHARE = {"type": ["number", "null"], "minimum": 0, "maximum": 1}
PLACE = {"type": ["integer", "null"], "minimum": 1}
WORDS = {"type": ["string", "null"]}


def shape(**fields: Any) -> dict[str, Any]:
    """Return the schema of an object with exactly these fields."""
    return {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }


def many(of: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": of}


SCHEMA = shape(
    version={"const": 1},
    claimcheck={"type": "string"},
    claims=shape(files=many({"type": "string"}), count=FIGURES, bundled={"type": "boolean"}),
    documents=many(
        shape(
            path=WORDS,
            skipped=WORDS,
            figures=FIGURES,
            covered=FIGURES,
            share=SHARE,
            suppressed=FIGURES,
            uncovered=many(
                shape(
                    text={"type": "string"},
                    place=WORDS,
                    figures=many(
                        shape(
                            text={"type": "string"},
                            kind={"enum": ["quantity", "date"]},
                            start=FIGURES,
                            end=FIGURES,
                            line=PLACE,
                            column=PLACE,
                        )
                    ),
                )
            ),
        )
    ),
    unused=many(
        shape(
            id={"type": "string"},
            statement={"type": "string"},
            path=WORDS,
            line=PLACE,
            column=PLACE,
        )
    ),
    summary=shape(
        figures=FIGURES,
        covered=FIGURES,
        share=SHARE,
        minimum=SHARE,
        documents=FIGURES,
        skipped=FIGURES,
        suppressed=FIGURES,
        claims=FIGURES,
        used=FIGURES,
    ),
)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, with a claim file, a configuration and two drafts."""
    (tmp_path / "ferry.yaml").write_text(FERRY, encoding="utf-8")
    (tmp_path / "claimcheck.toml").write_text('claims = ["ferry.yaml"]\n', encoding="utf-8")
    (tmp_path / "a.md").write_text(f"# Year\n\n{WRONG} {UNKNOWN}\n", encoding="utf-8")
    (tmp_path / "b.md").write_text(f"{RIGHT} {COLOUR}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(*words: str) -> dict[str, Any]:
    """Return the JSON report."""
    done = run("coverage", "--output-format=json", *words)
    found: dict[str, Any] = json.loads(done.out)
    return found


def test_both_ways(desk: Path, capsys: Capture) -> None:
    """Figures without a claim, claims without a draft, and totals of each draft and all."""
    assert app.run(["coverage"]) == 0

    column = len(WRONG) + 1 + UNKNOWN.index("9,000") + 1
    assert capsys.readouterr().out.splitlines() == [
        f'a.md:3:{column}: no claim: "9,000"',
        f"  {UNKNOWN}",
        "ferry.yaml:16: no draft uses fleet",
        "  The fleet of Harbour Ferries consists of 31 ships.",
        "",
        "draft  figures  with a claim  share",
        "a.md   3        2             66.6%",
        "b.md   2        2             100%",
        "all    5        4             80%",
        "",
        "coverage 80%: 4 of 5 figures with a claim, 1 of 2 claims used",
        "claims: ferry.yaml (2 claims)",
    ]


def test_nothing_left(desk: Path, capsys: Capture) -> None:
    """Where every figure has a claim and every claim a draft, the totals are all there is."""
    (desk / "b.md").write_text(f"{RIGHT} The fleet consists of 31 ships.", encoding="utf-8")

    assert app.run(["coverage", "b.md", "--min-coverage", "1"]) == 0

    assert capsys.readouterr() == (
        "coverage 100%: 3 of 3 figures with a claim, 2 of 2 claims used\n"
        "claims: ferry.yaml (2 claims)\n",
        "",
    )


MINIMA = {
    "reached": (("--min-coverage=0.8",), 0),
    "missed": (("--min-coverage=0.81",), 1),
    "not counted": (("--min-coverage=0.81", "--exit-zero"), 0),
    "of a draft": (("--min-coverage=1", "b.md"), 0),
    "as in a file": (("--config", "min-coverage = 0.9"), 1),
}


@pytest.mark.parametrize(("words", "code"), MINIMA.values(), ids=MINIMA)
def test_minimum(words: tuple[str, ...], code: int, desk: Path, capsys: Capture) -> None:
    """Below the share that is asked for the exit code is 1, and one line says so."""
    assert app.run(["coverage", *words]) == code

    said = capsys.readouterr().err.splitlines()
    missed = "--exit-zero" in words or code == 1
    assert len(said) == missed
    assert all(": 1 of 5 figures without a claim" in line for line in said)


def test_minimum_in_a_file(desk: Path, capsys: Capture) -> None:
    """The share may be configured; the command line goes over that."""
    with (desk / "claimcheck.toml").open("a") as file:
        file.write("min-coverage = 0.95\n")

    assert app.run(["coverage"]) == 1
    assert capsys.readouterr().err == (
        "claimcheck: coverage 80% is below the 95% that is asked for: "
        "1 of 5 figures without a claim\n"
    )
    assert app.run(["coverage", "--min-coverage=0"]) == 0


@pytest.mark.parametrize("share", ["1.1", "-0.1", "nan", "most", "90%"])
def test_no_share(share: str, desk: Path, capsys: Capture) -> None:
    """What is no share from 0 to 1 is said to be none."""
    assert app.run(["coverage", f"--min-coverage={share}"]) == 2

    assert "min-coverage" in capsys.readouterr().err


def test_json(desk: Path) -> None:
    """The object has the shape of version 1, and the numbers of the report for people."""
    (desk / "c.md").write_bytes(b"\xff")
    (desk / "d.md").write_text(COLOUR)

    found = told("--min-coverage=0.5")

    jsonschema.validate(found, SCHEMA)
    assert found["summary"] == {
        "figures": 5,
        "covered": 4,
        "share": 0.8,
        "minimum": 0.5,
        "documents": 4,
        "skipped": 1,
        "suppressed": 0,
        "claims": 2,
        "used": 1,
    }
    assert [it["share"] for it in found["documents"]] == [0.6666, 1.0, None, None]
    ((sentence,), *_) = (it["uncovered"] for it in found["documents"])
    text = (desk / "a.md").read_text(encoding="utf-8")
    (figure,) = sentence["figures"]
    assert text[figure["start"] : figure["end"]] == figure["text"] == "9,000"
    assert [it["id"] for it in found["unused"]] == ["fleet"]


def test_markdown(desk: Path, capsys: Capture) -> None:
    """The report for a pull request gives what a draft holds no chance to be markup."""
    (desk / "a.md").write_text("<b>@you</b> owe #12 *9,000* loaves | 7.", encoding="utf-8")

    assert app.run(["coverage", "--output-format=markdown"]) == 0

    page = capsys.readouterr().out
    assert page.startswith("### claimcheck coverage\n\ncoverage ")
    assert "| b.md | 2 | 2 | 100% |" in page
    assert "**9,000**" in page
    assert "<b>" not in page
    assert "@you" not in page


def test_markdown_fits_into_a_comment(desk: Path, capsys: Capture) -> None:
    """However much there is to tell, it is at most what GitHub takes."""
    (desk / "a.md").write_text(f"{UNKNOWN}\n\n" * 3_000, encoding="utf-8")

    app.run(["coverage", "--output-format=markdown"])

    page = capsys.readouterr().out
    assert len(page.encode()) < 65_536
    assert "\n… and " in page
    assert "#### Claims that no draft uses" in page


@pytest.mark.parametrize("form", ["rich", "json", "markdown"])
def test_a_file(form: str, desk: Path) -> None:
    """A report in a file is the same as on standard output, and twice the same."""
    printed = run("coverage", f"--output-format={form}")
    run("coverage", f"--output-format={form}", "-o", "report.out")

    assert (desk / "report.out").read_bytes() == printed.out
    assert run("coverage", f"--output-format={form}") == printed


def test_reports_of_check_are_left_alone(desk: Path) -> None:
    """Where the configuration sends the reports of `check`, nothing of coverage goes."""
    with (desk / "claimcheck.toml").open("a") as file:
        file.write('output-format = ["sarif=out.sarif"]\noutput-file = "report.txt"\n')

    assert run("coverage").out.startswith(b"a.md:3:")
    assert not (desk / "out.sarif").exists()
    assert not (desk / "report.txt").exists()


def test_what_cannot_be_read(desk: Path) -> None:
    """One draft that is missing hides no other, and makes the exit code 2."""
    done = run("coverage", "a.md", "gone.md")

    assert done.code == 2
    assert b"not read: gone.md: There is no such file.\n2 drafts: 1 read, 1 not\n" in done.out
    assert b'"9,000"' in done.out
    assert done.err == "claimcheck: not read: gone.md: There is no such file.\n"


NOTHING = {"an empty draft": b"", "white space": b" \n\n"}


@pytest.mark.parametrize("content", NOTHING.values(), ids=NOTHING)
def test_nothing_to_count(content: bytes, desk: Path) -> None:
    """A draft without a sentence is nothing to check, whatever share is asked for."""
    (desk / "a.md").write_bytes(content)

    assert run("coverage", "a.md", "--min-coverage=1").code == 3


def test_no_draft(desk: Path) -> None:
    """A folder without drafts is nothing to check; all claims are without a draft."""
    (desk / "empty").mkdir()

    done = run("coverage", "empty", "--claims=ferry.yaml")

    assert done.code == 3
    assert done.err == "claimcheck: nothing to check: there is no draft\n"
    assert b"coverage -: 0 of 0 figures with a claim, 0 of 2 claims used\n" in done.out


def test_no_figure(desk: Path) -> None:
    """Prose without a figure has nothing that lacks a claim."""
    (desk / "a.md").write_text(COLOUR)

    assert run("coverage", "a.md", "--min-coverage=1").code == 0


def test_standard_input(desk: Path) -> None:
    """What comes on standard input is a draft like others."""
    text = f"{RIGHT} {UNKNOWN}".encode()

    done = run("coverage", "-", stdin=text)

    assert done.code == 0
    assert done.out.startswith(f"<text>:1:{len(RIGHT) + 2 + UNKNOWN.index('9,000')}: ".encode())
    named = run("coverage", "-", "--stdin-filename=x.md", "--output-format=json", stdin=text)
    assert json.loads(named.out)["documents"][0]["path"] == "x.md"


def test_comments_suppress(desk: Path) -> None:
    """What a comment suppresses is not counted, and its claims are used."""
    ignore = "<!-- claimcheck: ignore because it is old -->"
    (desk / "a.md").write_text(f"{ignore}\n{UNKNOWN}\n\n{ignore}\n{WRONG}\n", encoding="utf-8")

    found = told("a.md")

    assert found["summary"]["figures"] == 0
    assert found["summary"]["suppressed"] == 2
    assert found["summary"]["used"] == 1
    assert b"2 sentences suppressed by comments, not counted\n" in run("coverage", "a.md").out


def test_settings_of_folders(desk: Path) -> None:
    """Each draft is counted with the claims that are configured for it."""
    other = desk / "other"
    other.mkdir()
    (other / "bread.yaml").write_text(
        FERRY.split("entities:")[0] + f"claims:\n  - id: bread\n    statement: {UNKNOWN}\n"
    )
    (other / "claimcheck.toml").write_text('claims = ["bread.yaml"]\n')
    (other / "c.md").write_text(UNKNOWN)

    found = told("a.md", "other")

    assert [it["covered"] for it in found["documents"]] == [2, 1]
    assert [it["id"] for it in found["unused"]] == ["fleet"]
    assert found["claims"]["count"] == 3


def test_claims_of_nobody_are_not_asked_for(desk: Path) -> None:
    """Claims that are configured where no draft is are not said to be unused."""
    (desk / "draft").mkdir()
    (desk / "claimcheck.toml").rename(desk / "draft" / "claimcheck.toml")
    (desk / "ferry.yaml").rename(desk / "draft" / "ferry.yaml")
    (desk / "a.md").rename(desk / "draft" / "a.md")

    assert [it["id"] for it in told("draft")["unused"]] == ["fleet"]


def test_show_files(desk: Path, capsys: Capture) -> None:
    """The drafts can be listed, as by `check`."""
    assert app.run(["coverage", "--show-files"]) == 0
    assert capsys.readouterr().out == "a.md\nb.md\n"
    assert app.run(["coverage", "--show-settings"]) == 0
    assert '"min-coverage": null' in capsys.readouterr().out


@posix_only
def test_hostile_names_and_words(desk: Path) -> None:
    """Nothing in a draft, its name or a claim steers a terminal."""
    (desk / "a\x1b[2J\n.md").write_text("The b\x1b[31mread\u202e cost 9,000.", encoding="utf-8")
    (desk / "ferry.yaml").write_text(FERRY.replace("31 ships", "31 \\u202eships"), encoding="utf-8")

    done: Ran = run("coverage", ".")

    assert b"\x1b" not in done.out
    assert "\u202e".encode() not in done.out
    assert b"a\\x1b[2J .md:1:" in done.out
    jsonschema.validate(told("."), SCHEMA)
