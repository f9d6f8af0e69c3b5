"""Write the bundled claim set as JSON, which claimcheck reads without a YAML parser.

Run it after every change to claims/*.yaml or to the word lists: python tools/render_bundled.py
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from claimcheck.candidates import postings_of
from claimcheck.claims.bundled import POSTINGS, RENDERING, yaml_folder
from claimcheck.claims.claim_set import ClaimSet
from claimcheck.model import Claim, Source, Subject
from claimcheck.vocabulary import Vocabulary

FOLDER = "bundled"  # where the wheel has the YAML, within the package


def render(claims: ClaimSet, folder: Path) -> str:
    """Return the JSON for a set loaded from `folder`."""

    def name(path: str | None) -> str:
        return f"{FOLDER}/{Path(path or '').relative_to(folder).as_posix()}"

    data = {
        "files": [name(path) for path in claims.files],
        "subjects": [_subject(subject, name(subject.path)) for subject in claims.subjects],
        "claims": [_given(claim) | {"path": name(claim.path)} for claim in claims.claims],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def render_postings(claims: ClaimSet) -> str:
    """Return the JSON of what the claims are found by, which takes long to work out."""
    found = postings_of(claims.claims, Vocabulary(claims.subjects))
    data = {feature: list(numbers) for feature, numbers in sorted(found.items())}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _subject(subject: Subject, path: str) -> dict[str, Any]:
    return {
        "title": subject.title,
        "entities": [[entity.name, *entity.aliases] for entity in subject.entities],
        "synonyms": subject.synonyms,
        "path": path,
    }


def _given(value: Claim | Source) -> dict[str, Any]:
    """Return the fields that are not left at their defaults."""
    given = {}
    for name, content in value._asdict().items():
        if name not in value._field_defaults or content != value._field_defaults[name]:
            given[name] = _plain(content)
    return given


def _plain(content: Any) -> Any:
    if isinstance(content, date):
        return content.isoformat()
    return _given(content) if isinstance(content, Source) else content


def main() -> None:
    """Write the rendering of the claims folder."""
    folder = yaml_folder()
    claims = ClaimSet.load(folder)
    Path(RENDERING).write_text(render(claims, folder), encoding="utf-8", newline="\n")
    Path(POSTINGS).write_text(render_postings(claims), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
