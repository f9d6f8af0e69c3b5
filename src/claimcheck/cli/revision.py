"""Ask git what has changed since a revision. Nobody else knows, so this alone runs a program."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from claimcheck.claims.problems import shown
from claimcheck.cli.hunks import ChangedLines, Changes, read_patch
from claimcheck.errors import ClaimcheckError
from claimcheck.reports.escape import one_line

_AT_ONCE = 200  # paths in one call; Windows takes 32,000 characters of them
_DIFF = (
    *("diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--find-renames"),
    *("--ignore-submodules", "--no-indent-heuristic", "--inter-hunk-context=0"),
    *("--src-prefix=a/", "--dst-prefix=b/"),
)
# What a hook or a user has set for another call of git. GIT_CONFIG_* stay: they say whom to trust.
_UNSET = frozenset(
    """
    GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_PREFIX GIT_NAMESPACE GIT_OBJECT_DIRECTORY
    GIT_EXTERNAL_DIFF GIT_DIFF_OPTS GIT_GLOB_PATHSPECS GIT_NOGLOB_PATHSPECS GIT_ICASE_PATHSPECS
    """.split()
)
_SET = {
    "GIT_OPTIONAL_LOCKS": "0",  # nothing in the repository is written
    "GIT_LITERAL_PATHSPECS": "1",  # ":x" and "*" are names
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",  # a partial clone would go to the network, older ones are kept from
    "GIT_ALLOW_PROTOCOL": "none",  # it by this
    "LC_ALL": "C",
}


def changed(revision: str, paths: Iterable[str], also: Iterable[str] = ()) -> Changes:
    """
    Return which lines of the files at `paths` differ from those of a git revision.

    The files are compared as they lie in the folder, whether that is committed or not. Keys are
    the resolved paths of those that exist. The value is None where all of a file is new to the
    revision, or where git shows no lines of it; what has not changed has no lines. Lines end at a
    line feed alone. With "REV...", the comparison is with where HEAD and REV parted.

    Of the files in `also`, those are left out that are in none of the repositories of `paths`.

    Raises `ClaimcheckError`, one line, where git is missing, a file is in no repository, or the
    revision is unknown.
    """
    found: dict[str, ChangedLines | None] = {}
    for top, inside in _by_repository(paths, also).items():
        commit = _commit(top, revision)
        renamed = _renamed(top, commit)
        names = {Path(file).relative_to(top).as_posix(): file for file in inside}
        for chosen in _batches(sorted(names)):
            old = {renamed[name] for name in chosen if name in renamed}
            patch = _git(top, *_DIFF, commit, "--", *chosen, *sorted(old))
            told = read_patch(patch)
            listed = _git(top, "ls-files", "-z", "--cached", "--", *chosen)
            tracked = {os.fsdecode(name) for name in listed.split(b"\0")}
            for name in chosen:
                found[names[name]] = told.get(name, ()) if name in tracked else None
    return found


def _by_repository(paths: Iterable[str], also: Iterable[str]) -> dict[str, set[str]]:
    """Return the files of each repository by its top folder."""
    tops = _Tops()
    found: dict[str, set[str]] = {}
    for file in _existing(paths):
        found.setdefault(tops.of(file), set()).add(file)
    for file in _existing(also):
        try:
            top = tops.of(file)
        except ClaimcheckError:
            continue  # in no repository
        if top in found:
            found[top].add(file)
    return found


def _existing(paths: Iterable[str]) -> Iterator[str]:
    return (str(Path(path).resolve()) for path in paths if os.path.lexists(path))


class _Tops:
    """The top folders of repositories; git is asked only once for each of them."""

    def __init__(self) -> None:
        self._found: dict[Path, str] = {}

    def of(self, file: str) -> str:
        """Return the top folder of the repository that a file is in."""
        folder = here = Path(file).parent
        passed = [here]
        while here not in self._found and not os.path.lexists(here / ".git"):
            if here == here.parent:
                here = folder  # git may still know better, and says what is wrong if not
                break
            here = here.parent
            passed.append(here)
        top = self._found.get(here)
        if top is None:
            told = _git(str(here), "rev-parse", "--show-toplevel")
            top = str(Path(os.fsdecode(told.removesuffix(b"\n").removesuffix(b"\r"))).resolve())
        if not Path(file).is_relative_to(top):
            raise ClaimcheckError(f"--diff-base: the files of {one_line(top)} are not in it.")
        self._found.update(dict.fromkeys(passed, top))
        return top


def _commit(top: str, revision: str) -> str:
    """Return the commit that `revision` stands for; for "REV..." where HEAD has left REV."""
    name = revision.removesuffix("...")
    where = f"--diff-base: {one_line(top)} has no revision {shown(revision)}"
    if not name or name.startswith("-") or ".." in name or "\0" in name:
        how = 'name one commit, branch or tag, with "..." behind it or not'
        raise ClaimcheckError(f"{where}; {how}.")
    told = _git(top, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}", may_fail=True)
    if not told:
        raise ClaimcheckError(f"{where}{_shallow(top)}.")
    commit = told.decode("ascii").strip()
    if name == revision:
        return commit
    base = _git(top, "merge-base", commit, "HEAD", may_fail=True)
    if not base:
        raise ClaimcheckError(
            f"--diff-base: in {one_line(top)}, HEAD and {shown(name)} have no commit in common"
            f"{_shallow(top)}."
        )
    return base.decode("ascii").split()[0]


def _shallow(top: str) -> str:
    """Return a hint where history was left out of the clone, as it is in most pipelines."""
    told = _git(top, "rev-parse", "--is-shallow-repository", may_fail=True)
    if told.strip() != b"true":
        return ""
    return "; the clone is shallow, so fetch more of its history (fetch-depth: 0, git fetch)"


def _renamed(top: str, commit: str) -> dict[str, str]:
    """Return the old name of each file that has another name since."""
    told = _git(
        top, "diff", "--name-status", "-z", "--no-ext-diff", "--no-textconv", "--find-renames",
        "--ignore-submodules", "--diff-filter=R", commit, "--",
    )  # fmt: skip
    fields = [os.fsdecode(it) for it in told.split(b"\0")[:-1]]
    return {fields[at + 2]: fields[at + 1] for at in range(0, len(fields) - 2, 3)}


def _batches(names: Sequence[str]) -> Iterator[Sequence[str]]:
    return (names[at : at + _AT_ONCE] for at in range(0, len(names), _AT_ONCE))


def _git(folder: str, *words: str, may_fail: bool = False) -> bytes:
    """
    Return what git prints, nothing where it fails and may.

    No words of the user reach git but a revision that does not begin with "-", and paths behind
    "--". Programs that a repository's configuration names for showing or watching files are not
    run.
    """
    kept = {name: value for name, value in os.environ.items() if name not in _UNSET}
    call = ("git", "-C", folder, "--no-pager", "-c", "core.quotePath=false")
    try:
        done = subprocess.run(
            [*call, "-c", "core.fsmonitor=false", *words],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env={**kept, **_SET},
            check=False,
        )
    except (OSError, ValueError) as error:
        why = "is not installed" if isinstance(error, FileNotFoundError) else "cannot be started"
        raise ClaimcheckError(f"--diff-base: git {why}.") from None
    if done.returncode == 0:
        return done.stdout
    if may_fail:
        return b""
    raise ClaimcheckError(f"--diff-base: {_complaint(done.stderr, one_line(folder))}.")


def _complaint(stderr: bytes, folder: str) -> str:
    lines = stderr.decode("utf-8", "replace").splitlines()
    if any("not a git repository" in line for line in lines):
        return f"{folder} is in no git repository"
    if any("must be run in a work tree" in line for line in lines):
        return f"{folder} is in a git repository that has no files of its own"
    fatal = [line for line in lines if line.startswith("fatal: ")] or lines or ["no reason given"]
    return f"git says of {folder}: {one_line(fatal[0].removeprefix('fatal: '))[:300].rstrip('.')}"
