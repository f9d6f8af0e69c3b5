"""The JSON formats: their schema, their encoding, and that they agree with the model."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import FacetName, Note, Outcome, Reason, Report, Verdict
from claimcheck.reports import render
from claimcheck.reports.results import Results
from claimcheck.reports.schema import text as schema_text
from tests.reports.sample import CLAIMS, RESULTS, sentence

SCHEMA: dict[str, Any] = json.loads(schema_text())
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)
LINE = jsonschema.Draft7Validator(
    {**SCHEMA["definitions"]["line"], "definitions": SCHEMA["definitions"]}
)


def report(results: Results) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads("".join(render("json", results)))
    return loaded


def test_the_schema_is_one() -> None:
    """The schema in the package is itself valid."""
    jsonschema.Draft7Validator.check_schema(SCHEMA)


def test_report_fits_the_schema() -> None:
    """The JSON report is what the schema says."""
    VALIDATOR.validate(report(RESULTS))


def test_lines_fit_the_schema() -> None:
    """Every line of jsonl is a sentence with its path."""
    lines = list(render("jsonl", RESULTS))

    for line in lines:
        LINE.validate(json.loads(line))
    assert len(lines) == sum(len(document.sentences) for document in RESULTS.documents)


def test_the_schema_refuses_what_is_wrong() -> None:
    """A missing field and an unknown verdict are both noticed."""
    broken = report(RESULTS)
    broken["documents"][0]["sentences"][0]["verdict"] = "maybe"
    del broken["summary"]["refuted"]

    assert len(list(VALIDATOR.iter_errors(broken))) == 2


@pytest.mark.parametrize(
    ("words", "definition"),
    [
        (Verdict, SCHEMA["definitions"]["verdict"]),
        (Reason, SCHEMA["definitions"]["reason"]),
        (Note, SCHEMA["definitions"]["note"]),
        (FacetName, SCHEMA["definitions"]["facet"]["properties"]["facet"]),
        (Outcome, SCHEMA["definitions"]["facet"]["properties"]["outcome"]),
    ],
    ids=["verdict", "reason", "note", "facet", "outcome"],
)
def test_the_schema_knows_every_word(words: Iterable[str], definition: dict[str, Any]) -> None:
    """The words of the model and those of the schema are the same."""
    assert [word for word in definition["enum"] if word is not None] == list(words)


def test_offsets_slice_the_text() -> None:
    """Offsets in the report are those of the model."""
    first = report(RESULTS)["documents"][0]["sentences"][0]

    assert first["end"] - first["start"] == len(first["text"])


def test_summary_counts_the_listed_sentences() -> None:
    """The summary adds up, with the unsourced ones inside not_enough_info."""
    loaded = report(RESULTS)

    assert loaded["summary"] == {
        "supported": 1,
        "refuted": 1,
        "not_enough_info": 4,
        "conflicting": 1,
        "unsourced": 2,
    }
    assert loaded["sentences"] == 9


def test_nothing_but_ascii() -> None:
    """No byte of the report can steer a terminal or depend on an encoding."""
    assert all("".join(render(name, RESULTS)).isascii() for name in ("json", "jsonl"))


@given(st.text(st.characters(codec=None), max_size=60), st.text(max_size=20))
def test_any_text_is_valid_json(text: str, path: str) -> None:
    """Whatever the draft holds, the report is valid UTF-8 without a lone surrogate."""
    document = Report((sentence(text, Verdict.NOT_ENOUGH_INFO),), path)
    results = Results((document,), RESULTS.claims._replace(get=CLAIMS.get), 1)

    loaded = report(results)

    shown = loaded["documents"][0]["sentences"][0]["text"]
    assert shown.encode().decode() == shown
    assert len(shown) == len(text)


def test_a_piece_a_sentence() -> None:
    """The report of a whole book is made, and written, sentence by sentence."""
    pieces = list(render("json", RESULTS))
    told = [json.loads(it.removeprefix(", ")) for it in pieces if '"verdict": ' in it]

    assert told == [it for document in report(RESULTS)["documents"] for it in document["sentences"]]
