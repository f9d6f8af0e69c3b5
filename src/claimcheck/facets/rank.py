"""Rank and superlatives: first, second-largest, No. 1, the most, among the largest, the only.

verdicts.md 7. A rank is a position, counted from one end of a scale; it may be softened ("among the
largest") and has a scope ("in Asia", "of the agency").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.facets.entity.mention import Kind, Mention
from claimcheck.model import Outcome, Reason
from claimcheck.tokens import Tokens
from claimcheck.words import lexicon, places


class Rank(NamedTuple):
    """One rank in a sentence, by token indices."""

    first: int
    last: int  # end-exclusive
    position: int  # 1 for "largest" and "first"
    scale: str | None  # the superlative's base form: "large", "cold"; None for "first", "No. 1"
    low: bool = False  # counted from the small end: "smallest", "least"
    among: bool = False  # softened: "among the largest", "a leading", "one of the"
    scope: str | None = None  # "world", or the key of a name
    within: bool = False  # "in the top five": that place or a better one
    denies: bool = False  # "no X is larger than": a negative word that is part of the superlative


_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_ORDINALS = {word: number for number, word in enumerate(_WORDS.split(), start=1)}
_CARDINALS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten".split(), start=1
    )
}
_INTO = frozenset("in into inside within among reach reached enter entered made make a".split())
_SUFFIXES = frozenset("st nd rd th".split())
_LOW = frozenset(
    "small low little few least short slow light young narrow poor weak bad cold cool shallow near "
    "cheap thin quiet new late dry soft".split()
)
_GENERIC = frozenset("large big great high low small many little few good bad top".split())
_WORLD = frozenset("world worldwide global globally earth planet globe universe".split())
_TABLES = frozenset("ranking rank table list league chart field pack standing way".split())
_LEADERS = frozenset("leader frontrunner forerunner pacesetter".split())
_TOP = frozenset("top leading foremost".split())
_UNRIVALLED = frozenset("unrivalled unrivaled unmatched unsurpassed".split())
_IRREGULAR = {
    "best": "good", "worst": "bad", "fewest": "few", "farthest": "far", "furthest": "far",
    "eldest": "old",
}  # fmt: skip
_NO_SUPERLATIVES = frozenset(
    "forest interest invest harvest honest modest rest test west east request protest "
    "guest chest contest quest nest latest manifest arrest suggest digest behest priest "
    "crest vest pest midwest tempest conquest northwest southwest northeast southeast "
    "earnest dishonest budapest everest".split()
)
# What is numbered, so that an ordinal names it: "the second season", "season 2".
ITEMS = frozenset(
    "season series episode album single edition volume chapter leg round term phase stage version "
    "terminal reactor instalment installment sequel book".split()
)
_NOT_RANKED = frozenset(
    "half quarter minute floor name aid hand class degree time wave world generation".split()
)
_AMONG = (("among",), ("amongst",), ("one", "of"), ("some", "of"), ("part", "of"))
_NEGATIVES = frozenset("no nothing none never nobody nowhere not".split())


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
    position = ordinal_value(tokens, index)
    if position is not None:
        return _ordinal(tokens, index, *position)
    if word in ("no", "number", "#", "nr", "no."):
        numbered = _number_one(tokens, index)
        if numbered is not None or word != "no":
            return numbered
    if word in _NEGATIVES:
        return superlative_by_denial(words, index)
    if word == "top":
        return _top(tokens, index) or _leading(tokens, lemmas, index)
    if word == "runner" and words[index + 1 : index + 3] == ["-", "up"]:
        return Rank(index, index + 3, 2, None)
    found = superlative(words, index)
    if found is not None:
        base, end = found
        return Rank(index, end, 1, base, _is_low(base, word))
    return _leading(tokens, lemmas, index)


def _is_low(base: str, word: str) -> bool:
    return word == "least" or base in _LOW


def superlative(words: Sequence[str], index: int) -> tuple[str, int] | None:
    """Return base form and end of the superlative at `index`: "large" for "largest"."""
    word = words[index]
    following = words[index + 1] if index + 1 < len(words) else ""
    previous = words[index - 1] if index else ""
    if word in ("most", "least"):
        if previous == "at" or following in (
            "of",
            "notably",
            "importantly",
            "recently",
            "likely",
            "",
        ):
            return None
        if lexicon.main_pos(following) in (
            lexicon.ADJECTIVE,
            lexicon.ADVERB,
        ) and not lexicon.is_plural_noun(following):
            return lexicon.lemma(following), index + 2
        if previous in ("the", "-", "'s"):
            return ("many" if word == "most" else "few"), index + 1
        return None
    if word in _IRREGULAR:
        return _IRREGULAR[word], index + 1
    if not word.endswith("est") or word in _NO_SUPERLATIVES or len(word) < 5:
        return None
    base = lexicon.lemma(word)
    if base == word or not lexicon.pos(base) & lexicon.ADJECTIVE:
        return None
    return ("large" if base in ("big", "great") else base), index + 1


def ordinal_value(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return the value and the end of an ordinal: "third", "3rd"."""
    word = tokens.words[index]
    if word in _ORDINALS:
        return _ORDINALS[word], index + 1
    if (
        word.isdigit()
        and len(word) <= 3
        and index + 1 < len(tokens)
        and tokens.words[index + 1] in _SUFFIXES
        and tokens.joined(index + 1)
    ):
        return int(word), index + 2
    return None


