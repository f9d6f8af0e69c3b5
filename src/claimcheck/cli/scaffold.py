"""What `claimcheck init` puts into a folder: planned first, then written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from claimcheck.errors import ClaimcheckError, UsageError

CONFIGURATION = "claimcheck.toml"
CLAIMS = "claims"
FIRST_CLAIMS = f"{CLAIMS}/facts.yaml"
SCHEMA = f"{CLAIMS}/claims.schema.json"
GITLAB = ".gitlab-ci.yml"
GITLAB_BESIDE = "claimcheck.gitlab-ci.yml"
PRE_COMMIT = ".pre-commit-config.yaml"
GITHUB = ".github/workflows/claimcheck.yml"
SYSTEMS = ("github", "gitlab", "pre-commit")
_MAX_PARENTS = 60  # folders that are looked at on the way up
_MAX_GIT_CONFIG = 100_000  # bytes


class New(NamedTuple):
    """A file that is not there yet."""

    path: str  # from the folder, with "/"
    text: str


class Kept(NamedTuple):
    """What would have been written, and why it is not."""

    path: str
    reason: str


@dataclass
class Plan:
    """What is to be written into `folder`, what is kept, and what the user has to add by hand."""

    folder: Path
    files: list[New] = field(default_factory=list)
    kept: list[Kept] = field(default_factory=list)
    by_hand: list[str] = field(default_factory=list)  # whole lines

    def add(self, path: str, text: str) -> bool:
        """Plan a file, or keep what has its name already; return whether it is new."""
        if os.path.lexists(self.folder / path):
            self.kept.append(Kept(path, "it is there already"))
            return False
        self.files.append(New(path, text))
        return True


def plan(folder: Path, systems: tuple[str, ...]) -> Plan:
    """
    Return what `claimcheck init` would do in `folder` for some of `SYSTEMS`; writes nothing.

    Raises `UsageError` where CI files would go to a folder in which no system looks for them.
    """
    top = repository(folder)
    if systems and top is not None and top != folder.resolve():
        raise UsageError(
            f"claimcheck init: {', '.join(systems)} would look for its file in {top}, "
            "the top of the repository: run claimcheck init there, or with --ci none"
        )
    made = Plan(folder)
    _add_configuration(made)
    _add_claims(made)
    for system in systems:
        _ADD[system](made)
    return made


def guess(folder: Path) -> tuple[str, ...]:
    """Return those of `SYSTEMS` that are in use where `folder` is the top of a repository."""
    top = repository(folder)
    if top is not None and top != folder.resolve():
        return ()
    config = _git_config(folder)
    found = {
        "github": (folder / ".github").is_dir() or "github.com" in config,
        "gitlab": (folder / GITLAB).is_file() or "gitlab" in config,
        "pre-commit": (folder / PRE_COMMIT).is_file(),
    }
    return tuple(name for name in SYSTEMS if found[name])


def write(made: Plan) -> None:
    """
    Write the files of a plan, all of them or none.

    No file that exists is ever touched, not even one that came to be after the plan. Raises
    `ClaimcheckError` where one cannot be written.
    """
    created: list[Path] = []  # files and folders, in the order in which they came to be
    try:
        for new in made.files:
            path = made.folder / new.path
            for missing in _missing_folders(path):
                missing.mkdir()
                created.append(missing)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                created.append(path)
                file.write(new.text)
    except BaseException as error:
        for path in reversed(created):
            path.rmdir() if path.is_dir() else path.unlink(missing_ok=True)
        if isinstance(error, OSError):
            why = error.strerror or str(error)
            raise ClaimcheckError(
                f"{error.filename or made.folder}: {why}; nothing was written"
            ) from error
        raise


def repository(folder: Path) -> Path | None:
    """Return the top of the git repository that a folder is in, None where it is in none."""
    resolved = folder.resolve()
    for above in (resolved, *resolved.parents)[:_MAX_PARENTS]:
        if (above / ".git").exists():
            return above
    return None


def template(name: str) -> str:
    """Return the text of a template."""
    return (Path(__file__).with_name("templates") / name).read_text(encoding="utf-8")


def _missing_folders(path: Path) -> Iterator[Path]:
    missing = [it for it in path.parents if not it.exists()]
    return reversed(missing)


def _git_config(folder: Path) -> str:
    """Return what git knows of remote places, in lower case; nothing where it cannot be read."""
    try:
        with (folder / ".git" / "config").open("rb") as file:
            return file.read(_MAX_GIT_CONFIG).decode(errors="replace").lower()
    except OSError:
        return ""


def _add_configuration(made: Plan) -> None:
    from claimcheck.config.files import is_configured
    from claimcheck.config.settings import FILE_NAMES

    for name in FILE_NAMES:
        if name != CONFIGURATION and is_configured(str(made.folder / name)):
            made.kept.append(Kept(CONFIGURATION, f"the settings in {name} hold here"))
            return
    made.add(CONFIGURATION, template("claimcheck.toml"))


def _add_claims(made: Plan) -> None:
    from claimcheck.claims.schema import read_schema

    folder = made.folder / CLAIMS
    others = {f"{CLAIMS}/{it.name}" for it in folder.glob("*.y*ml")} - {FIRST_CLAIMS}
    if others:  # examples do not belong among claims that somebody has reviewed
        made.kept.append(Kept(FIRST_CLAIMS, f"{min(others)} is there already"))
    elif made.add(FIRST_CLAIMS, template("facts.yaml")):
        made.add(SCHEMA, read_schema("claims"))


def _knows(made: Plan, path: str) -> bool:
    """Say whether a file speaks of claimcheck already; it is kept then."""
    try:
        known = b"claimcheck" in (made.folder / path).read_bytes()
    except OSError:
        return False
    if known:
        made.kept.append(Kept(path, "it speaks of claimcheck already"))
    return known


def _add_github(made: Plan) -> None:
    if made.add(GITHUB, template("github.yml")):
        made.by_hand.append(f"In {GITHUB}, say where your copy of claimcheck is (OWNER).")


def _add_gitlab(made: Plan) -> None:
    if _knows(made, GITLAB):
        return
    beside = os.path.lexists(made.folder / GITLAB)
    name = GITLAB_BESIDE if beside else GITLAB
    if not made.add(name, template("gitlab.yml")):
        return
    if beside:
        made.by_hand += [f"In {GITLAB}, add:", "", "  include:", f"    - local: {name}", ""]
    made.by_hand.append(f"In {name}, say where your copy of claimcheck is (OWNER).")


def _add_pre_commit(made: Plan) -> None:
    text = template("pre-commit.yaml")
    if not _knows(made, PRE_COMMIT) and not made.add(PRE_COMMIT, text):
        hooks = text.split("\n", 1)[1].rstrip("\n")  # without "repos:", which is there
        made.by_hand += [f"In {PRE_COMMIT}, add to repos:", "", hooks, ""]


_ADD = {"github": _add_github, "gitlab": _add_gitlab, "pre-commit": _add_pre_commit}
