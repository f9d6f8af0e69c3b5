"""Make the variants of one statement."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.model import Claim, Subject
from claimcheck.mutations.entities import names_of
from claimcheck.mutations.generate import mutants_of


def made(
    statement: str,
    kind: str,
    *,
    right: bool,
    subject: Subject | None = None,
    others: Sequence[str] = (),
) -> list[str]:
    """Return the variants of one kind; `others` are the statements of the rest of the set."""
    about = subject or Subject("Test")
    names = names_of(about, (statement, *others))
    found = mutants_of(Claim("claim", statement), about, names)
    assert all(it.right is right for it in found if it.kind == kind)
    return [it.text for it in found if it.kind == kind]
