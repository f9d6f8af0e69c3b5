"""What a draft must repeat of a claim that has neither figure nor rank (verdicts.md 3.2)."""

from __future__ import annotations

import pytest

from tests.unit.engine.checking import checker, last, read

POTENTIAL = "Clara Voss spoke about the hidden potential of wood in Denmark."
LEADERSHIP = (
    "At the Timber Congress in Aarhus, Clara Voss highlighted the leadership of Denmark in wood."
)
IDEAS = "According to Clara Voss, Denmark's timber trade offers ideas for houses of wood."

# A claim, a draft, and whether the last sentence of the draft is supported by it.
KEYS = {
    "said by the person": (POTENTIAL, POTENTIAL, True),
    "said by a pronoun": (
        POTENTIAL,
        "Clara Voss opened the meeting. She spoke about the hidden potential of wood in Denmark.",
        True,
    ),
    "the deed, of nobody": (POTENTIAL, "They spoke of the hidden power of wood in Denmark.", False),
    "the deed, of nobody, on its date": (
        "Clara Voss founded the Timber Congress in Aarhus in 1998.",
        "The Timber Congress in Aarhus was founded in 1998.",
        True,
    ),
    "the names, without what was said": (
        LEADERSHIP,
        "The Timber Congress in Aarhus showed new houses of wood from Denmark.",
        False,
    ),
    "what was said, without the speaker": (
        LEADERSHIP,
        "At the Timber Congress in Aarhus the leadership of Denmark in wood was highlighted.",
        True,
    ),
    "the deed of the sentence before": (
        IDEAS,
        "Clara Voss said that Denmark's timber trade offers ideas for houses of wood. "
        "She pointed to the country's pledge to plant wood for its people.",
        False,
    ),
    "a light verb for the deed": (
        "The Ferryman's Daughter by Amara Diallo won the Golden Sail at the Aarhus Festival.",
        "At the Aarhus Festival the Golden Sail went to Amara Diallo's The Ferryman's Daughter.",
        True,
    ),
}


@pytest.mark.parametrize(("claim", "draft", "supported"), KEYS.values(), ids=KEYS)
def test_key_of_a_deed(claim: str, draft: str, supported: bool) -> None:
    """Who does it, and what is done or said, must stand in the sentence itself."""
    assert (last(checker(claim), draft).verdict == "supported") is supported


def test_a_plural_before_an_auxiliary_is_a_noun() -> None:
    """The verb of "ballot papers were burned" is "were"."""
    found = read("Ballot papers from the valley were burned after the vote.")

    (verb,) = found.clauses.verbs.values()
    assert found.tokens.words[verb] == "were"
