"""From facets to a verdict: verdicts.md 3, 4.4 and 8 as one table, and the roll-up of 1."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from claimcheck.comparison import Comparison
from claimcheck.comparison.denied import Denied, what_is_denied
from claimcheck.comparison.topic import goes_same_way
from claimcheck.facets.quantity.model import Quantity
from claimcheck.model import FacetName, FacetResult, Note, Outcome, Reason, Verdict
from claimcheck.profile import Key


class Decision(NamedTuple):
    """A verdict with its reason or note, the facet that decided and the rule that was applied."""

    verdict: Verdict
    reason: Reason | None
    note: Note | None
    rule: str
    facet: FacetResult | None = None


_WHOLE = 0.9  # share of the words of a falsehood by which it is known without its names
_MANY = 3  # words of a falsehood that make it known without its names
_TWO_DIGITS = 10
_HALF = 0.5  # of a claim's words, by weight
_TWO_WORDS = 2.0  # the weight of two words of a claim, or of a word and a name
_MEASURES = (FacetName.QUANTITY, FacetName.TIME)


def decide(comparison: Comparison, today: date | None = None) -> Decision:
    """Return the verdict of one sentence on one claim."""
    if comparison.hypothetical is not None:
        return Decision(Verdict.NOT_ENOUGH_INFO, Reason.HYPOTHETICAL, None, "3.5: not asserted")
    decision = _plain(comparison)
    if comparison.denial is not None:
        decision = _denied(comparison, decision)
    if not comparison.profile.claim.rating:
        decision = _rated_false(comparison, decision)
    until = comparison.profile.claim.valid_until
    if (
        decision.verdict is Verdict.SUPPORTED
        and until is not None
        and today is not None
        and today > until
    ):
        decision = decision._replace(note=Note.STALE)
    return decision


def _plain(comparison: Comparison) -> Decision:
    """Decide as if nothing were denied (verdicts.md 3.2 to 3.6)."""
    differing = comparison.outcomes(Outcome.DIFFER)
    opened = comparison.outcomes(Outcome.OPEN)
    extra = comparison.outcomes(Outcome.EXTRA)
    facets = {
        result.facet if result.facet is FacetName.QUANTITY else id(result) for result in differing
    }
    elsewhere = [
        result
        for result in opened
        if result.facet is not FacetName.QUANTITY or FacetName.QUANTITY not in facets
    ]
    if len(facets) >= 2 or (differing and elsewhere):
        reason = _other(differing, opened)
        return Decision(
            Verdict.NOT_ENOUGH_INFO, reason, None, "3.4: two facets differ", differing[0]
        )
    narrower = [
        result
        for result in extra
        if result.facet is FacetName.TOPIC or _is_of_a_part(comparison, result)
    ]
    if differing and narrower:
        reason = _other(differing, [])
        return Decision(Verdict.NOT_ENOUGH_INFO, reason, None, "3.6: narrower", narrower[0])
    if differing:
        return _one_differs(comparison, differing[0])
    if opened:
        return Decision(Verdict.NOT_ENOUGH_INFO, _reason(opened[0]), None, "4.3: open", opened[0])
    if not comparison.key_repeated:
        return Decision(Verdict.NOT_ENOUGH_INFO, Reason.VAGUE, None, "3.2: without the claim's key")
    if extra:
        return Decision(Verdict.NOT_ENOUGH_INFO, _reason(extra[0]), None, "3.6: narrower", extra[0])
    return Decision(
        Verdict.SUPPORTED, None, _note(comparison), "3.2: nothing differs", _deciding(comparison)
    )


def _is_of_a_part(comparison: Comparison, extra: FacetResult) -> bool:
    """Say whether a smaller figure is told of a place in it: "9,000 employees in Germany"."""
    if extra.facet is not FacetName.ENTITY or extra.start is None:
        return False
    profile, reading = comparison.profile, comparison.reading
    for pair in comparison.alignment.pairs:
        claimed, offered = profile.figures[pair.claim], reading.quantities[pair.draft]
        end = max(offered.end, offered.noun_end or 0)
        less = offered.value is not None and claimed.value is not None
        less = less and claimed.unit == offered.unit and (offered.value or 0) < (claimed.value or 0)
        if less and 0 < extra.start - end <= _NEXT:
            return True
    return False


_NEXT = 10  # characters of "in the " between a figure and its own place


def _other(differing: Sequence[FacetResult], opened: Sequence[FacetResult]) -> Reason:
    facets = [result.facet for result in (*differing, *opened)]
    if FacetName.TIME in facets:
        return Reason.OTHER_TIME
    if FacetName.ENTITY in facets or FacetName.ATTRIBUTION in facets:
        return Reason.OTHER_ENTITY
    return Reason.OTHER_QUANTITY


def _is_thin(comparison: Comparison) -> bool:
    """Say whether a sentence has so little of a claim that its figure or date is another one's."""
    alignment = comparison.alignment
    if alignment.lexical >= _HALF or alignment.substance >= _TWO_WORDS:
        return False
    names = [
        it.outcome
        for it in comparison.results
        if it.facet is FacetName.ENTITY and it.outcome is not Outcome.EXTRA
    ]
    return not names or names[0] is Outcome.ABSENT