def _ordinal(tokens: Tokens, index: int, position: int, end: int) -> Rank | None:
    """Read "second", "second-largest", "third most populous", "ranked fourth"."""
    words = tokens.words
    count = len(words)
    place = end + 1 if end < count and words[end] == "-" else end
    if place < count:
        found = superlative(words, place)
        if found is not None:
            return Rank(index, found[1], position, found[0], _is_low(found[0], words[place]))
    previous = words[index - 1] if index else ""
    following = words[end] if end < count else ""
    if following in ITEMS:
        return None  # "the second season" names one of them
    if (
        following in _NOT_RANKED
        or previous == "at"
        or (
            words[index] == "second"
            and (previous in ("a", "per", "every", "each") or previous.isdigit())
        )
    ):
        return Rank(index, end + 1, 1, None) if following == "time" and position == 1 else None
    if (
        following == "-"
        and end + 1 < count
        and words[end + 1] in ("quarter", "half", "class", "floor", "generation")
    ):
        return None
    return Rank(index, end, position, None)


def _number_one(tokens: Tokens, index: int) -> Rank | None:
    words = tokens.words
    place = index + 1
    if place < len(words) and words[place] in (".", "-"):
        place += 1
    if place >= len(words):
        return None
    value = _CARDINALS.get(words[place])
    if words[index] == "no" and place == index + 1 and value is not None:
        return None  # "no one"
    if value is None and words[place].isdigit() and len(words[place]) <= 3:
        value = int(words[place])
    if value is None or (
        words[index] == "no" and not tokens.raw[index][0].isupper() and words[index + 1] != "."
    ):
        return None
    following = words[place + 1] if place + 1 < len(words) else ""
    if words[index] == "no" and following and lexicon.is_plural_noun(following):
        return None
    return Rank(index, place + 1, value, None)


def _top(tokens: Tokens, index: int) -> Rank | None:
    """Read "in the top five", "a top-20 hit", "reached the top 10"."""
    words = tokens.words
    place = index + 1 + (words[index + 1 : index + 2] == ["-"])
    if place >= len(words):
        return None
    value = _CARDINALS.get(words[place])
    if value is None and words[place].isdigit() and len(words[place]) <= 3:
        value = int(words[place])
    before = words[max(0, index - 2) : index]
    if value is None or value < 2 or not (_INTO & set(before) or words[place - 1] == "-"):
        return None
    return Rank(index, place + 1, value, None, within=True)


def superlative_by_denial(words: Sequence[str], index: int) -> Rank | None:
    """Read a rank that is told by a negative word: "no station lies deeper", "none before her"."""
    return _no_greater(words, index) or _never_as(words, index) or _none_before(words, index)


