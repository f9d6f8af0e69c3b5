"""One module a format; each renders `Results` as pieces of text and knows nothing of streams."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from claimcheck.reports.results import Results


class Format(NamedTuple):
    """An output format: the module that renders it, and whether it is for machines."""

    module: str
    exact: bool  # UTF-8 wherever it goes, since a program reads it


FORMATS = {
    "rich": Format("plain", exact=False),  # on a terminal, the command line takes `terminal`
    "concise": Format("concise", exact=False),
    "json": Format("json_v1", exact=True),
    "jsonl": Format("jsonl", exact=True),
}


def render(name: str, results: Results) -> Iterator[str]:
    """Yield the report in the format `name`, which is one of `FORMATS`, in pieces."""
    module = import_module(f"claimcheck.reports.{FORMATS[name].module}")
    renderer: Callable[[Results], Iterator[str]] = module.render
    return renderer(results)
