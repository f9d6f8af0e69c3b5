"""Is a sentence about a claim? (verdicts.md 3.1)

The topic is weighed word by word: how much of the claim's topic the sentence has, whether its names
and its figure fit, and how much the sentence says of which the claim knows nothing.
"""

# Annotations are no strings here: every named tuple would compile its own (architecture.md).
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck import binding
from claimcheck.binding import Pair
from claimcheck.context import Scene
from claimcheck.facets import topic
from claimcheck.facets.entity.mention import Kind, Mention
from claimcheck.facets.time import compare as times
from claimcheck.facets.topic import GROWTH, SURE, Match, Term
from claimcheck.model import Outcome
from claimcheck.profile import STATISTICS, Key, Profile
from claimcheck.reading import Reading
from claimcheck.relevance import is_about, quotes
from claimcheck.vicinity import Offer

_CARRIED = 0.85  # worth of a topic word that stands in an earlier sentence
_HALF = 0.5
_HOPELESS = 0.25  # share of a claim's words without which, and without a name, nothing is looked at
_MEASURES = {
    "mass": frozenset(("mass",)),
    "length": frozenset(
        ("length", "distance", "height", "depth", "width", "diameter", "thickness")
    ),
    "speed": frozenset(("speed",)),
    "temperature": frozenset(("temperature",)),
    "area": frozenset(("area",)),
    "volume": frozenset(("volume",)),
    "money": frozenset(("cost",)),
    "duration": frozenset(("duration",)),
    "time": frozenset(("duration",)),
}
_NOTHING: frozenset[str] = frozenset()


class Alignment(NamedTuple):
    """How a sentence lines up with a claim."""

    score: float  # 0 to 1
    coverage: (
        float  # share of the claim's topic that the draft has, its figure's dimension included
    )
    lexical: float  # share of it that the draft has in words
    substance: float  # weight of the claim's words and names that the draft has
    matches: tuple[Match, ...]
    pairs: tuple[Pair, ...]
    terms: tuple[Term, ...]  # the draft's; those taken from the context stand at the end
    own: int  # how many of `terms` are the sentence's own
    names: tuple[tuple[Mention, Mention | None], ...]  # the claim's, and the draft's for each
    foreign: tuple[Term, ...]  # topic words beside the key that the claim knows nothing of
    about: bool
    dates: frozenset[int] = (
        frozenset()
    )  # of the sentence's times, those that agree with the claim's

    @property
    def own_matches(self) -> tuple[Match, ...]:
        """The matches with words of the sentence itself."""
        return tuple(found for found in self.matches if found.at < self.own)

    @property
    def uses_context(self) -> bool:
        """Say whether topic words of the earlier text were needed."""
        return any(found.at >= self.own for found in self.matches)


def align(profile: Profile, scene: Scene, reserved: frozenset[int] = frozenset()) -> Alignment:
    """
    Line up a sentence with a claim; `about` says whether the topic matches.

    `reserved` are figures of the sentence that belong to other claims.
    """
    reading = scene.reading
    terms, own = scene.offers.terms, scene.offers.own
    matches = topic.match(profile.terms, scene.offers)
    names = tuple([(name, scene.answer(name)) for name in profile.mentions])
    agreeing = [answer for _, answer in names if answer is not None]
    lexical = _share(profile, matches, own)
    if lexical < _HOPELESS and not agreeing and not _may_replace(profile, scene):
        score = 0.5 * lexical
        return Alignment(score, lexical, lexical, 0.0, matches, (), terms, own, names, (), False)
    continues = scene.continues(profile.claim.id)
    offer = Offer(reading, terms, matches, agreeing, reserved, continues, scene.grows)
    pairs = binding.bind(profile, offer)
    told = _told_by_figure(profile, matches, pairs) if pairs else 0.0
    if not pairs and lexical < _HALF and agreeing:
        told = _told_by_opposite(profile, matches, terms[:own])
    coverage = min(1.0, lexical + told)
    foreign = _foreign(profile, scene, matches, pairs)
    wanted = profile.terms
    substance = sum([wanted[term].weight * strength for term, _, strength in matches])
    substance += len(agreeing)
    found = Alignment(
        0.0, coverage, lexical, substance, matches, pairs, terms, own, names, foreign, False
    )  # fmt: skip
    found = found._replace(score=_score(profile, reading, found), dates=_dates(profile, reading))
    return found._replace(about=True) if is_about(profile, scene, found) else found


def _dates(profile: Profile, reading: Reading) -> frozenset[int]:
    """Return which times of a sentence agree with some time of a claim."""
    if not profile.times or not reading.times:
        return frozenset()
    return frozenset(
        number
        for number, time in enumerate(reading.times)
        if time.settled
        and any(times.compare(time, one).outcome is Outcome.AGREE for one in profile.times)
    )


