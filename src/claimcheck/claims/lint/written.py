"""What can be seen in the claims as they are written, without reading what they say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from claimcheck.claims.claim_set import ClaimSet
from claimcheck.claims.lint.finding import Code, Finding, Severity, fail, warn
from claimcheck.claims.load import read_text_file
from claimcheck.claims.nodes import Mapping, Node, Scalar, Sequence, parse
from claimcheck.claims.places import line_starts
from claimcheck.claims.problems import Problems, shown
from claimcheck.folding import fold, fold_word
from claimcheck.model import Claim, Reason, Subject, Verdict

_RESERVED = frozenset((*Verdict, *Reason))
_TEXTS = ("statement", "phrasings", "quote", "correction")


def check_written(claim_set: ClaimSet, today: date | None) -> Iterator[Finding]:
    """Look at each claim by itself, and at statements that are the same word for word."""
    said: dict[tuple[int, str], Claim] = {}
    for claim in claim_set.claims:
        yield from _check_claim(claim, today)
        first = said.setdefault((claim.subject, plain(claim.statement)), claim)
        if first is not claim and first.rating is claim.rating:
            yield warn(claim, Code.REPETITION, f"this says the same as {shown(first.id)}")
        elif first is not claim:
            yield fail(
                claim, Code.CONTRADICTION, f"{shown(first.id)} says the same with another rating"
            )


def _check_claim(claim: Claim, today: date | None) -> Iterator[Finding]:
    if today is not None and claim.valid_until is not None and claim.valid_until < today:
        yield warn(claim, Code.EXPIRED, f"this claim was valid until {claim.valid_until}")
    if claim.id in _RESERVED:
        message = f"the id {shown(claim.id)} is also a verdict or reason; --select cannot tell"
        yield warn(claim, Code.RESERVED_ID, message)
    if claim.rating and claim.correction is not None:
        yield warn(claim, Code.UNUSED_CORRECTION, "only a claim rated false uses its correction")
    for tag in claim.tags:
        if "," in tag:
            message = f"the tag {shown(tag)} cannot be selected, because of its comma"
            yield warn(claim, Code.UNSELECTABLE_TAG, message)


def plain(text: str) -> str:
    """Return the words of a text, folded, for telling whether two say the same word for word."""
    return " ".join(
        word for part in fold(text)[0].split() if (word := fold_word(part).strip(".,;:!?\"'()"))
    )


def check_files(claim_set: ClaimSet) -> Iterator[Finding]:
    """Look at names and texts where they stand in the files; a set without files has its names."""
    for subject in claim_set.subjects:
        text = _text(subject.path)
        root = parse(text, Problems("")) if text is not None else None
        yield from _shared_names(subject, root)
        if text is not None and " #" in text:
            yield from _cut_texts(text, root, subject.path or "")


def _text(path: str | None) -> str | None:
    return read_text_file(Path(path), []) if path and Path(path).is_file() else None


def _shared_names(subject: Subject, root: Node | None) -> Iterator[Finding]:
    owners: dict[str, int] = {}
    for index, entity in enumerate(subject.entities):
        for name in (entity.name, *entity.aliases):
            first = owners.setdefault(plain(name), index)
            if first == index:
                continue
            owner = shown(subject.entities[first].name)
            message = f"{shown(name)} names both {owner} and {shown(entity.name)}"
            line, column = _place_of_name(root, index, name)
            yield Finding(
                subject.path or subject.title,
                line,
                column,
                Severity.ERROR,
                Code.SHARED_NAME,
                message,
            )


def _place_of_name(root: Node | None, index: int, name: str) -> tuple[int, int]:
    entities = _field(root, "entities")
    if isinstance(entities, Sequence):
        for scalar in _scalars(entities.items[index]):
            if plain(scalar.text) == plain(name):
                return scalar.line, scalar.column
    return 0, 0


def _field(node: Node | None, name: str) -> Node | None:
    return node.fields.get(name) if isinstance(node, Mapping) else None


def _scalars(node: Node | None) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
    elif isinstance(node, Mapping):
        for item in node.fields.values():
            yield from _scalars(item)


def _cut_texts(text: str, root: Node | None, path: str) -> Iterator[Finding]:
    """Find unquoted texts that go on after a blank and #, which begins a comment ("ranks #1")."""
    starts = [*line_starts(text), len(text)]
    claims = _field(root, "claims")
    for claim in claims.items if isinstance(claims, Sequence) else ():
        for name in _TEXTS:
            for scalar in _scalars(_field(claim, name)):
                line = text[starts[scalar.line - 1] : starts[scalar.line]].rstrip("\r\n")
                cut = line.find(" #", scalar.column - 1)
                if not scalar.plain or cut < 0 or line[cut + 2 : cut + 3] in ("", " ", "#", "\t"):
                    continue
                message = f"{name} ends before {shown(line[cut + 1 :])}; text with # goes in quotes"
                yield Finding(
                    path, scalar.line, cut + 2, Severity.WARNING, Code.CUT_BY_COMMENT, message
                )