def _no_greater(words: Sequence[str], index: int) -> Rank | None:
    """Read "no station lies deeper than", "never hotter than": superlatives (verdicts.md 4.4)."""
    reach = 20 if words[index] in ("no", "nothing", "none", "nobody", "nowhere") else 4
    for place in range(index + 1, min(index + reach, len(words) - 1)):
        word = words[place]
        if word in (",", ";", "."):
            return None
        base = _comparative(words, place)
        if base is None:
            continue
        quantifies = word in ("more", "less", "fewer") and not _is_graded(words, place + 1)
        behind = words[place + 1 : place + (5 if quantifies else 10)]
        if "than" not in behind or (quantifies and behind[0] == "than"):
            continue
        if place == index + 1 and words[index] == "no":
            return None  # "no more than 40": a bound
        scale = "large" if base in ("big", "great") else base
        return Rank(index, place + 1, 1, scale, base in _LOW, denies=True)
    return None


def _never_as(words: Sequence[str], index: int) -> Rank | None:
    """Read "not since 1996 had … been as high", "never before was … so low": superlatives."""
    if words[index] not in ("not", "never"):
        return None
    so_few = words[index] == "never" and "so" in words[index + 1 : index + 4]
    if not so_few and words[index + 1 : index + 2] not in (["since"], ["before"], ["in"]):
        return None
    for place in range(index + 1, min(index + 24, len(words) - 1)):
        if words[place] in (";", "."):
            return None
        if words[place] in ("as", "so", "such", "this"):
            quantifies = words[place + 1] in ("many", "much", "few", "little")
            base = lexicon.lemma(words[place + 1])
            if quantifies or lexicon.pos(base) & lexicon.ADJECTIVE:
                scale = "large" if base in ("big", "great", "much") else base
                return Rank(index, place + 2, 1, scale, base in _LOW, denies=True)
    return None


def _none_before(words: Sequence[str], index: int) -> Rank | None:
    """Read "no woman before her", "before her, no woman had ever": she is the first."""
    if words[index] not in ("no", "nobody", "none"):
        return None
    behind = words[index + 1 : index + 12]
    if words[0] == "before" or "before" in words[max(0, index - 8) : index]:
        if "ever" in behind or "had" in behind:
            return Rank(index, index + 1, 1, None, denies=True)
        return None
    if "before" in behind and ("had" in behind[: behind.index("before")] or "ever" in behind):
        at = index + 1 + behind.index("before")
        following = words[at + 1 : at + 2]
        if following and following[0] not in (".", ",", ";"):
            return Rank(index, index + 1, 1, None, denies=True)
    return None


def _comparative(words: Sequence[str], index: int) -> str | None:
    word = words[index]
    if word in ("better", "worse", "farther", "further"):
        return lexicon.lemma(word)
    if word in ("more", "less", "fewer"):
        following = words[index + 1] if index + 1 < len(words) else ""
        if _is_graded(words, index + 1):
            return lexicon.lemma(following)
        return "many" if word == "more" else "few"
    base = lexicon.lemma(word) if word.endswith("er") else word
    return base if base != word and lexicon.pos(base) & lexicon.ADJECTIVE else None


def _is_graded(words: Sequence[str], index: int) -> bool:
    """Say whether a word may follow "more" in a comparison: "more expensive", "more often"."""
    word = words[index] if index < len(words) else ""
    kind = lexicon.main_pos(word)
    return bool(lexicon.pos(word) & lexicon.ADJECTIVE) or kind == lexicon.ADVERB


