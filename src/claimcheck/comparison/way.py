"""The two ends of a way: "from Bergen to Stavanger" is not "from Stavanger to Bergen"."""

from __future__ import annotations

from claimcheck.comparison.sheet import SURE, Comparison
from claimcheck.facets.entity.mention import Mention
from claimcheck.facets.entity.same import same
from claimcheck.model import FacetName, Outcome, Reason
from claimcheck.reading import Reading

_WAYS = {"from": ("to", "into"), "to": ("from",), "into": ("from",)}
_BOTH = 2  # nouns that change ends, where one alone may tell of another way
# Before "to" and "from" that tell no way: "according to", "close to", "apart from".
_NO_WAY = frozenset(
    "according due thanks owing close next compared addition contrary apart aside different".split()
)


def add_ways(comparison: Comparison) -> None:
    """
    Leave names open that stand at the other end of a way, where nothing else differs.

    Ferries run both ways, so that the claim does not exclude it (verdicts.md 3.4).
    """
    if not comparison.profile.reading.once(_tells_way) or comparison.outcomes(Outcome.DIFFER):
        return
    _add_nouns(comparison)
    profile, reading = comparison.profile, comparison.reading
    for wanted, answer in comparison.alignment.names:
        if answer is None or not _goes_the_other_way(comparison, wanted):
            continue
        for place, result in enumerate(comparison.results):
            named = result.facet is FacetName.ENTITY and result.claim == profile.texts[wanted]
            if named and result.draft and result.claim and result.outcome is Outcome.AGREE:
                comparison.results[place] = result._replace(
                    outcome=Outcome.OPEN, detail=Reason.OTHER_ENTITY
                )
                comparison.spoken[result.draft, result.claim] = (
                    f"{_way(reading, answer.first)} {result.draft}",
                    f"{_way(profile.reading, wanted.first)} {result.claim}",
                )


def _add_nouns(comparison: Comparison) -> None:
    """Note two nouns that have changed ends: "from the harbour to the mill"."""
    profile, alignment, reading = comparison.profile, comparison.alignment, comparison.reading
    turned = []
    for match in alignment.own_matches:
        wanted, own = profile.terms[match.term], alignment.terms[match.at]
        ways = _WAYS.get(_way(profile.reading, wanted.first), ())
        if match.strength >= SURE and _way(reading, own.first) in ways:
            turned.append((wanted, own))
    if len(turned) < _BOTH:
        return
    for wanted, own in turned:
        comparison.add(
            FacetName.ENTITY,
            Outcome.OPEN,
            f"{_way(profile.reading, wanted.first)} {wanted.lemma}",
            f"{_way(reading, own.first)} {own.lemma}",
            Reason.OTHER_ENTITY,
            (reading.tokens.starts[own.first], reading.tokens.ends[own.last - 1]),
        )


def _goes_the_other_way(comparison: Comparison, wanted: Mention) -> bool:
    """Say whether the draft has "to NAME" wherever it has the name, and the claim "from NAME"."""
    if wanted not in comparison.profile.reading.mentions:
        return False
    ways = {
        _way(comparison.reading, name.first)
        for name in comparison.reading.mentions
        if same(name, wanted) is not None
    }
    return bool(ways) and ways <= set(_WAYS.get(_way(comparison.profile.reading, wanted.first), ()))


def _tells_way(reading: Reading) -> bool:
    return not _WAYS.keys().isdisjoint(reading.tokens.words)


def _way(reading: Reading, first: int) -> str:
    """Return the preposition of a way that stands directly before a word, "" where none does."""
    words, at = reading.tokens.words, first - 1
    if at >= 0 and words[at] in ("the", "a", "an"):
        at -= 1
    if at < 0 or words[at] not in _WAYS or (at and words[at - 1] in _NO_WAY):
        return ""
    return words[at]
