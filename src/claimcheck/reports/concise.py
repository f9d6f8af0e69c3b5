"""
One line a finding, `path:line:column: verdict[reason] claim: words`, for editors and grep.

Where the readers of a document see no lines, what they see stands there: `report.pdf: page 3: …`.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Verdict
from claimcheck.reports.entries import where
from claimcheck.reports.escape import one_line
from claimcheck.reports.findings import Finding, label, main_findings
from claimcheck.reports.results import Results, name


def render(results: Results) -> Iterator[str]:
    """Yield a line for each finding; what is supported is none, unless everything is asked for."""
    for index, document in enumerate(results.documents):
        path = name(results, index)
        for sentence in document.sentences:
            place = one_line(sentence.place) if sentence.place else None
            for finding in main_findings(sentence):
                if results.show_all or finding.verdict is not Verdict.SUPPORTED:
                    at = finding.line, finding.column
                    told = where(path, *at, place, editable=document.editable)
                    yield _line(told, finding)


def _line(place: str, finding: Finding) -> str:
    words = ": ".join(filter(None, (finding.claim, finding.message)))
    head = f"{place}: {label(finding.verdict, finding.tag)}"
    return f"{head} {one_line(words)}".rstrip() + "\n"
