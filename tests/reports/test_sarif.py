"""SARIF as GitHub's code scanning takes it: rules, places, fingerprints, and what is left out."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from claimcheck import fixes
from claimcheck.claims.claim_set import ClaimSet
from claimcheck.model import Assertion, CheckedSentence, Claim, Fix, Report
from claimcheck.reports import paths, rules
from claimcheck.reports.results import ClaimsUsed, Results
from claimcheck.reports.rules import RULES
from tests.reports.everything import EVERYTHING, SHIP, TWICE, many
from tests.reports.machines import sarif, text
from tests.reports.sample import RESULTS

MANUAL = Path(__file__).resolve().parents[2] / rules.MANUAL


def results_of(results: Results) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = sarif(results)["results"]
    return found


def place(result: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = result["locations"][0]["physicalLocation"]
    return found


def of(file: str, results: Results = EVERYTHING) -> list[dict[str, Any]]:
    """Return the results in the document whose URI ends so."""
    every = results_of(results)
    return [it for it in every if place(it)["artifactLocation"]["uri"].endswith(file)]


def test_all_rules_are_listed() -> None:
    """The rules are the same in every log, in one order, with every text that GitHub wants."""
    empty = Results((), RESULTS.claims, 0)
    listed = sarif(empty)["tool"]["driver"]["rules"]

    assert listed == sarif(EVERYTHING)["tool"]["driver"]["rules"]
    assert [it["id"] for it in listed] == [it.id for it in RULES]
    for it in listed:
        assert 0 < len(it["shortDescription"]["text"]) <= 1024
        assert 0 < len(it["fullDescription"]["text"]) <= 1024
        assert it["help"]["text"]
        assert it["help"]["markdown"]
        assert "security-severity" not in it["properties"]


def test_rules_by_number() -> None:
    """`ruleIndex` leads to the rule with the id of the result, and to its level."""
    run = sarif(EVERYTHING)
    for it in run["results"]:
        rule = run["tool"]["driver"]["rules"][it["ruleIndex"]]
        assert rule["id"] == it["ruleId"]
        assert rule["defaultConfiguration"]["level"] == it["level"]


def test_what_github_requires() -> None:
    """Each result has a region of four numbers, a fingerprint, and a message with a title."""
    for it in results_of(EVERYTHING):
        region = place(it)["region"]
        assert {"startLine", "startColumn", "endLine", "endColumn"} <= set(region)
        assert re.fullmatch(
            r"[0-9a-f]{16}:\d+", it["partialFingerprints"]["primaryLocationLineHash"]
        )
        assert it["message"]["text"].partition(".")[0]


def test_regions_are_code_points() -> None:
    """Beyond the first plane, a character counts as one; the region is what the snippet says."""
    assert sarif(EVERYTHING)["columnKind"] == "unicodeCodePoints"
    first, second, _ = of("%F0%9F%9A%A2.md")
    region = place(first)["region"]

    assert (region["startLine"], region["startColumn"]) == (3, 28)
    assert (region["endLine"], region["endColumn"]) == (4, 11)
    start, end = region["charOffset"], region["charOffset"] + region["charLength"]
    assert SHIP[start:end] == region["snippet"]["text"] == "2.4 million\r\npassengers"
    assert place(second)["region"]["startLine"] == 4


def test_paths() -> None:
    """Inside the root a path is relative to it, percent-encoded; outside it is a file URI."""
    found = {json.dumps(place(it)["artifactLocation"]) for it in results_of(EVERYTHING)}

    assert {
        '{"uri": "news/draft.md", "uriBaseId": "%SRCROOT%"}',
        '{"uri": "news/ferries/%C3%BCber%20%F0%9F%9A%A2.md", "uriBaseId": "%SRCROOT%"}',
        '{"uri": "file:///elsewhere/two%20on%20a%20line.txt"}',
        '{"uri": "letter.docx", "uriBaseId": "%SRCROOT%"}',
        '{"uri": "news/kept.md", "uriBaseId": "%SRCROOT%"}',
        '{"uri": "%3Ctext%2010%3E"}',
    } <= found


def test_the_claim_is_linked() -> None:
    """The message links to the claim in its file; where claims quarrel, to each of them."""
    first = of("draft.md")[0]
    conflict = next(it for it in of("draft.md") if it["ruleId"] == "claimcheck/conflicting")

    assert "[claim](1) passengers-2024 says: " in first["message"]["text"]
    (related,) = first["relatedLocations"]
    assert related["id"] == 1
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "news/claims/ferry.yaml"
    assert related["physicalLocation"]["region"] == {"startLine": 8, "startColumn": 16}
    assert [it["id"] for it in conflict["relatedLocations"]] == [1, 2]


def test_no_other_link() -> None:
    """Brackets in drafts, claims and sources are no links."""
    for it in results_of(EVERYTHING):
        message = it["message"]["text"]
        links = re.findall(r"(?<!\\)\[([^\]]*)(?<!\\)\]\(([^)]*)\)", message)
        assert links in ([], [("claim", "1")])


def test_bundled_claims_have_no_place() -> None:
    """What is in no repository is not linked to."""
    bundled = EVERYTHING._replace(claims=EVERYTHING.claims._replace(bundled=True))
    first = of("draft.md", bundled)[0]

    assert "relatedLocations" not in first
    assert "The claim passengers-2024 says: " in first["message"]["text"]


def test_without_lines() -> None:
    """A document whose readers see pages gets a region that GitHub takes, and the page in words."""
    (it,) = of("letter.docx")

    assert it["message"]["text"].startswith("page 3: 13 ships for 31 ships. ")
    assert it["locations"][0]["logicalLocations"] == [{"name": "page 3"}]
    assert place(it)["region"] == {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}


def test_what_is_left_out_is_counted() -> None:
    """GitHub would open an alert for what is suppressed or known, so that it is only counted."""
    run = sarif(EVERYTHING)

    assert len(of("kept.md")) == 1
    assert (run["properties"]["suppressed"], run["properties"]["known"]) == (1, 1)
    assert not any("suppressions" in it or "baselineState" in it for it in run["results"])


def test_what_is_left_out_is_listed_with_all() -> None:
    """With --all, what is suppressed or known is there with its mark, and no other is marked."""
    every = EVERYTHING._replace(show_all=True)
    marks = [(it.get("suppressions"), it.get("baselineState")) for it in of("kept.md", every)]

    assert marks == [([{"kind": "inSource"}], None), (None, "unchanged"), (None, None)]
    assert len(results_of(every)) == len(results_of(EVERYTHING)) + 2


def test_partly_suppressed() -> None:
    """Of a sentence with two findings, of which one is suppressed, the other one is listed."""
    (both,) = (it for it in TWICE.sentences if len(it.assertions) == 2)
    first, second = (both._replace(assertions=(it,)) for it in both.assertions)
    partly = Report((second,), "a.md", text=TWICE.text, suppressed=(first,))
    results = Results((partly,), RESULTS.claims, 1)

    (it,) = results_of(results)
    assert it["message"]["text"].startswith("2.5 million for 4.2 million. ")
    assert len(results_of(results._replace(show_all=True))) == 2


def test_a_comment_changes_no_other_fingerprint() -> None:
    """Of three that are alike, the third is the third, also where the others are suppressed."""
    prints = [
        it["partialFingerprints"]["primaryLocationLineHash"].partition(":")[2]
        for it in of("kept.md", EVERYTHING._replace(show_all=True))
    ]

    assert prints == ["1", "2", "3"]
    assert of("kept.md")[0]["partialFingerprints"]["primaryLocationLineHash"].endswith(":3")


def test_notifications() -> None:
    """A document that was not checked makes the run a failure; unused comments are told."""
    told = sarif(EVERYTHING)["invocations"][0]
    known = {it["id"] for it in sarif(EVERYTHING)["tool"]["driver"]["notifications"]}
    rules_told = [it["descriptor"]["id"] for it in told["toolExecutionNotifications"]]

    assert told["executionSuccessful"] is False
    assert sorted(rules_told) == [
        "claimcheck/not-checked",
        "claimcheck/not-checked",
        "claimcheck/unused-suppression",
    ]
    assert set(rules_told) <= known
    assert sarif(RESULTS._replace(documents=()))["invocations"][0]["executionSuccessful"] is True


def test_too_many() -> None:
    """F31: of more than 25,000 results the worst are kept, in the order of the text."""
    run = sarif(many(30_000))
    lines = [place(it)["region"]["startLine"] for it in run["results"]]
    (note,) = run["invocations"][0]["toolExecutionNotifications"]

    assert len(lines) == 25_000
    assert lines == sorted(lines)
    assert lines[-1] == 30_000
    assert note["message"]["text"].startswith("5,000 results are left out")


CLAIM_SETS = {
    "one file": (("claims/harbour.yaml",), False, "claimcheck/harbour/"),
    "one odd file": (("claims\\a b.claims.yaml",), False, "claimcheck/a%20b/"),
    "several": (("a.yaml", "b.yaml"), False, "claimcheck/claims/"),
    "bundled": (("bundled/x.yaml",), True, "claimcheck/bundled/"),
    "none": ((), False, "claimcheck/claims/"),
}


@pytest.mark.parametrize(("files", "bundled", "name"), CLAIM_SETS.values(), ids=CLAIM_SETS)
def test_category(files: tuple[str, ...], bundled: bool, name: str) -> None:
    """Runs with different claim sets are different categories; the same one stays the same."""
    claims = ClaimsUsed(files, 1, bundled, lambda _: None)

    assert sarif(Results((), claims, 0))["automationDetails"]["id"] == name


def _fix(sentence: CheckedSentence, assertion: Assertion, claim: Claim) -> Fix | None:
    """Stand in for the corrections: put what is expected in the place of what was found."""
    if assertion.found is None or assertion.expected is None or not claim.rating:
        return None
    start = sentence.start + sentence.text.index(assertion.found)
    end = start + len(assertion.found)
    message = f"{assertion.found} → {assertion.expected}"
    return Fix(start, end, assertion.expected, True, message)


def test_fixes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A correction names the words that go, and what comes in their place."""
    monkeypatch.setattr(fixes, "fix_of", _fix, raising=False)
    (fix,) = of("draft.md")[0]["fixes"]
    (change,) = fix["artifactChanges"]
    (replacement,) = change["replacements"]

    assert fix["description"]["text"] == "2.4 million → 4.2 million"
    assert change["artifactLocation"] == place(of("draft.md")[0])["artifactLocation"]
    assert replacement == {
        "deletedRegion": {
            "startLine": 1,
            "startColumn": 25,
            "endLine": 1,
            "endColumn": 36,
            "charOffset": 24,
            "charLength": 11,
        },
        "insertedContent": {"text": "4.2 million"},
    }
    assert "fixes" not in of("letter.docx")[0]  # which cannot be written back


