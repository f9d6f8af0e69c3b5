"""What is shown of coverage: figures without a claim, claims without a draft, and the totals."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from claimcheck.coverage import Coverage, Draft, Sentence, Tally
from claimcheck.model import Claim
from claimcheck.reports.entries import count_of, describe
from claimcheck.reports.escape import markdown, one_line, unicode_text
from claimcheck.reports.json_v1 import head
from claimcheck.reports.markdown import MAX_COMMENT, listed
from claimcheck.reports.plain import grid
from claimcheck.reports.results import ClaimsUsed

_HEAD = ("draft", "figures", "with a claim", "share")
_TAIL = 200  # bytes of Markdown that are kept for the lines that say how much is left out

Json = dict[str, object]


class Told(NamedTuple):
    """What a report of coverage is made of."""

    coverage: Coverage
    claims: ClaimsUsed
    minimum: float | None = None  # share that is asked for


def render(name: str, told: Told) -> Iterator[str]:
    """Yield the report in the format `name`, which is one of `FORMATS`, in pieces."""
    return FORMATS[name](told)


def percent(share: Fraction | None) -> str:
    """Return a share as "86.6%", never rounded up: only the whole is "100%"."""
    return "-" if share is None else f"{math.floor(share * 1000) / 10:g}%"


def summary(coverage: Coverage) -> tuple[str, ...]:
    """Return the closing lines: the share, what was counted, and what was not."""
    tally, number = coverage.tally, len(coverage.drafts)
    skipped = sum(draft.skipped is not None for draft in coverage.drafts)
    suppressed = sum(draft.suppressed for draft in coverage.drafts)
    used = coverage.claims - len(coverage.unused)
    lines = [
        f"coverage {percent(tally.share)}: {tally.covered:,} of {count_of(tally.figures, 'figure')}"
        f" with a claim, {used:,} of {count_of(coverage.claims, 'claim')} used"
    ]
    if suppressed:
        lines.append(f"{count_of(suppressed, 'sentence')} suppressed by comments, not counted")
    if skipped:
        lines.insert(0, f"{count_of(number, 'draft')}: {number - skipped:,} read, {skipped:,} not")
    return tuple(lines)


def skipped(coverage: Coverage) -> tuple[str, ...]:
    """Return a line for each draft that was not read: which, and why."""
    return tuple(
        f"not read: {_name(draft)}: {one_line(draft.skipped)}"
        for draft in coverage.drafts
        if draft.skipped is not None
    )


def missed(tally: Tally, minimum: float) -> str:
    """Return the one line that says that the share is below what is asked for."""
    left = tally.figures - tally.covered
    asked = f"{float(Fraction(str(minimum)) * 100):g}%"
    return (
        f"coverage {percent(tally.share)} is below the {asked} that is asked for: "
        f"{left:,} of {count_of(tally.figures, 'figure')} without a claim"
    )


def _text(told: Told) -> Iterator[str]:
    coverage = told.coverage
    for draft, sentence in _left(coverage):
        words = ", ".join(f'"{one_line(it.text)}"' for it in sentence.figures)
        yield f"{_place(draft, sentence)}: no claim: {words}\n  {one_line(sentence.text)}\n"
    for claim in coverage.unused:
        yield f"{_claim_place(claim)}: no draft uses {one_line(claim.id)}\n"
        yield f"  {one_line(claim.statement)}\n"
    if len(coverage.drafts) > 1:
        if coverage.unused or coverage.tally.covered < coverage.tally.figures:
            yield "\n"
        yield from grid(_HEAD, _rows(coverage, _name))
        yield "\n"
    lines = (*skipped(coverage), *summary(coverage), f"claims: {describe(told.claims)}")
    yield "\n".join(lines) + "\n"


def _markdown(told: Told) -> Iterator[str]:
    """Yield Markdown for a comment on a pull request; what does not fit into one is counted."""
    coverage = told.coverage
    lines = (*skipped(coverage), *summary(coverage), f"claims: {describe(told.claims)}")
    opening = "### claimcheck coverage\n\n" + "<br>\n".join(map(markdown, lines)) + "\n"
    yield opening
    room = (MAX_COMMENT - len(opening.encode())) // 3 - _TAIL
    table = f"\n{_row(_HEAD)}|---|---|---|---|\n"
    rows = [_row(it) for it in _rows(coverage, lambda draft: markdown(_name(draft)))]
    for heading, items in (
        (table, rows),
        ("\n#### Figures without a claim\n\n", list(_loose_items(coverage))),
        ("\n#### Claims that no draft uses\n\n", list(_unused_items(coverage))),
    ):
        yield listed(heading, items, len(items), room)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _loose_items(coverage: Coverage) -> Iterator[str]:
    for draft, sentence in _left(coverage):
        words = ", ".join(f"**{markdown(it.text)}**" for it in sentence.figures)
        yield f"- {markdown(_place(draft, sentence))}: {words}: {markdown(sentence.text)}\n"


def _unused_items(coverage: Coverage) -> Iterator[str]:
    for it in coverage.unused:
        claim = f"{markdown(it.id)}: {markdown(it.statement)}"
        yield f"- {markdown(_claim_place(it))}: {claim}\n"


def _json(told: Told) -> Iterator[str]:
    """Yield version 1 of the object that docs/coverage.md describes, one piece a draft; ASCII."""
    coverage = told.coverage
    yield json.dumps(head(told.claims))[:-1] + ', "documents": ['
    for index, draft in enumerate(coverage.drafts):
        yield (", " if index else "") + json.dumps(_document(draft))
    tail = {
        "unused": [_unused(claim) for claim in coverage.unused],
        "summary": {
            **_tally(coverage.tally),
            "minimum": told.minimum,
            "documents": len(coverage.drafts),
            "skipped": sum(draft.skipped is not None for draft in coverage.drafts),
            "suppressed": sum(draft.suppressed for draft in coverage.drafts),
            "claims": coverage.claims,
            "used": coverage.claims - len(coverage.unused),
        },
    }
    yield "], " + json.dumps(tail)[1:] + "\n"


def _document(draft: Draft) -> Json:
    return {
        "path": None if draft.path is None else unicode_text(draft.path),
        "skipped": None if draft.skipped is None else unicode_text(draft.skipped),
        **_tally(draft.tally),
        "suppressed": draft.suppressed,
        "uncovered": [_sentence(it) for it in draft.sentences],
    }


def _tally(tally: Tally) -> Json:
    """Return the counts; the share has four decimals, and is never rounded up."""
    share = None if tally.share is None else math.floor(tally.share * 10_000) / 10_000
    return {"figures": tally.figures, "covered": tally.covered, "share": share}


def _sentence(sentence: Sentence) -> Json:
    return {
        "text": unicode_text(sentence.text),
        "place": None if sentence.place is None else unicode_text(sentence.place),
        "figures": [it._asdict() | {"text": unicode_text(it.text)} for it in sentence.figures],
    }


def _unused(claim: Claim) -> Json:
    return {
        "id": unicode_text(claim.id),
        "statement": unicode_text(claim.statement),
        "path": None if claim.path is None else unicode_text(claim.path),
        "line": claim.line or None,
        "column": claim.column or None,
    }


def _left(coverage: Coverage) -> Iterator[tuple[Draft, Sentence]]:
    return ((draft, sentence) for draft in coverage.drafts for sentence in draft.sentences)


def _rows(coverage: Coverage, name: Callable[[Draft], str]) -> Iterator[Sequence[str]]:
    """Yield a row for each draft that was read and, where they are several, one for all."""
    for draft in coverage.drafts:
        if draft.skipped is None:
            yield (name(draft), *_counts(draft.tally))
    if len(coverage.drafts) > 1:
        yield ("all", *_counts(coverage.tally))


def _counts(tally: Tally) -> tuple[str, str, str]:
    return f"{tally.figures:,}", f"{tally.covered:,}", percent(tally.share)


def _name(draft: Draft) -> str:
    return "<text>" if draft.path is None else one_line(draft.path)


def _place(draft: Draft, sentence: Sentence) -> str:
    first = sentence.figures[0]
    if sentence.place is not None:
        return f"{_name(draft)}, {one_line(sentence.place)}"
    return f"{_name(draft)}:{first.line}:{first.column}"


def _claim_place(claim: Claim) -> str:
    return "claim set" if claim.path is None else f"{one_line(claim.path)}:{claim.line}"


FORMATS: Mapping[str, Callable[[Told], Iterator[str]]] = {
    "rich": _text,
    "json": _json,
    "markdown": _markdown,
}
