"""`claimcheck init`: what it writes works as it stands, and nothing that was there is touched."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from claimcheck.claims.schema import read_schema
from claimcheck.cli import app, init, scaffold
from claimcheck.config.files import read_config
from claimcheck.errors import ClaimcheckError
from tests.cli.runner import run

Capture = pytest.CaptureFixture[str]
ALWAYS = ["claimcheck.toml", "claims/claims.schema.json", "claims/facts.yaml"]
OF_SYSTEM = {
    "github": ".github/workflows/claimcheck.yml",
    "gitlab": ".gitlab-ci.yml",
    "pre-commit": ".pre-commit-config.yaml",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder, which is the current one and the top of a repository."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def files(folder: Path) -> dict[str, str]:
    """Return the text of every file in a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def answer(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Let somebody sit at a terminal and type."""
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    monkeypatch.setattr(init, "_is_terminal", lambda: True)


@pytest.mark.parametrize("system", scaffold.SYSTEMS)
def test_what_is_written(folder: Path, system: str, capsys: Capture) -> None:
    """Settings, claims with their schema, and the file of the CI system; all of it is named."""
    assert app.run(["init", "--yes", "--ci", system]) == 0

    written = sorted([*ALWAYS, OF_SYSTEM[system]])
    assert sorted(files(folder)) == written
    out, err = capsys.readouterr()
    assert sorted(line.removeprefix("wrote ") for line in out.splitlines()) == written
    assert "There is no draft here yet." in err
    assert "  claimcheck check\n" in err


def test_what_is_written_works(folder: Path) -> None:
    """After `init --yes`, a check runs, finds nothing or the mistake, and the claims pass lint."""
    assert run("init", "--yes", "--ci", "github,gitlab,pre-commit", cwd=folder).code == 0
    assert run("check", cwd=folder).code == 3

    draft = folder / "draft.md"
    draft.write_text("Harbour Ferries carried 4.2 million passengers in 2024.\n", encoding="utf-8")
    (folder / "requirements.txt").write_text("ferries==2.4\n", encoding="utf-8")
    right = run("check", "--output-format", "concise", cwd=folder)
    draft.write_text("HFL carried 2.4 million passengers in 2024.\n", encoding="utf-8")
    wrong = run("check", cwd=folder)
    lint = run("claims", "lint", "claims", cwd=folder)

    assert (right.code, wrong.code, lint.code) == (0, 1, 0)
    assert "claims: claims/facts.yaml" in right.err
    assert lint.out == b""
    assert "0 errors, 0 warnings" in lint.err


def test_the_settings_that_are_switched_off_are_settings(folder: Path) -> None:
    """Each line of the settings that begins with a # and is no sentence can be switched on."""
    text = scaffold.template("claimcheck.toml")
    lines = [line.removeprefix("# ") for line in text.splitlines()]
    on = [line for line in lines if " = " in line or line.startswith("[[")]
    (folder / "all.toml").write_text("\n".join(on), encoding="utf-8")

    config = read_config(str(folder / "all.toml"))

    assert {"claims", "fail_on", "exclude", "fields", "extension"} <= set(config.layer)
    assert config.per_path


def test_the_schema_is_found(folder: Path) -> None:
    """The first line of the claims leads editors to the schema, which lies beside them."""
    app.run(["init", "--yes"])

    first = (folder / "claims" / "facts.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=./claims.schema.json"
    assert files(folder)["claims/claims.schema.json"] == read_schema("claims")


def test_without_a_terminal_it_asks_for_yes(folder: Path) -> None:
    """Where nobody can be asked, it says what it would write, writes nothing, and exits with 2."""
    ran = run("init", "--ci", "github", cwd=folder)

    assert ran.code == 2
    assert ran.out == b""
    assert all(f"  {path}\n" in ran.err for path in (*ALWAYS, OF_SYSTEM["github"]))
    assert "--yes" in ran.err
    assert files(folder) == {}


@pytest.mark.parametrize(
    ("typed", "code", "written"),
    [
        ("\n\n", 0, ALWAYS),
        ("github pre-commit\ny\n", 0, [*ALWAYS, OF_SYSTEM["github"], OF_SYSTEM["pre-commit"]]),
        ("jenkins\nnone\nwhat?\nYES\n", 0, ALWAYS),
        ("gitlab\nno\n", 2, []),
        ("gitlab\n", 130, []),
        ("", 130, []),
    ],
    ids=["enter", "two", "once more", "no", "end of input", "nothing"],
)
def test_on_a_terminal_it_asks(
    folder: Path, monkeypatch: pytest.MonkeyPatch, typed: str, code: int, written: list[str]
) -> None:
    """It asks for the CI systems and once more before it writes; only a yes or Enter agrees."""
    answer(monkeypatch, typed)

    assert app.run(["init"]) == code
    assert sorted(files(folder)) == sorted(written)


def test_nothing_is_written_twice(folder: Path, capsys: Capture) -> None:
    """A second run changes nothing, says what is there already, and is no failure."""
    everything = ["init", "--yes", "--ci", "github,gitlab,pre-commit"]
    app.run(everything)
    old = files(folder)
    capsys.readouterr()

    assert app.run(everything) == 0

    out, err = capsys.readouterr()
    assert files(folder) == old
    assert out == ""
    assert err.count("not written: ") == 5
    assert "Nothing had to be written." in err


@pytest.mark.parametrize("path", [*ALWAYS[::2], *OF_SYSTEM.values()])
def test_no_file_is_overwritten(folder: Path, path: str, capsys: Capture) -> None:
    """A file of the same name stays as it is, and the others are written beside it."""
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text("# mine\n", encoding="utf-8")

    assert app.run(["init", "--yes", "--ci", "github,gitlab,pre-commit"]) == 0

    assert files(folder)[path] == "# mine\n"
    assert len(files(folder)) > len(ALWAYS)
    assert path in capsys.readouterr().err


def test_other_claims_get_no_examples(folder: Path) -> None:
    """Where there are claims already, no examples are put among them."""
    (folder / "claims").mkdir()
    (folder / "claims" / "harbour.yaml").write_text("claimcheck: 1\n", encoding="utf-8")

    app.run(["init", "--yes"])

    assert sorted(files(folder)) == ["claimcheck.toml", "claims/harbour.yaml"]


@pytest.mark.parametrize("name", [".claimcheck.toml", "pyproject.toml"])
def test_settings_elsewhere_are_kept(folder: Path, name: str, capsys: Capture) -> None:
    """Settings that hold for the folder already are not hidden behind new ones."""
    text = "[tool.claimcheck]\nall = true\n" if name == "pyproject.toml" else "all = true\n"
    (folder / name).write_text(text, encoding="utf-8")

    app.run(["init", "--yes"])

    assert "claimcheck.toml" not in files(folder)
    assert f"the settings in {name} hold here" in capsys.readouterr().err


def test_a_gitlab_file_is_written_beside_one(folder: Path, capsys: Capture) -> None:
    """Where GitLab has its file, ours is another one, with the lines that include it."""
    (folder / ".gitlab-ci.yml").write_text("stages: [test]\n", encoding="utf-8")

    app.run(["init", "--yes", "--ci", "gitlab"])

    assert files(folder)[".gitlab-ci.yml"] == "stages: [test]\n"
    assert "claimcheck" in yaml.safe_load(files(folder)["claimcheck.gitlab-ci.yml"])
    assert "  include:\n    - local: claimcheck.gitlab-ci.yml\n" in capsys.readouterr().err


def test_hooks_are_shown_where_there_are_some(folder: Path, capsys: Capture) -> None:
    """Where pre-commit has its file, the hooks are shown so that they can be pasted into it."""
    (folder / ".pre-commit-config.yaml").write_text("repos:\n", encoding="utf-8")

    app.run(["init", "--yes", "--ci", "pre-commit"])

    assert files(folder)[".pre-commit-config.yaml"] == "repos:\n"
    shown = capsys.readouterr().err.split("add to repos:\n\n")[1].split("\n\n")[0]
    hooks = yaml.safe_load(f"repos:\n{shown}\n")["repos"][0]["hooks"]
    assert [hook["id"] for hook in hooks] == ["claimcheck", "claimcheck-claims"]


@pytest.mark.parametrize(
    ("there", "expected"),
    [
        ({}, ()),
        ({".github/CODEOWNERS": ""}, ("github",)),
        ({".git/config": "url = git@github.com:o/r.git"}, ("github",)),
        ({".git/config": "url = https://gitlab.example.org/o/r.git"}, ("gitlab",)),
        ({".gitlab-ci.yml": "a: 1"}, ("gitlab",)),
        ({".pre-commit-config.yaml": "repos: []"}, ("pre-commit",)),
    ],
    ids=str,
)
def test_the_system_is_guessed(
    folder: Path, there: Mapping[str, str], expected: tuple[str, ...]
) -> None:
    """What the repository uses already is what files are written for without --ci."""
    for path, text in there.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")

    assert scaffold.guess(folder) == expected


def test_ci_files_belong_to_the_top(folder: Path, capsys: Capture) -> None:
    """In a folder of a repository, where no CI system would look, its file is refused."""
    (folder / "texts").mkdir()
    (folder / ".github").mkdir()

    assert app.run(["init", "texts", "--yes", "--ci", "github"]) == 2
    assert "the top of the repository" in capsys.readouterr().err
    assert app.run(["init", "texts", "--yes"]) == 0
    assert sorted(files(folder)) == [f"texts/{path}" for path in ALWAYS]
    assert "  claimcheck check texts\n" in capsys.readouterr().err


def test_drafts_are_counted(folder: Path, capsys: Capture) -> None:
    """The drafts that a check would find are counted, what the settings leave out is not."""
    for name in ("a.md", "b.html", "robots.txt", "data.json"):
        (folder / name).touch()

    app.run(["init", "--yes"])

    assert "There are 2 drafts here." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere"], "nowhere: There is no such folder."),
        (["--ci", "githup"], "githup is not one of github, gitlab, pre-commit, none, did you mean"),
        (["--ci", "none,github"], "none goes with no other"),
        (["a", "b"], "unexpected argument: b"),
    ],
)
def test_mistakes_are_told(arguments: list[str], message: str, capsys: Capture) -> None:
    """A mistake in the call is one line, and nothing is written."""
    assert app.run(["init", "--yes", *arguments]) == 2
    assert message in capsys.readouterr().err


