"""One line a finding, `path:line:column: verdict[reason] claim: words`, for editors and grep."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Verdict
from claimcheck.reports.escape import one_line
from claimcheck.reports.findings import Finding, label, main_findings
from claimcheck.reports.results import Results, name


def render(results: Results) -> Iterator[str]:
    """Yield a line for each finding; what is supported is none, unless everything is asked for."""
    for index, document in enumerate(results.documents):
        path = name(results, index)
        for sentence in document.sentences:
            for finding in main_findings(sentence):
                if results.show_all or finding.verdict is not Verdict.SUPPORTED:
                    yield _line(path, finding)


def _line(path: str, finding: Finding) -> str:
    words = ": ".join(filter(None, (finding.claim, finding.message)))
    head = f"{path}:{finding.line}:{finding.column}: {label(finding.verdict, finding.tag)}"
    return f"{head} {one_line(words)}".rstrip() + "\n"
