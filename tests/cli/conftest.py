"""A claim file for every test of the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.runner import FERRY


@pytest.fixture
def claims(tmp_path: Path) -> str:
    """Return the path of a small claim file."""
    path = tmp_path / "ferry.yaml"
    path.write_text(FERRY, encoding="utf-8")
    return str(path)
