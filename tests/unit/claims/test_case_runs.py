"""Running case files: which sentence a row is about, what counts as right, and the totals."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.claims.cases import Case, CaseFile, Expected
from claimcheck.claims.claim_set import ClaimSet
from claimcheck.claims.testing import Result, Totals, run
from claimcheck.errors import ClaimFileError
from claimcheck.model import CheckedSentence, Claim, Reason, Report, Verdict

YES, NO = Verdict.SUPPORTED, Verdict.REFUTED
OPEN, BOTH = Verdict.NOT_ENOUGH_INFO, Verdict.CONFLICTING
CLAIMS = ClaimSet((Claim("a", "A is 1."), Claim("b", "B is 2."), Claim("sales-2024", "C.")))


def sentence(
    text: str,
    verdict: Verdict = OPEN,
    claim: str | None = None,
    reason: Reason | None = None,
) -> CheckedSentence:
    return CheckedSentence(text, 0, len(text), 1, 1, verdict, claim, reason, None)


class Fake:
    """Answers every text with the same sentences, and remembers how it was asked."""

    claims = CLAIMS

    def __init__(self, *sentences: CheckedSentence) -> None:
        self.sentences = sentences
        self.asked: list[tuple[str, str]] = []

    def check(self, text: str, *, markup: str = "plain") -> Report:
        self.asked.append((text, markup))
        return Report(self.sentences)


def run_text(expected: Expected, *sentences: CheckedSentence) -> Result:
    (result,) = run(case_file(Case((expected,), text="x")), Fake(*sentences)).rows
    return result


def case_file(*cases: Case) -> CaseFile:
    return CaseFile("c.yaml", (Path("f.yaml"),), cases)


def test_texts_are_plain_and_documents_markdown() -> None:
    """Each kind of case is read as the format that it is in."""
    fake = Fake(sentence("x"))
    row = Expected(OPEN, sentence="x")

    run(case_file(Case((Expected(OPEN),), text="x"), Case((row,), document="# y")), fake)

    assert fake.asked == [("x", "plain"), ("# y", "markdown")]


# expected row, what came out → verdict right, matched right, claim right, reason right
JUDGED: dict[str, tuple[Expected, CheckedSentence, str]] = {
    "all right": (
        Expected(NO, ("a",), Reason.TIME), sentence("x", NO, "a", Reason.TIME), "vmcr",
    ),
    "other verdict": (Expected(YES, ("a",)), sentence("x", NO, "a", Reason.TIME), ""),
    "other claim": (
        Expected(NO, ("a",), Reason.TIME), sentence("x", NO, "b", Reason.TIME), "vmr",
    ),
    "one of several claims": (Expected(YES, ("a", "b")), sentence("x", YES, "b"), "vmcr"),
    "other reason": (
        Expected(NO, ("a",), Reason.TIME), sentence("x", NO, "a", Reason.UNIT), "vmc",
    ),
    "reason not given where there always is one": (
        Expected(NO, ("a",)), sentence("x", NO, "a", Reason.UNIT), "vmcr",
    ),
    "reason not given, matched": (
        Expected(OPEN, ("a",)), sentence("x", OPEN, "a", Reason.VAGUE), "vmcr",
    ),
    "claim not given where there always is one": (
        Expected(NO, (), Reason.UNIT), sentence("x", NO, "a", Reason.UNIT), "vmcr",
    ),
    "unmatched": (Expected(OPEN), sentence("x"), "vmcr"),
    "unmatched, with a reason nobody expects": (
        Expected(OPEN), sentence("x", OPEN, None, Reason.UNSOURCED), "vmc",
    ),
    "unsourced": (
        Expected(OPEN, (), Reason.UNSOURCED), sentence("x", OPEN, None, Reason.UNSOURCED), "vmcr",
    ),
    "unsourced expected, no reason given": (
        Expected(OPEN, (), Reason.UNSOURCED), sentence("x"), "vmc",
    ),
    "matched for unmatched": (Expected(OPEN), sentence("x", OPEN, "a", Reason.VAGUE), "v"),
    "unmatched for matched": (
        Expected(OPEN, ("a",), Reason.VAGUE), sentence("x", OPEN, None, Reason.UNSOURCED), "v",
    ),
    "conflicting": (Expected(BOTH, ("a",)), sentence("x", BOTH, "a"), "vmcr"),
}  # fmt: skip


@pytest.mark.parametrize(("expected", "given", "right"), JUDGED.values(), ids=JUDGED.keys())
def test_what_counts_as_right(expected: Expected, given: CheckedSentence, right: str) -> None:
    """Verdict, matched or not, claim and reason are judged one by one."""
    result = run_text(expected, given)

    judged = {
        "v": result.verdict_agrees,
        "m": result.matched_agrees,
        "c": result.claim_agrees,
        "r": result.reason_agrees,
    }
    assert "".join(letter for letter, agrees in judged.items() if agrees) == right
    assert result.passed is (right == "vmcr")


@pytest.mark.parametrize(
    ("verdicts", "decides"),
    [
        ([(YES, "a"), (NO, "b")], 1),
        ([(BOTH, "a"), (NO, "b")], 1),
        ([(YES, "a"), (BOTH, "b")], 1),
        ([(YES, "a"), (OPEN, "b")], 1),
        ([(OPEN, None), (YES, "a")], 1),
        ([(YES, "a"), (YES, "b")], 0),
    ],
)
def test_text_of_several_sentences(
    verdicts: list[tuple[Verdict, str | None]], decides: int
) -> None:
    """The verdict of a text is that of its deciding sentence (verdicts.md 1)."""
    sentences = [sentence(str(n), verdict, claim) for n, (verdict, claim) in enumerate(verdicts)]

    assert run_text(Expected(OPEN), *sentences).sentence is sentences[decides]


def test_text_without_a_sentence_fails() -> None:
    """Nothing checked is nothing right."""
    result = run_text(Expected(OPEN))

    assert result.sentence is None
    assert not result.passed


DOCUMENT = (
    sentence("# Ferries"),
    sentence("The **company** carried\n4.2 million passengers."),
    sentence("It was 1.4 times the average."),
    sentence("It rained."),
    sentence("It rained."),
    sentence("- Cost: it cost “much”."),
)
FOUND: dict[str, tuple[str, int | None]] = {
    "words over a line break and markup": ("The company carried 4.2 million passengers.", 1),
    "part of a sentence": ("it cost “much”.", 5),
    "more than a sentence": ("So it was. It was 1.4 times the average.", 2),
    "a figure is not found in another": ("It was 1.4 times", 2),
    "half a word is not found": ("It rain", None),
    "not there": ("It snowed.", None),
    "no words": ("…", None),
}


@pytest.mark.parametrize(("words", "index"), FOUND.values(), ids=FOUND.keys())
def test_row_is_found_by_its_words(words: str, index: int | None) -> None:
    """A row is about the sentence that has its words, however the document breaks them."""
    case = Case((Expected(OPEN, sentence=words),), document="x")
    (result,) = run(case_file(case), Fake(*DOCUMENT)).rows

    assert result.sentence is (DOCUMENT[index] if index is not None else None)
    assert result.passed is (index is not None)


def test_equal_rows_are_found_one_after_another() -> None:
    """Words that a document has twice stand for the first, then for the second."""
    row = Expected(OPEN, sentence="It rained.")
    results = run(case_file(Case((row, row), document="x")), Fake(*DOCUMENT)).rows

    assert [result.sentence is DOCUMENT[n] for n, result in enumerate(results, 3)] == [True, True]


def test_unknown_claim_is_a_mistake_of_the_case_file() -> None:
    """A row that names a claim which is not there could never pass."""
    case = Case((Expected(NO, ("sales-2042",), line=7, column=5),), text="x")

    with pytest.raises(ClaimFileError) as caught:
        run(case_file(case), Fake())

    assert caught.value.problems == (
        'c.yaml:7:5: the set has no claim "sales-2042"; did you mean "sales-2024"?',
    )


def test_totals() -> None:
    """Counts by verdict, and the shares that a report prints."""
    rows = [
        (Expected(YES, ("a",)), sentence("x", YES, "a")),
        (Expected(YES, ("a",)), sentence("x", YES, "b")),
        (Expected(NO, ("a",), Reason.TIME), sentence("x", YES, "a")),
        (Expected(OPEN), sentence("x", OPEN, "a", Reason.VAGUE)),
    ]
    result_rows = [run_text(expected, given) for expected, given in rows]
    results = run(case_file(), Fake())
    assert results.accuracy == results.full_accuracy == results.reason_accuracy == 1.0

    results = type(results)(tuple(result_rows))

    assert results.totals(YES) == Totals(expected=2, given=3, right=2)
    assert results.totals(YES).precision == pytest.approx(2 / 3)
    assert results.totals(NO) == Totals(expected=1, given=0, right=0)
    assert (results.totals(NO).precision, results.totals(NO).recall) == (1.0, 0.0)
    assert results.totals(BOTH).recall == 1.0
    assert (results.accuracy, results.matched_accuracy) == (0.75, 0.5)
    assert (results.claim_accuracy, results.full_accuracy) == (0.25, 0.25)
    assert results.reason_accuracy == 1.0
    assert [row.expected.verdict for row in results.failures] == [YES, NO, OPEN]
