"""Write comments that suppress what is found now, so that only what comes later is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.errors import UsageError
from claimcheck.model import Report
from claimcheck.reports.findings import Finding, main_findings
from claimcheck.source_map import SourceMap
from claimcheck.suppressions.insertion import Edit
from claimcheck.suppressions.names import rule_name
from claimcheck.suppressions.syntax import SYNTAXES
from claimcheck.suppressions.writer import Writer

if TYPE_CHECKING:
    from claimcheck.documents.model import Document


class Refused(NamedTuple):
    """A sentence that no comment could be written for: its place, and why."""

    line: int
    column: int
    message: str


class Added(NamedTuple):
    """What to put into a document, in the order of its text, and what could not be helped."""

    edits: tuple[Edit, ...] = ()
    refused: tuple[Refused, ...] = ()


def added(
    report: Report,
    document: Document,
    form: str,
    read: Callable[[str], Document],
    fails: Callable[[Finding], bool],
    because: str | None = None,
) -> Added:
    """
    Return the comments that make every finding of `report` that `fails` a suppressed one.

    `form` is the name of the document's format, `read` reads a text in it; `report` is what is left
    after `apply`. A place is taken only where the text with the comments in it, read again, has the
    same sentences in the same blocks, and each comment is about what it was written for. Raises
    `UsageError` for a reason that no comment may hold.
    """
    reason = " ".join((because or "").split())
    if "--" in reason:  # it would end a comment in HTML
        raise UsageError("a reason in a comment cannot hold two hyphens in a row")
    failing = [(it.start, _names(main_findings(it), fails)) for it in report.sentences]
    wanted = {start: names for start, names in failing if names}
    if not wanted:
        return Added()
    places = SourceMap(document.text)
    syntax = SYNTAXES.get(form) if document.editable else None
    if syntax is None or (report.path or "").lower().endswith(".mdx"):
        why = "there is no comment in this format that claimcheck could write"
        return Added((), tuple(Refused(*places.position(at), why) for at in sorted(wanted)))
    writer = Writer(document, syntax, read, reason or None)
    chosen = writer.choose(writer.targets(wanted))
    why = "no place was found for a comment that would leave the text as it is"
    at_loss = sorted(wanted.keys() - writer.starts(chosen))
    refused = tuple(Refused(*places.position(at), why) for at in at_loss)
    return Added(writer.edits(chosen), refused)


def _names(told: Iterable[Finding], fails: Callable[[Finding], bool]) -> tuple[str, ...]:
    names = (rule_name(it) for it in told if fails(it))
    return tuple(dict.fromkeys(name for name in names if name))
