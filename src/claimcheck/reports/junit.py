"""JUnit XML, as Jenkins and GitLab show tests: one test case for each checked sentence.

What is supported passes, what `--fail-on` names fails, and what the claim set does not settle is
skipped. A document that could not be checked is an error, so that it is never taken for a pass.
There is no time and no date in it: the same drafts give the same report.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.model import CheckedSentence, Report
from claimcheck.reports import paths
from claimcheck.reports.escape import one_line, xml_text
from claimcheck.reports.items import NOT_CHECKED, Item, Standing, backing, found, remarks
from claimcheck.reports.results import Results
from claimcheck.reports.rules import Level, short

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NOTHING = "No checkable statements"
_NO_TIME = {"time": "0.000"}


class Case(NamedTuple):
    """One test case: its name, how it came out, and the words for each child element."""

    name: str
    outcome: str  # "passed", "failure", "skipped" or "error"
    told: tuple[tuple[str, str, str], ...]  # rule, message, body


class Suite(NamedTuple):
    """The cases of one document."""

    path: str
    cases: tuple[Case, ...]

    def count(self, outcome: str) -> int:
        """Return how many cases came out in one way."""
        return sum(it.outcome == outcome for it in self.cases)


def render(results: Results) -> Iterator[str]:
    """Yield the report, a suite a piece."""
    suites = [_suite(results, number) for number in range(len(results.documents))]
    if not any(suite.cases for suite in suites):
        suites = [Suite("claimcheck", (Case(_NOTHING, "passed", ()),))]
    totals = {
        name: str(sum(suite.count(outcome) for suite in suites))
        for name, outcome in (("failures", "failure"), ("errors", "error"))
    }
    tests = str(sum(len(suite.cases) for suite in suites))
    told = " ".join(f'{name}="{number}"' for name, number in {"tests": tests, **totals}.items())
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield f'<testsuites name="claimcheck" {told} time="0.000">\n'
    for suite in suites:
        if suite.cases:
            yield _xml(suite)
    yield "</testsuites>\n"


def _suite(results: Results, number: int) -> Suite:
    document = results.documents[number]
    path = paths.of_document(results, number).path
    cases = [
        Case("document", "error", ((it.rule, it.message, ""),))
        for it in remarks(document, number)
        if it.rule == NOT_CHECKED
    ]
    told = {
        start: tuple(items)
        for start, items in groupby(
            (it for it in found(document, number) if it.standing is Standing.NEW), _start
        )
    }
    for sentence in document.sentences:
        if sentence.checkable:
            cases.append(_case(sentence, told.get(sentence.start, ()), results, number))
    return Suite(path, tuple(cases))


def _start(item: Item) -> int:
    assert item.told is not None
    return item.told.sentence.start


def _case(
    sentence: CheckedSentence, items: tuple[Item, ...], results: Results, number: int
) -> Case:
    document = results.documents[number]
    fails = _fails(sentence, items, results, number)
    outcome = "failure" if fails else "skipped" if items else "passed"
    body = tuple(
        (it.rule, it.message, "\n".join(_body(it, results, sentence.text))) for it in items
    )
    if fails and not items:  # --fail-on supported
        body = ((f"claimcheck/{sentence.verdict}", str(sentence.verdict), one_line(sentence.text)),)
    return Case(_name(sentence, items, document), outcome, body)


def _fails(
    sentence: CheckedSentence, items: tuple[Item, ...], results: Results, number: int
) -> bool:
    if results.fails is not None:
        return results.fails(number, sentence)
    return any(it.level is Level.ERROR for it in items)


def _name(sentence: CheckedSentence, items: tuple[Item, ...], document: Report) -> str:
    """Return where the sentence is and what it is about; no two of a document are alike."""
    region = items[0].region if items else None
    line, column = (region.line, region.column) if region else (sentence.line, sentence.column)
    place = f"L{line}:{column}"
    if not document.editable:
        place = f"{sentence.place or 'text'}, {place}"
    return f"{place} {sentence.claim or sentence.reason or sentence.verdict}"


def _body(item: Item, results: Results, text: str) -> Iterator[str]:
    path = one_line(paths.of_document(results, item.document).path)
    yield f"{path}:{item.region.line}:{item.region.column}" if item.region else path
    yield one_line(text)
    yield item.message
    if backing(item, results):
        yield backing(item, results)


def _xml(suite: Suite) -> str:
    from xml.etree.ElementTree import Element, SubElement, indent, tostring

    counts = {
        "tests": str(len(suite.cases)),
        "failures": str(suite.count("failure")),
        "errors": str(suite.count("error")),
        "skipped": str(suite.count("skipped")),
    }
    named = {"name": xml_text(suite.path), "file": xml_text(suite.path), "package": "claimcheck"}
    element = Element("testsuite", {**named, **counts, **_NO_TIME})
    classname = xml_text(suite.path.rpartition(".")[0] or suite.path)
    for case in suite.cases:
        names = {"name": xml_text(case.name), "classname": classname, **_NO_TIME}
        _add(SubElement(element, "testcase", names), case)
    indent(element)
    return tostring(element, encoding="unicode") + "\n"


def _add(element: Element, case: Case) -> None:
    """Add what a test case says about its outcome."""
    from xml.etree.ElementTree import SubElement

    for rule, message, body in case.told:
        words = {"type": short(rule), "message": xml_text(message)}
        child = SubElement(element, case.outcome, words)
        child.text = xml_text(body) or None
