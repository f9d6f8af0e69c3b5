"""Patterns that leave drafts out: .gitignore, .claimcheckignore, and those of the settings."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

OWN = ".claimcheckignore"  # in the same folder it has the last word
GIT = ".gitignore"
_MAX_PARENTS = 60  # folders that are looked at on the way up to the repository's top


class Ignore(NamedTuple):
    """
    The patterns of one place.

    They are for paths relative to its own folder, which are made of the paths relative to the
    walked one: `drop` characters are taken off their front, and `add` is put there.
    """

    spec: GitIgnoreSpec
    drop: int
    add: str

    def says(self, path: str) -> bool | None:
        """Return whether `path` is ignored; None where no pattern is about it."""
        return self.spec.check_file(self.add + path[self.drop :]).include


def is_ignored(path: str, ignores: tuple[Ignore, ...]) -> bool:
    """Say whether a path is left out; a folder ends with "/"."""
    for ignore in reversed(ignores):  # as in git, the innermost that says anything decides
        said = ignore.says(path)
        if said is not None:
            return said
    return False


@lru_cache(maxsize=64)
def spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    """Return patterns, written as in .gitignore, ready to be matched."""
    from pathspec import GitIgnoreSpec  # 30 ms, and only a few folders hold such a file

    return GitIgnoreSpec.from_lines(patterns)


def ignores_of(folder: Path, drop: int, add: str, names: tuple[str, ...]) -> tuple[Ignore, ...]:
    """Return the patterns in the files `names` of a folder."""
    found: list[Ignore] = []
    for name in names:
        file = folder / name
        if not file.is_file():
            continue
        from claimcheck.documents.read import read_file
        from claimcheck.errors import DocumentError

        try:
            found.append(Ignore(spec(tuple(read_file(file).splitlines())), drop, add))
        except (DocumentError, ValueError):  # a pattern that git would leave out
            continue
    return tuple(found)


def ignores_above(root: Path, names: tuple[str, ...]) -> tuple[Ignore, ...]:
    """Return the patterns of the folders between the repository's top and `root`."""
    found: tuple[Ignore, ...] = ()
    if os.path.lexists(root / ".git"):
        return found
    for folder in list(root.parents)[:_MAX_PARENTS]:
        relative = root.relative_to(folder).as_posix()
        found = ignores_of(folder, 0, f"{relative}/", names) + found
        if os.path.lexists(folder / ".git"):
            # A folder that is named is walked even where it is ignored itself.
            return () if is_ignored("", found) else found
    return ()  # not in a repository
