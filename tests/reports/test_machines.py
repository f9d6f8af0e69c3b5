"""What every format for other programs keeps: schemas, counts, and safety (F22 to F25, F31)."""

from __future__ import annotations

import json
from collections import Counter

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from claimcheck.model import Reason, Report, Verdict
from claimcheck.reports import MACHINE
from claimcheck.reports.fingerprints import told
from claimcheck.reports.results import Results, count
from claimcheck.reports.rules import Level
from tests.reports import everything, machines
from tests.reports.everything import EVERYTHING, many, placed
from tests.reports.sample import RESULTS, sentence

FORMATS = tuple(machines.COUNTERS)
EMPTY = Results((), RESULTS.claims, 0)
CLEAN = Results((Report((), "clean.md", text="Nothing."),), RESULTS.claims, 1)
ONE = Results((RESULTS.documents[0],), RESULTS.claims, 4)
CASES = {
    "nothing": EMPTY,
    "a document without findings": CLEAN,
    "one document": ONE,
    "everything": EVERYTHING,
    "everything and what is left out": EVERYTHING._replace(show_all=True),
    "bundled claims": EVERYTHING._replace(claims=RESULTS.claims._replace(bundled=True)),
    "no root": EVERYTHING._replace(root=None, folder=None),
}
JSON_SCHEMAS = {
    "sarif": jsonschema.Draft4Validator(machines.schema("sarif-2.1.0.json")),
    "gitlab": jsonschema.Draft7Validator(machines.schema("gitlab-code-quality.json")),
    "rdjson": jsonschema.Draft7Validator(machines.schema("reviewdog.json")),
}
REVIEWDOG = machines.schema("reviewdog.json")
LINE = jsonschema.Draft7Validator(
    {**REVIEWDOG["definitions"]["diagnostic"], "definitions": REVIEWDOG["definitions"]}
)
JUNIT = etree.XMLSchema(etree.parse(machines.SCHEMAS / "junit-10.xsd"))


@pytest.mark.parametrize("name", FORMATS)
def test_goes_out_as_utf_8(name: str) -> None:
    """Formats for other programs do not depend on the encoding of standard output."""
    assert name in MACHINE


@pytest.mark.parametrize("results", CASES.values(), ids=CASES)
@pytest.mark.parametrize("name", JSON_SCHEMAS)
def test_json_fits_its_schema(name: str, results: Results) -> None:
    """Each JSON format is what its schema says, and ASCII."""
    made = machines.text(name, results)

    JSON_SCHEMAS[name].validate(json.loads(made))
    assert made.isascii()


@pytest.mark.parametrize("results", CASES.values(), ids=CASES)
def test_lines_fit_their_schema(results: Results) -> None:
    """Each line of rdjsonl is a diagnostic."""
    for line in machines.array("rdjsonl", results):
        LINE.validate(line)


@pytest.mark.parametrize("results", CASES.values(), ids=CASES)
def test_junit_fits_its_schema(results: Results) -> None:
    """JUnit is what Jenkins takes."""
    JUNIT.assertValid(etree.fromstring(machines.text("junit", results).encode()))


def expected(results: Results) -> Counter[str]:
    """Count findings by rule as the model has them."""
    every = (it for document in results.documents for it in told(document))
    return Counter(it.rule.id.partition("/")[2] for it in every)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("results", [EMPTY, CLEAN, ONE, EVERYTHING], ids=list(CASES)[:4])
def test_counts_are_equal(name: str, results: Results) -> None:
    """Every format lists the same findings; what was not checked or unused is beside them."""
    found = machines.COUNTERS[name](results)
    remarks = {key: found.pop(key) for key in ("not-checked", "unused-suppression") if key in found}

    assert found == expected(results)
    if name not in ("sarif", "markdown") and results is EVERYTHING:
        # For GitHub, the second one is the eleventh error.
        assert remarks["not-checked"] == (1 if name == "github" else 2)


def test_counts_of_sentences_are_equal() -> None:
    """SARIF and JSON tell the same numbers of sentences, and JUnit has a case for each."""
    summary = json.loads(machines.text("json", EVERYTHING))["summary"]
    properties = machines.sarif(EVERYTHING)["properties"]
    root = machines.suites(EVERYTHING)
    checkable = [it for d in EVERYTHING.documents for it in d.sentences if it.checkable]

    assert summary == count(EVERYTHING)._asdict()
    assert {key: properties[key] for key in summary} == summary
    assert int(root.attrib["tests"]) == len(checkable) + 2  # documents that were not checked
    assert int(root.attrib["failures"]) == summary["refuted"] + summary["conflicting"]


def test_the_sample_has_every_level() -> None:
    """Nothing above is true only because a level is missing."""
    levels = {it.rule.level for document in EVERYTHING.documents for it in told(document)}

    assert levels == set(Level)


@pytest.mark.parametrize("name", FORMATS)
def test_same_bytes(name: str) -> None:
    """The same results give the same bytes, also when they were made anew."""
    again = EVERYTHING._replace(documents=tuple(it._replace() for it in EVERYTHING.documents))

    assert machines.text(name, EVERYTHING) == machines.text(name, again)


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_steers_a_terminal(name: str) -> None:
    """F23: no control character but line ends goes out, whatever the drafts and claims hold."""
    made = machines.text(name, EVERYTHING)

    assert not any((ord(it) < 0x20 and it != "\n") or 0x7F <= ord(it) < 0xA0 for it in made)
    assert not {"\u202e", "\u200b", "\u2028"} & set(made)


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=40, deadline=None)
@given(words=st.text(st.characters(codec=None), min_size=1, max_size=40))
def test_any_text(name: str, words: str) -> None:
    """F24, F25: whatever path, draft, claim and reason hold, the report can be read back."""
    draft = f"{words} 7 ships"
    wrong = placed(
        draft,
        draft,
        sentence("", Verdict.REFUTED, everything.differing(draft, "7 ships", words, "evil")),
    )
    evil = everything.EVIL._replace(id="evil", statement=words, path=words)
    claims = RESULTS.claims._replace(get={"evil": evil}.get, files=(words,))
    documents = (Report((wrong,), words, text=draft), Report((), words, skipped=words))
    results = Results(documents, claims, 1, root="/desk")

    assert machines.COUNTERS[name](results)["refuted-quantity"] == 1


@pytest.fixture(scope="module")
def plenty() -> Results:
    """30,000 findings, the worst last."""
    return many(30_000)


LISTED = {
    "sarif": {"refuted-quantity": 3_000, "not-enough-info-unsourced": 22_000},
    "github": {"refuted-quantity": 10, "not-enough-info-unsourced": 10},
    "gitlab": {"refuted-quantity": 3_000, "not-enough-info-unsourced": 27_000},
    "rdjson": {"refuted-quantity": 3_000, "not-enough-info-unsourced": 27_000},
    "junit": {"refuted-quantity": 3_000, "not-enough-info-unsourced": 27_000},
}


@pytest.mark.parametrize("name", LISTED)
def test_thirty_thousand(name: str, plenty: Results) -> None:
    """F31: what a reader cannot take is left out, the least grave first."""
    assert machines.COUNTERS[name](plenty) == LISTED[name]


def test_reasons_of_the_model_are_all_rules() -> None:
    """A sentence with any reason is listed: no finding falls between the rules."""
    for reason in Reason:
        verdict = Verdict.REFUTED if list(Reason).index(reason) < 8 else Verdict.NOT_ENOUGH_INFO
        report = Report((sentence("It had 7.", verdict, reason=reason),), "a.md", text="It had 7.")

        assert len(list(told(report))) == 1
