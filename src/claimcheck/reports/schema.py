"""The JSON Schema of the `json` and `jsonl` reports."""

from __future__ import annotations

from pathlib import Path

PATH = Path(__file__).with_name("report.schema.json")


def text() -> str:
    """Return the schema, which is draft-07, as it stands in the package."""
    return PATH.read_text(encoding="utf-8")
