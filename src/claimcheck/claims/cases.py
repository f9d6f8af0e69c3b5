"""Case files: drafts with the verdicts that an editor expects of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimcheck.claims.fields import Reader, as_mapping, read_fields, require, unknown
from claimcheck.claims.load import read_text_file
from claimcheck.claims.nodes import Mapping, Node, Refused, Scalar, Sequence, parse
from claimcheck.claims.problems import Problems, raise_if_any, shown
from claimcheck.claims.values import (
    is_nothing,
    kind,
    read_id,
    read_some_items,
    read_text,
    read_texts,
)
from claimcheck.model import REFUTING, Reason, Verdict
from claimcheck.suggest import closest


@dataclass(frozen=True, slots=True)
class Expected:
    """One row: the verdict that a sentence is to get."""

    verdict: Verdict
    claims: tuple[str, ...] = ()  # any of them will do; none where no claim is about it
    reason: Reason | None = None
    sentence: str | None = None  # the words by which it is found in a document; None: all the text
    line: int = 0  # 1-based place of the row in the case file
    column: int = 0


@dataclass(frozen=True, slots=True)
class Case:
    """A text, or a document in Markdown, and what is expected of it."""

    expected: tuple[Expected, ...]  # one row for a text
    text: str | None = None
    document: str | None = None
    why: str | None = None
    tags: tuple[str, ...] = ()
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class CaseFile:
    """All cases of one file; `claims` are the paths of the claim set that it is for."""

    path: str
    claims: tuple[Path, ...]
    cases: tuple[Case, ...]


def load_cases(path: str | Path) -> CaseFile:
    """Read a case file; raises `ClaimFileError` with every mistake in it."""
    path = Path(path)
    lines: list[str] = []
    text = read_text_file(path, lines)
    raise_if_any(lines)
    problems = Problems(str(path))
    found = build_cases(text or "", path, problems)
    raise_if_any(problems.lines())
    assert found is not None
    return found


def build_cases(
    text: str, path: Path, problems: Problems, *, pure_python: bool = False
) -> CaseFile | None:
    """Return the cases in a text, or None after noting what is wrong with it."""
    root = parse(text, problems, pure_python=pure_python)
    if root is None and problems:
        return None
    if root is None or is_nothing(root):
        problems.add(1, 1, "the file is empty; a case file begins with claims: and a path")
        return None
    if not isinstance(root, Mapping):
        if not isinstance(root, Refused):
            problems.at(root, f"a case file begins with claims: and a path, this is {kind(root)}")
        return None
    if "claimcheck" in root.fields and "cases" not in root.fields:
        problems.at(root, "this is a claim file, not a case file")
        return None
    values = read_fields(root, FILE_FIELDS, "a case file", problems)
    require(root, ("claims", "cases"), "a case file", problems)
    claims = tuple(path.parent / name for name in values.get("claims", ()))
    cases = [_case(node, problems) for node in values.get("cases", ())]
    return CaseFile(str(path), claims, tuple(case for case in cases if case is not None))


def _case(node: Node, problems: Problems) -> Case | None:
    mapping = as_mapping(node, "a case", "text: The ferry carried 4 million.", problems)
    if mapping is None:
        return None
    if "document" in mapping.fields:
        return _document_case(mapping, problems)
    values = _read(mapping, TEXT_FIELDS, "a case", problems)
    if "text" not in mapping.fields:
        problems.at(mapping, 'a case needs "text" or "document"')
    row = _expected(mapping, values, problems)
    if row is None or "text" not in values:
        return None
    notes = {name: values[name] for name in ("why", "tags") if name in values}
    return Case((row,), text=values["text"], line=mapping.line, column=mapping.column, **notes)


def _document_case(mapping: Mapping, problems: Problems) -> Case | None:
    values = _read(mapping, DOCUMENT_FIELDS, "a case with a document", problems)
    require(mapping, ("expect",), "a case with a document", problems)
    rows = [_row(item, problems) for item in values.get("expect", ())]
    expected = tuple(row for row in rows if row is not None)
    if "document" not in values:
        return None
    notes = {name: values[name] for name in ("why", "tags") if name in values}
    draft = values["document"]
    return Case(expected, document=draft, line=mapping.line, column=mapping.column, **notes)


def _row(node: Node, problems: Problems) -> Expected | None:
    mapping = as_mapping(node, "an entry of expect", "sentence: It carried 4 million.", problems)
    if mapping is None:
        return None
    values = _read(mapping, ROW_FIELDS, "an entry of expect", problems)
    require(mapping, ("sentence",), "an entry of expect", problems)
    return _expected(mapping, values, problems)


def _expected(mapping: Mapping, values: dict[str, Any], problems: Problems) -> Expected | None:
    require(mapping, ("verdict",), "an expectation", problems)
    verdict: Verdict | None = values.get("verdict")
    reason: Reason | None = values.get("reason")
    if verdict is None:
        return None
    if reason is not None and not _fits(reason, verdict):
        problems.at(
            mapping.fields["reason"], f'"{reason}" is no reason for the verdict "{verdict}"'
        )
    if reason is Reason.UNSOURCED and values.get("claim"):
        problems.at(mapping.fields["claim"], 'with reason "unsourced" no claim is about the text')
    sentence = values.get("sentence")
    return Expected(
        verdict, values.get("claim", ()), reason, sentence, mapping.line, mapping.column
    )


def _fits(reason: Reason, verdict: Verdict) -> bool:
    """Say whether the reason belongs to the verdict (verdicts.md 9)."""
    if verdict is Verdict.CONFLICTING:
        return True
    if verdict is Verdict.SUPPORTED:
        return False
    return (reason in REFUTING) is (verdict is Verdict.REFUTED)


def _read(
    mapping: Mapping, readers: dict[str, Reader], noun: str, problems: Problems
) -> dict[str, Any]:
    """Read the fields; others are the author's own notes, unless they look like a slip of ours."""
    known: dict[str, Node] = {}
    for name, node in mapping.fields.items():
        if name in readers:
            known[name] = node
        elif name in _OWN_NAMES:
            problems.at(mapping.keys[name], f"{noun} has no field {shown(name)}")
        elif name == "<<" or closest(name, readers, 1):
            problems.at(mapping.keys[name], unknown(name, readers, noun))
    return read_fields(mapping._replace(fields=known), readers, noun, problems)


