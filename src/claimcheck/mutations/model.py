"""The values of mutation testing: a sentence to change, and a changed one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from claimcheck.facets.entity.mention import Kind
from claimcheck.model import Claim, Subject
from claimcheck.reading import Reading


@dataclass(frozen=True, slots=True)
class Mutant:
    """
    One sentence made from a claim.

    A wrong one does not follow from the claim and must not come out as `supported`; a right one
    says no more than the claim does and must not come out as `refuted`.
    """

    kind: str  # "year", "unit", "voice" …: what was changed
    text: str
    right: bool
    claim_id: str


class Name(NamedTuple):
    """A name of the set: what sort of thing it names, and whether it goes with "the"."""

    text: str
    key: str
    kind: Kind
    articled: bool


class Source(NamedTuple):
    """A wording of a claim, with all that is read from it: what the variants are made of."""

    text: str
    reading: Reading
    claim: Claim
    subject: Subject
    names: tuple[Name, ...] = ()  # of the set, as its claims use them

    def is_quoted(self, start: int, end: int) -> bool:
        """Say whether a stretch touches a title or motto in quotation marks."""
        tokens = self.reading.tokens
        return any(
            tokens.starts[name.first] < end and start < tokens.ends[name.last - 1]
            for name in self.reading.mentions
            if name.kind is Kind.QUOTE
        )

    def is_named(self, token: int) -> bool:
        """Say whether a token is part of a name."""
        return any(
            name.first <= token < name.last
            for name in self.reading.mentions
            if name.kind is not Kind.ROLE and not name.weak
        )


class Variant(NamedTuple):
    """A changed wording with the kind of the change."""

    kind: str
    text: str


Family = Callable[[Source], Iterable[Variant]]
