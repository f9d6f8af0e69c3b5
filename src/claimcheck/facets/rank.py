"""Rank and superlatives: first, second-largest, No. 1, the most, among the largest, the only.

verdicts.md 7. A rank is a position, counted from one end of a scale; it may be softened ("among the
largest") and has a scope ("in Asia", "of the agency").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.facets.entity import Mention
from claimcheck.model import Outcome, Reason
from claimcheck.tokens import Tokens
from claimcheck.words import lexicon


class Rank(NamedTuple):
    """One rank in a sentence, by token indices."""

    first: int
    last: int  # end-exclusive
    position: int  # 1 for "largest" and "first"; -1 for "last"
    scale: str | None  # the superlative's base form: "large", "cold"; None for "first", "No. 1"
    low: bool  # counted from the small end: "smallest", "least"
    among: bool = False  # softened: "among the largest", "a leading", "one of the"
    only: bool = False  # "the only", "the sole"
    scope: str | None = None  # "world", or the key of a name


_ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            "first 1st",
            "second 2nd",
            "third 3rd",
            "fourth 4th",
            "fifth 5th",
            "sixth 6th",
            "seventh 7th",
            "eighth 8th",
            "ninth 9th",
            "tenth 10th",
            "eleventh 11th",
            "twelfth 12th",
        ),
        start=1,
    )
    for word in words.split()
}
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
}
_LOW = frozenset(
    "small low little few least short slow light young narrow poor weak bad cold shallow near cheap "
    "thin quiet new late dry soft".split()
)
_WORLD = frozenset(
    "world worldwide global globally earth planet globe universe history ever".split()
)
_LEAD = frozenset("lead top head".split())
_TOP = frozenset("top leading foremost premier chief".split())
_LEADERS = frozenset("leader frontrunner forerunner pacesetter".split())
_IRREGULAR = {
    "most": "many",
    "least": "little",
    "best": "good",
    "worst": "bad",
    "fewest": "few",
    "farthest": "far",
    "furthest": "far",
    "biggest": "large",
    "greatest": "large",
    "largest": "large",
}
_SAME_SCALE = {
    "big": "large",
    "great": "large",
    "huge": "large",
    "small": "large",
    "little": "large",
    "few": "large",
    "many": "large",
    "high": "high",
    "low": "high",
    "tall": "high",
    "hot": "hot",
    "warm": "hot",
    "cold": "hot",
    "long": "long",
    "short": "long",
    "fast": "fast",
    "quick": "fast",
    "slow": "fast",
    "heavy": "heavy",
    "light": "heavy",
    "old": "old",
    "young": "old",
    "new": "old",
    "early": "old",
    "late": "old",
    "good": "good",
    "bad": "good",
    "rich": "rich",
    "poor": "rich",
    "strong": "strong",
    "weak": "strong",
}
_AMONG = (
    ("among",),
    ("amongst",),
    ("one", "of"),
    ("some", "of"),
    ("counts", "among"),
    ("part", "of"),
)
_NOT_SUPERLATIVE = frozenset(
    "forest interest invest harvest honest modest rest test west east best-known request protest guest chest "
    "contest quest nest latest manifest arrest suggest digest behest priest crest vest pest feast forecast "
    "past last cost post host lost least tempest conquest northwest southwest northeast southeast".split()
) - frozenset(("least",))


def read(
    tokens: Tokens, lemmas: Sequence[str], mentions: Sequence[Mention], taken: Sequence[bool]
) -> tuple[Rank, ...]:
    """Return the ranks of one sentence in their order."""
    found: list[Rank] = []
    index, count = 0, len(tokens)
    while index < count:
        rank = None if taken[index] else _rank_at(tokens, lemmas, index)
        if rank is None:
            index += 1
            continue
        among = rank.among or _softened(tokens, rank.first)
        found.append(rank._replace(among=among, scope=_scope(tokens, mentions, rank)))
        index = rank.last
    return tuple(found)


def _rank_at(tokens: Tokens, lemmas: Sequence[str], index: int) -> Rank | None:
    words = tokens.words
    word = words[index]
    following = words[index + 1] if index + 1 < len(words) else ""
    if word in _ORDINALS:
        return _ordinal(tokens, index)
    if word in ("no", "number", "#", "nr", "no."):
        return _number_one(tokens, index)
    if word in ("runner", "runners") and following == "-":
        return Rank(index, index + 3, 2, None, low=False)
    scale = superlative(words, index)
    if scale is not None:
        return Rank(
            index,
            index + (2 if word in ("most", "least") and scale not in ("many", "little") else 1),
            1,
            *_scale(scale, word),
        )
    if word in ("only", "sole") and index and words[index - 1] in ("the", "its", "'s", "their"):
        return Rank(index, index + 1, 1, None, low=False, only=True)
    return _leading(tokens, lemmas, index)


def _scale(base: str, word: str) -> tuple[str, bool]:
    return _SAME_SCALE.get(base, base), base in _LOW or word == "least"


def superlative(words: Sequence[str], index: int) -> str | None:
    """Return the base form of the superlative at `index`: "large" for "largest"."""
    word = words[index]
    previous = words[index - 1] if index else ""
    following = words[index + 1] if index + 1 < len(words) else ""
    if word in ("most", "least"):
        if (
            previous == "at"
            or following in ("of", "notably", "importantly", "recently", "likely")
            or previous in ("for",)
        ):
            return None
        if lexicon.pos(following) & (
            lexicon.ADJECTIVE | lexicon.ADVERB
        ) and not lexicon.is_plural_noun(following):
            return lexicon.lemma(following)
        return ("many" if word == "most" else "little") if previous == "the" else None
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if not word.endswith("est") or word in _NOT_SUPERLATIVE or len(word) < 5:
        return None
    base = lexicon.lemma(word)
    if base == word:
        base = word[:-3]
    return base if lexicon.pos(base) & lexicon.ADJECTIVE else None


def _ordinal(tokens: Tokens, index: int) -> Rank | None:
    """Read "second", "second-largest", "third most populous", "ranked fourth"."""
    words = tokens.words
    count = len(words)
    position = _ORDINALS[words[index]]
    place = index + 1
    if place < count and words[place] == "-":
        place += 1
    if place < count:
        scale = superlative(words, place)
        if scale is not None or words[place] == "most":
            base = scale or "many"
            end = place + (
                2 if words[place] in ("most", "least") and base not in ("many", "little") else 1
            )
            name, low = _scale(base, words[place])
            return Rank(index, end, position, name, low)
    previous = words[index - 1] if index else ""
    following = words[index + 1] if index + 1 < count else ""
    if following in (
        "half",
        "quarter",
        "of",
        "minute",
        "floor",
        "name",
        "aid",
        "hand",
        "class",
        "degree",
    ) and not (
        following == "of"
        and position > 1
        and previous == "the"
        or following == "of"
        and position == 1
        and previous == "the"
    ):
        return None
    if previous == "at" or (previous in ("a", "per", "every", "each") and words[index] == "second"):
        return None
    if words[index] == "second" and previous.isdigit():
        return None
    return Rank(index, index + 1, position, None, low=False)


def _number_one(tokens: Tokens, index: int) -> Rank | None:
    words = tokens.words
    place = index + 1
    if place < len(words) and words[place] in (".", "-"):
        place += 1
    if place >= len(words):
        return None
    value = _NUMBERS.get(words[place]) or (
        int(words[place]) if words[place].isdigit() and len(words[place]) <= 3 else None
    )
    if (
        value is None
        or tokens.words[index] == "no"
        and not tokens.raw[index][0].isupper()
        and words[index + 1] != "."
    ):
        return None
    return Rank(index, place + 1, value, None, low=False)


def _leading(tokens: Tokens, lemmas: Sequence[str], index: int) -> Rank | None:
    """Read "leads the world", "tops the ranking", "a leading", "a global leader", "unrivalled"."""
    words = tokens.words
    word, lemma = words[index], lemmas[index]
    previous = words[index - 1] if index else ""
    if (
        lemma in _LEAD
        and word not in ("top", "leading", "head", "heads", "lead")
        or word in ("lead", "leads")
    ):
        after = words[index + 1 : index + 6]
        if any(
            piece in _WORLD
            or lexicon.lemma(piece)
            in (
                "ranking",
                "table",
                "list",
                "league",
                "chart",
                "field",
                "pack",
                "standing",
                "continent",
                "way",
            )
            for piece in after
        ):
            return Rank(index, index + 1, 1, None, low=False)
        return None
    if lemma in _LEADERS and word != "leadership":
        return Rank(index, index + 1, 1, None, low=False, among=not _definite(words, index))
    if (
        word in _TOP
        and previous in ("a", "the", "'s", "of", "its", "one", "world", "at")
        and not (word == "top" and index + 1 < len(words) and words[index + 1].isdigit())
    ):
        return Rank(index, index + 1, 1, None, low=False, among=previous == "a")
    if (
        word in ("unrivalled", "unrivaled", "unmatched", "unsurpassed", "unbeaten")
        and word != "unbeaten"
    ):
        return Rank(index, index + 1, 1, None, low=False)
    return None


def _definite(words: Sequence[str], index: int) -> bool:
    """Say whether "the leader" (one) rather than "a leader", "leaders" (several) stands here."""
    if lexicon.is_plural_noun(words[index]):
        return False
    return "the" in words[max(0, index - 3) : index] and "a" not in words[max(0, index - 3) : index]


def _softened(tokens: Tokens, first: int) -> bool:
    before = tokens.words[max(0, first - 6) : first]
    for phrase in _AMONG:
        size = len(phrase)
        for start in range(len(before) - size + 1):
            if tuple(before[start : start + size]) == phrase:
                return True
    return False


def _scope(tokens: Tokens, mentions: Sequence[Mention], rank: Rank) -> str | None:
    words = tokens.words
    for index in range(max(0, rank.first - 4), min(len(words), rank.last + 12)):
        if words[index] in _WORLD and not (
            words[index] == "global" and index < rank.first and False
        ):
            return "world"
    for mention in mentions:
        if rank.last <= mention.first <= rank.last + 8 and words[mention.first - 1] in (
            "in",
            "of",
            "the",
            "across",
            "within",
        ):
            return mention.key
    return None


def compare(draft: Rank, claim: Rank) -> tuple[Outcome, Reason | None]:
    """Compare two ranks of the same thing, without their scopes (verdicts.md 7)."""
    if draft.only != claim.only and draft.scale is None and claim.scale is None:
        return Outcome.AGREE, None
    same_scale = draft.scale is None or claim.scale is None or draft.scale == claim.scale
    if (
        same_scale
        and draft.low != claim.low
        and draft.scale is not None
        and claim.scale is not None
    ):
        return Outcome.DIFFER, Reason.RANK
    if draft.position != claim.position:
        if claim.among and draft.position > 1:
            return Outcome.OPEN, Reason.STRONGER
        return (
            (Outcome.AGREE, None)
            if draft.among and claim.position <= 3
            else (Outcome.DIFFER, Reason.RANK)
        )
    if claim.among and not draft.among:
        return Outcome.OPEN, Reason.STRONGER
    return Outcome.AGREE, None
