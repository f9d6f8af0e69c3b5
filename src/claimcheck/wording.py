"""A verdict in one plain line: what differs, in the words of the draft and of the claim."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from claimcheck.model import Assertion, FacetName, FacetResult, Note, Outcome, Reason, Verdict

_KEYS = (FacetName.QUANTITY, FacetName.RANK)
_SMALL_WORDS = frozenset(
    "a after an as at before between by during for from in of on over since the to until".split()
)


Spoken = Mapping[tuple[str, str], tuple[str, str]]


def words(assertion: Assertion, spoken: Spoken | None = None) -> str:
    """
    Return why an assertion has its verdict, for an editor: "387,000 for 378,000".

    Empty where the facets do not tell. It names the draft's words first, then the claim's; `spoken`
    gives for such a pair the words that tell it apart where its own do not: "up 12% for down 12%".
    These are known only while claim and draft are compared, so what was said then is kept.
    """
    if assertion.message:
        return assertion.message
    if spoken:
        assertion = _spoken(assertion, spoken)
    match assertion.verdict:
        case Verdict.SUPPORTED:
            return _supported(assertion)
        case Verdict.REFUTED:
            return _refuted(assertion)
        case Verdict.NOT_ENOUGH_INFO:
            return _open(assertion)
        case Verdict.CONFLICTING:
            return "one claim supports it and another refutes it"


def _spoken(assertion: Assertion, spoken: Spoken) -> Assertion:
    def apart(draft: str | None, claim: str | None) -> tuple[str | None, str | None]:
        return spoken.get((draft or "", claim or ""), (draft, claim))

    facets = []
    for facet in assertion.facets:
        draft, claim = apart(facet.shown, facet.claim)
        facets.append(facet._replace(draft=draft, claim=claim))
    found, expected = apart(assertion.found, assertion.expected)
    return assertion._replace(facets=tuple(facets), found=found, expected=expected)


def unmatched(reason: Reason | None) -> str:
    """Return why a sentence that no claim is about has its verdict."""
    return "no claim covers this figure" if reason is Reason.UNSOURCED else "no claim is about this"


def _supported(assertion: Assertion) -> str:
    denied = _with(assertion.facets, Outcome.DIFFER)
    if denied:
        return f"rightly denied: {_claims_words(denied)} is what the claim says"
    found, expected = assertion.found, _lowered(assertion.expected)
    match assertion.note:
        case Note.ROUNDED if found and expected:
            return f"{found} is a fair rounding of {expected}"
        case Note.WEAKER if found and expected and found != expected:
            return f"{found} follows from {expected}"
        case Note.WEAKER:
            return "says less than the claim, and follows from it"
        case Note.PARTIAL:
            left_out = _claims_words(_with(assertion.facets, Outcome.ABSENT))
            return f"leaves out {left_out}" if left_out else "leaves out part of the claim"
        case Note.SPELLING:
            return _misspelt(assertion.facets)
        case Note.STALE:
            return "agrees with a claim whose validity has ended"
        case Note.CONTEXT:
            lent = _claims_words(it for it in assertion.facets if it.context)
            return (
                f"read with an earlier sentence: {lent}" if lent else "read with earlier sentences"
            )
    return "says what the claim says"


def _misspelt(facets: Sequence[FacetResult]) -> str:
    for facet in facets:
        if facet.detail == Note.SPELLING and facet.shown and facet.claim:
            return f"{facet.shown} is spelt {facet.claim} in the claim"
    return "a name is spelt differently"


def _refuted(assertion: Assertion) -> str:
    if assertion.reason is Reason.DEBUNKED:
        return "repeats what is known to be false"
    differing = _pairs(_with(assertion.facets, Outcome.DIFFER))
    if assertion.reason is Reason.POLARITY and not differing:
        return _opposite(assertion)
    told = differing or _pair(assertion.found, assertion.expected)
    if assertion.reason is Reason.ATTRIBUTION and told:
        return f"cited from {told}"
    return told


def _opposite(assertion: Assertion) -> str:
    """Name the figure or rank that is denied; without one, either of the two may be the denial."""
    keys = [facet.claim for facet in _keys(assertion.facets) if facet.claim]
    if not keys:
        return "says the opposite of what the claim says"
    told = assertion.expected if assertion.expected in keys else _joined(map(_lowered, keys))
    return f"denies what the claim says: {told}"


def _open(assertion: Assertion) -> str:
    if assertion.claim is None:
        return unmatched(assertion.reason)
    rule = _OPEN.get(assertion.reason) if assertion.reason else None
    if rule is not None:
        return rule(assertion)
    departing = _with(assertion.facets, Outcome.DIFFER, Outcome.OPEN)
    told = _pairs(departing) or _pair(assertion.found, assertion.expected)
    if len(departing) > 1:
        return f"another statement: {told}"
    return f"{told}, which the claim does not settle" if told else "the claim does not settle it"


def _where(assertion: Assertion) -> str:
    return f"{assertion.found} where the claim only says {_lowered(assertion.expected)}"


def _overprecise(assertion: Assertion) -> str:
    if assertion.found and assertion.expected:
        return f"{_where(assertion)}; it may be right"
    return "more precise than the claim; it may be right"


def _stronger(assertion: Assertion) -> str:
    if assertion.found and assertion.expected:
        return _where(assertion)
    return f"{assertion.found} says more than the claim" if assertion.found else "says too much"


def _narrower(assertion: Assertion) -> str:
    if assertion.found and assertion.expected:
        return _where(assertion)
    added = assertion.found or _joined(
        it.shown for it in _with(assertion.facets, Outcome.EXTRA) if it.shown
    )
    if added:
        return f"adds {added}, of which the claim says nothing"
    return "adds what the claim says nothing of"


def _vague(assertion: Assertion) -> str:
    key = _claims_words(it for it in _keys(assertion.facets) if it.outcome is Outcome.ABSENT)
    return f"does not say {key}" if key else "leaves out what the claim is about"


def _hypothetical(assertion: Assertion) -> str:
    del assertion
    return "it is not asserted"


def _denial(assertion: Assertion) -> str:
    told = _pairs(_with(assertion.facets, Outcome.DIFFER, Outcome.OPEN))
    return f"denies what the claim does not settle: {told}" if told else "denies an open question"


_OPEN: dict[Reason, Callable[[Assertion], str]] = {
    Reason.OVERPRECISE: _overprecise,
    Reason.STRONGER: _stronger,
    Reason.NARROWER: _narrower,
    Reason.VAGUE: _vague,
    Reason.HYPOTHETICAL: _hypothetical,
    Reason.DENIAL: _denial,
}


def _with(facets: Iterable[FacetResult], *outcomes: Outcome) -> list[FacetResult]:
    return [facet for facet in facets if facet.outcome in outcomes]


def _keys(facets: Iterable[FacetResult]) -> list[FacetResult]:
    return [facet for facet in facets if facet.facet in _KEYS]


def _pairs(facets: Iterable[FacetResult]) -> str:
    """Return "2021 for 2023; India for China"."""
    told = (
        _apart(facet) + (" (from an earlier sentence)" if facet.context else "")
        for facet in facets
        if facet.shown and facet.claim
    )
    return "; ".join(dict.fromkeys(told))


def _apart(facet: FacetResult) -> str:
    """Return "India for China"; the same name on both sides has changed its role ("A beat B")."""
    draft, claim = facet.shown or "", facet.claim or ""
    if facet.facet is FacetName.ENTITY and draft.lower() == claim.lower():
        return f"{draft} in another role than in the claim"
    return _pair(draft, claim)


def _pair(found: str | None, expected: str | None) -> str:
    if found and expected:
        return f"{found} for {_lowered(expected)}"
    return f"the claim says {_lowered(expected)}" if expected else ""


def _claims_words(facets: Iterable[FacetResult]) -> str:
    return _joined(_lowered(facet.claim) for facet in facets if facet.claim)


def _joined(pieces: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(pieces))


def _lowered(text: str | None) -> str:
    """Return the claim's words without the capital that only began its sentence."""
    first, blank, rest = (text or "").partition(" ")
    return first.lower() + blank + rest if first.lower() in _SMALL_WORDS else text or ""
