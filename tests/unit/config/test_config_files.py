"""Configuration files: what they may say, what they may not, and where the mistake is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claimcheck.config.files import ConfigFile, read_config
from claimcheck.config.settings import KEYS, Settings, combined, field
from claimcheck.errors import UsageError


def written(folder: Path, text: str, name: str = "claimcheck.toml") -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def said(folder: Path, text: str, name: str = "claimcheck.toml") -> ConfigFile:
    return read_config(written(folder, text, name))


def test_every_kind_of_value(tmp_path: Path) -> None:
    """Each key takes a value of its kind, and paths are relative to the file."""
    layer = said(
        tmp_path,
        """\
claims = ["claims/"]
fail-on = ["refuted", "unsourced"]
as-of = 2024-12-31
all = true
jobs = 2
min-coverage = 0.9
output-format = ["rich", "sarif=out/a.sarif"]
extension = { Page = "html", ".story" = "markdown" }
baseline = "known.json"
encoding = "cp1252"
""".replace("sarif=", "json="),
    ).layer

    assert layer == {
        "claims": (str(tmp_path / "claims"),),
        "fail_on": frozenset({"refuted", "unsourced"}),
        "as_of": date(2024, 12, 31),
        "all": True,
        "jobs": 2,
        "min_coverage": 0.9,
        "output_format": ("rich", f"json={tmp_path / 'out/a.sarif'}"),
        "extension": (("page", "html"), ("story", "markdown")),
        "baseline": str(tmp_path / "known.json"),
        "encoding": "cp1252",
    }


def test_every_key_has_a_field() -> None:
    """The table of keys and the settings are the same list."""
    assert {*map(field, KEYS), "root", "files"} == set(Settings._fields)


MISTAKES = {
    "unknown key": ('fial-on = ["refuted"]', ':1:1: unknown key fial-on, did you mean "fail-on"?'),
    "underscore": ('fail_on = ["refuted"]', ':1:1: unknown key fail_on, did you mean "fail-on"?'),
    "third line": ("all = true\n\njosb = 1", ':3:1: unknown key josb, did you mean "jobs"?'),
    "nothing near": ("colour = 1", ":1:1: unknown key colour (known: claims, fail-on"),
    "not a flag": ('all = "yes"', ":1:1: all: it has to be true or false"),
    "not a list": ('claims = "claims/"', ":1:1: claims: it has to be a list of paths"),
    "not words": ("select = [1]", ":1:1: select: it has to be a list of words"),
    "not a verdict": (
        'fail-on = ["refutd"]',
        ':1:1: fail-on: "refutd" is neither a verdict nor a reason, did you mean "refuted"?',
    ),
    "no verdict": ("fail-on = []", ":1:1: fail-on: it names no verdict or reason"),
    "not a day": ('as-of = "soon"', ':1:1: as-of: "soon" is not a day such as 2024-12-31'),
    "a day with a time": ("as-of = 2024-12-31T10:00:00", "is not a day such as 2024-12-31"),
    "not a format": (
        'output-format = "jsn"',
        ', did you mean "json"?',
    ),
    "not a share": ("min-coverage = 90", ":1:1: min-coverage: it has to be a number from 0 to 1"),
    "truth is no number": ("jobs = true", ":1:1: jobs: it has to be a whole number, 0 or more"),
    "no such markup": ('extension = { x = "htm" }', 'extension: "x": htm is not one of'),
    "broken": ("all = ", ":1:7: Invalid value"),
    "text without quotation marks": (
        "all = true\nclaims = [claims.yaml]",
        ":2:11: Invalid value; text goes in quotation marks",
    ),
    "as in a pyproject.toml": (
        "[tool.claimcheck]\nall = true",
        ":1:2: unknown key tool; in this file settings stand alone, without [tool.claimcheck]",
    ),
    "a table of our name": ("[claimcheck]\nall = true", ":1:2: unknown key claimcheck; in this"),
    "a table in its place": ("[claims]\na = 1", ":1:2: claims: it has to be a list of paths"),
    "per-path without paths": ("[[per-path]]\nall = true", ":1:3: per-path: paths is missing"),
    "per-path is no list": ("[per-path]\nall = true", ":1:2: per-path has to be [[per-path]]"),
    "not per path": (
        '[[per-path]]\npaths = ["a/"]\njobs = 1',
        ":1:3: jobs cannot be set per path, only claims, fail-on",
    ),
    "extends itself": ('extend = "claimcheck.toml"', ":1:1: extend: claimcheck.toml leads in a"),
    "extends nothing": ('extend = "no.toml"', "no.toml: There is no such file."),
    "extends nothing, its place": ('all = true\nextend = "no.toml"', ".toml:2:1: extend: "),
    "extends a number": ("extend = 1", ":1:1: extend: it has to be a path"),
    "no text": ("\0", "It is not text"),
}


@pytest.mark.parametrize(("text", "message"), MISTAKES.values(), ids=MISTAKES)
def test_mistakes(text: str, message: str, tmp_path: Path) -> None:
    """A mistake is one line that says where it is, and what was meant."""
    with pytest.raises(UsageError) as caught:
        said(tmp_path, text)

    told = str(caught.value)
    assert told.startswith(str(tmp_path))
    assert message in told
    assert "\n" not in told


def test_windows_line_ends(tmp_path: Path) -> None:
    """A file with CR LF is read like any other."""
    path = tmp_path / "claimcheck.toml"
    path.write_bytes(b"all = true\r\njosb = 1\r\n")

    with pytest.raises(UsageError, match=r":2:1: unknown key josb"):
        read_config(str(path))


def test_pyproject(tmp_path: Path) -> None:
    """In a pyproject.toml, settings stand under tool.claimcheck, and others are not ours."""
    found = said(
        tmp_path, "[project]\nname = 'x'\n\n[tool.claimcheck]\nall = true\n", "pyproject.toml"
    )

    assert found.layer == {"all": True}
    with pytest.raises(UsageError, match=r"pyproject.toml:2:1: unknown key josb"):
        said(tmp_path, "[tool.claimcheck]\njosb = 1\n", "pyproject.toml")


def test_extends(tmp_path: Path) -> None:
    """What a file says goes over what it extends; each path is relative to its own file."""
    written(tmp_path, 'claims = ["facts.yaml"]\njobs = 1\nall = true\n', "base/claimcheck.toml")

    found = said(tmp_path, 'extend = "base/claimcheck.toml"\njobs = 2\n')

    assert found.layer == {
        "claims": (str(tmp_path / "base" / "facts.yaml"),),
        "jobs": 2,
        "all": True,
    }
    assert found.extended == (str(tmp_path / "base" / "claimcheck.toml"),)


def test_extends_in_a_circle(tmp_path: Path) -> None:
    """Files that extend one another are a mistake, not a hang."""
    written(tmp_path, 'extend = "b.toml"', "a.toml")
    written(tmp_path, 'extend = "a.toml"', "b.toml")

    with pytest.raises(UsageError, match="leads in a circle"):
        read_config(str(tmp_path / "a.toml"))


def test_layers() -> None:
    """A later layer goes over an earlier one, key by key."""
    assert combined([{"jobs": 1, "all": True}, {"jobs": 2}]) == Settings(jobs=2, all=True)
