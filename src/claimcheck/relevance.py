"""Is a sentence about a claim at all? (verdicts.md 3.1)

Words and names that it shares with the claim speak for it; words of which the claim knows nothing
speak against it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck import binding
from claimcheck import context as earlier_text
from claimcheck.context import Scene
from claimcheck.counting import SAME_NOUN, noun_likeness
from claimcheck.facets import quotation
from claimcheck.facets.entity.compare import share_head
from claimcheck.facets.entity.mention import Kind, Mention, Slot
from claimcheck.facets.entity.same import same, same_role
from claimcheck.facets.quantity.model import Quantity, Relation
from claimcheck.facets.topic import SURE
from claimcheck.model import Outcome
from claimcheck.profile import Key, Profile
from claimcheck.reading import Reading
from claimcheck.subjects import subject_of
from claimcheck.vicinity import Offer, has_another_deed

if TYPE_CHECKING:
    from claimcheck.alignment import Alignment

_LEAST_SCORE = 0.42  # of a sentence that is about a claim
_LEAST_OF_DEED = 0.4  # of a claim without a figure, which has only its words to be known by
_SURE_NAMES = 2  # names that agree, by which a claim is known as by a figure
_TWO_WORDS = 1.7  # weight of a noun and of something more
_NAMING = 0.8  # weight of a noun that tells what is ranked
_OF_RANKS = frozenset("world rank ranking place position country list table globe".split())
_LOOSE = 0.5  # likeness from which two nouns may measure the same
_SURE_TOPIC = 0.8  # share of the words of a claim by which it is known whatever is named
_LEAST_OF_NAMED = 0.34  # of a claim all of whose names are there
_LEAST_COVERAGE = 0.42  # of the claim's topic, unless a name and the figure agree


def is_about(profile: Profile, scene: Scene, found: Alignment) -> bool:
    """Say whether a sentence that lines up with a claim in this way speaks of the claim's topic."""
    agreeing = sum(answer is not None for _, answer in found.names)
    if profile.quotes and quotes(profile, scene.reading):
        return True
    if profile.quotes and not (profile.terms or profile.mentions):
        return False  # nothing but a quotation, of which nothing is there
    if profile.quotes and any(mention.kind is Kind.QUOTE for mention in scene.reading.mentions):
        return found.coverage >= 0.5 or agreeing > 0
    office = profile.key is Key.PREDICATE and bool(profile.roles)
    if office and _names_an_office(profile, scene, agreeing):
        return True
    if agreeing >= 3 and agreeing == len(profile.mentions):
        return True
    if profile.key is Key.PREDICATE:
        deed = _says_the_deed(profile, scene, found)
        if _says_deed_by_noun(profile, scene, found) and _is_thin(profile, scene, found):
            return False
        if not deed or not _has_the_persons(profile, scene, found, agreeing):
            return False
    if found.score < _LEAST_SCORE or (not agreeing and _is_of_another(profile, scene, found)):
        return False
    return _has_the_topic(profile, scene, found, agreeing)


def quotes(profile: Profile, reading: Reading) -> bool:
    """Say whether a sentence has the quotation of a claim, or most of it."""
    return any(
        quotation.find(quote.key.split(), reading.tokens) is not None for quote in profile.quotes
    )


def _is_of_another(profile: Profile, scene: Scene, found: Alignment) -> bool:
    """Say whether a sentence that names nothing of the claim's is more likely of something else."""
    if not profile.mentions or _replaces_name(profile, scene) or _named_in_context(profile, scene):
        return False
    if _goes_on(profile, scene, found):
        return False
    if len(found.pairs) > 1 and _has_all_figures(profile, scene.reading, found):
        return False
    strange = sum(term.weight for term in found.foreign)
    if found.lexical < 0.6 or strange > 1.5 * found.lexical:
        return True
    return _is_thin(profile, scene, found) or _has_another_subject(profile, scene.reading, found)


def _goes_on(profile: Profile, scene: Scene, found: Alignment) -> bool:
    """Say whether the claim's own count is told just behind a sentence that names its subject."""
    carried = [name for before in scene.context.sentences[:1] for name in before.names]
    if not any(same(name, wanted) is not None for wanted in profile.mentions for name in carried):
        return False
    counted = profile.figures and all(figure.dimension == "count" for figure in profile.figures)
    return (
        bool(counted)
        and _agrees_somewhere(profile, scene.reading, found)
        and _counts_alike(profile, scene, found)
    )


