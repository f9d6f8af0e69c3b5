"""What makes a claim news, where the draft says it, if it is asserted (verdicts.md 3.2, 3.5)."""

from __future__ import annotations

from claimcheck.alignment import Alignment
from claimcheck.comparison.denied import is_limit
from claimcheck.comparison.sheet import SURE, Comparison
from claimcheck.facets import polarity, quotation
from claimcheck.facets.entity.mention import Kind, Slot
from claimcheck.facets.quantity.model import Quantity
from claimcheck.model import FacetName, Outcome, Reason
from claimcheck.profile import Key, Profile
from claimcheck.reading import Reading

_HALF = 0.5  # share of the nouns of a claim that tell what it says
_LEAST_WEIGHT = 0.5  # of a word that "without" takes away


def key_tokens(profile: Profile, reading: Reading, alignment: Alignment) -> frozenset[int]:
    """Return the tokens that carry the claim's key, for what is near it and what denies it."""
    found: set[int] = set()
    for pair in alignment.pairs:
        figure = reading.quantities[pair.draft]
        found.update(reading.span(figure.start, figure.end))
    if not found and profile.key is Key.RANK:
        for place in reading.ranks:
            found.update(range(place.first, place.last))
    if not found:
        matched = [
            match
            for match in alignment.matches
            if match.at < alignment.own and match.strength >= SURE
        ]
        predicate = [match for match in matched if match.term in profile.predicates]
        found = {alignment.terms[match.at].first for match in predicate or matched}
    if not found and profile.quotes:
        found = set(range(len(reading.tokens))).difference(_quoted(profile, reading))
    return frozenset(found or range(len(reading.tokens)))


def _quoted(profile: Profile, reading: Reading) -> set[int]:
    """Return the words of a claim's quotation: what is denied in them is not denied of them."""
    tokens = reading.tokens
    found = [quotation.find(quote.key.split(), tokens) for quote in profile.quotes]
    places = [range(said.first, said.last) for said in found if said is not None]
    places += [range(first, last) for first, last in quotation.spoken(tokens)]
    return {at for place in places for at in place}


def _is_quoted(comparison: Comparison, cue: polarity.Cue) -> bool:
    """Say whether a denial stands in the quotation itself: "nothing is lost", she said."""
    return cue.first in _quoted(comparison.profile, comparison.reading)


def add_stance(comparison: Comparison) -> None:
    """Enter what denies or suspends the claim's key (verdicts.md 3.5, 4.4)."""
    stance, profile = comparison.reading.stance, comparison.profile
    comparison.denial = said = stance.denied(comparison.key_tokens)
    if said is not None and (is_limit(comparison.reading, said) or _is_bound(comparison, said)):
        comparison.denial = None
    if said is not None and profile.quotes and _is_quoted(comparison, said):
        comparison.denial = None
    if not profile.suspended:
        cue = stance.suspended(comparison.key_tokens)
        # A claim that is itself about a target or a forecast is asserted by repeating it.
        if cue is not None and comparison.reading.lemmas[cue.first] not in profile.reading.lemmas:
            comparison.hypothetical = cue
    if _without(comparison) and not _is_told(comparison):
        comparison.denial = None if comparison.denial else polarity.Cue(0, 0, frozenset())
    if profile.negated:
        comparison.denial = None if comparison.denial else polarity.Cue(0, 0, frozenset())
    report = _denied_report(comparison)
    if report is not None and profile.quotes and _is_quoted(comparison, report):
        return
    if report is not None and report != said:
        comparison.denial = None if comparison.denial else report


_GREATEST = frozenset("never ever record peak maximum most highest largest".split())


def _add_ever(comparison: Comparison, cue: polarity.Cue, figure: Quantity) -> None:
    """Note that "has never exceeded 700" tells of all times, where the claim tells of one."""
    tokens = comparison.reading.tokens
    if tokens.words[cue.first] != "never":
        return
    if _GREATEST.isdisjoint(comparison.profile.reading.tokens.words):
        span = (tokens.starts[cue.first], figure.end)
        words = tokens.text[span[0] : span[1]]
        comparison.add(FacetName.QUANTITY, Outcome.OPEN, None, words, Reason.STRONGER, span)


def _is_bound(comparison: Comparison, cue: polarity.Cue) -> bool:
    """Say whether a denial is read as a figure's bound already: "did not exceed 700"."""
    reading = comparison.reading
    for pair in comparison.alignment.pairs:
        figure = reading.quantities[pair.draft]
        start = figure.bound_start
        if start is not None and start <= reading.tokens.starts[cue.first] < figure.start:
            _add_ever(comparison, cue, figure)
            return True
    return False


def _without(comparison: Comparison) -> bool:
    """Say whether one side has "without" before what the other says plainly."""
    profile, alignment = comparison.profile, comparison.alignment
    mine, theirs = profile.reading.once(_lacking), comparison.reading.once(_lacking)
    if not mine and not theirs:
        return False
    if _tells_only_contrast(comparison, mine):
        deeds = [term.lemma for term in alignment.foreign if not term.noun]
        if deeds:  # "the state praised the repaired roof"
            comparison.add(FacetName.TOPIC, Outcome.OPEN, None, deeds[0], Reason.OTHER_ENTITY)
        return True
    for match in alignment.own_matches:
        term, own = profile.terms[match.term], alignment.terms[match.at]
        light = term.weight < _LEAST_WEIGHT and (term.colour or not term.head)
        if match.strength >= SURE and not light:
            denied = own.first in theirs or comparison.reading.stance.denied([own.first])
            if (term.first in mine) != bool(denied):
                return bool(mine or own.first in theirs) and (
                    term.first in mine or own.first in theirs
                )
    return False


