"""What shells complete: the words that the program offers, and the scripts that ask for them."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import shutil
import subprocess
import sys
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.cli import app
from claimcheck.cli.completion import SHELLS, script
from claimcheck.cli.following import Following, following
from claimcheck.config.settings import KEYS
from claimcheck.model import Reason, Verdict
from claimcheck.reports import FORMATS
from tests.cli.runner import FERRY, environment
from tools import docs

CODES = (*map(str, Verdict), *map(str, Reason))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with drafts, claims and settings, which is the current one."""
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "a b.md").touch()
    (tmp_path / "drafts" / "c.md").touch()
    (tmp_path / "ferry.yaml").write_text(FERRY, encoding="utf-8")
    (tmp_path / "claimcheck.toml").write_text('claims = ["ferry.yaml"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def words(line: str) -> list[str]:
    """Return what is offered for the last word of a command line."""
    *before, current = line.split(" ")
    return [word for word, _ in following(before, current).words]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", list(app.COMMANDS)),
        ("ch", ["check"]),
        ("--v", ["--version"]),
        ("claims l", ["list", "lint"]),
        ("completion ", list(SHELLS)),
        ("check --output-format ", list(FORMATS)),
        ("check --output-format rdjson", ["rdjson", "rdjsonl"]),
        ("check --output-format=ju", ["--output-format=junit"]),
        ("check --fail-on ", list(CODES)),
        ("check --fail-on=unsou", ["--fail-on=unsourced"]),
        ("check --fail-on refuted,conf", ["refuted,conflicting"]),
        ("check --fail-on refuted,refut", []),
        ("check --select pass", ["passengers-2024"]),
        ("check --ignore stronger,tag:", ["stronger,tag:traffic"]),
        ("claims show f", ["fleet"]),
        ("explain --schema ", ["report", "claims", "cases"]),
        ("explain over", ["overprecise"]),
        ("init --ci git", ["github", "gitlab"]),
        ("check --force", ["--force-exclude"]),
        ("check --exit-zero --exit", []),
        ("check -e --exit", []),
        ("check --claims a.yaml --clai", ["--claims"]),
        ("check -- --cl", []),
        ("verify any", []),
        ("check --as-of ", []),
        ("nothing ", []),
        ("claims nothing ", []),
    ],
)
def test_words_are_offered(folder: Path, line: str, expected: list[str]) -> None:
    """Each place of a command line has its words, and one without any has none."""
    assert words(line) == expected


@pytest.mark.parametrize(
    ("line", "paths", "head"),
    [
        ("check ", "files", ""),
        ("check drafts/ --claims ", "files", ""),
        ("check --config=cl", "files", "--config="),
        ("check --output-format sarif=out", "files", "sarif="),
        ("check --output-format=sarif=out", "files", "--output-format=sarif="),
        ("check --cache-dir ", "folders", ""),
        ("init ", "folders", ""),
        ("check -- ", "files", ""),
        ("verify ", "", ""),
    ],
)
def test_paths_are_asked_for(line: str, paths: str, head: str) -> None:
    """Where a path may stand, the shell is asked for it, behind what comes before it in a word."""
    *before, current = line.split(" ")
    found = following(before, current)

    assert (found.paths, found.head) == (paths, head)


def test_every_value_is_known() -> None:
    """Each option that takes a value of a known kind offers it, under whichever command."""
    for command, parser in docs.parsers():
        for flags, _, _ in parser.described():
            key = flags[-1].removeprefix("--")
            if key in KEYS and KEYS[key].kind.name in ("FORMATS", "VERDICTS", "PATH", "PATHS"):
                found = following([*command.split(), flags[-1]], "")
                assert found.words or found.paths, (command, flags)


def test_ids_are_those_of_the_call(folder: Path) -> None:
    """Claim ids are those of --claims where it is given, else those of the settings."""
    other = FERRY.replace("fleet", "ships")
    (folder / "other.yaml").write_text(other, encoding="utf-8")

    assert "fleet" in words("check --select ")
    assert "ships" in words("check --claims other.yaml --select ")
    assert "ships" in words("check --claims=other.yaml --ignore ")


@pytest.mark.parametrize("tag", ["$(touch x)", "a b", "a;b", "`x`", "a'b", 'a"b', "\x1b[2J"])
def test_hostile_tags_are_not_offered(folder: Path, tag: str) -> None:
    """F23: what is chosen goes into a command line, so a tag that would be run is left out."""
    text = FERRY.replace("[traffic]", f"[{_quoted(tag)}]")
    (folder / "ferry.yaml").write_text(text, encoding="utf-8")

    assert not [word for word in words("check --select ") if word.startswith("tag:")]


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\x1b", "\\e")
    return f'"{escaped}"'


@pytest.mark.parametrize("broken", ["claims: [", "\0", "claimcheck: 9\n"])
def test_broken_claims_offer_nothing(folder: Path, broken: str) -> None:
    """A claim file that cannot be read, or no file at all, takes nothing but its ids away."""
    (folder / "ferry.yaml").write_text(broken, encoding="utf-8")

    assert following(["check", "--select"], "") == Following()
    assert words("check --fail-on refut") == ["refuted"]


