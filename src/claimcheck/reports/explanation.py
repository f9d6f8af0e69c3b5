"""The working of one sentence: what was read, each candidate facet by facet, and the rule."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.model import Assertion, FacetResult, Reason, Verdict
from claimcheck.reports.entries import citation
from claimcheck.reports.escape import one_line
from claimcheck.reports.findings import findings, label
from claimcheck.reports.readings import readings
from claimcheck.wording import words

if TYPE_CHECKING:
    from claimcheck.check import Explanation
    from claimcheck.reports.results import ClaimsUsed

_OTHER = (Reason.OTHER_TIME, Reason.OTHER_ENTITY, Reason.OTHER_QUANTITY)


class Grid(NamedTuple):
    """Rows that stand side by side, every cell safe to show."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def render(explained: Explanation, claims: ClaimsUsed) -> Iterator[str | Grid]:
    """Yield one sentence's working, as lines and grids."""
    sentence = explained.sentence
    told = findings(sentence)[0]
    why = f": {told.message}" if told.message else ""
    yield f"draft    {one_line(sentence.text)}"
    yield f"verdict  {label(sentence.verdict, sentence.reason or sentence.note)}{why}"
    yield f"rule     {_rule(sentence.verdict, sentence.reason, matched=sentence.claim is not None)}"
    yield ""
    read = readings(explained.reading)
    rows = tuple((it.facet, one_line(it.words), one_line(it.meaning)) for it in read)
    if rows:
        yield "read from it:"
        yield Grid(("facet", "words", "meaning"), rows)
    else:
        yield "read from it: nothing that can be compared"
    yield ""
    count = len(explained.considered)
    yield f"claims considered: {count}" + (", the best match first" if count > 1 else "")
    for number, assertion in enumerate(explained.considered, 1):
        yield ""
        yield from _candidate(number, assertion, claims)


def _candidate(number: int, assertion: Assertion, claims: ClaimsUsed) -> Iterator[str | Grid]:
    claim = claims.get(assertion.claim) if assertion.claim else None
    told = label(assertion.verdict, assertion.reason or assertion.note)
    name = one_line(assertion.claim or "no claim")
    yield f"{number}. {name}, score {assertion.score:.2f}: {told}"
    if claim:
        yield f"   {one_line(claim.statement)}"
        if citation(claim.source):
            yield f"   {citation(claim.source)}"
    why = words(assertion)
    if why:
        yield f"   {one_line(why)}"
    yield f"   rule: {_rule_of(assertion)}"
    if assertion.facets:
        yield Grid(("facet", "outcome", "claim", "draft"), tuple(map(_facet, assertion.facets)))


def _rule_of(assertion: Assertion) -> str:
    """Return the rule, with the section of docs/verdicts.md where the engine says which."""
    told = _rule(assertion.verdict, assertion.reason, matched=assertion.claim is not None)
    section = assertion.rule.partition(":")[0]
    return f"{told} ({section})" if section[:1].isdigit() else told


def _facet(facet: FacetResult) -> tuple[str, ...]:
    outcome = f"{facet.outcome} ({facet.detail})" if facet.detail else str(facet.outcome)
    draft = one_line(facet.shown or "")
    if facet.context:
        draft = f"{draft} (from an earlier sentence)".lstrip()
    return (str(facet.facet), one_line(outcome), one_line(facet.claim or ""), draft)


def _rule(verdict: Verdict, reason: Reason | None, *, matched: bool) -> str:
    """Return the rule by which facets became this verdict, in one line."""
    if not matched:
        return (
            "no claim is about it, and it holds a figure or a date"
            if reason is Reason.UNSOURCED
            else "no claim is about it"
        )
    match verdict:
        case Verdict.SUPPORTED:
            return "nothing differs, nothing is added, and the claim's key is there"
        case Verdict.CONFLICTING:
            return "one claim supports it and another refutes it"
        case Verdict.REFUTED:
            return _refuted(reason)
        case Verdict.NOT_ENOUGH_INFO:
            return _open(reason)


def _refuted(reason: Reason | None) -> str:
    if reason is Reason.DEBUNKED:
        return "it agrees with a claim that is rated false"
    if reason is Reason.POLARITY:
        return "it turns round what would be supported"
    return f"exactly one facet differs, the {reason}, and the claim's key is repeated or replaced"


def _open(reason: Reason | None) -> str:
    if reason in _OTHER:
        return "two or more facets differ, or one cannot be held against the claim's"
    rules = {
        Reason.OVERPRECISE: "the figure lies within what the claim's words allow",
        Reason.STRONGER: "it is within what the claim's words allow, and says more",
        Reason.NARROWER: "it adds a place, time or part that the claim does not speak of",
        Reason.VAGUE: "nothing differs, but the claim's key is missing",
        Reason.HYPOTHETICAL: "it is not asserted",
        Reason.DENIAL: "it denies something that the claim does not settle",
    }
    return rules.get(reason, "") if reason else "the claim does not settle it"