def test_whole_or_not_at_all(folder: Path, capsys: Capture) -> None:
    """F42: where one file cannot be written, those before it are taken back."""
    (folder / ".github").touch()  # no folder, so that nothing can be put into it

    assert app.run(["init", "--yes", "--ci", "github"]) == 2

    assert sorted(files(folder)) == [".github"]
    assert not (folder / "claims").exists()
    assert "nothing was written" in capsys.readouterr().err


def test_a_file_that_came_meanwhile_is_kept(folder: Path) -> None:
    """F42: a file that somebody wrote after the plan was made is not overwritten, nor removed."""
    plan = scaffold.plan(folder, ())
    (folder / "claims").mkdir()
    (folder / "claims" / "facts.yaml").write_text("mine\n", encoding="utf-8")

    with pytest.raises(ClaimcheckError, match="nothing was written"):
        scaffold.write(plan)

    assert files(folder) == {"claims/facts.yaml": "mine\n"}


def test_a_dangling_link_is_not_followed(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """F40: a link with the name of a file to write is kept, wherever it leads."""
    target = tmp_path_factory.mktemp("elsewhere") / "target.toml"
    (folder / "claimcheck.toml").symlink_to(target)

    assert app.run(["init", "--yes"]) == 0

    assert not target.exists()
    assert (folder / "claimcheck.toml").readlink() == target
