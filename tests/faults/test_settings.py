"""Configuration files, patterns and variables at their worst: one line that says what and where."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.documents.ignores import is_pattern, spec
from tests.cli.runner import FERRY, RIGHT, WRONG
from tests.faults.calling import Said, call, sound
from tests.platforms import posix_only


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a wrong draft and a claim file, which is the current one."""
    (tmp_path / "draft.md").write_text(WRONG, encoding="utf-8")
    (tmp_path / "ferry.yaml").write_text(FERRY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refused(said: Said, part: str) -> None:
    """Assert that a call was refused in one line, with nothing on standard output."""
    assert (sound(said).code, said.out) == (2, b"")
    assert said.err.count("\n") == 1, said.err
    assert len(said.err) < 700
    assert part in said.err


def _folder(path: Path) -> None:
    path.mkdir()


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _circle(path: Path) -> None:
    path.symlink_to(path.name)


def _dangling(path: Path) -> None:
    path.symlink_to("nowhere.toml")


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


MAKERS = {
    "folder": _folder,
    "pipe": _pipe,
    "device": _device,
    "circle": _circle,
    "link to nothing": _dangling,
}


@posix_only
@pytest.mark.parametrize("name", ["claimcheck.toml", ".claimcheck.toml"])
@pytest.mark.parametrize(
    ("kind", "part"),
    [("folder", "It is a folder"), ("pipe", "It is a named pipe"), ("device", "It is a device")],
)
def test_f40_settings_that_are_no_file(kind: str, part: str, name: str, desk: Path) -> None:
    """F40: what has the name of our settings is never passed over, nor waited for."""
    MAKERS[kind](desk / name)

    refused(call("check", "."), f"{name}: {part}")


@posix_only
@pytest.mark.parametrize("kind", ["circle", "link to nothing"])
def test_f40_settings_that_are_not_there(kind: str, desk: Path) -> None:
    """F40: a link that leads nowhere is no file, unless it is asked for."""
    MAKERS[kind](desk / "claimcheck.toml")

    assert sound(call("check", ".", "--claims", "ferry.yaml")).code == 1
    refused(call("check", ".", "--config", "claimcheck.toml"), "There is no such file")


@posix_only
@pytest.mark.parametrize("made", MAKERS.values(), ids=MAKERS)
def test_f40_a_pyproject_that_is_no_file(made: Callable[[Path], None], desk: Path) -> None:
    """F40: a pyproject.toml need not be ours; one that is no file is left alone, at once."""
    made(desk / "pyproject.toml")

    assert sound(call("check", "draft.md", "--claims", "ferry.yaml")).code == 1


@posix_only
@pytest.mark.parametrize("to", ["/dev/zero", "pipe", ".", "a\\u0000b", "no.toml", ""])
def test_f40_extending_what_is_no_file(to: str, desk: Path) -> None:
    """F40, F41: only a regular file can be extended."""
    os.mkfifo(desk / "pipe")
    (desk / "claimcheck.toml").write_text(f'extend = "{to}"')

    refused(call("check", "."), "")


TOML = {
    "f06 binary": (b"\x00\x01\x02\x03", "It is not text"),
    "f05 another encoding": ("all = true # é".encode("latin-1"), "It is not valid UTF-8"),
    "f09 large": (b"# " + b"x" * 1_000_000, "too large for a configuration file"),
    "f34 brackets": (b"a = " + b"[" * 100_000, "nested too deep"),
    "f34 braces": (b"a = " + b"{a=" * 100_000, "nested too deep"),
    "f34 dotted key": (b".".join([b"a"] * 200_000) + b" = 1", ":1:1: the line has more than"),
    "f34 dotted head": (b"[" + b".".join([b"a"] * 200_000) + b"]", "more than 1,000 dots"),
    "f14 5,000 digits": (b"jobs = " + b"9" * 5_000, "a number has too many digits"),
    "f14 not a number": (b"min-coverage = nan", ":1:1: min-coverage: it has to be a number"),
    "f33 no such day": (b"as-of = 2024-02-30", ":1:9: Invalid date"),
    "f32 twice": (b"jobs = 1\njobs = 2", ":2:9: Cannot overwrite a value"),
    "f37 unknown": (b"clams = []", ':1:1: unknown key clams, did you mean "claims"?'),
    "f23 key": (b'"\\u001b[2J\\n::error::" = 1', "unknown key \\x1b[2J ::error:: (known: "),
    "f37 long key": (b'"' + b"x" * 9_000 + b'" = 1', "xxx… (known: "),
    "no pattern": (b'exclude = ["!"]', ':1:1: exclude: "!" is not a pattern'),
    "no pattern per path": (b'[[per-path]]\npaths = ["!"]', 'per-path: paths: "!" is not a'),
    "pattern of many": (b'include = ["**/**/**/**/**/a"]', "is not a pattern"),
    "list for a format": (b"extension = {md = []}", ":1:1: extension: it has to be a table"),
    "table for a format": (b"extension = {md = {a = 1}}", ":1:1: extension: it has to be a"),
    "f05 no such encoding": (b'encoding = "hex"', "There is no encoding of text 'hex'"),
    "f40 NUL in claims": (b'claims = ["a\\u0000b"]', "a\\x00b: cannot be read"),
    "f40 NUL in baseline": (b'baseline = "a\\u0000b"', "a\\x00b: the baseline cannot be read"),
    "f40 NUL in output": (b'output-file = "a\\u0000b"', "cannot write a\\x00b"),
}


@pytest.mark.parametrize(("content", "part"), TOML.values(), ids=TOML)
def test_f34_hostile_settings(content: bytes, part: str, desk: Path) -> None:
    """
    Settings that are none are refused in one line, with the place.

    F05, F06, F09, F14, F23, F32, F33, F34, F37, F40.
    """
    (desk / "claimcheck.toml").write_bytes(content)

    refused(call("check", "draft.md"), part)


@pytest.mark.parametrize(
    "word",
    [
        "extension={md=[]}",
        "jobs=" + "9" * 5_000,
        "a=" + "[" * 50_000,
        "jobs=1\njobs=2",
        "=",
        "\x1b=",
    ],
    ids=["list", "digits", "brackets", "twice", "nothing", "escape"],
)
def test_f44_hostile_settings_in_the_call(word: str, desk: Path) -> None:
    """F44: the same holds for what --config KEY=VALUE gives."""
    said = sound(call("check", "draft.md", "--config", word))

    assert (said.code, said.out) == (2, b"")
    assert "argument --config: " in said.err


@pytest.mark.parametrize(
    "content", ["tool = 3 # claimcheck", "[tool]\nclaimcheck = 3", "[[tool.claimcheck]]"]
)
def test_f37_a_pyproject_of_another_shape(content: str, desk: Path) -> None:
    """F37: a tool table that is none is refused where it is named, and left alone where not."""
    (desk / "pyproject.toml").write_text(content)

    refused(call("check", "draft.md", "--config", "pyproject.toml"), "has to be a table")
    assert sound(call("check", "draft.md")).code in (0, 2)


def test_f43_a_cache_that_cannot_be(desk: Path) -> None:
    """F43: a folder for the cache that no system has changes nothing."""
    (desk / "claimcheck.toml").write_text('cache-dir = "a\\u0000b"\ncache = true')

    assert sound(call("check", "draft.md", "--claims", "ferry.yaml")).code == 1


IGNORES = {
    "no pattern": b"!\n*.md\n",
    "no patterns": b"!\n/\n//\n**/\n\\\n[\n[!\n***\n!/\n#\n\n*.md\n",
    "many": b"x*\n" * 5_000 + b"*.md\n",
}


@pytest.mark.parametrize("content", IGNORES.values(), ids=IGNORES)
@pytest.mark.parametrize("name", [".gitignore", ".claimcheckignore"])
def test_f40_lines_that_are_no_patterns(content: bytes, name: str, desk: Path) -> None:
    """F40: a line that is no pattern is left out, as git does, and takes no other with it."""
    (desk / ".git").mkdir()
    (desk / name).write_bytes(content)

    assert sound(call("check", ".", "--claims", "ferry.yaml")).code == 3


@posix_only
@pytest.mark.parametrize("made", MAKERS.values(), ids=MAKERS)
def test_f40_ignore_files_that_are_none(made: Callable[[Path], None], desk: Path) -> None:
    """F40: what is no file leaves nothing out, and is not waited for."""
    (desk / ".git").mkdir()
    made(desk / ".gitignore")
    made(desk / ".claimcheckignore")

    assert sound(call("check", ".", "--claims", "ferry.yaml")).code == 1


SLOW = [
    *("*a" * 60, "*a*" * 60 + "b", "[ab]*" * 60 + "c"),
    *("*?" * 60 + "b", "*[a/]" * 60, "a*" * 99 + "b"),
]


@pytest.mark.parametrize("pattern", SLOW, ids=[it[:8] for it in SLOW])
def test_f11_patterns_of_many_stars(pattern: str) -> None:
    """F11: a pattern takes time that grows with the name, however many stars it has."""
    assert spec((pattern,)).check_file("a" * 250 + "!").include is None
    assert spec((pattern,)).check_file(f"{'a' * 250}/{'ab' * 125}!").include in (None, True)


@pytest.mark.parametrize(
    ("pattern", "matching", "others"),
    [
        ("*a*b*c", ["abc", "x/abc", "aabbcc", "xaybzc", "abc/d.md"], ["abcd", "acb", "a/b/c"]),
        ("a*b*/c*d*e", ["ab/cde", "axbx/cxdxe"], ["ab/x/cde", "x/ab/cde", "abc/de"]),
        ("**/*_*_*.md", ["a_b_c.md", "x/__.md"], ["a_b.md", "_/_.md"]),
        ("*[0-9]*[ab]*", ["1a", "x9xbx"], ["a1", "19"]),
    ],
)
def test_f11_stars_mean_what_they_mean(
    pattern: str, matching: list[str], others: list[str]
) -> None:
    """F11: stars that are tried once match what stars in a .gitignore match."""
    assert [it for it in (*matching, *others) if spec((pattern,)).match_file(it)] == matching


def test_f11_patterns_that_are_refused() -> None:
    """F11: what git would leave out is no pattern, nor what nobody can match in time."""
    assert [it for it in ("a", "!a", "*", "!", "**/a/**", "**/" * 5) if not is_pattern(it)] == [
        "!",
        "**/" * 5,
    ]


VARIABLES = (
    "CLAIMS CACHE_DIR OUTPUT_FILE BASELINE CONFIG ENCODING EXTENSION INCLUDE EXCLUDE FIELDS AS_OF "
    "JOBS FAIL_ON SELECT IGNORE OUTPUT_FORMAT ALL MIN_COVERAGE TRACEBACK CACHE NO_SUCH_THING \udcff"
).split()
ODD = [
    "",
    "0",
    "-1",
    "a\udcff\x1b[2J",
    "!",
    "9" * 5_000,
    "nan",
    "1e999",
    "/dev/zero",
    ",",
    ":",
    "=",
]


@posix_only
@pytest.mark.parametrize("variable", VARIABLES, ids=ascii)
def test_f44_odd_variables(variable: str, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """F44: whatever a CLAIMCHECK_ variable holds is a setting, or a mistake in one line."""
    monkeypatch.chdir(desk)
    for value in ODD:
        with monkeypatch.context() as patch:
            patch.setenv(f"CLAIMCHECK_{variable}", value)
            said = sound(call("check", "draft.md", "--show-settings"))
            assert said.code == 0 or said.err.count("\n") == 1, (value, said)
            assert "\x1b" not in said.text + said.err


@posix_only
@pytest.mark.parametrize(
    "name",
    ["COLUMNS", "TERM", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "LC_ALL", "LANG"],
)
@pytest.mark.parametrize("value", ["", "0", "1", "-1", "9" * 30, "\udcff", "dumb", "tr_TR.UTF-8"])
def test_f30_odd_terminals(
    name: str, value: str, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F30: no value of what describes a terminal changes the verdict, or makes it fall over."""
    monkeypatch.setenv(name, value)

    said = sound(call("check", "draft.md", "--claims", "ferry.yaml"))

    assert said.code == 1
    assert "passengers-2024" in "".join(said.text.split()) or name in ("COLUMNS", "FORCE_COLOR")


@posix_only
@pytest.mark.parametrize("home", ["relative", "/dev/full", "draft.md", "\udcff", "a\nb"])
def test_f43_odd_homes(home: str, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """F43: with an odd home there may be no cache, and nothing else changes."""
    words = ("check", "draft.md", "--claims", "ferry.yaml", "--output-format", "json")
    plain = call(*words)
    for name, value in {"HOME": home, "XDG_CACHE_HOME": "", "CLAIMCHECK_CACHE": "true"}.items():
        monkeypatch.setenv(name, value)

    assert sound(call(*words)) == sound(call(*words)) == plain


@posix_only
@pytest.mark.parametrize(
    "words", [("verify", RIGHT), ("check",), ("check", "--isolated"), ("coverage",), ("init", "-y")]
)
def test_f40_the_current_folder_is_gone(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F40: in a folder that was deleted there is one line, whatever is asked."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    refused(call(*words), "claimcheck: the current folder is gone; go to one that exists")
