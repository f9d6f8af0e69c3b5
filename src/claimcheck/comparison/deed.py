"""Which deed a part of the draft tells of: the claim's own, or another one (verdicts.md 3.1)."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.comparison.sheet import SURE, Comparison, place_of, words_of
from claimcheck.facets import topic
from claimcheck.facets.entity.mention import Kind, Mention, Slot
from claimcheck.facets.quantity.model import Relation
from claimcheck.facets.topic import Term
from claimcheck.model import FacetName, Outcome, Reason
from claimcheck.profile import Key
from claimcheck.reading import Reading

_BEHIND = 3  # words behind the finite verb among which the deed itself stands: "has been killed"
_LEAST_WEIGHT = 0.5  # of a verb that tells a deed
# Verbs that tell of holding an office, whatever verb the claim has for it.
_OFFICE = frozenset(
    "be become appoint name elect take serve lead head start succeed begin replace run hold act "
    "assume hire promote choose nominate swear remain stay leave quit resign retire work".split()
)


def dates_another_deed(comparison: Comparison, at: int) -> bool:
    """Say whether a date at token `at` tells when something else was done: "joined in 2012"."""
    profile, reading = comparison.profile, comparison.reading
    if profile.key is not Key.PREDICATE:
        return False
    if reading.clauses.segment(at).apposition:
        return False  # "the director since 2016, opened the exhibition"
    deeds = _deeds(reading, at)
    if not deeds:
        return _tells_change(reading, at) and not profile.roles
    if profile.roles and any(term.lemma.split()[0] in _OFFICE for term in deeds):
        return False
    if topic.opposites([profile.terms[place] for place in profile.predicates], deeds) is not None:
        return False
    for match in comparison.alignment.own_matches:
        term = comparison.alignment.terms[match.at]
        if match.strength < SURE:
            continue
        if term in deeds or (match.term in profile.predicates and not profile.roles):
            return False
    return True


def _tells_change(reading: Reading, at: int) -> bool:
    """Say whether the verb of a clause tells by how much something changed: "has tripled"."""
    verb = reading.clauses.verbs.get(reading.clauses.clause_of[at])
    return verb is not None and any(
        figure.relation is Relation.CHANGE and verb <= reading.at(figure) <= verb + _BEHIND
        for figure in reading.quantities
    )


def _deeds(reading: Reading, at: int) -> list[Term]:
    """Return the verbs of the clause in which a token stands that say what was done."""
    verb = reading.clauses.verbs.get(reading.clauses.clause_of[at])
    if verb is None:
        return []
    return [
        term
        for term in reading.terms
        if verb <= term.first <= verb + _BEHIND
        and (term.first == verb or not term.noun)
        and term.weight >= _LEAST_WEIGHT
        and not term.colour
    ]


def add_doers(comparison: Comparison) -> None:
    """Note who did what a claim tells without saying by whom: it does not follow (3.6)."""
    profile, alignment = comparison.profile, comparison.alignment
    if profile.key is not Key.PREDICATE or profile.roles:
        return
    if any(name.slot is Slot.SUBJECT for name in profile.mentions):
        return
    done = {answer for name, answer in alignment.names if name.slot is Slot.OBJECT and answer}
    if not any(answer.slot is Slot.OBJECT for answer in done):
        return
    for name in _doers(comparison):
        words, span = words_of(comparison.reading, name), place_of(comparison.reading, name)
        comparison.add(FacetName.ENTITY, Outcome.EXTRA, None, words, Reason.NARROWER, span)


def _doers(comparison: Comparison) -> Iterator[Mention]:
    """Yield the persons who did the deed of the claim, by the draft."""
    answers = {answer for _, answer in comparison.alignment.names}
    told = {result.start for result in comparison.results if result.facet is FacetName.ENTITY}
    sources = {source.mention for source in comparison.reading.attributions}
    for name in comparison.reading.mentions:
        if name.kind is not Kind.PERSON or name.slot is not Slot.SUBJECT or name in answers:
            continue
        placed = comparison.reading.tokens.starts[name.first] in told
        if not placed and name not in sources and comparison.near(name.first):
            yield name
