"""Patterns that leave drafts out: .gitignore, .claimcheckignore, and those of the settings."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

OWN = ".claimcheckignore"  # in the same folder it has the last word
GIT = ".gitignore"
_MAX_PARENTS = 60  # folders that are looked at on the way up to the repository's top
_MAX_DEEP = 4  # "**" in one pattern; each takes as many steps as a path has folders
_STAR = "[^/]*"  # what "*" is turned into


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
    """
    Return patterns, written as in .gitignore, ready to be matched.

    What is no pattern is left out, as git does. Matching takes time that grows with the path.
    """
    from pathspec import GitIgnoreSpec  # 30 ms, and only a few folders hold such a file

    try:
        made = GitIgnoreSpec.from_lines(_matchable(patterns))
    except ValueError:
        made = GitIgnoreSpec.from_lines(it for it in patterns if is_pattern(it))
    for pattern in made.patterns:
        if pattern.regex is not None and pattern.regex.pattern.count(_STAR) > 1:
            pattern.regex = re.compile(_patient(pattern.regex.pattern))
    return made


def is_pattern(line: str) -> bool:
    """Say whether a line may stand in a .gitignore: "!" alone may not."""
    from pathspec import GitIgnoreSpec

    try:
        return bool(GitIgnoreSpec.from_lines(_matchable((line,))).patterns)
    except ValueError:
        return False


def _matchable(lines: Iterable[str]) -> list[str]:
    return [line for line in lines if line.count("**") <= _MAX_DEEP]


def _patient(regex: str) -> str:
    """
    Return a pattern's regular expression so that no star but a name's last is ever tried twice.

    "*a*b*c" is matched by the first a, the first b behind it, and a c at the end: nothing is gained
    by going back, which takes time without bound where a name has a hundred of each.
    """
    first, *pieces = regex.split(_STAR)
    found = first
    for number, piece in enumerate(pieces, 1):
        is_last = number == len(pieces) or "/" in re.sub(r"\[(?:\\.|[^\]\\])+\]", "", piece)
        found += _STAR + piece if is_last else f"(?>{_STAR}?{piece})"
    return found


def ignores_of(folder: Path, drop: int, add: str, names: tuple[str, ...]) -> tuple[Ignore, ...]:
    """Return the patterns in the files `names` of a folder."""
    found: list[Ignore] = []
    for name in names:
        file = folder / name
        if not os.path.isfile(file):  # which raises nothing
            continue
        from claimcheck.documents.read import read_file
        from claimcheck.errors import DocumentError

        try:
            found.append(Ignore(spec(tuple(read_file(file).splitlines())), drop, add))
        except DocumentError:
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
