"""Words that deny what is in their scope: "not", "denies", "the myth that" (verdicts.md 4.4)."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.clauses import Clauses
from claimcheck.facets.polarity.cue import LIGHT_NOUNS_OF_CLAIMS, Cue, Place
from claimcheck.facets.rank.superlatives import superlative_by_denial
from claimcheck.tokens import Tokens
from claimcheck.words import function_words, lexicon

_NEGATORS = frozenset(
    "not n't never no none nobody nothing neither nor without hardly scarcely cannot".split()
)
_NOT_AFTER_NOT = frozenset(
    "only just merely simply least until surprisingly to".split()
)  # "not only", "not until"
_BOUND_AFTER_NO = frozenset(
    "fewer less more later earlier sooner doubt wonder matter longer".split()
)
_FALSE_WORDS = frozenset(
    "myth myths hoax fiction legend false untrue wrong incorrect untruth fabrication "
    "misconception fallacy mistaken inaccurate nonsense invention lie baseless unfounded "
    "rumour rumor canard".split()
)
_FALSE_NOUNS = frozenset("myth hoax misconception fallacy legend lie canard untruth".split())
_FALSELY = frozenset("wrongly falsely mistakenly incorrectly erroneously".split())
_DENIERS = frozenset("deny reject dispute refute rebut dismiss contradict disprove debunk".split())
_FAILERS = frozenset("fail refuse decline neglect miss".split())

_NOBODY = frozenset("nobody none no noone few".split())
_STOPPERS = frozenset("stop cease quit".split())
_EXCEPTING = frozenset("no nobody none nothing nowhere".split())
_EXCEPT = frozenset("but except besides save barring bar".split())
_BASELESS = frozenset("false wrong baseless unfounded".split())
_CLAIMING = frozenset("claim say believe think suggest assert state assume pretend".split())


# Words, as they stand or in their base form, at which a denial may start.
DENYING = (
    _NEGATORS
    | _DENIERS
    | _FAILERS
    | _FALSELY
    | _FALSE_WORDS
    | _STOPPERS
    | {"fall", "far", "contrary", "give"}
)


def denial(place: Place, *, taken: bool) -> Cue | None:
    """Return the cue of denial that starts at a word, None where it denies nothing."""
    if place.word in _NEGATORS:
        harmless = taken or _goes_on(place) or _harmless(place.tokens.words, place.at)
        return None if harmless else _of_quotation(place, _negation(place))
    if place.lemma in _DENIERS and _NOBODY & set(
        place.tokens.words[max(0, place.at - 4) : place.at]
    ):
        return None  # "nobody denies that" asserts
    if place.lemma in _DENIERS and (place.after() == "that" or _takes_claim(place)):
        return place.cue(1, place.behind(1))
    if place.lemma in _FAILERS and place.after() == "to":
        return place.cue(2, place.behind(2) & place.clause() or place.behind())
    if _stops(place):
        return place.cue(1, place.clause())
    if place.lemma == "fall" and place.after() == "short":
        return place.cue(2, place.clause(), weak=True)
    if place.word == "far" and place.after() == "from":
        return _far_from(place)
    if place.word in _FALSELY:
        return place.cue(1, place.behind())
    if place.word in _FALSE_WORDS:
        return _called_false(place)
    return _contrary(place)


_FEWEST = 3  # words of a quotation that says something by itself


def _of_quotation(place: Place, cue: Cue) -> Cue:
    """Keep a denial inside a quotation to what is quoted."""
    raw, at = place.tokens.raw, place.at
    marks = [index for index, piece in enumerate(raw) if piece == '"']
    before = [index for index in marks if index < at]
    behind = [index for index in marks if index > at]
    if len(before) % 2 == 0 or not behind or behind[0] - before[-1] <= _FEWEST:
        return cue
    inside = range(before[-1], behind[0] + 1)
    return cue._replace(scope=cue.scope.intersection(inside))


def _goes_on(place: Place) -> bool:
    """Say whether "nor" goes on with a denial of its own segment: "neither A nor B has"."""
    if place.word != "nor":
        return False
    first = place.clauses.segment(place.at).first
    return not _NEGATORS.isdisjoint(place.tokens.words[first : place.at])


def _far_from(place: Place) -> Cue | None:
    """Return the cue of "far from rising", None for a distance: "far from the coast"."""
    if place.after(2) in function_words.DETERMINERS:
        return None
    return place.cue(2, place.rest_of_segment())


def _contrary(place: Place) -> Cue | None:
    """Return the cue of "contrary to claims that", None where another thing is contrary."""
    if place.word != "contrary" or place.after() != "to":
        return None
    said = place.lemma_after(2) in LIGHT_NOUNS_OF_CLAIMS
    return place.cue(2, place.rest_of_segment()) if said else None


def _stops(place: Place) -> bool:
    """Say whether "stopped teaching", "have given up teaching" stands here."""
    if place.lemma == "give":
        return place.after() == "up" and place.after(2).endswith("ing")
    return place.lemma in _STOPPERS and place.after().endswith("ing")


def _negation(place: Place) -> Cue:
    if place.word == "without":
        return place.cue(1, _noun_phrase(place.tokens.words, place.at))
    scope = _negated(place.tokens, place.clauses, place.at)
    return place.cue(1, _without_contrast(place.tokens.words, place.at, scope))


def _negated(tokens: Tokens, clauses: Clauses, index: int) -> frozenset[int]:
    """
    Return what a negation at `index` denies: its segment, and the subject if that stands apart.

    An adjunct between commas is not denied: "At 18 tonnes, the lander was no lightweight".
    """
    segment = clauses.segment(index)
    scope = set(range(segment.first, segment.last))
    if segment.apposition or segment.opener == "nor":
        return frozenset(scope)
    first_of_clause = min(s.first for s in clauses.segments if s.clause == segment.clause)
    subject_is_apart = segment.verb is not None and segment.verb <= segment.first + 1
    for other in clauses.segments:
        if other.clause != segment.clause or other.apposition or other.first == segment.first:
            continue
        if other.opener == "nor":
            continue  # is denied by itself
        word = tokens.words[other.first]
        if other.first < segment.first:
            opens = other.first == first_of_clause
            if subject_is_apart and opens and word not in function_words.PREPOSITIONS:
                scope.update(range(other.first, other.last))
        elif not word.endswith("ing") and word not in function_words.PREPOSITIONS:
            scope.update(range(other.first, other.last))
    return frozenset(scope)


def _noun_phrase(words: Sequence[str], index: int) -> frozenset[int]:
    """Return the tokens of the noun phrase behind "without"."""
    end = index + 1 + (words[index + 1 : index + 2] in (["by"], ["in"], ["from"], ["for"]))
    while (
        end < len(words)
        and end - index < 8
        and words[end] not in function_words.PREPOSITIONS
        and words[end] not in (",", ".", ";")
    ):
        end += 1
    return frozenset(range(index, end))


def _without_contrast(words: Sequence[str], index: int, scope: frozenset[int]) -> frozenset[int]:
    """Leave out what "not A but B" asserts: B."""
    if (
        words[index] == "not"
        and index
        and words[index - 1] in ("and", ",")
        and index + 1 < len(words)
    ):
        following = words[index + 1]
        if following in function_words.DETERMINERS | function_words.PREPOSITIONS:
            return _noun_phrase(words, index)  # "a harbour and not a warehouse"
    if words[index] in ("not", "n't") and "but" in words[index:]:
        limit = words.index("but", index)
        return frozenset(place for place in scope if place < limit)
    return scope


def _until(words: Sequence[str], index: int) -> bool:
    """Say whether "did not open until April" tells when it opened (verdicts.md 4.4)."""
    ahead = list(words[index + 1 : index + 8])
    return "until" in ahead and not {",", ".", ";", "but"} & set(ahead[: ahead.index("until")])


def _harmless(words: Sequence[str], index: int) -> bool:
    """Say whether the negative word at `index` denies nothing (verdicts.md 4.4)."""
    if words[index] in ("not", "n't") and _is_no_denial(words, index):
        return True
    if words[index] == "no" and _is_numbering(words, index):
        return True
    if words[index] in _NOBODY and _denies_a_denial(words, index):
        return True
    return _only_bounds(words, index) or superlative_by_denial(words, index) is not None


def _is_no_denial(words: Sequence[str], index: int) -> bool:
    """Say whether "not" stands in "not only", "or not", "not to mention", "not until"."""
    following = words[index + 1] if index + 1 < len(words) else ""
    if index and words[index - 1] in ("or", "if", "why"):
        return True
    if following == "to":  # "not to collaborate" is an infinitive that is denied
        return words[index + 2 : index + 3] in (["mention"], ["say"])
    return following in _NOT_AFTER_NOT or _until(words, index)


def _is_numbering(words: Sequence[str], index: int) -> bool:
    """Say whether "no" is "No. 3", "number no", or opens "no one should forget"."""
    if index and words[index - 1] in ("number", "#"):
        return True
    following, second = [*words[index + 1 : index + 3], "", ""][:2]
    forgets = following in (".", "one") and "forget" in words[index : index + 12]
    return (forgets and bool(second)) or (following == "." and second.isdigit())


def _denies_a_denial(words: Sequence[str], index: int) -> bool:
    """Say whether "nobody denies that" stands there."""
    return any(lexicon.lemma(ahead) in _DENIERS for ahead in words[index + 1 : index + 5])


def _only_bounds(words: Sequence[str], index: int) -> bool:
    """Say whether a negative word makes a bound or an exception: "no fewer than", "none but"."""
    word, following = words[index], words[index + 1] if index + 1 < len(words) else ""
    if following == "but":
        return word == "nothing"
    if word in _EXCEPTING and _EXCEPT & set(words[index + 1 : index + 16]):
        return True  # "no other harbour but Bruma has": only Bruma has
    bounded = following in _BOUND_AFTER_NO and following != "longer"
    return bounded and word in ("no", "not", "nothing", "none", "never")


def _takes_claim(place: Place) -> bool:
    """Say whether what is denied was said or done: "denied the claim that", "denied having"."""
    if place.lemma == "deny" and place.after().endswith("ing"):
        return True
    ahead = place.lemmas[place.at + 1 : place.at + 4]
    return any(lemma in LIGHT_NOUNS_OF_CLAIMS for lemma in ahead)


def _called_false(place: Place) -> Cue | None:
    """Return a cue for "the myth that …", "it is untrue that …", "… is a myth"."""
    noun = place.word in _FALSE_NOUNS
    if place.after() == "that" and (noun or place.passive()):
        return place.cue(2, place.behind(1))
    if noun and place.after() in (":", "has", "of", ""):
        return place.cue(1, place.everything())
    if place.after() == "to" and place.after(3) and place.lemma_after(2) in _CLAIMING:
        return place.cue(3, place.behind(3))
    if place.passive(4) and (noun or _said_before(place)):
        return place.cue(1, place.everything())
    if place.word in _BASELESS and place.lemma_after() in LIGHT_NOUNS_OF_CLAIMS:
        return place.cue(2, place.behind(1))
    return None


def _said_before(place: Place) -> bool:
    """Say whether the sentence names something that was said before it calls it false."""
    before = place.lemmas[: place.at]
    said = any(lemma in LIGHT_NOUNS_OF_CLAIMS for lemma in before)
    return said or "that" in place.tokens.words[: place.at]
