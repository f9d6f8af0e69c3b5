"""The hooks, as pre-commit's own runner runs them on a repository with drafts in every format."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck.cli import scaffold
from tests.ci import repository

pytest.importorskip("pre_commit")

TOP = Path(__file__).resolve().parents[2]
HOOKS = yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
# What pre-commit knows by the tags of the hook.
BY_TAG = "leaflet.adoc manual.rst notes.ipynb page.html paper.tex report.md speech.txt".split()
EVERYTHING = {"types_or": ["file"], "files": "^(texts|data)/"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the sample repository."""
    return repository.make(tmp_path / "sample")


def hook(name: str, **changes: Any) -> dict[str, Any]:
    """Return a hook of ours, run with this claimcheck in the place of an installed one."""
    (found,) = (it for it in HOOKS if it["id"] == name)
    kept = {key: value for key, value in found.items() if key != "additional_dependencies"}
    return {**kept, "language": "system", **changes}


def run(folder: Path, *hooks: dict[str, Any], files: tuple[str, ...] = ()) -> tuple[int, str]:
    """Run hooks on the files, or on all of them; return the exit code and the output."""
    config = folder.with_name("hooks.yaml")
    config.write_text(yaml.safe_dump({"repos": [{"repo": "local", "hooks": [*hooks]}]}))
    return pre_commit(folder, config, files)


def pre_commit(folder: Path, config: Path, files: tuple[str, ...] = ()) -> tuple[int, str]:
    """Run the hooks of a configuration."""
    chosen = ("--files", *files) if files else ("--all-files",)
    return program(folder, "run", "--config", str(config), *chosen)


def program(folder: Path, *arguments: str) -> tuple[int, str]:
    """Run pre-commit in a folder; return the exit code and the output."""
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", *arguments],
        cwd=folder,
        env=repository.alone(folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


def refuted(output: str) -> list[str]:
    """Return the drafts that are said to be refuted, in order."""
    return sorted(set(re.findall(r"^([^:\n]+):.*refuted\[quantity\]", output, re.MULTILINE)))


def test_drafts_are_checked(folder: Path) -> None:
    """The hook finds what is wrong in every format that pre-commit knows, and nothing elsewhere."""
    code, output = run(folder, hook("claimcheck"))

    assert code == 1
    assert refuted(output) == [f"texts/{name}" for name in BY_TAG]


def test_every_format_is_checked(folder: Path) -> None:
    """With other types and files, the hook checks every format there is, documents included."""
    code, output = run(folder, hook("claimcheck", **EVERYTHING))

    assert code == 1
    assert refuted(output) == repository.drafts(folder)
    assert len(refuted(output)) == 17


def test_right_drafts_pass(folder: Path) -> None:
    """Where the figures are right, the hook passes."""
    repository.correct(folder)
    repository.git(folder, "add", "--all")

    code, output = run(folder, hook("claimcheck", **EVERYTHING))

    assert code == 0, output
    assert "Passed" in output


@pytest.mark.parametrize("names", [("texts/old.md",), ("LICENSE", "requirements.txt")])
def test_what_is_left_out_stays_out(folder: Path, names: tuple[str, ...]) -> None:
    """A commit of nothing but excluded files is neither checked nor refused."""
    code, output = run(folder, hook("claimcheck"), files=names)

    assert code == 0, output
    assert refuted(output) == []


def test_claims_are_linted(folder: Path) -> None:
    """The hook for claims passes good ones, leaves case files alone, and stops at a bad one."""
    good, said = run(folder, hook("claimcheck-claims", verbose=True))
    claims = folder / "claims" / "harbour.yaml"
    text = claims.read_text(encoding="utf-8")
    claims.write_text(text.replace("statement:", "statment:", 1), encoding="utf-8")
    bad, told = run(folder, hook("claimcheck-claims"))

    assert good == 0, said
    assert "claims/harbour.yaml (2 claims)" in said
    assert bad == 1
    assert 'claims/harbour.yaml:12:5: unknown field "statment"' in told


def test_what_init_writes_is_run(tmp_path: Path) -> None:
    """The hooks that `claimcheck init` writes work as they stand, and stop a wrong draft."""
    folder = tmp_path / "new"
    folder.mkdir()
    repository.git(folder, "init", "--quiet")
    scaffold.write(scaffold.plan(folder, ("pre-commit",)))
    draft = folder / "draft.md"
    draft.write_text(f"{repository.RIGHT}\n", encoding="utf-8")
    repository.git(folder, "add", "--all")
    config = folder / scaffold.PRE_COMMIT

    right, said = pre_commit(folder, config)
    draft.write_text(f"{repository.WRONG}\n", encoding="utf-8")
    wrong, told = pre_commit(folder, config)

    assert right == 0, said
    assert said.count("Passed") == 2
    assert wrong == 1
    assert refuted(told) == ["draft.md"]


def test_the_manifest_is_one(tmp_path: Path) -> None:
    """pre-commit accepts the definitions of the hooks."""
    code, said = program(tmp_path, "validate-manifest", str(TOP / ".pre-commit-hooks.yaml"))

    assert code == 0, said
    assert [it["id"] for it in HOOKS] == ["claimcheck", "claimcheck-claims"]


def test_readers_are_installed() -> None:
    """The hook asks for what the extras of the formats that it is called for ask for."""
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]

    assert HOOKS[0]["additional_dependencies"] == [*extras["rst"], *extras["latex"]]


def test_init_and_the_hooks_are_alike() -> None:
    """What `claimcheck init` writes checks the same files with the same options."""
    (local,) = yaml.safe_load(scaffold.template("pre-commit.yaml"))["repos"]

    for ours, theirs in zip(HOOKS, local["hooks"], strict=True):
        assert ours["entry"] == theirs["entry"]
        assert ours.get("types_or") == theirs.get("types_or")
