"""What the verdicts and reasons of this page mean, at its end."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Note, Reason, Verdict
from claimcheck.reasons import Meaning, meaning
from claimcheck.reports.findings import findings
from claimcheck.reports.page.markup import line
from claimcheck.reports.page.rows import marked
from claimcheck.reports.results import Results


def section(results: Results) -> Iterator[str]:
    """Yield an entry for each verdict, and for each reason and note that the page shows."""
    used = _used(results)
    yield '<section class="glossary" aria-labelledby="meanings">\n'
    yield '<h2 id="meanings">What the verdicts mean</h2>\n<dl>\n'
    for code in (*Verdict, *Reason, *Note):
        told = meaning(code)
        if told is not None and (isinstance(code, Verdict) or code in used):
            yield _entry(code, told)
    yield "</dl>\n</section>\n"


def _used(results: Results) -> set[str]:
    return {
        found.tag
        for report in results.documents
        for it in marked(report)
        for found in findings(it.sentence)
        if found.tag
    }


def _entry(code: str, told: Meaning) -> str:
    example = ""
    if told.draft:
        claim = f"Claim: <q>{line(told.claim)}</q> " if told.claim else ""
        example = f'<p class="example">{claim}Draft: <q>{line(told.draft)}</q></p>'
    more = f" {line(told.text)}" if told.text else ""
    advice = f" {line(told.advice)}" if told.advice else ""
    return (
        f'<dt id="code-{code}"><code>{code}</code></dt>'
        f"<dd><p>{line(told.summary)}{more}{advice}</p>{example}</dd>\n"
    )