def _is_told(comparison: Comparison) -> bool:
    """Say whether "without" is found already, as it stands before the claim's key itself."""
    cue = comparison.denial
    return cue is not None and comparison.reading.tokens.words[cue.first] == "without"


def _tells_only_contrast(comparison: Comparison, mine: frozenset[int]) -> bool:
    """Say whether the draft has "by the state" alone of "by the town, not by the state"."""
    profile = comparison.profile
    if not mine or profile.reading.tokens.words[min(mine)] != "not":
        return False
    said = {match.term for match in comparison.alignment.own_matches if match.strength >= SURE}
    before = [at for at, term in enumerate(profile.terms) if term.last <= min(mine)]
    hit = any(profile.terms[at].first in mine for at in said)
    return hit and bool(before) and before[-1] not in said


def _lacking(reading: Reading) -> frozenset[int]:
    """Return the words that "without" denies, or "not" in "by the town, not by the state"."""
    words = reading.tokens.words
    cues = [
        cue
        for cue in reading.stance.denials
        if words[cue.first] == "without"
        or (words[cue.first] == "not" and words[cue.first - 1 : cue.first] in ([","], ["and"]))
    ]
    return frozenset(place for cue in cues for place in cue.scope)


def _denied_report(comparison: Comparison) -> polarity.Cue | None:
    """Return the denial of the verb that reports what a claim is cited from: "did not stress"."""
    reading, wanted = comparison.reading, comparison.profile.attribution
    if wanted is None or not reading.attributions:
        return None
    said = [source for source in reading.attributions if source.mention is not None]
    return reading.stance.denied(place for source in said for place in source.explains)


def repeats_key(comparison: Comparison) -> bool:
    """Say whether the draft repeats or replaces what makes the claim news (verdicts.md 3.2)."""
    profile, alignment = comparison.profile, comparison.alignment
    if profile.key is Key.QUANTITY:
        if profile.scores:
            matched = {match.term for match in alignment.matches if match.strength >= SURE}
            return bool(comparison.reading.scores or matched & profile.predicates)
        return bool(alignment.pairs)
    if profile.key is Key.RANK:
        ranked = any(
            result.facet is FacetName.RANK and result.outcome is not Outcome.ABSENT
            for result in comparison.results
        )
        matched = {match.term for match in alignment.matches if match.strength >= SURE}
        predicates = profile.ranked_deeds
        return ranked and (not predicates or bool(predicates & matched) or alignment.lexical >= 0.8)
    if any(
        result.facet is FacetName.ENTITY and result.claim in _role_words(profile) and result.draft
        for result in comparison.results
    ):
        return not _lacks_holder(comparison)
    if profile.quotes:
        quotes = {profile.texts[quote] for quote in profile.quotes}
        return any(
            result.facet is FacetName.ENTITY
            and result.draft
            and (result.claim in quotes or result.draft[:1] in "\"'\u2018\u201c")
            for result in comparison.results
        )
    if _lacks_actor(comparison):
        return False
    agreeing = [answer for _, answer in alignment.names if answer is not None]
    if len(agreeing) >= 3 and len(agreeing) == len(alignment.names) and _has_verb(profile):
        return True
    foreign_deeds = [term for term in alignment.foreign if not term.noun]
    if len(agreeing) >= 2 and alignment.lexical >= 0.5 and not foreign_deeds:
        return True  # "was made by", "is the work of": a light verb for the deed
    return _says_deed(comparison) or (alignment.coverage >= 0.6 and not profile.predicates)


def _says_deed(comparison: Comparison) -> bool:
    """
    Say whether the sentence itself has the deed of a claim.

    What the text before it did is not taken over (verdicts.md 3.7). A claim that is all nouns
    ("X stressed the leadership of Y in Z") needs most of them, any verb of it will do.
    """
    profile, alignment = comparison.profile, comparison.alignment
    said = {match.term for match in alignment.own_matches if match.strength >= SURE}
    said &= profile.predicates
    if _has_verb(profile):
        return bool(said)
    whole = sum(profile.terms[place].weight for place in profile.predicates)
    return bool(said) and sum(profile.terms[place].weight for place in said) > _HALF * whole


def _has_verb(profile: Profile) -> bool:
    return any(not profile.terms[place].noun for place in profile.predicates)


def _lacks_actor(comparison: Comparison) -> bool:
    """
    Say whether the person who does what the claim tells is neither named nor meant.

    A deed that the draft dates as the claim does is the claim's all the same.
    """
    profile = comparison.profile
    if any(
        result.facet is FacetName.TIME and not result.context
        for result in comparison.outcomes(Outcome.AGREE)
    ):
        return False
    texts = {
        profile.texts[name]
        for name in profile.mentions
        if name.kind is Kind.PERSON and name.slot is Slot.SUBJECT
    }
    return any(
        result.facet is FacetName.ENTITY and result.claim in texts
        for result in comparison.outcomes(Outcome.ABSENT)
    )


def _lacks_holder(comparison: Comparison) -> bool:
    """Say whether an office is told of, but neither who holds it nor since when."""
    profile = comparison.profile
    holders = {profile.texts[name] for name in profile.mentions if name.kind is Kind.PERSON}
    told = [
        result
        for result in comparison.results
        if result.facet is FacetName.TIME or result.claim in holders
    ]
    return bool(holders) and all(result.outcome is Outcome.ABSENT for result in told)


def _role_words(profile: Profile) -> set[str]:
    return {profile.texts[role] for role in profile.roles}
