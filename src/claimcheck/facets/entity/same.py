"""Do two names name one thing? (verdicts.md 6)"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claimcheck.facets.entity.mention import Kind, Mention
from claimcheck.words import lexicon, names, places
from claimcheck.words.entries import entry

CONNECTORS = frozenset(
    "of for de del della la le van von der den al bin & du da di dos do and the".split()
)
_EDIT_EVERY = 6  # letters for each edit that a misspelling may have (verdicts.md 6)


def same(draft: Mention, claim: Mention) -> str | None:
    """Return "exact" or "spelling" where two mentions name one thing, None where they do not."""
    if draft.keys == claim.keys or set(draft.keys) & set(claim.keys):
        return "exact"
    if Kind.ROLE in (draft.kind, claim.kind) or Kind.QUOTE in (draft.kind, claim.kind):
        return None
    for one in draft.keys:
        for other in claim.keys:
            likeness = _same_name(one, other, draft, claim)
            if likeness is not None:
                return likeness
    return None


def _same_name(one: str, other: str, draft: Mention, claim: Mention) -> str | None:
    mine, theirs = plain(one), plain(other)
    if mine == theirs:
        return "exact"
    if (
        not mine
        or not theirs
        or (draft.known and claim.known and Kind.PLACE in (draft.kind, claim.kind))
    ):
        return None
    person = Kind.PERSON in (draft.kind, claim.kind)
    if _shortened(mine, theirs, draft, claim, person):
        return "exact"
    if not person and (_initials(mine) == "".join(theirs) or _initials(theirs) == "".join(mine)):
        return "exact"
    if len(mine) == len(theirs) == 1 and _is_people_of(mine[0], theirs[0]):
        return "exact"
    if not draft.known and _misspelt(mine, theirs):
        return "spelling"
    return None


@lru_cache(maxsize=4096)
def plain(key: str) -> tuple[str, ...]:
    """Return the words of a name without titles, middle initials, articles and marks."""
    words = [word.rstrip(".") for word in key.split()]
    kept = [
        word
        for word in words
        if word
        and word[0].isalnum()
        and not names.is_person_title(word)
        and word not in ("the", "a")
    ]
    last = len(kept) - 1
    return tuple(
        _one_spelling(word)
        for place, word in enumerate(kept)
        if len(word) > 1 or word.isdigit() or place in (0, last)
    )


# British spellings in the names of bodies, and the American ones.
_SPELLINGS = {
    "centre": "center",
    "theatre": "theater",
    "defence": "defense",
    "labour": "labor",
    "harbour": "harbor",
    "programme": "program",
    "neighbourhood": "neighborhood",
    "licence": "license",
}


def _one_spelling(word: str) -> str:
    """Return a word of a name in one of its spellings: "Organisation", "Organization"."""
    for british, american in (("isation", "ization"), ("isations", "izations")):
        if word.endswith(british):
            return word[: -len(british)] + american
    plural = word.endswith("s") and word[:-1] in _SPELLINGS
    return _SPELLINGS[word[:-1]] + "s" if plural else _SPELLINGS.get(word, word)


_PEOPLES = frozenset("n ns an ans ian ians ese ish er ers i is ite ites".split())


def _is_people_of(one: str, other: str) -> bool:
    """Say whether one word is the people or adjective of the other: "Carvenians", "Carvenia"."""
    short, long = sorted((one, other), key=len)
    stem = short[:-1] if short[-1] in "aeiou" and not long.startswith(short) else short
    return len(stem) >= 4 and long.startswith(stem) and long[len(stem) :] in _PEOPLES


def _initials(words: Sequence[str]) -> str | None:
    letters = "".join(word[0] for word in words if word not in CONNECTORS)
    return letters if len(letters) > 1 and len(words) > 1 else None


def _shortened(
    mine: Sequence[str], theirs: Sequence[str], draft: Mention, claim: Mention, person: bool
) -> bool:
    """Say whether one name is the other cut short: a surname, a report without its year."""
    if len(mine) == len(theirs):  # "J. Hoffman" for "John Hoffman"
        one, other = mine[0], theirs[0]
        return (
            person
            and mine[1:] == theirs[1:]
            and len(mine) > 1
            and (one == other[:1] or other == one[:1])
        )
    short, long = sorted((mine, theirs), key=len)
    if _years(short) and _years(short) != _years(long):
        return False
    if person:
        return short[-1] == long[-1] and set(short) <= set(long)
    if Kind.WORK in (draft.kind, claim.kind):
        return tuple(word for word in long if not word.isdigit()) == tuple(short)
    return len(short) > 1 and tuple(long[: len(short)]) == tuple(short)


def _years(words: Sequence[str]) -> frozenset[str]:
    return frozenset(word for word in words if word.isdigit())


def _misspelt(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Say whether `mine` is a slip for `theirs`: one edit for every six letters (verdicts.md 6)."""
    one, other = " ".join(mine), " ".join(theirs)
    if len(mine) < len(theirs) and len(mine) == 1:
        other = theirs[-1]  # a surname alone
    allowed = len(other.replace(" ", "")) // _EDIT_EVERY
    if not allowed or abs(len(one) - len(other)) > allowed or any(c.isdigit() for c in one + other):
        return False
    wrong = [word for word in mine if word not in theirs]
    if places.place(one) is not None or all(
        entry(lexicon.lemma(word)) or names.is_given_name(word) for word in wrong
    ):
        return False
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=allowed) <= allowed


def same_role(offered: Mention, wanted: Mention) -> bool:
    """Say whether a role is the claim's or says less: "minister" for "education minister"."""
    if Kind.ROLE not in (offered.kind, wanted.kind):
        return False
    if set(offered.keys) & set(wanted.keys):
        return True
    mine, theirs = offered.key.split("-"), wanted.key.split("-")
    lesser = ("deputy", "vice", "assistant", "associate", "acting", "interim", "former", "co")
    return len(mine) == 1 < len(theirs) and mine[-1] == theirs[-1] and theirs[0] not in lesser
