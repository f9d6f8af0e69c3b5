"""Superlatives, and comparatives that a denial makes superlatives: "no station lies deeper"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.facets.rank.model import Rank
from claimcheck.words import lexicon

_LOW = frozenset(
    "small low little few least short slow light young narrow poor weak bad cold cool shallow near "
    "cheap thin quiet new late dry soft".split()
)


_IRREGULAR = {
    "best": "good", "worst": "bad", "fewest": "few", "farthest": "far", "furthest": "far",
    "eldest": "old",
}  # fmt: skip


_OFTEN = ("often", "frequently", "widely", "commonly")
_NO_SUPERLATIVES = frozenset(
    "forest interest invest harvest honest modest rest test west east request protest "
    "guest chest contest quest nest latest manifest arrest suggest digest behest priest "
    "crest vest pest midwest tempest conquest northwest southwest northeast southeast "
    "earnest dishonest budapest everest".split()
)


def is_low(base: str, word: str) -> bool:
    """Say whether a superlative counts from the small end: "smallest", "least"."""
    return word == "least" or base in _LOW


def may_be_superlative(word: str) -> bool:
    """Say whether a superlative may begin with a word."""
    return word in ("most", "least") or word in _IRREGULAR or word.endswith("est")


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


def superlative_by_denial(words: Sequence[str], index: int) -> Rank | None:
    """Read a rank that is told by a negative word: "no station lies deeper", "none before her"."""
    return _no_greater(words, index) or _never_as(words, index) or _none_before(words, index)


def only_greater(words: Sequence[str], index: int) -> Rank | None:
    """Read "only two cities are dearer than": the rank behind them."""
    count = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}.get(
        words[index + 1] if index + 1 < len(words) else "", 0
    )
    if words[index] != "only" or not count:
        return None
    for place in range(index + 2, min(index + 12, len(words) - 1)):
        if words[place] in (",", ";", "."):
            return None
        base = _comparative(words, place)
        ends = words[place + 1 : place + 2] in ([], ["."], [","])
        if base is not None and (ends or "than" in words[place + 1 : place + 10]):
            scale = "large" if base in ("big", "great") else base
            return Rank(index, place + 1, count + 1, scale, base in _LOW, denies=True)
    return None


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
    if "before" in behind:
        at = index + 1 + behind.index("before")
        if {"did", "had", "was", "has"} & set(words[at + 2 : at + 6]):
            return Rank(index, index + 1, 1, None, denies=True)  # "no airline … before X did"
    return None


def _comparative(words: Sequence[str], index: int) -> str | None:
    word = words[index]
    if word in ("better", "worse", "farther", "further"):
        return lexicon.lemma(word)
    if word in ("more", "less", "fewer"):
        following = words[index + 1] if index + 1 < len(words) else ""
        if following in _OFTEN:
            return "many" if word == "more" else "few"
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
