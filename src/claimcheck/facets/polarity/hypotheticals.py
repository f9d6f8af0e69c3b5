"""Words that suspend: conditions, modal verbs, plans, forecasts, questions (verdicts.md 3.5)."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.facets.polarity.cue import Cue, Place
from claimcheck.tokens import Tokens
from claimcheck.words import function_words, lexicon

_MODALS = frozenset("could may might would should will shall 'll 'd".split())
_PLANS = frozenset(
    "expect plan hope aim intend schedule forecast project predict anticipate target want "
    "seek propose envisage foresee aspire promise pledge vow wish budget urge ask fear dread worry "
    "suspect".split()
)
_WISHES = frozenset("want expect urge ask".split())
_WEIGHING = frozenset("consider think contemplate mull weigh discuss debate explore".split())
_PLAN_NOUNS = frozenset(
    "goal target aim ambition plan forecast projection prediction hope expectation".split()
)
_ADJECTIVES = frozenset(
    "due set likely unlikely poised destined bound ready slated supposed meant".split()
)
_MAYBE = frozenset("perhaps maybe possibly potentially presumably hopefully probably".split())
_IF = frozenset("if unless whether assuming suppose supposing provided providing".split())
_OWNERS = frozenset("the a an its their our 's".split())


_SEARCHING = frozenset("look search".split())
_NEEDING = frozenset("need seek want require".split())
_UNMET = frozenset("a an another more new".split())  # "needs a sponsor" has none yet


# Words, as they stand or in their base form, at which something hypothetical may start.
SUSPENDING = (
    _WEIGHING | _IF | _MODALS | _MAYBE | _PLANS | _ADJECTIVES | _PLAN_NOUNS | {"be", "on"}
    | _SEARCHING | _NEEDING
)  # fmt: skip


def whole_sentence(tokens: Tokens) -> Iterator[Cue]:
    """Yield the cues of a question, and of "Had it …, it would …", which suspend everything."""
    words, count = tokens.words, len(tokens)
    everything = frozenset(range(count))
    if "?" in words[-3:]:
        yield Cue(count - 1, count, everything)
    if count and words[0] in ("had", "were", "should") and "would" in words:
        yield Cue(0, 1, everything)


def hypothetical(place: Place) -> Cue | None:
    """Return the cue that starts at a word, None where it suspends nothing."""
    if place.word in _IF:
        return _condition(place)
    if place.word in _MAYBE or (place.word in _MODALS and not _is_no_modal(place)):
        return place.cue(1, place.clause())
    if _is_to(place):
        return place.cue(2, place.clause())
    if place.lemma in _PLANS and place.previous not in ("than", "as", "-") and _plans(place):
        return place.cue(1, _plan_scope(place))
    if _is_unmet(place):
        return place.cue(1, place.rest_of_segment())
    if place.lemma in _WEIGHING and _weighs(place):
        return place.cue(1, place.clause() | place.rest_of_segment())
    if place.word in _ADJECTIVES and _is_due(place):
        return place.cue(2, place.clause())
    if place.word == "on" and place.after() in ("track", "course"):
        return place.cue(3, place.clause()) if place.after(2) in ("to", "for") else None
    if (
        place.lemma in _PLAN_NOUNS
        and place.after() in ("of", "to", "is", "was", "for")
        and place.previous in _OWNERS
    ):
        return place.cue(1, place.rest_of_segment())
    return None


def _is_unmet(place: Place) -> bool:
    """Say whether "needs a sponsor", "is looking for a sponsor" stands here."""
    if place.at == 0 or place.previous in function_words.DETERMINERS:
        return False
    if place.lemma in _SEARCHING:
        return place.after() == "for" and place.after(2) in _UNMET
    return place.lemma in _NEEDING and place.after() in _UNMET


def _weighs(place: Place) -> bool:
    """Say whether "is considering doubling", "is thinking of abolishing" stands here."""
    ahead = place.after(2) if place.after() in ("of", "about") else place.after()
    return ahead.endswith("ing") and lexicon.lemma(ahead) != ahead


def _condition(place: Place) -> Cue | None:
    """Return the condition and, where it stands first, the clause that depends on it."""
    if place.after() == "not":
        return None
    if place.word in ("provided", "providing") and place.after() != "that":
        return None
    if place.at <= 2:
        return place.cue(1, place.everything())
    return place.cue(1, place.clause() | place.rest_of_segment())


def _is_no_modal(place: Place) -> bool:
    """Say whether "May" is a month, "'d" was "had", and "will" is a noun; "could still" was so."""
    if place.word == "may":
        return place.tokens.raw[place.at] == "May"
    if place.word == "'d":
        return place.after() != "be"
    if place.word == "could":
        return place.after() == "still"
    return place.word == "will" and place.previous in function_words.DETERMINERS


def _is_to(place: Place) -> bool:
    """Say whether "is to open" stands here."""
    if place.lemma != "be" or place.after() != "to" or place.after(2) in ("", "be", "blame"):
        return False
    return lexicon.main_pos(place.after(2)) == lexicon.VERB


def _is_due(place: Place) -> bool:
    """Say whether "is due to open" stands here."""
    verb = place.after(2)
    if place.after() != "to" or not verb or lexicon.lemma(verb) != verb:
        return False
    if verb in function_words.DETERMINERS or not lexicon.pos(verb) & lexicon.VERB:
        return False  # "due to the frost"
    return place.passive() or place.previous in ("look", "looks", "seems")


def _plans(place: Place) -> bool:
    """Say whether a word like "expect" is used as the verb of a plan or forecast here."""
    passive = place.passive() or "have" in place.lemmas[max(0, place.at - 2) : place.at]
    if place.after() in ("to", "that"):
        return True
    if place.lemma in _WISHES and "to" in place.tokens.words[place.at + 2 : place.at + 6]:
        return True  # "wants the country to abolish"
    if place.after() in ("for", "at") and (place.word != place.lemma or passive):
        return True
    return passive and (place.word.endswith(("ed", "ing")) or place.word in ("forecast", "set"))


def _plan_scope(place: Place) -> frozenset[int]:
    return place.clause() | place.behind() if place.after() == "that" else place.clause()
