"""The claims that drafts are checked against."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from claimcheck.errors import UsageError
from claimcheck.model import Claim, Subject

if TYPE_CHECKING:
    from claimcheck.claims.load import Paths


class ClaimSet:
    """
    Claims, and what their files say of names and synonyms.

    `files` are the paths as given, `is_bundled` is true of the set that comes with claimcheck.
    Never changes; may be pickled and shared between threads.
    """

    claims: tuple[Claim, ...]
    subjects: tuple[Subject, ...]
    files: tuple[str, ...]
    is_bundled: bool
    prepared: bool  # has an index; a set that is made of it has none

    def __init__(
        self,
        claims: tuple[Claim, ...],
        subjects: tuple[Subject, ...] = (),
        files: tuple[str, ...] = (),
        is_bundled: bool = False,
    ) -> None:
        """Take what has been read of claim files."""
        # Not a dataclass: importing these would cost a twentieth of a short run.
        vars(self).update(
            claims=claims, subjects=subjects, files=files, is_bundled=is_bundled, prepared=False
        )

    def __setattr__(self, name: str, value: object) -> None:
        """Raise `AttributeError`: sets never change."""
        raise AttributeError(f"cannot assign to {name!r}: a claim set never changes")

    def __delattr__(self, name: str) -> None:
        """Raise `AttributeError`, as above."""
        raise AttributeError(f"cannot delete {name!r}: a claim set never changes")

    def __eq__(self, other: object) -> bool:
        """Say whether the other set holds the same."""
        return isinstance(other, ClaimSet) and self._content == other._content

    def __hash__(self) -> int:
        """Return what equal sets have in common."""
        return hash(self._content)

    def __repr__(self) -> str:
        """Return what the set is made of."""
        names = ("claims", "subjects", "files", "is_bundled")
        told = (f"{name}={value!r}" for name, value in zip(names, self._content, strict=True))
        return f"ClaimSet({', '.join(told)})"

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
        vars(made)["prepared"] = True
        return made

    def get(self, claim_id: str) -> Claim | None:
        """Return the claim with this id, None where there is none."""
        return self._by_id.get(claim_id)

    def suggest(self, claim_id: str) -> tuple[str, ...]:
        """Return up to three ids that `claim_id` may be a slip of, the nearest first."""
        from claimcheck.suggest import closest

        return closest(claim_id, self._by_id)

    def without_phrasings(self) -> ClaimSet:
        """Return the same set with the statements alone, to try the phrasings on."""
        bare = tuple(claim._replace(phrasings=()) for claim in self.claims)
        return ClaimSet(bare, self.subjects, self.files, self.is_bundled)

    @cached_property
    def _by_id(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.claims}

    @property
    def _content(self) -> tuple[object, ...]:
        return self.claims, self.subjects, self.files, self.is_bundled
