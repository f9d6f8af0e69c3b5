"""Names of people and bodies: given names, words that mark an organisation, titles, roles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claimcheck.words.curated import data_lines, word_set
from claimcheck.words.morphology import lemma
from claimcheck.words.sorted_file import SortedFile

_TITLES = frozenset(
    "mr mrs ms miss mx dr doctor prof professor sir dame lord lady baron baroness count countess "
    "duke duchess prince princess king queen emperor empress pope cardinal archbishop bishop "
    "father rev reverend rabbi imam sheikh sheik saint st hon honourable honorable capt captain lt "
    "lieutenant col colonel gen general maj major sgt sergeant cpl corporal adm admiral commander "
    "brigadier rep sen gov pres messrs mme mlle herr frau madame monsieur senor senora".split()
)


@lru_cache(maxsize=1)
def _names() -> SortedFile:
    return SortedFile("given_names.txt")


@lru_cache(maxsize=8192)
def is_given_name(word: str) -> bool:
    """Say whether a folded word is a common given name; many are ordinary words in lower case."""
    return _names().find(word) is not None


def is_org_word(word: str) -> bool:
    """Say whether a word in a capitalised name marks a body ("Agency", "University", "Ltd")."""
    return word in word_set("org_words.txt")


def is_person_title(word: str) -> bool:
    """Say whether a word stands before a person's name as a title of address or rank."""
    return word in _TITLES


@lru_cache(maxsize=1)
def _roles() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return the role phrases by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for line in data_lines("roles.txt"):
        key, _, members = line.partition("|")
        for member in members.split(","):
            parts = tuple(member.split())
            found.setdefault(parts[0], []).append((parts, key.strip()))
    for phrases in found.values():
        phrases.sort(key=lambda pair: -len(pair[0]))
    return found


def begins_role(base: str) -> bool:
    """Say whether a role may begin with a word of this base form."""
    return base in _roles()


def role(lemmas: Sequence[str], i: int) -> tuple[int, str] | None:
    """
    Return the end (exclusive) and key of the longest role that starts at token `i`.

    `lemmas` are base forms or folded words. Two roles are the same where their keys are equal:
    "ceo" and "chief executive officer" are, "ceo" and "cfo" are not.
    """
    for parts, key in _roles().get(lemmas[i], ()):
        end = i + len(parts)
        if end <= len(lemmas) and all(
            part == lemmas[i + index] or part == lemma(lemmas[i + index])
            for index, part in enumerate(parts)
        ):
            return end, key
    return None
