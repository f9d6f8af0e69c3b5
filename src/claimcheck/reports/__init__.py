"""One module a format; each renders `Results` as pieces of text and knows nothing of streams."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from claimcheck.reports.results import Results


# Each format with the module that renders it. On a terminal, the command line takes `terminal`
# in the place of `plain`.
FORMATS = {
    "rich": "plain",
    "concise": "concise",
    "json": "json_v1",
    "jsonl": "jsonl",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit",
    "rdjson": "rdjson",
    "rdjsonl": "rdjsonl",
    "markdown": "markdown",
    "html": "html",
}
PEOPLE = frozenset(("rich", "concise"))  # in the encoding of standard output
MACHINE = frozenset(FORMATS) - PEOPLE  # UTF-8 wherever they go, since a program reads them


def render(name: str, results: Results) -> Iterator[str]:
    """Yield the report in the format `name`, which is one of `FORMATS`, in pieces."""
    module = import_module(f"claimcheck.reports.{FORMATS[name]}")
    renderer: Callable[[Results], Iterator[str]] = module.render
    return renderer(results)
