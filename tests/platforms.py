"""Which systems a test is for."""

from __future__ import annotations

import sys

import pytest

posix_only = pytest.mark.skipif(
    sys.platform == "win32", reason="needs names, links, signals or terminals of POSIX systems"
)
