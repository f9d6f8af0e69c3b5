"""Find the drafts that a call names, each with the settings that hold for it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.cli import streams
from claimcheck.cli.exits import Exit
from claimcheck.config.settings import KEYS, Settings, field

if TYPE_CHECKING:
    from claimcheck.config.resolve import Resolver
    from claimcheck.documents.model import Document
    from claimcheck.documents.walk import Rules

STANDARD_INPUT = "-"


class Found(NamedTuple):
    """One thing to check: a file, standard input, or what cannot be checked and why."""

    path: str
    settings: Settings
    skipped: str | None = None

    @property
    def is_file(self) -> bool:
        """Say whether there is a file to read."""
        return self.skipped is None and self.path != STANDARD_INPUT


def gather(paths: Iterable[str], resolver: Resolver, stdin_filename: str | None) -> Iterator[Found]:
    """
    Yield what `paths` name, in their order, and standard input where it stands among them.

    Raises `UsageError` for bad configuration.
    """
    from claimcheck.documents.walk import Skipped, walk

    for is_input, names in groupby(paths, STANDARD_INPUT.__eq__):
        if is_input:
            named = stdin_filename
            yield Found(STANDARD_INPUT, resolver.of_draft(named) if named else resolver.here())
            continue
        for found in walk(names, partial(_rules, resolver)):
            if isinstance(found, Skipped):
                yield Found(str(found.path), resolver.of_draft(str(found.path)), found.reason)
            else:
                path = str(found)
                if path == STANDARD_INPUT:  # a file of this name
                    path = f"./{path}"
                yield Found(path, resolver.of_draft(path))


def read(item: Found, stdin_filename: str | None) -> Document:
    """Return what a file, or standard input, holds; raises `DocumentError`."""
    if not item.is_file:
        from claimcheck.cli.standard_input import read_document as read_input

        return read_input(item.settings, stdin_filename)
    from claimcheck.cli.desk import reading
    from claimcheck.documents.read import read_document

    return read_document(item.path, reading(item.settings))


def _rules(resolver: Resolver, folder: str) -> Rules:
    """Return what the settings of a folder call a draft."""
    from claimcheck.documents.formats import SUFFIXES
    from claimcheck.documents.walk import Rules

    settings = resolver.of_folder(folder)
    added = frozenset(f".{suffix}" for suffix, _ in settings.extension)
    return Rules(
        settings.root or "",
        settings.include,
        settings.exclude,
        SUFFIXES | added,
        settings.respect_gitignore,
        settings.force_exclude,
    )


def show_files(found: Iterable[Found]) -> int:
    """Write the paths that would be checked, one a line."""
    paths = [it.path for it in found if it.skipped is None]
    streams.write(f"{path}\n" for path in paths)
    return Exit.CLEAN if paths else Exit.NOTHING


def show_settings(found: tuple[Found, ...], here: Settings) -> int:
    """Write the settings of the first draft, or of the current folder, as JSON."""
    chosen = found[0] if found else Found(".", here)
    told: dict[str, object] = {"path": chosen.path, "files": list(chosen.settings.files)}
    for key in KEYS:
        told[key] = _plain(getattr(chosen.settings, field(key)))
    streams.write([json.dumps(told, indent=2, ensure_ascii=True) + "\n"])
    return Exit.CLEAN


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        return [_plain(it) for it in value]
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)
