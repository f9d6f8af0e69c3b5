"""What a sentence is about: the words that are left when names, dates and figures are taken out.

verdicts.md 3.1: sharing vocabulary is not sharing a topic. A claim's topic words are looked for in
the draft one by one, in any order and inflection, through the set's synonyms, everyday equivalents
and word families.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimcheck.tokens import Tokens
from claimcheck.vocabulary import Vocabulary
from claimcheck.words import function_words, lexicon


class Term(NamedTuple):
    """One topic word or phrase of a sentence."""

    first: int
    last: int  # end-exclusive, by token index
    lemma: str
    groups: tuple[int, ...]  # synonym groups of the set
    concept: str | None  # everyday concept: "cost", "increase", "build"
    family: str
    colour: bool  # adds no fact: "remarkable", "steadily"
    noun: bool


class Match(NamedTuple):
    """How one topic word of a claim is found in a draft."""

    term: int  # index into the claim's terms
    at: int  # index into the draft's terms
    strength: float  # 0 to 1


def read(
    tokens: Tokens, lemmas: Sequence[str], vocabulary: Vocabulary, taken: Sequence[bool]
) -> tuple[Term, ...]:
    """Return the topic words of one sentence; `taken` marks tokens that other facets explain."""
    words = tokens.words
    phrases = {
        start: (end, concept) for start, end, concept in lexicon.match_phrases(lemmas, words)
    }
    terms: list[Term] = []
    index, count = 0, len(tokens)
    while index < count:
        grouped = vocabulary.groups.longest(lemmas, index) if vocabulary.groups else None
        if grouped is not None and not all(taken[index : grouped[0]]):
            terms.append(_term(words, lemmas, index, grouped[0], tuple(grouped[1])))
            index = grouped[0]
            continue
        if taken[index] or tokens.kinds[index] not in ("word", "initials"):
            index += 1
            continue
        phrase = phrases.get(index)
        if phrase is not None and phrase[0] > index + 1:
            terms.append(_term(words, lemmas, index, phrase[0], ())._replace(concept=phrase[1]))
            index = phrase[0]
            continue
        if (
            not (function_words.is_function_word(words[index]) or lexicon.is_light(lemmas[index]))
            and len(words[index]) > 1
        ):
            terms.append(_term(words, lemmas, index, index + 1, ()))
        index += 1
    return tuple(terms)


def _term(
    words: Sequence[str], lemmas: Sequence[str], first: int, last: int, groups: tuple[int, ...]
) -> Term:
    head = last - 1
    lemma = lemmas[head] if last == first + 1 else " ".join(lemmas[first:last])
    return Term(
        first,
        last,
        lemma,
        groups,
        lexicon.concept(lemma),
        lexicon.family(lemmas[head]),
        lexicon.is_colour(words[head]),
        bool(lexicon.pos(words[head]) & lexicon.NOUN)
        and lexicon.main_pos(words[head]) != lexicon.VERB,
    )


def likeness(claim: Term, draft: Term) -> float:
    """Return how well two topic words say the same: 1 the same word, 0 not related."""
    if claim.groups and draft.groups and set(claim.groups) & set(draft.groups):
        return 1.0
    if claim.lemma == draft.lemma:
        return 1.0
    if claim.concept is not None and claim.concept == draft.concept:
        return 0.9
    if " " in claim.lemma or " " in draft.lemma:
        return _phrase_likeness(claim.lemma, draft.lemma)
    return lexicon.related(claim.lemma, draft.lemma)


def _phrase_likeness(one: str, other: str) -> float:
    """Compare a phrase by its head: "invention patent" with "patent"."""
    first, second = one.split(), other.split()
    return 0.7 if first[-1] == second[-1] else 0.0


def match(claim: Sequence[Term], draft: Sequence[Term]) -> tuple[Match, ...]:
    """Pair each claim word with the draft word that is most like it; one draft word may serve two."""
    found: list[Match] = []
    for number, wanted in enumerate(claim):
        best, where = 0.0, -1
        for place, offered in enumerate(draft):
            strength = likeness(wanted, offered)
            if strength > best:
                best, where = strength, place
                if strength == 1.0:
                    break
        if where >= 0:
            found.append(Match(number, where, best))
    return tuple(found)


def opposites(claim: Iterable[Term], draft: Iterable[Term]) -> tuple[Term, Term] | None:
    """Return a pair of words of which one is the opposite of the other, None where there is none."""
    others = tuple(draft)
    for term in claim:
        for other in others:
            if (
                " " not in term.lemma
                and " " not in other.lemma
                and lexicon.opposite(term.lemma, other.lemma)
            ):
                return term, other
    return None
