"""Only fixes that help are made."""

from __future__ import annotations

import pytest

from claimcheck import Report
from claimcheck.fixes import verified
from claimcheck.model import Fix
from tests.unit.fixes.fixing import checker

CLAIM = "Harbour Ferries carried 4.2 million passengers in 2024."
WRONG = "Harbour Ferries carried 2.4 million passengers in 2024."
OTHER = "The fleet of Harbour Ferries consists of 31 ships."


def check(text: str) -> Report:
    return checker(CLAIM, OTHER).check(text)


def fix(text: str, old: str, new: str) -> Fix:
    start = text.index(old)
    return Fix(start, start + len(old), new, True, "")


def test_what_does_not_help_is_dropped() -> None:
    """A fix after which the claim still says otherwise is not made."""
    assert verified(check, WRONG, [fix(WRONG, "2.4", "4.9")]).fixes == ()


def test_what_hides_the_claim_is_dropped() -> None:
    """A fix after which nothing is said of the claim any more does not help."""
    assert verified(check, WRONG, [fix(WRONG, "2.4 million passengers", "cats")]).fixes == ()


def test_what_cuts_a_sentence_is_dropped() -> None:
    """A fix that makes two sentences of one is not made; the others are."""
    text = f"{WRONG} The fleet of Harbour Ferries consists of 13 ships."
    bad, good = fix(text, "2.4", "4.2. Really 4.2"), fix(text, "13", "31")

    made = verified(check, text, [bad, good])

    assert made.fixes == (good,)
    assert made.text == f"{WRONG} {OTHER}"


def test_what_breaks_another_sentence_is_dropped() -> None:
    """A fix that turns another sentence wrong is not made."""
    text = f"{CLAIM} {OTHER}"

    assert verified(check, text, [fix(text, "31", "13")]).text == text


def test_broken_data_keeps_the_others() -> None:
    """Where one fix breaks the file, the others are still made."""
    judge = checker(CLAIM, OTHER)
    text = f'{{"a": "{WRONG}", "b": "The fleet of Harbour Ferries consists of 13 ships."}}'

    def check_json(changed: str) -> Report:
        return judge.check(changed, markup="json", fields=("a", "b"))

    made = verified(check_json, text, [fix(text, "2.4", '4.2"'), fix(text, "13", "31")])

    assert made.text == text.replace("13", "31")


def test_nothing_to_do() -> None:
    """Without fixes nothing is checked."""
    assert verified(lambda _: pytest.fail("it was checked"), WRONG, []).text == WRONG
