"""What a figure counts, and whether two figures count the same thing (verdicts.md 4.3)."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from claimcheck.facets import topic
from claimcheck.facets.quantity.model import Quantity
from claimcheck.facets.topic import Term
from claimcheck.nouns import GENERIC, LEVELS, PERSONS
from claimcheck.profile import Profile
from claimcheck.reading import Reading
from claimcheck.subjects import subject_of
from claimcheck.words import lexicon

SAME_NOUN = 0.6  # what `noun_likeness` returns where two figures count the same
SAME = 0.8  # likeness from which two words are the same to an editor


_KEPT = 64  # figures of one sentence of which it is kept what they count


def is_known(profile: Profile, term: Term) -> bool:
    """Say whether a word of the draft is one of the claim's, or means the same."""
    return any(topic.likeness(claimed, term) >= SAME for claimed in profile.terms)


def counted(reading: Reading, figure: Quantity) -> tuple[Term, ...]:
    """Return the topic words of the noun that a figure counts."""
    known = reading.once(_counts)
    found = known.get(id(figure))
    if found is None:  # the figure is kept, too, so that nothing else gets its id
        if len(known) >= _KEPT:
            known.clear()
        found = known[id(figure)] = (figure, _counted(reading, figure))
    return found[1]


def _counts(reading: Reading) -> dict[int, tuple[Quantity, tuple[Term, ...]]]:
    """Return where it is kept what the figures of a sentence count."""
    del reading
    return {}


def _counted(reading: Reading, figure: Quantity) -> tuple[Term, ...]:
    if figure.noun_start is None or figure.noun_end is None:
        return ()
    span = reading.span(figure.noun_start, figure.noun_end)
    own = tuple(term for term in reading.terms if term.first in span)
    return own + _shared(reading, figure, own) if own else own


def _shared(reading: Reading, figure: Quantity, own: tuple[Term, ...]) -> tuple[Term, ...]:
    """Return the noun that is said only once, of several: "400 pear and 900 apple trees"."""
    words = reading.tokens.words
    last = own[-1].last
    following = words[last] if last < len(words) else ""
    single = not lexicon.is_plural_noun(words[last - 1]) and figure.value not in (None, 1)
    if following not in ("and", "or", ",") or not single:
        return ()
    other = next((one for one in reading.quantities if reading.at(one) == last + 1), None)
    if other is None or other.noun_start is None or other.unit is not None:
        return ()
    if other.start <= figure.start:  # the noun stands before its figure: nothing is left to share
        return ()
    told = counted(reading, other)
    return told[-1:] if len(told) > 1 and lexicon.is_plural_noun(words[told[-1].last - 1]) else ()


def noun_likeness(profile: Profile, wanted: Quantity, theirs: Reading, offered: Quantity) -> float:
    """Return -1 where two counts count different things, else how surely they count the same."""
    one, other = _told(profile.reading, wanted), _told(theirs, offered)
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
    if head.lemma in _SORTS and _are_of_others(profile, wanted, theirs, offered):
        return -1.0
    if _is_of_another(profile, wanted, one, other):
        return -1.0
    if _is_part_of(profile, wanted, one, other):
        return SAME_NOUN
    if topic.likeness(head, offered_head) >= 0.8 and _same_noun(head, offered_head):
        return SAME_NOUN
    if head.lemma.split()[-1] == offered_head.lemma.split()[-1]:
        return 0.3  # "large-scale AI models", one term of the set, and "language models"
    if offered_head.lemma in GENERIC or head.lemma in GENERIC:
        return 0.1 if _may_stand_for(head, offered_head) else -1.0
    if any(topic.likeness(term, offered_head) >= 0.9 for term in one[:-1]):
        return 0.1  # "120 million passengers' trips"
    return -1.0


# Nouns that say only by what things are counted, and leave to another noun which things.
_SORTS = frozenset(
    "species kind type variety sort breed case victim patient packet pack crate bottle barrel "
    "piece set pair copy".split()
)


def _are_of_others(profile: Profile, wanted: Quantity, theirs: Reading, offered: Quantity) -> bool:
    """Say whether two counts are of different things: "species of plants", "bird species"."""
    mine = _things(profile.reading, wanted)
    others = _things(theirs, offered)
    if not mine or not others:
        return False
    if any(topic.likeness(one, other) >= _LEAST_LIKE for one in mine for other in others):
        return False
    return not any(is_known(profile, other) for other in others)


def _things(reading: Reading, figure: Quantity) -> tuple[Term, ...]:
    """Return which things are counted by their species or sort: "plants" of "plant species"."""
    told = counted(reading, figure)
    if not told:
        return ()
    head, words = told[-1], reading.tokens.words
    if words[head.last : head.last + 1] != ["of"]:
        return tuple(term for term in told[:-1] if term.noun)
    behind = range(head.last, head.last + 4)
    return tuple(term for term in reading.terms if term.first in behind and term.noun)[:2]


def _is_of_another(
    profile: Profile, wanted: Quantity, one: tuple[Term, ...], other: tuple[Term, ...]
) -> bool:
    """
    Say whether a count is of another kind than a claim's figure that has its rival in the claim.

    Beside "400 pear and 900 apple trees", "pear trees" are not the apple trees, and "1,300 trees"
    are neither.
    """
    kinds = [term for term in other[:-1] if topic.likeness(term, one[-1]) < SAME]
    if any(topic.likeness(mine, kind) >= SAME for mine in one[:-1] for kind in kinds):
        return False
    rivals = list(_rivals(profile, wanted))
    if len(other) == 1:
        alike = any(len(r) > 1 and topic.likeness(r[-1], other[0]) >= SAME for r in rivals)
        return len(one) > 1 and alike and topic.likeness(one[-1], other[0]) >= SAME
    return any(
        topic.likeness(theirs, kind) >= SAME
        for rival in rivals
        for theirs in (rival[:-1] or rival)
        for kind in kinds
    )


def _is_part_of(
    profile: Profile, wanted: Quantity, one: tuple[Term, ...], other: tuple[Term, ...]
) -> bool:
    """Say whether a claim's part is told with the noun of its whole: "31 women blowers"."""
    if not any(topic.likeness(one[-1], term) >= SAME for term in other[:-1]):
        return False
    return any(topic.likeness(r[-1], other[-1]) >= SAME for r in _rivals(profile, wanted))


def _rivals(profile: Profile, wanted: Quantity) -> Iterator[tuple[Term, ...]]:
    """Yield what the other figures of a claim count."""
    figures, parts = profile.whole.quantities, profile.whole.parts
    # The whole of a part counts what the part counts.
    wholes = [figures[p.whole] for p in parts if figures[p.part].value == wanted.value]
    for figure in figures:
        if figure.value != wanted.value and not figure.names and figure not in wholes:
            told = _told(profile.whole, figure)
            if told:
                yield told


def _told(reading: Reading, figure: Quantity) -> tuple[Term, ...]:
    """Return what a figure counts, with what a part is said to be: "210 of whom are girls"."""
    own = counted(reading, figure)
    if not own:
        return own
    end = reading.span(figure.start, figure.end).stop
    following = reading.tokens.words[end : end + 1]
    inherited = own[-1].first < end and following in (["are"], ["were"])  # "of whom 31 are women"
    if following != ["of"] and not inherited:
        return own
    behind = (
        term
        for term in reading.terms
        if end < term.first < end + _PART and term.noun and term.head and term not in own
    )
    return (*itertools.islice(behind, 1), *own)


_PART = 6  # words behind "of whom" among which it is said what they are


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