@given(st.lists(st.text(), max_size=4), st.text())
def test_nothing_is_raised(before: list[str], current: str) -> None:
    """F44: whatever is typed, there is an answer, and every word of it begins as was typed."""
    found = following(before, current)

    assert all(word.startswith(current) for word, _ in found.words)


def test_the_answer_of_a_process(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Scripts read one word a line with its meaning behind a tab, and signs behind a colon."""
    assert app.run(["completion", "--current=--conf", "--", "check", "--fail-on", "-x"]) == 0
    assert capsys.readouterr().out.startswith("--config\tconfiguration file")

    app.run(["completion", "--current=traffic,tag:t", "--", "check", "--select"])
    assert capsys.readouterr().out == ":open\ntraffic,tag:traffic\n"

    app.run(["completion", "--current=json=", "--", "check", "--output-format"])
    assert capsys.readouterr().out == ":files\tjson=\n"


@pytest.mark.parametrize("shell", SHELLS)
def test_scripts_are_printed(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`completion SHELL` prints the script, which says in its head where it goes."""
    assert app.run(["completion", shell]) == 0

    out = capsys.readouterr().out
    assert out == script(shell)
    assert "# Always:" in out
    assert "completion" in out


@pytest.mark.parametrize("arguments", [[], ["tcsh"], ["bash", "zsh"]])
def test_other_shells_are_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A shell that there is no script for is an error that names those that there are."""
    assert app.run(["completion", *arguments]) == 2
    assert "bash, zsh, fish, powershell" in capsys.readouterr().err


# Each loads the script, and shows the arguments of `claimcheck` in the place of running it.
STARTS = {
    "bash": (
        ["bash", "--norc", "--noprofile", "-i"],
        'eval "$(claimcheck completion bash)"; claimcheck() { printf "<%s>" "$@"; }',
    ),
    "zsh": (
        ["zsh", "-f", "-i"],
        "autoload -Uz compinit; compinit -u -D; source <(claimcheck completion zsh); "
        'claimcheck() { printf "<%s>" "$@"; }',
    ),
    "fish": (
        ["fish", "--no-config", "-i"],
        "claimcheck completion fish | source; function claimcheck; printf '<%s>' $argv; end",
    ),
}


@pytest.fixture
def program(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return an environment in which `claimcheck` is this one."""
    place = tmp_path_factory.mktemp("bin")
    path = place / "claimcheck"
    path.write_text(f'#!/bin/sh\nexec {sys.executable} -m claimcheck "$@"\n', encoding="utf-8")
    path.chmod(0o755)
    return {
        **environment(),
        "PATH": f"{place}{os.pathsep}{os.environ['PATH']}",
        "TERM": "xterm",
        "LC_ALL": "C.UTF-8",
        "HOME": str(place),
        "COLUMNS": "200",
    }


class Typing:
    """A shell on a terminal of its own."""

    def __init__(self, shell: str, folder: Path, env: dict[str, str]) -> None:
        command, setup = STARTS[shell]
        self._read = b""
        primary, secondary = pty.openpty()
        self._terminal = primary
        self._process = subprocess.Popen(
            command,
            stdin=secondary,
            stdout=secondary,
            stderr=secondary,
            cwd=folder,
            env=env,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509 - no threads
        )
        os.close(secondary)
        self.type(f"{setup}; printf 'rea%s\\n' dy\n")

    def type(self, keys: str) -> None:
        os.write(self._terminal, keys.encode())

    def sees(self, text: str) -> bool:
        """Wait until the shell has written a text, or nothing any more; forget what it wrote."""
        while text.encode() not in self._read:
            if not select.select([self._terminal], [], [], 10)[0]:
                return False
            self._read += os.read(self._terminal, 65536)
        self._read = b""
        return True

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._terminal)


@pytest.fixture(params=STARTS)
def typing(
    request: pytest.FixtureRequest, folder: Path, program: dict[str, str]
) -> Iterator[Typing]:
    """Yield each shell that is installed, with the script in it."""
    if shutil.which(request.param) is None:
        pytest.skip(f"{request.param} is not installed")
    shell = Typing(request.param, folder, program)
    try:
        assert shell.sees("ready")
        yield shell
    finally:
        shell.close()


def test_shells_complete(typing: Typing) -> None:
    """In a real shell, Tab completes commands, values, lists, ids, tags and paths."""
    for line, completed in (
        ("ch", "<check>"),
        ("check --output-format=ju", "<--output-format=junit>"),
        ("check --select tag:t", "<tag:traffic>"),
        ("check --fail-on refuted,conf", "<refuted,conflicting>"),
        ("claims show pass", "<show><passengers-2024>"),
        ("check drafts/c", "<drafts/c.md>"),
        ("check 'drafts/a", "<drafts/a b.md>"),
        ("check --config=cl", "<--config=claimcheck.toml>"),
        ("check --output-format sarif=cl", "<sarif=claimcheck.toml>"),
        ("check --cache-dir dr", "<--cache-dir><drafts"),  # zsh takes the slash away
    ):
        typing.type(f"claimcheck {line}\t\n")
        assert typing.sees(completed), line
