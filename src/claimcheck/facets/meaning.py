"""What a topic word stands for, so that two words can be compared quickly and more than once.

Words of one base form, with the same groups and concepts, share one `Meaning`; how alike two
of them are is worked out once and then remembered.
"""

from __future__ import annotations

from claimcheck.words import lexicon

_REMEMBERED = (
    50_000  # comparisons that one meaning keeps; a long-lived server must not grow for ever
)


class Meaning:
    """A base form or phrase with its synonym groups and everyday concepts; compared by identity."""

    __slots__ = ("_likes", "_opposes", "concepts", "groups", "lemma")

    def __init__(self, lemma: str, groups: frozenset[int], concepts: tuple[str, ...]) -> None:
        """Keep what the words are known by."""
        self.lemma = lemma
        self.groups = groups
        self.concepts = concepts
        self._likes: dict[Meaning, float] = {}
        self._opposes: dict[Meaning, bool] = {}

    def likeness(self, other: Meaning) -> float:
        """Return how well two words say the same: 1 the same word, 0 not related."""
        found = self._likes.get(other)
        if found is None:
            if len(self._likes) > _REMEMBERED:
                self._likes.clear()
            found = self._likes[other] = _likeness(self, other)
        return found

    def likenesses(self, others: list[Meaning]) -> list[float]:
        """Return how well this says the same as each of several others."""
        known = self._likes
        found = [known.get(other, -1.0) for other in others]
        if -1.0 in found:
            return [self.likeness(other) for other in others]
        return found

    def opposes(self, other: Meaning) -> bool:
        """Say whether the other word in the same place turns a statement round."""
        found = self._opposes.get(other)
        if found is None:
            if len(self._opposes) > _REMEMBERED:
                self._opposes.clear()
            found = self._opposes[other] = _opposes(self, other)
        return found


_interned: dict[tuple[str, frozenset[int], tuple[str, ...]], Meaning] = {}


def meaning(lemma: str, groups: frozenset[int], concepts: tuple[str, ...]) -> Meaning:
    """Return the one meaning with these properties."""
    key = (lemma, groups, concepts)
    found = _interned.get(key)
    if found is None:
        if len(_interned) > _REMEMBERED:
            _interned.clear()
        found = _interned[key] = Meaning(lemma, groups, concepts)
    return found


def _likeness(one: Meaning, other: Meaning) -> float:
    if one.lemma == other.lemma or (one.groups and one.groups & other.groups):
        return 1.0
    if one.concepts and other.concepts and _share_concept(one.concepts, other.concepts):
        # "Heavy" and "light" tell of one measure, but not the same.
        return 0.0 if one.opposes(other) else 0.9
    if " - " in one.lemma or " - " in other.lemma:  # "co-founder" for "founded"
        mine, theirs = one.lemma.split(" - "), other.lemma.split(" - ")
        return lexicon.related(mine[-1], theirs[-1]) if len(mine) != len(theirs) else 0.0
    if " " in one.lemma or " " in other.lemma:
        return 0.0
    return lexicon.related(one.lemma, other.lemma)


def _share_concept(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return mine[0] in theirs or theirs[0] in mine


def _opposes(one: Meaning, other: Meaning) -> bool:
    if " " in one.lemma or " " in other.lemma:
        return bool(
            one.concepts
            and other.concepts
            and lexicon.opposite_concepts(one.concepts[0], other.concepts[0])
        )
    return lexicon.opposite(one.lemma, other.lemma)
