"""Wrong polarity: a "not" put in or taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.facets.quantity.model import Relation
from claimcheck.mutations.edits import put
from claimcheck.mutations.model import Source, Variant
from claimcheck.words import function_words, lexicon

_AUXILIARIES = frozenset("is are was were has have had can will does do did must".split())
_OPENERS = frozenset(
    "that which who whose where when while if because since although though whom".split()
)
_NEGATIVES = frozenset("not no never nothing nobody none n't neither nor without cannot".split())
_REMOVED = (
    (r"\bcannot\b", "can"), (r"\b(is|are|was|were|has|have|had|did|does|do) not\b", r"\1"),
    (r"\b(is|are|was|were|has|have|had)n['’]t\b", r"\1"), (r"\bno longer\b", "still"),
    (r"\bnever (?=\w)", ""), (r"(?<!is )(?<!are )(?<!was )(?<!were )\bwithout\b", "with"),
    (r"\b(have|has|had) no\b", r"\1 a"),
)  # fmt: skip


def wrong(source: Source) -> Iterator[Variant]:
    """Yield the wording denied; where it denies, what it denies."""
    words = source.reading.tokens.words
    if _NEGATIVES & set(words):
        for pattern, new in _REMOVED:
            text = re.sub(pattern, new, source.text, count=1)
            if text != source.text and not text.startswith(("did", "does")):
                yield Variant("negation", text)
                return
        return
    verbs = [_main_verb(source)]
    reported = _reported_verb(source)
    if reported is not None:
        verbs.append(reported)
    for verb in verbs:
        if verb is not None and not _counts_before(source, verb):
            yield Variant("negation", _denied(source, verb))


def _counts_before(source: Source, verb: int) -> bool:
    """
    Say whether the subject is counted.

    "Seven states did not sign" denies nothing that is said of the seven states which signed.
    """
    at = source.reading.tokens.starts[verb]
    return any(
        figure.start < at and not figure.names and figure.unit is None
        for figure in source.reading.quantities
    ) or any(
        figure.start < at and figure.relation is Relation.SHARE
        and (figure.bound is not None or figure.value is None or abs(figure.value - 50) < 5)
        for figure in source.reading.quantities
    )  # fmt: skip


def _main_verb(source: Source) -> int | None:
    """Return the finite verb of the main clause where it is certain which word that is."""
    words = source.reading.tokens.words
    first = next((i for i, word in enumerate(words) if word in _OPENERS and i), len(words))
    auxiliary = next((i for i in range(first) if _is_auxiliary(source, i)), None)
    pasts = [i for i in range(1, first) if _is_past(source, i)]
    if auxiliary is not None:
        return auxiliary if all(not _may_lead(source, i, auxiliary) for i in pasts) else None
    if len(pasts) == 1:
        return pasts[0] if _is_finite(source, pasts[0]) else None
    if not pasts:
        verb = min(source.reading.clauses.verbs.values(), default=None)
        if verb is not None and verb < first and _is_third_person(source, verb):
            return verb
    return None


def _may_lead(source: Source, verb: int, auxiliary: int) -> bool:
    """Say whether a past form before the auxiliary may be the verb: "X said it has"."""
    return verb < auxiliary and source.is_named(verb - 1)


def _is_auxiliary(source: Source, index: int) -> bool:
    return source.reading.tokens.words[index] in _AUXILIARIES and not source.is_named(index)


def _is_past(source: Source, index: int) -> bool:
    words = source.reading.tokens.words
    word = words[index]
    return (
        lexicon.is_past_or_participle(word)
        and not source.is_named(index)
        and not function_words.is_function_word(word)
        and source.reading.tokens.raw[index].islower()
        and words[index - 1] not in ("-", "the", "a", "an", "of", "by", "with", "per")
        and words[index + 1 : index + 2] != ["-"]
        and not (lexicon.pos(word) & lexicon.NOUN and lexicon.main_pos(word) != lexicon.VERB)
    )


def _is_finite(source: Source, index: int) -> bool:
    """Say whether a past form is the verb, and not a participle such as "built in 2012"."""
    words = source.reading.tokens.words
    following = words[index + 1] if index + 1 < len(words) else ""
    change = lexicon.concept(words[index]) in ("increase", "decrease")
    return (
        source.is_named(index - 1)
        or change
        or following not in function_words.PREPOSITIONS | {"by", "in", "to", "from", "on"}
    )


def _is_third_person(source: Source, index: int) -> bool:
    words = source.reading.tokens.words
    word = words[index]
    return (
        word.endswith("s")
        and lexicon.main_pos(word) == lexicon.VERB
        and index > 0
        and not lexicon.is_plural_noun(words[index - 1])
        and source.reading.tokens.raw[index].islower()
    )


def _reported_verb(source: Source) -> int | None:
    """Return the auxiliary of what somebody says: "is" of "She said that water is driving cod"."""
    words = source.reading.tokens.words
    if "that" not in words:
        return None
    at = words.index("that")
    if not at or not _is_past(source, at - 1):
        return None
    for index in range(at + 1, len(words)):
        if words[index] in _OPENERS:
            return None
        if _is_auxiliary(source, index):
            return index
    return None


def _denied(source: Source, verb: int) -> str:
    """Return the wording with a "not" at its verb."""
    tokens = source.reading.tokens
    word = tokens.words[verb]
    start, end = tokens.starts[verb], tokens.ends[verb]
    if word in ("can", "will") or word in _AUXILIARIES:
        if word in ("has", "had", "have") and not _is_compound(source, verb):
            helping = {"has": "does not have", "had": "did not have", "have": "do not have"}
            return put(source.text, start, end, helping[word])
        return put(source.text, start, end, "cannot" if word == "can" else f"{word} not")
    base = lexicon.lemma(word)
    helping_verb = "did not" if lexicon.is_past_or_participle(word) else "does not"
    return put(source.text, start, end, f"{helping_verb} {base}")


def _is_compound(source: Source, verb: int) -> bool:
    """Say whether "had" goes with a participle: "had driven", not "had 30 stations"."""
    words = source.reading.tokens.words
    following = words[verb + 1] if verb + 1 < len(words) else ""
    return following == "been" or (
        lexicon.is_past_or_participle(following) and not lexicon.is_plural_noun(following)
    )
