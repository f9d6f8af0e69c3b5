"""A row of the draft in HTML: the paragraph with its marked sentences, and the notes beside it."""

from __future__ import annotations

from claimcheck.reports.entries import SIGNS
from claimcheck.reports.findings import Span, findings
from claimcheck.reports.page.markup import text
from claimcheck.reports.page.note import Shown, note
from claimcheck.reports.page.rows import Kind, Marked, Row
from claimcheck.reports.page.words import VERDICTS


def passage(row: Row, shown: Shown) -> str:
    """Return one row."""
    body = "".join(
        _sentence(it, shown.document) if isinstance(it, Marked) else text(it) for it in row.pieces
    )
    marked = row.marked
    has = "".join(f" has-{kind}" for kind in Kind if any(it.kind is kind for it in marked))
    notes = "".join(note(it, shown) for it in marked)
    listed = f'<ul class="notes">\n{notes}</ul>' if notes else ""
    return (
        f'<div class="row{has}"><div class="draft" lang="" dir="auto">{body}</div>{listed}</div>\n'
    )


def _sentence(it: Marked, document: int) -> str:
    """Return a sentence as a link to its note, with the words that decided marked in it."""
    name = f"{document}-{it.number}"
    verdict = VERDICTS[it.sentence.verdict].lower()
    hidden = f", {it.aside}" if it.aside else ""
    return (
        f'<a class="s {it.kind}" id="s{name}" href="#n{name}">{_pieces(it)}'
        f'<sup><span class="vh"> ({verdict}{hidden}, note </span>'
        f"{SIGNS[it.sentence.verdict][0]}{it.number}"
        f'<span class="vh">)</span></sup></a>'
    )


def _pieces(it: Marked) -> str:
    words = it.sentence.text
    told: list[str] = []
    at = it.begun
    for start, end in _decided(it):
        if start < at:  # two assertions mark overlapping words
            continue
        told += (text(words[at:start]), f"<mark>{text(words[start:end])}</mark>")
        at = end
    told.append(text(words[at:]))
    return "".join(told)


def _decided(it: Marked) -> list[Span]:
    verdict = it.sentence.verdict
    return sorted(
        {span for told in findings(it.sentence) if told.verdict is verdict for span in told.spans}
    )
