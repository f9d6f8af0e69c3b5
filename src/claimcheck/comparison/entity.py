"""The names, groups of people and places of both sides (verdicts.md 6)."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck import context as earlier_text
from claimcheck import vicinity
from claimcheck.comparison.sheet import SURE, Comparison, lemmas_of, place_of, words_of
from claimcheck.context import Scene
from claimcheck.facets import topic
from claimcheck.facets.entity import compare as names
from claimcheck.facets.entity import slots
from claimcheck.facets.entity.mention import Kind, Mention
from claimcheck.facets.entity.read import LOCATING
from claimcheck.facets.entity.same import same
from claimcheck.facets.topic import Term
from claimcheck.model import FacetName, Outcome, Reason
from claimcheck.profile import named_sources
from claimcheck.reading import Reading
from claimcheck.words import lexicon


def add_names(comparison: Comparison) -> None:
    """Compare the names of both sides, and what stands in a name's place (verdicts.md 6)."""
    profile, reading, scene = comparison.profile, comparison.reading, comparison.scene
    sources = [source.mention for source in named_sources(reading) if source.mention is not None]
    for result in names.compare(
        _without_scopes(comparison),
        scene.names,
        sources,
        lambda at: comparison.distance(at) if comparison.near(at) else None,
        _owner_of_figure(comparison),
        [answer for _, answer in comparison.alignment.names if answer is not None],
    ):
        wanted, answer = result.wanted, result.answer
        assert wanted is not None
        text = profile.texts[wanted]
        told = not comparison.outcomes(Outcome.DIFFER) and result.outcome is Outcome.OPEN
        if told and wanted.kind is not Kind.PLACE and _carried_name(comparison, wanted, text):
            continue  # "The Expo, with 24 forums …" goes on about the conference
        if (
            answer is not None
            and result.outcome is Outcome.DIFFER
            and _may_mean(scene, answer, wanted)
        ):
            _add_name(comparison, Outcome.OPEN, text, answer, Reason.OTHER_ENTITY)
        elif answer is not None:
            _add_name(comparison, result.outcome, text, answer, result.detail)
        elif wanted.kind is Kind.PLACE and _is_worldwide(comparison):
            comparison.add(FacetName.ENTITY, Outcome.OPEN, text, "the world", Reason.OTHER_ENTITY)
        elif (bearer := _another_bearer(reading, wanted)) is not None:
            _add_name(comparison, Outcome.OPEN, text, bearer, Reason.OTHER_ENTITY)
        elif not _carried_name(comparison, wanted, text):
            comparison.add(FacetName.ENTITY, Outcome.ABSENT, text)
    for result in names.narrowing(
        reading.mentions,
        [*profile.mentions, *sources],
        comparison.near,
        lambda name: _describes_topic(comparison, name),
    ):
        if result.answer is not None:
            _add_name(comparison, Outcome.EXTRA, None, result.answer, result.detail)


def _may_mean(scene: Scene, answer: Mention, wanted: Mention) -> bool:
    """Say whether a pronoun may as well stand for the claim's name, told with the other before."""
    if answer not in scene.resolved or wanted.kind is Kind.PERSON:
        return False
    return any(
        same(name, wanted) is not None
        for earlier in scene.context.sentences[:_BEFORE]
        for name in earlier.names
    )


_BEFORE = 3  # sentences in which a pronoun finds what it may stand for


def _another_bearer(reading: Reading, wanted: Mention) -> Mention | None:
    """Return the place by which another thing has the noun of a name: "the abbey at Thornham"."""
    noun = wanted.key.split()[-1]
    words = reading.tokens.words
    for name in reading.mentions:
        at = name.first - 2 - (words[max(0, name.first - 1)] == "the")
        if name.known or name.weak or at < 1 or words[at] != noun:
            continue
        if words[at - 1] == "the" and words[at + 1] in LOCATING:
            return name
    return None


