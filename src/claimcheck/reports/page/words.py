"""The words of the page for verdicts, outcomes, places and counts."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.model import CheckedSentence, FacetName, Outcome, Report, Verdict
from claimcheck.reports.results import Counts

VERDICTS = {
    Verdict.REFUTED: "Refuted",
    Verdict.CONFLICTING: "Conflicting",
    Verdict.NOT_ENOUGH_INFO: "Not enough info",
    Verdict.SUPPORTED: "Supported",
}
# A sign with each, so that the column can be read at a glance and without colour.
OUTCOMES = {
    Outcome.AGREE: "= agrees",
    Outcome.DIFFER: "≠ differs",
    Outcome.ABSENT: "− left out",
    Outcome.EXTRA: "+ added",
    Outcome.OPEN: "? open",
}
FACETS = {
    FacetName.TOPIC: "topic",
    FacetName.ENTITY: "name",
    FacetName.QUANTITY: "figure",
    FacetName.TIME: "time",
    FacetName.RANK: "rank",
    FacetName.POLARITY: "yes or no",
    FacetName.ATTRIBUTION: "source",
}


def place(sentence: CheckedSentence) -> str:
    """Return "line 12", or where the sentence stands in a document without lines."""
    return sentence.place or f"line {sentence.line:,}"


def counted(counts: Counts) -> str:
    """Return "2 refuted, 1 supported, 3 not enough info (1 unsourced)"."""
    told = [
        f"{counts.refuted:,} refuted",
        f"{counts.supported:,} supported",
        f"{counts.not_enough_info:,} not enough info"
        + (f" ({counts.unsourced:,} unsourced)" if counts.unsourced else ""),
    ]
    if counts.conflicting:
        told.insert(0, f"{counts.conflicting:,} conflicting")
    return ", ".join(told)


def set_aside(reports: Iterable[Report]) -> str:
    """Return "2 suppressed, 1 known from the baseline", or nothing where there are none."""
    suppressed = known = 0
    for report in reports:
        suppressed += len(report.suppressed)
        known += len(report.known)
    told = []
    if suppressed:
        told.append(f"{suppressed:,} suppressed")
    if known:
        told.append(f"{known:,} known from the baseline")
    return ", ".join(told)
