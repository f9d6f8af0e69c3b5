"""How well a sentence fits a claim."""

from __future__ import annotations

import pytest

from claimcheck import context
from claimcheck.alignment import Alignment, align
from claimcheck.model import Claim, Subject
from claimcheck.profile import Profile
from claimcheck.reading import Reading
from claimcheck.vocabulary import Vocabulary

VOCABULARY = Vocabulary((Subject("Test"),))
CLAIM = "The Larkfield Choir gave 38 concerts in 2022."


def aligned(claim: str, draft: str, reserved: frozenset[int] = frozenset()) -> Alignment:
    profile = Profile(Claim("one", claim), claim, VOCABULARY)
    return align(profile, context.scene(Reading(draft, VOCABULARY), context.Context()), reserved)


def test_the_statement_itself() -> None:
    """A claim's own statement has all of it."""
    found = aligned(CLAIM, CLAIM)

    assert found.about
    assert found.coverage == found.lexical == 1.0
    assert found.foreign == ()
    assert [(pair.claim, pair.draft) for pair in found.pairs] == [(0, 0)]
    assert all(answer is not None for _, answer in found.names)
    assert found.own_matches == found.matches
    assert not found.uses_context


# Two drafts, of which the first fits the claim better.
BETTER: dict[str, tuple[str, str]] = {
    "the same before other words": (CLAIM, "The choir from Larkfield held 38 recitals in 2022."),
    "with the name before without": (CLAIM, "They gave 38 concerts in 2022."),
    "on the topic before off it": (CLAIM, "The Larkfield Choir bought 38 candles in 2022."),
    "on the topic before nothing": (CLAIM, "Lake Varne is 214 metres deep."),
    "plain before more said": (CLAIM, "The Larkfield Choir gave 38 concerts on church organs."),
}


@pytest.mark.parametrize(("better", "worse"), BETTER.values(), ids=BETTER)
def test_scores_order(better: str, worse: str) -> None:
    """The more of the claim a sentence has, and the less else, the better it fits."""
    assert aligned(CLAIM, better).score > aligned(CLAIM, worse).score


@pytest.mark.parametrize("draft", [row[1] for row in BETTER.values()], ids=BETTER)
def test_score_is_a_share(draft: str) -> None:
    """A score lies between 0 and 1."""
    found = aligned(CLAIM, draft)

    assert 0.0 <= found.score <= 1.0
    assert 0.0 <= found.lexical <= found.coverage <= 1.0


def test_reserved_figures_are_left_alone() -> None:
    """A figure that belongs to another claim answers none of this one's."""
    found = aligned(CLAIM, CLAIM, frozenset((0,)))

    assert found.pairs == ()


def test_what_the_claim_knows_nothing_of() -> None:
    """Topic words beside the key that the claim lacks are foreign."""
    found = aligned(CLAIM, "The Larkfield Choir gave 38 concerts for orphans in 2022.")

    assert "orphan" in [term.lemma for term in found.foreign]
