"""What the tests of fixes share: a draft with its fixes made, as a whole or one by one."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from claimcheck import Checker, Claim, ClaimSet, Report
from claimcheck.fixes import fixes_of, verified
from claimcheck.model import Fix


class Fixed(NamedTuple):
    """A draft after its fixes: the text, whether all of them are safe, and what they say."""

    text: str
    safe: bool
    fixes: tuple[Fix, ...]
    report: Report | None


@cache
def checker(*statements: str) -> Checker:
    """Return a checker of bare statements."""
    return Checker(ClaimSet.from_statements(statements))


def proposed(claim: str, draft: str, markup: str = "plain") -> tuple[Fix, ...]:
    """Return the fixes of a draft before anything is tried."""
    judge = checker(claim)
    return fixes_of(judge.check(draft, markup=markup), judge.claims.get)


def fixed(claim: str, draft: str, markup: str = "plain", *, fields: tuple[str, ...] = ()) -> Fixed:
    """Return a draft with all fixes made that help, held against one claim."""
    return fixed_by(checker(claim), draft, markup, fields=fields)


def fixed_by(
    judge: Checker, draft: str, markup: str = "plain", *, fields: tuple[str, ...] = ()
) -> Fixed:
    """Return a draft with all fixes made that help."""

    def check(text: str) -> Report:
        return judge.check(text, markup=markup, fields=fields)

    found = fixes_of(check(draft), judge.claims.get)
    made = verified(check, draft, found)
    return Fixed(made.text, all(fix.safe for fix in made.fixes), made.fixes, made.report)


def rated_false(statement: str, correction: str) -> Checker:
    """Return a checker of one claim that is known to be false."""
    claim = Claim("myth", statement, rating=False, correction=correction)
    return Checker(ClaimSet((claim,), ClaimSet.from_statements(["x"]).subjects))
