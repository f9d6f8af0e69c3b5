"""What must hold of every fix: it helps, it changes nothing else, and nothing is left to fix."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import Checker, ClaimSet, Report
from claimcheck.fixes import digits, fixes_of, verified
from claimcheck.fixes.numbers import Wanted, respelt
from claimcheck.model import Reason, Verdict
from claimcheck.mutations.entities import names_of
from claimcheck.mutations.generate import mutants_of
from tests.prose import CASES
from tests.unit.fixes.fixing import fixed

fast = settings(max_examples=40, derandomize=True, deadline=None, database=None)
DIGITS = ("digits transposed", "digit off by one", "ten times", "scale word")
SETS = ("bank", "climate", "space")


@cache
def checker(name: str) -> Checker:
    return Checker(ClaimSet.load(CASES / f"{name}.yaml"))


@cache
def refuted(name: str) -> tuple[tuple[str, str, Reason | None], ...]:
    """Return the wrong variants of a set's claims that are refuted: kind, text and reason."""
    judge = checker(name)
    found = []
    for claim in judge.claims.claims:
        subject = judge.claims.subjects[claim.subject]
        names = names_of(subject, tuple(it.statement for it in judge.claims.claims))
        for mutant in mutants_of(claim, subject, names):
            sentences = judge.check(mutant.text).sentences
            wrong = [it for it in sentences if it.verdict is Verdict.REFUTED]
            if wrong and not mutant.right:
                found.append((mutant.kind, mutant.text, wrong[0].reason))
    return tuple(found)


@pytest.mark.parametrize("name", SETS)
def test_made_fixes_help(name: str) -> None:
    """After its fixes a draft is not refuted, a second run finds nothing, and the rest stays."""
    judge = checker(name)
    for _, text, _ in refuted(name):
        fixes = fixes_of(judge.check(text), judge.claims.get)
        made = verified(judge.check, text, fixes)
        if made.report is None:
            assert made.text == text
            continue
        assert all(it.verdict is not Verdict.REFUTED for it in made.report.sentences), text
        assert fixes_of(judge.check(made.text), judge.claims.get) == (), text
        assert made.text.startswith(text[: made.fixes[0].start])
        assert made.text.endswith(text[made.fixes[-1].end :])


@pytest.mark.parametrize("name", SETS)
def test_digits_are_put_right(name: str) -> None:
    """Nearly every figure with a slip in it is put right, and is then the claim's to the letter."""
    judge = checker(name)
    slips = [it for it in refuted(name) if it[0] in DIGITS and it[2] is Reason.QUANTITY]
    originals = {
        text for claim in judge.claims.claims for text in (claim.statement, *claim.phrasings)
    }

    made = [
        verified(judge.check, text, fixes_of(judge.check(text), judge.claims.get)).text
        for _, text, _ in slips
    ]

    assert len(slips) > 50
    assert sum(text in originals for text in made) >= 0.98 * len(slips)


@fast
@given(st.integers(1, 10**12), st.sampled_from(["", ",", " ", "'", "\u202f"]))
def test_digits_are_read_as_written(number: int, mark: str) -> None:
    """What is written in a style is read as the same number in the same style."""
    text = digits.write(Fraction(number), 0, digits.Style(mark))

    assert text is not None
    assert Fraction(number) in [reading.value for reading in digits.read(text)]


@fast
@given(st.text(max_size=12) | st.from_regex(r"[0-9.,' ]{1,12}(k|bn| million|万)?", fullmatch=True))
def test_any_number_can_be_asked_for(written: str) -> None:
    """No text that stands for a number makes respelling fail."""
    found = respelt(written, Fraction(5), Wanted(Fraction(7, 2), Fraction(1, 2)))

    assert found is None or found


@fast
@given(st.integers(2, 999_999), st.integers(2, 999_999))
def test_any_figure(right: int, wrong: int) -> None:
    """Whatever the two figures are: what is made of the draft is never refuted."""
    claim = f"Alba handled {right:,} containers in 2023."
    draft = f"In 2023 Alba handled {wrong:,} containers."

    found = fixed(claim, draft)

    if found.fixes:
        assert found.safe
        assert found.text.startswith("In 2023 Alba handled ")
        assert found.text.endswith(" containers.")
        assert found.report is not None
        assert found.report.sentences[0].verdict is Verdict.SUPPORTED


@fast
@given(st.text(max_size=120))
def test_any_text(text: str) -> None:
    """Any text may be asked for fixes; what is made of them is all that changes."""
    draft = f"{text}\n\nAlba handled 310 containers in 2023."
    judge = _judge()

    def check(changed: str) -> Report:
        return judge.check(changed, markup="markdown")

    made = verified(check, draft, fixes_of(check(draft), judge.claims.get))

    assert len(made.fixes) == (made.text != draft)


@cache
def _judge() -> Checker:
    return Checker(ClaimSet.from_statements(["Alba handled 130 containers in 2023."]))