def _one_differs(comparison: Comparison, result: FacetResult) -> Decision:
    reason = _reason(result)
    if result.facet is FacetName.ENTITY:
        if not distinctive(comparison):
            return Decision(
                Verdict.NOT_ENOUGH_INFO,
                Reason.OTHER_ENTITY,
                None,
                "3.3: no distinctive key",
                result,
            )
        if result.context:
            return Decision(Verdict.REFUTED, Reason.ENTITY, None, "3.3: one facet differs", result)
    if not comparison.key_repeated and result.facet not in (
        FacetName.QUANTITY,
        FacetName.RANK,
        FacetName.POLARITY,
        FacetName.ENTITY,
        FacetName.TIME,
    ):
        return Decision(
            Verdict.NOT_ENOUGH_INFO, Reason.VAGUE, None, "3.2: without the claim's key", result
        )
    if result.facet in _MEASURES and _is_thin(comparison):
        other = _other([result], [])
        return Decision(
            Verdict.NOT_ENOUGH_INFO, other, None, "3.3: too little else is the claim's", result
        )
    grows = any(comparison.profile.growth) and result.facet is FacetName.POLARITY
    if not comparison.key_repeated and comparison.profile.key is Key.QUANTITY and not grows:
        other = _other([result], [])
        return Decision(
            Verdict.NOT_ENOUGH_INFO, other, None, "3.2: without the claim's key", result
        )
    return Decision(Verdict.REFUTED, reason, None, "3.3: one facet differs", result)


def distinctive(comparison: Comparison) -> bool:
    """
    Say whether the draft repeats a key so rare that another name with it must be wrong.

    verdicts.md 3.3: a figure of two or more significant digits, a date, a rank, or a name or place
    that the claim gives.
    """
    profile = comparison.profile
    for result in comparison.outcomes(Outcome.AGREE):
        if result.context:
            continue
        if result.facet in (FacetName.RANK, FacetName.ATTRIBUTION):
            return True
        if result.facet in (FacetName.TIME, FacetName.ENTITY) and profile.key is not Key.QUANTITY:
            return True
        if result.facet is FacetName.TIME and _is_dated(comparison):
            return True
        if result.facet is FacetName.QUANTITY:
            if profile.scores:
                return True
            if any(figure.text == result.claim and _tells(figure) for figure in profile.figures):
                return True
    return False


def _is_dated(comparison: Comparison) -> bool:
    """Say whether the claim gives a day or a month, and not a year that much else shares."""
    return any(time.precision in ("day", "month") for time in comparison.profile.times)


def _tells(figure: Quantity) -> bool:
    """Say whether a figure has two or more significant digits."""
    if figure.value is None or not figure.granularity:
        return False
    return abs(figure.value / figure.granularity) >= _TWO_DIGITS


def _reason(result: FacetResult) -> Reason:
    if result.outcome is Outcome.OPEN and result.detail is None:
        return Reason.OTHER_TIME if result.facet is FacetName.TIME else Reason.OTHER_ENTITY
    return Reason(result.detail) if result.detail in set(Reason) else Reason(result.facet.value)


def _note(comparison: Comparison) -> Note | None:
    details = {result.detail for result in comparison.results}
    for note in (Note.SPELLING, Note.ROUNDED, Note.WEAKER):
        if note in details:
            return note
    if comparison.from_context:
        return Note.CONTEXT
    if comparison.outcomes(Outcome.ABSENT):
        return Note.PARTIAL
    return Note.EXACT


def _deciding(comparison: Comparison) -> FacetResult | None:
    for facet in (FacetName.QUANTITY, FacetName.RANK, FacetName.TIME, FacetName.ENTITY):
        for result in comparison.results:
            if result.facet is facet and result.outcome is Outcome.AGREE:
                return result
    return None


_TURNED = (Reason.QUANTITY, Reason.UNIT, Reason.RANK)


