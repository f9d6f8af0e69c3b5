"""What a figure counts, and whether two figures count the same thing (verdicts.md 4.3)."""

from __future__ import annotations

from claimcheck.facets import topic
from claimcheck.facets.quantity.model import Quantity
from claimcheck.facets.topic import Term
from claimcheck.nouns import GENERIC, LEVELS, PERSONS
from claimcheck.profile import Profile
from claimcheck.reading import Reading
from claimcheck.subjects import subject_of
from claimcheck.words import lexicon

SAME = 0.8  # likeness from which two words are the same to an editor


def is_known(profile: Profile, term: Term) -> bool:
    """Say whether a word of the draft is one of the claim's, or means the same."""
    return any(topic.likeness(claimed, term) >= SAME for claimed in profile.terms)


def counted(reading: Reading, figure: Quantity) -> tuple[Term, ...]:
    """Return the topic words of the noun that a figure counts."""
    if figure.noun_start is None or figure.noun_end is None:
        return ()
    span = reading.span(figure.noun_start, figure.noun_end)
    return tuple(term for term in reading.terms if term.first in span)


def noun_likeness(profile: Profile, wanted: Quantity, theirs: Reading, offered: Quantity) -> float:
    """Return -1 where two counts count different things, else how surely they count the same."""
    one, other = counted(profile.reading, wanted), counted(theirs, offered)
    if not one:
        return 0.2
    if not other:
        near = theirs.at(offered)
        heads = [
            term
            for term in theirs.terms
            if term.head and theirs.clauses.distance(term.first, near) < 2
        ]
        return 0.2 if not heads or any(is_known(profile, term) for term in heads) else -1.0
    head, offered_head = one[-1], other[-1]
    if topic.likeness(head, offered_head) >= 0.8 and _same_noun(head, offered_head):
        return 0.6
    if head.lemma.split()[-1] == offered_head.lemma.split()[-1]:
        return 0.3  # "large-scale AI models", one term of the set, and "language models"
    if offered_head.lemma in GENERIC or head.lemma in GENERIC:
        return 0.1 if _may_stand_for(head, offered_head) else -1.0
    if any(topic.likeness(term, offered_head) >= 0.9 for term in one[:-1]):
        return 0.1  # "120 million passengers' trips"
    return -1.0


def _same_noun(one: Term, other: Term) -> bool:
    """Say whether two nouns name one thing, and not two that a deed joins: ships and passengers."""
    if one.lemma == other.lemma or one.groups & other.groups:
        return True
    if one.concepts[:1] and one.concepts[:1] == other.concepts[:1]:
        return True
    return lexicon.related(one.lemma, other.lemma) >= SAME


def _may_stand_for(one: Term, other: Term) -> bool:
    """Say whether a noun like "people" may count what the other does: not households."""
    persons = PERSONS & {one.lemma, other.lemma}
    if not persons:
        return True
    return all(lexicon.is_person_noun(term.lemma) or term.lemma in GENERIC for term in (one, other))


def other_substance(profile: Profile, number: int, reading: Reading, offered: Quantity) -> bool:
    """Say whether two amounts are of different things: "tonnes of cod", "tonnes of mackerel"."""
    mine = _substance(profile.reading, profile.figures[number])
    theirs = _substance(reading, offered)
    if mine is None or theirs is None:
        return False
    return not is_known(profile, theirs) and topic.likeness(mine, theirs) < SAME


def _substance(reading: Reading, figure: Quantity) -> Term | None:
    """Return the head of "of …" behind a unit: "cod" in "800 tonnes of cod"."""
    end = reading.span(figure.start, figure.end).stop
    words = reading.tokens.words
    if end >= len(words) or words[end] != "of":
        return None
    return next((t for t in reading.terms if end < t.first <= end + 3 and t.head), None)


