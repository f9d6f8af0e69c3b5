"""The claims that drafts are checked against."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from claimcheck.errors import UsageError
from claimcheck.model import Claim, Subject

TYPE_CHECKING = False
if TYPE_CHECKING:
    from claimcheck.claims.load import Paths


@dataclass(frozen=True)
class ClaimSet:
    """
    Claims, and what their files say of names and synonyms.

    `files` are the paths as given, `is_bundled` is true of the set that comes with claimcheck.
    Never changes; may be pickled and shared between threads.
    """

    claims: tuple[Claim, ...]
    subjects: tuple[Subject, ...] = ()
    files: tuple[str, ...] = ()
    is_bundled: bool = False
    prepared: bool = field(default=False, init=False, repr=False, compare=False)  # has an index

    @classmethod
    def load(cls, *paths: Paths) -> ClaimSet:
        """
        Read claim files: a file, a folder (walked for YAML other than `*.cases.yaml`), or several.

        Raises `ClaimFileError` with every mistake in them, `UsageError` where no path is given.
        """
        from claimcheck.claims.load import load_claims  # the reader comes late

        loaded = load_claims(paths)
        if not loaded.files:
            raise UsageError("no claim file was given")
        return cls(loaded.claims, loaded.subjects, loaded.files)

    @classmethod
    def from_statements(cls, statements: Iterable[str]) -> ClaimSet:
        """Make a set of bare statements, which need no source; their ids are claim-1, claim-2 …"""
        claims = tuple(
            Claim(f"claim-{number}", statement) for number, statement in enumerate(statements, 1)
        )
        return cls(claims, (Subject("Statements"),))

    @classmethod
    def bundled(cls) -> ClaimSet:
        """Return the set that comes with claimcheck."""
        from claimcheck.claims.bundled import read_bundled

        made = cls(*read_bundled(), is_bundled=True)
        object.__setattr__(made, "prepared", True)  # and a set that is made of it has none
        return made

    def get(self, claim_id: str) -> Claim | None:
        """Return the claim with this id, None where there is none."""
        return self._by_id.get(claim_id)

    def suggest(self, claim_id: str) -> tuple[str, ...]:
        """Return up to three ids that `claim_id` may be a slip of, the nearest first."""
        from claimcheck.claims.suggest import closest

        return closest(claim_id, self._by_id)

    def without_phrasings(self) -> ClaimSet:
        """Return the same set with the statements alone, to try the phrasings on."""
        return replace(self, claims=tuple(replace(claim, phrasings=()) for claim in self.claims))

    @cached_property
    def _by_id(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.claims}
