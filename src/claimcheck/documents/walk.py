"""Find the drafts among files and folders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.documents.formats import SUFFIXES

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_MAX_PARENTS = 60  # folders that are looked at on the way up to the repository's top


class Skipped(NamedTuple):
    """A place that was found and will not be checked, and why, in one sentence."""

    path: Path
    reason: str


class _Ignore(NamedTuple):
    """
    The patterns of one .gitignore file.

    They are for paths relative to its own folder, which are made of the paths relative to the
    walked one: `drop` characters are taken off their front, and `add` is put there.
    """

    spec: GitIgnoreSpec
    drop: int
    add: str

    def says(self, path: str) -> bool | None:
        """Return whether `path` is ignored; None where no pattern is about it."""
        return self.spec.check_file(self.add + path[self.drop :]).include


class _Entry(NamedTuple):
    path: str  # relative to the walked folder, with "/" between the names
    folder: bool
    ignores: tuple[_Ignore, ...]  # the outermost first


def walk(paths: Iterable[str | Path]) -> Iterator[Path | Skipped]:
    """
    Yield every draft that `paths` name, in their order.

    A file is yielded as it is, even where it does not exist: reading it says so. A folder is
    walked in the order of names, for the suffixes of `formats.SUFFIXES`. Left out are hidden
    files and folders, what a .gitignore excludes, and links to folders; a link to a file is
    followed inside the walked folder only, and a file is never yielded twice because of it.
    """
    for name in paths:
        path = Path(name)
        if path.is_dir():
            yield from _Walk(path).drafts()
        else:
            yield path


class _Walk:
    """One walk through the folder `top`."""

    def __init__(self, top: Path) -> None:
        self._top = top
        self._root = top.resolve()
        self._seen: set[tuple[int, int]] = set()  # device and number of the files yielded
        self._linked: set[tuple[int, int]] = set()  # those of them that were reached by a link

    def drafts(self) -> Iterator[Path | Skipped]:
        """Yield the drafts in the order of their names."""
        pending = [_Entry("", folder=True, ignores=_ignores_above(self._root))]
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
        prefix = f"{parent.path}/" if parent.path else ""
        ignores = parent.ignores + _ignores_of(folder, len(prefix), "")
        found: list[_Entry] = []
        with os.scandir(folder) as entries:
            for entry in entries:
                is_folder = entry.is_dir(follow_symlinks=False)
                path = prefix + entry.name
                if _is_draft(entry.name, folder=is_folder) and not _is_ignored(
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


def _is_draft(name: str, *, folder: bool) -> bool:
    return not name.startswith(".") and (folder or PurePath(name).suffix.lower() in SUFFIXES)


def _is_ignored(path: str, ignores: tuple[_Ignore, ...]) -> bool:
    for ignore in reversed(ignores):  # as in git, the innermost that says anything decides
        said = ignore.says(path)
        if said is not None:
            return said
    return False


def _ignores_above(root: Path) -> tuple[_Ignore, ...]:
    """Return the patterns of the folders between the repository's top and `root`."""
    found: tuple[_Ignore, ...] = ()
    if os.path.lexists(root / ".git"):
        return found
    for folder in list(root.parents)[:_MAX_PARENTS]:
        relative = root.relative_to(folder).as_posix()
        found = _ignores_of(folder, 0, f"{relative}/") + found
        if os.path.lexists(folder / ".git"):
            # A folder that is named is walked even where it is ignored itself.
            return () if _is_ignored("", found) else found
    return ()  # not in a repository


def _ignores_of(folder: Path, drop: int, add: str) -> tuple[_Ignore, ...]:
    file = folder / ".gitignore"
    if not file.is_file():
        return ()
    from claimcheck.documents.read import read_file
    from claimcheck.errors import DocumentError

    try:
        lines = read_file(file).splitlines()
    except DocumentError:
        return ()
    from pathspec import GitIgnoreSpec  # 30 ms, and only a few folders hold such a file

    try:
        return (_Ignore(GitIgnoreSpec.from_lines(lines), drop, add),)
    except ValueError:  # a pattern that git would leave out
        return ()