def _leading(tokens: Tokens, lemmas: Sequence[str], index: int) -> Rank | None:
    """Read "leads the world", "tops the ranking", "a leading", "a global leader", "unrivalled"."""
    words = tokens.words
    word, lemma = words[index], lemmas[index]
    previous = words[index - 1] if index else ""
    if word in ("lead", "leads", "led", "tops", "topped", "heads", "headed", "topping"):
        after = words[index + 1 : index + 6]
        if any(piece in _WORLD or lexicon.lemma(piece) in _TABLES for piece in after):
            return Rank(index, index + 1, 1, None)
        return None
    if lemma in _LEADERS:
        return Rank(index, index + 1, 1, None, among=not _definite(words, index))
    if (
        word in _TOP
        and previous in ("a", "the", "'s", "of", "its", "one", "world")
        and words[index + 1 : index + 2] != ["of"]
    ):
        if index + 1 < len(words) and words[index + 1].isdigit():
            return None
        return Rank(index, index + 1, 1, None, among=previous == "a")
    if word in _UNRIVALLED:
        return Rank(index, index + 1, 1, None)
    return None


def _definite(words: Sequence[str], index: int) -> bool:
    """Say whether "the leader" (one) rather than "a leader" or "leaders" stands here."""
    before = words[max(0, index - 3) : index]
    return not lexicon.is_plural_noun(words[index]) and "the" in before and "a" not in before


def _softened(tokens: Tokens, first: int) -> bool:
    before = tuple(tokens.words[max(0, first - 6) : first])
    return any(
        before[start : start + len(phrase)] == phrase
        for phrase in _AMONG
        for start in range(len(before) - len(phrase) + 1)
    )


def _scope(tokens: Tokens, mentions: Sequence[Mention], rank: Rank) -> str | None:
    """Return what the rank is said to hold in: the world, or the name that follows it closely."""
    words = tokens.words
    for index in range(max(0, rank.first - 4), min(len(words), rank.last + 14)):
        if words[index] in _WORLD and words[index - 1 : index] != ["-"]:
            return "world"
    for index, word in enumerate(words[:-1]):
        if word in ("whole", "entire") or (
            word == "all" and words[index - 1 : index] in (["across"], ["in"])
        ):
            return "all"
    for mention in mentions:
        if mention.kind is Kind.PLACE and mention.preposition in ("in", "of", "across", "within"):
            return mention.key
    for mention in mentions:
        if mention.kind not in (Kind.ORGANISATION, Kind.THING, Kind.PLACE):
            continue
        if rank.last <= mention.first <= rank.last + 8 and mention.preposition in (
            "in",
            "of",
            "across",
            "within",
            "among",
        ):
            return mention.key
    return None


def compare(draft: Rank, claim: Rank) -> tuple[Outcome, Reason | None]:
    """
    Compare two ranks, without their scopes (verdicts.md 7).

    ABSENT where they rank by different measures ("the oldest" for "the largest").
    """
    direction = _same_direction(draft, claim)
    if direction is None:
        return Outcome.ABSENT, None
    if not direction:
        return Outcome.DIFFER, Reason.RANK
    if draft.within or claim.within:
        return _compare_within(draft, claim)
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


def _compare_within(draft: Rank, claim: Rank) -> tuple[Outcome, Reason | None]:
    """Compare "in the top five" with a place, or a place with it."""
    if draft.within and claim.position <= draft.position:
        return Outcome.AGREE, None
    if draft.within:
        return (Outcome.OPEN, Reason.STRONGER) if claim.within else (Outcome.DIFFER, Reason.RANK)
    inside = draft.position <= claim.position
    return (Outcome.OPEN, Reason.STRONGER) if inside else (Outcome.DIFFER, Reason.RANK)


def _same_direction(draft: Rank, claim: Rank) -> bool | None:
    """Say whether both count from the same end; None where they measure different things."""
    one, other = draft.scale, claim.scale
    if one is None or other is None:
        scale = one or other
        return True if scale is None or scale in _GENERIC else None
    if one == other:
        return draft.low == claim.low
    if lexicon.opposite(one, other):
        return False
    if lexicon.related(one, other) >= 0.8 or one in _GENERIC or other in _GENERIC:
        return draft.low == claim.low
    return None


def wider(draft: str | None, claim: str | None) -> bool:
    """Say whether the draft's scope goes beyond the claim's (verdicts.md 7)."""
    if draft is None or claim in (draft, "world"):
        return False
    return claim is None or not places.contains(claim, draft)