def _is_worldwide(comparison: Comparison) -> bool:
    """Say whether the draft tells of the whole world, and the claim does not."""
    world = {"worldwide", "globally", "world-wide"}
    words = comparison.reading.tokens.words
    return not comparison.reading.ranks and any(
        word in world and comparison.near(index) for index, word in enumerate(words)
    )


def _owner_of_figure(comparison: Comparison) -> Mention | None:
    """Return the name that stands directly before the key figure: "Tidemark 3,200"."""
    reading = comparison.reading
    for pair in comparison.alignment.pairs:
        figure = reading.quantities[pair.draft]
        owner = vicinity.nearest_name(reading, figure)
        if owner is not None and 0 <= reading.at(figure) - owner.last <= 1:
            return owner
    return None


def _add_name(
    comparison: Comparison, outcome: Outcome, claim: str | None, answer: Mention, detail: str | None
) -> None:
    reading = comparison.reading
    words, chars = words_of(reading, answer), place_of(reading, answer)
    context = answer in comparison.scene.resolved
    if context:
        words = f"{words} ({answer.key})"
    comparison.add(FacetName.ENTITY, outcome, claim, words, detail, chars, context=context)


def _describes_topic(comparison: Comparison, name: Mention) -> bool:
    """Say whether a name stands as an adjective before a word of the claim: "the Mars missions"."""
    alignment = comparison.alignment
    following = {
        alignment.terms[match.at].first
        for match in alignment.matches
        if match.at < alignment.own and match.strength >= SURE
    }
    return name.last in following and not comparison.reading.tokens.words[name.last].startswith("'")


def _without_scopes(comparison: Comparison) -> list[tuple[Mention, Mention | None]]:
    """Leave out the name in which a rank holds ("in Europe"): it is compared with the rank."""
    scopes = {place.scope for place in comparison.profile.ranks if place.scope is not None}
    return [pair for pair in comparison.alignment.names if pair[0].key not in scopes]


def _carried_name(comparison: Comparison, wanted: Mention, text: str) -> bool:
    """Take a missing name from the text before (verdicts.md 3.7)."""
    context = comparison.context
    continued = comparison.scene.continues(comparison.profile.claim.id)
    if continued or any(
        same(mention, wanted) is not None for mention in earlier_text.carried_mentions(context)
    ):
        comparison.add(FacetName.ENTITY, Outcome.AGREE, text, wanted.key, context=True)
        return True
    return False


def add_populations(comparison: Comparison) -> None:
    """Note where the draft tells of the opposite group of people: men for women (verdicts.md 6)."""
    alignment, profile = comparison.alignment, comparison.profile
    matched = {match.term for match in alignment.matches if match.strength >= SURE}
    wanted = [
        term
        for index, term in enumerate(profile.terms)
        if index not in matched and term.noun and lexicon.is_person_noun(term.lemma)
    ]
    used = {match.at for match in alignment.matches if match.strength >= SURE}
    own = [alignment.terms[place] for place in range(alignment.own) if place not in used]
    pair = topic.opposites(wanted, own)
    if pair is not None and comparison.near(pair[1].first):
        tokens = comparison.reading.tokens
        span = (tokens.starts[pair[1].first], tokens.ends[pair[1].last - 1])
        words = tokens.slice(pair[1].first, pair[1].last)
        comparison.results[:] = [
            result
            for result in comparison.results
            if result.facet is not FacetName.POLARITY or (result.start, result.end) != span
        ]
        comparison.add(FacetName.ENTITY, Outcome.DIFFER, pair[0].lemma, words, Reason.ENTITY, span)


