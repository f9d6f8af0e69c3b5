"""What most faults need: claims to check against."""

from __future__ import annotations

import pytest

from tests.cli.runner import FERRY


@pytest.fixture(scope="session")
def claims(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the path of a claim file that nobody changes."""
    path = tmp_path_factory.mktemp("claims") / "ferry.yaml"
    path.write_text(FERRY, encoding="utf-8")
    return str(path)
