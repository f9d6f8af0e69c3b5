"""Find the few claims that a sentence may be about, without looking at all of them.

An inverted index over what the claims say: word families, synonym groups, names and figures. A
sentence adds up the weights of what it shares with each claim (BM25 without length: claims are
one sentence each). The cost of a sentence does not grow with the set: claims come in by the rarest
features alone, and the common ones only add weight to those.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable, Mapping, Sequence

from claimcheck import limits
from claimcheck.facets.entity.mention import Kind
from claimcheck.model import Claim
from claimcheck.reading import Reading
from claimcheck.tokens import Tokens
from claimcheck.vocabulary import Vocabulary
from claimcheck.words import function_words, lexicon, places

_BUDGET = 1_000  # claims that one sentence may walk through, by its rarest features first
_COMMON = 300  # claims from which a feature is common: kept as a bitmap, too
_SAME = 1e-9  # weights that differ by less are the same sum in another order
_LEAST = 0.4  # of the best claim's weight: what shares less is not looked at


class Index:
    """The claims by what they say; never changes after it is built."""

    __slots__ = ("_bitmaps", "_postings", "_weights")

    def __init__(self, postings: Mapping[str, Sequence[int]], total: int) -> None:
        """Index `total` claims by their features: for each, the numbers of the claims with it."""
        self._postings = postings
        self._weights = {
            feature: math.log(1 + (total - len(numbers) + 0.5) / (len(numbers) + 0.5))
            for feature, numbers in postings.items()
        }
        self._bitmaps = {
            feature: _bitmap(numbers, total)
            for feature, numbers in postings.items()
            if len(numbers) > _COMMON
        }

    def search(
        self,
        features: Iterable[str],
        limit: int = limits.MAX_CANDIDATES,
        without: int | None = None,
    ) -> list[tuple[int, float]]:
        """
        Return claim numbers with their weight, the heaviest first; ties in the claims' order.

        The claim `without` is left aside.
        """
        known = sorted(
            (len(self._postings[feature]), feature)
            for feature in set(features)
            if feature in self._postings
        )
        scores: dict[int, float] = {}
        walked = 0
        for count, feature in known:
            weight = self._weights[feature]
            bitmap = self._bitmaps.get(feature)
            if bitmap is not None and scores and walked + count > _BUDGET:
                for number in scores:
                    if bitmap[number]:
                        scores[number] += weight
                continue
            for number in self._postings[feature][:_BUDGET]:
                scores[number] = scores.get(number, 0.0) + weight
            walked += count
        if without is not None:
            scores.pop(without, None)
        best = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[: 2 * limit]
        if not best:
            return []
        # Claims that weigh the same come in together, so that their order changes nothing.
        least = max(_LEAST * best[0][1], best[:limit][-1][1] - _SAME)
        return [item for item in best if item[1] >= least]


def postings_of(claims: Sequence[Claim], vocabulary: Vocabulary) -> dict[str, array[int]]:
    """Return what the statements, phrasings and corrections of `claims` have to be found by."""
    postings: dict[str, array[int]] = {}
    for number, claim in enumerate(claims):
        features: set[str] = set()
        correction = (claim.correction,) if claim.correction else ()
        for text in (claim.statement, *claim.phrasings, *correction):
            features.update(features_of(Tokens(text), vocabulary))
        for feature in features:
            found = postings.get(feature)
            if found is None:
                found = postings[feature] = array("L")
            found.append(number)
    return postings


def _bitmap(numbers: Iterable[int], total: int) -> bytes:
    flags = bytearray(total)
    for number in numbers:
        flags[number] = 1
    return bytes(flags)


def features_of_reading(reading: Reading) -> set[str]:
    """Return what the index keeps of a sentence that has been read."""
    features = {"@" + key for mention in reading.mentions for key in mention.keys}
    features.update("@" + word for m in reading.mentions if not m.known for word in m.key.split())
    lemmas, words = reading.lemmas, reading.tokens.words
    for term in reading.terms:
        features.update(f"~{number}" for number in term.groups)
        if term.concepts:
            features.add("#" + term.concepts[0])
        for index in range(term.first, term.last):
            if not function_words.is_function_word(words[index]):
                features.add(lexicon.family(lemmas[index]))
    for mention in reading.mentions:
        if mention.kind is Kind.QUOTE:  # its words are no topic, but a claim is known by them
            features.update(
                lexicon.family(lemmas[index])
                for index in range(mention.first, mention.last)
                if not function_words.is_function_word(words[index])
            )
    features.update(_figures(reading.tokens))
    return features


def _figures(tokens: Tokens) -> set[str]:
    return {
        "=" + word.replace(",", "").replace("'", "")
        for word, kind in zip(tokens.words, tokens.kinds, strict=True)
        if kind == "number"
    }


def features_of(tokens: Tokens, vocabulary: Vocabulary) -> set[str]:
    """Return the same of a sentence that is not to be read in full."""
    words, raw = tokens.words, tokens.raw
    lemmas = [lexicon.lemma(word) for word in words]
    features = _figures(tokens)
    for index, word in enumerate(words):
        if tokens.kinds[index] in ("number", "mark", "link"):
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
            features.add("@" + word)
        lemma = lemmas[index]
        if lexicon.is_light(lemma):
            continue
        features.add(lexicon.family(lemma))
        concept = lexicon.concept(lemma)
        if concept is not None:
            features.add("#" + concept)
    for _, _, concept in lexicon.match_phrases(lemmas, words):
        features.add("#" + concept)
    return features
