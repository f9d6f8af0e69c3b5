"""Whether a statement can stand alone: it says who and when, and it says that it is so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.claims.claim_set import ClaimSet
from claimcheck.claims.lint.finding import Code, Finding, warn
from claimcheck.claims.problems import shown
from claimcheck.model import Claim

_PRONOUNS = frozenset("it its he his she her they their this these those".split())
_CLOSING = " \"'”’)»"


def check_alone(claim_set: ClaimSet) -> Iterator[Finding]:
    """Find what is no assertion, and what needs another sentence or a day to be understood."""
    for claim in claim_set.claims:
        said = _outside_quotations(claim.statement)
        for message in _not_asserted(claim, said):
            yield warn(claim, Code.NOT_ASSERTED, message)
        for message in _not_alone(claim, said):
            yield warn(claim, Code.NOT_ALONE, message)


def _not_asserted(claim: Claim, said: str) -> Iterator[str]:
    if claim.statement.rstrip(_CLOSING).endswith("?"):
        yield "the statement is a question; write what is so"
    planned = _plan().search(said) if claim.rating else None
    if planned is not None:
        words = shown(planned[0].rstrip())
        yield (
            f"{words} tells a plan or a possibility: a draft that tells it as done would be "
            "supported"
        )


def _not_alone(claim: Claim, said: str) -> Iterator[str]:
    first, _, rest = claim.statement.strip().partition(" ")
    if rest and first.lower() in _PRONOUNS:
        yield f"the statement begins with {shown(first)}: name who or what it is about"
    relative = _relative_date().search(said)
    if relative is not None and claim.as_of is None:
        yield f"{shown(relative[0])} depends on the day: write the date, or give as_of"


@lru_cache(maxsize=1)
def _plan() -> re.Pattern[str]:
    """Match what is not so yet; "may not" and "may only" rather tell a rule."""
    foreseen = "due|expected|forecast|likely|planned|projected|scheduled|set"
    return re.compile(
        rf"\b(?:will|might|may(?! not\b| only\b)|(?:is|are) (?:(?:{foreseen}) )?to"
        r"|(?:plan|intend|hope|aim|expect|want)s? to) (?=[a-z])"
    )


@lru_cache(maxsize=1)
def _relative_date() -> re.Pattern[str]:
    """Match what means another day whenever it is read; "today" rather means "nowadays"."""
    units = "week|month|quarter|year|decade|century|season|spring|summer|autumn|fall|winter"
    return re.compile(
        rf"\b(?:(?:last|this|next) (?:{units})|yesterday|tomorrow)\b"
        r"|\b\w{1,20} (?:day|week|month|year|decade|centurie?)s? ago\b",
        re.IGNORECASE,
    )


def _outside_quotations(text: str) -> str:
    """Return the text with a mark for each quotation: what somebody said keeps its words."""
    return re.sub(r"[\"“][^\"”]{0,4000}[\"”]", "…", text)
