"""Find the few claims that a sentence may be about, without looking at all of them.

An inverted index over what the claims say: word families, synonym groups, names and figures. A
sentence adds up the weights of what it shares with each claim (BM25 without length, since claims are
one sentence each).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from claimcheck import limits
from claimcheck.model import Claim
from claimcheck.reading import Reading
from claimcheck.tokens import Tokens
from claimcheck.vocabulary import Vocabulary
from claimcheck.words import function_words, lexicon, places

# Postings that one sentence may walk through; the rarest words come first, so that what is left out
# says the least.
_BUDGET = 4_000
_LEAST = 0.4  # of the best claim's weight: what shares less is not looked at


class Index:
    """The claims by what they say; never changes after it is built."""

    __slots__ = ("_postings", "_weights", "vocabulary")

    def __init__(self, claims: Sequence[Claim], vocabulary: Vocabulary) -> None:
        """Index the statements, phrasings and corrections of `claims`."""
        self.vocabulary = vocabulary
        postings: dict[str, list[int]] = {}
        for number, claim in enumerate(claims):
            features: set[str] = set()
            for text in (
                claim.statement,
                *claim.phrasings,
                *((claim.correction,) if claim.correction else ()),
            ):
                features.update(features_of(Tokens(text), vocabulary))
            for feature in features:
                postings.setdefault(feature, []).append(number)
        total = len(claims)
        self._postings = postings
        self._weights = {
            feature: math.log(1 + (total - len(numbers) + 0.5) / (len(numbers) + 0.5))
            for feature, numbers in postings.items()
        }

    def search(
        self, features: Iterable[str], limit: int = limits.MAX_CANDIDATES
    ) -> list[tuple[int, float]]:
        """Return claim numbers with their weight, the heaviest first; ties in the claims' order."""
        found = [
            (feature, self._postings[feature])
            for feature in set(features)
            if feature in self._postings
        ]
        found.sort(key=lambda item: (len(item[1]), item[0]))
        scores: dict[int, float] = {}
        walked = 0
        for feature, numbers in found:
            walked += len(numbers)
            if walked > _BUDGET and scores:
                break
            weight = self._weights[feature]
            for number in numbers:
                scores[number] = scores.get(number, 0.0) + weight
        best = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:limit]
        return [item for item in best if item[1] >= _LEAST * best[0][1]]


def features_of_reading(reading: Reading) -> set[str]:
    """Return the same of a sentence that has been read."""
    features = {"@" + key for mention in reading.mentions for key in mention.keys}
    lemmas, words = reading.lemmas, reading.tokens.words
    for term in reading.terms:
        features.update(f"~{number}" for number in term.groups)
        if term.concepts:
            features.add("#" + term.concepts[0])
        for index in range(term.first, term.last):
            if not function_words.is_function_word(words[index]):
                features.add(lexicon.family(lemmas[index]))
    for index, kind in enumerate(reading.tokens.kinds):
        if kind == "number":
            features.add("=" + words[index].replace(",", "").replace("'", ""))
    return features


def features_of(tokens: Tokens, vocabulary: Vocabulary) -> set[str]:
    """Return what the index keeps of a sentence: families, groups, names, places and figures."""
    words, raw = tokens.words, tokens.raw
    lemmas = [lexicon.lemma(word) for word in words]
    features: set[str] = set()
    for index, word in enumerate(words):
        kind = tokens.kinds[index]
        if kind == "number":
            features.add("=" + word.replace(",", "").replace("'", ""))
            continue
        if kind == "mark" or kind == "link":
            continue
        alias = vocabulary.aliases.longest(words, index)
        if alias is not None:
            features.update("@" + name.key for name in alias[1])
        group = vocabulary.groups.longest(lemmas, index)
        if group is not None:
            features.update(f"~{number}" for number in group[1])
        if function_words.is_function_word(word):
            continue
        if raw[index][0].isupper():
            place = places.longest(words, raw, index)
            if place is not None:
                features.add("@" + place[1].key)
                continue
        lemma = lemmas[index]
        if lexicon.is_light(lemma):
            continue
        features.add(lexicon.family(lemma))
        concept = lexicon.concept(lemma)
        if concept is not None:
            features.add("#" + concept)
    for start, _, concept in lexicon.match_phrases(lemmas, words):
        del start
        features.add("#" + concept)
    return features
