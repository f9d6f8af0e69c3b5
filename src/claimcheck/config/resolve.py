"""Which settings hold for a draft: those of the nearest configuration file, and what is over it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.config.settings import FILE_NAMES, Layer, Settings, combined

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

    from claimcheck.config.files import ConfigFile

_MAX_PARENTS = 60  # folders that are looked at on the way up


class Chosen(NamedTuple):
    """What the command line says of configuration files."""

    file: str | None = None  # --config FILE: this one, for every draft
    isolated: bool = False  # --isolated: none at all


class Resolver:
    """Finds the settings of drafts; every configuration file is read once."""

    def __init__(
        self,
        chosen: Chosen | None = None,
        environment: Layer | None = None,
        call: Layer | None = None,
    ) -> None:
        """Take what goes over every file: the environment, and over that the command line."""
        self._chosen = chosen or Chosen()
        self._over = (environment or {}, call or {})
        self._near: dict[str, str | None] = {}  # folder → the path of its configuration file
        self._files: dict[str, ConfigFile] = {}
        self._settings: dict[tuple[str | None, tuple[int, ...]], Settings] = {}
        self._specs: dict[tuple[str, ...], GitIgnoreSpec] = {}

    def here(self) -> Settings:
        """Return the settings of the current folder, which decide how the report is given."""
        return self.of_folder("")

    def of_folder(self, folder: str) -> Settings:
        """Return the settings of a folder, whatever holds for single drafts in it."""
        return self._combined(self._config(folder), ())

    def of_draft(self, path: str) -> Settings:
        """Return the settings of a draft; raises `UsageError` for a file that is not usable."""
        config = self._config(os.path.dirname(path))  # "" is the current folder
        return self._combined(config, self._matching(config, path))

    def _combined(self, config: ConfigFile | None, matching: tuple[int, ...]) -> Settings:
        key = (config.path if config else None, matching)
        found = self._settings.get(key)
        if found is None:
            layers: list[Layer] = []
            if config is not None:
                files = (*config.extended, config.path)
                layers += [config.layer, *(config.per_path[at].layer for at in matching)]
                layers.append({"root": config.folder, "files": files})
            found = self._settings[key] = combined((*layers, *self._over))
        return found

    def _matching(self, config: ConfigFile | None, path: str) -> tuple[int, ...]:
        """Return which of the `per-path` tables hold for a draft."""
        if config is None or not config.per_path:
            return ()
        relative = os.path.relpath(path, config.folder or ".").replace(os.sep, "/")
        if relative.startswith("../"):
            return ()
        return tuple(
            at
            for at, table in enumerate(config.per_path)
            if self._spec(table.patterns).match_file(relative)
        )

    def _spec(self, patterns: tuple[str, ...]) -> GitIgnoreSpec:
        found = self._specs.get(patterns)
        if found is None:
            from pathspec import GitIgnoreSpec

            found = self._specs[patterns] = GitIgnoreSpec.from_lines(patterns)
        return found

    def _config(self, folder: str) -> ConfigFile | None:
        if self._chosen.isolated:
            return None
        path = self._chosen.file or self._nearest(folder)
        if path is None:
            return None
        if path not in self._files:
            from claimcheck.config.files import read_config

            self._files[path] = read_config(path)
        return self._files[path]

    def _nearest(self, folder: str) -> str | None:
        """Return the configuration file in `folder`, or the nearest above it."""
        folder = folder or "."
        passed: list[str] = []
        found: str | None = None
        here = os.path.abspath(folder)  # links stay as they are named
        for _ in range(_MAX_PARENTS):
            if here in self._near:
                found = self._near[here]
                break
            passed.append(here)
            found = _in_folder(here)
            above = os.path.dirname(here)
            if found is not None or above == here:
                break
            here = above
        self._near.update(dict.fromkeys(passed, found))
        return found


def _in_folder(folder: str) -> str | None:
    """Return the configuration file in a folder, as short as it can be named from here."""
    for name in FILE_NAMES:
        path = os.path.join(folder, name)  # this is asked for every folder above
        if os.path.exists(path):
            from claimcheck.config.files import is_configured

            if is_configured(path):
                return _from_here(path)
    return None


def _from_here(path: str) -> str:
    """Return a path inside the current folder as a relative one."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # another drive
        return path
    return path if relative.startswith("..") else relative
