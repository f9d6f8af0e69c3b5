"""The ranks of both sides (verdicts.md 7)."""

from __future__ import annotations

from claimcheck.comparison.sheet import BEST_FIRST, Comparison
from claimcheck.facets import rank as ranks
from claimcheck.model import FacetName, Outcome, Reason
from claimcheck.profile import Key


def add_ranks(comparison: Comparison) -> None:
    """Compare each rank of the claim with the draft's of the same measure (verdicts.md 7)."""
    profile, reading = comparison.profile, comparison.reading
    for wanted in profile.ranks:
        text = profile.texts[wanted]
        results = [(ranks.compare(offered, wanted), offered) for offered in reading.ranks]
        results = [item for item in results if item[0][0] is not Outcome.ABSENT]
        if not results:
            comparison.add(FacetName.RANK, Outcome.ABSENT, text)
            continue
        (outcome, reason), offered = min(
            results, key=lambda item: (BEST_FIRST[item[0][0]], item[1].scale != wanted.scale)
        )
        if outcome is Outcome.AGREE and _other_scope(comparison, offered.scope, wanted.scope):
            comparison.add(
                FacetName.ENTITY, Outcome.DIFFER, wanted.scope, offered.scope, Reason.ENTITY
            )
        elif (
            outcome is Outcome.AGREE
            and not _is_claims_name(comparison, offered.scope)
            and ranks.wider(offered.scope, wanted.scope)
        ):
            outcome, reason = Outcome.OPEN, Reason.STRONGER
        _add_rank(comparison, outcome, text, offered, reason)
    if profile.ranks or profile.key is Key.QUANTITY:
        return
    for offered in reading.ranks:
        beside = any(
            reading.clauses.distance(offered.first, key) == 0 for key in comparison.key_tokens
        )
        if beside and not offered.among:
            _add_rank(comparison, Outcome.EXTRA, None, offered, Reason.STRONGER)


def _is_claims_name(comparison: Comparison, scope: str | None) -> bool:
    """Say whether the scope of a draft's rank is one of the claim's own names."""
    answers = [answer for _, answer in comparison.alignment.names if answer is not None]
    return any(scope in answer.keys for answer in answers)


def _other_scope(comparison: Comparison, draft: str | None, claim: str | None) -> bool:
    """Say whether two ranks hold in two places of one kind: "in Spain" and "in Portugal"."""
    levels = {name.key: name.level for name in comparison.reading.mentions}
    levels |= {name.key: name.level for name in comparison.profile.reading.mentions}
    if draft is None or claim is None or draft == claim or _is_claims_name(comparison, draft):
        return False
    return bool(levels.get(draft)) and levels.get(draft) == levels.get(claim)


def _add_rank(
    comparison: Comparison,
    outcome: Outcome,
    claim: str | None,
    offered: ranks.Rank,
    reason: Reason | None,
) -> None:
    tokens = comparison.reading.tokens
    span = (tokens.starts[offered.first], tokens.ends[offered.last - 1])
    words = tokens.slice(offered.first, offered.last)
    comparison.add(FacetName.RANK, outcome, claim, words, reason, span)
