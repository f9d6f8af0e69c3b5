"""docs/reliability.md tells the truth: every fault is there, and every test that it names."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "reliability.md"
ROWS = dict(
    re.findall(r"^\| (F\d\d) \|.*\| ([^|]*) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
)
FAULTS = tuple(f"F{number:02}" for number in range(1, 45))


def numbers(path: Path) -> set[str]:
    """Return the faults that the tests of a file say they show: "F05", "F10 to F13"."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            told = ast.get_docstring(node) or ""
            for first, last in re.findall(r"\bF(\d\d)(?: to F(\d\d))?", told):
                found |= {f"F{it:02}" for it in range(int(first), int(last or first) + 1)}
    return found


TESTS = {path.stem: numbers(path) for path in HERE.glob("test_*.py")}


def test_every_fault_has_a_row() -> None:
    """The table has each number once, in order, and no other."""
    assert tuple(ROWS) == FAULTS


@pytest.mark.parametrize("fault", FAULTS)
def test_every_row_names_its_tests(fault: str) -> None:
    """Each row names every file of tests that shows the fault, and none that does not."""
    wanted = sorted(name for name, shown in TESTS.items() if fault in shown)

    assert wanted, "a fault that does not apply has to say so, and why"
    assert re.findall(r"`(test_\w+)`", ROWS[fault]) == wanted


def test_no_other_number_is_shown() -> None:
    """No test names a fault that there is not."""
    assert set().union(*TESTS.values()) <= set(FAULTS)
