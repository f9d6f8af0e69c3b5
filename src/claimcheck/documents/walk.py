"""Find the drafts among files and folders."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePath
from typing import NamedTuple

from claimcheck.documents.formats import SUFFIXES
from claimcheck.documents.ignores import (
    GIT,
    OWN,
    Ignore,
    ignores_above,
    ignores_of,
    is_ignored,
    spec,
)

_MAGIC = frozenset("*?[")


class Skipped(NamedTuple):
    """A place that was found and will not be checked, and why, in one sentence."""

    path: Path
    reason: str


class Rules(NamedTuple):
    """
    What is a draft, and what is left out, in one folder.

    Patterns are written as in .gitignore and are relative to `root`, a folder as it can be reached
    from here. `force` leaves out also files that are named.
    """

    root: str = ""
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    suffixes: frozenset[str] = SUFFIXES
    gitignore: bool = True
    force: bool = False

    def is_draft(self, path: Path) -> bool:
        """Say whether a file is one of those that folders are searched for."""
        return path.suffix.lower() in self.suffixes or self._matches(self.include, path)

    def leaves_out(self, path: Path, *, folder: bool = False) -> bool:
        """Say whether the settings leave a file or folder out."""
        return self._matches(self.exclude, path, "/" if folder else "")

    def _matches(self, patterns: tuple[str, ...], path: Path, end: str = "") -> bool:
        if not patterns:
            return False
        relative = os.path.relpath(path, self.root or ".").replace(os.sep, "/")
        return not relative.startswith("../") and spec(patterns).match_file(relative + end)


_Of = Callable[[str], Rules]


def _default(_: str) -> Rules:
    return Rules()


def walk(paths: Iterable[str | Path], rules: _Of = _default) -> Iterator[Path | Skipped]:
    """
    Yield every draft that `paths` name, in their order, none of them twice.

    A file is yielded as it is, even where it does not exist: reading it says so. What does not
    exist and holds "*", "?" or "[" is a pattern, "**" in it any number of folders. A folder is
    walked in the order of names, for what the `rules` of each folder in it call a draft. Left out
    are hidden files and folders, what a .gitignore or .claimcheckignore excludes, and links to
    folders; a link to a file is followed inside the walked folder only, and a file is never yielded
    twice because of it.
    """
    seen: set[str] = set()
    for name in paths:
        for found in _named(Path(name), rules):
            path = found.path if isinstance(found, Skipped) else found
            key = os.path.abspath(path)  # links are kept
            if key not in seen:
                seen.add(key)
                yield found


def _named(path: Path, rules: _Of) -> Iterator[Path | Skipped]:
    if os.path.isdir(path):  # which raises nothing, whatever the name
        yield from _Walk(path, rules).drafts()
    elif _MAGIC.isdisjoint(str(path)) or os.path.lexists(path):
        if not _is_forced_out(path, rules):
            yield path
    else:
        matches = _matches(path)
        if not matches:
            yield Skipped(path, "No file matches this pattern.")
        for match in matches:
            yield from _named(match, rules)


def _matches(pattern: Path) -> list[Path]:
    import glob
    import re

    once = re.sub(r"(?:\*\*/{1,9}){2,999}", "**/", str(pattern))  # each of them doubles the work
    return sorted(Path(it) for it in glob.glob(once, recursive=True))


def _is_forced_out(path: Path, rules_of: _Of) -> bool:
    """Say whether a file that is named is left out all the same."""
    rules = rules_of(str(path.parent))
    if not rules.force:
        return False
    if rules.leaves_out(path) or any(rules.leaves_out(it, folder=True) for it in path.parents):
        return True
    top = path.parent
    names = _ignore_files(rules)
    ignores = ignores_above(Path(os.path.realpath(top)), names) + ignores_of(top, 0, "", names)
    return is_ignored(path.name, ignores)


def _ignore_files(rules: Rules) -> tuple[str, ...]:
    return (GIT, OWN) if rules.gitignore else (OWN,)


class _Entry(NamedTuple):
    path: str  # relative to the walked folder, with "/" between the names
    folder: bool
    ignores: tuple[Ignore, ...]  # the outermost first


class _Walk:
    """One walk through the folder `top`."""

    def __init__(self, top: Path, rules: _Of) -> None:
        self._top = top
        self._root = top.resolve()
        self._rules = rules
        self._seen: set[tuple[int, int]] = set()  # device and number of the files yielded
        self._linked: set[tuple[int, int]] = set()  # those of them that were reached by a link

    def drafts(self) -> Iterator[Path | Skipped]:
        """Yield the drafts in the order of their names."""
        above = ignores_above(self._root, _ignore_files(self._rules(str(self._top))))
        pending = [_Entry("", folder=True, ignores=above)]
        while pending:
            entry = pending.pop()
            if not entry.folder:
                found = self._file(self._top / entry.path)
                if found is not None:
                    yield found
                continue
            try:
                pending += self._entries(entry)
            except OSError as error:
                reason = (error.strerror or "unknown error").lower()
                yield Skipped(self._top / entry.path, f"The folder cannot be read: {reason}.")

    def _entries(self, parent: _Entry) -> list[_Entry]:
        """Return what is wanted of a folder, last name first, as the next one is taken last."""
        folder = self._top / parent.path
        rules = self._rules(str(folder))
        prefix = f"{parent.path}/" if parent.path else ""
        ignores = parent.ignores + ignores_of(folder, len(prefix), "", _ignore_files(rules))
        found: list[_Entry] = []
        with os.scandir(folder) as entries:
            for entry in entries:
                is_folder = entry.is_dir(follow_symlinks=False)
                path = prefix + entry.name
                if _is_wanted(folder / entry.name, rules, folder=is_folder) and not is_ignored(
                    f"{path}/" if is_folder else path, ignores
                ):
                    found.append(_Entry(path, is_folder, ignores))
        return sorted(found, reverse=True)

    def _file(self, path: Path) -> Path | Skipped | None:
        """Return the draft at `path`; None for a link to a folder, or what was yielded before."""
        try:
            status = path.stat()
        except OSError:
            return path  # a dangling link, or gone: reading it says so
        identity = status.st_dev, status.st_ino
        if not path.is_symlink():
            self._seen.add(identity)
            return None if identity in self._linked else path
        if path.is_dir() or identity in self._seen:
            return None
        if not path.resolve().is_relative_to(self._root):
            return Skipped(path, "It is a link to a place outside of the folder.")
        self._linked.add(identity)
        self._seen.add(identity)
        return path


def _is_wanted(path: Path, rules: Rules, *, folder: bool) -> bool:
    if PurePath(path).name.startswith("."):
        return False
    return (folder or rules.is_draft(path)) and not rules.leaves_out(path, folder=folder)
