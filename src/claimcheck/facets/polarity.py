"""Whether a sentence asserts, denies, or does neither.

verdicts.md 3.5 and 4.4. Each cue has a scope: the tokens of which it says that they are not so, or
that they are only possible. A denial inside a denial asserts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimcheck.clauses import Clauses
from claimcheck.facets.rank import superlative_by_denial
from claimcheck.tokens import Tokens
from claimcheck.words import function_words, lexicon


class Cue(NamedTuple):
    """A word or phrase that denies or suspends what is in its scope, by token indices."""

    first: int
    last: int  # end-exclusive
    scope: frozenset[int]
    weak: bool = False  # falls short of a bound: the figure's bound is part of the cue


class Stance(NamedTuple):
    """The cues of one sentence."""

    denials: tuple[Cue, ...] = ()
    hypotheticals: tuple[Cue, ...] = ()

    def denied(self, key: Iterable[int]) -> Cue | None:
        """Return the cue that denies the key tokens, None where they are asserted."""
        places = set(key)
        cues = [cue for cue in self.denials if places & cue.scope]
        return cues[0] if len(cues) % 2 else None

    def suspended(self, key: Iterable[int]) -> Cue | None:
        """Return the cue that makes the key tokens hypothetical, if there is one."""
        places = set(key)
        return next((cue for cue in self.hypotheticals if places & cue.scope), None)


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
    "myth myths hoax fiction legend false untrue wrong incorrect untruth fabrication misconception fallacy "
    "mistaken inaccurate nonsense invention lie baseless unfounded rumour rumor canard".split()
)
_FALSE_NOUNS = frozenset("myth hoax misconception fallacy legend lie canard untruth".split())
_FALSELY = frozenset("wrongly falsely mistakenly incorrectly erroneously".split())
_DENIERS = frozenset("deny reject dispute refute rebut dismiss contradict disprove debunk".split())
_FAILERS = frozenset("fail refuse decline neglect miss".split())

_EXCEPTING = frozenset("no nobody none nothing nowhere".split())
_EXCEPT = frozenset("but except besides save barring bar".split())
_MODALS = frozenset("could may might would should will shall 'll 'd".split())
_PLANS = frozenset(
    "expect plan hope aim intend schedule forecast project predict anticipate target want seek propose "
    "envisage foresee aspire promise pledge vow wish budget".split()
)
_PLAN_NOUNS = frozenset(
    "goal target aim ambition plan forecast projection prediction hope expectation".split()
)
_ADJECTIVES = frozenset(
    "due set likely unlikely poised destined bound ready slated supposed meant".split()
)
_MAYBE = frozenset("perhaps maybe possibly potentially presumably hopefully probably".split())
_IF = frozenset("if unless whether assuming suppose supposing provided providing".split())
_CLAIMING = frozenset("claim say believe think suggest assert state assume pretend".split())
_LIGHT_NOUNS_OF_CLAIMS = frozenset(
    "claim report story idea notion belief suggestion statement allegation assertion rumour rumor view".split()
)


def read(tokens: Tokens, lemmas: Sequence[str], clauses: Clauses, taken: Sequence[bool]) -> Stance:
    """Return the cues of denial and of possibility in one sentence."""
    denials = list(_denials(tokens, lemmas, clauses, taken))
    hypotheticals = list(_hypotheticals(tokens, lemmas, clauses, taken))
    return Stance(tuple(denials), tuple(hypotheticals))


def _everything(tokens: Tokens) -> frozenset[int]:
    return frozenset(range(len(tokens)))


def _after(tokens: Tokens, index: int) -> frozenset[int]:
    return frozenset(range(index, len(tokens)))


def _clause_scope(clauses: Clauses, index: int) -> frozenset[int]:
    """Return the tokens of the clause of `index`, without phrases that only rename a name in it."""
    segment = clauses.segment(index)
    if segment.apposition:
        return frozenset(range(segment.first, segment.last))
    return frozenset(clauses.clause_tokens(segment.clause))


def _negated(tokens: Tokens, clauses: Clauses, index: int) -> frozenset[int]:
    """
    Return what a negation at `index` denies: its segment, and the subject if that stands apart.

    An adjunct between commas is not denied: "At 18 tonnes, the lander was no lightweight".
    """
    segment = clauses.segment(index)
    scope = set(range(segment.first, segment.last))
    if segment.apposition:
        return frozenset(scope)
    first_of_clause = min(s.first for s in clauses.segments if s.clause == segment.clause)
    subject_is_apart = segment.verb is not None and segment.verb <= segment.first + 1
    for other in clauses.segments:
        if other.clause != segment.clause or other.apposition or other.first == segment.first:
            continue
        word = tokens.words[other.first]
        if other.first < segment.first:
            opens = other.first == first_of_clause
            if subject_is_apart and opens and word not in function_words.PREPOSITIONS:
                scope.update(range(other.first, other.last))
        elif not word.endswith("ing") and word not in function_words.PREPOSITIONS:
            scope.update(range(other.first, other.last))
    return frozenset(scope)


def _denials(
    tokens: Tokens, lemmas: Sequence[str], clauses: Clauses, taken: Sequence[bool]
) -> Iterable[Cue]:
    words = tokens.words
    count = len(words)
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < count else ""
        lemma = lemmas[index]
        if word in _NEGATORS:
            if taken[index] or _harmless(words, index, following):
                continue
            if word == "without":
                yield Cue(index, index + 1, _noun_phrase(words, index))
            else:
                yield Cue(
                    index,
                    index + 1,
                    _without_contrast(words, index, _negated(tokens, clauses, index)),
                )
        elif lemma in _DENIERS and (following == "that" or _takes_claim(lemmas, index)):
            yield Cue(index, index + 1, _after(tokens, index + 1))
        elif lemma in _FAILERS and following == "to":
            yield Cue(
                index,
                index + 2,
                _after(tokens, index + 2) & _clause_scope(clauses, index) or _after(tokens, index),
            )
        elif lemma == "fall" and following == "short":
            yield Cue(index, index + 2, _clause_scope(clauses, index), weak=True)
        elif (
            word == "far"
            and following == "from"
            and not (index + 2 < count and words[index + 2] in function_words.DETERMINERS)
        ):
            yield Cue(
                index,
                index + 2,
                frozenset(range(index, clauses.segments[clauses.segment_of[index]].last)),
            )
        elif word in _FALSELY:
            yield Cue(index, index + 1, _after(tokens, index))
        elif word in _FALSE_WORDS:
            cue = _called_false(tokens, lemmas, index)
            if cue is not None:
                yield cue
        elif (
            word == "contrary"
            and following == "to"
            and index + 2 < count
            and lemmas[index + 2] in _LIGHT_NOUNS_OF_CLAIMS
        ):
            segment = clauses.segments[clauses.segment_of[index]]
            yield Cue(index, index + 2, frozenset(range(index, segment.last)))


def _noun_phrase(words: Sequence[str], index: int) -> frozenset[int]:
    """Return the tokens of the noun phrase behind "without"."""
    end = index + 1
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


def _harmless(words: Sequence[str], index: int, following: str) -> bool:
    """Say whether the negative word at `index` denies nothing (verdicts.md 4.4)."""
    word = words[index]
    if word in ("not", "n't") and following in _NOT_AFTER_NOT:
        # "not to collaborate" is an infinitive that is denied; "not to mention" is none.
        return following != "to" or (
            index + 2 < len(words) and words[index + 2] in ("mention", "say")
        )
    if word in _EXCEPTING and following != "but" and _EXCEPT & set(words[index + 1 : index + 16]):
        return True  # "no other harbour but Bruma has": only Bruma has
    if word == "nothing" and following == "but":
        return True
    if word == "not" and index and words[index - 1] in ("or", "if", "why"):
        return True
    if (
        word in ("no", "not", "nothing", "none", "never")
        and following in _BOUND_AFTER_NO
        and following != "longer"
    ):
        return True
    if word == "no" and (
        following in (".", "one")
        and index + 2 < len(words)
        and "forget" in words[index : index + 12]
    ):
        return True
    if word == "no" and index and words[index - 1] in ("number", "#"):
        return True
    if superlative_by_denial(words, index) is not None:
        return True
    return (
        word == "no" and following == "." and index + 2 < len(words) and words[index + 2].isdigit()
    )


def _takes_claim(lemmas: Sequence[str], index: int) -> bool:
    return any(lemma in _LIGHT_NOUNS_OF_CLAIMS for lemma in lemmas[index + 1 : index + 4])


def _called_false(tokens: Tokens, lemmas: Sequence[str], index: int) -> Cue | None:
    """Return a cue for "the myth that …", "it is untrue that …", "… is a myth"."""
    words = tokens.words
    following = words[index + 1] if index + 1 < len(words) else ""
    if following == "that" and (
        words[index] in _FALSE_NOUNS
        or (index and lemmas[index - 1] == "be")
        or "be" in lemmas[max(0, index - 3) : index]
    ):
        return Cue(index, index + 2, _after(tokens, index + 1))
    if words[index] in _FALSE_NOUNS and following in (":", "has", "of", ""):
        return Cue(index, index + 1, _everything(tokens))
    if following == "to" and index + 3 < len(words) and lemmas[index + 2] in _CLAIMING:
        return Cue(index, index + 3, _after(tokens, index + 3))
    said_of_claim = (
        any(lemma in _LIGHT_NOUNS_OF_CLAIMS for lemma in lemmas[:index]) or "that" in words[:index]
    )
    if "be" in lemmas[max(0, index - 4) : index] and (
        said_of_claim or words[index] in _FALSE_NOUNS
    ):
        return Cue(index, index + 1, _everything(tokens))
    if (
        words[index] in ("false", "wrong", "baseless", "unfounded")
        and following
        and lemmas[index + 1] in _LIGHT_NOUNS_OF_CLAIMS
    ):
        return Cue(index, index + 2, _after(tokens, index + 1))
    return None


def _hypotheticals(
    tokens: Tokens, lemmas: Sequence[str], clauses: Clauses, taken: Sequence[bool]
) -> Iterable[Cue]:
    words = tokens.words
    count = len(words)
    if count and "?" in words[-3:]:
        yield Cue(count - 1, count, _everything(tokens))
    if count and words[0] in ("had", "were", "should") and "would" in words:
        yield Cue(0, 1, _everything(tokens))
    for index, word in enumerate(words):
        if taken[index]:
            continue
        previous = words[index - 1] if index else ""
        following = words[index + 1] if index + 1 < count else ""
        if (
            word in _IF
            and following != "not"
            and not (word in ("provided", "providing") and following != "that")
        ):
            yield Cue(index, index + 1, _condition_scope(clauses, index))
        elif word in _MODALS:
            if (word == "may" and tokens.raw[index] == "May") or (
                word == "'d" and following != "be"
            ):
                continue
            if word == "could" and following == "still":
                continue  # tells what was so: "could still be visited"
            if word == "will" and previous in function_words.DETERMINERS:
                continue
            yield Cue(index, index + 1, _clause_scope(clauses, index))
        elif (
            lemmas[index] == "be"
            and following == "to"
            and index + 2 < count
            and lexicon.main_pos(words[index + 2]) == lexicon.VERB
            and words[index + 2] not in ("be", "blame")
        ):
            yield Cue(index, index + 2, _clause_scope(clauses, index))
        elif word in _MAYBE:
            yield Cue(index, index + 1, _clause_scope(clauses, index))
        elif (
            lemmas[index] in _PLANS
            and previous not in ("than", "as", "-")
            and _plans(words, lemmas, index)
        ):
            yield Cue(index, index + 1, _plan_scope(tokens, clauses, index))
        elif (
            word in _ADJECTIVES
            and following == "to"
            and (
                "be" in lemmas[max(0, index - 3) : index] or previous in ("look", "looks", "seems")
            )
            and index + 2 < count
            and lexicon.lemma(words[index + 2]) == words[index + 2]
        ):
            yield Cue(index, index + 2, _clause_scope(clauses, index))
        elif (
            word in ("on",)
            and following in ("track", "course")
            and index + 2 < count
            and words[index + 2] in ("to", "for")
        ):
            yield Cue(index, index + 3, _clause_scope(clauses, index))
        elif (
            lemmas[index] in _PLAN_NOUNS
            and following in ("of", "to", "is", "was", "for")
            and previous in ("the", "a", "its", "their", "our", "'s", "an")
        ):
            segment = clauses.segments[clauses.segment_of[index]]
            yield Cue(index, index + 1, frozenset(range(index, segment.last)))


def _plans(words: Sequence[str], lemmas: Sequence[str], index: int) -> bool:
    """Say whether a word like "expect" is used as the verb of a plan or forecast here."""
    following = words[index + 1] if index + 1 < len(words) else ""
    passive = (
        "be" in lemmas[max(0, index - 3) : index] or "have" in lemmas[max(0, index - 2) : index]
    )
    word = words[index]
    if following in ("to", "that", "for", "at") and (
        word != lemmas[index] or passive or following in ("to", "that")
    ):
        return True
    return passive and (word.endswith("ed") or word.endswith("ing") or word in ("forecast", "set"))


def _plan_scope(tokens: Tokens, clauses: Clauses, index: int) -> frozenset[int]:
    scope = set(_clause_scope(clauses, index))
    segment = clauses.segment_of[index]
    if index + 1 < len(tokens) and tokens.words[index + 1] == "that":
        scope.update(range(index, len(tokens)))
    del segment
    return frozenset(scope)


def _condition_scope(clauses: Clauses, index: int) -> frozenset[int]:
    """Return the clause of the condition and, where it stands first, the clause that depends on it."""
    scope = set(_clause_scope(clauses, index))
    scope.update(range(index, clauses.segments[clauses.segment_of[index]].last))
    if index <= 2:
        scope.update(range(len(clauses.clause_of)))
    return frozenset(scope)