def _is_thin(profile: Profile, scene: Scene, found: Alignment) -> bool:
    """Say whether one shared word stands among many others: "405 people lose their jobs" there."""
    matched = {match.at for match in found.own_matches if match.strength >= SURE}
    if sum(found.terms[at].weight for at in matched) >= _TWO_WORDS:
        return False
    own = {word for name in profile.mentions for word in name.key.split()}
    others = [
        term  # "the choir", where the claim names the Lindholm Choir, is no other word
        for at, term in enumerate(found.terms[: found.own])
        if at not in matched and not own & set(term.lemma.split())
    ]
    strange = sum(term.weight for term in others if term.weight >= 0.5 and not term.colour)
    agreed = [answer for _, answer in found.names]
    names = sum(not name.weak and name not in agreed for name in scene.reading.mentions)
    return strange + names > _TWO_WORDS


def _has_another_subject(profile: Profile, reading: Reading, found: Alignment) -> bool:
    """Say whether what is told is told of a thing that the claim does not know: "the pupils"."""
    places = [reading.at(reading.quantities[pair.draft]) for pair in found.pairs]
    places = places or [found.terms[match.at].first for match in found.own_matches]
    if not places:
        return False
    offer = Offer(reading, found.terms, found.own_matches, ())
    if any(has_another_deed(offer, reading.quantities[pair.draft]) for pair in found.pairs):
        return not _agrees_somewhere(profile, reading, found)
    subject = subject_of(reading, places[0])
    known = {match.at for match in found.own_matches if match.strength >= SURE}
    own = {word for name in profile.mentions for word in name.key.split()}
    if not subject.nouns:
        loose = bool(subject.names) and found.lexical < _SURE_TOPIC
        return loose and not _agrees_somewhere(profile, reading, found)
    return not any(
        place in known or own & set(term.lemma.split())
        for place, term in enumerate(found.terms[: found.own])
        if term in subject.nouns
    )


def _agrees_somewhere(profile: Profile, reading: Reading, found: Alignment) -> bool:
    """Say whether a figure of the claim is told, though of another: "India holds 378,000"."""
    return any(
        binding.outcome(reading, reading.quantities[pair.draft], profile.figures[pair.claim])
        is Outcome.AGREE
        or _is_turned(profile.figures[pair.claim], reading.quantities[pair.draft])
        for pair in found.pairs
    )


def _is_turned(claimed: Quantity, offered: Quantity) -> bool:
    """Say whether a change is of the claim's size and goes the other way: "gained 62%"."""
    turned = claimed.change is not None and offered.change not in (None, claimed.change)
    return turned and claimed.unit == offered.unit and claimed.value == offered.value is not None


def _has_all_figures(profile: Profile, reading: Reading, found: Alignment) -> bool:
    """Say whether each of several figures of a claim is told as it stands there."""
    figures = [
        (profile.figures[pair.claim], reading.quantities[pair.draft]) for pair in found.pairs
    ]
    return len(figures) == len(profile.figures) and all(
        mine.value == theirs.value is not None and mine.unit == theirs.unit
        for mine, theirs in figures
    )


def _has_the_topic(profile: Profile, scene: Scene, found: Alignment, agreeing: int) -> bool:
    """Say whether enough of the claim's topic is there, and not only in the text before."""
    own = any(match.at < found.own for match in found.matches)
    if not own and found.coverage - found.lexical < 0.2 and not _adds(profile, scene, found):
        return False
    if not _says_of_share(profile, scene, found):
        return False
    if profile.key is Key.QUANTITY and _measures_another(profile, scene.reading, found):
        return False
    if profile.key is Key.RANK and not _says_of_what(profile, found):
        return False
    named = _names_all(found)
    agrees = named and _agrees_somewhere(profile, scene.reading, found)
    least = _LEAST_OF_NAMED if agrees or (named and agreeing >= _SURE_NAMES) else _LEAST_COVERAGE
    if profile.key is Key.PREDICATE and agreeing < _SURE_NAMES:
        least = _LEAST_OF_DEED
    if found.coverage >= least:
        return True
    if not agreeing or found.foreign:
        return False
    return _figure_agrees(profile, scene.reading, found) or _counts_the_same(profile, scene, found)


