"""Annotations for GitHub Actions: workflow commands on standard output.

GitHub shows ten of a kind for a step and fifty for a job, so that the worst come first and the
rest is a number; the full list is what `markdown` gives, for the summary of the job. Nothing of a
draft or claim is printed outside of a command, where a line of it could be one itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from claimcheck.reports import paths
from claimcheck.reports.escape import workflow_message, workflow_property
from claimcheck.reports.items import Item, backing, items, worst_first
from claimcheck.reports.results import Results
from claimcheck.reports.rules import Level, short

MAX_OF_A_KIND = 10  # annotations of one level that GitHub shows for a step
_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def render(results: Results) -> Iterator[str]:
    """Yield a command for each annotation, and a line with the number of those left out."""
    shown: Counter[Level] = Counter()
    left_out = 0
    for item in worst_first(items(results)):
        if shown[item.level] < MAX_OF_A_KIND:
            shown[item.level] += 1
            yield _command(item, results)
        else:
            left_out += 1
    if left_out:
        yield f"… and {left_out:,} more\n"


def _command(item: Item, results: Results) -> str:
    properties = {"file": paths.of_document(results, item.document).path}
    region = item.region
    if region is not None:
        properties["line"] = str(region.line)
        properties["endLine"] = str(region.end_line)
        if region.line == region.end_line:  # else GitHub takes the columns for a mistake
            properties["col"] = str(region.column)
            properties["endColumn"] = str(region.end_column)
    properties["title"] = f"claimcheck: {short(item.rule)}"
    told = ",".join(f"{name}={workflow_property(text)}" for name, text in properties.items())
    message = "\n".join(filter(None, (item.message, backing(item, results))))
    return f"::{_COMMANDS[item.level]} {told}::{workflow_message(message)}\n"