def _may_replace(profile: Profile, scene: Scene) -> bool:
    """Say whether an office, a quotation or a name of the pattern may be told of otherwise."""
    if profile.roles or profile.quotes:
        named = any(mention.kind in (Kind.ROLE, Kind.QUOTE) for mention in scene.names)
        return named or quotes(profile, scene.reading)
    return False


def _share(profile: Profile, matches: Sequence[Match], own: int) -> float:
    """Return the share of a claim's topic words that is matched; of a list one member will do."""
    wanted, items = profile.terms, profile.items
    if not items:
        if not profile.weight:
            return 0.0
        got = 0.0
        for place, at, strength in matches:
            got += wanted[place].weight * (strength if at < own else strength * _CARRIED)
        return got / profile.weight
    worth = {
        found.term: found.strength * (1.0 if found.at < own else _CARRIED) for found in matches
    }
    total = got = 0.0
    members: dict[int, list[float]] = {}
    for index, term in enumerate(wanted):
        if index in items:
            member = members.setdefault(items[index], [0.0, 0.0])
            member[0] += term.weight
            member[1] += term.weight * worth.get(index, 0.0)
        else:
            total += term.weight
            got += term.weight * worth.get(index, 0.0)
    if members:
        best = max(members.values(), key=lambda member: (member[1] / member[0], member[1]))
        total += best[0]
        got += best[1]
    return got / total if total else 0.0


def _told_by_figure(profile: Profile, matches: Sequence[Match], pairs: Sequence[Pair]) -> float:
    """Return the share of the topic that a fitting figure itself tells: a mass by its kilograms."""
    if not pairs:
        return 0.0
    wanted, total = profile.terms, profile.weight
    matched = {found.term for found in matches}
    figure = profile.figures[pairs[0].claim]
    measures = _MEASURES.get(figure.dimension, _NOTHING)
    got = 0.0
    for index, term in enumerate(wanted):
        if index in matched:
            continue
        if GROWTH & set(term.concepts) and profile.growth[pairs[0].claim]:
            got += 0.9 * term.weight
        elif measures & set(term.concepts):
            got += 0.7 * term.weight
    return got / total if total else 0.0


def _told_by_opposite(profile: Profile, matches: Sequence[Match], own: Sequence[Term]) -> float:
    """Return the share of the topic that the draft turns into its opposite."""
    wanted = profile.terms
    matched = {found.term for found in matches}
    missing = [term for index, term in enumerate(wanted) if index not in matched]
    pair = topic.opposites(missing, own)
    total = profile.weight
    return 0.8 * pair[0].weight / total if pair is not None and total else 0.0


def _foreign(
    profile: Profile, scene: Scene, matches: Sequence[Match], pairs: Sequence[Pair]
) -> tuple[Term, ...]:
    """Return the topic words beside the key that the claim knows nothing of."""
    reading, offers = scene.reading, scene.offers
    anchors = [reading.at(reading.quantities[pair.draft]) for pair in pairs]
    if not anchors:
        anchors = [
            offers.terms[found.at].first
            for found in matches
            if found.at < offers.own and found.strength >= SURE
        ]
    segment_of = reading.clauses.segment_of
    segments = {segment_of[anchor] for anchor in anchors}
    known: set[int] = set()
    for wanted in profile.terms:
        known |= offers.best(wanted).sure
    deeds = profile.key is not Key.QUANTITY
    found = []
    for place, term in enumerate(reading.terms):
        if place in known or term.colour:
            continue
        if segments and segment_of[term.first] not in segments:
            continue
        counts = term.weight >= 0.5 and (term.noun or deeds)
        if counts or term.lemma in STATISTICS:
            found.append(term)
    return tuple(found)


def _score(profile: Profile, reading: Reading, found: Alignment) -> float:
    """Return how well all that is compared speaks for the claim, 0 to 1."""
    weight = min(profile.weight, 4.0)
    got, total = found.coverage * weight, weight
    for _, answer in found.names:
        total += 0.5
        got += 0.9 if answer is not None else 0.0
    if profile.key is Key.QUANTITY:
        total += 0.6
        if found.pairs:
            specific = profile.figures[found.pairs[0].claim].dimension in binding.SPECIFIC
            got += 1.0 if specific else min(0.8, found.pairs[0].strength)
    elif profile.key is Key.RANK:
        total += 0.5
        got += 0.6 if reading.ranks else 0.0
    score = min(1.0, got / total) if total else 0.0
    strange = 0.0
    for term in found.foreign:
        strange += 3.0 if term.lemma in STATISTICS else term.weight  # an average is no total
    if profile.statistics:
        strange += 3.0 * len(profile.statistics.difference(match.term for match in found.matches))
    return score * (1 - 0.35 * strange / (strange + 2.0 + 2.0 * found.coverage))
