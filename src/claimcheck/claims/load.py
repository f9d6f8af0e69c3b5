"""From paths to claims: the only place that opens claim and case files."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from claimcheck import limits
from claimcheck.claims.build import ClaimFile, build
from claimcheck.claims.nodes import parse
from claimcheck.claims.places import position
from claimcheck.claims.problems import Problems, raise_if_any, visible
from claimcheck.errors import ClaimFileError
from claimcheck.model import Claim, Subject

_SUFFIXES = (".yaml", ".yml")
_CASES = (".cases.yaml", ".cases.yml")
_YAML = (*_SUFFIXES, ".json", "")
_OTHER = "is this a claim file? They are YAML, and their names end in .yaml"
_BOMS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16", b"\xef\xbb\xbf": ""}

Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]


class Loaded(NamedTuple):
    """All that a number of claim files hold."""

    claims: tuple[Claim, ...]
    subjects: tuple[Subject, ...]
    files: tuple[str, ...]


def load_claims(paths: Iterable[Paths]) -> Loaded:
    """
    Read claim files and folders of them.

    Raises `ClaimFileError` with the mistakes of all the files together.
    """
    with _collector_at_rest():
        return _load(paths)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keep the collector from walking over and over what is being built, which has no cycles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _load(paths: Iterable[Paths]) -> Loaded:
    lines: list[str] = []
    files = _files(_flat(paths), lines)
    loaded: list[ClaimFile] = []
    seen: dict[str, str] = {}
    for index, path in enumerate(files):
        name = str(path)
        problems = Problems(name)
        before = len(lines)
        text = read_text_file(path, lines)
        if text is not None:
            found = build_text(text, name, index, problems)
            if found is not None:
                note_repeated_ids(found, problems, seen)
                loaded.append(found)
            lines.extend(problems.lines())
        if len(lines) > before and path.suffix.lower() not in _YAML and path.is_file():
            lines.insert(before, f"{problems.path}: {_OTHER}")
    raise_if_any(lines)
    return Loaded(
        tuple(claim for file in loaded for claim in file.claims),
        tuple(file.subject for file in loaded),
        tuple(map(str, files)),
    )


def build_text(
    text: str, name: str, index: int, problems: Problems, *, pure_python: bool = False
) -> ClaimFile | None:
    """Read the text of one claim file; `name` is what its claims give as their path."""
    root = parse(text, problems, pure_python=pure_python)
    return None if root is None and problems else build(root, name, index, problems)


def note_repeated_ids(file: ClaimFile, problems: Problems, seen: dict[str, str]) -> None:
    """Note every id that was seen before, in this file or another; `seen` has their places."""
    for node in file.ids:
        place = f"{problems.path}:{node.line}:{node.column}"
        first = seen.setdefault(node.text, place)
        if first is not place:
            problems.at(node, f'the id "{node.text}" is taken; the first is at {first}')


def files_of(paths: Iterable[Paths]) -> tuple[str, ...]:
    """Return the files that claims are read from, and what is missing among `paths`."""
    return tuple(map(str, _files(_flat(paths), [])))


def _flat(paths: Iterable[Paths]) -> Iterator[Path]:
    for path in paths:
        if isinstance(path, str | os.PathLike):
            yield Path(path)
        else:
            yield from map(Path, path)


def _files(paths: Iterable[Path], lines: list[str]) -> list[Path]:
    """Return the files to read, each once, in the order given and by name within a folder."""
    files: dict[Path, Path] = {}
    for path in paths:
        try:
            if not path.is_dir():
                files.setdefault(path.resolve(), path)
                continue
            found = list(_walk(path, lines))
        except (OSError, RuntimeError, ValueError) as error:  # a loop of links, a NUL in the name
            lines.append(f"{visible(str(path))}: cannot be read: {_why(error)}")
            continue
        if not found and not lines:
            lines.append(f"{visible(str(path))}: no claim files (*.yaml, *.yml) in this folder")
        for file in found:
            files.setdefault(file.resolve(), file)
    return list(files.values())


def _walk(folder: Path, lines: list[str]) -> Iterator[Path]:
    root = folder.resolve()

    def fail(error: OSError) -> None:
        lines.append(f"{visible(str(error.filename))}: cannot be read: {_why(error)}")

    for parent, folders, names in os.walk(folder, onerror=fail):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith(".") or not name.endswith(_SUFFIXES) or name.endswith(_CASES):
                continue
            path = Path(parent) / name
            if path.is_symlink() and not path.resolve().is_relative_to(root):
                lines.append(f"{visible(str(path))}: this link leads out of the folder")
                continue
            yield path


def read_text_file(path: Path, lines: list[str]) -> str | None:
    """Return the text of a UTF-8 file, or None after adding a line on why it cannot be had."""
    name = visible(str(path))
    try:
        if path.exists() and not path.is_file():
            lines.append(f"{name}: this is neither a file nor a folder")
            return None
        size = path.stat().st_size
        if size > limits.MAX_CLAIM_FILE_BYTES:
            most = limits.MAX_CLAIM_FILE_BYTES
            lines.append(f"{name}: the file has {size:,} bytes; at most {most:,} are read")
            return None
        data = path.read_bytes()
    except (OSError, RuntimeError, ValueError) as error:
        lines.append(f"{name}: cannot be read: {_why(error)}")
        return None
    try:
        return decode(data)
    except ClaimFileError as error:
        lines.extend(f"{name}:{problem}" for problem in error.problems)
        return None


def decode(data: bytes) -> str:
    """Return the text of a file's bytes; raises `ClaimFileError` where they are not UTF-8."""
    for mark, encoding in _BOMS.items():
        if data.startswith(mark):
            if encoding:
                raise ClaimFileError((f"1:1: the file is {encoding}; save it as UTF-8",))
            data = data[len(mark) :]
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        line, column = position(before, len(before))
        byte = f"byte {error.start} is 0x{data[error.start]:02X}"
        raise ClaimFileError((f"{line}:{column}: the file is not UTF-8: {byte}",)) from None


def _why(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return visible(str(error))
