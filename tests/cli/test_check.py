"""`claimcheck check` from end to end: settings, what is left out, and what is changed."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.runner import FERRY, RIGHT, UNKNOWN, WRONG, Ran, run

BAKERY = """\
claimcheck: 1
title: Bakery
source:
  title: Ledger
claims:
  - id: loaves
    statement: The bakery sold 8,000 loaves of bread.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with a configuration, a claim file and three drafts in a repository."""
    files = {
        "claimcheck.toml": 'claims = ["claims/ferry.yaml"]\n',
        "claims/ferry.yaml": FERRY,
        "drafts/wrong.md": f"# News\n\n{WRONG}\n",
        "drafts/right.txt": f"{RIGHT}\n",
        "drafts/other.md": f"{UNKNOWN}\n",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def check(folder: Path, *words: str, stdin: bytes = b"", **env: str) -> Ran:
    return run("check", *words, cwd=folder, stdin=stdin, env=env)


def git(folder: Path, *words: str) -> None:
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(["git", *identity, *words], cwd=folder, check=True, capture_output=True)


def found(done: Ran) -> list[tuple[str, str, int]]:
    """Return the path, verdict and line of each sentence of a jsonl report."""
    rows = [json.loads(line) for line in done.out.splitlines()]
    return [(row["path"], row["verdict"], row["line"]) for row in rows]


def test_configured_claims(project: Path) -> None:
    """The claims of the configuration hold for the whole folder, from wherever it is checked."""
    done = check(project, "--output-format=jsonl")

    assert found(done) == [
        ("drafts/other.md", "not_enough_info", 1),
        ("drafts/right.txt", "supported", 1),
        ("drafts/wrong.md", "refuted", 3),
    ]
    assert done.code == 1
    inside = check(project / "drafts", "--output-format=jsonl")
    assert [row[1:] for row in found(inside)] == [row[1:] for row in found(done)]
    assert b"ferry.yaml (2 claims)" in check(project / "drafts").out


def test_settings_per_path(project: Path) -> None:
    """A part of the folder may have claims and rules of its own, and so does a folder in it."""
    (project / "claims" / "bakery.yaml").write_text(BAKERY)
    (project / "claimcheck.toml").write_text(
        'claims = ["claims/ferry.yaml"]\n\n[[per-path]]\npaths = ["other.md"]\n'
        'claims = ["claims/bakery.yaml"]\nfail-on = ["unsourced"]\n'
    )

    done = check(project, "--output-format=jsonl", "drafts/other.md", "drafts/right.txt")

    assert found(done)[0] == ("drafts/other.md", "refuted", 1)
    assert found(done)[1] == ("drafts/right.txt", "supported", 1)
    assert done.code == 0  # what is refuted does not fail there


def test_one_id_for_two_claims(project: Path) -> None:
    """Claims of different files that are used in one run may not share an id."""
    (project / "claims" / "bakery.yaml").write_text(BAKERY.replace("loaves\n", "fleet\n", 1))
    (project / "claimcheck.toml").write_text(
        'claims = ["claims/ferry.yaml"]\n\n[[per-path]]\npaths = ["other.md"]\n'
        'claims = ["claims/bakery.yaml"]\n'
    )

    done = check(project)

    assert done.code == 2
    assert 'the claim id "fleet" is used in claims/ferry.yaml and in claims/bakery.yaml' in done.err


def test_variables(project: Path) -> None:
    """CLAIMCHECK_… variables go over the file, options over them; a slip in one is told."""
    assert check(project, "drafts/wrong.md", CLAIMCHECK_EXIT_ZERO="1").code == 0
    assert check(project, "drafts/other.md", CLAIMCHECK_FAIL_ON="unsourced").code == 1
    assert (
        check(project, "drafts/other.md", "--fail-on=time", CLAIMCHECK_FAIL_ON="unsourced").code
        == 0
    )
    done = check(project, CLAIMCHECK_FIAL_ON="x")
    assert done.code == 2
    assert 'unknown variable CLAIMCHECK_FIAL_ON, did you mean "CLAIMCHECK_FAIL_ON"?' in done.err
    assert "CLAIMCHECK_JOBS" in check(project, CLAIMCHECK_JOBS="many").err


def test_isolated(project: Path) -> None:
    """--isolated reads no configuration, --config another one."""
    assert b"bundled claim set" in check(project, "drafts", "--isolated").out
    (project / "other.toml").write_text('claims = ["claims/ferry.yaml"]\nexit-zero = true\n')
    assert check(project, "drafts", "--config=other.toml").code == 0
    assert check(project, "drafts", "--config", "exit-zero = true").code == 0
    assert check(project, "drafts", CLAIMCHECK_CONFIG="other.toml").code == 0


def test_show(project: Path) -> None:
    """What would be checked, and with which settings, can be asked for."""
    files = check(project, "--show-files", "drafts", "--exclude=right.*")
    assert files.out == b"drafts/other.md\ndrafts/wrong.md\n"
    assert check(project, "--show-files", "claims").code == 3
    settings = json.loads(check(project, "--show-settings", "drafts/wrong.md", "--jobs=3").out)
    assert settings["path"] == "drafts/wrong.md"
    assert settings["files"] == ["claimcheck.toml"]
    assert settings["claims"] == ["claims/ferry.yaml"]
    assert settings["jobs"] == 3


def test_several_reports(project: Path) -> None:
    """One run writes as many reports as are asked for, and no two to one place."""
    done = check(
        project,
        *("drafts", "--output-format=concise", "--output-format=json=a.json"),
        *("--output-format", "sarif=out.sarif", "--output-format=html=page.html"),
    )

    assert done.code == 1
    assert done.out.count(b"\n") == 2
    assert json.loads((project / "a.json").read_bytes())["summary"]["refuted"] == 1
    assert json.loads((project / "out.sarif").read_bytes())["version"] == "2.1.0"
    assert (project / "page.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    twice = check(project, "--output-format=json", "--output-format=jsonl")
    assert twice.code == 2
    assert "two reports cannot go to standard output" in twice.err


def test_paths_from_the_repository(project: Path) -> None:
    """Other programs are told paths from the top of the repository, wherever the run started."""
    git(project, "init", "-q")

    done = check(project / "drafts", "wrong.md", "--output-format=sarif")

    (result,) = json.loads(done.out)["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place["uri"] == "drafts/wrong.md"


def test_summary_of_a_job(project: Path) -> None:
    """On GitHub, the page of the job gets a summary beside the annotations."""
    page = project / "summary.md"

    done = check(project, "drafts", "--output-format=github", GITHUB_STEP_SUMMARY=str(page))

    assert b"::error file=drafts/wrong.md,line=3" in done.out
    assert "1 refuted" in page.read_text(encoding="utf-8")
    assert check(project, "--output-format=github", GITHUB_STEP_SUMMARY="/no/such/x").code == 1


def test_fix(project: Path) -> None:
    """--diff shows a change, --fix makes it, and after that there is nothing to change."""
    shown = check(project, "--diff")
    assert b"-Harbour Ferries carried 2.4 million" in shown.out
    assert b"+Harbour Ferries carried 4.2 million" in shown.out
    assert shown.code == 1
    assert "2.4" in (project / "drafts" / "wrong.md").read_text()

    fixed = check(project, "--fix")
    assert fixed.code == 0
    assert "drafts/wrong.md:3: 2.4 million → 4.2 million" in fixed.err
    assert (project / "drafts" / "wrong.md").read_text() == f"# News\n\n{RIGHT}\n"

    again = check(project, "--diff")
    assert (again.code, again.out) == (0, b"")


def test_what_cannot_be_fixed(project: Path) -> None:
    """Standard input has no place to be fixed in; a file that may not be written is told."""
    assert check(project, "-", "--fix", stdin=WRONG.encode()).code == 2
    (project / "drafts" / "wrong.md").chmod(0o444)

    done = check(project, "--fix")

    assert done.code == 2
    assert "cannot fix drafts/wrong.md: it is read-only" in done.err
    assert found(check(project, "--output-format=jsonl"))[2][1] == "refuted"


def test_fixed_beside_what_cannot_be(project: Path) -> None:
    """A draft that is fixed is said to be, though its name is in that of one that is not."""
    (project / "wrong.md").write_text(f"{WRONG}\n", encoding="utf-8")
    (project / "drafts" / "wrong.md").chmod(0o444)

    done = check(project, "wrong.md", "drafts/wrong.md", "--fix", "--output-format=jsonl")

    assert done.code == 2
    assert done.err.count("2.4 million → 4.2 million") == 1
    assert found(done) == [("wrong.md", "supported", 1), ("drafts/wrong.md", "refuted", 3)]


def test_baseline_after_a_fix(project: Path) -> None:
    """A baseline that is written with --fix knows what is left then, and is written once."""
    (project / "drafts" / "old.md").write_text(
        "Harbour Ferries did not carry 4.2 million in 2024.\n"
    )

    done = check(project, "--fix", "--write-baseline=known.json", "--output-format=concise")

    assert "1 fix in 1 draft" in done.err
    assert done.err.count("known.json knows") == 1
    assert "2.4 million" not in (project / "known.json").read_text()


def test_stale_is_told_once(project: Path) -> None:
    """What a baseline knows in vain is told once, also where drafts are changed meanwhile."""
    check(project, "--write-baseline=known.json")
    draft = project / "drafts" / "wrong.md"
    draft.write_text(draft.read_text().replace("2.4", "3.1"))

    done = check(project, "--fix", "--baseline=known.json")

    assert done.err.count("stale") == 1
    assert "3.1 million → 4.2 million" in done.err


def test_baseline(project: Path) -> None:
    """What a baseline knows is not reported; what is new is, and what is gone is told."""
    assert check(project, "--write-baseline=known.json").code == 0
    assert check(project, "--baseline=known.json").code == 0

    draft = project / "drafts" / "wrong.md"
    draft.write_text(f"A line above.\n\n{draft.read_text()}\nIts fleet consists of 32 ships.\n")
    done = check(project, "--baseline=known.json", "--output-format=concise")
    assert done.code == 1
    assert b"32 for 31" in done.out
    assert b"2.4" not in done.out

    draft.unlink()
    assert "stale: drafts/wrong.md is gone" in check(project, "--baseline=known.json").err
    (project / "known.json").write_text("{")
    broken = check(project, "--baseline=known.json")
    assert broken.code == 2
    assert broken.err.startswith("claimcheck: known.json:1:2: ")


def test_changed_since(project: Path) -> None:
    """--diff-base leaves out what has not changed, also where that is everything."""
    git(project, "init", "-q")
    git(project, "add", ".")
    git(project, "commit", "-qm", "x")

    same = check(project, "--diff-base=HEAD")
    assert same.code == 0
    assert b"3 not changed" in same.out

    with (project / "drafts" / "right.txt").open("a") as file:
        file.write(f"\n{WRONG}\n")
    changed = check(project, "--diff-base=HEAD", "--output-format=jsonl")
    assert found(changed) == [("drafts/right.txt", "refuted", 3)]
    unknown = check(project, "--diff-base=nowhere")
    assert unknown.code == 2
    assert unknown.err.count("\n") == 1


def test_suppressed(project: Path) -> None:
    """A comment leaves a finding out; one that leaves nothing out is told; both can be written."""
    added = check(project, "--add-ignore=the old figure is meant")
    assert added.code == 0
    assert "1 comment written" in added.err
    draft = project / "drafts" / "wrong.md"
    comment = "<!-- claimcheck: ignore[refuted-quantity] because the old figure is meant -->"
    assert draft.read_text() == f"# News\n\n{comment}\n{WRONG}\n"
    assert b"; 1 suppressed" in check(project).out
    assert "0 comments" in check(project, "--add-ignore=x").err

    draft.write_text(draft.read_text().replace(WRONG, RIGHT))
    done = check(project)
    assert done.code == 0
    assert "drafts/wrong.md:3:1: " in done.err


def test_nothing_to_check(project: Path) -> None:
    """Nothing to check is code 3, unless that is allowed."""
    assert check(project, "claims").code == 3
    assert check(project, "claims", "--allow-empty").code == 0
    assert check(project, "drafts/none.md", "--allow-empty").code == 2


def test_consistency(project: Path) -> None:
    """Drafts that disagree with one another are found without claims."""
    (project / "drafts" / "more.md").write_text(RIGHT)

    done = check(project, "--consistency", "--output-format=jsonl")

    assert found(done) == [("drafts/wrong.md", "conflicting", 3)]
    assert done.code == 1
    assert check(project, "--consistency", "drafts/right.txt").code == 0
    assert check(project, "--consistency", "drafts/none.md").code == 2


def test_formats_by_suffix(project: Path) -> None:
    """A suffix can be given a format, and is then found in folders."""
    (project / "drafts" / "note.story").write_text(f"<p>{WRONG.replace('2.4', '<b>2</b>.4')}</p>")

    done = check(project, "--extension=story:html", "--output-format=jsonl", "drafts")

    assert ("drafts/note.story", "refuted", 1) in found(done)


def test_fields_of_data(project: Path) -> None:
    """Named fields of a data file are prose."""
    (project / "drafts" / "page.json").write_text(json.dumps({"id": WRONG, "body": WRONG}))

    done = check(project, "--fields=body", "--output-format=jsonl", "drafts/page.json")

    assert found(done) == [("drafts/page.json", "refuted", 1)]
    unnamed = check(project, "drafts/page.json")
    assert unnamed.code == 2
    assert "fields" in unnamed.err


def test_commands_about_claims(project: Path) -> None:
    """Commands about claims are about the configured ones where none are given."""
    for command in (("claims", "list"), ("claims", "show", "fleet"), ("claims", "lint")):
        done = run(*command, cwd=project)
        assert (done.code, b"bundled" in done.out, "bundled" in done.err) == (0, False, False)
    assert b"passengers-2024" in run("explain", WRONG, cwd=project).out
    assert b"passengers-2024" not in run("explain", WRONG, "--claims=x", cwd=project).out


def test_direction_in_words(project: Path) -> None:
    """A fall for a rise by the same figure is told in words in every kind of report."""
    claims = FERRY + "  - id: growth\n    statement: Ridership of Harbour Ferries rose by 12%.\n"
    (project / "claims/ferry.yaml").write_text(claims, encoding="utf-8")
    draft = "Ridership of Harbour Ferries fell by 12%.\n"

    formats = ("--output-format=rich", "--output-format=json=report.json")
    done = check(project, "-", *formats, "--output-format=html=page.html", stdin=draft.encode())

    reports = [
        done.out.decode(),
        *((project / it).read_text() for it in ("report.json", "page.html")),
    ]
    assert ["down 12% for up 12%" in report for report in reports] == [True, True, True]


def test_counts_of_a_report_in_a_file(project: Path) -> None:
    """Where the only report goes into a file, the counts are said where they can be seen."""
    done = check(project, "drafts", "--output-format=html", "--output-file=page.html")

    assert done.out == b""
    assert done.err.splitlines() == [
        "3 drafts checked",
        "4 sentences read: 1 refuted, 1 supported, 1 not_enough_info (1 unsourced); "
        "1 with nothing to check",
        "claims: claims/ferry.yaml (2 claims)",
    ]
