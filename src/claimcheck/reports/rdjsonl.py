"""The Reviewdog Diagnostic Format, one diagnostic a line."""

from __future__ import annotations

import json
from collections.abc import Iterator

from claimcheck.reports.rdjson import diagnostics, source
from claimcheck.reports.results import Results


def render(results: Results) -> Iterator[str]:
    """Yield a line for each diagnostic, each with the name of the tool."""
    for diagnostic in diagnostics(results):
        yield json.dumps({**diagnostic, "source": source()}) + "\n"
