"""The sheet on which a sentence and a claim are compared, facet by facet.

verdicts.md 2. Each facet comes out as agree, differ, absent, extra or open, with the words of both
sides; nothing is decided here."""

from __future__ import annotations

from claimcheck.alignment import Alignment
from claimcheck.context import Context, Scene
from claimcheck.facets import polarity
from claimcheck.facets.entity.mention import Mention
from claimcheck.model import FacetName, FacetResult, Outcome
from claimcheck.profile import Profile
from claimcheck.reading import Reading

SURE = 0.7  # likeness from which a topic word of the draft says what the claim's says


BEST_FIRST = {
    Outcome.AGREE: 0,
    Outcome.OPEN: 1,
    Outcome.DIFFER: 2,
    Outcome.ABSENT: 3,
    Outcome.EXTRA: 4,
}


class Comparison:
    """The facets of one sentence against one claim, while they are being collected."""

    def __init__(self, profile: Profile, scene: Scene, alignment: Alignment) -> None:
        """Begin with an empty sheet."""
        self.profile = profile
        self.scene = scene
        self.alignment = alignment
        self.results: list[FacetResult] = []
        self.key_tokens: frozenset[int] = frozenset()
        self.key_repeated = False
        self.denial: polarity.Cue | None = None
        self.hypothetical: polarity.Cue | None = None
        self.from_context = False
        # What to call the two sides' words where they hide what differs: "up 12%".
        self.spoken: dict[tuple[str, str], tuple[str, str]] = {}

    @property
    def reading(self) -> Reading:
        """The sentence."""
        return self.scene.reading

    @property
    def context(self) -> Context:
        """The text before it."""
        return self.scene.context

    def near(self, index: int) -> bool:
        """Say whether a token stands in a clause of the claim's key."""
        reading = self.scene.reading
        if reading.once(_is_one_clause):
            return True
        clauses = reading.clauses
        segment = clauses.segment(index)
        for key in self.key_tokens:
            distance = clauses.distance(index, key)
            if distance == 0:
                return True
            own = clauses.segment(key)
            apart = segment.apposition or segment.relative or own.apposition
            if distance == 1 and not apart:
                return True
            if (own.apposition or own.relative) and self._is_described(index, own.first):
                return True
        return False

    def distance(self, index: int) -> int:
        """Return how far a token stands from the key: by segments and clauses, then by words."""
        clauses = self.reading.clauses
        return min(100 * clauses.distance(index, key) + abs(index - key) for key in self.key_tokens)

    def _is_described(self, index: int, first: int) -> bool:
        """Say whether an apposition or relative clause at `first` tells of the name at `index`."""
        before = [name for name in self.reading.mentions if name.last <= first]
        return any(name.first == index for name in before[-1:])

    def add(  # noqa: PLR0913 - the fields of a result
        self,
        facet: FacetName,
        outcome: Outcome,
        claim: str | None = None,
        draft: str | None = None,
        detail: str | None = None,
        span: tuple[int, int] | None = None,
        *,
        context: bool = False,
    ) -> None:
        """Note how one facet came out; `span` is where the draft's words stand in the sentence."""
        start, end = span if span is not None else (None, None)
        self.results.append(FacetResult(facet, outcome, claim, draft, detail, start, end, context))
        if context and outcome is Outcome.AGREE:
            self.from_context = True

    def outcomes(self, outcome: Outcome) -> list[FacetResult]:
        """Return the facets that came out so."""
        return [result for result in self.results if result.outcome is outcome]


def _is_one_clause(reading: Reading) -> bool:
    clauses = reading.clauses
    return len(clauses.verbs) <= 1 and not any(part.relative for part in clauses.segments)


def lemmas_of(reading: Reading) -> frozenset[str]:
    """Return the base forms of the words of a sentence."""
    return frozenset(reading.lemmas)


def words_of(reading: Reading, mention: Mention) -> str:
    """Return the words of a name as they stand in the sentence."""
    return reading.tokens.slice(mention.first, mention.last)


def place_of(reading: Reading, mention: Mention) -> tuple[int, int]:
    """Return the code points of a name in the sentence: its start and end."""
    return reading.tokens.starts[mention.first], reading.tokens.ends[mention.last - 1]
