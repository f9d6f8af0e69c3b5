"""What a denial is about: the claim's key, all of a group, or what must not be done (4.4)."""

from __future__ import annotations

from enum import StrEnum

from claimcheck import binding
from claimcheck.comparison.sheet import SURE, Comparison
from claimcheck.facets.polarity import Cue
from claimcheck.facets.quantity.model import Bound, Quantity, Relation
from claimcheck.reading import Reading
from claimcheck.words import function_words, lexicon

_NOT = frozenset("not n't never".split())
_ALL = frozenset("all every each everyone everybody everything both".split())
_MANY = frozenset("many most".split())
_PASSING = frozenset("exceed surpass overshoot top".split())
_REACHING = _PASSING | frozenset("reach hit attain achieve pass".split())
_ADVERBS = frozenset("please ever yet been ever be fully always".split())
_ABOVE = frozenset((Bound.MORE_THAN, Bound.AT_LEAST))
_BELOW = frozenset((Bound.LESS_THAN, Bound.AT_MOST))
_LEAST = frozenset("minimum least lowest".split())
_NEXT = 3  # words between the start of a clause and the "not" of an instruction


class Denied(StrEnum):
    """What a denial does to a verdict that the same words would have without it."""

    KEY = "key"  # turns it round
    WHOLE = "whole"  # "not all of the 12": some may be so
    OTHER = "other"  # "the target of 95% was not met": something else is denied of the figure
    PART = "part"  # "31 of them did not survive": how many are not so, whatever the others are
    LIMIT = "limit"  # "do not inflate beyond 6 bar": what is forbidden begins where the claim ends
    BEYOND = "beyond"  # and what is forbidden begins somewhere else


def is_limit(reading: Reading, cue: Cue) -> bool:
    """Say whether an instruction forbids to pass a figure: "never exceed the load of 140 kg"."""
    return _instructs(reading, cue) and _verb(reading, cue) in _PASSING


def what_is_denied(comparison: Comparison) -> Denied:
    """Return what the denial of a compared sentence is about."""
    cue, reading = comparison.denial, comparison.reading
    if cue is None:
        return Denied.KEY
    if cue.first == cue.last:
        return Denied.OTHER if _lacks_deed(comparison) else Denied.KEY
    words = reading.tokens.words
    if words[cue.first] not in _NOT:
        return Denied.KEY
    following = words[cue.last] if cue.last < len(words) else ""
    if following in _ALL or following in _MANY:
        claimed = frozenset(comparison.profile.reading.tokens.words)
        return Denied.KEY if (_ALL if following in _ALL else _MANY) & claimed else Denied.WHOLE
    for pair in comparison.alignment.pairs:
        claimed_figure, offered = binding.facing(
            comparison.profile, pair.claim, reading, pair.draft
        )
        if _instructs(reading, cue) and offered.bound in _ABOVE | _BELOW:
            same = _is_end(comparison, claimed_figure, offered)
            return Denied.LIMIT if same else Denied.BEYOND
        if offered.end <= reading.tokens.starts[cue.first]:
            return _of_subject(comparison, offered, cue)
    return Denied.KEY


def _lacks_deed(comparison: Comparison) -> bool:
    """Say whether a draft has neither the name nor the deed of a claim that denies something."""
    profile, alignment = comparison.profile, comparison.alignment
    if profile.figures or not profile.negated:
        return False
    said = {match.term for match in alignment.own_matches if match.strength >= SURE}
    if any(not profile.terms[place].noun for place in said):
        return False
    return any(answer is None for _, answer in alignment.names)


def _instructs(reading: Reading, cue: Cue) -> bool:
    """Say whether a denial forbids: "Never …", "Do not …", at the start of its clause."""
    words, at = reading.tokens.words, cue.first
    first = reading.clauses.segment(at).first
    if words[at] in ("not", "n't"):
        at -= 1
        if at < first or words[at] != "do":
            return False
    elif words[at] != "never":
        return False
    if at - first > _NEXT or any(word not in ("please", "and") for word in words[first:at]):
        return False
    verb = cue.last
    return (
        verb < len(words)
        and reading.lemmas[verb] == words[verb]
        and bool(lexicon.pos(words[verb]) & lexicon.VERB)
    )


def _verb(reading: Reading, cue: Cue) -> str:
    """Return the base form of the verb that is denied: "has not been reached"."""
    words, at = reading.tokens.words, cue.last
    while at < len(words) and (words[at] in _ADVERBS or words[at].endswith("ly")):
        at += 1
    return reading.lemmas[at] if at < len(words) else ""


def _is_end(comparison: Comparison, claimed: Quantity, offered: Quantity) -> bool:
    """Say whether what is forbidden begins at the end of what the claim allows."""
    if claimed.unit != offered.unit or offered.value is None:
        return False
    above = offered.bound in _ABOVE
    if claimed.value is None:
        return offered.value == (claimed.high if above else claimed.low)
    least = claimed.bound in _ABOVE
    least = least or not _LEAST.isdisjoint(comparison.profile.reading.tokens.words)
    return offered.value == claimed.value and above is not least


def _of_subject(comparison: Comparison, offered: Quantity, cue: Cue) -> Denied:
    """Return what is denied of a figure that stands before the denial."""
    reading = comparison.reading
    verb = _verb(reading, cue)
    if verb in _REACHING and not _is_told(comparison, verb):
        at = reading.at(offered)
        before = reading.tokens.words[at - 1] if at else ""
        return Denied.OTHER if before == "of" else Denied.KEY
    counted = offered.noun is not None or offered.relation is Relation.SHARE
    counted = counted or (offered.dimension == "ratio" and offered.change is None)
    return Denied.PART if counted and verb not in _REACHING else Denied.KEY


def _is_told(comparison: Comparison, verb: str) -> bool:
    """Say whether the claim has the verb that is denied."""
    return any(
        lexicon.related(term.lemma, verb) >= SURE
        for term in comparison.profile.terms
        if not function_words.is_function_word(term.lemma)
    )