def _measures_another(profile: Profile, reading: Reading, found: Alignment) -> bool:
    """Say whether another noun rules the figure: "the price grew 18%" for "sales grew 18%"."""
    if not found.pairs:
        return False
    pair = found.pairs[0]
    agrees = _agrees_somewhere(profile, reading, found)
    if agrees and not profile.growth[pair.claim]:
        return False
    if _names_all(found) and len(found.names) >= _SURE_NAMES and not profile.growth[pair.claim]:
        return False
    mine = subject_of(profile.reading, profile.reading.at(profile.figures[pair.claim])).nouns
    theirs = subject_of(reading, reading.at(reading.quantities[pair.draft])).nouns
    if not mine or not theirs:
        return False
    matched = {match.term for match in found.matches if match.strength >= _LOOSE}
    used = {match.at for match in found.own_matches if match.strength >= _LOOSE}
    known = any(profile.terms[at] in mine for at in matched)
    return not known and not any(found.terms[at] in theirs for at in used)


def _says_of_what(profile: Profile, found: Alignment) -> bool:
    """Say whether a rank is told in the claim's own field: "first in the growing of pears"."""
    nouns = {
        place
        for place, term in enumerate(profile.terms)
        if term.noun and term.weight >= _NAMING and term.lemma not in _OF_RANKS
    }
    return not nouns or any(match.term in nouns for match in found.matches)


def _names_all(found: Alignment) -> bool:
    """Say whether all that the claim names is named."""
    return bool(found.names) and all(answer is not None for _, answer in found.names)


def _counts_the_same(profile: Profile, scene: Scene, found: Alignment) -> bool:
    """Say whether a figure counts what the claim's does, of the body that the claim names."""
    if any(answer is None or name.kind is Kind.PLACE for name, answer in found.names):
        return False
    return _counts_alike(profile, scene, found)


def _counts_alike(profile: Profile, scene: Scene, found: Alignment) -> bool:
    return any(
        noun_likeness(
            profile,
            profile.figures[pair.claim],
            scene.reading,
            scene.reading.quantities[pair.draft],
        )
        >= SAME_NOUN
        for pair in found.pairs
    )


def _names_an_office(profile: Profile, scene: Scene, agreeing: int) -> bool:
    """Say whether the holder and the body of a claim on an office stand beside some office."""
    people = [mention for mention in profile.mentions if _may_hold_office(mention)]
    offices = [mention for mention in scene.names if mention.kind is Kind.ROLE]
    return bool(people) and agreeing >= 2 and bool(offices)


def _may_hold_office(name: Mention) -> bool:
    """Say whether a name is a person's, or one of two words of which nothing else is known."""
    if name.kind is Kind.PERSON:
        return True
    return name.kind is Kind.THING and name.slot is Slot.SUBJECT and " " in name.key


def _has_the_persons(profile: Profile, scene: Scene, found: Alignment, agreeing: int) -> bool:
    """Say whether enough of the names of a deed stand in the sentence, or in the text before it."""
    strange = sum(term.weight for term in found.foreign)
    if strange > 2.0 * found.substance:
        return False
    if profile.roles and not _has_holder(profile, scene):
        return False
    if profile.roles and not _says_role_or_holder(profile, scene, found):
        return False
    if len(profile.mentions) < 3:
        return True
    carried = earlier_text.carried_mentions(scene.context)
    there = agreeing + sum(
        answer is None and any(same(mention, name) is not None for mention in carried)
        for name, answer in found.names
    )
    unnamed = profile.attribution is not None and not scene.reading.attributions
    if 2 * there < len(profile.mentions) - (0 if unnamed else 1):
        return False
    return 2 * there >= len(profile.mentions) or not _is_thin(profile, scene, found)


def _says_role_or_holder(profile: Profile, scene: Scene, found: Alignment) -> bool:
    """Say whether the office or the person of a claim on an office is there; else it is another."""
    people = [pair for pair in found.names if pair[0].kind is Kind.PERSON]
    if not people or any(answer is not None for _, answer in people):
        return True
    if any(
        match.term in profile.predicates and match.at < found.own and match.strength >= SURE
        for match in found.matches
    ):
        return True
    return any(same_role(name, role) for name in scene.names for role in profile.roles)


