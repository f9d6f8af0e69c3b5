"""`claimcheck claims test --mutate`."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.cli import app
from claimcheck.model import Verdict
from claimcheck.mutations.model import Mutant
from claimcheck.mutations.run import Outcome, Results

Capture = pytest.CaptureFixture[str]
CLAIMS = """\
claimcheck: 1
title: Harbour ferry fact sheet
source: {title: Annual report 2024}
claims:
  - id: passengers-2024
    statement: Harbour Ferries carried 4.2 million passengers in 2024.
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


def test_the_bundled_set_is_the_default(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """Without case files and --claims the bundled set is tried."""
    monkeypatch.setattr("claimcheck.cli.mutants.run_mutants", lambda _: Results(()))

    assert app.run(["claims", "test", "--mutate"]) == 0

    assert "bundled" in capsys.readouterr().err


def test_too_many_survivors(ferry: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """Survivors come first; below the rate asked for the exit code is 1, but for --exit-zero."""
    mutant = Mutant(
        "year", "Harbour Ferries carried 4.2 million in 2023.", False, "passengers-2024"
    )
    found = Results((Outcome(mutant, Verdict.SUPPORTED), Outcome(mutant, Verdict.REFUTED)))
    monkeypatch.setattr("claimcheck.cli.mutants.run_mutants", lambda _: found)
    command = ["claims", "test", "--mutate", "--claims", str(ferry)]

    codes = [
        app.run([*command, *more])
        for more in ([], ["--min-kill-rate", "0.5"], ["--min-kill-rate", "1", "--exit-zero"])
    ]

    lines = capsys.readouterr().out.splitlines()
    assert codes == [1, 0, 0]
    assert lines[1].split("  ")[0] == "supported"
    assert lines[1].endswith(mutant.text)
    assert "2 mutants of 1 claim, 1 survived: kill rate 0.500, 0.99 is asked for" in lines


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
