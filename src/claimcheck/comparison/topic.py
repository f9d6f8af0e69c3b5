"""The topic words of both sides, what the draft restricts or turns round (verdicts.md 3.1)."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.binding import Pair
from claimcheck.comparison.sheet import SURE, Comparison, lemmas_of, place_of, words_of
from claimcheck.facets import direction, quantifier, topic
from claimcheck.facets.entity.mention import Mention
from claimcheck.facets.topic import Term
from claimcheck.model import FacetName, Outcome, Reason
from claimcheck.reading import Reading
from claimcheck.words import function_words, lexicon


def add_topic(comparison: Comparison) -> None:
    """Enter the topic words that agree, are absent, are opposite, or restrict."""
    alignment = comparison.alignment
    wanted = comparison.profile.terms
    found = {match.term for match in alignment.matches}
    missing = [wanted[index].lemma for index in range(len(wanted)) if index not in found]
    comparison.add(
        FacetName.TOPIC,
        Outcome.AGREE,
        ", ".join(term.lemma for term in wanted),
        ", ".join(alignment.terms[match.at].lemma for match in alignment.matches) or None,
        "missing: " + ", ".join(missing) if missing else None,
    )


def add_restrictions(comparison: Comparison) -> None:
    """Note an adjective that only the draft has before a word of the claim: "a reduced ticket"."""
    alignment, reading = comparison.alignment, comparison.reading
    words = reading.tokens.words
    claimed = comparison.profile.reading.once(lemmas_of)
    for match in alignment.matches:
        if match.at >= alignment.own or match.strength < SURE:
            continue
        term = alignment.terms[match.at]
        index = term.first - 1
        if not term.head or index < 0 or not comparison.near(term.first):
            continue
        word = words[index]
        if word in _AMOUNTS or index in reading.clauses.verbs.values():
            continue  # "for every thousand residents", "83% of flights landed on schedule"
        if reading.lemmas[index] in claimed or lexicon.is_colour(word) or not word.isalpha():
            continue
        if word == "single" and not _NOT_ONE.isdisjoint(words[max(0, index - 2) : index]):
            continue  # "not a single lamb died"
        restrictive = lexicon.main_pos(word) == lexicon.ADJECTIVE or (
            lexicon.is_past_or_participle(word) and index and words[index - 1] in ("a", "the", "an")
        )
        restrictive = restrictive or _is_contrast(comparison, match.term)
        restrictive = restrictive or _is_kind(comparison, index)
        known = any(
            topic.likeness(wanted, other) >= SURE
            for wanted in comparison.profile.terms
            for other in reading.terms
            if other.first == index
        )
        if (
            restrictive
            and not known
            and not function_words.is_function_word(word)
            and not _is_taken(reading, index)
        ):
            span = (reading.tokens.starts[index], reading.tokens.ends[index])
            comparison.add(FacetName.TOPIC, Outcome.EXTRA, None, word, Reason.NARROWER, span)


_NOT_ONE = frozenset("not no without never".split())
_AMOUNTS = frozenset("hundred thousand million billion dozen".split())


def _is_kind(comparison: Comparison, index: int) -> bool:
    """Say whether a noun before the claim's word makes it one kind of it: "office rents"."""
    reading = comparison.reading
    term = next((term for term in reading.terms if term.last == index + 1), None)
    return term is not None and term.noun and not term.head and term.weight >= _KIND


_KIND = 0.5  # weight of a noun that tells of which kind something is


def _is_contrast(comparison: Comparison, term: int) -> bool:
    """Say whether the claim has another word there: "household deposits" for "bank deposits"."""
    profile, matches = comparison.profile, comparison.alignment.matches
    if not term or profile.terms[term].first != profile.terms[term - 1].last:
        return False
    matched = {match.term for match in matches if match.strength >= SURE}
    return term - 1 not in matched and not profile.terms[term - 1].colour


def _is_taken(reading: Reading, index: int) -> bool:
    return not any(term.first <= index < term.last for term in reading.terms)


_CONVERSE = (
    frozenset(("send", "receive")),
    frozenset(("give", "receive")),
    frozenset(("give", "get")),
    frozenset(("buy", "sell")),
    frozenset(("lend", "borrow")),
    frozenset(("teach", "learn")),
)

# Who has a part in such an event: what found a buyer was sold.
_DEEDS = {
    "sender": "send",
    "recipient": "receive",
    "receiver": "receive",
    "giver": "give",
    "donor": "give",
    "buyer": "buy",
    "seller": "sell",
    "lender": "lend",
    "borrower": "borrow",
    "teacher": "teach",
    "learner": "learn",
}


