"""One page for an editor: the drafts as they stand, and beside each sentence what was found.

The page is a single file that loads nothing, works without its script, and is read as well on
paper. It is made piece by piece, a paragraph of the draft at a time.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.reports.page import frame, glossary, overview
from claimcheck.reports.page.document import section
from claimcheck.reports.results import Results


def render(results: Results) -> Iterator[str]:
    """Yield the page in pieces."""
    yield frame.head(results)
    yield from overview.problems(results)
    yield from overview.index(results)
    for number in range(len(results.documents)):
        yield from section(results, number)
    yield from glossary.section(results)
    yield frame.foot()
