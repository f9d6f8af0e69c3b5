"""The GitHub Action: its definition, and its steps on a repository with drafts in every format."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.ci import repository
from tests.ci.action import ACTION, STEPS, TOP, run
from tests.ci.schemas import errors


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the sample repository."""
    return repository.make(tmp_path / "sample")


def annotated(log: str) -> list[str]:
    """Return the drafts that have an annotation of an error."""
    return re.findall(r"^::error file=([^,]+),", log, re.MULTILINE)


def test_the_definition_is_one() -> None:
    """The action keeps to GitHub's schema."""
    assert errors(ACTION, "github-actions") == []


def test_inputs_cannot_be_run() -> None:
    """No script holds an expression: whatever an input says reaches it through the environment."""
    for step in STEPS:
        assert "${{" not in step.get("run", "")
        assert step.get("shell", "bash") == "bash"


def test_other_actions_have_a_version() -> None:
    """Every action that is used is named with its version."""
    used = [step["uses"] for step in STEPS if "uses" in step]

    assert len(used) == 2
    assert all(re.fullmatch(r"[\w.-]+/[\w./-]+@v\d+", name) for name in used)


def test_every_input_is_used() -> None:
    """Each input has a description and a default, and some step uses it."""
    text = (TOP / "action.yml").read_text(encoding="utf-8").partition("\nruns:")[2]

    for name, told in ACTION["inputs"].items():
        assert told["description"].endswith(".")
        assert "default" in told
        assert f"inputs.{name} " in text


def test_the_action_finds_what_is_wrong(folder: Path) -> None:
    """In every format the wrong figure is found: annotations, outputs, summary, and a failure."""
    ran = run(folder)

    drafts = repository.drafts(folder)
    assert ran.code == 1, ran.log
    assert set(annotated(ran.log)) <= {*drafts}
    assert len(annotated(ran.log)) == 10  # as many as GitHub shows
    assert ran.outputs["exit-code"] == "1"
    assert ran.outputs["refuted"] == ran.outputs["supported"] == str(len(drafts)) == "17"
    assert ran.outputs["conflicting"] == ran.outputs["not-enough-info"] == "0"
    assert "17 refuted" in ran.summary
    assert all(name in ran.summary for name in drafts)


def test_the_reports_are_kept(folder: Path) -> None:
    """The outputs lead to the reports as SARIF and JSON, which tell of every draft."""
    ran = run(folder)

    sarif = json.loads(Path(ran.outputs["sarif-file"]).read_text(encoding="utf-8"))
    places = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in sarif["runs"][0]["results"]
    }
    report = json.loads(Path(ran.outputs["json-file"]).read_text(encoding="utf-8"))
    assert sorted(places) == repository.drafts(folder)
    assert report["summary"]["refuted"] == len(places)


def test_right_drafts_pass(folder: Path) -> None:
    """Where the figures are right, the step passes without an annotation."""
    repository.correct(folder)

    ran = run(folder)

    assert ran.code == 0, ran.log
    assert "::error" not in ran.log
    assert ran.outputs["exit-code"] == ran.outputs["refuted"] == "0"
    assert ran.outputs["supported"] != "0"


def test_what_is_installed_is_this(folder: Path) -> None:
    """The action installs itself, in the version that it is used in, with the extras asked for."""
    assert run(folder).pip[-1] == f"{TOP}[all]"
    assert run(folder, extras="pdf,rst").pip[-1] == f"{TOP}[pdf,rst]"
    assert run(folder, extras="").pip[-1] == str(TOP)


def test_paths_and_options(folder: Path) -> None:
    """Paths and options are given one a line, may hold blanks, and go over the settings."""
    (folder / "texts" / "a b.md").write_text(f"{repository.WRONG}\n", encoding="utf-8")
    (folder / "facts.yaml").write_bytes((folder / "claims" / "harbour.yaml").read_bytes())

    ran = run(
        folder,
        paths="texts/a b.md\n\n  data/\n",
        claims="facts.yaml\n",
        args="--select=refuted\n--no-cache\n",
        fail_on="unsourced",
    )

    assert ran.code == 0, ran.log
    assert "texts/a b.md" in annotated(ran.log)
    assert ran.outputs["refuted"] == "5"


def test_another_folder(folder: Path) -> None:
    """Paths start from the working directory, and annotations from the top of the repository."""
    ran = run(folder, working_directory="texts", paths="report.md")

    assert ran.code == 1, ran.log
    assert annotated(ran.log) == ["texts/report.md"]


def test_only_what_changed(folder: Path) -> None:
    """With --diff-base, an old draft may stay wrong as long as nobody touches the sentence."""
    repository.git(folder, "checkout", "--quiet", "-b", "change")
    draft = folder / "texts" / "new.md"
    draft.write_text(f"{repository.WRONG}\n", encoding="utf-8")
    repository.git(folder, "add", "--all")
    repository.git(folder, "commit", "--quiet", "--message=Add a draft")

    ran = run(folder, args="--diff-base=main...")

    assert ran.code == 1, ran.log
    assert annotated(ran.log) == ["texts/new.md"]
    assert ran.outputs["refuted"] == "1"


def test_nothing_to_check(folder: Path) -> None:
    """A folder without drafts is no failure."""
    (folder / "empty").mkdir()

    ran = run(folder, paths="empty")

    assert ran.code == 0, ran.log
    assert ran.outputs["exit-code"] == ran.outputs["refuted"] == "0"


@pytest.mark.parametrize("paths", ["nowhere.md", "nowhere/"])
def test_a_path_that_does_not_exist(folder: Path, paths: str) -> None:
    """A mistyped path fails, and what it is about is an annotation."""
    ran = run(folder, paths=paths)

    assert ran.code == 2
    assert ran.outputs["exit-code"] == "2"
    assert "::error" in ran.log


def test_broken_claims(folder: Path) -> None:
    """Where the work cannot be done there is no report, the log says why, and the step fails."""
    (folder / "claims" / "harbour.yaml").write_text("claims: [", encoding="utf-8")

    ran = run(folder)

    assert ran.code == 2
    assert "claims/harbour.yaml:1:" in ran.log
    assert "::error title=claimcheck::" in ran.log
    assert ran.outputs["exit-code"] == "2"
    assert ran.outputs["sarif-file"] == ""


@pytest.mark.parametrize("name", ["paths", "claims", "args", "fail_on"])
@pytest.mark.parametrize(
    "hostile", ["$(touch pwned)", "`touch pwned`", '"; touch pwned; "', "a\n; touch pwned", "*"]
)
def test_hostile_inputs(folder: Path, name: str, hostile: str) -> None:
    """F22: an input is a word of the call and nothing else, whatever it looks like."""
    ran = run(folder, **{name: hostile})

    assert ran.code == 2 or hostile == "*"  # a pattern, which claimcheck understands itself
    assert not list(folder.rglob("pwned"))