def test_each_finding_has_its_own_fix(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two findings of one sentence against one claim are corrected in two places."""
    monkeypatch.setattr(fixes, "fix_of", _fix, raising=False)
    one, two, _, _ = of("line.txt")

    assert [it["fixes"][0]["description"]["text"] for it in (one, two)] == [
        "2.4 million → 4.2 million",
        "2.5 million → 4.2 million",
    ]


def test_anchors_are_headings() -> None:
    """The address of a rule ends in a heading of the manual."""
    headings = {
        re.sub(r"[^\w\- ]", "", it.lower()).replace(" ", "-")
        for it in re.findall(r"^#+ (.*)$", MANUAL.read_text(encoding="utf-8"), re.MULTILINE)
    }

    assert {it.anchor for it in RULES} <= headings


def test_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the manual is published, each rule has its address; else there is none to mislead."""
    assert "helpUri" not in text("sarif", EVERYTHING)
    monkeypatch.setattr(rules, "PUBLISHED", "https://manual.example/verdicts")
    run = sarif(EVERYTHING)

    assert run["tool"]["driver"]["informationUri"] == "https://manual.example/verdicts"
    assert run["tool"]["driver"]["rules"][0]["helpUri"] == (
        "https://manual.example/verdicts#quantity-refuted"
    )


PATHS = {
    "below the folder": ("a/b.md", "news/a/b.md", True),
    "with a dot": ("./b.md", "news/b.md", True),
    "beside the folder": ("../b.md", "b.md", True),
    "above the root": ("../../b.md", "/b.md", False),
    "absolute, inside": ("/desk/x/b.md", "x/b.md", True),
    "absolute, outside": ("/other/b.md", "/other/b.md", False),
    "a name that begins like the root": ("/desktop/b.md", "/desktop/b.md", False),
}


@pytest.mark.parametrize(("path", "name", "inside"), PATHS.values(), ids=PATHS)
def test_paths_from_the_root(path: str, name: str, inside: bool) -> None:
    """A path is told from the root of the repository, wherever the command was run."""
    assert paths.of(path, EVERYTHING) == (name, inside)


BARE = {
    "relative": ("./a//b.md", "a/b.md", True),
    "above": ("../b.md", "../b.md", False),
    "absolute": ("/a/b.md", "/a/b.md", False),
}


@pytest.mark.parametrize(("path", "name", "inside"), BARE.values(), ids=BARE)
def test_paths_without_a_root(path: str, name: str, inside: bool) -> None:
    """Where no root is known, a path stays what it is."""
    assert paths.of(path, RESULTS) == (name, inside)


def test_file_name_that_is_not_unicode() -> None:
    """F25: the bytes of a file name that is not UTF-8 are in its URI."""
    assert paths.uri(paths.of("caf\udce9.md", RESULTS)) == "caf%E9.md"
    assert paths.uri(paths.of("\ud800.md", RESULTS)) == "%3F.md"


def test_a_real_run() -> None:
    """A draft that is checked in earnest has its claim's own line."""
    folder = Path(__file__).resolve().parents[2] / "docs" / "example"
    claims = ClaimSet.load(folder / "harbour.yaml")
    from claimcheck import Checker

    report = Checker(claims).check_path(folder / "draft.md")
    used = ClaimsUsed(claims.files, 3, False, claims.get)
    first = results_of(Results((report,), used, 5, root=str(folder)))[0]

    assert place(first)["artifactLocation"]["uri"] == "draft.md"
    assert place(first)["region"]["snippet"]["text"] == "2.4 million"
    related = first["relatedLocations"][0]["physicalLocation"]
    assert related["artifactLocation"]["uri"] == "harbour.yaml"
    assert related["region"]["startLine"] == 12


def test_documents_without_text() -> None:
    """A report made by hand, without the text of the document, is rendered nevertheless."""
    bare = Report(RESULTS.documents[0].sentences, "draft.md")

    assert len(results_of(Results((bare,), RESULTS.claims, 4))) == 3