def _has_holder(profile: Profile, scene: Scene) -> bool:
    """Say whether a claim on an office meets some office or some person in the sentence."""
    wanted = any(mention.kind is Kind.PERSON for mention in profile.mentions)
    if not wanted:
        return True
    if any(mention.kind is Kind.PERSON for mention in scene.names):
        return True
    if not any(mention.kind is Kind.ROLE for mention in scene.names):
        return False
    # "The director likes the winter" tells of no holder, "Hoffman became director" does.
    others = [name for name in scene.names if name.kind not in _NO_HOLDERS and not name.weak]
    known = [answer for name in profile.mentions if (answer := scene.answer(name)) is not None]
    return any(time.settled for time in scene.reading.times) or any(
        name not in known for name in others
    )


_NO_HOLDERS = (Kind.ROLE, Kind.PLACE, Kind.QUOTE, Kind.WORK)


def _says_deed_by_noun(profile: Profile, scene: Scene, found: Alignment) -> bool:
    """Say whether a verb is told by a noun alone, and nothing else of the claim but its subject."""
    deeds = [
        found.terms[match.at]
        for match in found.own_matches
        if match.strength >= SURE
        and match.term in profile.predicates
        and not profile.terms[match.term].noun
    ]
    if not deeds or any(not term.noun for term in deeds):
        return False
    if any(time.settled for time in scene.reading.times):
        return False
    return sum(answer is not None for _, answer in found.names) < _SURE_NAMES


def _says_the_deed(profile: Profile, scene: Scene, found: Alignment) -> bool:
    """Say whether the deed or most of the words of a claim without figures are there."""
    matched = {match.term for match in found.matches if match.strength >= SURE}
    if profile.predicates & matched or not profile.predicates:
        return True
    if found.coverage >= 0.5 and profile.claim.rating:
        return True
    return bool(profile.roles or profile.quotes) and any(
        mention.kind in (Kind.ROLE, Kind.QUOTE) for mention in scene.names
    )


def _adds(profile: Profile, scene: Scene, found: Alignment) -> bool:
    """Say whether a sentence whose topic is taken over says something of the claim's key itself."""
    reading = scene.reading
    if found.pairs or (profile.scores and reading.scores):
        return True
    if profile.ranks and reading.ranks:
        return True
    if found.foreign:
        return False
    return bool(profile.times and any(time.settled for time in reading.times)) or any(
        mention.kind in (Kind.ROLE, Kind.QUOTE) for mention in scene.names
    )


def _says_of_share(profile: Profile, scene: Scene, found: Alignment) -> bool:
    """Say whether a share is said to do the same: "84% of girls were vaccinated", not "walked"."""
    shares = [profile.figures[pair.claim].relation is Relation.SHARE for pair in found.pairs]
    predicates = profile.predicates
    if not any(shares) or not predicates:
        return True
    matched = {match.term for match in found.matches if match.strength >= SURE}
    return bool(predicates & matched) or found.lexical >= 0.65 or _only_light_deed(scene, found)


def _only_light_deed(scene: Scene, found: Alignment) -> bool:
    """Say whether the sentence has no deed of its own: "34% of the vote went to the party"."""
    used = {match.at for match in found.matches}
    return not any(
        not term.noun and term.weight >= 0.5 and place not in used
        for place, term in enumerate(scene.reading.terms)
    )


def _replaces_name(profile: Profile, scene: Scene) -> bool:
    """Say whether a name of the same pattern stands for the claim's: "Castle Line"."""
    return any(
        share_head(mention, wanted) for mention in scene.names for wanted in profile.mentions
    )


def _named_in_context(profile: Profile, scene: Scene) -> bool:
    carried = [name for heading in scene.context.headings for name in heading.names]
    if not scene.context.sentences or scene.points_back:
        carried = earlier_text.carried_mentions(scene.context)
    return any(same(mention, name) is not None for name in profile.mentions for mention in carried)


def _figure_agrees(profile: Profile, reading: Reading, found: Alignment) -> bool:
    return any(
        (
            profile.figures[pair.claim].dimension in binding.SPECIFIC
            and binding.outcome(
                reading, reading.quantities[pair.draft], profile.figures[pair.claim]
            )
            is not Outcome.DIFFER
        )
        or _is_turned(profile.figures[pair.claim], reading.quantities[pair.draft])
        for pair in found.pairs
    )
