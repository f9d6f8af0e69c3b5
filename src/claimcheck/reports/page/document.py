"""One document of the page: its heading, its text in rows, and what its comments do not do."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Report
from claimcheck.reports.entries import count_of
from claimcheck.reports.page.markup import line
from claimcheck.reports.page.note import Shown
from claimcheck.reports.page.passage import passage
from claimcheck.reports.page.rows import marked, rows
from claimcheck.reports.page.words import counted, set_aside
from claimcheck.reports.results import Results, count, name


def section(results: Results, index: int) -> Iterator[str]:
    """Yield document `index`, counted from 0, in pieces."""
    report = results.documents[index]
    number = index + 1
    title = line(name(results, index))
    alone = ' class="vh"' if len(results.documents) == 1 else ""
    yield f'<section class="document" id="d{number}" aria-labelledby="h{number}">\n'
    told = f'<span class="vh">Document {number}: </span>{title}'
    yield f'<h2 id="h{number}"{alone}>{told}</h2>\n'
    if report.skipped is not None:
        yield f'<p class="skipped">Not checked: {line(report.skipped)}</p>\n'
    elif not alone:
        yield f'<p class="counted">{_counted(results, report)}</p>\n'
    shown = Shown(number, report.text, results.claims)
    for row in rows(report, marked(report)):
        yield passage(row, shown)
    yield from _unused(report)
    yield "</section>\n"


def _counted(results: Results, report: Report) -> str:
    aside = set_aside((report,))
    told = counted(count(results._replace(documents=(report,))))
    return told + (f"; not counted: {aside}" if aside else "")


def _unused(report: Report) -> Iterator[str]:
    if not report.unused:
        return
    number = count_of(len(report.unused), "comment")
    yield f'<h3>{number} without effect</h3>\n<ul class="unused">\n'
    for it in report.unused:
        yield f"<li>line {it.line:,}: {line(it.message)}</li>\n"
    yield "</ul>\n"
