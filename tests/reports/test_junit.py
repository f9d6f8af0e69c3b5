"""JUnit XML: a test case for each checked sentence, and what fails, is skipped, or is an error."""

from __future__ import annotations

from collections import Counter

from claimcheck.model import Report, Verdict
from claimcheck.reports.results import Results
from tests.reports.everything import EVERYTHING, HOSTILE, SKIPPED
from tests.reports.machines import suites, text
from tests.reports.sample import RESULTS

ROOT = suites(EVERYTHING)


def test_outcomes() -> None:
    """What is supported passes; what is refuted or conflicting fails; the rest is skipped."""
    (draft,) = (it for it in ROOT if it.attrib["name"] == "news/draft.md")
    outcomes = [(it.attrib["name"], *(child.tag for child in it)) for it in draft]

    assert outcomes == [
        ("L1:25 passengers-2024", "failure"),
        ("L2:1 unsourced", "skipped"),
        ("L3:1 passengers-2024",),
        ("L5:1 chief-a", "failure"),
    ]
    assert draft.attrib["tests"] == "4"
    assert (draft.attrib["failures"], draft.attrib["skipped"]) == ("2", "1")


def test_fail_on() -> None:
    """What --fail-on names is what fails, whatever its level is."""
    unsourced = EVERYTHING._replace(fails=lambda _, it: it.reason == "unsourced")
    supported = EVERYTHING._replace(fails=lambda _, it: it.verdict is Verdict.SUPPORTED)

    failures = suites(unsourced).findall(".//failure")
    assert {it.attrib["type"] for it in failures} == {"not-enough-info-unsourced"}
    assert suites(unsourced).attrib["failures"] == str(len(failures)) == "5"
    assert suites(supported).find(".//failure[@type='supported']") is not None


def test_fail_on_is_asked_for_each_document() -> None:
    """Each document may have settings of its own."""
    asked = EVERYTHING._replace(fails=lambda number, _: number == 0)
    failing = [it.attrib["name"] for it in suites(asked) if it.attrib["failures"] != "0"]

    assert failing == ["news/draft.md"]


def test_several_findings_in_one_sentence() -> None:
    """A sentence is one case, with an element for each of its findings."""
    (ships,) = (it for it in ROOT if it.attrib["name"].endswith("🚢.md"))

    assert [len(it) for it in ships] == [2, 1]
    assert ships.attrib["failures"] == "1"


def test_totals() -> None:
    """The totals are those of the suites, and those of the elements."""
    children = Counter(it[0].tag if len(it) else "" for it in ROOT.iterfind(".//testcase"))

    assert int(ROOT.attrib["tests"]) == sum(children.values())
    assert int(ROOT.attrib["failures"]) == children["failure"]
    assert int(ROOT.attrib["errors"]) == children["error"] == 2
    for name in ("tests", "failures", "errors"):
        assert sum(int(it.attrib[name]) for it in ROOT) == int(ROOT.attrib[name])


def test_names_are_unique() -> None:
    """No two cases of a document have one name: readers would take them for one."""
    for suite in ROOT:
        names = [it.attrib["name"] for it in suite]
        assert len(set(names)) == len(names)


def test_a_document_that_was_not_checked() -> None:
    """What was not checked is an error, never a pass."""
    root = suites(Results((SKIPPED,), RESULTS.claims, 0))
    (case,) = root.iterfind(".//testcase")

    assert root.attrib["errors"] == "1"
    assert [(it.tag, it.attrib["type"]) for it in case] == [("error", "not-checked")]


def test_nothing_to_check() -> None:
    """A run without statements is one case that passes, since some readers refuse an empty file."""
    for results in (
        Results((), RESULTS.claims, 0),
        Results((Report((), "a.md", text="x"),), RESULTS.claims, 1),
    ):
        (case,) = suites(results).iterfind(".//testcase")
        assert case.attrib["name"] == "No checkable statements"
        assert not len(case)


def test_hostile_text_stays_text() -> None:
    """F24: control characters are spelt out, and what looks like XML is text."""
    (odd,) = (
        it
        for it in ROOT
        if it.attrib["name"].startswith("news/odd") and it.attrib["failures"] == "1"
    )
    body = odd.findtext(".//failure") or ""

    assert "::error file=x::gone %0A, a:b ]]> <!-- --> </script><img src=x" in body
    assert "\\x00\\x1b[2J\\x9b\\u202e\\ufffe\\uffff\\udc80\\ud800" in body
    assert HOSTILE.strip()[-7:] in body


def test_no_clock() -> None:
    """The report tells no time: the same drafts give the same report."""
    made = text("junit", EVERYTHING)

    assert "timestamp" not in made
    assert {it.attrib["time"] for it in ROOT.iter() if "time" in it.attrib} == {"0.000"}
