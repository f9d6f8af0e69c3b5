"""A name in a sentence: what it may name, what sort of thing that is, and where it stands."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What sort of thing a name names; two names can only be confused within one sort."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    WORK = "work"  # a report, a study, a newspaper
    ROLE = "role"  # "chief executive": a title held by somebody
    QUOTE = "quote"  # a title, theme or motto in quotation marks
    THING = "thing"  # a ship, a product, a programme; or not known


class Slot(StrEnum):
    """Where a name stands in its clause, the passive turned round."""

    SUBJECT = "subject"
    OBJECT = "object"
    COMPLEMENT = "complement"  # behind "is", "became"
    OWNER = "owner"  # "China's", "Chinese", "of China"
    PLACE = "place"  # "in", "at", "from"
    STANDARD = "standard"  # "than", "as", "compared with": what something is measured against
    OTHER = "other"


# Slots of whoever has, does or is what the clause says: "China's patents", "patents of China".
HOLDER = frozenset((Slot.SUBJECT, Slot.OWNER, Slot.COMPLEMENT))


class Mention(NamedTuple):
    """One name in a sentence, by token indices."""

    first: int
    last: int  # end-exclusive
    keys: tuple[str, ...]  # what it may name; several where an alias is ambiguous
    kind: Kind
    known: bool  # an alias of the set, or in the gazetteer
    weak: bool = False  # perhaps no name at all: an unknown acronym, an ordinary word
    slot: Slot = Slot.OTHER
    preposition: str = ""  # that governs it, "" where there is none
    head: str = ""  # the noun that it describes: "league" of "Greek league"
    level: str = ""  # of a place in the gazetteer: "country", "city" …

    @property
    def key(self) -> str:
        """The first thing that it may name."""
        return self.keys[0]