def add_locations(comparison: Comparison) -> None:
    """Note a part of the place that only the draft names: "in the old town" (verdicts.md 3.6)."""
    alignment, reading = comparison.alignment, comparison.reading
    used = {match.at for match in alignment.matches if match.strength >= SURE}
    claimed = comparison.profile.reading.once(lemmas_of)
    for place in range(alignment.own):
        term = alignment.terms[place]
        if place in used or reading.lemmas[term.last - 1] not in _PARTS or term.lemma in claimed:
            continue
        if _is_figurative(reading, term):
            continue
        preposition, _ = slots.governor(reading.tokens, reading.clauses, term.first)
        resolved = any(name.first <= term.first < name.last for name in comparison.scene.names)
        if (
            preposition in ("in", "at", "within", "inside", "around")
            and not resolved
            and comparison.near(term.first)
        ):
            tokens = reading.tokens
            span = (tokens.starts[term.first], tokens.ends[term.last - 1])
            words = tokens.slice(term.first, term.last)
            comparison.add(FacetName.ENTITY, Outcome.EXTRA, None, words, Reason.NARROWER, span)


def add_directions(comparison: Comparison) -> None:
    """Note "northern Spain" where the claim tells of Spain (verdicts.md 3.6)."""
    tokens = comparison.reading.tokens
    claimed = comparison.profile.reading.tokens.words
    for wanted, answer in comparison.alignment.names:
        at = answer.first - 1 if answer is not None else -1
        if answer is None or at < 0 or wanted.kind in (Kind.PERSON, Kind.WORK):
            continue
        word = tokens.words[at]
        if word in _DIRECTIONS and word not in claimed and answer in comparison.reading.mentions:
            span = (tokens.starts[at], tokens.ends[answer.last - 1])
            words = tokens.slice(at, answer.last)
            comparison.add(FacetName.ENTITY, Outcome.EXTRA, None, words, Reason.NARROWER, span)


def add_receivers(comparison: Comparison) -> None:
    """Note "to path repairs in the park" where the claim has "to the park" (verdicts.md 3.6)."""
    reading, alignment = comparison.reading, comparison.alignment
    used = [match for match in alignment.own_matches if match.strength >= SURE]
    for wanted, answer in alignment.names:
        if answer is None or answer not in reading.mentions or wanted.preposition not in _GIVEN:
            continue
        if answer.preposition not in _PART_OF:
            continue
        _, at = slots.governor(reading.tokens, reading.clauses, answer.first)
        first = _receiver_before(reading, at, wanted.preposition)
        if first is None or any(found.at in _inside(alignment.terms, first, at) for found in used):
            continue
        span = (reading.tokens.starts[first], reading.tokens.ends[at - 1])
        text = reading.tokens.slice(first, at)
        comparison.add(FacetName.TOPIC, Outcome.EXTRA, None, text, Reason.NARROWER, span)


def _receiver_before(reading: Reading, at: int, preposition: str) -> int | None:
    """Return where the one or two words between a preposition and a place begin."""
    words = reading.tokens.words
    for first in (at - 1, at - 2, at - 3):
        if first < 1 or not words[first].isalpha():
            return None
        if words[first - 1] == preposition:
            return first
    return None


def _inside(terms: Sequence[Term], first: int, last: int) -> list[int]:
    return [place for place, term in enumerate(terms) if first <= term.first < last]


_GIVEN = frozenset(("to", "for", "on", "from"))
_PART_OF = frozenset(("in", "at", "within"))
_DIRECTIONS = frozenset(
    "northern southern eastern western central northeastern northwestern southeastern "
    "southwestern upper lower inner outer downtown rural urban mainland".split()
)


def _is_figurative(reading: Reading, term: Term) -> bool:
    """Say whether "at the centre of" tells no place: what follows is neither name nor place."""
    words = reading.tokens.words
    if term.lemma not in ("center", "centre") or words[term.last : term.last + 1] != ["of"]:
        return False
    behind = range(term.last + 1, term.last + 4)
    named = any(name.first in behind for name in reading.mentions)
    return not named and not any(reading.lemmas[at] in _PARTS for at in behind if at < len(words))


_PARTS = frozenset(
    "capital town city centre center district quarter suburb village county province region north "
    "south east west neighbourhood neighborhood borough parish valley coast courtyard "
    "building hall house workshop factory plant office warehouse campus laboratory ward "
    "wing room outskirts downtown countryside island".split()
)