def measures_otherwise(profile: Profile, reading: Reading, offered: Quantity) -> bool:
    """
    Say whether a figure measures what the claim does not: "a magnitude of 6.4", "the debt was 3".

    So does one of a superlative: "the largest donation was $50,000" tells nothing of all donations.
    """
    if _misses_measure(profile, reading) or _in_another_direction(profile, reading, offered):
        return True
    noun = _measure(reading, offered)
    if noun is None:
        return False
    ranked = any(rank.last == noun.first for rank in reading.ranks)
    if ranked and not profile.ranks and reading.ranks[0].scale is not None:
        return True
    if noun.lemma in GENERIC or noun.lemma in LEVELS or noun.weight < _LEAST_MEASURE:
        return False
    return not any(topic.likeness(claimed, noun) >= _LEAST_LIKE for claimed in profile.terms)


def _in_another_direction(profile: Profile, reading: Reading, offered: Quantity) -> bool:
    """Say whether a length is told the other way: "58 metres deep", "21 kilometres long"."""
    if offered.dimension != "length":
        return False
    mine = {_direction(profile.reading, f) for f in profile.figures if f.dimension == "length"}
    theirs = _direction(reading, offered)
    return theirs is not None and None not in mine and theirs not in mine


_DIRECTIONS = {
    "long": "length", "length": "length", "deep": "depth", "depth": "depth", "high": "height",
    "height": "height", "tall": "height", "wide": "width", "width": "width", "broad": "width",
    "thick": "thickness", "thickness": "thickness", "diameter": "diameter", "elevation": "altitude",
    "altitude": "altitude", "below": "below", "above": "altitude", "away": "distance",
    "distance": "distance",
}  # fmt: skip


def _direction(reading: Reading, figure: Quantity) -> str | None:
    """Return what length is meant, by the word behind the figure or the noun before it."""
    words, span = reading.tokens.words, reading.span(figure.start, figure.end)
    behind = words[span.stop] if span.stop < len(words) else ""
    if behind in _DIRECTIONS and (
        behind not in ("above", "below") or words[span.stop + 1 : span.stop + 2] == ["sea"]
    ):
        return _DIRECTIONS[behind]
    for place in range(span.start - 1, max(-1, span.start - 5), -1):
        if words[place] in _DIRECTIONS and words[place] not in ("above", "below"):
            return _DIRECTIONS[words[place]]
    return None


def _misses_measure(profile: Profile, reading: Reading) -> bool:
    """Say whether the sentence has not what the claim's only figure measures: "the average age"."""
    if len(profile.figures) != 1 or profile.figures[0].dimension != "duration":
        return False
    noun = _measure(profile.reading, profile.figures[0])
    if noun is None or noun.lemma in LEVELS or noun.weight < _LEAST_MEASURE:
        return False
    return not any(topic.likeness(noun, term) >= _LEAST_LIKE for term in reading.terms)


def _measure(reading: Reading, figure: Quantity) -> Term | None:
    """Return the noun of "a magnitude of 6.4" and of "the magnitude was 6.4"."""
    words, at = reading.tokens.words, reading.at(figure)
    place = at
    while place and words[place - 1] in _BETWEEN:
        place -= 1
    if place == at or not place:
        return None
    found = [term for term in reading.terms if term.last == place and term.noun and term.head]
    if words[place] in _COPULAS:
        found = [term for term in subject_of(reading, at).nouns if term.first < place][:1] or found
    return found[0] if found else None


_COPULAS = ("is", "was", "are", "were", "stood")
_BETWEEN = frozenset("of is was are were stood at about around nearly".split())
_LEAST_MEASURE = 0.8  # weight of a noun that names a measure
_LEAST_LIKE = 0.5  # likeness from which a measure may be the claim's


def counts_event(profile: Profile, reading: Reading, offered: Quantity) -> bool:
    """Say whether "2,614 births" counts what the claim tells by its verb: "2,614 were born"."""
    nouns = counted(reading, offered)
    told = [term for figure in profile.figures for term in counted(profile.reading, figure)[-1:]]
    if any(term.lemma not in GENERIC for term in told):
        return False
    deeds = [profile.terms[place] for place in profile.predicates]
    return bool(nouns) and any(topic.likeness(deed, nouns[-1]) >= 0.75 for deed in deeds)
