"""From a refuted assertion to what would put it right."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from claimcheck import limits
from claimcheck.documents.model import JOINER
from claimcheck.fixes import facets
from claimcheck.fixes.edits import Candidate, Edit, Wrong, applied, change_of
from claimcheck.model import (
    Assertion,
    CheckedSentence,
    Claim,
    FacetResult,
    Fix,
    Outcome,
    Reason,
    Report,
    Verdict,
)

_UNFIXABLE = frozenset((Reason.POLARITY, Reason.ATTRIBUTION))
_MARKS = frozenset("*_[]<>`#|{}\\~&$\n")  # where any stands, a sentence may hold markup


def fixes_of(report: Report, claim: Callable[[str], Claim | None]) -> tuple[Fix, ...]:
    """
    Return a fix for each refuted assertion of a document for which there is one.

    They are in the order of the text and do not overlap: where two would, the first is kept. There
    is none in a document that cannot be written back (`Report.editable`). `claim` gives a claim by
    its id. No fix has been tried yet: `verified` does that.
    """
    if not report.editable:
        return ()
    found = []
    for sentence in report.sentences:
        for assertion in sorted(sentence.assertions, key=lambda it: it.claim != sentence.claim):
            about = claim(assertion.claim) if assertion.claim is not None else None
            fix = fix_of(sentence, assertion, about) if about is not None else None
            if fix is not None:
                found.append(fix)
    return apart(found)


def apart(fixes: Sequence[Fix]) -> tuple[Fix, ...]:
    """Return fixes in the order of the text, of overlapping ones the first that was given."""
    kept: list[Fix] = []
    for fix in fixes:
        at = bisect_left(kept, fix)
        follows = at == 0 or kept[at - 1].end <= fix.start
        if follows and (at == len(kept) or fix.end <= kept[at].start):
            kept.insert(at, fix)
    return tuple(kept)


def fix_of(sentence: CheckedSentence, assertion: Assertion, claim: Claim) -> Fix | None:
    """
    Return what would make a refuted sentence say what the claim says; None where that is not sure.

    The replacement is in the draft's own spelling. It is safe where one figure stands for another
    in words of the writer's own; a date, a name, a rank, a unit and a direction are for an editor
    to confirm, as is everything within quotation marks. Places are those of the document.
    """
    if assertion.verdict is not Verdict.REFUTED or assertion.reason in _UNFIXABLE:
        return None
    if assertion.reason is Reason.DEBUNKED:
        return _correction(sentence, claim)
    prose = _prose(sentence, assertion.facets)
    wrong = _wrong(assertion, sentence, prose)
    places = [it for it in wrong if it is not None]
    if len(places) < len(wrong):
        return None
    refuted = [it for it in sentence.assertions if it.verdict is Verdict.REFUTED]
    beside = [it for other in refuted for it in _wrong(other, sentence, prose) if it is not None]
    found: list[Candidate] = []
    told = []
    for it in places:
        one = facets.corrected(prose, it, claim, [*places, *beside])
        if one is None:
            return None
        found.append(one)
        told.append(_message(prose, one.edits, it))
    edits = [edit for one in found for edit in one.edits]
    change = change_of(sentence.text, prose, edits, [(it.start, it.end) for it in places])
    if change is None:
        return None
    start, end = change.start, change.end
    safe = all(one.safe for one in found) and not _is_quoted(prose, start, end)
    base = sentence.start
    return Fix(base + start, base + end, change.new, safe, "; ".join(dict.fromkeys(told)))


def _prose(sentence: CheckedSentence, results: Sequence[FacetResult]) -> str:
    """Return a sentence as it was read: without markup, a cell with the unit of its header."""
    prose = sentence.prose or sentence.text
    for it in results:
        if it.draft is not None and (it.start, it.end) == (sentence.start, sentence.end):
            return it.draft if it.draft.startswith(prose) else prose
    return prose[: limits.MAX_SENTENCE_CHARS]  # no more of it was read


def _wrong(assertion: Assertion, sentence: CheckedSentence, prose: str) -> list[Wrong | None]:
    """Return what is wrong in a sentence by one claim, None for what does not stand there."""
    wrong = [it for it in assertion.facets if it.outcome is Outcome.DIFFER]
    return [_place(it, sentence, prose) for it in wrong]


def _place(result: FacetResult, sentence: CheckedSentence, prose: str) -> Wrong | None:
    """Return what is wrong by one facet, None where it does not stand in the sentence as told."""
    if result.start is None or result.claim is None or not result.draft or result.context:
        return None
    if result.detail == Reason.POLARITY:
        return None  # "fell short of 300,000"
    start = result.start - sentence.start
    end = start + len(result.draft)
    if start < 0 or prose[start:end] != result.draft:
        return None
    return Wrong(result.facet, start, end, result.claim)


def _correction(sentence: CheckedSentence, claim: Claim) -> Fix | None:
    """Return the correction of what is known to be false for a sentence that says nothing else."""
    correction = (claim.correction or "").strip()
    alone = len(sentence.assertions) == 1
    told = sentence.text + correction
    if not correction or not alone or not _MARKS.isdisjoint(told) or sentence.prose is not None:
        return None
    stop = sentence.text.rstrip("\"'”’)")[-1:]
    if stop in ".!?" and not correction.endswith((".", "!", "?")):
        correction += "."
    elif stop not in ".!?":
        correction = correction.rstrip(".")
    message = f"{sentence.text} → {correction}"
    return Fix(sentence.start, sentence.end, correction, safe=False, message=message)


def _is_quoted(prose: str, start: int, end: int) -> bool:
    """Say whether a stretch is within what somebody else is quoted to have said."""
    before, after = prose[:start], prose[end:]
    if before.count("“") > before.count("”") and "”" in after:
        return True
    if before.count("«") > before.count("»") and "»" in after:
        return True
    return before.count('"') % 2 == 1 and '"' in after


def _message(prose: str, edits: Sequence[Edit], wrong: Wrong) -> str:
    """Return "387,000 → 378,000": the whole expression before and after."""
    start = min(wrong.start, *(edit.start for edit in edits))
    end = max(wrong.end, *(edit.end for edit in edits))
    moved = [Edit(it.start - start, it.end - start, it.new) for it in edits]
    old = prose[start:end]
    return f"{_shown(old)} → {_shown(applied(old, moved))}"


def _shown(words: str) -> str:
    return re.sub(r"\s{1,100}", " ", words.replace(JOINER, ""))