def _are_converse(one: str, other: str) -> bool:
    """Say whether two words tell one event from its two sides: what is sent is received."""
    deeds = frozenset(_DEEDS.get(word, word) for word in (one, other))
    return deeds in _CONVERSE


def _add_direction(comparison: Comparison) -> bool:
    """Note that the draft tells of a rise where the claim gives a fall, or the reverse."""
    profile, reading = comparison.profile, comparison.reading
    found = reading.once(_direction)
    figure = next(f for f, grows in zip(profile.figures, profile.growth, strict=True) if grows)
    if found is None or figure.change is None or found.change is figure.change:
        return False
    if not comparison.near(found.at) or reading.quantities:
        return False
    span = (reading.tokens.starts[found.at], reading.tokens.ends[found.at])
    comparison.add(
        FacetName.POLARITY,
        Outcome.DIFFER,
        figure.text,
        reading.tokens.words[found.at],
        Reason.POLARITY,
        span,
    )
    return True


def goes_same_way(comparison: Comparison) -> bool:
    """Say whether the draft has the rise or fall whose size a claim gives, and nothing more."""
    profile, reading = comparison.profile, comparison.reading
    if not any(profile.growth) or reading.quantities or comparison.outcomes(Outcome.EXTRA):
        return False
    found = reading.once(_direction)
    figure = next(f for f, grows in zip(profile.figures, profile.growth, strict=True) if grows)
    same = found is not None and figure.change is not None and found.change is figure.change
    return same and found is not None and comparison.near(found.at)


def _turns_round(comparison: Comparison) -> bool:
    """Note "higher than in 2019" where a claim without figures says lower."""
    claimed = comparison.profile.reading.once(_direction)
    found = comparison.reading.once(_direction)
    if claimed is None or found is None or claimed.change is found.change:
        return False
    if not comparison.near(found.at):
        return False
    tokens = comparison.reading.tokens
    comparison.add(
        FacetName.POLARITY,
        Outcome.DIFFER,
        comparison.profile.reading.tokens.words[claimed.at],
        tokens.words[found.at],
        Reason.POLARITY,
        (tokens.starts[found.at], tokens.ends[found.at]),
    )
    return True


def _direction(reading: Reading) -> direction.Direction | None:
    return direction.read(reading.tokens)


def _quantifier(reading: Reading) -> quantifier.Quantifier | None:
    return quantifier.read(reading.tokens.words)


def add_quantifiers(comparison: Comparison) -> None:
    """Compare "most of the hives" with "all of", "few of", where no figure tells."""
    profile, tokens = comparison.profile, comparison.reading.tokens
    if profile.figures:
        return
    claimed = profile.reading.once(_quantifier)
    found = comparison.reading.once(_quantifier)
    if claimed is None or found is None or 0 in (found.level, claimed.level):
        return  # "none of" is a denial
    if found.level == claimed.level:
        return
    outcome, reason = Outcome.AGREE, None
    if quantifier.opposed(claimed, found):
        outcome, reason = Outcome.DIFFER, Reason.QUANTITY
    elif found.level > claimed.level:
        outcome, reason = Outcome.OPEN, Reason.STRONGER
    words = profile.reading.tokens.words[claimed.at]
    span = (tokens.starts[found.at], tokens.ends[found.at])
    comparison.add(FacetName.QUANTITY, outcome, words, tokens.words[found.at], reason, span)


def add_agents(comparison: Comparison) -> None:
    """Note names that have changed deeds: "written by A and directed by B" turned round."""
    alignment, profile = comparison.alignment, comparison.profile
    sure = [match for match in alignment.own_matches if match.strength >= SURE]
    for wanted, answer in alignment.names:
        if answer is None or answer not in comparison.reading.mentions:
            continue
        if wanted not in profile.reading.mentions:
            continue  # a name that a phrasing takes over from the statement
        mine = _deeds_by(profile.reading, wanted)
        theirs = _deeds_by(comparison.reading, answer)
        said = {alignment.terms[match.at] for match in sure if profile.terms[match.term] in mine}
        if said and theirs and not said & theirs:
            text = profile.texts[wanted]
            words, span = words_of(comparison.reading, answer), place_of(comparison.reading, answer)
            comparison.add(FacetName.ENTITY, Outcome.DIFFER, text, words, Reason.ENTITY, span)
            return


def _deeds_by(reading: Reading, name: Mention) -> set[Term]:
    """Return the participles of "directed by NAME", "written and directed by NAME"."""
    words, at = reading.tokens.words, name.first - 1
    while at > 0 and words[at] in ("the", "a", "an"):
        at -= 1
    found: set[Term] = set()
    while at > 0 and words[at] in ("by", "and", ","):
        term = next((term for term in reading.terms if term.last == at), None)
        if term is None:
            break
        found.add(term)
        at = term.first - 1
    return found


