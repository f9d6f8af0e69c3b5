"""The JSON Schemas accept and refuse the same files as the loaders.

What a schema cannot say is left to the loaders: ids that are taken, fields that are twice there, a
case file's slips of names, days that the calendar does not have where formats are not checked, and
numbers in a spelling (1e3) that a schema does not get to see.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from claimcheck.claims.cases import build_cases
from claimcheck.claims.load import build_text
from claimcheck.claims.nodes import Mapping, Node, Scalar, Sequence, parse
from claimcheck.claims.problems import Problems
from claimcheck.claims.schema import SCHEMAS, read_schema
from claimcheck.errors import UsageError

CASES = Path(__file__).parents[2] / "cases"
HEAD = "claimcheck: 1\ntitle: Ferries\nsource:\n  title: Report\n"
CLAIM = HEAD + "claims:\n  - id: sales\n    statement: Sales rose 3%.\n"
CASE = "claims: f.yaml\ncases:\n  - text: Sales rose 3%.\n    verdict: refuted\n"


def validator(name: str) -> jsonschema.Draft7Validator:
    checker = jsonschema.FormatChecker(formats=["date"])
    return jsonschema.Draft7Validator(json.loads(read_schema(name)), format_checker=checker)


def as_json(node: Node | None) -> Any:
    """Resolve plain scalars as YAML 1.2 does (core schema), which is what editors show a schema."""
    if isinstance(node, Mapping):
        return {name: as_json(value) for name, value in node.fields.items()}
    if isinstance(node, Sequence):
        return [as_json(item) for item in node.items]
    assert isinstance(node, Scalar)
    if not node.plain:
        return node.text
    if node.text in ("", "~", "null", "Null", "NULL"):
        return None
    if node.text.lower() in ("true", "false"):
        return node.text.lower() == "true"
    if re.fullmatch(r"[-+]?[0-9]+", node.text):
        return int(node.text)
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", node.text):
        return float(node.text)
    return node.text


def both(name: str, text: str) -> tuple[bool, bool]:
    """Return whether the loader and whether the schema accept a file."""
    problems = Problems("f")
    if name == "claims":
        build_text(text, "f", 0, problems)
    else:
        build_cases(text, Path("f"), problems)
    root = parse(text, Problems("f"))
    return not problems, root is not None and validator(name).is_valid(as_json(root))


# What only the loader sees, or sees before there is anything for a schema to look at.
LOADER_ONLY = {"id taken", "merge key", "an alias is told once", "document mark only"}
MISTAKES = Path(__file__).with_name("claim_mistakes.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "example",
    [
        pytest.param(example, id=name)
        for example in MISTAKES.split("=== ")[1:]
        if (name := example.split("\n")[0]) not in LOADER_ONLY
    ],
)
def test_claim_files_refused_by_both(example: str) -> None:
    """Whatever the loader complains of, an editor with the schema complains of too."""
    lines = example.split("\n")[1:]
    text = "".join(f"{line}\n" for line in lines if not line.startswith("=> "))

    assert both("claims", text) == (False, False)


@pytest.mark.parametrize("size", [100, 101, 4_001])
def test_lengths_refused_by_both(size: int) -> None:
    """Ids and statements have the same greatest length in both."""
    text = CLAIM.replace("sales", "a" * min(size, 101)).replace("Sales rose 3%.", "b" * size)

    assert both("claims", text) == (size == 100, size == 100)


ACCEPTED = {
    "smallest": CLAIM,
    "own source": HEAD.replace("source:\n  title: Report\n", "")
    + "claims:\n  - id: a\n    statement: b\n    source: {author: Jane}\n",
    **{
        f"claim with {extra}": f"{CLAIM}    {extra}\n"
        for extra in (
            "as_of: 2024-02-29",
            "valid_until: '2024-12-31'",
            "rating: true",
            "rating: TRUE",
            "tolerance: 2%",
            "tolerance: 2 %",
            "tolerance: 100%",
            "tolerance: 0.5%",
            "tolerance: 500",
            "tolerance: 0.5",
            "tags: [a, 2024, true]",
            "tags: []",
            "phrasings: [Sales went up 3%.]",
            "quote: 2024",
            "source: {date: 2024}",
            "source: {date: 2024-02}",
            "source: {date: 2024-02-29}",
            "source: {url: 'mailto:a@b.org'}",
            "correction: Sales fell.",
        )
    },
    "false with correction": f"{CLAIM}    rating: false\n    correction: Sales fell.\n",
    "entities and synonyms": f"{CLAIM}entities:\n  - name: HFL\nsynonyms: [[a, b], [1, 2, no]]\n",
    **{
        f"id {written}": CLAIM.replace("sales", written) for written in ("no", "014", "true", "a-1")
    },
    "version in quotes": CLAIM.replace(": 1\n", ": '1'\n", 1),
}


@pytest.mark.parametrize("text", ACCEPTED.values(), ids=ACCEPTED.keys())
def test_claim_files_accepted_by_both(text: str) -> None:
    """Whatever the loader takes, an editor with the schema takes too."""
    assert both("claims", text) == (True, True)


CASE_FILES = {
    "smallest": (CASE, True),
    "annotated": (CASE + "    why: x\n    tags: [a]\n    difficulty: 3\n    seen: [1]\n", True),
    "several sets": (CASE.replace("f.yaml", "[a.yaml, b/]"), True),
    "claim": (CASE + "    claim: a\n", True),
    "claims": (CASE + "    claim: [a, b]\n", True),
    "claim null": (CASE + "    claim: null\n    reason: ~\n", True),
    "no claims to choose from": (CASE + "    claim: []\n", False),
    "claim in capitals": (CASE + "    claim: A\n", False),
    "reason": (CASE + "    reason: quantity\n", True),
    "reason of another verdict": (CASE + "    reason: vague\n", False),
    "reason for conflicting": (
        CASE.replace("refuted", "conflicting") + "    reason: quantity\n",
        True,
    ),
    "reason for supported": (CASE.replace("refuted", "supported") + "    reason: time\n", False),
    "unknown reason": (CASE + "    reason: because\n", False),
    "unknown verdict": (CASE.replace("refuted", "false"), False),
    "no verdict": (CASE.replace("    verdict: refuted\n", ""), False),
    "no text": (CASE.replace("text: Sales rose 3%.\n    ", ""), False),
    "empty text": (CASE.replace("Sales rose 3%.", "''"), False),
    "unsourced": (
        CASE.replace("refuted", "not_enough_info") + "    reason: unsourced\n",
        True,
    ),
    "unsourced with claim": (
        CASE.replace("refuted", "not_enough_info") + "    reason: unsourced\n    claim: a\n",
        False,
    ),
    "unknown field of the file": (CASE + "title: x\n", False),
    "no cases": ("claims: f.yaml\ncases: []\n", False),
    "no claims": (CASE.replace("claims: f.yaml\n", ""), False),
    "list at top": ("- a\n", False),
    "case as text": (CASE + "  - x\n", False),
    "expect beside text": (CASE + "    expect: []\n", False),
    "document": (
        "claims: f\ncases:\n  - document: |\n      # A\n      B.\n    why: x\n    expect:\n"
        "      - sentence: B.\n        verdict: supported\n        claim: a\n        why: y\n",
        True,
    ),
    "document without rows": ("claims: f\ncases:\n  - document: A.\n    expect: []\n", False),
    "document without expect": ("claims: f\ncases:\n  - document: A.\n", False),
    "document with verdict": (
        "claims: f\ncases:\n  - document: A.\n    verdict: refuted\n    expect:\n"
        "      - sentence: A.\n        verdict: refuted\n",
        False,
    ),
    "row without sentence": (
        "claims: f\ncases:\n  - document: A.\n    expect:\n      - verdict: refuted\n",
        False,
    ),
    "row without verdict": (
        "claims: f\ncases:\n  - document: A.\n    expect:\n      - sentence: A.\n",
        False,
    ),
}


@pytest.mark.parametrize(("text", "good"), CASE_FILES.values(), ids=CASE_FILES.keys())
def test_case_files_alike(text: str, good: bool) -> None:
    """The loader of case files and their schema agree as well."""
    assert both("cases", text) == (good, good)


@pytest.mark.parametrize("path", sorted(CASES.glob("*.yaml")), ids=lambda path: path.name)
def test_shared_files_are_accepted_by_both(path: Path) -> None:
    """The claim and case files of the tests are good by both."""
    name = "cases" if path.name.endswith(".cases.yaml") else "claims"

    assert both(name, path.read_text(encoding="utf-8")) == (True, True)


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
        for value in schema.values():
            yield from objects(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from objects(value)


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_is_complete(name: str) -> None:
    """Every field has a description and an example, which is itself valid; nothing is left open."""
    schema = json.loads(read_schema(name))
    jsonschema.Draft7Validator.check_schema(schema)

    for part in objects(schema):
        for field, content in part.get("properties", {}).items():
            if isinstance(content, dict) and "description" in content:
                for example in content["examples"]:
                    whole = {**content, "definitions": schema["definitions"]}
                    jsonschema.Draft7Validator(whole).validate(example)
            else:
                assert content is False or field in ("claims", "source", "rating", "verdict",
                                                     "reason", "claim"), field  # fmt: skip
        if part.get("type") == "object" and "properties" in part:
            assert "additionalProperties" in part
            assert part is schema or part["examples"]


def test_unknown_schema() -> None:
    """There are two schemas and no more."""
    with pytest.raises(UsageError, match="there are claims, cases"):
        read_schema("report")
