"""What comes before the drafts: what is to be corrected, and the index of several documents."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from claimcheck.model import CheckedSentence, Verdict
from claimcheck.reports.entries import SIGNS
from claimcheck.reports.findings import main_findings
from claimcheck.reports.page.markup import line
from claimcheck.reports.page.note import summary
from claimcheck.reports.page.rows import Kind, Marked, marked
from claimcheck.reports.page.words import VERDICTS, place, set_aside
from claimcheck.reports.results import Results, count, name

_MOST = 100  # entries of the list; all are in the drafts below
_PROBLEMS = frozenset((Kind.REFUTED, Kind.CONFLICTING))
_AROUND = 45  # characters shown on either side of the words that decided


def problems(results: Results) -> Iterator[str]:
    """Yield the list of all that is refuted or conflicting, with links into the drafts."""
    counts = count(results)
    total = counts.refuted + counts.conflicting
    if not total:
        return
    yield '<section class="problems" aria-labelledby="to-correct">\n'
    yield f'<h2 id="to-correct">To correct <span class="badge">{total:,}</span></h2>\n<ol>\n'
    for index, it in islice(_problems(results), _MOST):
        yield _problem(results, index, it)
    yield "</ol>\n"
    if total > _MOST:
        yield f"<p>and {total - _MOST:,} more, in the drafts below</p>\n"
    yield "</section>\n"


def index(results: Results) -> Iterator[str]:
    """Yield the list of documents, where there are several."""
    if len(results.documents) < 2:
        return
    heads = (*(f"{SIGNS[it][0]} {word}" for it, word in VERDICTS.items()), "Not counted")
    columns = "".join(f'<th scope="col">{head}</th>' for head in heads)
    yield '<nav class="index" aria-labelledby="documents">\n<h2 id="documents">Documents</h2>\n'
    yield '<div class="scrolled" tabindex="0" role="group" aria-labelledby="documents"><table>'
    yield f'<thead><tr><th scope="col">Document</th>{columns}</tr></thead>\n<tbody>\n'
    for number in range(len(results.documents)):
        yield _line(results, number)
    yield "</tbody></table></div>\n</nav>\n"


def _problems(results: Results) -> Iterator[tuple[int, Marked]]:
    for number, report in enumerate(results.documents):
        yield from ((number, it) for it in marked(report) if it.kind in _PROBLEMS)


def _problem(results: Results, index: int, it: Marked) -> str:
    verdict = it.sentence.verdict
    where = place(it.sentence)
    if len(results.documents) > 1:
        where = f"{name(results, index)}, {where}"
    told = summary(it) or VERDICTS[verdict]
    return (
        f'<li class="{it.kind}"><span class="sign">{SIGNS[verdict][0]}</span> '
        f'<span class="vh">{VERDICTS[verdict]}: </span>'
        f'<a href="#s{index + 1}-{it.number}" dir="auto">{told}</a> '
        f'<span class="where">{line(where)}</span>'
        f'<br><span class="excerpt" lang="" dir="auto">{line(_excerpt(it.sentence))}</span></li>\n'
    )


def _excerpt(sentence: CheckedSentence) -> str:
    """Return the words that decided with some words before and after them."""
    spans = main_findings(sentence)[0].spans or ((0, 0),)
    words = sentence.text
    start, end = max(spans[0][0] - _AROUND, 0), spans[0][1] + _AROUND
    if start:
        start = words.find(" ", start, spans[0][0]) + 1 or start
    if end < len(words):
        end = max(words.rfind(" ", spans[0][1], end), spans[0][1])
    return f"{'…' if start else ''}{words[start:end]}{'…' if end < len(words) else ''}"


def _line(results: Results, number: int) -> str:
    report = results.documents[number]
    title = f'<a href="#d{number + 1}">{line(name(results, number))}</a>'
    if report.skipped is not None:
        reason = f'<td colspan="{len(VERDICTS) + 1}">Not checked: {line(report.skipped)}</td>'
        return f'<tr class="skipped"><th scope="row">{title}</th>{reason}</tr>\n'
    counts = count(results._replace(documents=(report,)))
    by_verdict = {
        Verdict.REFUTED: counts.refuted,
        Verdict.CONFLICTING: counts.conflicting,
        Verdict.NOT_ENOUGH_INFO: counts.not_enough_info,
        Verdict.SUPPORTED: counts.supported,
    }
    cells = "".join(
        f'<td class="{"some " + verdict if by_verdict[verdict] else "none"}">'
        f"{by_verdict[verdict]:,}</td>"
        for verdict in VERDICTS
    )
    return f'<tr><th scope="row">{title}</th>{cells}<td>{set_aside((report,)) or "–"}</td></tr>\n'
