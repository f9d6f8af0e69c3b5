"""GitLab's Code Quality: fingerprints that are unique and stay, and paths from the root."""

from __future__ import annotations

from claimcheck.reports.results import Results
from tests.reports.everything import EVERYTHING, KEPT, TWICE
from tests.reports.machines import array
from tests.reports.sample import RESULTS

ENTRIES = array("gitlab", EVERYTHING)


def test_fingerprints_are_unique() -> None:
    """Two entries with one fingerprint would be shown as one, even for a document given twice."""
    twice = EVERYTHING._replace(documents=EVERYTHING.documents * 2)

    prints = [it["fingerprint"] for it in array("gitlab", twice)]
    assert len(set(prints)) == len(prints) == 2 * len(ENTRIES)


def test_fingerprints_stay() -> None:
    """A paragraph put in above, or another draft before, changes no fingerprint."""
    moved = tuple(
        it._replace(start=it.start + 9, end=it.end + 9, line=it.line + 1) for it in TWICE.sentences
    )
    alone = EVERYTHING._replace(documents=(TWICE,))
    below = alone._replace(
        documents=(KEPT, TWICE._replace(sentences=moved, text="new text\n" + TWICE.text))
    )

    before = {it["fingerprint"] for it in array("gitlab", alone)}
    assert before < {it["fingerprint"] for it in array("gitlab", below)}


def test_entries() -> None:
    """An entry tells the rule in its description, since the widget does not show `check_name`."""
    first = ENTRIES[0]

    assert first["description"] == (
        "claimcheck/refuted-quantity: 2.4 million for 4.2 million; claim passengers-2024: "
        "Harbour Ferries carried 4.2 million passengers in 2024. (Annual report 2024, "
        "Harbour Ferries Ltd, 2025-03-01, https://ferries.example/2024)"
    )
    assert first["check_name"] == "claimcheck/refuted-quantity"
    assert first["severity"] == "major"
    assert first["location"] == {
        "path": "news/draft.md",
        "positions": {"begin": {"line": 1, "column": 25}, "end": {"line": 1, "column": 36}},
    }


def test_severities() -> None:
    """Errors are major, warnings minor, notes for information."""
    assert {(it["check_name"].partition("/")[2], it["severity"]) for it in ENTRIES} == {
        ("refuted-quantity", "major"),
        ("conflicting", "major"),
        ("not-checked", "major"),
        ("not-enough-info-unsourced", "minor"),
        ("supported-stale", "minor"),
        ("unused-suppression", "minor"),
        ("not-enough-info-vague", "info"),
    }


def test_paths_and_lines() -> None:
    """Paths start from the root, or are absolute; what has no lines stands on the first."""
    places = {it["location"]["path"]: it["location"]["positions"] for it in ENTRIES}

    assert {"news/kept.md", "/elsewhere/two on a line.txt", "letter.docx"} <= set(places)
    assert places["letter.docx"] == {"begin": {"line": 1, "column": 1}}


def test_nothing_found() -> None:
    """Without findings the report is an empty array, which tells GitLab that all is mended."""
    assert array("gitlab", Results((), RESULTS.claims, 0)) == []
