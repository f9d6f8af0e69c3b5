"""Fixes tried out: only what makes a document better, and nothing in it worse, is offered."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.fixes.apply import apply
from claimcheck.fixes.finding import apart
from claimcheck.model import Assertion, CheckedSentence, Fix, Outcome, Reason, Report, Verdict

Check = Callable[[str], Report]  # how the document is checked, in its own format

_ROUNDS = 4  # what is dropped may have held up the rest, once or twice


class Verified(NamedTuple):
    """The fixes that help, and the document with all of them made."""

    fixes: tuple[Fix, ...]
    text: str
    report: Report | None  # of the new text; None where nothing is changed


def verified(check: Check, text: str, fixes: Sequence[Fix]) -> Verified:
    """
    Return those of `fixes` that help, all of them made together, after checking the text again.

    A fix helps where the sentence stays one sentence, each assertion that was refuted at its place
    is not refuted any more, and the claim is found to agree. All other sentences must stay
    word for word what they were, and none may become refuted.
    """
    kept = apart(fixes)
    return _Trial(check, text, check(text)).of(kept) if kept else Verified((), text, None)


class _Trial(NamedTuple):
    """A text, what was said of it, and how it is checked."""

    check: Check
    text: str
    before: Report

    def of(self, fixes: tuple[Fix, ...]) -> Verified:
        """Return the fixes that help; where they are in each other's way, half of them at once."""
        found = self._together(fixes)
        if found is not None or len(fixes) < 2:
            return found or Verified((), self.text, None)
        middle = len(fixes) // 2
        kept = self.of(fixes[:middle]).fixes + self.of(fixes[middle:]).fixes
        found = self._together(kept) if len(kept) < len(fixes) else None
        return found or Verified((), self.text, None)

    def _together(self, fixes: tuple[Fix, ...]) -> Verified | None:
        """Return those that help of fixes made together, None where that cannot be told."""
        for _ in range(_ROUNDS):
            if not fixes:
                return Verified((), self.text, None)
            made = apply(self.text, fixes)
            try:
                after = self.check(made)
            except ClaimcheckError:  # data that is no such data any more
                return None
            helping = _helping(self.before, after, fixes)
            if helping == fixes:
                return Verified(fixes, made, after)
            fixes = helping
        return None


def _helping(before: Report, after: Report, fixes: tuple[Fix, ...]) -> tuple[Fix, ...]:
    old, new = before.sentences, after.sentences
    if len(old) != len(new):
        return _without_worst(old, new, fixes)
    bad: set[Fix] = set()
    for was, now in zip(old, new, strict=True):
        own = _own(fixes, was)
        if now.text != _expected(was, own):
            bad.update(own or _nearest(fixes, was))
        elif not own and now.verdict is Verdict.REFUTED and was.verdict is not Verdict.REFUTED:
            bad.update(_nearest(fixes, was))
        else:
            bad.update(fix for fix in own if not _helps(fix, was, now))
    return tuple(fix for fix in fixes if fix not in bad)


def _without_worst(
    old: Sequence[CheckedSentence], new: Sequence[CheckedSentence], fixes: tuple[Fix, ...]
) -> tuple[Fix, ...]:
    """Leave out the fix in the first sentence that is cut otherwise than it was."""
    for was, now in zip(old, new, strict=False):
        own = _own(fixes, was)
        if now.text != _expected(was, own):
            return tuple(fix for fix in fixes if fix not in (own or _nearest(fixes, was)))
    return fixes[:-1]


def _own(fixes: tuple[Fix, ...], sentence: CheckedSentence) -> tuple[Fix, ...]:
    """Return the fixes within a sentence; they are in the order of the text."""
    first = bisect_left(fixes, sentence.start, key=lambda fix: fix.start)
    last = bisect_right(fixes, sentence.end, key=lambda fix: fix.end)
    return fixes[first:last]


def _nearest(fixes: tuple[Fix, ...], sentence: CheckedSentence) -> tuple[Fix, ...]:
    """Return the last fix before a sentence, which is the one that it may be read with."""
    at = bisect_right(fixes, sentence.start, key=lambda fix: fix.end)
    return fixes[max(at - 1, 0) : max(at, 1)]


def _expected(sentence: CheckedSentence, fixes: Sequence[Fix]) -> str:
    if not fixes:
        return sentence.text
    moved = [
        fix._replace(start=fix.start - sentence.start, end=fix.end - sentence.start)
        for fix in fixes
    ]
    return apply(sentence.text, moved)


def _helps(fix: Fix, was: CheckedSentence, now: CheckedSentence) -> bool:
    meant = [it for it in was.assertions if it.verdict is Verdict.REFUTED and _meets(fix, it)]
    claims = {it.claim for it in was.assertions if it.verdict is Verdict.REFUTED}
    still = {it.claim: it for it in now.assertions}
    if any(it.verdict is Verdict.REFUTED and it.claim not in claims for it in now.assertions):
        return False
    return bool(meant) and all(_agrees(it, still.get(it.claim)) for it in meant)


def _agrees(was: Assertion, now: Assertion | None) -> bool:
    """Say whether a claim is found again, and agrees where it was contradicted."""
    if was.reason is Reason.DEBUNKED and now is None:
        return True  # nothing is left of what is known to be false
    if now is None or now.verdict in (Verdict.REFUTED, Verdict.CONFLICTING):
        return False
    if now.verdict is Verdict.SUPPORTED:
        return True
    wrong = {it.facet for it in was.facets if it.outcome is Outcome.DIFFER}
    agreeing = {it.facet for it in now.facets if it.outcome is Outcome.AGREE}
    open_ = {it.facet for it in now.facets if it.outcome in (Outcome.OPEN, Outcome.DIFFER)}
    return wrong <= agreeing and not wrong & open_


def _meets(fix: Fix, assertion: Assertion) -> bool:
    """Say whether a fix changes words for which an assertion is refuted."""
    places = [
        (it.start, it.end)
        for it in assertion.facets
        if it.outcome is Outcome.DIFFER and it.start is not None and it.end is not None
    ] or [(assertion.start, assertion.end)]
    return any(start < fix.end and fix.start < end for start, end in places)