def add_exchanged(comparison: Comparison) -> None:
    """
    Note a word that stands in the place of another: "by flood" where the claim has "by fire".

    Only where the words on both sides are the same, so that nothing but this word was changed; a
    word that the lexicon holds to be like the claim's says the same.
    """
    if comparison.outcomes(Outcome.DIFFER):
        return
    profile, alignment, reading = comparison.profile, comparison.alignment, comparison.reading
    found = {match.term for match in alignment.matches if match.strength >= _ALIKE}
    used = {match.at for match in alignment.matches if match.strength >= _ALIKE}
    wanted = [term for index, term in enumerate(profile.terms) if index not in found]
    own = [term for at, term in enumerate(alignment.terms[: alignment.own]) if at not in used]
    # A share or a change is told by its noun, whatever the verb: "held 57%", "commanded 57%".
    counts = all(figure.dimension == "count" for figure in profile.figures)
    same_names = {answer: name.key for name, answer in alignment.names if answer is not None}
    for term in own:
        if term.colour or term.weight < _TELLING or not comparison.near(term.first):
            continue
        for other in wanted:
            if other.colour or other.weight < _TELLING or _are_converse(other.lemma, term.lemma):
                continue
            if not (term.noun and other.noun) and not counts:
                continue
            place = _stands_between(profile.reading, other, {})
            if not any(place) or place != _stands_between(reading, term, same_names):
                continue
            span = (reading.tokens.starts[term.first], reading.tokens.ends[term.last - 1])
            text = reading.tokens.slice(term.first, term.last)
            comparison.add(FacetName.TOPIC, Outcome.EXTRA, other.lemma, text, Reason.NARROWER, span)
            return


_ALIKE = 0.5  # likeness from which one word may be meant as the other
_TELLING = 0.8  # weight of a word that says by itself what is told


def _stands_between(reading: Reading, term: Term, known: Mapping[Mention, str]) -> tuple[str, str]:
    """
    Return the words on both sides of a term, by base form; any figure stands for a figure.

    `known` are the names that agree with the claim's, with the claim's name for each.
    """
    before, after = term.first - 1, term.last
    while before >= 0 and reading.tokens.words[before] in ("the", "a", "an"):
        before -= 1
    return _neighbour(reading, before, known), _neighbour(reading, after, known)


def _neighbour(reading: Reading, at: int, known: Mapping[Mention, str]) -> str:
    words = reading.tokens.words
    if not 0 <= at < len(words) or words[at] in (".", ",", ";", "!"):
        return ""
    for name in reading.mentions:
        if name.first <= at < name.last:
            return known.get(name, name.key)
    return "0" if words[at][:1].isdigit() else reading.lemmas[at]


def _is_turned(comparison: Comparison, pair: Pair) -> bool:
    """Say whether both sides have one level, reached by a rise and by a fall: one difference."""
    claimed = comparison.profile.figures[pair.claim]
    offered = comparison.reading.quantities[pair.draft]
    turned = claimed.change is not None and offered.change not in (None, claimed.change)
    return turned and claimed.value == offered.value


def add_opposites(comparison: Comparison) -> None:
    """Note where the draft says the opposite and no figure tells (verdicts.md 2)."""
    alignment, profile = comparison.alignment, comparison.profile
    growth = [profile.figures[pair.claim] for pair in alignment.pairs if profile.growth[pair.claim]]
    if any(figure.change is not None for figure in growth):
        return  # told by the sign of the figure
    if comparison.outcomes(Outcome.DIFFER) and any(
        _is_turned(comparison, p) for p in alignment.pairs
    ):
        return
    if any(profile.growth) and not alignment.pairs and _add_direction(comparison):
        return
    if not profile.figures and not comparison.reading.quantities and _turns_round(comparison):
        return
    matched = {match.term for match in alignment.matches if match.strength >= SURE}
    wanted = [term for index, term in enumerate(profile.terms) if index not in matched]
    used = {match.at for match in alignment.matches if match.strength >= SURE}
    own = [alignment.terms[place] for place in range(alignment.own) if place not in used]
    pair = topic.opposites(wanted, own)
    if pair is not None and not (alignment.pairs and _are_converse(pair[0].lemma, pair[1].lemma)):
        tokens = comparison.reading.tokens
        span = (tokens.starts[pair[1].first], tokens.ends[pair[1].last - 1])
        comparison.add(
            FacetName.POLARITY,
            Outcome.DIFFER,
            pair[0].lemma,
            pair[1].lemma,
            Reason.POLARITY,
            span,
        )
