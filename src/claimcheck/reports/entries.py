"""What a person is shown of each sentence, before it is laid out as a table or as plain lines.

Every string in an entry is safe to show: foreign text has been through `escape`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.model import CheckedSentence, Claim, Source, Verdict
from claimcheck.reports.escape import one_line
from claimcheck.reports.findings import Finding, findings
from claimcheck.reports.results import ClaimsUsed, Results, count, hidden, left_out, skipped

SIGNS = {
    Verdict.SUPPORTED: ("✓", "+"),
    Verdict.REFUTED: ("✗", "x"),
    Verdict.NOT_ENOUGH_INFO: ("?", "?"),
    Verdict.CONFLICTING: ("!", "!"),
}  # in Unicode and in ASCII


class Part(NamedTuple):
    """One finding in words: its verdict, why, and the claim and source that it stands on."""

    verdict: Verdict
    tag: str | None  # reason or note
    why: str
    claim: str | None
    statement: str
    source: str


class Entry(NamedTuple):
    """One sentence as it is shown."""

    verdict: Verdict
    tag: str | None
    line: int  # 1-based, of the deciding words
    column: int
    sentence: tuple[tuple[str, bool], ...]  # pieces, and whether they are the deciding words
    parts: tuple[Part, ...]
    place: str | None = None  # "page 3" where readers of the document see no lines


def entry(sentence: CheckedSentence, claims: ClaimsUsed) -> Entry:
    """Put one sentence into words."""
    told = findings(sentence)
    return Entry(
        verdict=sentence.verdict,
        tag=sentence.reason or sentence.note,
        line=told[0].line,
        column=told[0].column,
        sentence=_pieces(sentence, told),
        parts=tuple(part(finding, claims) for finding in told),
        place=one_line(sentence.place) if sentence.place else None,
    )


def part(finding: Finding, claims: ClaimsUsed) -> Part:
    """Put one finding into words."""
    claim: Claim | None = claims.get(finding.claim) if finding.claim else None
    return Part(
        verdict=finding.verdict,
        tag=finding.tag,
        why=finding.message,
        claim=one_line(finding.claim) if finding.claim else None,
        statement=_statement(claim) if claim else "",
        source=citation(claim.source) if claim else "",
    )


def where(path: str, line: int, column: int, place: str | None, *, editable: bool) -> str:
    """Return "draft.md:3:1", "report.pdf: page 3", "work.ipynb:12:5 (cell 3)"."""
    if place is None:
        return f"{path}:{line}:{column}"
    return f"{path}:{line}:{column} ({place})" if editable else f"{path}: {place}"


def citation(source: Source) -> str:
    """Return a source in one line: title, author, publisher, date, address."""
    fields = (source.title, source.author, source.publisher, source.date, source.url)
    return one_line(", ".join(str(field) for field in fields if field))


def summary(results: Results) -> tuple[str, ...]:
    """Return the closing lines: what was not checked, and the `totals`."""
    return (*skipped(results), *totals(results))


def totals(results: Results) -> tuple[str, ...]:
    """Return what was counted, and which claims it was held against."""
    counts = count(results)
    told = [
        f"{counts.refuted} refuted",
        f"{counts.supported} supported",
        f"{counts.not_enough_info} not_enough_info"
        + (f" ({counts.unsourced} unsourced)" if counts.unsourced else ""),
    ]
    if counts.conflicting:
        told.insert(0, f"{counts.conflicting} conflicting")
    others = [f"{number} {what}" for what, number in left_out(results).items()]
    number = hidden(results)
    if number > 0:
        others.append(f"{number} {results.rest}" + ("" if any(counts) else " (--all shows them)"))
    line = f"{count_of(results.read, 'sentence')} read: {', '.join(told)}"
    if others:
        line += f"; {', '.join(others)}"
    return (*_drafts(results), line, f"claims: {describe(results.claims)}")


def _drafts(results: Results) -> Iterator[str]:
    """Yield a line that counts the drafts, where they are several files."""
    number = len(results.documents)
    left = sum(it.skipped is not None for it in results.documents)
    if number < 2 or all(it.path is None for it in results.documents):
        return
    what = f": {number - left:,} checked, {left:,} not checked" if left else " checked"
    yield f"{count_of(number, 'draft')}{what}"


def describe(claims: ClaimsUsed) -> str:
    """Return which claim set was used: "bundled claim set (37 claims)"."""
    of = "bundled claim set" if claims.bundled else one_line(", ".join(claims.files))
    return f"{of} ({count_of(claims.number, 'claim')})"


def count_of(number: int, noun: str) -> str:
    """Return "1 claim", "2 claims"."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def _statement(claim: Claim) -> str:
    if claim.rating:
        return one_line(claim.statement)
    correction = f" Correct is: {claim.correction}" if claim.correction else ""
    return one_line(f"(known to be false) {claim.statement}{correction}")


def _pieces(sentence: CheckedSentence, told: tuple[Finding, ...]) -> tuple[tuple[str, bool], ...]:
    """Cut the sentence at the words that decided its verdict."""
    marked: set[tuple[int, int]] = set()
    for finding in told:
        if finding.verdict is sentence.verdict:
            marked.update(finding.spans)
    pieces: list[tuple[str, bool]] = []
    at = 0
    for start, end in sorted(marked):
        if start < at:  # two assertions mark overlapping words
            continue
        pieces += [(sentence.text[at:start], False), (sentence.text[start:end], True)]
        at = end
    pieces.append((sentence.text[at:], False))
    return tuple((one_line(text), is_marked) for text, is_marked in pieces if text)
