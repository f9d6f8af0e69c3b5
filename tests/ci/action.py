"""Run the steps of action.yml as GitHub's runner does, with this claimcheck installed."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from tests.ci import repository

TOP = Path(__file__).resolve().parents[2]
ACTION: dict[str, Any] = yaml.safe_load((TOP / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
_EXPRESSION = re.compile(r"\$\{\{ ([a-z_.-]+) \}\}")

# Stands for the Python that setup-python would give: its virtual environments hold the Python of
# the tests, and what pip would install is only written down.
_PYTHON = """\
#!/bin/bash
if [ "$2" = venv ]; then
  mkdir -p "$3/bin" && cp "$0" "$3/bin/python"
elif [ "$2" = pip ]; then
  printf '%s\\n' "$@" > "$PIP_LOG"
else
  exec "{python}" "$@"
fi
"""


class Ran(NamedTuple):
    """What running the action left behind."""

    code: int
    log: str
    outputs: dict[str, str]
    summary: str
    pip: list[str]


def run(folder: Path, **inputs: str) -> Ran:
    """Run the action on a repository; names of inputs have "_" for "-"."""
    given = {name.replace("_", "-"): value for name, value in inputs.items()}
    values = {f"inputs.{name}": str(it["default"]) for name, it in ACTION["inputs"].items()}
    values |= {f"inputs.{name}": value for name, value in given.items()}
    assert given.keys() <= ACTION["inputs"].keys()
    place = folder.with_name(f"{folder.name}-runner")
    place.mkdir(exist_ok=True)
    values |= {
        "github.action_path": str(TOP),
        "steps.python.outputs.python-path": str(_python(place)),
    }
    log, code = "", 0
    for step in STEPS:
        if "run" in step and not code:
            code, said = _step(step, folder, place, values)
            log += said
    outputs = {name: _filled(it["value"], values) for name, it in ACTION["outputs"].items()}
    summary = place / "summary.md"
    return Ran(
        code,
        log,
        outputs,
        summary.read_text(encoding="utf-8") if summary.exists() else "",
        (place / "pip.log").read_text(encoding="utf-8").splitlines(),
    )


def _step(
    step: Mapping[str, Any], folder: Path, place: Path, values: dict[str, str]
) -> tuple[int, str]:
    """Run one step, and add what it puts out to `values`."""
    assert step["shell"] == "bash"
    script = place / f"{step['id']}.sh"
    script.write_text(step["run"], encoding="utf-8")
    output = place / f"{step['id']}.output"
    output.write_text("", encoding="utf-8")
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
        cwd=folder / _filled(step.get("working-directory", "."), values),
        env={
            **repository.alone(folder),
            **{name: _filled(value, values) for name, value in step["env"].items()},
            "GITHUB_ACTIONS": "true",
            "GITHUB_WORKSPACE": str(folder),
            "GITHUB_OUTPUT": str(output),
            "GITHUB_STEP_SUMMARY": str(place / "summary.md"),
            "RUNNER_TEMP": str(place),
            "PIP_LOG": str(place / "pip.log"),
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    for line in output.read_text(encoding="utf-8").splitlines():
        name, _, value = line.partition("=")
        values[f"steps.{step['id']}.outputs.{name}"] = value
    return done.returncode, done.stdout


def _filled(text: str, values: Mapping[str, str]) -> str:
    """Return a text with its expressions replaced; an output that was not set is empty."""
    return _EXPRESSION.sub(lambda match: values.get(match[1], ""), text)


def _python(place: Path) -> Path:
    path = place / "python"
    path.write_text(_PYTHON.format(python=sys.executable), encoding="utf-8")
    path.chmod(0o755)
    return path
