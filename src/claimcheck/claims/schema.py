"""The JSON Schemas of claim and case files, for editors that complete and check while one types."""

from __future__ import annotations

from pathlib import Path

from claimcheck.errors import UsageError

SCHEMAS = ("claims", "cases")


def read_schema(name: str = "claims") -> str:
    """Return the text of a schema, one of `SCHEMAS`; raises `UsageError` for another name."""
    if name not in SCHEMAS:
        raise UsageError(f'there is no schema "{name}"; there are {", ".join(SCHEMAS)}')
    return Path(__file__).with_name(f"{name}.schema.json").read_text(encoding="utf-8")