def _read_verdict(node: Node, name: str, problems: Problems) -> Verdict | None:
    word = _one_of(node, name, tuple(Verdict), problems)
    return Verdict(word) if word else None


def _read_reason(node: Node, name: str, problems: Problems) -> Reason | None:
    if is_nothing(node):
        return None
    word = _one_of(node, name, tuple(Reason), problems)
    return Reason(word) if word else None


def _one_of(node: Node, name: str, known: tuple[str, ...], problems: Problems) -> str | None:
    text = read_text(node, name, problems)
    if text is None or text in known:
        return text
    near = closest(text, known, 1)
    hint = f"did you mean {shown(near[0])}?" if near else f"it is one of {', '.join(known)}"
    problems.at(node, f"unknown {name} {shown(text)}; {hint}")
    return None


def _read_claim(node: Node, name: str, problems: Problems) -> tuple[str, ...] | None:
    """Read an id or a list of ids; nothing (`claim:`, `claim: null`) is as good as left out."""
    if is_nothing(node):
        return None
    if not isinstance(node, Sequence):
        found = read_id(node, name, problems)
        return None if found is None else (found,)
    items = read_some_items(node, name, problems) or []
    ids = [read_id(item, f"an entry of {name}", problems) for item in items]
    return tuple(found for found in ids if found is not None)


def _read_paths(node: Node, name: str, problems: Problems) -> tuple[str, ...] | None:
    if not isinstance(node, Sequence):
        found = read_text(node, name, problems)
        return None if found is None else (found,)
    return read_texts(node, name, problems) if read_some_items(node, name, problems) else None


def _read_draft(node: Node, name: str, problems: Problems) -> str | None:
    """Read a draft with all its line breaks."""
    if not isinstance(node, Scalar) or is_nothing(node) or not node.text.strip():
        return read_text(node, name, problems)
    return node.text


VERDICT_FIELDS: dict[str, Reader] = {
    "verdict": _read_verdict,
    "claim": _read_claim,
    "reason": _read_reason,
}
_NOTES: dict[str, Reader] = {"why": read_text, "tags": read_texts}
TEXT_FIELDS: dict[str, Reader] = {"text": _read_draft, **VERDICT_FIELDS, **_NOTES}
DOCUMENT_FIELDS: dict[str, Reader] = {
    "document": _read_draft,
    "expect": read_some_items,
    **_NOTES,
}
ROW_FIELDS: dict[str, Reader] = {"sentence": read_text, **VERDICT_FIELDS, **_NOTES}
_OWN_NAMES = {**TEXT_FIELDS, **DOCUMENT_FIELDS, **ROW_FIELDS}
FILE_FIELDS: dict[str, Reader] = {"claims": _read_paths, "cases": read_some_items}
