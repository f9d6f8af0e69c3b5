"""Take out of a report what comments in the document ask to leave out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING

from claimcheck.model import CheckedSentence, Report, Unused
from claimcheck.reports.findings import Finding
from claimcheck.reports.remaining import remaining
from claimcheck.source_map import SourceMap
from claimcheck.suppressions.directive import Kind
from claimcheck.suppressions.names import ANY, Known, names_of
from claimcheck.suppressions.placed import Placed, directives, place
from claimcheck.suppressions.scope import Scope

if TYPE_CHECKING:
    from claimcheck.claims.claim_set import ClaimSet
    from claimcheck.documents.model import Document


class _Group:
    """What the comments about the same sentences ask for together."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.met: set[str] = set()  # those of them that a finding was called by


def apply(
    report: Report, document: Document, claims: ClaimSet, *, require_because: bool = False
) -> Report:
    """
    Return the report of `document` without the findings that its comments ask to leave out.

    `report` has to hold every sentence of the document, as the checker gives it: a comment is about
    its neighbour whether that is shown or not. A sentence of which every finding is left out moves
    to `suppressed`; one with others besides stays, with only those. `unused` says what comments
    leave nothing out, wholly or under one of their names, and which are not understood; with
    `require_because` also which do not say why.
    """
    if not document.comments or next(directives(document.comments), None) is None:
        return report
    scope = Scope(document, report.sentences)
    placed, wrong = place(document, scope, len(report.sentences))
    groups: dict[range, _Group] = {}
    for it in placed:
        group = groups.setdefault(it.sentences, _Group())
        group.names.update(it.directive.names or (ANY,))
    sentences, suppressed = _parted(report.sentences, groups, claims)
    told = [(it.at, it.message) for it in wrong]
    known = Known(claims)
    for it in placed:
        met = groups[it.sentences].met
        told += ((it.at, message) for message in _unused(it, met, known))
        if require_because and it.directive.because is None:
            told.append((it.at, 'it does not say why: put "because" and the reason behind it'))
    return report._replace(
        sentences=sentences,
        suppressed=report.suppressed + suppressed,
        unused=report.unused + _in_order(told, document.text),
    )


def _parted(
    sentences: tuple[CheckedSentence, ...], groups: dict[range, _Group], claims: ClaimSet
) -> tuple[tuple[CheckedSentence, ...], tuple[CheckedSentence, ...]]:
    """Return what is left to tell, and what is suppressed; note the names that were met."""
    about: dict[int, list[_Group]] = {}
    for numbers, group in groups.items():
        for number in numbers:
            about.setdefault(number, []).append(group)
    kept: list[CheckedSentence] = []
    suppressed: list[CheckedSentence] = []
    for number, sentence in enumerate(sentences):
        found = about.get(number)
        if found is None or not sentence.checkable:
            kept.append(sentence)
            continue
        left = remaining(sentence, partial(_meets, groups=found, claims=claims))
        if left is None:
            suppressed.append(sentence)
        else:
            kept.append(left)
    return tuple(kept), tuple(suppressed)


def _meets(finding: Finding, groups: list[_Group], claims: ClaimSet) -> bool:
    """Say whether one of the groups names a finding, and note in each by what names."""
    names = names_of(finding, claims.get)
    for group in groups:
        group.met |= names & group.names
    return any(names & group.names for group in groups)


def _unused(placed: Placed, met: set[str], known: Known) -> Iterator[str]:
    """Yield what is to be said of a comment that leaves less out than it asks for."""
    directive = placed.directive
    names = directive.names
    wrong = {name: known.what_is_wrong(name) for name in names if name not in met}
    yield from (message for message in wrong.values() if message)
    idle = [name for name, message in wrong.items() if message is None]
    where = "in this file" if directive.kind is Kind.FILE else "here"
    if len(idle) == len(names) and ANY not in met:
        yield f"unused: nothing {where} is left to ignore"
        return
    for name in idle:
        yield f'unused: nothing {where} is "{name}"'


def _in_order(told: list[tuple[int, str]], text: str) -> tuple[Unused, ...]:
    places = SourceMap(text)
    return tuple(
        Unused(*places.position(at), message) for at, message in sorted(told, key=itemgetter(0))
    )
