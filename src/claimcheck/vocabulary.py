"""The names and synonyms that a claim set brings along, ready to be found in any sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from claimcheck.model import Subject
from claimcheck.tokens import Tokens
from claimcheck.words import lexicon, names

Value = TypeVar("Value")


class Alias(NamedTuple):
    """One spelling of an entity of the set."""

    key: str  # the folded canonical name, the same for all aliases of one entity
    cased: bool  # written with a capital: "Kestrel" is a name, "kestrel" a bird
    article: bool = False  # written with an article: "the company"


class PhraseTable(Generic[Value]):
    """Phrases of folded words, found at a place in a sentence, longest first."""

    __slots__ = ("_by_first",)

    def __init__(self) -> None:
        """Make an empty table."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], list[Value]]]] = {}

    def add(self, words: tuple[str, ...], value: Value) -> None:
        """Enter `value` under `words`; one phrase may stand for several values."""
        entries = self._by_first.setdefault(words[0], [])
        for known, values in entries:
            if known == words:
                if value not in values:
                    values.append(value)
                return
        entries.append((words, [value]))
        entries.sort(key=lambda entry: -len(entry[0]))

    def longest(self, words: Sequence[str], index: int) -> tuple[int, list[Value]] | None:
        """Return the end and the values of the longest phrase that starts at `index`."""
        for phrase, values in self._by_first.get(words[index], ()):
            end = index + len(phrase)
            if len(phrase) == 1 or tuple(words[index:end]) == phrase:
                return end, values
        return None

    def begins(self, word: str) -> bool:
        """Say whether a phrase begins with a word."""
        return word in self._by_first

    def __bool__(self) -> bool:
        """Say whether there is any phrase in the table."""
        return bool(self._by_first)


class Vocabulary:
    """
    The aliases and synonym groups of all files of a claim set.

    Synonym phrases are kept as lemmas, so that "photo" finds "photos". A group is a number; two
    words of one group mean the same in this subject.
    """

    __slots__ = ("aliases", "groups", "known_names", "role_groups")

    def __init__(self, subjects: Iterable[Subject] = ()) -> None:
        """Read the aliases and synonyms of each file of a set."""
        self.aliases: PhraseTable[Alias] = PhraseTable()
        self.groups: PhraseTable[int] = PhraseTable()
        self.known_names: dict[str, tuple[str, ...]] = {}  # key → folded words of the name
        self.role_groups: set[int] = set()  # groups of offices: "artistic director"
        group = 0
        for subject in subjects:
            for entity in subject.entities:
                self._add_entity(entity.name, entity.aliases)
            for synonyms in subject.synonyms:
                for phrase in synonyms:
                    words = Tokens(phrase).words
                    if words:
                        lemmas = tuple(lexicon.lemma(word) for word in words)
                        self.groups.add(lemmas, group)
                        role = names.role(lemmas, 0)
                        if role is not None and role[0] == len(lemmas):
                            self.role_groups.add(group)
                group += 1

    def _add_entity(self, name: str, aliases: tuple[str, ...]) -> None:
        words = tuple(Tokens(name).words)
        if not words:
            return
        key = " ".join(words)
        self.known_names[key] = words
        spellings = [name, *aliases]
        initials = _initials(name)
        if initials:
            spellings.append(initials)
        surname = _surname(name)
        if surname:
            spellings.append(surname)
        for spelling in spellings:
            tokens = Tokens(spelling)
            spelt = tuple(tokens.words)
            article = len(spelt) > 1 and spelt[0] in ("the", "a", "an")
            if article:
                spelt = spelt[1:]
            if spelt:
                cased = any(raw[:1].isupper() for raw in tokens.raw[article:])
                self.aliases.add(spelt, Alias(key, cased, article))


def _initials(name: str) -> str | None:
    """Return "GSA" for "Gulf Shipping Authority"; None for a name of fewer than three capitals."""
    capitals = [word[0] for word in name.replace("-", " ").split() if word[0].isupper()]
    return "".join(capitals) if len(capitals) >= 3 and "." not in name else None


def _surname(name: str) -> str | None:
    """Return the last word of a person's name, None where it does not look like a person's."""
    words = name.split()
    if not 2 <= len(words) <= 4 or not all(word[0].isupper() for word in words):
        return None
    folded = [word.lower().strip(".") for word in words]
    if any(names.is_org_word(word) for word in folded):
        return None
    first = folded[1] if names.is_person_title(folded[0]) and len(words) > 2 else folded[0]
    return words[-1] if names.is_given_name(first) or names.is_person_title(folded[0]) else None
