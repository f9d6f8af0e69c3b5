"""The claim set that comes with claimcheck, read from a rendering that needs no YAML parser.

bundled.json is written by tools/render_bundled.py from claims/*.yaml, which editors change; a test
holds the two together. Reading it is quicker than importing yaml.
"""

from __future__ import annotations

import json
from datetime import date
from io import FileIO
from typing import TYPE_CHECKING, Any

from claimcheck.model import Claim, Entity, Source, Subject

if TYPE_CHECKING:
    from pathlib import Path

# Strings, since importing pathlib is a thirtieth of the time of a short run.
POSTINGS = f"{__file__.removesuffix('bundled.py')}bundled_index.json"
RENDERING = f"{__file__.removesuffix('bundled.py')}bundled.json"
_DAYS = ("as_of", "valid_until")
_LISTS = ("phrasings", "tags")


def read_bundled() -> tuple[tuple[Claim, ...], tuple[Subject, ...], tuple[str, ...]]:
    """
    Return the bundled claims, subjects and files.

    The paths are names within the package, so that they are the same on every machine.
    """
    data = _read(RENDERING)
    claims = tuple(map(_claim, data["claims"]))
    return claims, tuple(map(_subject, data["subjects"])), tuple(data["files"])


def read_postings() -> dict[str, list[int]]:
    """Return what the bundled claims are found by: for each feature the numbers of claims."""
    postings: dict[str, list[int]] = _read(POSTINGS)
    return postings


def _read(path: str) -> Any:
    with FileIO(path) as file:
        return json.loads(file.readall())


def yaml_folder() -> Path:
    """Return the folder with the YAML that the set was rendered from."""
    from pathlib import Path

    package = Path(__file__).parents[1]
    installed = package / "bundled"
    return installed if installed.is_dir() else package.parents[1] / "claims"


def _claim(fields: dict[str, Any]) -> Claim:
    for name in _DAYS:
        if name in fields:
            fields[name] = date.fromisoformat(fields[name])
    for name in _LISTS:
        if name in fields:
            fields[name] = tuple(fields[name])
    if "source" in fields:
        fields["source"] = Source(**fields["source"])
    return Claim(**fields)


def _subject(fields: dict[str, Any]) -> Subject:
    return Subject(
        fields["title"],
        tuple(Entity(entity[0], tuple(entity[1:])) for entity in fields["entities"]),
        tuple(map(tuple, fields["synonyms"])),
        fields["path"],
    )
