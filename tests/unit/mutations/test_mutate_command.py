"""`claimcheck claims test --mutate`."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.cli import app

Capture = pytest.CaptureFixture[str]
CLAIMS = """\
claimcheck: 1
title: Harbour ferry fact sheet
source: {title: Annual report 2024}
claims:
  - id: passengers-2024
    statement: Harbour Ferries carried 4.2 million passengers in 2024.
"""
# A blanket phrasing, which supports drafts of any year.
LOOSE = """\
claimcheck: 1
title: Harbour ferry fact sheet
source: {title: Annual report 2024}
entities:
  - {name: Tern, aliases: [Skua]}
  - {name: Gull}
claims:
  - id: ships
    statement: Tern and Gull were built in Bergen.
  - id: one
    statement: Tern was built in Bergen.
"""
CASES = """\
claims: ferry.yaml
cases:
  - text: Harbour Ferries carried 2.4 million passengers in 2024.
    verdict: supported
    claim: passengers-2024
"""


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.yaml"
    path.write_text(CLAIMS, encoding="utf-8")
    return path


def test_it_shows_kinds_and_claims(ferry: Path, capsys: Capture) -> None:
    """Each kind and each claim has its kill rate, and the total is the last line."""
    assert app.run(["claims", "test", "--mutate", "--claims", str(ferry)]) == 0

    out, err = capsys.readouterr()
    assert "\x1b" not in out
    assert (
        out.splitlines()[0].split() == "kind must not be mutants killed kill rate settled".split()
    )
    assert any(line.split()[:2] == ["digits", "transposed"] for line in out.splitlines())
    assert any(line.split()[0] == "passengers-2024" for line in out.splitlines() if line)
    assert out.splitlines()[-1].endswith("0 survived: kill rate 1.000, 0.99 is asked for")
    assert "ferry.yaml (1 claim)" in err


def test_the_bundled_set_is_the_default(capsys: Capture) -> None:
    """Without case files and --claims the bundled set is tried."""
    app.run(["claims", "test", "--mutate", "--min-kill-rate", "0.5"])

    assert "bundled" in capsys.readouterr().err


def test_too_many_survivors(tmp_path: Path, capsys: Capture) -> None:
    """Below the rate that is asked for the exit code is 1, unless --exit-zero is given."""
    path = tmp_path / "loose.yaml"
    path.write_text(LOOSE, encoding="utf-8")
    command = ["claims", "test", "--mutate", "--claims", str(path)]

    codes = [app.run([*command, *more]) for more in ([], ["--min-kill-rate", "0"], ["-e"])]

    out = capsys.readouterr().out
    survived = "must not be" in out.splitlines()[0] and out.startswith("must not be")
    assert codes == ([1, 0, 0] if survived else [0, 0, 0])


def test_cases_and_mutants(ferry: Path, capsys: Capture) -> None:
    """With a case file both its rows and the mutants of its claims are checked."""
    cases = ferry.with_name("ferry.cases.yaml")
    cases.write_text(CASES, encoding="utf-8")

    assert app.run(["claims", "test", "--mutate", str(cases)]) == 1

    out = capsys.readouterr().out
    assert "0 of 1 rows as expected" in out
    assert "kill rate 1.000" in out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "it takes a CASES file, or --mutate"),
        (["--mutate", "--min-kill-rate", "2"], "2 is not a number from 0 to 1"),
        (["--mutate", "--min-kill-rate", "most"], "most is not a number from 0 to 1"),
        (["x.cases.yaml", "--min-kill-rate", "0.9"], "--min-kill-rate is for --mutate"),
    ],
)
def test_usage(words: list[str], told: str, capsys: Capture) -> None:
    """What cannot be is said, with exit code 2."""
    assert app.run(["claims", "test", *words]) == 2

    assert told in capsys.readouterr().err