def _denied(comparison: Comparison, plain: Decision) -> Decision:
    """Turn the verdict round (verdicts.md 4.4)."""
    about = what_is_denied(comparison)
    if about is Denied.LIMIT and _only_figures(comparison):
        rule = "4.4: forbidden is what the claim excludes"
        return Decision(Verdict.SUPPORTED, None, Note.PARTIAL, rule, plain.facet)
    if about in (Denied.WHOLE, Denied.OTHER) or (
        about is not Denied.KEY and plain.verdict is Verdict.REFUTED
    ):
        return Decision(
            Verdict.NOT_ENOUGH_INFO,
            Reason.DENIAL,
            None,
            "4.4: something else is denied",
            plain.facet,
        )
    if plain.reason is Reason.VAGUE and goes_same_way(comparison):
        return Decision(Verdict.REFUTED, Reason.POLARITY, None, "4.4: denied", plain.facet)
    if plain.verdict is Verdict.SUPPORTED:
        return Decision(Verdict.REFUTED, Reason.POLARITY, None, "4.4: denied", plain.facet)
    if plain.verdict is Verdict.REFUTED:
        if plain.reason in _TURNED and not any(comparison.outcomes(Outcome.EXTRA)):
            return Decision(
                Verdict.SUPPORTED,
                None,
                Note.PARTIAL,
                "4.4: what is denied is excluded",
                plain.facet,
            )
        if plain.reason is Reason.POLARITY:
            return Decision(
                Verdict.SUPPORTED, None, Note.PARTIAL, "4.4: the opposite is denied", plain.facet
            )
        if plain.reason is Reason.ENTITY and _denies_holder(comparison):
            note = Note.PARTIAL
            return Decision(Verdict.SUPPORTED, None, note, "4.4: another holds it", plain.facet)
        if (
            plain.reason in (Reason.TIME, Reason.ENTITY)
            and comparison.profile.key is not Key.QUANTITY
            and _after_denial(comparison, plain)
        ):
            return Decision(
                Verdict.SUPPORTED,
                None,
                Note.PARTIAL,
                "4.4: what is denied is excluded",
                plain.facet,
            )
    return Decision(
        Verdict.NOT_ENOUGH_INFO,
        Reason.DENIAL,
        None,
        "4.4: denied, and the claim does not say",
        plain.facet,
    )


def _only_figures(comparison: Comparison) -> bool:
    """Say whether nothing but figures may speak against a claim."""
    against = (Outcome.DIFFER, Outcome.OPEN, Outcome.EXTRA)
    return all(
        result.facet is FacetName.QUANTITY or result.outcome not in against
        for result in comparison.results
    )


def _denies_holder(comparison: Comparison) -> bool:
    """Say whether "X is not the …" is said of a rank or office that somebody else holds."""
    profile, denial = comparison.profile, comparison.denial
    if denial is None or not (profile.ranks or profile.roles) or profile.figures:
        return False
    lemmas = comparison.reading.lemmas
    return "be" in lemmas[max(0, denial.first - 2) : denial.first]


def _after_denial(comparison: Comparison, plain: Decision) -> bool:
    facet, denial = plain.facet, comparison.denial
    if facet is None or denial is None or facet.start is None:
        return False
    tokens = comparison.reading.tokens
    return denial.last < len(tokens) and facet.start >= tokens.starts[denial.last]


def _rated_false(comparison: Comparison, plain: Decision) -> Decision:
    """Turn the verdict for a claim that records a falsehood (verdicts.md 8)."""
    if plain.verdict is Verdict.SUPPORTED and not _is_the_falsehood(comparison):
        return Decision(
            Verdict.NOT_ENOUGH_INFO, Reason.VAGUE, None, "8: not all of the falsehood", plain.facet
        )
    if plain.verdict is Verdict.SUPPORTED:
        return Decision(Verdict.REFUTED, Reason.DEBUNKED, None, "8: known to be false", plain.facet)
    if plain.verdict is Verdict.REFUTED and plain.reason is Reason.POLARITY:
        return Decision(
            Verdict.SUPPORTED, None, Note.EXACT, "8: denies a known falsehood", plain.facet
        )
    if plain.verdict is Verdict.REFUTED:
        reason = {
            Reason.TIME: Reason.OTHER_TIME,
            Reason.ENTITY: Reason.OTHER_ENTITY,
            Reason.ATTRIBUTION: Reason.OTHER_ENTITY,
        }.get(plain.reason or Reason.QUANTITY, Reason.OTHER_QUANTITY)
        return Decision(
            Verdict.NOT_ENOUGH_INFO, reason, None, "8: not the known falsehood", plain.facet
        )
    return plain


def _is_the_falsehood(comparison: Comparison) -> bool:
    """Say whether the draft says all of a known falsehood, and says it plainly."""
    if comparison.denial is not None and not comparison.profile.negated:
        return False
    lacks_name = any(
        result.facet is FacetName.ENTITY for result in comparison.outcomes(Outcome.ABSENT)
    )
    many = len(comparison.profile.terms) >= _MANY
    return not lacks_name or (many and comparison.alignment.lexical >= _WHOLE)


class Overall(NamedTuple):
    """The verdict of a sentence and what it takes over from the assertion that decided it."""

    verdict: Verdict
    claim: str | None
    reason: Reason | None
    note: Note | None


def roll_up(decisions: Sequence[tuple[str, Decision]], unsettled: bool) -> Overall:
    """
    Return the verdict of a sentence from those of its assertions, the best match first.

    `unsettled` says that a figure in it has no claim (verdicts.md 1).
    """
    for verdict in (Verdict.REFUTED, Verdict.CONFLICTING, Verdict.NOT_ENOUGH_INFO):
        found = [(claim, decision) for claim, decision in decisions if decision.verdict is verdict]
        if found:
            known = [pair for pair in found if pair[1].reason is Reason.DEBUNKED]
            claim, decision = (known or found)[0]
            return Overall(verdict, claim, decision.reason, decision.note)
    if unsettled:
        return Overall(Verdict.NOT_ENOUGH_INFO, None, Reason.UNSOURCED, None)
    claim, decision = decisions[0]
    return Overall(Verdict.SUPPORTED, claim, None, decision.note)
