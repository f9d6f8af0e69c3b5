"""The house in order: layers, sizes, and that nothing stands in a room where it does not belong."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import claimcheck
from claimcheck import reasons
from claimcheck.model import Note, Reason, Verdict

TOP = Path(__file__).resolve().parents[1]
PACKAGE = TOP / "src" / "claimcheck"
MODULES = sorted(PACKAGE.rglob("*.py"))
MAX_LINES = 400
MAX_FUNCTION = 60  # lines; 40 is the aim
CLI = PACKAGE / "cli"
STARTS_PROCESSES = (CLI / "pool.py", PACKAGE / "documents" / "confined.py")
READS_FILES = ("claims", "cli", "config", "documents")  # rooms; others read only their own data
NOW = {
    *("os.environ", "os.environb", "os.getenv", "os.getcwd", "Path.cwd", "Path.home"),
    *("date.today", "datetime.now", "datetime.today", "datetime.utcnow"),
}


def name(path: Path) -> str:
    return str(path.relative_to(TOP))


def imports(path: Path) -> Iterator[str]:
    """Yield every module that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_layers() -> None:
    """No room imports from a room above it (the contracts are in pyproject.toml)."""
    program = Path(sys.executable).with_name("lint-imports")
    found = str(program) if program.exists() else shutil.which("lint-imports")
    assert found is not None

    done = subprocess.run(
        [found, "--no-cache"], cwd=TOP, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_files_are_small(path: Path) -> None:
    """A module has one job, and so at most 400 lines."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MAX_LINES


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_functions_are_small(path: Path) -> None:
    """A function fits on a screen."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.end_lineno is not None:
            assert node.end_lineno - node.lineno < MAX_FUNCTION, node.name


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_the_edges_touch_the_world(path: Path) -> None:
    """Only cli/ prints, reads clock and environment; only reports/terminal.py imports rich."""
    in_cli = CLI in path.parents or path.name == "__main__.py"
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = {
        node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    attributes = {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    imported = set(imports(path))

    assert "print" not in called
    if not in_cli:
        assert attributes.isdisjoint({"sys.stdout", "sys.stderr", "sys.stdin", "sys.argv", *NOW})
        assert imported.isdisjoint({"argparse", "time", "locale", "getpass", "tempfile", "shutil"})
    if path != PACKAGE / "reports" / "terminal.py":
        assert not any(module.split(".")[0] == "rich" for module in imported)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_nothing_reaches_the_network(path: Path) -> None:
    """No module that could open a connection, draw lots or run a program is imported."""
    forbidden = {"socket", "ssl", "http", "urllib", "requests", "random", "secrets", "subprocess"}
    if path == CLI / "revision.py":
        forbidden -= {"subprocess"}  # git alone knows what has changed since a revision

    assert {module.split(".")[0] for module in imports(path)}.isdisjoint(forbidden)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_two_modules_start_processes(path: Path) -> None:
    """Processes are started to share the work, and to read what may never end."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    attributes = {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}

    assert not any(
        re.match(r"os\.(fork|system|popen|exec|spawn|posix_spawn)", it) for it in attributes
    )
    if path not in STARTS_PROCESSES:
        tops = {module.split(".")[0] for module in imports(path)}
        assert tops.isdisjoint({"multiprocessing", "concurrent", "asyncio", "_thread"})


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_the_edges_open_files(path: Path) -> None:
    """What a user names is opened at the edges alone; the rest reads what is installed with it."""
    if path.relative_to(PACKAGE).parts[0] in READS_FILES:
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            assert called not in ("open", "os.open", "os.scandir", "os.walk", "glob.glob")
            assert not called.endswith((".write_text", ".write_bytes", ".iterdir", ".unlink"))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_loose_ends(path: Path) -> None:
    """Nothing is left for later, and nothing is silenced without a reason."""
    text = path.read_text(encoding="utf-8")

    assert not re.search(r"\b(TODO|FIXME|XXX)\b|NotImplemented", text)
    assert not re.search(r"except( Exception)?:\s*pass", text)
    assert not re.search(r"# (type: ignore(\[[\w-]+\])?|noqa(: ?\w+(, ?\w+)*)?)\s*$", text, re.M)


def test_every_room_is_described() -> None:
    """The table of rooms in docs/architecture.md names each, and none that is not there."""
    page = (TOP / "docs" / "architecture.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`[^|]*) \|", page, re.MULTILINE)
    described = [it for row in rows for it in re.findall(r"`(\w+)/?`", row)]
    rooms = {path.relative_to(PACKAGE).parts[0].removesuffix(".py") for path in MODULES}

    assert sorted(described) == sorted(rooms - {"__init__", "__main__", "_version"})


def test_every_code_has_words() -> None:
    """Each verdict, reason and note is explained, and no text explains what does not exist."""
    assert set(reasons.VERDICTS) == set(Verdict)
    assert set(reasons.REASONS) == set(Reason)
    assert set(reasons.NOTES) == set(Note)
    assert len(set(reasons.names())) == len(Verdict) + len(Reason) + len(Note)


def test_public_names_exist() -> None:
    """Every public name can be imported, and is listed by `dir`."""
    for public in claimcheck.__all__:
        assert getattr(claimcheck, public) is not None

    assert dir(claimcheck) == sorted(claimcheck.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = claimcheck.nonsense


def test_import_costs_almost_nothing() -> None:
    """`import claimcheck` loads nothing but itself and its version."""
    script = "import sys; old = {*sys.modules}; import claimcheck; print(*{*sys.modules} - old)"

    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert set(done.stdout.split()) <= {"__future__", "claimcheck", "claimcheck._version"}


def test_checking_a_sentence_imports_nothing_slow() -> None:
    """What takes long to import, and is not needed for a sentence, is left alone."""
    script = (
        "import sys; from claimcheck.cli.app import run; "
        "run(['verify', 'A cat sat.', '--isolated', '--output-format', 'json']); "
        "print(*sys.modules, file=sys.stderr)"
    )

    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", f"import sys; sys.path[:0] = {sys.path!r}; {script}"],
        capture_output=True,
        text=True,
        check=True,
    )

    slow = {"dataclasses", "inspect", "pathlib", "logging", "rapidfuzz", "rich", "yaml"}
    assert slow.isdisjoint(done.stderr.split())


def test_the_package_is_typed() -> None:
    """Type checkers of other projects may rely on the annotations."""
    assert (PACKAGE / "py.typed").exists()
