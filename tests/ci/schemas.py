"""Hold YAML to the schemas of CI systems, as check-jsonschema carries them."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import Any

import pytest
from jsonschema import Draft7Validator

_PACKAGE = "check_jsonschema.builtin_schemas.vendor"


@cache
def _schema(name: str) -> Any:
    pytest.importorskip("check_jsonschema")
    file = resources.files(_PACKAGE) / f"{name}.json"
    return json.loads(file.read_text(encoding="utf-8"))


def errors(value: object, name: str) -> list[str]:
    """Return what is wrong with a value by a schema, such as "github-workflows"."""
    return [error.message for error in Draft7Validator(_schema(name)).iter_errors(value)]
