"""What the tests of the engine share: a reading of one sentence, and a verdict on a draft."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck import CheckedSentence, Checker, Claim, ClaimSet
from claimcheck.model import Entity, Subject
from claimcheck.reading import Reading
from claimcheck.vocabulary import Vocabulary


class Told(NamedTuple):
    """What is said of a sentence, in the words of verdicts.md."""

    verdict: str
    claim: str | None
    reason: str | None
    note: str | None

    @property
    def short(self) -> tuple[str, str | None]:
        """The verdict and its reason."""
        return self.verdict, self.reason


def read(text: str, *names: Entity, synonyms: tuple[tuple[str, ...], ...] = ()) -> Reading:
    """Read one sentence, with the names and synonyms of a claim file."""
    return Reading(text, Vocabulary((Subject("Test", names, synonyms),)))


def checker(*statements: str) -> Checker:
    """Return a checker of bare statements, which are claim-1, claim-2 …"""
    return Checker(ClaimSet.from_statements(statements))


def claims(
    *found: Claim, names: Sequence[Entity] = (), synonyms: tuple[tuple[str, ...], ...] = ()
) -> Checker:
    """Return a checker of full claims with the names and synonyms of their file."""
    return Checker(ClaimSet(found, (Subject("Test", tuple(names), synonyms),)))


def last(judge: Checker, draft: str, markup: str = "plain") -> CheckedSentence:
    """Return the last sentence of a draft as it was checked."""
    return judge.check(draft, markup=markup).sentences[-1]


def told(judge: Checker, draft: str, markup: str = "plain") -> Told:
    """Return what is said of the last sentence of a draft."""
    found = last(judge, draft, markup)
    return Told(found.verdict, found.claim, found.reason, found.note)
