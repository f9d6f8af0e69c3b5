"""The pages on CI systems: what they tell a user to write is valid, and what it runs, runs."""

from __future__ import annotations

import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from claimcheck.cli import scaffold
from claimcheck.config.files import read_config
from tests.ci import repository
from tests.ci.action import ACTION, TOP
from tests.ci.schemas import errors
from tools import docs

PAGES = sorted((TOP / "docs" / "ci").glob("*.md"))
SCHEMAS = {
    ".github/workflows/claimcheck.yml": "github-workflows",
    ".gitlab-ci.yml": "gitlab-ci",
    "azure-pipelines.yml": "azure-pipelines",
    ".pre-commit-config.yaml": None,  # pre-commit has no schema; the hooks are run elsewhere
}
HOOKS = yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


class Snippet(NamedTuple):
    """A fenced block of a page."""

    page: str
    language: str
    text: str
    number: int

    @property
    def file(self) -> str:
        """The file that it is to be put into, as its first line says."""
        return self.text.splitlines()[0].lstrip("#/ ")


def snippets(*languages: str) -> list[Snippet]:
    """Return the blocks of all pages in some languages."""
    found = []
    for page in PAGES:
        blocks = re.findall(r"```(\w+)\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
        kept = [(language, text) for language, text in blocks if language in languages]
        found += [Snippet(page.stem, *block, number) for number, block in enumerate(kept)]
    return found


def label(snippet: Snippet) -> str:
    return f"{snippet.page}-{snippet.number}"


def loaded(snippet: Snippet) -> dict[str, Any]:
    """Return a block of YAML, in which GitHub's `on` is a word and not a truth."""
    value = yaml.safe_load(snippet.text)
    return {"on" if key is True else key: it for key, it in value.items()}


@pytest.mark.parametrize("snippet", snippets("yaml"), ids=label)
def test_snippets_are_valid(snippet: Snippet) -> None:
    """Each block of YAML says which file it is, and is one by the schema of its system."""
    schema = SCHEMAS[snippet.file]

    if schema is not None:
        assert errors(loaded(snippet), schema) == []


@pytest.mark.parametrize(("template", "page"), [("github.yml", "github"), ("gitlab.yml", "gitlab")])
def test_init_writes_what_the_page_shows(template: str, page: str) -> None:
    """The file of `claimcheck init` is the first one on the page of its system."""
    first = next(it for it in snippets("yaml") if it.page == page)

    assert first.text.partition("\n")[2] == scaffold.template(template)


def test_every_input_is_told() -> None:
    """The page on the action has each input and output, and gives inputs that there are."""
    page = (TOP / "docs" / "ci" / "github.md").read_text(encoding="utf-8")

    assert all(f"`{name}`" in page for name in (*ACTION["inputs"], *ACTION["outputs"]))
    for snippet in snippets("yaml"):
        for step in _steps(loaded(snippet)):
            if step.get("uses", "").startswith("OWNER/claimcheck@"):
                assert step.get("with", {}).keys() <= ACTION["inputs"].keys()


def test_every_hook_is_there() -> None:
    """The page on pre-commit names hooks that there are."""
    for snippet in snippets("yaml"):
        if snippet.file == ".pre-commit-config.yaml":
            (repo,) = loaded(snippet)["repos"]
            assert {it["id"] for it in repo["hooks"]} <= {it["id"] for it in HOOKS}


def _steps(workflow: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for job in (workflow.get("jobs") or {}).values():
        yield from job["steps"]


_CALL = re.compile(r"(?:^|[ /])claimcheck ((?:check|claims|init) .*)", re.MULTILINE)


def calls() -> Iterator[tuple[str, str]]:
    """Yield every call of claimcheck on the pages, joined to one line, with its page."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for block in re.findall(r"```(?:yaml|sh|groovy)\n(.*?)```", text, re.DOTALL):
            joined = re.sub(r"\n +(?=--)", " ", block)
            for call in re.findall(
                r"(?:^|[ /])claimcheck ((?:check|claims|init) .*)", joined, re.M
            ):
                yield page.stem, re.split(r" [|<] ", call)[0]


@pytest.mark.parametrize(("page", "call"), [*calls()])
def test_calls_can_be_made(page: str, call: str) -> None:
    """Each call on a page has a command and options that there are."""
    parsers = dict(docs.parsers())
    words = shlex.split(call)
    count = 2 if words[0] == "claims" else 1

    parsers[" ".join(words[:count])].read(words[count:])


class Script(NamedTuple):
    """What a CI system would run, and the exit code that it has on the sample repository."""

    page: str
    text: str
    code: int


def scripts() -> list[Script]:
    """Return the scripts of all pages; a step of the action is no script."""
    found = []
    for snippet in snippets("yaml", "groovy", "sh"):
        if snippet.language == "groovy":
            texts = re.findall(r"sh '''(.*?)'''", snippet.text, re.DOTALL)
        elif snippet.language == "sh":
            texts = [snippet.text] if "claimcheck check" in snippet.text else []
        elif snippet.file == ".gitlab-ci.yml":
            texts = ["\n".join(loaded(snippet)["claimcheck"]["script"])]
        else:
            steps = [*_steps(loaded(snippet)), *loaded(snippet).get("steps", [])]
            texts = ["\n".join(step.get("run") or step.get("script") or "" for step in steps)]
        for text in texts:
            if "claimcheck check" in text:
                quiet = ("--exit-zero", "--diff-base", "--write-baseline")
                found.append(Script(snippet.page, text, 0 if any(q in text for q in quiet) else 1))
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the sample repository, one commit after its beginning, on a branch of its own."""
    made = repository.make(tmp_path / "sample")
    repository.git(made, "checkout", "--quiet", "-b", "change", "--track", "main")
    repository.git(made, "update-ref", "refs/remotes/origin/main", "main")
    (made / "texts" / "right.md").write_text(f"{repository.RIGHT}\n", encoding="utf-8")
    repository.git(made, "add", "--all")
    repository.git(made, "commit", "--quiet", "--message=Add a draft")
    return made


# Programs that a script may call besides: what they would fetch is here already.
_OTHERS = {
    "pip": "exit 0",
    "reviewdog": 'cat > "$HOME/reviewed"',
    "docker": 'while [ "$1" != IMAGE ]; do shift; done; shift; exec "$@"',
    "python3": 'mkdir -p "$3/bin" && cp "$HOME/bin/pip" "$HOME/bin/claimcheck" "$3/bin"',
}


@pytest.mark.parametrize("script", scripts(), ids=lambda it: it.page)
def test_scripts_run(folder: Path, script: Script) -> None:
    """Each script does its work: it finds what is wrong, and writes the reports that it names."""
    env = repository.alone(folder)
    home = Path(env["HOME"])
    for name, text in _OTHERS.items():
        (home / "bin" / name).write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
        (home / "bin" / name).chmod(0o755)
    base = repository.git(folder, "rev-parse", "main").strip()

    done = subprocess.run(
        ["bash", "-e", "-c", script.text],
        cwd=folder,
        env={**env, "CI_MERGE_REQUEST_DIFF_BASE_SHA": base, "TARGET": "refs/heads/main"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == script.code, done.stderr
    assert "claimcheck: " not in done.stderr.replace("claimcheck: claimcheck-baseline.json", "")
    for path in re.findall(r"--output-format \w+=(\S+)|--write-baseline (\S+)", script.text):
        assert (folder / "".join(path)).stat().st_size
    if "reviewdog" in script.text:
        assert (home / "reviewed").stat().st_size


def test_the_baseline_of_the_pages_works(folder: Path) -> None:
    """With the baseline that the pages make, an old repository passes, and what is new does not."""
    env = repository.alone(folder)

    def check() -> int:
        return subprocess.run(
            ["claimcheck", "check"], cwd=folder, env=env, capture_output=True, check=False
        ).returncode

    subprocess.run(
        ["claimcheck", "check", "--write-baseline", "claimcheck-baseline.json"],
        cwd=folder,
        env=env,
        capture_output=True,
        check=True,
    )
    settings = folder / "claimcheck.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f'{text}baseline = "claimcheck-baseline.json"\n', encoding="utf-8")
    old = check()
    (folder / "texts" / "new.md").write_text(f"{repository.WRONG}\n", encoding="utf-8")

    assert (old, check()) == (0, 1)


def test_settings_of_the_page(tmp_path: Path) -> None:
    """Every file of settings that docs/configuration.md shows can be read."""
    page = (TOP / "docs" / "configuration.md").read_text(encoding="utf-8")
    files = re.findall(r"```toml\n# (\S+)\n(.*?)```", page, re.DOTALL)
    assert len(files) == page.count("```toml\n") == 3

    for name, text in files:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        assert read_config(str(path)).layer
