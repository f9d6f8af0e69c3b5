"""Run case files: what a checker says against what its editor expects."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from claimcheck.claims.cases import Case, CaseFile, Expected
from claimcheck.claims.claim_set import ClaimSet
from claimcheck.claims.problems import raise_if_any, shown, visible
from claimcheck.model import CheckedSentence, Reason, Report, Verdict

_WORD = r"[^\W_]+"


class Checks(Protocol):
    """What a run needs of a checker."""

    @property
    def claims(self) -> ClaimSet:
        """The set that is checked against."""
        ...

    def check(self, text: str, *, markup: str = "plain") -> Report:
        """Check one text."""
        ...


@dataclass(frozen=True, slots=True)
class Result:
    """One row with what came out; `sentence` is None where the row's words were not found."""

    case: Case
    expected: Expected
    sentence: CheckedSentence | None

    @property
    def verdict_agrees(self) -> bool:
        """Say whether the verdict is the one expected."""
        return self.sentence is not None and self.sentence.verdict is self.expected.verdict

    @property
    def matched_agrees(self) -> bool:
        """Say whether also a claim is about it just where one is expected to be (verdicts.md 1)."""
        if self.sentence is None or not self.verdict_agrees:
            return False
        return (self.sentence.claim is not None) is _is_matched(self.expected)

    @property
    def claim_agrees(self) -> bool:
        """Say whether verdict and claim are those expected."""
        if self.sentence is None or not self.verdict_agrees:
            return False
        if self.expected.claims:
            return self.sentence.claim in self.expected.claims
        return self.matched_agrees

    @property
    def reason_agrees(self) -> bool:
        """
        Say whether verdict and reason are those expected.

        A reason that is left out is compared only where there may be none: a refuted sentence,
        and one that a claim is about without settling it, always have one.
        """
        if self.sentence is None or not self.verdict_agrees:
            return False
        if self.expected.reason is None and _always_has_reason(self.expected):
            return True
        return self.sentence.reason == self.expected.reason

    @property
    def passed(self) -> bool:
        """Say whether verdict, claim and reason are all as expected."""
        return self.claim_agrees and self.reason_agrees

    @property
    def draft(self) -> str:
        """Return the words that the row is about."""
        return self.expected.sentence or self.case.text or ""


def _is_matched(expected: Expected) -> bool:
    # A sentence can be supported, refuted or conflicting only by a claim, named in the row or not.
    return bool(expected.claims) or expected.verdict is not Verdict.NOT_ENOUGH_INFO


def _always_has_reason(expected: Expected) -> bool:
    return expected.verdict is not Verdict.SUPPORTED and _is_matched(expected)


@dataclass(frozen=True, slots=True)
class Totals:
    """How often one verdict was expected, given, and both."""

    expected: int
    given: int
    right: int

    @property
    def precision(self) -> float:
        """Return the share of right ones among those given; 1 where none was."""
        return self.right / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        """Return the share of right ones among those expected; 1 where none was."""
        return self.right / self.expected if self.expected else 1.0


@dataclass(frozen=True, slots=True)
class Results:
    """All rows of a run, in the order of the files."""

    rows: tuple[Result, ...]

    @property
    def failures(self) -> tuple[Result, ...]:
        """Return the rows that did not come out as expected."""
        return tuple(row for row in self.rows if not row.passed)

    @property
    def accuracy(self) -> float:
        """Return the share of rows with the right verdict."""
        return self._share(row.verdict_agrees for row in self.rows)

    @property
    def matched_accuracy(self) -> float:
        """Return the share with the right verdict, matched and unmatched told apart."""
        return self._share(row.matched_agrees for row in self.rows)

    @property
    def claim_accuracy(self) -> float:
        """Return the share with the right verdict and claim."""
        return self._share(row.claim_agrees for row in self.rows)

    @property
    def full_accuracy(self) -> float:
        """Return the share with the right verdict, claim and reason."""
        return self._share(row.passed for row in self.rows)

    @property
    def reason_accuracy(self) -> float:
        """Return the share with the right reason, of the rows matched as expected."""
        return self._share(row.reason_agrees for row in self.rows if row.matched_agrees)

    def totals(self, verdict: Verdict) -> Totals:
        """Return the counts for one verdict."""
        return Totals(
            expected=sum(row.expected.verdict is verdict for row in self.rows),
            given=sum(_verdict(row) is verdict for row in self.rows),
            right=sum(_verdict(row) is verdict is row.expected.verdict for row in self.rows),
        )

    @staticmethod
    def _share(outcomes: Iterable[bool]) -> float:
        rows = list(outcomes)
        return sum(rows) / len(rows) if rows else 1.0


def _verdict(row: Result) -> Verdict | None:
    return row.sentence.verdict if row.sentence is not None else None


def run(cases: CaseFile, checker: Checks) -> Results:
    """
    Check every case and compare it with what is expected.

    Texts are read as plain text, documents as Markdown. Raises `ClaimFileError` where a row names
    a claim that the checker's set does not have.
    """
    _require_known_claims(cases, checker.claims)
    return Results(tuple(row for case in cases.cases for row in _run_case(case, checker)))


def _require_known_claims(cases: CaseFile, claims: ClaimSet) -> None:
    lines = []
    for case in cases.cases:
        for row in case.expected:
            for claim_id in row.claims:
                if claims.get(claim_id) is None:
                    near = claims.suggest(claim_id)[:1]
                    hint = f"; did you mean {shown(near[0])}?" if near else ""
                    place = f"{visible(cases.path)}:{row.line}:{row.column}"
                    lines.append(f"{place}: the set has no claim {shown(claim_id)}{hint}")
    raise_if_any(lines)


def _run_case(case: Case, checker: Checks) -> Iterator[Result]:
    if case.document is None:
        sentences = checker.check(case.text or "").sentences
        yield Result(case, case.expected[0], _deciding(sentences))
        return
    sentences = checker.check(case.document, markup="markdown").sentences
    finder = _Finder(sentences)
    for row in case.expected:
        yield Result(case, row, finder.find(row.sentence or ""))


def _deciding(sentences: Sequence[CheckedSentence]) -> CheckedSentence | None:
    """Return the sentence whose verdict goes for all, in the order of verdicts.md 1."""
    return min(sentences, key=_rank, default=None)


def _rank(sentence: CheckedSentence) -> int:
    match sentence.verdict:
        case Verdict.REFUTED:
            return 0
        case Verdict.CONFLICTING:
            return 1
        case Verdict.SUPPORTED:
            return 3
    return 2 if sentence.claim is not None or sentence.reason is Reason.UNSOURCED else 4


class _Finder:
    """Finds the sentences of one document by their words, whatever the line breaks and markup."""

    def __init__(self, sentences: Sequence[CheckedSentence]) -> None:
        self.sentences = sentences
        self.words = [_words(sentence.text) for sentence in sentences]
        self.used: set[int] = set()

    def find(self, wanted: str) -> CheckedSentence | None:
        """Return the sentence with these words; of equal ones the first not found before."""
        words = _words(wanted)
        if not words.strip():
            return None
        same = [index for index, own in enumerate(self.words) if own == words]
        around = [index for index, own in enumerate(self.words) if words in own]
        for found in (same, around):
            fresh = [index for index in found if index not in self.used] or found
            if fresh:
                self.used.add(fresh[0])
                return self.sentences[fresh[0]]
        within = [i for i, own in enumerate(self.words) if own.strip() and own in words]
        return _deciding([self.sentences[index] for index in within])


def _words(text: str) -> str:
    """Return the words and figures of a text between single blanks, without marks."""
    return f" {' '.join(re.findall(_WORD, text))} "
